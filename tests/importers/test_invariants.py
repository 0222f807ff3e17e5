"""What holds for every text: quotes stand at their offsets, runs agree, no year is guessed, time grows with length."""

import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from importers.decode import decode
from importers.printing import as_json
from importers.read import read_article
from importers.records import ArticleRecord, Evidence
from projects.date_words import parse_window
from scripts.bench.hostile_texts import UNITS, hostile_text
from tests.importers.reading import PUBLISHED, read

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


@cache
def read_once(path: Path) -> ArticleRecord:
    """An article of the seeds as the tests that look at it share it."""
    return read_article(decode(path.read_bytes()), published=PUBLISHED)


def evidence(article: ArticleRecord) -> Iterator[Evidence]:
    for project in article.projects:
        yield project.evidence
        for kind in (project.facts, project.milestones, project.units, project.people, project.progress):
            yield from (item.evidence for item in kind)
        yield from filter(None, (project.status_evidence, project.location, project.summary))
    yield from (programme.evidence for programme in article.programmes)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_quote_stands_at_its_offsets(path):
    text = decode(path.read_bytes())
    found = list(evidence(read_once(path)))

    assert len(found) > 10
    for item in found:
        quote = item.quote
        assert text[quote.start : quote.end].replace("\n", "").replace("\r", "") == quote.text


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_two_runs_agree(path):
    text = decode(path.read_bytes())

    assert as_json(read_article(text, published=PUBLISHED)) == as_json(read_once(path))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_without_a_publication_day_no_year_is_guessed(path):
    article = read_article(decode(path.read_bytes()), published=None)

    windows = [m.window for p in article.projects for m in p.milestones if m.window is not None]

    assert not [window for window in windows if window.year_inferred]
    assert all(window.text[:4].isdigit() for window in windows)


def test_every_fact_says_why_it_went_where_it_did():
    article = read("南湖大桥工程总投资2亿元，由中铁四局集团有限公司施工。项目将于6月竣工。")
    (bridge,) = article.projects

    reasons = [item.evidence.attached_by for item in (*bridge.facts, *bridge.milestones, *bridge.units)]

    assert len(reasons) == 3
    assert all(reasons)


def test_every_fact_tells_its_story_and_sentence():
    text = "# 南湖大桥\n\n南湖大桥工程正在施工。大桥总投资2亿元。\n\n# 凤山隧道\n\n凤山隧道工程6月开工，全长3公里。\n"
    bridge, tunnel = read(text).projects

    assert [fact.evidence.place for fact in bridge.facts] == [(1, 3)]
    assert {item.evidence.place for item in (*tunnel.facts, *tunnel.milestones)} == {(2, 2)}


def steps_of(text: str) -> int:
    """How many lines of the engine run for a text: a measure of work that no busy machine disturbs."""
    count = 0

    def local(frame: object, event: str, arg: object) -> Callable[..., object]:
        nonlocal count
        count += 1
        return local

    before = sys.gettrace()
    sys.settrace(local)
    try:
        read_article(text, published=None)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("kind", UNITS)
def test_work_grows_with_length_on_hostile_text(kind):
    steps_of(hostile_text(kind, 200))

    assert steps_of(hostile_text(kind, 1400)) <= 2.2 * steps_of(hostile_text(kind, 700)) + 500


def seconds_of(text: str) -> float:
    started = time.process_time()
    read_article(text, published=None)
    return time.process_time() - started


@pytest.mark.parametrize("kind", UNITS)
def test_time_does_not_grow_with_the_square_of_the_length(kind):
    """Steps don't show what a pattern does inside. Four times the length: 4 where linear, 16 where squared."""
    short, long = hostile_text(kind, 3000), hostile_text(kind, 12000)

    bound = 8 * min(seconds_of(short) for _ in range(2)) + 0.05

    fastest = seconds_of(long)
    if fastest > bound:
        fastest = seconds_of(long)
    assert fastest <= bound


def test_an_empty_story_yields_nothing():
    article = read_article("\n\n　\n", published=parse_window("2024-03"))

    assert (article.projects, article.programmes) == ((), ())
