import pytest

from importers.layout import stories
from tests.importers.reading import names


def paragraphs(text: str) -> list[list[str]]:
    return [[p.passage.text for p in story.paragraphs if not p.is_heading] for story in stories(text)]


def headings(text: str) -> list[str]:
    return [p.passage.text for story in stories(text) for p in story.paragraphs if p.is_heading]


def test_a_line_cut_in_mid_word_is_joined():
    text = "为促进全区重大项目加快建设，红谷滩区持续优化项目服务，把工作重心下沉到\n\n一线，把各方力量汇聚到一线。\n"

    (only,) = paragraphs(text)

    assert only == [
        "为促进全区重大项目加快建设，红谷滩区持续优化项目服务，把工作重心下沉到一线，把各方力量汇聚到一线。"
    ]


def test_lines_set_to_a_column_are_one_paragraph():
    text = (
        "　　走进临江区实验学校（东湖校区）项目现\n场，260多名建设者正抢抓工期。4号教学楼外\n脚手架已全部拆除。\n"
        "　　第二段。\n"
    )

    assert paragraphs(text) == [
        ["走进临江区实验学校（东湖校区）项目现场，260多名建设者正抢抓工期。4号教学楼外脚手架已全部拆除。", "第二段。"]
    ]


def test_a_story_that_resumes_inside_another_is_given_back():
    text = """虚实融合

以华为为代表的场景应用企业集群初具规模，以数字江西、云上大数据为代

改革推进示范点建设

九龙湖街道持续推进示范点建设，提升服务水平。

表的大数据产业集群正在形成。
"""

    assert paragraphs(text) == [
        ["以华为为代表的场景应用企业集群初具规模，以数字江西、云上大数据为代表的大数据产业集群正在形成。"],
        ["九龙湖街道持续推进示范点建设，提升服务水平。"],
    ]


def test_what_follows_an_inserted_story_belongs_to_the_one_around_it():
    text = """敬老院换新颜

敬老院改造提升工程总投资460万元，其中镇政府自筹110万元，改造房屋建筑面积3200平方米，新增护理

文明交通

小学生走上街头，发放倡议书。（苏苗）

型床位60张。

“房间里有了卫生间。”院长说。
"""

    assert paragraphs(text) == [
        [
            "敬老院改造提升工程总投资460万元，其中镇政府自筹110万元，改造房屋建筑面积3200平方米，新增护理型床位60张。",
            "“房间里有了卫生间。”院长说。",
        ],
        ["小学生走上街头，发放倡议书。（苏苗）"],
    ]


def test_a_picture_story_does_not_break_the_sentence_around_it():
    text = (
        "小区占地96亩，计划明年交付，由临江城市建设投资集团有限公司下属\n\n"
        "3月22日，志愿者在河畔植树。 何畅摄\n\n临江安居公司建设。\n"
    )

    bodies = [p.passage.text for story in stories(text) for p in story.paragraphs if not p.is_caption]

    assert bodies == ["小区占地96亩，计划明年交付，由临江城市建设投资集团有限公司下属临江安居公司建设。"]


def test_a_signed_paragraph_ends_its_story():
    text = "第一条标题\n\n甲事办成了。（张三）\n\n第二条标题\n\n乙事办成了。\n"

    assert paragraphs(text) == [["甲事办成了。（张三）"], ["乙事办成了。"]]
    assert headings(text) == ["第一条标题", "第二条标题"]


def test_dateline_and_credits_are_no_text():
    text = "大桥合龙\n望江新闻广播　2022年12月6日\n\n大桥昨天合龙。\n罗晓舟摄\n"

    assert paragraphs(text) == [["大桥昨天合龙。"]]
    assert headings(text) == ["大桥合龙"]


def test_another_dispatch_opens_a_story():
    assert paragraphs("高铁提速。\n\n又讯　站前广场近日开工。\n") == [["高铁提速。"], ["又讯站前广场近日开工。"]]


def test_a_block_before_a_heading_is_a_mark():
    found = names("▌云溪一中新校区项目\n\n新校区占地312亩，总投资18.7亿元，今年3月开工。\n")

    assert found == ["云溪一中新校区项目"]


def test_an_arrow_opens_an_item():
    text = "▶青山隧道\n左洞掘进860米，右洞掘进790米，预计年底贯通。\n▶白水大桥\n主墩全部出水，明年6月合龙。\n"

    assert headings(text) == ["▶青山隧道", "▶白水大桥"]


def test_an_item_behind_an_ascii_semicolon_begins_a_line():
    text = "分别是:\n1.青桐精深加工基地。投资9000万元,占地51亩;\n2.县医院康复楼。占地16亩,投资1.8亿元,6月开工。"

    assert names(text) == ["青桐精深加工基地", "县医院康复楼"]


def test_the_heading_above_a_dispatch_opens_its_story():
    page = "望江路封闭施工\n望江路5月8日封闭。\n市口腔医院新门诊楼下周启用\n本报讯　记者从市口腔医院获悉，新楼已建成。"

    assert [story.title for story in stories(page)] == ["望江路封闭施工", "市口腔医院新门诊楼下周启用"]


@pytest.mark.parametrize(
    "way", ["首页 > 要闻 > 正文", "当前位置: 建材网> 资讯>基建> 望江大桥扩宽动工", "首页 » 县区 » 云溪"]
)
def test_the_way_through_a_site_is_no_heading(way):
    text = f"{way}\n\n望江大桥扩宽工程动工\n\n今天，望江大桥扩宽工程动工，总投资9700万元。"

    assert (headings(text)[:1], names(text)) == (["望江大桥扩宽工程动工"], ["望江大桥扩宽工程"])


def test_who_wrote_and_read_a_page_is_told_in_no_sentence():
    text = (
        "2024-03-09 10:00:19    来源:云溪县水利局 | 编辑:章明 | 作者:李远 陈红    浏览量:3853\n\n"
        "云溪县融媒体中心3月9日讯(通讯员 李远)连日来，青岭水库除险加固项目稳步推进，已完成总投资的80%。"
    )

    assert names(text) == ["青岭水库除险加固项目"]
