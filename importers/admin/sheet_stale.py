"""Two people on one draft: what the other one decided meanwhile, and what of mine is to be applied to that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from importers.admin.words import CHOICES, kind_words, value_words
from importers.entry.sheet import WORDS_ALONE, Entry, Item, Sheet
from projects.admin.stale import Change, Line, StaleRow, person
from projects.models import ArticleDraft

TOLD_AT_MOST = 20
WORDS_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Seen:
    """The sheet as it was when the page was opened; `record` is None where it is still the present one."""

    sheet: Sheet
    record: Any = None


def seen_by(draft: ArticleDraft, version: str) -> Seen:
    """Of a version that nobody knows, the present state counts as seen by nobody: everything sent is kept as it is."""
    if version == str(draft.version):
        return Seen(Sheet.from_json(draft.sheet))
    records = (
        draft.history.filter(version=version) if version.isdecimal() and len(version) < 10 else draft.history.none()
    )
    record = records.order_by("-history_id").first() or draft.history.order_by("history_id").first()
    return Seen(Sheet.from_json(record.sheet), record)


def merged(seen: Sheet, mine: Sheet, now: Sheet) -> tuple[Sheet, list[str]]:
    """The present sheet with what I changed, and the names of that. What was stored meanwhile stays."""
    names: list[str] = []
    items: list[Item] = []
    entries: list[Entry] = []
    open_items = {item.key for item in now.items if not item.is_stored}
    open_entries = {entry.key for entry in now.entries if not entry.is_stored}
    for item in mine.items:
        if item not in seen.items and item.key in open_items:
            items.append(item)
            names.append(item_name(item))
    for entry in mine.entries:
        if entry not in seen.entries and entry.key in open_entries:
            entries.append(entry)
            names.append(entry.called)
    return now.with_items(items).with_entries(entries), names


def told(draft: ArticleDraft, seen: Seen, typed: list[str]) -> StaleRow:
    later = draft.history.filter(history_id__gt=seen.record.history_id).order_by("history_id")
    records = [seen.record, *later.select_related("history_user")[:TOLD_AT_MOST]]
    changes = tuple(change for before, after in pairwise(records) if (change := change_of(before, after)).lines)
    return StaleRow(capfirst(draft._meta.verbose_name), str(draft), changes, tuple(typed[:TOLD_AT_MOST]))


def change_of(before: Any, after: Any) -> Change:
    old, new = Sheet.from_json(before.sheet), Sheet.from_json(after.sheet)
    return Change(person(after), after.history_date, tuple(lines(old, new)))


def lines(old: Sheet, new: Sheet) -> Iterator[Line]:
    items = {item.key: item for item in old.items}
    for item in new.items:
        before = items.get(item.key)
        if before != item:
            yield Line(item_name(item), state(before, old) if before else _("None"), state(item, new))
    entries = {entry.key: entry for entry in old.entries}
    for entry in new.entries:
        first = entries.get(entry.key)
        if first != entry:
            yield Line(entry.called, place(first) if first else _("None"), place(entry))


def item_name(item: Item) -> str:
    words = item.words.text if item.kind in WORDS_ALONE else value_words(item)
    return f"{kind_words(item)} {words[:WORDS_SHOWN]}"


def state(item: Item, sheet: Sheet) -> str:
    chosen = _("stored") if item.is_stored else str(dict(CHOICES)[item.choice.value])
    owner = sheet.entry(item.owner).called if item.owner else ""
    return "，".join(part for part in (owner, value_words(item), chosen) if part)


def place(entry: Entry) -> str:
    if entry.is_stored:
        return str(_("stored"))
    words = {"new": _("a new project"), "reject": _("no project: refuse it"), "": _("decide later")}
    target = words.get(entry.target) or _("a project of ours")
    return f"{entry.called} → {target}"
