"""Which candidates are projects after all, in which state, and how their records look."""

from __future__ import annotations

import re
from datetime import date, timedelta

from importers.attachment import Statement
from importers.candidates import SAID_PART
from importers.drafts import Draft, lineage
from importers.evidence import AT_ITS_NAME, BY_NOUN, SCALE, THRESHOLD, features
from importers.fitted import heaviest, likelihood
from importers.houses import without_single_houses
from importers.how_it_stands import STARTS, Parts, status_of
from importers.level import level
from importers.mention import ONE_OF_A_ROW
from importers.mention_rows import ROW_OF_WORKS
from importers.names import UNDERTAKING, category_of, has_own_name, head_of
from importers.parts_alone import parts_of, with_parts_alone
from importers.records import FactKind, MilestoneStatement, ProjectRecord, Tense
from importers.scene import TITLED, Scene
from projects.date_window import DateWindow
from projects.unchanging import changed

IN_HEADING, IN_BRACKETS = "in a heading", re.compile(r"（[^（）]*）$")
#: a record's own sureness, from what a doubtful candidate gets to what the likeliest gets
LEAST_SURE, SUREST, AS_GOOD_AS_SURE = 0.45, 0.95, 0.9
EXPLAINED = 6
#: what its place in a row or a list says
PLACED = frozenset({SAID_PART, ROW_OF_WORKS, ONE_OF_A_ROW, TITLED})
#: a candidate less likely than that may hold what is told of another
UNDOUBTED = 0.55
#: a candidate less likely than that is none, whatever is told of it
LEAST_LIKELY = 0.2
#: land, houses and people are told of much else
OF_WORKS = frozenset(FactKind) - {FactKind.SITE_AREA, FactKind.UNITS_COUNT, FactKind.WORKERS}
#: news of works isn't that old
LONG_AGO, A_WHILE = timedelta(days=6 * 365), timedelta(days=3 * 365)


def select(drafts: list[Draft], likely: dict[int, float], published: DateWindow | None = None) -> list[ProjectRecord]:
    """The records of the candidates that are likely enough, and of the projects that those are parts of."""
    if published is not None and published.latest is not None:
        wholes = {id(draft.parent) for draft in drafts}
        drafts = [d for d in drafts if id(d) in wholes or not _is_of_the_past(d, published.latest)]
        _leave_history(drafts, published.latest)
    sure = [draft for draft in drafts if likely[id(draft)] >= THRESHOLD]
    kept = _without_echoes(sure or _all_that_is_told_of(drafts, likely, published))
    wanted = _with_ancestors(kept)
    chosen = [draft for draft in drafts if id(draft) in wanted]
    chosen = with_parts_alone(without_single_houses(chosen))
    parts = parts_of(chosen)
    return [record(draft, parts, sureness(likely[id(draft)])) for draft in chosen]


def names_that_mislead(drafts: list[Draft], likely: dict[int, float]) -> frozenset[str]:
    """What doubtful candidates are called that hold something, in a story that tells of projects without a doubt."""
    wanted = _with_ancestors([draft for draft in drafts if likely[id(draft)] >= UNDOUBTED])
    if not wanted:
        return frozenset()
    others = [d for d in drafts if id(d) not in wanted and (d.facts or d.milestones or d.units or d.people)]
    others = [
        draft for draft in others if likely[id(draft)] < THRESHOLD or not (_is_measured(draft) or _is_placed(draft))
    ]
    known = {name for draft in drafts if id(draft) in wanted for name in draft.names} if others else set()
    return frozenset(name for draft in others for name in draft.names if name not in known)


def _all_that_is_told_of(drafts: list[Draft], likely: dict[int, float], published: DateWindow | None) -> list[Draft]:
    """Of a note without any likelier candidate, the only one that figures of works stand beside (云溪大桥全长3公里)."""
    today = published.latest if published is not None else None
    told = [draft for draft in drafts if likely[id(draft)] >= LEAST_LIKELY and _is_told_in_figures(draft)]
    is_news = len(told) == 1 and not (today and any(_is_history(s, today, A_WHILE) for s in told[0].milestones))
    return told if is_news else []


def _is_told_in_figures(draft: Draft) -> bool:
    shown = [fact for fact in draft.facts if fact.evidence.attached_by.startswith((*AT_ITS_NAME, *BY_NOUN))]
    by_works = any(fact.kind in OF_WORKS for fact in shown)
    return by_works or len(shown) > 1 or bool(shown and any(step.window for step in draft.milestones))


def _is_measured(draft: Draft) -> bool:
    """A figure stands at its name, or at a noun for it."""
    return any(fact.evidence.attached_by.startswith((*AT_ITS_NAME, *BY_NOUN)) for fact in draft.facts)


def _is_placed(draft: Draft) -> bool:
    """How the text is built says that it is one of several works."""
    return not PLACED.isdisjoint(draft.why)


def _with_ancestors(drafts: list[Draft]) -> set[int]:
    return {id(ancestor) for draft in drafts for ancestor in lineage(draft)}


def _without_echoes(kept: list[Draft]) -> list[Draft]:
    """A headline's own words for the one project, or the one of their kind, of which the text below tells."""
    result = list(kept)
    wholes = {id(part.parent) for part in kept}
    for draft in kept:
        is_whole = draft.parent is not None or id(draft) in wholes
        if draft.named_in_body or is_whole or draft.facts or draft.milestones:
            continue
        meant = _meant_by(draft, [d for d in result if d.named_in_body and d.parent is None])
        if meant is not None:
            meant.add_alias(draft.name, draft.printed)
            result.remove(draft)
    return result


def _meant_by(headline: Draft, below: list[Draft]) -> Draft | None:
    """Of the projects below, the one of its kind where it names none itself, or the one that holds anything."""
    kin = [draft for draft in below if head_of(draft.name) == head_of(headline.name) != ""]
    if len(kin) == 1 and not has_own_name(headline.name):
        return kin[0]
    told = [draft for draft in below if draft.facts or draft.milestones]
    alike = [draft for draft in told if draft in kin]
    known = alike if len(alike) == 1 else told
    return known[0] if len(known) == 1 else None


def judge(drafts: list[Draft], scenes: list[Scene]) -> dict[int, float]:
    """How likely each candidate is a project, by its identity; its evidence says why."""
    note_headings(drafts, scenes)
    weighed = [SCALE.shares(features(draft, drafts)) for draft in drafts]
    likely = {id(draft): likelihood(SCALE.bias, shares) for draft, shares in zip(drafts, weighed, strict=True)}
    for draft, shares in zip(drafts, weighed, strict=True):
        reasons = [f"{why} {share:+.1f}" for why, share in heaviest(shares)[:EXPLAINED]]
        draft.evidence = draft.evidence.explained(reasons)
    level(likely, scenes)
    return likely


def _leave_history(drafts: list[Draft], today: date) -> None:
    """老桥1978年建成, 该院1958年开放: how old things are is no step of the works that it is told beside.

    What the works went through since a start that is told is: 2006年4月动工，2008年9月建成通车.
    """
    for draft in drafts:
        starts = [step.window.earliest for step in draft.milestones if step.name in STARTS and step.window is not None]
        begun = min(filter(None, starts), default=None)
        is_of_it = [
            step.name in STARTS or not _is_history(step, today) or _is_since(begun, step) for step in draft.milestones
        ]
        history = {s.evidence.place for s, kept in zip(draft.milestones, is_of_it, strict=True) if not kept} - {None}
        draft.milestones[:] = [step for step, kept in zip(draft.milestones, is_of_it, strict=True) if kept]
        if history and UNDERTAKING.search(draft.name):
            draft.statuses[:] = [told for told in draft.statuses if told[1].place not in history]


def _is_since(begun: date | None, step: MilestoneStatement) -> bool:
    latest = step.window.latest if step.window is not None else None
    return begun is not None and latest is not None and latest >= begun


def _is_history(step: MilestoneStatement, today: date, age: timedelta = LONG_AGO) -> bool:
    latest = step.window.latest if step.window is not None and step.tense is Tense.ACTUAL else None
    return latest is not None and today - latest > age


def _is_of_the_past(draft: Draft, today: date) -> bool:
    """1997年，老桥通车: all that is told of it happened many years ago."""
    is_old = bool(draft.milestones) and all(_is_history(step, today) for step in draft.milestones)
    return is_old and draft.parent is None and not (draft.facts or draft.units or draft.progress)


def note_headings(drafts: list[Draft], scenes: list[Scene]) -> None:
    """Which candidates headings name, and which a heading that is nothing but their name, above their figures."""
    headings = [
        (IN_BRACKETS.sub("", scene.here.text), scene.references) for scene in scenes if scene.here.sentence.is_heading
    ]
    named = {id(t) for _, references in headings for r in references for t in r.targets}
    alone = {
        id(t) for text, references in headings for r in references if r.end - r.start == len(text) for t in r.targets
    }
    for draft in drafts:
        if id(draft) in named:
            draft.why.append(IN_HEADING)
        if id(draft) in alone and draft.facts and TITLED not in draft.why:
            draft.why.append(TITLED)


def sureness(likely: float) -> float:
    """Of a record, from how likely it is a project: a threshold's candidate is doubtful, however it was read."""
    return SUREST if likely >= AS_GOOD_AS_SURE else LEAST_SURE + (SUREST - LEAST_SURE) * likely


def record(draft: Draft, parts: Parts, sureness: float) -> ProjectRecord:
    """The record of one of the chosen candidates."""
    status, evidence = status_of(draft, parts)
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
    if share == 1 or not statements:
        return tuple(statements)
    return tuple(changed(item, evidence=item.evidence.sure(item.evidence.confidence * share)) for item in statements)
