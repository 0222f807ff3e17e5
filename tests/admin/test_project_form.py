"""Projects, their rows and their neighbours: what the database would refuse is said in the form."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from projects.date_window import DateWindow
from projects.enums import InvestmentKind, Stage
from projects.models import Investment, Project, Unit
from tests.admin.form_data import TOTAL, errors_on, sent, with_rows
from tests.factories import (
    InvestmentFactory,
    MilestoneFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
    UnitFactory,
)

ADD = reverse("admin:projects_project_add")
#: blank pages, asked for once: they are the same in every test
BLANK: dict[str, Any] = {}


def change(row):
    return reverse(f"admin:projects_{row._meta.model_name}_change", args=[row.pk])


def edit(staff, row, rows=(), **typed):
    """Send the row's page with changes; `rows` are (prefix, values) of new rows below it."""
    return staff.post(change(row), with_rows(sent(staff.get(change(row)), **typed), rows))


def blank(staff, address):
    if address not in BLANK:
        BLANK[address] = staff.get(address)
    return BLANK[address]


def add(staff, follow=False, **typed):
    return staff.post(ADD, sent(blank(staff, ADD), **typed), follow=follow)


def test_added_project_is_known_from_today(staff, today):
    add(staff, name="德兴街")

    project = Project.objects.get()
    assert (project.name, project.known_from, project.is_public) == ("德兴街", today, False)
    assert project.history.get().history_user.username.startswith("user")


def test_stage_set_by_a_person_is_stated_today(staff, today):
    project = ProjectFactory(stage=Stage.PLANNED, stage_stated_on=date(2025, 1, 1))

    edit(staff, project, stage=Stage.UNDER_CONSTRUCTION)

    project.refresh_from_db()
    assert (project.stage, project.stage_stated_on) == (Stage.UNDER_CONSTRUCTION, today)


def test_same_name_at_the_top_is_refused(staff):
    ProjectFactory(name="德兴街")

    assert errors_on(add(staff, name="德兴街")) == {"__all__": ["已有同名项目。"]}


def test_same_name_in_a_parent_is_refused(staff):
    part = ProjectFactory(parent=ProjectFactory())

    response = add(staff, name=part.name, parent=part.parent_id)

    assert errors_on(response) == {"__all__": ["该项目下已有同名子项目。"]}


def test_project_under_its_own_part_is_refused(staff):
    part = ProjectFactory(parent=ProjectFactory())

    response = edit(staff, part.parent, parent=part.pk)

    assert errors_on(response) == {"parent": ["项目不能归到自己的子项目之下。"]}


def test_fourth_level_is_refused(staff):
    section = ProjectFactory(parent=ProjectFactory(parent=ProjectFactory()))

    assert errors_on(add(staff, name="一标段", parent=section.pk)) == {"parent": ["项目最多三级。"]}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", "德" * 121),
        ("name", "德\0兴街"),
        ("name", " "),
        ("code", "1" * 31),
        ("location", "址" * 201),
        ("summary", "简" * 2001),
        ("summary", "简\0介"),
        ("stage", "burnt_down"),
        ("parent", "4711"),
        ("known_from", "去年"),
    ],
)
def test_value_that_does_not_fit_is_refused_at_its_field(staff, field, typed):
    response = add(staff, **{"name": "德兴街", field: typed})

    assert list(errors_on(response)) == [field]
    assert not Project.objects.exists()


def test_second_total_is_refused(staff):
    investment = InvestmentFactory()

    response = edit(staff, investment.project, rows=[("investments", TOTAL)])

    assert errors_on(response) == {"investments": ["该项目已有这一项金额。"]}


def test_totals_of_two_years_stand_side_by_side(staff):
    completed = {"kind": InvestmentKind.COMPLETED, "amount_yuan": "1"}

    edit(staff, ProjectFactory(), rows=[("investments", {**completed, "year": year}) for year in ("2024", "2025")])

    assert Investment.objects.count() == 2


def test_milestone_added_on_the_project_page(staff, today):
    project = ProjectFactory()

    edit(staff, project, rows=[("milestones", {"name": "通车", "planned": "8月"})])

    milestone = project.milestones.get()
    assert milestone.planned.bounds == (date(2025, 8, 1), date(2025, 8, 31))
    assert (milestone.baseline, milestone.known_from) == (milestone.planned, today)


def test_page_saved_unchanged_leaves_every_row_alone(staff):
    window = DateWindow(date(2025, 4, 30), date(2025, 8, 31), "8月底前")
    milestone = MilestoneFactory(planned=window)
    edits = milestone.history.count()

    edit(staff, milestone.project)

    assert milestone.history.count() == edits


def test_clash_with_someone_quicker_is_said_in_words(staff, monkeypatch):
    ProjectFactory(name="德兴街")
    monkeypatch.setattr(Project, "validate_constraints", lambda *args, **kwargs: None)

    response = add(staff, follow=True, name="德兴街")

    assert ["没有保存" in str(message) for message in response.context["messages"]] == [True]
    assert Project.objects.count() == 1


def test_deleting_a_report_behind_a_date_is_refused(staff):
    report = ProgressReportFactory()
    MilestoneFactory(project=report.project, actual_report=report, actual=DateWindow.of_month(2025, 4))

    response = edit(staff, report.project, **{"reports-0-DELETE": "on"})

    assert [*errors_on(response)] == ["reports"]
    report.refresh_from_db()


def test_unit_circle_is_refused(staff):
    child = UnitFactory(parent=UnitFactory())

    response = edit(staff, child.parent, parent=child.pk)

    assert errors_on(response) == {"parent": ["单位不能隶属于自己的下级单位。"]}
    assert Unit.objects.get(pk=child.parent_id).parent is None


class TestSource:
    ADD = reverse("admin:projects_source_add")
    TYPED = {"kind": "article", "title": "四月报道", "text": "第一行\r\n第二行", "published": "2025年4月"}

    def test_text_is_kept_as_typed(self, staff):
        staff.post(self.ADD, {**self.TYPED, **self.no_rows(staff)})

        source = SourceFactory._meta.model.objects.get()
        assert source.text == "第一行\n第二行"
        assert source.published.bounds == (date(2025, 4, 1), date(2025, 4, 30))
        assert len(source.sha256) == 64

    def test_same_text_twice_is_refused(self, staff):
        source = SourceFactory(text="第一行\n第二行")

        response = staff.post(self.ADD, {**self.TYPED, **self.no_rows(staff)})

        assert errors_on(response) == {"text": [f"这篇正文已存为“{source.title}”。"]}

    def test_kept_text_never_changes(self, staff):
        source = SourceFactory()

        edit(staff, source, title="新标题", text="改过", sha256="0" * 64)

        kept = SourceFactory._meta.model.objects.get()
        assert (kept.title, kept.text, kept.sha256) == ("新标题", source.text, source.sha256)

    def no_rows(self, staff):
        return {name: value for name, value in sent(blank(staff, self.ADD)).items() if "FORMS" in name}
