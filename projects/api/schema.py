"""The description of the API in OpenAPI 3.1, and the page on which it can be tried."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator

from projects.api.base import OpenView, answer_unless_unchanged
from projects.open_data.asked import Asked
from projects.open_data.tables import ALL


class SchemaView(OpenView):
    schema = None

    def get(self, request: Any) -> HttpResponse:
        return answer_unless_unchanged(request, (), self.answer)

    def answer(self, asked: Asked) -> HttpResponse:
        keys = tuple(table.rows(asked.as_of).order_by("pk").values_list("pk", flat=True).first() for table in ALL)
        return HttpResponse(document(get_language(), keys), content_type="application/json; charset=utf-8")


@lru_cache(maxsize=8)
def document(language: str, keys: tuple[int | None, ...]) -> str:
    """`keys`: a row of each table, for examples that run; a table without rows has none."""
    generator: Any = SchemaGenerator
    told = generator().get_schema(request=None, public=True)
    for table, key in zip(ALL, keys, strict=True):
        operation = told["paths"][f"/api/v1/{table.name}/{{id}}/"]["get"]
        by_name = {one["name"]: one for one in operation["parameters"]}
        by_name["id"] |= {"example": key} if key else {}
    return json.dumps(told, ensure_ascii=False)


# The arrows of the page are pictures within its style sheet.
@require_safe
@csp_update({"img-src": [SELF, "data:"]})
def docs(request: HttpRequest) -> HttpResponse:
    return render(request, "api/docs.html", {"section": "data"})
