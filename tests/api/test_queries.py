"""The same number of queries for one row and for a hundred."""

from __future__ import annotations

from functools import partial

import pytest

from projects.enums import Decision
from projects.open_data.tables import ALL
from projects.pages.remembering import MEMORY
from tests.api.conftest import ON
from tests.factories import (
    CitationFactory,
    ContactPersonFactory,
    InvestmentFactory,
    ListingFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgrammeFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    QuantityFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
)
from tests.pages.many_rows import make_and_copy
from tests.pages.test_queries import DONE, MAY

pytestmark = [pytest.mark.django_db, pytest.mark.many_rows]

QUERIES = {
    "projects": 11,
    "milestones": 4,
    "plan-changes": 3,
    "reports": 6,
    "investments": 4,
    "units": 7,
    "programmes": 4,
    "sources": 3,
}


def more(source):
    """One of everything that a row may have."""
    project = ProjectFactory(parent=ProjectFactory())
    step = MilestoneFactory(project=project, planned=MAY, actual=DONE, actual_source=source)
    PlanChangeFactory(milestone=step, decision=Decision.APPROVED, source=SourceFactory())
    unit = UnitFactory(parent=UnitFactory())
    rows = {
        "milestone": (step, "planned"),
        "investment": (InvestmentFactory(project=project), "amount_yuan"),
        "quantity": (QuantityFactory(project=project), "value_si"),
        "unit_role": (UnitRoleFactory(project=project, unit=unit), "role"),
        "contact": (ContactPersonFactory(project=project, unit=unit, title="负责人"), "title"),
        "report": (ProgressReportFactory(project=project, source=source), "text"),
    }
    for name, (row, field) in rows.items():
        CitationFactory(project=project, source=source, field=field, stated="1", **{name: row})
    programme = ProgrammeFactory(project_count=241)
    CitationFactory(project=None, programme=programme, source=source, field="project_count", stated="241")
    ProjectAliasFactory(project=project)
    ListingFactory(project=project)


def test_queries_at_one_row_and_at_a_hundred(api, django_assert_num_queries):
    source = SourceFactory()
    more(source)
    for table, queries in QUERIES.items():
        found = api.rows(table, on=ON)
        MEMORY.clear()
        with django_assert_num_queries(queries, info=table):
            assert api.rows(table, on=ON) == found
        MEMORY.clear()
        with django_assert_num_queries(queries, info=f"one of {table}"):
            assert api.read(f"{table}/{found[0]['id']}/", on=ON) == found[0]

    make_and_copy(partial(more, source), copies=99)

    assert QUERIES.keys() == {table.name for table in ALL}
    for table, queries in QUERIES.items():
        MEMORY.clear()
        with django_assert_num_queries(queries, info=f"many {table}"):
            assert len(api.rows(table, on=ON, page_size=200)) >= 100
