"""The description of the CSV files, held against them by Frictionless; the archive that has them all."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command
from frictionless import Package

from projects.date_window import DateWindow
from projects.downloads.columns import columns_of
from projects.open_data.tables import ALL
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory
from tests.open_data.conftest import ON, body, table

pytestmark = pytest.mark.django_db

IN_2026 = datetime(2026, 6, 1, 4, tzinfo=UTC)


@pytest.fixture
def archive(site, project):
    with time_machine.travel(IN_2026, tick=False):
        return zipfile.ZipFile(io.BytesIO(body(site.get("/data/archive/2025.zip"))))


def test_frictionless_finds_nothing_in_the_archive(archive, tmp_path):
    archive.extractall(tmp_path)

    report = Package(str(tmp_path / "datapackage.json")).validate()

    assert report.flatten(["title", "message"]) == []
    assert report.stats["tasks"] == len(ALL)
    assert all(task.stats["rows"] for task in report.tasks)


def test_frictionless_would_find_a_wrong_row(archive, tmp_path):
    archive.extractall(tmp_path)
    file = Path(tmp_path / "milestones.csv")
    file.write_text(file.read_text("utf-8-sig").replace("2025-03-01", "March"), "utf-8")

    report = Package(str(tmp_path / "datapackage.json")).validate()

    assert "type-error" in {code for [code] in report.flatten(["type"])}


def test_package_of_the_site_describes_its_files(site, project):
    told = json.loads(body(site.get("/data/datapackage.json", {"on": ON})))

    assert [one["path"] for one in told["resources"]] == [f"{one.name}.csv" for one in ALL]
    for one in told["resources"]:
        rows = table(site.get(f"/data/{one['path']}", {"on": ON}))
        assert list(rows[0]) == [field["name"] for field in one["schema"]["fields"]]
    assert told["licenses"][0]["path"] == "https://creativecommons.org/licenses/by/4.0/"


def test_archive_holds_the_end_of_its_year(site, project, archive):
    later = SourceFactory(published=DateWindow.of_day(date(2026, 2, 1)))
    ProjectFactory(name="后来的工程", known_from=date(2026, 2, 1))
    MilestoneFactory(project=project, name="二期开工", actual=DateWindow.of_day(date(2026, 1, 20)), actual_source=later)

    with time_machine.travel(IN_2026, tick=False):
        again = zipfile.ZipFile(io.BytesIO(body(site.get("/data/archive/2025.zip"))))

    assert again.namelist() == ["README.txt", "datapackage.json", *(f"{one.name}.csv" for one in ALL), "oc4ids.json"]
    assert "后来的工程" not in again.read("projects.csv").decode()
    assert again.read("sources.csv") == archive.read("sources.csv")
    assert again.read("README.txt").decode().splitlines()[1] == "As known on 31 December 2025."


def test_archive_is_there_once_its_year_is_over(site, project):
    with time_machine.travel(IN_2026, tick=False):
        answers = [site.get(f"/data/archive/{year}.zip") for year in (2024, 2025, 2026)]

    assert [(answer.status_code, body(answer)[:2]) for answer in answers] == [
        (404, b"<!"),
        (200, b"PK"),
        (404, b"<!"),
    ]


def test_command_writes_the_archive(project, tmp_path, capsys):
    with time_machine.travel(IN_2026, tick=False):
        call_command("archive_year", "2025", str(tmp_path / "2025.zip"))
        with pytest.raises(CommandError, match="2025 to 2025"):
            call_command("archive_year", "2026", str(tmp_path / "2026.zip"))

    assert zipfile.ZipFile(tmp_path / "2025.zip").testzip() is None
    assert "2025.zip" in capsys.readouterr().out


def test_names_of_columns_are_unique():
    for one in ALL:
        names = [column.name for column in columns_of(one.record)]
        assert len(set(names)) == len(names)
