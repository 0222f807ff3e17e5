"""Names that stand or fall together: in the items of a list, and at the heads of clauses."""

from tests.importers.reading import dates_by_name, facts, names, project


def test_what_the_items_of_a_list_tell_of_is_as_likely_as_the_others():
    text = """1.关于青河路。青河路（东一路至望江大道段）长1150米，由县城投公司负责建设，概算4630万元，2023年11月开工。
2.关于农贸市场。城北农贸市场占地8.4亩，设摊位186个，拟采取招商引资方式建设。
3.关于小学。城北第二小学规划用地45亩、36个班，计划2025年下半年动工。"""

    assert facts(project(text, "城北农贸市场"))["site_area"] == ["8.4亩"]
    assert len(names(text)) == 3


def test_roads_at_the_heads_of_clauses_are_told_of_one_by_one():
    text = "全力推进太江铁路望江段建设；北环快速路6月底前必须通车，西环快速路10月底完成主体工程。"

    told = dates_by_name(text)
    assert (told["北环快速路"], told["西环快速路"]) == (["6月底前"], ["10月底"])


def test_a_plant_is_no_part_of_its_like():
    text = "东门水厂上半年并网通水，西门水厂年底投产，总投资3亿元。"

    assert [project(text, name).parent for name in ("东门水厂", "西门水厂")] == ["", ""]
