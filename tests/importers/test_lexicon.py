import re
from itertools import chain
from pathlib import Path

import pytest

from importers import leads, mentions, numbered, phrases, signs, step_words
from importers.lexicon import Closing, Following, closing, either, following, sought, sought_in, tables, words

EXAMPLES = Path(__file__).parent / "examples"
TEXT = "".join(path.read_text() for path in sorted(EXAMPLES.glob("*.txt")))
FACILITIES = tuple(chain.from_iterable(tables("facilities")["categories"].values()))


def plain(choices):
    return "|".join(re.escape(word) for word in sorted(choices, key=len, reverse=True))


@pytest.mark.parametrize(
    "choices",
    [FACILITIES, words("cutters", "verbs"), words("events", "for_mentions", "words"), ("东", "东侧", "西侧")],
    ids=["facilities", "verbs", "events", "few"],
)
def test_words_are_found_as_by_a_plain_choice(choices):
    wanted = [match.span() for match in re.finditer(plain(choices), TEXT)]

    assert wanted
    assert [match.span() for match in re.finditer(either(choices), TEXT)] == wanted
    assert [match.span() for match in re.finditer(sought(choices), TEXT)] == wanted


def test_a_guarded_pattern_comes_after_the_words():
    pattern = re.compile(sought(["于是", "位于"], guarded=["于(?!都)", "段(?<=一段)"]))

    assert [match.group() for match in pattern.finditer("于是位于于都，终于一段，阶段")] == ["于是", "位于", "于", "段"]


def test_words_and_patterns_of_one_list_are_found():
    choices = ["其中", "从(?!化)", "[资地]企业(?=云)", "[0-9]名?", "(?<=局)和", "从来", "单位[为是]?"]

    found = re.findall(sought_in(choices), "外资企业云溪从化从江其中3名和局和从来单位为")

    assert found == ["资企业", "从", "其中", "3名", "和", "从来", "单位为"]


def test_closing_words_are_read_right_before_a_place():
    before = closing(["推进", "实施"], then="[的“]?", ending="的“")

    found = [match and match.group() for match in map(before.of, ["全力推进", "正在实施的", "推进中", ""])]

    assert found == ["推进", "实施的", None, None]


def test_following_words_are_read_at_a_place():
    counted = following(r"(?:\d|[两三])座", (), "0123456789两三")

    found = [match and match.group() for match in (counted.at("新建3座大桥", place) for place in (0, 2, 3, 6))]

    assert found == [None, "3座", None, None]


def patterns(kind):
    modules = (signs, leads, mentions, phrases, numbered, step_words)
    found = {id(value): (name, value) for module in modules for name, value in vars(module).items()}
    return [pytest.param(value, id=name) for name, value in found.values() if isinstance(value, kind)]


@pytest.mark.parametrize("pattern", patterns(Closing))
def test_no_closing_words_end_otherwise_than_said(pattern):
    """Whatever the pattern finds at the end of some stretch of the examples ends with one of the named characters."""
    ends = {match.group()[-1] for match in re.finditer(pattern.pattern.pattern.removesuffix("$"), TEXT)}

    assert ends <= pattern.last


@pytest.mark.parametrize("pattern", patterns(Following))
def test_no_following_words_begin_otherwise_than_said(pattern):
    """Whatever the pattern finds at the beginning of some stretch of the examples begins with a named character."""
    begin = {match.group()[0] for match in pattern.pattern.finditer(TEXT)}

    assert {character for character in begin if not pattern.begins(character)} == set()


def lists_of(table):
    """Every list of words in a lexicon, however deep it stands."""
    if isinstance(table, dict):
        return list(chain.from_iterable(map(lists_of, table.values())))
    if isinstance(table, list) and table and isinstance(table[0], dict):
        return list(chain.from_iterable(map(lists_of, table)))
    return [table] if isinstance(table, list) else []


@pytest.mark.parametrize("lexicon", sorted(path.stem for path in Path(leads.__file__).parent.glob("lexicons/*.toml")))
def test_no_list_has_a_word_twice(lexicon):
    twice = {word for listed in lists_of(tables(lexicon)) for word in listed if listed.count(word) > 1}

    assert twice == set()
