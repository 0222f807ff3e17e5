"""A derived table and the tables it is made from, in words that both databases understand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# What the two databases call by different names.
WORDS = {
    "postgresql": {
        "newline": "chr(10)",
        "texts": "string_agg",
        "as_lower": 'COLLATE "C"',
        "greatest": "GREATEST",
        "first_day": "DATE '0001-01-01'",
        "last_day": "DATE '9999-12-31'",
    },
    "sqlite": {
        "newline": "char(10)",
        "texts": "group_concat",
        "as_lower": "",
        "greatest": "max",
        "first_day": "'0001-01-01'",
        "last_day": "'9999-12-31'",
    },
}


@dataclass(frozen=True, slots=True)
class Watched:
    """A table whose rows say something of projects.

    `columns` are those that matter; `projects` selects the keys of the projects concerned, from rows `r` of `{rows}`.
    """

    table: str
    columns: tuple[str, ...]
    projects: str = "SELECT r.project_id FROM {rows} r"


@dataclass(frozen=True, slots=True)
class Derived:
    """`select` gives the rows of `table` anew, its key `project_id` first, as a query that ends in `WHERE p.id IN …`.

    `name` begins the names of triggers and functions. `beside` are other derived tables of which, with this one, yet
    another is made: who writes either waits for who writes the other. `select_all` gives the same rows for all
    projects, quicker than one after the other.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    select: str
    watched: tuple[Watched, ...]
    beside: tuple[str, ...] = ()
    select_all: str = ""

    def rows(self, vendor: str, projects: str) -> str:
        """The query for the projects whose keys `projects` selects."""
        return f"{self.all_rows(vendor)} WHERE p.id IN ({projects})"

    def all_rows(self, vendor: str) -> str:
        return self.select.format(**WORDS[vendor])

    def every_row(self, vendor: str) -> str:
        return self.select_all.format(**WORDS[vendor])

    def upsert(self, vendor: str, projects: str) -> str:
        """Writes the rows that are new or differ."""
        names = ", ".join(self.columns)
        taken = ", ".join(f"{column} = excluded.{column}" for column in self.columns[1:])
        same = "IS NOT DISTINCT FROM" if vendor == "postgresql" else "IS"
        kept = " AND ".join(f"{self.table}.{column} {same} excluded.{column}" for column in self.columns[1:])
        return (
            f"INSERT INTO {self.table} ({names}) {self.rows(vendor, projects)} "
            f"ON CONFLICT (project_id) DO UPDATE SET {taken} WHERE NOT ({kept})"
        )

    def forget(self, projects: str) -> str:
        """Takes out the rows of projects that are gone."""
        gone = f"NOT EXISTS (SELECT 1 FROM projects_project p WHERE p.id = {self.table}.project_id)"
        return f"DELETE FROM {self.table} WHERE project_id IN ({projects}) AND {gone}"


def differ(columns: Iterable[str], vendor: str, old: str, new: str) -> str:
    """Whether one of the columns is another in the new row."""
    other = "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"
    return " OR ".join(f"{old}.{column} {other} {new}.{column}" for column in columns)
