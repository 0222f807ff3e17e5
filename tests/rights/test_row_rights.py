"""A clerk and the rows of other units, on every way in.

The clerk here holds every permission on our models: what keeps him out is the row alone.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.urls import NoReverseMatch, reverse

from projects import models
from projects.admin.access import PageRights, RowRights
from projects.enums import ReportStatus
from projects.row_rights import PROJECT_OF, SHARED, UNSEEN, UnplacedModelError, may_see, rows_of
from tests import factories
from tests.admin.form_data import sent
from tests.rights.people import clerk, reviewer

pytestmark = pytest.mark.django_db

BELOW_A_PROJECT = {
    models.Milestone: factories.MilestoneFactory,
    models.Investment: factories.InvestmentFactory,
    models.Quantity: factories.QuantityFactory,
    models.Listing: factories.ListingFactory,
    models.UnitRole: factories.UnitRoleFactory,
    models.ContactPerson: factories.ContactPersonFactory,
    models.ProgressReport: factories.ProgressReportFactory,
    models.Citation: factories.CitationFactory,
    models.ImportRow: factories.ImportRowFactory,
}
every_model = pytest.mark.parametrize("model", BELOW_A_PROJECT, ids=lambda model: model.__name__)


@pytest.fixture
def unit():
    return factories.UnitFactory(name="城建局")


@pytest.fixture
def own(unit):
    return factories.UnitRoleFactory(unit=unit, project__name="本单位工程").project


@pytest.fixture
def foreign(db):
    return factories.UnitRoleFactory(project__name="外单位工程", project__is_public=False).project


@pytest.fixture
def desk(client, unit, own):
    user = clerk(unit)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="projects"))
    client.force_login(user)
    return client


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def listed(response):
    return list(response.context["cl"].result_list)


def test_list_of_projects_holds_his_own(desk, own, foreign):
    assert listed(desk.get(address(models.Project, "changelist"))) == [own]


@every_model
def test_list_of_what_stands_below_holds_his_own(desk, own, foreign, model):
    BELOW_A_PROJECT[model](project=foreign)
    mine = BELOW_A_PROJECT[model](project=own)

    rows = listed(desk.get(address(model, "changelist")))

    assert mine in rows
    assert {row.project for row in rows} == {own}


@pytest.mark.parametrize("page", ["change", "delete", "history"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_pages_of_a_foreign_project_do_not_exist(desk, foreign, page, method):
    response = getattr(desk, method)(address(models.Project, page, foreign.pk), {"post": "yes", "name": "改名"})

    assert response.status_code == 404
    assert models.Project.objects.get(pk=foreign.pk).name == "外单位工程"


@pytest.mark.parametrize("page", ["change", "delete", "history"])
@every_model
def test_pages_of_a_foreign_row_do_not_exist(desk, foreign, model, page):
    row = BELOW_A_PROJECT[model](project=foreign)
    if page == "history" and not hasattr(model, "history"):
        assert desk.get(address(model, page, row.pk)).status_code == 404
        return

    response = desk.post(address(model, page, row.pk), {"post": "yes"})

    assert response.status_code in {403, 404}
    assert model.objects.get(pk=row.pk).project == foreign


def test_history_of_a_deleted_foreign_row_does_not_exist_for_him(desk, client, foreign):
    milestone = factories.MilestoneFactory(project=foreign)
    page = address(models.Milestone, "history", milestone.pk)
    milestone.delete()

    assert desk.get(page).status_code == 404
    client.force_login(reviewer())
    assert client.get(page).status_code == 200


def test_there_is_no_form_of_a_single_version(desk, foreign):
    version = foreign.history.get().history_id
    page = address(models.Project, "history", foreign.pk)

    with pytest.raises(NoReverseMatch):
        address(models.Project, "simple_history", foreign.pk, version)
    for address_of_old in (f"{page}{version}/", f"{page}{version}/change/"):
        values = {"name": "改名", "_change_history": "1"}
        assert desk.post(address_of_old, values, follow=True).status_code == 404
    assert models.Project.objects.get(pk=foreign.pk).name == "外单位工程"


def test_autocomplete_offers_his_own(desk, own, foreign):
    query = {"app_label": "projects", "model_name": "milestone", "field_name": "project", "term": "工程"}

    offered = desk.get(reverse("admin:autocomplete"), query).json()["results"]

    assert [choice["id"] for choice in offered] == [str(own.pk)]


def test_rows_below_a_source_are_his_own(desk, own, foreign):
    source = factories.SourceFactory()
    mine = factories.CitationFactory(source=source, project=own)
    factories.CitationFactory(source=source, project=foreign, field="location", stated="沿江北大道")

    response = desk.get(address(models.Source, "change", source.pk))

    shown = [form.instance for each in response.context["inline_admin_formsets"] for form in each.formset.forms]
    assert shown == [mine]
    assert "沿江北大道" not in response.content.decode()


def test_roles_below_a_unit_are_those_on_his_own(desk, own, foreign):
    other = foreign.unit_roles.get().unit
    factories.UnitRoleFactory(unit=other, project=own)

    response = desk.get(address(models.Unit, "change", other.pk))

    assert "本单位工程" in response.content.decode()
    assert "外单位工程" not in response.content.decode()


def test_rows_posted_below_a_unit_reach_no_foreign_project(desk, unit, own, foreign):
    page = address(models.Unit, "change", unit.pk)
    values = sent(desk.get(page))
    values |= {"unit_roles-TOTAL_FORMS": "2", "unit_roles-1-project": foreign.pk, "unit_roles-1-role": "owner"}

    response = desk.post(page, values)

    assert response.status_code == 200
    assert response.context["errors"]
    assert set(unit.unit_roles.values_list("project__name", flat=True)) == {"本单位工程"}


def test_a_row_is_not_moved_to_a_foreign_project(desk, own, foreign):
    row = factories.InvestmentFactory(project=own)
    page = address(models.Investment, "change", row.pk)

    response = desk.post(page, {**sent(desk.get(page)), "project": foreign.pk})

    assert response.status_code == 200
    assert "project" in response.context["adminform"].form.errors
    assert models.Investment.objects.get().project == own


def test_a_project_is_not_moved_below_a_foreign_one(desk, own, foreign):
    page = address(models.Project, "change", own.pk)

    response = desk.post(page, {**sent(desk.get(page)), "parent": foreign.pk})

    assert "parent" in response.context["adminform"].form.errors
    assert models.Project.objects.get(pk=own.pk).parent is None


def test_a_new_row_is_not_put_below_a_foreign_project(desk, foreign):
    values = {"project": foreign.pk, "level": "district_key", "since": "2025-01-01"}

    response = desk.post(address(models.Listing, "add"), values)

    assert list(response.context["adminform"].form.errors) == ["project"]
    assert not models.Listing.objects.exists()


def test_an_action_on_posted_keys_reaches_his_own(desk, own, foreign, monkeypatch):
    reached = []

    def rename(page, request, rows):
        reached.extend(rows)

    monkeypatch.setattr(type(admin.site._registry[models.Project]), "actions", [rename])
    values = {"action": "rename", "_selected_action": [own.pk, foreign.pk], "select_across": "0"}
    desk.post(address(models.Project, "changelist"), values)
    desk.post(address(models.Project, "changelist"), {**values, "select_across": "1"})

    assert reached == [own, own]


def test_rows_are_not_deleted_in_bulk(desk, own):
    values = {"action": "delete_selected", "_selected_action": [own.pk], "post": "yes"}
    desk.post(address(models.Project, "changelist"), values)

    assert models.Project.objects.filter(pk=own.pk).exists()


@pytest.mark.parametrize(
    "query", [{"q": "外单位"}, {"q": "waidanwei"}, {"stage": "unknown"}, {"is_public__exact": "0"}, {"tree": "top"}]
)
def test_search_and_filters_find_and_count_his_own(desk, own, foreign, query):
    response = desk.get(address(models.Project, "changelist"), query)

    assert foreign not in listed(response)
    assert response.context["cl"].result_count == len(listed(response)) <= 1
    assert "外单位工程" not in response.content.decode()


def test_a_filter_by_the_key_of_a_foreign_project_finds_nothing(desk, own, foreign):
    factories.ImportRowFactory(project=foreign)

    assert listed(desk.get(address(models.ImportRow, "changelist"), {"project": foreign.pk})) == []


def test_djangos_detour_to_the_public_page_is_closed(desk, foreign):
    kind = ContentType.objects.get_for_model(models.Project)

    assert desk.get(f"/admin/r/{kind.pk}/{foreign.pk}/").status_code == 404


def test_an_unpublished_source_of_foreign_projects_does_not_exist(desk, own, foreign):
    hidden = factories.CitationFactory(project=foreign, source__is_public=False).source
    behind_his = factories.CitationFactory(project=own, source__is_public=False).source
    published = factories.SourceFactory()

    assert set(listed(desk.get(address(models.Source, "changelist")))) == {behind_his, published}
    assert desk.get(address(models.Source, "change", hidden.pk)).status_code == 404


def test_a_key_that_is_none_has_no_page(desk):
    assert desk.get(address(models.Project, "change", "x")).status_code == 404
    assert desk.get(address(models.Project, "history", "x")).status_code == 404


def test_every_page_and_every_block_of_rows_stands_on_the_mixin():
    pages = list(admin.site._registry.values())
    rows = [row for page in pages for row in page.inlines]

    assert [page for page in pages if not isinstance(page, PageRights)] == []
    assert [row for row in rows if not issubclass(row, RowRights)] == []


def test_every_model_of_ours_has_its_rule(unit):
    ours = {getattr(models, name)._meta.model_name for name in models.__all__}

    assert ours == PROJECT_OF.keys() | SHARED | UNSEEN | {"articledraft", "source", "ledgerupload"}


def test_a_model_without_a_rule_is_refused(unit):
    with pytest.raises(UnplacedModelError):
        rows_of(clerk(unit), models.Project.history.model.objects.all())


def test_may_see(unit, own, foreign):
    user = clerk(unit)

    assert [may_see(user, row) for row in (own, foreign)] == [True, False]


def test_without_the_second_step_a_reviewer_sees_nothing_outside_the_staffs_pages(own, settings):
    user = reviewer()
    settings.REQUIRE_2FA = True

    assert not may_see(user, own)


def test_a_month_counts_the_reports_of_his_unit(desk, own, foreign):
    for project in (own, foreign):
        factories.ProgressReportFactory(project=project, month=date(2025, 4, 1), status=ReportStatus.SUBMITTED)

    page = desk.get(reverse("admin:projects_progressreport_month", args=["2025-04"]))

    assert page.context["waiting"] == 1
    assert "外单位工程" not in page.content.decode()
