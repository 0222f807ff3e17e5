"""Whoever moves into works has no part in them; whoever speaks of tenants may."""

from __future__ import annotations

import pytest

from tests.importers.reading import project

CENTRE = "云溪科创中心总投资13.2亿元，2023年3月开工。"


@pytest.mark.parametrize(
    "said",
    [
        "“装修队已经进场了。”看中这里区位优势的望江智航科技有限公司总经理万斌说。",
        "“园区配套很好。”首批入驻企业望江科技公司负责人李明说。",
        "“这里交通方便。”已入驻园区的望江智造公司总经理李明说，企业今年产值将达2亿元。",
    ],
)
def test_a_tenant_speaks_for_himself(said: str) -> None:
    read = project(CENTRE + said)
    assert (read.people, read.units) == ((), ())


def test_the_owner_may_speak_of_tenants() -> None:
    read = project(CENTRE + "“6月底前完工。”望江城投公司总经理李明说，已有15家企业签约入驻。")
    assert [p.name for p in read.people] == ["李明"]


def test_a_rarer_family_name_is_one() -> None:
    read = project(CENTRE + "“6月底前完工。”望江城投公司工程部经理楼晓东介绍。")
    assert [p.name for p in read.people] == ["楼晓东"]
