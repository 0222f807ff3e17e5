"""Things that a sentence tells of one after the other: 篮球馆4月封顶，游泳馆建到3层; 南区2月交付，北区5月动工.

One of them by itself may be no more than how far the works are; two and more, each opening its clause with something
of its own, are parts. The buildings that any school or hospital has (教学楼, 住院楼) only tell how far it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.annotate import Annotated
from importers.lexicon import either, words
from importers.mention import LISTED_AS, Form, Mention
from importers.names import BUILDING_WORDS, FACILITY, OWN_PLACE, WORKS, has_own_name, is_building
from importers.numbered import COUNTED_AFTER
from importers.parts import Part
from importers.step_events import EVENT
from projects.unchanging import changed, unchanging

#: what may stand before each of them in its clause
OPENING = re.compile(
    r"“?(?:(?:目前|眼下|如今|现在|现已?|当前|另外|此外|同时|截至[^，]{2,8})，?)?(?:其中[，：]?)?(?:[一二三四五六]是|先说|再说|最[快慢早晚]的是)?(?:位于[^，；。]{2,12}的)?“?"
)
OPENING_FIRST = frozenset("“如现当目眼另此同截其一二三四五六先再最位")
#: verbs, figures and days, with which most clauses begin
NO_OPENING = frozenset("计预由将已正在年今去共占投力争确从也还就按据通以使让被把为并与每近约超达累")
#: 输水管线, 跨海管道: called by what it brings or where it lies
CARRIED = re.compile(rf"{either(words('parts', 'inner', 'carried'))}(?:主|干|支)?(?:管线|管道|干管|隧洞|线路)")
#: what is told of a thing begins so
TOLD_BEHIND = (
    "(?=[^\u4e00-\u9fff]|[已正还仍将也因受刚主预计力有完进开去今明上下本的建土管外内基工设装桩路随先同全整均都长更铺])"
)
#: how a thing without a noun of works is called by its side, letter, number or place
ZONE = re.compile(
    rf"(?:{either(words('parts', 'inner', 'zones'))}区"
    r"|[东西南北中][区馆厅院楼岸园环线]|左岸|右岸|[东西南北左右]半[幅环]|(?:[东西南北中干支]|内环|外环)线"
    rf"|{CARRIED.pattern}"
    r"|第?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:工区|坊)"
    r"|[东西南北中](?:组团|片区|厂区|校区|院区|地块|广场|[侧岸]地块|门广场)"
    r"|(?:[甲乙丙丁]|[A-Z]\d?)(?:[区馆厅座栋]|地块|片区|组团)"
    r"|\d{1,2}[号#][\u4e00-\u9fff]{2,4}楼|[\u4e00-\u9fff]{2,6}(?<![阶时地片手标全工学龄分该各本前后现])(?<!整治)(?<!治理)(?<!提升)(?<!加固)(?<!拓宽)(?<!扩建)(?<!施工|高架|隧道|地面|地下|桥梁|路基|剩余|主线|新建|改造|盾构|明挖|暗挖|敞口|暗埋|引道|其余|未完|涉铁)段"
    r"|[一二三四五六七八九十]{1,2}组团|第[一二三四五六]批次"
    r"|第?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[号#]?(?:馆|厅|泊位|厂房|车间|仓库|竖井|斜井|洞段|隧洞|桥|闸|站房|停车场|泵房|库区)"
    r"|(?!其余|剩余|余下|另|该|这|各|本|[^片地]{1,4}个)[\u4e00-\u9fff]{2,5}(?:片区|地块|洞段|组团|河段|堤段|厂区)"
    r"|(?![两三四五六七八几二]?[座条个家])(?:(?![已正完成将在刚的和与及、新旧老原该本各全首两设含有])[\u4e00-\u9fff]){2,5}?(?:厅|楼|馆|港|阁|庙|坊|群|乐园|支线|干渠|会馆|宿舍|泵房|展区|监管区|站房|绿地|球场|站|厂|闸|桥|组团|(?<=[院小中学诊])部))"
    + TOLD_BEHIND
)
#: how each of them ends, cheap to look for
ZONE_END = re.compile(
    ".{0,11}?[区馆厅院楼岸块场团座栋段位房间库井洞桥闸港阁庙坊群园线渠舍地站厂部次幅环道管路]" + TOLD_BEHIND
)
#: what is told of it: how far it is, where no step is named
PROGRESS = re.compile(
    r"\d%|\d月|[本上下]月|年[底内初]|季度|[一二三四五六七八九十]成(?![立为本员果])|过半|正在|还在|仍在|尚在|完成|建到|建至|刚|[还尚](?:未|没)|完毕|收尾|在即|铺完|还[差剩]"
    rf"|{either(words('parts', 'told', 'words'))}"
)
#: 市中医院, 江口镇卫生院; 生产区 is a zone of the works themselves
OF_A_PLACE = re.compile(rf"(?:[\u4e00-\u9fff]{{2}}?[市县镇乡]|{OWN_PLACE.pattern})[\u4e00-\u9fff]{{2}}")
NOUN_SHORTEST, NOUN_LONGEST = 2, 9
#: what belongs to a structure, or what all works have
NO_PART = re.compile(
    rf"{either(words('mentions', 'components', 'words'))}$|^(?:{either(words('parts', 'no_row', 'words'))})$"
    r"|(?:道路|管网|管线|路灯|管道|步道|塑胶跑道)$|^(?:[该本原其剩余另]|主(?![展场站馆会]|体育))|两侧|期"
)
#: what a site has, whatever it is called: 卫星运营中心, 总装测试厂房
INNER = re.compile(rf"(?:{either(words('parts', 'inner', 'heads'))}|{either(words('parts', 'inner', 'centres'))}中心)$")
ROAD = re.compile(r"(?:路|街|巷|大道)$")
#: 创业路一处480套, 发电厂房装修: the noun names something else
NOT_IT = re.compile(
    r"房|(?:的)?(?:室内|室外|外墙|内墙|墙[面体]|屋面|楼面|地面|基层|面层|门窗|幕墙|外立面|外架|脚手架|地坪|吊顶|真石漆|主塔|桥墩|承台|砌体|砌筑|二次结构|抹灰|水电)|[、和与及][^，。；、的]{2,8}的|一[处带]|片区|沿线|两侧|路口|周边|附近|(?:[、和与及][^，。；、]{2,12}?){1,4}(?:[两三四五六七八九]|\d+)[座条个馆栋处家项院]"
)
#: what a noun is the beginning of: 小学部, 象湖隧道接线段
TAIL = re.compile("[部楼]|(?:接线|连接|延伸|引道)段")
#: 北区用地460亩, 体育馆建筑面积4200平方米: a size that stands right behind it is its own
OWN_SIZE = re.compile(
    rf"(?:的)?{either(words('parts', 'own_sizes', 'before'))}?{either(words('parts', 'own_sizes', 'labels'))}"
    r"(?:约|为|共|达|近|超|逾|计|仅){0,2}\d"
)
#: 河东片区更换46公里
SIZE = re.compile(r"\d(?:公里|米|户|栋|座|层|套)")
#: 全长8公里，其中高架栈道2.3公里，去年3月开工: how much of it is on one, and then it goes on itself
ONLY_LONG = re.compile(r"(?:长|约|共)?[\d.]+(?:公里|千米|米|延米)，")
#: with what the predicate of a noun begins
ENDS_NOUN = (
    r"(?=[^\u4e00-\u9fff]|[已正还仍将也因主预计力有完进开去今明上下本的建土管外内基工设装随先同全均都长总占面用投可"
    r"在地填浇钢幕屋首累桩砌粉封贯合竣验调布采则为从自混])"
)
#: 3号教学楼, 失智照护楼, 游泳馆: what such works usually have; 引桥, 溢洪道: where a size of it is told
USUAL = re.compile(
    r"(?:\d{1,2}[号#]|[一二三四五六东西南北新]|[A-Z])?"
    rf"(?:{either([*words('parts', 'usual', 'words'), *BUILDING_WORDS])}"
    r"|(?![和与及、等在从由该本此其两几各])[\u4e00-\u9fff]{2,4}楼)"
    rf"{ENDS_NOUN}"
)
#: what is no part by itself, whatever is told of it
ALL_WORKS = frozenset(words("parts", "no_row", "words")) - {"厂房", "车间"}
WITH_SIZE = re.compile(rf"{either(words('parts', 'usual', 'sized'))}{ENDS_NOUN}")
PLOTS = ("地块", "片区", "组团", "洞段")
LABELLED = ("lot", "section")
ROW_SHORTEST = 2
BESIDE = tuple("、和与及")


@unchanging
class RowItem:
    """text[start:end] opens its clause with a thing that is told of; `mention` is how it was read as a noun."""

    start: int
    end: int
    name: str
    mention: Mention | None
    #: it is called by nothing of its own
    is_plain: bool
    #: where the row begins
    row: int = 0
    #: two of the row at least are called by nothing of their own
    is_sure: bool = True
    #: what such works all have, which is a part only with a day or a size of its own
    is_usual: bool = False
    #: a size alone makes it one
    needs_size: bool = False
    #: a day or a size is told of it
    has_its_own: bool = False

    @property
    def is_label(self) -> bool:
        return self.mention is None or self.name.endswith(PLOTS)

    @property
    def is_called_by_kind(self) -> bool:
        """输水隧洞, 北区; 体育公园 alone may be what the whole is called."""
        return self.is_plain and (self.mention is None or self.mention.form is Form.GENERIC)

    @property
    def as_part(self) -> Part:
        return Part(self.start, self.end, self.name, "lot")


def find_row(here: Annotated) -> tuple[RowItem, ...]:
    """The things of a row; it is a sure one where two of them at least are without a name."""
    if len(here.clauses) < ROW_SHORTEST or here.sentence.is_heading or here.sentence.is_caption:
        return ()
    items = tuple(_items(here))
    if sum(item.is_usual or item.has_its_own for item in items) < ROW_SHORTEST:
        items = tuple([item for item in items if not item.is_usual])
    if len(items) < ROW_SHORTEST:
        return ()
    is_sure = sum(item.is_plain for item in items) >= ROW_SHORTEST
    return tuple(changed(item, row=items[0].start, is_sure=is_sure) for item in items)


def _items(here: Annotated) -> Iterator[RowItem]:
    """Each clause's own, where something is told of it before the next one opens."""
    nouns = {mention.start: mention for mention in here.mentions}
    clauses = [clause for clause in here.clauses if here.text[clause[0]] not in NO_OPENING]
    found = [item for start, end in clauses for item in _opened(here, start, end, nouns)]
    opened = _first_named([*_behind_the_whole(here, clauses, nouns, found), *found]) if found else []
    if len(opened) < ROW_SHORTEST:
        return
    for index, item in enumerate(opened):
        last = opened[index + 1].start if index + 1 < len(opened) else len(here.text)
        last = here.clause_at(last)[1] if last == item.end + 1 else last
        told = _is_its_own(here, item, last) if item.is_usual else _is_told_or_sized(here, item, last)
        if told:
            yield item if item.is_usual or not _is_its_own(here, item, last) else changed(item, has_its_own=True)


def _is_told_or_sized(here: Annotated, item: RowItem, last: int) -> bool:
    if item.name.endswith(PLOTS) and SIZE.search(here.text, item.end, last):
        return True
    sized = item.is_called_by_kind and OWN_SIZE.match(here.text, item.end)
    return bool(sized) or is_told(here.text, item.end, last)


def _is_its_own(here: Annotated, item: RowItem, last: int) -> bool:
    sized = OWN_SIZE.match(here.text, item.end) is not None
    return sized or (not item.needs_size and _has_a_day(here, item.end, last))


def _has_a_day(here: Annotated, start: int, end: int) -> bool:
    """教学楼5月28日封顶: a day and a step before the next of the row, or the next part of the sentence."""
    stop = here.text.find("；", start, end)
    end = stop if stop > 0 else end
    dated = any(start <= found.start and found.end <= end and not found.is_vague for found in here.dates)
    return dated and EVENT.search(here.text, start, end) is not None


def _behind_the_whole(
    here: Annotated, clauses: list[tuple[int, int]], nouns: dict[int, Mention], found: list[RowItem]
) -> Iterator[RowItem]:
    """云溪隧道左线5月贯通，右线8月贯通: the first of the row stands right behind the works' name."""
    for start, end in clauses:
        whole = nouns.get(start)
        later = next((item for item in found if item.start > start), None)
        if whole is None or later is None or whole.form is Form.BARE or not whole.end < end:
            continue
        first = whole.end + here.text.startswith("的", whole.end)
        item = next(_opened(here, first, end, nouns), None) if first < end else None
        is_like = item is not None and (item.is_usual or item.name[-1] == later.name[-1])
        if item is not None and is_like and here.text[first] not in NO_OPENING:
            yield item
        return


def is_told(text: str, start: int, end: int) -> bool:
    return bool(EVENT.search(text, start, end) or PROGRESS.search(text, start, end))


def _first_named(items: list[RowItem]) -> list[RowItem]:
    """Without what only comes back to one before it: 黄州段加压泵站…，泵站土建…."""
    return [item for i, item in enumerate(items) if not any(known.name.endswith(item.name) for known in items[:i])]


def _opened(here: Annotated, start: int, end: int, nouns: dict[int, Mention]) -> Iterator[RowItem]:
    """图书馆、档案馆明年开放: with the things that stand beside the first."""
    item = _opening(here, start, end, nouns)
    while item is not None:
        yield item
        joined = item.is_plain and here.text[item.end : item.end + 1] in BESIDE
        item = _opening(here, item.end + 1, end, nouns) if joined and item.end + 1 < end else None


def _opening(here: Annotated, start: int, end: int, nouns: dict[int, Mention]) -> RowItem | None:
    led = OPENING.match(here.text, start, end) if here.text[start] in OPENING_FIRST else None
    start = led.end() if led else start
    mention = nouns.get(start)
    part = next((p for p in here.parts if p.start == start and p.kind in LABELLED), None) if here.parts else None
    if part is not None and mention is not None and mention.form is Form.NAMED and mention.end < part.end:
        return None  # 望江路东段: the road by its name, then its section
    if part is not None and (mention is None or mention.end <= part.end):
        return RowItem(start, part.end, part.label, None, True)
    zone = ZONE.match(here.text, start, end) if ZONE_END.match(here.text, start, end) else None
    if zone and (mention is None or mention.end <= zone.end()):
        is_part = CARRIED.fullmatch(zone.group()) or not (
            NO_PART.search(zone.group())
            or is_building(zone.group())
            or _is_of_another(zone.group())
            or NOT_IT.match(here.text, zone.end())
            or COUNTED_AFTER.at(here.text, zone.end())
        )
        if is_part and (mention is None or zone.group().endswith(PLOTS) or not _is_own(mention)):
            return RowItem(start, zone.end(), zone.group(), mention, True)
    if mention is None or mention.is_oblique or mention.is_counted or mention.is_definite:
        return _usual(here, start, end, mention)
    return _by_noun(here, mention) or _usual(here, start, end, mention)


def _usual(here: Annotated, start: int, end: int, mention: Mention | None) -> RowItem | None:
    usual = USUAL.match(here.text, start, end) or WITH_SIZE.match(here.text, start, end)
    if usual is None or usual.group() in ALL_WORKS or NOT_IT.match(here.text, usual.end()):
        return None
    if mention is not None and (mention.end > usual.end() or mention.is_oblique or mention.is_definite):
        return None
    needs_size = usual.re is WITH_SIZE
    return RowItem(start, usual.end(), usual.group(), mention, True, is_usual=True, needs_size=needs_size)


def _is_own(mention: Mention) -> bool:
    return mention.form is Form.NAMED and (has_own_name(mention.name) or LISTED_AS in mention.why)


def _is_of_another(name: str) -> bool:
    """市中医院, 云溪中学宿舍楼: the one of its place, or of what is named before it."""
    inner = INNER.search(name)
    before = name[: inner.start()] if inner else ""
    return bool(FACILITY.search(before) or OF_A_PLACE.match(name))


def _by_noun(here: Annotated, mention: Mention) -> RowItem | None:
    name = mention.name
    if NO_PART.search(name) or name.endswith(WORKS) or not NOUN_SHORTEST <= len(name) <= NOUN_LONGEST:
        return None
    if NOT_IT.match(here.text, mention.end) or is_building(name) or not FACILITY.search(name):
        return None
    if here.text.endswith("，其中", 0, mention.start) and ONLY_LONG.match(here.text, mention.end):
        return None
    named = _is_own(mention)
    tail = TAIL.match(here.text, mention.end)
    end = tail.end() if tail else mention.end
    is_plain = (not named or INNER.search(name) is not None) and not (ROAD.search(name) or _is_of_another(name))
    return RowItem(mention.start, end, here.text[mention.start : end], mention, is_plain)
