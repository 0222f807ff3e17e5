"""What stands between a role and a verb of speech may be what he does, and no name."""

import pytest

from tests.importers.reading import project


@pytest.mark.parametrize(
    "told",
    [
        "学校负责人汇报说",
        "项目经理连忙介绍",
        "现场负责人解释说",
        "项目负责人随即表示",
        "指挥长多次强调",
        "项目经理计算说",
        "副局长应邀介绍",
        "院长想了想说",
        "有关部门负责人如是说",
        "县文旅局的干部讲",
    ],
)
def test_what_a_speaker_does_is_no_name(told: str) -> None:
    assert project(f"{told}，听松大桥总投资3亿元，8月20日通车。").people == ()


@pytest.mark.parametrize("name", ["赵勇", "王国庆", "马成功", "汪学勤", "干志军"])
def test_a_name_is_one(name: str) -> None:
    found = project(f"项目经理{name}介绍，听松大桥总投资3亿元，8月20日通车。")

    assert [person.name for person in found.people] == [name]


@pytest.mark.parametrize(
    ("speaker", "name"),
    [("章斌就还迁房的进度、质量等方面", "章斌"), ("李安就大桥建设情况", "李安"), ("马成就", "马成就")],
)
def test_what_a_speaker_speaks_about_is_no_part_of_the_name(speaker: str, name: str) -> None:
    found = project(f"项目负责人{speaker}向大家作了介绍，听松大桥总投资3亿元，8月20日通车。")

    assert [person.name for person in found.people] == [name]
