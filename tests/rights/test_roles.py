"""The four roles: what their groups bring, and on which projects."""

from __future__ import annotations

import pytest
from django.contrib.admin import site
from django.contrib.auth.models import Group
from django.core.management import call_command

from projects.enums import AuditAction
from projects.models import AuditEvent, Project
from projects.rights import StaffRole, has_role, may_decide, may_propose, may_publish, may_report, projects_of
from projects.role_permissions import permission_names
from tests.factories import AdministratorFactory, MilestoneFactory, ProjectFactory, UnitFactory, UnitRoleFactory
from tests.rights.people import administrator, auditor, clerk, person, reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit():
    return UnitFactory()


@pytest.fixture
def tree(unit):
    """The unit's project with a part of a part; beside it another unit's project."""
    whole = UnitRoleFactory(unit=unit).project
    part = ProjectFactory(parent=whole)
    section = ProjectFactory(parent=part)
    UnitRoleFactory()
    return [whole, part, section]


def test_roles_are_made_once_and_recorded():
    Group.objects.all().delete()
    call_command("make_roles", verbosity=0)
    recorded = AuditEvent.objects.filter(action=AuditAction.PERMISSION).count()
    call_command("make_roles", verbosity=0)

    assert set(Group.objects.values_list("name", flat=True)) == set(StaffRole)
    assert recorded == AuditEvent.objects.count() == 4


def test_a_permission_added_by_hand_is_taken_back():
    call_command("make_roles", verbosity=0)
    clerks = Group.objects.get(name=StaffRole.CLERK)
    clerks.permissions.add(*Group.objects.get(name=StaffRole.REVIEWER).permissions.all())
    call_command("make_roles", verbosity=0)

    assert clerks.permissions.count() == len(permission_names(StaffRole.CLERK))


def test_an_auditor_changes_nothing():
    assert {name.split(".")[1].split("_")[0] for name in permission_names(StaffRole.AUDITOR)} == {"view"}


def test_an_administrator_publishes_nothing():
    changed = {name for name in permission_names(StaffRole.ADMINISTRATOR) if ".view_" not in name}

    assert changed == {
        "auth.add_user",
        "auth.change_user",
        "axes.delete_accessattempt",
        "otp_static.delete_staticdevice",
        "otp_totp.delete_totpdevice",
        "projects.add_lightrule",
        "projects.change_lightrule",
        "projects.add_staffmember",
        "projects.change_staffmember",
        "projects.delete_staffmember",
    }


def test_a_clerk_sees_the_projects_of_his_unit_with_their_parts(unit, tree):
    assert list(projects_of(clerk(unit)).order_by("pk")) == tree


def test_a_clerk_without_a_unit_sees_nothing(tree):
    assert projects_of(person(StaffRole.CLERK)).count() == 0


def test_a_user_without_a_role_sees_nothing(tree):
    user = clerk(tree[0].unit_roles.get().unit)
    user.groups.clear()

    assert projects_of(user).count() == 0


@pytest.mark.parametrize("of_role", [reviewer, administrator, auditor])
def test_others_see_every_project(tree, of_role):
    assert projects_of(of_role()).count() == Project.objects.count() == 4


def test_a_clerk_reports_and_proposes_on_the_projects_of_his_unit_alone(unit, tree):
    user, foreign = clerk(unit), Project.objects.exclude(pk__in=[each.pk for each in tree]).get()

    assert [may_report(user, project) for project in (*tree, foreign)] == [True, True, True, False]
    assert [may_propose(user, MilestoneFactory(project=each)) for each in (tree[2], foreign)] == [True, False]


def test_only_reviewers_and_the_first_administrator_decide_and_publish(unit):
    people = [clerk(unit), reviewer(), administrator(), auditor(), AdministratorFactory()]

    assert [may_decide(user) for user in people] == [False, True, False, False, True]
    assert [may_publish(user) for user in people] == [False, True, False, False, True]


def test_an_auditor_who_is_a_clerk_too_reports_for_his_unit_alone(unit, tree):
    user, foreign = clerk(unit), Project.objects.exclude(pk__in=[each.pk for each in tree]).get()
    user.groups.add(Group.objects.get(name=StaffRole.AUDITOR))

    assert projects_of(user).count() == 4
    assert (may_report(user, tree[0]), may_report(user, foreign)) == (True, False)


def test_a_superuser_counts_as_every_role():
    assert all(has_role(AdministratorFactory(), role) for role in StaffRole)


@pytest.mark.parametrize("lost", ["is_active", "is_staff"])
def test_who_lost_his_account_has_no_role(lost):
    user = reviewer(**{lost: False}) if lost == "is_active" else reviewer()
    setattr(user, lost, False)

    assert not has_role(user, StaffRole.REVIEWER)


def test_roles_cost_one_query_for_a_user(unit, django_assert_num_queries):
    user = clerk(unit)

    with django_assert_num_queries(1):
        assert has_role(user, StaffRole.CLERK)
        assert not has_role(user, StaffRole.REVIEWER)


@pytest.mark.parametrize("role", [clerk, reviewer, administrator, auditor])
def test_the_navigation_links_what_django_lets_the_role_open(client, unit, role):
    client.force_login(role(unit) if role is clerk else role())

    response = client.get("/admin/")

    linked = {page["object_name"]: page for group in response.context["available_apps"] for page in group["models"]}
    apps = site._build_app_dict(response.wsgi_request).values()
    assert linked == {page["object_name"]: page for app in apps for page in app["models"]}
    assert (len(linked) < len(site._registry)) == (role in (clerk, reviewer))
