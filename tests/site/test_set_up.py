from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext

from projects.models import ImportRun, Project

WRITES = ("INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "REPLACE")


@pytest.fixture
def place(settings, tmp_path):
    """A place of its own for what the set-up writes to disk."""
    settings.VAR_DIR = tmp_path / "var"
    settings.STATIC_ROOT = settings.VAR_DIR / "static"
    return settings.VAR_DIR


def _set_up() -> str:
    output = StringIO()
    call_command("set_up", stdout=output)
    return output.getvalue()


@pytest.mark.django_db
def test_first_set_up_makes_projects_an_administrator_and_static_files(place):
    output = _set_up()

    administrator = get_user_model().objects.get(is_superuser=True)
    password = output.split("password ")[1].split()[0]
    assert administrator.username == "admin"
    assert administrator.check_password(password)
    assert Project.objects.exists()
    assert (place / "static" / "icon.svg").exists()


@pytest.mark.django_db
def test_second_set_up_writes_nothing_and_says_nothing(place):
    _set_up()
    files = {path: path.stat().st_mtime_ns for path in place.rglob("*")}

    with CaptureQueriesContext(connection) as queries:
        output = _set_up()

    assert output == ""
    assert [query["sql"] for query in queries if query["sql"].lstrip().upper().startswith(WRITES)] == []
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == files


@pytest.mark.django_db
def test_changed_seeds_are_imported_again(place, settings):
    _set_up()
    runs = ImportRun.objects.count()
    (place / "set-up.json").write_text("{}")

    output = _set_up()

    assert "Importing the seeds" in output
    assert ImportRun.objects.count() == runs + 1


@pytest.mark.django_db
def test_texts_are_translated_at_once(place, settings, tmp_path):
    catalogue = tmp_path / "zh_Hans" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    catalogue.write_text(f'{header}\nmsgid "Migrating birds"\nmsgstr "候鸟"\n', encoding="utf-8")
    settings.LOCALE_PATHS = [tmp_path]
    assert gettext("Migrating birds") == "Migrating birds"

    _set_up()

    assert gettext("Migrating birds") == "候鸟"


@pytest.mark.django_db
def test_existing_administrator_keeps_the_password(place):
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
