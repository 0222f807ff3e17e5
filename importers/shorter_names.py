"""Names with less words: which characters of the longer one they leave out, and where."""

from __future__ import annotations

import re

from importers.names import FACILITY, PLACE, WORKS, is_proper, phase_of, proper_part

SHORTEST_LESS = 2
#: of more than one thing, from one to the other, or a part of one
SEVERAL = re.compile("[、和及与至到暨]|中小学|工程|项目")
CLOSED_BY = re.compile("(?:建设)?(?:项目|工程)+$")
#: 青云湖水环境综合治理: what of a place is cared for
DONE_AROUND = re.compile(
    "(?:水环境|水生态|水系|生态环境|生态|环境|流域|河道|岸线|湖区|库区|片区|全线|沿线|区域|周边|整体)*(?:保护与?|系统|综合|全面|专项|统筹)*"
)
FIGURE = re.compile(r"\d+")
#: 青杨片危房改造项目暨青云新城小区: the works, and what becomes of them
TWICE = re.compile(r"(?P<works>[^暨]{4,}(?:项目|工程))暨(?P<too>[^暨]{3,})(?<!项目)(?<!工程)")
#: 市文化中心 of a town that its longer name calls without 市
TOWN_LONGEST, KIND_SHORTEST = 3, 4
#: “三馆一中心”公共服务综合体: what the quoted words are called besides
QUOTED = re.compile("“[^“”]{2,16}”")
WHOLES = re.compile("[\u4e00-\u9fff]{0,8}(?:综合体|中心|广场|园区?|城|小镇|基地|综合楼|场馆)")


def tells_less(place: str, whole: str, short: str, long: str) -> bool:
    """青云湖治理 of 青云湖水环境综合治理: at the same place, and what is done there with less words."""
    if not (is_proper(place) and short.startswith(place) and whole.startswith(place)):
        return False
    told, more = (DONE_AROUND.sub("", CLOSED_BY.sub("", name[len(place) :]), count=1) for name in (short, long))
    return bool(told) and more.endswith(told) and not (FACILITY.search(more) or proper_part(more.removesuffix(told)))


def ends_so(a: str, b: str) -> bool:
    """Characters are left out of b before its last, and none of a figure."""
    is_less = SHORTEST_LESS <= len(a) < len(b) and a[-1:] == b[-1:]
    return is_less and has_its_figures(a, b) and in_order(a, b) and not SEVERAL.search(b)


def has_its_figures(short: str, long: str) -> bool:
    """Not one digit of a figure is left out: 10千伏线路 is no other name of 110千伏线路."""
    return set(FIGURE.findall(short)) <= set(FIGURE.findall(long))


def in_order(stem: str, text: str) -> bool:
    rest = iter(text)
    return all(character in rest for character in stem)


def is_tail(short: str, long: str) -> bool:
    """Whether the one ends with the other, and not within a number: 10千伏线路 is no tail of 110千伏线路."""
    return long.endswith(short) and not (short[:1].isdigit() and long[: -len(short)][-1:].isdigit())


def is_end_of_both(end: str, one: str, other: str) -> bool:
    """组团口袋公园 of 青河组团口袋公园 and of 云岭组团口袋公园: their kind. What stands before tells the two apart."""
    if not (one.endswith(end) and other.endswith(end)) or end in {one, other}:
        return False
    before = one.removesuffix(end), other.removesuffix(end)
    nested = before[0].endswith(before[1]) or before[1].endswith(before[0])
    return not nested and not any(PLACE.fullmatch(words) for words in before)


def twofold(name: str) -> tuple[str, str] | None:
    """The name of the works, and that of what they become, where one name says both."""
    found = TWICE.fullmatch(name) if "暨" in name else None
    return None if found is None else (found["works"], found["too"])


def is_of_a_place(short: str, long: str) -> bool:
    """引水工程, or 市引水工程, of 云溪市引水工程."""
    before = len(long) - len(short) + short.startswith(("市", "县", "区"))
    return long.endswith(short) and PLACE.fullmatch(long, 0, before) is not None


def is_of_this_town(short: str, long: str) -> bool:
    """市中心客运站 of 云溪中心客运站: the town is called without 市."""
    kind = short[1:]
    town = long.removesuffix(kind)
    is_town = short.startswith(("市", "县")) and 2 <= len(town) <= TOWN_LONGEST and not PLACE.match(town)
    return is_town and len(kind) >= KIND_SHORTEST and long.endswith(kind) and is_proper(town)


def is_of_works(short: str, long: str) -> bool:
    """教学团组项目 of 云溪学院二期工程教学团组项目: what stands before it are the works that it is of."""
    whole = long.removesuffix(short)
    return (
        len(short) >= KIND_SHORTEST
        and len(whole) < len(long)
        and (whole.endswith(WORKS) or bool(phase_of(whole)[1]))
        and is_proper(whole)
    )


def is_what_is_quoted(short: str, long: str) -> bool:
    """“三馆一中心”项目 of “三馆一中心”公共服务综合体项目."""
    quoted = QUOTED.match(short)
    if quoted is None or not long.startswith(quoted.group()) or CLOSED_BY.sub("", short) != quoted.group():
        return False
    return WHOLES.fullmatch(CLOSED_BY.sub("", long), quoted.end()) is not None


def is_known_as(one: str, other: str, short: str, long: str) -> bool:
    """The one names what the other names in full: `short` and `long` are the two without what all works are called."""
    are_works = one.endswith(WORKS) and other.endswith(WORKS)
    of_its_town = are_works and (is_of_a_place(short, long) or is_of_this_town(short, long))
    return of_its_town or is_of_works(short, long) or is_what_is_quoted(*sorted((one, other), key=len))
