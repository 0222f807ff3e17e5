"""A download is made once between edits, and what is kept never takes more than its room."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.downloads.kept_files import KeptFiles
from projects.models import Project
from tests.factories import ProjectFactory, SourceFactory
from tests.open_data.conftest import body


@pytest.fixture
def files(tmp_path):
    return KeptFiles(tmp_path / "downloads", most_bytes=40, most_files=3)


def kept(files):
    return sorted(path.name for path in files.folder.iterdir())


def test_a_file_is_kept_when_all_of_it_was_taken(files):
    assert files.find("a") is None
    taken = files.keeping("a", [b"one", b"two"])
    assert next(taken) == b"one"
    assert files.find("a") is None
    assert next(taken) == b"two"
    assert [*taken] == []
    with files.find("a") as file:
        assert file.read() == b"onetwo"


def test_nothing_is_left_of_one_that_was_broken_off(files):
    taken = files.keeping("a", [b"one", b"two"])
    next(taken)
    taken.close()
    assert kept(files) == []

    def broken():
        yield b"one"
        raise ValueError("broken off")

    with pytest.raises(ValueError, match="broken off"):
        list(files.keeping("a", broken()))
    assert kept(files) == []


def test_one_that_is_too_large_is_given_and_not_kept(files):
    parts = [b"12345", b"67890", b"!"]
    assert list(files.keeping("a", parts)) == parts
    assert kept(files) == []


def test_what_is_longest_unused_makes_room(files):
    for number, name in enumerate(("a", "b", "c")):
        list(files.keeping(name, [b"123456789"]))
        os.utime(files.folder / name, (number, number))
    files.find("a").close()
    list(files.keeping("d", [b"1"]))
    assert kept(files) == ["a", "c", "d"]

    small = KeptFiles(files.folder, most_bytes=12)
    small.make_room()
    assert kept(files) == ["a", "d"]


def test_without_a_folder_to_write_in_the_file_is_given(tmp_path):
    (tmp_path / "taken").write_bytes(b"")
    assert list(KeptFiles(tmp_path / "taken").keeping("a", [b"one"])) == [b"one"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_costs_the_copy_alone(files, monkeypatch):
    monkeypatch.setattr("projects.downloads.kept_files.NamedTemporaryFile", lambda **_: always_full(files.folder))
    assert list(files.keeping("a", [b"x" * 9, b"y"])) == [b"x" * 9, b"y"]
    assert kept(files) == []


def always_full(folder):
    (folder / "new-1").symlink_to("/dev/full")
    return (folder / "new-1").open("wb", buffering=0)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/data/projects.csv", "/data/projects.json", "/data/oc4ids.json"])
def test_a_download_is_made_once_until_an_edit(site, address):
    SourceFactory()
    ProjectFactory(name="学校路网")
    first = body(site.get(address))
    with CaptureQueriesContext(connection) as asked:
        again = site.get(address)
        assert body(again) == first
    assert len(asked) <= 2
    assert again["Content-Type"].startswith(("text/csv", "application/json"))
    assert again["Content-Disposition"].startswith("attachment") is not address.endswith("oc4ids.json")

    project = Project.objects.get()
    project.name = "博雅街"
    project.save()
    assert "博雅街" in body(site.get(address)).decode()
