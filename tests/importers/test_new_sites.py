"""The new site of a school or a hospital, and what works are called from now on."""

import pytest

from tests.importers.reading import facts, names, project, read, steps


@pytest.mark.parametrize("site", ["城南院区", "滨江院区"])
def test_the_new_site_of_a_hospital_is_the_one_that_has_a_name(site):
    text = (
        f"云溪县人民医院新院区进入装修阶段\n\n记者在云溪县人民医院{site}工地看到，外立面已完成大半。\n\n"
        f"云溪县人民医院{site}项目2021年9月开工，占地132亩，总投资7.2亿元。新院区计划明年6月底竣工。"
    )

    assert len(read(text).projects) == 1
    assert len(steps(project(text))) >= 2


def test_the_new_site_of_a_school_is_the_school_that_the_heading_names():
    text = (
        "【现场二：云溪县第五中学】\n大门紧锁，塔吊没转。\n记者查了一下：县五中新校区是县里2023年十大民生实事之一，48个班，"
        "总投资3.9亿元，2023年11月开工，2026年7月交付使用。"
    )

    assert project(text).name in ("云溪县第五中学", "县五中新校区")


def test_what_works_are_called_from_now_on_is_no_part_of_them():
    text = (
        "8月21日，望江跨江通道西岸连接线（下称“西岸连接线”）开工。\n\n"
        "记者了解到，西岸连接线起于横沙岛，接西部沿海高速，全长31.27公里，概算78.6亿元。"
    )

    assert project(text).name == "望江跨江通道西岸连接线"
    assert set(facts(project(text))) == {"length", "investment_total"}


@pytest.mark.parametrize("quarter", ["望江安置小区", "听松还建小区"])
def test_a_visitor_goes_on_to_homes_that_are_built(quarter: str) -> None:
    text = (
        "在云溪中学新校区工地，6栋教学楼主体已经完工。新校区总投资2.6亿元，明年9月招生。"
        f"随后，章宏来到{quarter}，小区建设住宅18栋，去年11月动工，年底封顶。"
    )

    assert names(text) == ["云溪中学新校区", quarter]
