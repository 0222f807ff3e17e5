"""What an area is of works: their floors, the land they stand on, or something else about them."""

from __future__ import annotations

import re

from importers.amounts import Reading
from importers.lexicon import matcher
from importers.quantities import Dimension, Quantity
from importers.records import FactKind

#: 用地110亩，建筑约8.3万平方米
BUILDS_SO_MUCH = re.compile("(?<!的)建筑(?:约|共|有|达|只有|超|近)*$")
PART_OF_FLOOR = re.compile(r"地下|地上|绿化|其中(?![一二三四五首]期)")
AREA = {name: matcher("quantities", "area", name) for name in ("floor", "site", "floor_things", "lookalikes")}
BUILDING = (
    "楼|馆|综合体|[大车船机票]厅|校舍|宿舍|车间|仓库|公寓|酒店|大厦|展厅|剧院|住宅|书城|文化宫|影院|影城"
    "|[厂站用库机泵门药民住配餐]房|(?:安置|保障|管理|标准)房"
)
#: 32万平方米的T3航站楼, 28万平方米安置房
OF_A_BUILDING = re.compile(rf"的[\u4e00-\u9fffA-Z\d]{{0,8}}?(?:{BUILDING}|中心)|[\u4e00-\u9fff]{{0,4}}?(?:{BUILDING})")
#: 工人文化宫约2.6万平方米, 该楼1.53万平方米
BUILDING_BEFORE = re.compile(
    rf"(?:{BUILDING}|服务中心|活动中心|会展中心|文化中心)(?:总?面积)?(?:共|约|近|超|逾|达|为|有|是|建){{0,2}}$"
)
#: 文化馆（8600平方米）, 体育馆个头最大，1.98万平方米: the size alone, right behind the building that it is of
BESIDE_ITS_BUILDING = re.compile(
    rf"(?:{BUILDING}|(?:活动|艺术|文化|文体|会展|会议|服务)中心)(?:新馆|新楼|主体|[一二三四五]期)?(?:（|的?(?:个头|体量|规模|块头|单体)?"
    r"(?:最大|较大|更大|稍大|不小|不大|最小|较小|略小|小一?些|大一?些|居中|可观)?，)(?:共|约|近|超|逾|有|足有|达){0,2}$"
)
#: 教学楼三栋，总面积达到1.36万平方米; 新建3栋教学楼，总面积1.2万平方米
COUNTED_BUILDINGS = re.compile(
    rf"(?:(?:{BUILDING})各?[一二两三四五六七八九十\d]{{1,3}}[栋幢座]|[一二两三四五六七八九十\d][栋幢座][\u4e00-\u9fff]{{0,4}}(?:{BUILDING}))"
    r"，总?面积(?:共计?|约|近|超|逾|达到?|为){0,2}$"
)
COUNTED_WITHIN = 24
BESIDE_WITHIN, CLOSES = 18, "，、。；）"
PLAIN_AREA = re.compile("、?总?面积(?:约|达到|达|为|近|超|逾|共){0,2}")
CALLED_A_BUILDING = re.compile(
    f"(?:{BUILDING}|剧院|剧场|音乐厅|礼堂|会堂|(?:活动|艺术|文化|文体|会展|会议|展览|博物|图书|美术|群艺|服务|体验)中心"
    "|(?:警务|消防|派出|供电|卫生|党群服务)[站所]|驿站|公厕|书屋|书吧|书店|书房|书院|学堂|讲堂|祠堂|戏台|阅览室|厂房|营业房|售楼部|管理房|岗亭|哨所|兵站|警务室|调解室|门卫|农贸市场|菜市场|卫生室|卫生院|幼儿园|托育园"
    "|敬老院|养老院|福利院|食堂)(?:项目|工程|建设|改造|扩建|新建|改扩建|[迁重翻改]建|搬迁)*$"
)
#: 停车场9亩地, 起步区9平方公里
LAND_AFTER = re.compile(
    r"的?土?地(?![下上面方区段铁块])|的[\u4e00-\u9fff]{0,4}?(?:启动区|起步区|核心区|示范区|先行区|园区|片区|新城|湿地|公园)"
)
LAND_BEFORE = re.compile(
    r"(?:[占新拟]用[^，。；]{0,8}(?:土地|地块)|拟?征用[^，。；]{0,8}(?:土地|地块)|拟征收?[^，。；]{0,8}(?:土地|地块)|场地|地块|园区|片区|起步区|启动区|核心区|示范区|厂区|港区|库区|景区|公园|湿地)(?:总?面积)?"
    r"(?:一共|总共|共|约|近|超|逾|达|为|有){0,2}$"
)
#: 一共34.8万平方米，2860套; 9个班、1.1万平方米: floors, told beside what they hold
BARE_LABEL = re.compile("(?:一共|总共|总计|合计|共计|共|约|、)+$|^$")
HELD = r"\d+(?:余|多)?(?:套|栋|幢|户|间|个(?:教学)?班|张(?:病|养老)?床位?)"
HELD_BEFORE, HELD_AFTER = (
    re.compile(rf"{HELD}[\u4e00-\u9fff]{{0,3}}[、，]?(?:合计|共计|总计|共)?(?:约)?$"),
    re.compile(rf"[、，](?:共|约)?{HELD}"),
)
HELD_WITHIN = 14
#: 一期6.4万平方米, 二期共1900亩: a phase and its size, with nothing between that says of what
PHASE_BEFORE = re.compile(
    r"(?<!分)[一二三四五六七八九十\d首]期(?:工程|项目)?(?:总?面积|一共|总共|共|约|近|超|逾|达|为|有|是){0,3}$"
)
#: 一期（420亩）
PHASE_BRACKETED = re.compile(r"[一二三四五六七八九十\d首]期(?:工程|项目)?（(?:共|约)?$")
PHASE_WITHIN = 8
FLOORS = "建筑"
#: 体育馆每层的建筑面积2495平方米
OF_EACH = re.compile("每一?[层栋幢座间户套个所]|各层|单层|标准层")
LAND_UNITS = ("公顷", "平方公里", "平方千米", "km²")
NOT_TAKEN = re.compile(r"完成|(?<!拟)征(?!用)|已完|已交|拆|流转|种|耕|田|林|租")
BUILT = re.compile(r"建设|新建|规划|改造|打造|建成")


def area_of(quantity: Quantity, label: str, tail: str, text: str) -> Reading | None:
    """`label` are the words before the figure, `tail` those behind it."""
    is_metres = quantity.dimension is Dimension.SQUARE_METRES
    if OF_EACH.search(label):
        return None
    if is_metres and (AREA["floor"].search(label) or BUILDS_SO_MUCH.search(label) or AREA["floor"].match(tail)):
        is_land = quantity.measure in LAND_UNITS and FLOORS not in label + tail
        return Reading(FactKind.SITE_AREA, "area: in hectares", 0.7) if is_land else _floor(quantity, label, text)
    if AREA["lookalikes"].search(label + tail) and "占地" not in label:
        return None
    if is_metres and BUILDING_BEFORE.search(label):
        return Reading(FactKind.FLOOR_AREA, "area: of the building named before it", 0.7)
    if is_metres and _is_beside_its_building(quantity, text):
        return Reading(FactKind.FLOOR_AREA, "area: right behind its building", 0.6)
    told = _land(label, tail) or (_of_buildings(label, tail) or _held(quantity, label, text) if is_metres else None)
    return told or _of_phase(quantity, label, text)


def _is_beside_its_building(quantity: Quantity, text: str) -> bool:
    start = quantity.start
    if quantity.measure in LAND_UNITS or text[quantity.end : quantity.end + 1] not in CLOSES:
        return False
    if "面积" in text[max(0, start - BESIDE_WITHIN) : start]:
        return COUNTED_BUILDINGS.search(text, max(0, start - COUNTED_WITHIN), start) is not None
    return BESIDE_ITS_BUILDING.search(text, max(0, start - BESIDE_WITHIN), start) is not None


def _floor(quantity: Quantity, label: str, text: str) -> Reading | None:
    """Of the whole; what is above ground stands for it where nothing else is told."""
    is_first = "地上" in label and "建筑面积" not in text[: quantity.start - len(label)]
    if PART_OF_FLOOR.search(label) and not is_first:
        return None
    return Reading(FactKind.FLOOR_AREA, "area: floor area", 0.9)


def is_of_floors(quantity: Quantity, label: str, name: str) -> bool:
    """Whether what is told as 面积 alone is floors: 门诊楼正在装修，面积1.6万平方米."""
    is_metres = quantity.dimension is Dimension.SQUARE_METRES and quantity.measure not in LAND_UNITS
    return is_metres and PLAIN_AREA.fullmatch(label) is not None and CALLED_A_BUILDING.search(name) is not None


def _land(label: str, tail: str) -> Reading | None:
    if AREA["site"].search(label):
        return Reading(FactKind.SITE_AREA, "area: site", 0.85)
    if (LAND_AFTER.match(tail) or LAND_BEFORE.search(label)) and not NOT_TAKEN.search(label + tail):
        return Reading(FactKind.SITE_AREA, "area: of the land named beside it", 0.6)
    return None


def _of_buildings(label: str, tail: str) -> Reading | None:
    if OF_A_BUILDING.match(tail):
        return Reading(FactKind.FLOOR_AREA, "area: of the building named after it", 0.7)
    if BUILT.search(label) and AREA["floor_things"].search(label + tail):
        return Reading(FactKind.FLOOR_AREA, "area: of the buildings named beside it", 0.6)
    return None


def _held(quantity: Quantity, label: str, text: str) -> Reading | None:
    before = HELD_BEFORE.search(text, max(0, quantity.start - HELD_WITHIN), quantity.start)
    told = BARE_LABEL.search(label) and (before or HELD_AFTER.match(text, quantity.end))
    return Reading(FactKind.FLOOR_AREA, "area: told beside what the floors hold", 0.6) if told else None


def _of_phase(quantity: Quantity, label: str, text: str) -> Reading | None:
    """Land where it is told in mu or hectares, floors where in square metres."""
    start = quantity.start
    if not (PHASE_BEFORE.search(label) or PHASE_BRACKETED.search(text, max(0, start - PHASE_WITHIN), start)):
        return None
    is_floor = quantity.dimension is Dimension.SQUARE_METRES and quantity.measure not in LAND_UNITS
    return Reading(FactKind.FLOOR_AREA if is_floor else FactKind.SITE_AREA, "area: of the phase named before it", 0.6)
