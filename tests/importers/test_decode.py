import pytest

from importers.decode import DecodeError, decode

TEXT = "项目总投资18亿元。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_chinese_encodings_are_read(encoding):
    assert decode(TEXT.encode(encoding)).removeprefix("\ufeff") == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("\u3000\n".encode(), "no text"),
        (b"PK\x03\x04\x00\x00\x00\x01", "binary"),
        (b"\xff\xff\xff\x80", "encoding"),
    ],
    ids=["empty", "blank", "ideographic spaces", "zip", "noise"],
)
def test_what_is_no_article_is_refused(data, reason):
    with pytest.raises(DecodeError, match=reason):
        decode(data)
