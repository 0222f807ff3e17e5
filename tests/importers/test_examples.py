"""Invented articles of many styles: what the engine finds in them doesn't get worse."""

from pathlib import Path

import pytest

from scripts.reading_score import Count, score

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("[0-9][0-9].txt"))
#: raised when the engine gets better, never lowered to let a change pass
FLOORS = {"projects": 0.97, "facts": 0.97, "milestones": 0.95, "units": 0.87, "people": 0.86}


@pytest.fixture(scope="module")
def totals() -> dict[str, Count]:
    scores = [score(article) for article in EXAMPLES]
    return {kind: sum((counts[kind] for counts in scores), Count()) for kind in FLOORS}


@pytest.mark.parametrize("kind", FLOORS)
def test_the_examples_are_read_as_well_as_before(totals: dict[str, Count], kind: str):
    assert totals[kind].f1 >= FLOORS[kind], totals[kind]


def test_every_example_has_its_gold():
    assert [article.stem for article in EXAMPLES] == [
        gold.name.removesuffix(".gold.json") for gold in sorted(EXAMPLES[0].parent.glob("*.gold.json"))
    ]


def test_a_page_of_news_without_a_project_yields_none():
    assert score(EXAMPLES[0].with_name("08.txt"))["projects"] == Count()
