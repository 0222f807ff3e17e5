"""Projects and their parts, as known on a day. Ten queries a batch, however many rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from projects.enums import InvestmentKind, Role, Stage
from projects.light_words import LIGHT_WORDS
from projects.models import ContactPerson, Investment, Listing, Project, ProjectAlias, Quantity, UnitRole
from projects.open_data.asked import Asked
from projects.open_data.described import of, told
from projects.open_data.parts import Quote, Reference, reference
from projects.open_data.quotes import Quotes
from projects.pages.step_words import project_badge
from projects.pages.tree import Step, is_stage_known, state_of, steps_by_project
from projects.schedule import Light
from projects.schedule_words import clauses

LIGHTS = tuple((light.value, LIGHT_WORDS[light]) for light in Light)
SI_UNITS = {"site_area": "m2", "floor_area": "m2", "length": "m"}


@dataclass(frozen=True, slots=True)
class ListingRecord:
    level: str = of(Listing, "level")
    since: date = of(Listing, "since")
    until: date | None = of(Listing, "until")

    def __str__(self) -> str:
        return f"{self.level} ({self.since}/{self.until or '..'})"


@dataclass(frozen=True, slots=True)
class QuantityRecord:
    id: int = told(_("key"))
    kind: str = of(Quantity, "kind")
    noun: str = of(Quantity, "noun")
    written: str = of(Quantity, "written")
    value_si: Decimal = of(Quantity, "value_si")
    unit_si: str = told(_("unit in SI"), note=_("m2, m, or empty for a count."))
    qualifier: str = of(Quantity, "qualifier")

    def __str__(self) -> str:
        return f"{self.kind}: {self.qualifier}{self.written}{self.noun}"


@dataclass(frozen=True, slots=True)
class RoleRecord:
    id: int = told(_("key"))
    role: str = of(UnitRole, "role")
    unit: Reference = told(_("unit"))

    def __str__(self) -> str:
        return f"{self.role}: {self.unit}"


@dataclass(frozen=True, slots=True)
class ContactRecord:
    id: int = told(_("key"))
    name: str = of(ContactPerson, "name")
    title: str = of(ContactPerson, "title")
    unit: Reference | None = told(_("unit"))

    def __str__(self) -> str:
        return " ".join(part for part in (self.unit.name if self.unit else "", self.title, self.name) if part)


@dataclass(frozen=True, slots=True)
class ProjectRecord:
    """A project, or a part of one."""

    id: int = told(_("key"), note=_("Lasts as long as the project; /p/ with it leads to the page."))
    name: str = of(Project, "name")
    code: str | None = of(Project, "code")
    part_of: Reference | None = of(Project, "parent")
    aliases: tuple[str, ...] = told(_("other names"))
    category: str | None = of(Project, "category")
    stage: str = of(Project, "stage")
    stage_stated_on: date | None = of(Project, "stage_stated_on")
    location: str = of(Project, "location")
    summary: str = of(Project, "summary")
    light: str = told(_("light"), choices=LIGHTS, note=_("The worst of the open milestones, those of parts included."))
    light_reason: str = told(_("reason of the light"))
    next_milestone: str = told(_("next milestone"))
    total_yuan: Decimal | None = told(_("total investment (yuan)"))
    change_count: int = told(_("plan changes"), note=_("Approved by the day, those of parts included."))
    days_later: int = told(_("days put off"), note=_("Added up over these changes."))
    days_earlier: int = told(_("days brought forward"), note=_("Added up over these changes; zero or below."))
    lists: tuple[ListingRecord, ...] = told(_("lists"), note=_("On which it stood on the day."))
    quantities: tuple[QuantityRecord, ...] = told(_("sizes"))
    units: tuple[RoleRecord, ...] = told(_("responsible units"))
    contacts: tuple[ContactRecord, ...] = told(_("contact persons"))
    known_from: date | None = of(Project, "known_from")
    updated_at: datetime = of(Project, "updated_at")
    url: str = told(_("page"))
    citations: tuple[Quote, ...] = told(_("citations"))


class Details:
    """What hangs on the projects of a batch, by project."""

    def __init__(self, keys: Sequence[int], asked: Asked) -> None:
        self.aliases = by_project(ProjectAlias.objects.filter(project__in=keys))
        self.listings = by_project(Listing.objects.in_force(asked.on).filter(project__in=keys))
        self.quantities = by_project(Quantity.objects.filter(project__in=keys))
        self.roles = by_project(UnitRole.objects.filter(project__in=keys).select_related("unit"))
        self.contacts = by_project(ContactPerson.objects.filter(project__in=keys).select_related("unit"))
        self.investments = by_project(Investment.objects.filter(project__in=keys))
        self.quotes = Quotes("project", keys, asked)


def by_project(rows: Iterable[Any]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row.project_id].append(row)
    return grouped


def project_records(keys: Sequence[int], asked: Asked) -> list[ProjectRecord]:
    """Of the projects with these keys, in this order; the caller knows that they may be shown."""
    projects = Project.objects.with_changes(asked.on).select_related("parent").in_bulk(list(keys))
    steps = steps_by_project(projects.values(), asked.as_of)
    details = Details(keys, asked)
    return [project_record(projects[key], steps[key], details, asked) for key in keys]


def project_record(project: Project, steps: list[Step], details: Details, asked: Asked) -> ProjectRecord:
    quotes, key = details.quotes, project.pk
    state = state_of(project, steps, asked.on)
    knows_stage = is_stage_known(project, asked.on)
    quantities = [one for one in details.quantities[key] if quotes.is_known(one, "value_si")]
    roles = [one for one in details.roles[key] if quotes.is_known(one, "role")]
    contacts = [one for one in details.contacts[key] if quotes.is_known(one, "title" if one.title else "name")]
    return ProjectRecord(
        id=key,
        name=project.name,
        code=project.code,
        part_of=reference(project.parent) if project.parent and is_shown(project.parent, asked) else None,
        aliases=tuple(one.name for one in details.aliases[key]),
        category=known_text(project, "category", quotes) or None,
        stage=project.stage if knows_stage else Stage.UNKNOWN.value,
        stage_stated_on=project.stage_stated_on if knows_stage else None,
        location=known_text(project, "location", quotes),
        summary=known_text(project, "summary", quotes),
        light=state.light.value,
        light_reason=clauses(*project_badge(state).reasons),
        next_milestone=state.next.name if state.next else "",
        total_yuan=total_of(details.investments[key], quotes),
        change_count=project.change_count,
        days_later=project.days_later,
        days_earlier=project.days_earlier,
        lists=tuple(ListingRecord(one.level, one.since, one.until) for one in details.listings[key]),
        quantities=tuple(quantity_record(one) for one in quantities),
        units=tuple(role_record(one) for one in sorted(roles, key=order_of_role)),
        contacts=tuple(contact_record(one) for one in contacts),
        known_from=project.known_from,
        updated_at=project.updated_at,
        url=asked.url(project.get_absolute_url()),
        citations=quotes.of(project, *quantities, *roles, *contacts),
    )


def is_shown(project: Project, asked: Asked) -> bool:
    return project.is_public and (project.known_from is None or project.known_from <= asked.on)


def known_text(project: Project, field: str, quotes: Quotes) -> str:
    return getattr(project, field) if quotes.is_known(project, field) else ""


def total_of(investments: Iterable[Investment], quotes: Quotes) -> Decimal | None:
    totals = (one for one in investments if one.kind == InvestmentKind.TOTAL and quotes.is_known(one, "amount_yuan"))
    return next((one.amount_yuan for one in totals), None)


def order_of_role(role: UnitRole) -> tuple[int, int]:
    return list(Role.values).index(role.role), role.pk


def quantity_record(one: Quantity) -> QuantityRecord:
    unit = SI_UNITS.get(one.kind, "")
    return QuantityRecord(one.pk, one.kind, one.noun, one.written, one.value_si, unit, one.qualifier)


def role_record(one: UnitRole) -> RoleRecord:
    return RoleRecord(one.pk, one.role, reference(one.unit))


def contact_record(one: ContactPerson) -> ContactRecord:
    return ContactRecord(one.pk, one.name, one.title, reference(one.unit) if one.unit else None)
