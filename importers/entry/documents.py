"""The text of an article file of whatever kind: plain text, a web page, a Word document. Told by what it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from importers.decode import DecodeError, decode
from importers.entry.docx import is_package, read_docx
from importers.entry.webpage import looks_like_html, read_html

BYTES_AT_MOST = 2_000_000
PACKAGE_BYTES_AT_MOST = 10_000_000
CHARACTERS_AT_MOST = 200_000
TITLE_LENGTH = 200
HEADLINE_LENGTH = 50
SENTENCE_END = re.compile(r"[。！？]")
READABLE = re.compile(r"[\u4e00-\u9fff，。：；、！？]")
#: Of a Chinese page at least every tenth character is Chinese; what holds less is no article.
LEAST_CHINESE = 0.1
HEADING_MARKS = "# \t\u3000"


@dataclass(frozen=True, slots=True)
class Document:
    """`title` is the first line, or what a web page calls itself."""

    text: str
    title: str


def read_document(data: bytes) -> Document:
    """Raises DecodeError, before anything is unpacked or parsed, for what is too large, and for what is no article."""
    if len(data) > (PACKAGE_BYTES_AT_MOST if is_package(data) else BYTES_AT_MOST):
        raise DecodeError("the file is too large: an article has at most 2 MB, a Word document 10 MB")
    if is_package(data):
        return as_document(read_docx(data))
    text = decode(data)
    if looks_like_html(text):
        title, text = read_html(text)
        return as_document(text, title)
    return as_document(text)


def as_document(text: str, title: str = "") -> Document:
    """Text as a clerk pastes it or a file holds it. Raises DecodeError where it is no article."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if not text.strip("\ufeff \t\n\u3000"):
        raise DecodeError("the file holds no text")
    if len(text) > CHARACTERS_AT_MOST:
        raise DecodeError("the text is too long: an article has at most 200,000 characters")
    if len(READABLE.findall(text)) < LEAST_CHINESE * len("".join(text.split())):
        raise DecodeError("the text is no Chinese article")
    return Document(text, title[:TITLE_LENGTH] or first_line(text))


def first_line(text: str) -> str:
    """The first line, of a text without a headline no more than its first words."""
    lines = (line.strip(HEADING_MARKS) for line in text.splitlines())
    line = next((line for line in lines if line), "")
    return line if len(line) <= HEADLINE_LENGTH else f"{SENTENCE_END.split(line)[0][:HEADLINE_LENGTH]}…"
