"""What is wrong with one cell or row, and so keeps it from being taken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from importers.ledgers.columns import Column


class Problem(StrEnum):
    """The words for people, with what to do, stand in `importers.store.ledgers.problem_words`."""

    NO_NAME = "no_name"
    NO_RESULT = "no_result"
    FORMULA_ERROR = "formula_error"
    NO_AMOUNT = "no_amount"
    NO_UNIT = "no_unit"
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    NO_DATE = "no_date"
    NO_YEARS = "no_years"
    REVERSED = "reversed"
    TOO_LONG = "too_long"
    CONTROL = "control"
    NO_LEVEL = "no_level"
    NO_CATEGORY = "no_category"
    NO_COHORT = "no_cohort"
    NO_CODE = "no_code"
    NO_PROJECT = "no_project"
    FUTURE = "future"
    PERCENT = "percent"
    # What only the database can tell.
    TWICE = "twice"
    SEVERAL_PROJECTS = "several_projects"
    OTHER_PROJECT = "other_project"
    SEVERAL_UNITS = "several_units"
    UNKNOWN_PROJECT = "unknown_project"
    UNKNOWN_PARENT = "unknown_parent"
    NOT_YOURS = "not_yours"
    NO_RIGHT = "no_right"
    CONTRADICTS = "contradicts"
    TOO_DEEP = "too_deep"
    MONTH_CLOSED = "month_closed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CellProblem:
    """`column` is None where the row as a whole is at fault; `detail` is what the words fill in."""

    problem: Problem
    column: Column | None
    at: int
    value: str
    detail: str = ""
