"""Days told by how long they are off, and what stands around the word for a step without being its name."""

from __future__ import annotations

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import names, project, steps

MAY_20 = DateWindow.of_day(date(2024, 5, 20))
WORKS = "云溪医院新院区总投资3亿元。"


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ("新院区预计1年后可竣工。", ("竣工", "planned", "1年后", "")),
        ("预计半年后完工。", ("完工", "planned", "半年后", "")),
        ("两个月后新院区将投入使用。", ("投入使用", "planned", "两个月后", "")),
        ("新院区力争农历新年前试营业。", ("试营业", "planned", "农历新年前", "")),
    ],
)
def test_a_plan_for_some_time_from_now_names_no_days(told: str, step: tuple[str, str, str, str]):
    assert steps(project(WORKS + told, published=MAY_20)) == [step]


@pytest.mark.parametrize("told", ["开工两个月后，项目完成桩基施工的三成。", "工期两年，两年后有大变化。"])
def test_how_long_something_took_is_no_day(told: str):
    assert steps(project(WORKS + told, published=MAY_20)) == []


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ("明年按计划将提前1个月竣工。", ("竣工", "planned", "明年", "2025-12-31")),
        ("今年10月比原计划提前2个月启用。", ("启用", "planned", "今年10月", "2024-10-31")),
        ("9月1日门诊楼可以投入使用。", ("门诊楼投入使用", "planned", "9月1日", "2024-09-01")),
        ("新院区年底能够投用。", ("投用", "planned", "年底", "2024-12-31")),
        ("新院区9月会完工。", ("完工", "planned", "9月", "2024-09-30")),
        ("新院区从2022年3月开工建设以来进展顺利。", ("开工建设", "actual", "2022年3月", "2022-03-31")),
    ],
)
def test_how_a_step_comes_about_is_no_part_of_its_name(told: str, step: tuple[str, str, str, str]):
    assert steps(project(WORKS + told, published=MAY_20)) == [step]


@pytest.mark.parametrize("told", ["新院区完成后可实现门诊、住院分开。", "通往新院区的2号线全线为地下线。"])
def test_what_works_bring_and_where_they_lie_are_no_steps(told: str):
    assert steps(project(WORKS + told, "云溪医院新院区", published=MAY_20)) == []


def test_what_was_done_takes_no_year_to_come():
    told = "综合楼预计明年3月完工，旧楼已于4月开始外立面改造，预计9月前完工。"

    found = [day for _, _, _, day in steps(project(WORKS + told, "云溪医院新院区", published=MAY_20))]

    assert found == ["2025-03-31", "2024-04-30", "2024-09-30"]


def test_works_of_the_near_term_are_called_so():
    text = "望江流域平原洼地近期治理工程完成投资3亿元，听松湖滞洪区近期建设工程今年6月开工。"

    assert names(text) == ["望江流域平原洼地近期治理工程", "听松湖滞洪区近期建设工程"]
