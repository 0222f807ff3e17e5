"""Works without a name of their own, told by their place (听松湖西岸的健身步道) or in quotation marks (“连心桥”)."""

from __future__ import annotations

import re

from importers.lexicon import closed, either, words
from importers.mention import Form, Mention
from importers.names import PLACE, WORKS, has_own_name, is_building
from importers.numbered import is_single
from importers.shapes import BLANK
from importers.signs import points_for
from projects.unchanging import changed

TAILS = words("mentions", "owners", "tails")
OPENS = r"(?:^|[，。；：、]|[又近]讯|目前|同时|此外|另外|其中|还有)"
#: which place it is: a bank, a hill, a village, a street, or where a way begins and ends
OWNER = closed(
    rf"{OPENS}(?P<owner>(?![又近]讯|作为|连[接通着]|下穿|上跨|[横飞]?跨越?|贯[穿通]|沟通|串[联起]|衔接|通往|直通|通达)[\u4e00-\u9fffA-Z\d]{{1,12}}{either(TAILS)}|[\u4e00-\u9fffA-Z\d]{{2,7}}(?<![搬迁送运引走来回移转看说想等])[至到][\u4e00-\u9fffA-Z\d]{{2,7}})的",
    "的",
)
OWNER_LONGEST = 20
#: 老院区: what works replace
OLD = ("老", "旧", "原")
#: 位于湖滨路的老校区, 从云溪站到县城的连接线
LIES_AT = re.compile(".*(?:位于|坐落于|坐落在|座落于|地处|来到|看到|走进)了?|^(?:还有|从(?!化|江)|由)")
#: 小区北侧的邻里中心, 与公园相邻的图书馆, 配套的调蓄池: whatever it stands beside, it is another thing
BESIDE = closed(
    r"(?:^|[，。；“]|同时|此外|另外|目前)[^，。；、“”：]{0,12}?(?<![在从到往向])"
    rf"{either(words('mentions', 'owners', 'beside'))}的",
    "的",
)
BESIDE_SHORTEST = 3
#: 今年开发区还新建, 在青石村新建: where the one thing is built
BUILT_THERE = closed(
    r"(?:^|[，。；：])(?:今年|去年|目前|同时|此外|另外|还|并|在|于|听说|据说|听闻|[县区市镇]里|\d|[年月日])*(?!在|今年|听说|据说|听闻)(?P<place>[\u4e00-\u9fff]{0,7}?(?:开发区|经开区|高新区|新区|园区|片区|产业园|镇|乡|村|街道|社区))"
    r"(?:今年|去年|还|又|将|已|计划|正在|同步|投资|要|拟|准备|打算|，){0,3}(?:新建|建设|兴建|修建|建成|扩建|建起|建)了?(?:一[所座处个条家])?",
    "建设成起了所座处个条家",
)
ONE = ("一所", "一座", "一处", "一个", "一条", "一家")
#: a whole town has many of a kind
TOWN = re.compile(r"(?:省|市|区|县|州|旗|我[市县区])$")
OWNED_BY, QUOTED, BUILT_AT = "the one of its place", "called so in quotation marks", "the one that is built there"
QUOTED_SHORTEST = 3
TOLD_FROM = 1.0
#: 望岭地块的高端养老综合体: however it is described, what is built there
ON_PLOT = ("地块的", "片区的")
AFTER_LONGEST, FIGURES_WITHIN = 60, 16
#: 县道, 二期: ways and parts that are told of by their kind
BY_KIND = re.compile(r"[国省县乡村]道$|期$|^[东西南北]?地块$|^(?:道路|桥|路|街|站)$")


def with_owned(text: str, shape: str, found: list[Mention]) -> list[Mention]:
    """With the nouns that their place tells from others, where something is told of them that works have."""
    if "”" in text and found:
        found = [_quoted(text, shape, mention) for mention in found]
    if "建" in text and found:
        found = [_built_there(text, mention) for mention in found]
    if "的" not in text or not found:
        return found
    result: list[Mention] = []
    for mention in found:
        start = _owner_start(text, shape, mention)
        if start is None:
            result.append(_neighbour(text, shape, mention))
            continue
        result = [other for other in result if other.end <= start]
        name = text[start : mention.start - 1] + mention.name
        result.append(
            changed(mention, start=start, name=name, form=Form.NAMED, why=(*mention.why, OWNED_BY), is_oblique=False)
        )
    return result


def _quoted(text: str, shape: str, mention: Mention) -> Mention:
    """村口的“连心桥”10月1日通车: called so, where a figure or a day follows."""
    start, end = mention.start - 1, mention.end + 1
    marked = mention.form is not Form.NAMED and text[max(0, start) : start + 1] == "“" and text[end - 1 : end] == "”"
    if (
        not marked
        or len(mention.name) < QUOTED_SHORTEST
        or mention.name.endswith(WORKS)
        or not _is_told(text, shape, end)
    ):
        return mention
    return changed(mention, start=start, end=end, name=text[start:end], form=Form.NAMED, why=(*mention.why, QUOTED))


def _built_there(text: str, mention: Mention) -> Mention:
    """开发区还新建污水处理厂1座，投资1.1亿元: the one of that place."""
    one = text.endswith(ONE, 0, mention.start) or (mention.is_counted and is_single(text, mention.end))
    if mention.form is Form.NAMED or not one:
        return mention
    built = BUILT_THERE.of(text[max(0, mention.start - OWNER_LONGEST) : mention.start])
    if built is None:
        return mention
    name, why = built["place"] + mention.name, (*mention.why, OWNED_BY, BUILT_AT)
    return changed(mention, name=name, form=Form.NAMED, why=why, is_counted=False, is_oblique=False)


def _neighbour(text: str, shape: str, mention: Mention) -> Mention:
    """小区北侧的邻里中心建筑面积900平方米: called by its kind, since there is one at the place."""
    if mention.form is Form.NAMED or not text.startswith("的", mention.start - 1) or _is_plain(mention):
        return mention
    beside = BESIDE.of(shape[max(0, mention.start - OWNER_LONGEST) : mention.start])
    if beside is None or len(mention.name) < BESIDE_SHORTEST or not _is_told(text, shape, mention.end):
        return mention
    return changed(mention, form=Form.NAMED, why=(*mention.why, OWNED_BY), is_oblique=False)


def _is_plain(mention: Mention) -> bool:
    plain = mention.is_counted or mention.is_definite or is_building(mention.name) or mention.name.endswith(WORKS)
    return plain or mention.name.startswith(OLD) or bool(BY_KIND.search(mention.name))


def _owner_start(text: str, shape: str, mention: Mention) -> int | None:
    on_plot = text.endswith(ON_PLOT, 0, mention.start) and not has_own_name(mention.name)
    if not (mention.form is Form.BARE or on_plot) or not text.startswith("的", mention.start - 1):
        return None
    if _is_plain(mention):
        return None
    owner = OWNER.of(shape[max(0, mention.start - OWNER_LONGEST) : mention.start])
    place = LIES_AT.sub("", owner["owner"]) if owner is not None else ""
    if not _tells_it(place):
        return None
    return mention.start - 1 - len(place) if _is_told(text, shape, mention.end) else None


def _tells_it(owner: str) -> bool:
    return has_own_name(owner) and not (TOWN.search(owner) and PLACE.fullmatch(owner))


def _is_told(text: str, shape: str, end: int) -> bool:
    """A figure, a day or an event of works follows."""
    if BLANK in shape[end : end + FIGURES_WITHIN]:
        return True
    points = points_for("", text[end : end + AFTER_LONGEST], "")
    return sum(share for _, share in points) >= TOLD_FROM
