"""What a figure measures of a project: money, area, length, counts, workers, progress. Most measure nothing here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from importers.annotate import Annotated
from importers.lengths import is_length
from importers.lexicon import closed, either, matcher, words
from importers.quantities import Dimension, Quantity
from importers.records import Fact, FactKind
from projects.unchanging import unchanging

LABEL_LONGEST = 26
BOUNDARY = re.compile(r"[，；。：！？（）]")
TAIL_LONGEST = 14
TAIL_END = re.compile(r"[，；。：、！？（）\d]")
COUNT_CUES = matcher("figures", "counts", "verbs")
COUNT_NOUNS = matcher("figures", "counts", "nouns")
PART_OF_FLOOR = re.compile(r"地下|地上|绿化|其中(?![一二三四五首]期)")
HOUSES = ("栋", "幢", "套", "户")
#: 总床位数1200张
COUNTED_BEFORE = re.compile(
    rf"{either(words('figures', 'counts', 'nouns'))}(?:总?数|共|共有|约|达|有|为|近|超|余){{0,3}}$"
)
NOT_BUILT = re.compile("村|社区|居民|群众|学生|住户")
NOT_COUNTS = matcher("figures", "counts", "lookalikes")
MONEY = {
    name: matcher("quantities", "money", name)
    for name in ("total", "annual", "annual_marks", "completed", "lookalikes")
}
MONEY_AFTER = re.compile(rf"^(?:的)?{either(words('quantities', 'money', 'lookalikes_after'))}")
#: 超过今年2000万元的投资计划
PLAN_AFTER = re.compile(r"的?(?:年度)?投资(?:计划|任务|目标)")
AREA = {name: matcher("quantities", "area", name) for name in ("floor", "site", "floor_things", "lookalikes")}
WORKERS = {name: matcher("quantities", "workers", name) for name in ("nouns", "contexts")}
FEWEST_WORKERS = 3
#: 到岗工人已有680名
WORKERS_BEFORE = re.compile(
    rf"{either(words('quantities', 'workers', 'nouns'))}(?:已|有|达到?|共|约|近|超|多|总数|人数)*$"
)
PERCENT = {name: matcher("quantities", "percent", name) for name in ("labels", "lookalikes", "allowed_shares")}
PLANNED_SHARE = re.compile(r"计划(?!投资|的)|预计|力争|将(?:达|完成)|确保")
#: 其中环保投资4650万元; but 其中一期投资2亿元 is a phase's
PART_OF_MONEY = re.compile(r"其中(?!一|二|三|四|首|[\d第])[^，]{0,8}(?:(?<!总)投资|资金|费)")
#: 配套管网工程总投资4356万元, 由财政投资3.4亿元: a share, or what is built beside them
BESIDE_THE_WORKS = re.compile(
    r"^(?:其中)?(?:配套|附属|外网)[^，]{0,10}(?:工程|管网|设施)(?:计划|概算)?(?:总投资|投资)|(?:财政|自筹|招商引资|社会资本|银行|村集体)(?:投资|出资|配套|投入|承担)"
)
#: 现有1条长2000米的跑道
EXISTING = re.compile(r"现有|原有|既有|原来|原先|老(?:院区|校区|机场|桥)|此前")
OF_A_BUILDING = re.compile(
    r"的[\u4e00-\u9fffA-Z]{0,8}?(?:楼|馆|中心|厂房|综合体|站房|校舍|宿舍|车间|仓库|公寓|酒店|大厦|展厅|剧院)"
)
SO_FAR = re.compile(r"已|累计|目前|截至")
#: 花了380万元, 县中学校舍用去860万元, 再投1000万元
SPENT_BEFORE = closed(
    r"(?:花|投|用|耗|砸)(?:了|去|掉|费|资|下|进)?(?:约|近|超|逾|达)?", "花投用耗砸了去掉费资下进约近超逾达"
)
SHARE_OF = re.compile(r"占")
#: 上半年投了3169万元，占年度计划1亿元的31.69%
YEARS_PLAN = r"占(?:了)?(?:全?年度?|当年|今年)(?:投资)?(?:计划|任务|目标)"
IS_PLAN = re.compile(rf"{YEARS_PLAN}(?:的)?$")
SHARE_OF_PLAN = re.compile(rf"[，（]?(?:只|仅|已)?{YEARS_PLAN}")
OF_THE_PLAN = re.compile(rf"{YEARS_PLAN}[\d.]+[万亿]?元的$")
DONE_BEFORE = re.compile(r"完成|已|累计|掘进|投入|实现|达到")
REWARDS = re.compile(r"分别给予|给予[^。]{0,30}(?:奖励|补助|补贴|扶持)|一次性奖励|最高奖励|最高可[得获]")
YEAR_BEFORE = re.compile(r"(20\d\d)年")
CLOSED, PAUSE = re.compile(r"[。；]"), re.compile(r"[，；。：]")
AHEAD = re.compile(r"计划|预计|力争|需|确保|拟|目标")
PLAN_BEFORE, PLAN_OF_YEAR = re.compile(r"计划.{0,4}投资|投资计划"), re.compile(r"20\d\d年(?:计划|度|预计|力争)")
BUILT = re.compile(r"建设|新建|规划|改造|打造|建成")
OF_A_PLAN = re.compile(r"年度计划|年计划|全年计划|计划的|占.{0,4}计划")
TO_COME = re.compile(r"就业|培训|带动|吸纳")
ENUMERATED = re.compile(r"^[，、]?(?:其中)?(?:第?[一二三四五六七八九十\d]期|.{0,6})$")


@unchanging
class _Reading:
    kind: FactKind
    rule: str
    confidence: float


@unchanging
class Figure:
    """A fact without its project yet: where it stands and what it is."""

    kind: FactKind
    position: int
    here: Annotated
    quantity: Quantity
    reading: _Reading
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
    carried: _Reading | None = None
    rewards = here.quantities and REWARDS.search(here.text)
    for quantity in here.quantities:
        if rewards and quantity.dimension is Dimension.MONEY:
            continue
        label = _label(here.text, quantity, previous)
        reading = READERS[quantity.dimension](quantity, label, _tail(here.text, quantity), here.text)
        if reading is None and carried is not None and previous is not None and _goes_on(previous, quantity, label):
            reading = carried
        if reading is not None:
            yield Figure(reading.kind, quantity.start, here, quantity, reading, label)
        previous, carried = quantity, reading


def _label(text: str, quantity: Quantity, previous: Quantity | None) -> str:
    """The words before the figure back to the last comma or figure."""
    floor = max(previous.end if previous else 0, quantity.start - LABEL_LONGEST)
    return BOUNDARY.split(text[floor : quantity.start])[-1]


def _tail(text: str, quantity: Quantity) -> str:
    return TAIL_END.split(text[quantity.end : quantity.end + TAIL_LONGEST], maxsplit=1)[0]


def _goes_on(previous: Quantity, quantity: Quantity, label: str) -> bool:
    """总80亩，其中一期17亩、二期50亩: a bare phase before the figure takes over what the one before measured."""
    return (
        previous.dimension is quantity.dimension
        and bool(ENUMERATED.match(label))
        and ("期" in label or "段" in label or label in ("其中", "，其中", "、其中"))
    )


def _read_money(quantity: Quantity, label: str, tail: str, text: str) -> _Reading | None:
    if _is_other_money(label, tail) or quantity.value < 10_000:
        return None
    return _of_plan(quantity, label, text) or _by_label(quantity, label, tail, text)


def _of_plan(quantity: Quantity, label: str, text: str) -> _Reading | None:
    """投了3169万元，占年度计划1亿元的31.69%."""
    if IS_PLAN.search(label):
        return _Reading(FactKind.INVESTMENT_ANNUAL_PLANNED, "money: the year's plan that a share is of", 0.9)
    if SHARE_OF_PLAN.match(text, quantity.end):
        return _Reading(FactKind.INVESTMENT_COMPLETED, "money: its share of the year's plan follows", 0.85)
    return None


def _by_label(quantity: Quantity, label: str, tail: str, text: str) -> _Reading | None:
    clause_before = CLOSED.split(text[: quantity.start])[-1]
    if MONEY["completed"].search(label) or (label.endswith("完成") and "投资" in clause_before):
        if AHEAD.search(label) and "已" not in label and "累计" not in label:
            return (
                _Reading(FactKind.INVESTMENT_ANNUAL_PLANNED, "money: planned to be spent in the year", 0.85)
                if _is_yearly(label, clause_before)
                else None
            )
        return _Reading(FactKind.INVESTMENT_COMPLETED, "money: completed investment", 0.9)
    if MONEY["annual"].search(label) or (_is_yearly(label, "") and PLAN_BEFORE.search(label)):
        return _Reading(FactKind.INVESTMENT_ANNUAL_PLANNED, "money: planned for the year", 0.9)
    if PLAN_AFTER.match(tail) and _is_yearly(label, clause_before):
        return _Reading(FactKind.INVESTMENT_ANNUAL_PLANNED, "money: the year's plan named after the amount", 0.8)
    if MONEY["total"].search(label):
        return _Reading(FactKind.INVESTMENT_TOTAL, "money: total investment", 0.9)
    if SPENT_BEFORE.of(label):
        kind = FactKind.INVESTMENT_COMPLETED if SO_FAR.search(label) else FactKind.INVESTMENT_TOTAL
        return _Reading(kind, "money: what is spent on it", 0.65)
    if tail.startswith(("投资", "总投资", "的投资", "的总投资")):
        return _Reading(FactKind.INVESTMENT_TOTAL, "money: investment named after the amount", 0.75)
    return None


def _is_other_money(label: str, tail: str) -> bool:
    if PART_OF_MONEY.search(label) or BESIDE_THE_WORKS.search(label) or MONEY_AFTER.match(tail):
        return True
    return bool(MONEY["lookalikes"].search(label)) and "总投资" not in label and "投资额" not in label


def _is_yearly(label: str, clause: str) -> bool:
    return bool(
        MONEY["annual_marks"].search(label) or PLAN_OF_YEAR.search(label) or MONEY["annual_marks"].search(clause[-30:])
    )


def _stands_already(text: str, quantity: Quantity) -> bool:
    """现有1条长2800米的跑道、6500平方米的航站楼: said of all that the clause goes on to tell."""
    stretch = text[max(0, quantity.start - LABEL_LONGEST) : quantity.start]
    return bool(EXISTING.search(PAUSE.split(stretch)[-1]))


def _read_area(quantity: Quantity, label: str, tail: str, text: str) -> _Reading | None:
    if _stands_already(text, quantity):
        return None
    if AREA["floor"].search(label) or AREA["floor"].match(tail):
        return None if PART_OF_FLOOR.search(label) else _Reading(FactKind.FLOOR_AREA, "area: floor area", 0.9)
    if AREA["lookalikes"].search(label + tail) and "占地" not in label:
        return None
    if AREA["site"].search(label):
        return _Reading(FactKind.SITE_AREA, "area: site", 0.85)
    if OF_A_BUILDING.match(tail):
        return _Reading(FactKind.FLOOR_AREA, "area: of the building named after it", 0.7)
    built = BUILT.search(label)
    if quantity.dimension is Dimension.SQUARE_METRES and built and AREA["floor_things"].search(label + tail):
        return _Reading(FactKind.FLOOR_AREA, "area: of the buildings named beside it", 0.6)
    return None


def _read_length(quantity: Quantity, label: str, tail: str, text: str) -> _Reading | None:
    if _stands_already(text, quantity) or not is_length(quantity, label, tail):
        return None
    return _Reading(FactKind.LENGTH, "length: along the works", 0.85)


def _read_percent(quantity: Quantity, label: str, tail: str, text: str) -> _Reading | None:
    if OF_THE_PLAN.search(text, max(0, quantity.start - LABEL_LONGEST), quantity.start):
        return _Reading(FactKind.PROGRESS_PERCENT, "percent: share of the year's plan", 0.8)
    if not PERCENT["labels"].search(label) or quantity.value > 100:
        return None
    if PERCENT["lookalikes"].search(label) and not PERCENT["allowed_shares"].search(label):
        return None
    if SHARE_OF.search(label) and not DONE_BEFORE.search(text[: quantity.start].rpartition("。")[2]):
        return None
    if PLANNED_SHARE.search(OF_A_PLAN.sub("", label)):
        return None
    return _Reading(FactKind.PROGRESS_PERCENT, "percent: share of the works or of the money", 0.75)


def _read_people(quantity: Quantity, label: str, tail: str, text: str) -> _Reading | None:
    noun = quantity.noun
    if quantity.value < FEWEST_WORKERS:
        return None
    at_work = WORKERS["nouns"].match(noun) or (WORKERS["nouns"].search(noun[:6]) if noun else None)
    if at_work and not TO_COME.search(label):
        return _Reading(FactKind.WORKERS, "people: building on the site", 0.9)
    if WORKERS_BEFORE.search(label) and not TO_COME.search(label) and "招" not in label:
        return _Reading(FactKind.WORKERS, "people: building on the site, named before", 0.85)
    if WORKERS["contexts"].search(label + tail):
        return _Reading(FactKind.WORKERS, "people: named with the site", 0.6)
    return None


def _read_count(quantity: Quantity, label: str, tail: str, text: str) -> _Reading | None:
    if NOT_COUNTS.search(label + tail) or quantity.value != int(quantity.value):
        return None
    after = COUNT_NOUNS.match(quantity.noun) or COUNT_NOUNS.search(quantity.noun[:8])
    before = COUNT_NOUNS.search(label[-8:])
    if not (after or before) and not (quantity.measure in HOUSES and COUNT_CUES.search(label)):
        return None
    if COUNT_CUES.search(label) or (after and quantity.measure in ("栋", "幢", "套", "座", "条", "户", "间")):
        return _Reading(FactKind.UNITS_COUNT, "count: of what is built", 0.7)
    built = COUNT_NOUNS.match(quantity.noun) and not NOT_BUILT.search(quantity.noun)
    counted = built or COUNTED_BEFORE.search(label)
    return _Reading(FactKind.UNITS_COUNT, "count: of a thing that works have", 0.55) if counted else None


READERS: dict[Dimension, Callable[[Quantity, str, str, str], _Reading | None]] = {
    Dimension.MONEY: _read_money,
    Dimension.SQUARE_METRES: _read_area,
    Dimension.MU: _read_area,
    Dimension.METRES: _read_length,
    Dimension.PERCENT: _read_percent,
    Dimension.PEOPLE: _read_people,
    Dimension.THINGS: _read_count,
}


def _noun(quantity: Quantity) -> str:
    if quantity.dimension not in (Dimension.THINGS, Dimension.PEOPLE):
        return ""
    nouns = WORKERS["nouns"] if quantity.dimension is Dimension.PEOPLE else COUNT_NOUNS
    match = nouns.search(quantity.noun)
    return (quantity.measure if quantity.dimension is Dimension.THINGS else "") + (match.group() if match else "")
