"""三个项目竣工: an event told of several projects by their number, and each of them named further on."""

from __future__ import annotations

import re

from importers.attachment import Attachment
from importers.drafts import Draft
from importers.numerals import NUMERAL, value_of
from importers.resolve import is_works
from importers.scene import Scene
from importers.steps import Step, find_steps

GATHERED = re.compile(
    rf"(?P<count>{NUMERAL})个(?:重大|重点|产业|工业|民生|城建|招商|新建|建设|签约)*项目"
    r"(?:[，]?(?:在[^，。]{2,12})?(?:集中|同时|同日|统一|陆续|相继|全部|均|正式|顺利|举行)*)(?P<event>开工|竣工|投产|奠基|动工|启用|完工)"
)
NUMBERED = re.compile(r"(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])")
MOST = 40


class GatheredAttachment(Attachment):
    """Events of a whole number of projects."""

    def attach(self) -> None:
        for number, scene in enumerate(self.scenes):
            told = scene.is_body and all(reference.is_oblique for reference in scene.references)
            match = GATHERED.search(scene.here.text) if told else None
            count = value_of(match["count"]) if match else None
            if match is None or count is None or not 2 <= count <= MOST:
                continue
            named = self._named_after(number)
            step = self._step(scene, match.start("event"))
            titled = self._titled_after(number)
            named = titled if len(titled) == count else named
            if step is not None and len(named) == count:
                self._tell(step, named)

    def _step(self, scene: Scene, position: int) -> Step | None:
        steps = find_steps(scene.here, [], self.published)
        return next((step.without_scope() for step in steps if step.position <= position < step.position + 6), None)

    def _titled_after(self, number: int) -> list[Draft]:
        """Those that the numbered lines below are about."""
        lines = (s for s in self.scenes[number + 1 :] if s.references and NUMBERED.match(s.here.text))
        titled = {id(s.references[0].targets[-1]): s.references[0].targets[-1] for s in lines}
        return list(titled.values())

    def _named_after(self, number: int) -> list[Draft]:
        """The projects that open the paragraphs below, each with figures or steps of its own."""
        named: dict[int, Draft] = {}
        for scene in self.scenes[number + 1 :]:
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
            self.give((draft,), step.statement, "one of those counted above", "milestones", 1.5)
            draft.statuses.append((step.status, step.statement.evidence))
