"""Seeds that stand in the database already: whatever they are read from, nothing changes."""

from __future__ import annotations

from typing import Any

import pytest

from projects.models import ImportRun
from tests.store.dump import domain_dump
from tests.store.seeds import import_seeds, seeds  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def imported(module_db: None) -> dict[str, list[tuple[Any, ...]]]:
    """All rows after a first import."""
    import_seeds()
    return domain_dump()


def test_second_import_changes_nothing_but_records_the_run(imported):
    report = import_seeds()

    assert domain_dump() == imported
    assert ImportRun.objects.count() == 2
    assert "+ 新增 0" in report
    assert "冲突 0" in report


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_seeds_in_another_encoding_are_the_same_sources(seeds, imported, encoding):  # noqa: F811 - the fixture, not the name
    for path in seeds.glob("*.txt"):
        path.write_bytes(path.read_bytes().decode().encode(encoding))

    import_seeds("--folder", str(seeds))

    assert domain_dump() == imported
