"""What is due, by month and by week: all of it counted, the first ones shown. At most nine queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from django.http import QueryDict
from django.utils.translation import gettext as _

from projects.pages.as_of import AsOf
from projects.pages.badge import Badge, badge
from projects.pages.calendar_filter import CalendarFilter, calendar_filter
from projects.pages.calendar_period import NoSuchMonthError, Period, read_period
from projects.pages.dated_steps import Counted, DatedSteps, DayCounts, Stretch, current, due_day
from projects.pages.list_conditions import Chip
from projects.pages.step_words import drawn, step_badge
from projects.pages.tree import Step, public_name
from projects.pages.wall_rows import LightCount
from projects.schedule import Light
from projects.timeline.month import month_head, month_track
from projects.timeline.shapes import Head, Track
from projects.timeline.words import Words

REFUSED = 400
SHOWN_OF_A_MONTH, SHOWN_OF_A_WEEK = 4, 60


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """`days` are the exact days of a date that is vague; `track` is drawn in the view of a month alone."""

    project: str
    url: str
    name: str
    date: str
    days: str
    badge: Badge
    track: Track | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """`entries` are the first ones, `more` counts the others; `is_capped`: there are more than that."""

    number: int
    days: str
    is_current: bool
    entries: tuple[Entry, ...]
    more: int
    is_capped: bool


@dataclass(frozen=True, slots=True)
class Month:
    """`entries` are the first few, `more` counts the others; `is_capped`: there are more than that, and the lights of
    them all aren't known.
    """

    name: str
    url: str
    is_current: bool
    count: int
    lights: tuple[LightCount, ...]
    entries: tuple[Entry, ...]
    more: int
    is_capped: bool


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """A month has `weeks` and `running` (windows that are open in it and end later), a year has `months`.

    `runs_more`: more windows are open than are shown. `is_capped`: there are more milestones than `count`.
    `empty_year` is the day's own year, where nothing falls into it and another is shown instead.
    """

    status: int
    problems: tuple[str, ...]
    title: str
    count: int
    is_capped: bool
    lights: tuple[LightCount, ...]
    empty_year: str
    year_link: Link | None
    month_links: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    head: Head | None
    weeks: tuple[Week, ...]
    running: tuple[Entry, ...]
    runs_more: bool
    months: tuple[Month, ...]
    chips: tuple[Chip, ...]
    clear_url: str
    list_url: str
    file_url: str
    data_url: str


def calendar_page(asked: QueryDict, as_of: AsOf) -> CalendarPage:
    period, problems = asked_period(asked.get("month", ""))
    kept = (("month", period.text),) if period else ()
    chosen = calendar_filter(asked, as_of, *kept)
    shown = period or Period(as_of.on.year)
    steps = DatedSteps(as_of, chosen.projects)
    counted = steps.counted(shown.parts())
    empty_year = ""
    if period is None and not counted.counts and (nearest := steps.nearest_year()):
        empty_year, shown = as_of.window(shown.window), Period(nearest)
        counted = steps.counted(shown.parts())
    return laid_out(shown, steps, counted, chosen, (*problems, *chosen.problems), empty_year)


def asked_period(text: str) -> tuple[Period | None, list[str]]:
    try:
        return read_period(text), []
    except NoSuchMonthError:
        return None, [_("A month is written as 2025-05, a year as 2025, from 1949 to 2100.")]


def laid_out(
    period: Period,
    steps: DatedSteps,
    counted: Counted,
    chosen: CalendarFilter,
    problems: tuple[str, ...],
    empty_year: str,
) -> CalendarPage:
    as_of, is_month = steps.as_of, period.month is not None
    most = SHOWN_OF_A_WEEK if is_month else SHOWN_OF_A_MONTH
    running = steps.running_keys(period.stretch, most + 1) if is_month else []
    shown = steps.read([*steps.first_keys(counted, most), *running[:most]])
    return CalendarPage(
        status=REFUSED if problems else 200,
        problems=problems,
        title=as_of.window(period.window) if is_month else year_words(period, as_of),
        count=sum(counted.counts.values()),
        is_capped=bool(counted.capped),
        lights=() if counted.capped else lights(counted.counts, period.stretch),
        empty_year=empty_year,
        year_link=link(Period(period.year), chosen, as_of) if is_month else None,
        month_links=month_links(period, chosen, as_of),
        previous=link(period.beside(-1), chosen, as_of),
        next=link(period.beside(1), chosen, as_of),
        head=month_head(period.first, on=as_of.on, language=as_of.language) if is_month else None,
        weeks=tuple(weeks(period, shown, counted, as_of)) if is_month else (),
        running=tuple(entry(one, period, as_of) for one in shown if due_day(one) > period.last),
        runs_more=len(running) > most,
        months=() if is_month else tuple(months(period, shown, counted, chosen, as_of)),
        chips=chosen.chips,
        clear_url=chosen.address.url({}),
        list_url=chosen.url("projects"),
        file_url=chosen.url("calendar_file"),
        data_url=chosen.url("data"),
    )


def year_words(period: Period, as_of: AsOf) -> str:
    return Words(as_of.language, None).year_name(period.year)


def address(period: Period, chosen: CalendarFilter) -> str:
    return replace(chosen.address, extra=(("month", period.text),)).url()


def link(period: Period | None, chosen: CalendarFilter, as_of: AsOf) -> Link | None:
    if period is None:
        return None
    words = as_of.window(period.window) if period.month else year_words(period, as_of)
    return Link(words, address(period, chosen))


def month_links(period: Period, chosen: CalendarFilter, as_of: AsOf) -> tuple[Link, ...]:
    return tuple(
        Link(as_of.month(month), address(Period(period.year, month), chosen), month == period.month)
        for month in range(1, 13)
    )


def lights(counts: DayCounts, days: Stretch) -> tuple[LightCount, ...]:
    counted = Counter[Light]()
    for (day, light), count in counts.items():
        counted[light] += count if days.has(day) else 0
    return tuple(LightCount(badge(light), counted[light]) for light in Light if counted[light])


def weeks(period: Period, shown: Sequence[Step], counted: Counted, as_of: AsOf) -> Iterator[Week]:
    for stretch in period.parts():
        entries = entries_of(stretch, shown, SHOWN_OF_A_WEEK, period, as_of)
        yield Week(
            number=stretch.first.isocalendar().week,
            days=as_of.bounds(replace(period.window, earliest=stretch.first, latest=stretch.last), year=period.year),
            is_current=stretch.has(as_of.on),
            entries=entries,
            more=count_in(stretch, counted.counts) - len(entries),
            is_capped=stretch in counted.capped,
        )


def months(
    period: Period, shown: Sequence[Step], counted: Counted, chosen: CalendarFilter, as_of: AsOf
) -> Iterator[Month]:
    for month in period.months():
        entries = entries_of(month.stretch, shown, SHOWN_OF_A_MONTH, period, as_of)
        count, is_capped = count_in(month.stretch, counted.counts), month.stretch in counted.capped
        yield Month(
            name=as_of.month(month.first.month),
            url=address(month, chosen),
            is_current=month.stretch.has(as_of.on),
            count=count,
            lights=() if is_capped else lights(counted.counts, month.stretch),
            entries=entries,
            more=count - len(entries),
            is_capped=is_capped,
        )


def count_in(days: Stretch, counts: DayCounts) -> int:
    return sum(count for (day, _light), count in counts.items() if days.has(day))


def entries_of(days: Stretch, shown: Iterable[Step], most: int, period: Period, as_of: AsOf) -> tuple[Entry, ...]:
    due = (one for one in shown if days.has(due_day(one)))
    return tuple(entry(one, period, as_of) for one in islice(due, most))


def entry(step: Step, period: Period, as_of: AsOf) -> Entry:
    window = current(step)
    assert window is not None  # only steps with a date are asked for
    is_vague = not window.is_day and not window.is_open
    return Entry(
        project=public_name(step.owner),
        url=step.owner.get_absolute_url() + as_of.query,
        name=step.milestone.name,
        date=as_of.window(window, year=period.year),
        days=as_of.bounds(window, year=period.year) if is_vague else "",
        badge=step_badge(step),
        track=month_track(drawn(step), on=as_of.on, first=period.first) if period.month else None,
    )
