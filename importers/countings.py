"""Where a sentence counts projects as those of a programme: 76个项目, 项目76个."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from importers.lexicon import either, matcher, words
from importers.mention import Form, Mention
from importers.names import WORKS
from importers.numerals import NUMERAL, value_of
from importers.quantities import COUNTING
from importers.renewals import RENEWED

MEASURED = either(words("programmes", "counted", "things"))
MARKS = matcher("programmes", "counted", "marks")
MARK_REACH = 14
PROGRAMME_KIND = re.compile(either(words("programmes", "counted", "kinds")))
TOGETHER = re.compile(r"集中(?:开竣工|开工|签约|竣工|奠基|投产)|开工|签约")
#: 列入全国150项重大水利工程的X: what the one is one of
LISTED_IN = re.compile(r"(?:列入|入选|纳入|属于|作为|位列|跻身|入围|名列|位居)[\u4e00-\u9fff]{0,4}$")
#: 大桥入选全省30个重点项目，: whoever is named before is one of them
NAMED_AS_ONE = re.compile(
    r"(?!今年|去年|全[省市县区]|我[省市县区]|其中|目前|共有|已有)[\u4e00-\u9fff]{3,}?(?:被|已|还|也|同时|成功)*(?:列入|入选|纳入|属于|位列|跻身|入围|名列|位居)"
)
ONE_OF = re.compile(
    r"”?(?:中的|一样|[\u4e00-\u9fff]{0,6}?(?:之一|之首|之外|以外|(?:里面?|当中|之中|中)(?:的?[第最首率唯头先]|规模|投资|体量)))"
)
#: 这14个项目总投资22亿元; 服务业项目33个，年度计划投资…: money right behind
ITS_MONEY = re.compile(r"，?(?:共|合计|计划|协议|概算|估算)?总投资|，?年度(?:计划)?投资|，?(?:已|共|累计)*完成投资")
THESE = re.compile(r"(?:这|此次|本次|本批|上述|去年的)$")
#: 新增泊位1860个，总投资…: what works have
OF_A_HOUSE = re.compile("[车泊床学岗摊座工机席]位|班级?|房间|户|台|套|点位|充电桩|井盖|路灯|监控|摄像头")
#: 云溪区2022年老旧小区改造项目共涉及小区17个
OF_ONE_PROJECT = re.compile("项目|工程|涉及|惠及|覆盖")
NOT_AS_A_WHOLE = re.compile(
    "结合|(?:来自|走进|走访|参观|察看|查看|调研|观摩|检查|督查|督导|评选|评出|包括|包含|涵盖|分为|分成|下设|由|项目|工程|该|中标|参建|投标|承揽)了?(?:全[省市县区])?$"
)
OF_OTHERS = re.compile("签约|洽谈|意向|培训|科研|研究|课题|文化节|比赛|合作|服务|储备|招商")
WORKS_COUNTED = ("项目", "工程", "建设任务")
#: 三个街道一批重点项目: it is the places that are counted
PLACES_COUNTED = re.compile("(?:街道|乡镇|[镇乡村]|区县|县市区?|开发区|园区|社区|部门|单位)(?:的?一批|的|分别|各)")
FEWEST, MANY = 5, 10
#: 该项目包括12个项目: what one has
HAS_IN_IT = re.compile("包括|包含|含|分为|分成|分|涉及|下设|下辖|由|涵盖|其中|有$|该|本项目|工程$|项目$")
COUNT_FIRST = re.compile(
    rf"(?P<count>{NUMERAL})(?P<rest>个|项|条|件)(?P<kind>[^，。；、\d]{{0,14}}?){MEASURED}(?!部|化|经理)"
)
#: 十件实事分解为34个具体项目, 涉及具体项目37个: what is promised for a year may be many works or none
PROMISE = "实事"
ITS_WORKS = re.compile(
    rf"，?(?:一?共|总共)?(?:分解|细化|分|涉及|包含|包括|对应|落实|明确)(?:为|成|了|到)?(?:具体)?(?:(?:建设|工程|子)?(?:项目|任务)(?P<last>{NUMERAL})[个项]"
    rf"|(?P<first>{NUMERAL})[个项](?:具体)?(?:建设|工程|子)?(?:项目|任务))"
)
#: 项目共73个, 重大项目有58项, 开工46个
IN_ALL = (
    r"(?:一共|总共|共有|共计|总数|共|有|达到?|约|为|安排|铺排|排了|谋划|实施|推进|分?(?:[一二三四五六七八九十]{1,2}|\d{1,2})大?类|，)"
    "{0,3}"
)
COUNT_LAST = re.compile(rf"(?P<kind>[\u4e00-\u9fff]{{0,10}}){MEASURED}{IN_ALL}(?P<count>{NUMERAL})(?:个|项|条|件)")
#: “五个一百”重点工程, “三个一批”项目: how a campaign is called
CAMPAIGN = re.compile("[“‘][^“”‘’]{0,6}$")
#: X老旧小区改造项目共涉及小区17个: how much one project has to do
HAS_TO_DO = re.compile(r"(?:项目|工程)，?(?:一?共|总共|共计)?(?:涉及|惠及|涵盖|包括|包含|覆盖)(?:老旧)?(?:小区)?$")
#: 三季度要开工14个，计划总投资…; 综合交通类28个，总投资…: the noun goes without saying
COUNT_BARE = re.compile(
    rf"(?P<kind>[\u4e00-\u9fff]{{0,8}})(?P<count>{NUMERAL})(?:个|项)"
    r"(?:(?=[，（](?:(?:计划|概算|估算|协议)?总投资|年度(?:计划)?投资|(?:今年|当年|年度)计划))"
    r"|(?<=(?:改造|更新|整治|提升|加装)\d{2}[个项])(?=，共?(?:涉及|惠及|涵盖)))"
)
#: 今年计划新建公共停车场4处，车位共1126个，总投资1.42亿元: what a place builds in a year, with one total
COUNT_THINGS = re.compile(
    r"(?:今年|明年|全年|年内|20\d\d年|本年度)(?:，[^，。；\d]{0,6}?|[^，。；\d]{0,6}?)(?:计划|拟|将|共|要|安排|预计)*(?:新改建|新扩建|改扩建|新建成?|改造|建设|新增|续建|提升|修建)"
    rf"(?P<kind>[\u4e00-\u9fff、]{{2,14}}?)(?P<count>{NUMERAL})(?:处|所|座|条|个|家)"
    r"(?=，(?:[^，。；投]{2,20}，){0,2}(?:计划|概算|估算|预计)?总投资)"
)
#: cheap to look for: without one of them nothing is counted
COUNTED = {
    COUNT_FIRST: re.compile(rf"[个项条件][^，。；、\d]{{0,14}}?{MEASURED}"),
    COUNT_LAST: re.compile(rf"{MEASURED}{IN_ALL}{NUMERAL}[个项条件]"),
    COUNT_THINGS: re.compile(r"[处所座条个家]，(?:[^，。；投]{2,20}，){0,2}(?:计划|概算|估算|预计)?总投资"),
    COUNT_BARE: re.compile(r"[个项][，（](?:(?:[计概估协当今年].{1,3})?(?:总?投资|计划)|共?涉及|惠及|涵盖)"),
}


def countings(text: str) -> list[re.Match[str]]:
    """The places where projects are counted as a programme, in order, 76个项目 or 项目76个."""
    if not COUNTING.search(text):
        return []
    found: list[re.Match[str]] = []
    for pattern, counted in COUNTED.items():
        found += [m for m in pattern.finditer(text) if _is_programme(text, m)] if counted.search(text) else []
    found.sort(key=lambda match: match.start("count"))
    result: list[re.Match[str]] = []
    for match in found:
        if not result or match.start("count") >= result[-1].end():
            result.append(match)
    return result


def _is_programme(text: str, match: re.Match[str]) -> bool:
    if match.re is COUNT_FIRST and PLACES_COUNTED.match(match["kind"]):
        return False
    if match.re is COUNT_THINGS:
        return not (OF_A_HOUSE.search(match["kind"]) or OF_ONE_PROJECT.search(match.group()))
    if match.re is COUNT_BARE and OF_A_HOUSE.search(match["kind"]):
        return False
    if CAMPAIGN.search(text, 0, match.start("count")) or HAS_TO_DO.search(text, 0, match.start("count")):
        return False
    marked = MARKS.search(text, max(0, match.start() - MARK_REACH), match.start("count"))
    listed = text.endswith("等", 0, match.start()) and TOGETHER.search(text)
    together = listed or TOGETHER.match(text, match.end())
    known = marked or together or PROGRAMME_KIND.search(match.group()) or _is_paid_together(text, match)
    named = LISTED_IN.search(text, max(0, match.start() - 8), match.start()) and _is_named_as_one(text, match)
    renewed = RENEWED.search(text, max(0, match.start() - 70), match.end() + 16)
    if renewed and renewed.start("count") == match.start("count"):
        return False
    return bool(known) and not named and not ONE_OF.match(text, match.end())


def _is_named_as_one(text: str, match: re.Match[str]) -> bool:
    """列入全省100个重点项目的大桥; 大桥入选全省30个重点项目，."""
    clause = max(text.rfind(mark, 0, match.start()) for mark in "，。；：") + 1
    return text.startswith("的", match.end()) or (
        text[match.end() : match.end() + 1] in ("", *"，。；") and NAMED_AS_ONE.match(text, clause) is not None
    )


def _is_paid_together(text: str, match: re.Match[str]) -> bool:
    """Many projects of which the money that follows is told, whatever they are called."""
    count = value_of(match["count"])
    if count is None or count < FEWEST or not ITS_MONEY.match(text, match.end()):
        return False
    clause = text[max(text.rfind(mark, 0, match.start("count")) for mark in "，。；：") + 1 : match.start("count")]
    if count >= MANY and match.re is COUNT_FIRST and not HAS_IN_IT.search(clause):
        return True
    return match.re is COUNT_LAST or bool(THESE.search(text, max(0, match.start("count") - 4), match.start("count")))


def count_of(text: str, match: re.Match[str]) -> Decimal | None:
    """How many projects are counted; None where it is promises that are."""
    if match.re is not COUNT_FIRST or match["rest"] != "件" or not match.group().endswith(PROMISE):
        return value_of(match["count"])
    works = ITS_WORKS.match(text, match.end())
    return value_of(works["last"] or works["first"]) if works else None


def before_works(mentions: Sequence[Mention], start: int, end: int) -> int:
    """结合3个小区改造，实施甲排水工程，概算412万元: where works are named, whose money follows."""
    named = (m for m in mentions if m.form is Form.NAMED and m.start >= start and m.name.endswith(WORKS))
    return min([end, *(mention.end for mention in named if not mention.is_oblique)])


def counts_alone(text: str, match: re.Match[str]) -> bool:
    """全市13个在建项目全部复工: told of them as a whole, though without money.

    But not the projects that someone comes from or goes to, those that one project has, and contracts.
    """
    is_first = match.re is COUNT_FIRST
    if is_first and (match["rest"] == "条" or "小区" in match["kind"] or not match.group().endswith(WORKS_COUNTED)):
        return False
    if text.startswith("分别", match.end()):
        return False  # 3个项目分别是甲、乙、丙: all of them named
    lead = text[max(text.rfind(mark, 0, match.start("count")) for mark in "，。；：") + 1 : match.start("count")]
    return not (NOT_AS_A_WHOLE.search(lead) or OF_OTHERS.search(match.group()))
