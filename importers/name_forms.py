"""Longer and shorter names: which of them are those of one project."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from importers.names import (
    DESCRIBED_BY,
    FACILITY,
    PLACE,
    bare,
    core,
    has_own_name,
    is_proper,
    phase_of,
    proper_part,
)
from importers.shorter_names import (
    CLOSED_BY,
    SEVERAL,
    ends_so,
    has_its_figures,
    in_order,
    is_known_as,
    is_of_a_place,
    is_of_works,
    is_tail,
    tells_less,
    twofold,
)

ORDINAL = "[一二三四五六七八九十]{1,3}"
COMPRESSED_PREFIX, SHORTENED_TO, HOST_SHORTEST = 5, 4, 3
#: 云溪实验小学 is another than 云溪小学, 文昌西大道 than 文昌大道
TELLING = re.compile(
    r"实验|附属|污水|雨水|再生水|中水|中心|外国语|职业|特殊|中医|妇幼|儿童|康复|[东西南北中新老旧](?=(?:大道|大桥|路|街|桥|校区|院区|馆|站|村|区)$)"
)
DISTRICT = re.compile(r"[\u4e00-\u9fff]{1,4}(?:区|市|县|镇|街道|新城)")
NUMBERED = re.compile(r"(?:第)?([一二三四五六七八九十\d]+|[A-Z]{1,4})(?=期|标段|号|标|线|地块|批|区)")
REMARK = re.compile(r"（(?![^（）]*(?:期|标段|片区|校区|院区|园区|段)）)[^（）]{6,}）")
LINE_HEAD = re.compile(
    r"(?:城际铁路|高速铁路|铁路|高速公路|公路|高速|高铁|快速路|快速通道|大道|输油管道|输气管道|天然气管道|专线)$"
)
#: what is a road by itself, whatever kind of road it is then said to be
RING = re.compile(r"(?:[一二三四五六]环|外环|内环|绕城|高架)[线路]?$")
#: 听松路雨污水主干管改造工程: what lies under a road
ROAD_END = re.compile("[路街巷]$|大道$")
PIPES = re.compile(
    "(?:雨污水?|雨水|污水|给水|供水|排水|燃气|供热|热力|电力|通信)?(?:主干管|干管|主管|支管|管网|管道|管线|管廊|排水|截污)"
)
#: 阳光家园经济适用住房小区: where people live, and what kind of homes those are
ESTATE = re.compile(
    "[\u4e00-\u9fff](?:家园|花园|[佳嘉雅名锦新]园|[\u4e00-\u9fff]苑|[新名雅]居|小区|社区|新村|新寓|公寓|里|庭|邸|华府|名都|人家)$"
)
HOUSING = re.compile(
    "(?:(?:城市|城镇)?棚户区改造|棚改|易地扶贫搬迁|易地搬迁|生态移民|移民|拆迁|征迁|征收|城中村改造|保障性|公共|共有产权|人才|职工|教师|青年)*"
    "(?:经济适用住?房|经适房|安置住?房|安置|公租房|廉租住?房|(?:租赁)?住房|限价住?房|两限房|商品房|回迁住?房|还建房|人才房|产权房|公寓|集资房)?"
    "(?:住宅)?(?:小区|社区|区|点|项目|工程|建设)*"
)
#: 望江大桥及连接线工程 is the bridge
BESIDES = re.compile(
    r"(?<=[桥道路站闸厂])[及和与暨](?:其|两岸|两端)?(?:连接线|接线|引道|引桥|附属设施|附属工程|配套设施)$"
)
NEW = ("新建", "改建", "在建", "规划")
NEW_BEFORE = re.compile(rf"^(?:{'|'.join(NEW)})")
ABBREVIATED_HEADS = {"高速": "高速公路", "高铁": "高速铁路", "快速": "快速路", "地铁": "轨道交通", "大桥": "特大桥"}
HOMES, PHASE_INSIDE = "(?:安置|还建|回迁)(?:小区|社区|房|区|点|住宅)", f"第?{ORDINAL}期"
#: cheap to look for: without it a name has the usual words
VARIED = re.compile(
    "风电|光伏|储能|风力|卫生院|轨道|处理厂|水质净化|自来水厂|净水厂|给水厂|供水厂|发电厂|发电站|安置|还建|回迁|互通|枢纽站|中学|小学|幼儿园|医院|保健院|保健计划"
    "|饮水|供水|脱贫攻坚|道路|市政|桥梁|[东西南北]延|[目程]第?.期$"
)
USUAL_WORDS = (
    (
        re.compile(r"(?:(?:^|(?<=[\u4e00-\u9fff]{2}))城市|市)?轨道(?:交通)?(?=[A-Z\d一二三四五六七八九十]+号?线)"),
        "地铁",
    ),
    (re.compile("枢纽站$"), "枢纽"),
    (re.compile("安全(?=饮水|供水)|(?<=饮水|供水)安全|脱贫攻坚"), ""),  # 农村饮水安全项目, 农村安全饮水工程
    # 听松路道路工程 is 听松路
    (re.compile("(?:(?<=[路街巷])|(?<=大道))(?:市政道路|道路|市政)$|(?<=大桥)桥梁$"), ""),
    (re.compile("(?<=[东西南北])延(?:伸|长)?[段线]$"), "延"),
    (re.compile("(?:污水处理|水质净化)厂"), "污水厂"),
    (re.compile("(?:自来|净|给|供)水厂"), "水厂"),
    # 污水处理工程二期 is 污水处理二期工程
    (re.compile(rf"(?:项目|工程)(?=第?{ORDINAL}期$)"), ""),
    (re.compile("发电(?=[厂站])"), "电"),
    (re.compile("(风电|光伏|储能)(?:电?站|场|发电站?|电场)(?=项目|工程|$)"), r"\1"),
    (re.compile("风力(?:发电(?:站|场)?|电站)"), "风电"),
    # 白石卫生院 is 白石镇中心卫生院
    (re.compile("(?<=[\u4e00-\u9fff]{2})(?:[镇乡](?:中心)?|中心)卫生院"), "卫生院"),
    # 云溪里二期安置房 is 云溪里安置小区二期
    (re.compile(rf"({PHASE_INSIDE})({HOMES})$"), r"\2\1"),
    (re.compile(rf"{HOMES}(?={PHASE_INSIDE}$|$)"), "安置房"),
    (re.compile("互通(?:式?立交桥?|立体交叉|枢纽)|枢纽互通(?:式?立交)?"), "互通"),
    # 一中, 市二院, 妇保院, 县医院 are what everyone in town calls them
    (re.compile(rf"第({ORDINAL})(?:高级|初级)?中学"), r"\1中"),
    (re.compile(rf"第({ORDINAL})(?:完全)?小学"), r"\1小"),
    (re.compile(rf"第({ORDINAL})幼儿园"), r"\1幼"),
    (re.compile(rf"(?:第|(?<=[省市县区州旗]))({ORDINAL})(?:人民)?医院"), r"\1院"),
    (re.compile("妇幼(?:保健院|保健计划生育服务中心|保健(?:服务)?中心)"), "妇保院"),
    (re.compile("(?<=[省市县区州旗])人民医院"), "医院"),
)
#: 一中, 县医院 by themselves are those of the place
OF_ITS_TOWN = re.compile(rf"[省市县区州旗]?(?:{ORDINAL})[中小幼院]|[省市县区州旗]?妇保院|[省市县区州旗]医院")
TOWN = re.compile(rf"{PLACE.pattern}|[省市县区州旗]")
#: 县医院新院区 is 县医院城南院区, where the town has no newer one
NEW_SITE = re.compile("(?P<host>[\u4e00-\u9fff]{2,})新(?P<kind>[校院厂馆园]区)$")
SITE_NAME = re.compile("[^老旧原本总主新一二三四五六]{1,4}")
#: 轨道交通4号线东延段杨湾站 is 杨湾站
OF_A_LINE = ("站", "车辆段", "车辆基地", "停车场", "动车所")
STATION_OF_LINE = re.compile(
    r"[\u4e00-\u9fff]{0,10}[A-Z]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})号线(?:[东西南北]延[段线]?|[一二三四五]期|工程|项目)*(?=[\u4e00-\u9fff]{3,8}$)"
)
#: 云望高速公路3标青山2号隧道 is 青山2号隧道
OF_A_LOT = re.compile(
    r"[\u4e00-\u9fffA-Z\d]{2,16}?(?:标段?|合同段)(?=[\u4e00-\u9fff]{2,6}(?:\d号)?(?:隧道|特大桥|大桥|互通|服务区|枢纽)$)"
)
#: 地铁 stands for 轨道交通, 新院区 for one that has a name
EXCHANGED = frozenset("地铁新市县")


def same_project(one: str, other: str) -> bool:
    """Two printed names are names of one project."""
    return are_one(readings(one), readings(other))


def are_one(a: Readings, b: Readings) -> bool:
    """Names of one project. Those that neither begin nor end alike are told apart at once, and so are those that each
    have a character that the other lacks: all that is done to a name leaves out or puts in."""
    if bool(a.moved) != bool(b.moved) and are_one(readings(a.moved or b.moved), b if a.moved else a):
        return True
    alike = a.start == b.start or a.end == b.end or a.is_new or b.is_new
    if not (alike or a.remarks or b.remarks):
        return False
    if a.core == b.core or a.plain == b.plain or b.core in a.remarks or a.core in b.remarks:
        return True
    if not alike:
        return False
    may_shorten = a.telling <= b.characters or b.telling <= a.characters
    return may_shorten and _is_other_form(a.name, b.name)


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
    characters: frozenset[str]
    #: those that a longer form of it can't be without
    telling: frozenset[str]
    #: 县五中新校区: the school whose new site it is
    moved: str = ""


@lru_cache(maxsize=4096)
def readings(name: str) -> Readings:
    if (both := twofold(name)) is not None:
        works = readings(both[0])
        return works._replace(remarks=(*works.remarks, core(both[1])))
    text = _alone(name).replace("中医医院", "中医院").replace("病险水库", "水库")
    in_brackets = REMARK.findall(name) if "（" in name else ()
    plain = core(REMARK.sub("", name)) if in_brackets else text
    remarks = tuple([core(remark) for remark in in_brackets])
    line = STATION_OF_LINE.match(text) if "号线" in text and text.endswith(OF_A_LINE) else None
    line = OF_A_LOT.match(text) if "标" in text or "合同段" in text else line
    remarks = remarks if line is None else (*remarks, text[line.end() :])
    telling = frozenset(core(phase_of(text)[0])) - EXCHANGED
    new = NEW_SITE.fullmatch(text)
    return Readings(
        name,
        text,
        plain,
        remarks,
        text[:1],
        text[-2:],
        text.startswith(NEW),
        frozenset(name + text),
        telling,
        new["host"] if new is not None and len(new["host"]) >= HOST_SHORTEST else "",
    )


def _alone(name: str) -> str:
    """Without what is built besides, and with the usual word for what has several."""
    text = core(name)
    for word, usual in USUAL_WORDS if VARIED.search(text) else ():
        text = word.sub(usual, text)
    return BESIDES.sub("", text)


@lru_cache(maxsize=16384)
def _is_other_form(one: str, other: str) -> bool:
    short, long = sorted((a := _alone(one), b := _alone(other)), key=len)
    differ = set(NUMBERED.findall(bare(one))) != set(NUMBERED.findall(bare(other)))
    if differ or len(short) < 2 or not has_its_figures(short, long):
        return is_of_works(short, long)
    return (
        _is_tail_of(short, long)
        or is_known_as(one, other, short, long)
        or _is_compressed(short, long)
        or _are_homes(short, long)
        or _is_stem_of(short, bare(other if long == b else one))
        or is_abbreviation(short, long)
        or _leaves_out(short, long)
        or tells_less(short, long, bare(one if short == a else other), bare(other if short == a else one))
        or _is_new_site(a, b)
        or _is_new_site(b, a)
    )


def _leaves_out(short: str, long: str) -> bool:
    """姚湾码头 of 南昌姚湾综合码头: its characters in their order, the last ones with the last; but no 新馆 of a 馆."""
    short, long = core(phase_of(short)[0]), core(phase_of(long)[0])
    if len(short) < SHORTENED_TO or short[-1] != long[-1] or SEVERAL.search(long) or not has_own_name(short):
        return False
    to_the_last = in_order(short, long) and not in_order(short, long[:-1])
    return to_the_last and set(TELLING.findall(long)) <= set(TELLING.findall(short))


def _is_new_site(one: str, other: str) -> bool:
    new = NEW_SITE.fullmatch(one)
    if new is None or not (other.startswith(new["host"]) and other.endswith(new["kind"])):
        return False
    return SITE_NAME.fullmatch(other, len(new["host"]), len(other) - len(new["kind"])) is not None


def _is_tail_of(short: str, long: str) -> bool:
    """云岭水利枢纽 of 望江市云岭水利枢纽: only a place, an owner or nothing proper stands before."""
    if OF_ITS_TOWN.fullmatch(short) and long.endswith(short) and TOWN.fullmatch(long, 0, len(long) - len(short)):
        return True
    if not is_tail(short, long) or len(short) < 3:
        return False
    return is_proper(short) or (len(short) >= DESCRIBED_BY and is_of_a_place(short, long))


def _is_stem_of(short: str, long: str) -> bool:
    """纺织新村 of 纺织新村老旧小区改造项目: after it only what is done to it."""
    if not long.startswith(short):
        return False
    rest = long[len(short) :]
    if RING.search(short) and LINE_HEAD.fullmatch(rest):
        return True  # 北二环快速路
    if ESTATE.search(short) and HOUSING.fullmatch(rest):
        return True
    if not is_proper(short):
        return False
    rest = PIPES.sub("", rest) if ROAD_END.search(short) else rest
    others = [head for head in FACILITY.findall(rest) if head not in {"小区", "社区", "棚户区"}]
    return not others and not proper_part(rest)


def _are_homes(short: str, long: str) -> bool:
    """云溪里二期 of 云溪里安置房二期: a phase is called after the place alone."""
    base, phase = phase_of(short)
    return bool(phase) and has_own_name(base) and long == f"{base}安置房{phase}"


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
            return len(stem) >= 2 and in_order(stem, rest) and stem[0] == rest[0]
    line = LINE_HEAD.search(short)
    if line and "至" in long and long.endswith(line.group()):
        stem, rest = short.removesuffix(line.group()), NEW_BEFORE.sub("", long.removesuffix(line.group()))
        return len(stem) >= 2 and stem[0] == rest[0] and in_order(stem, rest)
    return False


def is_shortened(short: str, long: str) -> bool:
    """云溪东区水厂二期 of 云溪市东区净水厂二期扩建工程: a headline leaves characters out, but keeps their order."""
    a, b = core(short), core(long)
    alike = set(NUMBERED.findall(bare(short))) == set(NUMBERED.findall(bare(long))) and has_its_figures(a, b)
    return alike and SHORTENED_TO <= len(a) < len(b) and has_own_name(short) and in_order(a, b)


def is_left_out_of(short: str, long: str) -> bool:
    """国道改线工程 of G320国道桐木绕城段改线工程: all its characters in their order, up to the last."""
    a, b = (CLOSED_BY.sub("", bare(name)) for name in (short, long))
    if not (ends_so(a, b) or ends_so(_alone(short), _alone(long))):
        return False
    return set(NUMBERED.findall(bare(short))) == set(NUMBERED.findall(bare(long)))
