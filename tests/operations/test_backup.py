"""A small drill: what the site holds is copied, spoilt and brought back, on the database that the tests run on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone

from operations.backups import copies
from operations.backups.archive import ArchiveWriter, read_manifest, unpack
from operations.backups.stock import archive_name, archives
from operations.backups.tables import table_digests
from operations.release import release_name
from projects.enums import AuditAction
from projects.models import AuditEvent, Investment, Project
from tests.factories import AuditEventFactory, InvestmentFactory, ProjectFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def site(settings, tmp_path) -> Iterator[Path]:
    """A few projects and two photos; gives the folder of the uploaded files."""
    settings.VAR_DIR = tmp_path
    settings.BACKUP_DIR = tmp_path / "backups"
    settings.MEDIA_ROOT = tmp_path / "media"
    for _ in range(3):
        ProjectFactory()
    InvestmentFactory()
    AuditEventFactory(subject="before")
    for name in ("一.jpg", "二.jpg"):
        path = settings.MEDIA_ROOT / "photos" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 999)
    yield settings.MEDIA_ROOT
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS later")


def held(media: Path) -> tuple[dict[str, str], dict[str, bytes]]:
    return table_digests(connection), {path.name: path.read_bytes() for path in media.rglob("*") if path.is_file()}


def without_record(state: tuple[dict[str, str], dict[str, bytes]]) -> tuple[dict[str, str], dict[str, bytes]]:
    return {name: digest for name, digest in state[0].items() if name != AuditEvent._meta.db_table}, state[1]


def spoil(media: Path) -> None:
    Investment.objects.all().delete()
    Project.objects.update(name_pinyin="nothing")
    ProjectFactory()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE later (id integer)")
    (media / "photos" / "一.jpg").unlink()
    (media / "photos" / "二.jpg").write_bytes(b"another")
    (media / "photos" / "三.jpg").write_bytes(b"later")


def told(command: str, *arguments: str, **options: object) -> str:
    output = StringIO()
    call_command(command, *arguments, stdout=output, **options)
    return output.getvalue()


def backup() -> Path:
    told("backup")
    return archives(settings.BACKUP_DIR)[0].path


def test_site_comes_back_as_it_was_with_nobody_logged_in(site):
    before = held(site)
    Session.objects.create(session_key="k" * 32, session_data="x", expire_date=timezone.now())
    archive = backup()
    spoil(site)

    words = told("restore", str(archive), yes=True)

    assert without_record(held(site)) == without_record(before)
    assert "Everybody logs in anew" in words
    ProjectFactory()  # its key is none of those that came back


def test_restore_stands_in_the_record_that_came_back(site, monkeypatch):
    monkeypatch.setenv("LOGNAME", "o'brien")
    archive = backup()
    kept, started_at = list(AuditEvent.objects.values()), timezone.now()
    AuditEventFactory(subject="lost")

    told("restore", str(archive), yes=True)

    event, *others = AuditEvent.objects.all()
    assert list(AuditEvent.objects.filter(pk__in=[other.pk for other in others]).values()) == kept
    assert (event.actor_name, event.action, event.subject) == ("restore", AuditAction.IMPORT, archive.name)
    assert started_at <= event.at <= timezone.now()
    assert event.detail == {
        "restored": read_manifest(archive).made_at,
        "release": release_name(),
        "account": "o'brien",
    }
    AuditEventFactory()  # its key is free


def test_without_yes_the_loss_is_told_and_nothing_done(site):
    archive = backup()
    spoil(site)
    before = held(site)
    output = StringIO()

    with pytest.raises(CommandError, match="say --yes"):
        call_command("restore", str(archive), stdout=output)

    assert held(site) == before
    assert "projects_investment: 0 rows now, 1 then" in output.getvalue()
    assert "projects_project: 5 rows now, 4 then" in output.getvalue()


def test_truncated_backup_is_refused_before_anything_is_touched(site):
    archive = backup()
    archive.write_bytes(archive.read_bytes()[:-100])
    spoil(site)
    before = held(site)

    with pytest.raises(CommandError, match="refused, nothing was touched: it is cut short"):
        told("restore", str(archive), yes=True)

    assert held(site) == before


def sealed_anew(archive: Path, **changes: object) -> Path:
    """The same files under a manifest that says otherwise, with a seal that holds."""
    folder, target = archive.with_suffix(".files"), archive.with_suffix(f"{archive.suffix}.anew")
    manifest = unpack(archive, folder)
    with ArchiveWriter(target) as writer:
        for name in manifest.members:
            writer.add(name, folder / name)
        writer.seal(replace(manifest, **changes))
    return target


def test_restore_that_fails_at_its_end_leaves_all_as_it_was(site):
    """Whatever was written by then: the rows are counted last."""
    archive = backup()
    more = {**read_manifest(archive).tables, "projects_project": 99}
    spoil(site)
    before = held(site)

    with pytest.raises(CommandError, match="projects_project"):
        told("restore", str(sealed_anew(archive, tables=more)), yes=True)

    assert held(site) == before


def test_backup_of_elsewhere_is_refused(site):
    archive = backup()
    of_another_engine = sealed_anew(archive, engine="oracle")
    with pytest.raises(CommandError, match="it is of oracle"):
        told("restore", str(of_another_engine), yes=True)

    of_a_newer_release = sealed_anew(of_another_engine, engine=connection.vendor, migrations=["projects.9999_later"])
    with pytest.raises(CommandError, match=r"newer release: projects\.9999_later"):
        told("restore", str(of_a_newer_release), yes=True)


def test_backup_that_fails_leaves_no_archive(site, monkeypatch):
    def fail(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies, "unpack", fail)

    with pytest.raises(CommandError, match=r"No backup was made: .*No space left"):
        told("backup")

    assert list(settings.BACKUP_DIR.iterdir()) == []


def test_backups_beyond_the_number_kept_are_deleted(site):
    settings.BACKUP_DIR.mkdir()
    for day in (1, 2):
        (settings.BACKUP_DIR / archive_name(datetime(2025, 5, day, tzinfo=UTC))).write_bytes(b"")

    words = told("backup", keep=2)

    assert [archive.made_at.year for archive in archives(settings.BACKUP_DIR)] == [timezone.now().year, 2025]
    assert "Deleted honggutan-20250501T000000Z.tar" in words


def test_backup_holds_one_moment_of_a_site_that_is_written_to(site):
    """Each transaction adds a project and its investment, and a file before them: all three are there, or none."""
    stop, errors = threading.Event(), []

    def write() -> None:
        try:
            while not stop.is_set():
                name = f"{timezone.now().timestamp()}.jpg"
                (site / "photos" / name).write_bytes(b"new")
                with transaction.atomic():
                    InvestmentFactory(project=ProjectFactory(summary=name))
        except Exception as error:  # noqa: BLE001 - told to the test
            errors.append(error)
        finally:
            connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    archive = backup()
    stop.set()
    writer.join()

    told("restore", str(archive), yes=True)

    assert errors == []
    names = set(Project.objects.exclude(summary="").values_list("summary", flat=True))
    assert names == set(Investment.objects.exclude(project__summary="").values_list("project__summary", flat=True))
    assert names <= {path.name for path in site.rglob("*.jpg")}
