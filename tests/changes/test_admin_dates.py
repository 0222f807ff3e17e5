"""Where the staff's pages lead to a change, take an actual date back, and set the limits of the lights."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from projects.actions.set_actual import set_actual
from projects.models import Milestone
from tests.changes.desk import browser, propose_address
from tests.changes.people import MAY, at, clerk_of
from tests.factories import LightRuleFactory, SourceFactory
from tests.rights.people import administrator, auditor, reviewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_the_first_of_april")]

TODAY = date(2025, 4, 1)


def test_milestone_page_leads_to_a_proposal_and_to_a_withdrawal(milestone):
    staff = browser(reviewer())
    address = reverse("admin:projects_milestone_change", args=[milestone.pk])
    withdrawal = reverse("admin:projects_milestone_withdraw", args=[milestone.pk])

    assert propose_address(milestone) in staff.get(address).content.decode()
    assert withdrawal not in staff.get(address).content.decode()
    set_actual(
        milestone=milestone, actual=MAY.of_day(date(2025, 3, 1)), source=SourceFactory(), by=reviewer(), at=at(TODAY)
    )
    assert propose_address(milestone) not in staff.get(address).content.decode()
    assert withdrawal in staff.get(address).content.decode()


def test_project_page_leads_to_a_proposal(milestone):
    address = reverse("admin:projects_project_change", args=[milestone.project_id])

    assert propose_address(milestone) in browser(reviewer()).get(address).content.decode()


def test_actual_date_is_withdrawn_with_words(milestone):
    done = MAY.of_day(date(2025, 3, 1))
    set_actual(milestone=milestone, actual=done, source=SourceFactory(), by=reviewer(), at=at(TODAY))
    address = reverse("admin:projects_milestone_withdraw", args=[milestone.pk])
    staff = browser(reviewer())

    silent = staff.post(address, {"words": ""})
    assert silent.context["form"].errors["words"]
    assert Milestone.objects.get().actual == done

    staff.post(address, {"words": "误报"})
    assert Milestone.objects.get().actual is None
    assert browser(clerk_of(milestone)).get(address).status_code == 403


@pytest.mark.parametrize(
    ("role", "status"),
    [(administrator, 302), (reviewer, 403), (auditor, 403)],
    ids=["administrator", "reviewer", "auditor"],
)
def test_administrators_alone_set_the_limits(role, status):
    values = {"effective_from": "2026-01-01", "due_soon_days": "10", "yellow_days": "20", "preset": "gap"}
    points = {"gap_yellow_points": 10, "gap_red_points": 30, "ratio_yellow_percent": 80, "ratio_red_percent": 60}

    response = browser(role()).post(reverse("admin:projects_lightrule_add"), {**values, **points})

    assert response.status_code == status


def test_limits_in_force_today_light_the_lists(milestone):
    LightRuleFactory(effective_from=date(2025, 3, 1), due_soon_days=90)

    page = browser(reviewer()).get(reverse("admin:projects_milestone_changelist"))

    assert [row.severity for row in page.context["cl"].result_list] == [3]
