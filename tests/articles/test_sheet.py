"""From a reading to a sheet and back, and what a person types over it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from importers.entry.corrections import CorrectionError, Problem, corrected, located, read_words
from importers.entry.reading import sheet_of
from importers.entry.records import CONFIRMED, programme_record, project_record
from importers.entry.sheet import Choice, Entry, Item, Kind, Sheet, Words, families, in_a_circle
from importers.read import read_article
from projects.date_window import DateWindow

EXAMPLES = sorted((Path(__file__).parent.parent / "importers" / "examples").glob("*.txt"))
APRIL = DateWindow.of_month(2025, 4, "2025年4月")
WORDS = Words("总投资18亿元", 0, 7, "test", 0.9)


def sheet(path: Path) -> Sheet:
    return sheet_of(read_article(path.read_text(encoding="utf-8"), published=APRIL), accept_above=0.8)


def item(kind: Kind, **values: str) -> Item:
    return Item("f1", "p1", kind, values, WORDS, Choice.WAIT, read=values, read_owner="p1")


def figure(kind: Kind = Kind.INVESTMENT_TOTAL) -> Item:
    return item(kind, written="18亿元", value="1800000000", unit="CNY", qualifier="", noun="", year="")


def step(**values: str) -> Item:
    blank = dict.fromkeys(("name", "tense", "date", "scope", "superseded", "window", "inferred"), "")
    return item(Kind.MILESTONE, **{**blank, "name": "竣工", "tense": "planned", **values})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_sheet_comes_back_from_json_and_gives_the_same_records(path):
    record = read_article(path.read_text(encoding="utf-8"), published=APRIL)
    made = sheet_of(record, accept_above=0.8)

    kept = Sheet.from_json(json.loads(json.dumps(made.as_json())))

    assert kept == made
    for entry, project in zip(kept.entries, record.projects, strict=True):
        back = project_record(kept, entry, kept.of(entry.key), by_person=False)
        unexplained = tuple(replace(step, year_reason="") for step in project.milestones)
        assert back == replace(project, milestones=unexplained, status_evidence=back.status_evidence)
    programmes = [programme_record(each, by_person=False) for each in kept.of("")]
    assert programmes == list(record.programmes)


def test_less_sure_of_fact_and_project_decides_what_is_ticked():
    record = read_article(EXAMPLES[0].read_text(encoding="utf-8"), published=APRIL)

    for threshold in (0.0, 0.8, 1.0):
        made = sheet_of(record, accept_above=threshold)
        for each in made.items:
            project = made.entry(each.owner).words.confidence if each.owner else 1.0
            is_sure = min(each.words.confidence, project) >= threshold
            assert each.choice == (Choice.ACCEPT if is_sure else Choice.WAIT)


def test_parents_stand_before_their_parts():
    for path in EXAMPLES:
        made = sheet(path)
        order = [entry.key for entry in families(made.entries)]
        assert sorted(order) == sorted(entry.key for entry in made.entries)
        assert all(order.index(e.parent) < order.index(e.key) for e in made.entries if e.parent)


def test_confirmed_facts_say_so_in_their_rule():
    made = sheet(EXAMPLES[0])
    record = project_record(made, made.entries[0], made.of("p1"), by_person=True)

    assert all(fact.evidence.rule.startswith(CONFIRMED) for fact in record.facts)


@pytest.mark.parametrize(
    ("kind", "written", "value", "unit"),
    [
        (Kind.INVESTMENT_TOTAL, "约18.5亿元", "1850000000", "CNY"),
        (Kind.INVESTMENT_TOTAL, "18.5亿", "1850000000", "CNY"),
        (Kind.INVESTMENT_TOTAL, "1.2万元", "12000", "CNY"),
        (Kind.SITE_AREA, "46.3亩", "46.3", "mu"),
        (Kind.SITE_AREA, "3公顷", "30000", "m2"),
        (Kind.FLOOR_AREA, "20.26万平方米", "202600", "m2"),
        (Kind.LENGTH, "6.5公里", "6500", "m"),
        (Kind.UNITS_COUNT, "1200套安置房", "1200", "count"),
        (Kind.WORKERS, "300名工人", "300", "count"),
        (Kind.PROGRESS_PERCENT, "八成", "80", "percent"),
    ],
)
def test_figure_is_read_from_what_is_typed(kind, written, value, unit):
    changed = corrected(figure(kind), {"written": written}, published=APRIL)

    assert (changed.values["value"], changed.values["unit"], changed.values["written"]) == (value, unit, written)
    assert changed.is_changed
    assert changed.as_read() == figure(kind)


def test_year_of_an_amount_is_typed_beside_it():
    changed = corrected(figure(Kind.INVESTMENT_COMPLETED), {"year": "2024"}, published=APRIL)

    assert (changed.values["year"], changed.values["value"]) == ("2024", "1800000000")


@pytest.mark.parametrize(
    ("typed", "window", "inferred"),
    [
        ("2025年8月底", "2025-08-21/2025-08-31", ""),
        ("8月", "2025-08-01/2025-08-31", "yes"),
        ("不晚于2025年9月", "../2025-09-30", ""),
        ("", "", ""),
    ],
)
def test_date_is_read_from_what_is_typed(typed, window, inferred):
    before = step(date="2026年", window="2026-01-01/2026-12-31")

    values = corrected(before, {"date": typed}, published=APRIL).values

    assert (values["date"], values["window"], values["inferred"]) == (typed, window, inferred)


def test_what_is_typed_as_it_was_changes_nothing():
    before = step(date="明年", window="2026-01-01/2026-12-31", inferred="yes")

    assert corrected(before, {"date": "明年", "name": "竣工", "tense": "planned"}, published=None) is before


@pytest.mark.parametrize(
    ("before", "typed", "problem"),
    [
        (figure(), {"written": "很多"}, Problem.NO_MONEY),
        (figure(), {"written": "46.3亩"}, Problem.NO_MONEY),
        (figure(), {"written": ""}, Problem.NO_MONEY),
        (figure(Kind.SITE_AREA), {"written": "19亿元"}, Problem.NO_AREA),
        (figure(), {"year": "明年"}, Problem.NO_YEAR),
        (figure(), {"written": "1" * 61}, Problem.TOO_LONG),
        (step(), {"date": "近日"}, Problem.NO_DATE),
        (step(), {"date": "2025年13月"}, Problem.NO_DATE),
        (step(), {"name": " "}, Problem.NO_NAME),
        (item(Kind.UNIT, name="城投公司", role="owner", parent=""), {"name": ""}, Problem.NO_NAME),
    ],
)
def test_what_cant_be_meant_is_refused_at_its_input(before, typed, problem):
    with pytest.raises(CorrectionError) as refused:
        corrected(before, typed, published=APRIL)

    assert (refused.value.problem, refused.value.field) == (problem, next(iter(typed)))


TEXT = "南湖大桥工程\n总投资2亿元，计划8月竣工。\n八月桂花开，计划8月\n竣工的还有一座桥。"


def test_copied_words_are_found_whatever_the_line_breaks():
    words = located(TEXT, "工程总投资 2亿元")

    assert (words.text, TEXT[words.start : words.end]) == ("工程总投资2亿元", "工程\n总投资2亿元")


def test_words_that_stand_twice_need_their_place():
    with pytest.raises(CorrectionError) as refused:
        located(TEXT, "计划8月竣工")
    second = TEXT.index("计划8月\n")

    assert refused.value.problem is Problem.SEVERAL_TIMES
    assert located(TEXT, "计划8月竣工", second).start == second


@pytest.mark.parametrize("words", ["北湖大桥", "", "  "])
def test_words_that_stand_nowhere_are_refused(words):
    with pytest.raises(CorrectionError) as refused:
        located(TEXT, words)

    assert refused.value.problem is Problem.NOT_IN_TEXT


@pytest.mark.parametrize(
    ("kind", "words", "typed", "expected"),
    [
        (Kind.INVESTMENT_TOTAL, "总投资2亿元", {}, {"value": "200000000", "written": "2亿元"}),
        (Kind.MILESTONE, "计划8月竣工", {"name": "竣工"}, {"window": "2025-08-01/2025-08-31", "tense": "planned"}),
        (Kind.MILESTONE, "近日封顶", {"name": "封顶", "tense": "actual"}, {"window": "", "date": ""}),
        (Kind.UNIT, "南湖城投公司", {"role": "owner"}, {"name": "南湖城投公司", "role": "owner"}),
        (Kind.PERSON, "经理张三", {"name": "张三", "value": "经理"}, {"name": "张三", "title": "经理"}),
        (Kind.PROGRESS, "正在浇筑主塔", {}, {}),
    ],
)
def test_added_fact_is_read_from_the_words(kind, words, typed, expected):
    values = read_words(kind, Words(words, 0, len(words)), typed, published=APRIL)

    assert {name: values[name] for name in expected} == expected


def test_parts_of_their_own_parts_are_named():
    entries = [
        Entry(key, key, key, WORDS, parent) for key, parent in (("p1", "p3"), ("p2", "p1"), ("p3", "p2"), ("p4", "p1"))
    ]

    assert in_a_circle(Sheet(tuple(entries))) == {"p1", "p2", "p3"}


def test_waiting_are_those_that_nobody_has_decided():
    made = sheet(EXAMPLES[0])
    first, second = made.items[:2]

    decided = made.with_items([replace(first, choice=Choice.REJECT), replace(second, run=1)])

    assert len(decided.waiting) == len(made.waiting) - 2
