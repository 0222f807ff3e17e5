"""The weights of statements are those that gold asks for."""

from __future__ import annotations

import json

import pytest

from scripts.fit_confidence import Count, Example, added_up, examples_of, fit, held_out, lexicon
from scripts.logistic import BIAS

TEXT = "云溪大桥工程总投资2亿元，全长1200米，去年5月开工。"
LENGTH = {"kind": "length", "value": "1200", "unit": "m"}
GOLD = {"name": "云溪大桥工程", "aliases": [], "parent": None, "facts": [LENGTH], "milestones": [], "units": []}


@pytest.fixture
def article(tmp_path):
    (tmp_path / "01.txt").write_text(TEXT, encoding="utf-8")
    gold = {"published_on": "2024-03-10", "projects": [GOLD]}
    (tmp_path / "01.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return tmp_path / "01.txt"


def example(sign: str, is_right: bool, group: str = "a") -> Example:
    return Example(group, {sign: 1.0}, is_right)


LEARNT = [example("told by named", True)] * 40 + [example("told by project in focus", False)] * 40


def test_signs_of_right_statements_weigh_for_one_and_rare_ones_not_at_all():
    weights = fit([*LEARNT, example("of a part", True)])

    assert weights["told by named"] > 0.5
    assert weights["told by project in focus"] < -0.5
    assert "of a part" not in weights


def test_an_article_gives_what_the_gold_judges(article):
    told = {sign: one.is_right for one in examples_of(article, "01") for sign in one.found}

    assert told["a length"] is True
    assert told["a investment_total"] is False


def test_each_group_is_judged_by_the_others():
    other = [example("told by project in focus", False, "b"), example("told by named", True, "b")]

    count = held_out([*LEARNT, *other])["b"]

    assert (count.found, count.sure[0.7], count.right[0.7]) == (2, 1, 1)


def test_the_lexicon_names_its_articles_and_weights():
    text = lexicon(LEARNT, 3, held_out([*LEARNT, example("told by named", True, "b")]))

    assert "40 right statements and 40 wrong ones in 3 articles" in text
    assert f"{BIAS} = " in text
    assert '"told by named" = ' in text


def test_counts_are_added_up():
    one, other = Count(), Count()
    one.found, other.found = 3, 4

    assert added_up([one, other]).found == 7
