"""What a person types over a reading, or reads himself from words that he selected: texts in, an item's values out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from importers.entry.reading import PROGRAMME_FIGURES, window_values
from importers.entry.sheet import Choice, Item, Kind, Words
from importers.passage import fold
from importers.quantities import Dimension, Quantity, find_quantities
from importers.records import Tense
from projects.date_window import DateWindow, WindowError
from projects.date_words import DateWordsError, find_dates, parse_window
from projects.values import canonical

DIMENSIONS = {
    Kind.INVESTMENT_TOTAL: (Dimension.MONEY,),
    Kind.INVESTMENT_ANNUAL_PLANNED: (Dimension.MONEY,),
    Kind.INVESTMENT_COMPLETED: (Dimension.MONEY,),
    Kind.SITE_AREA: (Dimension.MU, Dimension.SQUARE_METRES),
    Kind.FLOOR_AREA: (Dimension.SQUARE_METRES, Dimension.MU),
    Kind.LENGTH: (Dimension.METRES,),
    Kind.UNITS_COUNT: (Dimension.THINGS,),
    Kind.WORKERS: (Dimension.PEOPLE, Dimension.THINGS),
    Kind.PROGRESS_PERCENT: (Dimension.PERCENT,),
}
YEAR = re.compile(r"(?:19|20)\d\d")
ROUNDED = re.compile(r"^\s*(\d{1,12}(?:\.\d{1,4})?)\s*(亿|万)?元?\s*$")
SCALES = {"亿": 100_000_000, "万": 10_000, None: 1}
PLAIN_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,2})?")


class Problem(StrEnum):
    """What is wrong with what was typed; the values are the names under which forms keep the words for it."""

    NO_MONEY = "no_money"
    NO_AREA = "no_area"
    NO_LENGTH = "no_length"
    NO_COUNT = "no_count"
    NO_PERCENT = "no_percent"
    NO_DATE = "no_date"
    NO_YEAR = "no_year"
    NO_NUMBER = "no_number"
    NO_NAME = "no_name"
    TOO_LONG = "too_long"
    NOT_IN_TEXT = "not_in_text"
    SEVERAL_TIMES = "several_times"


class CorrectionError(ValueError):
    def __init__(self, problem: Problem, text: str = "", field: str = "") -> None:
        super().__init__(f"{problem}: {text}")
        self.problem, self.text, self.field = problem, text, field


NOT_FOUND = {
    Dimension.MONEY: Problem.NO_MONEY,
    Dimension.MU: Problem.NO_AREA,
    Dimension.SQUARE_METRES: Problem.NO_AREA,
    Dimension.METRES: Problem.NO_LENGTH,
    Dimension.THINGS: Problem.NO_COUNT,
    Dimension.PEOPLE: Problem.NO_COUNT,
    Dimension.PERCENT: Problem.NO_PERCENT,
}
LONGEST = {"name": 100, "title": 100, "date": 100, "written": 60, "noun": 20}


def corrected(item: Item, typed: Mapping[str, str], *, published: DateWindow | None) -> Item:
    """The item with what was typed, `typed` holding the inputs of its kind. Raises CorrectionError naming the input."""
    changed = {name: text.strip() for name, text in typed.items() if text.strip() != item.values.get(name, "")}
    if not changed:
        return item
    for name, text in changed.items():
        if len(text) > LONGEST.get(name, 200):
            raise CorrectionError(Problem.TOO_LONG, text[:20], name)
    if item.kind.is_figure:
        return replace(item, values=_figure(item, changed))
    if item.kind is Kind.MILESTONE:
        return replace(item, values=_milestone(item, changed, published))
    if item.kind is Kind.PROGRAMME:
        return replace(item, values=_programme(item, changed))
    if changed.get("name") == "":
        raise CorrectionError(Problem.NO_NAME, field="name")
    return replace(item, values={**item.values, **changed})


def read_words(kind: Kind, words: Words, typed: Mapping[str, str], *, published: DateWindow | None) -> dict[str, str]:
    """The values of a fact that a person adds: what he typed, and for the rest what the words themselves say."""
    given = {name: text.strip() for name, text in typed.items() if text}
    blank = Item("", "", kind, _blank(kind), words, Choice.ACCEPT)
    if kind.is_figure:
        written = given.get("value") or words.text
        return dict(corrected(blank, {"written": written, "year": given.get("year", "")}, published=published).values)
    if kind is Kind.MILESTONE:
        if not given.get("name"):
            raise CorrectionError(Problem.NO_NAME, field="name")
        dates = find_dates(fold(words.text, [(0, len(words.text))]).text)
        date = given.get("value") or next((found.text for found in dates if not found.is_vague), "")
        told = {"name": given["name"], "tense": given.get("tense") or Tense.PLANNED.value, "date": date}
        return dict(corrected(blank, told, published=published).values)
    if kind in (Kind.UNIT, Kind.PERSON):
        name = given.get("name") or words.text
        extra = {"role": given.get("role", "")} if kind is Kind.UNIT else {"title": given.get("value", "")}
        return dict(corrected(blank, {"name": name, **extra}, published=published).values)
    if kind in (Kind.STAGE, Kind.CATEGORY):
        return {"value": given.get("value", "")}
    return {}


def located(text: str, words: str, start: int | None = None) -> Words:
    """Where words stand that a person copied out of the text; white space may differ. `start` chooses among several.

    Raises CorrectionError where they don't stand there, or more than once.
    """
    wanted = "".join(words.split())
    kept = [(index, character) for index, character in enumerate(text) if not character.isspace()]
    plain = "".join(character for _, character in kept)
    places = [match.start() for match in re.finditer(re.escape(wanted), plain)] if wanted else []
    if not places:
        raise CorrectionError(Problem.NOT_IN_TEXT, words[:40], "words")
    spans = [(kept[place][0], kept[place + len(wanted) - 1][0] + 1) for place in places]
    at = spans[0] if len(spans) == 1 else next((span for span in spans if span[0] == start), None)
    if at is None:
        raise CorrectionError(Problem.SEVERAL_TIMES, words[:40], "words")
    return Words(re.sub(r"[\r\n]", "", text[slice(*at)]), *at, rule="by a person")


def _blank(kind: Kind) -> dict[str, str]:
    if kind.is_figure:
        return dict.fromkeys(("written", "value", "unit", "qualifier", "noun", "year"), "")
    if kind is Kind.MILESTONE:
        return dict.fromkeys(("name", "tense", "date", "scope", "superseded", "window", "inferred"), "")
    return dict.fromkeys(
        {Kind.UNIT: ("name", "role", "parent"), Kind.PERSON: ("name", "title", "unit")}.get(kind, ()), ""
    )


def _figure(item: Item, changed: Mapping[str, str]) -> dict[str, str]:
    values = {**item.values, **changed}
    if values["year"] and not YEAR.fullmatch(values["year"]):
        raise CorrectionError(Problem.NO_YEAR, values["year"], "year")
    if "written" not in changed:
        return values
    quantity = read_quantity(item.kind, changed["written"])
    unit = "count" if quantity.dimension in (Dimension.PEOPLE, Dimension.THINGS) else quantity.dimension.value
    noun = quantity.measure + quantity.noun if quantity.dimension is Dimension.THINGS else ""
    told = {"value": canonical(quantity.value), "unit": unit, "qualifier": quantity.qualifier[:10]}
    written = changed["written"]
    if not item.values["written"]:  # read from a longer passage
        written = fold(written, [(0, len(written))]).text[quantity.start : quantity.end]
    return {**values, **told, "written": written, "noun": noun[: LONGEST["noun"]]}


def read_quantity(kind: Kind, text: str) -> Quantity:
    """The one figure of the kind's dimension in the text. 18.5亿 is money without its 元."""
    wanted = DIMENSIONS[kind]
    if Dimension.MONEY in wanted and (bare := ROUNDED.match(text)) and bare[2]:
        return Quantity(Dimension.MONEY, Decimal(bare[1]) * SCALES[bare[2]], 0, len(text))
    found = find_quantities(fold(text, [(0, len(text))]).text)
    fitting = [quantity for dimension in wanted for quantity in found if quantity.dimension is dimension]
    if not fitting:
        raise CorrectionError(NOT_FOUND[wanted[0]], text[:40], "written")
    return fitting[0]


def _milestone(item: Item, changed: Mapping[str, str], published: DateWindow | None) -> dict[str, str]:
    values = {**item.values, **changed}
    if not values["name"]:
        raise CorrectionError(Problem.NO_NAME, field="name")
    if not {"date", "tense"} & changed.keys():
        return values
    is_printed_anew = "date" in changed or not values["window"]
    if not is_printed_anew:
        return values
    return {**values, **window_values(_window(values["date"], values["tense"], published))}


def _window(text: str, tense: str, published: DateWindow | None) -> DateWindow | None:
    """None for no date at all; a date without a year counts from the publication."""
    if not text:
        return None
    try:
        return parse_window(text, on=published.latest if published else None, planned=tense == Tense.PLANNED)
    except (DateWordsError, WindowError) as error:
        raise CorrectionError(Problem.NO_DATE, text[:40], "date") from error


def _programme(item: Item, changed: Mapping[str, str]) -> dict[str, str]:
    values = {**item.values, **changed}
    if values["year"] and not YEAR.fullmatch(values["year"]):
        raise CorrectionError(Problem.NO_YEAR, values["year"], "year")
    for name in PROGRAMME_FIGURES:
        text = changed.get(name)
        if not text:
            continue
        if name.endswith("_investment") and not PLAIN_NUMBER.fullmatch(text):
            try:
                text = canonical(read_quantity(Kind.INVESTMENT_TOTAL, text).value)
            except CorrectionError as error:
                raise CorrectionError(error.problem, error.text, name) from error
        if not PLAIN_NUMBER.fullmatch(text):
            raise CorrectionError(Problem.NO_NUMBER, text[:40], name)
        values[name] = text
    return values
