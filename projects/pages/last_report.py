"""What was published of a project before a month: what the clerk sees beside each input, and what figures build on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from projects.models import ProgressReport
from projects.pages.as_of import AsOf
from projects.pages.monthly_report import money_words, month_words, percent_words


def last_report(report: ProgressReport) -> ProgressReport | None:
    """The newest published report of an earlier month; a corrected one gives way to its correction."""
    published = ProgressReport.objects.monthly().published()
    corrected = Exists(published.filter(corrects=OuterRef("pk")))
    earlier = published.filter(project=report.project_id, month__lt=report.month).exclude(corrected)
    return earlier.order_by("-month", "-published_on", "-pk").first()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something odd about the figures, told to whoever writes and whoever decides; it stops nobody."""

    field: str
    words: str


def remarks(report: ProgressReport, last: ProgressReport | None, as_of: AsOf) -> tuple[Remark, ...]:
    found = [less_in_the_year_than_in_the_month(report, as_of)]
    if last is not None:
        found += [less_money_than_before(report, last, as_of), less_done_than_before(report, last, as_of)]
    return tuple(remark for remark in found if remark)


def less_in_the_year_than_in_the_month(report: ProgressReport, as_of: AsOf) -> Remark | None:
    month, year = report.month_completed_yuan, report.year_completed_yuan
    if month is None or year is None or year >= month:
        return None
    words = _("Since January %(year)s is less than the month’s own %(month)s. Please check.")
    return Remark("year_completed_yuan", words % {"year": money(year, as_of), "month": money(month, as_of)})


def less_money_than_before(report: ProgressReport, last: ProgressReport, as_of: AsOf) -> Remark | None:
    """Within one year: in January it begins anew."""
    now, before = report.year_completed_yuan, last.year_completed_yuan
    if now is None or before is None or now >= before or report.month.year != last.month.year:
        return None
    words = _("Since January %(now)s is less than the %(before)s published for %(month)s. Please check.")
    names = {"now": money(now, as_of), "before": money(before, as_of), "month": month_words(last.month, as_of)}
    return Remark("year_completed_yuan", words % names)


def less_done_than_before(report: ProgressReport, last: ProgressReport, as_of: AsOf) -> Remark | None:
    now, before = report.percent, last.percent
    if now is None or before is None or now >= before:
        return None
    words = _("%(now)s is less than the %(before)s published for %(month)s. Please check.")
    names = {"now": percent_words(now), "before": percent_words(before), "month": month_words(last.month, as_of)}
    return Remark("percent", words % names)


def money(amount: Decimal, as_of: AsOf) -> str:
    return money_words(amount, as_of)
