"""The anatomy of project names: what in them is proper and what generic, their phase, and how alike two are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from importers.lexicon import either, sought, tables, words

CATEGORIES: dict[str, tuple[str, ...]] = {
    name: tuple(heads) for name, heads in tables("facilities")["categories"].items()
}
CATEGORY_OF = {head: category for category, heads in CATEGORIES.items() for head in heads}
WORKS = words("facilities", "works", "words")
UNDERTAKINGS = words("facilities", "undertakings", "words")
UNDERTAKING = re.compile(sought(UNDERTAKINGS))
PLACE_HEADS = frozenset(words("facilities", "places", "words"))
FACILITY = re.compile(sought(CATEGORY_OF))
GENERIC = re.compile(sought({*words("facilities", "generic", "words"), *WORKS, *UNDERTAKINGS, *CATEGORY_OF}))
NOT_PLACE_LEVEL = "".join(f"(?<!{word})" for word in words("facilities", "place_levels", "not_after"))
#: 项城市 is one, 新型城市 none
NOT_PLACE_LEVEL += r"(?:(?<!城市)|(?<=[项盐聊晋运宣应麻韩邹禹兴海凤白桐诸增防阿丰藁都城]城市))"
PLACE = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,4}}?{either(words('facilities', 'place_levels', 'words'))}{NOT_PLACE_LEVEL}(?!域)){{1,4}}"
)
#: 市体育馆, 县污水处理厂: the one of the place that the paper is of
OWN_PLACE = re.compile(
    r"市(?![场政民区级内容郊属北南东西])|县(?![城域级内道乡直属])|区(?![域级内间块位属])|省(?![道级内会直属际市])|州(?![级内府])"
)
#: much else than building is told of them
ALIVE = re.compile(r"(?:医院|卫生院|保健院|学校|中学|小学|幼儿园|大学|学院|法院|检察院|研究院|中心)$")
EXTENSION = re.compile(r"[东西南北]?(?:延|延伸|延长|段|沿线)(?:段|线)?$")
NUMERALS = re.compile(r"[一二三四五六七八九十]+")
ROAD_NAME = re.compile(r"(?P<stem>[\u4e00-\u9fff]{1,6}?(?:\d{1,3}号)?)(?:大道|大桥|隧道|路|街|巷|站|桥|城)")
#: 新路, 大桥, 老街: what it is like, no name
ROAD_KINDS = ("新", "老", "大", "小", "多", "旧", "长")
#: of a village there is one: 石泉村安置房小区
HOMES = re.compile(r"(?:安置房|安置小区|安置点|还建房|公寓)(?:小区)?(?:项目|工程)?$")
ROAD_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:大道|路|街)(?=[\u4e00-\u9fff]{3})")
SMALL_PLACE = re.compile(r"(?:街道|镇|乡|村)$")
#: what a school or hospital has several of: 教学楼, 门诊楼
BUILDING_NUMBER = r"(?:[A-Z]?\d+[号#]|[A-Z]座?|第?[一二三四五六七八九十\d]+[号#]?)"
BUILDINGS = re.compile(rf"{BUILDING_NUMBER}?{either(words('facilities', 'buildings', 'words'))}$")
VAGUE_HEADS = frozenset(words("facilities", "vague", "words"))
NO_CATEGORY = "other"
DESCRIBED_BY = 4
SCHOOL = re.compile(
    r"[\u4e00-\u9fff]{1,7}[\u4e00-\u9fff](?<!中心)(?<!公办)(?<!民办)(?<!乡镇)(?<!农村)(?<!城区)(?<!普通)(?<!高级)(?<!优质)(?<!重点)(?<!广大)"
    r"(?:中学|小学|幼儿园|初中|高中)"
)
#: 第二水厂, 云溪三中: called by its number
NUMBERED_PLACE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}第|[省市县区])?[一二三四五六七八九十]{1,3}"
    rf"(?:{either(words('facilities', 'numbered', 'words'))})"
    r"(?:[东西南北新老分]?校区|[东西南北新]?院区)?|[\u4e00-\u9fff]{2,6}[一二三四五六七八九十]{1,2}[中小幼](?:[东西南北新]?校区)?"
)
SUPERLATIVE = re.compile(
    r"最[大长高宽深快早新美难]|首[家个座条所]|^(?:全[国省市县区球]|我[国省市县区]|国内|世界|亚洲)?(?:首|唯一|第一[座条个家]|单体)"
)
COMPRESSED_PREFIX = 5
SHORTENED_TO = 4
#: of more than one thing, from one to the other, or a part of one
SEVERAL = re.compile("[、和及与至到暨]|中小学|工程|项目")
#: 云溪实验小学 is another than 云溪小学, 文昌西大道 than 文昌大道
TELLING = re.compile(
    r"实验|附属|中心|外国语|职业|特殊|中医|妇幼|儿童|康复|[东西南北中新老旧](?=(?:大道|大桥|路|街|桥|校区|院区|馆|站|村|区)$)"
)
DISTRICT = re.compile(r"[\u4e00-\u9fff]{1,4}(?:区|市|县|镇|街道|新城)")
NUMERAL = "[一二三四五六七八九十首\\d]{1,3}"
QUOTED = re.compile(r"“[^”]{2,}”|[A-Za-z]{2,}|[A-Z]\d|\d+号线")
PHASE = re.compile(rf"^(?P<base>.*?)(?:项目|工程)?(?P<phase>第?{NUMERAL}期)(?:建设)?(?:项目|工程){{0,2}}$")
NUMBERED = re.compile(r"(?:第)?([一二三四五六七八九十\d]+)(?=期|标段|号|标|线|地块|批)")
TAIL = re.compile(rf"(?:{either(UNDERTAKINGS)}|建设|新建|项目|工程|工作|一体化|(?<=变电)站)+$")
PLURAL = re.compile(r"重大|重点|老旧|签约|招商|各类|一批|民生")
NOT_ROADS = words("facilities", "not_roads", "words")
BRACKETS = re.compile(r"[“”‘’（）()\s]")
ROUTE = re.compile(r"（[^（）]*(?:—|-|~|至)[^（）]*）")
VERSION = re.compile(r"（[\d.]+版）")
BRACKETED = re.compile(r"（[^（）]*）")
REMARK = re.compile(r"（(?![^（）]*(?:期|标段|片区|校区|院区|园区|段)）)[^（）]{6,}）")
NOT_PROPER = re.compile(r"[的一个座条项处所等及与和、（）“”\d\s]")
ORDINAL = re.compile(r"第?[一二三四五六七八九十\d]+(?:条|座|个|栋|幢|期|批)|[左右]线")
LINE_HEAD = re.compile(
    r"(?:城际铁路|高速铁路|铁路|高速公路|公路|高速|高铁|快速路|快速通道|大道|输油管道|输气管道|天然气管道|专线)$"
)
NEW = ("新建", "改建", "在建", "规划")
NEW_BEFORE = re.compile(rf"^(?:{'|'.join(NEW)})")
ABBREVIATED_HEADS = {"高速": "高速公路", "高铁": "高速铁路", "快速": "快速路", "地铁": "轨道交通", "大桥": "特大桥"}


def _unbracketed(name: str) -> str:
    return BRACKETED.sub("", name) if "（" in name else name


def bare(name: str) -> str:
    """The name without quotes, brackets and white space."""
    return name if name.isalnum() else BRACKETS.sub("", name)


@lru_cache(maxsize=4096)
def core(name: str) -> str:
    """The name without its closing words (建设, 改造, 项目, 工程 …)."""
    text = bare(ROUTE.sub("", VERSION.sub("", name))) if "（" in name else bare(name)
    return TAIL.sub("", text) or text


@lru_cache(maxsize=4096)
def is_proper(name: str) -> bool:
    """Something in the name tells it from others: a proper word, a quoted name, a place with a kind of facility.

    What stands in brackets may be what does: 东湖新区（安置房）建设项目. 全省最大火电厂 describes.
    """
    if SUPERLATIVE.search(name):
        return False
    in_brackets = "（" in name and BRACKETED.search(name) is not None
    return _is_proper(name) or (in_brackets and _is_proper(BRACKETS.sub("", name)))


def _is_proper(name: str) -> bool:
    if QUOTED.search(name) or ("（" in name and VERSION.search(name)):
        return True
    text = _unbracketed(name)
    place = PLACE.match(text) or (None if ALIVE.search(text) else OWN_PLACE.match(text))
    rest = text[place.end() :] if place else text
    return _is_own(rest) or _is_one_of_its_place(text, place, rest)


def _is_one_of_its_place(text: str, place: re.Match[str] | None, rest: str) -> bool:
    """Without a word of its own: 云溪县人民医院, 第二水厂, 江村乡防洪工程."""
    heads = [head for head in FACILITY.finditer(rest) if head.group() not in VAGUE_HEADS]
    if heads and not PLURAL.search(rest) and (place or heads[-1].start() >= DESCRIBED_BY):
        return True
    if SCHOOL.fullmatch(rest) or NUMBERED_PLACE.fullmatch(core(rest)):
        return True
    if place and (_is_named_road(core(rest)) or (SMALL_PLACE.search(place.group()) and _is_works_of_kind(rest))):
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
    left = NOT_PROPER.sub("", GENERIC.sub("", rest))
    return len(left) >= 2 or (len(left) == 1 and rest[:1] in "大小新老上下东西南北中" and rest[1:2] == left)


@lru_cache(maxsize=4096)
def has_own_name(name: str) -> bool:
    """A word stands in it that no other project's name needs: more than a kind of facility, however well described."""
    return len(NOT_PROPER.sub("", GENERIC.sub("", ORDINAL.sub("", _unbracketed(name))))) >= 2


def _is_named_road(text: str) -> bool:
    match = ROAD_NAME.fullmatch(text)
    if match is None or text.endswith(NOT_ROADS) or match["stem"] in ROAD_KINDS or text[0] in "第最首每各":
        return False
    if NUMERALS.fullmatch(match["stem"]):
        return False
    return not GENERIC.fullmatch(text)


def is_building(name: str) -> bool:
    """教学楼, 3号住宅楼, 门诊楼: called after no place and nothing of its own."""
    match = BUILDINGS.search(name)
    return bool(match) and not NOT_PROPER.sub("", GENERIC.sub("", name[: match.start()])) if match else False


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
    match = PHASE.match(bare(name)) if "期" in name else None
    return (match["base"], match["phase"]) if match and match["base"] else (name, "")


def same_project(one: str, other: str) -> bool:
    """Two printed names are names of one project."""
    return are_one(readings(one), readings(other))


def are_one(a: Readings, b: Readings) -> bool:
    """Names of one project. Those that neither begin nor end alike are told apart at once."""
    if a.core == b.core or a.plain == b.plain or b.core in a.remarks or a.core in b.remarks:
        return True
    begins_or_ends_alike = a.start == b.start or a.end == b.end or a.is_new or b.is_new
    return begins_or_ends_alike and _is_other_form(a.name, b.name)


class Readings(NamedTuple):
    name: str
    core: str
    #: 云溪中学（望江外国语学校分校）项目: what it is besides stands in brackets
    plain: str
    #: 青溪片区安置房（望江市长福新居）项目: its other name may stand in brackets
    remarks: tuple[str, ...]
    start: str
    end: str
    is_new: bool


@lru_cache(maxsize=4096)
def readings(name: str) -> Readings:
    text = core(name)
    in_brackets = REMARK.findall(name) if "（" in name else ()
    plain = core(REMARK.sub("", name)) if in_brackets else text
    remarks = tuple([core(remark) for remark in in_brackets])
    return Readings(name, text, plain, remarks, text[:1], text[-2:], text.startswith(NEW))


@lru_cache(maxsize=16384)
def _is_other_form(one: str, other: str) -> bool:
    a, b = core(one), core(other)
    if set(NUMBERED.findall(bare(one))) != set(NUMBERED.findall(bare(other))):
        return False
    short, long = sorted((a, b), key=len)
    if len(short) < 2:
        return False
    return (
        _is_tail_of(short, long)
        or _is_compressed(short, long)
        or _is_stem_of(short, bare(other if long == b else one))
        or is_abbreviation(short, long)
        or _leaves_out(short, long)
    )


def _leaves_out(short: str, long: str) -> bool:
    """姚湾码头 of 南昌姚湾综合码头: its characters in their order, the last ones with the last; but no 新馆 of a 馆."""
    short, long = core(phase_of(short)[0]), core(phase_of(long)[0])
    if len(short) < SHORTENED_TO or short[-1] != long[-1] or SEVERAL.search(long) or not has_own_name(short):
        return False
    if not _in_order(short, long) or _in_order(short, long[:-1]):
        return False
    return set(TELLING.findall(long)) <= set(TELLING.findall(short))


def _is_tail_of(short: str, long: str) -> bool:
    """云岭水利枢纽 of 望江市云岭水利枢纽: only a place, an owner or nothing proper stands before."""
    if not long.endswith(short) or len(short) < 3:
        return False
    return is_proper(short) or (len(short) >= DESCRIBED_BY and bool(PLACE.fullmatch(long[: -len(short)])))


def _is_stem_of(short: str, long: str) -> bool:
    """纺织新村 of 纺织新村老旧小区改造项目: after it only what is done to it."""
    if not long.startswith(short) or not is_proper(short):
        return False
    rest = long[len(short) :]
    others = [head for head in FACILITY.findall(rest) if head not in {"小区", "社区"}]
    return not others and not NOT_PROPER.sub("", GENERIC.sub("", rest))


def _is_compressed(short: str, long: str) -> bool:
    """江城产业园 of 江城经开区产业园, 华星第8.6代线 of 华星第8.6代新型显示器件生产线: without the middle."""
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if start < 2 or not long.endswith(short[start:]) or start == len(short):
        return False
    omitted = long[start : len(long) - len(short) + start]
    return start >= COMPRESSED_PREFIX or bool(DISTRICT.fullmatch(omitted) and len(short) - start >= 4)


def is_abbreviation(short: str, long: str) -> bool:
    """云望高速 of 云溪至望江高速公路: the same head, and the characters before it in order, the first of them first."""
    for head, full in ABBREVIATED_HEADS.items():
        if short.endswith(head) and long.endswith((full, head)):
            stem, rest = short.removesuffix(head), long.removesuffix(full).removesuffix(head)
            return len(stem) >= 2 and _in_order(stem, rest) and stem[0] == rest[0]
    line = LINE_HEAD.search(short)
    if line and "至" in long and long.endswith(line.group()):
        stem, rest = short.removesuffix(line.group()), NEW_BEFORE.sub("", long.removesuffix(line.group()))
        return len(stem) >= 2 and stem[0] == rest[0] and _in_order(stem, rest)
    return False


def is_shortened(short: str, long: str) -> bool:
    """云溪东区水厂二期 of 云溪市东区净水厂二期扩建工程: a headline leaves characters out, but keeps their order."""
    a, b = core(short), core(long)
    alike = set(NUMBERED.findall(bare(short))) == set(NUMBERED.findall(bare(long)))
    return alike and SHORTENED_TO <= len(a) < len(b) and has_own_name(short) and _in_order(a, b)


def _in_order(stem: str, text: str) -> bool:
    rest = iter(text)
    return all(character in rest for character in stem)
