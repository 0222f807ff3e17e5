"""What the words behind a unit's name say that it does: pay for works, do works to a thing, plan them."""

from __future__ import annotations

import re

INVESTS = re.compile(
    r"(?:在[\u4e00-\u9fff]{2,8}?)?(?:为此|共|已|计划|拟|将){0,2}(?:注资|投资|斥资|出资|总投资|投入|筹资|集资|(?:多方)?筹[措集]|投(?=[约近超逾]?[\d.]+(?:余|多)?[万亿]))(?:资金)?(?:约|近|超|逾)?\d+(?:\.\d+)?(?:余|多)?(?![\d人名台套辆班余多])"
)
#: 乡政府投资260万元修建: an office that pays for works
PAYS = re.compile(
    rf"{INVESTS.pattern}[\d.万亿]*元[^，。；]{{0,4}}?，?(?:用于|来)?(?:对|在|修|新?建|兴建|改造|扩建|改建|实施|打造|铺设|整治|完成|启动)"
)
#: 甲公司去年拿地120亩，投资8亿元建设: what a firm did before it invests
THEN_INVESTS = re.compile(
    rf"(?!等|和|与|、|的)[^，。；：“”]{{2,20}}，(?:[^，。；：“”由]{{2,6}}，)?{INVESTS.pattern}[\d.万亿]*元[^，。；]{{0,4}}?(?:用于|来)?(?:新?建|兴建|打造|扩建|改造)"
)
#: 市城管局定于近期对青溪路（文昌路至建设路段）实施综合改造
WORKS_ON_IT = re.compile(
    r"(?:定于|决定|拟|将|计划|已|正|近期|自?\d{1,2}月[\d日]{0,3}起?|近日|全面){0,4}对(?!外)[^，。；]{2,28}?(?:实施|进行|开展)"
    r"(?:综合|全面|封闭|全线|系统|升级|快速化)*(?:改造|整治|提升|施工|修缮|大修|扩建|治理|维修|加固|拓宽|扩容|增容|改建|提标|翻新|疏浚|清淤)"
)
#: 青岩街道今年4月启动老旧小区改造项目, 县水利局从去年底开始实施青河治理工程: an office that has begun works
BEGINS = re.compile(
    r"(?:[从于自]?(?:[去今]年|20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?份?|[年月]?[底初]|[上下]半年|以来|近日|日前)?起?|又|还|已|正|将|计划|开始|正式|全面|组织|着手|先后){0,5}"
    r"(?:启动|实施)(?:建设|实施)?了?(?!方案|[^，。；]{0,12}(?:仪式|会议|大会|行动|活动))[^，。；、的]{2,30}?(?:项目|工程|改造|治理|整治|修缮|扩建|加固)(?=[，。；]|建设|$)"
)
#: 县渔业局争取明年二季度开工, 县交通局在做施工图: an office that plans what is done to works
PLANS = re.compile(
    r"(?:也|已|将|则|正|还|目前){0,2}(?:预计|争取|计划|力争|要求|打算|拟|表态|承诺|确保|希望|安排)(?:在|于)?[^，。；]{0,24}?"
    r"(?:开工|动工|通车|完工|竣工|建成|交付|投用|投入使用|投产|启动|开放|搬完|接通|通水|通气|供暖|封顶|合龙|贯通|运营|开业|开园|招标)"
    r"|(?:目前|已|还)?(?:正在|正|在)(?:着手|加快|抓紧|全力)?(?:做|编制|开展|推进|办理|谋划|深化)[^，。；]{0,10}"
    r"(?:施工图|设计|可研|招标|前期|方案|征迁|征地|评审|用地|工程|项目)"
)
#: 市西城投公司重新招标, 云溪灌区管理处把工程切成4个标段: whoever puts works out to builders
PUTS_OUT = re.compile(
    r"(?:已|近日|于?\d{1,2}月|再次|重新|又|正在|随后|随即|现已|目前|正){0,3}(?:重新|公开|再次|组织|启动|完成|发布|挂网|开展)(?:了|公开)?[^，。；的]{0,10}?招标(?!代理)"
    r"|(?:重新|公开)招标|(?:已|也|另|正|拟|将){1,2}委托了?$"
    r"|[把将](?:完工|竣工|通车|开工|交付|投用|建成|整体)?(?:时间|日期|工期|节点|目标)[^，。；]{0,6}?(?:推|调|改|延|定|提前)"
    r"|[把将](?:整个)?(?:工程|项目|全线|线路|主体|[^，。；]{2,12}?)(?:切成|划为|划成|划分为|分成|分为|拆成|拆分为)[一二两三四五六七八九十\d]{1,2}个?标"
)
#: 江城油建公司投入焊机14台、人员820名: whoever has men and machines on the site builds
PUTS_IN = re.compile(
    r"(?:共|已|先后|累计|每天|目前|日均|高峰期?){0,2}(?:投入|调集|调配|抽调|组织|上足)了?"
    r"(?:(?:施工|作业|管理|焊接|钻孔|起重|大型|各类|各种)?(?:机械|设备|焊机组?|钻机|吊车|挖掘机|机具|车辆|人员|工人|劳力|班组|人力)[\u4e00-\u9fff]{0,4}\d"
    r"|\d+(?:余|多)?(?:名|个|台|支|多名)?(?:建设者|工人|施工人员|作业人员|焊工|钢筋工|木工|施工队|作业队|班组|台套|挖掘机|钻机|桩机|盾构机))"
)
#: 市发改委近日批复云溪水库除险加固工程初步设计; but not 待省水利厅批复
APPROVER = re.compile("(?:局|厅|委|委员会)$")
APPROVES = re.compile(
    "(?:近日|日前|昨日|正式|已经?|也|于){0,2}(?:批复|核准)(?=了|同意|《|[\u4e00-\u9fff]{4})(?![的投后前])"
)
STILL_ASKED = re.compile("(?:待|等|报|请|向|由|送|呈|获|获得|得到|经|被|已)$")
#: 县供销社建的果蔬集配中心: an office that has built, right before what it built
HAS_BUILT = re.compile(r"(?:出资|投资|自筹|筹资|自己|集资)?(?:新?建|修建|兴建|盖|捐建|援建)的(?=[\u4e00-\u9fffA-Z\d“])")
#: 江城建工的工人, 江城建工组织爆破; but 组织专家验收 builds nothing
STAFF = re.compile(
    r"^(?:的)?(?:工作人员|施工人员|建设者|员工|工人|技术人员|项目部"
    r"|组织(?!专家|召开|[^，。；]{0,24}(?:验收|评审|审查|论证|调研|座谈)))"
)
DOES_WORKS = "it does works to them"


def invests(before: str, after: str, *, is_firm: bool) -> bool:
    """甲公司投资5亿元; 乡政府投资260万元修建; 甲公司拿地120亩，投资8亿元建设."""
    opens = not before or before.endswith(("，", "。", "；", "日", "近日", "据悉"))
    if not is_firm:
        return bool(PAYS.match(after) or (opens and HAS_BUILT.match(after)))
    return bool(INVESTS.match(after) or (opens and THEN_INVESTS.match(after)))


def what_it_does(after: str, *, is_firm: bool) -> str:
    """Why a unit has to do with the works that the words behind its name tell of; "" where they don't say so."""
    if WORKS_ON_IT.match(after):
        return DOES_WORKS
    if PUTS_OUT.match(after):
        return "it puts them out to builders"
    if is_firm:
        return ""
    if BEGINS.match(after):
        return DOES_WORKS
    return "it plans what is done to them" if PLANS.match(after) else ""


def approves(name: str, before: str, after: str) -> bool:
    """An office without which the works may not begin has given its approval."""
    is_approver = APPROVER.search(name) is not None and APPROVES.match(after) is not None
    return is_approver and STILL_ASKED.search(before) is None
