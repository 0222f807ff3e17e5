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


def test_the_former_and_the_latter_are_told_of_as_works():
    text = (
        "求是路去年放行，总投资1亿元。剩下的光明路、书院路，前者因为一座变电站没迁走，停在1.1公里处，"
        "后者下个月开始铺沥青，国庆节前放行。"
    )

    assert {"光明路", "书院路"} <= set(names(text))


def test_a_facility_of_a_place_that_a_sentence_begins_to_build_is_no_part_of_what_stood_before():
    text = "市文化中心9月底前建成开放；市档案馆年内搬迁。新建市妇幼医院，占地85亩、床位500张，投资4.6亿元，6月开工。"

    assert facts(project(text, "市妇幼医院"))["investment_total"] == ["4.6亿元"]
    assert "investment_total" not in facts(project(text, "市档案馆"))


def test_an_item_that_names_nothing_known_tells_nothing_of_the_one_before():
    text = (
        "目前在建的企业项目主要有：①海望水产食品厂，投资2.2亿元，11月试生产；"
        "②青望风电叶片基地，投资9.5亿元，一期1月开工；③业主资金紧张的灯珠生产，2月起停工。"
    )

    told = dates_by_name(text)
    assert told["青望风电叶片基地一期"] == ["1月"]
    assert told["青望风电叶片基地"] == []


def test_the_items_of_what_works_build_stay_with_them():
    text = "云溪水厂扩建工程总投资3亿元，主要内容：1.新建净水车间；2.铺设管线12公里；3.改造泵房，10月完成。"

    assert dates_by_name(text) == {"云溪水厂扩建工程": ["10月"]}
