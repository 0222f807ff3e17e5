"""What a sentence lists as the parts of works, however far from their name: 由康复中心和科教中心两部分组成.

Such a part becomes a candidate only where a later clause begins with it (latent_parts).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.drafts import Draft
from importers.family import BESIDES
from importers.lexicon import either, words
from importers.names import FACILITY, TOWNS, UNDERTAKINGS, is_building
from importers.parts import COMPONENT
from importers.resolve import is_works
from importers.scene import Scene

VERBS = (
    "由|包括|包含|涵盖|涉及|分为|划分为|主要建设|主要包括|下设|下辖|设有|建有|建设|新建|启动|启动了|实施"
    "|含|即|设(?=[\u4e00-\u9fff]{2,8}[、和])|分(?!期|别)"
)
#: what a count has behind it: its names are of that kind, and end with it where it is a structure
KIND = "小区|社区|片区|院区|校区|村|子项目?|项目|工程|站|地块"
NOUN = "大桥|桥|隧道|水库|泵站|学校|小学|中学|幼儿园|公园|车站|站点|水厂|互通|枢纽|码头|场馆|大厦|站场"
#: 包括大剧院、图书馆、美术馆三个场馆, 新建云溪、望江两座大桥, 含剧院、图书馆两馆, 分城东、城西两片
LIST = re.compile(
    rf"(?:{VERBS})(?P<list>[^，。；：（）]{{2,60}}?[、和及与][^，。；：（）]{{1,24}}?)"
    rf"(?:等?(?:\d+|[两三四五六七八九十]+)(?:[座条个所处](?:(?P<noun>{NOUN})|(?P<kind>{KIND}))|(?P<zone>[片区])(?!域|间)|[馆院校场厂园站桥楼](?![\u4e00-\u9fff]*[、和与及])|(?P<shares>部分|大?部分|大?板块)|[大个座条所处项部])|等|(?P<made>组成|构成)|(?=[，。；]|$))"
)
#: 分东、西两区, 由上、下两段组成, 分甲、乙两个标段: what stands behind the count ends each name
SIDE = "[东西南北中上下左右前后内外甲乙丙丁戊一二三四五六]|[A-Z]\\d?|[Ⅰ-Ⅻ]"
SPLIT = re.compile(
    rf"(?:分为?|分成|划分为|由|包括|包含|含|有|设)(?P<sides>(?:{SIDE})(?:[、和与及](?:{SIDE}))+)"
    rf"[两二三四五六](?:个|大)?(?P<noun>{either(words('parts', 'split', 'nouns'))})"
)
REGION = "域"
#: 北区, 甲标段, 南苑: one of those by itself
OF_A_SIDE = re.compile(rf"(?:{SIDE}){either(words('parts', 'split', 'nouns'))}")
JOINED = re.compile(r"[、和及与]")
COUNTED = re.compile(
    r"^(?:\d[\d.]*|[一两三四五六七八九十]+)(?:余|多)?[栋幢座条个处所家项](?:\d+[层米])?"
    r"|[\d.]+(?:余|多)?[\u4e00-\u9fff]{1,2}$|各?一[栋座个处]$"
)
LEADING = re.compile(r"(?:新建|改建|扩建|改扩建|迁建|重建|续建|修缮|加固|改造|以及|其中)+(?=.{2})")
#: what a structure consists of, or a trade: 溢洪道改建, 伸缩缝更换
STRUCTURE = re.compile(
    rf"(?:{either(words('mentions', 'components', 'words'))}|设施|用房|道路|管网|绿化|配套|路基|护岸|护坡|桥涵"
    r"|路面|停车位|商铺|坝坡|坝脚|坝肩|岸坡|涵管|涵洞|闸门|启闭机|启闭设备|金属结构|伸缩缝|支座|桥墩|桥面|铺装|栏杆|围栏"
    r"|挡墙|排水沟|截水沟|踏步|管线|飞线|井盖|楼道|门窗|外墙|外立面|屋顶|围墙|大门|路灯|标线|路沿石|人行道|花坛|景墙|河床|河底|渠底|闸室)"
    rf"(?:{either(UNDERTAKINGS)}|更换|护砌|衬砌|砌护|硬化|清淤|加高|加宽|加厚|铺设|安装|粉刷|翻新|灌浆|防渗|防水|保温|增设|新增){{0,3}}$"
)
#: what a dam has one of
SHORT = (
    "鱼道",
    "附楼",
    "副楼",
    "辅楼",
    "闸站",
    "渠首",
    "站房",
    "船闸",
    "大坝",
    "电站",
    "泵站",
    "水闸",
    "厂房",
    "副坝",
    "主坝",
    "东坝",
    "西坝",
)
#: 包括截污、清淤、补水三个子项目: then 截污工程
OF_WORKS = ("子项目", "子项", "项目", "工程")
CALLED_BY_WORK = re.compile("[\u4e00-\u9fff]{2,4}(?<!项目)(?<!工程)")
#: the points of what figures follow
MEASURED = 1.5
SHORTEST, LONGEST, OPENING = 3, 14, 4
#: 今年还将实施甲、乙等8条路的改造: of other works
#: 新建教学楼、食堂: of which the text goes on to tell as of the school
BUILDS = ("新建", "建设", "主要建设", "实施", "启动")
WEAK = ("实施", "启动", "新建", "建设", "涉及")


def listed_parts(scene: Scene) -> Iterator[tuple[str, Draft]]:
    """Each part that the sentence lists, and what it is a part of."""
    text = scene.here.text
    if not scene.is_body or not ("、" in text or "和" in text or "及" in text or "与" in text):
        return
    for match in SPLIT.finditer(text):
        owner, noun = _owner(scene, match.start()), match["noun"].removesuffix(REGION)
        yield from ((side + noun, owner) for side in JOINED.split(match["sides"]) if owner is not None)
    for match in LIST.finditer(text):
        if any(unit.start < match.end() and match.start() < unit.end for unit in scene.here.organisations):
            continue
        owner = _owner(scene, match.start())
        if owner is not None:
            yield from ((name, owner) for name in _names(match) if not owner.holds(name))


def _owner(scene: Scene, position: int) -> Draft | None:
    """The one that the sentence has named before, or what it goes on to tell of."""
    before = scene.told_before(position)
    besides = BESIDES.match(scene.here.text)
    near = besides.end() if besides else OPENING
    opens = position <= near and not scene.here.text.startswith(WEAK, position)
    targets = before[-1].targets if before else scene.focus if opens else ()
    if len(targets) != 1:
        return None
    whole = targets[0]
    return whole if is_works(whole) or whole.score >= MEASURED or TOWNS.search(whole.name) else None


def _names(match: re.Match[str]) -> Iterator[str]:
    builds = match.group().startswith(BUILDS)
    for item in JOINED.split(match["list"]):
        item = item.rsplit("的", 1)[-1]
        led = LEADING.match(item)
        name = COUNTED.sub("", item[led.end() :] if led else item).strip("“”")
        if match["noun"] and not FACILITY.search(name):
            name += match["noun"]
        if match["zone"] and not name.endswith(match["zone"]):
            name += match["zone"]
        if match["kind"] in OF_WORKS and CALLED_BY_WORK.fullmatch(name):
            yield name + "工程"
        of_a_side = OF_A_SIDE.fullmatch(name) is not None
        whole = (
            match["kind"]
            or match["zone"]
            or match["shares"]
            or match["made"]
            or of_a_side
            or COMPONENT.fullmatch(name)
            or (FACILITY.search(name) and FACILITY.sub("", name) != name)
        )
        is_plain = STRUCTURE.search(name) or (builds and is_building(name))
        if whole and not is_plain and (SHORTEST <= len(name) <= LONGEST or name in SHORT or of_a_side):
            yield name
