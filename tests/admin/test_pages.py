"""Every page of the staff opens, in Chinese."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.urls import reverse
from simple_history.admin import SimpleHistoryAdmin

from projects import models
from projects.date_window import DateWindow
from projects.frozen_dates import dates_may_move
from tests import factories
from tests.admin.visible_text import latin_words

FACTORIES = {
    models.Project: factories.ProjectFactory,
    models.Milestone: factories.MilestoneFactory,
    models.ProgressReport: factories.ProgressReportFactory,
    models.Investment: factories.InvestmentFactory,
    models.Quantity: factories.QuantityFactory,
    models.Programme: factories.ProgrammeFactory,
    models.Listing: factories.ListingFactory,
    models.ArticleDraft: factories.ArticleDraftFactory,
    models.Source: factories.SourceFactory,
    models.Citation: factories.CitationFactory,
    models.ImportRun: factories.ImportRunFactory,
    models.ImportRow: factories.ImportRowFactory,
    models.Unit: factories.UnitFactory,
    models.UnitRole: factories.UnitRoleFactory,
    models.ContactPerson: factories.ContactPersonFactory,
    models.AuditEvent: factories.AuditEventFactory,
    models.LightRule: factories.LightRuleFactory,
    models.LedgerUpload: factories.LedgerUploadFactory,
    models.PlanChange: factories.PlanChangeFactory,
}
READ_ONLY = {models.AuditEvent, models.Citation, models.ImportRun, models.ImportRow}
KEPT = READ_ONLY | {models.ArticleDraft, models.LedgerUpload, models.LightRule, models.PlanChange}
BEGUN_ELSEWHERE = {models.PlanChange, models.ProgressReport}
BELOW_ANOTHER = {
    models.StaffMember,
    models.ClosedMonth,
    models.MilestoneUpdate,
    models.ReportPhoto,
    models.SourceSketch,
    models.SearchText,
    models.Edit,
    models.SearchEntry,
    models.Standing,
    models.StandingCount,
    models.AnnualTask,
    models.ProjectAlias,
    models.UnitAlias,
}
NAMES = {
    "SHA",
    "import_seeds",
    "IP",
    "Control",
    "Command",
    "Mac",
    "UTF",
    "GB",
    "Word",
    "docx",
    "CSV",
    "csv",
    "Excel",
    "xlsx",
    "MB",
}

every_model = pytest.mark.parametrize("model", FACTORIES, ids=lambda model: model.__name__)


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def english_on(response) -> set[str]:
    html = response.content.decode()
    return {word for word in latin_words(html) - NAMES if not word.startswith("user")}


def test_every_model_has_its_pages():
    ours = {model for model in admin.site._registry if model._meta.app_label == "projects"}

    assert ours == set(FACTORIES)
    assert {getattr(models, name) for name in models.__all__} == ours | BELOW_ANOTHER


@every_model
def test_list_opens_in_chinese(staff, model):
    row = FACTORIES[model]()

    response = staff.get(address(model, "changelist"))

    assert response.status_code == 200
    assert row in response.context["cl"].result_list
    assert english_on(response) == set()


@every_model
def test_form_opens_in_chinese(staff, model):
    response = staff.get(address(model, "change", FACTORIES[model]().pk))

    assert response.status_code == 200
    assert english_on(response) == set()


@pytest.mark.parametrize("model", FACTORIES.keys() - READ_ONLY - BEGUN_ELSEWHERE, ids=lambda model: model.__name__)
def test_new_form_opens_in_chinese(staff, model):
    response = staff.get(address(model, "add"))

    assert response.status_code == 200
    assert english_on(response) == set()


@pytest.mark.parametrize("model", READ_ONLY, ids=lambda model: model.__name__)
def test_what_imports_left_is_only_read(staff, model):
    row = FACTORIES[model]()

    assert staff.get(address(model, "add")).status_code == 403
    assert staff.post(address(model, "change", row.pk), {}).status_code == 403
    assert staff.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


@every_model
def test_history_opens_in_chinese(staff, model):
    row = FACTORIES[model]()
    if model is not models.AuditEvent:
        row.save()

    response = staff.get(address(model, "history", row.pk))

    assert response.status_code == 200
    assert english_on(response) == set()


@every_model
def test_delete_page_opens_in_chinese(staff, model):
    if model in KEPT:
        return
    response = staff.get(address(model, "delete", FACTORIES[model]().pk))

    assert response.status_code == 200
    assert english_on(response) == set()


@pytest.mark.parametrize(
    "name",
    [
        "index",
        "password_change",
        "auth_user_changelist",
        "auth_user_add",
        "auth_group_changelist",
        "otp_totp_totpdevice_changelist",
        "axes_accessattempt_changelist",
        "axes_accesslog_changelist",
        "axes_accessfailurelog_changelist",
    ],
)
def test_page_around_the_models_opens_in_chinese(staff, name):
    response = staff.get(reverse(f"admin:{name}"))

    assert response.status_code == 200
    assert english_on(response) == set()


@pytest.mark.parametrize("view", ["change", "password_change", "history"])
def test_account_page_opens_in_chinese(staff, view):
    user = factories.UserFactory(password=None)
    name = "admin:auth_user_password_change" if view == "password_change" else f"admin:auth_user_{view}"

    response = staff.get(reverse(name, args=[user.pk]))

    assert response.status_code == 200
    assert english_on(response) == set()


def test_login_page_is_chinese(client, db):
    assert english_on(client.get(reverse("admin:login"))) == set()


def test_index_groups_pages_by_the_work(staff):
    groups = staff.get(reverse("admin:index")).context["app_list"]

    assert [group["name"] for group in groups] == ["项目", "计划与级别", "来源", "单位", "账号", "记录"]
    assert [model["name"] for model in groups[0]["models"]] == ["项目", "节点", "计划调整", "进展报告", "投资", "规模"]


def test_full_project_page_is_chinese(staff):
    project = full_project()

    response = staff.get(address(models.Project, "change", project.pk))

    assert response.status_code == 200
    assert english_on(response) == set()


def full_project():
    """A project with a row of each kind below it."""
    project = factories.ProjectFactory()
    factories.ProjectFactory(parent=project)
    window = DateWindow.of_month(2025, 4, "4月")
    factories.MilestoneFactory(project=project, planned=window, actual=window)
    for factory in (
        factories.ProjectAliasFactory,
        factories.UnitRoleFactory,
        factories.ContactPersonFactory,
        factories.InvestmentFactory,
        factories.QuantityFactory,
        factories.ListingFactory,
        factories.ProgressReportFactory,
        factories.CitationFactory,
    ):
        factory(project=project)
    return project


@pytest.mark.parametrize("model", FACTORIES, ids=lambda model: model.__name__)
def test_no_page_writes_an_old_version_over_the_row(model):
    page = admin.site._registry[model]

    names = [pattern.name for pattern in page.get_urls() if pattern.name]

    assert [name for name in names if name.endswith("_simple_history")] == []
    assert isinstance(page, SimpleHistoryAdmin) == hasattr(model, "history")


def test_no_page_deletes_what_is_chosen_on_it(staff):
    html = staff.get(address(models.Project, "change", full_project().pk)).content.decode()

    assert "related-widget-wrapper" in html
    assert "delete-related" not in html


def test_history_shows_a_window_as_one_value(staff):
    milestone = factories.MilestoneFactory(planned=DateWindow.of_month_part(2025, 5, 3, "5月底"))
    milestone.planned = DateWindow.of_day(milestone.planned.latest.replace(month=6, day=30), "6月30日")
    with dates_may_move():
        milestone.save()

    html = staff.get(address(models.Milestone, "history", milestone.pk)).content.decode()

    assert "<s>2025年5月底（2025年5月21日至31日）</s> → 2025年6月30日" in html
    assert html.count("<dt>") == 1


def test_history_shows_choices_by_their_label(staff):
    project = factories.ProjectFactory()
    project.stage = "under_construction"
    project.save()

    html = staff.get(address(models.Project, "history", project.pk)).content.decode()

    assert "<s>未载明</s> → 在建" in html
