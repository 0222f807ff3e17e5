"""What a person sees of a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

SILENT = {"script", "style", "title", "template"}
LATIN_WORD = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z_.@-]+(?![A-Za-z0-9])")
SEEN_ATTRIBUTES = {"placeholder", "title", "aria-label", "alt"}


class VisibleText(HTMLParser):
    """Text outside of scripts, with the attributes that are read or shown."""

    def __init__(self) -> None:
        super().__init__()
        self.silent = 0
        self.texts: list[str] = []

    def handle_starttag(self, tag, attributes):
        self.silent += tag in SILENT
        self.texts += [value for name, value in attributes if name in SEEN_ATTRIBUTES and value]

    def handle_endtag(self, tag):
        self.silent -= tag in SILENT

    def handle_data(self, data):
        if not self.silent:
            self.texts.append(data)


def latin_words(html: str) -> set[str]:
    reader = VisibleText()
    reader.feed(html)
    return set(LATIN_WORD.findall(" ".join(reader.texts)))
