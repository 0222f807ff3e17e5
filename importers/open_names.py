"""Names that no noun of works closes, told by what only works have after them: a size in figures, a start, a site."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from importers.chunks import CUTTER, cut_ends, cut_spans
from importers.lexicon import either, sought, words
from importers.names import (
    FACILITY,
    NUMBERED_PLACE,
    UNDERTAKING,
    UNDERTAKINGS,
    WORKS,
    core,
    has_own_name,
    is_no_road,
    is_proper,
)

#: 听松里总投资5亿元, 听松里（二期），占地80亩
SIZES = "总投资|投资总额|总占地|占地面积|占地|总用地|用地面积|净用地|总建筑面积|建筑面积|规划面积|全长|总长|路线全长"
SIZE = (
    "(?=[，项工计预概规设总投占用净建全路])，?(?:项目|工程)?(?:计划|预计|概算|规划|设计)?"
    rf"(?:{SIZES})(?:面积)?(?:为|约|近|超|达|逾|共|高达){{0,2}}\x00"
)
#: 听松里位于青河西岸，总投资5亿元
LOCATED = f"(?=[位坐座地])(?:位于|坐落于|坐落在|座落于|地处)[^，。；\x00]{{2,24}}{SIZE}"
#: 听松里去年3月动工; the date is masked
STARTS = "开工建设|开工|动工|奠基|破土|开建"
#: 听松里主体封顶, 听松里6月开街
ENDS_OF_WORKS = "封顶|结顶|竣工|完工|交房|交付使用|开街|开园|开业|开馆|投用|投产|试运营|试生产|建成投用|建成"
START = (
    r"(?=[，\x00已将预计拟于在自就便正全如顺开动奠破主基建整封结竣完交投试])(?<!\x00)，?(?:已|将|预计|计划|拟|于|在|自){0,2}\x00{0,16}(?:已|将|就|便|正式|，){0,2}"
    rf"(?:正式|全面|如期|顺利|主体|主体结构|主体工程|基本|建成|整体)?(?:{STARTS}|{ENDS_OF_WORKS})(?!仪式|项目|率|大|后|的|以来|前|至今|典礼)"
)
#: 听松里是全县重点项目
IMPORTANCE = words("mentions", "importance", "words")
IMPORTANT = re.compile(sought(IMPORTANCE))
CALLED = rf"(?=[是为作])(?:是|为|作为)[^，。；]{{0,24}}?{either(IMPORTANCE)}"
SITES = "现场|工地"
SITE = rf"(?=[的建施改])(?:的)?(?:建设|施工|改造)(?:{SITES})"
#: tried only where one of the characters stands that any of them begins with
FIRST = "，\x00项工计预概规设总投占用净建全路已将拟于在自就便正如顺开动奠破的施改位坐座地主基整封结竣完交试"
CUE = re.compile(rf"(?=[{FIRST}])(?:{SIZE}|{START}|{SITE}|{LOCATED})")
#: the same where the sentence has a word of importance
IMPORTANT_CUE = re.compile(rf"(?=[{FIRST}是为作])(?:{SIZE}|{START}|{CALLED}|{SITE}|{LOCATED})")
#: “城市客厅”总投资26亿元: a size says that it is works, whatever words stand within the marks
SIZED = re.compile(f"{SIZE}|{LOCATED}")
#: 宏远新材料计划投资3亿元，占地90亩; but not 投资3亿元建设X
INVESTS = re.compile(
    r"(?:^|(?<=[，。；：、\x00]))(?P<name>(?!该|本|这|全|各|其)[\u4e00-\u9fff]{2,6}?"
    rf"{either(words('mentions', 'open', 'industries'))})"
    r"(?:计划|预计|拟|将|总)?(?:总)?投资(?:约|近|超|逾|额为?)?\x00+"
    r"(?!，?(?:用于|在[^，。；]{2,12})?(?:建设|新建|打造|兴建|实施|修建|扩建|更新))"
)
#: what a plant needs, in the same part of the sentence
PLANT = re.compile("厂房|车间|投产|占地|购地|用地|拿地|生产线|试生产|设备|装修")
#: 投资40亿元的听松里
FIGURED = re.compile(
    r"(?<=[资积地长模价])(?:额|约|近|超|达|逾|为|共|高达){0,2}\x00+的(?P<name>[\u4e00-\u9fffA-Z\d·]{4,16}|“[\u4e00-\u9fffA-Z\d·]{2,16}”)"
)
#: what stands right behind such a name, if it isn't the end of the sentence
ENDS = frozenset(["", *"，、；。：\x00已正将也"])
#: every cue holds one of these: the costly pattern isn't tried on a sentence without
LIKELY = re.compile(f"{SIZES}|{STARTS}|{ENDS_OF_WORKS}|{SITES}|是|为")
#: “运河人家”二期去年开工: only works have phases
PHASE = re.compile(r"(?<=”)[一二三四五六七八九十首\d]期(?:工程|项目)?$")
NAME = re.compile(rf"[\u4e00-\u9fffA-Z\d·]{{3,16}}|“[\u4e00-\u9fffA-Z\d·]{{2,16}}”(?:{PHASE.pattern})?")
#: what may stand right before: nothing, a mark, a word that leads to a subject, figures with 的
LED_BY = re.compile(r"(?:^|[。；：“●■◆▲★，]|目前|其中|据了解|据悉|据介绍|了解到|获悉|还有|另外|此外|\x00的)$")
AT_SITE, LED_TO = re.compile(SITE), re.compile(rf"(?:在|走进|来到|走访|前往|探访|进入|{LED_BY.pattern})$")
ROUTE = re.compile(
    r"[\u4e00-\u9fff]{0,4}\d{1,4}(?:国道|省道|县道|线)|(?:国道|省道|县道|乡道)[A-Z]?\d{1,4}线?|[GSXY]\d{2,4}"
)
#: 裕溪河治理: a water by its name, and what is done to it
WATER = re.compile(
    rf"(?:[河江湖沟渠溪塘堤岸湾港浜泾荡圩库滩](?:段|流域|河段|水系|两岸)?|[\u4e00-\u9fff]{{2}}中?小?河流){either(UNDERTAKINGS)}$"
)
#: 文昌里修缮, 城南片区更新: what only works are called, or a thing that no noun of facilities closes
THINGS = either(words("mentions", "done_to", "things"))
#: 南门片区排水改造, 六合村污水治理, 盐仓里院落修缮
AREA = re.compile(
    r"片区|街区|地块|家属院|家属区|宿舍|[\u4e00-\u9fff]{2}(?<![农乡全中])村|[\u4e00-\u9fff]{2}社区|[\u4e00-\u9fff][里坊弄](?=[\u4e00-\u9fff]{4})"
)
WITHIN = re.compile(rf"{either(WORKS)}(?=..)")
JOINED = ("\x00和", "\x00与", "\x00及")
#: 区委书记领衔三江片区雨污分流
IN_CHARGE = re.compile("[\u4e00-\u9fff]{2,8}?(?:领衔|牵头|包联|领办|督办|分管)(?=[\u4e00-\u9fff]{4})")
COMPONENTS = frozenset(words("mentions", "components", "words"))
ONLY_WORKS = re.compile(rf"(?:{either(words('mentions', 'done_to', 'works'))}|{THINGS}{either(UNDERTAKINGS)})$")
SHORTEST, CALLED_SHORTEST = 4, 3
#: but 运河人家, as estates are called, and 青年之家
NEVER_LAST = re.compile(rf"(?!(?<=[人之])家$){either(words('mentions', 'open', 'never_last'))}$")
NEVER_FIRST = re.compile(either([*words("mentions", "open", "never_first"), *words("mentions", "oblique", "before")]))
NEVER_WITHIN = re.compile(either(words("mentions", "open", "never_within")))


def open_names(text: str, shape: str) -> Iterator[tuple[int, int]]:
    """Where such names stand. `shape` is the sentence with what can't be a name masked."""
    if "“" in text:
        shape = _with_quotes(text, shape)
    if "\x00的" in shape:
        yield from _figured(shape)
    if "投资\x00" in shape:
        yield from _investing(shape)
    if not LIKELY.search(shape):
        return
    cue = IMPORTANT_CUE if IMPORTANT.search(shape) else CUE
    cues = [match.start() for match in cue.finditer(shape)]
    cuts = cut_ends(shape, cues[-1]) if cues else []
    for end in cues:
        start = cuts[bisect_right(cuts, end) - 1]
        if not (LED_BY if AT_SITE.match(shape, end) is None else LED_TO).search(shape, max(0, start - 5), start):
            continue
        if NAME.fullmatch(shape, start, end) and (
            _names_works(shape[start:end])
            or ((SIZED.match(shape, end) or PHASE.search(shape, start, end)) and _is_called(shape[start:end]))
        ):
            yield start, end


def _figured(shape: str) -> Iterator[tuple[int, int]]:
    for match in FIGURED.finditer(shape):
        start, end = match.span("name")
        cut = CUTTER.search(shape, start, end)
        end = cut.start() if cut else end
        closes = shape[end : end + 1] in ENDS
        if closes and end - start >= SHORTEST and _names_works(shape[start:end]):
            yield start, end


def _investing(shape: str) -> Iterator[tuple[int, int]]:
    for match in INVESTS.finditer(shape) if PLANT.search(shape) else ():
        last = shape.find("；", match.end())
        told = PLANT.search(shape, match.end(), last if last > 0 else len(shape))
        if told and not CUTTER.search(match["name"]):
            yield match.span("name")


def _with_quotes(text: str, shape: str) -> str:
    """The marks of quotations, which a name may have within it, seen through the mask."""
    quoted = text.replace("•", "·")
    return "".join([mark if mark in "“”·" else shown for mark, shown in zip(quoted, shape, strict=True)])


DONE_AFTER = either(words("mentions", "done_to", "after"))
#: 205国道市政化改造西侧拆迁完成60%, 云溪河治理，…: works called by what is done to a thing, and what follows the name
DONE = re.compile(f"{sought(UNDERTAKINGS)}(?:{either(UNDERTAKINGS)})*")
DONE_BEFORE = re.compile(
    r"[，。；：、）已正仍将于也还快慢晚早到拟须应需能可刚又最就并则共占是为由等\x00“]|$"
    rf"|{DONE_AFTER}|[\u4e00-\u9fff]{{2,4}}[\x00\d]|段[已正将\x00]|要(?!求)|长\x00|花了?[\x00费]|收[工尾官]|停[了工]|[东西南北]侧|的(?:进度|资金|施工|工期|方案|设计|前期|是)"
)
#: 自行车馆改造刚过半, 老祠堂修缮花了136万元: told of as only works are
TELLS = re.compile(
    r"(?:，?(?:目前|主体|已|正|将|预计|计划|刚刚?|才|于|在|因|受|仍|还|也|基本|全部|全面|花了?|共?投入|总?投资)*)[^，。；\x00]{0,3}"
    r"(?:\x00|过半|完工|竣工|开工|动工|投用|收[尾官工]|扫尾|停[了工]|验收|封顶|近尾声|画上句号)"
)
#: 改造成公园, 改造了三条路: a verb
IS_VERB = re.compile("[了过成出好完而]|后(?!期)|的(?!进度|资金|施工|工期|方案|设计|前期|是)")
#: 利用原纺织厂改造, 由云溪粮库改造: what the works once were
ONCE = ("利用", "由")
#: 建设内容包括甲河治理、乙村污水治理: what the works told of consist of
CONTENTS = ("内容", "主要建设", "涉及")
#: of the sentence before the word for what is done that its name may begin in
DONE_TO_LONGEST = 20
#: at least so much is said of which one is meant, where it has no name
OF_A_KIND = 3
HELPS = re.compile("扶持|奖补|资助|补[助贴]|帮[助扶]|引导|鼓励|支持|发动|带动|动员|指导|协助")
DONE_TO_NAME = re.compile(r"[\u4e00-\u9fffA-Z\d（）\x01·]+")
LEADING_VERB = re.compile(
    r"(?:继续|加快|全力|全面|同步|同时|稳步|有序|深入|大力|积极|抓紧|着力|统筹|扎实|实施|推进|启动|开展|完成|加强|编制|论证|评审|审定|制定|起草|公示|出具|其中|目前|此外|另外|走进|来到|在)+"
)


#: 其中，民德路片区137栋房屋已完工；老街片区3月进场: a quarter that works are divided into
QUARTER = re.compile(
    r"(?:^|(?<=[，。；：“])|(?<=其中)|(?<=目前))(?P<name>[\u4e00-\u9fff]{2,12}片区)"
    r"(?=[\x00\d已正将拟也还]|预计|计划|施工|完成|主体|年内|进场|率先|全部|全面|目前)"
)
#: 街道的电机厂片区则采取连片改造的方式: works are done to it
TREATED = re.compile(
    r"(?:^|(?<=[，。；：“的]))(?P<name>(?:(?!的)[\u4e00-\u9fff]){3,10}片区)(?=则?(?:采取|采用|实行|实施|通过|将)[^，。；]{0,6}(?:连片|成片|整体|集中|统一|打包)[^，。；]{0,2}(?:改造|更新|整治|征收))"
)


def quarters(text: str, shape: str) -> Iterator[tuple[int, int]]:
    """Where such quarters stand, in a sentence that tells of several."""
    if "片区" not in text:
        return
    yield from (match.span("name") for match in TREATED.finditer(shape))
    if not ("；" in text or "其中" in text):
        return
    found = list(QUARTER.finditer(shape))
    for match in found:
        cuts = cut_ends(shape, match.end())
        start = max([match.start("name"), *(cut for cut in cuts if cut < match.end() - len("片区"))])
        if match.end() - start >= SHORTEST and (len(found) > 1 or has_own_name(text[start : match.end()])):
            yield start, match.end()


#: 听松里（一期）, 城区雨污分流改造（二期）: only works have phases, whatever they are called
PHASED = re.compile(r"（(?:第?[一二三四五六首]|\d)期）")
WORKS_LAST = re.compile(f"(?:{either(UNDERTAKINGS)}|更新|更换|提升|建设|安装)$")
PHASED_LONGEST = 16


def phased(text: str, shape: str) -> Iterator[tuple[int, int]]:
    """Where such names stand."""
    for match in PHASED.finditer(text) if "期）" in text else ():
        end = match.start()
        start = max(cut for cut in cut_ends(shape, end) if cut <= end)
        name = shape[start:end]
        is_works = WORKS_LAST.search(name) is not None and len(name) > SHORTEST
        is_name = NAME.fullmatch(name) is not None and len(name) <= PHASED_LONGEST
        if is_name and (is_works or _names_works(name)):
            yield start, match.end()


def undertakings(shape: str) -> Iterator[tuple[int, int]]:
    """Where such works stand: from the last word before them that is no part of a name."""
    if not UNDERTAKING.search(shape):
        return
    cuts = [span for span in cut_spans(shape) if shape[slice(*span)] not in COMPONENTS]
    firsts, ends = {first for first, _ in cuts}, [0, *[last for _, last in cuts]]
    for done in DONE.finditer(shape):
        end = done.end()
        if IS_VERB.match(shape, end) or not (end in firsts or DONE_BEFORE.match(shape, end)):
            continue
        start = ends[bisect_right(ends, done.start()) - 1]
        if _is_aside(shape, start):
            continue
        start = _behind_lead(shape, start, end)
        if _is_done_to_a_thing(shape, start, done.start(), end):
            yield start, end


def _is_aside(shape: str, start: int) -> bool:
    """What works once were, and what those consist of that the sentence tells of."""
    if shape[max(0, start - 2) : start].endswith(ONCE):
        return True
    before = shape[shape.rfind("。", 0, start) + 1 : start]
    return any(word in before for word in CONTENTS)


def _behind_lead(shape: str, start: int, end: int) -> int:
    """Where the name begins behind what leads to it: 《规划》和X水库扩容, 区委书记领衔X片区改造."""
    lead = LEADING_VERB.match(shape, start, end)
    start = lead.end() if lead else start
    start += shape.startswith(JOINED, start - 1)
    charge = IN_CHARGE.match(shape, start, end)
    return charge.end() if charge else start


def _is_done_to_a_thing(shape: str, start: int, done: int, end: int) -> bool:
    """text[start:end], of which text[done:end] says what is done, names works."""
    name = shape[start:end]
    if len(name) < SHORTEST or done - start > DONE_TO_LONGEST or not DONE_TO_NAME.fullmatch(name) or _is_none(name):
        return False
    if ROUTE.match(name) or NUMBERED_PLACE.fullmatch(core(name)):
        return True
    if _is_of_a_kind(shape[start:done]) and LED_BY.search(shape, max(0, start - 5), start) and TELLS.match(shape, end):
        return FACILITY.search(name) is not None or _is_only_works(shape, start, name)
    return (has_own_name(name) or is_proper(core(name))) and bool(
        FACILITY.search(name) or AREA.search(name) or WATER.search(name) or _is_only_works(shape, start, name)
    )


def _is_of_a_kind(thing: str) -> bool:
    return len(thing) >= OF_A_KIND and thing not in COMPONENTS


def _is_none(name: str) -> bool:
    """扶持茶农改造; 集镇提升工程外立面改造: what the works named before it consist of."""
    works = [match.end() for match in WITHIN.finditer(name)]
    return HELPS.match(name) is not None or (bool(works) and not has_own_name(name[works[-1] :]))


def _is_called(name: str) -> bool:
    """A name in quotation marks, but no slogan."""
    called = PHASE.sub("", name).strip("“”")
    plain = is_no_road(called) or called.endswith(WORKS) or NEVER_LAST.search(called) or NEVER_WITHIN.search(called)
    return name[0] == "“" and len(called) >= CALLED_SHORTEST and not plain


def _is_only_works(shape: str, start: int, name: str) -> bool:
    """In a list it may as well be what some works consist of."""
    return not shape.startswith("、", start - 1) and ONLY_WORKS.search(name) is not None


def _names_works(name: str) -> bool:
    return (
        has_own_name(name)
        and not NEVER_LAST.search(name)
        and not NEVER_FIRST.match(name)
        and not NEVER_WITHIN.search(name)
        and not is_no_road(name)
    )
