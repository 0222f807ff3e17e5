"""Who has reported in a month and who hasn't, and the closing of the month."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from projects.enums import Role, Stage
from projects.models import ClosedMonth, Project
from tests.factories import ClosedMonthFactory, ProjectFactory, UnitFactory, UnitRoleFactory
from tests.reports.conftest import APRIL, MARCH
from tests.reports.written import corrected, draft, published, returned, submitted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

ADDRESS = "admin:projects_progressreport_month"


@pytest.fixture(autouse=True)
def _password_is_enough(settings):
    settings.REQUIRE_2FA = False


def opened(client, user, month="2025-04"):
    client.force_login(user)
    return client.get(reverse(ADDRESS, args=[month]))


def rows(response):
    return [
        (group.unit, [(row.project, row.status, row.act) for row in group.rows]) for group in response.context["groups"]
    ]


@pytest.mark.parametrize(
    ("make", "is_missing"),
    [(None, True), (draft, True), (returned, True), (submitted, False), (published, False)],
    ids=["nothing", "draft", "returned", "submitted", "published"],
)
def test_unreported_until_handed_in(site, make, is_missing):
    if make:
        make(site)

    assert Project.objects.unreported(APRIL).exists() == is_missing
    assert Project.objects.unreported(MARCH).exists()


@pytest.mark.parametrize(
    "change", [{"is_public": False}, *({"stage": stage} for stage in Stage if stage != Stage.UNDER_CONSTRUCTION)]
)
def test_report_is_due_only_of_public_projects_under_construction(site, change):
    Project.objects.filter(pk=site.project.pk).update(**change)

    assert not Project.objects.unreported(APRIL).exists()


def test_report_of_the_whole_covers_its_parts_and_not_the_other_way_round(site):
    part = ProjectFactory(parent=site.project, stage=Stage.UNDER_CONSTRUCTION)
    section = ProjectFactory(parent=part, stage=Stage.UNDER_CONSTRUCTION)
    submitted(site, project=part)
    assert set(Project.objects.unreported(APRIL)) == {site.project}

    submitted(site, month=MARCH)
    assert not Project.objects.unreported(MARCH).exists()
    assert section not in Project.objects.unreported(APRIL)


def test_corrections_change_nothing_of_the_count(site, media):
    corrected(published(site), site)

    assert not Project.objects.unreported(APRIL).exists()


def test_clerk_sees_his_own_with_what_is_to_do(client, site):
    part = ProjectFactory(parent=site.project, name="德兴街", stage=Stage.UNDER_CONSTRUCTION)
    ProjectFactory(name="别处", stage=Stage.UNDER_CONSTRUCTION)
    draft(site, project=part)

    groups = rows(opened(client, site.clerk))

    assert [unit for unit, _ in groups] == ["区住房和城乡建设局"]
    assert [(project, bool(act)) for project, _, act in groups[0][1]] == [
        ("学校路网", True),
        ("学校路网：德兴街", True),
    ]


def test_reviewer_sees_all_by_unit_those_without_one_last(client, site):
    UnitRoleFactory(
        project=ProjectFactory(name="水厂", stage=Stage.UNDER_CONSTRUCTION),
        unit=UnitFactory(name="红谷滩城投集团"),
        role=Role.LEAD,
    )
    ProjectFactory(name="无主项目", stage=Stage.UNDER_CONSTRUCTION)

    response = opened(client, site.reviewer)

    assert [[row[0] for row in group] for _, group in rows(response)] == [["学校路网"], ["水厂"], ["无主项目"]]
    assert (response.context["missing"], response.context["count"]) == (3, 3)


def test_who_only_reads_is_offered_nothing_to_do(client, site):
    assert [row[2] for _, group in rows(opened(client, site.auditor)) for row in group] == [""]


def test_month_is_closed_with_a_button(client, site):
    assert opened(client, site.reviewer).context["may_close"]

    response = client.post(reverse(ADDRESS, args=["2025-04"]), follow=True)

    assert ClosedMonth.objects.get().month == APRIL
    assert (response.context["may_close"], response.context["closed_by"]) == (False, "reviewer")


def test_month_with_reports_waiting_stays_open(client, site):
    submitted(site)
    opened(client, site.reviewer)

    response = client.post(reverse(ADDRESS, args=["2025-04"]), follow=True)

    assert not ClosedMonth.objects.exists()
    assert len(response.context["messages"]) == 1


@pytest.mark.parametrize("name", ["clerk", "administrator", "auditor"])
def test_who_may_not_close(client, site, name):
    assert not opened(client, getattr(site, name)).context["may_close"]
    assert client.post(reverse(ADDRESS, args=["2025-04"])).status_code == 403
    assert not ClosedMonth.objects.exists()


def test_this_month_is_not_closed_yet(client, site):
    response = opened(client, site.reviewer, "2025-05")

    assert (response.context["may_close"], response.context["after"]) == (False, None)


def test_closed_month_says_so(client, site):
    ClosedMonthFactory(month=date(2025, 4, 1), closed_by=site.reviewer)

    page = opened(client, site.clerk)

    assert "2025-05-06" in page.content.decode()
    assert [row[2] for _, group in rows(page) for row in group] == [""]


def test_queries_do_not_grow_with_projects(client, site, django_assert_max_num_queries):
    draft(site)
    opened(client, site.reviewer)
    with django_assert_max_num_queries(20) as one:
        client.get(reverse(ADDRESS, args=["2025-04"]))
    for number in range(4):
        part = ProjectFactory(parent=site.project, name=f"路{number}", stage=Stage.UNDER_CONSTRUCTION)
        UnitRoleFactory(project=part, role=Role.LEAD)
        if number:
            draft(site, project=part)

    with django_assert_max_num_queries(len(one.captured_queries)):
        client.get(reverse(ADDRESS, args=["2025-04"]))
