"""The weights of the tagger are those of the names that are marked."""

import json

import pytest

from importers.tagger import Tagger
from scripts import fit_tagger
from scripts.fit_tagger import examples_of, fit, judged, main, named, names_of, tagged_by, written_as

PLACES = ["云溪", "望江", "青岭", "听松", "南桥", "北岸", "东湖", "西坪", "双塔", "石门"]


def write(folder, number: int, text: str, *names: str, **more):
    path = folder / f"{number:02}.txt"
    path.write_text(text, encoding="utf-8")
    projects = [{"name": name, "aliases": [], "parent": None, **more} for name in names]
    path.with_suffix(".gold.json").write_text(json.dumps({"projects": projects}), encoding="utf-8")
    return path


@pytest.fixture
def taught(tmp_path):
    """Ten texts in which a bridge is built beside a river that is none of it."""
    for number, place in enumerate(PLACES):
        write(tmp_path, number, f"{place}大桥工程在{place[::-1]}河边开工。", f"{place}大桥工程")
    return tmp_path


def test_the_names_of_the_gold_are_folded_as_a_text_is():
    gold = {"projects": [{"name": "云溪(南) 大桥", "aliases": ["一期", "该项目", "3号楼", "南桥"]}]}

    assert names_of(gold) == {"云溪（南）大桥"}


def test_the_longest_of_names_that_overlap_is_marked_wherever_it_stands():
    assert tagged_by("云溪大桥和大桥", ["大桥", "云溪大桥"]) == "BIIEOBE"


def test_an_article_gives_its_sentences_with_a_tag_for_each_character(taught):
    (example,) = examples_of(taught / "00.txt")

    assert example.tags == "BIIIIE" + "O" * 8
    assert len(named(example.signs)) == len(example.tags)
    assert {"c0=云", "c-1=#", "b0=云溪", "M0=mnB", "MM-1=#mnB"} <= set(named(example.signs)[0])


def test_what_was_learnt_finds_a_name_that_taught_nothing(taught, tmp_path):
    lines = fit(example for path in sorted(taught.glob("*.txt")) for example in examples_of(path))
    other = write(tmp_path, 99, "白石大桥工程在石白河边开工。", "白石大桥工程")

    assert str(judged(other, Tagger.of(lines))) == "1 of 1 projects found, 1 of 1 names right"


def test_what_the_gold_leaves_free_is_not_owed(taught, tmp_path):
    lines = fit(example for path in sorted(taught.glob("*.txt")) for example in examples_of(path))
    other = write(tmp_path, 99, "白石大桥工程在石白河边开工。", "白石大桥工程", optional=True)

    assert str(judged(other, Tagger.of(lines))) == "0 of 0 projects found, 1 of 1 names right"


@pytest.mark.parametrize(
    ("weight", "written"), [(1.5, "1.5"), (-0.254, "-0.25"), (3.0, "3"), (20, "20"), (0.004, ""), (-0.004, "")]
)
def test_a_weight_is_written_to_two_places(weight, written):
    assert written_as(weight) == written


def test_the_lines_are_in_order_and_say_something(taught):
    lines = fit(example for path in sorted(taught.glob("*.txt")) for example in examples_of(path))
    signs = [line for line in lines if not line.startswith("> ")]

    assert signs == sorted(signs)
    assert all(any(line.split("\t")[1:]) for line in signs)


def test_the_lexicon_is_written_only_when_asked(taught, monkeypatch, tmp_path, capsys):
    lexicon = tmp_path / "tagger.tsv"
    monkeypatch.setattr(fit_tagger, "WEIGHTS", lexicon)

    monkeypatch.setattr("sys.argv", ["fit_tagger", str(taught), "--judge", str(taught)])
    main()
    assert not lexicon.exists()
    assert "10 of 10 projects found" in capsys.readouterr().out

    monkeypatch.setattr("sys.argv", ["fit_tagger", str(taught), "--write"])
    main()
    head, *_ = lexicon.read_text(encoding="utf-8").splitlines()
    assert head.startswith("# ")
    assert "10 names in 10 texts" in lexicon.read_text(encoding="utf-8")
    with lexicon.open(encoding="utf-8") as lines:
        assert Tagger.of(lines).weights
