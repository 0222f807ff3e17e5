"""What the words right before a noun phrase say of it: a place on the way, another of its kind, the one just meant."""

from __future__ import annotations

import re

from importers.lexicon import closed
from importers.names import FACILITY, UNDERTAKING, WORKS, has_own_name, phase_of
from importers.signs import (
    CLEFT_BEFORE,
    COMPLEMENT_BEFORE,
    FIGURES_BEFORE,
    NEAR_BEFORE,
    OBLIQUE_BEFORE,
    PASSED_BEFORE,
    RENEWAL_BEFORE,
)
from projects.unchanging import unchanging

INDEFINITE = closed(r"(?:一个|一座|一条|一所|一处)(?:[^，。；]{0,24}的)?", "个座条所处的")
DEFINITE = closed(
    r"该|此|本|[此这本]次(?:的)?|这一?[座个条所家处项栋幢段片]|这一|上述|整[个座条所栋幢段片]",
    "该此本次座个条一述所家处项栋幢段片的",
)
#: 这所十二年一贯制学校, 该全地下污水处理厂: however it is described, it is the one just meant; but 该县人民医院
THE_ONE, THE_ONE_LONGEST = closed("这一?[座条所家处栋幢]|该", "座条所家处栋幢该"), 3
OF_THAT_PLACE = re.compile("[省市县区镇乡州旗校院厂局企路线桥园站馆]|街道|村|片|地块|公司|集团|社区|小区|项目|工程")
#: 该基建项目, 这个生物医药项目; but 该县水利项目, 该新区路网工程
THAT_WORKS, THAT_WORKS_LONGEST = closed("(?<!应)该|这一?[个项]", "该个项"), 3
WHOSE_WORKS = re.compile("新区|开发区|经开区|高新区|景区|园区|企业|单位|平台|中心|学校|医院")
#: 花园式学校
HOW_IT_IS = re.compile("[\u4e00-\u9fff]{2,8}[式型级性化制]")
#: 在红岭小学，教学楼已竣工: what the sentence is going to tell of
FRONTED = closed("(?:^|[。；])(?:而|同样|同样，|目前，)?在", "在")
#: 片区内仅有一所2008年建成的湖口小学: what is there already
THERE_ALREADY = closed(
    "(?:[仅只]有(?:的)?|(?:原|现)有(?:的)?|唯一(?:的)?|[仅只])(?:一|两|三|几)?[所座家条处个](?:[^，。；：]{0,12}的)?",
    "所座家条处个的",
)
#: 他说的地下，指的是老旧管网更新工程
MEANING = closed("[指说讲]的是", "是")
#: 作为备用水源的青石水库正在填筑坝体: what its clause tells of
AS_ITS_SUBJECT = re.compile("(?:^|[，；。])(?:其中，?)?作为[^，。；]{1,20}的$")
#: 作为全县重点工程的青石水库，总投资3亿元: no more than what it is comes before it
AS_WORKS = re.compile("(?:^|[；。])作为[^，。；]{1,18}(?:工程|项目|之一|实事)的$")
AFTER_CLEFT = ("。", "，", "（", "；", "、", "与", "和", "及", "")
#: 第二个观摩点是云溪产业园, 分会场是100MW风电场
IDENTIFIES = re.compile(
    "该(?:路段|线路|道路|路|桥|地块|工地|处)[是为系即]$"
    "|(?:会场|现场|[一首末二三四五六]站|摩点|[参看亮重难热痛堵]点|[一二三四五六][处个]|首个)是$"
)
#: 将原电影院改建为社区服务中心, 把老粮库改造成县文化馆: works, called by what comes of them
RENEWED_INTO = closed(
    "[把将][^，。；：“”]{2,20}(?:改建|改造|改|翻建|扩建)(?:成为|[成为])了?(?:一[座所个家处条])?", "成为了座所个家处条"
)
#: 三栋厂房将改造为云溪纺织博物馆, 修缮为青溪记忆馆: a name of its own behind it is that of the works
TURNED_INTO = closed(
    "(?:改建|改造|改|翻建|扩建|修缮|修复|整修|翻修|更新|活化|打造|变身|蜕变|转型|盘活|建设|利用)(?:成为|[成为])了?(?:一[座所个家处条])?",
    "成为了座所个家处条",
)
#: 白石村是青河供水工程的受益村: the works have it, it isn't they
OWNS = re.compile(
    "的(?:[^，。；的]{0,6}(?:受益|覆盖|惠及|供水|服务|施工|建设|实施|参建|途经|沿线|起点|终点|必经|搬迁|移民|取水|项目点|实施点|试点))"
)


@unchanging
class Lead:
    """Each field says what its words in read_lead do."""

    is_oblique: bool = False
    is_at: bool = False
    is_fronted: bool = False
    is_cleft: bool = False
    is_meaning: bool = False
    is_complement: bool = False
    renewal: str = ""
    is_introduced: bool = False
    is_definite: bool = False


NOTHING = Lead()
TOLD_BY = (
    ("is_oblique", OBLIQUE_BEFORE),
    ("is_oblique", NEAR_BEFORE),
    ("is_oblique", PASSED_BEFORE),
    ("is_oblique", THERE_ALREADY),
    ("is_fronted", FRONTED),
    ("is_cleft", CLEFT_BEFORE),
    ("is_meaning", MEANING),
    ("is_complement", COMPLEMENT_BEFORE),
    ("renewal", RENEWAL_BEFORE),
    ("is_introduced", FIGURES_BEFORE),
    ("is_introduced", INDEFINITE),
    ("is_definite", DEFINITE),
)
#: by the character right before the noun phrase: most stand behind none of these
BY_LAST = {
    last: [(field, words.pattern) for field, words in TOLD_BY if last in words.last]
    for last in {last for _, words in TOLD_BY for last in words.last}
}


def thing_meant(text: str, start: int, name: str) -> str:
    """The noun that `name` closes with, where what stands before means the thing that was told of last."""
    if THE_ONE.of(text[max(0, start - THE_ONE_LONGEST) : start]) is None or name.endswith(WORKS) or phase_of(name)[1]:
        return ""
    noun = (FACILITY.findall(name) or [""])[-1]
    said = name.removesuffix(noun)
    is_of_another = OF_THAT_PLACE.match(name) or UNDERTAKING.search(name) or FACILITY.search(HOW_IT_IS.sub("", said))
    return noun if name.endswith(noun) and not is_of_another else ""


def means_works_told_of(text: str, start: int, name: str) -> bool:
    """该基建项目, however it is described: the works just told of, and no others called so."""
    if not name.endswith(WORKS) or THAT_WORKS.of(text[max(0, start - THAT_WORKS_LONGEST) : start]) is None:
        return False
    return not (OF_THAT_PLACE.match(name) or WHOSE_WORKS.match(name))


def read_lead(before: str) -> Lead:
    told = {
        field: match.group()
        for field, pattern in BY_LAST.get(before[-1:], ())
        if (match := pattern.search(before)) is not None
    }
    is_at = before.endswith("在") and not before.endswith("现在")
    if not (told or is_at):
        return NOTHING
    return Lead(
        is_oblique="is_oblique" in told,
        is_at=is_at,
        is_fronted="is_fronted" in told,
        is_cleft="is_cleft" in told,
        is_meaning="is_meaning" in told,
        is_complement="is_complement" in told,
        renewal=told.get("renewal", ""),
        is_introduced="is_introduced" in told,
        is_definite="is_definite" in told,
    )


def is_turned_into(before: str, name: str) -> bool:
    """What stands before is said to become what is called so; `name` is "" where it has no name."""
    return RENEWED_INTO.of(before) is not None or (TURNED_INTO.of(before) is not None and has_own_name(name))


def is_as_subject(before: str, after: str) -> bool:
    """作为备用水源的青石水库正在填筑坝体: what its clause tells of, and no part of a description."""
    if "作为" not in before or after[:1] == "的":
        return False
    told = AS_WORKS if after[:1] == "，" else AS_ITS_SUBJECT
    return (after[:1] == "，" or after[:1] not in AFTER_CLEFT) and told.search(before) is not None
