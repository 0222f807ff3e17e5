"""One project with all that is known of it on a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings

from projects.date_window import DateWindow
from projects.enums import InvestmentKind, QuantityKind, Role, Stage
from projects.pages.money import Money
from projects.values import canonical
from tests.factories import (
    CitationFactory,
    ContactPersonFactory,
    InvestmentFactory,
    ListingFactory,
    MilestoneFactory,
    ProgressReportFactory,
    ProjectFactory,
    QuantityFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

END_OF_MAY = DateWindow.of_month_part(2025, 5, 3, "5月底")


def page_of(site, project, on=ON):
    return site.get(project.get_absolute_url(), {"on": on}).context["page"]


def cite(row, field, **given):
    """Words for what the row holds, unless another value is given."""
    detail = row._meta.model_name.replace("contactperson", "contact").replace("unitrole", "unit_role")
    subject = {} if detail == "project" else {detail.replace("progressreport", "report"): row}
    project = row if detail == "project" else row.project
    return CitationFactory(
        project=project, field=field, **subject, **{"stated": canonical(getattr(row, field)), **given}
    )


def test_every_figure_has_a_note_that_leads_to_its_words(site):
    investment = InvestmentFactory()
    citation = cite(investment, "amount_yuan", quote="总投资18亿元")

    page = page_of(site, investment.project)

    (fact,) = (one for one in page.facts if one.label == "Total investment")
    (note,) = fact.support.notes
    assert fact.value == "CNY 1.8 billion"
    assert note.url == f"/sources/{citation.source_id}/?on={ON}#q{citation.pk}"
    assert page.notes == (note,)


def test_same_words_have_one_number(site):
    investment = InvestmentFactory()
    quantity = QuantityFactory(project=investment.project)
    citation = cite(investment, "amount_yuan")
    cite(quantity, "value_si", source=citation.source)

    assert [note.number for note in page_of(site, investment.project).notes] == [1]


def test_statements_that_disagree_stand_side_by_side(site):
    milestone = MilestoneFactory(planned=END_OF_MAY)
    cite(milestone, "planned")
    cite(milestone, "planned", stated="2025-06-01/2025-06-30", stated_text="6月", quote="预计6月通车", start=20)

    (row,) = page_of(site, milestone.project).milestones

    assert [(other.words, [note.quote for note in other.notes]) for other in row.planned.support.others] == [
        ("June 2025", ["预计6月通车"])
    ]


def test_first_plan_is_told_once_with_its_days(site):
    milestone = MilestoneFactory(planned=DateWindow.of_month_part(2025, 5, 3).worded("5月底", year_inferred=True))

    (row,) = page_of(site, milestone.project).milestones

    assert (row.baseline.words, row.planned.words) == ("late May 2025", "As in the baseline")
    assert row.baseline.hint == "21 to 31 May, year inferred"


def test_moved_plan_leaves_the_first_one_struck(site):
    first, now = DateWindow.of_day(date(2025, 6, 30)), DateWindow.of_day(date(2025, 7, 30))
    milestone = MilestoneFactory(baseline=first, planned=now)

    (row,) = page_of(site, milestone.project).milestones

    assert row.baseline.is_superseded
    assert (row.baseline.words, row.planned.words) == ("30 June 2025", "30 July 2025")
    assert "30 days later than the baseline" in row.verdict


def test_past_date_without_a_report_claims_nothing(site):
    milestone = MilestoneFactory(planned=END_OF_MAY)

    (row,) = page_of(site, milestone.project, on="2026-11-22").milestones

    assert row.badge.symbol == "none"
    assert row.actual.words == "Not reported"


def test_parts_stand_on_the_page_of_the_whole(site):
    network = ProjectFactory(name="学校路网")
    road = ProjectFactory(name="德兴街", parent=network)
    ProjectFactory(name="崇礼路", parent=network)
    MilestoneFactory(project=road, name="通车", planned=END_OF_MAY)
    ProgressReportFactory(project=road, text="德兴街已完成水稳摊铺")

    page = page_of(site, network)

    assert [(row.part.name, row.part.symbol) for row in page.network.rows] == [("崇礼路", "un"), ("德兴街", "ok")]
    assert [(row.part, row.name) for row in page.milestones] == [("德兴街", "通车"), ("崇礼路", "")]
    assert page.network.rows[1].part.subject.quote == "德兴街已完成水稳摊铺"
    assert page.timeline is None
    assert page_of(site, road).wholes == (("学校路网", f"{network.get_absolute_url()}?on={ON}"),)


def test_phase_is_named_without_its_project(site):
    whole = ProjectFactory(name="华宏商业综合体")
    MilestoneFactory(project=ProjectFactory(name="华宏商业综合体一期", parent=whole), name="竣工", planned=END_OF_MAY)

    assert page_of(site, whole).milestones[0].part == "一期"


def test_units_stand_with_their_role_and_group(site):
    group = UnitFactory(name="城投集团")
    role = UnitRoleFactory(unit=UnitFactory(name="红江实业", parent=group), role=Role.CONTRACTOR)
    ContactPersonFactory(project=role.project, name="黄如强", title="项目现场相关负责人")

    page = page_of(site, role.project)

    assert [(fact.label, fact.value) for fact in page.units] == [("Contractor", "红江实业, part of 城投集团")]
    assert [(fact.label, fact.value) for fact in page.people] == [("项目现场相关负责人", "黄如强")]


def test_sizes_are_told_as_written(site):
    project = ProjectFactory()
    given = {"kind": QuantityKind.SITE_AREA, "written": "46.3亩", "value_si": Decimal("30866.6667")}
    QuantityFactory(project=project, **given)
    QuantityFactory(project=project, kind=QuantityKind.COUNT, written="5栋", noun="栋楼", value_si=5)
    QuantityFactory(project=project, kind=QuantityKind.COUNT, written="970套", noun="套安置房", value_si=970)
    QuantityFactory(project=project, kind=QuantityKind.WORKERS, written="300名", qualifier="近", value_si=300)

    site.cookies[settings.LANGUAGE_COOKIE_NAME] = "zh-hans"
    in_chinese = [fact.value for fact in page_of(site, project).facts]
    site.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    in_english = [fact.value for fact in page_of(site, project).facts]

    assert (in_chinese[0], in_chinese[2]) == ("46.3亩（3.09公顷）", "近300名")
    assert in_english == ["46.3 mu (3.09 ha)", "5 栋楼, 970 套安置房", "nearly 300"]


LATER = {"published": DateWindow.of_month(2025, 6)}


def test_what_was_stated_later_is_not_shown(site):
    project = ProjectFactory(summary="打造城市综合体", location="九龙湖核心区", stage=Stage.COMPLETED)
    project.stage_stated_on = date(2025, 6, 30)
    project.save()
    MilestoneFactory(project=project, planned=END_OF_MAY, known_from=date(2025, 6, 30))
    ProgressReportFactory(project=project, reported_on=date(2025, 6, 30))
    ListingFactory(project=project, since=date(2025, 6, 1))
    source = SourceFactory(**LATER)
    rows = [
        (project, "summary"),
        (project, "location"),
        (InvestmentFactory(project=project), "amount_yuan"),
        (QuantityFactory(project=project), "value_si"),
        (UnitRoleFactory(project=project), "role"),
        (ContactPersonFactory(project=project, title="负责人"), "title"),
    ]
    for row, field in rows:
        cite(row, field, source=source)

    before, after = page_of(site, project), page_of(site, project, on="2025-07-01")

    assert (before.facts, before.summary, before.units, before.people) == ((), "", (), ())
    assert (before.milestones, before.reports, before.lists, before.notes) == ((), (), (), ())
    assert len(after.facts) == 4
    assert all([after.summary, after.units, after.people, after.milestones, after.reports, after.lists, after.notes])


def test_total_stated_later_is_not_in_the_list(site):
    investment = InvestmentFactory()
    cite(investment, "amount_yuan", source=SourceFactory(**LATER))
    InvestmentFactory(project=investment.project, kind=InvestmentKind.ANNUAL_PLANNED, year=2025)

    def total(on):
        return site.get("/projects/", {"on": on}).context["page"].rows[0].total

    assert (total(ON), total("2025-07-01")) == (None, Money("CNY 1.8 billion", "CNY 1,800,000,000"))


def test_words_for_several_parts_are_quoted_once(site):
    network, source = ProjectFactory(name="学校路网"), SourceFactory()
    for name in ("德兴街", "万年街"):
        road = ProjectFactory(name=name, parent=network)
        ProgressReportFactory(project=road, source=source, text="这几条街已具备通车条件")

    assert [(one.part, one.text) for one in page_of(site, network).reports] == [
        ("德兴街, 万年街", "这几条街已具备通车条件")
    ]
