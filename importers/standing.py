"""How works stand, told by aspect and verb: 仍在做规划设计, 正加紧铺管, 尚未动工.

The grammar behind the set phrases of states.
"""

from __future__ import annotations

import re

from importers.lexicon import either, sought, words
from importers.records import Status

#: going on: 正在, 还在, 仍, 抓紧
GOING_ON = [
    *("正", "正在", "还在", "仍", "仍在", "仍然在", "尚在", "都在", "也在", "已在", "一直在", "继续", "抓紧", "加紧"),
    *("忙着", "忙于", "赶着", "抢着", "全力", "处于", "处在", "进入", "转入", "开始", "着手"),
    *("在做", "在办", "在走", "在跑", "在报", "在编", "在搞", "在开展", "在进行", "在组织", "在抓紧", "在加紧"),
]
MANNER = (
    "抓紧|加紧|加快|全力|全面|有序|紧张|积极|同步|稳步|最后|进行|开展|推进|实施|组织|做好?|搞|走|跑|办理?|编制"
    "|完善|准备|地|的|着|前期|相关|各项|重新|再次|继续|紧锣密鼓|如火如荼|热火朝天|有条不紊"
)
#: 正定县, 正式, 真正: no 正 of what goes on
NO_ASPECT = "(?<![反真修更改公端])(?!正(?:定|式|常|面|规|确|好|值|宗|月|中|义|是|如|因|逢|阳|宁|镶|蓝|负|能量))"
ASPECT = f"{NO_ASPECT}{sought(GOING_ON)}(?:{MANNER}){{0,4}}"
THING_BETWEEN = r"[\u4e00-\u9fff]{0,4}?"
PREPARES = either(words("states", "preparing", "verbs"))
BUILDS = either(words("states", "building", "verbs"))
NOT_YET = (
    sought(["尚未", "还未", "仍未", "还没", "还没有", "仍没", "仍没有", "没", "没有", "未"])
    + "(?:正式|全面|最终|完成|通过|拿到|取得|拿下|能|确定|明确|敲定|定下|落实|具备|列入)*"
)
BEGINS = either(words("states", "beginnings", "words"))
PREPARING, NOT_BEGUN = re.compile(f"{ASPECT}{THING_BETWEEN}{PREPARES}"), re.compile(NOT_YET + BEGINS)
#: 在做施工图, 正在施工招标: that comes before it
NOT_BUILT_YET = "(?!图|许可|招标|招投标|总承包招|合同|准备|方案|组织设计|手续)"
BUILDING = re.compile(ASPECT + BUILDS + NOT_BUILT_YET)
GOING = re.compile(sought(GOING_ON))
#: 桩基刚刚过半, 顶板浇了一半, 主体盖到十二层
HALF_DONE = re.compile(
    "(?:桩基?|基础|主体|砌体|墙体|外墙|内墙|顶板|底板|地下室|基坑|土方|土石方|路基|路面|涵洞|管道|管线|管网|装修|安装|幕墙|绿化|铺装|防水|结构|网架|墩柱|箱梁)"
    "(?:工程|施工)?(?:[也已才就仅约]|刚刚?|完成|已经|进度)*[做打干铺砌浇挖盖架立贴]?起?了?(?:过半|一半|大半)(?!径)"
    r"|(?:主体|结构|楼体|[号栋]楼)(?:[也已才就]|刚刚?|已经)*(?:起|盖|建|长|施工|冲|浇)到了?第?[一二三四五六七八九十\d]{1,3}层"
)
#: 一期投用三年, 仓库上线已两年多; but not 特许运营26年, 投资建设并运营30年, 投用三年的老楼
IN_USE_FOR = re.compile(
    "(?<!特许)(?<!设计)(?<!计划)(?<!委托)(?<!并)(?<!建设)(?<!负责)(?<!可)(?<![将能])(?:投用|启用|运营|运行|通车|开园|开馆|开业|上线|投产|投运|使用|营业)(?:已经?|了|满|超过?|近|将近){0,2}"
    r"(?:\d{1,2}|[一两二三四五六七八九十半]{1,2})(?:个多?|多|余)?[年月](?:多|有余)?(?![的前内后底初末期级之\d])"
)

#: 比预定工期提前2个月完工: done, though no day is told
EARLY = re.compile(
    r"提前(?:了)?(?:近|约)?[\d一二两三四五六七八九十半]{1,3}(?:多)?(?:天|个月|个多月|年)(?:实现|全面|正式)?"
)
DONE_EARLY = {
    Status.COMPLETED: re.compile(EARLY.pattern + "(?:完工|竣工|建成|完成建设任务)"),
    Status.IN_USE: re.compile(EARLY.pattern + "(?:通车|投用|投入使用|开通|建成投用|建成通车|投产|运营)"),
}
STATE_LABEL = "(?:情况|进展|进度|状态)：(?:目前|现)?"
#: 完成情况：已完成, 项目状态：在建: a label's answer
SAID_BY_LABEL = {
    Status.COMPLETED: re.compile(
        f"{STATE_LABEL}(?:已|全部|全面|基本|超额|提前|如期|按期)*(?:完成|完工|竣工|建成)(?!投资|率|了?(?:年度|总|工程)?[^，；。]{{0,6}}%)"
    ),
    Status.UNDER_CONSTRUCTION: re.compile(
        f"{STATE_LABEL}(?:未完成|部分完成|尚未完成|未完工|在建|建设中|施工中|(?:正在|正|有序|持续|加快|按计划|按序时)*(?:推进|施工|建设|实施))"
    ),
}


def said_by_label(text: str) -> tuple[re.Match[str], Status] | None:
    answers = ((pattern.search(text), status) for status, pattern in SAID_BY_LABEL.items()) if "：" in text else ()
    return next(((match, status) for match, status in answers if match is not None), None)


def done_early(text: str, status: Status) -> re.Match[str] | None:
    """The whole ended before its time."""
    return DONE_EARLY[status].search(text) if status in DONE_EARLY and "提前" in text else None


def standing(text: str, status: Status) -> re.Match[str] | None:
    """Where the text tells of that state by aspect and verb."""
    if status is Status.PREPARATION:
        return PREPARING.search(text) or NOT_BEGUN.search(text)
    if status is Status.IN_USE:
        return IN_USE_FOR.search(text)
    return BUILDING.search(text) or HALF_DONE.search(text) if status is Status.UNDER_CONSTRUCTION else None


def may_tell(text: str) -> bool:
    """Something is going on, hasn't begun yet or has long been: without such a word no clause is looked at."""
    half = ("半" in text or "层" in text) and HALF_DONE.search(text)
    return bool(half or GOING.search(text) or NOT_BEGUN.search(text) or IN_USE_FOR.search(text))
