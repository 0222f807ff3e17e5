"""What stands before, within and behind the names of works without being a part of them, or the other way round."""

from __future__ import annotations

import re

from importers.lexicon import following
from importers.names import WORKS, has_own_name
from importers.stand_ins import is_stand_in

#: 云溪区东、西片区改造项目; 云溪七、八路
SHARED_WORD = re.compile(
    r"、(?:(?<=[\u4e00-\u9fff][东西南北]、)(?=[东西南北](?:[片校院园岸站区]|段|路|街))|(?<=[\u4e00-\u9fff][一二三四五六七八九十]、)(?=[一二三四五六七八九十]{1,2}[路街]))"
)
#: 城乡一体化建设重大项目云溪水库: what it is called before its name
IMPORTANT_FIRST = re.compile(
    r"(?:全线)?(?:的)?(?:重点|关键|唯一|最大)?(?:的)?控制性?工程(?=[\u4e00-\u9fff]{3})|[\u4e00-\u9fffA-Z\d]{2,24}?(?:重大|重点|民生|标志性|控制性|先导性|示范|骨干|民心)(?:水利|交通|建设|产业|节点|惠民|城建)*(?:项目|工程)(?=[\u4e00-\u9fff]{3})"
)
#: with the shortest name behind it
IMPORTANT_SHORTEST = 7
#: what a stretch may begin with before its name
LEADING = re.compile(
    r"(?:(?<![\u4e00-\u9fff])[而但且](?=[\u4e00-\u9fff\d]{3})|整[个座条所栋幢段片](?=.)|(?:改扩建|迁建|重建|扩建)(?=[\u4e00-\u9fff]{3,10}(?:小学|中学|学校|幼儿园|医院|卫生院|水厂|公园|大桥|污水处理厂|图书馆|文化馆)(?:项目|工程)?$)|原(?=预留|有)|新增(?=[\u4e00-\u9fff]{4})|(?<!（)即(?!墨|将)|[一二三四五六首]期(?:工程|项目)(?=[\u4e00-\u9fff]{3})|(?<!\d)\d{1,2}[.．](?=[\u4e00-\u9fff“A-Z])|(?:土建|施工|路基|路面|站前|站后|机电|铺轨|房建)?(?:[A-Z]{1,4}-?\d{0,2}|第?[一二三四五六七八九\d]{1,3}号?)标段?(?=[\u4e00-\u9fff]{3})|(?:第|约|近|超)?[\d一二两三四五六七八九十百几多]+(?:个|座|条|项|所|处|栋|家)|一批|首个|首座|首条|又一|另[一外](?:[处座条个所家项期]|位于)?|上午|下午"
    r"|(?<=[\u4e00-\u9fff])(?<![的在和与及是])后|\d{1,2}(?:点|时(?!代))(?:\d{1,2}分|半|许|多|整)?|时(?!代|光|尚)|再(?!生|造|制)|(?:硬化)?改造(?=[国省县乡村]道)|(?:^|(?<=[，；。：、]))(?:改造|提升|整治|修复|维修|整修|翻修|治理|拓宽|续建|完善|新改建)(?=[\u4e00-\u9fff]{2,6}(?:[路街巷河渠沟桥]|大道)$)|我[省市区县镇州]|(?:老|主)?城区|、|及|(?:(?:新建|建设|打造|建成|改造)[为成]?|[为成])(?=“)|(?<=[将拟要划备先需可在对])(?:改造|整修|修缮|加固|拓宽|维修|翻修|扩建|改建|整治|疏浚|修复|翻新|重建|迁建)(?=[\u4e00-\u9fff]{3})(?![\u4e00-\u9fff]{0,4}(?:项目|工程)$)|建设(?=[\u4e00-\u9fff\dA-Z]{4})(?![东西南北中新一二三四]{0,2}[路街巷]|大道|大厦|银行|集团))+"
)
#: a digit aside, what it begins with
LEADING_FIRST = frozenset(
    "土施路站机铺房而但且成为打修加拓维翻疏整原新即第约近超一二两三四五六七八九十几百多首又另上下后时再硬改迁重扩我老主城、及建ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
#: 老城区排水防涝提升工程
TOWN = re.compile("[老主新]?城区$")
OF_A_TOWN = re.compile(
    "排水|排涝|防洪|供水|供热|供气|雨污|污水|内涝|道路|管网|停车|绿化|亮化|背街|水系|燃气|电网|路网|河道|黑臭"
)
#: 科学城中试基地（又叫“启航园”）: what the bracket begins with
CALLED_IN_BRACKETS = (
    "（(?:以下)?(?:简称|全称|全名|大名|正式名称|案名|统称|下称|[又也亦俗人]称|[又也]名"
    "|[\u4e00-\u9fff]{0,4}叫)[为做作：]?"
)
#: 云溪学校十大项目, the end of a list
TOGETHER_AT_END = re.compile(
    r"(?<![数几多百])(?:[一二三四五六七八九十两\d]{1,3}[大个项](?:重点|重大|民生|标志性|交通|水利|城建|产业|文旅|能源|市政|基础设施|生态|教育|医疗|卫生|工业|农业|会战|攻坚|骨干)*)(?:项目|工程)$"
)
SHORTEST_COUNTED = 3
#: 民航工程施工规范: rules, no works
OF_RULES = following(
    "(?:施工|建设|质量|技术|验收|管理)?(?:规范|标准(?!化|[厂泳球田操跑车间]|[足篮排]球|游泳|体育)|规程|条例|办法)",
    (),
    "施建质技验管规标条办",
)
RULES_LONGEST = 6
#: 六种管线; “项目推进年”
OF_KINDS = re.compile(r"[两三四五六七八九十几多]种")
#: 项目部24小时轮班: who builds, not what is built
SITE_OFFICE = re.compile("项目(?:经理)?部(?!分)")
SLOGAN = re.compile(r"“(?:项目|工程|园区)[^“”，。]{1,8}”")
#: 云溪站至望江站: where a stretch of a line begins and ends
STRETCH = re.compile(r"^[^线]{1,8}站[至到—~-]{1,2}[^站]{1,8}站$")
TO_STATION = re.compile(r"[至到—~-]{1,2}[\u4e00-\u9fff\d]{1,8}站")


#: 原站1978年建成, 利用原云溪纺织厂厂区: what works replace; but 原水管线, 原州区人民医院
REPLACED = re.compile("原(?![州平阳料水油野子生乡创])")


#: 青年教师培养项目: what is done for people, and built nowhere
FOR_PEOPLE = re.compile(
    "(?:培养|培训|遴选|研修|轮训|助学|支教|招募|评选|引才|引智|育才|体检|筛查|普查|志愿服务|师徒结对|心理健康|人才引进|关爱行动)(?:项目|工程)$"
)
#: 经县人民法院调解: whose judgement it is
JUDGES = re.compile(
    "(?:多次|主持|依法|一审|二审|终审|的)?(?:调解|判决|裁定|裁决|审理|受理|执行|拍卖|立案|宣判|查封|冻结)"
)


#: 受云溪街地铁施工影响
HINDERS = re.compile("[^，。；]{0,8}(?:影响|限制|制约)")


#: 县图书馆少儿阅读周6月15日启动: what is held there
OF_A_SHOW = re.compile(
    r"(?:(?!的)[\u4e00-\u9fff]){0,8}?(?:阅读[周月节]|读书[周月节]|文化[周月节]|艺术节|科技[周节]|旅游节|美食节|采摘节|运动会|音乐会|演唱会"
    r"|公开赛|邀请赛|锦标赛|联赛|马拉松|书画展|画展|摄影展|菊花展|花展|招聘会|宣讲会|研讨会|论坛|讲座|培训班|夏令营|嘉年华|庙会|灯会"
    r"|宣传[周月]|开放日)"
)
#: 区法院诉讼服务中心“24小时自助法庭”启用: what is opened is in it
OPENED_THERE = re.compile("“[^“”]{2,14}(?:法庭|书房|书吧|驿站|室|窗口|平台|食堂|学堂|课堂|门诊|病房|工坊|之家)”")

#: 土方平整及市政水电管网开挖: what is being done on a site, one thing beside another
TRADES_FIRST = re.compile(
    "[\u4e00-\u9fff]{1,6}(?:平整|开挖|浇筑|回填|填筑|支护|压实|夯实|吊装|摊铺|铺设|敷设|拆除|安装|绑扎|抹灰)[及和与]"
)
OTHER_THING = re.compile(f"{REPLACED.pattern}|{TRADES_FIRST.pattern}")

#: 水厂工程。续建项目，概算总投资…: how the works before it came to be told of
SORT_OF_WORKS = re.compile(
    "(?:今年的?|本年度?|上年度?|跨年度?|结转的?|属于?|为|是|系)?(?:国家级?|中央|[省市区县]级?|[乡镇]级)?(?:重点|重大)?"
    "(?:新建|续建|扩建|改建|迁建|重建|改扩建|结转|跨年度?|新开工|在建|储备|预备|前期|谋划|拟建|竣工|完工|收尾|民生|实事|惠民|民心"
    "|政府投资|社会投资|企业投资|国债|专项债券?|中央预算内|EPC|PPP|产业|基础设施|公益性?|援建|援疆|援藏|对口支援|灾后重建)?(?:类|的)?(?:项目|工程)"
)
#: 抓项目, 上项目: what a slogan calls for; 候选项目: what may come to be works
CALLED_FOR = re.compile(
    "(?:[抓谋争促盯跑拼招推上干搞引帮盘]|服务|攻坚|狠抓|大抓|招引|候选|备选|参评|入选|入围|申报|落选)(?:项目|工程)$"
)


def of_the_town(text: str, leading: re.Match[str], last: int) -> int:
    """城区雨污分流改造工程, 老城区排水防涝提升工程: how much of what leads to works is all the name that they have."""
    rest, town = text[leading.end() : last], TOWN.search(leading.group())
    is_town = town is not None and rest.endswith(WORKS) and (OF_A_TOWN.match(rest) or not has_own_name(rest))
    return len(town.group()) if town is not None and is_town else 0


def is_of_another_kind(text: str, end: int, name: str) -> bool:
    """Rules, sorts of things, what was there before or hinders, and stations that a stretch lies between."""
    if ("某" in name and "某某" not in name) or is_stand_in(name):
        return True  # 北方某市老厂区
    if name.endswith(WORKS):
        if FOR_PEOPLE.search(name) or CALLED_FOR.search(name) or _is_a_sort(text, end, name):
            return True
    elif OTHER_THING.match(name) or OF_A_SHOW.match(text, end) or OPENED_THERE.match(text, end):
        return True
    if name.endswith(("法院", "检察院")) and JUDGES.match(text, end):
        return True
    before = text[max(0, end - len(name) - 1) : end - len(name)]
    if (before == "受" and HINDERS.match(text, end)) or (before == "“" and SLOGAN.match(text, end - len(name) - 1)):
        return True
    if OF_RULES.of(text[end : end + RULES_LONGEST]) or ("种" in name and OF_KINDS.search(name)):
        return True
    return name.endswith("站") and bool(STRETCH.search(name) or TO_STATION.match(text, end))


def _is_a_sort(text: str, end: int, name: str) -> bool:
    """Nothing but the sort of works stands between the marks of its clause."""
    start = end - len(name)
    alone = text[start - 1 : start] in ("", *"。；：，") and text[end : end + 1] in tuple("，。；（")
    return alone and len(name) > len("项目") and SORT_OF_WORKS.fullmatch(name) is not None
