"""What an amount of money is of works: their total, what the year has, what is spent so far; or nothing of theirs."""

from __future__ import annotations

import re

from importers.lexicon import closed, either, matcher, words
from importers.quantities import Quantity
from importers.records import FactKind
from projects.unchanging import unchanging

MONEY = {
    name: matcher("quantities", "money", name)
    for name in ("total", "annual", "annual_marks", "completed", "lookalikes")
}
MONEY_AFTER = re.compile(rf"^(?:的)?{either(words('quantities', 'money', 'lookalikes_after'))}")
#: 超过今年2000万元的投资计划
PLAN_AFTER = re.compile(r"的?(?:年度)?投资(?:计划|任务|目标)")
#: 其中环保投资4650万元; but 其中一期投资2亿元 is a phase's, 其中东区投资4亿元 a zone's
ZONE = "[东西南北中上下A-H甲乙丙][^，]{0,2}(?:区|园|苑|段|块|片|岸|库|线|组团)|(?:启动|核心|起步|先行|首开|示范)区"
#: 其中望川大桥投资2亿元
THING = (
    "[^，]{2,6}(?<!配套)(?<!附属)(?:桥|隧道|互通|立交|站|馆|楼|厂|公园|水库|干渠|中心|街|巷|路|仓|冷库|库房|厂房|剧院|体育场|坝"
    "|港区|泊位|小区|学校|医院|广场|市场|停车场|停车库|码头|安置区|商业区|航站楼|跑道)(?=投资)"
)
PART_OF_MONEY = re.compile(rf"其中(?!一|二|三|四|首|[\d第]|{ZONE}|{THING})[^，]{{0,8}}(?:(?<!总)投资|资金|费)")
#: 其中600万元是市里补贴, 其中1200万元由省财政出: who pays how much of it
FUNDED = re.compile(
    r"(?:是|为|由|来自于?|属于?|系|出自|从|靠|用的是|通过)[^，。；]{0,14}?(?:补贴|补助|奖补|奖励|资金|债券?|贷款|财政|自筹|拨款|拨付|捐[赠资款]|争取|解决|承担|筹措|筹集|出资?(?=[，。；]|$))"
)
#: 配套管网工程总投资4356万元, 由财政投资3.4亿元: a share, or what is built beside them
BESIDE_THE_WORKS = re.compile(
    r"^(?:其中)?(?:配套|附属|外网)[^，]{0,10}(?:工程|管网|设施)(?:计划|概算)?(?:总投资|投资)|(?:财政|自筹|招商引资|社会资本|银行|村集体)(?:投资|出资|配套|投入|承担)"
)
#: 比预算少用93万元: what is more or less of it
DIFFERENCE = re.compile(r"(?:比|较)(?:预算|概算|预计|计划|原)|[多少](?:花|用|投)|超支|追加|增加投资|节[省约余]|压减")
#: 已签约企业11家，合同总投资96亿元; 与三家企业签约，投资合计12亿元: what those who come invest, not what the works cost
OF_FIRMS = re.compile(
    r"(?:(?:企业|客商|商户|公司)(?:[共已达有约近逾超]){0,2}\d+(?:余|多)?[家户个]"
    r"|[\d两三四五六七八九十]+(?:余|多)?家[\u4e00-\u9fff]{0,8}?(?:企业|客商|公司)(?:签约|落户|入驻|入园|签订[^，]{0,6})?)"
    r"，(?:[^，。；\d]{0,8}，)?(?:合同|协议|签约|计划|意向|累计)?总?投资(?:总?额|合计|总计|共|约|近|超|逾|达|为){0,3}$"
)
OF_FIRMS_WITHIN = 40
SO_FAR = re.compile(
    r"已|累计|目前|截至|至今|到现在|[月年]底?(?=花|投|用|完成|干)|前[\d一二三四五六七八九十]{1,2}个(?:月|季度)"
    r"|[一二三四]季度|[上下]半年"
)
#: 花了380万元, 县中学校舍用去860万元, 再投1000万元, 已花出去9800万元
SPENT_BEFORE = closed(
    r"(?:花|投|用|耗|砸|掏|拿|干)(?:了|去|掉|费|资|下|进|出){0,3}(?:约|近|超|逾|达|将近|接近|超过|大约|大概|差不多|一共|总共)?",
    "花投用耗砸掏拿干了去掉费资下进出约近超逾达将接过概多共",
)
#: 拿出5000万元修建大桥: what money is for stands behind it
USED_FOR = closed(
    r"(?:拿出|筹措|筹集|安排|投入|筹资|花费|由[^，。；]{2,16}出资|追加投资)(?:资金|了)?(?:约|近|超|逾)?",
    "出措集排入资费金了约近超逾",
)
#: 由省天然气公司出资3.7亿元建设, 由海晟集团追加投资15亿元建设: what else would be a grant or more than was planned
PAID = re.compile("由[^，。；]{2,16}(?:出资|追加投资)(?:约|近|超|逾)?$")
#: 4.8亿元的建设款已到位, 1900万元的预算
CALLED_TOTAL = re.compile(
    "的?(?:总投资|投资(?!者|方|商|人|公司|计划|任务|目标))|的(?:总|项目|工程)?(?:建设款|建设资金|改造资金|建设费用?|改造费用?|预算|概算|造价|建设成本|盘子)"
)
BUILDS = re.compile(
    r"(?:的?资金)?(?:用于|来)?[\u4e00-\u9fff]{0,4}?(?:修|建设|新建|兴建|改造|打造|重建|建成|建造|建起|改建|整治)"
)
#: 上半年投了3169万元，占年度计划1亿元的31.69%
YEARS_PLAN = r"占(?:了)?(?:全?年度?|当年|今年)(?:投资)?(?:计划|任务|目标)(?:总?投资额?)?"
IS_PLAN = re.compile(rf"{YEARS_PLAN}(?:的)?$")
SHARE_OF_PLAN = re.compile(rf"[，（]?(?:只|仅|已)?{YEARS_PLAN}")
#: 幼儿园，12个班，1500万元，5月封顶: what it costs, behind a clause that is nothing but a size
IN_A_ROW = re.compile(
    r"[\u4e00-\u9fff”）]，(?:全?长|占地|建筑面积|面积|共|设)?(?:约|近)?\d[\d.]*万?(?:个班|个?学位|张?床位?|张病床|平方米|公里|米|亩|公顷|层|套|间|个车位|个泊位|座|吨|千瓦|兆瓦)(?:床位)?，$"
)
ROW_REACH = 24
#: 甲产业园项目，12亿元；乙大桥（3亿元）; 一期11月完工，1亿元，: what they cost, behind their name or a step
BEHIND_A_NAME = re.compile(
    r"(?:(?:项目|工程|改造|[一二三四五六]期|产业园|基地|大桥|大道|公路|铁路|号线|学校|小学|中学|医院|公园|新城|智慧城|博览城|水库|隧道|大厦)"
    r"(?:（[^（）\d]{1,12}）)?[，（]|(?:开工|动工|完工|竣工|建成|通车|投产|封顶)，|\d{1,2}月[到至](?:(?:20\d\d|当|次)年)?\d{1,2}月，)$"
)
BEHIND_IT_ENDS = re.compile("(?:左右|上下|以上|多)?[，。；）]|$")
CLOSED = re.compile(r"[。；]")
AHEAD = re.compile(r"计划|预计|力争|需|确保|拟|目标|(?<!主)要(?!求)|将|必须|应|争取|任务")
#: 今年完成投资5600万元没问题
SURE = re.compile(r"没问题|不成问题|没有问题|有把握|问题不大")
PLAN_BEFORE, PLAN_OF_YEAR = re.compile(r"计划.{0,4}投资|投资计划"), re.compile(r"20\d\d年(?:计划|度|预计|力争)")
#: 今年的盘子是2.1亿元, 年度任务5600万元
YEARS_AMOUNT = closed(
    r"(?:年度|全年|今年|本年|当年|年)的?(?:度|投资|建设|资金)?(?:计划|任务|目标|盘子)(?:是|为|共|约|近|定为|完成|达){0,2}",
    "划务标子是为共约近成达",
)
#: 去年投资2.6亿元建成了甲厂
LAST_YEAR = re.compile(r"(?:去年|前年|20\d\d年)(?:共|先后)?(?:投资|斥资|投入|出资)(?:资金)?(?:约|近|超|逾)?$")
#: 今年要完成投资5600万元, 今年安排资金5600万元
YEAR_AHEAD = re.compile(
    r"(?:今年|本年度?|当年|年内|全年|20\d\d年度?)[^，。]{0,6}?(?:计划|拟|要|安排|下达|预计|力争|须|需|目标|确保)"
    r"[^，。]{0,6}?(?:完成|投资|投入|资金|干)(?:约|近|超|逾|达|额|为|是|了){0,2}$"
)
#: 1至9月完成2.37亿元, 截至9月底已完成2.37亿元
DONE_BY_THEN = re.compile(r"(?:月|底|末|年|季度|目前|已|累计|至今)[^，。计划要需将拟]{0,4}完成(?:了|约|近|超|逾|达)?$")
NOT_WORKS_DONE = re.compile(r"产值|销售|税|收入|交易|签约|进出口|贷款|任务")


@unchanging
class Reading:
    """What a figure measures, why, and how surely."""

    kind: FactKind
    rule: str
    confidence: float


def _annual(why: str, confidence: float) -> Reading:
    return Reading(FactKind.INVESTMENT_ANNUAL_PLANNED, f"money: {why}", confidence)


def _completed(why: str, confidence: float) -> Reading:
    return Reading(FactKind.INVESTMENT_COMPLETED, f"money: {why}", confidence)


def _total(why: str, confidence: float) -> Reading:
    return Reading(FactKind.INVESTMENT_TOTAL, f"money: {why}", confidence)


def amount_of(quantity: Quantity, label: str, tail: str, text: str) -> Reading | None:
    """`label` are the words before the amount, `tail` those behind it."""
    if _is_other_money(label, tail) or quantity.value < 10_000:
        return None
    if "家" in text and OF_FIRMS.search(text, max(0, quantity.start - OF_FIRMS_WITHIN), quantity.start):
        return None
    if not label and not tail and IN_A_ROW.search(text, max(0, quantity.start - ROW_REACH), quantity.start):
        return _total("alone behind a size", 0.6)
    if not label and BEHIND_IT_ENDS.match(text, quantity.end) and _is_behind_a_name(quantity, text):
        return _total("alone behind the name of works", 0.6)
    clause = CLOSED.split(text[: quantity.start])[-1]
    of_plan = _of_plan(quantity, label, text)
    if of_plan or not _is_done(label, clause):
        return of_plan or _of_year(label, tail, clause) or _of_works(label, tail)
    return _done(label, tail, clause)


def _is_behind_a_name(quantity: Quantity, text: str) -> bool:
    return BEHIND_A_NAME.search(text, max(0, quantity.start - ROW_REACH), quantity.start) is not None


def _of_plan(quantity: Quantity, label: str, text: str) -> Reading | None:
    """投了3169万元，占年度计划1亿元的31.69%."""
    if IS_PLAN.search(label):
        return _annual("the year's plan that a share is of", 0.9)
    if SHARE_OF_PLAN.match(text, quantity.end):
        return _completed("its share of the year's plan follows", 0.85)
    return None


def _is_done(label: str, clause: str) -> bool:
    if MONEY["completed"].search(label) or (label.endswith("完成") and "投资" in clause):
        return True
    return bool(DONE_BY_THEN.search(label)) and not NOT_WORKS_DONE.search(clause)


def _done(label: str, tail: str, clause: str) -> Reading | None:
    """What is done, or is to be done in the year; nothing where it is planned for who knows when."""
    if (AHEAD.search(label) or SURE.match(tail)) and "已" not in label and "累计" not in label:
        return _annual("planned to be spent in the year", 0.85) if _is_yearly(label, clause) else None
    return _completed("completed investment", 0.9)


def _of_year(label: str, tail: str, clause: str) -> Reading | None:
    if LAST_YEAR.search(label) and BUILDS.match(tail):
        return _total("what was spent on it", 0.75)
    if MONEY["annual"].search(label) or (_is_yearly(label, "") and PLAN_BEFORE.search(label)):
        return _annual("planned for the year", 0.9)
    if PLAN_AFTER.match(tail) and _is_yearly(label, clause):
        return _annual("the year's plan named after the amount", 0.8)
    if YEARS_AMOUNT.of(label):
        return _annual("the year's plan", 0.85)
    if YEAR_AHEAD.search(label) and "总投资" not in label and not BUILDS.match(tail):
        return _annual("planned for the year", 0.8)
    return None


def _of_works(label: str, tail: str) -> Reading | None:
    spent_so_far = SPENT_BEFORE.of(label) and SO_FAR.search(label)
    if MONEY["total"].search(label) and not spent_so_far:
        return _total("total investment", 0.9)
    if USED_FOR.of(label) and BUILDS.match(tail):
        return _total("what it is used for follows", 0.65)
    if SPENT_BEFORE.of(label):
        spent = "what is spent on it"
        return _completed(spent, 0.65) if spent_so_far else _total(spent, 0.65)
    if CALLED_TOTAL.match(tail):
        return _total("investment named after the amount", 0.75)
    return None


def _is_other_money(label: str, tail: str) -> bool:
    if PAID.search(label) and BUILDS.match(tail):
        return False
    if PART_OF_MONEY.search(label) or BESIDE_THE_WORKS.search(label) or MONEY_AFTER.match(tail):
        return True
    if DIFFERENCE.search(label):
        return True
    is_other = MONEY["lookalikes"].search(label) and "总投资" not in label and "投资额" not in label
    return bool(is_other)


def tells_who_pays(text: str, end: int) -> bool:
    """What stands behind an amount that ends there says whose money it is."""
    return FUNDED.match(text, end) is not None


def _is_yearly(label: str, clause: str) -> bool:
    return bool(
        MONEY["annual_marks"].search(label) or PLAN_OF_YEAR.search(label) or MONEY["annual_marks"].search(clause[-30:])
    )
