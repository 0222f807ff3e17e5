"""A milestone's state today in lists: the light's shape and word, and the reason beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from projects.derived.holding import standings_on
from projects.known_windows import state_as_known
from projects.light_words import LIGHT_WORDS
from projects.models import LightRule
from projects.schedule import Light, Thresholds
from projects.schedule_words import milestone_why

BADGE = (
    '<span class="li c-{0}"><svg class="ic" viewBox="-8 -8 16 16" aria-hidden="true"><use href="#{0}"/></svg>{1}</span>'
)
GROUPS = (("overdue", _("Late or seriously late")), ("past", _("All that is past due")))
SEVERAL = {"overdue": [Light.RED, Light.YELLOW], "past": [Light.RED, Light.YELLOW, Light.GREY]}


def light_of(severity: int) -> Light:
    return list(Light)[severity]


def light_badge(light: Light, reason: str = "") -> SafeString:
    """Shape, word and reason: colour never stands alone."""
    badge = format_html(BADGE, light.symbol, LIGHT_WORDS[light])
    return format_html('{} <span class="why">{}</span>', badge, reason) if reason else badge


def state_badge(milestone: Any, limits: Thresholds) -> SafeString:
    """The light of a row that `with_light` has annotated for today with these limits, and why it shines."""
    state = state_as_known(milestone, on=timezone.localdate(), thresholds=limits)
    return light_badge(state.light, milestone_why(state))


def state_column(limits: Thresholds) -> Callable[[Any], SafeString]:
    """A column of a list whose rows `with_light` has annotated with these limits."""

    @admin.display(description=_("light today"), ordering="severity")
    def light(milestone: Any) -> SafeString:
        return state_badge(milestone, limits)

    return light


def milestones_with_light(request: HttpRequest, rows: QuerySet) -> QuerySet:
    """With today's light, from what is stored where that is what is known."""
    return rows.with_light(timezone.localdate(), limits_today(request), stored=is_stored(request))


def projects_with_light(request: HttpRequest, rows: QuerySet) -> QuerySet:
    """With today's light, public or not; as it is kept, where that holds."""
    today, limits = timezone.localdate(), limits_today(request)
    return rows.with_kept_light(today, limits) if is_stored(request) else rows.with_light(today, limits)


def is_stored(request: HttpRequest) -> bool:
    """Whether nothing became known after today, asked for once in a request."""
    if not hasattr(request, "standings_hold"):
        request.standings_hold = standings_on(timezone.localdate()).hold
    return bool(request.standings_hold)


def limits_today(request: HttpRequest) -> Thresholds:
    """The limits of the lights, asked for once in a request."""
    if not hasattr(request, "light_limits"):
        request.light_limits = LightRule.objects.thresholds(timezone.localdate())
    return request.light_limits


class LightFilter(admin.SimpleListFilter):
    """Needs `with_light` on the list's query."""

    title = _("light today")
    parameter_name = "light"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [*((light.value, LIGHT_WORDS[light]) for light in Light), *GROUPS]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        known = SEVERAL.get(self.value() or "", [light for light in Light if light.value == self.value()])
        return queryset.filter(severity__in=[light.severity for light in known]) if known else queryset
