"""The weights of the fitted readings are those that gold asks for."""

import json

import pytest

from importers.likely_roles import ROLES
from scripts.fit_command import EXAMPLES, asked
from scripts.fit_readings import Reading, held_out, read, scales, tables, total
from scripts.reading_examples import Example, examples_of

UNIT = Reading("unit", ROLES, 1.0, 0.5)
TEXT = "云溪大桥工程总投资2亿元，去年5月开工。市住建局科长表示，桩基已打完。桥头的青河食品有限公司照常开门。"


def example(sign: str, *right: str, group: str = "a") -> Example:
    return Example(group, "unit", {sign: 1.0}, frozenset(right))


LEARNT = [example("works", "contractor")] * 9 + [example("asks", "owner")] * 9 + [example("sells")] * 9


@pytest.mark.parametrize(("sign", "kind"), [("works", "contractor"), ("asks", "owner"), ("sells", "")])
def test_a_place_is_read_as_those_with_its_signs(sign, kind):
    assert read(UNIT, scales(UNIT, LEARNT), {sign: 1.0}) == kind


def test_what_is_believed_holds_where_examples_are_few():
    believed = Reading("unit", ROLES, 1.0, 0.5, {"designer": {"draws": 2.0}})

    assert scales(believed, LEARNT)["designer"].weights.get("draws", 0) == 0
    assert scales(believed, [*LEARNT, example("draws")])["designer"].weights["draws"] > 1


def test_each_group_is_judged_by_the_others():
    others = [example("works", "contractor", group="b"), example("sells", group="b")]

    counts = held_out(UNIT, LEARNT + others)

    assert set(counts) == {"a", "b"}
    assert (counts["b"].owed, counts["b"].found, counts["b"].right) == (1, 1, 1)
    assert total(counts).owed == 19


def test_the_lexicon_has_a_table_for_each_kind():
    lines = list(tables(UNIT, LEARNT))

    assert '["unit"]' in lines
    assert "threshold = 0.5" in lines
    assert '["unit, owner".weights]' in lines


def test_an_article_gives_the_units_that_its_gold_quotes(tmp_path):
    units = [{"name": "市住建局", "role": "other", "quote": "市住建局科长表示"}]
    gold = {"published_on": "2024-03-10", "projects": [{"name": "云溪大桥工程", "units": units}]}
    (tmp_path / "01.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "01.gold.json").write_text(json.dumps(gold), encoding="utf-8")

    found = [example for example in examples_of(tmp_path / "01.txt", "one") if example.reading == "unit"]

    assert [sorted(example.right) for example in found] == [["other"], []]


def test_the_projects_own_examples_can_be_read():
    assert list(examples_of(EXAMPLES / "01.txt", "01"))


def test_signs_are_singled_out_only_where_that_is_done(monkeypatch):
    monkeypatch.setattr("sys.argv", ["fit", "--only", "read"])

    assert asked("", takes_only=True).only.search("reads like a name")
    with pytest.raises(SystemExit):
        asked("")
