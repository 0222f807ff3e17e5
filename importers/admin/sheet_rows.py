"""What the page of a sheet shows: the article with its marks, the projects, and under each its facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from importers.admin.sheet_form import EntryForm, ItemForm, path
from importers.admin.words import CHOICES, HOWS, kind_words, notes, value_words
from importers.entry.sheet import Choice, Entry, Item, Kind, Sheet, Target, families
from importers.store.drafts import Reach
from importers.store.targets import Offer
from projects.models import ArticleDraft
from projects.pages.marks import Span
from projects.pages.paragraphs import Paragraph, paragraphs
from projects.project_words import full_name


@dataclass(frozen=True, slots=True)
class FactRow:
    item: Item
    form: ItemForm
    kind: str
    value: str
    notes: tuple[str, ...]
    is_for_reviewer: bool

    @property
    def choices(self) -> list[tuple[str, Any, bool]]:
        chosen = self.form["choice"].value()
        return [(value, label, value == chosen) for value, label in CHOICES]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """Words of the article, numbered as there, with all that they say of one project."""

    number: int
    quote: str
    facts: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class TargetRow:
    value: str
    label: str
    hint: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ProjectRow:
    entry: Entry
    form: EntryForm
    number: int
    name: str
    targets: tuple[TargetRow, ...]
    passages: tuple[PassageRow, ...]
    state: str
    is_undecided: bool

    @property
    def level(self) -> int:
        return 1 if self.entry.parent else 0


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    text: str
    start: int
    is_marked: bool
    waits: bool
    closes: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Block:
    level: int
    pieces: tuple[MarkedPiece, ...]


@dataclass(frozen=True, slots=True)
class Numbering:
    """Passages, counted in the order of the text; several facts may rest on the same words."""

    numbers: Mapping[tuple[int, int], int]

    @classmethod
    def of(cls, sheet: Sheet) -> Numbering:
        words = [*(item.words for item in sheet.items), *(entry.words for entry in sheet.entries)]
        spans = sorted({(each.start, each.end) for each in words if each is not None})
        return cls({span: number for number, span in enumerate(spans, 1)})

    def number(self, words: Any) -> int:
        return self.numbers[words.start, words.end] if words is not None else 0


def blocks(draft: ArticleDraft, sheet: Sheet) -> tuple[Block, ...]:
    """Each passage leads to the first fact, or else to the project, that rests on it."""
    numbering = Numbering.of(sheet)
    spans = [Span(start, end, number) for (start, end), number in numbering.numbers.items()]
    anchors: dict[int, str] = {}
    taken: set[int] = set()
    for item in sheet.items:
        anchors.setdefault(numbering.number(item.words), item.key)
        if item.choice == Choice.ACCEPT:
            taken.add(numbering.number(item.words))
    for entry in sheet.entries:
        anchors.setdefault(numbering.number(entry.words), entry.key)
        if entry.target not in (Target.REJECT, Target.UNDECIDED):
            taken.add(numbering.number(entry.words))
    return tuple(_block(paragraph, anchors, taken) for paragraph in paragraphs(draft.text, spans))


def _block(paragraph: Paragraph, anchors: Mapping[int, str], taken: set[int]) -> Block:
    pieces = tuple(
        MarkedPiece(
            piece.text,
            piece.start,
            piece.is_marked,
            piece.is_marked and taken.isdisjoint(piece.numbers),
            tuple((number, anchors[number]) for number in piece.closes),
        )
        for piece in paragraph.pieces
    )
    return Block(paragraph.level, pieces)


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one page, by key."""

    items: Mapping[str, ItemForm]
    entries: Mapping[str, EntryForm]


def forms_of(sheet: Sheet, offers: Mapping[str, Offer], reach: Reach, data: Any = None) -> Forms:
    return Forms(
        {item.key: ItemForm(item, sheet, data) for item in sheet.items},
        {entry.key: EntryForm(entry, sheet, targets_of(entry, offers, reach), data) for entry in sheet.entries},
    )


def targets_of(entry: Entry, offers: Mapping[str, Offer], reach: Reach) -> list[str]:
    """What may be chosen: the offered projects, the one that stands, a new one, none, or later."""
    offer = offers.get(entry.key, Offer())
    keys = [str(each.pk) for each in offer.likely]
    new = [Target.NEW] if may_be_new(entry, reach) else []
    kept = [] if entry.target in (*keys, Target.NEW, Target.REJECT, Target.UNDECIDED) else [entry.target]
    now = [entry.target] if entry.target == Target.NEW and not new else []
    return [*kept, *keys, *new, *now, Target.REJECT, Target.UNDECIDED]


def may_be_new(entry: Entry, reach: Reach) -> bool:
    return reach.is_whole and entry.words is not None


def project_rows(
    sheet: Sheet, forms: Forms, offers: Mapping[str, Offer], reach: Reach, names: Mapping[str, str]
) -> list[ProjectRow]:
    numbering = Numbering.of(sheet)
    return [
        ProjectRow(
            entry=entry,
            form=forms.entries[entry.key],
            number=numbering.number(entry.words),
            name=path(sheet, entry),
            targets=tuple(target_rows(forms.entries[entry.key], offers.get(entry.key, Offer()), names)),
            passages=tuple(passage_rows(sheet.of(entry.key), forms, numbering, reach)),
            state=names.get(entry.target, "") if entry.is_stored else "",
            is_undecided=entry.target == Target.UNDECIDED,
        )
        for entry in families(sheet.entries)
    ]


def programme_rows(sheet: Sheet, forms: Forms, reach: Reach) -> list[PassageRow]:
    return list(passage_rows(sheet.of(""), forms, Numbering.of(sheet), reach))


def passage_rows(items: Iterable[Item], forms: Forms, numbering: Numbering, reach: Reach) -> Iterator[PassageRow]:
    """In the order of the text: who decides reads each sentence once."""
    ordered = sorted(items, key=lambda item: numbering.number(item.words))
    for number, group in groupby(ordered, key=lambda item: numbering.number(item.words)):
        same_words = list(group)
        facts = tuple(fact_row(item, forms, reach) for item in same_words)
        yield PassageRow(number, same_words[0].words.text, facts)


def fact_row(item: Item, forms: Forms, reach: Reach) -> FactRow:
    return FactRow(
        item=item,
        form=forms.items[item.key],
        kind=kind_words(item),
        value=value_words(item),
        notes=tuple(notes(item)),
        is_for_reviewer=not reach.is_whole and item.kind in (Kind.UNIT, Kind.PROGRAMME) and not item.is_stored,
    )


def target_rows(form: EntryForm, offer: Offer, names: Mapping[str, str]) -> list[TargetRow]:
    chosen = form["target"].value() or ""
    by_key = {str(each.pk): each for each in offer.likely}
    labels = {
        Target.NEW: _("a new project"),
        Target.REJECT: _("no project: refuse it"),
        Target.UNDECIDED: _("decide later"),
    }
    first = str(offer.likely[0].pk) if offer.likely and offer.how in HOWS else None
    rows = []
    for value in form.targets:
        likely = by_key.get(value)
        hint = str(HOWS[offer.how]) if value == first else _("%(n)s%% alike") % {"n": likely.percent} if likely else ""
        rows.append(TargetRow(value, labels.get(value) or names.get(value, ""), hint, value == chosen))
    return rows


def project_names(sheet: Sheet, offers: Mapping[str, Offer], reach: Reach) -> dict[str, str]:
    """The names of all offered projects of ours, asked for once."""
    keys = {each.pk for offer in offers.values() for each in offer.likely}
    keys |= {int(entry.target) for entry in sheet.entries if entry.target.isdecimal()}
    rows = reach.rows().filter(pk__in=keys).select_related("parent")
    named = {str(project.pk): full_name(project) for project in rows}
    missing = {str(key) for key in keys} - named.keys()
    return named | dict.fromkeys(missing, _("a project of another unit"))
