"""Wholes of which a text tells nothing but one part, or only parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from importers.candidates import IMPLIED_BY_PHASE, IMPLIED_BY_STRUCTURE
from importers.drafts import Draft
from importers.how_it_stands import Parts
from importers.names import phase_of

IMPLIED = frozenset({IMPLIED_BY_PHASE, IMPLIED_BY_STRUCTURE})


def parts_of(drafts: Sequence[Draft]) -> Parts:
    found: Parts = defaultdict(list)
    for draft in drafts:
        if draft.parent is not None:
            found[id(draft.parent)].append(draft)
    return found


def with_parts_alone(chosen: list[Draft]) -> list[Draft]:
    """The drafts without the wholes that only their parts imply, whose names and statements go to the part."""
    return _with_phases_alone(_with_sections_alone(_without_implied_wholes(chosen)))


def _without_implied_wholes(chosen: list[Draft]) -> list[Draft]:
    """X二期 implies X; a text that neither names X nor tells of it is about its phases alone."""
    kept, children = [], parts_of(chosen)
    for draft in chosen:
        parts = children[id(draft)]
        told = draft.mention_count or draft.facts or draft.milestones or draft.units or draft.people
        is_phased = len(parts) == 1 or (parts and all(phase_of(part.name)[1] for part in parts))
        if not IMPLIED.isdisjoint(draft.why) and is_phased and not told:
            for part in parts:
                part.parent = draft.parent
        else:
            kept.append(draft)
    return kept


def _with_sections_alone(chosen: list[Draft]) -> list[Draft]:
    """云溪大道南段, 青望铁路江西段 in a text that names the whole nowhere else: one project, of which all is told."""
    kept, children = list(chosen), parts_of(chosen)
    for whole in chosen:
        parts = children[id(whole)]
        if len(parts) == 1 and whole.mention_count <= 1 and _stands_right_behind(parts[0], whole):
            _absorb(parts[0], whole)
            kept.remove(whole)
    return kept


def _with_phases_alone(chosen: list[Draft]) -> list[Draft]:
    """福利中心（一期） in a text that tells nothing of the centre, as it goes on to call the phase, is the centre."""
    kept, children = list(chosen), parts_of(chosen)
    for whole in chosen:
        parts = children[id(whole)]
        told = whole.facts or whole.milestones or whole.units or whole.people or whole.progress
        if len(parts) == 1 and not told and IMPLIED_BY_PHASE in whole.why and phase_of(parts[0].name)[1]:
            for name in (whole.printed, *whole.printed_aliases):
                parts[0].add_alias(name, name)
            parts[0].parent = whole.parent
            kept.remove(whole)
    return kept


def _stands_right_behind(part: Draft, whole: Draft) -> bool:
    return part.label.endswith("段") and any(
        whole.printed + label in part.evidence.quote.text for label in _as_printed(part)
    )


def _as_printed(part: Draft) -> tuple[str, ...]:
    return part.label, f"（{part.label}）", f"({part.label})"


def _absorb(part: Draft, whole: Draft) -> None:
    label = next(label for label in _as_printed(part) if whole.printed + label in part.evidence.quote.text)
    part.name, part.printed, part.parent = whole.name + label, whole.printed + label, whole.parent
    part.facts[:0], part.milestones[:0], part.units[:0] = whole.facts, whole.milestones, whole.units
    part.people[:0], part.progress[:0], part.statuses[:0] = whole.people, whole.progress, whole.statuses
    part.implied[:0] = whole.implied
    part.location, part.summary = part.location or whole.location, part.summary or whole.summary
