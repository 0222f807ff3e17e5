"""Which project and which unit a row of a ledger means; where several fit, a person decides."""

from __future__ import annotations

import pytest

from projects.models import Project
from tests import factories as make
from tests.ledgers.books import workbook
from tests.ledgers.people import kinds, ledger, plans, problems, take

pytestmark = pytest.mark.django_db


def test_project_is_found_by_code_whatever_it_is_called(tmp_path):
    project = make.ProjectFactory(name="旧名字工程", code="2026-360113-48-03-000001")
    path = workbook(
        tmp_path / "l.xlsx",
        ["项目代码", "项目名称", "总投资（亿元）"],
        ["２０２６-360113－48-03-000001", "新名字", 1],
    )

    assert [plan.project for plan in plans(path)] == [project.pk]


def test_alias_and_ending_are_the_same_project(tmp_path):
    project = make.ProjectFactory(name="德兴街道路工程")
    make.ProjectAliasFactory(project=project, name="德兴大道")

    path = ledger(tmp_path, ["德兴大道", 1, None, None, None])

    assert [plan.project for plan in plans(path)] == [project.pk]


def test_name_that_may_be_several_is_ambiguous(tmp_path):
    for name in ("红谷滩区会展体育中心", "西湖区会展体育中心"):
        make.ProjectFactory(name=name)

    path = ledger(tmp_path, ["会展体育中心", 1, None, None, None])

    assert kinds(path) == ["ambiguous"]
    assert problems(path)[0][0] == "several_projects"
    assert "西湖区会展体育中心" in problems(path)[0][1]


def test_code_and_name_of_different_projects_are_ambiguous(tmp_path):
    make.ProjectFactory(name="德兴街", code="2026-360113-48-03-000001")
    make.ProjectFactory(name="万年街")
    path = workbook(
        tmp_path / "l.xlsx", ["项目代码", "项目名称", "总投资（亿元）"], ["2026-360113-48-03-000001", "万年街", 1]
    )

    assert [problem for problem, _detail in problems(path)] == ["other_project"]


def test_part_is_found_below_its_whole(tmp_path):
    one, other = (make.ProjectFactory(name=name) for name in ("德兴街", "万年街"))
    parts = [make.ProjectFactory(name="一期", parent=whole) for whole in (one, other)]
    path = workbook(
        tmp_path / "l.xlsx",
        ["项目名称", "所属项目", "总投资（亿元）"],
        ["一期", "万年街", 1],
        ["二期", "万年街", 1],
        ["三期", "没有的项目", 1],
    )

    first, second, third = plans(path)

    assert (first.project, second.is_new, third.problems[0].problem) == (parts[1].pk, True, "unknown_parent")
    take(path, valid_rows=True)
    assert Project.objects.get(name="二期").parent == other


def test_row_that_is_there_twice_is_a_problem(tmp_path):
    path = ledger(tmp_path, ["德兴街", 1, None, None, None], ["德兴街", 2, None, None, None])

    assert problems(path) == [("twice", "2")]


def test_unit_that_fits_several_is_ambiguous(tmp_path):
    for name in ("红谷滩区住房建设局", "西湖区住房建设局"):
        make.UnitFactory(name=name)

    path = ledger(tmp_path, ["德兴街", 1, None, "住房建设局", None])

    assert kinds(path) == ["ambiguous"]
