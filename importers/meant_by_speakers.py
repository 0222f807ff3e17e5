"""What a speaker means where his words name one thing or several, or a phase alone was told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from operator import attrgetter

from importers.attachment import common
from importers.candidates import IMPLIED_BY_PHASE, PHASE_ALONE
from importers.drafts import Draft
from importers.family import is_only_implied
from importers.names import phase_of
from importers.numerals import value_of
from importers.people import Speaker
from importers.resolve import is_works
from importers.scene import LISTED, Reference, Scene

#: whoever builds a phase speaks of it alone
ON_SITE = re.compile("项目部|施工|现场|工程师|总工|技术|生产|项目经理|标段|工区|监理")
NUMBERED = re.compile(r"第?(?P<number>[一二三四五六七八九十]{1,2}|\d{1,2})期")
#: of several, one must be works beyond doubt: two bridges may be named for their traffic
SURELY_WORKS = 4.0
#: 步道, 管网, B地块
BARE_LONGEST = 4
#: sentences that a speaker may still be heard over, and over which what was named last is still meant
NEAR, LATELY = 60, 8
#: a story's first sentences, in which someone may speak before anything is named
OPENING = 5


def within_role(reference: Reference, speaker: Speaker) -> bool:
    """D标段，中铁九局项目总工程师: 项目 is part of what he is called."""
    return reference.why == "bare head noun" and speaker.start <= reference.start < speaker.end


def meant_of(
    drafts: list[Draft], focus: tuple[Draft, ...], before: tuple[Draft, ...], speaker: Speaker
) -> tuple[Draft, ...]:
    """市住建局副局长章明介绍，甲路、乙街年内打通: an office has none of several, but the one in focus.

    `before` is what was told of before his quotation.
    """
    other = _phase_told_of(drafts, before)
    if other is not None and not ON_SITE.search(speaker.role_text):
        return (other,)
    whole = _whole_before(drafts, before)
    if whole is not None:
        return (whole,)
    is_office = speaker.unit is not None and not speaker.unit.is_firm
    if is_office and len({id(draft.root) for draft in drafts}) > 1:
        return tuple(draft for draft in focus if draft in drafts)
    meant = common(tuple(dict.fromkeys(drafts)))
    if len(meant) == 1 and meant[0] not in drafts and is_only_implied(meant[0]):
        # “一期的提标要等二期通水。”: of works that no one has named
        return (max(drafts, key=attrgetter("score")),)
    return meant


def _whole_before(drafts: list[Draft], before: tuple[Draft, ...]) -> Draft | None:
    """北门河整治工程…。“步道9月开放”: what was told of before, where he names but a part with no name of its own."""
    whole = before[-1] if len(before) == 1 else None
    if whole is None or len(drafts) != 1 or drafts[0].parent is not whole:
        return None
    is_bare = len(drafts[0].name) <= BARE_LONGEST and not drafts[0].label.endswith("期")
    return whole if is_bare else None


def _phase_told_of(named: list[Draft], focus: tuple[Draft, ...]) -> Draft | None:
    """二期建厂房14栋。董事长章明说，一期已全部交付: he speaks for the later one, which was told of when he began."""
    if len(focus) != 1 or len(set(named)) != 1:
        return None
    (base, number), (other, earlier) = _phase(focus[0]), _phase(named[0])
    is_one = focus[0].root is named[0].root or base == other
    return focus[0] if is_one and 0 < earlier < number else None


def _phase(draft: Draft) -> tuple[str, int]:
    """What the draft is a phase of, and its number; 0 where it is none."""
    base, phase = phase_of(draft.name)
    phase = draft.label if draft.label.endswith("期") else phase
    if phase.startswith("首"):
        return base, 1
    numbered = NUMBERED.fullmatch(phase)
    return base, int(value_of(numbered["number"]) or 0) if numbered else 0


def whole_of_phase(drafts: tuple[Draft, ...], speaker: Speaker) -> Draft | None:
    """What someone who isn't at work on the site speaks for, where 一期 was told of last."""
    of_phase = len(drafts) == 1 and PHASE_ALONE in drafts[0].why and not ON_SITE.search(speaker.role_text)
    whole = drafts[0].parent if of_phase else None
    return whole if whole is not None and whole.mention_count else None


def told_of_each(scene: Scene, speaker: Speaker) -> tuple[Draft, ...]:
    """市住建局科长章明介绍，甲路9月通车；乙路明年6月完工: each of the works that he names in turn."""
    told = [r for r in scene.references if r.start >= speaker.end and not r.is_oblique]
    if any(names.count is not None for names in scene.lists):
        return ()  # 甲路、乙街、丙巷三条断头路年内打通: the office tells of them all together
    told = [r for r in told if r.why == LISTED or scene.here.clause_at(r.start)[0] == r.start]
    works = dict.fromkeys(draft for r in told for draft in r.targets if is_works(draft))
    is_sure = any(draft.score >= SURELY_WORKS for draft in works) and all(draft.parent is None for draft in works)
    return tuple(works) if len(works) > 1 and is_sure else ()


def told_in_answer(scenes: Sequence[Scene], number: int) -> tuple[Draft, ...]:
    """What an answer's sentence names as what it tells of, or else what its days and figures go to."""
    scene = scenes[number]
    if scene.has_programme or scene.here.sentence.is_heading:
        return ()
    told = [r for r in scene.references if not r.is_oblique]
    if told:
        return tuple(dict.fromkeys(draft for r in told for draft in r.targets if is_works(draft)))
    is_told = bool(scene.here.dates or scene.here.quantities)
    return common(scene.focus) if is_told and _is_named_near(scenes, number) else ()


def _is_named_near(scenes: Sequence[Scene], number: int) -> bool:
    """The answer or the question right before it has named what is still meant."""
    first = scenes[number].here.sentence.paragraph - 1
    near = takewhile(lambda scene: scene.here.sentence.paragraph >= first, reversed(scenes[:number]))
    return any(target in scenes[number].focus for scene in near for r in scene.references for target in r.targets)


def told_beside(scene: Scene, speaker: Speaker) -> tuple[Draft, ...]:
    """南段1月通车；北段卡在征地，镇重点办主任章明称国庆前通: what is told of behind the last mark, before he speaks."""
    start = scene.here.text.rfind("；", 0, speaker.start) + 1
    end = scene.here.text.find("；", speaker.end)
    near = [r for r in scene.references if start <= r.start and (end < 0 or r.start < end)]
    told = [r for r in near if not r.is_oblique and not within_role(r, speaker)]
    first = told[0] if start and told and told[0].start < speaker.start else None
    return common(tuple(draft for draft in first.targets if is_works(draft))) if first is not None else ()


def told_of_next(scenes: Sequence[Scene], number: int) -> tuple[Draft, ...]:
    """“加了四层。”科长王明说。青云医院住院楼扩建工程…: words that open a story are about what it tells of first."""
    if number >= OPENING or any(scene.references or scene.focus for scene in scenes[:number] if scene.is_body):
        return ()
    for scene in scenes[number : number + OPENING]:
        named = [r for r in scene.references if scene.is_body and not r.is_oblique]
        if scene.has_programme or named:
            several = len({id(d.root) for r in named for d in r.targets}) > 1
            return () if scene.has_programme or several else common(tuple(d for d in named[0].targets if is_works(d)))
    return ()


def only_one_told(scenes: Sequence[Scene], number: int) -> tuple[Draft, ...]:
    """项目总工程师章明 under a heading of its own: of whatever works the story has told, where they are one's."""
    near = scenes[max(0, number - NEAR) : number + 1]
    told = {id(d.root): d.root for s in near for r in s.references for d in r.targets if d.root.score >= SURELY_WORKS}
    return () if scenes[number].has_programme or len(told) != 1 else tuple(told.values())


def was_named_last(scenes: Sequence[Scene], number: int) -> bool:
    """Nothing else was told of since the focus, in however many short paragraphs."""
    for earlier in reversed(scenes[max(0, number - LATELY) : number]):
        named = [r for r in earlier.references if not r.is_oblique]
        if named or earlier.has_programme:
            return any(target in scenes[number].focus for r in named for target in r.targets)
    return False


def named_root(draft: Draft) -> Draft:
    """What the draft is a part of, unless only the part's name implies it."""
    root = draft.root
    return draft if IMPLIED_BY_PHASE in root.why and not root.mention_count else root
