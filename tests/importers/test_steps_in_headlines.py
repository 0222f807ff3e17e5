"""A day that only the headline tells is a step of its project; the state of works comes from the body."""

import pytest

from tests.importers.reading import project, steps

BODY = "云溪大桥全长800米，总投资2亿元，工人正在架梁。"


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("云溪大桥年底通车", ("通车", "planned", "年底", "2024-12-31")),
        ("好消息！云溪大桥预计明年10月底完工", ("完工", "planned", "明年10月底", "2025-10-31")),
        ("云溪大桥昨日合龙", ("合龙", "actual", "昨日", "2024-03-09")),
    ],
)
def test_a_step_that_the_body_never_tells(headline: str, expected: tuple[str, str, str, str]) -> None:
    found = project(f"{headline}\n\n{BODY}")

    assert steps(found) == [expected]
    assert found.status == "under_construction"


def test_what_the_body_tells_too_is_not_told_twice() -> None:
    text = f"云溪大桥年底通车\n\n{BODY}大桥计划2024年12月通车。"

    assert steps(project(text)) == [("通车", "planned", "2024年12月", "2024-12-31")]


def test_a_headline_of_other_works_gives_the_project_no_day() -> None:
    text = f"全市今年通车项目达12个\n\n{BODY}"

    assert steps(project(text)) == []
