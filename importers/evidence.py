"""What speaks for a candidate's being a project once its whole story is read, and how likely that makes it.

The weights are fitted, not set: `python -m scripts.fit_selection DIR…` on articles with gold writes the lexicon.
"""

from __future__ import annotations

from math import log

from importers.drafts import Draft
from importers.fitted import Features, Scale
from importers.lexicon import tables
from importers.names import FACILITY, WORKS, core, has_own_name, is_proper
from importers.one_of_a_town import is_kind_of_town
from importers.records import MilestoneStatement, Status, Tense
from importers.signs import BUILDING, NAMED_BY_WORKS
from importers.tagged import OF_PARTS, signs_of_likeness

BUILDING_ROLES = frozenset({"owner", "contractor", "designer", "supervisor"})
#: given for what is told of it, which is looked at one by one
COUNTED_BELOW = ("has ", "its state", "named again", "figures and steps")
#: who speaks of a thing or works in it needn't build it
BY_THE_WAY = ("unit: its spokesman speaks", "unit: its staff work on the site")
MOST_POINTS, MANY_POINTS, STORY_POINTS = 12.0, 3.5, 0.35
NOTHING = "nothing is told of it"
#: how well the name alone reads doesn't make works of what nothing is told of
SURELY = frozenset(signs_of_likeness(1.0)) - frozenset(signs_of_likeness(OF_PARTS))
#: all else can only speak for a project
SPEAK_AGAINST = frozenset(
    {
        "a place",
        "acts as an institution",
        "only said to be open",
        "called by its kind",
        "candidates in the story",
        "describes another",
        "named for orientation",
        "not named in the text itself",
        NOTHING,
        "only named for orientation",
        "a phase of it is named",
        "what the headline means",
        "an event of building precedes",
        "building follows",
        "listed as a project",
        "a very long name",
        "named once",
        "an odd character",
        "told only in passing",
    }
)
LONG_NAME, VERY_LONG_NAME = 12, 20
#: why a statement went to its project, from the plainest to the loosest
AT_ITS_NAME = (
    "named",
    "what it is",
    "list of names",
    "stands before its name",
    "object of",
    "part of a project",
    "its phase",
)
BY_NOUN = ("bare head noun", "definite noun", "short form", "the whole of it", "the works just told of")
#: verbs and particles, which hardly any name holds: 连着, 打下, 换成
ODD = frozenset("下着了换接围把将在被到从起往过让打拆清挖卖买说看走吃住等还就都又再才未没不很最更太向给对")
SELECTION = tables("selection")
SCALE = Scale.of(SELECTION)
THRESHOLD = float(SELECTION["threshold"])


def features(draft: Draft, story: list[Draft]) -> Features:
    """Each piece of evidence by its name; `story` are all the candidates of its story."""
    shown = [why for why in draft.why if not why.startswith(COUNTED_BELOW)]
    found = dict.fromkeys([*shown, *_told(draft), *_spoken_of(draft), *_called(draft)], 1.0)
    if draft.parent is not None:
        found |= dict.fromkeys(signs_of_likeness(OF_PARTS), 1.0)
    elif NOTHING in found:
        found = {sign: value for sign, value in found.items() if sign not in SURELY}
    found["length of the name"] = min(len(draft.name), LONG_NAME) / 10
    if draft.score >= MANY_POINTS:
        found["points enough by themselves"] = 1.0
    found["its points"] = _points(draft.score)
    most = _points(max([candidate.score for candidate in story]))
    found["most points in its story"] = min(STORY_POINTS, most) / STORY_POINTS
    found["candidates in the story"] = log(1 + len(story)) / 3
    for name, count in (
        ("steps", len(draft.milestones)),
        ("figures", len(draft.facts)),
        ("mentions", draft.mention_count),
    ):
        if count > 1:
            found[f"more {name}"] = log(count)
    return found


def _points(score: float) -> float:
    return max(0.0, min(score, MOST_POINTS)) / MOST_POINTS


def _told(draft: Draft) -> list[str]:
    told = _of_steps(draft.milestones) if draft.milestones else []
    units = [unit for unit in draft.units if unit.evidence.rule not in BY_THE_WAY]
    builders = any(unit.role in BUILDING_ROLES for unit in units)
    shown = {
        "people": draft.people,
        "progress": draft.progress,
        "a plan of works under way": draft.implied,
        "a builder": builders,
        "a unit": units and not builders,
        "only said to be open": draft.statuses and _is_only_open(draft),
        NOTHING: not (draft.milestones or draft.facts or draft.statuses or draft.progress or units or draft.parent),
    }
    told += [name for name, is_shown in shown.items() if is_shown]
    told += [f"fact: {fact.kind}" for fact in draft.facts]
    return told + [f"state: {status}" for status, _ in draft.statuses]


def _of_steps(steps: list[MilestoneStatement]) -> list[str]:
    dated = [step.tense for step in steps if step.window is not None]
    shown = {
        "a dated plan": Tense.PLANNED in dated,
        "a dated event": Tense.ACTUAL in dated,
        "a step on a vague day": any(step.window is None and step.date_text for step in steps),
        "a step without a day": any(not step.date_text for step in steps),
        "a step that only works undergo": any(BUILDING.search(step.name) for step in steps),
    }
    return [name for name, is_shown in shown.items() if is_shown]


def _is_only_open(draft: Draft) -> bool:
    dated = any(step.window is not None for step in draft.milestones)
    holds = dated or draft.facts or draft.units or draft.progress or draft.parent
    return not holds and all(status is Status.IN_USE for status, _ in draft.statuses)


def _spoken_of(draft: Draft) -> list[str]:
    """By which words the text comes to it with what it tells."""
    whys = [fact.evidence.attached_by for fact in draft.facts]
    whys += [step.evidence.attached_by for step in draft.milestones]
    whys += [unit.evidence.attached_by for unit in draft.units]
    whys += [evidence.attached_by for _, evidence in draft.statuses]
    at_its_name = any(why.startswith(AT_ITS_NAME) for why in whys)
    by_noun = any(why.startswith(BY_NOUN) for why in whys)
    shown = {
        "told at its name": at_its_name,
        "told at a noun for it": by_noun,
        "told only in passing": whys and not (at_its_name or by_noun),
        "named once": draft.mention_count <= 1,
        "an odd character": not ODD.isdisjoint(core(draft.name)),
    }
    return [why for why, is_shown in shown.items() if is_shown]


def _called(draft: Draft) -> list[str]:
    name, is_works, own = draft.name, draft.name.endswith(WORKS), has_own_name(draft.name)
    shown = {
        "a part of another": draft.parent is not None,
        "named for orientation": draft.is_background,
        "not named in the text itself": not draft.named_in_body,
        "a name of its own": own,
        "called by its kind": not is_proper(name) and not is_kind_of_town(name),
        "called works": is_works,
        "called the works of a facility": is_works and own and FACILITY.search(core(name)),
        "called by what is done": NAMED_BY_WORKS.of(name),
        "a very long name": len(name) > VERY_LONG_NAME,
    }
    return [why for why, is_shown in shown.items() if is_shown]
