"""Lists whose names are counted: 甲、乙、丙3条河道, 9座水厂：甲、乙….

Where the number is right each of them is one of that kind, whatever it is called: no noun of works is asked of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.chunks import CUTTER
from importers.lexicon import either, words
from importers.listed import ENDS_AS_WORKS, PAID, ROW_EVENT
from importers.names import FACILITY
from importers.numerals import value_of
from projects.unchanging import unchanging

NUMBER = r"(?P<count>\d{1,3}|[两二三四五六七八九十]{1,3})(?:余|多)?"
THING = either(words("counted", "things", "words"))
COUNTED = re.compile(
    rf"{NUMBER}(?P<measure>[大条座个处所项件段栋])\x01*(?P<kind>(?:[\u4e00-\u9fff]{{1,4}}性、)*[\u4e00-\u9fff“”（）]{{0,10}}?)(?P<thing>{THING})"
    rf"(?!{either(words('counted', 'never_after', 'words'))}|道(?<=个街道))"
)
#: 在建的水库达到4座，分别是甲、乙…; 新开工桥梁3座：甲、乙…
REVERSED = re.compile(
    rf"(?P<kind>)(?P<thing>{THING})(?:已|共|总数|数量|达|达到|增至|增加到|有|为|共有|共计){{0,2}}{NUMBER}(?P<measure>[大条座个处所项件段栋])(?=[，：])"
)
#: 甲、乙、丙等项目也在当日开工: nobody counts them, but something is done to all
UNCOUNTED = re.compile(
    r"等(?:一大?批|多个|若干)?(?:[\u4e00-\u9fff]{2,4}类?)?(?:项目|工程|设施)(?=(?:[也已均都将正]|全部|同[时日步]|集中|相继|陆续|先后|顺利|正式|加快|有序|预计|计划|[于在][^，。；：、]{1,12}|[今去明]年|\d{1,4}[年月日底初]+)*"
    "(?:开工|动工|奠基|启动|开建|复工|竣工|完工|建成|投产|投用|投入使用|通车|封顶|交付|推进|签约|落户|落地|达产|试产))"
)
UNCOUNTED_SHORTEST = 4
#: 城东6个：甲、乙…; 续建（6个）：甲、乙…; 甲、乙等6个已开工: what they are has been told before
BARE = re.compile(
    rf"(?P<kind>)(?P<thing>)(?<![\d第.]){NUMBER}(?P<measure>[个项条座所])"
    rf"(?:(?=(?P<event>{ROW_EVENT}))|(?=[，。；]|）?：|分别))"
)
#: 配套项目有甲、乙等8个; 列入改造的有甲、乙等5个
LED = re.compile("(?:(?:项目|工程)[\u4e00-\u9fff]{0,2}?|[建工产造治]的(?:还|就)?)(?:有|包括|是|为)：?$")
SPEAKS_OF_WORKS = re.compile("项目|工程|[开动竣完复]工|[新续改扩拟]建|在建|改造|整治|建成|投产|签约|预备|改(?=\\d)")
#: 甲镇、乙村: whose works they are
NO_WORKS = re.compile(
    "(?:[村镇乡县市州旗局部组班户处办委]|^[\u4e00-\u9fff]{1,3}区|街道|社区|公司|集团|部门|单位|企业|大学"
    "|协会|专业|奖|称号)$"
)
#: 引进了甲科技轴承系列、板式门窗生产等一批重大项目。 what a verb of works has for its object
AS_OBJECT = re.compile(r"等(?:一大?批|多个|若干|一系列)?(?:[\u4e00-\u9fff]{2,4}类?)?项目(?=[。；，]|$)")
BEFORE_OBJECT = re.compile(
    "(?:引进|招引|引入|签约|落户|落地|开工|开建|实施|推进|启动|建成|竣工|投产|建设|新建|续建|谋划|储备|项目包括|项目有|涵盖)了?"
    "(?:(?:计划|预计)?(?:总投资|投资)[约近超]?[\\d.]+[万亿]+元的)?(?:[^，。；、]{2,12}(?:集团|公司|科技|股份))?$"
)
BEFORE_LONGEST = 30
#: 甲科技, 年产8万吨, 板式门窗生产: what tells plants from what works consist of (道路硬化、雨污分流等项目)
OF_PLANTS = re.compile(
    "科技|高科|集团|公司|股份|实业|新材|材料|器件|组件|装备|设备|电池|芯片|半导体|制药|食品|年产|\\d万|生产|制造|加工|研发|基地|产业园|[^地]产业化|繁育|养殖"
)
#: cheap to look for: without it nothing is counted
MEASURED = re.compile(r"[\d两二三四五六七八九十余多][大条座个处所项件段栋]")
PLACES = re.compile(either(words("counted", "places", "words")))
#: 甲苑、乙新村三区等5个老旧小区改造工程: the works on each of them
RENEWED_HOMES = re.compile("老旧?(?:居民|住宅)?小区(?:[\u4e00-\u9fff]{0,4}(?:改造|整治|提升|翻新))")
#: 四个文旅项目同一天破土：甲、乙; 9条河道包括甲、乙
OPENER = re.compile(
    r"[^，。；：、]{0,24}?(?:：|包括：?|分别[是为]：?|即：?|，(?:分别)?[是为]：?|，包括：?|[有是为]：?"
    r"|，(?=[^，。；：、]{4,24}、[^，。；：]{4,90}等(?:[均都也已正]|相继|陆续|先后)))"
)
VERB_FIRST = re.compile(rf"{either(words('counted', 'verbs', 'words'))}+")
#: 3座小（一）型水库: no remark
#: 改造甲路、乙街等9条道路的雨污水管道31公里: what is built lies along them
ALONG_THEM = re.compile(
    "的?(?:老旧|地下|架空|雨污水?|雨水|污水|供水|给水|排水|燃气|供热|热力|电力|通信|强弱电|沿街|两侧|路面|人行道|非机动车道|车行道)"
    "{1,2}(?:管[网道线渠]|[线缆杆]|主管|支管|干管|立面|店招|绿化|路灯|铺装|改造|建设|更新|提升|整治|破损|黑化|线路|设施|（)"
)
BRACKETED = re.compile(r"（(?![一二12]）型)[^（）]{0,24}）")
BESIDES = "(?:以及|还有|再加上?|外加)"
JOINER = re.compile(rf"[、，]{BESIDES}|、|以及|(?<=\x01)[和及与]")
LIST_ENDS = re.compile(rf"[。；]|，(?!{BESIDES})|等")
LAST_JOINER = re.compile(r"[和及与]")
NAME = re.compile(r"[\u4e00-\u9fffA-Za-z\d#·.“”\x01—~-]{2,30}")
MARK = re.compile(r"[，。；：]")
HIDDEN, MASKED = "\x01", "\x00"
REACH = 240
#: 在建的桥梁, 新建3条道路
BUILT = re.compile("[在新改扩续拟]建|建了|开工|动工|复工|兴建|修建|改造|整治")
BUILT_WITHIN = 6
AHEAD = re.compile("[将拟对]|计划|准备|启动")
SHORTEST_OF_WORKS = 3
#: 城关镇, 望江村, 听松路: places whose works are called so
PLACE_LONGEST, SPEAKS_FOR_ITSELF = 4, frozenset("路街道桥站厂馆院校园场库坝闸渠楼")
#: what a place has but one of, so that it is called after it: 石梁水库, 黄湾中心卫生院
HOUSE, KIND_LONGEST = (
    re.compile(
        "(?:水库|山塘|泵站|泵房|[排灌抽提]站|水闸|闸站|船闸|水厂|处理厂|污水厂|热源厂|电厂|电站|换流站|变电[站所]|[换供热]站|加[油气]站|充电站"
        "|学校|小学|中学|高中|初中|幼儿园|托育园|医院|卫生院|卫生室|保健院|养[老护]院|敬老院|福利院|幸福院|公园|游园|广场|码头|客运站|车站|火车站|高铁站|地铁站|收费站"
        "|服务区|停车[场楼]|[农集]贸市场|菜市场|批发市场|小区|派出所|消防站|司法所|填埋场|焚烧厂|[中转]转站|转运站|产业园|工业园|物流园|机场|灌区|粮库|体育[馆场]|文化[馆站]|图书馆|博物馆)$"
    ),
    8,
)
#: 共分北区、中区、南区三个地块: parts of what the sentence is about
DIVIDED = re.compile("共?(?:分为?|分成|划分为)(?!水|洪|流|行|公司|局|院|校)")


@unchanging
class Counted:
    """The spans of the names in the order of the text, and where the count with its noun stands.

    `is_built` says that the words around the count tell of building them, `is_works` that it counts projects.
    """

    names: tuple[tuple[int, int], ...]
    start: int
    end: int
    is_built: bool = False
    is_works: bool = False
    #: 石梁、七里两座水库: what each of the names is, where it stands right behind them
    kind: str = ""


def counted_names(text: str, shape: str) -> Iterator[Counted]:
    """The lists of a sentence. `shape` is the text with what can't be a name masked."""
    uncounted = [*UNCOUNTED.finditer(text), *AS_OBJECT.finditer(text)] if "等" in text else []
    if not uncounted and not MEASURED.search(text):
        return
    flat = BRACKETED.sub(lambda match: HIDDEN * len(match.group()), text)
    done = 0
    for called in _uncounted(flat, shape, uncounted):
        done = called.end
        yield called
    taken: list[Counted] = []
    for match in (*COUNTED.finditer(flat), *REVERSED.finditer(flat)):
        count = value_of(match["count"])
        places = PLACES.search(match["kind"]) and not RENEWED_HOMES.fullmatch(match["kind"])
        if count is None or count < 2 or places or ALONG_THEM.match(flat, match.end()):
            continue
        before = [] if match.re is REVERSED else _before(flat, shape, match, done)
        for names in (before, _after(flat, shape, match)):
            fitting = next((n for n in (names, _divided(flat, names)) if _is_counted(flat, match, n, int(count))), None)
            if fitting and not _is_ahead(flat, match, fitting[0][0]):
                done = max(match.end(), fitting[-1][1])
                built, works = _is_built(flat, match, fitting[0][0]), match["thing"].endswith(("项目", "工程"))
                kind = _kind(match) if fitting[-1][1] == match.start() else ""
                taken.append(Counted(tuple(fitting), match.start(), match.end(), built, works, kind))
                break
    yield from taken
    yield from _barely_counted(text, flat, shape, taken)


def _barely_counted(text: str, flat: str, shape: str, taken: list[Counted]) -> Iterator[Counted]:
    """Those of which the count doesn't say what they are, where the sentence speaks of works or they are called so."""
    for match in BARE.finditer(text):
        count = value_of(match["count"])
        if count is None or any(names.start <= match.start() < names.end for names in taken):
            continue
        before, after = _before(flat, shape, match, 0), _after(flat, shape, match)
        if before and not (match["event"] or LED.search(flat, 0, before[0][0])):
            before = []
        for names in (before, _divided(flat, before), after, _divided(flat, after)):
            is_one = count == 1 == len(names) and flat.startswith("：", names[0][0] - 1)
            if (is_one or _is_counted(flat, match, names, int(count))) and _are_works(flat, match, names):
                clause = max(text.rfind(mark, 0, match.start()) for mark in "，。；") + 1
                is_built = SPEAKS_OF_WORKS.search(text, clause, match.end()) is not None
                yield Counted(tuple(names), match.start(), match.end(), is_built, is_works=True)
                break


def _are_works(text: str, match: re.Match[str], names: list[tuple[int, int]]) -> bool:
    if any(end - start < SHORTEST_OF_WORKS or NO_WORKS.search(text[start:end]) for start, end in names):
        return False
    closed = sum(ENDS_AS_WORKS.search(text[start:end]) is not None for start, end in names)
    return SPEAKS_OF_WORKS.search(text, 0, match.end()) is not None or 2 * closed > len(names)


def _uncounted(text: str, shape: str, rows: list[re.Match[str]]) -> Iterator[Counted]:
    """Those whose names nobody counts, and which are called projects or what befalls projects is told of."""
    done = 0
    for match in rows:
        names = _before(text, shape, match, done)
        is_row = len(names) > 1 and all(end - start >= UNCOUNTED_SHORTEST for start, end in names)
        if is_row and (match.re is UNCOUNTED or _is_object(text, names)):
            done = match.end()
            yield Counted(tuple(names), match.start(), match.end(), is_works=True)


def _is_object(text: str, names: list[tuple[int, int]]) -> bool:
    """The names follow a verb of works, and one of them at least tells of a plant."""
    start = names[0][0] if names else 0
    led = names and BEFORE_OBJECT.search(text, max(0, start - BEFORE_LONGEST), start)
    return bool(led) and any(OF_PLANTS.search(text, *name) for name in names)


def places_along(text: str, shape: str) -> list[tuple[int, int]]:
    """Where the names of streets stand along which pipes and the like are built: they are no works by themselves."""
    if not MEASURED.search(text):
        return []
    counts = [m for m in COUNTED.finditer(text) if ALONG_THEM.match(text, m.end())]
    rows = [(m.start(), _before(text, shape, m, 0)) for m in counts]
    return [(names[0][0], end) for end, names in rows if len(names) > 1]


def _is_ahead(text: str, match: re.Match[str], first: int) -> bool:
    """今年还将启动甲、乙、丙3座小（一）型水库的除险加固: a programme, no works of their own yet."""
    return "型" in match["kind"] and AHEAD.search(text, max(0, first - BUILT_WITHIN), first) is not None


def _kind(match: re.Match[str]) -> str:
    kind = (match["kind"] if "型" not in match["kind"] else "") + match["thing"]
    return kind if len(kind) <= KIND_LONGEST and HOUSE.search(kind) else ""


def called_by_kind(name: str, kind: str) -> str:
    """石梁水库, 黄湾中心卫生院, or nothing where the name says by itself what it is."""
    is_bare = 1 < len(name) <= PLACE_LONGEST and FACILITY.search(name) is None and name[-1:] not in SPEAKS_FOR_ITSELF
    return name + kind if kind and is_bare else ""


def _is_built(text: str, match: re.Match[str], first: int) -> bool:
    """同时在建的桥梁达到6座：甲、乙…; 新建甲、乙、丙3条道路."""
    begins = min(first, match.start())
    return BUILT.search(text, max(0, begins - BUILT_WITHIN), match.end() if first > begins else begins) is not None


def _divided(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """甲、乙和丙: the last of the joined names are two."""
    start, end = names[-1] if names else (0, 0)
    joiner = LAST_JOINER.search(text, start + 2, end - 2) if end - start > 4 else None
    return [*names[:-1], (start, joiner.start()), (joiner.end(), end)] if joiner else []


def _is_counted(text: str, match: re.Match[str], names: list[tuple[int, int]], count: int) -> bool:
    """As many as the count says; 等 stands for those that aren't named."""
    if not names or (len(names) < 2 and not text.startswith("等", names[-1][1])):
        return False
    if text[names[-1][1] - 1] == "的":
        return False  # 谋划、推动的两个重大项目
    is_open = text.startswith("等", names[-1][1])
    shortest = SHORTEST_OF_WORKS if match["thing"].endswith(("项目", "工程")) else 2
    if any(end - start < shortest for start, end in names) or DIVIDED.match(text, names[0][0]):
        return False
    return len(names) <= count if is_open else len(names) == count


def _before(text: str, shape: str, match: re.Match[str], floor: int) -> list[tuple[int, int]]:
    end = match.start() - text.startswith(("等", "这"), match.start() - 1)
    floor = max(floor, end - REACH, *(mark.end() for mark in MARK.finditer(text, floor, end)), 0)
    return _names(text, shape, floor, end)


def _after(text: str, shape: str, match: re.Match[str]) -> list[tuple[int, int]]:
    opener = OPENER.match(text, match.end())
    if opener is None:
        return []
    mark = LIST_ENDS.search(text, opener.end(), opener.end() + REACH)
    return _names(text, shape, opener.end(), mark.start() if mark else min(len(text), opener.end() + REACH))


def _names(text: str, shape: str, start: int, end: int) -> list[tuple[int, int]]:
    """Those that stand between start and end, joined by 、 and the last by 和."""
    pieces: list[tuple[int, int]] = []
    at = start
    for joiner in JOINER.finditer(text, start, end):
        pieces.append((at, joiner.start()))
        at = joiner.end()
    pieces.append((at, end))
    pieces = [(a, _without_figures(text, shape, a, b)) for a, b in pieces]
    first = _first_name(text, shape, *pieces[0])
    pieces[0] = (first, pieces[0][1])
    pieces = [(paid.end() if (paid := PAID.match(text, a, b)) else a, b) for a, b in pieces]
    return pieces if all(NAME.fullmatch(text, a, b) for a, b in pieces) else []


def _without_figures(text: str, shape: str, start: int, end: int) -> int:
    """听松路（1.2公里）: where the name ends before a bracket that tells figures, days or units of it."""
    opened = text.find(HIDDEN, start, end) if text.endswith(HIDDEN, start, end) else -1
    return opened if opened > start and MASKED in shape[opened:end] else end


def _first_name(text: str, shape: str, start: int, end: int) -> int:
    """Where it begins behind the words that lead up to it."""
    cuts = [cut.end() for cut in CUTTER.finditer(text, start, end) if cut.end() < end - 1]
    start = max([start, *cuts, *(n + 1 for n in range(start, end - 1) if shape[n] == "\x00" and text[n] != HIDDEN)])
    verb = VERB_FIRST.match(text, start, end)
    return verb.end() if verb and end - verb.end() >= 2 else start
