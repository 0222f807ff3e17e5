"""All that one article states, flat: each statement with the name of the project or programme it is about. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from importers.records import ArticleRecord, ProjectRecord
from importers.store.statement import Statement
from importers.store.statements import Told, aliases, naming, programme_statements, statements


def owner_path(record: ProjectRecord) -> str:
    """The record's name, behind that of its parent."""
    return f"{record.parent} / {record.name}" if record.parent else record.name


def as_baseline(planned: Statement) -> Statement:
    """The first plan's words, said of the baseline."""
    return replace(planned, field="baseline")


def project_facts(record: ProjectRecord, told: Told) -> tuple[Statement, ...]:
    return naming(record), *aliases(record), *statements(record, told)


def facts(record: ArticleRecord, told: Told) -> Iterator[tuple[str, Statement]]:
    for project in record.projects:
        yield from ((owner_path(project), statement) for statement in project_facts(project, told))
    for programme in record.programmes:
        yield from ((programme.scope, statement) for statement in programme_statements(programme, told))


def fact_keys(record: ArticleRecord, told: Told, source_sha256: str) -> frozenset[str]:
    """The keys of all facts of a reading, those of the baselines that its plans may set included."""
    stated = list(facts(record, told))
    baselines = [(owner, as_baseline(statement)) for owner, statement in stated if statement.field == "planned"]
    return frozenset(statement.fact_key(source_sha256, owner) for owner, statement in (*stated, *baselines))
