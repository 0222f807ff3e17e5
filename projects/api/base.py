"""What every address of the API does: the day, the language, the limit, the mark of what is unchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from rest_framework.response import Response
from rest_framework.views import APIView

from projects.api.limits import PerAddress
from projects.open_data.asked import Asked
from projects.open_data.conditions import Problem, RefusedError, check_names
from projects.pages.as_of import NoSuchDayError, read_day
from projects.views.dated import as_of_rules, day_words
from projects.views.site_address import absolute
from projects.views.unchanged import newest_on, unless_unchanged


class OpenView(APIView):
    throttle_classes = [PerAddress]

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """A program has no cookie of ours: where there is none, what it accepts decides the language."""
        translation.activate(translation.get_language_from_request(request))
        super().initial(request, *args, **kwargs)

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        patch_vary_headers(response, ("Accept-Language",))
        response.throttle = PerAddress
        return super().finalize_response(request, response, *args, **kwargs)

    def options(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return Response(status=204, headers={"Allow": ", ".join(self.allowed_methods)})


def asked_of(request: HttpRequest) -> Asked:
    """For which day, today where none is named. Raises RefusedError."""
    today = timezone.localdate()
    try:
        on = read_day(request.GET.get("on", ""), today=today)
    except NoSuchDayError as error:
        raise RefusedError([Problem("on", day_words())]) from error
    as_of = as_of_rules(on, today, newest_on(request, on))
    return Asked(as_of, lambda address: absolute(request, address))


def answer_unless_unchanged(
    request: HttpRequest, names: Iterable[str], answer: Callable[[Asked], HttpResponse]
) -> HttpResponse:
    """`names`: the parameters that the address knows. Raises RefusedError."""
    check_names(request.GET, names)
    asked = asked_of(request)
    return unless_unchanged(request, asked.on, lambda: answer(asked))
