"""Two people at the rows below a project: each row carries the version that was seen."""

from __future__ import annotations

import pytest
import time_machine
from django.urls import reverse

from projects import models
from projects.date_window import DateWindow
from tests.admin.form_data import sent
from tests.factories import MilestoneFactory, ProjectFactory
from tests.stale.conftest import MORNING

MAY = DateWindow.of_month(2025, 5, "5月")


@pytest.fixture(scope="module")
def url(module_db):
    project = ProjectFactory()
    for name in ("开工", "封顶", "通车"):
        MilestoneFactory(project=project, name=name, planned=MAY)
    return reverse("admin:projects_project_change", args=[project.pk])


@pytest.fixture(scope="module")
def opened(url, two):
    """The project's page as each of the two opens it before anybody writes."""
    with time_machine.travel(MORNING, tick=False):
        return two[1].get(url)


def lines_of(answer):
    return [
        (row.name, line.field, line.old, line.new, line.typed)
        for row in answer.context["stale"]
        for change in row.changes
        for line in change.lines
    ]


def test_second_is_told_of_the_row_and_nothing_is_saved(first, second, url, opened):
    first.post(url, sent(opened, **{"milestones-1-name": "主体封顶"}))

    answer = second.post(url, sent(opened, **{"milestones-1-name": "首栋封顶", "milestones-2-line": "handover"}))

    assert lines_of(answer) == [("主体封顶", "节点", "封顶", "主体封顶", "首栋封顶")]
    assert not models.Milestone.objects.filter(line="handover").exists()


def test_sent_again_both_changes_stand(first, second, url, opened):
    first.post(url, sent(opened, **{"milestones-1-name": "主体封顶"}))
    answer = second.post(url, sent(opened, **{"milestones-1-line": "construction", "milestones-2-line": "handover"}))

    again = second.post(url, sent(answer))

    assert again.status_code == 302
    rows = models.Milestone.objects.order_by("pk").values_list("name", "line")
    assert list(rows) == [("开工", ""), ("主体封顶", "construction"), ("通车", "handover")]


def test_row_ticked_for_deletion_isnt_deleted_unseen(first, second, url, opened):
    first.post(url, sent(opened, **{"milestones-1-name": "主体封顶"}))

    answer = second.post(url, sent(opened, **{"milestones-1-DELETE": "on"}))
    assert models.Milestone.objects.count() == 3

    second.post(url, sent(answer))
    assert [row.name for row in models.Milestone.objects.order_by("pk")] == ["开工", "通车"]


def test_row_deleted_meanwhile_comes_back_as_a_new_one(first, second, url, opened):
    first.post(url, sent(opened, **{"milestones-0-DELETE": "on"}))

    answer = second.post(url, sent(opened, **{"milestones-0-line": "construction", "milestones-2-line": "handover"}))

    [row] = [row for row in answer.context["stale"] if row.changes[0].is_deletion]
    assert (row.name, row.changes[0].by) == ("开工", "张三")
    assert models.Milestone.objects.filter(line="handover").count() == 0

    again = second.post(url, sent(answer))
    assert again.status_code == 302
    rows = models.Milestone.objects.order_by("pk").values_list("name", "line")
    assert list(rows) == [("封顶", ""), ("通车", "handover"), ("开工", "construction")]


def test_row_deleted_meanwhile_in_which_nothing_was_typed_stays_deleted(first, second, url, opened):
    first.post(url, sent(opened, **{"milestones-0-DELETE": "on"}))

    answer = second.post(url, sent(opened, **{"milestones-2-line": "handover"}))
    again = second.post(url, sent(answer))

    assert again.status_code == 302
    rows = models.Milestone.objects.order_by("pk").values_list("name", "line")
    assert list(rows) == [("封顶", ""), ("通车", "handover")]


def test_each_form_stands_beside_its_own_row(first, url, opened):
    """Rows sent in another order than the list's, as after a row came in between, keep their own names."""
    values = sent(opened, **{"milestones-1-name": ""})
    turned = {name.replace("milestones-0-", "milestones-2-"): value for name, value in values.items() if "-0-" in name}
    turned |= {name.replace("milestones-2-", "milestones-0-"): value for name, value in values.items() if "-2-" in name}

    answer = first.post(url, values | turned)

    [inline] = [each for each in answer.context["inline_admin_formsets"] if each.formset.model is models.Milestone]
    shown = [(row.original.name, row.form["name"].value()) for row in inline if row.original]
    assert shown == [("通车", "通车"), ("封顶", ""), ("开工", "开工")]


def test_foreign_rows_are_no_deleted_ones(first, second, url, opened):
    """A key of another project's row is refused as before; nothing is told of it."""
    other = MilestoneFactory(name="别处")
    values = sent(opened, **{"milestones-0-id": other.pk, "milestones-0-name": "抢来"})

    answer = first.post(url, values)

    assert answer.context["errors"]
    assert [row.name for row in answer.context["stale"] if row.name == "别处"] == []
    assert models.Milestone.objects.get(pk=other.pk).name == "别处"
