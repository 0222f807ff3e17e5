"""Which state steps leave the works in: signed, done on a day, opened on the way to something else, or long ago."""

import pytest

from tests.importers.reading import project, steps


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("临溪路综合管廊由市建工集团中标，5日下午签订了施工合同。", "preparation"),
        ("望湖产业园项目2月签署EPC总承包合同，计划5月开工。", "preparation"),
        ("昨日，听松路站前景观桥工程签约，桥长210米。", "preparation"),
        ("昨日，望湖新材料项目签约，总投资20亿元。", "preparation"),
        ("望湖体育馆屋面改造，去年11月完成，一年省下电费46万元。", "completed"),
        ("听松路改造工程，2月20日完成，总投资3亿元。", "completed"),
        ("望湖产业园开园当天，14家企业集中签约。园区占地286亩。", "in_use"),
        ("云溪大桥工程通车首日，市民纷纷上桥。大桥总投资2亿元。", "in_use"),
        ("望湖码头改造工程2月5日开工，把两个泊位升级为一个2万吨级泊位。", "under_construction"),
        ("听松路拓宽工程2月5日开工，把四车道改建为八车道。", "under_construction"),
        ("望湖中学新校区2021年开工。如今，新校区终于盼来竣工，8月31日师生整体搬迁。", "completed"),
        ("云溪大桥工程2021年开工。上周，大桥终于迎来通车。", "in_use"),
    ],
)
def test_a_step_leaves_the_works_in_a_state(text: str, status: str):
    assert project(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "云溪大桥，长1268米，2006年4月动工，2008年9月26日建成通车。",
        "听松隧道，长1268米，2004年开工，2008年9月26日通车。",
    ],
)
def test_what_works_went_through_since_their_start_is_told(text: str):
    assert [words for *_, words, _ in steps(project(text))][-1] == "2008年9月26日"


def test_how_old_a_thing_is_is_no_step_of_the_works():
    found = project("云溪大桥维修加固工程去年5月开工，总投资2亿元。云溪大桥1998年9月建成通车。", "云溪大桥维修加固工程")

    assert [words for *_, words, _ in steps(found)] == ["去年5月"]


@pytest.mark.parametrize(("name", "kind"), [("望湖变电站", "站"), ("云溪大桥", "桥"), ("望湖水厂", "厂")])
def test_what_it_is_once_more_is_no_part_of_a_step(name: str, kind: str):
    found = project(f"{name}总投资2亿元。该{kind}去年5月开工，今年2月完工。")

    assert [step for step, *_ in steps(found)] == ["开工", "完工"]


@pytest.mark.parametrize(
    "many",
    [
        "连日来，我市一批大项目顺利竣工。",
        "目前，全市一批重点工程相继开工。",
        "涵盖交通、水利等多个领域的一批大项目或取得进展，或顺利竣工。",
    ],
)
def test_what_befalls_many_works_is_no_step_of_those_told_of(many: str) -> None:
    found = project(f"3月1日，云溪大桥项目启动建设。{many}")

    assert [step[2] for step in steps(found)] == ["3月1日"]
