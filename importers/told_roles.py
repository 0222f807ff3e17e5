"""Units whose role the words say, whatever their name ends with: 施工：浙江三建; 设计、监理单位分别为甲、乙.

Where a name ends is told by the role's words and the marks around it, so that no list of endings is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either, tables, words
from importers.unit_names import FIRMS_COUNTED
from projects.unchanging import unchanging

LABELS = {label: role for role, labels in tables("organisations")["labels"].items() for label in labels}
DOES = {word: role for role, told in tables("organisations")["carrying"].items() for word in told}
OF_WHOM = {word: role for role, told in tables("organisations")["of_whom"].items() for word in told}
LABEL = f"(?:工程|项目)?{either(LABELS)}(?:单位|方|企业|公司|商|机构|主体|(?<!责任)(?<!主管)(?<!牵头)人)?"
DOING = either(DOES)
TRADE = either(words("organisations", "trades", "words"))
TITLE = either(words("organisations", "people", "roles"))
FREE = r"[\u4e00-\u9fffA-Za-z（）·]"
#: what runs into a name from behind: 由甲、乙联合体EPC总承包
TAIL = re.compile(
    rf"(?:{FIRMS_COUNTED}?|分别|(?:承担|负责)(?:[\u4e00-\u9fff]{{2,6}}$)?|完成|具体|(?:组成的?)?联合体|以?(?:EPC|PPP|BOT|BT|DBO|DB)(?:[+]F|F)?(?:模式|方式)?)+$"
)
#: 由某市自建: whoever builds is named elsewhere, or nowhere
NO_BUILDING = frozenset("自参")
#: 江城二建、远安建工两家公司: the last character of a firm's name
OF_ITS_NUMBER = "(?<=[一二三四五六七八九十])建[、和与及]"
#: 由 stands before a name
UNLED = f"(?:(?!由){FREE})"
#: words by which no name is one; what else a unit does: 投资、建设并运营
NEVER = re.compile(
    rf"{either(words('organisations', 'free', 'never'))}|^(?:{DOING}|建设|管理|维护|[并及和与兼])+$"
    r"|(?:开工|动工|复工|开建|启动|规划|立项|引进)$"
)
#: 为 says what for: 施工单位为抢工期
PURPOSE = re.compile(either(words("organisations", "free", "purposes")))
BEFORE_NAME = re.compile(
    f"(?:{either(words('organisations', 'free', 'before'))})+"
    r"|(?:[\u4e00-\u9fff]{2,3}[省市县])?(?:企业|客商)(?=[\u4e00-\u9fff]{2})"
)
#: 正和监理, 颐和养老: no two names
JOINER = re.compile(
    "、|以及|联合(?!体)|携手|会同|联手|委托|[与及]|(?<![正颐泰祥瑞仁义致嘉惠宏德谐元顺润弘裕隆怡协雍亿])和"
)
#: 设计、监理单位分别为甲、乙
ROW = re.compile(
    rf"(?P<labels>{LABEL}(?:(?:、|以及|[和与及]){LABEL}){{1,5}})(?:单位|方|企业)?(?:依次|则)?分别(?:[是为系：]|由)：?"
    rf"(?P<names>{FREE}+(?:(?:、){FREE}+)*)"
)
#: what a unit is told to do before its name
ROLE_OF = "(?:承建|施工|监理|代建|设计|总承包|运营|管养)"
#: 施工单位华彩照明连续67个夜晚加班
GOES_ON = (
    "连续|每[天日晚周]|日夜|昼夜|白天|多次|先后|主动|表示|介绍|承诺|[说称]|告诉|透露"
    "|加派|加班|采用|采取|优化|开足|拿出|历时|仅?用"
    r"|\d{1,2}月|去年|今年|上月|本月|昨[日天]|今[日天]|于|重新|顺利|如期|全面|进场"
)
#: 业主：万汇商业；设计：华东院
LABELLED = re.compile(
    rf"(?:^|(?<=[，。；：、（的]))(?P<label>{LABEL})(?P<copula>[：是为系])(?P<name>{FREE}{{3,16}})(?=[，。；、）]|$)"
)
#: 幕墙施工方为江河幕墙, 施工单位中林建设、
WITHIN_CLAUSE = re.compile(
    rf"(?P<label>{LABEL}(?<=[位方商人构体]))(?P<copula>[是为系])(?P<name>{FREE}{{3,16}})(?=[，。；、）]|$)"
)
#: 施工单位中林建设、绿野园林（联合体）, 施工单位江右六建的生产经理: no word between, so that it must end as a unit does
WITHOUT_WORD = re.compile(
    rf"(?:^|(?<=[，。；：”据、和与及])|(?<=新的)|(?<=现在的))(?P<label>{LABEL}(?<=[位方人商主]))"
    rf"(?P<names>{FREE}{{3,16}}?(?:、(?!{LABEL}(?<=[位方人商主])){FREE}{{3,16}}?){{0,3}})"
    rf"(?=[，。；]|（|$|[、和与及](?:{LABEL}(?<=[位方人商主])|(?:负责)?{ROLE_OF}的)|的?(?!监理[，。；、的]){TITLE}|的代表|要求|正|已|投入|调集|组织|抢|将|安排"
    rf"|派|对|从|倒排|增|克服|{GOES_ON})"
)
#: 选定施工单位（云溪路桥）
IN_BRACKETS = re.compile(rf"(?P<label>{LABEL}(?<=[位方人商]))（(?P<name>[^（），。；：]{{3,16}})）")
#: 运营方通过公开招标确定为颐和养老集团
CHOSEN = re.compile(
    rf"(?P<label>{LABEL}(?<=[位方商人]))(?:[^，。；为]{{0,12}}?(?:确定|选定|明确|变更|调整|敲定))(?P<copula>为)"
    rf"(?P<name>{FREE}{{3,30}}?)(?=[，。；、）]|$)"
)
#: 施工是江右六建: said by mouth, so that it must end as a unit does
SPOKEN = re.compile(
    rf"(?:^|(?<=[，。；]))(?:工程|项目|主体|土建)?(?P<label>业主|施工|设计|监理|承建|总承?包|代建|勘察|运营)是(?P<name>{FREE}{{3,16}})(?=[，。；、）]|$)"
)
#: 修桥的是江右六建, 拿下这个标段的是中江三局
IT_IS = re.compile(
    rf"(?:^|(?<=[，。；]))[^，。；：“”的]{{0,8}}?(?P<does>{either(OF_WHOM)})[^，。；：“”的]{{0,8}}的(?:单位|企业|公司|队伍)?，?"
    rf"(?:则|就|正)?是(?P<name>{FREE}{{3,18}}?)(?=[，。；、）]|$|的|和)"
)
#: 建设单位，市园林中心，: labels of a page in short lines; 【建设单位】市园林中心
BELOW = re.compile(
    rf"(?:^|(?<=[，。；）]))(?P<label>{LABEL}(?<=[位方])(?=，)|（{LABEL}(?<=[位方])(?=）))[，）]：?(?P<name>{FREE}{{3,24}})(?=[，。；（]|$)"
)
#: cheap to look for: without it nobody is named by what he invests in
PAYS_FOR = re.compile("元(?:的|新?建|兴建|打造|扩建)")
#: 青岩电子投资5亿元的显示屏项目, 青岩食品投资2亿元建设的工厂
INVESTING = re.compile(
    rf"(?:^|(?<=[，；。：、]))(?P<names>{FREE}{{2,12}}?{TRADE})(?:在[\u4e00-\u9fff]{{2,6}}?)?(?:计划|拟|总)?(?P<does>投资|斥资|出资)"
    r"(?=(?:约|近|超|逾)?\d[\d.]*[万亿]*(?:余|多)?[美欧港日]?元(?:的|新?建|兴建|打造|扩建))"
)
#: 江城建工为施工单位, 由云溪水库管理所为项目法人
SAID_OF = re.compile(
    rf"(?:^|(?<=[，；由]))(?P<name>{UNLED}{{3,16}}?)(?:作?为|是|系|当|(?:担|出)?任)(?:项目|工程|主体)?"
    rf"(?P<label>{LABEL}(?<=[位方人主构体]))(?=[，。；、]|$)"
)
#: words of no name but in 区政府 or 市投资集团
UNIT_ENDS = re.compile(
    "(?<=[省市县区旗镇乡民])政府$|(?:投资|工程|项目|财政|专业)[\u4e00-\u9fff]{0,6}(?:集团|公司|[局办院所处站]|中心)$"
)
#: cheap to look for: without it nobody is called by a role alone
CALLED = re.compile("[位方人商主](?:(?<=业主)|(?<=单位)|(?<=[^平立北南东西地]方)|(?<=[包标资法]人)|(?<=[发建承]商))")
COPULA = re.compile(
    "[：是为系任当](?:(?<=[位方业人商主计工理察建包资司]：)|(?<=单位[是为系])|(?<=[机主][构体][是为系])|(?<=[方业主][是为系])|(?<=[定确更整]为)|(?<=[工理计建营]是)"
    "|(?<=[是为系任当])[\u4e00-\u9fff]{0,5}(?:单位|方|法人|业主|机构|主体))"
)
#: 由甲公司和乙共同投资建设, but not 由旧厂房改建
BY = re.compile(
    rf"(?:(?<![缘理自])由|(?<=委托)(?!给|了)|(?<=委托给)|(?<=委托了)|(?<=交给))(?!旧|老[旧厂粮电校县供百纺机]|原(?!野)|废|闲置|一[座栋处幢])(?P<names>{FREE}{{2,18}}?(?:、{FREE}{{2,14}}?)?)(?:组成)?的?(?:联合体)?(?:共同|联合|托管|全面|具体|负责|中标|全程|全过程|全权|独家|总|分别|一起|合作|合资|全额|统一|整体|同步|一并|直接|自行|独立|配套)*"
    rf"(?:(?:采用|采取|以|按)?[A-Z]{{2,4}}(?:\+[A-Z]{{1,4}}){{0,2}}(?:模式|方式))?(?P<does>(?!{OF_ITS_NUMBER}){DOING})(?=[，。；的、）]|$|建设|兴建|改造|打造|约|近|超|逾|\d)"
)
#: 都是省交投建设的
SAID_TO_BE = re.compile(
    rf"(?:都|均|也|就|全)?是(?P<names>{FREE}{{3,14}}?)(?:负责|出资)?(?P<does>{DOING}|建设)的(?=[，。；]|$)"
)
#: 项目为青岩能源公司独资, 由江城建投全资建设
OWNED_BY = re.compile(
    rf"(?:^|(?<=[，。；]))[^，。；：“”]{{0,8}}?[系为是由](?P<names>{FREE}{{3,16}}?)(?P<does>独资|全资|合资)(?:建设|兴建|投资)?(?=[，。；]|$)"
)
#: 由甲投资、乙承建、丙监理
NEXT = re.compile(rf"{DOING}、(?=(?P<names>{FREE}{{3,14}}?)(?:负责|中标|具体)?(?P<does>{DOING})(?=[，。；的、）]|$))")
#: the last words of firms and offices, short or long
SHORT = either([*words("organisations", "short", "firms"), *words("organisations", "short", "offices")])
UNIT = f"(?:{SHORT}|公司|集团|局|院|中心|所|处|委|监理|咨询)"
ENDS_AS_UNIT = re.compile(f"{UNIT}$")
CALLED_BY_TRADE = re.compile(f"(?:{UNIT}|{TRADE}|[一二三四五六七八九十]局)$")
#: those that no other words end with: 华东院设计, 江南六建施工
SURELY_UNIT = (
    r"(?:公司|集团|局|院|研究所|设计所|[一二三四五六七八九十]建|[一二三四五六七八九十]处|建工|城投|交投|建投|监理)"
)
#: how units share works, and which of them
SHARING = "(?:分别|分标段|分段|分头|共同|联合|各自|分工)"
TASK = r"(?:(?:负责|承担|中标|承接)(?:[\u4e00-\u9fff\d]{0,12}?(?<![的了]))?)"
#: 城建二局和远安建工分标段施工, 江南三建和金泰建筑分别承建1至4号楼和5至7号楼
TOGETHER = re.compile(
    rf"(?:^|(?<=[，；。由]))(?P<names>{UNLED}{{2,12}}?{UNIT}(?:(?:、|[和与及]){FREE}{{2,12}}?{UNIT}){{1,3}})(?:等\S{{0,2}}家(?:单位|企业|公司)?)?"
    rf"{SHARING}{TASK}?(?P<does>{DOING})(?=[，。；的、）]|$|[\dA-Z一二三四五六七八九十东西南北][^，。；]{{1,20}}[，。；])"
)
#: 县农旅集团与湘源食品合作建设: the other may be called by any name
WITH_ANOTHER = re.compile(
    rf"(?:^|(?<=[，；。由]))(?P<names>{UNLED}{{2,12}}?{UNIT}(?:、|[和与及]){UNLED}{{3,10}}?)"
    rf"(?P<does>(?:合作|合资|联合|共同)(?:投资|出资|开发)?(?:建设|兴建|打造|开发|组建|投资))(?=[，。；的、）]|$)"
)
#: 华东院设计, 港航三处承担水工部分施工
ALONE = re.compile(
    rf"(?:^|(?<=[，；。]))(?P<names>{UNLED}{{2,12}}?{SURELY_UNIT})(?:独家|具体|同步)?{TASK}?(?P<does>{DOING})(?=[，。；）]|$)"
)
#: 湖南六建中标承建, 福建路港集团承建的这座桥: nobody else builds under contract
UNDER_CONTRACT = re.compile(
    rf"(?:^|(?<=[，；。]))(?:并)?(?P<names>{FREE}{{3,14}}?)(?:联合体)?(?:共同|联合|负责)?(?P<does>承建|中标承建|承揽|承揽施工|承包施工|承建施工)(?=[，。；的、）]|$)"
)
#: 北清环境中标, 青溪燃气具体实施: called by a trade, and nothing else in the clause
WINS = re.compile(
    rf"(?:^|(?<=[，；。]))(?P<names>{UNLED}{{2,12}}?(?:{TRADE}|{SHORT}))(?P<does>中标|中选|具体实施|负责实施|组织实施)(?=[，；。]|$)"
)
WON = re.compile("承|中[标选]|实施")
ANY_LABEL = re.compile(either(LABELS))
DONE = re.compile(DOING)
SHARED = re.compile("[和与及、][^，。；]{3,10}(?:合作|合资|联合|共同)")
#: cheap to look for: without it nobody shares out works
SHARED_OUT = re.compile("分[别标段头工]|共同|联合|各自")
#: 负责施工的远安建工, 承建的中瑞四局
WHO_DOES = re.compile(
    rf"(?:^|(?<=[，。；、与和及由]))(?:负责|承担|正在|具体|现场|参与|在此)?(?P<does>{ROLE_OF})的(?P<names>{FREE}{{2,10}}?{SURELY_UNIT})"
    r"(?![\u4e00-\u9fff]?(?:[长内门]|公司|集团))"
)
SHORTEST = 3


@unchanging
class ToldRole:
    """text[start:end] names a unit of that role; `is_sure` where no other reading of the words is left."""

    start: int
    end: int
    role: str
    is_sure: bool = False


def told_roles(text: str) -> list[ToldRole]:
    """The units of a sentence that its words give a role, each once."""
    found: list[ToldRole] = list(_rows(text)) if "分别" in text else []
    if COPULA.search(text):
        found += _labelled(text)
    if CALLED.search(text):
        found += _without_word(text)
    if "由" in text or "委托" in text or "交给" in text:
        found += _behind_by(text)
    does = DONE.search(text) is not None
    if "的" in text:
        found += _before_of(text, does=does)
    if "资" in text:
        found += [*_doing(OWNED_BY, text), *(_doing(INVESTING, text) if PAYS_FOR.search(text) else ())]
    if WON.search(text):
        found += [*_doing(UNDER_CONTRACT, text), *_doing(WINS, text)]
    if does:
        found += _doing(TOGETHER, text) if SHARED_OUT.search(text) else ()
        found += _doing(ALONE, text)
        found += _doing(WITH_ANOTHER, text) if SHARED.search(text) else ()
    return found


def _rows(text: str) -> Iterator[ToldRole]:
    """As many names as labels, in their order."""
    for match in ROW.finditer(text):
        roles = [next(LABELS[m.group()] for m in ANY_LABEL.finditer(part)) for part in JOINER.split(match["labels"])]
        names = list(divided(text, *match.span("names")))
        if len(names) != len(roles):
            continue
        for (start, end), role in zip(names, roles, strict=True):
            if is_name(text, start, end):
                yield ToldRole(start, end, role, is_sure=True)


def _labelled(text: str) -> Iterator[ToldRole]:
    for match in (*LABELLED.finditer(text), *WITHIN_CLAUSE.finditer(text), *CHOSEN.finditer(text)):
        start, end = bare(text, *match.span("name"))
        purpose = match["copula"] != "：" and PURPOSE.match(text, start)
        is_verb = match["copula"] != "：" and match["label"] in LABELS and match["label"] != "业主"
        if not purpose and not is_verb and is_name(text, start, end):
            label = ANY_LABEL.search(match["label"])
            yield ToldRole(start, end, LABELS[label.group()] if label else "")
    for match in (*SPOKEN.finditer(text), *SAID_OF.finditer(text)):
        label, (start, end) = ANY_LABEL.search(match["label"]), bare(text, *match.span("name"))
        if label and is_name(text, start, end) and ENDS_AS_UNIT.search(match["name"]):
            yield ToldRole(start, end, LABELS[label.group()])


def _said_by_mouth(text: str) -> Iterator[ToldRole]:
    """修桥的是江右六建."""
    for match in IT_IS.finditer(text):
        start, end = bare(text, *match.span("name"))
        if ENDS_AS_UNIT.search(text[start:end]) and is_name(text, start, end):
            yield ToldRole(start, end, OF_WHOM[match["does"]])


def _without_word(text: str) -> Iterator[ToldRole]:
    for match in (*WITHOUT_WORD.finditer(text), *BELOW.finditer(text), *IN_BRACKETS.finditer(text)):
        spans = list(divided(text, *match.span(match.lastgroup or "names")))
        label = ANY_LABEL.search(match["label"])
        if label and all(is_name(text, *span) and CALLED_BY_TRADE.search(text[slice(*span)]) for span in spans):
            for start, end in spans:
                yield ToldRole(start, end, LABELS[label.group()])


def _doing(pattern: re.Pattern[str], text: str) -> Iterator[ToldRole]:
    for match in pattern.finditer(text):
        spans = list(divided(text, *match.span("names")))
        cut = match["does"] == "建" and text[match.start("does") - 1] in NO_BUILDING
        if not cut and all(is_name(text, start, end) for start, end in spans):
            for start, end in spans:
                yield ToldRole(start, end, DOES.get(match["does"], "owner"))


def _behind_by(text: str) -> Iterator[ToldRole]:
    """由甲投资、乙承建."""
    yield from (*_doing(BY, text), *_doing(NEXT, text))


def _before_of(text: str, *, does: bool) -> Iterator[ToldRole]:
    """修桥的是江右六建, 是省交投建设的, 负责施工的远安建工."""
    if "是" in text:
        yield from (*_doing(SAID_TO_BE, text), *_said_by_mouth(text))
    if does:
        yield from _doing(WHO_DOES, text)


def divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    tail = TAIL.search(text, start, end)
    end = tail.start() if tail else end
    for joiner in JOINER.finditer(text, start, end):
        yield bare(text, start, joiner.start())
        start = joiner.end()
    yield bare(text, start, end)


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """本地企业江源建设: without what it is."""
    before = BEFORE_NAME.match(text, start, end)
    return (before.end() if before else start), end


def is_name(text: str, start: int, end: int) -> bool:
    name = UNIT_ENDS.sub("", text[start:end])
    return end - start >= SHORTEST and not NEVER.search(name) and name.count("（") == name.count("）")
