"""What storing would do, before it is done: the real run, rolled back. Then the run itself."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from importers.store.drafts import confirm
from importers.store.errors import ImportStoppedError
from importers.store.report import SIGNS, Line, Report
from projects.admin.stated import value_words
from projects.enums import Outcome, QuantityKind
from projects.figure_format import format_metres, format_square_metres, format_yuan
from projects.forms.seen_version import SEEN
from projects.login.address import address_of
from projects.models import ArticleDraft
from projects.schedule_words import language

TEMPLATE = "admin/article/preview.html"
#: Worst first: what needs a look stands on top of its project.
ORDER = (
    Outcome.CONFLICT,
    Outcome.AMBIGUOUS,
    Outcome.UPDATED,
    Outcome.INSERTED,
    Outcome.PENDING,
    Outcome.REJECTED,
)


@dataclass(frozen=True, slots=True)
class Told:
    sign: str
    outcome: str
    label: str
    before: str
    is_replaced: bool
    value: str
    detail: str


@dataclass(frozen=True, slots=True)
class Owner:
    """`same` counts what stands there already."""

    name: str
    lines: tuple[Told, ...]
    same: int = 0


def page(admin: Any, request: HttpRequest, draft: ArticleDraft) -> HttpResponse:
    """Raises ImportStoppedError where nothing can be stored."""
    report = run(draft, request, is_dry=True)
    lines = [line for article in report.articles for line in article.lines]
    context = {
        **admin.admin_site.each_context(request),
        "title": _("What would be stored"),
        "opts": admin.opts,
        "draft": draft,
        "original": draft,
        "counts": [
            (str(label), report.totals[outcome]) for outcome, label in Outcome.choices if report.totals[outcome]
        ],
        "owners": owners([line for line in lines if line.outcome not in Outcome.unwritten()]),
        "left": owners([line for line in lines if line.outcome in (Outcome.AMBIGUOUS, Outcome.PENDING)]),
        "refused": sum(line.outcome == Outcome.REJECTED for line in lines),
        "warnings": [warning for article in report.articles for warning in article.warnings],
    }
    return TemplateResponse(request, TEMPLATE, context)


def confirmed(admin: Any, request: HttpRequest, draft: ArticleDraft, address: str) -> HttpResponse:
    """Exactly what the preview showed: where somebody has changed the draft since, it is shown again."""
    if request.POST.get(SEEN) != str(draft.version):
        messages.error(request, _("Somebody else has changed this entry meanwhile. This is how it stands now."))
        return HttpResponseRedirect(address)
    try:
        report = run(draft, request, is_dry=False)
    except ImportStoppedError as stopped:
        messages.error(request, str(stopped))
        return HttpResponseRedirect(address)
    messages.success(request, said(report, draft))
    return HttpResponseRedirect(address)


def run(draft: ArticleDraft, request: HttpRequest, *, is_dry: bool) -> Report:
    who = {"by": request.user, "address": address_of(request)}
    return confirm(draft, now=timezone.now, accept_above=settings.ACCEPT_ABOVE, is_dry=is_dry, **who)


def said(report: Report, draft: ArticleDraft) -> str:
    totals = report.totals
    written = totals[Outcome.INSERTED] + totals[Outcome.UPDATED]
    told = [ngettext("%(n)d fact stored", "%(n)d facts stored", written) % {"n": written}]
    if totals[Outcome.CONFLICT]:
        told.append(_("%(n)d beside another statement") % {"n": totals[Outcome.CONFLICT]})
    if draft.waiting:
        told.append(_("%(n)d still waiting") % {"n": draft.waiting})
    return "，".join(told)


def owners(lines: list[Line]) -> list[Owner]:
    """In the order of the report, what differs from ours first."""
    by_owner: dict[str, list[Line]] = {}
    for line in lines:
        by_owner.setdefault(line.owner, []).append(line)
    return [owner(name, of_owner) for name, of_owner in by_owner.items()]


def owner(name: str, lines: list[Line]) -> Owner:
    changed = sorted(
        (line for line in lines if line.outcome != Outcome.UNCHANGED), key=lambda line: ORDER.index(line.outcome)
    )
    return Owner(name, tuple(map(told_of, changed)), len(lines) - len(changed))


def ours(line: Line) -> str:
    """What stands in the database now, in the words in which the pages show it."""
    if line.field == "amount_yuan":
        return format_yuan(Decimal(line.shown), language=language())
    if line.field == "value_si" and line.label.startswith(
        (str(QuantityKind.SITE_AREA.label), str(QuantityKind.FLOOR_AREA.label))
    ):
        return format_square_metres(Decimal(line.shown), language=language())
    if line.field == "value_si" and line.label.startswith(str(QuantityKind.LENGTH.label)):
        return format_metres(Decimal(line.shown), language=language())
    return value_words(line.field, line.shown)


def told_of(line: Line) -> Told:
    return Told(
        sign=SIGNS[line.outcome],
        outcome=str(dict(Outcome.choices)[line.outcome]),
        label=" · ".join(part for part in (line.label, line.field_label) if part),
        before=ours(line) if line.shown not in ("", line.stated) else "",
        is_replaced=line.outcome == Outcome.UPDATED,
        value=line.stated_words,
        detail="" if line.outcome == Outcome.PENDING else line.detail,
    )
