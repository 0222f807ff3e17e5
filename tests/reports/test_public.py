"""What citizens see of the staff's reports: the published ones, from their day on, with their corrections."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.conf import settings

from projects.enums import InvestmentKind
from projects.models import ReportPhoto
from tests.factories import InvestmentFactory, ProjectFactory
from tests.reports.conftest import MARCH, NOW, TODAY, files_in
from tests.reports.written import corrected, draft, published, returned, submitted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

MARKER = "密件标记"


@pytest.fixture
def english(client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


@pytest.fixture
def today():
    with time_machine.travel(NOW, tick=False):
        yield TODAY


def monthly(client, project, on=TODAY):
    return client.get(project.get_absolute_url(), {"on": on.isoformat()}).context["page"].monthly


def test_published_report_stands_on_the_project_page(english, site):
    InvestmentFactory(
        project=site.project, kind=InvestmentKind.ANNUAL_PLANNED, year=2025, amount_yuan=Decimal(86_000_000)
    )
    money = {"month_completed_yuan": Decimal(8_200_000), "year_completed_yuan": Decimal(29_600_000)}
    published(site, photos=2, percent=Decimal(76), problems=MARKER, **money)

    response = english.get(site.project.get_absolute_url(), {"on": TODAY.isoformat()})

    (report,) = response.context["page"].monthly
    assert (report.month, report.text, report.percent) == ("Apr 2025", "水稳摊铺至中段。", "76%")
    assert (report.month_money.words, report.year_money.words) == ("CNY 8.2 million", "CNY 29.6 million")
    assert report.year_money.exact == "CNY 29,600,000"
    assert [(row.formula, row.result) for row in report.rate][:2] == [
        ("CNY 29.6 million completed ÷ CNY 86 million planned for the year", "34.4%"),
        ("4 months passed ÷ 12", "33.3%"),
    ]
    assert [(one.width, one.height, one.alt) for one in report.pictures] == [
        (40, 30, "学校路网, Apr 2025, photo 1"),
        (41, 30, "学校路网, Apr 2025, photo 2"),
    ]
    html = response.content.decode()
    assert html.count('loading="lazy"') == 2
    assert MARKER not in html


def test_report_is_there_from_the_day_of_its_publication(english, site):
    published(site)

    assert monthly(english, site.project, TODAY - timedelta(days=1)) == ()
    assert len(monthly(english, site.project, TODAY)) == 1


def test_what_is_not_published_leaves_no_trace(english, site, today):
    for number, make in enumerate((draft, submitted, returned)):
        part = ProjectFactory(parent=site.project, name=f"路{number}")
        make(site, project=part, text=MARKER, problems=MARKER, photos=1)
    published(site)
    hidden = ProjectFactory(parent=site.project, is_public=False)
    published(site, project=hidden, text=MARKER, photos=1)
    addresses = ["/", "/projects/", f"/projects/?q={site.project.name}", "/sources/", site.project.get_absolute_url()]
    addresses += [child.get_absolute_url() for child in site.project.children.filter(is_public=True)]

    for address in addresses:
        assert MARKER not in english.get(address).content.decode(), address
    for photo in ReportPhoto.objects.all():
        assert english.get(photo.get_absolute_url()).status_code == 404
    assert ReportPhoto.objects.count() == 4


def test_correction_stands_before_what_it_corrects(english, site):
    first = published(site, text="摊铺至中段。")
    later = NOW + timedelta(days=3)
    corrected(first, site, text="摊铺至末段。", at=later)

    before = monthly(english, site.project, TODAY)
    after = monthly(english, site.project, later.date())

    assert [(one.text, one.corrects, one.corrected) for one in before] == [("摊铺至中段。", "", "")]
    assert [(one.text, one.corrects, one.corrected) for one in after] == [
        ("摊铺至末段。", "2 May 2025", ""),
        ("摊铺至中段。", "", "5 May 2025"),
    ]


def test_reports_of_parts_say_which_part(english, site):
    part = ProjectFactory(parent=site.project, name="学校路网一期")
    published(site, project=part)
    published(site, month=MARCH, text="三月")
    published(site)

    shown = monthly(english, site.project)

    assert [(one.month, one.part) for one in shown] == [("Apr 2025", ""), ("Apr 2025", "一期"), ("Mar 2025", "")]


def test_queries_do_not_grow_with_reports(english, site, django_assert_max_num_queries):
    corrected(published(site, photos=1, year_completed_yuan=Decimal(1)), site)
    address = f"{site.project.get_absolute_url()}?on={TODAY}"
    with django_assert_max_num_queries(30) as one:
        english.get(address)
    corrected(published(site, month=MARCH, photos=2), site)
    for number in range(3):
        published(site, project=ProjectFactory(parent=site.project, name=f"路{number}"), photos=2)

    with django_assert_max_num_queries(len(one.captured_queries)):
        english.get(address)


def test_photo_of_a_published_report_is_served_to_everybody(client, site, today):
    photo = published(site, photos=1).photos.get()

    response = client.get(photo.get_absolute_url())

    assert b"".join(response.streaming_content)[:3] == b"\xff\xd8\xff"
    assert response["Content-Type"] == "image/jpeg"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, max-age=3600"


@pytest.mark.parametrize(
    ("name", "status"),
    [("clerk", 200), ("reviewer", 200), ("auditor", 200), ("administrator", 200), ("stranger", 404)],
)
def test_photo_of_a_draft_is_served_to_who_may_see_the_report(client, site, name, status):
    photo = draft(site, photos=1).photos.get()
    client.force_login(getattr(site, name))

    response = client.get(photo.get_absolute_url())
    response.getvalue()  # a file's answer closes the file at its end

    assert (response.status_code, response["Cache-Control"][:7]) == (status, "private")


def test_photo_without_its_file_is_not_found(client, site, media, today):
    photo = published(site, photos=1).photos.get()
    (media / photo.image.name).unlink()

    assert client.get(photo.get_absolute_url()).status_code == 404
    assert client.post(photo.get_absolute_url()).status_code == 405
    assert files_in(media) == []
