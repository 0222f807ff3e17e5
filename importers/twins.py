"""Parts that stand side by side right behind the works that they are of: 环岛公路北线、南线, 云溪立交A匝道和D匝道."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either, words
from importers.mention import Form, Mention
from importers.names import WORKS, is_proper
from importers.parts import Part
from projects.unchanging import changed

SIDE = "[东西南北中上下左右前后内外甲乙丙丁戊]|[A-Z]\\d?|[Ⅰ-Ⅻ]"
NUMBERED = (
    r"\d{1,2}[号#](?=楼|地块|泊位|厂房|车间|馆|塔|仓|库房|机房)"
    r"|第?(?:[一二三四五六七八九十]|\d{1,2})(?=标段|组团|工区|批次)"
)
NOUN = either([*words("parts", "split", "nouns"), "匝道", "泊位", "厂房", "车间", "塔", "仓", "库房", "机房"])
TWINS = re.compile(rf"(?:{SIDE}|{NUMBERED})(?P<noun>{NOUN})(?:[、和与及](?:{SIDE}|{NUMBERED})(?P=noun))+")
JOINED = re.compile("[、和与及]")
#: what every such row holds, cheap to look for
SECOND = re.compile(r"[、和与及][东西南北中上下左右前后内外甲乙丙丁戊A-ZⅠ-Ⅻ第一二三四五六七八九十\d]")
#: of a name that has such an end
SHORTEST = 4


def divided(text: str, mentions: list[Mention]) -> tuple[list[Mention], list[Part]]:
    """The noun phrases without the label that such a row begins with, and the row's parts."""
    if len(text) < SHORTEST or SECOND.search(text) is None:
        return mentions, []
    found, parts = list(mentions), []
    for match in TWINS.finditer(text):
        labels = list(_labels(match))
        at = next((i for i, m in enumerate(found) if m.end in (labels[0].start, labels[0].end)), None)
        whole = _cut(found[at], labels[0].start) if at is not None and found[at].start < labels[0].start else None
        if at is None or whole is None:
            continue
        found[at] = whole
        parts += labels
    return found, parts


def _labels(match: re.Match[str]) -> Iterator[Part]:
    start = match.start()
    for label in JOINED.split(match.group()):
        yield Part(start, start + len(label), label, "lot")
        start += len(label) + 1


def _cut(mention: Mention, end: int) -> Mention | None:
    """The works alone, where they have a name without the label."""
    name = mention.name[: len(mention.name) - (mention.end - end)] if mention.end > end else mention.name
    is_name = is_proper(name) or (name.endswith(WORKS) and len(name) > SHORTEST)
    return changed(mention, end=end, name=name, form=Form.NAMED) if len(name) >= SHORTEST and is_name else None
