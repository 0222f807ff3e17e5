"""What is printed word by word: each paragraph begins with its speaker, whom the page has introduced before."""

import pytest

from tests.importers.reading import project, read

CONFERENCE = """云溪县交通建设新闻发布会实录

3月1日上午，县政府新闻办召开发布会。出席的有县交通运输局党组书记、局长章明，总工程师李立，江城路桥公司青岭隧道项目经理王志强。

主持人：欢迎各位。下面请提问。

云溪日报记者：请介绍一下县里的路。

章明：谢谢提问。望湖大道全长6.3公里，总投资4.2亿元，去年10月开工，今年底通车。
青石快速路正在做可研，计划明年上半年动工。

记者：农村公路呢？

李立：今年要改造县道X203线，全长12公里，预计9月完工。

记者：青岭隧道什么时候通车？

王志强（江城路桥公司青岭隧道项目经理）：左洞还剩两百米。今年8月贯通，明年国庆节前通车。
"""
INTERVIEW = """让老旧小区“逆生长”
——访东山区住房和城乡建设局局长陆远帆

记者：陆局长，今年改造得怎样？

陆远帆：翠竹新村改造项目涉及36栋楼，总投资5600万元，4月进场，10月底完工。

居民：停车位够不够？

陆远帆：东山停车场也在建，8月投用。
"""


def people(text: str) -> dict[str, list[str]]:
    return {record.name: [person.name for person in record.people] for record in read(text).projects}


def units(text: str) -> dict[str, list[str]]:
    return {record.name: [unit.name for unit in record.units] for record in read(text).projects}


def test_each_works_is_spoken_of_by_whoever_answers():
    assert people(CONFERENCE) == {
        "望湖大道": ["章明"],
        "青石快速路": ["章明"],
        "县道X203线": ["李立"],
        "青岭隧道项目": ["王志强"],
    }


def test_his_house_is_that_of_whoever_was_introduced_before_him():
    told = units(CONFERENCE)

    assert told["望湖大道"] == told["青石快速路"] == told["县道X203线"] == ["县交通运输局"]


def test_the_one_who_is_interviewed_speaks_in_every_answer():
    assert people(INTERVIEW) == {"翠竹新村改造项目": ["陆远帆"], "东山停车场": ["陆远帆"]}
    assert set(map(tuple, units(INTERVIEW).values())) == {("东山区住房和城乡建设局",)}


@pytest.mark.parametrize(
    "label", ["主持人：", "记者：", "居民王芳：", "县委书记章明：", "项目名称：", "望湖大道：", "资料链接："]
)
def test_who_asks_leads_or_isnt_known_answers_nothing(label: str):
    text = f"县交通运输局局长李立出席发布会。\n\n{label}望湖大道全长6.3公里，总投资4.2亿元，今年底通车。"

    assert set(map(tuple, people(text).values())) <= {()}


ANSWERS = """对话市水务局局长程远：今年治水怎么干

问：今年有哪些大事？

答：青山水库扩容总投资6.2亿元，3月已开工，明年底下闸。

问：百姓关心的供水呢？

答：望湖水厂二期正在安装设备，8月通水。
"""


def test_the_only_guest_gives_the_answers():
    assert people(ANSWERS) == {"青山水库扩容": ["程远"], "望湖水厂二期": ["程远"]}


def test_nobody_who_is_named_in_an_answer_gives_the_others():
    text = ANSWERS.replace("对话市水务局局长程远：", "").replace("3月已开工", "市水务局局长程远说，3月已开工")

    assert people(text) == {"青山水库扩容": ["程远"], "望湖水厂二期": []}


def test_whoever_is_said_to_attend_answers_too():
    text = (
        "县城管局局长冯刚、县水务集团董事长谭浩出席并答记者问。\n\n"
        "冯刚：城北垃圾中转站总投资2600万元，本月开工。\n\n谭浩：污水处理厂三期总投资2.3亿元，8月底通水。"
    )

    assert people(text) == {"城北垃圾中转站": ["冯刚"], "污水处理厂三期": ["谭浩"]}


def test_what_was_told_before_the_question_is_not_in_the_answer():
    text = CONFERENCE.replace("青岭隧道什么时候通车？", "汛期怎么办？").replace("（江城路桥公司青岭隧道项目经理）", "")

    assert people(text)["县道X203线"] == ["李立"]


@pytest.mark.parametrize("label", ["章明（市交通局局长）", "市交通局局长章明", "市交通局工程科科长　章明"])
def test_whoever_the_label_names_with_his_role_answers(label: str) -> None:
    works = project(
        "云溪大桥全长1.2公里，总投资3.6亿元，去年9月开工。\n\n记者：大桥什么时候能用？\n\n"
        f"{label}：大桥6月底完工，正在做收尾。\n"
    )

    assert [person.name for person in works.people] == ["章明"]
    assert [unit.name for unit in works.units] == ["市交通局"]


@pytest.mark.parametrize("line", ["市交通局局长章明说", "市交通局的章明告诉小编", "市交通局局长　章明　介绍"])
def test_who_speaks_on_a_line_of_its_own(line: str) -> None:
    works = project(f"云溪大桥全长1.2公里，总投资3.6亿元，去年9月开工。\n\n{line}\n大桥6月底就能用\n")

    assert [person.name for person in works.people] == ["章明"]


@pytest.mark.parametrize(
    "told",
    [
        "据市交通局消息，6月底完工。",
        "记者致电市交通局，工作人员答复说，6月底完工。",
        "来自市交通局的数据显示，桥墩完成八成。",
    ],
)
def test_an_office_that_tells_of_no_other_works_tells_of_those_still_meant(told: str) -> None:
    works = project(f"云溪大桥全长1.2公里，总投资3.6亿元，去年9月开工。{told}")

    assert [(unit.name, unit.role) for unit in works.units] == [("市交通局", "lead")]


@pytest.mark.parametrize("office", ["市交通集团建设管理中心副主任", "市交通集团工程管理部部长"])
def test_a_department_speaks_for_its_group(office: str) -> None:
    works = project(f"云溪大桥全长1.2公里，总投资3.6亿元，去年9月开工。{office}章明说，6月底完工。")

    assert [unit.name for unit in works.units] == ["市交通集团"]
