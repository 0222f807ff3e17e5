"""`manage.py import_article`: many files, one report, and what each mistake says."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from projects.enums import Outcome
from projects.models import ArticleDraft, ImportRow, ImportRun, Investment, Source
from tests.articles.desk import BRIDGE
from tests.store.dump import everything

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
SCHOOL = "北岭小学扩建工程\n\n2025年4月2日　来源：云溪日报\n\n北岭小学扩建工程总投资8600万元，计划2025年8月竣工。\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "bridge.txt", tmp_path / "school.txt"]
    for path, text in zip(paths, (BRIDGE, SCHOOL), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("import_article", *arguments, stdout=out)
    return out.getvalue()


def test_files_are_imported_with_one_report_and_their_printed_days(files):
    report = run(*files)

    sources = {source.title: source for source in Source.objects.all()}
    assert sorted(str(source.published.latest) for source in sources.values()) == ["2025-04-02", "2025-04-30"]
    assert {source.publisher for source in sources.values()} == {"临江日报", "云溪日报"}
    assert ImportRun.objects.count() == 2
    assert report.count("合计：") == 1


def test_day_and_publisher_may_be_given(files):
    run(files[0], "--published-on", "2025-03", "--publisher", "晨报")

    source = Source.objects.get()
    assert (str(source.published.earliest), source.publisher) == ("2025-03-01", "晨报")
    assert "--published-on" in source.published_reason


def test_article_without_a_printed_day_has_none(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SCHOOL.replace("2025年4月2日　来源：云溪日报", ""), encoding="utf-8")

    run(str(path))

    assert Source.objects.get().published is None


def test_dry_run_writes_nothing_and_says_so(files):
    before = everything()

    report = run("--dry-run", *files)

    assert everything() == before
    assert "试运行" in report


def test_what_is_less_sure_waits_for_a_person(files):
    run("--accept-above", "0.99", *files)

    assert ArticleDraft.objects.filter(waiting__gt=0, started_by=None).exists()
    assert not Investment.objects.exists()
    assert ArticleDraft.objects.count() == 2


def test_everything_is_taken_from_zero_on(files):
    run("--accept-above", "0", *files)

    assert not ImportRow.objects.filter(outcome=Outcome.PENDING).exists()
    assert {draft.waiting for draft in ArticleDraft.objects.all()} == {0}


def test_second_time_each_file_is_known_and_nothing_changes(files):
    run(*files)
    before = everything()

    report = run(*files)

    assert everything() == before
    assert report.count("已有") + report.count("已经录入过") + report.count("已经有了") == 2


def test_bad_files_are_named_and_the_others_imported(files, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(90))
    (tmp_path / "spring.txt").write_text("春天来了，花开了。", encoding="utf-8")
    bad = [str(tmp_path / name) for name in ("empty.txt", "picture.png", "spring.txt", "missing.txt")]

    with pytest.raises(CommandError) as failed:
        run(*bad[:2], *files, *bad[2:], "-", str(tmp_path))

    assert failed.value.returncode == 1
    told = str(failed.value).splitlines()
    assert told[0] == "6个文件没有导入："
    assert [line.split(": ")[0] for line in told[1:]] == [bad[0], bad[1], bad[2], bad[3], "-", str(tmp_path)]
    assert Source.objects.count() == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("--published-on", "2026-01-01"),
        ("--published-on", "gestern"),
        ("--published-on", "不晚于2025年4月"),
        ("--accept-above", "2"),
        ("--accept-above", "viel"),
    ],
)
def test_bad_options_are_refused_before_anything_is_read(files, arguments):
    with pytest.raises(CommandError, match=arguments[0]):
        run(*arguments, *files)

    assert not ImportRun.objects.exists()


def test_no_bar_where_nobody_looks_on(files, capfd):
    run(*files)

    assert capfd.readouterr().err == ""


def test_bar_on_a_terminal(files, capfd, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    run(*files)

    assert "2/2" in capfd.readouterr().err
