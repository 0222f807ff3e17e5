"""The word that always stands beside a light, and the rule behind it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from projects.schedule import PRESETS, Light, Thresholds

LIGHT_WORDS: dict[Light, Any] = {
    Light.RED: gettext_lazy("Seriously late"),
    Light.YELLOW: gettext_lazy("Late"),
    Light.GREY: gettext_lazy("Due, unreported"),
    Light.BLUE: gettext_lazy("Due soon"),
    Light.GREEN: gettext_lazy("On plan"),
    Light.UNDATED: gettext_lazy("No date set"),
    Light.DONE: pgettext_lazy("light", "Done"),
}


def light_rule(light: Light, thresholds: Thresholds = PRESETS) -> str:
    """When a project shows the light, in a few words."""
    yellow, soon = thresholds.yellow_days, thresholds.due_soon_days
    rules = {
        Light.RED: ngettext("a milestone over %(n)s day overdue", "a milestone over %(n)s days overdue", yellow),
        Light.YELLOW: ngettext("a milestone up to %(n)s day overdue", "a milestone up to %(n)s days overdue", yellow),
        Light.GREY: _("a milestone's date has passed, and nothing was reported since"),
        Light.BLUE: ngettext("a milestone due within %(n)s day", "a milestone due within %(n)s days", soon),
        Light.GREEN: _("open milestones are not due yet"),
        Light.UNDATED: _("no open milestone has a date"),
        Light.DONE: _("completed or in use"),
    }
    return rules[light] % {"n": soon if light is Light.BLUE else yellow}
