"""昨日上午，彩旗招展。…破土奠基: a sentence that tells what could be seen gives its day to the next."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import read

JUNE = DateWindow.of_day(date(2024, 6, 15))


def days(text: str) -> list[tuple[str, str]]:
    found = [m for p in read(text, JUNE).projects for m in p.milestones if m.window]
    return [(m.tense.value, str(m.window and m.window.latest)) for m in found]


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("昨日上午，彩旗招展。位于江东新区的云溪中学新校区在鞭炮声中破土奠基。", "2024-06-14"),
        ("本报讯（记者 常青）昨日上午，鼓乐喧天。云溪体育馆正式开馆。", "2024-06-14"),
        ("6月12日清晨，细雨蒙蒙。云溪博物馆新馆在市民的掌声中正式开馆。", "2024-06-12"),
        ("6月12日上午10时许，人群挤满了河堤。备受关注的云溪大桥成功合龙。云溪大桥总投资2亿元。", "2024-06-12"),
    ],
)
def test_what_comes_about_has_the_day_of_the_scene(text: str, latest: str):
    assert days(text) == [("actual", latest)]


@pytest.mark.parametrize(
    "text",
    [
        "6月12日上午，记者走进工地，塔吊林立。云溪博物馆新馆正式开工以来，进展顺利。",
        "6月12日，天气晴好。云溪博物馆新馆有望正式开馆。",
        "6月12日，云溪水厂通水。云溪博物馆新馆正式开馆。",
    ],
)
def test_what_was_not_seen_then_has_not(text: str):
    museum = [p for p in read(text, JUNE).projects if p.name.startswith("云溪博物馆")]

    assert not [m for p in museum for m in p.milestones if m.window and str(m.window.latest) == "2024-06-12"]
