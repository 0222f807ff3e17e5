"""The page on which the facts of an article are decided, by one person or two."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.urls import reverse

from importers.entry.sheet import Choice, Kind
from projects.models import ArticleDraft, AuditEvent, Investment, Source
from tests.articles.browsing import START, page_of, said, sent
from tests.articles.desk import BRIDGE, entry_of, item_of, sheet_of, take_all
from tests.factories import InvestmentFactory, ProjectFactory
from tests.rights.people import auditor, reviewer
from tests.store.dump import everything

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def draft(entered):
    return ArticleDraft.objects.get(pk=entered.pk)


@pytest.fixture
def person(draft):
    return draft.started_by


def test_facts_stand_beside_the_marked_article(desk, draft):
    content = desk.get(page_of(draft)).content.decode()

    numbers = set(re.findall(r'id="w(\d+)"', content))
    assert set(re.findall(r'href="#w(\d+)"', content)) == numbers
    marked = "".join(re.findall(r'data-start="\d+">([^<]*)</span>', content))
    assert re.sub(r"\s", "", marked) == re.sub(r"\s", "", BRIDGE)


def test_offsets_in_the_page_are_those_of_the_text(desk, draft):
    content = desk.get(page_of(draft)).content.decode()

    pieces = re.findall(r'data-start="(\d+)">([^<]*)</span>', content)
    assert all(draft.text[int(start) :].startswith(piece) for start, piece in pieces)


def test_choices_and_corrections_are_kept(desk, draft):
    total, site = item_of(draft, Kind.INVESTMENT_TOTAL), item_of(draft, Kind.SITE_AREA)
    values = {f"{total.key}-written": "2.5亿元", f"{total.key}-choice": "accept", f"{site.key}-choice": "reject"}

    sent(desk, draft, **values)

    draft.refresh_from_db()
    assert item_of(draft, Kind.INVESTMENT_TOTAL).values["value"] == "250000000"
    assert item_of(draft, Kind.SITE_AREA).choice is Choice.REJECT
    assert "原读作：2亿元" in said(desk.get(page_of(draft)))


def test_mistake_stands_at_its_input_and_nothing_is_kept(desk, draft):
    total = item_of(draft, Kind.INVESTMENT_TOTAL)
    before = everything()

    response = sent(desk, draft, **{f"{total.key}-written": "很多钱"})

    assert "“很多钱”不是金额" in said(response)
    assert response.context["version"] == str(draft.version)
    assert everything() == before


def test_fact_is_moved_to_another_project(desk, draft):
    school, site = entry_of(draft, "北岭小学扩建工程"), item_of(draft, Kind.SITE_AREA)

    sent(desk, draft, **{f"{site.key}-owner": school.key})

    draft.refresh_from_db()
    assert sheet_of(draft).item(site.key).owner == school.key


def test_two_projects_cant_be_parts_of_each_other(desk, draft):
    bridge, school = entry_of(draft, "南湖大桥工程").key, entry_of(draft, "北岭小学扩建工程").key
    before = everything()

    response = sent(desk, draft, "_preview", **{f"{bridge}-parent": school, f"{school}-parent": bridge})

    assert "会成为自己子项目的子项目" in said(response)
    assert everything() == before


def test_words_are_added_as_a_fact(desk, draft):
    owner = entry_of(draft, "南湖大桥工程").key
    add = {"add-words": "主塔施工已完成85%", "add-kind": "milestone", "add-owner": owner, "add-name": "主塔封顶"}

    sent(desk, draft, "_add", **add)

    draft.refresh_from_db()
    added = sheet_of(draft).items[-1]
    assert (added.is_added, added.values["name"], added.words.text) == (True, "主塔封顶", "主塔施工已完成85%")


@pytest.mark.parametrize(
    ("words", "complaint"), [("没有这句话", "在文中找不到"), ("南湖大桥工程", "在文中出现不止一次")]
)
def test_words_that_arent_clear_are_asked_for_again(desk, draft, words, complaint):
    owner = entry_of(draft, "南湖大桥工程").key
    add = {"add-words": words, "add-kind": "progress", "add-owner": owner}

    response = sent(desk, draft, "_add", **add)

    assert complaint in said(response)
    assert response.context["add"]["words"].value() == words


def test_project_of_ours_is_added_and_offered_with_its_likeness(desk, draft):
    ours = ProjectFactory(name="跨湖通道工程")

    response = sent(desk, draft, "_add_project", **{"addp-name": "跨湖通道"})

    draft.refresh_from_db()
    entry = entry_of(draft, "跨湖通道")
    row = next(row for row in response.context["projects"] if row.entry.key == entry.key)
    assert entry.words is None
    assert [target.value for target in row.targets if target.is_chosen] == [str(ours.pk)]
    assert "new" not in [target.value for target in row.targets], "a new project has to be named in the article"


def test_two_like_projects_are_offered_and_none_chosen(desk, draft):
    ProjectFactory(name="临江区南湖大桥工程")
    ProjectFactory(name="江州市南湖大桥工程")

    response = desk.get(page_of(draft))

    row = next(row for row in response.context["projects"] if row.entry.name == "南湖大桥工程")
    assert [target.value for target in row.targets if target.is_chosen] == [""]
    assert [target.hint[:2] for target in row.targets[:2]] == ["相似", "相似"]


def test_preview_tells_and_writes_nothing_then_confirming_does(desk, draft):
    ours = ProjectFactory(name="南湖大桥工程")
    InvestmentFactory(project=ours, amount_yuan=Decimal(180_000_000))

    preview = sent(desk, draft, "_preview")

    assert "库里：1.8亿元" in said(preview)
    assert not Source.objects.exists()

    confirmed = sent(desk, draft, "_confirm")

    assert Investment.objects.get(project=ours).amount_yuan == Decimal(180_000_000)
    assert "与已有说法不同，并列存放" in said(confirmed)
    assert AuditEvent.objects.get(action="import").address == "127.0.0.1"


def test_confirming_what_changed_since_the_preview_is_refused(desk, draft, person):
    sent(desk, draft, "_preview")
    draft.refresh_from_db()
    seen = draft.version
    take_all(draft, person)

    desk.post(page_of(draft), {"seen_version": seen, "_confirm": "1"})

    assert not Source.objects.exists()


def test_second_person_is_told_what_the_first_decided(client, desk, draft):
    total, site = item_of(draft, Kind.INVESTMENT_TOTAL), item_of(draft, Kind.SITE_AREA)
    seen = draft.version
    sent(desk, draft, **{f"{total.key}-choice": "reject"})
    other = reviewer()
    client.force_login(other)

    values = {f"{total.key}-choice": total.choice.value, f"{site.key}-choice": "reject"}
    response = client.post(page_of(draft), {"seen_version": seen, "_save": "1", **values})

    assert re.search(r"总投资 2亿元 .*采用 → .*剔除", said(response))
    assert "您改了： 占地面积" in said(response) or "占地面积 46.3亩" in said(response)
    draft.refresh_from_db()
    assert item_of(draft, Kind.SITE_AREA).choice is not Choice.REJECT
    again = {f"{total.key}-choice": "reject", f"{site.key}-choice": "reject"}
    sent(client, draft, **again)
    draft.refresh_from_db()
    assert {item_of(draft, kind).choice for kind in (Kind.INVESTMENT_TOTAL, Kind.SITE_AREA)} == {Choice.REJECT}


def test_draft_outlives_the_session_and_stands_in_the_days_work(client, desk, draft):
    desk.logout()
    client.force_login(reviewer())

    content = client.get(reverse("admin:index")).content.decode()

    assert page_of(draft) in content
    assert START in content


def test_auditor_looks_and_changes_nothing(client, draft):
    client.force_login(auditor())

    content = client.get(page_of(draft)).content.decode()

    assert "南湖大桥工程" in content
    assert "<button" not in content.split('id="sheet-form"')[1].split("</form>")[0]
    assert client.post(page_of(draft), {"seen_version": draft.version, "_save": "1"}).status_code == 403
