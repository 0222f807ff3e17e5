"""What isn't public leaves no trace in any answer."""

from __future__ import annotations

from datetime import date

import pytest

from projects.date_window import DateWindow
from projects.enums import ChangeReason, Decision, ReportStatus
from projects.models import Investment, Milestone, PlanChange, ProgressReport, Project, Source, Unit
from projects.open_data.tables import ALL
from tests.api.conftest import ON
from tests.factories import (
    CitationFactory,
    InvestmentFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
)
from tests.pages.test_hidden_rows import MARKER, fill

pytestmark = pytest.mark.django_db

MAY = DateWindow.of_month(2025, 5)
MODELS = {
    "projects": Project,
    "milestones": Milestone,
    "plan-changes": PlanChange,
    "reports": ProgressReport,
    "investments": Investment,
    "units": Unit,
    "sources": Source,
}


def hide_things_beside(whole):
    source, hidden = SourceFactory(), SourceFactory(title=MARKER, text=f"{MARKER}。", is_public=False)
    for parent in (None, whole):
        project = ProjectFactory(name=f"{MARKER}路{bool(parent)}", parent=parent, is_public=False)
        fill(project, source)
        step = MilestoneFactory(project=project, name=f"{MARKER}通车", planned=MAY)
        PlanChangeFactory(milestone=step, words=MARKER, decision=Decision.APPROVED)
    for status in (ReportStatus.DRAFT, ReportStatus.SUBMITTED):
        ProgressReportFactory(project=whole, text=MARKER, status=status)
    step = MilestoneFactory(project=whole, name="开工", actual=DateWindow.of_month(2025, 1), actual_source=hidden)
    PlanChangeFactory(milestone=MilestoneFactory(project=whole, planned=MAY), words=MARKER)
    PlanChangeFactory(milestone=step, words=MARKER, source=hidden, decision=Decision.APPROVED, proposed_by=None)
    CitationFactory(project=whole, source=hidden, quote=MARKER, end=4, field="location", stated=MARKER)
    UnitFactory(name=f"{MARKER}科")
    ProjectFactory(name="路网一期", parent=Project.objects.get(name=f"{MARKER}路False"))


@pytest.fixture
def whole():
    whole = ProjectFactory(name="学校路网")
    UnitRoleFactory(project=whole)
    InvestmentFactory(project=whole)
    hide_things_beside(whole)
    return whole


@pytest.mark.parametrize("on", [ON, "2026-11-22"])
@pytest.mark.parametrize("table", [table.name for table in ALL])
def test_marker_is_in_no_list(api, whole, table, on):
    for conditions in ({}, {"q": "路"}, {"level": "top"}):
        response = api.get(f"/api/v1/{table}/", {"on": on, **conditions} if table != "programmes" else {"on": on})

        assert response.status_code == 200
        assert MARKER not in response.content.decode()


@pytest.mark.parametrize("table", MODELS)
def test_hidden_row_answers_as_if_it_were_not_there(api, whole, table):
    shown = {row["id"] for row in api.rows(table, on=ON, page_size=200)}
    everything = set(MODELS[table].objects.values_list("pk", flat=True))

    assert everything - shown, "nothing could leak"
    for key in everything - shown:
        body = api.read(f"{table}/{key}/", status=404, on=ON)
        assert MARKER not in str(body)


def test_search_and_unit_find_nothing_hidden(api, whole):
    assert api.rows("projects", q=MARKER, on=ON) == []
    hidden = Unit.objects.filter(name__startswith=MARKER).first()
    assert api.read("projects/", status=404, unit=hidden.slug)["errors"][0]["field"] == "unit"


def test_words_of_a_change_from_a_hidden_source_stay_hidden(api, whole):
    changes = api.rows("plan-changes", on=ON)

    assert [(row["words"], row["source"], row["reason"]) for row in changes] == [("", None, ChangeReason.LAND)]


def test_what_was_not_known_on_the_day_is_not_told(api):
    late = SourceFactory(published=DateWindow.of_month(2025, 6))
    project = ProjectFactory(location="红谷滩区", known_from=date(2025, 1, 1))
    CitationFactory(project=project, source=late, field="location", stated="红谷滩区")
    amount = InvestmentFactory(project=project)
    CitationFactory(project=project, source=late, investment=amount, field="amount_yuan", stated="1800000000")
    ProjectFactory(known_from=date(2025, 6, 1))

    [row] = api.rows("projects", on=ON)

    assert (row["location"], row["total_yuan"], row["citations"]) == ("", None, [])
    assert api.rows("investments", on=ON) == []
    assert api.rows("investments", on="2025-07-01")[0]["id"] == amount.pk
