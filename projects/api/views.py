"""For each table a list and a row of it; at the root, where they are."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from projects.api import parameters
from projects.api.base import OpenView, answer_unless_unchanged
from projects.api.paging import link, page, read_place
from projects.api.serializers import ProblemDetails, page_of, serializer_of
from projects.open_data.asked import Asked
from projects.open_data.conditions import NAMES, chosen_projects
from projects.open_data.described import plain
from projects.open_data.tables import ALL, Table

PAGE_NAMES = ("cursor", "page_size")
PROBLEM = "application/problem+json"
PROBLEMS = {
    (400, PROBLEM): OpenApiResponse(ProblemDetails, _("A parameter can't be understood; `errors` names it.")),
    (404, PROBLEM): OpenApiResponse(ProblemDetails, _("There is no such row or unit, or it isn't public.")),
    (429, PROBLEM): OpenApiResponse(ProblemDetails, _("Too many requests from this address; see Retry-After.")),
}
UNCHANGED = {304: OpenApiResponse(description=_("Unchanged since the answer with this ETag."))}


class RowsView(OpenView):
    table: Table

    def get(self, request: Any) -> HttpResponse:
        names = ("on", *PAGE_NAMES, *(NAMES if self.table.of_projects else ()))
        return answer_unless_unchanged(request, names, lambda asked: self.answer(request, asked))

    def answer(self, request: HttpRequest, asked: Asked) -> HttpResponse:
        place = read_place(request.GET)
        rows = self.table.narrowed(chosen_projects(request.GET, asked.as_of), asked.as_of)
        found = page(rows, place)
        day = asked.on.isoformat()

        def address(query: str) -> str:
            return asked.absolute(f"{request.path}{query}")

        return Response(
            {
                "next": link(request.GET, found.next, day, address),
                "previous": link(request.GET, found.previous, day, address),
                "results": [plain(record) for record in self.table.read(found.keys, asked)],
            }
        )


class RowView(OpenView):
    table: Table

    def get(self, request: Any, id: int) -> HttpResponse:  # noqa: A002 - the parameter's name in the address
        return answer_unless_unchanged(request, ("on",), lambda asked: self.answer(id, asked))

    def answer(self, key: int, asked: Asked) -> HttpResponse:
        if not self.table.rows(asked.as_of).filter(pk=key).exists():
            raise Http404
        return Response(plain(self.table.read([key], asked)[0]))


class RootView(OpenView):
    """Where everything is."""

    schema = None

    def get(self, request: Any) -> HttpResponse:
        return answer_unless_unchanged(request, (), self.answer)

    def answer(self, asked: Asked) -> HttpResponse:
        tables = {table.name: asked.absolute(reverse(f"api_{table.name}")) for table in ALL}
        return Response(
            {
                **tables,
                "schema": asked.absolute(reverse("api_schema")),
                "documentation": asked.absolute(reverse("api_docs")),
                "downloads": asked.absolute(reverse("data")),
            }
        )


class MissingView(OpenView):
    schema = None

    def get(self, request: Any, path: str) -> HttpResponse:
        """An address without its last slash leads to the one with it."""
        if path and not path.endswith("/"):
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{request.path}/{f'?{query}' if query else ''}")
        raise Http404


def rows_view(table: Table) -> Any:
    known = [parameters.ON, *parameters.PAGING, *(parameters.FILTERS if table.of_projects else [])]
    told = extend_schema(
        operation_id=f"list_{table.name.replace('-', '_')}",
        tags=[table.name],
        summary=table.title,
        description=table.about,
        parameters=known,
        responses={200: page_of(table.record), **UNCHANGED, **PROBLEMS},
    )
    view: Any = type(f"{table.record.__name__}List", (RowsView,), {"table": table, "get": told(copy_of(RowsView.get))})
    return view.as_view()


def row_view(table: Table) -> Any:
    told = extend_schema(
        operation_id=f"get_{table.name.replace('-', '_')}",
        tags=[table.name],
        summary=table.title,
        description=table.about,
        parameters=[parameters.KEY, parameters.ON],
        responses={200: serializer_of(table.record), **UNCHANGED, **PROBLEMS},
    )
    view: Any = type(f"{table.record.__name__}Detail", (RowView,), {"table": table, "get": told(copy_of(RowView.get))})
    return view.as_view()


def copy_of(method: Any) -> Any:
    """Of its own, to be told of apart."""

    def get(self: Any, request: Any, **arguments: Any) -> HttpResponse:
        return method(self, request, **arguments)

    return get
