"""`manage.py import_ledger`: what it prints, and what it refuses."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from projects.models import Project, Source
from tests.ledgers.hostile import FILES
from tests.ledgers.people import ledger

pytestmark = pytest.mark.django_db


def run(*arguments: str, **options: object) -> str:
    out = StringIO()
    call_command("import_ledger", *arguments, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def test_each_row_and_the_totals_are_printed(tmp_path):
    path = ledger(tmp_path, ["德兴街", 1.5, None, "区住建局", None])

    told = run(str(path), on=date(2026, 5, 31))

    assert "+ 德兴街 (台账，第 2 行)" in told
    assert "总投资: 1.5亿元 (填入)" in told
    assert told.rstrip().endswith("新增 1  ~ 有变更 0  = 未变 0  ! 冲突 0  ? 待认领 0  × 错误 0")
    assert Source.objects.get().stated_on == date(2026, 5, 31)


def test_dry_run_prints_the_same_and_writes_nothing(tmp_path):
    path = ledger(tmp_path, ["德兴街", 1.5, None, None, None])

    told = run(str(path), "--dry-run")

    assert told == run(str(path))
    assert Project.objects.count() == 1


def test_faulty_row_is_named_by_cell_and_stops_all(tmp_path):
    path = ledger(tmp_path, ["德兴街", 1, None, None, None], ["万年街", -1, None, None, None])
    out = StringIO()

    with pytest.raises(CommandError, match="1 行不能导入"):
        call_command("import_ledger", str(path), stdout=out, stderr=StringIO())

    assert "B3 “-1”: 金额不能为负。" in out.getvalue()
    assert not Project.objects.exists()


def test_good_rows_are_taken_by_choice(tmp_path):
    path = ledger(tmp_path, ["德兴街", 1, None, None, None], ["万年街", -1, None, None, None])

    run(str(path), "--valid-rows")

    assert [project.name for project in Project.objects.all()] == ["德兴街"]


@pytest.mark.parametrize(("name", "words"), [("encrypted.xlsx", "密码"), ("nul.csv", "既不是文本也不是工作簿")])
def test_refused_file_is_told_in_words(tmp_path, name, words):
    FILES[name][0](tmp_path / name)

    with pytest.raises(CommandError, match=words):
        run(str(tmp_path / name))


def test_missing_sheet_is_told_with_those_that_are_there(tmp_path):
    with pytest.raises(CommandError, match="没有工作表“六月”；现有工作表：台账"):
        run(str(ledger(tmp_path, ["德兴街", 1, None, None, None])), sheet="六月")
