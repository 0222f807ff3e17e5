from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext

from projects.models import ImportRun, Project

WRITES = ("INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "REPLACE")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A place of its own for what the set-up writes to disk."""
    var = tmp_path_factory.mktemp("place") / "var"
    with override_settings(VAR_DIR=var, STATIC_ROOT=var / "static"):
        yield var


@pytest.fixture(scope="module")
def first(module_db: None, place: Path) -> str:
    """What the set-up of an empty database and an empty place says; each test goes on from there."""
    return _set_up()


def _set_up() -> str:
    output = StringIO()
    call_command("set_up", stdout=output)
    return output.getvalue()


@pytest.mark.django_db
def test_first_set_up_makes_projects_an_administrator_and_static_files(first, place):
    administrator = get_user_model().objects.get(is_superuser=True)
    password = first.split("password ")[1].split()[0]
    assert administrator.username == "admin"
    assert administrator.check_password(password)
    assert Project.objects.exists()
    assert (place / "static" / "icon.svg").exists()


@pytest.mark.django_db
def test_second_set_up_writes_nothing_and_says_nothing(first, place):
    files = {path: path.stat().st_mtime_ns for path in place.rglob("*")}

    with CaptureQueriesContext(connection) as queries:
        output = _set_up()

    assert output == ""
    assert [query["sql"] for query in queries if query["sql"].lstrip().upper().startswith(WRITES)] == []
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == files


@pytest.mark.django_db
def test_changed_seeds_are_imported_again(first, place):
    runs = ImportRun.objects.count()
    (place / "set-up.json").write_text("{}")

    output = _set_up()

    assert "Importing the seeds" in output
    assert ImportRun.objects.count() == runs + 1


@pytest.mark.django_db
def test_texts_are_translated_at_once(first, settings, tmp_path):
    catalogue = tmp_path / "zh_Hans" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    catalogue.write_text(f'{header}\nmsgid "Migrating birds"\nmsgstr "候鸟"\n', encoding="utf-8")
    settings.LOCALE_PATHS = [tmp_path]
    assert gettext("Migrating birds") == "Migrating birds"

    _set_up()

    assert gettext("Migrating birds") == "候鸟"


@pytest.mark.django_db
def test_existing_administrator_keeps_the_password(first):
    get_user_model().objects.all().delete()
    get_user_model().objects.create_superuser("li", password="red-valley-shore")

    output = _set_up()

    assert "password" not in output
    assert get_user_model().objects.get().username == "li"


def test_database_out_of_reach_is_told_in_one_line(place, monkeypatch):
    def refuse() -> None:
        raise OperationalError("connection refused\n\tIs the server running?")

    monkeypatch.setattr(connection, "ensure_connection", refuse)

    with pytest.raises(CommandError, match=r"^The database cannot be reached.*refused Is the server running\?$"):
        _set_up()
