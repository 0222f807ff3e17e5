"""What citizens see of changes of plans, and what they don't."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from projects.date_window import DateWindow
from projects.enums import ChangeReason, Decision
from projects.models import PlanChange
from tests.changes.people import MAY, MONDAY, WEDNESDAY, approved, clerk_of, planned_milestone
from tests.factories import (
    MilestoneFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

MARKER = "密件标记"
ON = "2025-04-01"


@pytest.fixture
def site() -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def page_of(site, project, on=ON):
    return site.get(project.get_absolute_url(), {"on": on}).context["page"]


def test_change_stands_with_its_reason_and_both_sides(site):
    milestone = planned_milestone()
    by = clerk_of(milestone)
    approved(milestone, by=by)

    changes = page_of(site, milestone.project).changes

    assert len(changes.rows) == 1
    row = changes.rows[0]
    assert (row.old, row.proposed, row.shift) == ("May 2025", "June 2025", "1 day later")
    assert (row.reason, row.words) == ("Design change", "幕墙与机电接口调整")
    unit = by.staff_member.unit.name
    assert row.who == (
        f"proposed by {unit} on 12 March 2025, approved by the Major Projects Promotion Centre on 12 March 2025"
    )
    assert changes.total == "1 change, 1 day later in all"


def test_names_of_people_stay_inside(site):
    milestone = planned_milestone()
    by = clerk_of(milestone, username="zhangsan-login", last_name="张三")
    approved(milestone, by=by)

    for address in (milestone.project.get_absolute_url(), "/"):
        html = site.get(address, {"on": ON}).content.decode()
        assert "幕墙" in html
        assert "zhangsan" not in html
        assert "张三" not in html


def test_days_of_several_changes_are_added_up(site):
    project = ProjectFactory()
    days = [(1, 31), (11, 1), (1, 21)]
    for first, last in days:
        PlanChangeFactory(
            milestone=MilestoneFactory(project=project, planned=MAY),
            old=DateWindow.of_day(date(2025, 5, first)),
            proposed=DateWindow.of_day(date(2025, 5, last)),
            proposed_on=MONDAY,
            decision=Decision.APPROVED,
        )

    assert page_of(site, project).changes.total == "3 changes, 50 days later in all, 10 days earlier in all"


def test_changes_of_parts_stand_with_the_whole(site):
    whole = ProjectFactory(name="学校路网")
    milestone = planned_milestone(project=ProjectFactory(name="德兴街", parent=whole))
    approved(milestone)

    assert [row.part for row in page_of(site, whole).changes.rows] == ["德兴街"]
    assert [row.part for row in page_of(site, milestone.project).changes.rows] == [""]


def test_plan_and_changes_are_those_known_on_the_day(site):
    milestone = planned_milestone()
    approved(milestone)

    before, after = (page_of(site, milestone.project, on) for on in ("2025-03-11", "2025-03-12"))

    assert (before.changes.rows, len(after.changes.rows)) == ((), 1)
    assert before.milestones[0].planned.words == "As in the baseline"
    assert after.milestones[0].planned.words == "June 2025"
    assert after.milestones[0].baseline.is_superseded


def test_light_and_filters_are_those_of_the_day(site):
    milestone = planned_milestone(planned=DateWindow.of_day(date(2025, 3, 10)))
    approved(milestone, DateWindow.of_month(2026, 1))

    def found(**asked):
        return site.get("/projects/", asked).context["page"].count

    assert (found(light="grey", on="2025-03-11"), found(light="grey", on="2025-03-12")) == (1, 0)
    assert (found(year="2026", on="2025-03-11"), found(year="2026", on="2025-03-12")) == (0, 1)
    assert (found(changed="yes", on="2025-03-11"), found(changed="yes", on="2025-03-12")) == (0, 1)
    assert (found(changed="no", on="2025-03-11"), found(changed="no", on="2025-03-12")) == (1, 0)


def test_filter_finds_a_baseline_that_a_source_gave_up(site):
    moved = MilestoneFactory(baseline=MAY, planned=DateWindow.of_month(2025, 8)).project
    MilestoneFactory(planned=MAY)

    page = site.get("/projects/", {"changed": "yes", "on": ON}).context["page"]

    assert [row.name for row in page.rows] == [moved.name]
    facet = next(facet for facet in page.facets if facet.name == "changed")
    assert {choice.value: choice.count for choice in facet.choices} == {"yes": 1, "no": 1}


def test_home_shows_the_latest(site):
    milestone = planned_milestone()
    approved(milestone)
    hidden = planned_milestone(project=ProjectFactory(name=MARKER, is_public=False))
    approved(hidden)

    response = site.get("/", {"on": ON})

    assert [news.project for news in response.context["page"].changes] == ["学校路网"]
    assert MARKER not in response.content.decode()


def test_waiting_and_rejected_changes_leave_no_trace(site):
    milestone = planned_milestone()
    approved(milestone)
    for decision in (Decision.REJECTED, Decision.WAITING):
        PlanChangeFactory(
            milestone=milestone,
            old=DateWindow.of_day(date(2025, 5, 1), MARKER),
            proposed=DateWindow.of_day(date(2031, 7, 7), MARKER),
            words=MARKER,
            proposed_by=UserFactory(username=f"{MARKER}{decision}"),
            proposed_on=MONDAY,
            decision=decision,
            decision_words=MARKER if decision == Decision.REJECTED else "",
        )

    for address in ("/", "/projects/", "/projects/?changed=yes", milestone.project.get_absolute_url(), "/sources/"):
        html = site.get(address, {"on": ON}).content.decode() if "?" not in address else ""
        html = html or site.get(f"{address}&on={ON}").content.decode()
        assert milestone.project.name in html or address == "/sources/"
        assert MARKER not in html
        assert "2031" not in html


def test_words_of_a_hidden_source_stay_hidden(site):
    hidden = SourceFactory(title=MARKER, is_public=False)
    PlanChangeFactory(
        milestone=planned_milestone(),
        proposed_by=None,
        source=hidden,
        words=MARKER,
        reason=ChangeReason.OTHER,
        proposed_on=WEDNESDAY,
        decision=Decision.APPROVED,
        decision_words=MARKER,
    )
    project = PlanChange.objects.get().milestone.project

    html = site.get(project.get_absolute_url(), {"on": ON}).content.decode()

    assert len(page_of(site, project).changes.rows) == 1
    assert MARKER not in html


def test_what_happened_is_shown_from_its_report_on(site):
    milestone = planned_milestone()
    report = ProgressReportFactory(project=milestone.project, reported_on=MONDAY, published_on=WEDNESDAY)
    milestone.actual, milestone.actual_report = DateWindow.of_day(date(2025, 3, 1)), report
    milestone.save()

    before, after = (page_of(site, milestone.project, on) for on in ("2025-03-11", "2025-03-12"))

    assert before.milestones[0].actual.words == "Not happened yet"
    assert after.milestones[0].actual.words == "1 March 2025"
