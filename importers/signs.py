"""What the words around a noun phrase say for and against its being a project."""

from __future__ import annotations

import re
from collections.abc import Callable

from importers.event_words import kinds
from importers.lexicon import Closing, Following, Tails, closed, closing, either, following, opening, words
from importers.names import ALIVE, PLACE_HEADS, UNDERTAKINGS, is_called_works
from projects.unchanging import unchanging

SITE, SITE_PART, BY_WORKS = "its building site", "what only a building site has", "named by its works"
DONE_TO = "works done to a facility"
#: steps that only works undergo
BUILDING = re.compile(
    r"开工|动工|奠基|开建|破土|动土|封顶|结顶|竣工|完工|合龙|贯通|断水|开挖|进场|打桩|桩基|主体|浇筑|铺轨|架梁|摊铺|铺油|沥青|吊装|通车|建成|验收|改造完成|围挡|土建"
)
PLACES = Tails(PLACE_HEADS)
#: shorter words for steps (移交, 招标) are used of much else
TELLING_LENGTH = 3

EVENT_WORDS = {*words("events", "for_mentions", "words")} | {word for word in kinds() if len(word) >= TELLING_LENGTH}
EVENTS = either(EVENT_WORDS)
WEAK_EVENTS = words("events", "for_mentions", "weak")
WEAK_AFTER = following(
    rf"(?:正在|加快|全面|也在|全力|的)?{either(WEAK_EVENTS)}(?!的|者|了多)", WEAK_EVENTS, "正加全也的"
)
SITES = words("mentions", "site", "after")
#: 现场会, 现场办公
NO_SITE = "(?!会|推进|办公|观摩|调度|教学|招聘|签约|直播|督办|问)"
SITE_AFTER = following(rf"(?:（[^（）]*）)?(?:的)?{either(SITES)}{NO_SITE}", SITES, "（的")
SITE_PARTS = words("mentions", "site_parts", "after")
PART_AFTER = following(
    rf"(?:的)?(?:第?[\d一二三四五六七八九十]{{1,3}}[号#]|[东西南北左右][侧岸])?{either(SITE_PARTS)}(?!建设|(?:施工|工程)(?![已也均全基正]|完成|接近|进入|结束|收尾|完工)|高|宽|长|采用|设计)",
    SITE_PARTS,
    "的第0123456789一二三四五六七八九十东西南北左右",
)
EVENT_AFTER = Following(
    re.compile(
        rf"(?:（[^（）]*）)?(?:[^，。；、：]{{0,3}}分别[^，。；：]{{0,24}}?|[^，。；、：]{{0,18}}?){opening(EVENT_WORDS)}{EVENTS}(?!的|者|(?<=始发)[站港点地])"
    ),
    None,
    frozenset("，。；、："),
)
#: 听松公园3月移交市园林中心管护, 听松水厂10月正式向城区供水, 听松铁路开行首列货车
USED_AFTER = Following(
    re.compile(
        r"[^，。；、：]{0,14}?(?:移交给?[\u4e00-\u9fff]{1,8}?(?:管护|管理|管养|养护|使用)|开行首[列趟班]"
        r"|(?:正式|开始|首次|恢复)[向为对][\u4e00-\u9fff]{2,8}(?:供水|供电|供气|供热|供暖|送水|送电))"
    ),
    None,
    frozenset("，。；、："),
)
#: 听松小学正在加快建设, 望江路建设正有序推进: and no more in its clause
GOING_ON_AFTER = following(
    r"(?:项目|工程|建设|改造|施工)*(?:[也仍还都均]|目前)?(?:正在|正|在)?(?:加快|加紧|抓紧|加速|全面|全力|全速|有序|稳步|快速|顺利|扎实|火热|按计划"
    r"|紧张|紧锣密鼓|如火如荼|热火朝天|有条不紊|马不停蹄){1,2}地?(?:建设|施工|推进|实施)(?:当中|之中|中)?(?=[，。；、]|$)",
    (),
    "项工建改施也仍还都均目正在加抓全有稳快顺扎火按紧如热马",
)
#: 西河安置小区，52栋楼开工、29栋封顶
HOUSES_AFTER = following(
    r"，(?:其中)?\d+(?:余|多)?[栋座幢](?:楼|住宅|厂房)?[^，。；]{0,6}?(?:开工|动工|封顶|主体|完工|竣工|交付)", (), "，"
)
#: 云溪电站完成投资320万元
SPENT_AFTER = following(
    r"(?:项目|工程|建设|改造)?(?:今年|本月|当年|目前|已|累计|共){0,3}完成(?:固定资产)?投资(?:约|近|超)?\d",
    (),
    "项工建改今本当目已累共完",
)
#: 健康路也要拓宽了, 老桥将改造提升, 对中心公园进行升级改造: what only works undergo
TO_BE_DONE_AFTER = following(
    r"(?:也|还|又|都)?(?:即?将|要|准备|计划|打算|拟|有望|得)(?:进行|实施|启动|整体|全面|一并|全?封闭){0,2}"
    r"(?:拓宽|改造|扩建|翻[新建修]|重建|改建|修缮|大修|加宽|打通|延伸|维修|整治|迁建|升级)(?![成为])"
    r"|(?:进行|实施)了?(?:全面|整体|提质|升级|提档|综合|系统|保护性|维修|原址){0,3}"
    r"(?:拓宽|改造|扩建|翻[新建修]|重建|改建|修缮|大修|加宽|整治|迁建|清淤|疏浚|加固|提升)(?![成为])",
    (),
    "也还又都即将要准计打拟有得进实",
)
PREPARATION = words("mentions", "preparation", "after")
PREPARATION_AFTER = Following(
    re.compile(
        rf"(?:（[^（）]*）)?[^，。；、：的]{{0,12}}?{opening(PREPARATION)}{either(PREPARATION)}(?![^，。；]{{0,2}}(?:的|公司|者|人|会|单位|处|组))"
    ),
    None,
    frozenset("，。；、：的"),
)
EVENT_BEFORE = closing(EVENT_WORDS, then="[了的]?", ending="了的")
SIZES = words("mentions", "figures", "after")
#: 听松小学设24个班, 听松福利院规划设床位120张
PLACES_FOR = r"(?:规划|拟|共|可){0,2}(?:设|开)[置设有]?(?:\d+个(?:教学)?班|[\u4e00-\u9fff]{0,4}床位\d)"
#: 青山公园、云溪公园各占地12亩, 甲幼儿园、乙幼儿园各12个班
FIGURES_AFTER = following(
    rf"(?:（[^（）]*）)?，?各?(?:{either(SIZES)}|{PLACES_FOR})|各\d+个(?:教学)?班", SIZES, "（，各规拟共可设开"
)
#: 听松路1992万元，占年计划2000万元; 疏港公路8.4公里由市公路局建
MONEY_AFTER = following(
    r"(?:（[^（）]*）)?各?\d[\d.,]*(?:[万亿]{1,2}元|公里(?!处|外|远|长|以|内|范围))(?!的|奖|以上)", (), "（各0123456789"
)
#: 投资15亿元的X, 投资15亿元在高新区建设X, 投资300余万元对X进行改造
FIGURES_BEFORE = closed(
    r"(?:投资|占地|面积|全长|规模|装机(?:容量)?|库容|日处理|日供水)[^，。；]{1,14}"
    r"(?:元|[万亿]|亩|平方米|公里|米|公顷|千瓦|兆瓦|吨)的"
    r"|(?:投资|投入|斥资|耗资|出资|筹资)[^，。；]{0,3}\d[\d.]*(?:余|多)?[万亿]{1,2}元(?:资金)?(?:在[^，。；]{2,10}?)?(?:开工)?"
    r"(?:建设|新建|兴建|打造|修建|建成|建起|改建)(?:了|的|一[座个条处所])?"
    r"|(?:投资|投入|斥资|耗资|出资)[^，。；]{0,3}\d[\d.]*(?:余|多)?[万亿]{1,2}元(?:资金)?，?(?:用于)?对",
    "的设建造成起了座个条处所对",
)
#: 新城站是最后一座封顶的车站
ONE_THAT_AFTER = following(rf"(?:是|为|系)[^，。；]{{0,14}}?{EVENTS}的[^，。；]{{1,8}}(?=[，。；]|$)", (), "是为系")
CALLED_IMPORTANT = "是|为|系|作为|被?(?:列为|列入|纳入|确定为|定为)"
IMPORTANT_AFTER = following(
    rf"(?:（[^（）]*）)?(?:{CALLED_IMPORTANT})[^，。；]{{0,24}}?{either(words('mentions', 'importance', 'words'))}"
    r"|，?(?:是|为|系|属于?)[^，。；]{2,30}(?:项目|工程)(?=[，。；])",
    (),
    "（是为系作被列纳确定属，",
)
OBJECT_BEFORE = closing(words("mentions", "object", "before"), then="[的“]?", ending="的“")
#: 还将规划建设一所36个班的初级中学: what has no name yet
ONE_BEFORE = closed(
    "(?:规划|[拟将要还再]|投资|选址|启动|新建|计划)(?:新建|建设|修建|兴建|筹建|建)?(?:一|1|两|2)[所座个处家条](?:[^，。；、：]{1,16}的)?",
    "所座个处家条的",
)
OBLIQUE_BEFORE = closing(words("mentions", "oblique", "before"))
#: 第三站，青河二桥; 车子拐进青河港区: what a tour of sites stops at
STOP_BEFORE = closed(
    "第[一二三四五六七八九十]{1,2}站(?:是|为|，|：|来到了?|到了?|走进)?"
    "|(?:车子|车队|一行|随后|最后|接着)[^，。；]{0,6}(?:拐进|来到|驶入|赶到|转到|前往|走进)了?",
    "站是为，：到了进入往",
)
BUILDERS = "建设者|(?<!环卫)(?<!保洁)(?<!园林)工人|施工人员|作业人员|工友|参建人员|施工队|焊工|瓦工|木工|钢筋工"
AT_WORK_BEFORE = closed(rf"(?:{BUILDERS})们?[^，。；]{{0,10}}(?:坚守|奋战|忙碌|战斗)在", "在")
#: 工人正在云溪大桥主塔上绑扎钢筋: what builders do where they are
BUILDERS_BEFORE = closed(rf"(?:{BUILDERS})们?(?:正|正在|加紧|抓紧)?在", "在")
DONE_THERE = re.compile(
    r"[^，。；]{0,10}?(?:安装|浇筑|绑扎|焊接|铺设|敷设|吊装|架设|组塔|架线|放线|调试|砌筑|抹灰|粉刷|打磨|支模|摊铺|碾压|拼装|掘进"
    r"|喷浆|衬砌|钻孔|打桩|开挖|回填|铺轨|架梁|施工|作业|组装|拆模|抹面|喷涂|贴砖|铺砖|布线|接线|防水|装修|收尾|加固)"
)
MEN_AND_MACHINES = (
    "工人|施工人员|建设者|工友|师傅|技术人员|安装人员|施工队|工程队"
    "|挖掘机|推土机|塔吊|吊车|起重机|压路机|摊铺机|钻机|旋挖机|桩机|泵车|机械|机器"
)
#: 因云溪大桥维修施工需要, 为配合青河路管廊建设: what a road is closed for
CAUSE_BEFORE = closed("(?:^|[，。；：])(?:因|由于|为配合|配合|为确保|为保障|为加快|为保证)", *"因于合保障快证")
CAUSE_AFTER = following(
    "(?:项目|工程)?的?(?:建设|施工|改造|维修)(?:需要|影响|要求|顺利|工作|期间|进度|安全|，|、)", (), "项工的建施改维"
)
#: 云溪学校内，工人正在安装设备: those who build, and what they do there
BUSY_INSIDE = following(
    r"(?:里|内|上|中)，[^，。；]{0,8}?(?:" + MEN_AND_MACHINES + r")们?[^，。；]{0,8}?" + DONE_THERE.pattern,
    (),
    "里内上中",
)
AT_WORK_AFTER = following(
    r"(?:里|内|上)?，(?:(?:\d+|[数上近几]?[十百]|数十|数百)(?:多|余)?名(?:工人|建设者|施工人员|工友)"
    r"|[^，。；]{0,12}?(?:察看|查看|了解|询问|检查|听取)[^，。；]{0,24}?(?:施工|建设|工程)(?:进度|进展|现场|情况|推进))",
    (),
    "里内上，",
)
NEAR_BEFORE = closed(
    r"(?:紧挨|紧靠|毗邻|紧邻|靠近|邻近|临近|地处|坐落于|坐落在|位于|依托)(?:约|近|逾|超)?[\d.]+[万亿]?(?:亩|公顷|平方公里|平方米)的"
    r"|(?:沿着?|顺着|循着|穿过|走过|经过|路过|绕过|越过|驶过|跨过|行驶在|行走在|走在|漫步在|驱车行驶在)[^，。；、的]{1,10}的",
    "的",
)
#: 记者来到云溪广场，: what the reporter is going to tell of
#: 紧邻2015年建成的云溪水闸: what it lies beside has been built by others
PASSED_BEFORE = closed(
    r"(?:[东西南北][邻临接靠连]|毗邻|紧邻|相邻|靠近|邻近|临近|紧挨|紧靠|连接|衔接|对接|连通|串联|串起|联通|沟通|与|接入|并入|汇入|进入|驶入|起于|止于|起自|终于"
    r"|从|跨越|横跨|下穿|上跨|穿过|穿越|坐落于|坐落在|位于)[^，。；]{0,12}"
    r"(?:建成|通车|开通|投用|启用|竣工|运营|落成|建设|开放|使用|规划|在建)(?:中)?的",
    "的",
)
VISIT_BEFORE = closed(
    "(?:来到|走进|走入|踏进|深入|前往|赶往|赶到|抵达|直奔|察看|查看|考察|调研|督导|观摩|视察|参观|走访|问[到起]|[提说谈讲]到|反映的是|咨询的是|[还又再]?(?:到了|去了|看了))了?"
    "(?:[^，。；、“”]{2,14}的)?",
    "到进入往达奔看察研导摩视观访了起是的",
)
BESIDE = words("mentions", "oblique", "after")
OBLIQUE_AFTER = following(
    rf"(?:（[^（）]{{1,10}}）)?(?!上(?:个|月|周|半|年|旬|午|述|段)){either(BESIDE)}", BESIDE, "（"
)
COMPLEMENT_WORDS = words("mentions", "complement", "before")
COMPLEMENT_BEFORE = closed(
    rf"(?<![一二三四五六七八九正在别]){either(COMPLEMENT_WORDS)}|{either(words('mentions', 'complement', 'verbs'))}了?"
    r"(?:[^，。；的][^，。；]{0,20}的|一[个座]|集[^，。；]{0,20}一体的?)"
    r"|[是为系](?:[^，。；是]{0,6}的)?一[个座条所处项](?:[^，。；]{1,30}的)?"
    r"|[是为系][^，。；是]{0,20}(?:第一|首)[个座条所处项]",
    *(word[-1] for word in COMPLEMENT_WORDS),
    "的个座条所处项体",
)
#: 再往南是X, 一墙之隔是X
FURTHER_ON = (
    "[往向][东西南北前左右上下里]{1,2}[走去行边面]?(?:不[到足]|不远|[约近])?(?:[\\d一二两三四五六七八九十百几.]+(?:多|余)?(?:公里|千米|米|里地?|分钟))?|隔壁|对面|对岸|旁边|之隔|不远处|紧挨着|其次|接着|首先|最后"
    r"|隔着?[一两]?[条道堵座个]?(?:马?路|街|墙|河|沟|山|巷)(?:相望)?|再?[往向]前[^，。；]{0,6}|(?:拐|转)过[^，。；]{1,6}|[几\d]{1,3}[百千]?米(?:之?外|开外)|相邻的?|紧邻的?|挨着的?"
    "|[东西南北][边侧面]|一[侧旁]|这里|这儿|眼前|脚下|面前|那边|这边"
)
#: 最后一站是X, 隔路就是X, 第二个是X, 同样在抢工的还有X: what the sentence leads up to
FOREMOST = "重头戏|重中之重|焦点|主角|头号工程|压轴戏?|大头|硬仗|突破口|最大的|一项"
CLEFT_BEFORE = closed(
    rf"(?:(?:就|便|正|的，?|(?:{FURTHER_ON})，?|[一首]站|(?:[第头]?[一二三四五六七八九十]|另外?一?|[又下]一|最后一|再一)[个所座条处项站家片块件桩样宗栋段](?:[\u4e00-\u9fff]{{0,8}}?(?:工地|项目|工程|现场|地方|建筑|任务|重点|看点|亮点|站))?|{FOREMOST})是|还有|(?:重头戏|最大|最快|最受关注|最引人注目)(?:的)?(?:当属|要数|莫过于|首推|当数))"
    r"(?:[^，。；是]{2,16}的)?|——|(?:反映|咨询|提到|提出|询问|关心|关注|期盼|期待|盼望|说|问)的[\u4e00-\u9fff]{0,6}，?[就正]?[是为]",
    "是有的—属数于推为",
)
ACTS = words("mentions", "institution", "after")
INSTITUTION_AFTER = following(rf"(?:的)?{either(ACTS)}", ACTS, "的")
INSTITUTION = "acts as an institution"
NAMED_BY_WORKS = closing(UNDERTAKINGS, then="(?:工作|建设)?", ending="作设")
RENEWAL_BEFORE = closing(words("mentions", "renewal", "verbs"))


@unchanging
class Sign:
    """Words right after a name or before it that speak for or against its being a project; of events one counts."""

    why: str
    points: float
    pattern: Closing | Following
    is_event: bool = False


FIGURES_PRECEDE, OBJECT = "its figures precede", "object of building"
#: 投资15亿元建设云计算中心
BUILT_WITH_MONEY = frozenset({FIGURES_PRECEDE, OBJECT})
CALLED_KEY = "called a key project"
EVENT_FOLLOWS, PREPARATION_FOLLOWS = "an event of building follows", "its preparation follows"
FIGURES, MONEY = "figures follow", "its money follows"
AT_WORK_ON_IT, AT_WORK_THERE = "people are at work on it", "people are at work there"
SIGNS = (
    Sign(FIGURES_PRECEDE, 2.0, FIGURES_BEFORE),
    Sign(SITE, 4.0, SITE_AFTER),
    Sign(SITE, 4.0, STOP_BEFORE),
    Sign(SITE_PART, 2.0, PART_AFTER),
    Sign(AT_WORK_THERE, 4.0, AT_WORK_AFTER),
    Sign(AT_WORK_ON_IT, 4.0, AT_WORK_BEFORE),
    Sign(AT_WORK_ON_IT, 4.0, BUSY_INSIDE),
    Sign(EVENT_FOLLOWS, 3.0, EVENT_AFTER, is_event=True),
    Sign(EVENT_FOLLOWS, 3.0, USED_AFTER, is_event=True),
    Sign(EVENT_FOLLOWS, 3.0, HOUSES_AFTER, is_event=True),
    Sign(EVENT_FOLLOWS, 3.0, TO_BE_DONE_AFTER, is_event=True),
    Sign(EVENT_FOLLOWS, 3.0, SPENT_AFTER, is_event=True),
    Sign(EVENT_FOLLOWS, 3.0, GOING_ON_AFTER, is_event=True),
    Sign(PREPARATION_FOLLOWS, 2.0, PREPARATION_AFTER, is_event=True),
    Sign("an event of building precedes", 2.0, EVENT_BEFORE, is_event=True),
    Sign("building follows", 1.5, WEAK_AFTER, is_event=True),
    Sign("called the one that building events happened to", 3.0, ONE_THAT_AFTER),
    Sign(CALLED_KEY, 3.0, IMPORTANT_AFTER),
    Sign(FIGURES, 1.0, FIGURES_AFTER),
    Sign(MONEY, 1.0, MONEY_AFTER),
    Sign(OBJECT, 1.5, OBJECT_BEFORE),
    Sign(OBJECT, 1.5, ONE_BEFORE),
    Sign(INSTITUTION, -2.0, INSTITUTION_AFTER),
)


def _by_neighbour(neighbours: set[str], may_show: Callable[[Sign, str], bool]) -> dict[str, tuple[Sign, ...]]:
    """For each character that may stand beside a name the signs that it may be a part of."""
    return {character: tuple(sign for sign in SIGNS if may_show(sign, character)) for character in neighbours}


BEFORE = _by_neighbour(
    {character for sign in SIGNS if isinstance(sign.pattern, Closing) for character in sign.pattern.last},
    lambda sign, last: isinstance(sign.pattern, Closing) and last in sign.pattern.last,
)
AFTER = _by_neighbour(
    {
        character
        for sign in SIGNS
        if isinstance(sign.pattern, Following)
        for character in (*(sign.pattern.first or ()), *sign.pattern.never)
    },
    lambda sign, first: isinstance(sign.pattern, Following) and sign.pattern.begins(first),
)
ANYWHERE = tuple(sign for sign in SIGNS if isinstance(sign.pattern, Following) and sign.pattern.first is None)
FACILITY_POINTS = 0.5
RANK = {sign.why: rank for rank, sign in enumerate(SIGNS)}


def points_for(before: str, after: str, name: str) -> list[tuple[str, float]]:
    """Each sign with its points; of the events the one that says most."""
    shown = [sign for sign in BEFORE.get(before[-1:], ()) if sign.pattern.pattern.search(before)]
    shown += [sign for sign in AFTER.get(after[:1], ANYWHERE) if sign.pattern.pattern.match(after)]
    if len(shown) > 1:
        shown.sort(key=lambda sign: RANK[sign.why])
        strongest = max((sign for sign in shown if sign.is_event), key=lambda sign: sign.points, default=None)
        shown = [sign for sign in shown if not sign.is_event or sign is strongest]
    kind = _kind_points(name)
    if kind[1] > FACILITY_POINTS or (
        after.startswith("负责人") and not name.endswith(ALIVE)
    ):  # works are no institution
        shown = [sign for sign in shown if sign.why != INSTITUTION]
    return [kind, *[(sign.why, sign.points) for sign in shown]]


def _kind_points(name: str) -> tuple[str, float]:
    if is_called_works(name):
        return "named as a project", 2.0
    if NAMED_BY_WORKS.of(name):
        return BY_WORKS, 1.5
    return ("a place", 0.0) if PLACES.close(name) else ("a facility", FACILITY_POINTS)
