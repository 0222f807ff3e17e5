"""The state of a project in a sentence, and in the few words of a list row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from projects.date_format import format_bounds, format_window
from projects.date_window import DateWindow
from projects.schedule import Light, NamedState, ProjectState
from projects.schedule_words import clauses, language, moved_words, open_words, statements

GROUPS_AT_MOST = 3


def full_name(project: Any) -> str:
    """学校路网：德兴街; a name that begins with that of the whole stays. Join `parent` in, or pay a query each."""
    name, parent = str(project.name), project.parent
    return name if parent is None or name.startswith(parent.name) else f"{parent.name}：{name}"


def headline(project: ProjectState) -> str:
    """Why the project shows its light: 节点“主体结构封顶”逾期21天。"""
    worst = project.worst
    if worst is None:
        return without_dates(project)
    if worst.state.days_overdue is not None:
        reason = clauses(*open_words(worst.state))
        return gettext("Milestone “%(name)s”: %(reason)s.") % {"name": worst.name, "reason": reason}
    return next_milestone(worst)


def without_dates(project: ProjectState) -> str:
    if project.light is Light.DONE:
        return gettext("Completed; no milestone is open.")
    if not project.milestones:
        return gettext("No milestones have been published.")
    return gettext("No date has been published for what is still open.")


def next_milestone(milestone: NamedState) -> str:
    """下一节点“首批楼栋竣工”计划2025年7月30日，还有90天；比原定推迟30天。"""
    state = milestone.state
    assert state.planned is not None  # an open milestone with a light other than undated has a plan
    moved = "" if state.planned.same_days(state.baseline) else moved_words(state)
    plan = gettext("planned %(window)s") % {"window": exact_window(state.planned, state.on.year)}
    rest = statements(clauses(plan, *open_words(state)), moved)
    return gettext("Next milestone “%(name)s”: %(rest)s.") % {"name": milestone.name, "rest": rest}


def exact_window(window: DateWindow, year: int) -> str:
    """A day as it is, a vague date with its days: 2025年5月底（5月21日至31日）."""
    words = format_window(window, language=language())
    if window.is_day:
        return words
    bounds = format_bounds(window, language=language(), year=year)
    return gettext("%(window)s (%(bounds)s)") % {"window": words, "bounds": bounds}


def list_reason(project: ProjectState) -> tuple[str, ...]:
    """The lines under the light in a list, which names the next milestone in a column of its own."""
    worst = project.worst
    if worst is None:
        return (without_dates_short(project),)
    is_named = worst.state.light is Light.GREEN or worst != project.next
    first, *others = open_words(worst.state)
    return clauses(worst.name if is_named else "", first), *others


def without_dates_short(project: ProjectState) -> str:
    if project.light is Light.DONE:
        return gettext("nothing left open")
    return gettext("no date published")


def parts_summary(project: ProjectState) -> str:
    """Many milestones alike in a sentence: 1个节点已完成；3个节点计划2025年5月底，最迟还有30天。

    Of the planned ones the first dates are told, the rest counted.
    """
    groups = list(dated_groups(project))
    rest = len(project.dated) - sum(len(group) for group in groups[:GROUPS_AT_MOST])
    parts = [
        counted_done(len(project.done)),
        *(group_words(group) for group in groups[:GROUPS_AT_MOST]),
        ngettext("%(count)d more milestone planned", "%(count)d more milestones planned", rest) % {"count": rest}
        if rest
        else "",
        counted_undated(len(project.undated)),
    ]
    return gettext("%(sentence)s.") % {"sentence": capfirst(statements(*parts))}


def dated_groups(project: ProjectState) -> Iterator[list[NamedState]]:
    for _bounds, group in groupby(project.dated, key=planned_bounds):
        yield list(group)


def planned_bounds(milestone: NamedState) -> object:
    return milestone.state.planned and milestone.state.planned.bounds


def group_words(group: list[NamedState]) -> str:
    state = group[0].state
    assert state.planned is not None  # dated milestones have a plan
    window = exact_window(state.planned, state.on.year)
    phrase = ngettext("%(count)d milestone planned %(window)s", "%(count)d milestones planned %(window)s", len(group))
    return clauses(phrase % {"count": len(group), "window": window}, *open_words(state))


def counted_done(count: int) -> str:
    if not count:
        return ""
    return ngettext("%(count)d milestone done", "%(count)d milestones done", count) % {"count": count}


def counted_undated(count: int) -> str:
    if not count:
        return ""
    return ngettext("%(count)d milestone without a date", "%(count)d milestones without a date", count) % {
        "count": count
    }
