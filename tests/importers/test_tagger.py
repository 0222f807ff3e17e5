"""Which characters read like a project's name, by weights that a test can follow."""

from itertools import pairwise, product
from math import exp

import pytest

from importers.layout import lay_out
from importers.read import untagged_of
from importers.tagged import repeated_in
from importers.tagger import FOLLOWS, SHIFTS, Tagger, signs_of, tags_of

TEXT = "云溪大桥工程开工。"


def annotated(text: str):
    (story,) = lay_out(text)[0]
    return untagged_of(story)


def a_tagger(*lines: str) -> Tagger:
    return Tagger.of(lines)


def read(taught: Tagger, text: str):
    return taught.read({"c": "#" * 4 + text + "#" * 4})


NAMES = a_tagger("c0=云\t5\t\t\t", "c0=溪\t\t4\t\t", "c0=桥\t\t\t5\t", "c0=大\t\t3\t\t", "> OO\t2")


def test_a_name_is_what_its_signs_say_from_its_first_character_to_its_last():
    assert read(NAMES, "在云溪大桥上").names == [(1, 5)]


def test_names_side_by_side_are_two():
    assert read(NAMES, "云溪桥云大桥").names == [(0, 3), (3, 6)]


def test_a_text_without_signs_holds_no_name():
    found = read(NAMES, "到了年底")

    assert found.names == []
    assert max(found.inside) < 0.5


def test_an_empty_sentence_has_nothing_to_read():
    assert read(NAMES, "").inside == []


def test_how_much_reads_like_a_name_is_the_mean_of_its_characters():
    found = read(NAMES, "在云溪大桥上")

    assert found.likeness(1, 5) == pytest.approx(sum(found.inside[1:5]) / 4)
    assert found.likeness(1, 5) > 0.9 > 0.1 > found.likeness(5, 6)


def by_hand(shares: dict[str, dict[str, float]], steps: dict[str, float], text: str) -> list[float]:
    """The same by all ways to tag the text."""
    total, inside = 0.0, [0.0] * len(text)
    for tags in product("BIEO", repeat=len(text)):
        followed = [a + b for a, b in pairwise(tags)]
        if tags[0] in "IE" or tags[-1] in "BI" or any(step not in FOLLOWS for step in followed):
            continue
        score = sum(steps.get(step, 0) for step in followed)
        score += sum(shares.get(character, {}).get(tag, 0) for character, tag in zip(text, tags, strict=True))
        total += exp(score)
        for place, tag in enumerate(tags):
            inside[place] += exp(score) * (tag != "O")
    return [share / total for share in inside]


@pytest.mark.parametrize("text", ["云", "云桥", "在云溪桥", "云溪桥云桥", "大大桥溪"])
def test_the_sums_are_those_over_all_ways_to_tag(text):
    taught = a_tagger(
        "c0=云\t1.5\t-0.5\t\t0.2", "c0=桥\t\t0.3\t2\t", "c0=溪\t-1\t1\t\t", "> OB\t-0.7", "> IE\t0.4", "> EB\t-1"
    )

    shares = {"云": {"B": 1.5, "I": -0.5, "O": 0.2}, "桥": {"I": 0.3, "E": 2}, "溪": {"B": -1, "I": 1}}

    assert read(taught, text).inside == pytest.approx(by_hand(shares, {"OB": -0.7, "IE": 0.4, "EB": -1}, text))


def test_heavy_signs_all_along_a_long_text_stay_numbers():
    found = read(a_tagger("c0=云\t40\t\t\t-300", "c0=桥\t\t\t40\t-300"), "云桥" * 400)

    assert min(found.inside) == pytest.approx(1.0)
    assert len(found.names) == 400


def test_the_signs_of_a_character_are_what_stands_around_it_and_what_rules_found():
    (here,) = annotated(TEXT)
    signs = signs_of(here, frozenset({"云溪大桥工程"}))
    first = {f"{kind}{shift}": signs[kind][at] for kind in signs for at, shift in enumerate(SHIFTS[kind])}

    assert [first[place] for place in ("c0", "c1", "c-1", "b0", "r-1", "t0")] == ["云", "溪", "#", "云溪", "#云溪", "c"]
    assert [first[place] for place in ("h0", "M0", "MM-1", "Y-1", "Y0")] == ["T", "mnB", "#mnB", "#", "-"]
    assert first["S0"].startswith("ns")
    assert first["S0"].endswith("r")


def test_every_character_has_one_sign_of_each_kind_at_each_shift():
    (here,) = annotated(TEXT)

    assert {len(line) - len(SHIFTS[kind]) + 1 for kind, line in signs_of(here, frozenset()).items()} == {len(here.text)}


@pytest.mark.parametrize(("length", "tags"), [(1, "B"), (2, "BE"), (5, "BIIIE")])
def test_the_tags_of_a_name(length, tags):
    assert tags_of(length) == tags


def test_the_weights_that_are_shipped_know_a_plain_name():
    story = annotated("昨日，记者从区住建局获悉，青岭路改造工程已完成总工程量的六成，预计年底竣工通车。")
    (here,) = story
    found = Tagger.shipped().read(signs_of(here, repeated_in(story)))

    assert [here.text[start:end] for start, end in found.names] == ["青岭路改造工程"]
    assert found.likeness(here.text.index("区住建局"), here.text.index("区住建局") + 4) < 0.2
