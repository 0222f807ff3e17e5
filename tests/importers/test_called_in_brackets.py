"""What a bracket right behind a name says it is called too; and works of a place told by what they can take."""

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("望江县人民医院新院区", "县医院东院"),
        ("望江中学北校区", "望江第二中学"),
        ("望江文化艺术中心", "望江大剧院"),
        ("望江第二水厂", "青溪水厂"),
    ],
)
def test_another_name_in_brackets_is_the_same_project(name: str, other: str) -> None:
    works = project(f"{name}（{other}）2022年11月奠基，占地160亩。{other}总投资11.2亿元。")

    assert (works.name, works.aliases) == (name, (other,))
    assert facts(works) == {"site_area": ["160亩"], "investment_total": ["11.2亿元"]}


@pytest.mark.parametrize(
    "text",
    [
        "新区再生水厂规模每日8万立方米，已完成工程量的83%，计划明年6月通水。",
        "镇污水处理厂日处理3万吨，已完成工程量的83%，计划明年6月通水。",
        "县中医院新院区设床位600张，已完成工程量的83%，计划明年6月搬迁。",
        "市第二水厂供水规模10万吨，已完成工程量的83%，计划明年6月通水。",
    ],
)
def test_what_it_can_take_shows_works(text: str) -> None:
    assert len(names(text)) == 1
    assert facts(project(text))["progress_percent"] == ["83%"]
