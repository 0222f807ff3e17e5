"""The detail of an audit event in words."""

from __future__ import annotations

import re
from typing import Any

from django.apps import apps
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from projects.enums import ChangeReason, Decision, Outcome

#: what a permission lets somebody do with a model's rows
ACTIONS = {"add": _("add"), "change": _("change"), "delete": _("delete"), "view": _("view")}
PERMISSION = re.compile(rf"(?P<app>\w+)\.(?P<action>{'|'.join(ACTIONS)})_(?P<model>\w+)")
WORDS = {
    **dict(Outcome.choices),
    **dict(Decision.choices),
    **dict(ChangeReason.choices),
    "absolute": _("12 hours after the login"),
    "account": _("account of the machine"),
    "actual": _("actual"),
    "changed": _("changed"),
    "code": _("code"),
    "corrects": _("corrects"),
    "count": _("number"),
    "decision": _("decision"),
    "email": _("e-mail"),
    "first_name": _("first name"),
    "idle": _("30 minutes without activity"),
    "is_active": _("account active"),
    "is_staff": _("staff"),
    "is_superuser": _("first administrator"),
    "last_name": _("last name"),
    "limit": _("ended by"),
    "old": _("current plan"),
    "password": _("password"),
    "permissions": _("permissions"),
    "proposed": _("proposed plan"),
    "reason": _("reason"),
    "recovery code": _("recovery code"),
    "release": _("release"),
    "report": _("report"),
    "reset": _("reset"),
    "restored": _("restored to"),
    "roles": _("roles"),
    "second_factor": _("second step"),
    "set up": _("set up"),
    "since": _("since"),
    "source": _("source"),
    "unit": _("unit"),
    "until": _("until"),
    "username": _("user name"),
    "version": _("version"),
    "words": _("words"),
    "wrong code": _("wrong code"),
}


def detail_words(detail: dict[str, Any]) -> str:
    """名称：旧 → 新 for a change, 名称：值 else; what has no word stands as it was recorded."""
    changed = detail.get("changed")
    if isinstance(changed, dict):
        rest = {name: value for name, value in detail.items() if name != "changed"}
        lines = [f"{_word(name)}：{_word(old)} → {_word(new)}" for name, (old, new) in changed.items()]
        return "；".join([*lines, *([detail_words(rest)] if rest else [])])
    return "；".join(f"{_word(name)}：{_word(value)}" for name, value in detail.items())


def _word(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(_word, value)) or gettext("None")
    if value is None or value == "":
        return gettext("None")
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    return str(WORDS.get(value) or _permission_words(value)) if isinstance(value, str) else str(value)


def _permission_words(value: str) -> str:
    """用户（增加） for auth.add_user; anything else, and what a model that is gone allowed, as it stands."""
    named = PERMISSION.fullmatch(value)
    try:
        model = apps.get_model(named["app"], named["model"]) if named else None
    except LookupError:
        model = None
    return f"{model._meta.verbose_name}（{ACTIONS[named['action']]}）" if named and model else value
