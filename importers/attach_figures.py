"""Figures on their way to the projects that they measure."""

from __future__ import annotations

import re
from decimal import Decimal

from importers.amounts import Reading
from importers.areas import is_of_floors
from importers.attachment import FOCUS, IN_BRACKETS, Attachment, is_of_the_town, whole_behind_row, whole_of_part
from importers.drafts import Draft
from importers.figures import Figure
from importers.parts import NameList
from importers.quantities import Dimension
from importers.records import Fact, FactKind
from importers.scene import Reference, Scene
from importers.shared_out import shared_out, told_of_each
from projects.unchanging import changed

STRONG_FACTS = {
    FactKind.INVESTMENT_TOTAL,
    FactKind.SITE_AREA,
    FactKind.FLOOR_AREA,
    FactKind.LENGTH,
    FactKind.INVESTMENT_COMPLETED,
    FactKind.INVESTMENT_ANNUAL_PLANNED,
    FactKind.PROGRESS_PERCENT,
}
MONEY = {FactKind.INVESTMENT_TOTAL, FactKind.INVESTMENT_ANNUAL_PLANNED}
OF_MANY_SUMMED = MONEY | {FactKind.INVESTMENT_COMPLETED}
SIZES = {FactKind.LENGTH, FactKind.FLOOR_AREA, FactKind.SITE_AREA}
#: 全县以“项目推进年”为契机，完成投资20亿元; 房地产开发完成投资5亿元: money of more than the works in focus
OF_MANY = {FactKind.INVESTMENT_COMPLETED, FactKind.INVESTMENT_ANNUAL_PLANNED, FactKind.SITE_AREA, FactKind.FLOOR_AREA}
REGION = re.compile(
    r"(?:(?:^|[，；])(?:全|我)|期间，?该)[省市县区镇乡州旗](?!重点|[\u4e00-\u9fff]{2,12}工程|.{0,6}(?:的|之一|最大|首))"
)
#: 到2030年全市绿道总长将超过500公里; 明年，我县计划再建屯级路128条、210公里
OF_A_REGION = re.compile(
    r"(?:^|[，；：“])(?:[今去前明后当近全本]年(?:以来|来)?|未来[^，]{1,3}年|(?:截[至止]|到)[^，全我]{1,10}|20\d\d年|[^，]{0,6}期间|“?[^，]{2,4}”以来"
    r"|[上下]半年|\d{1,2}月份?|目前|至此|同时|此外|另外|据统计|下一步|还|，){0,3}"
    r"(?P<all>全|我|我们|该)[省市县区镇乡州旗](?!重点|[首唯最第]|.{0,6}(?:的|之一|最大|首))"
)
#: 近年来，青岩县将路网作为民生工程，共投资4亿元，改造公路160公里: a named town that goes about its own business
OF_A_TOWN = re.compile(
    r"(?:近年来|近日|今年以来|今年|去年|下一步|据悉|据了解|同时|此外|目前|“[^”]{2,6}”(?:期间|以来)|20\d\d年(?:以来)?|，)*"
    r"[\u4e00-\u9fff]{2,8}(?<![该为在对和与到从])(?:自治)?[省市县区州旗镇乡]"
    r"(?:将|把|共|累计|已|先后|持续|大力|坚持|推进|推动|以|围绕|聚焦|紧扣|统筹|不断|加快|强化|优化)(?!建成|对|在|来|于)"
)
#: 175个项目同时亮相，总投资321亿元: money of many works, of which what was told of is one
OF_MANY_WORKS = re.compile(
    r"(?<![\d.第])[1-9]\d{1,3}(?:余|多)?[个项](?![^，。；]{0,4}子)[^，。；、\d]{0,14}(?:项目|工程)(?!的|包)|(?:有效|固定资产)投资|[省市县区]交通[^，。；]{0,6}投"
)
HOLDS = re.compile("包括|包含|涵盖|分[成为]|含|由|涉及|下[设辖]|共?建设|实施")
ITS_OWN = re.compile("[该此其]|项目|(?<!民生)工程")
SEVERAL = re.compile(r"\d(?:余|多)?[条座个所处项套栋片]|各类|一批")
BESIDE_IT = 2
#: “十四五”期间，该县累计新改建公路312公里
COUNTED_UP, SUMMED = {FactKind.LENGTH, FactKind.UNITS_COUNT}, re.compile("[省市县区镇乡州旗](?:累计|共|已|一共|先后)")
OTHER_SUBJECT = re.compile(
    r"(?:房地产(?:开发)?|(?:县城|城市|城镇|基础设施|产业|工业|交通|水利|民生|安置房|园区)(?:建设|项目|及配套工程|类项目)?)(?:完成|实现|累计|开工)"
)
#: only works are invested in; land and floors others have too
INVESTED, MEASURED, COUNTED = 2.0, 1.5, 0.7
OPENS_WITHIN = 8
OF_THE_WORKS = {FactKind.INVESTMENT_COMPLETED, FactKind.INVESTMENT_ANNUAL_PLANNED, FactKind.WORKERS}
OF_A_WHOLE = MONEY | {FactKind.WORKERS, FactKind.SITE_AREA, FactKind.INVESTMENT_COMPLETED}
OVERALL = re.compile("总工程量|总的?形象|总体|整体|总进度|(?<!设计)总量|总任务|总投资")
TOTAL_FLOOR = re.compile("总建筑面积|总面积|总建面")
OF_A_HOUSE = SIZES | {FactKind.UNITS_COUNT}
OLD = re.compile(r"(?:始建|建|成立|建成)于(?:上世纪|19\d\d|20[01]\d)")
AT_LAST = re.compile(r"项目|工程|新址|新院|新校|新馆|迁建|改造|扩建|新建|改建|重建|规划|拟|将")
OF_ITS_FLOORS = Reading(FactKind.FLOOR_AREA, "area: of a building", 0.6)
BEFORE_ITS_NAME = "stands before its name"
TOTAL_LABEL = re.compile(r"总投资|总概算|投资估算|投资概算")


def _itself(beside: Reference) -> tuple[Draft, ...]:
    """包括听松小学（6800平方米）、青山路（3.2公里）: the bracket is of what stands before it, not of the whole."""
    return (beside.part,) if beside.part is not None else beside.targets


class FigureAttachment(Attachment):
    """Amounts, areas, lengths, counts."""

    #: the paragraph that tells of what was built long ago
    old: int | None = None

    def attach(self, scene: Scene, figures: list[Figure]) -> None:
        for names in scene.lists:
            self._count_list(scene, names)
        self._look_back(scene)
        shared = [*shared_out(scene, figures), *told_of_each(scene, figures)]
        for figure, draft in shared:
            self.give((draft,), figure.told("list of names: in their order"), "facts", _points(figure.kind))
        taken = {figure.quantity.end for figure, _ in shared}
        for figure in figures:
            if figure.quantity.end in taken or self._stands(scene, figure):
                continue
            beside = scene.bracketed_at(figure.position)
            in_list = scene.in_list(figure.position)
            ahead = scene.premodified_at(figure.position) if in_list and beside is None else None
            if in_list and ahead is None and not (beside and scene.in_list(beside.end)):
                continue
            if ahead is not None:
                drafts, why = _itself(ahead), BEFORE_ITS_NAME  # 甲园、投资2亿元的乙馆
            else:
                drafts, why = (_itself(beside), IN_BRACKETS) if beside else self._measured(scene, figure)
            if drafts:
                figure = _of_floors(figure, drafts[-1])
                self.give(drafts[-1:], figure.told(why), "facts", _points(figure.kind))

    def _measured(self, scene: Scene, figure: Figure) -> tuple[tuple[Draft, ...], str]:
        """What the figure is of, and why."""
        if self._is_a_share(scene, figure) or _is_of_many_works(scene, figure):
            return (), ""
        if _is_of_a_region(scene, figure):
            return self._named_after(scene, figure.position) if figure.kind in MONEY else ((), "")
        drafts, why = self.targets_at(scene, figure.position)
        summed = figure.kind in COUNTED_UP and SUMMED.search(scene.here.text, 0, figure.position)
        regional = (summed or figure.kind in OF_MANY) and _is_regional(scene, figure.position)
        if why == FOCUS and (regional or _is_of_a_town(scene, figure.position)):
            return (), ""
        if not drafts and figure.kind in MONEY:
            drafts, why = self._named_after(scene, figure.position)
        drafts = _whole_before_row(scene, figure, drafts) if why == FOCUS else drafts
        drafts = _whole_for_total(scene, figure, drafts)
        if figure.kind is FactKind.PROGRESS_PERCENT and OVERALL.search(figure.label):
            drafts = whole_of_part(scene, drafts, figure.position)
        if figure.kind in OF_A_WHOLE or TOTAL_FLOOR.search(figure.label):
            drafts = whole_behind_row(scene, drafts, figure.position)
        if figure.kind is not FactKind.WORKERS and len(drafts) > 1:
            drafts = (drafts[0].root,) if len({d.root for d in drafts}) == 1 else ()
        return drafts, why

    def _look_back(self, scene: Scene) -> None:
        """该院始建于上世纪50年代: until the paragraph comes to the works, it tells of what stands."""
        if OLD.search(scene.here.text):
            self.old = scene.here.sentence.paragraph
        elif self.old is not None and AT_LAST.search(scene.here.text):
            self.old = None

    def _stands(self, scene: Scene, figure: Figure) -> bool:
        told = self.old == scene.here.sentence.paragraph and figure.kind in OF_A_HOUSE
        return told and not AT_LAST.search(scene.here.text, 0, figure.position)

    def _named_after(self, scene: Scene, position: int) -> tuple[tuple[Draft, ...], str]:
        """今年计划投入4300万元，硬化改造X: of the works that it is spent on, where nothing was spoken of before."""
        if scene.has_programme and scene.programme_from <= position < scene.programme_until:
            return (), ""
        ahead = next((r for r in scene.references if r.start > position and not r.is_oblique), None)
        further = (q for q in scene.here.quantities if q.dimension is Dimension.MONEY and q.start > position)
        spent = next(further, None)
        if ahead is not None and spent is not None and spent.start < ahead.start:
            return (), ""  # 投资860万元翻修校舍，投资190万元新建X
        return (ahead.targets, "named after it") if ahead is not None else ((), "")

    def _is_a_share(self, scene: Scene, figure: Figure) -> bool:
        """其中高架段长7.2公里: the size of a stretch that is no part of its own adds nothing to the whole."""
        if figure.kind not in SIZES:
            return False
        start, _ = scene.here.clause_at(figure.position)
        if not scene.here.text.startswith("其中", start):
            return False
        owner = scene.owner_at(figure.position)
        return owner is None or owner.start < start

    def _count_list(self, scene: Scene, names: NameList) -> None:
        """A（甲、乙等五条道路）: the printed count, which the names must not exceed."""
        if names.count is None or names.owner is None or names.count < len(names.members):
            return
        drafts, why = self.targets_at(scene, names.end)
        if drafts and any(drafts[-1].holds(member.name) for member in names.members):
            return  # 甲苑、乙新村等5个小区: none of them is five
        evidence = scene.here.evidence(names.counted[0], names.counted[1], "count: of a list of names", 0.9, why)
        written = scene.here.printed(*names.counted)
        fact = Fact(FactKind.UNITS_COUNT, Decimal(names.count), "count", written, evidence, noun=names.measure)
        self.give(drafts[-1:], fact, "facts", 0.5)


def _whole_before_row(scene: Scene, figure: Figure, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """甲隧道已经贯通，乙桥正在架梁。累计完成投资4亿元: of the works before the row, unless the row has such figures."""
    is_of_all = figure.kind in OF_THE_WORKS or (
        figure.kind is FactKind.PROGRESS_PERCENT and OVERALL.search(figure.label) is not None
    )
    left = scene.left if is_of_all else None
    return (left.whole,) if left is not None and drafts and id(drafts[-1]) in left.things else drafts


def _of_floors(figure: Figure, draft: Draft) -> Figure:
    if figure.kind is not FactKind.SITE_AREA or not is_of_floors(figure.quantity, figure.label, draft.name):
        return figure
    return changed(figure, kind=FactKind.FLOOR_AREA, reading=OF_ITS_FLOORS)


def _points(kind: FactKind) -> float:
    if kind is FactKind.INVESTMENT_TOTAL:
        return INVESTED
    return MEASURED if kind in STRONG_FACTS else COUNTED


def _is_of_a_region(scene: Scene, figure: Figure) -> bool:
    """The clause, or one before it, is about all of a place, and nothing was named since."""
    text, position = scene.here.text, figure.position
    if not ("全" in text or "我" in text) or is_of_the_town(scene):
        return False
    region = next(iter([*OF_A_REGION.finditer(text, text.rfind("；", 0, position) + 1, position)][-1:]), None)
    if region is None:
        return False
    is_all = region["all"] == "全"
    named = [r for r in scene.references if region.end() < r.end and r.start <= position and not r.is_oblique]
    beside = region.end() + (BESIDE_IT if is_all else -1)  # 全市绿道总长, 建成绿道96公里
    named = [r for r in named if not (r.why.startswith("bare") and (r.start <= beside or position - r.end < BESIDE_IT))]
    told = is_all or figure.kind is not FactKind.INVESTMENT_TOTAL or SEVERAL.search(text, region.end(), position)
    return not named and bool(told)


def _is_of_many_works(scene: Scene, figure: Figure) -> bool:
    """The sentence has counted works, and named none before their sum."""
    text, position = scene.here.text, figure.position
    if figure.kind not in OF_MANY_SUMMED:
        return False
    counted = list(OF_MANY_WORKS.finditer(text, text.rfind("；", 0, position) + 1, position))
    if not counted or any(r.start < position and not r.is_oblique for r in scene.references):
        return False
    return HOLDS.search(text, 0, counted[-1].start()) is None


def _is_of_a_town(scene: Scene, position: int) -> bool:
    town = OF_A_TOWN.match(scene.here.text)
    return town is not None and ITS_OWN.search(scene.here.text, town.end(), position) is None


def _is_regional(scene: Scene, position: int) -> bool:
    start, end = scene.here.clause_at(position)
    return bool(REGION.search(scene.here.text, 0, position) or OTHER_SUBJECT.match(scene.here.text, start, end))


def _whole_for_total(scene: Scene, figure: Figure, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """全长9.8公里，其中一期3公里，总投资46亿元: the total is the whole's, though a part was named last."""
    if figure.kind is not FactKind.INVESTMENT_TOTAL or len(drafts) != 1 or drafts[0].parent is None:
        return drafts
    whole = drafts[0].parent
    opens = figure.position <= OPENS_WITHIN and not scene.references
    if (
        opens
        and whole.mention_count
        and (whole.facts or whole.milestones)
        and drafts[0].label.endswith("期")
        and not any(f.kind is FactKind.INVESTMENT_TOTAL for f in whole.facts)
    ):
        return (whole,)  # 该项目占地43亩，一期建一栋楼。总投资7200万元
    among = scene.here.text.rfind("其中", 0, figure.position)
    among += len("其中，") if among >= 0 else 0
    label = scene.here.text[max(0, figure.position - 8) : figure.position]
    has_total = any(fact.kind is FactKind.INVESTMENT_TOTAL for fact in whole.facts)
    owner = scene.owner_at(figure.position)
    if owner is not None and owner.start < among - len("其中，"):
        return drafts  # 二期全长16公里，其中地下段11公里，总投资121亿元
    is_total = among >= 0 and "，" in scene.here.text[among : figure.position] and TOTAL_LABEL.search(label)
    is_told = bool(whole.facts or whole.mention_count)
    return (whole,) if is_total and is_told and not has_total else drafts
