"""A noun that is no project doesn't keep what is told of the project beside it."""

from importers.layout import lay_out
from importers.read import candidates_of
from importers.select import judge, names_that_mislead
from tests.importers.reading import PUBLISHED, facts, project

TOLD = "云溪大桥工程去年5月开工，预计明年6月完工。大桥旁边的望江菜市场，总投资约2亿元。"


def misleading(text: str) -> frozenset[str]:
    (story,) = lay_out(text)[0]
    drafts, scenes, _ = candidates_of(story, PUBLISHED)
    return names_that_mislead(drafts, judge(drafts, scenes))


def test_what_a_noun_beside_it_held_goes_back_to_the_project():
    assert misleading(TOLD) == {"望江菜市场"}
    assert facts(project(TOLD)) == {"investment_total": ["2亿元"]}


def test_only_what_holds_something_and_is_no_project_misleads():
    assert misleading("云溪大桥工程总投资2亿元，去年5月开工。") == frozenset()
    assert misleading("老码头全长1200米。") == frozenset()


def test_a_doubtful_candidate_that_is_measured_itself_does_not_mislead():
    row = "第二污水处理厂完成投资860万元，厂区土建完成70%；会展中心累计完成投资1.2亿元，正在进行幕墙施工。"

    assert misleading(f"环城西路改造工程完成投资2100万元，8月20日铺油；{row}") == frozenset()
