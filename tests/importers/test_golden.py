"""Both seed articles as read, kept as JSON that a person has reviewed."""

from pathlib import Path

import pytest

from importers.decode import decode
from importers.printing import as_json
from importers.read import read_article
from projects.date_words import parse_window

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"


@pytest.mark.parametrize(
    ("stem", "published"), [("000_4f162e15a9d3511f", "2023-10"), ("004_b2ebf997515f8304", "2025-04")]
)
def test_a_seed_reads_as_reviewed(stem, published):
    text = decode((SEEDS / f"{stem}.txt").read_bytes())
    golden = HERE / "golden" / f"{stem}.json"

    printed = as_json(read_article(text, published=parse_window(published)), explain=True) + "\n"

    if not golden.exists():
        golden.write_text(printed, encoding="utf-8")
        pytest.fail(f"{golden.name} was missing and has been written: review it and run again")
    assert printed == golden.read_text(encoding="utf-8")
