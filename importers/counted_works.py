"""5个口袋公园总面积3.1公顷，总投资1400万元: works told by their number, whose figures are of all of them together."""

from __future__ import annotations

import re

from importers.lexicon import either, words
from importers.names import WORKS
from importers.numerals import value_of
from importers.parts import Group
from projects.unchanging import unchanging

NUMBER = r"(?:\d{1,3}|[两三四五六七八九十]{1,3})"
#: 项目 is counted in a year's programme
NOUN = either(noun for noun in words("counted", "things", "words") if not noun.endswith(WORKS))
#: 3条道路, 两座公办幼儿园
THINGS = (
    rf"(?P<name>(?P<count>{NUMBER})(?:条|座|个|处|所)"
    rf"(?P<noun>(?:(?!项目|工程|[的县社])[\u4e00-\u9fff]){{0,4}}?(?:{NOUN}){{1,2}}))"
)
COUNTED = re.compile(
    rf"(?<![\d第.．]){THINGS}"
    r"(?:（[^（）]{2,40}）)?[^，。；、]{0,8}(?:，[^，。；、]{0,10})?总(?:投资|长|面积|里程|建筑面积|占地|用地|概算)"
)
#: 投入5300万元新建三所公办幼儿园，其中: what is spent on all of them, of which some are told by name
SPENT_ON = re.compile(
    rf"(?:投入|投资|斥资|筹资|安排)(?:资金)?(?:约|近|超|逾|共)?[\d.]{{1,8}}[万亿]{{1,2}}元(?:资金)?，?(?:用于)?"
    rf"(?:新建|建设|兴建|修建|改造提升|改造|改建|扩建|翻新|新改扩建|新改建|整治|提升改造|实施)了?"
    rf"{THINGS}"
    r"(?=[，。：；]其中|[。：]|$)"
)
#: cheap to look for: without it no works are counted
MEASURED = re.compile(r"[\d两三四五六七八九十][条座个处所]")
#: what may stand before it in its clause: where they are, but not 分为南北两个地块, which is what a project consists of
OPENS = re.compile(
    r"(?!共?分[为成作]?|划[分为]|[内下]?设|包[括含]|涵盖|涉及|拥有|由|含|下辖)(?:[这该]|其中|[\u4e00-\u9fff]{2,5}"
    r"|(?P<place>[\u4e00-\u9fff]{2,6}(?:片区|新区|新城|园区|街道|[镇乡村县区市]))(?:今年|已|将)?(?:共|一共|同时|先后|累计|计划)?"
    r"(?:铺开|铺排|新建|建设|实施|开工|启动|改造|修建|推进|打通)了?)?$"
)


@unchanging
class CountedWorks:
    """text[start:end] names them."""

    start: int
    end: int
    name: str
    noun: str
    count: int | None

    @property
    def as_group(self) -> Group:
        return Group(self.start, self.end, self.noun, self.count)


def find_counted_works(text: str, clauses: tuple[tuple[int, int], ...]) -> CountedWorks | None:
    """The first of a sentence that open a clause and have a total."""
    if not (("总" in text or "元" in text) and MEASURED.search(text)):
        return None
    spent = SPENT_ON.search(text) if "元" in text else None
    if spent is not None:
        return CountedWorks(*spent.span("name"), spent["name"], spent["noun"], _count(spent["count"]))
    for match in COUNTED.finditer(text) if "总" in text else ():
        start = max((first for first, _ in clauses if first <= match.start()), default=0)
        opening = OPENS.fullmatch(text, start, match.start())
        if opening:
            name = (opening["place"] or "") + match["name"]
            return CountedWorks(*match.span("name"), name, match["noun"], _count(match["count"]))
    return None


def _count(printed: str) -> int | None:
    value = value_of(printed)
    return None if value is None else int(value)
