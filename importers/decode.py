"""Bytes of an article to text, for the encodings that Chinese newspapers and offices really use."""

from __future__ import annotations

import codecs

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNMARKED_ENCODINGS = ("utf-8", "gb18030")
PLAIN_CONTROLS = frozenset("\t\n\r\f\v")
CONTROLS_REFUSED_FROM = 0.01


class DecodeError(ValueError):
    """The bytes are no readable article."""


def decode(data: bytes) -> str:
    """The text of an article file. UTF-16 needs its byte order mark; without a mark UTF-8 is tried before GB18030.

    Raises DecodeError for an empty file, for unknown encodings and for binary content.
    """
    if not data.strip():
        raise DecodeError("the file is empty")
    text = _decoded(data)
    if not text.strip("\ufeff \t\r\n\u3000"):
        raise DecodeError("the file holds no text")
    if _is_binary(text):
        raise DecodeError("the file is binary, not text")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, (encoding,))
    return _strictly(data, UNMARKED_ENCODINGS)


def _strictly(data: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DecodeError("the encoding is none of UTF-8, GB18030 and UTF-16")


def _is_binary(text: str) -> bool:
    controls = sum(ord(c) < 32 and c not in PLAIN_CONTROLS for c in text)
    return "\0" in text or controls > len(text) * CONTROLS_REFUSED_FROM
