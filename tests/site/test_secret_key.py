from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor

from hgt_projects.secret_key import read_or_make_secret_key


def test_first_start_makes_a_key_that_only_its_owner_reads(tmp_path):
    path = tmp_path / "var" / "secret-key"

    key = read_or_make_secret_key(path)

    assert len(key) >= 64
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret-key"]


def test_later_starts_read_the_same_key(tmp_path):
    path = tmp_path / "secret-key"

    assert read_or_make_secret_key(path) == read_or_make_secret_key(path)


def test_starts_at_once_end_with_one_key(tmp_path):
    path = tmp_path / "secret-key"

    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(read_or_make_secret_key, [path] * 8))

    assert keys == {path.read_text()}


def test_two_places_have_two_keys(tmp_path):
    assert read_or_make_secret_key(tmp_path / "a") != read_or_make_secret_key(tmp_path / "b")
