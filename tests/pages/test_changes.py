"""The log of changes and publications, as a page and as feeds."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from projects.date_window import DateWindow
from projects.enums import Category, Decision, ReportStatus
from tests.factories import (
    CitationFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
    UnitRoleFactory,
    UserFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

MARKER = "密件标记"
ATOM = "{http://www.w3.org/2005/Atom}"


def change(project, day="2025-04-20", **given):
    milestone = MilestoneFactory(project=project, planned=DateWindow.of_month(2025, 5, "5月"))
    approved = {"decision": Decision.APPROVED, "proposed_on": date.fromisoformat(day), "words": "两处管线未迁。"}
    return PlanChangeFactory(milestone=milestone, **{**approved, **given})


def monthly(project, **given):
    people = {"submitted_by": UserFactory(), "decided_by": UserFactory()}
    return ProgressReportFactory(
        project=project, month=date(2025, 4, 1), source=None, reported_on=date(2025, 4, 28), **{**people, **given}
    )


@pytest.fixture
def road():
    """A public road with a change, a report and an article; beside each lies something hidden."""
    network = ProjectFactory(name="学校路网", category=Category.URBAN_INFRASTRUCTURE)
    road = ProjectFactory(name="德兴街", parent=network)
    source = SourceFactory(title="攻坚突破", published=DateWindow.of_day(date(2025, 4, 10)))
    CitationFactory(project=road, source=source)
    change(road)
    monthly(road, text="路基完成。")
    hidden = ProjectFactory(name=f"{MARKER}路", parent=network, is_public=False)
    change(hidden, words=MARKER)
    monthly(hidden, text=MARKER)
    change(road, decision=Decision.WAITING, words=MARKER)
    change(road, decision=Decision.REJECTED, words=MARKER)
    monthly(network, text=MARKER, status=ReportStatus.SUBMITTED, published_on=None, decided_by=None)
    secret = SourceFactory(title=MARKER, is_public=False)
    CitationFactory(project=road, source=secret)
    change(road, day="2025-04-19", source=secret, words=MARKER, proposed_by=None)
    return road


def feed(site, address):
    return ElementTree.fromstring(site.get(address).content)


def titles(site, address):
    return [entry.findtext(f"{ATOM}title") for entry in feed(site, address).iter(f"{ATOM}entry")]


def test_newest_stand_first_and_what_came_later_is_not_known(site, road):
    def shown(on):
        page = site.get("/changes/", {"on": on}).context["page"]
        return [(entry.day.isoformat(), entry.kind, entry.title) for entry in page.entries]

    source = ("2025-04-10", "Source", "攻坚突破")
    first = ("2025-04-19", "Change of plan", "学校路网：德兴街")
    assert shown("2025-04-19") == [first, source]
    assert shown(ON) == [
        ("2025-04-28", "Progress report for Apr 2025", "学校路网：德兴街"),
        ("2025-04-20", "Change of plan", "学校路网：德兴街"),
        first,
        source,
    ]


@pytest.mark.parametrize("address", ["/changes/", "/changes/atom/", "/changes/atom/urban_infrastructure/"])
def test_nothing_hidden_is_told(site, road, address):
    assert MARKER not in site.get(address).content.decode()


def test_pages_are_told_apart_and_a_wrong_one_is_refused(site, road):
    for _ in range(40):
        change(ProjectFactory())

    pages = [site.get("/changes/", {"page": number}).context["page"].entries for number in ("", "2")]

    assert [len(entries) for entries in pages] == [30, 14]
    assert not {entry.key for entry in pages[0]} & {entry.key for entry in pages[1]}
    assert [site.get("/changes/", {"page": page}).status_code for page in ("3", "-1", "x")] == [404, 404, 404]


def test_feeds_hold_what_concerns_their_subject(site, road):
    other = ProjectFactory(name="平安医院", category=Category.PUBLIC_WELFARE)
    change(other)
    unit = UnitRoleFactory(project=road).unit
    of_road = [
        "学校路网：德兴街｜Progress report for Apr 2025",
        *["学校路网：德兴街｜Change of plan"] * 2,
        "攻坚突破｜Source",
    ]

    assert titles(site, "/changes/atom/urban_infrastructure/") == of_road
    assert titles(site, f"{road.get_absolute_url()}atom/") == of_road
    assert titles(site, f"{road.parent.get_absolute_url()}atom/") == of_road
    assert titles(site, f"{unit.get_absolute_url()}atom/") == of_road
    assert titles(site, f"{other.get_absolute_url()}atom/") == ["平安医院｜Change of plan"]
    assert len(titles(site, "/changes/atom/")) == 5
    assert site.get("/changes/atom/roads/").status_code == 404


def test_feed_is_valid_with_absolute_links_and_lasting_names(site, road, settings):
    change(ProjectFactory(name="A & B <b>"), words="x\x0b<script>")
    names = [entry.findtext(f"{ATOM}id") for entry in feed(site, "/changes/atom/").iter(f"{ATOM}entry")]
    settings.SITE_URL = "https://projects.example.gov.cn"

    tree = feed(site, "/changes/atom/")

    links = [link.get("href") for link in tree.iter(f"{ATOM}link")]
    assert all(link.startswith("https://projects.example.gov.cn/") for link in links)
    assert [entry.findtext(f"{ATOM}id") for entry in tree.iter(f"{ATOM}entry")] == names
    assert len({*names}) == len(names)
    assert all(name.startswith("urn:uuid:") for name in names)
    assert "A & B <b>｜Change of plan" in [entry.findtext(f"{ATOM}title") for entry in tree.iter(f"{ATOM}entry")]
