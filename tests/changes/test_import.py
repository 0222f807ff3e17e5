"""A newer source with another planned date asks for a change; it moves nothing."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine

from importers.store.errors import ImportStoppedError
from projects.actions.decide_change import decide_change
from projects.date_window import DateWindow
from projects.enums import AuditAction, ChangeReason, Decision, Outcome
from projects.models import AuditEvent, Citation, Milestone, PlanChange, Project, Source
from projects.models.versioned import StaleRowError
from tests.changes.people import at
from tests.rights.people import reviewer
from tests.store.dump import domain_dump
from tests.store.pages import JULY, MAY, plan_page
from tests.store.records import APRIL_2025, JUNE_2025, MARCH_2024, Page, import_pages, outcomes

pytestmark = pytest.mark.django_db

AUGUST_2025 = DateWindow.of_month(2025, 8, "2025年8月")
SEPTEMBER = DateWindow.of_month(2025, 9, "9月")
ON = date(2025, 7, 2)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2025-07-02T09:00:00+08:00", tick=False):
        yield


def may() -> Page:
    return plan_page("预计5月竣工", MAY, APRIL_2025)


def july(published: DateWindow = JUNE_2025) -> Page:
    return plan_page("预计7月竣工", JULY, published)


def decide(*, approve: bool) -> PlanChange:
    change = PlanChange.objects.waiting().get()
    return decide_change(change=change, approve=approve, words="核实", by=reviewer(), at=at(ON))


def test_newer_source_proposes_in_its_own_words():
    import_pages(may())

    report = import_pages(july())

    change = PlanChange.objects.get()
    assert (change.old, change.proposed, change.decision) == (MAY, JULY, Decision.WAITING)
    assert (change.proposed_by, change.source, change.reason) == (None, Source.objects.first(), ChangeReason.OTHER)
    assert (change.words, change.proposed_on) == ("“预计7月竣工”", ON)
    assert Milestone.objects.get().planned == MAY
    assert outcomes(report)["竣工/planned"] == Outcome.CONFLICT
    line = next(line for line in report.articles[0].lines if line.field == "planned")
    assert line.detail == "a plan moves only by a reasoned change: one was proposed and waits for a decision"
    assert AuditEvent.objects.filter(action=AuditAction.PROPOSE).count() == 1


def test_same_article_again_changes_nothing():
    import_pages(may())
    import_pages(july())
    before = domain_dump()

    import_pages(july())

    assert domain_dump() == before


@pytest.mark.parametrize("published", [MARCH_2024, APRIL_2025], ids=["older", "of the same day"])
def test_source_that_is_not_newer_proposes_nothing(published):
    import_pages(may())

    import_pages(july(published))

    assert not PlanChange.objects.exists()


def test_dry_run_proposes_nothing():
    import_pages(may())

    import_pages(july(), is_dry=True)

    assert not PlanChange.objects.exists()


def test_change_that_waits_lets_no_other_be_proposed():
    import_pages(may())

    import_pages(july(), plan_page("预计9月竣工", SEPTEMBER, AUGUST_2025))

    assert PlanChange.objects.get().proposed == JULY


def test_rejected_statement_is_not_proposed_again():
    import_pages(may())
    import_pages(july())
    decide(approve=False)

    import_pages(july())

    assert PlanChange.objects.count() == 1


def test_rejected_plan_may_be_asked_for_by_another_source():
    import_pages(may())
    import_pages(july())
    decide(approve=False)

    import_pages(july(AUGUST_2025))

    assert [change.proposed for change in PlanChange.objects.waiting()] == [JULY]


def test_approved_change_moves_the_plan_and_the_article_then_agrees():
    import_pages(may())
    import_pages(july())
    decide(approve=True)

    report = import_pages(july())

    step = Milestone.objects.get()
    assert (step.baseline, step.planned) == (MAY, JULY)
    assert outcomes(report)["竣工/planned"] == Outcome.UNCHANGED
    assert {one.stated: one.agrees() for one in Citation.objects.filter(field="planned")} == {
        "2025-05-01/2025-05-31": False,
        "2025-07-01/2025-07-31": True,
    }


def test_after_a_decision_only_what_is_newer_asks_again():
    import_pages(may())
    import_pages(july())
    decide(approve=True)

    import_pages(plan_page("预计9月竣工", SEPTEMBER, JUNE_2025))
    assert not PlanChange.objects.waiting().exists()

    import_pages(plan_page("预计9月完成竣工", SEPTEMBER, AUGUST_2025))
    assert [change.proposed for change in PlanChange.objects.waiting()] == [SEPTEMBER]


def test_what_is_done_asks_for_no_other_plan():
    import_pages(may())
    step, source = Milestone.objects.get(), Source.objects.get()
    step.actual, step.actual_source = DateWindow.of_day(date(2025, 5, 20)), source
    step.save()

    import_pages(july())

    assert not PlanChange.objects.exists()


def test_row_changed_meanwhile_stops_the_import_in_words(monkeypatch):
    import_pages(may())
    project = Project.objects.get()

    def raced(*args, **kwargs):
        raise StaleRowError(project)

    monkeypatch.setattr("importers.store.run.store_projects", raced)

    with pytest.raises(ImportStoppedError):
        import_pages(july())
