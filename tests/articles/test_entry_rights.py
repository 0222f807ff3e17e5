"""What a clerk sees and stores of an entered article, and what the pages ask the database."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from projects.models import ArticleDraft, Project, Source
from tests.articles.browsing import page_of, sent, started
from tests.articles.desk import BRIDGE, enter, store
from tests.factories import ProjectFactory, UnitRoleFactory
from tests.rights.people import clerk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


class TestClerk:
    @pytest.fixture
    def own(self):
        return UnitRoleFactory(project__name="南湖大桥工程")

    @pytest.fixture
    def his(self, client, own):
        client.force_login(clerk(own.unit))
        return client

    def test_projects_of_other_units_are_never_named_to_him(self, his, own):
        ProjectFactory(name="北岭小学扩建工程（二校区）", is_public=False)
        started(his)

        content = his.get(page_of(ArticleDraft.objects.get())).content.decode()

        assert "二校区" not in content
        assert "不在本单位的项目之中，由审核员决定" in content

    def test_title_of_a_source_that_he_may_not_see_isnt_told(self, client, person):
        client.force_login(clerk(UnitRoleFactory().unit))
        draft = enter(by=person, title="内部简报标题")
        store(draft, person)
        Source.objects.update(is_public=False)
        draft.delete()

        content = started(client, text="转载\n" + BRIDGE).content.decode()

        assert "已有" in content
        assert "内部简报标题" not in content

    def test_he_stores_on_his_own_project(self, his, own):
        started(his)
        draft = ArticleDraft.objects.get()

        sent(his, draft, "_preview")
        sent(his, draft, "_confirm")

        assert own.project.investments.get().amount_yuan == Decimal(200_000_000)
        assert Project.objects.count() == 1

    def test_draft_of_another_unit_isnt_there(self, his, draft):
        assert his.get(page_of(draft)).status_code == 404


def test_page_asks_as_often_for_many_projects_as_for_one(desk, draft):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get(page_of(draft))
        return len(asked)

    ProjectFactory(name="南湖大桥工程引桥", parent=ProjectFactory(name="南湖路网"))
    queries()  # the session's first request asks more
    few = queries()
    for number in range(12):
        ProjectFactory(name=f"南湖大桥工程{number}号引桥", parent=ProjectFactory(name=f"南湖{number}区路网"))

    assert queries() == few


def test_list_asks_as_often_for_many_drafts_as_for_one(desk, draft, person):
    address = reverse("admin:projects_articledraft_changelist")

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get(address)
        return len(asked)

    queries()  # the session's first request asks more
    few = queries()
    for number in range(5):
        enter(BRIDGE.replace("南湖", f"南{'东西北中前'[number]}湖"), by=person)

    assert queries() == few
