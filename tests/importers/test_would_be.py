"""What works are to bring once they are done tells neither that they are, nor a step."""

import pytest

from tests.importers.reading import project, steps

WORKS = "望江总部中心项目正在施工，总投资5亿元。"


@pytest.mark.parametrize(
    "told",
    [
        "项目全面建成运营后，年产值将达到50亿元。",
        "项目全面建成后，可新增学位2000个。",
        "全面竣工投运后，每年可减排二氧化碳3万吨。",
        "项目全部完工并投入运营后，预计年接待游客30万人次。",
        "项目正式投入运营后，将新增岗位200个。",
        "项目一旦建成，将填补全县空白。",
        "项目建成，可满足20万人用水。",
        "项目建成通车，将大大缩短两地距离。",
        "该项目的竣工投用，将改善周边环境。",
        "项目顺利完工投运后，将形成新的增长点。",
    ],
)
def test_what_is_supposed_has_not_happened(told: str) -> None:
    found = project(WORKS + told)

    assert (found.status, steps(found)) == ("under_construction", [])


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("云溪大桥项目昨日建成通车，将大大缩短两地距离。", "in_use"),
        ("云溪大桥项目已建成通车，可满足10万人出行。", "in_use"),
        ("3月5日，云溪口岸公路建成通车，将三个口岸连成一体。", "in_use"),
        ("云溪大桥项目正式通车，可大大缩短距离。", "in_use"),
        ("云溪大桥项目2021年建成投用后，车流量很大。", "in_use"),
        ("云溪体育馆项目正式投入运营后，已接待市民3万人次。", "in_use"),
    ],
)
def test_what_has_happened_is_told_whatever_follows(told: str, status: str) -> None:
    assert project(told).status == status
