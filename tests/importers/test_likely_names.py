"""Names that are hardly a project's are passed over, so that they draw nothing to themselves."""

from importers.layout import lay_out
from importers.likely_names import SCALE, name_signs, sifted, unlikely_names
from importers.read import annotated_of
from tests.importers.reading import facts, names, project

WORKS = "云溪大桥工程总投资2亿元，去年5月开工，预计明年6月完工。"
#: a hall that stands there, named on the way
BESIDE = "项目位于青河办事大厅以东，附近的居民常到望江路散步。"


def passed_over(text: str) -> frozenset[str]:
    (story,) = lay_out(text)[0]
    return unlikely_names(annotated_of(story))


def chance(text: str, name: str) -> float:
    (story,) = lay_out(text)[0]
    return SCALE.likelihood(name_signs(annotated_of(story))[name])


def test_a_place_on_the_way_is_passed_over():
    assert "望江路" in passed_over(WORKS + BESIDE)
    assert "云溪大桥工程" not in passed_over(WORKS + BESIDE)


def test_what_is_told_after_it_is_of_the_works():
    text = WORKS + BESIDE + "全长1200米。"

    assert names(text) == ["云溪大桥工程"]
    assert facts(project(text))["length"] == ["1200米"]


def test_nothing_is_passed_over_where_no_name_is_likely():
    text = "附近的居民常到望江路散步。"

    assert chance(text, "望江路") < 0.2
    assert passed_over(text) == frozenset()


def test_a_name_of_a_row_stays_with_the_likely_ones_beside_it():
    text = "城区路网工程加快建设。德兴街、玉壶街、望江路等五条道路改造工程今年3月开工。附近的居民常到青河路散步。"

    assert "望江路" not in passed_over(text)
    assert "青河路" in passed_over(text)


def test_another_form_of_a_likely_name_stays():
    text = WORKS + "附近的居民常到云溪大桥散步。"

    assert "云溪大桥" not in passed_over(text)


def test_a_name_is_told_by_its_characters_and_by_what_stands_around_it():
    (story,) = lay_out("记者走进云溪大桥工程建设现场。")[0]
    signs = name_signs(annotated_of(story))["云溪大桥工程"]

    assert {"ends with 工程", "holds 大桥", "behind 走进", "before 建设", "called works"} <= signs.keys()
    assert signs["ends with 工程"] < signs["behind 走进"]


def test_a_likely_name_that_is_only_named_on_the_way_is_told_of():
    text = "过江的，是云溪大桥工程。它全长1200米，总投资2亿元，去年5月开工。"

    assert facts(project(text)) == {"length": ["1200米"], "investment_total": ["2亿元"]}


def test_a_place_on_the_way_is_still_named_on_the_way():
    (story,) = lay_out(WORKS + BESIDE)[0]
    aside = [m.name for here in sifted(annotated_of(story)) for m in here.mentions if m.is_oblique]

    assert "云溪大桥工程" not in aside
    assert "望江路" not in names(WORKS + BESIDE)
