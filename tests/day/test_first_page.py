"""The first page of each role: what it counts, where each number leads, what it costs."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from projects.day import day_of, reporting_month
from projects.enums import Outcome
from projects.models import ImportRow
from tests.admin.conftest import TODAY
from tests.admin.visible_text import latin_words
from tests.day.conftest import MORNING, browser_of, busy_project
from tests.factories import ClosedMonthFactory, ImportRowFactory, UnitFactory, UserFactory
from tests.rights.people import administrator, auditor, clerk, reviewer

PEOPLE = {
    "clerk": clerk,
    "reviewer": lambda unit: reviewer(),
    "administrator": lambda unit: administrator(),
    "auditor": lambda unit: auditor(),
}
SEEN = {
    "clerk": {"returned": 1, "unreported": 1, "overdue": 2, "due_soon": 1, "missing": 1, "waiting": 0, "conflicts": 1},
    "reviewer": {
        "returned": 2, "unreported": 2, "overdue": 4, "due_soon": 2, "missing": 2, "waiting": 4, "conflicts": 2,
    },
    "administrator": {
        "returned": 2, "unreported": 2, "overdue": 4, "due_soon": 2, "missing": 2, "waiting": 0, "conflicts": 2,
    },
    "auditor": {
        "returned": 2, "unreported": 2, "overdue": 4, "due_soon": 2, "missing": 2, "waiting": 0, "conflicts": 2,
    },
}  # fmt: skip
SECTIONS = {
    "clerk": ["returned", "past", "coming", "missing", "conflicts"],
    "reviewer": ["waiting", "past", "coming", "missing", "returned", "conflicts"],
    "administrator": ["returned", "past", "coming", "missing", "conflicts", "accounts"],
    "auditor": ["returned", "past", "coming", "missing", "conflicts"],
}
INDEX = "/admin/"

each_role = pytest.mark.parametrize("role", PEOPLE)


@pytest.fixture(scope="module")
def pages(made_once):
    """The first page in the browser of someone with each role."""
    unit, _project = made_once
    UserFactory(username="newcomer", is_staff=True)
    with time_machine.travel(MORNING, tick=False):
        browsers = {role: browser_of(person(unit)) for role, person in PEOPLE.items()}
        return {role: (browser, browser.get(INDEX)) for role, browser in browsers.items()}


@pytest.fixture
def opened(role, pages, db, today):
    return pages[role]


def length(answer):
    """The number of rows that a list holds, on however many pages."""
    return answer.context["cl"].result_count if "cl" in answer.context else answer.context["section"].total


@each_role
def test_counts_what_the_role_may_see(opened, role):
    _browser, answer = opened

    assert {count.key: count.number for count in answer.context["day"].counts} == SEEN[role]


@each_role
def test_each_number_is_the_length_of_its_list(opened, role):
    browser, answer = opened

    counts = answer.context["day"].counts
    assert [(count.key, length(browser.get(count.address))) for count in counts] == [
        (count.key, count.number) for count in counts
    ]


@each_role
def test_each_section_is_the_beginning_of_its_list(opened, role):
    browser, answer = opened

    sections = [each for each in answer.context["day"].sections if each.key != "accounts"]
    assert sections
    assert [(each.key, length(browser.get(each.address))) for each in sections] == [
        (each.key, each.total) for each in sections
    ]


@each_role
def test_what_one_has_to_do_comes_first(opened, role):
    _browser, answer = opened

    assert [section.key for section in answer.context["day"].sections] == SECTIONS[role]


@each_role
def test_every_link_of_the_page_opens(opened, role):
    browser, answer = opened

    links = [link for section in answer.context["day"].sections for link in one_of_each_kind(section)]
    assert {link: browser.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def one_of_each_kind(section):
    """What a row names and each of its buttons, with one link to each page that these lead to and its questions."""
    links = [
        (place, link)
        for row in section.rows
        for place, link in enumerate([row.address, *(act.address for act in row.acts)])
    ]
    return {(place, *kind_of(link)): link for place, link in links}.values()


def kind_of(link):
    parts = urlsplit(link)
    return resolve(parts.path).view_name, *parse_qs(parts.query)


@each_role
def test_speaks_chinese(opened, role):
    _browser, answer = opened

    assert latin_words(answer.content.decode()) <= {"newcomer", "English", *usernames()}


def usernames():
    return set(get_user_model().objects.values_list("username", flat=True))


@each_role
def test_costs_the_same_at_few_rows_and_at_many(opened, role, unit):
    browser, _answer = opened
    at_few = queries(browser)

    for _ in range(2):
        busy_project(unit)

    assert queries(browser) == at_few


def queries(browser):
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(INDEX).status_code == 200
    return len(captured)


def test_worst_comes_first(unit, district):
    day = day_of(clerk(unit), TODAY)

    past = next(section for section in day.sections if section.key == "past")
    assert [(row.what, row.badge.word, row.day) for row in past.rows] == [
        ("雨水管道贯通", "严重滞后", "4月10日"),
        ("箱梁架设完成", "滞后", "4月25日"),
        ("交通导改完成", "到期未报", "4月29日"),
    ]


def test_zero_is_greyed(idle_page):
    html = idle_page.content.decode()

    assert html.count('class="zero"') == 7
    assert "没有要办的事" in html


@pytest.fixture
def idle_page(db, today):
    return browser_of(clerk(UnitFactory())).get(INDEX)


def test_the_day_is_an_argument(unit, district):
    counts = {count.key: count.number for count in day_of(clerk(unit), TODAY + timedelta(days=40)).counts}

    assert (counts["due_soon"], counts["unreported"]) == (0, 3)


@pytest.mark.parametrize(("closed", "expected"), [(False, date(2025, 4, 1)), (True, date(2025, 5, 1))])
def test_month_before_is_reported_on_until_it_is_closed(db, closed, expected):
    if closed:
        ClosedMonthFactory(month=date(2025, 4, 1))

    assert reporting_month(TODAY) == expected


def test_auditor_gets_nothing_to_press_but_links_to_look(unit, district):
    day = day_of(auditor(), TODAY)

    assert {act.words for section in day.sections for row in section.rows for act in row.acts} == {"查看"}


def test_reviewer_decides_nothing_of_his_own(unit, district):
    someone = reviewer()
    change = district.milestones.get(name="箱梁架设完成").plan_changes.get()
    change.proposed_by = someone
    change.save()

    counts = {count.key: count.number for count in day_of(someone, TODAY).counts}

    assert counts["waiting"] == 3


def test_conflict_is_settled_by_a_later_run(unit, district):
    row = ImportRow.objects.get(project=district, outcome=Outcome.CONFLICT)
    ImportRowFactory(project=district, fact_key=row.fact_key, outcome=Outcome.UNCHANGED)

    counts = {count.key: count.number for count in day_of(clerk(unit), TODAY).counts}

    assert counts["conflicts"] == 0


def test_head_says_who_is_at_work(unit, district):
    user = clerk(unit, last_name="张", first_name="三")

    html = browser_of(user).get(reverse("admin:index")).content.decode()

    assert "填报员　区住房和城乡建设局　张三" in html
