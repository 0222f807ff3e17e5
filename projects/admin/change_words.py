"""A change of a plan in words for the staff, who see names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from projects.admin.windows import words
from projects.models import LightRule, PlanChange
from projects.pages.as_of import AsOf
from projects.person_words import person_name
from projects.schedule import variance
from projects.schedule_words import clauses, days_words, language, shift_words


def as_of_today() -> AsOf:
    today = timezone.localdate()
    return AsOf(today, today, language(), LightRule.objects.thresholds(today))


def moved_words(change: PlanChange) -> str:
    """2025年5月 → 2025年6月，推迟30天; a first plan moves from nothing."""
    if change.old is None:
        return format_html("→ {}", words(change.proposed))
    shift = shift_words(variance(change.proposed, change.old))
    return format_html("<s>{}</s> → {}　{}", words(change.old), words(change.proposed), shift)


def by_whom(change: PlanChange) -> str:
    """With the unit; an import's source where no person proposed it."""
    if change.proposed_by is None:
        return _("Import: “%(source)s”") % {"source": change.source}
    unit = getattr(change.proposed_by, "staff_member", None)
    return clauses(name_of(change.proposed_by), str(unit.unit) if unit else "", day(change.proposed_on))


def waiting_words(change: PlanChange, deciders: Iterable[Any], today: date) -> str:
    """How long it has waited, and on whom."""
    names = "、".join(name_of(user) for user in deciders if user.pk != change.proposed_by_id)
    waited = (today - change.proposed_on).days
    since = _("waiting for %(days)s") % {"days": days_words(waited)} if waited else _("waiting since today")
    return clauses(since, _("for: %(names)s") % {"names": names} if names else _("nobody who could decide it"))


def decision_words(change: PlanChange) -> str:
    return clauses(
        str(change.get_decision_display()),
        name_of(change.decided_by),
        day(change.decided_on),
    )


def name_of(user: Any) -> str:
    return person_name(user)


def day(on: Any) -> str:
    return date_format(on)
