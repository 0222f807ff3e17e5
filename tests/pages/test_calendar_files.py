"""iCalendar files, read back as a calendar program reads them."""

from __future__ import annotations

from datetime import UTC, date

import pytest
from icalendar import Calendar

from projects.date_window import DateWindow
from projects.views import calendar_files
from tests.changes.people import approved, planned_milestone
from tests.factories import MilestoneFactory, ProjectFactory
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

JULY_30 = DateWindow.of_day(date(2025, 7, 30))
LATE_MAY = DateWindow.of_month_part(2025, 5, 3, "5月底")


def read(site, address, **asked):
    response = site.get(address, {"on": ON, **asked})
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content), response.content


def events(site, address="/calendar.ics", **asked):
    return {str(one["SUMMARY"]): one for one in read(site, address, **asked)[0].walk("VEVENT")}


def test_day_is_an_event_of_that_day(site):
    milestone = MilestoneFactory(project__name="德兴街", name="通车", planned=JULY_30)

    event = events(site)["德兴街: 通车 (On plan)"]

    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2025, 7, 30), date(2025, 7, 31))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert str(event["UID"]) == f"milestone-{milestone.pk}@projects.honggutan"
    assert str(event["URL"]) == f"http://testserver{milestone.project.get_absolute_url()}"
    assert (event["SEQUENCE"], event["TRANSP"]) == (0, "TRANSPARENT")


def test_vague_date_is_a_span_with_its_words_in_the_summary(site):
    MilestoneFactory(project__name="德兴街", name="通车", planned=LATE_MAY)

    event = events(site)["德兴街: 通车 (late May, On plan)"]

    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2025, 5, 21), date(2025, 6, 1))


def test_open_start_is_its_known_day_and_an_open_end_no_event(site):
    MilestoneFactory(project__name="玉壶山大道", name="通车", actual=DateWindow(None, date(2025, 4, 30)))
    MilestoneFactory(project__name="产业园", name="装修", planned=DateWindow(date(2025, 4, 1), None))

    (summary, event), *others = events(site).items()

    assert summary == "玉壶山大道: 通车 (by April, Done)"
    assert (event["DTSTART"].dt, event["STATUS"], others) == (date(2025, 4, 30), "CONFIRMED", [])


def test_moved_plan_moves_the_entry(site):
    milestone = planned_milestone()
    before = events(site, on="2025-03-11")["学校路网: 通车 (May, On plan)"]

    approved(milestone, on=date(2025, 3, 12))

    after = events(site, on="2025-03-12")["学校路网: 通车 (June, On plan)"]
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTAMP"].dt >= before["DTSTAMP"].dt
    assert (before["DTSTART"].dt, after["DTSTART"].dt) == (date(2025, 5, 1), date(2025, 6, 1))


def test_file_stays_the_same_until_something_changes(site):
    milestone = MilestoneFactory(planned=JULY_30)

    (calendar, first), (_, second) = read(site, "/calendar.ics"), read(site, "/calendar.ics")

    assert first == second
    changed_at = milestone.history.first().history_date.astimezone(UTC)
    assert calendar.walk("VEVENT")[0]["DTSTAMP"].dt == changed_at.replace(microsecond=0)


def test_chinese_is_folded_between_characters_and_escaped(site):
    name = "红谷滩区生米街道南路村拆迁安置小区；一期，二期" * 3
    MilestoneFactory(project__name=name, name="竣工\x0b备案", planned=JULY_30)

    calendar, content = read(site, "/calendar.ics")

    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    for line in content.split(b"\r\n"):
        line.decode()
    assert f"{name}: 竣工备案 (On plan)" in [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]


def test_project_has_a_calendar_of_its_own_with_its_parts(site):
    whole = ProjectFactory(name="学校路网")
    MilestoneFactory(project=ProjectFactory(name="德兴街", parent=whole), name="通车", planned=LATE_MAY)
    MilestoneFactory(planned=JULY_30)

    calendar, _ = read(site, f"{whole.get_absolute_url()}calendar.ics")

    assert str(calendar["X-WR-CALNAME"]) == "学校路网"
    assert len(calendar.walk("VEVENT")) == 1
    assert "德兴街" in str(calendar.walk("VEVENT")[0]["SUMMARY"])


def test_filters_choose_the_events(site):
    MilestoneFactory(project__name="德兴街", name="通车", planned=LATE_MAY)
    MilestoneFactory(project__name="产业园", name="竣工", planned=JULY_30)

    assert [summary[:3] for summary in events(site, q="德兴")] == ["德兴街"]
    assert str(read(site, "/calendar.ics", q="德兴")[0]["X-WR-CALNAME"]).endswith("“德兴”")


def test_of_many_dates_those_nearest_to_the_day_are_in_it(site, monkeypatch):
    monkeypatch.setattr(calendar_files, "MOST_EVENTS", 3)
    road = ProjectFactory(name="德兴街")
    for name, day in (("甲", "2024-01-01"), ("乙", "2025-04-30"), ("丙", "2025-05-03"), ("丁", "2025-05-02")):
        MilestoneFactory(project=road, name=name, planned=DateWindow.of_day(date.fromisoformat(day)))

    assert [summary[5] for summary in events(site)] == ["乙", "丁", "丙"]


def test_calendar_of_what_nobody_may_see_is_not_there(site):
    hidden, later = ProjectFactory(is_public=False), ProjectFactory(known_from=date(2025, 6, 1))
    part = ProjectFactory(name="路段", parent=hidden)
    MilestoneFactory(project=part, name="通车", planned=JULY_30)

    assert site.get(f"{hidden.get_absolute_url()}calendar.ics").status_code == 404
    assert site.get(f"{later.get_absolute_url()}calendar.ics", {"on": ON}).status_code == 404
    assert list(events(site)) == ["路段: 通车 (On plan)"]


@pytest.mark.parametrize("asked", [{"light": "pink"}, {"on": "2025-02-30"}, {"q": "x" * 10_000}])
def test_what_cannot_be_understood_is_refused_in_words(site, asked):
    response = site.get("/calendar.ics", {"on": ON, **asked})

    assert response.status_code == 400
    assert response.context["message"]
