"""Posts for telephones: one phrase a line, hardly a mark."""

from tests.importers.reading import facts, names, project, steps
from tests.importers.test_layout import headings, paragraphs

APART = """梅岭路学校有了新进展

昨天

记者从位于城东新区的

梅岭路学校改扩建项目

现场了解到

目前工程完成度已超九成

该项目位于

梅岭路以东,松溪街以南

占地面积约48亩

总投资1.6亿元

预计今年9月正式开学
"""


def test_a_phrase_a_line_with_empty_lines_between_is_read_as_sentences():
    assert paragraphs(APART) == [
        [
            "梅岭路学校有了新进展，昨天",
            "记者从位于城东新区的梅岭路学校改扩建项目，现场了解到",
            "目前工程完成度已超九成",
            "该项目位于梅岭路以东，松溪街以南，占地面积约48亩，总投资1.6亿元，预计今年9月正式开学",
        ]
    ]


def test_what_it_tells_is_found():
    school = project(APART)

    assert school.name == "梅岭路学校改扩建项目"
    assert facts(school) == {"progress_percent": ["九成"], "site_area": ["48亩"], "investment_total": ["1.6亿元"]}
    assert steps(school) == [("开学", "planned", "今年9月", "2024-09-30")]


def test_an_empty_line_ends_a_sentence_where_groups_of_lines_stand():
    text = "江滨北路快速化改造\n全长3.6公里\n总投资8.2亿元\n\n目前\n正在架设箱梁\n\n预计今年10月\n主线建成通车\n"

    assert paragraphs(text) == [
        ["江滨北路快速化改造，全长3.6公里，总投资8.2亿元", "目前，正在架设箱梁", "预计今年10月，主线建成通车"]
    ]
    assert names(text) == ["江滨北路快速化改造"]


def test_a_line_that_cannot_end_a_sentence_goes_on_over_the_empty_line():
    text = "行思中学\n\n目前，\n主体已封顶，\n正在装修。\n\n学校预计\n\n今年八月\n交付使用\n"

    assert paragraphs(text) == [["行思中学", "目前，主体已封顶，正在装修。", "学校预计今年八月，交付使用"]]


def test_a_row_of_titles_is_no_text():
    text = "红谷新闻\n\n区委召开常委会\n\n凤凰洲换新颜\n\n中学生运动会闭幕\n\n稻田丰收在望\n\n街道办展读书成果\n"

    assert paragraphs(text) == [[]]
    assert len(headings(text)) == 6


TITLES = """两所学校开工

今天上午

沙井街道又添新工地

南洲实验学校

项目位于青岭片区

湖心大街以北

（QLH2106-C03地块）

占地61280平方米

（约91.92亩）

总投资1.8亿元

预计2025年8月交付

▲南洲实验学校效果图

致远小学

位于梅山路以东

估算总投资3.02亿元

项目由区城投代建

预计2026年8月交付
"""


def test_a_name_before_what_tells_of_it_is_a_title():
    assert headings(TITLES) == ["南洲实验学校", "致远小学"]
    assert paragraphs(TITLES)[0][1:] == [
        "项目位于青岭片区，湖心大街以北，（QLH2106-C03地块），占地61280平方米，（约91.92亩），总投资1.8亿元，预计2025年8月交付",
        "位于梅山路以东，估算总投资3.02亿元",
        "项目由区城投代建，预计2026年8月交付",
    ]


def test_what_follows_a_title_is_told_of_it():
    assert facts(project(TITLES, "南洲实验学校"))["site_area"] == ["61280平方米"]
    assert facts(project(TITLES, "致远小学")) == {"investment_total": ["3.02亿元"]}


def test_a_line_of_marks_sets_a_title_apart():
    text = "▼\n城东中学\n走进城东中学项目\n目前主体已封顶\n预计今年8月竣工\n↓↓\n城西小学\n围挡刚装好\n要建36个班\n"

    assert headings(text) == ["城东中学", "城西小学"]


def test_the_number_of_an_item_sets_its_title_apart():
    text = "01\n城东中学\n走进城东中学项目\n目前主体已封顶\n预计今年8月竣工\n02\n城西小学\n围挡刚装好\n要建36个班\n"

    assert headings(text) == ["城东中学", "城西小学"]


def test_a_name_above_what_is_told_of_it_opens_a_sentence():
    text = (
        "小编还打听到\n北溪中学新校区\n6月已经动工\n计划2025年8月建成\n阳光小学二期\n正在办理用地手续\n力争年内开工\n"
    )

    assert paragraphs(text)[0][1:] == [
        "北溪中学新校区，6月已经动工，计划2025年8月建成",
        "阳光小学二期，正在办理用地手续，力争年内开工",
    ]


def test_what_is_built_is_no_title():
    text = "01\n城东中学扩建工程\n\n新建1栋教学楼\n总建筑面积1.2万平方米\n总投资6800万元\n目前正在打桩\n"

    assert headings(text) == ["城东中学扩建工程"]


def test_a_mark_before_a_name_sets_off_what_the_lines_below_tell_of():
    text = """今天带大家看看
县里的几个在建项目
▶县文体中心
总投资4.2亿元
主体完成90%
预计10月竣工
▶县中医院综合楼
建筑面积3.1万平米
预计明年3月投用
▶城东农贸市场
占地18亩
5月底试营业
"""

    assert facts(project(text, "县文体中心"))["investment_total"] == ["4.2亿元"]
    assert [m[3] for m in steps(project(text, "县中医院综合楼"))] == ["2025-03-31"]
    assert [m[3] for m in steps(project(text, "城东农贸市场"))] == ["2024-05-31"]


def test_a_title_goes_on_with_the_name_below():
    text = "云溪学校项目\n总投资1.2亿元\n占地30亩\n据施工单位\n江城建工集团\n项目负责人\n章明介绍\n预计8月完工"

    assert [person.name for person in project(text, "云溪学校项目").people] == ["章明"]


def test_a_motto_and_a_place_below_a_title_leave_it_what_is_told_of():
    text = (
        "01\n青河学校东岸校区\n九月迎新生\n\n地点：东岸街道云帆路\n走进校园工地\n四栋楼外架已经拆光\n"
        "塑胶跑道正在铺底层\n项目占地约72亩\n总投资4.27亿元\n去年2月20日开工\n目前工人正在收尾\n"
    )

    school = project(text, "青河学校东岸校区")

    assert facts(school)["site_area"] == ["72亩"]
    assert facts(school)["investment_total"] == ["4.27亿元"]


def test_who_speaks_stands_on_a_line_with_his_role() -> None:
    text = (
        "云溪大桥全长860米\n去年10月开工\n主桥已经合龙\n正在铺桥面\n明年5月就能通车\n"
        "县交通局工程科科长 傅思远说\n桥建得好不好\n大家走了才知道"
    )

    assert [person.name for person in project(text).people] == ["傅思远"]
