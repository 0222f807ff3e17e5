"""在云溪智能工厂里，设备正在吊装。工厂总投资6.7亿元: a name on the way, of whose kind figures are told right after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from importers.annotate import Annotated
from importers.mention import Form, Mention
from importers.names import WORKS, core
from importers.resolve import KINDS
from importers.signs import FIGURES, MONEY

#: how many sentences may lie between
REACH = 3
#: 在, 走进, 来到了
FRONTED_WITHIN = 3
TOLD = 1.0
#: 这所36个班的学校投资1.2亿元
THIS_ONE = re.compile("这[座条所个栋家处][^，。；]{1,14}的")
#: 这条路全长4.8公里: what such a word may come back to
THAT_ONE = re.compile(
    r"(?:^|[，。；：“])(?:该|此|这[座条所栋幢个家])(?P<noun>[桥路街巷楼站厂馆园校院库])(?!长(?![约\d])|[区务班委方办网])"
)
CALLED_SO = {"路": ("路", "大道", "街"), "校": ("学校", "小学", "中学", "校区"), "楼": ("楼", "大厦")}
TELLING = frozenset({FIGURES, MONEY})


def told_by_kind(story: Sequence[Annotated]) -> dict[str, Mention]:
    """For each such name the noun with its figures behind it: the name that the paragraph opens with, or the only one
    of that kind that the story has so far."""
    found: dict[str, Mention] = {}
    named: list[tuple[int, str]] = []
    paragraph, opening = -1, ""
    for here in story:
        if here.sentence.paragraph != paragraph:
            paragraph, opening = here.sentence.paragraph, _opening(here)
        nouns = sorted([*here.mentions, *_that_one(here)], key=attrgetter("start")) if named else here.mentions
        for mention in nouns if not here.sentence.is_caption else ():
            if mention.form is Form.NAMED:
                named.append((here.index, mention.name))
            elif named and _tells(here, mention):
                kind = CALLED_SO.get(mention.name) or KINDS.get(mention.name, (mention.name,))
                kin = {name: index for index, name in named if core(name).endswith(kind)}
                meant = opening if opening in kin else min(kin, default="") if len(kin) == 1 else ""
                if meant and here.index - kin[meant] <= REACH:
                    found.setdefault(meant, mention)
    return found


def _that_one(here: Annotated) -> Iterator[Mention]:
    """这条路, 该桥 with a figure behind it."""
    if not here.quantities or not ("这" in here.text or "该" in here.text or "此" in here.text):
        return
    for match in THAT_ONE.finditer(here.text):
        if here.quantities[-1].start > match.end():
            yield Mention(*match.span("noun"), match["noun"], Form.BARE, TOLD, ("a place", FIGURES))


def _opening(here: Annotated) -> str:
    """在X，…: the name that its first sentence is fronted with."""
    first = next(iter(here.mentions), None)
    return first.name if first is not None and first.form is Form.NAMED and first.start <= FRONTED_WITHIN else ""


def _tells(here: Annotated, mention: Mention) -> bool:
    if len(mention.name) == 1:
        return True
    aside = mention.is_oblique or mention.is_counted or mention.form is not Form.BARE or mention.name in WORKS
    if aside or TELLING.isdisjoint(mention.why):
        return False
    start, _ = here.clause_at(mention.start)
    return start == mention.start or THIS_ONE.fullmatch(here.text, start, mention.start) is not None
