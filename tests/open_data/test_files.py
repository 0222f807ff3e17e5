"""Tables as CSV, XLSX and JSON."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO

import pytest
from django.core.cache import cache
from openpyxl import load_workbook

from projects.downloads.cells import cell_text
from projects.downloads.text_files import in_chunks
from projects.open_data import batches
from projects.open_data.tables import ALL
from tests.factories import MilestoneFactory, ProjectFactory
from tests.open_data.conftest import ON, body, table

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        *((text, f"'{text}") for text in ("=1+1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "\t=1", "\n=1")),
        ("\r=1", "'\r=1"),
        ("\x07=1", "'=1"),
        ("学校路网", "学校路网"),
        (-30, "-30"),
        (None, ""),
        (True, "true"),
    ],
)
def test_text_that_would_be_run_is_guarded_and_numbers_are_not(value, cell):
    assert cell_text(value) == cell


@pytest.mark.parametrize(
    ("parts", "chunks"),
    [
        ([], [b"", b""]),
        (["id\r\n"], [b"id\r\n", b""]),
        (["id\r\n", "1", "2", "345", "6"], [b"id\r\n", b"12345", b"6"]),
        (["id\r\n", "12345678", "9"], [b"id\r\n", b"12345678", b"9"]),
    ],
)
def test_small_parts_go_out_together_and_the_first_at_once(parts, chunks):
    read = []
    sent = in_chunks((read.append(part) or part.encode() for part in parts), size=5)
    assert next(sent) == chunks[0]
    assert len(read) <= 1
    assert list(sent) == chunks[1:]


def test_csv_opens_in_a_spreadsheet_and_runs_nothing(site, project):
    response = site.get("/data/projects.csv", {"on": ON})

    assert body(response).startswith("\ufeffid,name,code,".encode())
    assert response["Content-Disposition"] == f'attachment; filename="projects-{ON}.csv"'
    row = next(row for row in table(site.get("/data/projects.csv", {"on": ON})) if row["id"] == str(project.pk))
    assert (row["name"], row["location"], row["summary"], row["aliases"]) == ("'=1+1", "'-丰和大道", "'+概况", "'@别名")
    assert (row["days_earlier"], row["total_yuan"], row["part_of_name"]) == ("-11", "1800000000.01", "学校路网")


def test_vague_date_is_three_columns(site, project):
    row = next(row for row in table(site.get("/data/milestones.csv", {"on": ON})) if row["name"] == "通车")

    assert (row["baseline_earliest"], row["baseline_latest"], row["baseline_text"]) == (
        "2025-05-01",
        "2025-05-31",
        "5月",
    )
    assert (row["actual_earliest"], row["project_id"]) == ("", str(project.pk))


def test_workbook_holds_texts_as_texts_and_numbers_as_numbers(site, project):
    response = site.get("/data/projects.xlsx", {"on": ON})
    book = load_workbook(BytesIO(body(response)))
    sheet, dictionary = book.worksheets
    head = [cell.value for cell in sheet[1]]
    cells = next(dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=2) if row[0].value == project.pk)

    assert (cells["name"].value, cells["name"].data_type, cells["name"].quotePrefix) == ("=1+1", "s", True)
    assert (cells["days_earlier"].value, cells["days_earlier"].data_type) == (-11, "n")
    assert cells["total_yuan"].value == 1800000000.01
    assert [row[0].value for row in dictionary.iter_rows(min_row=2)] == head


def test_days_of_a_workbook_are_days(site, project):
    book = load_workbook(BytesIO(body(site.get("/data/milestones.xlsx", {"on": ON}))))
    head, *rows = book.worksheets[0].iter_rows()
    column = [cell.value for cell in head].index("actual_earliest")

    assert [row[column].value.date() for row in rows if row[column].value] == [date(2025, 3, 1)]


@pytest.mark.parametrize("name", [one.name for one in ALL])
def test_json_holds_what_the_api_does(site, project, name):
    told = json.loads(body(site.get(f"/data/{name}.json", {"on": ON})))

    assert (told["table"], told["on"], told["licence"]) == (name, ON, "CC BY 4.0")
    assert told["results"] == site.get(f"/api/v1/{name}/", {"on": ON, "page_size": 200}).json()["results"] != []


def test_conditions_leave_the_rows_of_the_list(site, project):
    MilestoneFactory(project__name="第二医院")

    assert [row["id"] for row in table(site.get("/data/projects.csv", {"q": "1+1"}))] == [str(project.pk)]
    assert {row["project_id"] for row in table(site.get("/data/milestones.csv", {"q": "1+1"}))} == {str(project.pk)}


def test_rows_are_read_a_group_at_a_time(site, monkeypatch, django_assert_num_queries, django_assert_max_num_queries):
    monkeypatch.setattr(batches, "KEYS_OF_A_GROUP", 1)
    monkeypatch.setattr(batches, "TOGETHER", 1)
    monkeypatch.setattr("projects.views.downloads.in_chunks", iter)
    for _ in range(7):
        ProjectFactory()
    for kind in ("csv", "json"):
        response = site.get(f"/data/projects.{kind}")
        parts = iter(response.streaming_content)
        with django_assert_num_queries(0):
            next(parts)
        with django_assert_max_num_queries(13):
            first = next(parts)
        with django_assert_max_num_queries(12):
            assert first != next(parts)
        assert len(list(parts)) in (5, 6)


def test_rows_stand_by_whole_projects(site):
    """A part that was added later stands beside its whole, in every kind of file."""
    whole, other = ProjectFactory(name="学校路网"), ProjectFactory(name="产业园")
    part = ProjectFactory(name="博雅街", parent=whole)

    assert [row["id"] for row in table(site.get("/data/projects.csv"))] == [str(whole.pk), str(part.pk), str(other.pk)]
    sheet = load_workbook(BytesIO(body(site.get("/data/projects.xlsx")))).worksheets[0]
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == [whole.pk, part.pk, other.pk]


def test_rows_of_some_projects_alone(site, monkeypatch):
    monkeypatch.setattr(batches, "WHOLES", 1)
    wanted, part = ProjectFactory(name="学校路网"), ProjectFactory(name="博雅街", parent=ProjectFactory(name="路网"))
    for project in (wanted, part, ProjectFactory(name="产业园")):
        MilestoneFactory(project=project)

    asked = [row["project_name"] for row in table(site.get("/data/milestones.csv", {"q": "博雅街"}))]
    assert asked == ["博雅街"]
    assert len(table(site.get("/data/milestones.csv"))) == 3


def test_address_that_cannot_be_understood_is_refused(site):
    response = site.get("/data/projects.csv?light=pink")

    assert response.status_code == 400
    assert "light" in response.content.decode()
    assert site.get("/data/nothing.csv").status_code == 404
    assert site.get("/data/programmes.csv?q=x").status_code == 400
    assert site.post("/data/projects.csv").status_code == 405


def test_unchanged_file_is_not_sent_again(site, project):
    etag = site.get("/data/projects.csv")["ETag"]

    assert site.get("/data/projects.csv", headers={"if-none-match": etag}).status_code == 304
    project.save()
    assert site.get("/data/projects.csv", headers={"if-none-match": etag}).status_code == 200


def test_head_tells_the_name_without_the_rows(site, project, django_assert_max_num_queries):
    with django_assert_max_num_queries(1):
        response = site.head("/data/projects.csv")

    assert (response.status_code, body(response)) == (200, b"")
    assert response["Content-Type"] == "text/csv; charset=utf-8"


def test_address_that_downloads_too_often_waits(site, settings):
    settings.DOWNLOADS_PER_MINUTE = 1
    cache.clear()
    assert [site.get("/data/datapackage.json").status_code for _ in range(2)] == [200, 429]
    cache.clear()
