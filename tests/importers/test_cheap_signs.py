"""A sign that is cheap to look for stands wherever the costly pattern behind it matches."""

import pytest

from importers.asides import BUILT_BEFORE
from importers.ceremonies import HELD, HOLDS
from importers.event_words import FRAME_GATE, FRAMED
from importers.parts import LOT, LOT_WORD
from importers.step_names import SAID
from importers.step_words import ONCE
from importers.told_roles import CALLED, COPULA, INVESTING, LABELLED, PAYS_FOR, SHARED_OUT, TOGETHER, WITHOUT_WORD
from importers.told_rows import ZONE, ZONE_END
from importers.twins import SECOND, TWINS


@pytest.mark.parametrize(
    ("sign", "pattern", "text"),
    [
        *(
            (LOT_WORD, LOT, text)
            for text in ("三标已进场", "B段完工", "2号地块封顶", "A区厂房完工", "首开区已交付", "上水库蓄水")
        ),
        *((LOT_WORD, LOT, text) for text in ("首批安置房已交付", "，西岸接线通车", "北岸连接线开工", "东地块封顶")),
        *((HOLDS, HELD, text) for text in ("全县集中开工", "12个重点项目今日开工", "重大工程奠基仪式举行")),
        *(
            (ONCE, SAID, text)
            for text in ("原先说国庆开放", "当时牌子上写的是12月", "此前公布", "说好了", "买房时承诺的")
        ),
        *((SHARED_OUT, TOGETHER, f"城建二局和远安建工{how}施工。") for how in ("分标段", "分头", "分段", "各自")),
        *((SHARED_OUT, TOGETHER, f"城建二局和远安建工{how}施工。") for how in ("共同", "联合", "分别", "分工")),
        *((COPULA, LABELLED, text) for text in ("施工单位：青山建工，", "业主是青山水务，", "监理单位为远安监理。")),
        (CALLED, WITHOUT_WORD, "施工单位青山建工，"),
        (PAYS_FOR, INVESTING, "青岩食品投资2亿元的工厂"),
        (PAYS_FOR, INVESTING, "青岩食品投资2亿元新建的工厂"),
        (CALLED, WITHOUT_WORD, "施工方青山建工，"),
    ],
)
def test_the_sign_stands_where_the_pattern_matches(sign, pattern, text):
    assert pattern.search(text)
    assert sign.search(text)


@pytest.mark.parametrize(
    "text", ["东区已封顶", "输水管线正铺设", "3号馆刚封顶", "城北片区将开工", "城南北段已通车", "第二批次完工"]
)
def test_the_end_of_a_zone_is_seen(text):
    assert ZONE.match(text)
    assert ZONE_END.match(text)


@pytest.mark.parametrize("text", ["先后承建了", "曾参建", "相继打造过", "修过"])
def test_what_was_built_before_is_seen(text):
    assert BUILT_BEFORE.search(text)
    assert any(sign in text for sign in ("过", "先后", "曾", "相继"))


@pytest.mark.parametrize(
    "text", ["北线、南线", "A匝道和D匝道", "1号楼与2号楼", "一标段及二标段", "第三组团、第四组团", "甲塔和乙塔"]
)
def test_the_second_of_twins_is_seen(text):
    assert TWINS.search(text)
    assert SECOND.search(text)


@pytest.mark.parametrize("text", ["通过省厅组织的验收", "获省发改委批准", "具备铺轨条件", "转入架梁阶段", "与市民见面"])
def test_a_framed_step_is_seen(text):
    assert FRAMED.search(text)
    assert FRAME_GATE.search(text)


@pytest.mark.parametrize(
    "text", ["向市民敞开大门", "向城区供水", "走进新校", "搬入新居", "住上了新楼", "喝上新水", "坐进了新教室"]
)
def test_what_people_get_is_seen(text):
    assert FRAMED.search(text)
    assert FRAME_GATE.search(text)
