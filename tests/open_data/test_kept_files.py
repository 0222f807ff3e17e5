"""Pieces of a download are made once until something in them is edited, and never take more than their room."""

from __future__ import annotations

import json
import os
import shutil
from datetime import timedelta
from io import StringIO
from itertools import count
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone

from projects.date_window import DateWindow
from projects.downloads.kept_files import KeptFiles
from projects.downloads.pieces import KeptPieces, piece_of, rows_of
from projects.enums import Category
from projects.open_data import batches, tables
from projects.open_data.batches import Group
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory, UnitRoleFactory
from tests.open_data.conftest import body, table

ROWS = [b"row 1, row 2", b"row 3"]


@pytest.fixture
def files(tmp_path):
    return KeptFiles(tmp_path / "downloads", most_bytes=40, most_files=3)


@pytest.fixture
def small_groups(monkeypatch):
    monkeypatch.setattr(batches, "KEYS_OF_A_GROUP", 1)


def kept(files):
    return sorted(path.name for path in files.folder.iterdir())


def made_of(marks, made, files):
    """A download of rows 1 to 3, each of which has a mark."""
    groups = [Group(keys, tuple(marks[key] for key in keys)) for keys in ((1, 2), (3,))]

    def make(some):
        made.extend(list(group.of) for group in some)
        return [piece_of(group.of, (f"row {key}".encode() for key in group.of), b", ") for group in some]

    return list(rows_of(groups, make, KeptPieces(files, ("a table",)), b", "))


def test_a_piece_is_made_anew_where_its_mark_is_another_one(tmp_path):
    marks, made, files = {1: 1, 2: 1, 3: 1}, [], KeptFiles(tmp_path)
    first = made_of(marks, made, files)
    assert (made, first) == ([[1, 2], [3]], ROWS)
    assert made_of(marks, made, files) == first
    assert len(made) == 2

    marks[2] = 2
    assert made_of(marks, made, files) == first
    assert made == [[1, 2], [3], [1, 2]]


def test_rows_are_chosen_by_their_keys(tmp_path):
    """Between them stands what stands between all, which may be nothing; a row may be empty or end a line."""
    texts = {7: "早\r\n".encode(), 3: b"", 5: b"b\n\nc"}
    for separator in (b"", b",\n"):
        piece = piece_of(tuple(texts), texts.values(), separator)
        assert piece.whole() == separator.join(texts.values())
        for chosen in ((7, 3, 5), (7,), (3,), (5,), (7, 5), ()):
            assert piece.chosen(chosen, separator) == separator.join(texts[key] for key in chosen)


def test_what_is_longest_unused_makes_room(files):
    for number, name in enumerate(("a", "b", "c")):
        files.keep(name, name.encode())
        os.utime(files.folder / name, (number, number))
    assert files.find("a") == b"a"
    files.keep("d", b"d")
    files.make_room()
    assert kept(files) == ["a", "c", "d"]

    KeptFiles(files.folder, most_bytes=20).make_room()
    assert kept(files) in (["a", "d"], ["d"])


def test_room_is_made_now_and_then(tmp_path, monkeypatch):
    monkeypatch.setattr("projects.downloads.kept_files.KEPT", count(1))
    files, counts = KeptFiles(tmp_path, most_files=3, look_each=5), []
    for number in range(10):
        files.keep(str(number), b"")
        counts.append(len(kept(files)))
    assert counts == [1, 2, 3, 4, 3, 4, 5, 6, 7, 3]


def test_without_a_folder_to_write_in_the_file_is_given(tmp_path):
    (tmp_path / "taken").write_bytes(b"")
    assert made_of({1: 1, 2: 1, 3: 1}, [], KeptFiles(tmp_path / "taken")) == ROWS


def test_a_piece_that_was_spoilt_is_made_anew(files):
    files.keep("a", b"one")
    (files.folder / "a").write_bytes((files.folder / "a").read_bytes()[:-3])
    assert files.find("a") is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_costs_the_copy_alone(files, monkeypatch):
    files.keep("before", b"")
    monkeypatch.setattr("projects.downloads.kept_files.NamedTemporaryFile", lambda **_: always_full(files.folder))
    assert made_of({1: 1, 2: 1, 3: 1}, [], files) == ROWS
    assert kept(files) == ["before"]


def always_full(folder):
    (folder / "new-1").symlink_to("/dev/full")
    return (folder / "new-1").open("wb", buffering=0)


def reads(monkeypatch, name):
    """Keys of the rows that are read for records from now on."""
    read = []
    found = tables.TABLES[name]
    monkeypatch.setitem(tables.TABLES, name, Watched(found, read))
    return read


class Watched:
    """A table that tells what is read of it."""

    def __init__(self, table, read):
        self.table, self.keys_read = table, read

    def __getattr__(self, name):
        return getattr(self.table, name)

    def read(self, keys, asked):
        self.keys_read.extend(keys)
        return self.table.read(keys, asked)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["csv", "json"])
@pytest.mark.usefixtures("small_groups")
def test_only_what_was_edited_is_read_again(site, monkeypatch, kind):
    SourceFactory()
    one, other = MilestoneFactory(name="通车"), MilestoneFactory(name="开工")
    read = reads(monkeypatch, "milestones")
    address = f"/data/milestones.{kind}"
    first = body(site.get(address))
    assert read == [one.pk, other.pk]
    assert body(site.get(address)) == first
    assert len(read) == 2

    other.name = "封顶"
    other.save()
    assert "封顶" in body(site.get(address)).decode()
    assert read[2:] == [other.pk]

    other.project = one.project
    other.save()
    moved = body(site.get(address)).decode()
    assert moved.count(one.project.name) == 2
    assert sorted(read[3:]) == [one.pk, other.pk]


@pytest.fixture
def many_groups(monkeypatch):
    """Of two wholes each, asked for in windows that end in their midst."""
    monkeypatch.setattr(batches, "KEYS_OF_A_GROUP", 2)
    monkeypatch.setattr(batches, "WHOLES", 5)


def names_in(answer):
    if answer["Content-Type"].startswith("text/csv"):
        return [row["name"] for row in table(answer)]
    return [row["name"] for row in json.loads(body(answer))["results"]]


@pytest.mark.django_db
@pytest.mark.usefixtures("many_groups")
@pytest.mark.parametrize("kind", ["csv", "json"])
def test_some_rows_come_out_of_the_pieces_of_all(site, monkeypatch, kind):
    SourceFactory()
    for number in range(13):
        category = Category.MODERN_SERVICES if number % 3 == 0 else Category.PUBLIC_WELFARE
        whole = ProjectFactory(name=f"项目{number}", category=category)
        ProjectFactory(name=f"分项{number}", parent=whole, category=Category.MODERN_SERVICES)
    read = reads(monkeypatch, "projects")
    assert len(names_in(site.get(f"/data/projects.{kind}"))) == len(read) == 26

    welfare = [f"项目{number}" for number in range(13) if number % 3]
    for asked, names in (
        ("category=public_welfare", welfare),
        ("q=项目12", ["项目12"]),
        ("q=分项3&category=modern_services", ["分项3"]),
        ("category=agriculture_water", []),
    ):
        assert names_in(site.get(f"/data/projects.{kind}?{asked}")) == names
    assert len(read) == 26


@pytest.mark.django_db
def test_some_rows_come_out_of_all_where_none_belongs_to_one_project(site, monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 2)
    SourceFactory()
    roles = [UnitRoleFactory(unit__name=f"单位{number}", project__name=f"项目{number}") for number in range(5)]
    read = reads(monkeypatch, "units")
    assert len(names_in(site.get("/data/units.csv"))) == len(read) == len(roles)
    assert names_in(site.get("/data/units.csv?q=项目3")) == ["单位3"]
    assert len(read) == len(roles)


@pytest.mark.django_db
@pytest.mark.usefixtures("small_groups")
@pytest.mark.parametrize("address", ["/data/projects.csv", "/data/projects.json", "/data/oc4ids.json"])
def test_an_edit_shows_at_once(site, address):
    """Of the project, of its part, of a unit that several have, and after a part has moved to another whole."""
    SourceFactory()
    role = UnitRoleFactory(unit__name="城投公司")
    part = ProjectFactory(name="学校路网", parent=role.project)
    before = body(site.get(address)).decode()
    assert "城投公司" in before

    unit = role.unit
    unit.name = "建设公司"
    unit.save()
    assert "建设公司" in body(site.get(address)).decode()
    part.name = "博雅街"
    part.save()
    assert "博雅街" in body(site.get(address)).decode()
    part.parent = ProjectFactory(name="九龙湖片区")
    part.save()
    after = body(site.get(address)).decode()
    assert after.count("九龙湖片区") > 1 or address.endswith("oc4ids.json")


@pytest.mark.django_db
def test_files_of_the_day_are_made_before_anybody_asks(client, monkeypatch, settings, capsys):
    settings.SITE_URL = "https://projects.example"
    call_command("make_downloads")
    assert capsys.readouterr().out == ""  # nothing is known yet

    SourceFactory()
    step = MilestoneFactory(name="通车")
    call_command("make_downloads", most_rows=1)
    told = [line.split()[1].rstrip(":") for line in capsys.readouterr().out.splitlines()]
    assert {"projects.csv", "milestones.json", "oc4ids.json"} <= {*told}
    read = reads(monkeypatch, "milestones")
    for kind in ("csv", "json"):
        assert "通车" in body(client.get(f"/data/milestones.{kind}")).decode()
    assert read == []

    MilestoneFactory(project=step.project, name="封顶")
    call_command("make_downloads", most_rows=1)
    assert "milestones.csv" not in capsys.readouterr().out


@pytest.mark.django_db
def test_files_of_tomorrow_are_made_before_midnight(client, monkeypatch, settings):
    settings.SITE_URL = "https://projects.example"
    SourceFactory()
    today = timezone.localdate()
    step = MilestoneFactory(name="通车", baseline=DateWindow(today, today), planned=DateWindow(today, today))
    call_command("make_downloads", days=2, stdout=StringIO())
    read = reads(monkeypatch, "milestones")
    before = body(client.get("/data/milestones.csv")).decode()
    monkeypatch.setattr(timezone, "localdate", lambda: today + timedelta(days=1))
    after = body(client.get("/data/milestones.csv")).decode()
    assert read == []

    shutil.rmtree(settings.DOWNLOADS_DIR)
    assert body(client.get("/data/milestones.csv")).decode() == after
    assert read == [step.pk]
    assert after != before  # one day more
