"""The monthly bulletin (月度通报) as a page to read and print, and as a workbook."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from projects.actions.record_event import record_event
from projects.admin.act import act_of
from projects.admin.change_words import as_of_today
from projects.completed_in_year import month_end
from projects.enums import AuditAction
from projects.figure_format import WAN, format_percent, format_points, grouped
from projects.pages.badge import Badge, badge
from projects.pages.bulletin import Bulletin, ProjectLine, Sums, UnitLine, bulletin
from projects.pages.bulletin_sheet import write_bulletin
from projects.pages.monthly_report import month_words
from projects.schedule import InvestmentProgress, Light
from projects.schedule_words import language

TEMPLATE = "admin/projects/progressreport/bulletin.html"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EARLIEST = date(2000, 1, 1)
#: Those that call for something are listed by name.
LIT = (Light.RED, Light.YELLOW, Light.GREY)


@dataclass(frozen=True, slots=True)
class UnitRow:
    rank: str
    unit: str
    projects: int
    planned: str
    completed: str
    rate: str
    gap: str
    money: Badge | None
    lights: tuple[tuple[Badge, int], ...]
    unreported: int


@dataclass(frozen=True, slots=True)
class ProjectRow:
    name: str
    url: str
    unit: str
    badge: Badge
    rate: str
    gap: str


def page(admin: Any, request: HttpRequest, month: date) -> HttpResponse:
    told = bulletin(month, today=timezone.localdate())
    as_of = as_of_today()
    context = {
        **admin.admin_site.each_context(request),
        "title": title_of(told),
        "opts": admin.opts,
        "note": note_of(told),
        "units": [unit_row(line) for line in told.units],
        "total": unit_row(told.total),
        "late": [project_row(line) for line in told.projects if line.light in LIT],
        "unreported": by_unit(line for line in told.projects if line.is_unreported),
        "sheet_url": reverse("admin:projects_progressreport_bulletin_sheet", args=[f"{month:%Y-%m}"]),
        "before": link(month - timedelta(days=1), as_of) if month > EARLIEST else None,
        "after": link(month_end(month) + timedelta(days=1), as_of) if month_end(month) < timezone.localdate() else None,
    }
    return TemplateResponse(request, TEMPLATE, context)


def sheet(request: HttpRequest, month: date) -> HttpResponse:
    told = bulletin(month, today=timezone.localdate())
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
    try:
        write_bulletin(told, title_of(told), note_of(told), file)
    except BaseException:
        file.close()
        raise
    record_event(AuditAction.EXPORT, subject=title_of(told), **act_of(request))
    file.seek(0)
    response = FileResponse(file, as_attachment=True, filename=f"{title_of(told)}.xlsx", content_type=WORKBOOK)
    response["Cache-Control"] = "private, no-store"
    return response


def title_of(told: Bulletin) -> str:
    return _("Bulletin for %(month)s") % {"month": month_words(told.month, as_of_today())}


def note_of(told: Bulletin) -> str:
    """The inputs of every number beside it."""
    words = _(
        "Public whole projects as known on %(on)s. Rate: completed since January ÷ planned for the year. "
        "Time progress: %(months)s months ÷ 12 = %(time)s."
    )
    values = {"on": told.on.isoformat(), "months": told.time.months_passed, "time": format_percent(told.time.percent)}
    return words % values


def link(day: date, as_of: Any) -> dict[str, str]:
    return {
        "url": reverse("admin:projects_progressreport_bulletin", args=[f"{day:%Y-%m}"]),
        "words": month_words(day.replace(day=1), as_of),
    }


def unit_row(line: UnitLine) -> UnitRow:
    rate, gap = rate_words(line.progress)
    return UnitRow(
        rank=str(line.rank or "—"),
        unit=line.unit,
        projects=line.projects,
        planned=amount(line.sums, "planned"),
        completed=amount(line.sums, "completed"),
        rate=rate,
        gap=gap,
        money=badge(line.progress.light) if line.progress else None,
        lights=tuple((badge(light), count) for light, count in line.lights if light in LIT),
        unreported=line.unreported,
    )


def project_row(line: ProjectLine) -> ProjectRow:
    rate, gap = rate_words(line.progress)
    return ProjectRow(line.name, line.url, line.unit, badge(line.light), rate, gap)


def by_unit(lines: Iterable[ProjectLine]) -> list[tuple[str, list[ProjectLine]]]:
    """Those without a unit last."""
    groups: dict[str, list[ProjectLine]] = {}
    for line in sorted(lines, key=lambda one: (not one.unit, one.unit)):
        groups.setdefault(line.unit or _("No lead unit"), []).append(line)
    return list(groups.items())


def amount(sums: Sums, name: str) -> str:
    figure: Decimal | None = getattr(sums, name)
    return "—" if figure is None else grouped(figure / WAN)


def rate_words(progress: InvestmentProgress | None) -> tuple[str, str]:
    if progress is None:
        return "—", "—"
    return format_percent(progress.percent), format_points(progress.gap_points, language=language())
