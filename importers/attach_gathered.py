"""三个项目竣工: an event told of several projects by their number, and each of them named further on."""

from __future__ import annotations

import re
from itertools import zip_longest

from importers.attachment import Attachment
from importers.drafts import Draft
from importers.numerals import NUMERAL, value_of
from importers.records import Status, Tense
from importers.resolve import is_works
from importers.scene import Scene
from importers.step import Step
from importers.step_days import CELEBRATED
from importers.step_events import KIND_OF, STATUSES
from importers.steps import find_steps
from projects.unchanging import changed

GATHERED = re.compile(
    rf"(?P<count>{NUMERAL})个(?:重大|重点|产业|工业|民生|城建|招商|新建|建设|签约)*项目"
    r"(?:[，]?(?:在[^，。]{2,12})?(?:集中|同时|同日|统一|陆续|相继|全部|均|正式|顺利|举行)*)(?P<event>开工|竣工|投产|奠基|动工|启用|完工|签约)"
    rf"|(?P<done>签约|开工|竣工|投产)(?:了)?(?P<number>{NUMERAL})个(?:重大|重点|产业|工业|民生|城建|招商)*项目"
)
NUMBERED = re.compile(r"(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])")
#: 此次开工的项目有, 竣工的是, 开工项目有
APART = re.compile(
    r"(?P<event>开工|竣工|投产|签约)(?:的(?:\d{0,3}个?(?:重点|重大)?项目)?|项目)"
    r"(?:(?:分别|主要)?(?:有|是|为|包括)：?|[里中]，|(?<=项目)：|\d+个[，：])"
)
APART_WORDS = ("工的", "产的", "约的", "工项目", "产项目", "约项目")
#: sentences below that a count may be spelled out in
LOOKED_THROUGH = 200
MOST, TOLD_BEFORE = 40, 4


class GatheredAttachment(Attachment):
    """Events of a whole number of projects."""

    def attach(self) -> None:
        for number, scene in enumerate(self.scenes):
            self._tell_apart(number)
            told = scene.is_body and "个" in scene.here.text
            told = told and all(reference.is_oblique for reference in scene.references)
            match = GATHERED.search(scene.here.text) if told else None
            count = value_of(match["count"] or match["number"]) if match else None
            if match is None or count is None or not 2 <= count <= MOST:
                continue
            named = self._named_after(number)
            step = self._step(scene, match.start("event" if match["event"] else "done"))
            titled = self._titled_after(number)
            named = titled if len(titled) == count else named
            if step is not None and len(named) == count:
                self._tell(step, named)

    def _tell_apart(self, number: int) -> None:
        """此次开工的项目有甲、乙，竣工的是丙与丁: each kind, on the day told here or a little before."""
        scene = self.scenes[number]
        text = scene.here.text
        told = scene.is_body and any(words in text for words in APART_WORDS)
        kinds = list(APART.finditer(text)) if told else []
        for kind, following in zip_longest(kinds, kinds[1:]):
            end = following.start() if following else len(scene.here.text)
            named = [r for r in scene.references if kind.end() <= r.start < end and not r.is_oblique]
            step = self._step_of(number, kind["event"])
            if step is not None and named:
                self._tell(step, list(dict.fromkeys(draft for r in named for draft in r.targets)))

    def _step_of(self, number: int, event: str) -> Step | None:
        """The last dated step of many works before this sentence, as one of that event."""
        for scene in reversed(self.scenes[max(0, number - TOLD_BEFORE) : number + 1]):
            steps = [s for s in find_steps(scene.here, [], self.published) if CELEBRATED.search(s.event)]
            done = (s for s in steps if s.statement.tense is Tense.ACTUAL)
            dated = next((s for s in done if s.statement.window is not None), None)
            if dated is not None:
                statement = changed(dated.statement, name=event, scope="")
                return changed(dated, statement=statement, status=status_after(event), event=event, is_scoped=False)
        return None

    def _step(self, scene: Scene, position: int) -> Step | None:
        steps = find_steps(scene.here, [], self.published)
        return next((step.without_scope() for step in steps if step.position <= position < step.position + 6), None)

    def _titled_after(self, number: int) -> list[Draft]:
        """Those that the numbered lines below are about."""
        lines = (
            s
            for s in self.scenes[number + 1 : number + 1 + LOOKED_THROUGH]
            if s.references and NUMBERED.match(s.here.text)
        )
        titled = {id(s.references[0].targets[-1]): s.references[0].targets[-1] for s in lines}
        return list(titled.values())

    def _named_after(self, number: int) -> list[Draft]:
        """The projects that open the paragraphs below, each with figures or steps of its own."""
        named: dict[int, Draft] = {}
        for scene in self.scenes[number + 1 : number + 1 + LOOKED_THROUGH]:
            for reference in scene.references:
                root = reference.targets[-1].root
                if scene.is_body and not reference.is_oblique and (root.facts or root.milestones) and is_works(root):
                    named[id(root)] = root
        return list(named.values())

    def _tell(self, step: Step, named: list[Draft]) -> None:
        for draft in named:
            if any(
                known.tense is step.statement.tense and known.name.endswith(step.event) for known in draft.milestones
            ):
                continue
            self.give((draft,), step.statement.attached("one of those counted above"), "milestones", 1.5)
            draft.statuses.append((step.status, step.statement.evidence))


def status_after(event: str) -> Status:
    """The state that a step leaves works in."""
    return STATUSES[KIND_OF[event]["done"]]
