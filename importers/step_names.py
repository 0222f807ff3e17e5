"""How a step of building is called: its event, with the part of the works that the clause names before it."""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.lexicon import either, matcher, opening, sought, words
from importers.mention import COUNTED_AS
from importers.names import UNDERTAKINGS
from importers.step_words import OF_CLOCK, ONCE, PARTIAL, SAID_ONCE

#: 原先说国庆开放, 当时牌子上写的是12月完工: who said it when is no part of the step
SAID = re.compile(SAID_ONCE + "(?:的|过|是|了|好|通|开通|通车)?(?:时间)?(?:是|为|定在)?")
FINISHING = words("events", "finishing", "words")
PLANNED = re.compile(  # not 虚拟, 主要, 可研, 可降解, 工可报告, 能源, 智能, 将军
    opening(words("events", "tense", "planned"))
    + r"(?<![虚模主重概纪摘认许])(?!可[研行靠降再循视回燃持移变控穿塑折吸读转编]|将[军士帅相才门]"
    r"|要[塞闻点素地津道务员案冲]|拟[态人声真合]|(?<=工)可[报评研编审批性阶方]|计划[的内中里]|准备工作|要求的)"
    + r"(?!能(?![够正顺全如按提再把在于开通交建投启完竣封贯合进入搬用放]|$)"
    r"|(?<=[智功性节职动可不没未产热光电核势潜效储蓄赋氢风阳水体技机万])能)"
    + either(words("events", "tense", "planned"))
)
PAST = re.compile(
    r"(?!自(?:行|来水|动|建|然|主|治|助|驾|身|己|筹|贸|有|营|流|习)|才[能可会])"
    + sought(words("events", "tense", "past"))
)
#: 将率先建成, 力争如期完工: how it comes about, planned or past
BY_THE_WAY = matcher("events", "tense", "either")
#: 计划率先贯通, but not 按计划顺利贯通
PLAN_SPOKEN_OF = re.compile(rf"(?<![按照较比原]){PLANNED.pattern}")
ADVERBS = re.compile(
    r"本来|原本|什么时[候间]|啥时候|何时|几时|哪天|(?:盼|迎|等)来了?|喜迎|宣告|正式|一定|肯定|才[能可会]|同时(?!施)|同步(?!施)|顺利|成功|举行|圆满|如期|率先|于(?!都)|[就也还均再又]|^自?从$|^为(?=全[线面]|整体)|^为$|既定|^[会或]$|^[按比较](?=提前|$)|提前(?:了)?(?:近|约)?(?:\d+|[一二两三四五六七八九十半])(?:多|余)?(?:天|日|个[多半]?月|年|周)|^等(?:[一二三四五六七八九十\d]+[个条座项](?:子?项目|工程|道路)?)?在?|^(?:[两三四五六]|\d{1,2})[个处条座项](?:项目|工程|道路|路|街|大?桥)|^(?:其中|的|或|，|、|项目|工程|该[站桥馆园厂校院楼路塔闸](?=.{0,4}$)|该|其(?![余他])|分别|届时|最终|全力|有序|双双|通过(?=验收))+|[“”]"
)
#: 因设计调整1月初才开工, 按合同6月竣工, 目标是5月开诊, 推迟到9月动工: why, and by what, is no part of the works
CIRCUMSTANCE = re.compile(
    r"^(?:(?:因|由于?|受|按照?|依照|与|跟)[^，]{2,16}|(?:目标)?(?:是|定)|该|并|到|后|起|.*(?:参加|出席|主持|见证|参与)了?|(?:推迟|延期|延后|顺延|调整|改期|提前)(?:到|至|为))$|^(?:为|以|对|正|正?全力|向着?|朝着?)$|^(?:并|到|目标是|这是继|这是|是|该|求|起|继|后(?![勤续方山河湖台]))(?=[\u4e00-\u9fff]{2})"
)
#: 5月中下旬封顶, 5月8日上午9时许合龙, 8至9月通车: what is left of the words of a day
OF_DAY = re.compile(
    rf"^(?:[上中下]{{1,2}}旬|零[时点]整?起?|{OF_CLOCK}|末(?![一级端梢])|\d{{1,2}}[时点：](?:\d{{1,2}}分?|许|半|整)?|许|\d{{1,2}}(?=至|、|$)|[—\-~至、])+(?![号#楼])"
)
#: 在云溪开建, 于礼泉通水: the place; but 在3号墩合龙 tells of a part
WHERE = re.compile(rf"^[在于](?!建|校|线)(?![^，]{{0,12}}(?:{PARTIAL.pattern}))[\u4e00-\u9fff]{{2,10}}$")
#: 甲、乙、丙3座小（一）型水库除险加固工程完工: what those are that are told of
OF_A_ROW = re.compile(
    r"等?(?:\d{1,3}|[两三四五六七八九十]{1,3})[大条座个处所项件段栋][\u4e00-\u9fff（）]{0,8}?"
    rf"{either(words('counted', 'things', 'words'))}(?:{either(UNDERTAKINGS)}){{0,3}}(?:工程|项目|建设)?"
    r"(?![\u4e00-\u9fff]?[墩台梁])"
)
IN_BRACKETS = re.compile(r"（[^）]*）|^[^（]*）|^.*（")
FINISHED_THING = re.compile(r"(?!了)[\u4e00-\u9fffA-Z\d（）]{2,22}")
MEASURED = re.compile(r"\d|.[\d.%]")
#: 上半年完成有效投资496亿元
OF_MONEY = re.compile("(?:投资|产值|税收|销售|收入)[约近超逾达]?\\d")
LABEL_ENDS = ("时间", "日期", "时限", "期限", "节点")
#: 实现通车, 正式动工: the step is 通车, 动工
EMBELLISHED = re.compile(r"^(?:实现|正式|顺利|成功|圆满|胜利)(?=..)")
#: 970套安置房交付使用: all that is built, not a part
ALL_HOMES = re.compile(r"(?:\d+(?:余|多)?套)?(?:安置房|住房|住宅|房源|新房)")
#: 预计5月底全面完成: the works themselves
AS_A_WHOLE = ("全面完成", "全部完成", "完成", "已完成", "基本完成")
#: 工程也已全部做完: the works themselves are at their end
ALL_DONE = re.compile(
    "(?:全部|全面|基本|整体|都|均|也)*(?:(?:做|干|改|改造|整治|修缮|治理|施工|翻修)(?:完毕|完)|[建修盖](?:完|好))了?"
)
#: 明年底完成: of the works themselves, on a day only
FINISHED = ("完成", "基本完成")
NAME_LONGEST = 26


def step_name(here: Annotated, event: re.Match[str], floor: int, end: int) -> tuple[str, str]:
    """(name, scope): 首批楼栋竣工 with the scope 首批楼栋."""
    text = here.text
    is_finishing = event.group() in FINISHING
    scope = _cleaned(here, floor, event.start())
    if not is_finishing:
        scope = scope if len(scope) <= NAME_LONGEST and not ALL_HOMES.fullmatch(scope) else ""
        return scope + EMBELLISHED.sub("", event.group()), scope
    if event.group().endswith("为"):
        return event.group().removesuffix("为"), ""
    thing = FINISHED_THING.match(text, event.end() + text.startswith("了", event.end()), end)
    if thing and (MEASURED.match(here.text, thing.end() - 1) or OF_MONEY.search(thing.group())):
        return "", ""
    if thing and thing.group().startswith(LABEL_ENDS):
        return event.group().removeprefix("已"), ""  # 计划完成时间：9月20日
    if event.group().endswith("完成") and thing and not scope.endswith(("的", "后")):
        return "完成" + thing.group(), thing.group()
    if event.group() in AS_A_WHOLE and len(scope) < 2 and event.end() == end:
        return event.group().removeprefix("已"), ""
    return (scope + event.group().removeprefix("已"), scope) if 2 <= len(scope) <= NAME_LONGEST else ("", "")


def is_all_done(name: str, clause: str, event: str) -> bool:
    """Of a step: it ends the works themselves, and no part of them (已做完厂房的基础)."""
    if name in FINISHED or ALL_DONE.fullmatch(name) is None:
        return name in FINISHED
    return clause.removesuffix("了").endswith(event.removesuffix("了")) and PLANNED.search(clause) is None


def _cleaned(here: Annotated, start: int, end: int) -> str:
    counted = next((m for m in reversed(here.mentions) if m.end <= end and COUNTED_AS in m.why), None)
    kind = OF_A_ROW.match(here.text, counted.end, end) if counted else None
    start = max(start, kind.end()) if kind else start
    if start >= end:
        return ""
    spans = [(d.start, d.end) for d in here.dates if start < d.end and d.start < end]
    for pattern in (SAID, PLANNED, PAST) if ONCE.search(here.text, start, end) else (PLANNED, PAST):
        spans += [match.span() for match in pattern.finditer(here.text, start, end)]
    rest, done = "", start
    for a, b in sorted(spans):
        rest += here.text[done:a]
        done = max(done, b)
    rest += here.text[done:end]
    rest = IN_BRACKETS.sub("", rest) if "）" in rest or "（" in rest else rest
    rest = WHERE.sub("", OF_DAY.sub("", rest.rpartition("》")[2]))
    return CIRCUMSTANCE.sub("", ADVERBS.sub("", rest).strip("，、：的在于①②③④⑤⑥⑦⑧⑨⑩●■◆▲★•※▶◇□○"))


def last_end(pattern: re.Pattern[str], text: str) -> int:
    """Where the last of its matches ends, or -1."""
    end = -1
    for match in pattern.finditer(text):
        end = match.end()
    return end


def told_past(before: str, *, is_ahead: bool = False) -> int:
    """Where the last word ends that tells the past: 率先 tells it where no plan is spoken of and no day lies ahead."""
    past = last_end(PAST, before)
    plan = PLAN_SPOKEN_OF.search(before) if past >= 0 else None
    if past < 0 or (plan is None and not is_ahead):
        return past
    start = plan.end() if plan else 0
    strong = [match.end() for match in PAST.finditer(before, start) if not BY_THE_WAY.fullmatch(match.group())]
    return strong[-1] if strong else -1
