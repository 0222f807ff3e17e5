from importers.records import Status
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
