"""The page on which entering an article begins: what it asks for, and what it refuses."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from projects.enums import DraftStatus
from projects.models import ArticleDraft, Source
from tests.articles.browsing import START, page_of, said, sent, started
from tests.articles.desk import BRIDGE, sheet_of
from tests.articles.files import word
from tests.store.dump import everything

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_date_is_asked_for_with_a_suggestion_and_its_reason(desk):
    response = desk.post(START, {"text": BRIDGE})

    assert "大概是2025年4月30日" in said(response)
    assert "文首或文末印有“2025年4月30日 来源：临江日报”" in said(response)
    assert response.context["form"]["published"].value() == "2025年4月30日"
    assert response.context["form"]["publisher"].value() == "临江日报"
    assert not ArticleDraft.objects.exists()


def test_article_is_read_and_kept_for_its_facts(desk, person):
    started(desk)

    draft = ArticleDraft.objects.get()
    assert (draft.title, draft.started_by, draft.status) == ("南湖大桥工程建设提速", person, DraftStatus.OPEN)
    assert {entry.name for entry in sheet_of(draft).entries} == {"南湖大桥工程", "北岭小学扩建工程"}
    assert not Source.objects.exists()


def test_nobody_knows_the_day(desk):
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
def test_file_is_read_and_named(desk, name, data):
    started(desk, text="", file=SimpleUploadedFile(name, data))

    assert ArticleDraft.objects.get().file_name == name


def test_file_stays_as_text_while_the_date_is_asked_for(desk):
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
def test_bad_input_is_told_in_words_and_nothing_kept(desk, values, words):
    before = everything()

    response = started(desk, **values)

    assert re.search(words, said(response)), said(response)[-1500:]
    assert everything() == before


def test_five_megabytes_of_noise_are_answered(desk):
    response = started(desk, text="项目" * 900_000)

    assert "正文太长" in said(response)


def test_article_that_we_have_is_told_with_a_link(desk, draft):
    response = started(desk)

    assert "这段文字已经录入过" in said(response)
    assert page_of(draft) in response.content.decode()


def test_reprint_may_be_entered_by_who_has_looked(desk, draft):
    sent(desk, draft, "_preview")
    sent(desk, draft, "_confirm")
    reprint = "喜讯\n" + BRIDGE.split("\n", 1)[1] + "\n\n东郊污水厂工程总投资3亿元。\n"

    response = started(desk, text=reprint)

    assert re.search(r"其中\d+%与已有的文章《南湖大桥工程建设提速》相同", said(response))
    assert reverse("admin:projects_source_change", args=[Source.objects.get().pk]) in response.content.decode()
    started(desk, text=reprint, _anyway="1")
    assert ArticleDraft.objects.count() == 2
