"""Proposing and deciding a change of a plan on the staff's pages, in Chinese, without a script."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from projects.actions.set_actual import set_actual
from projects.date_window import DateWindow
from projects.enums import Decision
from projects.models import Milestone, PlanChange
from projects.person_words import person_name
from tests.changes import files
from tests.changes.desk import ADD, TYPED, browser, change_address, confirmed, propose_address
from tests.changes.people import JULY, JUNE, MAY, approved, at, clerk_of, planned_milestone, proposal
from tests.factories import MilestoneFactory, PlanChangeFactory, ProjectFactory, SourceFactory
from tests.rights.people import administrator, auditor, reviewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_the_first_of_april")]

TODAY = date(2025, 4, 1)


def test_form_leads_to_a_preview_and_saves_nothing(milestone):
    MilestoneFactory(project=milestone.project, name="验收", planned=DateWindow.of_day(date(2025, 6, 10)))
    staff = browser(clerk_of(milestone))

    form = staff.get(propose_address(milestone)).content.decode()
    page = staff.post(propose_address(milestone), {**TYPED, "preview": "1"})

    assert "2025年5月" in form
    found = page.context["preview"]
    assert (found.old, found.proposed) == ("2025年5月", "2025年6月")
    assert found.shift == "推迟1天"
    assert found.milestone.is_change is False
    assert len(found.order) == 1
    assert "验收" in found.order[0]
    assert found.order[0] in page.content.decode()
    assert not PlanChange.objects.exists()


def test_preview_shows_which_lights_change():
    late = planned_milestone(planned=DateWindow.of_day(date(2025, 3, 1)))
    page = browser(clerk_of(late)).post(propose_address(late), {**TYPED, "preview": "1"})

    found = page.context["preview"]
    assert (found.milestone.before.symbol, found.milestone.after.symbol) == ("none", "ok")
    assert (found.project.before.symbol, found.project.after.symbol) == ("none", "ok")


def test_confirmation_proposes(milestone):
    by = clerk_of(milestone)

    response = browser(by).post(propose_address(milestone), confirmed(milestone))

    change = PlanChange.objects.get()
    assert response.url == change_address(change)
    assert (change.proposed, change.proposed_by, change.proposed_on) == (JUNE, by, TODAY)
    assert (change.words, change.reason) == (TYPED["words"], "design")


def test_going_back_keeps_what_was_typed(milestone):
    page = browser(clerk_of(milestone)).post(propose_address(milestone), {**TYPED, "edit": "1"})

    assert page.context["form"].initial == TYPED


@pytest.mark.parametrize(
    "typed",
    [{"proposed": ""}, {"proposed": "很快"}, {"words": ""}, {"reason": "因为"}, {"proposed": "2025年5月"}],
    ids=["no date", "no such date", "no words", "no such reason", "current plan"],
)
def test_what_cannot_be_proposed_is_said_at_its_field(milestone, typed):
    staff = browser(clerk_of(milestone))

    for button in ("preview", "propose"):
        page = staff.post(propose_address(milestone), {**confirmed(milestone), **typed, button: "1"})
        assert set(page.context["form"].errors) == set(typed)

    assert not PlanChange.objects.exists()


def test_plan_that_moved_since_the_preview_is_previewed_anew(milestone):
    approved(milestone, JULY, on=date(2025, 3, 31))

    page = browser(clerk_of(milestone)).post(propose_address(milestone), confirmed(milestone))

    assert page.context["preview"].old == "2025年7月"
    assert not PlanChange.objects.waiting().exists()


def test_attachment_is_kept_under_a_name_of_our_own(milestone):
    staff = browser(clerk_of(milestone))
    upload = SimpleUploadedFile("情况说明.exe", files.PDF, "text/html")

    staff.post(propose_address(milestone), confirmed(milestone, attachment=upload))

    change = PlanChange.objects.get()
    assert change.attachment.name.endswith(".pdf")
    assert "情况" not in change.attachment.name
    response = staff.get(reverse("admin:projects_planchange_attachment", args=[change.pk]))
    assert b"".join(response.streaming_content) == files.PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("data", [files.HTML, files.PROGRAM, files.MACROS], ids=["html", "program", "macros"])
def test_attachment_of_another_kind_is_refused(milestone, data):
    upload = SimpleUploadedFile("说明.pdf", data, "application/pdf")

    page = browser(clerk_of(milestone)).post(propose_address(milestone), confirmed(milestone, attachment=upload))

    assert page.context["errors"]
    assert not PlanChange.objects.exists()


def test_attachment_is_not_public(milestone, client):
    change = proposal(milestone, attachment=SimpleUploadedFile("x.pdf", files.PDF))
    address = reverse("admin:projects_planchange_attachment", args=[change.pk])
    elsewhere = clerk_of(planned_milestone(project=ProjectFactory()))

    assert client.get(address).status_code == 302
    assert browser(elsewhere).get(address).status_code == 404
    assert client.get(f"/media/{change.attachment.name}").status_code == 404
    response = browser(auditor()).get(address)
    assert response.status_code == 200
    response.close()


def test_change_without_attachment_has_none(milestone):
    address = reverse("admin:projects_planchange_attachment", args=[proposal(milestone).pk])

    assert browser(reviewer()).get(address).status_code == 404


@pytest.mark.parametrize("key", ["0", "x", "9" * 30, "-1"])
def test_milestone_that_is_not_there(key):
    assert browser(reviewer()).get(f"{ADD}?milestone={key}").status_code == 404


def test_milestone_of_another_unit_is_not_there(milestone):
    other = planned_milestone(project=ProjectFactory())

    assert browser(clerk_of(other)).get(propose_address(milestone)).status_code == 404


@pytest.mark.parametrize("role", [auditor, administrator], ids=["auditor", "administrator"])
def test_roles_that_read_propose_and_decide_nothing(milestone, role):
    change, staff = proposal(milestone), browser(role())

    assert staff.get(propose_address(milestone)).status_code == 403
    assert staff.post(propose_address(milestone), confirmed(milestone)).status_code == 403
    assert staff.get(change_address(change)).status_code == 200
    assert staff.post(change_address(change), {"approve": "1", "words": ""}).status_code == 403
    assert PlanChange.objects.get().decision == Decision.WAITING


def test_choosing_a_milestone_comes_first():
    assert browser(reviewer()).get(ADD).url == reverse("admin:projects_milestone_changelist")


def test_what_is_done_or_waits_is_not_proposed_again(milestone):
    proposal(milestone)
    done = planned_milestone(name="开工", project=milestone.project)
    set_actual(milestone=done, actual=MAY.of_day(date(2025, 3, 1)), source=SourceFactory(), by=reviewer(), at=at(TODAY))
    staff = browser(reviewer())

    for one in (milestone, done):
        assert staff.get(propose_address(one)).url == reverse("admin:projects_milestone_change", args=[one.pk])


def test_reviewer_approves(milestone):
    change, by = proposal(milestone), reviewer()
    staff = browser(by)

    page = staff.get(change_address(change))
    staff.post(change_address(change), {"approve": "1", "words": "同意"})

    assert page.context["may_decide"]
    assert page.context["preview"].shift == "推迟1天"
    change.refresh_from_db()
    assert (change.decision, change.decided_by, change.decision_words) == (Decision.APPROVED, by, "同意")
    assert Milestone.objects.get().planned == JUNE


def test_rejection_without_words_is_asked_for_them(milestone):
    change, staff = proposal(milestone), browser(reviewer())

    page = staff.post(change_address(change), {"reject": "1", "words": " "})

    assert page.context["form"].errors["words"]
    assert PlanChange.objects.get().decision == Decision.WAITING


def test_proposer_sees_no_decision_and_withdraws(milestone):
    by = reviewer()
    change, staff = proposal(milestone, by=by), browser(by)

    page = staff.get(change_address(change))
    refused = staff.post(change_address(change), {"approve": "1", "words": ""})

    assert (page.context["may_decide"], page.context["may_withdraw"]) == (False, True)
    assert refused.context["form"].errors["words"]
    staff.post(change_address(change), {"withdraw": "1"})
    assert not PlanChange.objects.exists()


def test_two_reviewers_decide_once(milestone):
    change = proposal(milestone)
    browser(reviewer()).post(change_address(change), {"approve": "1", "words": ""})

    page = browser(reviewer()).post(change_address(change), {"reject": "1", "words": "不同意"})

    assert "已" in str(page.context["form"].errors["words"]) or "already" in str(page.context["form"].errors["words"])
    assert PlanChange.objects.get().decision == Decision.APPROVED


def test_list_has_what_waits_first_with_how_long_and_on_whom(milestone):
    first_decided = approved(planned_milestone(project=ProjectFactory()), on=date(2025, 3, 20))
    waiting = proposal(milestone)
    by = reviewer(last_name="审", first_name="计")

    page = browser(by).get(reverse("admin:projects_planchange_changelist"))

    assert [change.pk for change in page.context["cl"].result_list] == [waiting.pk, first_decided.pk]
    html = page.content.decode()
    assert "22" in html
    assert person_name(by) in html


def test_list_costs_the_same_for_many(django_assert_num_queries):
    staff = browser(reviewer())
    address = reverse("admin:projects_planchange_changelist")
    PlanChangeFactory()
    staff.get(address)
    with CaptureQueriesContext(connection) as at_one_row:
        staff.get(address)

    for decision in (Decision.APPROVED, Decision.WAITING, Decision.REJECTED) * 3:
        PlanChangeFactory(decision=decision)

    with django_assert_num_queries(len(at_one_row)):
        staff.get(address)


def test_no_change_is_deleted_by_hand(milestone):
    change = approved(milestone, on=date(2025, 3, 20))
    staff = browser(reviewer(is_superuser=True))

    assert staff.post(reverse("admin:projects_planchange_delete", args=[change.pk]), {"post": "yes"}).status_code == 403
    staff.post(reverse("admin:projects_milestone_delete", args=[milestone.pk]), {"post": "yes"})
    assert PlanChange.objects.exists()
