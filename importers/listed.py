"""Lists whose names a sentence itself calls projects: 甲、乙等11个项目, 甲和乙两个项目. Those need no noun of works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.chunks import CUTTER
from importers.lexicon import either, words
from importers.names import FACILITY, UNDERTAKINGS, WORKS, has_own_name, is_building, is_no_road, is_proper
from importers.one_of_a_town import is_kind_of_town

OF_MANY = re.compile(
    r"(?:^|[，：；。（]|包括|共有|其中|宣布|有|开工建设|实施|推进|启动)(?P<names>[\u4e00-\u9fffA-Z\d]{3,20}(?:、[\u4e00-\u9fffA-Z\d]{3,20})+)等(?=\d+个(?![\u4e00-\u9fff]{0,4}(?:服务|便民|业务|政务|办理|研究|科研|体育|比赛|培训))[\u4e00-\u9fff]{0,6}项目)"
)
OF_FEW = re.compile(
    r"(?:^|[，：；。“的了])(?P<names>[\u4e00-\u9fffA-Z\d]{3,16}?(?:[、和][\u4e00-\u9fffA-Z\d]{3,16}?){1,5})"
    r"(?:等?[两二三四五六2-6]个(?:[\u4e00-\u9fff]{0,3}(?:重点|重大))?)(?:项目|工程)(?!部|经理)"
)
#: 甲西路、乙路和站前广场扩建竣工: a row that opens its clause, and what befalls works right behind it
OF_AN_ITEM = r"[\u4e00-\u9fffA-Z\d#·“”（）—~-]"
#: 和 may join items or stand within one: it is told apart at the first joiner alone, else a long row is read in as many
#: ways as there are choices
ROW = rf"{OF_AN_ITEM}{{3,26}}?(?:[、和与及]|以及){OF_AN_ITEM}{{3,54}}?(?:、{OF_AN_ITEM}{{3,54}}?)*"
ROW_EVENT = (
    "(?:建设)?(?:也|均|都|已|已经|正|现|刚|将|即将|全部|全面|相继|陆续|先后|分别|同时|正式|顺利|如期|基本"
    "|计划|预计|力争|年内|年底前?|在){0,6}"
    "(?:开工|动工|竣工|完工|封顶|结顶|通车|建成|投用|投入使用|进场施工|启用|交付使用|复工|落成|加快建设|加快推进"
    "|有序推进|稳步推进|顺利推进|进展顺利|按序时进度"
    "|投产|试产|投运|并网|开建|奠基|破土|贯通|合龙|开复工|扫尾|收尾|在建|抓紧在?建|做前期|加紧建设|加快(?=[，。；]|$))"
    "(?![的者率仪]|项目|典礼)"
)
TOLD_TOGETHER = re.compile(rf"(?:^|[，；：。])(?P<names>{ROW})(?P<open>等)?(?:{ROW_EVENT})")
#: 今年新开工的有甲、乙、丙: what is done to each of a row, before it
BUILT = (
    "(?:[在新续拟扩改兴修][开建]|开工|动工|复工|开建|启动|实施|奠基|完工|竣工|建成|封顶|投用|改造|打通|拓宽|开放|通车|投运|投产|交付|贯通"
    "|合龙|收尾|扫尾|进场|开业|复建|招标|获批|立项|推进|在施工|在建设|规划|整治)(?:建设|改造)?"
)
LED_ROW = re.compile(
    rf"{BUILT}的(?:[重大点民生新建产业省市县区级亿元个]{{0,8}}(?:项目|工程))?(?:还|就|便|主要|分别)?(?:有|是|为|包括)：?"
    rf"(?P<names>{ROW})(?=等|[，；。]|$)"
)
#: 甲大厦、乙馆扩建等重点项目
CALLED_WORKS = re.compile(
    rf"(?:^|[，；：。])(?P<names>{ROW})"
    "等(?:一批|一大批|一系列)?(?:[省市县区]级?)?(?:[在续新]建|亿元以上)?(?:重[点大]|民生|实事|惠民|基础设施)?[\u4e00-\u9fff]{0,4}?(?:项目|工程)"
    "(?![部量款类])(?!经理|法人|公司|业主|管理|负责|资金|技术|质量)"
)
ROW_LED_BY = re.compile(
    r"(?:目前|其中|同时|此外|另外|与此同时|截至目前|据悉|今年|去年|全年|加上|包括|涵盖|还有|随着|至此|如今|现在|[一二三四五六七八九十]是)+"
)
#: 县交通局持续推进农村危桥改造和…等民生项目: what is done to each of a row
ROW_DONE = re.compile("[^、和与及]*(?:推进|实施|启动|开展)了?(?=[^、]{3})")
ENDS_AS_WORKS = re.compile(
    rf"(?:{FACILITY.pattern}|{either(UNDERTAKINGS)}|{either(WORKS)}|段|[一二三四五六]期)(?:（[^（）]{{1,20}}）)?$"
)
NO_ITEM = re.compile(
    r"[的了在被把由向对均已将]|来到|走进|走访|察看|查看|深入|前往|调研|考察|督导|观摩|具备|完成|实现|(?<![高中初优同])等(?!级)|(?<!“)第[一二三]位|所有|各类|全[省市县区]|有关|相关"
    r"|[两三四五六七八九十][大个项][\u4e00-\u9fff]{0,4}(?:项目|工程)$"
)
LED_BY = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:其中|宣布|开工建设|包括|实施|推进|启动)(?=.{3})")
#: 甲园和总投资8000万元的乙馆两个项目
PAID = re.compile(r"(?:计划|预计|概算)?(?:总投资|投资)(?:额)?[约近超逾达]?\d[\d.]*[万亿]+元的")
SHORTEST_OF_MANY, SHORTEST_OF_FEW, ROW_SHORTEST = 4, 3, 2
#: 2.老旧小区改造项目。 the heading of a numbered item that is works: no name of its own is asked of it
ITEM = re.compile(
    r"(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}(?:、|是(?:20\d\d年度?)?)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|—{1,2}|[●■◆▲★※①-⑳])(?:关于|完成)?(?P<name>(?!(?:实施|优化|畅通|丰富|保障|守护|促进|完善|改善|加快|推进|全力|加强|抓好|做好|强化|突出|深化|聚焦|切实|重点|其他|下一步|存在|主要)|[^。]*(?:情况|工作|问题|措施|建议|方面|安排))"
    r"[\u4e00-\u9fffA-Z\d“”]{3,24}?(?:（[^（）]{2,20}）[\u4e00-\u9fff]{0,6}?)?(?:(?:建设|棚改|改造|提升|升级|治理|整治|一体化|更新|修缮|加固|扩建|新建|延伸|完善|建设工程|配套|拓宽|扩容|搬迁|迁建|重建|大修|改建|提标改造)(?:项目|工程)?(?:（[一二三四五六]期）)?))(?:主体(?:建设|施工))?。?"
)
#: 2.项目名称：城区老旧小区改造（北门片区）
LABELLED = re.compile(
    r"(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]+)?(?:建设)?(?:项目|工程)名称：(?P<name>[^，。；：、]{3,40})。?"
)
#: （2）新建改造公厕80座: what is to be built, counted, as the heading of an item
COUNTED_ITEM = re.compile(
    r"(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、|[（(【](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)】]|[●■◆▲★※①-⑳])"
    r"(?P<name>(?:新建|改建|扩建|新改建|改造|改扩建|新增|增加|增设|加装|建设|建成|打通|整治|修建|更新|提升|维修|完成|实施|铺设|安装|治理|修缮)+"
    r"(?:[\u4e00-\u9fff“”]{2,12}?(?:约|近|超过|不少于)?\d[\d.]*(?:余|多)?万?(?:公里|亩|部|台|套|盏|米|平方米|户|千瓦)"
    r"|[\u4e00-\u9fff]{0,6}(?:公厕|厕所|泊位|停?车位|充电桩|路灯|老旧小区|旧住宅区|电梯|卫生室|驿站|充电站)\d[\d.]*(?:余|多)?万?[个座处部条]))。?"
)
#: 7.保障性住房。 12.工业园区标准化厂房。
FACILITY_ITEM = re.compile("\\d{1,2}[.．、](?P<name>[\u4e00-\u9fff“”\\d]{5,20})。")
ENDS_IN_FACILITY = re.compile(f"{FACILITY.pattern}$")
#: （三）城区老旧管道更换：计划投资…: the same before a colon, where what follows is told of works
DONE = either([*UNDERTAKINGS, "更换", "更新", "加装电梯", "增设电梯"])
NO_TITLE = f"(?!{either(words('mentions', 'titles', 'never_first'))})"
TITLED_ITEM = re.compile(
    rf"(?:[（(](?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[）)]|\d{{1,2}}[.．、]|[①-⑳])"
    rf"(?P<name>{NO_TITLE}[\u4e00-\u9fffA-Z\d“”]{{2,20}}?(?:{DONE}|建设|安装)(?:项目|工程)?)："
)
#: 水厂扩容已近尾声，总投资…: the only one of its kind that is told of
TITLED_SENTENCE = re.compile(
    rf"(?P<name>{NO_TITLE}[\u4e00-\u9fff]{{2,10}}?{DONE})(?=[，：\x00]|已|正|近|将|于|涉及|总投资|全长|共|分|进入|接近|一事|主体|要|因|受|进展|完成(?!\x00)|完工|竣工|启动|开工|预计|计划|拟|还|刚"
    r"|顺利|投入|花了|用了|目前|眼下|由|自|从|年内|年底|历时|最|也|获|通过|方案|[去今明][年冬春秋夏]|[本上下]月)"
)
#: 工程改造分两段进行: of the works that are told of already
DONE_TO_WORKS = re.compile(f"(?:{either(WORKS)})(?:{DONE}|建设)+")
OF_WORKS = re.compile(
    r"投资[约近超逾达]?\x00|总投资|全长|总长|概算[约近]?\x00|预算[约近]?\x00"
    r"|\x00[^，。；]{0,8}?(?:开工|动工|开建|启动|竣工|完工|建成|投用|投产|启用|开放|通车|开通|贯通|封顶|验收|交付|通过)|主体(?:已|全部|基本)?完"
)
ITEM_OPENS = frozenset("（(一二三四五六七八九十—●■◆▲★※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
#: no heading of an item is longer
ITEM_LONGEST = 40


def titled_name(text: str, shape: str) -> tuple[int, int] | None:
    """Where the works stand that an item or a sentence begins with, whatever they are done to."""
    if not OF_WORKS.search(shape):
        return None
    opens = text[:1].isdecimal() or text[:1] in ITEM_OPENS
    title = TITLED_ITEM.match(text) if opens else TITLED_SENTENCE.match(shape)
    if title is None or CUTTER.search(title["name"][:-2]) or not OF_WORKS.search(shape, title.end()):
        return None
    if DONE_TO_WORKS.fullmatch(title["name"]):
        return None
    return title.span("name")


def item_name(text: str) -> tuple[int, int] | None:
    """Where the works stand that a numbered heading is made up of, or that a label says to be a project's name."""
    labelled = LABELLED.fullmatch(text) if "名称：" in text else None
    if labelled:
        return labelled.span("name")
    opens = text[:1] in ITEM_OPENS or text[:1].isdecimal()
    if not opens or len(text) > ITEM_LONGEST:
        return None
    item = ITEM.fullmatch(text) or COUNTED_ITEM.fullmatch(text) or _facility_item(text)
    return item.span("name") if item else None


def _facility_item(text: str) -> re.Match[str] | None:
    item = FACILITY_ITEM.fullmatch(text)
    return item if item and ENDS_IN_FACILITY.search(item["name"]) and not CUTTER.search(item["name"]) else None


def listed_names(text: str) -> Iterator[tuple[int, int]]:
    """Where each name of such a list stands."""
    if "个" not in text or not ("项目" in text or "工程" in text):
        return
    rows = OF_MANY.finditer(text) if "、" in text and "等" in text else ()
    many = [span for match in rows for span in _names(match, "、", SHORTEST_OF_MANY)]
    rows = OF_FEW.finditer(text) if "、" in text or "和" in text else ()
    few = [span for match in rows for span in _names(match, "[、和]", SHORTEST_OF_FEW)]
    yield from many
    yield from (span for span in few if not any(span[0] < end and start < span[1] for start, end in many))


def told_together(text: str, shape: str) -> Iterator[tuple[int, int]]:
    """Where the names of a row stand that an event of works befalls, or that is called important works."""
    if not ("、" in text or "和" in text or "及" in text or "与" in text):
        return
    rows = [*TOLD_TOGETHER.finditer(shape), *(CALLED_WORKS.finditer(shape) if "等" in text else ())]
    for match in rows:
        led = ROW_LED_BY.match(match["names"])
        start = match.start("names") + (led.end() if led else 0)
        done = ROW_DONE.match(shape, start, match.end("names"))
        items = _spans(shape, done.end() if done else start, match.end("names"))
        names = [text[slice(*item)] for item in items]
        if _are_works(names) and (match.re is CALLED_WORKS or not match["open"] or all(map(has_own_name, names))):
            yield from items
    for match in LED_ROW.finditer(shape):
        items = _spans(shape, *match.span("names"))
        if _are_called([text[slice(*item)] for item in items]):
            yield from items


def _are_called(names: list[str]) -> bool:
    """Most of a row have a name of their own, and none is a share of a building or of a site."""
    plain = [
        n for n in names if len(n) < SHORTEST_OF_FEW or NO_ITEM.search(n) or (is_building(n) and not has_own_name(n))
    ]
    return len(names) >= ROW_SHORTEST and not plain and 2 * sum(map(has_own_name, names)) > len(names)


def _are_works(names: list[str]) -> bool:
    """Of a row: most end as works do, half at least are proper, and none is a share of a building or of a site."""
    if any(NO_ITEM.search(name) or is_no_road(name) or is_building(name) for name in names):
        return False
    closed = [name for name in names if ENDS_AS_WORKS.search(name)]
    others = [name for name in names if name not in closed]
    if len(closed) < ROW_SHORTEST or not all(has_own_name(name) and len(name) >= SHORTEST_OF_MANY for name in others):
        return False
    plain = [name for name in closed if len(name) < SHORTEST_OF_MANY and not (is_proper(name) or is_kind_of_town(name))]
    return not plain and 2 * sum(map(is_proper, names)) >= len(names)


def _spans(shape: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items between the marks of a row; 和 and 及 part only what both ends as works do."""
    spans: list[tuple[int, int]] = []
    for match in re.finditer("[^、]+", shape[start:end]):
        begins, ends = start + match.start(), start + match.end()
        first = begins
        for joiner in re.finditer("以及|[和与及]", shape[begins:ends]):
            at = begins + joiner.start()
            if at > first and ENDS_AS_WORKS.search(shape[first:at]):
                spans.append((first, at))
                first = begins + joiner.end()
        spans.append((first, ends))
    return spans


def _names(match: re.Match[str], joiner: str, shortest: int) -> Iterator[tuple[int, int]]:
    if match["names"].endswith("的"):
        return  # 谋划、推动的三个重点项目
    led = LED_BY.match(match["names"])
    start = match.start("names") + (led.end() if led else 0)
    for name in re.split(joiner, match.string[start : match.end("names")]):
        paid = PAID.match(name)
        first = start + (paid.end() if paid else 0)
        if start + len(name) - first >= shortest:
            yield first, start + len(name)
        start += len(name) + 1
