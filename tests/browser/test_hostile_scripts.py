"""No script runs that somebody wrote into an article, a ledger, a form, a report, a photo's name or an address.

In Chromium with the Content-Security-Policy switched off, so that nothing but the pages themselves holds it back.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from urllib.parse import quote

import pytest
from axes.models import AccessAttempt, AccessFailureLog
from django.conf import settings as django_settings
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Error

from projects import models
from projects.enums import Decision
from tests import factories
from tests.reports.pictures import photo
from tests.rights.addresses import addresses
from tests.rights.test_matrix import session_of
from tests.rights.world import World
from tests.security.payloads import PAYLOADS
from tests.security.thoroughness import IS_THOROUGH

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

#: Each of these once more in `make test`; `make security` opens every view.
QUICK = {
    "home", "projects", "project", "wall", "wall_svg", "units", "unit", "changes", "sources", "source", "calendar",
    "admin:index", "admin:projects_project_change", "admin:projects_auditevent_changelist",
    "admin:projects_progressreport_change", "admin:axes_accessattempt_changelist",
    "admin:projects_importrow_changelist",
}  # fmt: skip
TRIED = PAYLOADS if IS_THOROUGH else PAYLOADS[::12]
COUNTING = "window.count = []; window.ran = number => window.count.push(number);"
QUERIES = (
    "/projects/?q={}", "/?on={}", "/projects/?light={}", "/wall/?group={}", "/data/?q={}", "/calendar/?month={}",
    "/admin/login/?next={}", "/nowhere/{}", "/api/v1/projects/?q={}",
)  # fmt: skip


@pytest.fixture
def browser_context_args(browser_context_args):
    return {**browser_context_args, "bypass_csp": True}


@pytest.fixture
def view(page):
    page.add_init_script(COUNTING)
    return page


def opened(page, address: str) -> list[int]:
    """Which payloads ran; a file that is downloaded shows nothing."""
    try:
        page.goto(address, wait_until="load")
    except Error as error:
        if "Download is starting" in str(error) or "ERR_ABORTED" in str(error):
            return []
        raise
    page.wait_for_timeout(30)
    return page.evaluate("window.count || []")


def test_the_payloads_run_where_nothing_holds_them_back(live_server, view):
    view.goto(f"{live_server.url}/robots.txt")
    for payload in PAYLOADS:
        view.evaluate("html => document.body.append(document.createRange().createContextualFragment(html))", payload)
    view.evaluate("document.querySelectorAll('[onfocus]').forEach(one => one.focus())")
    view.wait_for_timeout(300)

    assert len(set(view.evaluate("window.count"))) >= 70


def test_nothing_runs(live_server, view, tmp_path, record_property):
    users = planted(tmp_path)
    session = {"name": django_settings.SESSION_COOKIE_NAME, "value": session_of(users.users["first"])}
    view.context.add_cookies([{**session, "url": live_server.url}])
    ran, shown, views = [], 0, 0
    for path in paths(users):
        ran.extend((path, number) for number in opened(view, f"{live_server.url}{path}"))
        shown += "ran(" in view.content()
        views += 1

    record_property("script payloads", len(TRIED))
    record_property("views opened in Chromium, policy off", views)
    record_property("views that showed a payload as text", shown)
    record_property("scripts that ran", len(ran))
    assert ran == []
    assert shown > views / 4


def test_nothing_in_an_address_runs(live_server, view, record_property):
    factories.ProjectFactory()
    asked = [
        query.format(quote(payload, safe="")) for payload in (TRIED if IS_THOROUGH else TRIED[:2]) for query in QUERIES
    ]
    ran = [(path, number) for path in asked for number in opened(view, f"{live_server.url}{path}")]

    record_property("addresses with a payload", len(asked))
    assert ran == []


def paths(world: World) -> list[str]:
    """Of every view one address, and those of the pages of every row that was planted."""
    chosen = [address for address in addresses() if IS_THOROUGH or address.name in QUICK]
    found = [address.path(lambda model: world.row(model, "first")) for address in chosen]
    rows = [*models.Project.objects.all(), *models.Source.objects.all(), *models.Unit.objects.all()]
    pages = [row.get_absolute_url() for row in rows if getattr(row, "is_public", True)]
    found += pages if IS_THOROUGH else pages[:6]
    return [path for path in dict.fromkeys(found) if "/logout/" not in path]


def planted(folder) -> World:
    """The payloads through every way in, and in every column of words of a row of each model."""
    by_article(folder)
    by_ledger(folder)
    world = World.made()
    for number in range(0, len(TRIED), 3):
        row_of_each(TRIED[number : number + 3])
    for row in {id(row): row for row in world.rows.values()}.values():
        fill(row)
    return world


def by_article(folder) -> None:
    for number, payload in enumerate(TRIED):
        name = f"临江{payload}大桥{number}号工程"
        path = folder / f"{number}.txt"
        text = (
            f"{name}\n\n2025年4月2日　来源：{payload[:60]}日报\n\n{name}总投资18亿元，预计2025年8月竣工，{payload}。\n"
        )
        path.write_text(text, encoding="utf-8")
    files = [str(folder / f"{number}.txt") for number in range(len(TRIED))]
    call_command("import_article", *files, stdout=io.StringIO())


def by_ledger(folder) -> None:
    path = folder / "台账.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["项目名称", "建设地点", "建设内容", "责任单位", "责任人", "年度目标", "工作进展"])
        rows.writerows([f"{number}号{payload}街", *6 * [payload]] for number, payload in enumerate(TRIED))
    told = io.StringIO()
    call_command("import_ledger", str(path), "--valid-rows", on=date(2025, 5, 1), stdout=told, stderr=told)


def row_of_each(words: tuple[str, ...]) -> None:
    text = " ".join(words)
    source = factories.SourceFactory(title=text[:200], text=text, publisher=text[:100], file_name=text[:200])
    project = factories.ProjectFactory(name=text[:120], summary=text, location=text[:200])
    step = factories.MilestoneFactory(project=project, name=words[0][:60], scope=words[0][:40])
    factories.CitationFactory(source=source, project=project, field="summary", quote=text, stated=text, start=0, end=9)
    factories.UnitRoleFactory(project=project, unit__name=text[:120])
    factories.PlanChangeFactory(milestone=step, words=text, decision_words=text, decision=Decision.APPROVED)
    report = factories.ProgressReportFactory(project=project, text=text, problems=text, source=source)
    image = ContentFile(photo(), name=f"{words[0].replace('/', '')[:40]}.jpg")
    models.ReportPhoto.objects.create(report=report, image=image, caption=words[0][:100])
    factories.AuditEventFactory(actor_name=text[:150], subject=text)
    factories.LedgerUploadFactory(name=f"{words[0][:190]}.csv")
    factories.ImportRowFactory(project=project, subject=text, shown=text, stated=text, detail=text)
    for model in (AccessAttempt, AccessFailureLog):
        failures = {"failures_since_start": 1} if model is AccessAttempt else {}
        model.objects.create(username=words[0], ip_address="10.0.0.1", user_agent=text, path_info=text, **failures)
    Client().post("/admin/login/", {"username": words[0], "password": text})


def fill(row) -> None:
    """Every column of words of a row of the matrix's world, past its forms, as the worst of imports could."""
    text = f"{row.pk}{TRIED[0]}{TRIED[1]}{TRIED[2]}"
    kept = {"slug", "username", "password", "sha256", "fact_key", "field", "code", "url", "key", "detail_kind"}
    words = {
        field.name: text[: field.max_length or 500]
        for field in row._meta.concrete_fields
        if field.get_internal_type() in ("CharField", "TextField") and not field.choices and field.editable
        if field.name not in kept and not field.name.endswith("_text") and not field.unique
    }
    if words and row._meta.app_label == "projects" and row._meta.model_name not in {"auditevent", "citation"}:
        type(row)._default_manager.filter(pk=row.pk).update(**words)
