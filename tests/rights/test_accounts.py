"""Users: made, given a role and a unit, deactivated; never deleted, and never raising their own rights."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command

from projects.enums import AuditAction
from projects.models import AuditEvent, StaffMember
from projects.rights import StaffRole, has_role, projects_of
from tests.admin.form_data import sent
from tests.factories import AdministratorFactory, UnitFactory, UnitRoleFactory
from tests.rights.people import administrator, auditor, clerk, reviewer

pytestmark = pytest.mark.django_db

USERS = "/admin/auth/user/"


@pytest.fixture
def desk(client):
    client.force_login(administrator(username="zhao"))
    return client


def page_of(user):
    return f"{USERS}{user.pk}/change/"


def save(desk, user, **changes):
    return desk.post(page_of(user), sent(desk.get(page_of(user)), **changes))


def group(role):
    return Group.objects.get(name=role)


def rights_changes():
    return AuditEvent.objects.filter(action=AuditAction.PERMISSION, actor__username="zhao").order_by("pk")


def test_a_new_user_gets_his_role_and_unit_and_each_step_is_recorded(desk):
    unit = UnitFactory(name="城建局")
    desk.post(f"{USERS}add/", {"username": "li", "password1": "red-valley-shore", "password2": "red-valley-shore"})
    user = User.objects.get(username="li")
    answer = save(desk, user, groups=[group(StaffRole.CLERK).pk], **rows(unit))

    assert answer.status_code == 302
    assert has_role(User.objects.get(pk=user.pk), StaffRole.CLERK)
    assert user.staff_member.unit == unit
    assert StaffMember.history.get().history_user.username == "zhao"
    assert [event.detail["changed"] for event in rights_changes()] == [
        {"username": ["", "li"], "is_active": [False, True], "is_staff": [False, True]},
        {"roles": [[], ["填报员"]], "unit": ["", "城建局"]},
    ]


def rows(unit):
    return {
        "staff_member-TOTAL_FORMS": "1",
        "staff_member-INITIAL_FORMS": "0",
        "staff_member-MIN_NUM_FORMS": "0",
        "staff_member-MAX_NUM_FORMS": "1",
        "staff_member-0-unit": unit.pk,
    }


def test_a_change_of_unit_moves_the_rights_with_it(desk):
    old, new = UnitRoleFactory(), UnitRoleFactory()
    user = clerk(old.unit)
    save(desk, user, **{"staff_member-0-unit": new.unit.pk})

    assert list(projects_of(User.objects.get(pk=user.pk))) == [new.project]
    assert rights_changes().get().detail == {"changed": {"unit": [old.unit.name, new.unit.name]}}


def test_a_save_without_a_change_records_nothing(desk):
    save(desk, clerk(UnitFactory()))

    assert not rights_changes().exists()


def test_a_user_is_deactivated_not_deleted(desk, client):
    user = reviewer()
    save(desk, user, is_active=False)

    assert rights_changes().get().detail == {"changed": {"is_active": [True, False]}}
    client.force_login(AdministratorFactory())
    assert client.post(f"{USERS}{user.pk}/delete/", {"post": "yes"}).status_code == 403
    client.post(USERS, {"action": "delete_selected", "_selected_action": [user.pk], "post": "yes"})
    assert User.objects.filter(pk=user.pk).exists()


def test_nobody_gives_himself_a_role_or_more(desk):
    me = User.objects.get(username="zhao")
    extra = {"groups": [group(role).pk for role in StaffRole], "is_superuser": "on", "is_active": "on"}
    save(desk, me, **extra)
    me.refresh_from_db()

    assert [each.name for each in me.groups.all()] == [StaffRole.ADMINISTRATOR]
    assert not me.is_superuser


def test_an_administrator_makes_no_first_administrator(desk):
    user = reviewer()
    save(desk, user, is_superuser="on", is_staff="on", user_permissions=[1, 2, 3])
    user.refresh_from_db()

    assert (user.is_superuser, user.user_permissions.count()) == (False, 0)


def test_an_administrator_touches_no_first_administrator(desk):
    first = AdministratorFactory(username="admin")
    answers = [
        desk.post(page_of(first), {"username": "mine"}).status_code,
        desk.get(f"{USERS}{first.pk}/password/").status_code,
        desk.post(f"{USERS}{first.pk}/password/", {"password1": "x", "password2": "x"}).status_code,
    ]

    assert answers == [403, 403, 403]
    assert User.objects.get(pk=first.pk).username == "admin"


def test_the_first_administrator_does_not_lock_himself_out(client):
    first = AdministratorFactory()
    client.force_login(first)
    values = {name: value for name, value in sent(client.get(page_of(first))).items() if name != "is_active"}
    client.post(page_of(first), values)
    first.refresh_from_db()

    assert (first.is_active, first.is_superuser) == (True, True)


@pytest.mark.parametrize("who", [reviewer, auditor])
def test_only_administrators_change_accounts(client, who):
    user = clerk(UnitFactory())
    client.force_login(who())

    assert client.post(page_of(user), {"username": "other"}).status_code == 403
    assert client.get(f"{USERS}add/").status_code == 403
    assert client.get(f"{USERS}{user.pk}/password/").status_code == 403


def test_a_password_set_for_another_ends_his_sessions_and_is_recorded(desk):
    user = reviewer(username="li")
    theirs = type(desk)()
    theirs.force_login(user)
    values = {"password1": "red-valley-shore", "password2": "red-valley-shore"}
    desk.post(f"{USERS}{user.pk}/password/", values)

    assert theirs.get("/admin/").status_code == 302
    event = rights_changes().get()
    assert (event.subject, event.detail) == ("li", {"changed": ["password"]})


def test_his_own_password_is_changed_with_the_old_one(desk):
    me = User.objects.get(username="zhao")
    values = {"password1": "red-valley-shore", "password2": "red-valley-shore"}

    assert desk.post(f"{USERS}{me.pk}/password/", values).headers["Location"] == "/admin/password_change/"
    assert User.objects.get(pk=me.pk).password == me.password


def test_what_a_role_may_do_is_looked_up_never_edited(desk, client):
    page = f"/admin/auth/group/{group(StaffRole.CLERK).pk}/change/"

    assert desk.get(page).status_code == 200
    client.force_login(AdministratorFactory())
    assert client.post(page, {"name": "x"}).status_code == 403
    assert client.get("/admin/auth/group/add/").status_code == 403


def test_demo_users_have_each_a_role_and_the_clerk_a_unit(capsys):
    unit = UnitRoleFactory().unit
    call_command("demo_users")
    printed = [line.split() for line in capsys.readouterr().out.splitlines()]

    users = {user.username: user for user in User.objects.filter(username__startswith="demo-").order_by("pk")}
    assert [line[0] for line in printed] == list(users)
    assert all(users[name].check_password(password) for name, password, *_ in printed)
    assert [users[name].groups.get().name for name in users] == list(StaffRole)
    assert users["demo-clerk"].staff_member.unit == unit
    assert StaffMember.history.get().history_change_reason == "demo_users"


def test_demo_users_asked_again_get_new_passwords_and_their_own_rights_back(capsys):
    UnitRoleFactory()
    call_command("demo_users")
    first = User.objects.get(username="demo-clerk")
    first.groups.set(Group.objects.all())
    call_command("demo_users")
    again = User.objects.get(username="demo-clerk")

    assert first.password != again.password
    assert again.groups.get().name == StaffRole.CLERK
    assert User.objects.filter(username__startswith="demo-").count() == 4


def test_demo_users_need_a_unit_and_no_visitors(settings):
    with pytest.raises(CommandError):
        call_command("demo_users")
    settings.HTTPS = True
    UnitRoleFactory()
    with pytest.raises(CommandError):
        call_command("demo_users")
    assert not User.objects.exists()
