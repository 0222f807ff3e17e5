"""A form changes what it shows: every column of every model, sent along unasked, is passed over.

Each form is sent twice as a browser sends it, once with the columns added: both times the same has to be written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import zip_longest
from typing import Any
from urllib.parse import urlencode, urljoin

import pytest
import time_machine
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import BooleanField, DateField, Field, IntegerField
from django.test import Client
from lxml import html

from projects.models import Project
from tests.rights.addresses import addresses
from tests.rights.people import administrator
from tests.rights.world import World
from tests.security.thoroughness import IS_THOROUGH

pytestmark = [pytest.mark.django_db, pytest.mark.once]

NOW = datetime(2025, 5, 12, 2, 0, tzinfo=UTC)
# On every page, and of no model.
COMMON = ("/admin/logout/", "/language/setlang/")
WRITES = ("INSERT", "UPDATE", "DELETE")
# A file's name where there is one of that name, and the salt of a password.
CHANCE = re.compile(r"_[A-Za-z0-9]{7}(?=\.[a-z]+')|(?<=md5\$)[^']+")
FILES, PLAIN = "multipart/form-data", "application/x-www-form-urlencoded"
OUR_APPS = ("projects", "auth", "otp_totp", "axes")
# Forms by role that have to be taken as they are, or the test would say nothing.
TAKEN_AT_LEAST = {"clerk": 3, "reviewer": 12, "first": 18}


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(scope="module")
def world(module_db):
    with time_machine.travel(NOW, tick=False):
        return World.made()


@cache
def columns() -> dict[str, str]:
    """Every column of our models, with something to put into it."""
    models = [model for model in apps.get_models() if model._meta.app_label in OUR_APPS]
    fields = [field for model in models for field in model._meta.get_fields() if isinstance(field, Field)]
    return {name: planted(field) for field in fields for name in {field.name, field.attname}}


def planted(field: Field) -> str:
    if isinstance(field, BooleanField):
        return "on"
    if isinstance(field, DateField):
        return "2001-02-03"
    if field.choices:
        return str(list(field.flatchoices)[-1][0])
    return "1" if isinstance(field, IntegerField) or field.is_relation else "planted"


@dataclass(frozen=True)
class Form:
    """Where it goes, how, what a browser would send at its first button, and the names of all its inputs."""

    target: str
    kind: str
    sent: dict[str, list[str]]
    names: set[str]


def forms_on(response: Any, path: str) -> Iterator[Form]:
    content = response.getvalue()  # a file's answer closes the file at its end
    if response.status_code != 200 or "text/html" not in response.headers["Content-Type"]:
        return
    for form in html.fromstring(content).forms:
        target = urljoin(path, form.get("action") or path)
        if form.method == "POST" and not target.startswith(COMMON):
            sent: dict[str, list[str]] = {}
            for name, value in [*form.form_values(), *first_button(form)]:
                sent.setdefault(name, []).append(value)
            yield Form(target, form.get("enctype", PLAIN), sent, set(form.xpath(".//@name")))


def first_button(form: Any) -> list[tuple[str, str]]:
    buttons = form.xpath('.//button[@name and not(@type="button")] | .//input[@type="submit" and @name]')
    return [(button.get("name"), button.get("value", "")) for button in buttons[:1]]


def unasked(names: set[str]) -> dict[str, str]:
    """The columns that the form doesn't show, for it and for each of its rows."""
    rows = {match[1] for name in names if (match := re.match(r"(.+-\d+-)", name))}
    added = {f"{prefix}{name}": value for prefix in ("", *rows) for name, value in columns().items()}
    return {name: value for name, value in added.items() if name not in names}


def written(client: Client, form: Form, added: dict[str, Any]) -> tuple[int, list[str]]:
    """The status, and every write with its values; then all is taken back, the next keys included."""
    seen: list[str] = []

    def watch(execute, sql, params, many, context):
        if sql.startswith(WRITES) and "django_session" not in sql:
            seen.append(CHANCE.sub("", f"{sql} {params}"))
        return execute(sql, params, many, context)

    with transaction.atomic():
        with connection.execute_wrapper(watch):
            response = post(client, form, {**form.sent, **added})
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models(include_auto_created=True)):
            cursor.execute(statement)
    return response.status_code, seen


def post(client: Client, form: Form, sent: dict[str, Any]) -> Any:
    if form.kind == FILES:
        return client.post(form.target, sent)
    return client.post(form.target, urlencode(sent, doseq=True), content_type=form.kind)


@pytest.mark.parametrize("role", TAKEN_AT_LEAST if IS_THOROUGH else ["first"])
def test_forms_change_what_they_show(world, record_property, role):
    client = Client()
    client.force_login(world.users[role])
    taken, differing = [], []
    for address in (each for each in addresses() if each.name.startswith("admin:")):
        path = address.path(lambda model: world.row(model, role))
        for form in forms_on(client.get(path), path):
            status, plain = written(client, form, {})
            _, laden = written(client, form, unasked(form.names))
            taken.extend([address.name] if status == 302 and plain else [])
            differing.extend((address.name, *pair) for pair in zip_longest(plain, laden) if pair[0] != pair[1])

    record_property(f"forms of {role} taken, each with {len(columns())} unasked columns", len(taken))
    assert differing == []
    assert len(taken) >= TAKEN_AT_LEAST[role], taken


def test_another_value_would_be_seen(world):
    """The comparison tells two posts of one form apart."""
    client = Client()
    client.force_login(world.users["first"])
    path = f"/admin/projects/project/{world.row(Project, 'first').pk}/change/"
    form = next(forms_on(client.get(path), path))

    (_, plain), (_, changed) = (written(client, form, {"name": name}) for name in (form.sent["name"], ["别名"]))

    assert plain != changed


def test_who_makes_a_user_makes_no_superuser(client):
    """The one form of the staff that could raise somebody to every right."""
    client.force_login(administrator())
    password = {"password1": "red-valley-shore", "password2": "red-valley-shore", "usable_password": "true"}
    client.post("/admin/auth/user/add/", {**columns(), "username": "new", **password})

    made = User.objects.get(username="new")
    assert (made.is_superuser, list(made.user_permissions.all())) == (False, [])
