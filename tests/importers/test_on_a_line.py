"""What lies on a road or railway that the story tells of."""

from tests.importers.reading import read


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
