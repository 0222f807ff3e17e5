from importers.layout import stories


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
    first = stories(text)[0]

    assert [p.passage.text for p in first.paragraphs if not p.is_heading] == [
        "以华为为代表的场景应用企业集群初具规模，以数字江西、云上大数据为代表的大数据产业集群正在形成。",
        "九龙湖街道持续推进示范点建设，提升服务水平。",
    ]


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
