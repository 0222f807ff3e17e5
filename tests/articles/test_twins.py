"""One article twice, a reprint of it, and another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.entry.twins import REPRINT_FROM, Sketch, likeness, nearest, sketch

FOLDER = Path(__file__).parent.parent / "importers" / "examples"
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}
LONGEST = max(TEXTS.values(), key=len)


def test_white_space_width_and_marks_make_no_other_text():
    spaced = "\n\n".join(LONGEST.replace("，", ",").replace("1", "１").split("。"))

    assert sketch(spaced).fingerprint == sketch(LONGEST).fingerprint
    assert likeness(sketch(spaced), sketch(LONGEST)) == 1


@pytest.mark.parametrize(
    "reprint",
    [
        "全市重点项目建设传来捷报\n" + LONGEST[30:],
        LONGEST[: len(LONGEST) // 2] + LONGEST[len(LONGEST) // 2 + 60 :],
        LONGEST[: int(len(LONGEST) * 0.75)],
        LONGEST + "\n责任编辑：张三　校对：李四",
    ],
    ids=["other title", "cut in the middle", "last quarter cut", "credits added"],
)
def test_reprint_is_recognised_and_is_not_the_same(reprint):
    assert REPRINT_FROM <= likeness(sketch(reprint), sketch(LONGEST)) < 1


def test_different_articles_are_far_from_reprints():
    sketches = [sketch(text) for text in TEXTS.values()]

    highest = max(likeness(a, b) for i, a in enumerate(sketches) for b in sketches[:i])

    assert highest < REPRINT_FROM / 2


def test_page_that_holds_a_short_article_among_others_tells_more():
    page = "\n".join(TEXTS.values())

    assert likeness(sketch(page), sketch(LONGEST)) < REPRINT_FROM


def test_sketch_comes_back_from_its_text():
    made = sketch(LONGEST)

    assert Sketch.from_text(made.fingerprint, made.as_text()) == made


def test_nearest_is_named_with_its_likeness_or_none():
    known = [(number, sketch(text)) for number, text in enumerate(TEXTS.values())]
    wanted = list(TEXTS.values()).index(LONGEST)

    assert nearest(sketch(LONGEST), known) == (wanted, 1.0)
    assert nearest(sketch("春天来了，花开了。" * 20), known) is None


def test_short_texts_are_alike_only_when_equal():
    assert likeness(sketch("南湖大桥开工。"), sketch("南湖大桥 开工")) == 1
    assert likeness(sketch("南湖大桥开工。"), sketch("南湖大桥竣工。")) == 0
