"""A day on which many works begin or end together, and the projects further on that are said to be of them.

5月8日，全市30个项目集中开工。…… 当天开工的云溪大桥……；在北区分会场破土的望江水厂……；这30个项目总投资……，其中，
青河路……: the day is told once, for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.attach_gathered import status_after
from importers.attachment import Attachment
from importers.beside import NEXT_OF_ROW
from importers.candidates import PHASE_ALONE
from importers.ceremonies import EVENTS, Ceremony, ceremony_of
from importers.drafts import Draft
from importers.names import WORKS
from importers.records import MilestoneStatement, Tense
from importers.resolve import is_works
from importers.scene import Reference, Scene
from projects.date_words import resolve

BEGUN = ("开工", "动工", "动土", "破土", "奠基")
UNDER_WAY = (*BEGUN, "开建", "封顶", "主体完工", "完工", "竣工", "建成", "投产", "投用", "启用", "通车", "试运行")
#: 当天开工的X, 在余江县分会场破土的X, 同时开工的还有X
SAID_OF = re.compile(
    rf"(?:当[天日]|同[日时]|同一天|[此这本]次|一[同起齐]|[主分]会场)[^，。；]{{0,10}}?(?P<event>{EVENTS})(?:建设)?"
    r"的(?:项目)?(?:，?(?:还有|还包括|有|包括)|是)?[^，。；、]{0,20}$"
)
#: 分会场设在X, 仪式放在X, 仪式在X工地举行
AT_HOME = re.compile(
    r"(?:[主分]会场|仪式|活动|现场)(?:地?点)?(?:所在的|[就也]?[设放选定摆](?:在了?|到了?)|[就也]在)[^，。；、]{0,12}$"
)
AT_SITE = re.compile(r"(?:的?(?:施工|建设))?(?:现场|工地)(?:隆重)?(?:举[行办]|破土|集中|[开动]工)")
#: X是此次集中开工的项目之一
ONE_OF = re.compile(
    rf"是[此这本]次[^，。；]{{0,10}}?(?P<event>{EVENTS})的[^，。；]{{0,12}}(?:项目|工程)(?:之一|[，。；]|$)"
)
#: 这14个项目总投资22亿元，……, 此次集中开工的项目共14个，……: what the story goes on to name is of them
THESE = re.compile(
    r"(?:据(?:了解|介绍|悉)，)?(?:(?:这|[此本]次|[本这]批)[^，。；]{0,12}(?:\d+[个项][^，。；]{0,10}(?:项目|工程)|(?:项目|工程)共?有?\d+[个项])"
    r"|[这本]批(?:项目|工程)[里中]|其中[，：]?(?![^，。；]{0,16}\d[个项])|(?:主要|具体|(?:集中|当天|同时)?开工|其[他它余]|另外)?(?:的|开工)?项目(?:主要|还|分别)?(?:有|包括|如下|是|为))"
)
#: 仪式结束后, 据了解，今年全县…, 章明介绍，今年全县…, 已有23个续建项目复工: from here on the story is of other works
OF_OTHERS = re.compile(
    r"“?(?:[^，。；“]{2,24}(?:介绍|透露)，(?:今年|20\d\d年)?(?:全[省市县区旗]|我[省市县区旗])"
    r"|[^。；]{0,16}\d[个项](?:续建|在建|复工)[^，。；]{0,6}(?:项目|工程)|(?:仪式|活动|会议)(?:结束)?之?后|去年|此前|另据|又讯|截至|今年以来|不在|据[^。；]{0,10}统计"
    r"|据[^，。；]{2,20}，(?:今年|去年|全[省市县区年]|我[省市县区]|20\d\d年|目前|近年))"
)
#: 原计划一季度开工的望江大桥因手续未批，本次未列入
NOT_OF_THEM = re.compile(
    "原计划|原定|[未没](?:有|被)?(?:列入|纳入|能开工|开工)|不在[此这本]次|不在此列|暂缓"
    "|下一步|接下来|谋划|[全我][省市县区州][要将](?:推进|抓|加快)"
)
STARTED = re.compile(rf"集中(?:{EVENTS})|[个项](?:项目|工程)(?:{EVENTS})")
#: 等6个项目开工, 10项工程一齐通车：
ROW_ENDS = re.compile(rf"等\d+[个项][^，。；\d]{{0,8}}(?:项目|工程)[^，。；\d]{{0,6}}?(?P<event>{EVENTS})")
ROW_BEGINS = re.compile(
    rf"[个项][^，。；：]{{0,8}}(?:项目|工程)[^，。；：]{{0,6}}?(?P<event>{EVENTS})(?:，?(?:包括|分别[是为]|即))?：?$"
)
INCLUDING = re.compile(r"(?:包括|有|即|分别[是为])：?$")
REACH = 40
POINTS = 1.5


class CeremonyAttachment(Attachment):
    """Gives the day of a ceremony to the projects that are told to be of it."""

    def attach(self) -> None:
        ceremony: Ceremony | None = None
        is_counted = False
        for scene in self.scenes:
            is_counted = is_counted and not scene.here.sentence.is_heading
            if scene.is_body:
                is_counted = is_counted or _counts(scene, is_first=ceremony is None)
                is_counted = is_counted and not OF_OTHERS.match(scene.here.text)
                ceremony = ceremony_of(scene.here) or ceremony
            if scene.is_body and ceremony is not None:
                is_counted = is_counted and not self._are_older(ceremony, scene)
                self._tell_of_scene(ceremony, scene, is_counted=is_counted)

    def _tell_of_scene(self, ceremony: Ceremony, scene: Scene, *, is_counted: bool) -> None:
        """`is_counted` where the story has said how many projects it is about to name."""
        for reference, event in _said_of(scene):
            self._tell(ceremony, event, reference.targets[-1:])
        for event, drafts in _announced(scene):
            self._tell(ceremony, event, drafts)
        if not ceremony.has_several_kinds:
            of_all = (*_named_first(scene), *_listed(scene)) if is_counted else _listed(scene)
            self._tell(ceremony, ceremony.event, of_all)

    def _tell(self, ceremony: Ceremony, event: str, drafts: tuple[Draft, ...]) -> None:
        same = BEGUN if event in BEGUN else (event,)
        if not ceremony.has_several_kinds and ceremony.event not in same:
            return
        for draft in drafts:
            known = [step for step in draft.milestones if step.tense is Tense.ACTUAL and step.name.endswith(same)]
            if any(step.window is not None for step in known) or not (is_works(draft) or draft.facts):
                continue
            if any(step.tense is Tense.PLANNED and step.name.endswith(same) for step in draft.milestones):
                continue  # 配套的制氢站计划7月开工
            draft.milestones[:] = [step for step in draft.milestones if step not in known]
            statement = self._statement(ceremony, event)
            if statement is not None:
                self.give((draft,), statement, "milestones", POINTS)
                draft.statuses.append((status_after(event), statement.evidence))

    def _are_older(self, ceremony: Ceremony, scene: Scene) -> bool:
        """桐溪大桥去年5月开工, 云溪医院去年10月完工: the story has come to works that were begun before."""
        day = resolve(ceremony.day, on=self.published, planned=False).window
        first = next((r.targets[-1] for r in scene.references if not r.is_oblique), None)
        if day is None or day.earliest is None or first is None:
            return False
        done = (step for step in first.milestones if step.tense is Tense.ACTUAL and step.name.endswith(UNDER_WAY))
        ends = (step.window.latest for step in done if step.window is not None)
        return any(end is not None and end < day.earliest for end in ends)

    def _statement(self, ceremony: Ceremony, event: str) -> MilestoneStatement | None:
        day, here = ceremony.day, ceremony.here
        found = resolve(day, on=self.published, planned=False)
        if found.window is None:
            return None
        evidence = here.evidence(
            day.start, day.end, "milestone: begun or ended together", 0.75, "one of those of the day"
        )
        name = ceremony.event if event in BEGUN and ceremony.event in BEGUN else event
        return MilestoneStatement(name, Tense.ACTUAL, day.text, found.window, evidence, year_reason=found.reason)


def _counts(scene: Scene, *, is_first: bool) -> bool:
    """此次集中开工的14个项目…; 3月2日，全县重点项目集中开工, where a story begins to tell of it."""
    if THESE.match(scene.here.text):
        return True
    ceremony = ceremony_of(scene.here) if is_first else None
    return ceremony is not None and ceremony.event in BEGUN and ceremony.is_of_many


def _said_of(scene: Scene) -> list[tuple[Reference, str]]:
    """The references of the sentence that are said to be of the day, each with the event."""
    text = scene.here.text
    found: list[tuple[Reference, str]] = []
    last = 0
    for reference in scene.references:
        before = text[max(0, reference.start - REACH) : reference.start]
        said = SAID_OF.search(before) or AT_HOME.search(before) or AT_SITE.match(text, reference.end)
        if said is not None:
            found.append((reference, said.groupdict().get("event") or "开工"))
        elif found and NEXT_OF_ROW.fullmatch(text, last, reference.start):
            found.append((reference, found[-1][1]))
        last = reference.end if found and found[-1][0] is reference else last
    for match in ONE_OF.finditer(text):
        owner = scene.owner_at(match.start())
        if owner is not None:
            found.append((owner, match["event"]))
    return found


def _named_first(scene: Scene) -> tuple[Draft, ...]:
    """The projects that clauses begin with or that have figures of their own: those the sentence tells of."""
    text = scene.here.text
    named: dict[int, Draft] = {}
    if NOT_OF_THEM.search(text):
        return ()
    for reference in scene.references:
        draft = reference.targets[-1]
        opens = not text[: reference.start].rstrip("，").endswith(("在", "于", "至", "与")) and not reference.is_oblique
        is_called_works = draft.name.endswith(WORKS)  # 二期项目总用地285亩; 水厂改造工程建成后，…
        by_itself = is_called_works or not (draft.parent and draft.parent.mention_count)
        is_told = is_called_works or draft.facts or draft.milestones or draft.units or scene.in_list(reference.start)
        if opens and by_itself and PHASE_ALONE not in draft.why and is_told:
            named[id(draft)] = draft
    return tuple(named.values())


def _announced(scene: Scene) -> Iterator[tuple[str, tuple[Draft, ...]]]:
    """宣布甲等6个项目开工，乙、丙等3个项目竣工; 10项工程一齐通车：甲、乙: each row with its event."""
    text = scene.here.text
    for reference in scene.references if "等" in text else ():
        told = ROW_ENDS.match(text, reference.end)
        start, _ = scene.here.clause_at(reference.start)
        if told is not None:
            row = [r.targets[-1] for r in scene.references if start <= r.start <= reference.start]
            yield told["event"], tuple(row)
    for names in scene.lists:
        told = ROW_BEGINS.search(text, 0, names.start)
        if told is not None:
            yield told["event"], tuple(draft for member in names.members for draft in scene.named(member))


def _listed(scene: Scene) -> tuple[Draft, ...]:
    """甲、乙、丙等11个项目集中开工; 24个项目集中开工，包括甲、乙等。"""
    if not (scene.has_programme and STARTED.search(scene.here.text)):
        return ()
    lists = [names for names in scene.lists if names.count or INCLUDING.search(scene.here.text, 0, names.start)]
    return tuple(draft for names in lists for member in names.members for draft in scene.named(member))
