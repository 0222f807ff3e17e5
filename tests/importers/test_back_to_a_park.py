"""What a park, a school or a stretch of a line is called by its kind alone, behind the road at its gate."""

import pytest

from tests.importers.reading import dates_by_name, facts, project, read


@pytest.mark.parametrize(
    ("name", "kind"), [("云溪智慧物流园", "园区"), ("望江第二小学", "学校"), ("听松人民医院", "医院")]
)
def test_the_kind_is_what_was_named_before_the_road(name: str, kind: str) -> None:
    text = f"{name}占地80亩，总投资6亿元。门前的捷港路长1.1公里，总投资4000万元，已通车。\n{kind}明年3月全部建成。"

    assert dates_by_name(text)[name] == ["明年3月"]


def test_what_a_park_has_let_is_not_its_site() -> None:
    text = "云溪物流园占地420亩，总投资15.8亿元。截至2月底，园区签约仓储面积5.3万平方米。"

    assert facts(project(text))["site_area"] == ["420亩"]


def test_a_stretch_of_an_extended_line_is_a_part() -> None:
    text = "昨日，地铁6号线西延工程青湖站至南塘站区间左线贯通。该区间由中铁五局施工，长1.1公里。"
    parts = {p.name: p.parent for p in read(text).projects}

    assert parts["青湖站至南塘站区间"] == "地铁6号线西延工程"


def test_a_stretch_has_a_site_office() -> None:
    text = (
        "地铁6号线西延工程青湖站至南塘站区间由中铁五局施工，长1.1公里。"
        "“掘进那几天，项目部24小时轮班。”项目总工程师程安说。地铁6号线西延工程总投资92.6亿元。"
    )
    spokesmen = {p.name: [person.name for person in p.people] for p in read(text).projects}

    assert spokesmen["青湖站至南塘站区间"] == ["程安"]


def test_a_school_that_is_enlarged_is_none_before_it() -> None:
    text = (
        "9月1日，青溪中学东校区迎来首批学生。校区占地78亩，总投资2亿元。\n"
        "望江小学改扩建工程总投资5300万元，年底完工。区教体局主任胡国介绍，扩建后学校由18个班增至30个班。"
    )

    assert "30个" in facts(project(text, "望江小学改扩建工程"))["units_count"]
