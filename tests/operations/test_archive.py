"""The archive itself, without a database: whole, or refused."""

from __future__ import annotations

import random
import tarfile
from datetime import UTC, datetime, timedelta

import pytest

from operations.backups.archive import MANIFEST, SEAL_LENGTH, ArchiveWriter, read_manifest, unpack
from operations.backups.manifest import DamagedBackup, Manifest, Member, WrongBackup
from operations.backups.stock import archive_name, archives, prune

PHOTO = "files/photos/红谷滩.jpg"
SEED = 20250501


def written(path, files, **changes):
    """An archive of files by name, with a manifest that may say otherwise."""
    with ArchiveWriter(path) as writer:
        for number, (name, content) in enumerate(files.items()):
            source = path.with_name(f"{path.name}.{number}")
            source.write_bytes(content)
            writer.add(name, source)
        told = {
            "made_at": "2025-05-01T00:00:00+00:00",
            "release": "1",
            "engine": "sqlite",
            "engine_version": "3",
            "migrations": [],
            "tables": {"projects_project": 3},
            "members": writer.members,
        }
        writer.seal(Manifest(**{**told, **changes}))
    return path


@pytest.fixture
def archive(tmp_path):
    return written(tmp_path / "whole.tar", {"database": b"rows" * 3000, PHOTO: b"\xff\xd8" * 700})


def test_archive_comes_back_as_it_was(archive, tmp_path):
    manifest = unpack(archive, tmp_path / "out")

    assert (tmp_path / "out" / PHOTO).read_bytes() == b"\xff\xd8" * 700
    assert manifest.tables == {"projects_project": 3}
    assert archive.stat().st_mode & 0o777 == 0o600


def test_any_tar_reads_it(archive):
    with tarfile.open(archive) as tar:
        assert tar.getnames() == ["database", PHOTO, MANIFEST]


def test_archive_cut_at_any_length_is_refused(archive, tmp_path):
    whole = archive.read_bytes()
    cut = tmp_path / "cut.tar"
    lengths = [0, 1, SEAL_LENGTH - 1, SEAL_LENGTH, len(whole) - 1, *range(200, len(whole), 997)]

    for length in lengths:
        cut.write_bytes(whole[:length])
        with pytest.raises(DamagedBackup, match="cut short"):
            read_manifest(cut)


def test_archive_with_one_changed_bit_is_refused(archive, tmp_path):
    whole = archive.read_bytes()
    altered = tmp_path / "altered.tar"
    chance = random.Random(SEED)

    for place in [0, len(whole) - 1, *chance.sample(range(len(whole)), 60)]:
        content = bytearray(whole)
        content[place] ^= 1 << chance.randrange(8)
        altered.write_bytes(content)
        with pytest.raises(DamagedBackup, match="its seal does not hold"):
            read_manifest(altered)


def test_sealed_archive_whose_manifest_says_otherwise_is_refused(tmp_path):
    files = {"database": b"rows"}
    other = Member(4, "0" * 64)
    lying = written(tmp_path / "lying.tar", files, members={"database": other})
    lacking = written(tmp_path / "lacking.tar", files, members={})

    for archive, why in ((lying, "database is not what"), (lacking, "differ: database")):
        with pytest.raises(DamagedBackup, match=why):
            unpack(archive, tmp_path / "out")


def test_name_that_leads_out_of_the_folder_is_refused(tmp_path):
    archive = written(tmp_path / "out.tar", {"files/../../etc/passwd": b"root"})

    with pytest.raises(DamagedBackup, match="leads out"):
        unpack(archive, tmp_path / "out")


def test_form_of_a_later_release_is_refused(tmp_path):
    with pytest.raises(WrongBackup, match="form 2"):
        read_manifest(written(tmp_path / "later.tar", {}, form=2))


def test_all_but_the_newest_archives_are_pruned(tmp_path):
    first = datetime(2025, 5, 1, tzinfo=UTC)
    names = [archive_name(first + timedelta(days=day)) for day in range(5)]
    for name in (*names, "honggutan-20250601T000000Z.tar.partial", "notes.txt"):
        (tmp_path / name).write_bytes(b"")

    gone = prune(tmp_path, keep=2)

    assert sorted(path.name for path in gone) == names[:3]
    assert [archive.path.name for archive in archives(tmp_path)] == [names[4], names[3]]
    assert (tmp_path / "honggutan-20250601T000000Z.tar.partial").exists()


def test_folder_that_is_not_there_holds_no_archives(tmp_path):
    assert archives(tmp_path / "nowhere") == []
