"""The weights of names are those that gold asks for."""

import json
import re

import pytest

from importers.likely_names import SCALE
from scripts.fit_names import Count, Example, examples_of, fit, held_out, lexicon
from scripts.logistic import BIAS

TEXT = "云溪大桥工程总投资2亿元，去年5月开工。附近的居民常到望江路散步，也到青山公园去。"
GOLD = [
    {"name": "云溪大桥工程", "aliases": [], "parent": None},
    {"name": "青山公园", "aliases": [], "parent": None, "optional": True},
]


@pytest.fixture
def article(tmp_path):
    (tmp_path / "01.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "01.gold.json").write_text(json.dumps({"projects": GOLD}), encoding="utf-8")
    return tmp_path / "01.txt"


def example(sign: str, is_right: bool, group: str = "a") -> Example:
    return Example(group, {sign: 1.0}, is_right)


LEARNT = [example("ends with 工程", True)] * 30 + [example("behind 附近", False)] * 30


def test_signs_of_projects_weigh_for_a_name_and_rare_ones_not_at_all():
    weights = fit([*LEARNT, example("holds 溪", True)])

    assert weights["ends with 工程"] > 0.5
    assert weights["behind 附近"] < -0.5
    assert "holds 溪" not in weights


def test_an_article_gives_its_names_but_those_that_the_gold_leaves_free(article):
    found = {sign: e.is_right for e in examples_of(article, "01") for sign in e.found if sign.startswith("ends with")}

    assert (found["ends with 工程"], found["ends with 江路"]) == (True, False)
    assert "ends with 公园" not in found


def test_each_group_is_judged_by_the_others():
    other = [example("behind 附近", False, "b"), example("ends with 工程", True, "b")]

    assert held_out([*LEARNT, *other])["b"] == Count(right=1, lost=0, wrong=1, dropped=1)


def test_the_lexicon_names_its_articles_and_weights():
    text = lexicon(LEARNT, 3, {"a": Count(9, 1, 9, 8)})

    assert "in 3 articles" in text
    assert "8 of 9 others passed over, and 1 of 9 names of projects" in text
    assert f"{BIAS} = " in text


def test_only_the_signs_that_are_asked_for_are_fitted():
    learnt = [example("may read like a name", True)] * 30 + [example("behind 附近", False)] * 30
    weights = fit([*learnt, *LEARNT], re.compile("may read"))

    assert weights["may read like a name"] > 0.5
    assert weights["its points"] == SCALE.weights["its points"]
    assert weights[BIAS] != SCALE.bias
    assert "behind 附近" not in weights or weights["behind 附近"] == SCALE.weights["behind 附近"]


def test_pages_of_which_only_the_names_are_noted_count_less(article):
    whole = {e.heft for e in examples_of(article, "01")}
    article.with_suffix(".gold.json").write_text(json.dumps({"projects": GOLD, "names_only": True}), encoding="utf-8")

    assert whole == {1.0}
    assert {e.heft for e in examples_of(article, "01")} == {0.3}


def test_gold_may_say_how_much_its_article_counts(article):
    gold = {"projects": GOLD, "names_only": True, "heft": 2}
    article.with_suffix(".gold.json").write_text(json.dumps(gold), encoding="utf-8")

    assert {e.heft for e in examples_of(article, "01")} == {2.0}
