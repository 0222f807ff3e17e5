"""The text of a web page: its headings and paragraphs, without scripts, menus and forms."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from importers.decode import DecodeError

HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*(?:<!doctype html|<html|<head|<body|<article|<div|<p[\s>])", re.IGNORECASE | re.DOTALL
)
CHARSET = re.compile(r"(<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']")
DROPPED = (
    "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "iframe", "svg", "button",
    "select", "object", "video", "audio",
)  # fmt: skip
BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### "}
CELLS = frozenset({"td", "th"})
SPACES = re.compile(r"[ \t\r\n\f\v\u00a0]+")


def looks_like_html(text: str) -> bool:
    return bool(HTML.match(text[:2000]))


def read_html(text: str) -> tuple[str, str]:
    """(title, text). Where the page marks its article, that alone. Raises DecodeError where nothing is left."""
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(CHARSET.sub(r"\1", text), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DecodeError("the web page is broken") from error
    if root is None:
        raise DecodeError("the web page is broken")
    title = title_of(root)
    etree.strip_elements(root, *DROPPED, with_tail=False)
    articles = root.findall(".//article")
    body = articles[0] if len(articles) == 1 else root.find(".//body")
    written = tidy(flow(root if body is None else body))
    if not written:
        raise DecodeError("the web page holds no text")
    return title, written


def title_of(root: Any) -> str:
    for path in (".//h1", ".//title"):
        for found in root.iterfind(path):
            if words := SPACES.sub(" ", "".join(found.itertext())).strip():
                return words
    return ""


def flow(body: Any) -> str:
    """All words in order; a block begins and ends a line, a heading is marked with #, a cell ends with a tab."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag
        if event == "start":
            pieces += ["\n"] if tag in BLOCKS and tag not in CELLS else []
            pieces += [HEADINGS.get(tag, ""), SPACES.sub(" ", element.text or "")]
        else:
            pieces += ["\t"] if tag in CELLS else ["\n"] if tag in BLOCKS else []
            pieces += [SPACES.sub(" ", element.tail or "")] if element is not body else []
    return "".join(pieces)


def tidy(text: str) -> str:
    lines = (line.strip(" \t") for line in text.split("\n"))
    return "\n".join(line for line in lines if line.strip("# \u3000"))
