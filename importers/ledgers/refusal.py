"""Why a file is refused as a whole, before anything of it is kept."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """What is wrong with the file. The words for people stand in `importers.store.ledgers.refusal_words`."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_A_LEDGER = "not_a_ledger"
    OLD_OR_ENCRYPTED = "old_or_encrypted"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    TOO_MANY_PARTS = "too_many_parts"
    MACROS = "macros"
    EXTERNAL_LINKS = "external_links"
    BINARY_WORKBOOK = "binary_workbook"
    DECLARES_ENTITIES = "declares_entities"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_CELLS = "too_many_cells"
    OUT_OF_BOUNDS = "out_of_bounds"
    TEXT_TOO_LONG = "text_too_long"
    TOO_MANY_TEXTS = "too_many_texts"
    TOO_MANY_MERGES = "too_many_merges"
    UNKNOWN_ENCODING = "unknown_encoding"
    BINARY = "binary"
    NO_SHEETS = "no_sheets"
    NO_SUCH_SHEET = "no_such_sheet"
    NO_HEADINGS = "no_headings"
    NO_ROWS = "no_rows"
    COLUMN_TWICE = "column_twice"


class LedgerRefusedError(ValueError):
    """`values` say more: the sheet, the cell, the limit."""

    def __init__(self, refusal: Refusal, **values: object) -> None:
        super().__init__(f"{refusal} {values}" if values else str(refusal))
        self.refusal = refusal
        self.values = values
