"""What a person removed, renamed or decided, and names that fit more than one row."""

from __future__ import annotations

import pytest

from projects.enums import Outcome
from projects.models import Investment, Milestone, Project, ProjectAlias, UnitRole
from tests.factories import ProjectFactory, UnitFactory
from tests.store.pages import MAY, plan_page, total_page
from tests.store.records import APRIL_2025, JUNE_2025, Page, import_pages, outcomes

pytestmark = pytest.mark.django_db


def test_removed_row_is_not_brought_back():
    page = plan_page("预计5月竣工", MAY, APRIL_2025)
    import_pages(page)
    Milestone.objects.all().delete()

    report = import_pages(page)

    assert outcomes(report)["竣工/planned"] == "conflict"
    assert not Milestone.objects.exists()


def test_removed_project_is_not_brought_back():
    page = total_page("18亿元", 1_800_000_000, APRIL_2025, aliases=("红角洲大球馆",))
    import_pages(page)
    Project.objects.all().delete()

    report = import_pages(page)

    assert set(outcomes(report).values()) == {"conflict"}
    assert not Project.objects.exists()


def test_removed_alias_is_not_brought_back():
    page = total_page("18亿元", 1_800_000_000, APRIL_2025, aliases=("红角洲大球馆",))
    import_pages(page)
    ProjectAlias.objects.all().delete()

    report = import_pages(page)

    assert not ProjectAlias.objects.exists()
    assert Outcome.CONFLICT in report.totals


def test_renamed_project_is_found_again_and_keeps_its_name():
    page = total_page("18亿元", 1_800_000_000, APRIL_2025)
    import_pages(page)
    project = Project.objects.get()
    project.name = "全民健身馆"
    project.save()

    report = import_pages(page)

    assert Project.objects.get().name == "全民健身馆"
    assert outcomes(report) == {"name": "conflict", "Total investment/amount_yuan": "unchanged"}


def test_role_that_a_person_corrected_stays():
    page = Page("九龙湖体育馆由红江公司承建。")
    page.project("九龙湖体育馆", units=(page.unit("红江公司", "other"),))
    import_pages(page)
    role = UnitRole.objects.get()
    role.role = "contractor"
    role.save()

    report = import_pages(page)

    assert list(UnitRole.objects.values_list("role", flat=True)) == ["contractor"]
    assert Outcome.CONFLICT in report.totals


def test_name_in_other_words_becomes_an_alias():
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))
    page = Page("红谷滩区九龙湖体育馆总投资18亿元。", JUNE_2025)
    page.project("红谷滩区九龙湖体育馆", facts=(page.total("18亿元", "1800000000"),))

    report = import_pages(page)

    project = Project.objects.get()
    assert (project.name, [alias.name for alias in project.aliases.all()]) == ("九龙湖体育馆", ["红谷滩区九龙湖体育馆"])
    assert all(citation.agrees() for citation in project.citations.all())
    assert set(import_pages(page).totals) == {Outcome.UNCHANGED}
    assert report.totals[Outcome.INSERTED] == 1


def test_name_that_fits_two_projects_writes_nothing():
    ProjectFactory(name="红谷滩区九龙湖体育馆")
    ProjectFactory(name="南昌市九龙湖体育馆")

    report = import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))

    assert set(outcomes(report).values()) == {"ambiguous"}
    assert not Investment.objects.exists()


def test_person_decides_an_ambiguous_name_by_an_alias():
    ProjectFactory(name="红谷滩区九龙湖体育馆")
    chosen = ProjectFactory(name="南昌市九龙湖体育馆")
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))
    ProjectAlias.objects.create(project=chosen, name="九龙湖体育馆")

    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))

    assert Investment.objects.get().project == chosen


def test_parts_of_an_ambiguous_project_wait_with_it():
    ProjectFactory(name="红谷滩区九龙湖体育馆")
    ProjectFactory(name="南昌市九龙湖体育馆")
    page = Page("九龙湖体育馆的训练馆已开工。")
    page.project("九龙湖体育馆")
    page.project("训练馆", parent="九龙湖体育馆")

    report = import_pages(page)

    assert set(report.totals) == {Outcome.AMBIGUOUS}
    assert Project.objects.count() == 2


def test_records_that_are_parts_of_each_other_are_refused():
    page = Page("九龙湖体育馆、九龙湖游泳馆。")
    page.project("九龙湖体育馆", parent="九龙湖游泳馆")
    page.project("九龙湖游泳馆", parent="九龙湖体育馆")

    assert set(import_pages(page).totals) == {Outcome.AMBIGUOUS}


def test_part_known_without_its_parent_is_put_under_it():
    ProjectFactory(name="九龙湖体育中心一期")
    page = Page("九龙湖体育中心的九龙湖体育中心一期。")
    page.project("九龙湖体育中心")
    page.project("九龙湖体育中心一期", parent="九龙湖体育中心")

    import_pages(page)

    assert Project.objects.get(name="九龙湖体育中心一期").parent.name == "九龙湖体育中心"


def test_project_is_not_put_under_its_own_part():
    whole = ProjectFactory(name="九龙湖体育中心")
    ProjectFactory(name="九龙湖体育中心一期", parent=whole)
    page = Page("九龙湖体育中心一期的九龙湖体育中心。")
    page.project("九龙湖体育中心一期")
    page.project("九龙湖体育中心", parent="九龙湖体育中心一期", words="九龙湖体育中心。")

    import_pages(page)

    assert Project.objects.get(name="九龙湖体育中心").parent is None


def test_part_below_the_lowest_level_hangs_on_it():
    page = Page("地铁二号线、会展中心段、文昌阁站、文昌阁站厅。")
    names = ["地铁二号线", "会展中心段", "文昌阁站", "文昌阁站厅"]
    for parent, name in zip(["", *names], names, strict=False):
        page.project(name, parent=parent)

    import_pages(page)

    assert Project.objects.get(name="文昌阁站厅").parent.name == "会展中心段"
    assert set(import_pages(page).totals) == {Outcome.UNCHANGED}


def test_unit_without_its_place_is_the_same_unit():
    UnitFactory(name="红谷滩区九龙湖街道")
    page = Page("九龙湖街道建设九龙湖体育馆。")
    page.project("九龙湖体育馆", units=(page.unit("九龙湖街道", "lead"),))

    import_pages(page)

    assert UnitRole.objects.get().unit.name == "红谷滩区九龙湖街道"


def test_unit_that_fits_two_waits_for_a_person():
    UnitFactory(name="红谷滩区住建局直属中队")
    UnitFactory(name="南昌市住建局直属中队")
    page = Page("住建局直属中队建设九龙湖体育馆。")
    page.project("九龙湖体育馆", units=(page.unit("住建局直属中队", "lead"),))

    report = import_pages(page)

    assert report.totals[Outcome.AMBIGUOUS] == 1
    assert not UnitRole.objects.exists()


def test_same_fact_told_twice_is_one_fact():
    page = Page("九龙湖体育馆总投资18亿元。")
    page.project("九龙湖体育馆", facts=(page.total("18亿元", "1800000000"),) * 2)

    report = import_pages(page)

    assert report.totals[Outcome.INSERTED] == 2


def test_records_of_one_article_stay_apart():
    page = Page("红谷滩区九龙湖体育馆与九龙湖体育馆。")
    page.project("红谷滩区九龙湖体育馆")
    page.project("九龙湖体育馆", words="九龙湖体育馆。")

    import_pages(page)

    assert Project.objects.count() == 2


def test_record_told_twice_is_one_project_with_all_its_facts():
    page = Page("九龙湖体育馆总投资18亿元。又讯：九龙湖体育馆的负责人张鸿远说。")
    page.project("九龙湖体育馆", facts=(page.total("18亿元", "1800000000"),))
    page.project("九龙湖体育馆", words="九龙湖体育馆的", people=(page.person("张鸿远", "负责人"),))

    import_pages(page)

    project = Project.objects.get()
    assert (project.investments.count(), project.contacts.count()) == (1, 1)
    assert set(import_pages(page).totals) == {Outcome.UNCHANGED}


def test_parts_of_one_name_under_two_parents_are_two():
    page = Page("九龙湖路网的一号路、红角洲路网的一号路。")
    for network in ("九龙湖路网", "红角洲路网"):
        page.project(network)
        page.project("一号路", parent=network)

    import_pages(page)

    assert set(Project.objects.filter(name="一号路").values_list("parent__name", flat=True)) == {
        "九龙湖路网",
        "红角洲路网",
    }
    assert set(import_pages(page).totals) == {Outcome.UNCHANGED}


def test_parent_told_after_its_part_is_stored_first():
    page = Page("九龙湖路网的一号路。")
    page.project("一号路", parent="九龙湖路网")
    page.project("九龙湖路网")

    report = import_pages(page)

    assert Project.objects.get(name="一号路").parent.name == "九龙湖路网"
    assert [line.owner for line in report.articles[0].lines] == ["九龙湖路网", "九龙湖路网 / 一号路"]
