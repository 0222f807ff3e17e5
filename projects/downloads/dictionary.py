"""What every column of every table means, from the same description that the files are made from."""

from __future__ import annotations

from dataclasses import dataclass

from projects.downloads.columns import columns_of
from projects.open_data.tables import ALL


@dataclass(frozen=True, slots=True)
class ColumnEntry:
    """`values` are the codes of a closed list with their meanings."""

    name: str
    type: str
    label: str
    note: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TableEntry:
    name: str
    title: str
    about: str
    columns: tuple[ColumnEntry, ...]


def dictionary() -> tuple[TableEntry, ...]:
    return tuple(TableEntry(table.name, str(table.title), str(table.about), entries(table.record)) for table in ALL)


def entries(record: type) -> tuple[ColumnEntry, ...]:
    return tuple(
        ColumnEntry(
            name=one.name,
            type=one.type,
            label=str(one.label),
            note=str(one.note),
            values=tuple((str(value), str(label)) for value, label in one.choices),
        )
        for one in columns_of(record)
    )
