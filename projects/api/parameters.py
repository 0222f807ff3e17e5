"""The parameters of addresses as OpenAPI tells of them, the filters' made from the filters themselves."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter

from projects.api.paging import CURSOR, LARGEST_PAGE, PAGE_SIZE
from projects.filters import FIRST_YEAR, LAST_YEAR, ProjectFilter
from projects.open_data.conditions import MANY, NAMES, SLUG

# Every day from 1949-10-01 to 2100-12-31, and nothing else.
LEAP_DAY = "(19(5[26]|[68][048]|[79][26])|20([02468][048]|[13579][26]))-02-29"
DAY_OF_YEAR = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
END_OF_1949 = "1949-(1[02]-(0[1-9]|[12][0-9]|3[01])|11-(0[1-9]|[12][0-9]|30))"
DAY = f"^({END_OF_1949}|(19[5-9][0-9]|20[0-9]{{2}}|2100)-{DAY_OF_YEAR}|{LEAP_DAY})$"

EXAMPLES = {"q": "路", "year": [2025], "on": "2025-05-01"}


def parameter(name: str, schema: dict[str, Any], words: Any) -> OpenApiParameter:
    return OpenApiParameter(name, {**schema, **example(name)}, description=words, explode=True)


def example(name: str) -> dict[str, Any]:
    return {"examples": [EXAMPLES[name]]} if name in EXAMPLES else {}


def filter_schema(name: str) -> dict[str, Any]:
    field = ProjectFilter.base_filters[name].field
    if name == "q":
        return {"type": "string", "minLength": 1, "maxLength": field.max_length, "pattern": r"^[^\u0000]+$"}
    if name == "unit":
        return {"type": "string", "pattern": f"^{SLUG.pattern}$"}
    if name == "year":
        return {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
    return {"type": "string", "enum": [value for value, label in field.choices if value]}


def filter_parameter(name: str) -> OpenApiParameter:
    one = filter_schema(name)
    schema = {"type": "array", "items": one, "minItems": 1} if name in MANY else one
    return parameter(name, schema, ProjectFilter.base_filters[name].label)


ON = parameter(
    "on",
    {"type": "string", "pattern": DAY},
    _("The day: plans as they were known, reports as published, lights as they stood. Today where it is left out."),
)
PAGING = [
    parameter("cursor", {"type": "string", "pattern": f"^{CURSOR.pattern}$"}, _("From the links of a page.")),
    parameter(
        "page_size",
        {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE_SIZE},
        _("Rows a page."),
    ),
]
FILTERS = [filter_parameter(name) for name in NAMES]
KEY = OpenApiParameter(
    "id",
    {"type": "integer", "minimum": 1, "maximum": 2**63 - 1},
    OpenApiParameter.PATH,
    description=_("The key of the row."),
)
