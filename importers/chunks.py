"""The stretches of a sentence that can hold one name each: cut at verbs, prepositions and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from importers.lexicon import sought, tables, words
from importers.names import CATEGORY_OF, UNDERTAKINGS, WORKS, has_own_name, is_building
from projects.unchanging import unchanging

UNDERTAKING_TAILS = words("facilities", "undertakings", "tails")
GUARDED: dict[str, str] = tables("facilities")["guards"]
GUARDS = "".join(f"(?<!{head}(?=[{following}]))" for head, following in GUARDED.items())
#: 听松路上，工人正在铺砖, but not 桥上有灯
GUARDS += "(?<![路街桥](?=上(?![，部])))"
#: none of them is looked at where none of the characters follows, or where a verb begins: 云溪大桥架起首片钢梁
VERBS = (
    "位于|由(?!器)|架[起设梁通好完]"
    "|长期(?!间)|外(?:立面|墙|观)|立(?:项|面)|前期|起步|在建|基本|面貌|人防|机电|下闸|过半|底板|头道|段落|里程|内外装|内装|下部|下构|上部|上构"
)
GUARDS = f"(?:(?![上{''.join(GUARDED.values())}])|(?={VERBS})|{GUARDS})"
#: 云溪安置房二期: a phase closes a name too, but not 项目二期 or a bare 二期
PHASES = [f"{number}期" for number in "一二三四五六"]
ALONE = r"(?:(?<![一二三四五六]期)|(?<=[\u4e00-\u9fff]{3}[一二三四五六]期)(?<!项目.期)(?<!工程.期))"
#: 云溪五小, 望江十二中: a school by its number, but not 统一中, 三中全会, 五小时
SCHOOLS = [f"{number}{kind}" for number in "一二三四五六七八九十" for kind in "小中幼"]
NUMBERED = (
    r"(?:(?<![一二三四五六七八九十][小中幼])|(?<=[\u4e00-\u9fff]{2}[一二三四五六七八九十].)(?<![统唯同每这那某之万第归单划合].[小中])"
    r"(?!全会|[时部区队院型步块批段片组撮孩伙学心央间国旬年层低午儿]))"
)
HEADS = [*WORKS, *CATEGORY_OF, *PHASES, *SCHOOLS, *(name + tail for name in UNDERTAKINGS for tail in UNDERTAKING_TAILS)]
#: 金砖城项目工程部经理, 水利局工程处副处长, 管理处工程科的台账, 区域工程总监: an office, no works
OFFICE = (
    r"(?<!工程(?=科(?![技学研教普])|股(?![份权东])|(?:[部处]|(?:建设|技术|管理|质量|安全)部)(?:副?[部处科股]?[长主经]|(?<=部)$|负责|的?[\u4e00-\u9fff]{2,3}[说称])"
    r"|总监|学院))"
)
#: 管委会水系办负责人
BUREAU = r"(?!(?<=[^\u4e00-\u9fff]中心)副?主任|(?:办|科)(?:公室|负责|主任|副|科?长)|(?<=[系道程目])办$)"
#: 云溪水库除险加固工程项目部: not the works' name but theirs who build them
NO_OFFICE = (
    r"(?!(?<=项目)(?:建议书|申请报告|可研报告))"
    r"(?!(?<=工程项目)(?:部(?!分)|办(?!公|理|学)|经理|法人|负责|公司|总[指经工]|管理[处部局]|管理中心|指挥部))"
    # 听松铁路项目拆迁户安置小区: the homes of those who made room for it
    r"(?!(?<=项目)(?:[征拆搬]迁|征地|征拆|被[征拆]迁)?(?:户|居民|群众|村民)?(?:回迁|集中|还建)?(?:安置|还建|回迁)(?:区|房|小区|点|楼|社区))"
)
#: 产业园项目工程勘察工作启动, 项目工程建设进度: what is done to the works, and no more of their name
DONE_TO_WORKS = "(?!(?<=项目工程)(?:勘察|勘测|设计|建设|施工|监理|质量|进度|进展|招标|验收|造价|预算|结算|现场|总承包))"
HEAD = re.compile(
    rf"{sought(HEADS)}{NO_OFFICE}{GUARDS}{ALONE}{NUMBERED}{OFFICE}{BUREAU}"
    r"(?:(?<=轨道交通)[A-Z]?\d{1,2}号?线|(?<=地铁)[A-Z]\d{1,2}线"
    r"|(?:(?<=有轨电车)|(?<=轻轨)|(?<=云巴)|(?<=智轨)|(?<=快轨)|(?<=磁浮)|(?<=市域铁路)|(?<=城际铁路))[A-Z]?\d{1,2}号?线)?"
    r"(?:(?<=[国省县乡村]道)[A-Z]?\d{1,4}线?)?"
    rf"(?:（[^（），。]{{1,12}}）)?(?:(?:项目|工程{DONE_TO_WORKS}){NO_OFFICE})?(?:第?[一二三四五六七八九十首]期|\d期)?(?:(?:项目|工程{DONE_TO_WORKS}|建设项目){NO_OFFICE})?{OFFICE}"
)
#: 云溪二桥引桥大修工程: what is done to a part of it, and named so
OF_A_PART = (
    "(?!功能|功能区|经营|(?:维修|大修|改造|改建|加固|更换|更新|修缮|扩建|防渗|拓宽|翻新|除险|整治|提升|防水|防护|抢修|修复|重建"
    "|加宽|检修|维护|养护|亮化|美化|加装|接长|顶升|拆除|综合){1,3}(?:工程|项目))"
)
MARKS = "，。；：！？、《》…/○●■◆▲★◎•※☆►▶◇□‘’①②③④⑤⑥⑦⑧⑨⑩"
CUTTER = re.compile(
    sought(
        [*MARKS, *words("cutters", "verbs")],
        guarded=[
            "\x00\x00*",
            *(f"{word}{OF_A_PART}" for word in words("mentions", "components", "words")),
            *words("cutters", "guarded"),
            *words("cutters", "characters"),
        ],
    )
)
#: 一标段路基工程: it ends the name before it, where other cutters stand between names
CLOSING = "段"
#: 项目门诊楼, 工程南段: the works in focus, then a thing of theirs
BARE_WORKS = re.compile(
    r"(?:项目|工程)(?!部|经理|法人|公司|业主|管理|总|组|现场|区|建设|单位|负责|主管|所|地|书记|技术|质量|量|进|款|监|造|学|师)"
)
#: 听松湖公园四期项目青河大桥至云溪大街段: the works, then a stretch of them
STRETCH_OF = re.compile(r"[\u4e00-\u9fff\d]{2,9}[至到—~-]")
SHORTEST, SHORTEST_REST = 2, 3
#: 水厂扩建及管网改造项目二标段: a lot is no name of its own
LOT = re.compile("(?<=项目|工程)(?:土建|施工)?第?[一二三四五六七八九十\\dA-Z]{1,3}(?:标段?|合同段|分部|工区)")


@unchanging
class Chunk:
    """text[start:end] of a sentence, with the nouns in it that works and facilities are called by, at least one."""

    start: int
    end: int
    heads: tuple[re.Match[str], ...]


def chunks(shape: str, text: str) -> list[Chunk]:
    """The stretches between cutters that hold a head. `shape` is the text with what can't be a name masked."""
    heads = [head.span() for head in HEAD.finditer(shape)]
    found: list[Chunk] = []
    if not heads:
        return found
    ahead = 0
    for start, end in _stretches(shape):
        while heads[ahead][1] <= start:
            ahead += 1
            if ahead == len(heads):
                return found
        if heads[ahead][0] < end and end - start >= SHORTEST:
            found += _pieces(shape, text, start, end)
    return found


def cut_ends(shape: str, until: int) -> list[int]:
    """Where the stretches begin that begin no later than `until`."""
    return [0, *[last for _, last in cut_spans(shape) if last <= until]]


@lru_cache(maxsize=512)
def cut_spans(shape: str) -> list[tuple[int, int]]:
    """Where words and marks stand that are no part of a name."""
    return [match.span() for match in CUTTER.finditer(shape)]


def _stretches(shape: str) -> Iterator[tuple[int, int]]:
    cuts = cut_spans(shape)
    starts = [0, *[last for _, last in cuts]]
    ends = [last if shape[first:last] == CLOSING else first for first, last in cuts]
    return zip(starts, [*ends, len(shape)], strict=True)


def _pieces(shape: str, text: str, start: int, end: int) -> list[Chunk]:
    heads = tuple(HEAD.finditer(shape, start, end))
    return _divided(shape, text, Chunk(start, end, heads)) if heads else []


def _divided(shape: str, text: str, chunk: Chunk) -> list[Chunk]:
    """及 joins a name unless a proper name stands on both sides; works are one thing, a building of theirs another."""
    start, end, heads = chunk.start, chunk.end, chunk.heads
    bare = BARE_WORKS.match(shape, start) if shape.startswith(WORKS, start) else None
    if bare and end - bare.end() >= SHORTEST_REST and heads[-1].start() >= bare.end():
        return [*_pieces(shape, text, start, bare.end()), *_pieces(shape, text, bare.end(), end)]
    middle = shape.find("及", start + 2, end - 2)
    behind = LOT.sub("", shape[middle + 1 : end])
    is_apart = middle > heads[0].start() and not behind.startswith(("配套", "附属", "相关", "辅助"))
    if is_apart and (has_own_name(behind) or is_building(shape[start:middle])):
        return [*_pieces(shape, text, start, middle), *_pieces(shape, text, middle + 1, end)]
    works = _works_within(text, heads) if len(heads) > 1 else 0
    if not works:
        return [chunk]
    return [
        Chunk(start, works, tuple(head for head in heads if head.end() <= works)),
        Chunk(works, end, tuple(head for head in heads if head.start() >= works)),
    ]


def _works_within(text: str, heads: tuple[re.Match[str], ...]) -> int:
    """Where the works' own name ends in 机场改扩建工程T3航站楼, or 0."""
    first = next((head for head in heads[:-1] if head.group().endswith(WORKS)), None)
    if first is None:
        return 0
    if has_own_name(text[first.end() : heads[-1].end()]) and not STRETCH_OF.match(text, first.end()):
        return 0
    return first.end()
