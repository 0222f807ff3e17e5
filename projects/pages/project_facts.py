"""What a project is, how large, what it costs and what was said of it: each with its notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from projects.enums import QuantityKind, Stage
from projects.models import Investment, ProgressReport, Project, Quantity
from projects.pages.as_of import AsOf
from projects.pages.money import money
from projects.pages.notes import NoteBook, Support
from projects.pages.stated import quantity_words
from projects.pages.tree import is_stage_known, part_name
from projects.schedule_words import clauses, language


@dataclass(frozen=True, slots=True)
class Fact:
    """`exact` is the figure in full, where the words shorten it; `url` the page of the unit that is named."""

    label: str
    value: str
    support: Support
    exact: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence on how the work stands, in its source's words. `part` names the part that it is about."""

    part: str
    text: str
    percent: str
    said: str
    title: str
    url: str


def listed(words: Iterable[str]) -> str:
    return ("、" if language() == "zh-hans" else ", ").join(words)


def amounts(investments: Iterable[Investment], book: NoteBook, as_of: AsOf) -> list[Fact]:
    return [amount(one, book, as_of) for one in investments]


def amount(investment: Investment, book: NoteBook, as_of: AsOf) -> Fact:
    shown = money(investment.amount_yuan, as_of, investment.qualifier)
    return Fact(amount_label(investment), shown.words, book.support(investment, "amount_yuan"), shown.exact)


def amount_label(investment: Investment) -> str:
    kind = investment.get_kind_display()
    return _("%(kind)s, %(year)s") % {"kind": kind, "year": investment.year} if investment.year else str(kind)


def sizes(quantities: Iterable[Quantity], book: NoteBook, as_of: AsOf) -> list[Fact]:
    order = list(QuantityKind.values)
    known = [one for one in quantities if book.evidence.is_known(one, "value_si")]
    in_order = sorted(known, key=lambda one: (order.index(one.kind), one.pk))
    by_kind = groupby(in_order, key=lambda one: one.kind)
    return [together([size(one, book, as_of) for one in alike]) for _kind, alike in by_kind]


def together(facts: list[Fact]) -> Fact:
    """Several counts under one label: 5栋高层办公楼、1栋商业楼."""
    notes = dict.fromkeys(note for fact in facts for note in fact.support.notes)
    others = tuple(other for fact in facts for other in fact.support.others)
    return Fact(facts[0].label, listed(fact.value for fact in facts), Support(tuple(notes), others))


def size(quantity: Quantity, book: NoteBook, as_of: AsOf) -> Fact:
    support = book.support(quantity, "value_si")
    words = quantity_words(quantity, as_of)
    changes = quantity.kind == QuantityKind.WORKERS
    return Fact(str(quantity.get_kind_display()), dated(words, support) if changes else words, support)


def texts(project: Project, book: NoteBook, as_of: AsOf) -> list[Fact]:
    """Where it is, what kind it is, how far it was when that was last said."""
    shown = [
        (_("Place"), "location", project.location),
        (_("Category"), "category", project.get_category_display() if project.category else ""),
    ]
    facts = [
        Fact(label, str(value), book.support(project, field))
        for label, field, value in shown
        if value and book.evidence.is_known(project, field)
    ]
    if project.stage != Stage.UNKNOWN and is_stage_known(project, as_of.on):
        support = book.support(project, "stage")
        facts.append(Fact(_("Stage"), dated(str(project.get_stage_display()), support), support))
    return facts


def dated(words: str, support: Support) -> str:
    """What changes by its nature stands with the date of the statement."""
    return clauses(words, support.notes[0].published if support.notes else "")


def reports(rows: Iterable[ProgressReport], root: Project, book: NoteBook, as_of: AsOf) -> list[Report]:
    """The project's own first, then those of its parts; words that tell of several parts are quoted once."""
    ordered = sorted(rows, key=lambda one: (one.project_id != root.pk, one.project.name_pinyin, one.pk))
    same_words: dict[tuple[str, int | None], list[ProgressReport]] = {}
    for row in ordered:
        same_words.setdefault((row.text, row.source_id), []).append(row)
    return [report(group, root, book, as_of) for group in same_words.values()]


def report(rows: list[ProgressReport], root: Project, book: NoteBook, as_of: AsOf) -> Report:
    row = rows[0]
    source = row.source if row.source and row.source.is_public else None
    return Report(
        part=listed(dict.fromkeys(part_name(one.project) for one in rows if one.project_id != root.pk)),
        text=row.text,
        percent=f"{row.percent.normalize():f}%" if row.percent is not None else "",
        said=as_of.window(row.stated),
        title=source.title if source else "",
        url=book.address(row, "text") or (source.get_absolute_url() + as_of.query if source else ""),
    )
