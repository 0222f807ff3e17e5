"""Who works on a project and who spoke for it, each with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Value
from django.utils.translation import gettext as _

from projects.enums import Duty, Role
from projects.models import ContactPerson, Project, Unit, UnitRole
from projects.pages.as_of import AsOf
from projects.pages.notes import NoteBook
from projects.pages.project_facts import Fact

ROLE, PERSON = "role", "person"


def units_and_people(project: Project, book: NoteBook, as_of: AsOf) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """What was known on the day. One query for both."""
    roles = project.unit_roles.order_by().values_list(
        Value(ROLE), "pk", "role", "unit__name", "unit__slug", "unit__parent__name"
    )
    contacts = project.contacts.order_by().values_list(Value(PERSON), "pk", "name", "unit__name", "title", "duty")
    rows = list(roles.union(contacts, all=True).order_by("pk"))
    units = unit_facts((role_of(*row[1:]) for row in rows if row[0] == ROLE), book, as_of)
    return tuple(units), tuple(person_facts((contact_of(*row[1:]) for row in rows if row[0] == PERSON), book))


def role_of(key: int, role: str, name: str, slug: str, group: str | None) -> UnitRole:
    return UnitRole(pk=key, role=role, unit=Unit(name=name, slug=slug, parent=Unit(name=group) if group else None))


def contact_of(key: int, name: str, unit: str | None, title: str, duty: str) -> ContactPerson:
    return ContactPerson(pk=key, name=name, title=title, duty=duty, unit=Unit(name=unit) if unit else None)


def unit_facts(roles: Iterable[UnitRole], book: NoteBook, as_of: AsOf) -> list[Fact]:
    """The leading ones first."""
    order = list(Role.values)
    known = (role for role in roles if book.evidence.is_known(role, "role"))
    in_order = sorted(known, key=lambda one: (order.index(one.role), one.pk))
    return [unit_fact(role, book, as_of) for role in in_order]


def unit_fact(role: UnitRole, book: NoteBook, as_of: AsOf) -> Fact:
    label, support = str(role.get_role_display()), book.support(role, "role")
    return Fact(label, unit_words(role.unit), support, url=role.unit.get_absolute_url() + as_of.query)


def unit_words(unit: Any) -> str:
    if unit.parent is None:
        return unit.name
    return _("%(unit)s, part of %(group)s") % {"unit": unit.name, "group": unit.parent.name}


def person_facts(contacts: Iterable[ContactPerson], book: NoteBook) -> list[Fact]:
    """Those who answer for the project first, the district's leader before all."""
    order = [*Duty.values, ""]
    return [
        Fact(person_label(one), person_words(one), book.support(one, "title" if one.title else "name"))
        for one in sorted(contacts, key=lambda one: (order.index(one.duty), one.pk))
        if book.evidence.is_known(one, "title" if one.title else "name")
    ]


def person_words(contact: ContactPerson) -> str:
    if contact.duty and contact.title:
        return _("%(name)s, %(post)s") % {"name": contact.name, "post": contact.title}
    return contact.name


def person_label(contact: ContactPerson) -> str:
    """What he answers for; else his post, which as printed mostly names the unit already."""
    if contact.duty:
        return str(contact.get_duty_display())
    unit = contact.unit.name if contact.unit and contact.unit.name not in contact.title else ""
    return f"{unit}{contact.title}" or _("Person named")
