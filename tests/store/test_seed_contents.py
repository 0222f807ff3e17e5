"""What the two seed articles leave in the database."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from django.core.management import call_command

from projects.models import Citation, Investment, Programme, Project, Source

pytestmark = pytest.mark.django_db

Bounds = tuple[date | None, date | None]
MAY = (date(2025, 5, 1), date(2025, 5, 31))
END_OF_MAY = (date(2025, 5, 21), date(2025, 5, 31))
BY_APRIL = (None, date(2025, 4, 30))


@pytest.fixture(scope="module", autouse=True)
def _seeds(module_db: None) -> None:
    call_command("import_seeds", stdout=io.StringIO())


def project(part: str) -> Project:
    return Project.objects.get(name__contains=part)


def windows(row: Project, field: str) -> dict[str, Bounds]:
    return {step.name: window.bounds for step in row.milestones.all() if (window := getattr(step, field))}


def ending(steps: dict[str, Bounds], words: str) -> Bounds:
    """The dates of the one step whose name ends with these words."""
    (found,) = (bounds for name, bounds in steps.items() if name.endswith(words))
    return found


def test_traffic_economy_park():
    park = project("流量经济(互联网)产业园")

    assert park.stage == "under_construction"
    assert [row.amount_yuan for row in park.investments.all()] == [Decimal(1_800_000_000)]
    assert {(row.kind, row.value_si) for row in park.quantities.filter(kind__endswith="area")} == {
        ("site_area", Decimal("30866.6667")),
        ("floor_area", Decimal("202600.0000")),
    }
    assert windows(park, "planned") == {
        "首批楼栋竣工": (date(2025, 7, 30), date(2025, 7, 30)),
        "剩余楼栋竣工": (date(2025, 12, 30), date(2025, 12, 30)),
    }
    assert windows(park, "baseline") == windows(park, "planned")
    actual = windows(park, "actual")
    assert actual["开工"] == (date(2022, 6, 13), date(2022, 6, 13))
    assert ending(actual, "封顶") == BY_APRIL


def test_huahong_complex_has_its_phase_as_a_child():
    phase = Project.objects.get(name__contains="华宏", name__endswith="一期")

    assert "华宏" in phase.parent.name
    assert windows(phase, "planned") == {"竣工": (date(2025, 8, 1), date(2025, 8, 31))}


def test_school_is_finished_in_may_and_handed_over_in_august():
    planned = windows(project("行知中学"), "planned")

    assert ending(planned, "完工") == MAY
    assert ending(planned, "交付使用") == (date(2025, 8, 21), date(2025, 8, 31))


def test_school_roads():
    network = project("学校路网")
    roads = {road.name: road for road in network.children.all()}

    assert set(roads) == {"德兴街", "玉壶山大道", "行知路", "万年街", "崇礼路"}
    assert (roads["玉壶山大道"].stage, roads["崇礼路"].stage) == ("in_use", "unknown")
    assert ending(windows(roads["玉壶山大道"], "actual"), "通车") == BY_APRIL
    assert windows(roads["玉壶山大道"], "planned") == {}
    assert not roads["崇礼路"].milestones.exists()
    for name in ("德兴街", "行知路", "万年街"):
        assert ending(windows(roads[name], "planned"), "通车") == END_OF_MAY
    assert "水稳摊铺" in "".join(roads["德兴街"].reports.values_list("text", flat=True))


def test_resettlement_estate():
    estate = project("南路村")
    builder = estate.unit_roles.get(role="contractor").unit

    assert [row.value_si for row in estate.quantities.filter(kind="count")] == [Decimal(970)]
    assert ending(windows(estate, "actual"), "备案") == BY_APRIL
    assert (builder.name, builder.parent.name) == ("南昌红江实业发展有限公司", "南昌红谷滩城市投资集团有限公司")


def test_programme_of_the_year():
    totals, key_projects = Programme.objects.order_by("-project_count")

    assert (totals.year, totals.project_count) == (2025, 241)
    assert (totals.total_yuan, totals.annual_planned_yuan) == (Decimal(165_570_000_000), Decimal(27_567_000_000))
    assert (key_projects.year, key_projects.project_count, key_projects.node_count) == (2025, 120, 1200)


def test_works_of_the_older_page_come_without_any_investment():
    old = Source.objects.get(file_name__startswith="000_")

    for part in ("智慧政务地图", "国家虚拟现实创新中心", "平安医院", "便民服务中心"):
        assert project(part).known_from == date(2023, 10, 31)
    assert project("智慧政务地图").units.get().name == "红谷滩区政数局"
    assert not Investment.objects.filter(citations__source=old).exists()


def test_parks_of_like_names_are_not_one():
    park = project("流量经济(互联网)产业园")

    assert not park.aliases.filter(name__contains="仟得").exists()
    assert not park.citations.filter(source__file_name__startswith="000_").exists()


def test_every_citation_stands_in_its_source_and_agrees():
    for citation in Citation.objects.select_related("source"):
        words = citation.source.text[citation.start : citation.end]
        assert words.replace("\n", "").replace("\r", "") == citation.quote
        assert citation.agrees(), citation


def test_everything_from_seeds_is_public():
    assert not Project.objects.filter(is_public=False).exists()
    assert not Source.objects.filter(is_public=False).exists()
