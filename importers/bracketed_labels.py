"""Labels in brackets: 【总投资】386万元 is read as 总投资：386万元, 【工期】14个月【业主】县教育局 as two."""

from __future__ import annotations

import re

from importers.lexicon import either, words

NAMES, KNOWN, EVENTS, HEADS = (
    either(words("layout", "labels", group)) for group in ("names", "attributes", "events", "heads")
)
OPENING = "【〖［["
LABEL = re.compile(
    rf"(?P<opening>[{OPENING}])[ \t\u3000]*(?P<label>{NAMES}|{KNOWN}|(?:预计|计划|实际|目标|拟|预期)?{EVENTS}"
    rf"|[\u4e00-\u9fff]{{0,6}}?{HEADS}(?:[及和与、]{{0,1}}{HEADS})?)[ \t\u3000]*[】〗］\]](?P<colon>[：:]?)"
)
#: one by itself may be what a page calls its column: 【工程进展】
FEWEST = 3
#: behind them nothing needs to be set apart
CLOSED = "。；;，,！？\n\r\u2028\u2029"


def with_plain_labels(raw: str) -> str:
    """The same, with its colons for brackets, each character where it was."""
    if not any(mark in raw for mark in OPENING):
        return raw
    found = list(LABEL.finditer(raw))
    if len({label["label"] for label in found}) < FEWEST:
        return raw
    pieces: list[str] = []
    done = 0
    for label in found:
        before = raw[done : label.start()]
        pieces += (before, _apart(raw, label.start()), _plain(label))
        done = label.end()
    return "".join([*pieces, raw[done:]])


def _apart(raw: str, place: int) -> str:
    """What stands for the opening bracket: a mark within a line, nothing at its head or behind an item's number."""
    line = re.split(r"[\r\n\u2028\u2029]", raw[max(0, place - 80) : place])[-1].strip(" \t\u3000\xa0")
    return "；" if line and line[-1] not in CLOSED and len(line) > 4 else " "


def _plain(label: re.Match[str]) -> str:
    inside = label.group()[1:]
    bracket = len(inside) - len(label["colon"]) - 1
    return inside[:bracket] + "：" + " " * len(label["colon"])
