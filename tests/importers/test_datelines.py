"""Who prints a story, and when, stands before its first words and is no part of a name or a step."""

import pytest

from tests.importers.reading import names, project, steps

TOLD = "望湖大桥总投资2亿元，3月3日开工。"


@pytest.mark.parametrize(
    "dateline",
    [
        "本报讯　",
        "本报3月4日讯　",
        "本报云溪3月4日讯（记者 李明）",
        "云溪新闻网3月4日讯　",
        "新华社南昌3月4日电　",
        "江南都市报讯　",
        "云溪讯　",
        "云溪日报讯 （记者 李明）",
        "本网讯　",
        "云溪电视台消息　",
        "另讯　",
        "本报讯 记者 李明　",
        "3月4日讯　",
    ],
)
def test_it_is_cut_off(dateline: str):
    assert names(dateline + TOLD) == ["望湖大桥"]
    assert [step[2] for step in steps(project(dateline + TOLD))] == ["3月3日"]


@pytest.mark.parametrize("name", ["青山通讯产业园", "青山供电大楼", "江东电台迁建工程"])
def test_names_that_hold_such_words_stay_whole(name: str):
    assert names(f"{name}总投资2亿元，3月3日开工，正在施工。") == [name]
