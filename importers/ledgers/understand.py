"""One cell to the value of its column, or to what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from importers.ledgers.cells import Odd, Value, shown
from importers.ledgers.columns import MONEY, Column, Heading
from importers.ledgers.days import ends_of, window_of, window_of_number
from importers.ledgers.figures import FigureError, amount_of, percent_of, yuan
from importers.ledgers.problems import Problem
from importers.ledgers.records import Amount, Dated, Progress
from importers.ledgers.words import (
    code_of,
    has_controls,
    is_nothing,
    listed,
    meaning,
    people,
    text_of,
    without_personal_numbers,
)
from projects.date_window import DateWindow

#: How much the model keeps.
LENGTHS = {
    Column.NAME: 120, Column.PARENT: 120, Column.PROJECT: 120, Column.CODE: 30, Column.LOCATION: 200,
    Column.SUMMARY: 2000, Column.GOAL: 500, Column.PROGRESS: 2000, Column.PROBLEMS: 2000, Column.NODE: 60,
}  # fmt: skip
UNIT_LENGTH, PERSON_LENGTH, TITLE_LENGTH = 120, 30, 100
SERIAL = re.compile(r"\d{5}(?:\.\d+)?")  # as a text file keeps it
NAMES = frozenset({Column.NAME, Column.PARENT, Column.PROJECT, Column.NODE})
PLANS = frozenset({Column.START, Column.FINISH, Column.BASELINE, Column.PLANNED})


class CellError(ValueError):
    """`problem` says what is wrong, `detail` what the words about it fill in."""

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(str(problem))
        self.problem, self.detail = problem, detail


def understand(value: Value, heading: Heading, dated: Dated, epoch: date) -> Any:
    """None where the cell says nothing (无, /, 待定). Raises CellError."""
    if isinstance(value, Odd):
        raise CellError(Problem.NO_RESULT if value is Odd.NO_RESULT else Problem.FORMULA_ERROR)
    column = heading.column
    if column in MONEY:
        return _amount(value, heading)
    if column in PLANS or column is Column.ACTUAL:
        return _window(value, dated.on, epoch, is_plan=column is not Column.ACTUAL)
    text = without_personal_numbers(text_of(value), column)
    if has_controls(shown(value)):
        raise CellError(Problem.CONTROL)
    if not text or (is_nothing(text) and column not in NAMES):
        return None
    if len(text) > LENGTHS.get(column, len(text)):
        raise CellError(Problem.TOO_LONG, str(LENGTHS[column]))
    reader = READERS.get(column)
    return reader(text, dated.on) if reader else text


def _amount(value: Value, heading: Heading) -> Amount | None:
    try:
        if isinstance(value, Decimal):
            return Amount(yuan(value, heading.factor))
        text = text_of(value)
        return None if not text or is_nothing(text) else Amount(*amount_of(text, heading.factor))
    except FigureError as error:
        raise CellError(error.problem) from error


def _window(value: Value, on: date, epoch: date, *, is_plan: bool) -> DateWindow | None:
    if isinstance(value, date):
        window: DateWindow | None = DateWindow.of_day(value, value.isoformat())
    elif isinstance(value, Decimal) or (isinstance(value, str) and SERIAL.fullmatch(value)):
        value = Decimal(value)
        window = window_of_number(value, epoch, on, is_plan=is_plan)
    else:
        text = text_of(value)
        if not text or is_nothing(text):
            return None
        window = window_of(text, on, is_plan=is_plan)
    if window is None:
        raise CellError(Problem.NO_DATE)
    if not is_plan and (window.earliest or window.latest or on) > on and (window.earliest or on) > on:
        raise CellError(Problem.FUTURE, on.isoformat())
    return window


def _years(text: str, on: date) -> tuple[DateWindow, DateWindow]:
    found = ends_of(text, on)
    if found is None:
        raise CellError(Problem.NO_YEARS)
    return found


def _code(text: str, _on: date) -> str:
    return code_of(text)


def _levels(text: str, _on: date) -> tuple[str, ...]:
    levels = [(part, meaning("levels", part)) for part in listed(text)]
    unknown = next((part for part, level in levels if level is None), None)
    if unknown is not None:
        raise CellError(Problem.NO_LEVEL, unknown)
    return tuple(dict.fromkeys(level for _part, level in levels if level))


def _category(text: str, _on: date) -> str:
    category = meaning("categories", text)
    if category is None:
        raise CellError(Problem.NO_CATEGORY)
    return category


def _cohort(text: str, _on: date) -> str | None:
    cohort = meaning("cohorts", text)
    if cohort is None:
        raise CellError(Problem.NO_COHORT)
    return None if cohort == "others" else cohort


def _units(text: str, _on: date) -> tuple[str, ...]:
    units = listed(text)
    if any(len(unit) > UNIT_LENGTH for unit in units):
        raise CellError(Problem.TOO_LONG, str(UNIT_LENGTH))
    return units


def _people(text: str, _on: date) -> tuple[Any, ...]:
    found = people(text)
    if any(len(person.name) > PERSON_LENGTH or len(person.title) > TITLE_LENGTH for person in found):
        raise CellError(Problem.TOO_LONG, str(PERSON_LENGTH))
    return found


def _progress(text: str, _on: date) -> Progress:
    percent = percent_of(text)
    if percent is None:
        return Progress(text)
    if percent > 100:
        raise CellError(Problem.PERCENT)
    return Progress(percent=percent)


READERS: dict[Column, Callable[[str, date], Any]] = {
    Column.CODE: _code,
    Column.YEARS: _years,
    Column.LEVEL: _levels,
    Column.CATEGORY: _category,
    Column.COHORT: _cohort,
    Column.LEAD: _units,
    Column.OWNER: _units,
    Column.UNIT: _units,
    Column.LEADER: _people,
    Column.PERSON: _people,
    Column.PROGRESS: _progress,
}
