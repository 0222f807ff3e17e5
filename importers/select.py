"""Which candidates are projects after all, in which state, and how their records look."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from importers.attachment import Statement
from importers.candidates import IMPLIED_BY_PHASE, SAID_PART
from importers.drafts import Draft
from importers.names import FACILITY, WORKS, category_of, has_own_name
from importers.records import Evidence, FactKind, ProjectRecord, Status
from importers.scene import TITLED, Scene
from importers.signs import SITE

THRESHOLD = 3.5
TITLE_POINTS = 1.5
REPEAT_POINTS = 0.5
REPEATS_COUNTED = 3
BOTH_POINTS = 1.0
LEAST_SURE, SUREST, SCORE_OF_THE_SURE = 0.4, 0.95, 16.0
BUILDING_ROLES = {"owner", "contractor", "designer", "supervisor"}
UNDER_WAY = {FactKind.PROGRESS_PERCENT, FactKind.INVESTMENT_COMPLETED, FactKind.WORKERS}
#: the parts among the candidates, by the identity of what they are parts of
Parts = defaultdict[int, list[Draft]]
RANK = (Status.IN_USE, Status.COMPLETED, Status.UNDER_CONSTRUCTION, Status.PREPARATION, Status.PLANNED)


def select(drafts: list[Draft], scenes: list[Scene]) -> list[ProjectRecord]:
    """The records of the candidates with enough evidence, and of the projects that those are parts of."""
    _weigh_prominence(drafts, scenes)
    kept = [draft for draft in drafts if draft.score >= THRESHOLD and _has_substance(draft)]
    wanted = {id(ancestor) for draft in kept for ancestor in _line(draft)}
    chosen = [draft for draft in drafts if id(draft) in wanted]
    chosen = _without_implied_wholes(chosen)
    parts = parts_of(chosen)
    return [record(draft, parts) for draft in chosen]


def parts_of(drafts: list[Draft]) -> Parts:
    found: Parts = defaultdict(list)
    for draft in drafts:
        if draft.parent is not None:
            found[id(draft.parent)].append(draft)
    return found


def _without_implied_wholes(chosen: list[Draft]) -> list[Draft]:
    """X二期 implies X; a text that neither names X nor tells of it or of another phase is about X二期 alone."""
    kept, children = [], parts_of(chosen)
    for draft in chosen:
        parts = children[id(draft)]
        told = draft.mention_count or draft.facts or draft.milestones or draft.units or draft.people or draft.parent
        if IMPLIED_BY_PHASE in draft.why and len(parts) == 1 and not told:
            parts[0].parent = None
        else:
            kept.append(draft)
    return kept


def _line(draft: Draft) -> list[Draft]:
    return [draft, *(_line(draft.parent) if draft.parent is not None else [])]


def _has_substance(draft: Draft) -> bool:
    """Something that only works have: a step, a state, money, a builder, a place in another project, or its site.

    A standing institution has an area, beds and a director too.
    """
    placed = draft.parent is not None and (SAID_PART not in draft.why or bool(draft.facts))
    told = draft.milestones or draft.statuses or draft.implied or draft.progress or placed
    money = any(fact.kind.value.startswith("investment") for fact in draft.facts)
    built = any(unit.role in BUILDING_ROLES for unit in draft.units)
    titled = TITLED in draft.why and bool(draft.facts)
    called = draft.name.endswith(WORKS) and FACILITY.search(draft.name) and has_own_name(draft.name)
    return bool(told or money or built or called or titled or SITE in draft.why)


def _weigh_prominence(drafts: list[Draft], scenes: list[Scene]) -> None:
    titled = {id(t) for scene in scenes if scene.here.sentence.is_heading for r in scene.references for t in r.targets}
    for draft in drafts:
        if id(draft) in titled:
            draft.weigh(TITLE_POINTS, "in a heading")
        if draft.facts and draft.milestones:
            draft.weigh(BOTH_POINTS, "figures and steps together")
        if draft.mention_count > 1:
            draft.weigh(REPEAT_POINTS * min(draft.mention_count - 1, REPEATS_COUNTED), "named again")


def record(draft: Draft, parts: Parts) -> ProjectRecord:
    """The record of one of the chosen candidates."""
    status, evidence = _status(draft, parts)
    sureness = min(SUREST, LEAST_SURE + draft.score / SCORE_OF_THE_SURE)
    return ProjectRecord(
        name=draft.printed,
        evidence=draft.evidence.sure(sureness),
        aliases=tuple(dict.fromkeys(alias for alias in draft.printed_aliases if alias != draft.printed)),
        parent=draft.parent.printed if draft.parent is not None else "",
        category=category_of(draft.name) or (category_of(draft.root.name)),
        status=status,
        status_evidence=evidence,
        facts=_as_sure(draft.facts, sureness),
        milestones=_as_sure(draft.milestones, sureness),
        units=_as_sure(draft.units, sureness),
        people=_as_sure(draft.people, sureness),
        progress=_as_sure(draft.progress, sureness),
        location=draft.location,
        summary=draft.summary,
    )


def _as_sure(statements: list[Statement], sureness: float) -> tuple[Statement, ...]:
    """What is said of a project is no surer than that it is one: false finds mostly hang on false projects."""
    share = sureness / SUREST
    if share == 1:
        return tuple(statements)
    return tuple(replace(item, evidence=item.evidence.sure(item.evidence.confidence * share)) for item in statements)


def _status(draft: Draft, parts: Parts) -> tuple[Status, Evidence | None]:
    """The furthest state told of the project itself; else that of its parts, where one is being built."""
    for status in RANK:
        for told, evidence in draft.statuses:
            if told is status:
                return status, evidence
    if SITE in draft.why:
        return Status.UNDER_CONSTRUCTION, draft.evidence
    shown = [fact.evidence for fact in draft.facts if fact.kind in UNDER_WAY] + draft.implied
    if shown:
        return Status.UNDER_CONSTRUCTION, shown[0]
    states = [_status(part, parts) for part in parts[id(draft)]]
    building = [found for found in states if found[0] in (Status.UNDER_CONSTRUCTION, Status.IN_USE)]
    return (Status.UNDER_CONSTRUCTION, building[0][1]) if building else (Status.UNKNOWN, None)
