"""What is only named for orientation: beside, in or on the way to something else; and what a visit leads to."""

from __future__ import annotations

import re

from importers.leads import Lead
from importers.mention import Form
from importers.name_spans import ROADS
from importers.names import is_built_town, is_called_works
from importers.signs import NAMED_BY_WORKS, OBLIQUE_AFTER, PASSED_BEFORE, VISIT_BEFORE

WAYSIDE = ("广场", "公园", "小区", "社区", "车站", "机场", "酒店")
#: quarters that are visited while they are built
NEW_HOMES = ("安置小区", "还建小区", "回迁小区", "安居小区", "公租房小区", "保障房小区", "搬迁小区")
#: 分别承担大坝和引水洞施工: a firm's share of the works
UNDERTAKEN, BY_A_FIRM = (
    re.compile("(?:承担|承接|承包)了?[^，。；]{0,12}$"),
    ("施工", "的施工", "安装", "任务", "建设任务"),
)
#: 一行来到云溪产业园。, but not 走进云溪产业园的车间
SEEN_BEFORE = ("，", "。", "、", "和", "")
#: 来到云望高速公路3标
LOT_BEHIND = re.compile(r"第?[\d一二三四五六七八九十A-Z]{1,3}[号合]?(?:同段|标)")
#: 公司先后承建过云溪大剧院、望江体育场
BUILT_BEFORE = re.compile(
    "(?:先后|曾经?|相继)(?:承建|参建|建设|修建|参与|承担|打造)[过了]?[^，。；]{0,20}$|(?:承建|参建|干|修)过[^，。；]{0,20}$"
)
#: 在县第五小学，章明看得很细: whoever comes to look at it
LOOKS = (
    "登上|爬上|登高|走上|走到|走进|来到|察看|查看|看得|看了|看到|细看|边走边看|一路看|俯身|弯腰|拿起|询问|追问|问得|问起|了解|驻足|停下|停留"
    "|听取|听完|叮嘱|要求|强调|指出|对照|翻看|翻阅|现场办公|当场|随机|检查"
)
LOOKED_AT = re.compile(
    "，(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{0,8}(?:一行|[研导查察访]组|代表们?|委员们?|县领导|市领导|区领导|书记|[省市县区镇]长))"
    f"(?:[又也还再先]|仔细|实地|认真|逐一|不时|随手|特意|详细|现场|重点|反复)*(?:{LOOKS})"
)
NO_SITES = ("社区", "车站", "机场", "酒店", "村", "镇", "大厅", "会议室")
#: 除…外, without a day of its own
EXCEPTED, TOLD_OF_IT = re.compile(r"除了?[^，。；]{2,40}?(?:之|以)?外，"), re.compile(r"\d[月日年]|已|将")
#: 记者在望江市场看到, 记者昨天在位于城东的云溪产业园看到: why he went there
WENT_TO = re.compile("(?:记者|笔者|我们)(?:今天|昨天|今日|昨日|近日|日前|一早)?在(?:位于[^，。；]{2,14}的)?$")
SAW = ("看到", "见到", "发现")
PASSED_REACH = 24
AT = ("在", "而在", "在新建的", "在在建的", "在正在建设的")
#: 变化来自青河水环境治理项目: what the text goes on to tell of
CREDITED = re.compile(
    "(?:变化|改变|变迁|底气|便利|喜悦|信心|动力|幸福感?|获得感|实惠|红利|灵感|这|都|[也正]是|主要|一切)来自$"
)
#: 望川大道上跨铁路, 望川公园里程碑节点完成, 望川大道内外装修: no words for a place
NO_PLACE = re.compile("上(?:跨|马|线|盖|部)|里程|内(?:外|装|部|饰|墙|环|网|支撑)|口(?:碑|岸)|旁(?:站)|区域(?:性|供)")
#: 从望江桥工地传来, 以望江桥为例
NEWS = ("传来", "传出", "为例")
#: 位于云溪镇东的听松桥重建工程正在施工, without its 的: works that lie there, and how they go on
LIES, GOES_ON = ("位于", "地处", "坐落于"), re.compile("[也又]?(?:正|已|目前|现|将于|计划|预计|总投资|全长|于\\d)")
#: 保障云溪水厂、望江水厂用水需求, 为云溪公园的游客服务: whom the works are to help
HELPS = re.compile(
    "(?:保障|改善|缓解|方便|满足|惠及|提升|解决|服务|保证|提高|减轻|为)了?(?:我?[省市县区](?!人|第|[一二三]))?(?:[^，。；：、和与及]{2,12}[、和与及])*$"
)
HELPED = re.compile(
    "(?:[、和与及][^，。；、]{2,12}?){0,3}[^，。；、]{0,6}?"
    "(?:(?:供水|用水|清水|整治|运行|防洪|排水|排涝|交通|停车|就医|就学|就诊|出行|通行|用电|供电|用气)[^，。；]{0,6}?"
    "(?:压力|需求|能力|安全|不足|难|问题|短板|矛盾|条件|输送|成效|水平|便利|单一|紧张|拥堵)"
    "|的?(?:游客|市民|居民|群众|师生|患者|学生|企业)[^，。；]{0,6}?(?:服务|提供|出行|就医|便利))"
)


def is_oblique(before: str, after: str, name: str, form: Form, lead: Lead) -> bool:
    """Only named for orientation: beside, in or on the way to something else. Not where news comes from."""
    if after.startswith(NEWS) or (before.endswith("来自") and CREDITED.search(before)):
        return False
    if ("过" in before or "先后" in before or "曾" in before or "相继" in before) and BUILT_BEFORE.search(before):
        return True
    is_helped = HELPED.match(after) is not None and HELPS.search(before) is not None
    if is_helped or (after.startswith(BY_A_FIRM) and UNDERTAKEN.search(before)):
        return True
    if not before.strip("在") and after.startswith(("里，", "内，", "，")) and is_built_town(name):
        return False
    oblique = lead.is_oblique or (OBLIQUE_AFTER.of(after) is not None and NO_PLACE.match(after) is None)
    goes_on = before.endswith(LIES) and is_called_works(name) and GOES_ON.match(after) is not None
    if goes_on or not (oblique or lead.is_at):
        return False
    pauses = after[:1] == "，"
    is_road = name[-1:] in ROADS or name.endswith(("大道", "村", "镇"))
    if pauses and lead.is_fronted and not (is_road or name.endswith(WAYSIDE)):
        return False
    if not oblique and (is_called_works(name) or NAMED_BY_WORKS.of(name)):
        return False
    return not is_visited(before, after, name, form)


def is_visited(before: str, after: str, name: str, form: Form) -> bool:
    """随后，一行来到云溪产业园。: the text goes on to tell of it."""
    is_place = name[-1:] in ROADS or name.endswith(("大道", "村", "镇", *WAYSIDE))
    is_place = is_place and not name.endswith(NEW_HOMES)
    is_told = form is Form.NAMED or (form is Form.GENERIC and is_called_works(name))
    is_seen = is_told and ((not is_place and after[:1] in SEEN_BEFORE) or LOT_BEHIND.match(after) is not None)
    if is_seen and VISIT_BEFORE.of(before):
        return True
    if not is_told or name.endswith(NO_SITES):
        return False
    if before in AT:
        return LOOKED_AT.match(after) is not None
    return after.startswith(SAW) and WENT_TO.search(before) is not None


def is_passed(text: str, start: int) -> bool:
    """紧邻2015年建成的云溪水闸; 除甲隧道外: what is said of it is over or not said, however likely a project it is."""
    if PASSED_BEFORE.of(text[max(0, start - PASSED_REACH) : start]) is not None:
        return True
    return "除" in text and is_excepted(text, start)


def is_excepted(text: str, start: int) -> bool:
    """除甲隧道、乙大桥等4个工程外，其他标段5月开工: what the sentence leaves out it tells nothing of."""
    spans = (match.span() for match in EXCEPTED.finditer(text) if not TOLD_OF_IT.search(match.group()))
    return any(first < start < last for first, last in spans)
