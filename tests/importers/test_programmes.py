from decimal import Decimal

import pytest

from importers.annotate import annotate
from importers.programmes import find_programmes
from tests.importers.reading import PUBLISHED, facts, names, only_sentence, project, read, steps


def programmes(text: str):
    return [p.record for p in find_programmes(annotate(only_sentence(text), 0), PUBLISHED)]


def test_a_years_totals_are_read():
    (year,) = programmes("全年共计划推进241个重大项目，总投资1655.7亿元，年度计划投资275.67亿元，涵盖多个领域。")

    assert (year.project_count, year.year) == (241, 2024)
    assert year.total_investment == Decimal(165570000000)
    assert year.annual_planned_investment == Decimal(27567000000)


def test_counts_in_a_row_are_a_programme_each_and_the_last_has_the_money():
    found = programmes("今年全市安排省级重点项目11个、市级重点项目142个，年度计划投资306亿元。")

    assert [one.project_count for one in found] == [11, 142]
    assert [one.annual_planned_investment for one in found] == [None, Decimal(30600000000)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("全区今年拟改造老旧小区38个，总投资4.16亿元，其中新开工31个，上年结转7个。", [38, 31, 7]),
        ("此前三批集中开工的24个项目，今年已累计投入16.4亿元，占年度计划的95.2%。", [24]),
        ("全市在建亿元以上项目达到186个，年度计划投资330亿元。", [186]),
        ("今年民生实事共10大类28项，计划投入15.2亿元。", [28]),
    ],
)
def test_ways_to_count_a_programme(text, counts):
    assert [one.project_count for one in programmes(text)] == counts


def test_works_that_are_the_first_of_many_are_no_programme():
    found = read("云雅园小区改造项目是今年望江区38个老旧小区改造项目里面第一批进场的，涉及14栋楼，造价2650万元。")

    assert [[fact.written for fact in p.facts][-1] for p in found.projects] == ["2650万元"]
    assert found.programmes == ()


def test_key_nodes_are_counted():
    (charts,) = programmes(
        "红谷滩区对120个区重点推进项目逐一编制了《年度推进工作链条图》，共涉及1200个具体链条推进事项。"
    )

    assert (charts.project_count, charts.node_count) == (120, 1200)


def test_new_and_continuing_projects_are_parts():
    total, new, continuing = programmes("今年改造的23个老旧小区中，新开工15个、续建8个，总投资5.34亿元。")

    assert (total.project_count, total.part) == (23, "")
    assert [(p.project_count, p.part) for p in (new, continuing)] == [(15, "new"), (8, "continuing")]


def test_the_next_sentence_may_tell_what_was_spent():
    (year,) = read("今年全区安排重点项目128个，总投资986亿元。截至2月底，完成投资35.2亿元。").programmes

    assert year.completed_investment == Decimal(3520000000)


@pytest.mark.parametrize(
    "words",
    [
        "是国家172项重大水利工程之外、省里单独立项的中型水库",
        "是今年全县开工的20个项目之首",
        "被列入全省100个重点项目",
        "入选全省30个重大水利项目",
    ],
)
def test_whatever_is_one_of_many_is_told_by_itself(words: str):
    text = f"青岩水库{words}，总投资6.9亿元，由青岩水务公司建设。工程去年3月开工。"

    assert read(text).programmes == ()
    assert [unit.name for unit in project(text).units] == ["青岩水务公司"]


def test_works_that_a_list_took_in_are_a_programme():
    assert [one.project_count for one in programmes("今年全市列入省重点项目的有80个项目，总投资1200亿元。")] == [80]


def test_one_of_many_projects_is_no_programme():
    text = "纺织新村老旧小区改造项目是今年实施的23个老旧小区改造项目之一，预算4402万元。"

    assert read(text).programmes == ()
    assert names(text) == ["纺织新村老旧小区改造项目"]


def test_each_part_may_have_a_total_of_its_own():
    text = (
        "云溪县的重点建设项目9个，总投资28亿元，其中续建项目3个，总投资21亿元，今年计划投资9亿元，"
        "新建项目6个，总投资7亿元，今年计划投资5亿元。"
    )
    found = {p.part: (p.project_count, p.total_investment, p.annual_planned_investment) for p in programmes(text)}

    assert found["continuing"] == (3, Decimal(2100000000), Decimal(900000000))
    assert found["new"] == (6, Decimal(700000000), Decimal(500000000))


def test_a_semicolon_sets_two_years_apart():
    text = "2023年，全区新签约项目45个，协议总投资130亿元；2024年，计划实施重点项目29个，总投资90亿元。"

    assert [(p.project_count, p.total_investment) for p in programmes(text)] == [
        (45, Decimal(13000000000)),
        (29, Decimal(9000000000)),
    ]


def test_a_word_between_the_mark_and_the_noun_is_no_hindrance():
    (found,) = programmes("云溪已累计开工水利类项目60个，总投资80亿元，已完成投资31亿元。")

    assert (found.project_count, found.completed_investment) == (60, Decimal(3100000000))


@pytest.mark.parametrize(
    ("text", "count", "total"),
    [
        ("今年全区城建项目六大类87个，总投资147.9亿元。", 87, 14_790_000_000),
        ("2024年全市市政基础设施共安排31项，总投资6亿元。", 31, 600_000_000),
        ("全年重点项目一共排了70个，总投资117亿元。", 70, 11_700_000_000),
        ("今年三季度要开工14个，计划总投资94.4亿元。", 14, 9_440_000_000),
        ("今年的重点工程中，综合交通类28个，总投资100亿元。", 28, 10_000_000_000),
    ],
)
def test_a_count_may_stand_behind_its_noun_or_alone(text, count, total):
    (found,) = read(text).programmes

    assert (found.project_count, found.total_investment) == (count, total)


@pytest.mark.parametrize(
    ("text", "count", "total"),
    [
        ("全区共签约项目53个，签约总金额386.2亿元。", 53, 38_620_000_000),
        ("此次集中签约12个项目，协议资金30亿元。", 12, 3_000_000_000),
        ("该区共承担道路项目22条（段），总投资48.6亿元。", 22, 4_860_000_000),
        ("从中筛选出118个项目，总投资1426亿元。", 118, 142_600_000_000),
        ("全县在建项目120个，总投资300亿元。", 120, 30_000_000_000),
        ("今年全县实施民生实事12件，投资3亿元。", 12, 300_000_000),
    ],
)
def test_programmes_are_counted_in_many_words(text, count, total):
    (found,) = read(text).programmes

    assert (found.project_count, found.total_investment) == (count, total)


def test_two_programmes_of_a_sentence_each_have_their_own_money():
    text = "今年实施市级重点项目27个，总投资672亿元；区级重点项目118个，年度计划投资141亿元。"

    assert [(p.project_count, p.annual_planned_investment) for p in read(text).programmes] == [
        (27, None),
        (118, 14_100_000_000),
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("今年，云溪县实施城建项目42个，其中续建19个，新建23个。", [42, 23, 19]),
        ("今年我市5000万元以上重点项目157个，到8月末已开复工151个，开复工率96.2%。", [157]),
        ("今年我县的重点项目共有56个，目前已开工48个。", [56]),
        ("全区78个省市重点项目中，已完工9个。", [78]),
        ("今年云溪区计划实施重点项目108个，其中产业项目62个，民生项目46个。", [108]),
    ],
)
def test_a_total_without_money_is_told_by_how_it_divides_or_goes_on(text: str, counts: list[int]):
    assert sorted(p.project_count or 0 for p in read(text).programmes) == sorted(counts)


def test_a_part_told_of_again_is_the_same():
    text = "今年确定重点项目126个，总投资518亿元，其中续建57个、新建69个。1至2月，57个续建项目复工，完成投资19.3亿元。"

    assert sorted(p.project_count or 0 for p in read(text).programmes) == [57, 69, 126]
    assert {p.project_count: p.completed_investment for p in read(text).programmes}[57] == 1_930_000_000


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("1至10月，完成投资81亿元，其中46个新开工项目全部开工。", [("new", 46)]),
        ("截至目前，续建的58个项目已全部复工。", [("continuing", 58)]),
        ("136个项目中，续建37个、新建27个。", [("continuing", 37), ("new", 27)]),
        ("截至10月底，已完成投资191亿元；新开工项目71个，开工率100%。", [("new", 71)]),
        ("青岩大桥是新建项目，去年开工。", []),
    ],
)
def test_parts_of_a_total_are_told_in_a_later_sentence(told: str, parts: list[tuple[str, int]]):
    found = read("今年青岩县实施重点项目136个，总投资864亿元，年度计划投资92亿元。" + told).programmes

    assert found[0].project_count == 136
    assert [(one.part, one.project_count) for one in found[1:]] == parts


def test_works_singled_out_of_many_are_told_of_behind_their_number():
    text = "局长王建国介绍，今年全市共实施交通项目26个，总投资86亿元，其中青岭大桥、云溪隧道年底通车。"

    found = read(text).projects

    assert [(p.name, p.facts, p.people) for p in found] == [("青岭大桥", (), ()), ("云溪隧道", (), ())]
    assert [step[0] for p in found for step in steps(p)] == ["通车", "通车"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("今年全县十件民生实事涉及具体项目37个，计划总投资16.8亿元。", [37]),
        ("今年全市20件民生实事分解为46个项目，年度计划投资28亿元。", [46]),
        ("惠民家园是市政府为民办的十件实事之首，总投资2.1亿元。", []),
        ("惠民家园是市政府“为民十件实事”之首，总投资2.1亿元。", []),
    ],
)
def test_what_is_promised_for_a_year_is_counted_by_its_works(text, counts):
    assert [programme.project_count for programme in read(text).programmes] == counts


def test_renewals_counted_before_what_they_touch_are_a_programme():
    text = "2024年全区计划实施老旧小区改造31个，涉及楼栋286栋、居民7268户，计划总投资2.14亿元。"
    (total,) = read(text).programmes

    assert (total.project_count, total.total_investment) == (31, 214_000_000)


def test_the_money_of_works_named_behind_a_count_is_theirs():
    text = "今年，区住建局结合望湖巷周边3个小区改造，同步实施望湖巷排水改造工程，新铺管道1.3公里，概算412万元。"

    assert read(text).programmes == ()
    assert facts(project(text, "望湖巷排水改造工程")) == {"length": ["1.3公里"], "investment_total": ["412万元"]}


@pytest.mark.parametrize("told", ["年内要完成投资402亿元", "年内完成投资402亿元", "今年要完成投资402亿元"])
def test_what_is_to_be_spent_within_the_year_is_its_plan(told):
    (programme,) = read(f"今年全市安排重大项目216个，总投资1687亿元，{told}。").programmes

    assert (programme.annual_planned_investment, programme.completed_investment) == (Decimal(40200000000), None)


def test_a_project_named_among_many_counted_has_its_figures():
    text = (
        "一季度，全县新引进项目二十三个，签约资金十八亿元；其中，投资一亿二千万元的云溪粮油加工项目已落户县工业园，"
        "三月底动工，占地七十亩。"
    )

    assert facts(project(text)) == {"investment_total": ["一亿二千万元"], "site_area": ["七十亩"]}


def test_how_a_campaign_is_called_counts_nothing():
    text = "云溪标准厂房项目是市“五个一百”重点工程，总投资4.3亿元，今年5月开工。"

    assert read(text).programmes == ()
    assert facts(project(text)) == {"investment_total": ["4.3亿元"]}


def test_how_many_quarters_one_project_has_to_do_is_no_programme():
    text = "云溪区2022年老旧小区改造项目共涉及小区17个，改造面积58.3万平方米，总投资2.3亿元，4月11日进场施工。"

    assert read(text).programmes == ()
    assert facts(project(text))["investment_total"] == ["2.3亿元"]


@pytest.mark.parametrize(
    ("text", "count", "total"),
    [
        ("今年计划新建公共停车场4处，车位共1126个，总投资1.42亿元。", 4, 142000000),
        ("全市今年计划新建中小学6所，新增学位7200个，总投资12.6亿元。", 6, 1260000000),
        ("今年，我县计划新改建农村公路18条，总里程62公里，总投资1.8亿元。", 18, 180000000),
    ],
)
def test_what_a_place_builds_in_a_year_is_a_programme(text: str, count: int, total: int):
    assert [(p.project_count, p.total_investment) for p in read(text).programmes] == [(count, total)]
