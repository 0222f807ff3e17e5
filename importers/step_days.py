"""What the days of a step tell: whether they lie ahead of the page's day, and the window that two of them span."""

from __future__ import annotations

import re
from datetime import timedelta

from importers.records import Tense
from projects.date_window import DateWindow
from projects.date_words import DateExpression, resolve

#: the day on which a reporter came or asked is no day of the works
DATELINE = re.compile(r"（[^（）]*）|本报讯|讯")
REPORTING = re.compile(r"记者|获悉|了解到|采访|走进|来到|看到|调研|考察|视察|召开|会议|走访|发布会")
SPANNING = re.compile(r"或|或者|至|到|~|-|—{1,2}")
CEREMONY = re.compile(r"仪式|集中(?:开工|竣工|开竣工)(?:活动|现场会)")
#: what a ceremony is held for
CELEBRATED = re.compile(r"开工|动工|竣工|奠基|投产|通车|投用|交付")
LONGEST_MONTH = timedelta(days=31)
COMING_YEARS = ("明年", "来年", "后年", "次年")
LATE_PART = ("底", "末", "内")


def told_by_day(found: DateExpression, published: DateWindow | None) -> Tense | None:
    """A day after the page's is a plan, one before it is past; None where the days tell neither."""
    if found.is_vague and found.text.startswith(COMING_YEARS):
        return Tense.PLANNED  # 明年“五一”通车
    if published is None or published.latest is None:
        return None
    window = resolve(found, on=published, planned=False, inherited_year=published.latest.year).window
    if window is None:
        return None
    if window.latest is not None and window.latest > published.latest:
        runs = window.earliest is not None and window.earliest <= published.latest
        is_season = window.latest - (window.earliest or window.latest) > LONGEST_MONTH
        ends_soon = found.text.endswith(LATE_PART)  # 月底完工, told before the month ends
        return None if runs and not (is_season or ends_soon) else Tense.PLANNED
    if window.latest == published.latest and not published.is_day and found.text.endswith(LATE_PART):
        return Tense.PLANNED  # 本月底完成, in a page of that month
    return Tense.ACTUAL


def joined(first: DateWindow | None, last: DateWindow, text: str) -> DateWindow:
    """2024年5月底或6月初: one window from the first day of the one to the last of the other."""
    if first is None or first.earliest is None or last.latest is None or first.earliest > last.latest:
        return last
    return DateWindow(first.earliest, last.latest, text, first.year_inferred or last.year_inferred)
