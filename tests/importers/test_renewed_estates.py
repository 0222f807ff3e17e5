"""Estates of which only a later word says that they are renewed."""

import pytest

from tests.importers.reading import facts, names, read, steps

TOLD = "去年，我市推进老旧小区改造。"


@pytest.mark.parametrize(
    "text",
    [
        "在青松新村二区，改造工程正在加紧进行，投资300万元。",
        "走进青松新村二区，老旧小区改造工程已进入尾声，总投资300万元。",
        "青松新村二区建于1998年，路面破损，管道堵塞。此次改造总投入300万元。",
        "记者在青松新村二区看到，路面平整。据了解，改造工程总投资300万元。",
    ],
)
def test_estate_is_works_where_its_renewal_is_told_of(text: str):
    found = {p.name: facts(p) for p in read(TOLD + text).projects}

    assert found["青松新村二区"] == {"investment_total": ["300万元"]}


def test_each_estate_has_what_is_told_of_its_renewal():
    text = (
        "翠湖小区建于1998年。此次改造总投入300万元。同样在青松新村，改造工程正在进行，埋设管网1.8公里，今年8月底完工。"
    )

    found = {p.name: (facts(p), [step[2] for step in steps(p)]) for p in read(text).projects}
    assert found == {
        "翠湖小区": ({"investment_total": ["300万元"]}, []),
        "青松新村": ({"length": ["1.8公里"]}, ["今年8月底"]),
    }


@pytest.mark.parametrize(
    "text",
    [
        "学府路从青松小区南侧经过，改造工程正在进行。",
        "家住青松小区的王先生说，出行不便。改造工程正在进行。",
        "青松小区居民说，出行不便。改造工程正在进行。",
        "从青松小区到学府路，改造工程正在进行。",
        "青松小区建于1998年。学府路改造正在进行。",
    ],
)
def test_estate_beside_the_works_is_none(text: str):
    assert names(f"学府路改造工程总投资2亿元，12月完工。{text}") == ["学府路改造工程"]


def test_estates_of_a_counted_row_are_works():
    text = "青松苑、桂花新村三区等5个老旧小区改造工程已全面启动。"

    assert [(p.name, facts(p)) for p in read(text).projects] == [("青松苑", {}), ("桂花新村三区", {})]
