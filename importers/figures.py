"""What a figure measures of a project: money, area, length, counts, workers, progress. Most measure nothing here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from importers.amounts import YEARS_PLAN, Reading, amount_of, tells_who_pays
from importers.annotate import Annotated
from importers.areas import area_of
from importers.lengths import is_length
from importers.lexicon import either, matcher, words
from importers.quantities import Dimension, Quantity
from importers.records import Fact, FactKind
from importers.rooms import has_room_for, tells_classes
from importers.stage_shares import is_done_of_stage
from importers.workers import WORKERS, people_of
from projects.unchanging import unchanging

LABEL_LONGEST = 26
BOUNDARY = re.compile(r"[，；。：！？（）]")
#: 用地面积：约88亩: the label stands before the colon
ROUGHLY = re.compile("(?<=[：）])(?:大?约|大概|近|超过?|逾|共计?|合计|总计|达|为|预计|暂定){1,2}$")
TAIL_LONGEST = 14
TAIL_END = re.compile(r"[，；。：、！？（）\d]")
COUNT_CUES = matcher("figures", "counts", "verbs")
COUNT_NOUNS = matcher("figures", "counts", "nouns")
HOUSES = ("栋", "幢", "套", "户")
#: 一期156套, 29栋封顶: only buildings and homes are counted so
BUILDINGS, BUILT = ("栋", "幢", "套"), ("座", "间", "床")
#: 拆除旧房12栋
GONE = re.compile("拆|毁|倒塌|违建|现有|原有|受损|腾退|出租|出售|售出|卖出|去化")
#: 亭廊5座、栈道3处: what is told of the one before
#: 共9栋286户, 3栋、240套: what is told of the same houses
SAME_HOUSES = frozenset(["", "、", "共", "和", "及", "、共"])
ONE_MORE = re.compile(r"^[、和及][\u4e00-\u9fff]{1,8}$|^[\u4e00-\u9fff]{1,6}[、和及]$")
#: 床位由40张增至99张: the first is what there was
FORMER = re.compile(r"[由从](?:(?:原来|现在|现有|目前|原先|原有)的?)?$")
GROWN = re.compile(
    r"(?:增加?|拓宽?|展宽|加宽|扩[建大容宽]?|提[升高]?|升级?|加|改|变|增长|调[整增减]|[压缩核调]?减少?|压缩?|缩[小减短]?|降低?)[至到为成](?:约|近)?"
)
WIDENED = frozenset("拓宽展")
#: 总床位数1200张
COUNTED_BEFORE = re.compile(
    rf"{either(words('figures', 'counts', 'nouns'))}(?:总?数|共|共有|约|达|有|为|近|超|余){{0,3}}$"
)
NOT_BUILT = re.compile("村|社区|居民|群众|学生|住户")
NOT_COUNTS = matcher("figures", "counts", "lookalikes")
#: 涉及7个乡镇35个村: where works are
TOWNS = re.compile("(?:行政|自然|建制|中心)?村(?!部|史|级|卫|组|级?公)|乡镇|镇(?!区)|乡(?!镇卫)|街道")
#: 是连接两地的一条便捷通道: what the one thing is
THE_ONE_OF = re.compile("的一?$")
#: 是沿江49座渡改桥之一, 全市12座水厂中规模最大的: what the works are one of
ONE_OF = re.compile("[^，。；是为]{0,24}?(?:之一|之首|[当之]?中的?(?:[^，。；]{0,4}最|第一|唯一|首))")
#: 青云公园提升工程已完成80%: what the works are called, and no 提升80%
UPGRADE = re.compile("提升(?=改造|工程|项目|整治|行动)|(?<=改造)提升")
PERCENT = {name: matcher("quantities", "percent", name) for name in ("labels", "lookalikes", "allowed_shares")}
PLANNED_SHARE = re.compile(r"计划(?!投资|的)|预计|力争|将(?:达|完成)|确保")
#: 现有1条长2000米的跑道
EXISTING = re.compile(r"现有|原有|既有|原来|原先|老(?:院区|校区|机场|桥)|此前")
SHARED_OUT = re.compile(r"分别(?:为|是|达|约)?[^，。；]{0,4}$")
#: 新改建农村公路18条、41.2公里
LINES_BEFORE = re.compile(r"(?:路|道|街|巷|渠|管网|管线|堤|河)[^，。；完剩已]{0,3}\d+条[、，](?:共|总长|全长|约){0,2}$")
LAID, CLOSED = (
    re.compile("(?:埋设|铺设|敷设|架设|开挖|摊铺|浇筑|施工|安装|铺装|掘进|整治|疏浚)(?:了|约|近|超)?$"),
    re.compile("[。；]|其中|包括|新建|计划"),
)
#: 全长1.28公里，隧道段730米，其余为匝道
STRETCH_OF_IT = re.compile(
    "(?:隧道|桥梁|高架|地面|地下|路基|暗埋|敞口|明挖|盾构|接线|引道|高架桥)(?:段|部分)(?:总?长)?(?:约|为|共)?$"
)
#: 年产5000套, 年加工玻璃80万平方米: what a plant makes
OUTPUT = re.compile(
    "[年日月](?:产能?|生产|加工|出栏|存栏|组装|制造|回收|产量)(?:能力)?[约近超逾达]?[\u4e00-\u9fff]{0,8}$"
)
AND = frozenset("和、及与")
SHARE_OF = re.compile(r"占")
OF_THE_PLAN = re.compile(rf"{YEARS_PLAN}[\d.]+[万亿]?元的$")
#: 已吊装风机28台，占总数40台的70%
OF_A_TOTAL = re.compile(
    r"占(?:总[\u4e00-\u9fff]{0,3}|全长|全线|应[\u4e00-\u9fff]|设计[\u4e00-\u9fff]{0,2})\d[\d.]*[万亿]?[\u4e00-\u9fff]{1,3}的$"
)
DONE_BEFORE = re.compile(r"完成|已|突破|累计|掘进|投入|实现|达到")
REWARDS = re.compile(r"分别给予|给予[^。]{0,30}(?:奖励|补助|补贴|扶持)|一次性奖励|最高奖励|最高可[得获]")
YEAR_BEFORE = re.compile(r"(20\d\d)年")
PAUSE = re.compile(r"[，；。：]")
OF_A_PLAN = re.compile(r"年度计划|年计划|全年计划|计划的|占.{0,4}计划")
#: “四个一流学校”: what is aimed at
IN_A_SLOGAN = re.compile("“[^“”]{1,3}[个大][\u4e00-\u9fff]{1,8}”")
#: 10幢至38幢居民楼, 三星村1组: which ones, no number of them
FROM_HOUSE = re.compile(r"\d+[幢栋号组](?:[至到—~-]{1,2}|和|、)\d+[幢栋号组]")
OF_HOUSES = re.compile(r"\d[幢栋号组](?:[至到—~-]{1,2}|和|、)\d+[幢栋号组]$|[村社][一二三四五六七八九十\d]{1,2}组$")
#: 是我市新建的一所学校, 是“渡改桥”项目中的一座特大桥: what it is, no number
IS_ONE, IS_ONE_WITHIN = re.compile(r"(?:[是为系]|作为)(?:[^，。；\d]{0,20}(?:的|中))?一[所座个处条家项幢栋]$"), 28
ENUMERATED = re.compile(r"^[，、]?(?:其中)?(?:第?[一二三四五六七八九十\d]期|.{0,6})$")


@unchanging
class Figure:
    """A fact without its project yet: where it stands and what it is."""

    kind: FactKind
    position: int
    here: Annotated
    quantity: Quantity
    reading: Reading
    label: str

    def told(self, why: str) -> Fact:
        """The fact, and why it goes to its project."""
        here, quantity, reading = self.here, self.quantity, self.reading
        start, end = quantity.start, quantity.end
        year = YEAR_BEFORE.search(self.label) if reading.kind is not FactKind.INVESTMENT_TOTAL else None
        return Fact(
            reading.kind,
            quantity.value,
            "count" if quantity.dimension is Dimension.PEOPLE else quantity.dimension.value,
            here.printed(start, end),
            here.evidence(start, end, reading.rule, reading.confidence, why),
            quantity.qualifier,
            _noun(quantity),
            int(year[1]) if year else None,
        )


def find_figures(here: Annotated) -> Iterator[Figure]:
    """The sentence's figures that tell something of a project."""
    previous: Quantity | None = None
    carried: Reading | None = None
    rewards = here.quantities and REWARDS.search(here.text)
    for quantity in here.quantities:
        if rewards and quantity.dimension is Dimension.MONEY:
            continue
        label = _label(here.text, quantity, previous)
        if quantity.dimension is not Dimension.MONEY and OUTPUT.search(label):
            previous, carried = quantity, None
            continue
        reading = READERS[quantity.dimension](quantity, label, _tail(here.text, quantity), here.text)
        if reading is None and carried is not None and previous is not None:
            reading = carried if _is_told_alike(here.text, previous, quantity, label) else None
        if reading is not None and _is_done_so_far(here.text, previous, carried, quantity, label):
            reading = None
        if reading is not None and not (FORMER.search(label) and GROWN.match(here.text, quantity.end)):
            yield Figure(reading.kind, quantity.start, here, quantity, reading, label)
        previous, carried = quantity, reading


def _label(text: str, quantity: Quantity, previous: Quantity | None) -> str:
    """The words before the figure back to the last comma or figure."""
    floor = max(previous.end if previous else 0, quantity.start - LABEL_LONGEST)
    before = ROUGHLY.sub("", text[floor : quantity.start])
    if before.endswith(("：", "）")):  # 总投资：5亿元, 总投资（概算）5亿元
        before = before[: before.rfind("（")] if before.endswith("）") and "（" in before else before[:-1]
    return BOUNDARY.split(before)[-1]


def _tail(text: str, quantity: Quantity) -> str:
    return TAIL_END.split(text[quantity.end : quantity.end + TAIL_LONGEST], maxsplit=1)[0]


def _is_done_so_far(
    text: str, previous: Quantity | None, carried: Reading | None, quantity: Quantity, label: str
) -> bool:
    """全长64.3公里，管道埋设54.8公里: less than the length just told, and a verb of laying or a stretch of it."""
    if previous is None or quantity.dimension is not Dimension.METRES or previous.dimension is not Dimension.METRES:
        return False
    if STRETCH_OF_IT.search(label) and STRETCH_OF_IT.search(text, max(0, previous.start - 10), previous.start):
        return True  # 其中高架段5公里，地面段7公里
    if carried is None:  # 已完成管沟开挖9.8公里、管道安装7.2公里
        return (
            label.startswith(tuple(AND)) and DONE_BEFORE.search(text[: previous.start].rpartition("，")[2]) is not None
        )
    if carried.kind is not FactKind.LENGTH or not (LAID.search(label) or STRETCH_OF_IT.search(label)):
        return False
    return quantity.value < previous.value and CLOSED.search(text, previous.end, quantity.start) is None


def _is_told_alike(text: str, previous: Quantity, quantity: Quantity, label: str) -> bool:
    """It measures what the figure before it does."""
    if previous.dimension is not quantity.dimension or tells_who_pays(text, quantity.end):
        return False
    listed = quantity.dimension is Dimension.THINGS and ONE_MORE.match(label)
    houses = previous.measure in HOUSES and quantity.measure in HOUSES and label in SAME_HOUSES
    alike = listed or houses or (GROWN.fullmatch(label) and WIDENED.isdisjoint(label)) or _goes_on(label)
    return bool(alike or _is_shared_out(text, previous, quantity))


def _goes_on(label: str) -> bool:
    """总80亩，其中一期17亩、二期50亩: a bare phase before the figure takes over what the one before measured."""
    is_phase = (
        "期" in label
        or ("段" in label and not label.endswith(("宽", "高", "深", "厚")))
        or label in ("其中", "，其中", "、其中")
    )
    return is_phase and bool(ENUMERATED.match(label))


def _is_shared_out(text: str, previous: Quantity, quantity: Quantity) -> bool:
    """投资分别为1.2亿元和1.3亿元: the second measures what the first does."""
    between = text[previous.end : quantity.start]
    return between in AND and bool(SHARED_OUT.search(text, max(0, previous.start - 10), previous.start))


def _stands_already(text: str, quantity: Quantity) -> bool:
    """现有1条长2800米的跑道、6500平方米的航站楼: said of all that the clause goes on to tell."""
    stretch = text[max(0, quantity.start - LABEL_LONGEST) : quantity.start]
    return bool(EXISTING.search(PAUSE.split(stretch)[-1]))


def _read_area(quantity: Quantity, label: str, tail: str, text: str) -> Reading | None:
    return None if _stands_already(text, quantity) else area_of(quantity, label, tail, text)


def _read_length(quantity: Quantity, label: str, tail: str, text: str) -> Reading | None:
    listed = LINES_BEFORE.search(text, max(0, quantity.start - LABEL_LONGEST), quantity.start)
    if _stands_already(text, quantity) or not (listed or is_length(quantity, label, tail, text)):
        return None
    return Reading(FactKind.LENGTH, "length: along the works", 0.85)


def _read_percent(quantity: Quantity, label: str, tail: str, text: str) -> Reading | None:
    if OF_THE_PLAN.search(text, max(0, quantity.start - LABEL_LONGEST), quantity.start):
        return Reading(FactKind.PROGRESS_PERCENT, "percent: share of the year's plan", 0.8)
    if OF_A_TOTAL.search(text, max(0, quantity.start - LABEL_LONGEST), quantity.start):
        label = "占总"
    told = PERCENT["labels"].search(label) or label.strip("、") == "占" or is_done_of_stage(label)
    if not told or quantity.value > 100:
        return None
    if PERCENT["lookalikes"].search(UPGRADE.sub("", label)) and not PERCENT["allowed_shares"].search(label):
        return None
    if SHARE_OF.search(label) and not DONE_BEFORE.search(text[: quantity.start].rpartition("。")[2]):
        return None
    if PLANNED_SHARE.search(OF_A_PLAN.sub("", label)):
        return None
    return Reading(FactKind.PROGRESS_PERCENT, "percent: share of the works or of the money", 0.75)


def _read_count(quantity: Quantity, label: str, tail: str, text: str) -> Reading | None:
    if (
        quantity.measure == "层"
        or IN_A_SLOGAN.match(text, quantity.start - 1)
        or NOT_COUNTS.search(label + tail)
        or quantity.value != int(quantity.value)
        or TOWNS.match(quantity.noun)
        or (quantity.value == 1 and THE_ONE_OF.search(text, 0, quantity.start))
        or ONE_OF.match(text, quantity.end)
    ):
        return None
    if OF_HOUSES.search(text, max(0, quantity.start - 6), quantity.end) or FROM_HOUSE.match(text, quantity.start):
        return None
    if quantity.value == 1 and IS_ONE.search(text, max(0, quantity.start - IS_ONE_WITHIN), quantity.end):
        return None
    if tells_classes(quantity, text):
        return Reading(FactKind.UNITS_COUNT, "count: the classes of a school", 0.7)
    if has_room_for(quantity, label):
        return Reading(FactKind.UNITS_COUNT, "count: what the works have room for", 0.6)
    after = COUNT_NOUNS.match(quantity.noun) or COUNT_NOUNS.search(quantity.noun[:8])
    before = COUNT_NOUNS.search(label[-8:])
    if not (after or before) and not (quantity.measure in HOUSES and COUNT_CUES.search(label)):
        return _read_buildings(quantity, label)
    if COUNT_CUES.search(label) or (after and quantity.measure in ("栋", "幢", "套", "座", "条", "户", "间", "所")):
        return Reading(FactKind.UNITS_COUNT, "count: of what is built", 0.7)
    built = COUNT_NOUNS.match(quantity.noun) and not NOT_BUILT.search(quantity.noun)
    counted = built or COUNTED_BEFORE.search(label)
    told = Reading(FactKind.UNITS_COUNT, "count: of a thing that works have", 0.55) if counted else None
    return told or _read_buildings(quantity, label)


def _read_buildings(quantity: Quantity, label: str) -> Reading | None:
    """一期156套, 建成钢架大棚120座: without a noun that tells what they are."""
    is_many = quantity.value > 1 and not GONE.search(label)
    is_built = quantity.measure in BUILDINGS or (quantity.measure in BUILT and COUNT_CUES.search(label))
    return Reading(FactKind.UNITS_COUNT, "count: of buildings", 0.5) if is_many and is_built else None


READERS: dict[Dimension, Callable[[Quantity, str, str, str], Reading | None]] = {
    Dimension.MONEY: amount_of,
    Dimension.SQUARE_METRES: _read_area,
    Dimension.MU: _read_area,
    Dimension.METRES: _read_length,
    Dimension.PERCENT: _read_percent,
    Dimension.PEOPLE: people_of,
    Dimension.THINGS: _read_count,
}


def _noun(quantity: Quantity) -> str:
    if quantity.dimension not in (Dimension.THINGS, Dimension.PEOPLE):
        return ""
    nouns = WORKERS["nouns"] if quantity.dimension is Dimension.PEOPLE else COUNT_NOUNS
    match = nouns.search(quantity.noun)
    return (quantity.measure if quantity.dimension is Dimension.THINGS else "") + (match.group() if match else "")
