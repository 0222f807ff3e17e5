"""Figures with their units, as printed in one sentence: amounts, areas, lengths, counts, people and percentages."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from operator import attrgetter

from importers.lexicon import closing, either, words
from importers.numerals import CHINESE, MIXED, NUMERAL, value_of
from projects.unchanging import changed, unchanging


class Dimension(Enum):
    MONEY = "CNY"
    SQUARE_METRES = "m2"
    MU = "mu"
    METRES = "m"
    PERCENT = "percent"
    PEOPLE = "people"
    THINGS = "count"


UNIT_DIMENSIONS = {
    "money": (Dimension.MONEY, 1),
    "square_metres": (Dimension.SQUARE_METRES, 1),
    "hectares": (Dimension.SQUARE_METRES, 10_000),
    "square_kilometres": (Dimension.SQUARE_METRES, 1_000_000),
    "mu": (Dimension.MU, 1),
    "metres": (Dimension.METRES, 1),
    "kilometres": (Dimension.METRES, 1000),
    "half_kilometres": (Dimension.METRES, 500),
    "percent": (Dimension.PERCENT, 1),
    "tenths": (Dimension.PERCENT, 10),
    "people": (Dimension.PEOPLE, 1),
}
#: 一百二十来号工人
SPOKEN_PEOPLE, SPOKEN_BEFORE = "号", "工人|人手|施工|农民工|民工|师傅|建设者"
UNITS = {unit: UNIT_DIMENSIONS[group] for group in UNIT_DIMENSIONS for unit in words("quantities", "units", group)}
IGNORED = frozenset(words("quantities", "units", "ignored"))
MEASURES = words("quantities", "measures", "things")
QUALIFIER_BEFORE = closing(words("quantities", "qualifiers", "before"))
BUDGET_BEFORE = closing(
    words("quantities", "qualifiers", "budget"),
    then="(?:总?投资|资金)?(?:额|总额)?(?:约|达|为|是)?",
    ending="资金额约达为是",
)
QUALIFIED = QUALIFIER_BEFORE.last | BUDGET_BEFORE.last
KNOWN = UNITS | {SPOKEN_PEOPLE: UNIT_DIMENSIONS["people"], "": UNIT_DIMENSIONS["people"]}
AFTER = either(words("quantities", "qualifiers", "after"))
#: 四百多工人, 300余建设者: counted without a measure
MANY_BUILDERS = "(?<=[多余])(?=工人|建设者|施工人员|作业人员|农民工|民工)"
FIGURE = re.compile(
    rf"(?P<number>{MIXED}|{NUMERAL})(?P<after>{AFTER})?(?P<of>个(?=[万亿]))?(?P<scale>[万亿]{{1,2}})?"
    rf"(?P<unit>个(?=[班户孔根间])|{SPOKEN_PEOPLE}(?={SPOKEN_BEFORE})"
    rf"|{either([*UNITS, *IGNORED, *MEASURES])}|{MANY_BUILDERS})(?P<tail>左右|以上)?"
)
#: 一个亿出头, 八百万左右
BEYOND = "左右|以上|出头|上下|开外|挂零"
#: 投资2600万, 总投资1.3个亿: spoken, without its 元
SPOKEN_MONEY = re.compile(
    rf"(?<=[资价款花算入成投砸子])(?P<lead>(?:约|近|超|逾|达|为|了|额|掉|费|共|共计|超过|大约|大概|差不多|是|在|将近|接近|出去|进去|下去|一共|总共){{0,2}})"
    rf"(?P<number>{MIXED}|{NUMERAL})(?P<after>{AFTER})?(?:个(?P<more>[多来])?)?(?P<scale>[万亿]{{1,2}})(?=[，。；、（的”！？]|{BEYOND}|$)"
)
#: how it ends, cheap to look for
SPOKEN_END = re.compile(rf"[万亿](?:[，。；、（的”！？]|{BEYOND}|$)")
TENTHS_OF_MU = re.compile("(?P<count>[1-9一二三四五六七八九])分(?:地)?(?![\u4e00-\u9fff])")
#: 路基才做了一半
HALF_DONE = re.compile("(?:完成|做|干|建|修|铺|施工|安装)(?:了|到|约|近|过|差不多){0,2}(?P<half>一半)")
PERCENT_OF = re.compile(rf"百分之(?P<number>{NUMERAL})")
#: 3至5亿元, 3亿元—5亿元: the figure before the one that carries the unit
RANGE = re.compile(
    rf"(?P<first>{NUMERAL})(?:[百千万亿]{{0,2}}(?:元|米|公里|千米|亩|公顷|平方米|㎡|%)?)(?:至|到|~|-|—{{1,2}})$"
)
RANGED = {Dimension.MONEY, Dimension.SQUARE_METRES, Dimension.MU, Dimension.METRES, Dimension.PERCENT}
RANGE_LONGEST = 14
RANGE_JOINTS = frozenset("至到~-—")
BEFORE_LONGEST = 16
#: 4个2000吨级泊位, 2台70兆瓦热水锅炉: how large each is stands before what is counted
NOUN = re.compile(
    r"(?:\d[\d.]*[万千]?(?:吨级|吨|兆瓦级?|千瓦|千伏|立方米|蒸吨|[kKM][VW]A?))?的?(?P<thing>[\u4e00-\u9fffA-Za-z“”]{1,12})"
)
#: 5个, 三十项: without such a number nothing is counted
COUNTING = re.compile(rf"[\d{CHINESE}][个项条件]")
LEADING_NOUN = re.compile(r"([\u4e00-\u9fff]{2,8})$")
#: 零部件, 一线 and 一片 count nothing: a lone Chinese digit counts with these only
DIGIT_WORDS = "零一二三四五六七八九十两"
COUNTED_IN_WORDS = frozenset("座栋幢条所个")
#: 三部分, 两人民, 第一位置
NEVER_FOLLOWED = {
    "号人": "行员",
    "个人": "所信账隐的",
    "道": "路县乡口德理具",
    "块": "钱头",
    "列": "入出车为席举",
    "部": "分门委署队",
    "人": "民工才员居次士大行均",
    "位": "居置于单录为",
    "名": "居置于单录为",
    "面": "积貌临向对子前包试上部世条粉",
    "回": "来到家落收合忆应复购馈归头事民族去扣",
    "基": "本础地金层因调准于站建",
    "段": "时路落位子长话",
    "支": "部付持出行流线管撑队护教渠干付路架座团",
    "架": "设桥子梁空起在到",
    "池": "塘子水",
    "颗": "粒",
    "眼": "看下睛镜前科光界",
    "线": "工项",
}
CLOSES = frozenset(["", *"，。；、（）的”！？左多"])
LOST_NUMBER = re.compile(r"[百千万亿]")  # 总投资亿元: the figure got lost in the mark-up
BOUNDED = re.compile(r"[近超逾约过上达]")
ROAD_NUMBER = re.compile(r"[国省县乡]道$|[A-Z]$")  # 国道318线
#: 七成, 完成7成
TENTHS = "一二两三四五六七八九123456789"
NOT_COUNTED = frozenset("数几第每#")  # 数百名工人, 第3座 and #3线 tell no number
#: 床位数600张, 总户数1300户
TOLD_IN_ALL = re.compile(r"[\u4e00-\u9fff]数\d")
HALF = Decimal("0.5")
SCALES = {"万": 10**4, "亿": 10**8}


@unchanging
class Quantity:
    """A figure with its unit at text[start:end]; `value` is in the unit of its dimension."""

    dimension: Dimension
    value: Decimal
    start: int
    end: int
    qualifier: str = ""
    noun: str = ""
    measure: str = ""


def find_quantities(text: str) -> list[Quantity]:
    """The sentence's figures in order, years and ordinals left out."""
    found = [quantity for match in FIGURE.finditer(text) if (quantity := _quantity(match, text)) is not None]
    is_money = "万" in text or "亿" in text
    spoken = _spoken_money(text) if is_money and SPOKEN_END.search(text) else []
    if spoken:
        found = [q for q in found if not any(s.start < q.end and q.start < s.end for s in spoken)]
    further = [*spoken, *_percentages(text)] if "百分之" in text else spoken
    further = [*further, *_halves(text)] if "一半" in text else further
    found = sorted([*found, *further], key=attrgetter("start")) if further else found
    return _ranged(text, found) if found else found


def _ranged(text: str, found: list[Quantity]) -> list[Quantity]:
    """A range is one figure: its value is the upper end, and its qualifier says that it is one."""
    result: list[Quantity] = []
    for quantity in found:
        before = _range_before(text, quantity)
        if before is not None:
            start = before.start("first")
            result = [known for known in result if known.end <= start]
            quantity = changed(quantity, start=start, qualifier="区间")
        result.append(quantity)
    return result


def _range_before(text: str, quantity: Quantity) -> re.Match[str] | None:
    start = quantity.start
    if text[start - 1 : start] not in RANGE_JOINTS or quantity.dimension not in RANGED:
        return None
    return RANGE.search(text, max(0, start - RANGE_LONGEST), start)


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    start, end, unit = match.start(), match.end(), match["unit"]
    if unit in IGNORED or (text[start - 1 : start] in NOT_COUNTED and not TOLD_IN_ALL.match(text, max(0, start - 2))):
        return None
    number, scale = match["number"], match["scale"] or ""
    is_mixed = number[-1].isdecimal() and not number.isdecimal()  # 2亿8600余万元
    value = value_of(number + scale if is_mixed and scale else number)
    if value is None or not _plausible(unit, match, text):
        return None
    for character in "" if is_mixed else scale:
        value *= SCALES[character]
    before = text[max(0, start - BEFORE_LONGEST) : start]
    if unit not in KNOWN:
        return _things(match, text, value, before)
    dimension, factor = KNOWN[unit]
    if unit == "成" and text.startswith("半", end):  # 六成半
        value, end = value + HALF, end + 1
    tenths = TENTHS_OF_MU.match(text, end) if unit == "亩" else None
    if tenths is not None:  # 八亩六分
        value, end = value + (value_of(tenths["count"]) or Decimal(0)) / 10, tenths.end()
    qualifier = _qualifier(before, match["after"] or match["tail"] or "")
    noun = _noun(text, end) if dimension is Dimension.PEOPLE else ""
    return Quantity(dimension, value * factor, start, end, qualifier, noun, unit)


def _plausible(unit: str, match: re.Match[str], text: str) -> bool:
    following = text[match.end() : match.end() + 1]
    if unit == "成":
        return not re.match(r"[立为功果效本分熟员品都]", following) and match["number"] in TENTHS
    if unit == "方":  # 占地约4万方: never without its scale
        return bool(match["scale"] or match["number"][-1] in "万亿") and not following.startswith(
            tuple("案法面向便式位圆阵队言略针程")
        )
    if unit == "元" and LOST_NUMBER.fullmatch(match["number"]) and not match["scale"]:
        return bool(BOUNDED.search(text, max(0, match.start() - 1), match.start()))
    if unit == "平":  # 五千六百平，
        return following in CLOSES
    if unit == SPOKEN_PEOPLE:  # but 8月12号工人进场
        return bool(match["after"]) or match["number"][-1] in "十百"
    if unit == "元":
        return not (match["number"] in "一二三四五六七八九" and not match["scale"])
    return not following or following not in NEVER_FOLLOWED.get(unit, "")


def _things(match: re.Match[str], text: str, value: Decimal, before: str) -> Quantity | None:
    if value <= 0 or (
        len(match["number"]) == 1 and match["number"] in DIGIT_WORDS and match["unit"] not in COUNTED_IN_WORDS
    ):
        return None
    return _counted(match, text, value, before)


def _counted(match: re.Match[str], text: str, value: Decimal, before: str) -> Quantity | None:
    if match["unit"] == "线" and ROAD_NUMBER.search(before):
        return None
    noun = _noun(text, match.end())
    leading = LEADING_NOUN.search(before)
    qualifier = _qualifier(before, match["after"] or match["tail"] or "")
    name = noun or (leading[1] if leading else "")
    return Quantity(Dimension.THINGS, value, match.start(), match.end(), qualifier, name, match["unit"])


def _spoken_money(text: str) -> list[Quantity]:
    found = []
    for match in SPOKEN_MONEY.finditer(text):
        value = value_of(match["number"] + match["scale"])
        if value is not None:
            start, end = match.start("number"), match.end()
            qualifier = _qualifier(text[max(0, start - BEFORE_LONGEST) : start], match["after"] or match["more"] or "")
            found.append(Quantity(Dimension.MONEY, value, start, end, qualifier, "", "元"))
    return found


def _percentages(text: str) -> list[Quantity]:
    values = [(match, value_of(match["number"])) for match in PERCENT_OF.finditer(text)]
    return [Quantity(Dimension.PERCENT, value, m.start(), m.end()) for m, value in values if value is not None]


def _halves(text: str) -> list[Quantity]:
    return [Quantity(Dimension.PERCENT, Decimal(50), *m.span("half")) for m in HALF_DONE.finditer(text)]


def _qualifier(before: str, after: str) -> str:
    if before[-1:] not in QUALIFIED:
        return after
    near = QUALIFIER_BEFORE.of(before)
    if near:
        return near.group()
    budget = BUDGET_BEFORE.of(before)
    return budget.group()[:2] if budget else after


def _noun(text: str, end: int) -> str:
    match = NOUN.match(text, end)
    return match["thing"] if match else ""
