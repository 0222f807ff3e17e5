import pytest

from importers.passage import fold


def test_widths_marks_and_spaces_are_folded():
    raw = "总投资 １８．５ 亿元,占地(约)46.3亩"

    assert fold(raw, [(0, len(raw))]).text == "总投资18.5亿元，占地（约）46.3亩"


def test_a_comma_of_thousands_stays():
    raw = "总投资1,655.7亿元,46亩,2025年"

    assert fold(raw, [(0, len(raw))]).text == "总投资1,655.7亿元，46亩，2025年"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("主楼已封顶.项目占地46亩,6月完工.", "主楼已封顶。项目占地46亩，6月完工。"),
        ("完成总量的65%. 该桥长1.2公里", "完成总量的65%。该桥长1.2公里"),
        ("主楼已封顶．共3栋", "主楼已封顶。共3栋"),
        ("主楼已封顶｡共3栋｡", "主楼已封顶。共3栋。"),
        ('"路修好了."他说', "“路修好了。”他说"),
        ("一.概况", "一.概况"),
        ("“十二.五”重点工程", "“十二.五”重点工程"),
        ("1.公里、www.云溪.gov.cn", "1.公里、www.云溪.gov.cn"),
        ("艾尼.明说，主楼封顶了。", "艾尼.明说，主楼封顶了。"),
    ],
)
def test_points_stop_sentences_where_no_other_mark_does(raw: str, text: str):
    assert fold(raw, [(0, len(raw))]).text == text


def test_straight_quotation_marks_become_pairs():
    assert fold('"项目"进展', [(0, 6)]).text == "“项目”进展"


def test_a_quote_is_the_source_without_line_breaks():
    raw = "项目\n总投资\r\n18亿元"
    quote = fold(raw, [(0, len(raw))]).quote(0, 9)

    assert quote.text == "项目总投资18亿元"
    assert raw[quote.start : quote.end].replace("\n", "").replace("\r", "") == quote.text


def test_a_quote_never_spans_another_story():
    raw = "项目总投资18亿|别的故事|元，占地46亩"
    passage = fold(raw, [(0, 9), (14, len(raw))])

    assert passage.quote(0, len(passage.text), focus=12).text == "元，占地46亩"
