"""What the words around a noun phrase say for and against its being a project."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.event_words import kinds
from importers.lexicon import Closing, closed, closing, either, words
from importers.names import PLACE_HEADS, UNDERTAKINGS, WORKS
from importers.unchanging import unchanging

SITE, BY_WORKS = "its building site", "named by its works"
#: steps that only works undergo
BUILDING = re.compile(
    r"开工|动工|奠基|开建|破土|动土|封顶|结顶|竣工|完工|合龙|贯通|断水|开挖|进场|打桩|桩基|主体|浇筑|铺轨|架梁|摊铺|铺油|沥青|吊装|通车|建成|验收|改造完成|围挡|土建"
)
PLACES = tuple(PLACE_HEADS)
#: shorter words for steps (移交, 招标) are used of much else
TELLING_LENGTH = 3

EVENT_WORDS = {*words("events", "for_mentions", "words")} | {word for word in kinds() if len(word) >= TELLING_LENGTH}
EVENTS = either(EVENT_WORDS)
WEAK_EVENTS = either(words("events", "for_mentions", "weak"))
WEAK_AFTER = re.compile(rf"^(?:正在|加快|全面|也在|全力|的)?{WEAK_EVENTS}(?!的|者|了多)")
SITE_AFTER = re.compile(rf"^(?:（[^（）]*）)?(?:的)?{either(words('mentions', 'site', 'after'))}")
EVENT_AFTER = re.compile(rf"^(?:（[^（）]*）)?[^，。；、：]{{0,18}}?{EVENTS}(?!的|者)")
EVENT_BEFORE = closing(EVENT_WORDS, then="[了的]?", ending="了的")
FIGURES_AFTER = re.compile(rf"^(?:（[^（）]*）)?，?{either(words('mentions', 'figures', 'after'))}")
FIGURES_BEFORE = closed(r"(?:投资|占地|面积|全长|规模)[^，。；]{1,14}(?:元|[万亿]|亩|平方米|公里|米|公顷)的", "的")
#: 新城站是最后一座封顶的车站
ONE_THAT_AFTER = re.compile(rf"^(?:是|为|系)[^，。；]{{0,14}}?{EVENTS}的[^，。；]{{1,8}}(?=[，。；]|$)")
IMPORTANT_AFTER = re.compile(
    rf"^(?:（[^（）]*）)?(?:是|为|系|作为)[^，。；]{{0,24}}?{either(words('mentions', 'importance', 'words'))}"
)
OBJECT_BEFORE = closing(words("mentions", "object", "before"), then="[的“]?", ending="的“")
OBLIQUE_BEFORE = closing(words("mentions", "oblique", "before"))
AT_WORK_BEFORE = closed(r"(?:建设者|工人|施工人员|工友|参建人员)们?[^，。；]{0,10}(?:坚守|奋战|忙碌|战斗)在", "在")
AT_WORK_AFTER = re.compile(r"^(?:里|内)?，\d+(?:多|余)?名(?:工人|建设者|施工人员|工友)")
NEAR_BEFORE = closed(
    r"(?:紧挨|紧靠|毗邻|紧邻|靠近|邻近|临近|地处|坐落于|坐落在|位于|依托)(?:约|近|逾|超)?[\d.]+[万亿]?(?:亩|公顷|平方公里|平方米)的",
    "的",
)
#: 记者来到云溪广场，: what the reporter is going to tell of
VISIT_BEFORE = re.compile(r"(?:来到|走进|走入|踏进)了?$")
OBLIQUE_AFTER = re.compile(
    rf"^(?:（[^（）]{{1,10}}）)?(?!上(?:个|月|周|半|年|旬|午|述)){either(words('mentions', 'oblique', 'after'))}"
)
COMPLEMENT_WORDS = words("mentions", "complement", "before")
COMPLEMENT_BEFORE = closed(
    rf"{either(COMPLEMENT_WORDS)}|{either(words('mentions', 'complement', 'verbs'))}了?"
    r"(?:[^，。；的][^，。；]{0,20}的|一[个座]|集[^，。；]{0,20}一体的?)",
    *(word[-1] for word in COMPLEMENT_WORDS),
    "的个座体",
)
#: 最后一站是X, 隔路就是X, 同样在抢工的还有X: what the sentence leads up to
CLEFT_BEFORE = closed(r"(?:(?:就|便|正|的|[一首]站)是|还有)(?:[^，。；是]{2,16}的)?|——", "是有的—")
INSTITUTION_AFTER = re.compile(rf"^(?:的)?{either(words('mentions', 'institution', 'after'))}")
NAMED_BY_WORKS = closing(UNDERTAKINGS, then="(?:工作|建设)?", ending="作设")
RENEWAL_BEFORE = closing(words("mentions", "renewal", "verbs"))


@unchanging
class Sign:
    """Words right after a name or before it that speak for or against its being a project; of events one counts."""

    why: str
    points: float
    pattern: re.Pattern[str] | Closing
    is_event: bool = False

    def shows(self, before: str, after: str) -> bool:
        pattern = self.pattern
        return bool(pattern.of(before) if isinstance(pattern, Closing) else pattern.match(after))


AT_WORK_ON_IT, AT_WORK_THERE = "people are at work on it", "people are at work there"
SIGNS = (
    Sign("its figures precede", 2.0, FIGURES_BEFORE),
    Sign(SITE, 4.0, SITE_AFTER),
    Sign(AT_WORK_THERE, 4.0, AT_WORK_AFTER),
    Sign(AT_WORK_ON_IT, 4.0, AT_WORK_BEFORE),
    Sign("an event of building follows", 3.0, EVENT_AFTER, is_event=True),
    Sign("an event of building precedes", 2.0, EVENT_BEFORE, is_event=True),
    Sign("building follows", 1.5, WEAK_AFTER, is_event=True),
    Sign("called the one that building events happened to", 3.0, ONE_THAT_AFTER),
    Sign("called a key project", 3.0, IMPORTANT_AFTER),
    Sign("figures follow", 1.0, FIGURES_AFTER),
    Sign("object of building", 1.5, OBJECT_BEFORE),
    Sign("acts as an institution", -2.0, INSTITUTION_AFTER),
)


def points_for(before: str, after: str, name: str) -> Iterator[tuple[str, float]]:
    """Each sign with its points; of the events the one that says most."""
    yield _kind_points(name)
    shown = [sign for sign in SIGNS if sign.shows(before, after)]
    strongest = max((sign for sign in shown if sign.is_event), key=lambda sign: sign.points, default=None)
    for sign in shown:
        if not sign.is_event or sign is strongest:
            yield sign.why, sign.points


def _kind_points(name: str) -> tuple[str, float]:
    if name.endswith(WORKS):
        return "named as a project", 2.0
    if NAMED_BY_WORKS.of(name):
        return BY_WORKS, 1.5
    return ("a place", 0.0) if name.endswith(PLACES) else ("a facility", 0.5)
