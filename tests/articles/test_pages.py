"""The pages by which an article is entered: what they say, what they keep, and for whom."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from importers.entry.sheet import Choice, Kind
from projects.enums import DraftStatus
from projects.models import ArticleDraft, Investment, Project, Source
from tests.articles.desk import BRIDGE, enter, entry_of, item_of, sheet_of, store, take_all
from tests.articles.files import word
from tests.factories import InvestmentFactory, ProjectFactory, UnitRoleFactory
from tests.rights.people import auditor, clerk, reviewer
from tests.store.dump import everything

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
START = "/admin/projects/articledraft/add/"


@pytest.fixture
def person():
    return reviewer(username="reviewer", first_name="敏", last_name="王")


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    return client


@pytest.fixture
def draft(person):
    return enter(by=person)


def page_of(draft: ArticleDraft) -> str:
    return reverse("admin:projects_articledraft_change", args=[draft.pk])


def started(desk, **values):
    return desk.post(START, {"text": BRIDGE, "published": "2025-04-30", **values}, follow=True)


def sent(desk, draft, button="_save", **values):
    draft.refresh_from_db()
    return desk.post(page_of(draft), {"seen_version": draft.version, button: "1", **values}, follow=True)


def said(response) -> str:
    """The page's words, without its marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))


class TestStart:
    def test_date_is_asked_for_with_a_suggestion_and_its_reason(self, desk):
        response = desk.post(START, {"text": BRIDGE})

        assert "大概是2025年4月30日" in said(response)
        assert "文首或文末印有“2025年4月30日 来源：临江日报”" in said(response)
        assert response.context["form"]["published"].value() == "2025年4月30日"
        assert response.context["form"]["publisher"].value() == "临江日报"
        assert not ArticleDraft.objects.exists()

    def test_article_is_read_and_kept_for_its_facts(self, desk, person):
        started(desk)

        draft = ArticleDraft.objects.get()
        assert (draft.title, draft.started_by, draft.status) == ("南湖大桥工程建设提速", person, DraftStatus.OPEN)
        assert {entry.name for entry in sheet_of(draft).entries} == {"南湖大桥工程", "北岭小学扩建工程"}
        assert not Source.objects.exists()

    def test_nobody_knows_the_day(self, desk):
        started(desk, published="", is_undated="on")

        assert ArticleDraft.objects.get().published is None

    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("稿件.docx", word(*BRIDGE.split("\n"))),
            ("稿件.txt", BRIDGE.encode("gb18030")),
            ("页.html", f"<html><body><p>{BRIDGE}".encode()),
        ],
        ids=["word", "gb18030", "html"],
    )
    def test_file_is_read_and_named(self, desk, name, data):
        started(desk, text="", file=SimpleUploadedFile(name, data))

        assert ArticleDraft.objects.get().file_name == name

    def test_file_stays_as_text_while_the_date_is_asked_for(self, desk):
        response = desk.post(START, {"text": "", "file": SimpleUploadedFile("稿.txt", BRIDGE.encode())})

        form = response.context["form"]
        assert (form["text"].value(), form["file_name"].value()) == (BRIDGE, "稿.txt")

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ({"text": ""}, "请粘贴正文，或选择文件"),
            ({"text": "春天来了，花开了，大家都很高兴。"}, "既无项目"),
            ({"text": "项目" * 100_001}, "正文太长"),
            ({"text": "asdf " * 1000}, "不是中文文章"),
            ({"published": "2025-05-02"}, "这一天还没有到"),
            ({"published": "近日"}, "看不懂日期“近日”"),
            ({"published": "2025年4月"}, "请写明这个日期从何得知"),
            ({"is_undated": "on"}, "两者只能选一"),
            ({"file": SimpleUploadedFile("稿.txt", BRIDGE.encode())}, "只给一样"),
            (
                {"text": "", "file": SimpleUploadedFile("图.png", b"\x89PNG\r\n\x1a\n" + bytes(90))},
                "图.png：(编码|文件是二进制|不是文本|是二进制)",
            ),
            ({"text": "", "file": SimpleUploadedFile("空.txt", b"")}, "空"),
            ({"text": "", "file": SimpleUploadedFile("大.txt", b"\xe9\xa1\xb9" * 700_000)}, "大.txt：文件太大"),
            ({"text": "", "file": SimpleUploadedFile("坏.docx", b"PK\x03\x04" + bytes(50))}, "坏.docx：Word文档已损坏"),
        ],
        ids=lambda value: str(value)[:24],
    )
    def test_bad_input_is_told_in_words_and_nothing_kept(self, desk, values, words):
        before = everything()

        response = started(desk, **values)

        assert re.search(words, said(response)), said(response)[-1500:]
        assert everything() == before

    def test_five_megabytes_of_noise_are_answered(self, desk):
        response = started(desk, text="项目" * 900_000)

        assert "正文太长" in said(response)

    def test_article_that_we_have_is_told_with_a_link(self, desk, draft):
        response = started(desk)

        assert "这段文字已经录入过" in said(response)
        assert page_of(draft) in response.content.decode()

    def test_reprint_may_be_entered_by_who_has_looked(self, desk, draft):
        sent(desk, draft, "_preview")
        sent(desk, draft, "_confirm")
        reprint = "喜讯\n" + BRIDGE.split("\n", 1)[1] + "\n\n东郊污水厂工程总投资3亿元。\n"

        response = started(desk, text=reprint)

        assert re.search(r"其中\d+%与已有的文章《南湖大桥工程建设提速》相同", said(response))
        assert reverse("admin:projects_source_change", args=[Source.objects.get().pk]) in response.content.decode()
        started(desk, text=reprint, _anyway="1")
        assert ArticleDraft.objects.count() == 2


class TestSheet:
    def test_facts_stand_beside_the_marked_article(self, desk, draft):
        content = desk.get(page_of(draft)).content.decode()

        numbers = set(re.findall(r'id="w(\d+)"', content))
        assert set(re.findall(r'href="#w(\d+)"', content)) == numbers
        marked = "".join(re.findall(r'data-start="\d+">([^<]*)</span>', content))
        assert re.sub(r"\s", "", marked) == re.sub(r"\s", "", BRIDGE)

    def test_offsets_in_the_page_are_those_of_the_text(self, desk, draft):
        content = desk.get(page_of(draft)).content.decode()

        pieces = re.findall(r'data-start="(\d+)">([^<]*)</span>', content)
        assert all(draft.text[int(start) :].startswith(piece) for start, piece in pieces)

    def test_choices_and_corrections_are_kept(self, desk, draft):
        total, site = item_of(draft, Kind.INVESTMENT_TOTAL), item_of(draft, Kind.SITE_AREA)
        values = {f"{total.key}-written": "2.5亿元", f"{total.key}-choice": "accept", f"{site.key}-choice": "reject"}

        sent(desk, draft, **values)

        draft.refresh_from_db()
        assert item_of(draft, Kind.INVESTMENT_TOTAL).values["value"] == "250000000"
        assert item_of(draft, Kind.SITE_AREA).choice is Choice.REJECT
        assert "原读作：2亿元" in said(desk.get(page_of(draft)))

    def test_mistake_stands_at_its_input_and_nothing_is_kept(self, desk, draft):
        total = item_of(draft, Kind.INVESTMENT_TOTAL)
        before = everything()

        response = sent(desk, draft, **{f"{total.key}-written": "很多钱"})

        assert "“很多钱”不是金额" in said(response)
        assert response.context["version"] == str(draft.version)
        assert everything() == before

    def test_fact_is_moved_to_another_project(self, desk, draft):
        school, site = entry_of(draft, "北岭小学扩建工程"), item_of(draft, Kind.SITE_AREA)

        sent(desk, draft, **{f"{site.key}-owner": school.key})

        draft.refresh_from_db()
        assert sheet_of(draft).item(site.key).owner == school.key

    def test_two_projects_cant_be_parts_of_each_other(self, desk, draft):
        bridge, school = entry_of(draft, "南湖大桥工程").key, entry_of(draft, "北岭小学扩建工程").key
        before = everything()

        response = sent(desk, draft, "_preview", **{f"{bridge}-parent": school, f"{school}-parent": bridge})

        assert "会成为自己子项目的子项目" in said(response)
        assert everything() == before

    def test_words_are_added_as_a_fact(self, desk, draft):
        owner = entry_of(draft, "南湖大桥工程").key
        add = {"add-words": "主塔施工已完成85%", "add-kind": "milestone", "add-owner": owner, "add-name": "主塔封顶"}

        sent(desk, draft, "_add", **add)

        draft.refresh_from_db()
        added = sheet_of(draft).items[-1]
        assert (added.is_added, added.values["name"], added.words.text) == (True, "主塔封顶", "主塔施工已完成85%")

    @pytest.mark.parametrize(
        ("words", "complaint"), [("没有这句话", "在文中找不到"), ("南湖大桥工程", "在文中出现不止一次")]
    )
    def test_words_that_arent_clear_are_asked_for_again(self, desk, draft, words, complaint):
        owner = entry_of(draft, "南湖大桥工程").key
        add = {"add-words": words, "add-kind": "progress", "add-owner": owner}

        response = sent(desk, draft, "_add", **add)

        assert complaint in said(response)
        assert response.context["add"]["words"].value() == words

    def test_project_of_ours_is_added_and_offered_with_its_likeness(self, desk, draft):
        ours = ProjectFactory(name="跨湖通道工程")

        response = sent(desk, draft, "_add_project", **{"addp-name": "跨湖通道"})

        draft.refresh_from_db()
        entry = entry_of(draft, "跨湖通道")
        row = next(row for row in response.context["projects"] if row.entry.key == entry.key)
        assert entry.words is None
        assert [target.value for target in row.targets if target.is_chosen] == [str(ours.pk)]
        assert "new" not in [target.value for target in row.targets], "a new project has to be named in the article"

    def test_two_like_projects_are_offered_and_none_chosen(self, desk, draft):
        ProjectFactory(name="临江区南湖大桥工程")
        ProjectFactory(name="江州市南湖大桥工程")

        response = desk.get(page_of(draft))

        row = next(row for row in response.context["projects"] if row.entry.name == "南湖大桥工程")
        assert [target.value for target in row.targets if target.is_chosen] == [""]
        assert [target.hint[:2] for target in row.targets[:2]] == ["相似", "相似"]

    def test_preview_tells_and_writes_nothing_then_confirming_does(self, desk, draft):
        ours = ProjectFactory(name="南湖大桥工程")
        InvestmentFactory(project=ours, amount_yuan=Decimal(180_000_000))

        preview = sent(desk, draft, "_preview")

        assert "库里：1.8亿元" in said(preview)
        assert not Source.objects.exists()

        confirmed = sent(desk, draft, "_confirm")

        assert Investment.objects.get(project=ours).amount_yuan == Decimal(180_000_000)
        assert "与已有说法不同，并列存放" in said(confirmed)

    def test_confirming_what_changed_since_the_preview_is_refused(self, desk, draft, person):
        sent(desk, draft, "_preview")
        draft.refresh_from_db()
        seen = draft.version
        take_all(draft, person)

        desk.post(page_of(draft), {"seen_version": seen, "_confirm": "1"})

        assert not Source.objects.exists()

    def test_second_person_is_told_what_the_first_decided(self, client, desk, draft):
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

    def test_draft_outlives_the_session_and_stands_in_the_days_work(self, client, desk, draft):
        desk.logout()
        client.force_login(reviewer())

        content = client.get(reverse("admin:index")).content.decode()

        assert page_of(draft) in content
        assert START in content

    def test_auditor_looks_and_changes_nothing(self, client, draft):
        client.force_login(auditor())

        content = client.get(page_of(draft)).content.decode()

        assert "南湖大桥工程" in content
        assert "<button" not in content.split('id="sheet-form"')[1].split("</form>")[0]
        assert client.post(page_of(draft), {"seen_version": draft.version, "_save": "1"}).status_code == 403


class TestClerk:
    @pytest.fixture
    def own(self):
        return UnitRoleFactory(project__name="南湖大桥工程")

    @pytest.fixture
    def his(self, client, own):
        client.force_login(clerk(own.unit))
        return client

    def test_projects_of_other_units_are_never_named_to_him(self, his, own):
        ProjectFactory(name="北岭小学扩建工程（二校区）", is_public=False)
        started(his)

        content = his.get(page_of(ArticleDraft.objects.get())).content.decode()

        assert "二校区" not in content
        assert "不在本单位的项目之中，由审核员决定" in content

    def test_title_of_a_source_that_he_may_not_see_isnt_told(self, client, person):
        client.force_login(clerk(UnitRoleFactory().unit))
        draft = enter(by=person, title="内部简报标题")
        store(draft, person)
        Source.objects.update(is_public=False)
        draft.delete()

        content = started(client, text="转载\n" + BRIDGE).content.decode()

        assert "已有" in content
        assert "内部简报标题" not in content

    def test_he_stores_on_his_own_project(self, his, own):
        started(his)
        draft = ArticleDraft.objects.get()

        sent(his, draft, "_preview")
        sent(his, draft, "_confirm")

        assert own.project.investments.get().amount_yuan == Decimal(200_000_000)
        assert Project.objects.count() == 1

    def test_draft_of_another_unit_isnt_there(self, his, draft):
        assert his.get(page_of(draft)).status_code == 404


def test_page_asks_as_often_for_many_projects_as_for_one(desk, draft):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get(page_of(draft))
        return len(asked)

    ProjectFactory(name="南湖大桥工程引桥", parent=ProjectFactory(name="南湖路网"))
    queries()  # the session's first request asks more
    few = queries()
    for number in range(12):
        ProjectFactory(name=f"南湖大桥工程{number}号引桥", parent=ProjectFactory(name=f"南湖{number}区路网"))

    assert queries() == few


def test_list_asks_as_often_for_many_drafts_as_for_one(desk, draft, person):
    address = reverse("admin:projects_articledraft_changelist")

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get(address)
        return len(asked)

    queries()  # the session's first request asks more
    few = queries()
    for number in range(5):
        enter(BRIDGE.replace("南湖", f"南{'东西北中前'[number]}湖"), by=person)

    assert queries() == few
