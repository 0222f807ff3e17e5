"""Finding projects: every condition of the list, as its address holds it."""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Least
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from projects.derived.finding import found_by
from projects.derived.holding import Standings
from projects.enums import Category, ListLevel, Stage
from projects.investment_ranges import NOT_PUBLISHED, RANGE_CHOICES, RANGES
from projects.light_words import LIGHT_WORDS
from projects.models import Listing, Milestone, Project, UnitRole
from projects.querysets import LEVELS as TREE_LEVELS
from projects.querysets import least_over_tree
from projects.schedule import Light, Thresholds

LONGEST_SEARCH = 100
MOST_WORDS = 8
FIRST_YEAR, LAST_YEAR = 1949, 2100

LIGHTS = [(light.value, LIGHT_WORDS[light]) for light in Light]
YEARS = [(str(year), str(year)) for year in range(FIRST_YEAR, LAST_YEAR + 1)]
LEVELS = [("top", _("Whole projects")), ("part", _("Parts of projects"))]
CHANGES = [("yes", _("Dates changed")), ("no", _("Dates unchanged"))]
ORDERS = [
    ("light", _("Most urgent first")),
    ("next", _("Next date first")),
    ("name", _("By name")),
    ("investment", _("Largest first")),
]


class ProjectFilter(filters.FilterSet):
    """Conditions on projects that carry `severity` (see `with_light`); `on` is the day they are judged by.

    Choices of one condition widen it, conditions narrow each other. They are given as functions, since a filter set
    copies what it holds for each request.
    """

    q = filters.CharFilter(method="search", max_length=LONGEST_SEARCH, label=_("Name, pinyin, road or place"))
    light = filters.MultipleChoiceFilter(choices=lambda: LIGHTS, method="shining", label=_("Light"))
    category = filters.MultipleChoiceFilter(choices=lambda: Category.choices, label=_("Category"))
    stage = filters.MultipleChoiceFilter(choices=lambda: Stage.choices, method="at_stage", label=_("Stage"))
    investment = filters.MultipleChoiceFilter(
        choices=lambda: RANGE_CHOICES, method="costing", label=_("Total investment")
    )
    listing = filters.MultipleChoiceFilter(
        choices=lambda: ListLevel.choices, method="on_lists", label=_("On the list of")
    )
    year = filters.TypedMultipleChoiceFilter(
        choices=lambda: YEARS,
        coerce=int,
        method="with_dates_in",
        label=_("Year with a milestone"),
    )
    unit = filters.CharFilter(method="of_unit", max_length=80, label=_("Unit"))
    changed = filters.ChoiceFilter(choices=lambda: CHANGES, method="with_changed_dates", label=_("Changes of dates"))
    level = filters.ChoiceFilter(choices=lambda: LEVELS, method="on_level", label=_("Level"))
    sort = filters.ChoiceFilter(choices=lambda: ORDERS, method="sorted_by", label=_("Order"))

    class Meta:
        model = Project
        fields: list[str] = []

    def __init__(
        self, *args: Any, on: date, thresholds: Thresholds, units: dict[str, str], standings: Standings, **kwargs: Any
    ) -> None:
        """`units`: the names of the units that can be asked for, by their slug."""
        super().__init__(*args, **kwargs)
        self.on = on
        self.thresholds = thresholds
        self.units = units
        self.standings = standings
        self.found: dict[str, Q] = {}
        self.form.fields["unit"].validators.append(self.check_unit)

    def get_form_class(self) -> type[forms.Form]:
        """Made once: making a class takes longer than filling in its form."""
        mine = vars(type(self))
        if "form_class" not in mine:
            type(self).form_class = super().get_form_class()
        return mine["form_class"]

    def check_unit(self, slug: str) -> None:
        if slug not in self.units:
            raise forms.ValidationError(_("There is no unit “%(value)s”."), params={"value": slug})

    @property
    def stored(self) -> bool:
        return bool(self.standings.hold)

    @cached_property
    def conditions(self) -> dict[str, list[str]]:
        """What is asked for and in force, as texts, by name; without the order and without what was refused."""
        given = {
            name: [str(one) for one in (value if isinstance(value, list) else [value]) if one not in ("", None)]
            for name, value in self.form.cleaned_data.items()
            if name != "sort"
        }
        return {name: values for name, values in given.items() if values}

    def search(self, projects: QuerySet, name: str, value: str) -> QuerySet:
        """Every word must be found: in a name, a former name, pinyin or initials, the place, or a unit."""
        if value not in self.found:
            self.found[value] = found_by(words(value), among_many=bool(self.standings.are_many))
        return projects.filter(self.found[value])

    def shining(self, projects: QuerySet, name: str, value: list[str]) -> QuerySet:
        return projects.shining(*(Light(light) for light in value)) if value else projects

    def at_stage(self, projects: QuerySet, name: str, value: list[str]) -> QuerySet:
        """A stage stated later is unknown on the day."""
        if not value:
            return projects
        known = Q(stage_stated_on=None) | Q(stage_stated_on__lte=self.on)
        return projects.filter((known & Q(stage__in=value)) | (~known if Stage.UNKNOWN in value else Q(pk=None)))

    def costing(self, projects: QuerySet, name: str, value: list[str]) -> QuerySet:
        """By the total as it was known on the day."""
        if not value:
            return projects
        wanted = Q(total_yuan=None) if NOT_PUBLISHED in value else Q(pk=None)
        for one in RANGES:
            if one.code in value:
                least = Q(total_yuan__gte=one.least) if one.least else Q(total_yuan__isnull=False)
                wanted |= least & (Q(total_yuan__lt=one.below) if one.below else Q())
        return projects.with_total(self.on).filter(wanted)

    def on_lists(self, projects: QuerySet, name: str, value: list[str]) -> QuerySet:
        if not value:
            return projects
        standing = Listing.objects.in_force(self.on).filter(project=OuterRef("pk"), level__in=value)
        return projects.filter(Exists(standing))

    def with_dates_in(self, projects: QuerySet, name: str, value: list[int]) -> QuerySet:
        if not value:
            return projects
        falls = Q(pk=None)
        for year in value:
            falls |= falls_in("known_planned", year) | falls_in("known_actual", year)
        milestones = Milestone.objects.known(self.on).with_known_windows(self.on, stored=self.stored)
        milestones = milestones.filter(falls, project__is_public=True)
        return projects.filter(in_tree(milestones))

    def with_changed_dates(self, projects: QuerySet, name: str, value: str) -> QuerySet:
        moved = Milestone.objects.known(self.on).with_moves(self.on, stored=self.stored)
        moved = moved.filter(is_moved=True, project__is_public=True)
        return projects.filter(in_tree(moved) if value == "yes" else ~in_tree(moved))

    def of_unit(self, projects: QuerySet, name: str, value: str) -> QuerySet:
        return projects.filter(Exists(UnitRole.objects.filter(project=OuterRef("pk"), unit__slug=value)))

    def on_level(self, projects: QuerySet, name: str, value: str) -> QuerySet:
        return projects.filter(parent__isnull=value == "top")

    def sorted_by(self, projects: QuerySet, name: str, value: str) -> QuerySet:
        return in_order(projects, value, self.on, stored=self.stored)


def in_tree(milestones: QuerySet) -> Q:
    """Projects that have one of the milestones, themselves or in a part."""
    return reduce(or_, (Q(Exists(milestones.filter(**{level: OuterRef("pk")}))) for level in TREE_LEVELS))


def in_order(projects: QuerySet, order: str, on: date, *, stored: bool) -> QuerySet:
    """A total order of projects `with_light`, so that pages don't overlap. Of one light the most urgent comes first: by
    the date that gives it where the standings are `stored`, else by the earliest open date.
    """
    if order == "name":
        return projects.order_by("name_pinyin", "pk")
    if order == "investment":
        return projects.with_total(on).order_by(F("total_yuan").desc(nulls_last=True), "name_pinyin", "pk")
    if stored:
        next_on = Least("standing__late_on", "standing__due_on")
        by_light = ["standing__late_on", "standing__due_on", "standing__is_finished"]
    else:
        open_steps = Milestone.objects.known(on).filter(project__is_public=True).open(on)
        next_on = least_over_tree(open_steps, "known_planned_latest", nothing=date.max)
        by_light = ["severity", "next_on"]
    projects = projects.alias(next_on=next_on)
    return projects.order_by(*(["next_on"] if order == "next" else by_light), "name_pinyin", "pk")


def falls_in(window: str, year: int) -> Q:
    """A day of the window lies in the year; of an open window only the known bound counts."""
    start, end = date(year, 1, 1), date(year, 12, 31)
    closed = Q(**{f"{window}_earliest__lte": end, f"{window}_latest__gte": start})
    open_start = Q(**{f"{window}_earliest": None, f"{window}_latest__range": (start, end)})
    open_end = Q(**{f"{window}_latest": None, f"{window}_earliest__range": (start, end)})
    return closed | open_start | open_end


def words(text: str) -> list[str]:
    """The words to look for, with full-width letters and brackets as they are usually kept."""
    return unicodedata.normalize("NFKC", text).split()[:MOST_WORDS]
