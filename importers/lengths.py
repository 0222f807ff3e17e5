"""Whether metres measure works along their course, or something else about them."""

from __future__ import annotations

import re

from importers.lexicon import closed, either, matcher, words
from importers.quantities import Quantity

LENGTH = {name: matcher("quantities", "length", name) for name in ("labels", "lookalikes")}
DONE = either([*words("facilities", "undertakings", "words"), "大中修", "中修"])
#: 听松路980米, 干渠改造42公里, 一标14.5公里, 二期8.9公里, 左洞2316米
ROAD_BEFORE = re.compile(
    rf"(?:路|街|巷|大道|高速(?:公路)?|通道|隧道|绿道|[线路渠道河沟堤桥网廊管街巷]{DONE}(?:工程|项目)?|[路管]网(?:工程|项目)"
    r"|(?:[A-Z\d一二三四五六七八九十]标段?|[一二三四五六七八九十\d]期(?:工程)?|[东西南北中]段)"
    r"(?:从?[\u4e00-\u9fff]{2,8}[至到—-][\u4e00-\u9fff]{2,8}|（[\u4e00-\u9fff]{2,8}[至到—-][\u4e00-\u9fff]{2,8}）)?|[左右双单][线洞幅])(?:约|共|近|仅|总共|才)*$"
)
#: 一标段（3.6公里）, 环湖公路一期（11.3公里，投资9亿元）
BRACKETED = re.compile(rf"(?:{either(words('quantities', 'length', 'lines'))}|标段?|段|期|工程)（(?:全?长|约)?$")
BRACKETED_WITHIN, OPENS = 12, ("（", "长", "约")
#: 由墨玉路站向西延伸5.76公里
EXTENDED = re.compile(r"向[东西南北]延伸(?:约|近|至)?$")
#: 园区围网，4.9公里长，; 一根4.3公里长的蒸汽管
LONG = re.compile("长(?=[，。；]|的[\u4e00-\u9fff]{0,6}?(?:管|网|墙|栏|带|坝|堰|栈|梁|架|索|槽))")
#: 栈桥已架设860米: how far the works have come, not how long they are
DONE_SO_FAR = re.compile(r"已(?!建成|通车)[\u4e00-\u9fff]{0,5}$|最后$")
LINE = either(words("quantities", "length", "lines"))
OF_A_LINE = re.compile(
    rf"(?:路段|河段|堤段|线路)|长?的[\u4e00-\u9fff]{{0,6}}?(?:{LINE}|[主次]?干道|通道)|[\u4e00-\u9fff]{{0,4}}{LINE}(?=已|将|正|刚|全|今|去|明|本|年|月|加固|拓宽|改造|硬化|建设|施工|整治|疏浚|铺设|和|及|以及|贯通|通车|$)"
)
#: 主干线48公里, 换乘厅外的步道约3公里, 听松路东延1.7公里
LINE_BEFORE = closed(
    f"{LINE}(?:约|近|超|逾|达|为|有|共){{0,2}}",
    *"约近超逾达为有共",
    *{word[-1] for word in words("quantities", "length", "lines")},
)
#: 宽20米, 拓宽至30米
ACROSS = re.compile(r"(?:长的)?(?:宽|高|深|外|处|拓宽|加宽|扩宽|扩至|增至|拓至|左右的距离|范围)")
NO_HEIGHT = re.compile(
    r"最[大高宽深]的|高(?:速|铁|架|标准|新|等级)|提高|长江|打通(?:段|工程)|贯通工程|[拓加扩]宽(?=道路|公路|路|渠|街|工程|改造|项目)|(?<=[道路渠街管])[拓加扩]宽$"
)
#: 护岸砌筑7.3公里，占总工程量的35%: how far the works are
DONE_SHARE = re.compile("，(?:已|约|完成)?占(?:了)?(?:总|全|任务|计划|设计|合同)")
#: 位于市区以北约6公里的街道, 下游11公里处: how far off
FAR_OFF = re.compile(
    "(?:[位处落][于在]?[^，]{1,12}(?:以[东西南北]|[上下]游)|相距|[距离][^，]{1,8})(?:大约|约|近|仅|不到|不足|超过)?$"
)
#: 2号线一期从火车站到大学城，18.6公里，15座车站; 望湖大道北段，6.2公里，双向六车道: a clause of nothing but the figure
ALONE_BEFORE = re.compile(
    r"(?:号线|[东西南北]延线?|大道|[公铁环干支快]路|高速|绿道|步道|隧道|管廊|[管路水][网渠]|[堤渠]|[路街巷])[东西南北中]?(?:延伸?|段|期|工程|项目|一期|二期|三期)?"
    r"(?:[从自由起东西南北][^，。；]{2,24}|(?![^，]{0,14}[绕距离驶往行])[^，。；\d]{2,14})?，(?:[^，。；\d]{2,12}，)?(?:全线|总共|一共|大约|约|近|共){0,2}$"
)
#: 跨海通道从云溪湾到望湖岛，约10.8公里，双向六车道: the same behind the way that it takes
ALONE_BEHIND_ITS_WAY = re.compile(
    r"(?:[路线桥道渠堤管]|高速)[^。；]{0,60}?[从自由起东西南北接跨至到][^，。；\d]{2,20}，(?:全线|总共|一共|大约|约|近|共){0,2}$"
)
#: 35公里，车程半小时
DRIVEN = re.compile("[^。；]{0,4}，[^，。；]{0,6}(?:车程|开车|驾车|只要|只需|不到|\\d+分钟|半小时)")
ALONE_BEHIND = re.compile(r"[，。；]|[\d两三四五六七八九十]{1,2}[座个]车?站|$")
ALONE_SHORTEST, ALONE_WITHIN = 300, 60
SHORTEST = 10


def is_length(quantity: Quantity, label: str, tail: str, text: str) -> bool:
    """`label` are the words before the figure, `tail` those behind it."""
    named = LENGTH["labels"].search(label) or ROAD_BEFORE.search(label) or LINE_BEFORE.of(label)
    if not (
        named
        or _is_in_brackets(text, quantity.start)
        or OF_A_LINE.match(tail)
        or LONG.match(tail)
        or _is_alone(quantity, text)
    ) or DONE_SO_FAR.search(label):
        return False
    if DONE_SHARE.match(text, quantity.end) or FAR_OFF.search(label):
        return False
    plain = EXTENDED.sub("延伸", NO_HEIGHT.sub("", label))
    return not (LENGTH["lookalikes"].search(plain) or quantity.value < SHORTEST or ACROSS.match(tail))


def _is_in_brackets(text: str, start: int) -> bool:
    """Right behind a line or a stretch of it: 一标段（3.6公里）."""
    near = max(0, start - BRACKETED_WITHIN)
    return text[start - 1 : start] in OPENS and BRACKETED.search(text, near, start) is not None


def _is_alone(quantity: Quantity, text: str) -> bool:
    """The clause has nothing but the figure, and a line was named before it."""
    if quantity.value < ALONE_SHORTEST or not ALONE_BEHIND.match(text, quantity.end):
        return False
    near = max(0, quantity.start - ALONE_WITHIN), quantity.start
    told = ALONE_BEFORE.search(text, *near) or ALONE_BEHIND_ITS_WAY.search(text, *near)
    return told is not None and DRIVEN.match(text, quantity.end) is None
