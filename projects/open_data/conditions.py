"""The filters of the list as everything that leaves the site takes them: each value understood, or refused by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import django_filters as filters
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from projects.filters import ProjectFilter
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.candidates import unit_names
from projects.pages.project_list import project_filter

UNIT, SLUG = "unit", re.compile(r"[-a-zA-Z0-9_]{1,80}")
# An order has no meaning where rows come by their keys.
NAMES = tuple(name for name in ProjectFilter.base_filters if name != "sort")
MANY = tuple(name for name in NAMES if isinstance(ProjectFilter.base_filters[name], filters.MultipleChoiceFilter))


@dataclass(frozen=True, slots=True)
class Problem:
    """`is_missing`: what was asked for is well written, but there is no such thing."""

    field: str
    words: str
    is_missing: bool = False


class RefusedError(Exception):
    """An address that can't be understood; half of what was asked for would pass for the whole."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{one.field}: {one.words}" for one in self.problems))


def check_names(asked: QueryDict, known: Iterable[str], many: Iterable[str] = MANY) -> None:
    """Raises RefusedError for a name that isn't known, an empty value, and a second one where there can be one."""
    known, many = set(known), set(many)
    problems = [Problem(name, _("There is no such parameter.")) for name in asked if name not in known]
    given = {name: values for name, values in asked.lists() if name in known}
    problems += [Problem(name, _("Give a value, or leave it out.")) for name, values in given.items() if "" in values]
    twice = [name for name, values in given.items() if len(values) > 1 and name not in many]
    problems += [Problem(name, _("Give it once.")) for name in twice]
    if problems:
        raise RefusedError(problems)


def chosen_projects(asked: QueryDict, as_of: AsOf) -> QuerySet[Project] | None:
    """The projects that the conditions leave, None where there is no condition. Raises RefusedError."""
    conditions = {name: values for name, values in asked.lists() if name in NAMES}
    if not conditions:
        return None
    listing = project_filter(query_of(conditions), as_of, unit_names())
    if not listing.form.is_valid():
        raise RefusedError(problems_of(listing.form.errors, conditions))
    return listing.filter_queryset(listing.queryset)


def problems_of(errors: Mapping[str, list[str]], conditions: Mapping[str, list[str]]) -> Iterable[Problem]:
    for name, words in errors.items():
        is_missing = name == UNIT and all(SLUG.fullmatch(one) for one in conditions[name])
        yield from (Problem(name, str(one), is_missing) for one in words)


def query_of(conditions: Mapping[str, Sequence[str]]) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, values in conditions.items():
        query.setlist(name, list(values))
    return query
