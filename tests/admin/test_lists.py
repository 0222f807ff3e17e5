"""Lists of the staff: what they find, what they filter, and what they cost."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from projects import models
from projects.admin import lights
from projects.date_window import DateWindow
from projects.derived.holding import Standings
from projects.enums import Category, Outcome, Role
from projects.pages import long_list
from projects.schedule import Light
from tests.admin.test_pages import FACTORIES, address, full_project
from tests.factories import (
    CitationFactory,
    ImportRowFactory,
    ImportRunFactory,
    MilestoneFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
)


def listed(staff, model, **query):
    return list(staff.get(address(model, "changelist"), query).context["cl"].result_list)


def count_queries(staff, url):
    staff.get(url)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert staff.get(url).status_code == 200
    return len(queries)


def make_rows(model, number):
    """Each below a project of its own that is part of another; citations about every kind of row."""
    for _ in range(number):
        below = {"project": ProjectFactory(parent=ProjectFactory())}
        has_project = model is not models.Project and "project" in {field.name for field in model._meta.fields}
        row = FACTORIES[model](**(below if has_project else {}))
        if model is models.ImportRun:
            ImportRowFactory(run=row, outcome=Outcome.CONFLICT)


@pytest.mark.parametrize("model", FACTORIES, ids=lambda model: model.__name__)
def test_list_costs_the_same_at_one_row_and_at_many(staff, model):
    url = address(model, "changelist")
    make_rows(model, 1)
    at_one = count_queries(staff, url)

    make_rows(model, 4)

    assert count_queries(staff, url) == at_one


def test_source_page_costs_the_same_at_one_citation_and_at_many(staff):
    source = SourceFactory()
    window = DateWindow.of_month(2025, 5)
    CitationFactory(source=source, milestone=MilestoneFactory(planned=window), field="planned")
    url = address(models.Source, "change", source.pk)
    at_one = count_queries(staff, url)

    for _ in range(4):
        CitationFactory(source=source, milestone=MilestoneFactory(planned=window), field="planned")

    assert count_queries(staff, url) == at_one


@pytest.mark.parametrize("model", FACTORIES, ids=lambda model: model.__name__)
def test_list_counts_no_more_than_it_shows(model):
    page = admin.site._registry[model]

    assert page.show_full_result_count is False
    assert page.show_facets is admin.ShowFacets.NEVER
    assert page.list_editable == ()
    assert page.date_hierarchy is None


@pytest.mark.parametrize("is_public", [True, False])
def test_project_has_the_same_light_as_kept_and_as_computed(staff, monkeypatch, is_public):
    MilestoneFactory(project=ProjectFactory(is_public=is_public), planned=DateWindow.of_month(2025, 1))
    kept = [row.severity for row in listed(staff, models.Project)]
    monkeypatch.setattr(lights, "standings_on", lambda day: Standings())

    assert [row.severity for row in listed(staff, models.Project)] == kept
    assert kept == [(Light.GREY if is_public else Light.UNDATED).severity]


def test_list_counts_to_a_limit(staff, monkeypatch):
    monkeypatch.setattr(long_list, "MOST_COUNTED", 2)
    for _ in range(4):
        ProjectFactory()

    assert staff.get(address(models.Project, "changelist")).context["cl"].result_count == 2


@pytest.mark.parametrize("typed", ["行知路", "知路", "学校路网", "xingzhilu", "xing zhi", "xzl", "2404-360108"])
def test_project_is_found(staff, typed):
    project = ProjectFactory(name="行知路", code="2404-360108-04-01")
    ProjectAliasFactory(project=project, name="学校路网")
    ProjectAliasFactory(project=project, name="学校路网一期")
    ProjectFactory(name="南路安置房")

    assert listed(staff, models.Project, q=typed) == [project]


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [("学校路网", "德兴街", "学校路网：德兴街"), ("华宏综合体", "华宏综合体一期", "华宏综合体一期")],
)
def test_part_is_named_with_the_whole(staff, whole, part, expected):
    ProjectFactory(name=part, parent=ProjectFactory(name=whole))

    html = staff.get(address(models.Project, "changelist"), {"tree": "part"}).content.decode()

    assert f">{expected}</a>" in html


def test_unit_is_found_by_its_short_name(staff):
    unit = UnitFactory(name="红谷滩区住房和城乡建设局")
    models.UnitAlias.objects.create(unit=unit, name="区住建局")
    UnitFactory(name="中铁四局")

    assert listed(staff, models.Unit, q="区住建局") == [unit]


def test_milestone_is_found_by_its_project(staff):
    milestone = MilestoneFactory(project=ProjectFactory(name="行知路"))
    MilestoneFactory()

    assert listed(staff, models.Milestone, q="行知") == [milestone]


def test_autocomplete_offers_projects_by_pinyin(staff):
    project = ProjectFactory(name="行知路")
    ProjectFactory(name="南路安置房")
    query = {"term": "xingzhi", "app_label": "projects", "model_name": "milestone", "field_name": "project"}

    offered = staff.get(reverse("admin:autocomplete"), query).json()["results"]

    assert offered == [{"id": str(project.pk), "text": "行知路"}]


def window(day):
    return DateWindow.of_day(day)


@pytest.fixture
def one_of_each_light(today):
    """Milestones by the light that they show on 1 May 2025."""
    reported = ProjectFactory(category=Category.PUBLIC_WELFARE)
    ProgressReportFactory(project=reported, reported_on=date(2025, 4, 30))
    return {
        Light.RED: MilestoneFactory(project=reported, planned=window(date(2025, 4, 1))),
        Light.YELLOW: MilestoneFactory(project=reported, planned=window(date(2025, 4, 25))),
        Light.GREY: MilestoneFactory(planned=window(date(2025, 4, 28))),
        Light.BLUE: MilestoneFactory(planned=window(date(2025, 5, 4))),
        Light.GREEN: MilestoneFactory(planned=window(date(2025, 8, 1))),
        Light.UNDATED: MilestoneFactory(),
        Light.DONE: MilestoneFactory(planned=window(date(2025, 4, 1)), actual=window(date(2025, 3, 1))),
    }


@pytest.mark.parametrize("light", Light)
def test_milestones_filtered_by_light(staff, one_of_each_light, light):
    assert listed(staff, models.Milestone, light=light) == [one_of_each_light[light]]


def test_projects_filtered_by_their_worst_light(staff, one_of_each_light):
    assert listed(staff, models.Project, light="red") == [one_of_each_light[Light.RED].project]
    assert listed(staff, models.Project, light="yellow") == []


def test_milestones_filtered_by_category_of_their_project(staff, one_of_each_light):
    found = listed(staff, models.Milestone, category=Category.PUBLIC_WELFARE)

    assert found == [one_of_each_light[Light.RED], one_of_each_light[Light.YELLOW]]


def test_milestone_list_says_why_a_light_is_lit(staff, one_of_each_light):
    html = staff.get(address(models.Milestone, "changelist"), {"light": "yellow"}).content.decode()

    assert "滞后" in html
    assert "逾期6天" in html


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"role": "contractor"}, ["甲"]),
        ({"role": "no_lead"}, ["甲", "乙一期"]),
        ({"tree": "top"}, ["甲", "乙"]),
        ({"tree": "part"}, ["乙一期"]),
        ({"role": "nonsense"}, ["甲", "乙", "乙一期"]),
    ],
)
def test_projects_filtered(staff, query, names):
    first, second = ProjectFactory(name="甲"), ProjectFactory(name="乙")
    ProjectFactory(name="乙一期", parent=second)
    UnitRoleFactory(project=first, role=Role.CONTRACTOR)
    UnitRoleFactory(project=second, role=Role.LEAD)

    assert sorted(project.name for project in listed(staff, models.Project, **query)) == sorted(names)


def test_conflicts_of_a_run_are_one_click_away(staff):
    run = ImportRunFactory()
    ImportRowFactory(run=run)
    conflict = ImportRowFactory(run=run, outcome=Outcome.CONFLICT, subject="通车", detail="由人填写，保留原值。")
    ImportRowFactory(outcome=Outcome.CONFLICT)

    html = staff.get(address(models.ImportRun, "change", run.pk)).content.decode()
    link = f"{address(models.ImportRow, 'changelist')}?run={run.pk}&amp;outcome__exact=conflict"

    assert f'<a href="{link}">冲突 1</a>' in html
    assert "由人填写，保留原值。" in html
    assert list(staff.get(link.replace("&amp;", "&")).context["cl"].result_list) == [conflict]


def test_citation_that_differs_shows_both_values(staff):
    planned = DateWindow.of_day(date(2025, 6, 30))
    milestone = MilestoneFactory(planned=planned)
    CitationFactory(milestone=milestone, project=milestone.project, field="planned", stated="2025-05-21/2025-05-31")

    html = staff.get(address(models.Citation, "changelist")).content.decode()

    assert "2025年5月底（2025年5月21日至31日）" in html
    assert "不一致，现为</span> 2025年6月30日" in html


def test_project_page_lists_parts_and_citations(staff):
    project = full_project()
    part = project.children.get()

    html = staff.get(address(models.Project, "change", project.pk)).content.decode()

    assert f'<a href="{address(models.Project, "change", part.pk)}">{part.name}</a>' in html
    assert "1条引文" in html


@pytest.mark.parametrize("query", ["q=%00", "light=%00", "p=%00"])
def test_nul_byte_in_an_address_is_a_bad_request(staff, query):
    assert staff.get(f"{address(models.Project, 'changelist')}?{query}").status_code == 400


@pytest.mark.parametrize("query", [{"light": "pink"}, {"category__exact": "nonsense"}, {"p": "99"}, {"o": "77"}])
def test_odd_address_is_no_error(staff, query):
    assert staff.get(address(models.Project, "changelist"), query, follow=True).status_code == 200
