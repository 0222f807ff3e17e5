"""The page on which the facts of an article are decided, project by project, beside the article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from importers.admin import preview_page
from importers.admin.sheet_form import AddForm, AddProjectForm
from importers.admin.sheet_rows import Forms, blocks, forms_of, programme_rows, project_names, project_rows
from importers.admin.sheet_stale import Seen, merged, seen_by, told
from importers.entry.sheet import Choice, Item, Sheet, Target, in_a_circle
from importers.store.drafts import Reach, keep_sheet
from importers.store.errors import ImportStoppedError
from importers.store.targets import Offer, offers, with_targets
from projects.date_format import format_window
from projects.enums import DraftStatus
from projects.forms.seen_version import SEEN
from projects.models import ArticleDraft
from projects.models.versioned import StaleRowError
from projects.person_words import person_name
from projects.schedule_words import language

TEMPLATE = "admin/article/sheet.html"
SAVE, PREVIEW, CONFIRM, ADD, ADD_PROJECT = "_save", "_preview", "_confirm", "_add", "_add_project"


@dataclass
class Page:
    """One request for the sheet of a draft. `sheet` is what is shown, with `forms` over it."""

    admin: Any
    request: HttpRequest
    draft: ArticleDraft
    reach: Reach
    sheet: Sheet
    offers: dict[str, Offer]
    forms: Forms
    add: AddForm
    add_project: AddProjectForm
    stale: tuple[Any, ...] = ()

    @classmethod
    def of(cls, admin: Any, request: HttpRequest, draft: ArticleDraft, sheet: Sheet, data: Any = None) -> Page:
        """Over the sheet, with what is sure about projects chosen in it."""
        reach = Reach.of(request.user)
        aimed = aim(sheet, reach)
        found = offers(aimed, reach.rows())
        forms = forms_of(aimed, found, reach, data)
        return cls(admin, request, draft, reach, aimed, found, forms, AddForm(aimed), AddProjectForm(aimed))

    def read(self) -> Sheet | None:
        """The sheet as it was sent, None where something can't be understood: the errors stand in the forms."""
        items = [form.read(self.draft.published) for form in self.forms.items.values()]
        entries = [form.read() for form in self.forms.entries.values()]
        sheet = self.sheet.with_items(items).with_entries(entries)
        for key in in_a_circle(sheet):
            self.forms.entries[key].add_error("parent", _("It would be a part of its own part."))
        sound = not any(form.errors for each in (self.forms.items, self.forms.entries) for form in each.values())
        return sheet if sound else None

    @property
    def may_change(self) -> bool:
        is_open = self.draft.status != DraftStatus.STORED
        return is_open and bool(self.admin.has_change_permission(self.request, self.draft))


def aim(sheet: Sheet, reach: Reach) -> Sheet:
    return with_targets(sheet, projects=reach.rows(), may_add=reach.is_whole, accept_above=settings.ACCEPT_ABOVE)


def page(admin: Any, request: HttpRequest, draft: ArticleDraft) -> HttpResponse:
    if request.method != "POST":
        return shown(Page.of(admin, request, draft, Sheet.from_json(draft.sheet)))
    here = Page.of(admin, request, draft, Sheet.from_json(draft.sheet))
    if not here.may_change:
        raise PermissionDenied
    try:
        return receive(admin, request, draft)
    except StaleRowError:
        # Somebody was quicker in this very moment: read again, it tells what happened.
        return receive(admin, request, ArticleDraft.objects.get(pk=draft.pk))


def receive(admin: Any, request: HttpRequest, draft: ArticleDraft) -> HttpResponse:
    if CONFIRM in request.POST:
        return preview_page.confirmed(admin, request, draft, address(draft))
    seen = seen_by(draft, request.POST.get(SEEN, ""))
    sent = Page.of(admin, request, draft, seen.sheet, request.POST)
    mine = sent.read()
    if mine is None:
        messages.error(request, _("Please mend what is marked red. Nothing you typed is lost."))
        return shown(sent, version=request.POST.get(SEEN, ""))
    if seen.record is not None:
        return stale_page(admin, request, draft, seen, sent.sheet, mine)
    return taken(sent, mine)


def stale_page(
    admin: Any, request: HttpRequest, draft: ArticleDraft, seen: Seen, before: Sheet, mine: Sheet
) -> HttpResponse:
    both, typed = merged(before, mine, Sheet.from_json(draft.sheet))
    renewed = Page.of(admin, request, draft, both)
    renewed.stale = (told(draft, seen, typed),)
    return shown(renewed)


def taken(here: Page, mine: Sheet) -> HttpResponse:
    """Keep it; then whatever the button was for."""
    request, draft = here.request, here.draft
    anchor = ""
    if ADD in request.POST:
        here.add = AddForm(mine, request.POST)
        added = here.add.read(draft)
        if added is None:
            return unadded(here, mine)
        mine, anchor = replace(mine, items=(*mine.items, added)), added.key
    if ADD_PROJECT in request.POST:
        here.add_project = AddProjectForm(mine, request.POST)
        entry = here.add_project.read(draft)
        if entry is None:
            return unadded(here, mine)
        mine, anchor = replace(mine, entries=(*mine.entries, entry)), entry.key
    if PREVIEW in request.POST:
        keep_sheet(draft, settled(mine), by=request.user)
        return previewed(here)
    keep_sheet(draft, mine, by=request.user)
    messages.success(request, _("Kept. Nothing is written to the projects yet."))
    return HttpResponseRedirect(f"{address(draft)}#{anchor}" if anchor else address(draft))


def settled(sheet: Sheet) -> Sheet:
    """What is confirmed is what was shown: no later project takes the place of a chosen one."""
    return sheet.with_entries(
        replace(entry, is_chosen=True) for entry in sheet.entries if entry.target != Target.UNDECIDED
    )


def unadded(here: Page, mine: Sheet) -> HttpResponse:
    """The rest is kept all the same."""
    keep_sheet(here.draft, mine, by=here.request.user)
    renewed = Page.of(here.admin, here.request, here.draft, mine)
    renewed.add, renewed.add_project = here.add, here.add_project
    return shown(renewed)


def previewed(here: Page) -> HttpResponse:
    try:
        return preview_page.page(here.admin, here.request, here.draft)
    except ImportStoppedError as stopped:
        messages.error(here.request, str(stopped))
        return HttpResponseRedirect(address(here.draft))


def address(draft: ArticleDraft) -> str:
    return reverse("admin:projects_articledraft_change", args=[draft.pk])


def shown(here: Page, version: str = "") -> HttpResponse:
    draft, sheet = here.draft, here.sheet
    names = project_names(sheet, here.offers, here.reach)
    context = {
        **here.admin.admin_site.each_context(here.request),
        "title": draft.title,
        "opts": here.admin.opts,
        "original": draft,
        "draft": draft,
        "version": version or draft.version,
        "published": format_window(draft.published, language=language()) if draft.published else "",
        "entered_by": person_name(draft.started_by) if draft.started_by else _("by import or command"),
        "counts": counts(sheet),
        "blocks": blocks(draft, sheet),
        "projects": project_rows(sheet, here.forms, here.offers, here.reach, names),
        "programmes": programme_rows(sheet, here.forms, here.reach),
        "add": here.add,
        "add_project": here.add_project,
        "may_change": here.may_change,
        "may_discard": here.may_change and draft.status == DraftStatus.OPEN,
        "is_clerk": not here.reach.is_whole,
        "stale": here.stale,
    }
    return TemplateResponse(here.request, TEMPLATE, context)


def settled_choice(item: Item, target: str | None) -> Choice:
    """A fact of a project that isn't settled waits, and of a refused one is refused, whatever is chosen for itself."""
    if target == Target.REJECT:
        return Choice.REJECT
    return Choice.WAIT if target == Target.UNDECIDED and item.choice == Choice.ACCEPT else item.choice


def counts(sheet: Sheet) -> str:
    """How many facts are found, taken, waiting, refused and stored, in one line."""
    stored = sum(item.is_stored for item in sheet.items)
    targets = {entry.key: entry.target for entry in sheet.entries}
    settled = Counter(settled_choice(item, targets.get(item.owner)) for item in sheet.items if not item.is_stored)
    found = ngettext("%(n)d fact", "%(n)d facts", len(sheet.items)) % {"n": len(sheet.items)}
    told_of = [found, _("%(n)d to be taken") % {"n": settled[Choice.ACCEPT]}]
    told_of.append(_("%(n)d waiting") % {"n": settled[Choice.WAIT]})
    told_of += [_("%(n)d refused") % {"n": settled[Choice.REJECT]}] if settled[Choice.REJECT] else []
    told_of += [_("%(n)d stored") % {"n": stored}] if stored else []
    return "，".join(told_of)
