"""The day that a page shows."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine

from projects.date_window import DateWindow
from projects.pages.as_of import AsOf, NoSuchDayError, read_day
from projects.pages.ruler import ruler
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory
from tests.pages.conftest import ON

TODAY = date(2026, 11, 22)
BAD_DAYS = [
    "2025-13-01",
    "2025-02-30",
    "20250501",
    "2025-W18-4",
    "二〇二五",
    "1900-01-01",
    "2200-01-01",
    "9999-12-31",
    "yesterday",
    "２０２５-05-01",
    "x" * 9,
]


@pytest.mark.parametrize("text", BAD_DAYS)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(NoSuchDayError):
        read_day(text, today=TODAY)


def test_day_left_out_is_today():
    assert read_day("", today=TODAY) == TODAY


@pytest.mark.django_db
@pytest.mark.parametrize("text", [*BAD_DAYS, "%00"])
@pytest.mark.parametrize("address", ["/", "/projects/", "/sources/"])
def test_bad_day_is_answered_400_with_a_working_page(site, address, text):
    response = site.get(f"{address}?on={text}")

    assert response.status_code == 400
    assert b"</html>" in response.content


@pytest.mark.django_db
@time_machine.travel("2026-11-21 17:00:00+00:00")
def test_today_is_a_day_in_shanghai(site):
    assert site.get("/").context["as_of"].on == TODAY


@pytest.mark.django_db
def test_day_stays_in_every_link(site):
    project = ProjectFactory(name="学校路网")
    MilestoneFactory(project=project, planned=DateWindow.of_month(2025, 8))

    text = site.get(f"/projects/?on={ON}").content.decode()

    assert f'href="{project.get_absolute_url()}?on={ON}"' in text
    assert f'href="/sources/?on={ON}"' in text
    assert f'name="on" value="{ON}"' in text


@pytest.mark.django_db
def test_project_unknown_on_the_day_is_not_found_and_says_since_when(site):
    project = ProjectFactory(known_from=date(2025, 4, 30))

    response = site.get(f"{project.get_absolute_url()}?on=2025-04-29")

    assert response.status_code == 404
    assert "The first statement dates from 30 April 2025." in response.content.decode()
    assert site.get("/projects/?on=2025-04-29").context["page"].count == 0
    assert site.get(f"{project.get_absolute_url()}?on=2025-04-30").status_code == 200


@pytest.mark.django_db
def test_source_is_not_there_before_it_was_published(site):
    source = SourceFactory(published=DateWindow.of_month(2025, 4))

    assert site.get(f"/sources/{source.pk}/?on=2025-04-29").status_code == 404
    assert site.get("/sources/?on=2025-04-29").context["rows"] == []
    assert [row.title for row in site.get(f"/sources/?on={ON}").context["rows"]] == [source.title]


def test_ruler_keeps_what_else_the_page_was_asked_for():
    months = ruler(AsOf(date(2024, 2, 29), TODAY), (("q", "学校"), ("light", "green")))

    assert months.months[4].url == "?q=%E5%AD%A6%E6%A0%A1&light=green&on=2024-05-01"
    assert months.is_leap_year
    assert months.next is not None
    assert months.next.url.endswith("on=2025-02-28")


@pytest.mark.django_db
def test_way_back_to_today_keeps_what_else_the_page_was_asked_for(site):
    page = site.get("/projects/?light=green&on=2024-02-29").content.decode()

    assert '<a href="/projects/?light=green">Back to today</a>' in page
    assert 'href="?light=green&amp;on=2024-05-01"' in page
    assert "Back to today" not in site.get("/projects/?light=green").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/projects/", "/calendar/", "/wall/"])
def test_no_link_takes_along_what_a_messenger_added(site, address):
    """WeChat adds such words to each address that is sent on."""
    page = site.get(f"{address}?from=singlemessage&isappinstalled=0").content.decode()

    assert "singlemessage" not in page
    assert "isappinstalled" not in page
