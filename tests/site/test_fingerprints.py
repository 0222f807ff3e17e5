from __future__ import annotations

import pytest

from hgt_projects.fingerprints import Fingerprints, fingerprint


@pytest.fixture
def seeds(tmp_path):
    folder = tmp_path / "seeds"
    (folder / "2025").mkdir(parents=True)
    (folder / "2025" / "004.txt").write_text("学校9月开学")
    return folder


def test_same_files_have_the_same_fingerprint(seeds):
    before = fingerprint([seeds])
    (seeds / "__pycache__").mkdir()
    (seeds / "__pycache__" / "x.pyc").write_bytes(b"x")

    assert fingerprint([seeds]) == before


@pytest.mark.parametrize("change", ["content", "name", "new file"])
def test_changed_files_have_another_fingerprint(seeds, change):
    before = fingerprint([seeds])
    article = seeds / "2025" / "004.txt"
    match change:
        case "content":
            article.write_text("学校10月开学")
        case "name":
            article.rename(seeds / "2025" / "005.txt")
        case "new file":
            (seeds / "empty.txt").touch()

    assert fingerprint([seeds]) != before


def test_single_file_can_be_a_root(seeds):
    article = seeds / "2025" / "004.txt"
    before = fingerprint([article])
    article.write_text("学校10月开学")

    assert fingerprint([article]) != before


def test_steps_are_kept_apart(tmp_path):
    known = Fingerprints(tmp_path / "set-up.json")
    known.record("seeds", "a")
    known.record("static", "b")

    assert (known.match("seeds", "a"), known.match("static", "b"), known.match("seeds", "b")) == (True, True, False)


@pytest.mark.parametrize("content", ["", "{half", "[]"])
def test_file_that_cannot_be_read_counts_as_empty(tmp_path, content):
    path = tmp_path / "set-up.json"
    path.write_text(content)
    known = Fingerprints(path)

    assert not known.match("seeds", "a")
    known.record("seeds", "a")
    assert known.match("seeds", "a")
