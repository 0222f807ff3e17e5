"""Which project is a part of which, seen when the story has been told: by their names and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter, itemgetter

from importers.drafts import Draft, lineage, whole_told
from importers.family import is_only_implied, put_under
from importers.lexicon import either, words
from importers.name_forms import readings
from importers.names import BUILDING_WORDS, WORKS, core, head_of, is_proper, phase_of
from importers.parts import LINES, METRO, RELATION, STATION
from importers.scene import Reference, Scene

OWN_PROJECT = re.compile(r"全线|全桥|该项目|该工程|整个项目|项目|工程|整个工程")
ON_LINE = re.compile(r"[\u4e00-\u9fff]{2,}(?:桥|隧道|站|枢纽|立交|互通|段)(?:项目|工程)?$")
AREAS = frozenset(words("parts", "areas", "heads"))
AREA_SHORTEST = 4
#: how long a town's name is that the name of works begins with, and what is behind it
TOWN_LENGTHS, OWN_SHORTEST = (2, 3, 4), 6
AS_REACH = 6
#: X贯通，标志着Y…; 至此，Y的全部隧道贯通; X是Y的第三级泵站; X属于Y
STEP_OF = re.compile(r"标志着|至此，|意味着")
ONE_OF_IT = re.compile(
    r"(?:的|中|沿线)?(?:第[一二三四五六七八九十\d]+|首|最后一|其中一|唯一一?|\d+|[两三四五六七八九十]+)[个座条栋级处段项大](?!项目)"
    r"|(?:（[^（）]{1,14}）)?(?:中|里|内)?(?:的)?(?:其中)?(?:之一|一[条座段个处](?![道路项])|一部分|组成部分|重要组成|子项|单项)"
    r"|(?:的)?(?:最[长大高难深]|控制|关键|重点|标志|先导|先行|重要|主要)"
)
BELONGS = re.compile(r"(?:都|均|同)?(?<!同)(?:隶属于|属于|属|是|为|系)“?$")
WHOLES = (
    *WORKS,
    "高速",
    "公路",
    "铁路",
    "高铁",
    "号线",
    "产业园",
    "物流园",
    "园区",
    "快速路",
    "枢纽",
    "大道",
    "新区",
    "新城",
    "管廊",
    "灌区",
    "路网",
)
OF_IT_REACH = 4
#: 作为甲学院、乙中学周边路网的重要组成部分: what stands behind them is the whole
ANOTHER = re.compile("[、和及与]|周边|周围|附近|沿线|片区")
#: 都在云望公路上
LIES_ON = re.compile(
    r"(?:[都均同][在处]|位于|坐落[在于]|架设?在)(?:[同该]一?条?)?(?P<line>[^，。；：、]{3,20}?)(?:沿线)?上(?=[，。；])"
)
#: 甲小区与毗邻的乙宿舍、丙小区打包成城南片区改造项目
BUNDLED = re.compile(
    "(?:打包|打捆|捆绑|整合|合并|组合|归并)(?:成|为|进)(?:一个|了)?|(?:一并|统一|一起|同步|整体)(?:纳入|列入|并入)了?"
)
#: 将成为提升云溪学院办学水平的标志性工程: what it is good for, not what it is a part of
SERVES = re.compile("提升|促进|推动|带动|服务|完善|改善|展示|连接|打造|加快|缓解|支撑|助力|推进|保障|辐射|提高|增强")
REACH = 40
#: how much oftener a line is named than another that is only spoken of by the way
OFTENER = 2
RUNS_ON = re.compile(rf"(?:{LINES.pattern}|[东西南北]延|延伸段|延长线)$")
#: what such works have by that name
OWN_THINGS = either([*words("parts", "usual", "words"), *words("parts", "usual", "sized"), *BUILDING_WORDS])
LOT_NUMBER = r"(?:第?[一二三四五六七八九十\d]{1,2}|[A-Z]{1,3}-?\d{0,2}|第?[Ⅰ-Ⅻ])"
#: what a part's name has behind the name of the whole
OF_A_WHOLE = re.compile(
    rf"(?:（?(?:{LOT_NUMBER}(?:号?标段?|工区)|[\u4e00-\u9fff]{{2,4}}段|[东西南北中]段|[东西南北][线岸区])）?)"
    rf"|(?:[\u4e00-\u9fff\dA-Z号#]{{0,4}}(?:{OWN_THINGS}|泊位|机组|船闸))"
    r"|[一二三四五六\d]期(?:[扩改迁新]?建|提标|改造)*(?:项目|工程)?"
    r"|[\u4e00-\u9fff]{0,6}(?:隧道|隧洞|大桥|特大桥|互通|导流洞|厂房|[左右][线洞岸幅]|管线|管道|泵站|水厂|闸|跨线桥|联络线|连接线|[东西南北左右]?主塔|高架桥?)(?:工程)?"
)
STRUCTURES = re.compile(
    r"(?:桥|隧道|隧洞|站|段|厂|楼|馆|房|闸|坝|路|街|仓库|冷库|仓|码头|泊位|互通|立交|枢纽|渠|洞|塔|地块|片区|标|标段|区间|[东西南北]延)$"
)


def relate(scenes: list[Scene], drafts: list[Draft]) -> None:
    """X是Y的控制性工程, X是Y沿线第二大站, Y清水河特大桥: X is a part of Y."""
    lines = _lines(drafts)
    _relate_by_name(drafts, lines)
    _relate_to_areas(drafts)
    _relate_stations(drafts)
    for scene in scenes:
        _relate_to_next(scene)
        _relate_to_line(scene, lines)
        _relate_bundled(scene)
        for match in RELATION.finditer(scene.here.text):
            reference = scene.owner_at(match.start())
            if match.group().startswith("作为") or scene.here.text.startswith("的", match.end()):
                reference = next((r for r in scene.references if 0 <= r.start - match.end() <= AS_REACH), reference)
            host = _host(scene, match)
            if reference and host and put_under(reference.targets[-1], host):
                host.weigh(1.0, "a part of it is named")


def _relate_to_next(scene: Scene) -> None:
    """What the sentence's subject is a part of, where the works that it names next are said to be its whole."""
    text = scene.here.text
    if not scene.is_body or not ("至此" in text or "着" in text or "属" in text or "的" in text):
        return
    for index, reference in enumerate(scene.references):
        whole = reference.targets[-1]
        before = [r for r in scene.references[:index] if not r.is_oblique]
        parts = before[0].targets if before else scene.focus
        if len(reference.targets) > 1 or not whole.name.endswith(WHOLES) or not _says_so(text, reference, before):
            continue
        for part in parts:
            if STRUCTURES.search(core(part.name)) and not part.holds(whole.name) and put_under(part, whole):
                whole.weigh(1.0, "a part of it is named")


def _says_so(text: str, reference: Reference, before: list[Reference]) -> bool:
    start = reference.start
    step = [m for m in STEP_OF.finditer(text, 0, start) if start - m.end() <= OF_IT_REACH]
    if step:
        return True
    if not before or not BELONGS.search(text, before[-1].end, start):
        return False
    return "属" in text[before[-1].end : start] or ONE_OF_IT.match(text, reference.end) is not None


def _relate_bundled(scene: Scene) -> None:
    """What is made one project of are parts of it."""
    bundled = BUNDLED.search(scene.here.text)
    whole = next((r for r in scene.references if bundled and 0 <= r.start - bundled.end() <= OF_IT_REACH), None)
    if bundled is None or whole is None or not whole.targets[-1].name.endswith(WORKS):
        return
    start = scene.here.text.rfind("。", 0, bundled.start())
    told = [r for r in scene.references if start < r.start and r.end <= bundled.start()]
    for part in [target for r in told for target in r.targets if target is not whole.targets[-1]]:
        put_under(part, whole.targets[-1])


def _host(scene: Scene, match: re.Match[str]) -> Draft | None:
    end = match.end("host") + len("的")
    named = next((r for r in reversed(scene.references) if match.start() < r.start and r.end <= end), None)
    if named is not None:
        aside = SERVES.search(scene.here.text, match.start(), named.start) or ANOTHER.search(
            scene.here.text, named.end, end
        )
        return None if aside else named.targets[-1]
    return scene.focus[-1].root if scene.focus and OWN_PROJECT.match(match["host"]) else None


def _relate_to_areas(drafts: list[Draft]) -> None:
    """云溪度假区游客服务中心 beside 云溪度假区: what an area that the story tells of has in it."""
    areas = {name: d for d in drafts if head_of(d.name) in AREAS for name in d.names if len(name) >= AREA_SHORTEST}
    for part in drafts if areas else ():
        lengths = range(AREA_SHORTEST, len(part.name) - 1)
        area = next((areas[part.name[:n]] for n in lengths if part.name[:n] in areas), None)
        if area is not None and area is not part and head_of(part.name) not in AREAS and not phase_of(part.name)[1]:
            put_under(part, area)


def _relate_stations(drafts: list[Draft]) -> None:
    """望江站 in a story of one metro line: a station of it; a lot that was told behind the station is the line's."""
    stations = [draft for draft in drafts if STATION.search(core(draft.name))]
    line = _metro_line(drafts, stations) if stations else None
    if line is None:
        return
    for draft in drafts:
        if draft.label and draft.parent in stations and draft.parent is not line and draft not in lineage(line):
            draft.parent = line
    for station in stations:
        put_under(station, line)


def _metro_line(drafts: list[Draft], stations: list[Draft]) -> Draft | None:
    """The only line of the story, or the one that it names far oftener than any other (规划中的7号线)."""
    told = [whole_told(d) for d in drafts if METRO.search(d.name) and d not in stations]
    lines = list({id(line): line for line in told if line.mention_count}.values())
    lines = [line for line in lines if not any(other is not line and other.ends_with(line.name) for other in lines)]
    lines = [line for line in lines if line.is_sized] or lines  # 网友关心的7号线还没有定
    if len(lines) <= 1:
        return lines[0] if lines else None
    numbers = [found.group() if (found := METRO.search(line.name)) else "" for line in lines]
    named: dict[str, int] = {}
    for line, number in zip(lines, numbers, strict=True):
        named[number] = named.get(number, 0) + line.mention_count
    ranked = sorted(named.items(), key=itemgetter(1))
    if len(ranked) > 1 and ranked[-1][1] < OFTENER * ranked[-2][1]:
        return None
    own = [line for line, number in zip(lines, numbers, strict=True) if number == ranked[-1][0]]
    return max(own, key=attrgetter("mention_count"))


def relate_told(drafts: list[Draft]) -> None:
    """白杨溪水库导流洞 beside 白杨溪水库, X项目二标段, X项目安置房工程 beside X项目: the whole is told of too."""
    _join_implied(drafts)
    told = [d for d in drafts if d.facts or d.milestones or (d.mention_count and not d.is_background)]
    wholes = {name: d for d in told for name in _called_before_parts(d)}
    for part in drafts if wholes else ():
        lengths = range(len(part.name) - 2, AREA_SHORTEST - 1, -1)
        length = next((n for n in lengths if wholes.get(part.name[:n], part) is not part), None)
        whole = wholes[part.name[:length]] if length else None
        are_works = part.name.endswith(WORKS) and part.name[:length].endswith(WORKS)
        if whole is not None and length and (are_works or OF_A_WHOLE.fullmatch(part.name[length:])):
            put_under(part, whole)


def _called_before_parts(whole: Draft) -> Iterator[str]:
    """What the names of its parts may begin with: 青石口水库 of 云溪市青石口水库除险加固工程."""
    name = core(whole.name)
    short = (name[start:] for start in TOWN_LENGTHS if len(name) - start >= OWN_SHORTEST and is_proper(name[start:]))
    yield from (called for called in (whole.name, name, *short) if len(called) >= AREA_SHORTEST)


def _join_implied(drafts: list[Draft]) -> None:
    """洞溪堤防加固二期. …云溪省洞溪堤防加固工程: the whole that a phase's name implies is named behind it."""
    for whole in [d for d in drafts if is_only_implied(d) and not (d.facts or d.milestones)]:
        forms = [readings(name) for name in (whole.name, f"{whole.name}工程")]
        named = (d for d in drafts if d.mention_count and d.parent is None and any(map(d.is_read_as, forms)))
        known = next((d for d in named if not phase_of(d.name)[1]), None)
        if known is None:
            continue
        for part in drafts:
            if part.parent is whole and known.root is not part:
                part.parent = known


def _lines(drafts: list[Draft]) -> dict[str, Draft]:
    """The roads, railways and rivers of the story, by each of their names."""
    lines: dict[str, Draft] = {}
    for draft in drafts:
        for name in draft.names if RUNS_ON.search(core(draft.name)) else ():
            lines.setdefault(name, draft)
            lines.setdefault(core(name), draft)
    return lines


def _relate_by_name(drafts: list[Draft], lines: dict[str, Draft]) -> None:
    """昌景黄铁路清水河特大桥 beside 昌景黄铁路: a structure on a line that the story tells of too."""
    for part in drafts if lines else ():
        line = next((lines[part.name[:n]] for n in range(2, len(part.name)) if part.name[:n] in lines), None)
        if line is not None and line is not part and ON_LINE.search(part.name):
            put_under(part, line)


def _relate_to_line(scene: Scene, lines: dict[str, Draft]) -> None:
    """甲桥和乙桥都在滨湖公路上: what is told to lie on a line that the story knows."""
    match = LIES_ON.search(scene.here.text) if scene.is_body and "上" in scene.here.text else None
    line = lines.get(match["line"]) if match else None
    if match is None or line is None:
        return
    before = [r for r in scene.references if r.end <= match.start() <= r.end + REACH and not r.is_oblique]
    for part in [target for r in before for target in r.targets]:
        if STRUCTURES.search(core(part.name)):
            put_under(part, line)
