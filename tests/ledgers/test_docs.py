"""docs/ledger.md says what the code does: every heading, every word with a meaning, every limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.ledgers import limits
from importers.ledgers.headings import LOOKED_AT
from importers.lexicon import tables
from importers.store.ledgers.change_words import COLUMNS
from importers.store.ledgers.layout import NODE_COLUMNS, PROJECT_COLUMNS

DOC = (Path(__file__).resolve().parents[2] / "docs" / "ledger.md").read_text("utf-8")
SECTIONS = ("columns", "nodes", "cohorts", "levels", "categories")


@pytest.mark.parametrize("section", SECTIONS)
def test_every_word_stands_in_the_docs(section):
    missing = [
        key for key, words in tables("ledgers")[section].items() if f"| `{key}` | {'、'.join(words)} |" not in DOC
    ]

    assert missing == []


def test_every_word_for_nothing_stands_in_the_docs():
    assert "、".join(tables("ledgers")["nothing"]["words"]) in DOC


def test_every_limit_stands_in_the_docs():
    megabytes = [value // limits.MEGABYTE for value in (limits.FILE_BYTES, limits.PART_BYTES)]
    figures = (limits.RATIO, limits.ROWS, limits.CELLS, limits.COLUMNS, limits.CELL_CHARACTERS)

    said = [*(f"{value} MB" for value in megabytes), *(f"{value:,}" for value in figures)]
    assert [words for words in said if words not in DOC] == []
    assert f"first {LOOKED_AT} rows" in DOC


def test_every_heading_that_we_write_is_one_that_we_read():
    known = tables("ledgers")
    ours = [(COLUMNS[column], known["columns"][str(column)]) for column in PROJECT_COLUMNS]
    ours += [(COLUMNS[column], known["nodes"][str(column)]) for column in NODE_COLUMNS]

    assert [heading for heading, words in ours if heading not in words] == []
