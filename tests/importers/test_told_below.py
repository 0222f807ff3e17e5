"""Units on a label that stands over the works of its item."""

from tests.importers.reading import read

SHEET = (
    "一、新建幼儿园3所\n责任单位：区教育局\n"
    "进展情况：松林幼儿园、青岩幼儿园已完工并于9月1日开园；新河幼儿园室内装修完成80%，预计10月底完工。\n"
    "二、打通断头路2条\n责任单位：区住建局\n"
    "进展情况：1.建设街北延，长860米，工程造价2300万元，预计9月底通车。"
)


def units(text: str) -> dict[str, list[str]]:
    return {p.name: [unit.name for unit in p.units] for p in read(text).projects}


def test_a_label_stands_over_all_works_of_its_item():
    assert units(SHEET) == {
        "松林幼儿园": ["区教育局"],
        "青岩幼儿园": ["区教育局"],
        "新河幼儿园": ["区教育局"],
        "建设街北延": ["区住建局"],
    }


def test_a_label_below_its_works_is_theirs_alone():
    text = (
        "一、松林大桥\n责任单位：区住建局\n进展情况：3月16日开工，完成投资2680万元。\n"
        "二、青岩幼儿园\n3月20日开工，总投资2000万元。"
    )

    assert units(text) == {"松林大桥": ["区住建局"], "青岩幼儿园": []}
