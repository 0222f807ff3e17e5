"""Short forms of names that no noun phrase shows: those that the text introduced, and the ends of known names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.annotate import Annotated
from importers.drafts import Draft
from importers.mention_rows import is_called_too
from importers.names import core
from importers.phrases import CALLED_IN_BRACKETS
from importers.shorter_names import in_order

SHORTEST, LONGEST = 3, 8
LABEL = re.compile(
    r"(?:[（(]?\d{1,2}[）)．.、]|[①-⑳]|[●■◆▲★•▶◇□]|[一二三四五六七八九十]{1,2}、)(?P<words>[\u4e00-\u9fff\d]{2,8})："
)
LED_BY = re.compile(r"“|目前|而")
#: 科学城中试基地（又叫“启航园”）; 云溪医院新院区（县医院东院）
ALIAS = re.compile(rf"{CALLED_IN_BRACKETS}[“]?(?P<alias>[^（）“”，。]{{2,20}})[”]?）")
CALLED_TOO = re.compile("（(?P<alias>[\u4e00-\u9fff]{3,12})）")
#: where a short form stands, and what it is short for
Hit = tuple[int, int, Draft]
#: where a clause begins, and the words there that a name has ended with
Opening = tuple[int, list[str]]


def introduced_forms(text: str, spans: list[tuple[int, int]], introduced: dict[str, Draft]) -> Iterator[Hit]:
    """简称X, 1号标段（导流洞）: what the text itself said that it would call them."""
    for alias, draft in introduced.items():
        start = text.find(alias)
        while start >= 0:
            end = start + len(alias)
            if not any(start <= a < end or a <= start < b for a, b in spans):
                yield start, end, draft
            start = text.find(alias, end)


def item_label(text: str, spans: list[tuple[int, int]], known: list[Draft]) -> Iterator[Hit]:
    """2．云望：11月完成…: the one project whose name holds the characters of the label in their order."""
    label = LABEL.match(text)
    if label is None or any(a < label.end() for a, _ in spans):
        return
    words = label["words"]
    meant = {id(d): d for d in known if any(in_order(words, name) for name in d.names)}
    if len(meant) == 1:
        yield label.start("words"), label.end("words"), next(iter(meant.values()))


class Endings:
    """The proper ends of all names that a story has used, by which most words are told at once to be no short form."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._words: set[str] = set()
        self._begin: set[str] = set()

    def learn(self, name: str) -> None:
        """What a project is called from now on."""
        if name in self._names:
            return
        self._names.add(name)
        ending = core(name)
        words = [ending[-length:] for length in range(SHORTEST, min(LONGEST, len(ending) - 1) + 1)]
        self._words.update(words)
        self._begin.update([word[:SHORTEST] for word in words])

    def openings(self, here: Annotated) -> list[Opening]:
        """The clauses that begin with the end of a name."""
        found = []
        for start, end in here.clauses if self._words else ():
            led = LED_BY.match(here.text, start) if here.text[start] in "“目而" else None
            first = led.end() if led else start
            if here.text[first : first + SHORTEST] in self._begin:
                words = self._at(here.text, first, end)
                found += [(first, words)] if words else []
        return found

    def _at(self, text: str, start: int, end: int) -> list[str]:
        """The words that text[start:end] begins with and that a name has ended with, the longest first."""
        lengths = range(min(LONGEST, end - start), SHORTEST - 1, -1)
        return [words for length in lengths if (words := text[start : start + length]) in self._words]


def closing_words(
    here: Annotated, openings: list[Opening], spans: list[tuple[int, int]], known: list[Draft]
) -> Iterator[Hit]:
    """启动区今年完成投资: a clause opens with the end of a name, the first of `known` that ends so."""
    for first, choices in openings:
        for words in choices:
            draft = next((draft for draft in known if _ends_with(core(draft.name), words)), None)
            if draft is not None and not any(a <= first < b for a, b in spans):
                yield first, first + len(words), draft
                break


def _ends_with(name: str, words: str) -> bool:
    return len(name) > len(words) and name.endswith(words)


def learn_aliases(text: str, end: int, draft: Draft, introduced: dict[str, Draft]) -> int:
    """What the bracket behind the name that ends there says it is called too; where what follows begins."""
    alias = ALIAS.match(text, end)
    if alias is not None:
        draft.add_alias(alias["alias"], alias["alias"])
        introduced[alias["alias"]] = draft
        return alias.end()
    again = CALLED_TOO.match(text, end)
    if again is not None and is_called_too(again["alias"]):
        draft.add_alias(again["alias"], again["alias"])
    return end
