"""Works told by their kind alone behind a ；, with money of their own, are none of those before them."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, read


@pytest.mark.parametrize("kind", ["旅游环线", "通村公路", "自然村产业路", "集镇停车楼"])
@pytest.mark.parametrize("first", ["青石路", "望川第三小学"])
def test_kind_with_its_own_money_is_works_of_its_own(first: str, kind: str) -> None:
    found = read(f"{first}投资7600万元，10月建成；{kind}投资4185万元，9月底完工。").projects

    assert {p.name: facts(p)["investment_total"] for p in found} == {first: ["7600万元"], kind: ["4185万元"]}
