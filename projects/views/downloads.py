"""The downloads: tables as files, their description, OC4IDS, and a year's archive."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from tempfile import TemporaryFile
from typing import Any

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.api.base import answer_unless_unchanged
from projects.api.limits import DownloadsPerAddress
from projects.downloads.archive import archive_years, write_archive, year_end
from projects.downloads.datapackage import data_package
from projects.downloads.files import oc4ids_json, table_csv, table_json
from projects.downloads.kept_files import KeptFiles
from projects.downloads.pieces import KeptPieces
from projects.downloads.text_files import in_chunks
from projects.downloads.workbook import write_workbook
from projects.open_data import scopes
from projects.open_data.asked import Asked
from projects.open_data.batches import records
from projects.open_data.conditions import NAMES, RefusedError, chosen_projects
from projects.open_data.tables import TABLES, Table
from projects.views.dated import as_of_rules, refused
from projects.views.site_address import absolute
from projects.views.unchanged import release, unless_unchanged

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CONTENT_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8", "xlsx": XLSX}
View = Callable[..., HttpResponse]


def download_view(view: View) -> View:
    """Not too often from one address; an address that can't be understood is refused on a page."""

    @require_safe
    @wraps(view)
    def limited(request: HttpRequest, **arguments: Any) -> HttpResponse:
        throttle: Any = DownloadsPerAddress()
        if not throttle.allow_request(request, None):
            return too_many(request, throttle.wait())
        try:
            response: Any = view(request, **arguments)
        except RefusedError as error:
            today = timezone.localdate()
            problems = (f"{one.field}: {one.words}" for one in error.problems)
            return refused(request, as_of_rules(today, today), problems)
        response.throttle = DownloadsPerAddress
        return response

    return limited


def too_many(request: HttpRequest, wait: float | None) -> HttpResponse:
    words = {"status": 429, "title": _("Too many requests"), "message": _("Please wait before asking again.")}
    response = render(request, "error.html", words, status=429)
    response["Retry-After"] = str(round(wait or 1) or 1)
    return response


@download_view
def download(request: HttpRequest, *, table: str, kind: str) -> HttpResponse:
    if table not in TABLES:
        raise Http404(table)
    found = TABLES[table]
    names = ("on", *(NAMES if found.of_projects else ()))
    return answer_unless_unchanged(request, names, lambda asked: table_file(request, found, kind, asked))


def table_file(request: HttpRequest, table: Table, kind: str, asked: Asked) -> HttpResponse:
    projects = chosen_projects(request.GET, asked.as_of)
    name = f"{table.name}-{asked.on.isoformat()}.{kind}"
    if request.method == "HEAD":
        return named(HttpResponse(content_type=CONTENT_TYPES[kind]), name)
    if kind == "xlsx":
        file = TemporaryFile()  # noqa: SIM115 - the response closes it
        write_workbook(file, str(table.title), table.record, records(table, projects, asked))
        return from_start(file, name, XLSX)
    make = table_csv if kind == "csv" else table_json
    parts = make(table, projects, asked, kept_pieces(f"{table.name}.{kind}", asked))
    return named(StreamingHttpResponse(in_chunks(parts), content_type=CONTENT_TYPES[kind]), name)


def kept_pieces(name: str, asked: Asked) -> KeptPieces | None:
    """Of the file of that name for the day. None where nothing had been stated by then."""
    as_of = asked.as_of
    if as_of.version is None:
        return None
    made_from = (name, release(), as_of.on, as_of.today, get_language(), asked.absolute("/"))
    return KeptPieces(KeptFiles(settings.DOWNLOADS_DIR), made_from)


def named(response: Any, name: str) -> Any:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def from_start(file: Any, name: str, content_type: str) -> HttpResponse:
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=name, content_type=content_type)


@download_view
def data_package_file(request: HttpRequest) -> HttpResponse:
    def answer(asked: Asked) -> HttpResponse:
        return JsonResponse(data_package(asked), json_dumps_params={"ensure_ascii": False, "indent": 1})

    return answer_unless_unchanged(request, ("on",), answer)


@download_view
def oc4ids(request: HttpRequest) -> HttpResponse:
    """404 while there is no public project: a package of the standard has at least one."""

    def answer(asked: Asked) -> HttpResponse:
        if not scopes.public(asked.as_of).exists():
            raise Http404
        if request.method == "HEAD":
            return HttpResponse(content_type=CONTENT_TYPES["json"])
        parts = oc4ids_json(asked, kept_pieces("oc4ids.json", asked))
        return StreamingHttpResponse(in_chunks(parts), content_type=CONTENT_TYPES["json"])

    return answer_unless_unchanged(request, ("on",), answer)


@download_view
def archive(request: HttpRequest, *, year: int) -> HttpResponse:
    today = timezone.localdate()
    if year not in archive_years(today):
        raise Http404
    asked = Asked(as_of_rules(year_end(year), today), lambda address: absolute(request, address))

    def answer() -> HttpResponse:
        file = TemporaryFile()  # noqa: SIM115 - the response closes it
        write_archive(file, asked)
        return from_start(file, f"honggutan-{year}.zip", "application/zip")

    return unless_unchanged(request, asked.on, answer)
