"""What each table tells of its rows, and that it tells it as known on the day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from projects.date_window import DateWindow
from projects.enums import Decision, InvestmentKind, QuantityKind, ReportStatus, Role, Stage
from projects.open_data import units
from tests.api.conftest import ON
from tests.factories import (
    CitationFactory,
    ContactPersonFactory,
    InvestmentFactory,
    ListingFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgrammeFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    QuantityFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
)

pytestmark = pytest.mark.django_db

MAY = DateWindow.of_month(2025, 5, "5月")
JUNE = DateWindow.of_month(2025, 6, "6月")


def test_project_tells_what_its_page_does(api):
    whole = ProjectFactory(name="学校路网")
    project = ProjectFactory(name="德兴街", parent=whole, stage=Stage.UNDER_CONSTRUCTION, location="红谷滩区")
    ProjectAliasFactory(project=project, name="德兴大街")
    listing = ListingFactory(project=project)
    size = QuantityFactory(project=project, kind=QuantityKind.LENGTH, written="1.2公里", value_si=Decimal(1200))
    role = UnitRoleFactory(project=project, role=Role.OWNER)
    contact = ContactPersonFactory(project=project, name="李工", title="负责人")
    InvestmentFactory(project=project, amount_yuan=Decimal("9999999999999.01"))
    MilestoneFactory(project=project, name="通车", planned=MAY)

    row = api.read(f"projects/{project.pk}/", on=ON)

    assert row["part_of"] == {"id": whole.pk, "name": "学校路网"}
    assert (row["name"], row["aliases"], row["category"], row["stage"]) == (
        "德兴街",
        ["德兴大街"],
        None,
        "under_construction",
    )
    assert row["lists"] == [{"level": listing.level, "since": "2025-01-01", "until": None}]
    assert row["quantities"] == [
        {
            "id": size.pk,
            "kind": "length",
            "noun": "",
            "written": "1.2公里",
            "value_si": "1200.0000",
            "unit_si": "m",
            "qualifier": "",
        }
    ]
    unit = {"id": role.unit.pk, "name": role.unit.name}
    assert row["units"] == [{"id": role.pk, "role": "owner", "unit": unit}]
    assert row["contacts"] == [{"id": contact.pk, "name": "李工", "title": "负责人", "unit": None}]
    assert row["total_yuan"] == "9999999999999.01"
    assert (row["light"], row["next_milestone"]) == ("green", "通车")
    assert row["url"] == f"http://testserver{project.get_absolute_url()}?on={ON}"


def test_vague_date_has_its_bounds_and_its_words(api):
    step = MilestoneFactory(name="通车", planned=DateWindow(None, date(2025, 5, 31), "5月底前", year_inferred=True))

    [row] = api.rows("milestones", on=ON)

    assert row["planned"] == {"earliest": None, "latest": "2025-05-31", "text": "5月底前", "year_inferred": True}
    assert (row["id"], row["state"], row["light"], row["days"]) == (step.pk, "upcoming", "green", -30)
    assert row["actual"] is None


def test_plan_is_the_one_known_on_the_day(api):
    step = MilestoneFactory(name="通车", planned=MAY)
    PlanChangeFactory(milestone=step, old=MAY, proposed=JUNE, decision=Decision.APPROVED)

    assert api.rows("plan-changes", on="2025-04-30") == []
    [told] = api.rows("plan-changes", on="2025-05-01")
    assert (told["moved_days"], told["reason"], told["milestone"]["name"]) == (1, "land", "通车")
    assert api.rows("milestones", on="2025-04-30")[0]["planned"]["text"] == "5月"


def test_report_is_told_from_its_publication(api):
    report = ProgressReportFactory(reported_on=date(2025, 5, 28), percent=Decimal("45.50"))
    ProgressReportFactory(project=report.project, status=ReportStatus.SUBMITTED)

    assert api.rows("reports", on="2025-05-27") == []
    [row] = api.rows("reports", on="2025-05-28")
    assert (row["id"], row["percent"], row["month"], row["text"]) == (report.pk, "45.50", None, "正在开展土方清运。")


def test_money_is_exact_to_the_fen(api):
    amounts = ["0.01", "99999999999999.99", "1800000000.00"]
    for year, amount in enumerate(amounts, start=2024):
        InvestmentFactory(kind=InvestmentKind.ANNUAL_PLANNED, year=year, amount_yuan=Decimal(amount))

    assert [row["amount_yuan"] for row in api.rows("investments")] == amounts


def test_value_has_the_words_that_state_it(api):
    source = SourceFactory(title="攻坚突破")
    amount = InvestmentFactory(amount_yuan=Decimal(1_800_000_000))
    cited = {"project": amount.project, "source": source, "investment": amount, "field": "amount_yuan"}
    behind = CitationFactory(**cited, stated="1800000000", quote="总投资18亿元", start=3, end=10)
    CitationFactory(**cited, stated="1700000000", quote="总投资17亿元", start=20, end=27)

    quotes = api.rows("investments", on=ON)[0]["citations"]

    assert [(one["stated"], one["agrees"]) for one in quotes] == [("1800000000", True), ("1700000000", False)]
    assert quotes[0] == {
        "about": "investment",
        "about_id": amount.pk,
        "field": "amount_yuan",
        "stated": "1800000000",
        "agrees": True,
        "quote": "总投资18亿元",
        "start": 3,
        "end": 10,
        "source": source.pk,
        "title": "攻坚突破",
        "url": f"http://testserver{source.get_absolute_url()}?on={ON}#q{behind.pk}",
    }


def test_unit_has_its_first_roles_and_counts_all_projects(api, monkeypatch):
    monkeypatch.setattr(units, "MOST_ROLES", 2)
    unit, other = UnitFactory(), UnitFactory()
    roles = [UnitRoleFactory(unit=one) for one in (unit, other, unit, unit)]

    rows = api.rows("units", on=ON)

    assert [[role["id"] for role in row["roles"]] for row in rows] == [[roles[0].pk, roles[2].pk], [roles[1].pk]]
    assert [row["project_count"] for row in rows] == [3, 1]


def test_unit_programme_and_source_are_told(api):
    role = UnitRoleFactory(unit=UnitFactory(name="区住建局"))
    programme = ProgrammeFactory(total_yuan=Decimal("165570000000.00"))
    source = SourceFactory()

    [unit], [year], [article] = (api.rows(name, on=ON) for name in ("units", "programmes", "sources"))

    assert (unit["name"], unit["project_count"], unit["roles"][0]["project"]["id"]) == ("区住建局", 1, role.project.pk)
    assert (year["id"], year["total_yuan"], year["completed_yuan"]) == (programme.pk, "165570000000.00", None)
    assert (article["id"], article["published"]["text"], "text" in article) == (source.pk, "2025年4月", False)
    assert api.rows("sources", on="2025-04-29") == []
