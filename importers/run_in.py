"""Run-in headings: 【白石圣境】在新区。…, 冰上场馆　位于…: what a paragraph is about stands before it, set apart by a
bracket or a wide space."""

from __future__ import annotations

import re

from importers.names import EXTENSION, FACILITY, UNDERTAKING, WORKS, has_own_name
from importers.passage import Passage

BRACKETED = re.compile(r"[（“](?P<title>[^（）“”，。：；、]{3,24})[）”](?=[\u4e00-\u9fff\d])")
OPENING = "【〖「『"
#: 西关小学迁建：新校址在…
BEFORE_COLON = re.compile(r"(?P<title>[\u4e00-\u9fffA-Za-z\d·#—-]{4,24}(?:（[^（）：]{2,12}）)?)：(?=[^“：]{6})")
#: 重点项目：, 建设单位：, 市教育局回复：, 在建工程：: what follows is a row, a particular or an answer
NO_TITLE = re.compile(
    r"单位|[局委办处厅府站司团][答回复称说讯]*$|回复|答复?$|(?:项目|工程)(?:名称|进展|概况|法人|业主|总?投资|规模)|^[\u4e00-\u9fff]{0,4}(?:项目|工程)$|[两三四五六七八九十几\d]+[个条座处所项件大]|的"
)
#: a size, a day or a step
TELLS = re.compile(r"\d(?:公里|米|亩|万|亿|平方|吨|张|户|月|%)|[完竣开动]工|封顶|通车|投用")
#: 【听松大桥年底通车】: a headline within brackets tells what happens to works, and is no name
HEADLINE = re.compile(
    rf"{TELLS.pattern}|合龙|贯通|启用|启动|交付|开建|签约|落户|落地|开[园馆业街放]|亮相|揭牌|建成|建好|完成|奠基|复工|开通|运营|投产"
    r"|获批|过半|提速|加快|加速|推进|冲刺|崛起|进入|迎来|新进展|有望|即将|正式|预计|今[年日天]|明年|年底|[！？]|总投资|来[了啦]"
)
APART = re.compile(r"[ \t]*[\u3000\t]+[ \t]*|[ \xa0]{2,}")
TITLE = re.compile(r"[\u4e00-\u9fffA-Za-z\d·（）“”#—-]{3,24}")
#: what a title's paragraph goes on with where the title has no noun of works
GOES_ON = re.compile(
    r"(?:该?项目|工程)?(?:位于|坐落|地处|选址|总投资|计划|投资|占地|规划|全长|总建筑|建筑面积|由|在|是)"
)
#: 【同期声】, 【项目点击】, 本报讯　: parts of a page, no works
LABELS = re.compile(
    r"讯|记者|新闻|日报|晚报|晨报|[口播]播|正文|同期|导语|编后|编者|解说|字幕|旁白|主持|采访|镜头|画面|链接|提示|点击|背景|观点|声音|特写|现场|视点|关注|聚焦|来源|作者|摄影|图片|资料|名词|数说|点评|评论|问答|目标|举措|成效|进展|问题|部署|要求|时间|地点|概况|简介|内容|标题"
    r"|追踪|跟踪|进行时|播报|快报|速递|速览|观察|纪实|回音|动态|在线|直击|巡礼|连线|热线|回访|探访|解读|故事|见闻|手记|调查|回应|反馈|消息|通告|公告|通知|须知|预告|盘点|看点|亮点|导读|摘要|延伸|相关|定了|官宣|好消息|重磅|最新|速看|扩散|关于"
    r"|(?<!管)(?<!路)(?<![热电水])网$|客户端$|频道$|公众号"
)


#: 【县中医院副院长 章明远】: whose words the paragraph gives
WHO_SPEAKS = re.compile(
    "(?:[院局校厂站处科镇乡区县市部队行社园馆所]长|主任|经理|书记|主席|总监|总工|负责人|工程师|董事长|居民|村民|职工)[\u4e00-\u9fff]{2,3}$"
)


def title_of(passage: Passage) -> tuple[int, int]:
    """Where the run-in heading of a paragraph stands in its text; (0, 0) for a paragraph without one."""
    text = passage.text
    bracketed = BRACKETED.match(text) if passage.raw[passage.origins[0]] in OPENING else None
    labelled = None if bracketed else _before_colon(text)
    if labelled is not None:
        return labelled
    span = bracketed.span("title") if bracketed else _set_apart(passage)
    name = text[slice(*span)]
    if not name or LABELS.search(name) or WHO_SPEAKS.search(name):
        return (0, 0)
    if bracketed and HEADLINE.search(name) and not _ends_in_works(name):
        return (0, 0)
    after = bracketed.end() if bracketed else span[1]
    told = has_own_name(name) and (bracketed is not None or GOES_ON.match(text, after))
    return span if _is_of_works(name) or told else (0, 0)


def _is_of_works(name: str) -> bool:
    return bool(FACILITY.search(name) or UNDERTAKING.search(name) or name.endswith(WORKS))


def _ends_in_works(name: str) -> bool:
    """西关小学迁建, 凤凰路东延, but 九曲河整治交出答卷 is a headline."""
    kinds = (*FACILITY.finditer(name), *UNDERTAKING.finditer(name))
    return name.endswith(WORKS) or EXTENSION.search(name) is not None or any(kind.end() == len(name) for kind in kinds)


def _before_colon(text: str) -> tuple[int, int] | None:
    """西关小学迁建：新校址在…，占地32亩: works with what is told of them behind a colon."""
    match = BEFORE_COLON.match(text)
    if match is None:
        return None
    name = match["title"]
    is_name = _ends_in_works(name.partition("（")[0]) and not (LABELS.search(name) or NO_TITLE.search(name))
    return match.span("title") if is_name and TELLS.search(text, match.end()) else None


def _set_apart(passage: Passage) -> tuple[int, int]:
    if isinstance(passage.origins, range):
        return (0, 0)  # nothing of the source was left out
    match = TITLE.match(passage.text)
    origins, longest = passage.origins, match.end() if match else 0
    for index in range(3, min(longest, len(origins) - 1) + 1):
        between = passage.raw[origins[index - 1] + 1 : origins[index]]
        if between:
            return (0, index) if APART.fullmatch(between) else (0, 0)
    return (0, 0)
