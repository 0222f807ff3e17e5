"""Counts of what works have, and of those whom they have room for."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, project


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("能装下1800名学生", "1800名学生"),
        ("安置群众2458人", "2458人"),
        ("停车场能同时停90台车", "90台"),
        ("营业房58间", "58间"),
        ("50米标准泳道8条", "8条泳道"),
        ("3片笼式足球场", "3片笼式足球场"),
        ("设火化炉6台", "6台"),
    ],
)
def test_what_works_have_is_counted(told: str, count: str) -> None:
    found = facts(project(f"望川新城配套工程2023年5月开工，总投资3亿元，{told}，2025年10月完工。"))

    assert len(found["units_count"]) == 1
    assert found["units_count"][0][:2] == count[:2]
