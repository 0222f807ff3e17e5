"""What the days of a step tell: whether they lie ahead of the page's day, and the window that two of them span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from importers.annotate import Annotated
from importers.event_words import MAY_BE_USED
from importers.lexicon import either, words
from importers.records import Tense
from importers.seasons import is_over, is_season_to_come, told_by_season
from importers.step_words import AIMED_AT, ATTRIBUTIVE, BEFORE_SOMETHING, OTHER_PLANS, SINCE_THEN
from projects.date_window import DateWindow
from projects.date_words import DateExpression, resolve

#: the day on which a reporter came or asked is no day of the works
DATELINE = re.compile(r"（[^（）]*）|本报讯|讯")
REPORTING = re.compile(
    r"记者|市民[^，。；]{0,4}发现|获悉|了解到|采访|走进|来到|看到|调研|考察|视察|召开|会议|走访|发布会"
)
SPANNING = re.compile(r"或|或者|至|到|~|-|—{1,2}")
CEREMONY = re.compile(r"仪式|集中(?:开工|竣工|开竣工)(?:活动|现场会)")
#: 开工仪式于3月15日在云溪镇举行, between the event and the day and behind it
HELD_FOR = re.compile("^(?:动员)?(?:仪式|典礼|庆典|大会|会)(?:已|将|拟|定)?[于在]?$")
HELD = re.compile("[^，。；：]{0,18}?(?:举行|召开|举办)")
#: what a ceremony is held for
CELEBRATED = re.compile(r"签约|开工|动工|竣工|奠基|投产|通车|投用|交付")
LONGEST_MONTH = timedelta(days=31)
LATELY = timedelta(days=100)
PART_OF_MONTH = timedelta(days=10)
#: the month from which a year is looked back at
LOOKING_BACK_FROM = 11
THIS_YEAR = ("今年", "本年")
LATE_PART = ("底", "末", "内")
#: 竣工时间不变，仍为2017年6月
UNCHANGED = "(?:保持|仍然?|没有?|未)?(?:不变|变化?|改变|调整)"
STILL = re.compile(f"{UNCHANGED}|已?定了|(?:已经?)?(?:敲定|确定|明确)")
#: 竣工时间：2025年3月, 通车时间由去年底推迟到今年8月
DATE_AFTER_EVENT = re.compile(
    rf"^(?:的?(?:时间节点|时间|日期|节点|日子|期限|时限|目标|计划)，?(?:敲定|确定|明确|锁定|已?定了|{UNCHANGED})?，?)?"
    r"(?:预计|计划|定|[由从](?:原定|原计划|原来|原先|原本|此前|之前|计划|预定|最初)?的?　+)?"
    r"(?:将|已|要|恐怕|得|可能|也|又|则|还|仍|依然|仍然){0,3}"
    r"(?:为|是|：|定在|在|于|（|(?:定|推迟|提前|调整|顺延|延后|延期|拖延|拖|延|推|改|放|排|等|挪|留|安排)(?:到|至|在|为|于)了?)?$"
)
#: 原来说4月底封顶，实际是5月8日
IN_FACT = re.compile(r"(?:实际|结果|最终|后来|其实)(?:是|到|在|于|拖到|等到)?$")
#: 现推迟到, 预计顺延至
MOVED = re.compile(
    rf"(?:推迟|延期|延后|顺延|调整|调|提前|改期|改|推|延|拖|后延|等|挪|放|排|留|安排)(?:到|至|为|在)(?:了)?$|{IN_FACT.pattern}"
)
CHANGED = re.compile("的?(?:计划)?(?:调整|推迟|延期|延后|顺延|改为|改到|变更|提前)")
#: 已顺利完成既定封顶目标: it has been reached
REACHED = re.compile("(?:已|顺利|圆满|如期|提前|成功)[^，。；]{0,16}(?:完成|实现|达成)了?[^，。；力争确保预计]{0,8}$")
#: 应该在去年年底通车
SHOULD = re.compile("应该?(?=[在于]|　|去|前|20)|应当|理应|本来|早就")
ALREADY = re.compile("已(?!于)[\u4e00-\u9fff]{0,4}$")
#: 甲桥（4月开工，年底完工）、
EACH_DATED, BRACKET = (
    re.compile(
        r"（[^（）]{0,12}\d[年月日][^（）]{2,30}[工成车用放建]）(?=、|[^（]{0,30}$)|（[^（），]{2,18}[工成车用放建]，[^（），]{0,8}\d[年月日][^（），]{0,10}[工成车用放建]）"
    ),
    re.compile("[（），]"),
)
LABELS = ("时间", "日期", "节点", "日子", "期限", "时限")
#: 大桥的通车时间，由今年10月推迟到明年1月
EVENT_IN_FRONT = re.compile(rf"{either(words('layout', 'labels', 'events'))}的?(?:时间|日期|日子|目标|期限|节点)$")
#: 预计通车：7月底
ASKED = r"(?:什么时[候间]|啥时候|何时|几时|哪天)[\u4e00-\u9fff]{1,8}"
EVENT_LABEL = re.compile(rf"(?:预计|计划|实际|目标)?{either(words('layout', 'labels', 'events'))}|{ASKED}")
#: 今年正月十六, 去年腊月
OF_THE_MOON = re.compile("(?:今年|去年|明年|前年)?(?:正月|腊月|冬月|闰[一二三四五六七八九十]{1,2}月)")
#: 2022年4月全市重大项目集中开工活动, 2018年四季度第二批重大项目集中开工: what a ceremony is called after
CALLED_AFTER = re.compile("[^，。；举于在]{0,16}?集中(?:开工|开竣工|签约|竣工|奠基|投产)(?:仪式|活动|大会)")
OF_A_PERIOD = re.compile(
    "[^，。；举于在]{0,16}?(?:(?:项目|工程|批)集中(?:开工|开竣工|签约|竣工|启动|动工|投产)|[^，。；举于在]{0,14}(?:活动|仪式|大会)暨)"
)
#: 决战四季度, 大干一百天冲刺下半年”: what a campaign is called
OF_A_CAMPAIGN = re.compile("(?:决战|大战|奋战|鏖战|大干|决胜)(?:第)?[“”]?$")
#: 眼看五月都要过完了
GONE_BY = re.compile("(?:眼看|已经|已|都|就|也|快|要|又|转眼)*过(?:完|去|半|了)(?:了|大半|一半)?(?=$|[，。；！？])")
PERIODS = ("季度", "年", "年度", "半年", "春季", "秋季", "冬季", "夏季")


def may_be_of_a_step(text: str, found: DateExpression) -> bool:
    """No day that works or a ceremony are called after, that something has been so since, or of the moon's calendar."""
    aside = ATTRIBUTIVE.at(text, found.end) or text.startswith("以来", found.end) or GONE_BY.match(text, found.end)
    called_after = OF_A_PERIOD if found.text.endswith(PERIODS) else CALLED_AFTER
    is_called = found.day is None and called_after.match(text, found.end) is not None
    is_called = is_called or OF_A_CAMPAIGN.search(text, 0, found.start) is not None
    of_the_moon = text.endswith(("农历", "阴历"), 0, found.start) or OF_THE_MOON.match(text, found.start)
    return not (aside or is_called or of_the_moon)


def is_former(text: str, found: DateExpression, end: int) -> bool:
    """由今年6月开工调整至9月: the day of an older plan."""
    return (
        text.endswith(("由", "从", "由原定", "由原计划", "从原定的"), 0, found.start)
        and CHANGED.match(text, end) is not None
    )


def is_told_behind(here: Annotated, end: int, found: DateExpression) -> bool:
    """The day stands behind the event that ends there: 通车时间为5月, 通车典礼5月8日举行."""
    between = undated(here, end, found.start)
    if HELD_FOR.match(between):
        return HELD.match(here.text, found.end) is not None
    return DATE_AFTER_EVENT.match(between) is not None


def moved_to(text: str, start: int, days: list[DateExpression]) -> DateExpression | None:
    """现调整为明年4月: the day that text[start:] tells something was put off to."""
    return next((found for found in days if MOVED.search(text, start, found.start)), None)


def is_labelled(words: str) -> bool:
    """（开工日期：2022年12月，完工日期：2025年9月）: between an event and its own day, though another event follows."""
    return words.startswith(LABELS) and DATE_AFTER_EVENT.match(words) is not None


def tells_of_reporting(clause: str) -> bool:
    """Its day is the day on which a reporter came or asked."""
    told = DATELINE.sub("", clause) if "（" in clause or "讯" in clause else clause
    return REPORTING.search(told) is not None


def is_day_of_a_visit(found: DateExpression, text: str, start: int, event: re.Match[str]) -> bool:
    """10月14日，在水厂扩建现场，泵房已完成安装: it had been done by that day, which an earlier clause tells."""
    is_day = found.day is not None or found.day_shift is not None
    until = leaves_until(found) or found.text.startswith("截至")
    return is_day and not until and (event.group().startswith("已") or bool(ALREADY.search(text, start, event.start())))


def told_by_day(found: DateExpression, published: DateWindow | None) -> Tense | None:
    """A day after the page's is a plan, one before it is past; None where the days tell neither."""
    told = told_by_season(found, published)
    if told is not None:
        return told
    if published is None or published.latest is None:
        return None
    if found.is_vague and found.text[:4].isdecimal() and int(found.text[:4]) > published.latest.year:
        return Tense.PLANNED  # 2026年秋季招生
    window = resolve(found, on=published, planned=False, inherited_year=published.latest.year).window
    if window is None:
        return None
    if window.latest is not None and window.latest > published.latest:
        return None if _may_be_over(found, window, published.latest) else Tense.PLANNED
    if window.latest == published.latest and not published.is_day and found.text.endswith(LATE_PART):
        return Tense.PLANNED  # 本月底完成, in a page of that month
    return Tense.ACTUAL


def _may_be_over(found: DateExpression, window: DateWindow, today: date) -> bool:
    """本周封顶, 今年建成学校3所 told in December: days that aren't over, but that what has been done stands in too."""
    if found.text in THIS_YEAR and today.month >= LOOKING_BACK_FROM:
        return True
    runs = window.earliest is not None and window.earliest <= today
    is_season = window.latest is not None and window.latest - (window.earliest or window.latest) > LONGEST_MONTH
    ends_soon = found.text.endswith(LATE_PART)  # 月底完工, told before the month ends
    return runs and not (is_season or ends_soon or _has_hardly_begun(window, today))


def _has_hardly_begun(window: DateWindow, today: date) -> bool:
    """3月下旬启动, told on the 21st."""
    if window.earliest is None or window.latest is None:
        return False
    days = window.latest - window.earliest
    return days <= PART_OF_MONTH and (today - window.earliest) * 4 < days


#: 已顺利完成既定封顶目标
REACHED = re.compile("已[^，。；]{0,10}?(?:完成|实现|达成)[^，。；]{0,8}$|(?:完成|实现|达成)了[^，。；]{0,8}$")


def told_by_words_behind(
    text: str, end: int, found: DateExpression | None, published: DateWindow | None
) -> Tense | None:
    """通车后 has happened, unless its day is to come (2026年底通车后); 通车的目标, 通车日期调整为9月 are plans."""
    if found is not None and found.lacks_year and found.start >= end and MOVED.search(text, end, found.start):
        return Tense.PLANNED
    if text.startswith(SINCE_THEN, end):
        return Tense.PLANNED if found is not None and _is_to_come(found, published) else Tense.ACTUAL
    return Tense.PLANNED if text.startswith(AIMED_AT, end) and not REACHED.search(text, 0, end) else None


def _is_to_come(found: DateExpression, published: DateWindow | None) -> bool:
    """The whole of it lies after the page's day, and it says in which year."""
    if found.lacks_year or published is None or published.latest is None:
        return False
    window = resolve(found, on=published, planned=True).window
    return window is not None and window.earliest is not None and window.earliest > published.latest


def joined(first: DateWindow | None, last: DateWindow, text: str) -> DateWindow:
    """2024年5月底或6月初: one window from the first day of the one to the last of the other."""
    if first is None or first.earliest is None or last.latest is None or first.earliest > last.latest:
        return last
    return DateWindow(first.earliest, last.latest, text, first.year_inferred or last.year_inferred)


def _is_lately_over(found: DateExpression, published: DateWindow | None) -> bool:
    """9月30日前全部入住, told in November: the day that has just been is nearer than that of the year to come."""
    if not found.lacks_year or published is None or published.latest is None:
        return False
    window = resolve(found, on=published, planned=False).window
    return window is not None and window.latest is not None and published.latest - window.latest <= LATELY


#: 11月30日按既定目标封顶, 8月28日赶在开学前放行: the plan that was kept
KEPT_PLAN = re.compile("按照?(?:原|既|预)?定?的?(?:计划|目标|节点|工期|时间)|赶在")


def without_kept_plan(
    before: str, found: DateExpression | None, told: Tense | None, published: DateWindow | None
) -> str:
    """The words before an event on a day that has just been, without those of a plan that it kept to."""
    if found is None or told is not Tense.ACTUAL:
        return before
    is_day = found.day is not None and (not found.lacks_year or _is_lately_over(found, published))
    return KEPT_PLAN.sub("", before) if is_day else before.replace("赶在", "　　")


def leaves_until(found: DateExpression) -> bool:
    """月底前, 最迟于6月: the last day that a plan leaves."""
    return found.text.endswith("前") or found.text.startswith(("最迟", "最晚", "不迟于", "不晚于", "赶在"))


def is_due(found: DateExpression, published: DateWindow | None) -> bool:
    """月底前: a last day that isn't over yet."""
    return leaves_until(found) and not is_over(found, published) and not _is_lately_over(found, published)


def lies_ahead(
    before: str, event: str, found: DateExpression | None, told: Tense | None, published: DateWindow | None
) -> bool:
    """Its day is a last one, or that of a season to come; or it is to be done before something that has no day."""
    if found is None:
        return BEFORE_SOMETHING.search(before) is not None
    may_be_used = told is None and found.is_vague and MAY_BE_USED.match(event)
    return bool(may_be_used or is_due(found, published) or is_season_to_come(found, told, event, published))


def should_have_been(before: str, found: DateExpression, published: DateWindow | None) -> bool:
    """应该在去年年底通车: a day of the past by which it was to be done."""
    if found.lacks_year or SHOULD.search(before) is None:
        return False
    return told_by_day(found, published) is Tense.ACTUAL


def dated_clauses(here: Annotated) -> Iterator[tuple[int, int]]:
    """Those of the sentence; 竣工时间：2025年3月 is one."""
    first: int | None = None
    for start, end in here.clauses:
        if here.text.startswith(("：", "，"), end) and _is_label(here.text, start, end):
            first = start if first is None else first
            continue
        yield from _apart_from_brackets(here.text, start if first is None else first, end)
        first = None


def _apart_from_brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """甲桥（4月开工，年底完工）、乙桥（6月开工，…）: what each bracket tells is apart from the names around it."""
    cuts = [mark.start() for mark in BRACKET.finditer(text, start, end)] if EACH_DATED.search(text) else []
    yield from pairwise([start, *cuts, end])


def _is_label(text: str, start: int, end: int) -> bool:
    if text.startswith("，", end):
        still = STILL.search(text, start, end)
        end = still.start() if still is not None else end
        return text.endswith((*LABELS, "目标"), start, end) and EVENT_IN_FRONT.search(text, start, end) is not None
    return text.endswith(LABELS, start, end) or EVENT_LABEL.fullmatch(text, start, end) is not None


def undated(here: Annotated, start: int, end: int) -> str:
    """The words between, without those of its dates, which hold cues of tense: 10月1日前."""
    text, done = "", start
    for found in here.dates:
        if done <= found.start and found.end <= end and not found.is_vague and not found.text.startswith("截至"):
            text += here.text[done : found.start] + "　" * (found.end - found.start)
            done = found.end
    return OTHER_PLANS.sub("", text + here.text[done:end])
