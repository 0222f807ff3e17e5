"""Proposing, deciding and withdrawing a change of a plan."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from projects.actions import change_errors as errors
from projects.actions.decide_change import decide_change
from projects.actions.withdraw_change import withdraw_change
from projects.date_window import DateWindow
from projects.enums import AuditAction, Decision
from projects.frozen_dates import dates_may_move
from projects.models import AuditEvent, Milestone, PlanChange
from projects.models.plan_change import DecidedChangeError
from tests.changes.people import JULY, JUNE, MAY, MONDAY, WEDNESDAY, approved, at, clerk_of, planned_milestone, proposal
from tests.factories import AdministratorFactory, PlanChangeFactory, ProjectFactory
from tests.rights.people import administrator, auditor, reviewer

pytestmark = pytest.mark.django_db


def decide(change, *, approve=True, words="", by=None):
    return decide_change(change=change, approve=approve, words=words, by=by or reviewer(), at=at(WEDNESDAY))


def acts() -> list[str]:
    made = AuditEvent.objects.order_by("pk").exclude(action=AuditAction.PERMISSION)
    return list(made.values_list("action", flat=True))


def test_proposal_waits_and_moves_nothing():
    milestone = planned_milestone()
    by = clerk_of(milestone)

    change = proposal(milestone, by=by)

    milestone.refresh_from_db()
    assert milestone.planned == MAY
    assert (change.old, change.proposed, change.decision) == (MAY, JUNE, Decision.WAITING)
    assert (change.proposed_by, change.proposed_on) == (by, MONDAY)
    assert acts() == ["propose"]


def test_approval_moves_the_plan_and_keeps_the_baseline():
    milestone, by = planned_milestone(), reviewer()

    change = decide(proposal(milestone), by=by)

    milestone.refresh_from_db()
    assert (milestone.planned, milestone.baseline) == (JUNE, MAY)
    assert (change.decision, change.decided_by, change.decided_on) == (Decision.APPROVED, by, WEDNESDAY)
    assert acts() == ["propose", "decide"]
    event = AuditEvent.objects.filter(action=AuditAction.DECIDE).get()
    assert event.actor == by
    assert event.detail["old"] == "2025-05-01/2025-05-31"
    assert event.detail["proposed"] == "2025-06-01/2025-06-30"


def test_history_of_the_milestone_says_who_and_why():
    milestone, by = planned_milestone(), reviewer()

    decide(proposal(milestone), by=by)

    newest = milestone.history.first()
    assert newest.history_user == by
    assert "幕墙与机电接口调整" in newest.history_change_reason


def test_rejection_keeps_its_words_and_moves_nothing():
    milestone = planned_milestone()

    change = decide(proposal(milestone), approve=False, words="理由不足。")

    milestone.refresh_from_db()
    assert milestone.planned == MAY
    assert (change.decision, change.decision_words) == (Decision.REJECTED, "理由不足。")


def test_rejection_needs_words():
    change = proposal(planned_milestone())

    with pytest.raises(errors.UnexplainedError):
        decide(change, approve=False, words=" ")

    change.refresh_from_db()
    assert change.decision == Decision.WAITING


def test_first_plan_by_a_change_is_the_baseline_too():
    milestone = planned_milestone(planned=None)

    decide(proposal(milestone))

    milestone.refresh_from_db()
    assert (milestone.planned, milestone.baseline) == (JUNE, JUNE)


@pytest.mark.parametrize("proposer", [reviewer, AdministratorFactory], ids=["reviewer", "first administrator"])
def test_nobody_decides_what_he_proposed(proposer):
    by = proposer()
    change = proposal(planned_milestone(), by=by)

    with pytest.raises(errors.OwnChangeError):
        decide(change, by=by)


@pytest.mark.parametrize("role", [administrator, auditor], ids=["administrator", "auditor"])
def test_only_reviewers_decide(role):
    change = proposal(planned_milestone())

    with pytest.raises(PermissionDenied):
        decide(change, by=role())


def test_clerk_decides_nothing():
    milestone = planned_milestone()
    change = proposal(milestone, by=reviewer())

    with pytest.raises(PermissionDenied):
        decide(change, by=clerk_of(milestone))


def test_clerk_of_another_unit_proposes_nothing():
    milestone, elsewhere = planned_milestone(), planned_milestone(project=ProjectFactory())

    with pytest.raises(PermissionDenied):
        proposal(milestone, by=clerk_of(elsewhere))


def test_decided_change_is_not_decided_again():
    change = approved(planned_milestone())

    with pytest.raises(errors.AlreadyDecidedError):
        decide(change, approve=False, words="不同意")


def test_decided_change_stays_as_it_is():
    change = approved(planned_milestone())
    change.words = "别的"

    with pytest.raises(DecidedChangeError):
        change.save()


def test_proposal_against_a_plan_that_moved_meanwhile_is_refused():
    milestone = planned_milestone()
    change = proposal(milestone)
    milestone.planned = JULY
    with dates_may_move():
        milestone.save()

    with pytest.raises(errors.PlanMovedMeanwhileError) as refused:
        decide(change)

    assert "2025年5月" in str(refused.value)
    assert "2025年7月" in str(refused.value)
    assert PlanChange.objects.get().decision == Decision.WAITING
    assert Milestone.objects.get(pk=milestone.pk).planned == JULY


def test_second_proposal_waits_for_the_first():
    milestone = planned_milestone()
    proposal(milestone)

    with pytest.raises(errors.ChangeWaitingError):
        proposal(milestone, JULY)


def test_same_days_are_no_change():
    with pytest.raises(errors.SamePlanError):
        proposal(planned_milestone(), MAY.worded("五月"))


def test_proposal_needs_words():
    with pytest.raises(errors.UnexplainedError):
        proposal(planned_milestone(), words=" \n")


def test_plan_of_what_is_done_does_not_move():
    done = DateWindow.of_day(date(2025, 3, 1))
    milestone = planned_milestone(actual=done)
    waiting = PlanChangeFactory(milestone=milestone, old=MAY)

    with pytest.raises(errors.AlreadyDoneError):
        proposal(milestone)
    with pytest.raises(errors.AlreadyDoneError):
        decide_change(change=waiting, approve=True, words="", by=reviewer(), at=at(date(2025, 5, 2)))


def test_proposer_withdraws_and_the_history_keeps_it():
    milestone = planned_milestone()
    by = clerk_of(milestone)
    change = proposal(milestone, by=by)

    withdraw_change(change=change, by=by, at=at(WEDNESDAY))

    assert not PlanChange.objects.exists()
    newest = PlanChange.history.order_by("-history_id").first()
    assert (newest.history_type, newest.history_user) == ("-", by)
    assert acts() == ["propose", "withdraw"]


def test_others_do_not_withdraw():
    change = proposal(planned_milestone())

    with pytest.raises(errors.NotYoursError):
        withdraw_change(change=change, by=reviewer(), at=at(WEDNESDAY))


def test_decided_change_is_not_withdrawn():
    milestone = planned_milestone()
    by = clerk_of(milestone)
    change = approved(milestone, by=by)

    with pytest.raises(errors.AlreadyDecidedError):
        withdraw_change(change=change, by=by, at=at(WEDNESDAY))
