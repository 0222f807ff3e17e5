"""What isn't public leaves no trace on any public page; of the API a test of its own holds the same."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from django.urls import URLPattern, resolve

from projects.date_window import DateWindow
from projects.enums import Category, Decision, ReportStatus
from projects.models import ReportPhoto
from projects.open_data.tables import TABLES
from projects.urls import urlpatterns
from tests.factories import (
    CitationFactory,
    ContactPersonFactory,
    InvestmentFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

MARKER = "密件标记"
PINYIN = "mi-jian-biao-ji"  # as slugs have it
AS_WRITTEN = (MARKER, quote(MARKER), PINYIN, "mi jian biao ji", "mijianbiaoji")
JULY = DateWindow.of_month(2025, 7)


# Pages that show nothing: what they do is choose and come back.
CHOICES = {"choose_language", "choose_display"}


@pytest.fixture(scope="module")
def addresses(module_db):
    """Every page, feed, drawing and file beside which something hidden lies, each thing carrying the marker."""
    whole, source = ProjectFactory(name="学校路网", category=Category.URBAN_INFRASTRUCTURE), SourceFactory()
    step = MilestoneFactory(project=whole, name="通车", planned=JULY, actual=None)
    unit = UnitRoleFactory(project=whole, unit=UnitFactory(name="区住建局")).unit
    hidden_source = SourceFactory(title=MARKER, text=f"{MARKER}。", is_public=False)
    for parent in (None, whole):
        fill(ProjectFactory(name=f"{MARKER}路{bool(parent)}", parent=parent, is_public=False), source)
    undecided(whole, step, hidden_source)
    ProgressReportFactory(project=whole, text="正在施工", source=hidden_source)
    CitationFactory(project=whole, source=hidden_source, quote=MARKER, end=4, field="name", stated="学校路网")
    CitationFactory(project=whole, source=hidden_source, quote=MARKER, end=4, field="location", stated=MARKER)
    MilestoneFactory(project=whole, name="开工", actual=DateWindow.of_month(2025, 1), actual_source=hidden_source)
    CitationFactory(project=whole, source=source, field="name", stated="学校路网")
    part = part_of_a_hidden_whole(unit)
    photo = published_photo(whole)
    pages = ["/", "/projects/", "/sources/", whole.get_absolute_url(), source.get_absolute_url()]
    pages += ["/wall/", "/wall/?group=unit", "/wall.svg", "/calendar/", "/calendar/?month=2025-01", "/calendar.ics"]
    pages += [f"{whole.get_absolute_url()}calendar.ics", f"{whole.get_absolute_url()}atom/", f"/p/{whole.pk}"]
    pages += [part.get_absolute_url(), f"{part.get_absolute_url()}atom/", f"{part.get_absolute_url()}calendar.ics"]
    pages += ["/units/", unit.get_absolute_url(), f"{unit.get_absolute_url()}atom/", photo.get_absolute_url()]
    pages += ["/changes/", "/changes/atom/", "/changes/atom/urban_infrastructure/", "/about/"]
    pages += [
        "/sitemap.xml",
        "/sitemap-1.xml",
        "/robots.txt",
        "/nowhere/",
        "/projects/?light=pink",
        "/calendar/?month=x",
    ]
    pages += ["/data/", "/data/dictionary/", "/data/datapackage.json", "/data/oc4ids.json", "/data/archive/2025.zip"]
    pages += [f"/data/{table}.{kind}" for table in TABLES for kind in ("csv", "json", "xlsx")]
    return [*pages, "/projects/?light=red&light=grey&light=green&light=undated", "/projects/?q=路", "/projects/?q=无"]


def undecided(project, step, hidden_source):
    """What the staff have written and nobody has published, and what is theirs alone."""
    for status in (ReportStatus.DRAFT, ReportStatus.SUBMITTED, ReportStatus.RETURNED):
        ProgressReportFactory(project=project, text=MARKER, status=status, decision_words=MARKER)
    for decision in (Decision.WAITING, Decision.REJECTED):
        change = MilestoneFactory(project=project, name=f"示范段{decision}", planned=JULY)
        PlanChangeFactory(milestone=change, words=MARKER, decision=decision, proposed_on=date(2025, 4, 1))
    PlanChangeFactory(
        milestone=step,
        words=MARKER,
        source=hidden_source,
        old=DateWindow.of_month(2025, 6),
        proposed=JULY,
        decision=Decision.APPROVED,
        proposed_on=date(2025, 4, 1),
    )


def part_of_a_hidden_whole(unit):
    """Public itself, with all that changes and reports tell of it."""
    whole = ProjectFactory(name=f"{MARKER}总项目", is_public=False)
    part = ProjectFactory(name="安置小区", parent=whole, category=Category.URBAN_INFRASTRUCTURE)
    UnitRoleFactory(project=part, unit=unit)
    step = MilestoneFactory(project=part, name="竣工", planned=JULY)
    PlanChangeFactory(milestone=step, decision=Decision.APPROVED, proposed_on=date(2025, 4, 1))
    monthly(part, "进场", published_on=date(2025, 4, 20))
    return part


def monthly(project, text, **values):
    return ProgressReportFactory(
        project=project, source=None, decided_by=UserFactory(), month=date(2025, 4, 1), text=text, **values
    )


def published_photo(project):
    """Of a report whose problems are for the staff."""
    report = monthly(project, "路基完成", problems=MARKER, published_on=date(2025, 4, 20))
    picture = ReportPhoto(report=report, image="photo.jpg", width=4, height=3)
    return ReportPhoto.objects.bulk_create([picture])[0]


def fill(project, source):
    ProjectAliasFactory(project=project, name=f"{MARKER}别名")
    MilestoneFactory(project=project, name=MARKER, planned=DateWindow.of_month(2025, 1))
    InvestmentFactory(project=project)
    ContactPersonFactory(project=project, name=MARKER)
    UnitRoleFactory(project=project, unit=UnitFactory(name=f"{MARKER}局{project.pk}"))
    ProgressReportFactory(project=project, text=MARKER, reported_on=date(2025, 4, 30))
    CitationFactory(project=project, source=source, quote=MARKER, end=4, stated=MARKER, stated_text=MARKER)


@pytest.mark.parametrize("on", [ON, "2026-11-22"])
def test_marker_is_on_no_page(site, addresses, on):
    for address in addresses:
        response = site.get(f"{address}{'&' if '?' in address else '?'}on={on}")
        seen = unfolded(response) + str(response.headers)

        assert response.status_code in (200, 301, 400, 404), address
        assert not any(written in seen for written in AS_WRITTEN), address


def test_every_address_of_the_site_is_looked_at(addresses):
    looked_at = {resolve(address.partition("?")[0]).url_name for address in addresses if address != "/nowhere/"}

    pages = {pattern.name for pattern in urlpatterns if isinstance(pattern, URLPattern)}
    assert pages - CHOICES == looked_at


def unfolded(response):
    """All that it holds as text: with a calendar's broken lines joined, with what is packed unpacked."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return "".join(unpacked(content.replace(b"\r\n ", b"")))


def unpacked(content):
    if not content.startswith(b"PK"):
        yield content.decode()
        return
    with ZipFile(BytesIO(content)) as packed:
        for name in packed.namelist():
            yield name
            yield from unpacked(packed.read(name))


def test_hidden_rows_answer_as_if_they_were_not_there(site, addresses):
    assert site.get("/projects/", {"q": MARKER, "on": ON}).context["page"].count == 0
    assert site.get("/projects/hidden-road/").status_code == 404
    for project in ProjectFactory._meta.model.objects.filter(is_public=False):
        assert site.get(project.get_absolute_url()).status_code == 404
    for source in SourceFactory._meta.model.objects.filter(is_public=False):
        assert site.get(source.get_absolute_url()).status_code == 404


def test_unit_of_hidden_projects_alone_cannot_be_asked_for(site, addresses):
    unit = UnitFactory._meta.model.objects.filter(name__startswith=MARKER).first()

    assert site.get("/projects/", {"unit": unit.slug, "on": ON}).status_code == 400


def test_light_and_counts_leave_hidden_parts_out(site, addresses):
    home = site.get("/", {"on": ON}).context["page"]

    assert (home.count, home.part_count, home.unreported) == (1, 1, 0)
    assert [(light.badge.symbol, light.count) for light in home.lights] == [("ok", 1)]
    assert [fact.name for fact in home.news.done] == ["开工"]
    assert home.news.done[0].source_url == ""
