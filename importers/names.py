"""The anatomy of project names: what in them is proper and what generic, and their phase."""

from __future__ import annotations

import re
from functools import lru_cache

from importers.landmarks import is_at_landmark
from importers.lexicon import by_category, described, either, sought, words
from importers.sized import is_sized_house
from importers.stems import CABLE, OF_A_VILLAGE, ROUTE_DONE_TO, STEM
from importers.zone_works import is_one_of_a_zone

CATEGORY_OF = by_category("facilities")
WORKS = words("facilities", "works", "words")
UNDERTAKINGS = words("facilities", "undertakings", "words")
UNDERTAKING = re.compile(sought(UNDERTAKINGS))
PLACE_HEADS = frozenset(words("facilities", "places", "words"))
FACILITY = re.compile(sought(CATEGORY_OF))
NAMELESS = {*words("facilities", "generic", "words"), *described("facilities")}
GENERIC = re.compile(sought({*NAMELESS, *WORKS, *UNDERTAKINGS, *CATEGORY_OF}))
NOT_PLACE_LEVEL = "".join(f"(?<!{word})" for word in words("facilities", "place_levels", "not_after"))
#: 项城市 is one, 新型城市 none
NOT_PLACE_LEVEL += r"(?:(?<!城市)|(?<=[项盐聊晋运宣应麻韩邹禹兴海凤白桐诸增防阿丰藁都城]城市))"
PLACE = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,4}}?{either(words('facilities', 'place_levels', 'words'))}"
    rf"{NOT_PLACE_LEVEL}(?!域|(?<=市)[场政])){{1,4}}"
)
#: 市体育馆, 县污水处理厂: the one of the place that the paper is of
OWN_PLACE = re.compile(
    r"园区(?=污水|变电|热电|供热|供水|自来水|净水|水厂|消防站|邻里|公租房|人才公寓|标准|孵化|展示|集中)|市(?![场政民区级内容郊属北南东西])|县(?![城域级内道乡直属])|区(?![域级内间块位属])|省(?![道级内会直属际市])|州(?![级内府])"
)
#: much else than building is told of them
ALIVE = (
    "医院",
    "卫生院",
    "保健院",
    "学校",
    "中学",
    "小学",
    "幼儿园",
    "大学",
    "学院",
    "法院",
    "检察院",
    "研究院",
    "中心",
)
#: built once, and then no more is told of them
HALLS = ("体育中心", "文化中心", "艺术中心", "会展中心", "市民中心", "活动中心", "展示中心", "健身中心")
EXTENSION = re.compile(r"[东西南北]?(?:延|延伸|延长|段|沿线)(?:段|线)?$")
NUMERALS = re.compile(r"[一二三四五六七八九十]+")
ROAD_NAME = re.compile(r"(?P<stem>[\u4e00-\u9fff]{1,6}?(?:\d{1,3}号)?)(?:大道|大桥|隧道|路|街|巷|站|桥|城)")
#: 新路, 大桥, 老街: what it is like, no name
ROAD_KINDS = ("新", "老", "大", "小", "多", "旧", "长", "路基", "路面", "桥面", "匝道", "引道")
PLAIN_KINDS = ("泵站", "电站", "热站", "水站", "气站", "闸站", "隧道")
#: of a village there is one: 石泉村安置房小区
HOMES = re.compile(
    r"(?:安置房|安置小区|安置点|还建房|公寓)(?:小区)?(?:项目|工程)?(?:第?[一二三四五六七八九]期)?(?:项目|工程)?$"
)
ROAD_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:大道|路|街)(?=[\u4e00-\u9fff]{3})")
SMALL_PLACE = re.compile(r"(?:街道|镇|乡|村)$")
#: what a school or hospital has several of: 教学楼, 门诊楼
BUILDING_NUMBER = r"(?:[A-Z]?\d+[号#]|[A-Z]座?|第?[一二三四五六七八九十\d]+[号#]?)"
BUILDING_WORDS = words("facilities", "buildings", "words")
#: what a plant has: 熔铸车间, 长680米的造纸车间
TRADES, SHOPS = (
    re.compile(sought(words("facilities", "buildings", "trades"))),
    words("facilities", "buildings", "shops"),
)
BUILDINGS = re.compile(rf"{BUILDING_NUMBER}?{either(BUILDING_WORDS)}$")
#: what holds works of its own, each with its name
TOWNS = re.compile(
    r"(?:新城|生态城|科学城|科技城|大学城|科教城|科创城|职教园区?|职教城|教育园区|高铁城|空港城|文旅城|小镇|度假区|旅游区|新区|片区|起步区|核心区)(?:项目|工程)?$"
)
DISTRICTS = ("新区", "片区", "旅游区")
#: whose building is one by itself: 新区疾控中心综合楼
INSTITUTIONS = ("医院", "卫生院", "疾控中心", "福利院", "敬老院", "党校", "职教中心")
VAGUE_HEADS = frozenset(words("facilities", "vague", "words"))
NO_CATEGORY, DESCRIBED_BY = "other", 4
SCHOOL = re.compile(
    r"[\u4e00-\u9fff]{1,7}[\u4e00-\u9fff](?<!中心)(?<!公办)(?<!民办)(?<!乡镇)(?<!农村)(?<!城区)(?<!普通)(?<!高级)(?<!优质)(?<!重点)(?<!广大)"
    r"(?:中学|小学|幼儿园|初中|高中)"
)
#: 纺织三村: where the people of a works were housed; 新区一号公园: one of several that a place numbers
ESTATE = re.compile(
    "[\u4e00-\u9fff]{2,4}[一二三四五六七八九]村"
    "|[\u4e00-\u9fff]{2,6}[一二三四五六七八九\\d]号(?:公园|广场|安置区|小区|隧道|大桥|码头|泵站|水库|停车场)"
)
#: 第二水厂, 云溪三中: called by its number
NUMBERED_PLACE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}第|[省市县区])?[一二三四五六七八九十]{1,3}"
    rf"(?:{either(words('facilities', 'numbered', 'words'))})"
    r"(?:[东西南北新老分]?校区|[东西南北新]?院区)?|[\u4e00-\u9fff]{2,6}[一二三四五六七八九十]{1,2}[中小幼](?:[东西南北新]?校区)?"
)
#: 甲及乙工程, 甲路、乙路改造工程
JOINED_IN_NAME = re.compile("(?<=[\u4e00-\u9fff]{2})[及与和暨、](?=[\u4e00-\u9fff]{2})")
SUPERLATIVE = re.compile(
    r"最[大长高宽深快早新美难]|首[家个座条所]|^(?:全[国省市县区球]|我[国省市县区]|国内|世界|亚洲)?(?:首|唯一|第一[座条个家]|单体)"
)
#: 一场两馆, 两区一中心两平台: what there is of each
SCHEME = re.compile(r"[一两三四五六七八九十][\u4e00-\u9fff]{1,2}(?:[一两二三四五六七八九十][\u4e00-\u9fff]{1,3}){1,3}")
NUMERAL = "[一二三四五六七八九十首\\d]{1,3}"
#: DN800输水管道, 500kV线路: what a figure measures
MEASURE = "DN|PE|PVC|HDPE|PCCP|GIS|LED|[kK]VA?|MW"
QUOTED = re.compile(
    rf"“[^”]{{2,}}”|(?!(?:EPC|PPP|BOT|BT|ROT|TOD|BIM|{MEASURE})(?![A-Za-z]))(?<![A-Za-z])[A-Za-z]{{2,}}|[A-Z]\d|\d+号线"
)
PHASE = re.compile(rf"^(?P<base>.*?)(?:项目|工程)?(?P<phase>第?{NUMERAL}期)(?:建设)?(?:项目|工程){{0,2}}$")
TAIL = re.compile(rf"(?:{either(UNDERTAKINGS)}|建设|新建|修建|项目|工程|工作|一体化|(?<=变电)站|(?<=[院馆厂园])地块)+$")
#: what TAIL may end with
TAIL_ENDS = frozenset([*(word[-1] for word in UNDERTAKINGS), *"设建目程作化站块"])
PLURAL = re.compile(r"重大|重点|老旧|签约|招商|各类|一批|民生")
NOT_ROADS = words("facilities", "not_roads", "words")
#: 滨水路, 钟灵北支路, 竹林一路, 石渡连心桥: roads that end like one of those
ON_WATER = re.compile("[滨秀清丽碧沂渭淮泗润亲泉金玉]水路$|^[纵横经纬]一[路街]$")
OF_A_ROAD = ("支路", "辅路", "一路", "一街", "一桥", "连心桥", "便民桥")
BRACKETS = re.compile(r"[“”‘’（）()\s]")
ROUTE = re.compile(r"[（(][^（）()]*(?:—|-|~|至)[^（）()]*[）)]")
VERSION = re.compile(r"（[\d.]+版）")
BRACKETED = re.compile(r"（[^（）]*）")
#: 丰和学校: a name may end like that
NOT_PROPER = re.compile(rf"(?:{MEASURE})(?![A-Za-z])|[的一个座条项处所等及与、（）“”\d\s]|和(?<!^[\u4e00-\u9fff]和)")
ORDINAL = re.compile(r"第?[一二三四五六七八九十\d]+(?:条|座|个|栋|幢|期|批)|[左右]线")


def _unbracketed(name: str) -> str:
    return BRACKETED.sub("", name) if "（" in name else name


def is_called_works(name: str) -> bool:
    """It ends as works do, whatever brackets say of it: 省道302改线工程（石港至汪家段）."""
    return _unbracketed(name).endswith(WORKS)


def plain_works(name: str) -> str:
    """The name of works without what brackets say of it."""
    return _unbracketed(name) if is_called_works(name) else name


def bare(name: str) -> str:
    """The name without quotes, brackets and white space."""
    return name if name.isalnum() else BRACKETS.sub("", name)


@lru_cache(maxsize=4096)
def core(name: str) -> str:
    """The name without its closing words (建设, 改造, 项目, 工程 …)."""
    text = bare(ROUTE.sub("", VERSION.sub("", name))) if "（" in name else bare(name)
    return (TAIL.sub("", text) or text) if text[-1:] in TAIL_ENDS else text


@lru_cache(maxsize=4096)
def is_proper(name: str) -> bool:
    """Something in the name tells it from others: a proper word, a quoted name, a place with a kind of facility.

    What stands in brackets may be what does: 东湖新区（安置房）建设项目. 全省最大火电厂 describes.
    """
    newer = name[:1] in ("新", "老", "旧") and FACILITY.fullmatch(name, 1) is not None  # 新泵站
    if newer or SUPERLATIVE.search(name) or SCHEME.fullmatch(name) or is_sized_house(name):
        return False
    in_brackets = "（" in name and BRACKETED.search(name) is not None
    return _is_proper(name) or (in_brackets and _is_proper(BRACKETS.sub("", name)))


def _is_proper(name: str) -> bool:
    if QUOTED.search(name) or ("（" in name and VERSION.search(name)) or ESTATE.fullmatch(name):
        return True
    text = _unbracketed(name)
    is_alive = text.endswith(ALIVE) and not text.endswith(HALLS)
    place = PLACE.match(text) or (None if is_alive else OWN_PLACE.match(text))
    rest = text[place.end() :] if place else text
    return _is_own(rest) or _is_one_of_its_place(text, place, rest) or is_at_landmark(text) or is_one_of_a_zone(text)


def _is_one_of_its_place(text: str, place: re.Match[str] | None, rest: str) -> bool:
    """Without a word of its own: 云溪县人民医院, 第二水厂, 江村乡防洪工程."""
    heads = [head for head in FACILITY.finditer(rest) if head.group() not in VAGUE_HEADS]
    if heads and not PLURAL.search(rest) and (place or heads[-1].start() >= DESCRIBED_BY):
        return True
    if SCHOOL.fullmatch(rest) or NUMBERED_PLACE.fullmatch(core(rest)):
        return True
    if ROUTE_DONE_TO.match(rest) and core(rest) != rest:
        return True
    if place and (
        (place.group().endswith("新区") and rest.endswith(WORKS) and phase_of(rest)[1])
        or _is_named_road(core(rest))
        or OF_A_VILLAGE.search(text)
        or (SMALL_PLACE.search(place.group()) and _is_works_of_kind(rest))
    ):
        return True
    if heads and len(heads[-1].group()) >= DESCRIBED_BY and rest.endswith(WORKS) and not PLURAL.search(rest):
        return True
    if place and SMALL_PLACE.search(place.group()) and (UNDERTAKING.search(rest) or HOMES.search(rest)):
        return True
    if _is_on_a_road(text):
        return True
    return not place and _is_named_road(EXTENSION.sub("", core(phase_of(text)[0])))


def _is_on_a_road(text: str) -> bool:
    """听松路公共停车场, 岭北路口袋公园: called after the road that it is on."""
    road = ROAD_BEFORE.match(text)
    return road is not None and _is_named_road(road.group()) and FACILITY.search(text, road.end()) is not None


def _is_works_of_kind(rest: str) -> bool:
    """望江县江村乡防洪工程: in a place so small there is one of its kind."""
    return rest.endswith(WORKS) and len(rest) > len("工程") and not PLURAL.search(rest)


def _is_own(rest: str) -> bool:
    """What is left without the words that name nothing: two characters, or one with 大 or 小 before it (大垛市场)."""
    left = proper_part(rest)
    return len(left) >= 2 or (len(left) == 1 and rest[:1] in "大小新老上下东西南北中" and rest[1:2] == left)


@lru_cache(maxsize=4096)
def has_own_name(name: str) -> bool:
    """A word stands in it that no other project's name needs: more than a kind of facility, however well described."""
    if CABLE.fullmatch(name):
        return False
    return len(proper_part(ORDINAL.sub("", _unbracketed(name)))) >= 2


@lru_cache(maxsize=4096)
def proper_part(text: str) -> str:
    """What is left of a name without the words and marks that name nothing. 蒋巷 is a place, 老街 is none."""
    stem = STEM.match(text)
    end = stem.end() if stem else 0
    if text.endswith(SHOPS):
        text = TRADES.sub("", text)
    return text[:end] + NOT_PROPER.sub("", GENERIC.sub("", text[end:]))


def _is_named_road(text: str) -> bool:
    match = ROAD_NAME.fullmatch(text)
    if match is None or is_no_road(text) or match["stem"] in ROAD_KINDS or text[0] in "第最首每各":
        return False
    plain = text.endswith(PLAIN_KINDS) and not proper_part(text)  # 防洪泵站, 公路隧道
    return not (plain or NUMERALS.fullmatch(match["stem"]) or GENERIC.fullmatch(text))


def is_no_road(text: str) -> bool:
    """线路, 出路, 支路: it only ends like the name of a road."""
    if not text.endswith(NOT_ROADS) or ON_WATER.search(text):
        return False
    own = next((text.removesuffix(word) for word in OF_A_ROAD if text.endswith(word)), "")
    return not (own and has_own_name(own))


def is_building(name: str) -> bool:
    """教学楼, 3号住宅楼, 门诊楼: called after no place and nothing of its own."""
    match = BUILDINGS.search(name) if name.endswith(BUILDING_WORDS) else None
    before = name[: match.start()] if match else ""
    own = TRADES.sub("", before) if name.endswith(SHOPS) else before
    return match is not None and not proper_part(own) and not before.endswith(INSTITUTIONS)


@lru_cache(maxsize=4096)
def pieces(name: str) -> tuple[str, ...]:
    """What works on several are called after: 文化馆和图书馆新建项目. None for any other name."""
    found = JOINED_IN_NAME.split(core(name)) if name.endswith(WORKS) else []
    things = all(FACILITY.search(piece) or piece.endswith(("接线", "引道")) for piece in found)
    return tuple(map(core, found)) if len(found) > 1 and things else ()


def is_piece(name: str, whole: str) -> bool:
    """The name closes what one of the pieces is called: 图书馆 in 文化馆和图书馆新建项目."""
    found = pieces(whole)
    return bool(found) and name != whole and any(piece.endswith(core(name)) for piece in found)


@lru_cache(maxsize=4096)
def head_of(name: str) -> str:
    """The last facility noun of the name, or 项目/工程 where there is none."""
    found = FACILITY.findall(core(_unbracketed(name)))
    if found:
        return str(found[-1])
    return next((work for work in WORKS if name.endswith(work)), "")


def category_of(name: str) -> str:
    """The category that the last facility noun tells, or ""."""
    category = CATEGORY_OF.get(head_of(name), "")
    return "" if category == NO_CATEGORY else category


def phase_of(name: str) -> tuple[str, str]:
    """(name without its phase, phase) of X项目一期 or X一期工程; the phase is "" where there is none."""
    match = PHASE.match(bare(ROUTE.sub("", name))) if "期" in name else None
    return (match["base"], match["phase"]) if match and match["base"] else (name, "")


def is_built_town(name: str) -> bool:
    """听松生态城, 望江科学城; 云溪新区 is a district, which has works as any district has."""
    return TOWNS.search(name) is not None and not core(name).endswith(DISTRICTS)
