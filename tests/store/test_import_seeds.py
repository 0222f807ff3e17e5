"""The command: its report, its exit, its mistakes, and that each leaves the database as it should."""

from __future__ import annotations

import threading

import pytest
from django.core.management import CommandError
from django.db import connection
from django.utils.translation import override

from projects.models import ImportRun, Source
from tests.store.dump import everything
from tests.store.seeds import import_seeds, seeds  # noqa: F401 - a fixture

MANIFEST = '[[article]]\nfile = "a.txt"\ntitle = "标题"\n'


@pytest.mark.django_db
def test_dry_run_prints_the_report_and_writes_nothing():
    before = everything()

    dry = import_seeds("--dry-run")

    assert everything() == before
    assert dry.splitlines()[:-1] == import_seeds().splitlines()


@pytest.mark.django_db
def test_article_that_yields_nothing_stops_the_import(tmp_path):
    (tmp_path / "manifest.toml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "a.txt").write_text("春天来了，花开了。", encoding="utf-8")

    with override("en"), pytest.raises(CommandError, match=r"a\.txt yields nothing"):
        import_seeds("--folder", str(tmp_path))

    assert not Source.objects.exists()


@pytest.mark.django_db
def test_bad_second_article_leaves_nothing_of_the_first(seeds):  # noqa: F811 - the fixture, not the name
    before = everything()
    (seeds / "bad.txt").write_text("春天来了，花开了。", encoding="utf-8")
    with (seeds / "manifest.toml").open("a", encoding="utf-8") as manifest:
        manifest.write('\n[[article]]\nfile = "bad.txt"\ntitle = "标题"\n')

    with pytest.raises(CommandError, match=r"bad\.txt"):
        import_seeds("--folder", str(seeds))

    assert everything() == before


@pytest.mark.django_db
def test_mistake_in_the_manifest_stops_the_command(seeds):  # noqa: F811 - the fixture, not the name
    text = (seeds / "manifest.toml").read_text(encoding="utf-8")
    (seeds / "manifest.toml").write_text(text.replace("publisher =", "publihser =", 1), encoding="utf-8")

    with pytest.raises(CommandError, match=r"004_b2ebf997515f8304\.txt.*publihser"):
        import_seeds("--folder", str(seeds))

    assert not ImportRun.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_store_each_fact_once():
    failures: list[BaseException] = []

    def run() -> None:
        try:
            import_seeds()
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    first, second = ImportRun.objects.order_by("pk")
    assert set(first.rows.values_list("outcome", flat=True)) == {"inserted"}
    assert set(second.rows.values_list("outcome", flat=True)) == {"unchanged"}
