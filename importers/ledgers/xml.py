"""Streaming XML for the parts of a workbook. A declared document type ends it: entities come from nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NoReturn
from xml.parsers import expat

from importers.ledgers.refusal import LedgerRefusedError, Refusal


def parser() -> Any:
    made = expat.ParserCreate()
    made.buffer_text = True
    made.buffer_size = 64 * 1024
    made.StartDoctypeDeclHandler = refuse_entities
    made.EntityDeclHandler = refuse_entities
    return made


def refuse_entities(*_declared: object) -> NoReturn:
    raise LedgerRefusedError(Refusal.DECLARES_ENTITIES)


def feed(reader: Any, chunks: Iterable[bytes]) -> Iterator[None]:
    """Yields after each piece; the reader's handlers have run by then."""
    try:
        for chunk in chunks:
            reader.Parse(chunk, False)
            yield
        reader.Parse(b"", True)
        yield
    except expat.ExpatError as error:
        raise LedgerRefusedError(Refusal.DAMAGED) from error


def elements(chunks: Iterable[bytes]) -> Iterator[tuple[str, dict[str, str]]]:
    """Every element of a small part: its name without a prefix, and its attributes, with theirs kept."""
    found: list[tuple[str, dict[str, str]]] = []
    reader = parser()
    reader.StartElementHandler = lambda name, attributes: found.append((local(name), attributes))
    for _piece in feed(reader, chunks):
        yield from found
        found.clear()


def local(name: str) -> str:
    return name.rpartition(":")[2]
