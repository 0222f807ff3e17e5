"""A kept text as paragraphs: its own words, in their order, at their offsets."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from projects.pages.marks import Span
from projects.pages.paragraphs import paragraphs

TEXTS = st.text(alphabet="路网建设,。 \n\r#摄<&", max_size=120)
SPANS = st.lists(st.builds(Span, st.integers(0, 120), st.integers(0, 120), st.integers(1, 9)), max_size=5)
CUT_IN_TWO = "红谷滩区持续优化项目服务,结合“一个项目、一名区领导”机制,把工作重心下沉到\n\n一线,把各方力量汇聚到一线。"


@given(TEXTS, SPANS)
def test_words_stay_what_they_are_and_where_they_are(text, spans):
    pieces = [piece for paragraph in paragraphs(text, spans) for piece in paragraph.pieces]

    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)
    assert all(before.end <= after.start for before, after in pairwise(pieces))


@given(TEXTS)
def test_only_blanks_and_signs_of_headings_are_left_out(text):
    shown = "".join(paragraph.text for paragraph in paragraphs(text, []))

    assert shown.replace(" ", "").replace("#", "") == "".join(text.split()).replace("#", "")


def test_heading_loses_its_sign():
    heading, body = paragraphs("## 精心组织\n\n今年以来。", [])

    assert (heading.level, heading.text) == (2, "精心组织")
    assert (body.level, body.text) == (0, "今年以来。")


def test_sentence_cut_by_the_layout_is_joined():
    (paragraph,) = paragraphs(CUT_IN_TWO, [Span(30, 45, 1)])

    assert paragraph.text == CUT_IN_TWO.replace("\n", "")
    assert paragraph.closes == (1,)


def test_caption_is_not_joined_to_the_text_below():
    caption = "红谷滩区流量经济(互联网)产业园项目施工现场一派繁忙,工人们正在加紧施工 喻云亮摄"

    assert len(paragraphs(f"{caption}\n\n从产业园到科学城,走进现场。", [])) == 2
