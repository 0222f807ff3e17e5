"""A statement is as sure as its rule and as what is told around it, whichever is less."""

from __future__ import annotations

import pytest

from importers.likely_right import MOST_COMPARED, SCALE, Owner, as_sure_as_likely, signs_of, statements_of, stories_of
from importers.read import read_article, read_by_rules
from importers.records import ArticleRecord, ProjectRecord

ALONE = "云溪大桥工程总投资2亿元，全长1200米。"
#: the sum is told of what was spoken of last, among others
AMONG_OTHERS = (
    "云溪大桥工程去年5月开工。望江小学扩建工程占地20亩。青河泵站改造工程6月完工。听松公园项目正在招标。"
    "目前，桥面铺装已经完成，累计完成投资1.2亿元。"
)


def record(text: str) -> ArticleRecord:
    return read_by_rules(text, None)


def only(article: ArticleRecord) -> ProjectRecord:
    (project,) = article.projects
    return project


def test_no_statement_is_surer_than_the_rule_that_read_it():
    for text in (ALONE, AMONG_OTHERS):
        for by_rules, found in zip(record(text).projects, read_article(text, published=None).projects, strict=True):
            pairs = zip(statements_of(by_rules), statements_of(found), strict=True)
            assert all(after.evidence.confidence <= before.evidence.confidence for before, after in pairs)


def test_a_figure_at_its_only_name_is_surer_than_one_told_of_the_last_of_many():
    alone, others = record(ALONE), record(AMONG_OTHERS)
    (total,) = [fact for fact in only(alone).facts if fact.kind.value == "investment_total"]
    owner = next(project for project in others.projects if any("1.2" in fact.written for fact in project.facts))
    (spent,) = [fact for fact in owner.facts if "1.2" in fact.written]

    sure = SCALE.likelihood(signs_of(total, Owner.of(only(alone), stories_of(alone)[1])))
    doubtful = SCALE.likelihood(signs_of(spent, Owner.of(owner, stories_of(others)[1])))

    assert sure > doubtful


@pytest.mark.parametrize("sign", ["told by named", "its project is named", "in the sentence of its name"])
def test_what_speaks_for_a_figure_beside_its_name(sign):
    alone = record(ALONE)
    fact = only(alone).facts[0]

    assert signs_of(fact, Owner.of(only(alone), stories_of(alone)[1]))[sign] == 1.0


def test_very_many_projects_are_not_all_compared():
    many = read_by_rules("\n\n".join(f"{number}号大桥工程总投资2亿元，全长1200米。" for number in range(1, 100)), None)

    assert len(many.projects) > MOST_COMPARED
    assert all(len(story) <= MOST_COMPARED for story in stories_of(many).values())
    assert len(as_sure_as_likely(many).projects) == len(many.projects)
