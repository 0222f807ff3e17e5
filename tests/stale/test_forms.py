"""Two people on one form: the second is told what changed, keeps what he typed, and applies it to the new state."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.urls import reverse

from projects import models
from projects.date_window import DateWindow
from projects.enums import Category, Stage
from projects.models.versioned import StaleRowError
from tests.admin.form_data import sent
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory, UnitFactory, UserFactory
from tests.stale.conftest import MORNING

MAY = DateWindow.of_month(2025, 5, "5月")


def address(row):
    return reverse(f"admin:projects_{row._meta.model_name}_change", args=[row.pk])


@pytest.fixture(scope="module")
def made_once(module_db):
    return ProjectFactory(name="德兴街", location="红谷滩", stage=Stage.PLANNED)


@pytest.fixture
def project(made_once, db):
    return models.Project.objects.get(pk=made_once.pk)


@pytest.fixture(scope="module")
def opened(made_once, two):
    """The project's page as each of the two opens it before anybody writes."""
    with time_machine.travel(MORNING, tick=False):
        return two[1].get(address(made_once))


def test_second_is_told_what_changed_and_nothing_is_saved(first, second, project, opened):
    first.post(address(project), sent(opened, location="九龙湖", category=Category.PUBLIC_WELFARE))

    answer = second.post(address(project), sent(opened, location="凤凰洲", summary="全长一公里。"))

    [row] = answer.context["stale"]
    [change] = row.changes
    lines = {(line.field, line.old, line.new, line.typed) for line in change.lines}
    assert change.by == "张三"
    assert lines == {("地点", "红谷滩", "九龙湖", "凤凰洲"), ("类别", "无", "社会民生", "")}
    assert models.Project.objects.get().location == "九龙湖"


def test_what_was_typed_is_kept_and_the_rest_is_new(first, second, project, opened):
    first.post(address(project), sent(opened, category=Category.PUBLIC_WELFARE))

    answer = second.post(address(project), sent(opened, location="凤凰洲"))

    form = answer.context["adminform"].form
    assert (form["location"].value(), form["category"].value()) == ("凤凰洲", Category.PUBLIC_WELFARE)


def test_sent_again_it_is_applied_to_the_new_state(first, second, project, opened):
    first.post(address(project), sent(opened, category=Category.PUBLIC_WELFARE))
    answer = second.post(address(project), sent(opened, location="凤凰洲"))

    again = second.post(address(project), sent(answer))

    project.refresh_from_db()
    assert again.status_code == 302
    assert (project.location, project.category) == ("凤凰洲", Category.PUBLIC_WELFARE)


def test_third_change_in_between_is_told_again(first, second, project, opened):
    first.post(address(project), sent(opened, category=Category.PUBLIC_WELFARE))
    answer = second.post(address(project), sent(opened, location="凤凰洲"))
    first.post(address(project), sent(first.get(address(project)), summary="全长一公里。"))

    again = second.post(address(project), sent(answer))

    [row] = again.context["stale"]
    assert [line.new for change in row.changes for line in change.lines] == ["全长一公里。"]
    assert models.Project.objects.get().location == "红谷滩"


def test_alone_nobody_is_asked_twice(first, project, opened):

    answer = first.post(address(project), sent(opened, location="凤凰洲"))

    assert answer.status_code == 302
    assert models.Project.objects.get().location == "凤凰洲"


def test_page_without_a_version_is_refused(first, project, opened):
    values = sent(opened, location="凤凰洲")
    del values["seen_version"]

    answer = first.post(address(project), values)

    assert len(answer.context["stale"]) == 1
    assert models.Project.objects.get().location == "红谷滩"


def test_save_that_changed_nothing_asks_nobody(first, second, project, opened):
    first.post(address(project), sent(opened))

    answer = second.post(address(project), sent(opened, location="凤凰洲"))

    assert answer.status_code == 302
    assert models.Project.objects.get().location == "凤凰洲"


def test_dates_are_told_in_words(first, second):
    milestone = MilestoneFactory()
    page = second.get(address(milestone))
    first.post(address(milestone), sent(first.get(address(milestone)), planned="2025年5月底"))

    answer = second.post(address(milestone), sent(page, planned="2025年6月"))

    [row] = answer.context["stale"]
    lines = {line.field: (line.old, line.new, line.typed) for line in row.changes[0].lines}
    may = "2025年5月底（2025年5月21日至31日）"
    assert lines["现行计划"] == ("无", may, "2025年6月（2025年6月1日至30日）")


def test_stale_row_in_the_transaction_brings_the_page_back(first, second, monkeypatch, project, opened):
    """As on PostgreSQL, where the row may move after it was read: the write fails, and nothing of it stays."""
    save, lost = models.Project.save, []

    def lose_once(self, **kwargs):
        if not lost:
            lost.append(self)
            raise StaleRowError(self)
        save(self, **kwargs)

    monkeypatch.setattr(models.Project, "save", lose_once)
    answer = second.post(address(project), sent(opened, location="凤凰洲"))

    assert (len(lost), answer.status_code) == (1, 302)
    assert models.Project.objects.get().location == "凤凰洲"


def test_deleted_meanwhile_is_told_with_all_that_was_typed(first, second):
    milestone = MilestoneFactory(name="通车")
    page = second.get(address(milestone))
    first.post(reverse("admin:projects_milestone_delete", args=[milestone.pk]), {"post": "yes"})

    answer = second.post(address(milestone), sent(page, name="全线通车"))

    html = answer.content.decode()
    assert (answer.status_code, models.Milestone.objects.count()) == (409, 0)
    assert "张三" in html
    assert "全线通车" in html


def test_row_of_a_model_that_counts_no_versions_is_guarded(first, second):
    user = UserFactory(username="王五", first_name="五")
    url = reverse("admin:auth_user_change", args=[user.pk])
    joined = {"date_joined_0": "2025-05-01", "date_joined_1": "09:00:00"}
    page = second.get(url)
    first.post(url, sent(first.get(url), first_name="五一", **joined))

    answer = second.post(url, sent(page, last_name="王", **joined))

    assert get_user_model().objects.get(pk=user.pk).first_name == "五一"
    assert len(answer.context["stale"]) == 1
    assert get_user_model().objects.get(pk=user.pk).last_name == ""


@pytest.mark.parametrize(
    "make",
    [ProjectFactory, UnitFactory, SourceFactory, MilestoneFactory],
    ids=["project", "unit", "source", "milestone"],
)
def test_every_form_carries_the_version(first, make):
    row = make()

    html = first.get(address(row)).content.decode()

    assert f'<input type="hidden" name="seen_version" value="{row.version}" id="id_seen_version">' in html


def test_history_says_nothing_of_versions(first, project, opened):
    first.post(address(project), sent(opened, location="凤凰洲"))

    html = first.get(reverse("admin:projects_project_history", args=[project.pk])).content.decode()

    assert "凤凰洲" in html
    assert "版本" not in html


def test_days_typed_are_compared_as_days(first, second):
    milestone = MilestoneFactory(planned=MAY)
    page = second.get(address(milestone))
    first.post(address(milestone), sent(first.get(address(milestone)), known_from=date(2025, 4, 1)))

    answer = second.post(address(milestone), sent(page, name="通车"))
    second.post(address(milestone), sent(answer))

    milestone.refresh_from_db()
    assert (milestone.known_from, milestone.name, milestone.planned) == (date(2025, 4, 1), "通车", MAY)


def test_nobody_deletes_what_somebody_else_has_just_written(first, second):
    milestone = MilestoneFactory(name="通车")
    url = reverse("admin:projects_milestone_delete", args=[milestone.pk])
    asked = second.get(url).context["seen_version"]
    first.post(address(milestone), sent(first.get(address(milestone)), name="全线通车"))

    answer = second.post(url, {"post": "yes", "seen_version": asked})

    [row] = answer.context["stale"]
    assert [(line.old, line.new) for line in row.changes[0].lines] == [("通车", "全线通车")]
    assert models.Milestone.objects.get() == milestone
    second.post(url, {"post": "yes", "seen_version": answer.context["seen_version"]})
    assert not models.Milestone.objects.exists()
