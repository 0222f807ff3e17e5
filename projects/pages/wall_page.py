"""The wall chart: the projects that a filter asks for, in groups, on sheets. Seven queries, however many they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projects.date_window import DateWindow
from projects.filters import ORDERS, ProjectFilter, in_order
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge, badge
from projects.pages.candidates import ProjectUnits, unit_names, units_of
from projects.pages.list_conditions import Chip, ListAddress, Order, chips
from projects.pages.long_list import RowCount, count_rows
from projects.pages.project_list import REFUSED, project_filter, refusals
from projects.pages.trees import Trees
from projects.pages.wall_rows import (
    CATEGORY,
    GROUPINGS,
    UNIT,
    WallGroup,
    WallRow,
    in_groups,
    wall_group,
    wall_rows,
)
from projects.schedule import Light
from projects.timeline import Wall, plan_year
from projects.timeline.shapes import Backdrop, Head
from projects.timeline.sheets import Stretch, sheets
from projects.timeline.wall_labels import Paper
from projects.timeline.words import Words

MOST_ROWS = 300
GROUPING_WORDS = {CATEGORY: gettext_lazy("By category"), UNIT: gettext_lazy("By unit")}


@dataclass(frozen=True, slots=True)
class WallSheet:
    number: int
    groups: tuple[WallGroup, ...]


@dataclass(frozen=True, slots=True)
class WallPage:
    """`problems` are what could not be understood of the address; `left_out` counts rows that aren't drawn.

    `is_capped`: there are more than that.
    """

    status: int
    problems: tuple[str, ...]
    year: int
    year_words: str
    count: int
    left_out: int
    is_capped: bool
    grouping: str
    head: Head
    backdrop: Backdrop
    sheets: tuple[WallSheet, ...]
    key: tuple[Badge, ...]
    has_conditions: bool
    chips: tuple[Chip, ...]
    clear_url: str
    list_url: str
    data_url: str
    svg_url: str
    groupings: tuple[Order, ...]


def wall_page(asked: QueryDict, as_of: AsOf, *, papers: tuple[Paper, ...] | None = None) -> WallPage:
    """`papers` are the widths that labels are placed for, where they aren't those of a screen."""
    names = unit_names()
    listing = project_filter(asked, as_of, names)
    grouping, grouping_problems = read_grouping(asked.get("group", ""))
    problems = (*refusals(listing), *grouping_problems)
    projects, found = read_projects(listing, as_of)
    keys = [project.pk for project in projects]
    units = ProjectUnits(names, units_of(keys))
    trees = Trees(as_of, projects)
    wall = chart(listing, trees.days(keys), as_of)
    wall = replace(wall, papers=papers) if papers else wall
    groups = wall_groups(in_groups(projects, grouping, units), wall_rows(keys, trees, units, as_of, wall))
    address = wall_address(listing, grouping, as_of)
    return WallPage(
        status=REFUSED if problems else 200,
        problems=problems,
        year=wall.year,
        year_words=Words(as_of.language, None).year_name(wall.year),
        count=len(projects),
        left_out=found.number - len(projects),
        is_capped=found.is_capped,
        grouping=str(GROUPING_WORDS[grouping]),
        head=wall.head,
        backdrop=wall.backdrop,
        sheets=on_sheets(groups),
        key=tuple(badge(light) for light in Light),
        has_conditions=bool(listing.conditions),
        chips=chips(listing, address),
        clear_url=address.url({}),
        list_url=replace(address, path=reverse("projects"), extra=()).url(),
        data_url=replace(address, path=reverse("data"), extra=()).url(order=""),
        svg_url=replace(address, path=reverse("wall_svg")).url(),
        groupings=groupings(address, grouping),
    )


def read_grouping(text: str) -> tuple[str, list[str]]:
    if text in ("", *GROUPINGS):
        return text or CATEGORY, []
    return CATEGORY, [_("Rows can be grouped by category or by unit.")]


def read_projects(listing: ProjectFilter, as_of: AsOf) -> tuple[list[Project], RowCount]:
    """Those asked for, in the list's order: without a condition the whole projects, with one their parts too.

    Beside those that are drawn, how many there are, counted to a limit.
    """
    found = listing.filter_queryset(listing.queryset)
    wanted = found if listing.conditions else found.top()
    order = listing.form.cleaned_data.get("sort") or ORDERS[0][0]
    rows = in_order(wanted, order, listing.on, stored=as_of.holds).select_related("parent").with_total(as_of.on)
    return list(rows[:MOST_ROWS]), count_rows(wanted)


def chart(listing: ProjectFilter, days: Sequence[DateWindow], as_of: AsOf) -> Wall:
    """Of the one year asked for, or of the day's own, or of the nearest in which these projects have dates."""
    years = listing.conditions.get("year", [])
    if len(years) == 1:
        return Wall(int(years[0]), as_of.on, as_of.language)
    return Wall(plan_year(as_of.on, days), as_of.on, as_of.language)


def wall_groups(grouped: Iterable[tuple[str, list[Project]]], rows: Mapping[int, WallRow]) -> list[WallGroup]:
    """Rows are numbered throughout."""
    numbers = count(1)
    return [
        wall_group(name, tuple(replace(rows[one.pk], number=next(numbers)) for one in members))
        for name, members in grouped
    ]


def on_sheets(groups: Sequence[WallGroup]) -> tuple[WallSheet, ...]:
    dealt = sheets([group.count for group in groups])
    return tuple(
        WallSheet(number, tuple(part(groups[stretch.group], stretch) for stretch in sheet))
        for number, sheet in enumerate(dealt, 1)
    )


def part(group: WallGroup, stretch: Stretch) -> WallGroup:
    return replace(group, rows=group.rows[stretch.start : stretch.end], is_continued=stretch.start > 0)


def wall_address(listing: ProjectFilter, grouping: str, as_of: AsOf) -> ListAddress:
    order = listing.form.cleaned_data.get("sort") or ""
    extra = () if grouping == CATEGORY else (("group", grouping),)
    return ListAddress(reverse("wall"), as_of, listing.conditions, order, extra)


def groupings(address: ListAddress, chosen: str) -> tuple[Order, ...]:
    extras = {CATEGORY: (), UNIT: (("group", UNIT),)}
    return tuple(
        Order(str(GROUPING_WORDS[one]), replace(address, extra=extras[one]).url(), one == chosen) for one in GROUPINGS
    )
