"""Errors as RFC 9457 has them: application/problem+json, in the reader's language, with the field named."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from math import ceil
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, NotFound, Throttled

from projects.open_data.conditions import Problem, RefusedError

CONTENT_TYPE = "application/problem+json"
PROGRAMS = "/api/"


def is_for_programs(request: HttpRequest) -> bool:
    return request.path_info.startswith(PROGRAMS)


def problem(
    request: HttpRequest, status: int, title: str, detail: str, problems: Iterable[Problem] = ()
) -> JsonResponse:
    """`type` is about:blank: the status says what kind of problem it is, `errors` which field has it."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": request.path,
        "errors": [{"field": one.field, "detail": one.words} for one in problems],
    }
    return JsonResponse(body, status=status, content_type=CONTENT_TYPE, json_dumps_params={"ensure_ascii": False})


def unreadable(request: HttpRequest) -> list[Problem]:
    """The parameters with a NUL byte in them, which no text holds."""
    words = _("This holds something that cannot be read.")
    return [Problem(name, words) for name, values in request.GET.lists() if "\0" in name.join(["", *values])]


def refusal(request: HttpRequest, error: RefusedError) -> JsonResponse:
    status = 404 if all(one.is_missing for one in error.problems) else 400
    title = _("Not found") if status == HTTPStatus.NOT_FOUND else _("This address can't be understood")
    detail = " ".join(f"{one.field}: {one.words}" for one in error.problems)
    return problem(request, status, title, detail, error.problems)


def answer(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """REST framework's handler of exceptions; what isn't told of here is an error of ours, and answered as such."""
    request = context["request"]
    if isinstance(error, RefusedError):
        return refusal(request, error)
    if isinstance(error, Http404):
        error = NotFound()
    if not isinstance(error, APIException):
        return None
    status = HTTPStatus(error.status_code)
    title, detail = WORDS.get(status, lambda: (status.phrase, str(error.detail)))()
    response = problem(request, status.value, title, detail)
    if isinstance(error, Throttled) and error.wait:
        response["Retry-After"] = str(ceil(error.wait))
    return response


WORDS = {
    HTTPStatus.NOT_FOUND: lambda: (_("Not found"), _("There is nothing at this address, or nothing public.")),
    HTTPStatus.METHOD_NOT_ALLOWED: lambda: (_("Only to be read"), _("This can only be read: use GET.")),
    HTTPStatus.TOO_MANY_REQUESTS: lambda: (_("Too many requests"), _("Please wait before asking again.")),
}
