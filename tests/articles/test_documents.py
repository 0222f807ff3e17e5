"""Article files of every kind, and those that are refused before they are parsed."""

from __future__ import annotations

import pytest

from importers.decode import DecodeError
from importers.entry.documents import BYTES_AT_MOST, CHARACTERS_AT_MOST, Document, as_document, read_document
from tests.articles.files import ARTICLE, WORD, packed, word

PAGE = """<!DOCTYPE html><html><head><meta charset="gb2312"><title>网站</title>
<script>var 项目 = "假项目工程总投资9亿元";</script><style>p { color: red }</style></head>
<body><nav>首页　新闻</nav><h1>南湖大桥工程建设提速</h1>
<p>南湖大桥工程总投资<b>2亿</b>元，<br>由南湖城投公司建设。</p><table><tr><td>项目</td><td>投资</td></tr></table>
<p onclick="alert(1)">计划2025年10月竣工。</p><footer>版权所有</footer></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_in_every_encoding_is_the_same(encoding):
    assert read_document(ARTICLE.encode(encoding)) == Document(ARTICLE, "南湖大桥工程建设提速")


def test_line_breaks_of_any_system_are_one():
    assert read_document(ARTICLE.replace("\n", "\r\n").encode()).text == ARTICLE


def test_word_document_gives_a_line_a_paragraph():
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{word}</w:t></w:r></w:p></w:tc>" for word in ("项目", "投资"))
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    struck = "<w:p><w:del><w:r><w:delText>旧话</w:delText></w:r></w:del><w:ins><w:r><w:t>新话</w:t></w:r></w:ins></w:p>"

    document = read_document(word(*ARTICLE.split("\n"), body=table + struck))

    assert document.text == f"项目\t投资\n新话\n{ARTICLE}"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_web_page_gives_its_words_without_scripts_and_menus(encoding):
    document = read_document(PAGE.encode(encoding))

    assert document.title == "南湖大桥工程建设提速"
    assert document.text.split("\n") == [
        "# 南湖大桥工程建设提速",
        "南湖大桥工程总投资2亿元，",
        "由南湖城投公司建设。",
        "项目\t投资",
        "计划2025年10月竣工。",
    ]


def test_page_that_marks_its_article_gives_that_alone():
    page = f"<html><body><div>相关阅读：别的项目</div><article><p>{ARTICLE}</p></article></body></html>"

    assert "相关阅读" not in read_document(page.encode()).text


BOMB = word("零" * 600_000)
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "零零零零零零零零零零">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        ("\u3000\n ".encode(), "no text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200), "encoding|binary"),
        (b"MZ\0\0" + bytes(500), "binary"),
        (b"The quick brown fox jumps over the lazy dog. " * 20, "no Chinese"),
        (b"\xe9\xa1\xb9" * (BYTES_AT_MOST // 3 + 1), "too large"),
        (("项目" * (CHARACTERS_AT_MOST // 2 + 1)).encode(), "too long"),
        (packed({"xl/workbook.xml": "<x/>"}), "no Word document"),
        (b"PK\x03\x04" + bytes(60), "broken"),
        (word("项目")[:-40], "broken"),
        (packed({"word/document.xml": "<w:document"}), "broken"),
        (BOMB, "far more"),
        (word("&i;项目", head=ENTITIES), "no Word document holds"),
        (b"<html><body><script>1</script></body></html>", "no text"),
    ],
)
def test_what_is_no_article_is_refused(data, reason):
    with pytest.raises(DecodeError, match=reason):
        read_document(data)


def test_entities_of_a_page_are_not_expanded():
    page = f"{ENTITIES.replace('DOCTYPE x', 'DOCTYPE html')}<html><body><p>{ARTICLE}&i;</p></body></html>"

    assert len(read_document(page.encode()).text) < 3 * len(page)


def test_page_nested_deeper_than_any_is_refused():
    page = "<html><body>" + "<div>" * 20_000 + ARTICLE + "</div>" * 20_000 + "</body></html>"

    with pytest.raises(DecodeError, match="web page"):
        read_document(page.encode())


def test_parts_of_a_word_document_other_than_its_text_stay_packed():
    pictures = {f"word/media/{n}.png": "0" * 9_000_000 for n in range(2)}
    text = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{ARTICLE}</w:t></w:r></w:p></w:body></w:document>'

    assert "南湖大桥" in read_document(packed({"word/document.xml": text, **pictures})).text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# 标题\n正文在此。", "标题"),
        ("\n\n　　南湖大桥建设提速  \n正文", "南湖大桥建设提速"),
        (f"近日，南湖大桥封顶。{'建设者正在施工，' * 9}", "近日，南湖大桥封顶…"),
    ],
)
def test_title_is_the_first_line(text, title):
    assert as_document(text).title == title
