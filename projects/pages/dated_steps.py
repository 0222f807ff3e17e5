"""The public milestones by the day that they stand at, of all projects or of those that a filter finds.

What is done stands where it happened, the rest where it is planned now: at the last day of its window, or at the first
of one without an end. Counted and cut in the database; only what is shown is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber

from projects.compiled import asked
from projects.date_window import DateWindow
from projects.models import Milestone, Project
from projects.pages.as_of import AsOf
from projects.pages.tree import Step, step, tree_keys
from projects.querysets import MilestoneQuerySet
from projects.schedule import Light

IN_ORDER = ("due_on", "project__name_pinyin", "pk")
LIGHTS = [*Light]
# Where there are many projects: counted and looked at no further, and what is open in a month looked for no further.
MOST_COUNTED_OF_EACH, MOST_LOOKED_AT = 1000, 5000
DayCounts = Mapping[tuple[date, Light], int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def has(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Counted:
    """How many stand at each day with which light, in these stretches.

    `capped` are the stretches that have more than was counted, `first` the keys of the first ones of each, where they
    are known already.
    """

    stretches: tuple[Stretch, ...]
    counts: DayCounts
    capped: frozenset[Stretch] = frozenset()
    first: Mapping[Stretch, tuple[int, ...]] | None = None


@dataclass(frozen=True, slots=True)
class DatedSteps:
    """`projects` are those whose trees count, None for all."""

    as_of: AsOf
    projects: QuerySet[Project] | None

    def all(self) -> QuerySet[Milestone]:
        on = self.as_of.on
        return self.dated(public_milestones(on).with_known_windows(on, stored=self.as_of.holds))

    def within(self, days: Stretch) -> QuerySet[Milestone]:
        """With their lights, which are counted."""
        on, thresholds, stored = self.as_of.on, self.as_of.thresholds, self.as_of.holds
        lit = public_milestones(on).with_light(on, thresholds, stored=stored)
        return self.dated(lit).filter(due_on__range=(days.first, days.last))

    def dated(self, milestones: MilestoneQuerySet) -> QuerySet[Milestone]:
        rows = milestones.with_due(self.as_of.on, stored=self.as_of.holds)
        return (
            rows if self.projects is None else rows.filter(project__in=tree_keys(self.projects.order_by().values("pk")))
        )

    def running_keys(self, days: Stretch, most: int) -> list[int]:
        """The first of those with a window that is open in these days and ends later."""
        later = self.all().filter(due_on__gt=days.last)
        if self.as_of.standings.are_many:
            next_ones = later.order_by("due_on", "pk").values_list("pk", "opens_on")[:MOST_LOOKED_AT]
            return [key for key, opens_on in next_ones if opens_on <= days.last][:most]
        return [*later.filter(opens_on__lte=days.last).order_by(*IN_ORDER).values_list("pk", flat=True)[:most]]

    def counted(self, stretches: Sequence[Stretch]) -> Counted:
        """One query, or where there are many projects one for each stretch."""
        if self.as_of.standings.are_many:
            return self.counted_to_limit(stretches)
        whole = Stretch(stretches[0].first, stretches[-1].last)
        rows = self.within(whole).order_by().values_list("due_on", "severity").annotate(Count("pk"))
        return Counted((*stretches,), {(day, LIGHTS[severity]): count for day, severity, count in rows})

    def counted_to_limit(self, stretches: Sequence[Stretch]) -> Counted:
        counts, capped, first = Counter[tuple[date, Light]](), set(), {}
        for stretch in stretches:
            rows = self.within(stretch).order_by("due_on", "pk").values_list("due_on", "severity", "pk")
            found = [*rows[: MOST_COUNTED_OF_EACH + 1]]
            if len(found) > MOST_COUNTED_OF_EACH:
                capped.add(stretch)
            counts.update((day, LIGHTS[severity]) for day, severity, _key in found[:MOST_COUNTED_OF_EACH])
            first[stretch] = tuple(key for _day, _severity, key in found)
        return Counted((*stretches,), counts, frozenset(capped), first)

    def first_keys(self, counted: Counted, most: int) -> list[int]:
        """Of each stretch the first ones, and few others: only the days on which they stand are looked at."""
        if counted.first is not None:
            return [key for keys in counted.first.values() for key in keys[:most]]
        days = {day for stretch in counted.stretches for day in first_days(stretch, counted.counts, most)}
        place = Window(RowNumber(), partition_by=F("due_on"), order_by=IN_ORDER[1:])
        found = self.all().filter(due_on__in=days).annotate(place=place).filter(place__lte=most)
        return [*found.order_by().values_list("pk", flat=True)]

    def nearest_year(self) -> int | None:
        """The year nearest to the day in which there is a date at all, the later one of two; None without a date."""
        on, days = self.as_of.on, self.all().order_by().values_list("due_on", flat=True)
        years = [
            day.year
            for day in (
                *days.filter(due_on__gt=on).order_by("due_on")[:1],
                *days.filter(due_on__lte=on).order_by("-due_on")[:1],
            )
        ]
        return min(years, key=lambda year: (abs(year - on.year), -year), default=None)

    def nearest(self, most: int) -> list[Step]:
        """All, in the order of the days; where there are more, those nearest to the day."""
        on, rows = self.as_of.on, self.all().order_by().values_list("due_on", "pk")
        ahead = rows.filter(due_on__gt=on).order_by("due_on", "pk")[:most]
        behind = rows.filter(due_on__lte=on).order_by("-due_on", "-pk")[:most]
        near = sorted([*ahead, *behind], key=lambda row: (abs(row[0] - on), row))
        return self.read(key for _day, key in near[:most])

    def read(self, keys: Iterable[int]) -> list[Step]:
        """In the order of the days. What is told of each costs queries: it is asked of those shown alone."""
        rows = asked(told_and_changed, self.as_of.on, [*keys], self.as_of.holds)
        found = [step(one, one.project_id, self.as_of) for one in rows]
        return sorted(found, key=lambda one: (due_day(one), one.owner.name_pinyin, one.milestone.pk))


def first_days(stretch: Stretch, counts: DayCounts, most: int) -> Iterator[date]:
    """The days of a stretch, until so many milestones stand at them."""
    on_days = Counter[date]()
    for (day, _light), count in counts.items():
        on_days[day] += count if stretch.has(day) else 0
    found = 0
    for day in sorted(+on_days):
        if found >= most:
            return
        found += on_days[day]
        yield day


def told_and_changed(on: date, keys: Sequence[int], stored: bool) -> QuerySet[Milestone]:
    """With the moment `changed_at` of the last change."""
    versions = Milestone.history.filter(id=OuterRef("pk")).order_by("-history_date").values("history_date")
    rows = (
        public_milestones(on)
        .with_told(on, stored=stored)
        .filter(pk__in=keys)
        .annotate(changed_at=Subquery(versions[:1]))
    )
    return rows.select_related("project__parent").order_by("pk")


def public_milestones(on: date) -> MilestoneQuerySet:
    """Those known on the day, of public projects that were known then."""
    known = Q(project__known_from=None) | Q(project__known_from__lte=on)
    return Milestone.objects.known(on).filter(known, project__is_public=True)


def current(step: Step) -> DateWindow | None:
    """What happened, else what is planned now."""
    return step.state.actual or step.state.planned


def due_day(step: Step) -> date:
    """The last day of its window, or the first of one without an end."""
    window = current(step)
    assert window is not None  # only steps with a date are asked
    return window.latest or window.earliest or date.max
