"""Items of a list that a sentence opened, and what works include besides."""

import pytest

from tests.importers.reading import names, read


def parents(text: str) -> dict[str, str]:
    return {project.name: project.parent for project in read(text).projects}


def test_the_items_below_are_parts_of_what_the_sentence_above_is_about():
    text = (
        "生态廊道建设工程包括三个子项目：\n●听松湖湿地修复项目，总投资1.2亿元，完成八成。\n"
        "●青河岸线整治项目，总投资8600万元，年底完工。\n\n另外，云溪大桥项目总投资3亿元，上月开工。"
    )

    assert parents(text) == {
        "生态廊道建设工程": "",
        "听松湖湿地修复项目": "生态廊道建设工程",
        "青河岸线整治项目": "生态廊道建设工程",
        "云溪大桥项目": "",
    }


def test_what_works_include_besides_and_what_an_item_goes_on_to_tell_of():
    text = (
        "云溪工业园东扩工程总投资32亿元。除标准厂房外，还包括“两横三纵”路网、东溪污水处理厂等。其中：\n"
        "——路网总长18公里，已建成9公里。东区工业大道一期去年底通车，二期正在铺设雨污水管。\n"
        "——东溪污水处理厂占地40亩，投资8200万元，8月通水调试。"
    )
    found = parents(text)

    assert found["“两横三纵”路网"] == found["东溪污水处理厂"] == "云溪工业园东扩工程"
    assert found["东区工业大道一期"] == found["东区工业大道二期"] == "“两横三纵”路网"


def test_an_item_of_a_kind_of_works_has_parts_of_its_own():
    text = (
        "云溪工业园东扩工程总投资32亿元。除标准厂房外，还包括东溪污水处理厂、安置小区等。其中：\n"
        "——东溪污水处理厂占地40亩，投资8200万元，8月通水调试。\n"
        "——安置小区共有3个，总建筑面积11万平方米。荷塘小区、石桥小区分别于5月、7月交房；岭上小区主体封顶，年底交付。"
    )
    found = parents(text)

    assert found["安置小区"] == "云溪工业园东扩工程"
    assert found["荷塘小区"] == found["石桥小区"] == found["岭上小区"] == "安置小区"


def test_a_zone_right_behind_the_name_of_a_park():
    text = "听松科技城C区完成投资2亿元，去年动工，D区5月动工。"

    assert {name: parent for name, parent in parents(text).items() if parent} == {
        "听松科技城C区": "听松科技城",
        "D区": "听松科技城",
    }


@pytest.mark.parametrize("title", ["7.保障性住房", "12.工业园区标准化厂房", "3.农产品批发市场"])
def test_a_numbered_item_that_is_a_facility_is_works(title: str):
    text = f"1.青河大桥。全长520米，去年9月开工。\n{title}。今年新开工4栋，总投资1.2亿元，年底主体封顶。"

    assert title.partition(".")[2] in names(text)


def test_who_answers_for_an_item_answers_for_what_it_begins_with() -> None:
    records = read(
        "今年县里办十件实事。\n\n"
        "1．农村公路提质。新改建农村公路68公里，其中青岩至上庄三级公路21.5公里，总投资7600万元，3月底开工。"
        "（责任单位：县交通运输局）\n\n"
        "2．滨河公园建设。占地320亩，投资2100万元，一期步道五一前贯通，年内建成。牵头单位：县自然资源局\n"
    ).projects
    units = {record.name: [unit.name for unit in record.units] for record in records if record.units}

    assert units == {"农村公路提质": ["县交通运输局"], "滨河公园建设": ["县自然资源局"]}
