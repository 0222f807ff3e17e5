"""The state of a milestone in words: why it shows its light, how early or late it is, the cells of its three dates."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext, pgettext

from projects.date_format import Language, format_window
from projects.date_window import DateWindow
from projects.schedule import MilestoneState, State, Variance


def language() -> Language:
    """The language that dates are written in, being that of the words around them."""
    return "en" if (get_language() or "").startswith("en") else "zh-hans"


def days_words(count: int) -> str:
    return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}


def clauses(*parts: str) -> str:
    """Parts of a sentence, those that say nothing left out: 逾期11天，4月28日报告：未完成."""
    return pgettext("between clauses", ", ").join(part for part in parts if part)


def statements(*parts: str) -> str:
    return pgettext("between statements", "; ").join(part for part in parts if part)


def state_reason(state: MilestoneState, name: str = "") -> str:
    """Why the light is what it is, as a list says it: 首批楼栋竣工，还有90天; 逾期21天 where `name` is left out."""
    if state.is_done:
        return clauses(name, done_words(state))
    return clauses(name, *open_words(state))


def milestone_why(state: MilestoneState) -> str:
    """The line under a milestone's light: its plan against the baseline first, then the days left or gone."""
    if state.is_done:
        return done_words(state)
    if state.state in (State.UPCOMING, State.DUE_SOON):
        return clauses(moved_words(state), *open_words(state))
    return clauses(*open_words(state), report_words(state) if state.state is State.OVERDUE else "")


def open_words(state: MilestoneState) -> tuple[str, ...]:
    if state.state is State.OVERDUE:
        return (overdue_words(state),)
    if state.state is State.DUE_UNREPORTED:
        return unreported_words(state), report_words(state)
    if state.state is State.UNDATED:
        return (undated_words(state),)
    return (left_words(state),)


def overdue_words(state: MilestoneState) -> str:
    return gettext("overdue by %(days)s") % {"days": days_words(state.days_overdue or 0)}


def unreported_words(state: MilestoneState) -> str:
    return gettext("due %(days)s ago, unreported") % {"days": days_words(state.days_overdue or 0)}


def report_words(state: MilestoneState) -> str:
    """The newest report: what it doesn't say of an unreported milestone, what it denies of an overdue one."""
    if state.last_report is None:
        return gettext("no report so far")
    day = format_window(state.last_report, language=language(), year=state.on.year)
    if state.state is State.OVERDUE:
        return gettext("not done by the report of %(date)s") % {"date": day}
    return gettext("latest report %(date)s") % {"date": day}


def left_words(state: MilestoneState) -> str:
    """还有90天 to a day, 最迟还有30天 to the end of a window."""
    is_day = state.planned is not None and state.planned.is_day
    if not state.days_left:
        return gettext("due today") if is_day else gettext("due today at the latest")
    phrase = gettext("%(days)s left") if is_day else gettext("at most %(days)s left")
    return phrase % {"days": days_words(state.days_left)}


def undated_words(state: MilestoneState) -> str:
    return gettext("no end date published") if state.planned else gettext("no date published")


def done_words(state: MilestoneState) -> str:
    """Against the baseline, and against the plan where that had moved: 比原定晚34天，比现行计划早6天."""
    if state.state is State.DONE:
        return not_compared_words(state)
    baseline, plan = state.against_baseline, state.against_plan
    if baseline is None:
        return against_plan_words(plan) or pgettext("schedule variance", "on time")
    if state.baseline and state.baseline.same_days(state.planned):
        plan = None
    return clauses(against_baseline_words(baseline, state.baseline), against_plan_words(plan))


def not_compared_words(state: MilestoneState) -> str:
    if state.actual and state.actual.is_open:
        return gettext("actual date not published, not compared")
    return gettext("no planned date to compare with")


def against_baseline_words(variance: Variance, baseline: DateWindow | None) -> str:
    if variance.is_early:
        return gettext("%(days)s earlier than the baseline") % {"days": days_words(-variance.days)}
    if variance.is_late:
        return gettext("%(days)s later than the baseline") % {"days": days_words(variance.days)}
    if baseline is None or baseline.is_day:
        return pgettext("schedule variance", "on time")
    return gettext("on time, within the baseline (%(window)s)") % {
        "window": format_window(baseline, language=language())
    }


def against_plan_words(variance: Variance | None) -> str:
    """Empty where the plan can't be compared or was kept."""
    if variance is None or variance.days == 0:
        return ""
    phrase = gettext("%(days)s earlier than the current plan")
    if variance.is_late:
        phrase = gettext("%(days)s later than the current plan")
    return phrase % {"days": days_words(abs(variance.days))}


def moved_words(state: MilestoneState) -> str:
    """The current plan against the baseline; empty where there is no baseline."""
    if state.baseline is None or state.planned is None:
        return ""
    if state.baseline.same_days(state.planned):
        return gettext("as in the baseline")
    moved = state.rescheduled_by
    return moved_against_baseline(moved) if moved else gettext("not comparable with the baseline")


def moved_against_baseline(moved: Variance) -> str:
    if moved.days > 0:
        return gettext("moved %(days)s later than the baseline") % {"days": days_words(moved.days)}
    if moved.days < 0:
        return gettext("moved %(days)s earlier than the baseline") % {"days": days_words(-moved.days)}
    if moved.end_days > 0:
        return gettext("moved up to %(days)s later than the baseline") % {"days": days_words(moved.end_days)}
    if moved.start_days < 0:
        return gettext("moved up to %(days)s earlier than the baseline") % {"days": days_words(-moved.start_days)}
    return gettext("within the baseline")


def shift_words(moved: Variance | None) -> str:
    """A change of plan by itself: 推迟30天, 提前3天, 最早提前61天 where old and new windows share days."""
    if moved is None:
        return gettext("not comparable")
    if moved.days:
        phrase = gettext("%(days)s later") if moved.is_late else gettext("%(days)s earlier")
        return phrase % {"days": days_words(abs(moved.days))}
    if moved.end_days > 0:
        return gettext("up to %(days)s later") % {"days": days_words(moved.end_days)}
    if moved.start_days < 0:
        return gettext("up to %(days)s earlier") % {"days": days_words(-moved.start_days)}
    return gettext("dates unchanged") if moved.is_same else gettext("dates narrowed")


def variance_words(variance: Variance | None) -> str:
    """提前3天, 推迟30天, 按期, 无法比较."""
    if variance is None:
        return gettext("not comparable")
    return shift_words(variance) if variance.days else pgettext("schedule variance", "on time")


# The cells of the table of three dates


def baseline_cell(state: MilestoneState) -> str:
    return format_window(state.baseline, language=language()) if state.baseline else gettext("Not published")


def planned_cell(state: MilestoneState) -> str:
    if state.planned is None:
        return gettext("Not published")
    if state.planned.same_days(state.baseline):
        return gettext("As in the baseline")
    return format_window(state.planned, language=language())


def actual_cell(state: MilestoneState) -> str:
    if state.actual is None:
        return gettext("Not published") if state.state is State.UNDATED else gettext("Not happened yet")
    window = format_window(state.actual, language=language())
    if state.actual.earliest is None:
        return gettext("Done, date not published; %(window)s") % {"window": window}
    return window


def verdict_cell(state: MilestoneState) -> str:
    """Early or late: 按期, 无法比较, 现行计划比原定推迟30天；还有90天."""
    if state.state in (State.DONE, State.UNDATED):
        return gettext("Not comparable")
    if state.is_done:
        return capfirst(done_words(state))
    moved = moved_words(state)
    if moved and state.planned and not state.planned.same_days(state.baseline):
        moved = gettext("current plan %(moved)s") % {"moved": moved}
    return capfirst(statements(moved, clauses(*open_words(state))))
