"""The weights of the selection are those that gold asks for."""

import re
import shutil

import pytest

from importers.evidence import SCALE
from scripts.fit_command import EXAMPLES
from scripts.fit_selection import BIAS, Example, examples_of, fit, held_out, lexicon
from scripts.fit_selection import Count as Judged


def examples(pairs: list[tuple[dict[str, float], bool]]) -> list[Example]:
    return [Example("a", found, right) for found, right in pairs]


def test_evidence_of_projects_weighs_for_them():
    weights = fit(examples([({"a dated plan": 1.0}, True)] * 20 + [({"a place": 1.0}, False)] * 20))

    assert weights["a dated plan"] > 0.5
    assert weights["a place"] < -0.5


def test_what_can_only_speak_for_a_project_never_speaks_against_it():
    weights = fit(examples([({"people": 1.0}, False)] * 9 + [({"a dated plan": 1.0}, True)] * 9))

    assert "people" not in weights


def test_only_the_signs_that_are_asked_for_are_fitted():
    told = [({"reads much": 1.0}, True)] * 20 + [({"a place": 1.0}, False)] * 20 + [({"reads badly": 1.0}, False)] * 9
    weights = fit(examples(told), re.compile("reads"))

    assert weights["reads much"] > 0.5
    assert "reads badly" not in weights
    assert {sign: weight for sign, weight in weights.items() if "read" not in sign and sign != BIAS}.items() <= (
        SCALE.weights.items()
    )


def test_an_article_gives_its_projects_and_other_nouns():
    found = list(examples_of(EXAMPLES / "01.txt", "01"))

    assert any(example.is_project for example in found)
    assert {example.group for example in found} == {"01"}


@pytest.fixture
def few(tmp_path):
    for stem in ("01", "03", "05"):
        for suffix in (".txt", ".gold.json"):
            shutil.copy(EXAMPLES / f"{stem}{suffix}", tmp_path)
    return [example for path in sorted(tmp_path.glob("*.txt")) for example in examples_of(path, path.name)]


def test_each_group_is_judged_by_the_others(few):
    counts = held_out(few)

    assert sorted(counts) == ["01.txt", "03.txt", "05.txt"]
    assert sum(count.owed for count in counts.values()) == sum(example.is_project for example in few)


def test_the_lexicon_names_its_articles_and_weights(few):
    text = lexicon(few, 3, Judged(4, 4, 3), 3)

    assert "3 articles" in text
    assert f"{BIAS} = " in text
    assert "0.750" in text
