"""A ledger as a source: the list of its projects, and the rows of one, however long it is."""

from __future__ import annotations

import pytest

from projects.models import Project, Source
from tests.ledgers.books import workbook
from tests.ledgers.people import HEAD, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(tmp_path):
    rows = [[f"第{n}号路", n + 1, None, "区住建局", f"第{n}段施工"] for n in range(3)]
    take(workbook(tmp_path / "l.xlsx", HEAD, *rows))
    return Source.objects.get()


def page(client, address):
    return client.get(address).content.decode()


def test_ledger_lists_its_projects_alone(client, source):
    told = page(client, source.get_absolute_url())

    assert all(f"第{n}号路" in told for n in range(3))
    assert "第1段施工" not in told


def test_note_of_a_project_leads_to_its_own_rows(client, source):
    project = Project.objects.get(name="第1号路")
    address = f"{source.get_absolute_url()}?project={project.slug}"

    assert f"{address}#q" in page(client, project.get_absolute_url())
    told = page(client, address)
    assert "第1段施工" in told
    assert "第2段施工" not in told


def test_hidden_project_isnt_told_of(client, source):
    Project.objects.filter(name="第1号路").update(is_public=False)

    assert "第1号路" not in page(client, source.get_absolute_url())
    assert "第1段施工" not in page(client, f"{source.get_absolute_url()}?project=di-1-hao-lu")
