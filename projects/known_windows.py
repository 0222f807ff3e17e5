"""The three dates of a milestone as they were known on a day, as columns that queries can compare and select."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.db.models.lookups import IsNull, LessThanOrEqual

from projects.fields import read_window, window_columns
from projects.last_reports import last_report
from projects.schedule import PRESETS, MilestoneState, Thresholds, milestone_state

WINDOWS = ("baseline", "planned", "actual")
COLUMNS = tuple(column for window in WINDOWS for column in window_columns(window))
# The first day on which a milestone may have been done, as far as it is known.
DONE_ON = Coalesce("known_actual_earliest", "known_actual_latest")

AsKnown = Callable[[str], Combinable]


def known_windows(on: date, columns: Iterable[str] = COLUMNS, *, stored: bool = False) -> dict[str, Combinable]:
    """`known_planned_latest` and so on: the columns of each window, for `read_window(row, "known_planned")`.

    Each column is a query of its own to put together, so a caller that compares few of them names those. They are as
    they are `stored` where nothing became known after that day, see `projects.derived.holding`.
    """
    if stored:
        return {f"known_{column}": F(column) for column in columns}
    as_known = {"baseline": known_baseline(on), "planned": known_planned(on), "actual": known_actual(on)}
    return {f"known_{column}": as_known[column.partition("_")[0]](column) for column in columns}


def state_as_known(row: Any, *, on: date, thresholds: Thresholds = PRESETS) -> MilestoneState:
    """The state of a milestone that `with_told` annotated for that day."""
    baseline, planned, actual = (read_window(row, f"known_{name}") for name in WINDOWS)
    return milestone_state(baseline, planned, actual, on=on, last_report=last_report(row), thresholds=thresholds)


def day_of_step(bounds: Iterable[str], on: date, *, stored: bool) -> Combinable:
    """The first of these bounds that is known of what happened by the day, else of the plan."""
    actual, planned = ([f"{window}_{bound}" for bound in bounds] for window in ("actual", "planned"))
    if stored:
        return Coalesce(*actual, *planned)
    known_actual, known_planned = (Coalesce(*(f"known_{one}" for one in names)) for names in (actual, planned))
    return Case(When(LessThanOrEqual(DONE_ON, on), then=known_actual), default=known_planned)


def known_planned(on: date) -> AsKnown:
    """What the earliest change decided after that day replaced; where there is none, the current plan."""
    later = decided_after(on)
    replaced = dict(zip(window_columns("planned"), window_columns("old"), strict=True))

    def as_known(column: str) -> Case:
        old = Subquery(later.values(replaced[column])[:1])
        return Case(When(Exists(later), then=old), default=F(column), output_field=field_of(column))

    return as_known


def known_baseline(on: date) -> AsKnown:
    """The baseline, unless the first plan, and with it the baseline, came by a change decided after that day."""
    same_first = Q(proposed_earliest=F("milestone__baseline_earliest")) | Q(
        proposed_earliest=None, milestone__baseline_earliest=None
    )
    same_last = Q(proposed_latest=F("milestone__baseline_latest")) | Q(
        proposed_latest=None, milestone__baseline_latest=None
    )
    set_later = Exists(decided_after(on).filter(same_first, same_last, old_earliest=None, old_latest=None))
    return lambda column: only_if(~set_later, column)


def known_actual(on: date) -> AsKnown:
    """What happened, where its source had been printed or its report was public by that day."""
    stated_on = Coalesce("actual_source__published_latest", "actual_source__published_earliest")
    stated = Q(actual_source__isnull=False) & (Q(IsNull(stated_on, True)) | Q(LessThanOrEqual(stated_on, on)))
    is_known = Q(actual_report__published_on__lte=on) | stated
    return lambda column: only_if(is_known, column)


def decided_after(on: date) -> QuerySet:
    """The approved changes of one milestone (the outer query's) that a reader on that day couldn't know, in order."""
    changes = apps.get_model("projects", "PlanChange").objects.approved()
    return changes.filter(milestone=OuterRef("pk"), decided_on__gt=on).order_by("decided_on", "pk")


def only_if(condition: Any, column: str) -> Case:
    return Case(When(condition, then=F(column)), default=empty(column), output_field=field_of(column))


def empty(column: str) -> Value:
    """The column of a window that isn't there."""
    blank = {"text": "", "inferred": False}.get(column.rpartition("_")[2])
    return Value(blank, output_field=field_of(column))


def field_of(column: str) -> Any:
    return type(apps.get_model("projects", "Milestone")._meta.get_field(column))()
