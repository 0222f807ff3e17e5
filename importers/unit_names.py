"""Where the names of firms and offices stand in a sentence: told by the words that they end with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either, sought, sought_in, words

KINDS = ("firms", "authorities", "institutes", "centres", "streets")
ENDINGS = {kind: either(words("organisations", "endings", kind)) for kind in KINDS}
BUILDERS = "|".join(words("organisations", "endings", "builders"))
#: 省建投五建, but not 二期一建成, nor what begins 市一建建筑公司
NUMBERED = (
    "[一二三四五六七八九]建(?![成筑造材起好完到在工于有了新制国房]|建筑|建设[工公集有]|集团|公司|工程|安装|第|设)"
)
ENDINGS["firms"] = f"(?:{ENDINGS['firms']}|{NUMBERED})"
BODY_LONGEST = 30
BODY = r"[\u4e00-\u9fffA-Za-z·（）]"
NOT_AUTHORITIES = "".join(
    f"(?<!{word})" for word in words("organisations", "endings", "not_authorities") if len(word) == 2
)
#: 华江路桥集团第二工程有限公司 is one name, A集团下属B有限公司 are two
GROUP = (
    r"集团(?!总校|化)(?!）?(?:(?!下属|旗下|所属|全资|控股|参股|负责|承建|的|和|与|及)[\u4e00-\u9fff]){0,12}?"
    r"(?:公司|工程局|研究院|设计院|勘察院))"
)
#: 中铁四局江城公司, X有限公司第三分公司: the branch of a firm
BRANCH = (
    r"(?:第?[一二三四五六七八九十]{1,2}|(?!子|下属|旗下|所属|全资|控股|负责|承建|施工|设计|参建|中标|建设|投资|项目)"
    r"(?:[\u4e00-\u9fff](?<![和与及等由是为的该在])){2})(?:建筑|工程|路桥|市政|建设)?分?公司"
)
#: 省交建集团三处, 市路桥总公司第三工程队
TEAM = "第?[一二三四五六七八九十]{1,2}(?:工程|施工|建筑|路桥)?[队处](?![理于在])"
NAME = re.compile(
    rf"(?P<name>(?:(?:{BUILDERS})(?:（集团）)?(?:{BRANCH}|(?:(?!承建|施工|负责|项目|建设者|工人|员工|的|在|和|与)[\u4e00-\u9fff]){{0,16}}?(?:有限责任公司|有限公司|研究院|[一二三四五六七八九十]建公司|第[一二三四五六七八九十]+(?:分)?公司))?"
    rf"|{BODY}{{1,{BODY_LONGEST}}}?(?:{ENDINGS['firms']}|{GROUP}|{ENDINGS['institutes']}|{ENDINGS['centres']}"
    rf"|{ENDINGS['authorities']}{NOT_AUTHORITIES}(?!投资项目|投资工程|采购|购买|员会)(?![长内门分署置队级件落位面域限部]|供(?![热水电气暖应排])|事处)(?:(?<=局)[\u4e00-\u9fff]{{2,3}}分局|(?<=局)第?[一二三四五六七八九十]{{1,2}}(?:工程|分)?公司"
    rf"|(?<=[一二三四五六七八九十]局)集团(?:(?!承建|施工|负责|项目|的|在|和|与)[\u4e00-\u9fff]){{0,12}}?(?:有限责任公司|有限公司)"
    rf"|(?<=铁路局)[\u4e00-\u9fff]{{2,6}}公司)?)"
    rf"(?:(?:（[\u4e00-\u9fff]{{2,4}}）)?(?:{ENDINGS['firms']}|{ENDINGS['institutes']}))?"
    rf"|{BODY}{{2,12}}?{ENDINGS['streets']}(?<!小镇)(?<!古镇)(?!党(?!工?委(?:副?书记|委员))|[道办路巷]))(?:(?<=公司){BRANCH}|(?:(?<=公司)|(?<=集团)){TEAM})?)"
)
#: what a name ends with, or is as a whole: NAME is tried only where one stands near
CLOSED = re.compile(
    sought(
        [word for kind in KINDS for word in words("organisations", "endings", kind)]
        + ["集团", *(f"{number}建" for number in "一二三四五六七八九")],
        guarded=words("organisations", "endings", "builders"),
    )
)
WHOLE_BUILDER = re.compile(BUILDERS)
FIRM = re.compile(rf"(?:{ENDINGS['firms']}|{ENDINGS['institutes']}|集团|集团）|工程局|(?:公司|集团){TEAM})$")
CUT = re.compile(sought_in(words("cutters", "organisations")))
#: 江城二建、远安建设两家公司: how many there are in the row
FIRMS_COUNTED = r"等?[两三四五六七八九十\d]{1,2}家(?:单位|企业|公司)"
SO_MANY = re.compile(f"{FIRMS_COUNTED}$")
PLACE_ONLY = re.compile(r"^(?:该|全|本|各|区|县|市|省)?(?:[省市区县镇乡局委部处厅街道]|街道)$")
#: 德国某公司, 北京一家公司
SOME = re.compile("(?<!某)某(?!某)|[一两几数]家(?:公司|企业|集团|单位)|[一二两三四五六七八九十几]个[乡镇]")
#: 三家设计院联合设计, 由两家施工公司承建: so many, none by its name
COUNTED_ONLY = re.compile(r"(?:[两三四五六七八九十几数]|\d{1,3})[家支][\u4e00-\u9fff]{0,4}?(?:院|公司|集团|企业|局)")
#: some firm or other
NOBODY = (
    "某",
    "同一",
    "各",
    "多家",
    "全体",
    "第三方",
    "一家",
    "一些",
    "有关",
    "相关",
    "外地",
    "其他",
    "物业公司",
    "项目公司",
    "所有",
    "专业公司",
    "我公司",
    "本公司",
    "园区平台公司",
    "园区公司",
    "平台公司",
    "当地公司",
    *(f"代{region}{people}政府" for region in "省市区县镇乡" for people in ("", "人民")),
)
#: behind a bracket within the name of works
IN_NAME_OF_WORKS = re.compile(
    "）(?:新建|改建|扩建|迁建|改扩建|建设){0,2}(?:项目|工程)(?![部办]|经理|总工|总监|负责|公司|法人)"
)


def is_of_another(text: str, start: int, end: int) -> bool:
    """文枫学校（市二十四中教育集团）项目: a bracket within the name of works. 中国工程院院士: one of its members."""
    return IN_NAME_OF_WORKS.match(text, end - text.endswith("）", start, end)) is not None or text.startswith(
        "院士", end
    )


def named_units(text: str) -> list[tuple[int, int]]:
    """The names that such a word closes, without the words that run into them."""
    return [span for match in _names(text) if (span := _trimmed(match, text)) is not None]


def _names(text: str) -> Iterator[re.Match[str]]:
    """The matches of NAME, in time that texts without organisations don't take."""
    position = 0
    while ending := CLOSED.search(text, position):
        match = NAME.search(text, max(position, ending.start() - BODY_LONGEST))
        if match is None:
            return
        builder = WHOLE_BUILDER.search(text, match.start(), match.end())
        if builder and not match.group().startswith(builder.group()):
            match = NAME.match(text, builder.start()) or match
        yield match
        position = match.end()


def _trimmed(match: re.Match[str], text: str) -> tuple[int, int] | None:
    """The name without the words that run into it from the left (近日 … 由, 位于, 记者从)."""
    start, end = match.span("name")
    name = text[start:end]
    cuts = [cut.end() for cut in CUT.finditer(name) if cut.end() < len(name) - 1]
    start += cuts[-1] if cuts else 0
    counted = SO_MANY.search(text, start, end)
    end = counted.start() if counted else end
    name = text[start:end]
    unopened = name.count("）") - name.count("（")
    if unopened > 0:
        start += name.index("）") + 1
    elif name.startswith("（"):
        start += name.find("）") + 1
    name = text[start:end]
    if name.count("（") > name.count("）"):
        if text.startswith("）", end):
            end += 1
        else:  # 章明（江城路桥公司云溪大桥项目经理）: the mark opens what tells of someone
            start += name.rindex("（") + 1
    name = text[start:end]
    if len(name) < 3 or PLACE_ONLY.match(name) or name.startswith(NOBODY) or SOME.search(name):
        return None
    if COUNTED_ONLY.fullmatch(name):
        return None
    return start, end
