"""Articles that are being entered: begun, or stored in part, with facts that wait for somebody."""

from __future__ import annotations

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.day.addresses import list_address, page_address
from projects.day.desk import Desk
from projects.day.due import SHOWN
from projects.day.reporting import short
from projects.day.work import Act, Row, Section
from projects.enums import DraftStatus
from projects.models import ArticleDraft
from projects.person_words import person_name

UNFINISHED = (DraftStatus.OPEN.value, DraftStatus.WAITING.value)


def entry_acts(desk: Desk) -> tuple[Act, ...]:
    if not desk.user.has_perm("projects.add_articledraft"):
        return ()
    return (Act(_("Enter an article"), reverse("admin:projects_articledraft_add"), ""),)


def entering(desk: Desk) -> Section:
    drafts = desk.unfinished_drafts().select_related("started_by").defer("text", "sheet").order_by("started_at", "pk")
    heads = (_("Article"), _("Facts"), _("entered at"), _("State"))
    return Section(
        "articles",
        _("Entered articles"),
        _("their facts wait for a decision"),
        heads,
        tuple(entry_row(desk, draft) for draft in drafts[:SHOWN]),
        desk.unfinished_drafts().count(),
        list_address("articledraft", status__in=",".join(UNFINISHED)),
    )


def entry_row(desk: Desk, draft: ArticleDraft) -> Row:
    by = person_name(draft.started_by) if draft.started_by else _("by import or command")
    facts = ngettext("%(n)d fact waits", "%(n)d facts wait", draft.waiting) % {"n": draft.waiting}
    return Row(
        project=draft.title,
        address=page_address(draft),
        what=facts,
        day=short(localdate(draft.started_at), desk),
        why=f"{draft.get_status_display()}　{by}",
        acts=(Act(_("Go on"), page_address(draft), draft.title, is_main=desk.is_reporter),),
    )
