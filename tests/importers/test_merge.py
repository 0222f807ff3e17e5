from importers.merge import merged
from importers.records import Evidence, ProjectRecord, Quote, Status
from tests.importers.reading import facts, project

TWO_STORIES = """大桥动工

南湖大桥工程昨日开工，全长1.8公里。（张三）

大桥资金到位

南湖大桥工程总投资2亿元，全长1.8公里，由中铁四局集团有限公司施工。（李四）
"""


def test_two_stories_about_one_project_make_one_record():
    bridge = project(TWO_STORIES)

    assert facts(bridge) == {"length": ["1.8公里"], "investment_total": ["2亿元"]}
    assert bridge.status is Status.UNDER_CONSTRUCTION
    assert [unit.name for unit in bridge.units] == ["中铁四局集团有限公司"]


def record(name: str, parent: str = "") -> ProjectRecord:
    return ProjectRecord(name, Evidence(Quote(name, 0, len(name)), "mention", 0.9), parent=parent)


def test_a_name_of_its_own_is_one_project_whatever_it_is_told_to_be_a_part_of():
    found = merged([record("云溪大桥工程", "云溪新城"), record("云溪大桥")])

    assert [(p.name, p.parent, p.aliases) for p in found] == [("云溪大桥工程", "云溪新城", ("云溪大桥",))]


def test_what_is_called_by_its_kind_is_one_of_its_parent():
    found = merged([record("综合楼", "云溪小学"), record("综合楼", "望江小学")])

    assert [p.parent for p in found] == ["云溪小学", "望江小学"]


def test_what_a_headline_left_out_is_told_below():
    found = merged([record("云溪小区一期"), record("云溪小区一期", "云溪小区")])

    assert [(p.name, p.parent) for p in found] == [("云溪小区一期", "云溪小区")]


def test_a_shorter_name_in_another_story_is_that_project():
    found = merged([record("云溪望湖综合码头一期", "云溪望湖综合码头"), record("望湖码头一期")])

    assert [(p.name, p.parent, p.aliases) for p in found] == [
        ("云溪望湖综合码头一期", "云溪望湖综合码头", ("望湖码头一期",))
    ]


def test_a_project_and_its_part_stay_two_however_alike_their_names():
    found = merged(
        [record("云溪中学项目"), record("云溪中学教学楼改造", "云溪中学项目"), record("望江路"), record("文江路")]
    )

    assert [p.name for p in found] == ["云溪中学项目", "云溪中学教学楼改造", "望江路", "文江路"]
