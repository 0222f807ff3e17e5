"""What a plant has is called by what is done there, and is no project beside it."""

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize("shop", ["造纸车间", "熔炼车间", "灌装厂房", "印染工房", "总装生产线"])
def test_a_shop_at_the_site_leaves_the_figures_to_the_works(shop: str) -> None:
    text = f"在望江化纤智能工厂项目现场，长210米的{shop}正在安装屋架。该项目总投资6亿元，占地200亩。"

    works = project(text)

    assert works.name == "望江化纤智能工厂项目"
    assert facts(works)["investment_total"] == ["6亿元"]
    assert facts(works)["site_area"] == ["200亩"]


def test_shops_that_end_a_row_are_no_projects() -> None:
    text = "云溪乳业智能工厂项目，总投资6亿元。目前，灌装车间、包装车间主体封顶，冷库正在装修，10月投产。"

    assert names(text) == ["云溪乳业智能工厂项目"]


def test_what_is_built_behind_a_comma_keeps_its_first_word() -> None:
    assert "设联合厂房" not in names("该厂占地132亩，建设联合厂房4.3万平方米、研发中心6000平方米，总投资4.6亿元。")
