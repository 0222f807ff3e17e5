"""Phrases that point at parts of a project or at several projects: 一期, 云溪段, 1号标段, 这几条街, lists of roads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from importers.lexicon import either, words
from importers.mention import LIES_IN, PAID_BEFORE, Form, Mention
from importers.names import core
from importers.numerals import value_of
from importers.phases_aside import is_no_subject
from importers.phrases import CALLED_IN_BRACKETS
from importers.stretches import called_for_short, find_stretches
from projects.unchanging import unchanging

NUMERAL = r"[一二三四五六七八九十\d]{1,3}"
#: 园区一期: of what the text tells of, which the kind comes back to
PHASED_KINDS = words("parts", "built_in_phases", "words")
KINDS_OF_LENGTH = [[kind for kind in PHASED_KINDS if len(kind) == length] for length in range(2, 6)]
BEHIND_KIND = "|".join([rf"(?<=^{either(kinds)})|(?<=[，；。：“、]{either(kinds)})" for kinds in KINDS_OF_LENGTH])
PHASE = re.compile(
    rf"(?:^|{BEHIND_KIND}|(?<=[，；、。：（“该])|(?<=期[和与及])|(?<=其中)|(?<=包括)|(?<=包含)|(?<=涵盖)|(?<=分为)|(?<=分成)|(?<=分别为)|(?<=分别是)|(?<=的)|(?<=项目)|(?<=工程)|(?<=为主的)|(?<=预计)|(?<=计划)|(?<=目前)|(?<=力争)|(?<=至于)|(?<=对于)|(?<=说到)|(?<=确保)|(?<=负责)|(?<=承[建担接包揽])|(?<=中标)|(?<=中标了)|(?<=拿下)|(?<=拿下了)|(?<=参建)|(?<=先[开建修做上])|(?<=的[是为])|(?<=[在前]建)|(?<=正在[做建])|(?<=启动|实施|推进)|(?<=走进|来到|走到|步入|踏进|进入|赶到|抵达|探访)|(?<=整个)|(?<=在|而))(?P<label>(?:第?{NUMERAL}|首)期)(?<!首期(?=[两三四五六\d][条座栋台]))(?:项目|工程)?(?P<noun>安置房|安置小区)?(?!限|间|望|货|工(?![地人])|刊|待|末)"
)
NUMBERED_PERIOD = re.compile(r"[一二三四五六七八九十\d首]期")
#: 一、二期, 三和四期: the numerals before the last one
SHARED_PHASE = re.compile(r"(?<![十\d])(?:[一二三四五六七八][、和与及]){1,4}(?=[二三四五六七八九]期)")
#: 土建6标, 路基二标段: what is done in it, before its number
TRADE = "(?:土建|施工|路基|路面|站前|站后|机电|铺轨|房建|桥梁|隧道|管网|设备|装修|绿化)"
LOT = re.compile(
    rf"(?P<label>{TRADE}?(?:第?(?:{NUMERAL}号?|[Ⅰ-Ⅻ])(?:(?:施工|土建|路面|房建|机电|绿化|管网)(?=标))?|(?<![\u4e00-\u9fff])(?:[甲乙丙丁上中下]|[东西南北中]{{1,2}})(?=标段)|[A-Z]{{1,4}}-?\d{{0,2}})(?:标(?:段|(?![段投]))|合同段)|(?<![A-Za-z])[A-Z]段(?!位)|(?:[A-Z]|[A-Z]?\d{{1,2}})[#号]?地块|[东西南北]地块|(?<![之年级量\u4e00-\u9fff])[上下]水库|(?:(?<=[，；。、“（中前])(?<![期目程园]（)|(?<=[园目程城])(?=[A-Z]区)|^)(?:[A-Z]区(?:标准厂房|厂房|住宅)?(?!域|间)|(?:首开|首发|首启|启动|先行|首期)区(?!域|间)|首批(?:安置房|住房|住宅|标准厂房|厂房)(?=\d|[已将于预计]|主体|全部)|[东西南北]岸(?:连接线|接线)))(?:（(?P<what>[^（）]{{1,16}})）)?(?!准|杆|识|语|志|题|底|书)"
)
#: what each of them holds, cheap to look for
LOT_WORD = re.compile(
    r"[标段块库区批线](?:(?<=标)|(?<=合同段)|(?<=[A-Z]段)|(?<=地块)|(?<=[上下]水库)|(?<=[A-Z开发启动行期]区)|(?<=首批)|(?<=[东西南北]岸接线)|(?<=连接线))"
)
SECTION = re.compile(
    r"(?:^|(?<=[，；、。：“和及与由的])|(?<=其中)|(?<=[此这本]次)|(?<=目前)|(?<=剩余)|(?<=分为)|(?<=包括)|(?<=包含)|(?<=涵盖)|(?<=铁路)|(?<=高速)|(?<=公路)|(?<=高铁)|(?<=工程)|(?<=项目)|(?<=号线))(?!公路|铁路|项目|工程|其中|[此这本]次|剩余|其余|目前|分为|分成|包括|包含|涵盖|由|[^段，]{0,14}(?:已|正在|浇筑|施工|完成|掘进|第))(?![在于的是为和从到至由把对即占仅]|开展|[\u4e00-\u9fff]{0,2}时间)(?P<label>(?:(?!段)[\u4e00-\u9fff]){2,4}?段|[\u4e00-\u9fff\d]{2,7}?[至到—~-]{1,2}[\u4e00-\u9fff\d]{2,7}?(?:段|区间)(?!工程|项目|改|扩|公路|高速|道路))(?!时|落|子|位)"
    r"|(?:^|(?<=[，；。：“（路街道速程目])|(?<=其中)|(?<=[目眼当][前下])|(?<=承[建担接包揽])|(?<=中标)|(?<=拿下)|(?<=负责)|(?<=参建))(?P<side>[东西南北中]段|(?<![路街道])[上下]段|[东西南北左右]半[幅环])"
    r"|(?:^|(?<=[，；。：“])|(?<=其中))(?P<stretch>[\u4e00-\u9fff\d]{2,8}以[东西南北]段|[上中下]游段|[\u4e00-\u9fff]{1,5}[镇乡村街道县市区](?:境内)?(?:路段|河段|段)|[\u4e00-\u9fff\d]{2,7}[至到—~-]{1,2}[\u4e00-\u9fff\d]{2,7}?(?:路段|河段|堤段))"
    r"(?=[^\u4e00-\u9fff]|[已正还仍将也则就因受刚主预计力有完进开去今明上下本的建土管外内基工路护全长铺需由清桥隧线房征要只在施率先早最昨前])"
)
SIDE = re.compile("[东西南北中]段")
THIS_LOT = re.compile(r"[该本](?:标|合同)段(?:项目|工程)?|该(?:区间|[路河]?段(?![时子落]))")
#: 西起环路东段，东至科教园北区: where it runs from and to
ENDS_OF_A_WAY = re.compile(
    r"(?:[东西南北]?起[于自点]?|[东西南北]至|止于|终于|终点为|连接|途经|路口|交叉)[^，。；：]{0,10}$"
)
WAY_REACH = 14
CALLED_SO, CALLED_WITHIN = re.compile(f"{CALLED_IN_BRACKETS}“?$"), 12
NUMBER_BEFORE = re.compile(r"\d[、和及至]$")
#: 承建这一标段, 每一标段, 另一合同段: no number
ANY_LOT, ONE = re.compile("[这那每另同某任哪此]$"), "一"
NO_SECTION_ALONE = frozenset(words("parts", "not_sections", "whole"))
NOT_SECTIONS = re.compile(either(words("parts", "not_sections", "words")))
#: 东门至水厂路段, 双桥镇境内路段
FROM_TO = re.compile(
    r"(?:[\u4e00-\u9fff\d]{2}[至到—~-][\u4e00-\u9fff\d]{2,7}|[\u4e00-\u9fff]{2}[镇乡村县](?:境内)?)(?:路段|河段)$"
)
LINES = re.compile(either(words("parts", "lines", "heads")) + r"(?:项目|工程)*$")
ALONG = re.compile(either(words("parts", "along", "words")) + "|[东西南北]延(?!安|寿|吉|庆|平)|延长线|延伸段|延伸工程")
#: 听松大道提升工程 is on a line
DONE_TO_IT = re.compile(
    "(?:提升|达标|提标|改造|整治|治理|拓宽|扩建|改建|加固|修复|维修|大修|升级|综合|快速化|景观|建设)+(?:项目|工程)?$"
)
#: S213线王庄至李集段大修工程
STRETCH_LAST = re.compile(r"[至到—~-][\u4e00-\u9fff\d]{2,7}段$")
#: a station of a metro line, not of the railway or of a works
STATION = re.compile(r"[\u4e00-\u9fff\d]{2,}(?<![水电泵闸源务运递应置车警防油气热房力排灌])站$")
METRO = re.compile(r"\d+号线|[一二三四五六七八九十]+号线|地铁|轻轨|轨道交通")
LABEL_NUMERAL = re.compile(r"[一二三四五六七八九十]{1,3}")
WHOLE = re.compile(
    r"(?<![是为])(?:全线|全桥|整条线路|全部工程|整个工程|整个项目|项目整体|工程整体|(?:总的?|总体|整体)(?:形象)?进度|(?<=占)(?:项目|工程)?总工程量|整体(?=(?:预计|计划|力争|将|有望|明年|今年|后年|\d))"
    r"|主线(?:桥梁?|高架桥?|隧道)?(?=(?:将|可|有望|力争|预计|率先|全部|全面|正式|建成|顺利|双向|基本|具备|实现|同步)*(?:通车|贯通|开通|放行|合龙|打通)))(?!的?控制|最|第)"
)
#: what each of them is one of, cheap to look for
WHOLE_WORD = re.compile("全线|全桥|全部工|整条线|整个[工项]|项目整|工程整|整体|主线|总.{0,3}进度|占[项工]?.?总工程量")
GROUP = re.compile(
    r"(?=[这那上以其另两三四五六七八\d])(?:"
    rf"(?:这|那|上述|以上|其余|另外)(?P<few>几|两|三|四|五|六|七|八|{NUMERAL})?(?:条|座|个|处|项|所|家)?(?P<noun>道路|路|街|桥|隧道|标段|项目|工程|小区|学校|小学|中学|幼儿园|医院|公园|水库|泵站|车站|水厂|场馆|地块|片区|院区|校区)"
    rf"|(?<!\d)(?P<count>两|三|四|五|六|七|八|\d)(?:条|座|个|处|所|家)(?P<counted>道路|路|街|(?:[大天]|人行天|高架|跨江大)?桥|隧道|标段|学校|小学|中学|幼儿园|医院|(?:体育)?公园|水库|泵站|车站|(?:自来|净)?水厂|场馆|地块|片区|院区|校区|停车[场楼]|(?:农贸|菜)?市场|(?:污水)?处理厂|污水厂|(?:变|光伏|水)?电站|风电场|(?:体育|图书|博物|文化|科技|美术)馆|(?:养老|服务|活动|文化)中心|广场|码头|泊位|[水船]闸|立交|互通|高速(?:公路)?|公路|铁路|产业园|调蓄池|(?<=处)工程|项目(?!部|经理))"
    r")"
)
#: what each of them begins with
GROUPED = re.compile(
    r"[这那上以其另两三四五六七八\d](?:(?<=[这那])|(?<=上)述|(?<=以)上|(?<=其)余|(?<=另)外|(?=[条座个处所家]))"
)
#: 甲，乙（一期），丙等20个项目: all of those named just before
OF_ALL = re.compile(
    rf"等(?:{NUMERAL}|两|一批|多|\d{{1,4}}余?)(?:[个项条座所处家])?(?:[\u4e00-\u9fff“”]{{0,10}}?)"
    r"(?:项目|工程|学校|小学|中学|幼儿园|道路|公园|水闸|泵站|水库|桥梁|医院|场馆|设施)(?!部|经理|的)"
    r"|等(?:[\u4e00-\u9fff]{2,4}类?)?(?:项目|工程)(?!部|经理|的)"
)
OWNER_SHORTEST = 6
LIST_OPENERS = re.compile(r"(?:（|包括了?|包含|涵盖|分别[为是]|涉及|即|：|主要有)$")
LIST_JOINER = re.compile(
    rf"(?:（[^（）]{{1,40}}）)?(?:建设|改造|扩建|项目|工程)?(?:[、和及与]|，?以及){LIES_IN}{PAID_BEFORE}"
)
LIST_CLOSER = re.compile(rf"^等?(?P<count>{NUMERAL}|两)(?P<measure>条|座|个|所|处|项)")
COMPONENTS = re.compile(
    r"，?(?:由|分为|分|划分为|包括|包含|含)(?P<list>[^，；。]{4,80}?)(?:等)?(?:组成|构成|\d+个标段|[两三四五六\d]个(?:部分|单体)|(?=[，；。（]|$))"
)
COMPONENT = re.compile(
    r"[\u4e00-\u9fff\dA-Z（）]{1,14}(?:段|工程|区|站|标段|项目|枢纽|隧道|大桥|厂|泵站|市场|中心|学校|小学|幼儿园|卫生院|路|馆|医院|公园|酒店|院|院区|校区|广场|码头|基地|园|塔|阁|楼|洞|堤|坝|闸|场|库|城|湖|厅|座)"
)
RELATION = re.compile(
    rf"(?:是|为|作为|属于?)(?P<host>[^，；。]{{2,30}}?)(?:的)?{either(words('parts', 'relations', 'words'))}"
)


@unchanging
class Part:
    """text[start:end] names a part by its label alone; `what` is what stands in brackets after it or is built in it."""

    start: int
    end: int
    label: str
    kind: str
    what: str = ""
    noun: str = ""


@unchanging
class Group:
    """这几条街, 两条路: `count` is None where unsaid."""

    start: int
    end: int
    noun: str
    count: int | None


@unchanging
class NameList:
    """甲、乙、丙等N条道路 behind its owner. `count` is the printed N, which may be more than the names."""

    owner: Mention | None
    members: tuple[Mention, ...]
    start: int
    end: int
    count: int | None
    measure: str = ""
    #: where the count with its measure stands
    counted: tuple[int, int] = (0, 0)


def find_parts(text: str) -> list[Part]:
    """The parts that a sentence names, in order. Each kind is looked for where the character stands that all have."""
    found: list[Part] = []
    if "期" in text and NUMBERED_PERIOD.search(text):
        found += [
            Part(*m.span(), m["label"], "phase", noun=m["noun"] or "")
            for m in PHASE.finditer(text)
            if not is_no_subject(text, m.start())
        ]
        found += [part for m in SHARED_PHASE.finditer(text) for part in _sharing_phases(text, m, found)]
    if LOT_WORD.search(text):
        found += [Part(*m.span(), m["label"], "lot", m["what"] or "") for m in LOT.finditer(text) if _is_lot(text, m)]
    if "该" in text or "本标段" in text:
        found += [Part(*m.span(), m.group(), "this") for m in THIS_LOT.finditer(text)]
    if "段" in text or "区间" in text or "半幅" in text or "半环" in text:
        stretches = [
            Part(*span, text[slice(*span)], "section", called_for_short(text, span[1])) for span in find_stretches(text)
        ]
        sections = [_section(m) for m in SECTION.finditer(text) if _is_section(m)]
        found += stretches + [part for part in sections if not any(_overlap(part, known) for known in stretches)]
    if ("全" in text or "整" in text or "总" in text or "主线" in text) and WHOLE_WORD.search(text):
        found += [Part(*m.span(), m.group(), "whole") for m in WHOLE.finditer(text)]
    return sorted(found, key=attrgetter("start")) if len(found) > 1 else found


def _sharing_phases(text: str, match: re.Match[str], found: list[Part]) -> Iterator[Part]:
    """一、二期: a phase for each numeral, also for the last one where only the row shows that it is a phase."""
    for index in range(match.start(), match.end(), 2):
        yield Part(index, index + 1, text[index] + "期", "phase")
    if not any(part.start == match.end() for part in found):
        yield Part(match.end(), match.end() + 2, text[match.end() : match.end() + 2], "phase")


def _is_lot(text: str, match: re.Match[str]) -> bool:
    """1、2标段 is no lot by itself, 西岸连接线 none where X（下称“西岸连接线”） says what is called so."""
    called = CALLED_SO.search(text, max(0, match.start() - CALLED_WITHIN), match.start())
    if called or NUMBER_BEFORE.search(text, max(0, match.start() - 2), match.start()):
        return False
    return not (match["label"].startswith(ONE) and ANY_LOT.search(text, max(0, match.start() - 1), match.start()))


def _is_section(match: re.Match[str]) -> bool:
    label = match["label"]
    if match["side"] is not None and ENDS_OF_A_WAY.search(
        match.string[max(0, match.start() - WAY_REACH) : match.start()]
    ):
        return False
    if label is None or FROM_TO.search(label):
        return True
    return label not in NO_SECTION_ALONE and not NOT_SECTIONS.search(label)


def _overlap(one: Part, other: Part) -> bool:
    return one.start < other.end and other.start < one.end


def _section(match: re.Match[str]) -> Part:
    group = next(name for name in ("label", "side", "stretch") if match[name] is not None)
    return Part(*match.span(group), match[group], "section")


def is_line(name: str) -> bool:
    """It has sections: a line, or works done along a river."""
    forms = (core(name), name, DONE_TO_IT.sub("", name))
    return any(LINES.search(form) for form in forms) or STRETCH_LAST.search(forms[-1]) is not None


def has_stretches(name: str, label: str) -> bool:
    """A line, or a park or 2号线东延 of which the label tells where the stretch begins and ends."""
    return is_line(name) or (ALONG.search(name) is not None and bool(find_stretches(label)))


def is_one_lot(one: str, other: str) -> bool:
    """三标段 and 3标段, 土建6标 and 六标; but 机电1标 is none of 土建1标."""
    a, b = ordinal(one), ordinal(other)
    return a == b or (a.endswith("标") and (a == re.sub(f"^{TRADE}", "", b) or b == re.sub(f"^{TRADE}", "", a)))


def ordinal(label: str) -> str:
    return LABEL_NUMERAL.sub(lambda match: str(value_of(match.group()) or match.group()), label)


def find_groups(text: str) -> list[Group]:
    return [_group(match) for match in GROUP.finditer(text)] if GROUPED.search(text) else []


def _group(match: re.Match[str]) -> Group:
    printed = match["count"] or match["few"] or ""
    value = value_of(printed) if printed and printed != "几" else None
    return Group(*match.span(), match["noun"] or match["counted"], None if value is None else int(value))


def find_lists(text: str, mentions: tuple[Mention, ...]) -> list[NameList]:
    """The lists of two and more names in a row, with the noun phrase that they spell out."""
    found: list[NameList] = []
    if len(mentions) < 2:
        return found
    run: list[Mention] = []
    for mention, following in pairwise([*mentions, None]):
        assert mention is not None
        run.append(mention)
        joined = following is not None and LIST_JOINER.fullmatch(text, mention.end, following.start)
        if not joined:
            found += [made] if (made := _list(text, run, mentions)) else []
            run = []
    return found


def _list(text: str, run: list[Mention], mentions: tuple[Mention, ...]) -> NameList | None:
    if any(mention.form is not Form.NAMED for mention in run):
        return None
    closer = LIST_CLOSER.match(text[run[-1].end :])
    if len(run) < 2 and not (closer and _owner_after(text, run[-1].end + closer.end(), mentions)):
        return None
    opener = LIST_OPENERS.search(text[: run[0].start])
    owner = None
    if opener:
        owner = next((m for m in reversed(mentions) if m.end <= opener.start() and opener.start() - m.end <= 6), None)
        owner = None if owner is not None and "；" in text[owner.end : opener.start()] else owner
    if owner is None and closer:
        owner = _owner_after(text, run[-1].end + closer.end(), mentions)
    value = value_of(closer["count"]) if closer else None
    end = run[-1].end + (closer.end() if closer else 0)
    measure = closer["measure"] if closer else ""
    counted = (run[-1].end + closer.start("count"), end) if closer else (end, end)
    return NameList(owner, tuple(run), run[0].start, end, None if value is None else int(value), measure, counted)


def _owner_after(text: str, start: int, mentions: tuple[Mention, ...]) -> Mention | None:
    """甲、乙等6条道路提升工程: the works that the list is of stand behind it. 等6个项目 is no works."""
    after = next((m for m in mentions if 0 <= m.start - start <= 1), None)
    return after if after is not None and after.form is Form.GENERIC and len(after.name) >= OWNER_SHORTEST else None


def components(text: str, after: int) -> tuple[list[str], tuple[int, int]]:
    """What a project is said to be made up of, right after its name, and where that list stands."""
    match = COMPONENTS.match(text, after)
    if match is None:
        return [], (after, after)
    names = re.split(r"[、和及与]", match["list"])
    return [name for name in names if COMPONENT.fullmatch(name)], match.span("list")


def behind_its_line(parts: tuple[Part, ...], mentions: tuple[Mention, ...]) -> tuple[Part, ...]:
    """青河路南段 where nothing has been told of before: the road by its name, then its section."""
    named = {m.start: m.end for m in mentions if m.form is Form.NAMED}
    return tuple([_behind(part, named.get(part.start, part.start)) for part in parts])


def _behind(part: Part, end: int) -> Part:
    side = part.label[end - part.start :]
    return Part(end, part.end, side, part.kind) if part.kind == "section" and SIDE.fullmatch(side) else part
