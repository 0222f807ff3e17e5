"""Ledgers in and out: upload, look at what it would do, confirm; and any list of projects as a ledger."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path as route
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from importers.admin.ledger_form import LedgerForm
from importers.admin.ledger_preview import preview_page
from importers.ledgers.read import open_ledger
from importers.ledgers.records import Dated
from importers.ledgers.refusal import LedgerRefusedError
from importers.store.errors import ImportStoppedError
from importers.store.ledgers.export import write_ledger
from importers.store.ledgers.layout import TITLE
from importers.store.ledgers.marked import write_marked
from importers.store.ledgers.problem_words import refusal_words
from importers.store.ledgers.rights import Reach
from importers.store.ledgers.run import MovedMeanwhileError
from importers.store.ledgers.uploads import (
    NotSeenError,
    as_file,
    finished,
    keep_upload,
    look_again,
    read_lines,
    take_upload,
)
from projects.actions.record_event import record_event
from projects.admin.act import act_of
from projects.admin.links import change_link
from projects.admin.record import ListAdmin
from projects.enums import AuditAction, UploadState
from projects.login.address import address_of
from projects.models import LedgerUpload, Project
from projects.person_words import person_name

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEMPLATES = "admin/projects/ledgerupload"
WATCHED_FROM = 1_000_000  # bytes: below that it takes a moment
MARK = "<!-- how far it has come -->"


@admin.register(LedgerUpload)
class LedgerUploadAdmin(ListAdmin):
    list_display = ("name", "stated_on", "year", "uploader", "uploaded_at", "state")
    list_filter = ("state",)
    list_select_related = ("by",)
    search_fields = ("name",)
    change_list_template = f"{TEMPLATES}/change_list.html"

    def get_urls(self) -> list[Any]:
        wrap, name = self.admin_site.admin_view, "projects_ledgerupload"
        own = [
            route("export/", wrap(require_safe(self.export_view)), name=f"{name}_export"),
            route("<path:object_id>/marked/", wrap(require_safe(self.marked_view)), name=f"{name}_marked"),
        ]
        return own + super().get_urls()

    def has_delete_permission(self, request: HttpRequest, obj: LedgerUpload | None = None) -> bool:
        """What was taken is kept: its source lies there."""
        is_mine = obj is None or (obj.by_id == request.user.pk and obj.state == UploadState.SEEN)
        return is_mine and super().has_delete_permission(request, obj)

    @admin.display(description=gettext_lazy("by"), ordering="by")
    def uploader(self, upload: LedgerUpload) -> str:
        return person_name(upload.by)

    # --- in ---

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request) or not Reach(request.user).may_import:
            raise PermissionDenied
        data = (request.POST, request.FILES) if request.method == "POST" else ()
        form = LedgerForm(*data, today=timezone.localdate())
        if form.is_bound and form.is_valid():
            if form.cleaned_data["file"].size > WATCHED_FROM:
                return StreamingHttpResponse(watched(self.looking_page(request), kept(request, form)))
            try:
                return HttpResponseRedirect(page_of(finished(kept(request, form))))
            except LedgerRefusedError as refused:
                form.add_error("file", refusal_words(refused))
        return self.page(request, "upload", _("Bring in a ledger"), {"form": form})

    def looking_page(self, request: HttpRequest) -> str:
        """The page around what is said while a long ledger is looked at."""
        context = {"title": _("Looking at the ledger"), "opts": self.opts, "mark": MARK}
        return render_to_string(
            f"{TEMPLATES}/looking.html", {**self.admin_site.each_context(request), **context}, request
        )

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        upload = self.get_object(request, object_id)
        if not self.has_view_permission(request, upload):
            raise PermissionDenied
        if request.method == "POST":
            return self.confirmed(request, upload)
        number = request.GET.get("page", "1")
        page = preview_page(upload, request.GET.get("kind", ""), int(number) if number.isdecimal() else 1)
        context = {
            "original": upload,
            "upload": upload,
            "preview": page,
            "may_take": upload.state == UploadState.SEEN and upload.by_id == request.user.pk,
            "run": change_link(upload.run, _("What was done, fact by fact")) if upload.run else "",
        }
        return self.page(request, "preview", upload.name, context)

    def confirmed(self, request: HttpRequest, upload: LedgerUpload) -> HttpResponse:
        """By the one who saw it, once."""
        if upload.by_id != request.user.pk or not self.has_change_permission(request, upload):
            raise PermissionDenied
        try:
            valid_rows = "valid_rows" in request.POST
            taken = take_upload(upload, valid_rows=valid_rows, now=timezone.now, address=address_of(request))
        except MovedMeanwhileError as moved:
            look_again(upload)
            messages.error(request, str(moved))
        except NotSeenError:
            messages.error(request, _("This ledger was taken already."))
        except ImportStoppedError as stopped:
            messages.error(request, str(stopped))
        else:
            done = _("Taken: %(count)s rows written.") if taken.run else _("There was nothing to write.")
            messages.success(request, done % {"count": taken.totals.changed} if taken.run else done)
        return HttpResponseRedirect(page_of(upload))

    def marked_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        upload = self.get_object(request, object_id)
        if not self.has_view_permission(request, upload):
            raise PermissionDenied
        faulty = [row for row in read_lines(upload) if row["problems"]]
        with open_ledger(Path(upload.file.path), sheet=upload.sheet or None) as ledger:
            file, _none = written(lambda file: write_marked(ledger, faulty, file))
        return download(file, _("%(name)s, marked.xlsx") % {"name": Path(upload.name).stem})

    # --- out ---

    def export_view(self, request: HttpRequest) -> HttpResponse:
        """The list of projects as it is filtered, searched and seen by this user."""
        projects: Any = self.admin_site.get_model_admin(Project)
        if not projects.has_view_permission(request):
            raise PermissionDenied
        listed = projects.get_changelist_instance(request).get_queryset(request)
        on = timezone.localdate()
        dated = Dated(on, on.year)
        chosen = Project.objects.filter(pk__in=listed.order_by().values("pk"))
        file, count = written(lambda file: write_ledger(chosen, dated, file))
        record_event(AuditAction.EXPORT, subject=_("Ledger"), rows=count, **act_of(request))
        return download(file, f"{TITLE.format(year=dated.year, on=on)}.xlsx")

    def page(self, request: HttpRequest, name: str, title: str, context: dict[str, Any]) -> HttpResponse:
        whole = {**self.admin_site.each_context(request), "opts": self.opts, "title": title, **context}
        return TemplateResponse(request, f"{TEMPLATES}/{name}.html", whole)


def kept(request: HttpRequest, form: LedgerForm) -> Generator[tuple[int, int | None], None, LedgerUpload]:
    """Yields the rows looked at, and all rows where the file tells. Of a file that is refused nothing is kept."""
    said = form.particulars()
    with as_file(form.cleaned_data["file"]) as copy, open_ledger(copy, sheet=said.sheet or None) as ledger:
        now = timezone.now()
        keeping = keep_upload(ledger, copy, said, by=request.user, at=now, today=timezone.localdate(now))
        while True:
            try:
                yield next(keeping), ledger.expected_rows
            except StopIteration as end:
                upload: LedgerUpload = end.value
                return upload


def watched(page: str, work: Generator[tuple[int, int | None], None, LedgerUpload]) -> Iterator[str]:
    """The page piece by piece: a bar that grows, then the way on, which a browser takes by itself."""
    before, _mark, behind = page.partition(MARK)
    yield before
    try:
        while True:
            rows, expected = next(work)
            yield render_to_string(f"{TEMPLATES}/_bar.html", {"rows": rows, "expected": expected})
    except StopIteration as end:
        yield render_to_string(f"{TEMPLATES}/_looked.html", {"url": page_of(end.value)})
    except LedgerRefusedError as refused:
        yield render_to_string(f"{TEMPLATES}/_refused.html", {"words": refusal_words(refused)})
    yield behind


def page_of(upload: LedgerUpload) -> str:
    return reverse("admin:projects_ledgerupload_change", args=[upload.pk])


def written(write: Callable[[Any], Any]) -> tuple[Any, Any]:
    """A file without a name, which the answer closes, and what `write` gave."""
    file = tempfile.TemporaryFile()  # noqa: SIM115
    try:
        return file, write(file)
    except BaseException:
        file.close()
        raise


def download(file: Any, name: str) -> FileResponse:
    file.seek(0)
    response = FileResponse(file, as_attachment=True, filename=name, content_type=WORKBOOK)
    response["Cache-Control"] = "private, no-store"
    return response
