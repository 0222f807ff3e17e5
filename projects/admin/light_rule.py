"""The limits of the lights, each rule with the day from which it holds."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from projects.admin.record import RecordAdmin
from projects.investment_words import limit
from projects.models import LightRule


@admin.register(LightRule)
class LightRuleAdmin(RecordAdmin):
    """A rule that held once is not deleted: pages of those days would change their lights."""

    list_display = ("effective_from", "due_soon_days", "yellow_days", "preset", "gap_points", "ratio_percent")
    fieldsets = (
        (
            None,
            {
                "fields": ("effective_from",),
                "description": _(
                    "From this day on, until the next rule's day, lights follow these limits. Pages of earlier days "
                    "keep the limits of theirs: add a rule instead of changing one that has held."
                ),
            },
        ),
        (
            _("Milestones"),
            {
                "fields": ("due_soon_days", "yellow_days"),
                "description": _(
                    "Blue from so many days before the planned day; yellow up to so many days after it, red beyond."
                ),
            },
        ),
        (
            _("Money"),
            {
                "fields": (
                    "preset",
                    ("gap_yellow_points", "gap_red_points"),
                    ("ratio_yellow_percent", "ratio_red_percent"),
                ),
                "description": _(
                    "Gap: percentage points by which the investment rate lies behind time progress. Share: the rate as "
                    "per cent of time progress. Only the chosen one counts."
                ),
            },
        ),
    )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("gap: yellow, red"))
    def gap_points(self, rule: LightRule) -> str:
        return f"{limit(rule.gap_yellow_points)} / {limit(rule.gap_red_points)}"

    @admin.display(description=_("share: yellow, red"))
    def ratio_percent(self, rule: LightRule) -> str:
        return f"{limit(rule.ratio_yellow_percent)}% / {limit(rule.ratio_red_percent)}%"
