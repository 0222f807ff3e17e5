"""What lies on a road or railway that the story tells of."""

from tests.importers.reading import dates_by_name, read


def parents(text: str) -> dict[str, str]:
    return {project.name: project.parent for project in read(text).projects}


def test_what_is_told_to_lie_on_a_line_is_its_part():
    text = (
        "云望高速公路总投资86亿元，去年开工。\n听松大桥和望江桥都在云望高速公路上。"
        "听松大桥全长980米，今年3月进场施工；望江桥长460米，已完成八成。"
    )

    assert parents(text) == {"云望高速公路": "", "听松大桥": "云望高速公路", "望江桥": "云望高速公路"}


def test_a_bridge_over_a_railway_is_of_the_road_that_it_is_called_after():
    text = "在听松大道北延跨京沪铁路立交桥施工现场，转体梁已就位。听松大道北延工程总投资6.2亿元，明年7月通车。"

    assert parents(text)["听松大道北延跨京沪铁路立交桥"] == "听松大道北延工程"


def test_the_whole_line_is_none_of_the_structures_on_it():
    told = dates_by_name(
        "听松高速公路总投资86亿元，2022年开工。控制性工程梅岭隧道预计8月上旬贯通。全线计划明年10月建成通车。"
    )

    assert (told["听松高速公路"], told["梅岭隧道"]) == (["2022年", "明年10月"], ["8月上旬"])


def test_what_a_line_is_made_of_is_no_structure_told_of_before():
    text = (
        "一、听松高速公路\n总投资86亿元。梅岭隧道8月上旬贯通。\n"
        "二、云望高速公路\n总投资93亿元。桥梁工程完成91%，隧道工程完成88%；路面工程于2月进场。项目计划明年6月通车。"
    )

    told = dates_by_name(text)
    assert (told["云望高速公路"], told["梅岭隧道"]) == (["2月", "明年6月"], ["8月上旬"])
