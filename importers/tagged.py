"""The names of a story as the tagger reads them: which read like a project's, and how far they reach."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from operator import attrgetter

from importers.annotate import Annotated
from importers.mention import Form, Mention
from importers.names import UNDERTAKING, WORKS, head_of, is_proper
from importers.tagger import Reading, Tagger, signs_of
from projects.unchanging import changed

TAGGER = Tagger.shipped()
#: what speaks for a name from such a likeness on
LIKENESSES = (
    (0.1, "may read like a project's name"),
    (0.5, "reads like a project's name"),
    (0.8, "reads much like a project's name"),
    (0.95, "reads just like a project's name"),
)
#: how much at least a part reads like one, and a noun without a name: who is meant depends on what was told before
OF_PARTS, OF_NOUNS = 0.5, 0.1
#: how long what is done to a thing is that a name ends with: 改造, 除险加固
LONGEST_DEED = 4
#: no name is cut so that it has one of these
APART = re.compile("[，；。]")
BRACKETS = (("（", "）"), ("“", "”"))
#: 云溪园区一期, 一期厂房, 云溪互通A匝道, 南桥站至北岸站区间: what is told apart from its whole by other rules
NUMBERED = "(?:[A-Za-z]|[甲乙丙丁东南西北中]|第?[一二三四五六七八九十\\d]+)"
PART = re.compile(
    rf"(?:{NUMBERED}期|首期|{NUMBERED}标段?|段|区间|半幅|匝道|(?<=号)泊位|{NUMBERED}(?:区|地块))(?:项目|工程|建设)?$"
    rf"|^(?:{NUMBERED}期|首[期批])"
)


def repeated_in(story: Sequence[Annotated]) -> frozenset[str]:
    """What the story names more than once."""
    times = Counter(mention.name for here in story for mention in here.mentions)
    return frozenset(name for name, count in times.items() if count > 1)


def tagged(story: Sequence[Annotated]) -> list[Annotated]:
    """Its sentences, each name with how much it reads like a project's, and cut as it reads."""
    repeated = repeated_in(story)
    return [_tagged(here, repeated) if here.mentions else here for here in story]


def _tagged(here: Annotated, repeated: Set[str]) -> Annotated:
    reading = TAGGER.read(signs_of(here, repeated))
    mentions = [_judged(mention, reading) for mention in here.mentions]
    for start, end in reading.names:
        mentions = _cut(mentions, here.text, start, end)
    return changed(here, mentions=tuple(mentions))


def _judged(mention: Mention, reading: Reading) -> Mention:
    likeness = reading.likeness(mention.start, mention.end)
    signs = signs_of_likeness(max(likeness, _least_of(mention)))
    return changed(mention, why=(*mention.why, *signs)) if signs else mention


def _least_of(mention: Mention) -> float:
    return OF_PARTS if PART.search(mention.name) else OF_NOUNS if mention.form is Form.BARE else 0.0


def signs_of_likeness(likeness: float) -> tuple[str, ...]:
    return tuple([sign for least, sign in LIKENESSES if likeness >= least])


def _cut(mentions: list[Mention], text: str, start: int, end: int) -> list[Mention]:
    """With the name that was found at text[start:end] cut there, if there is one at all."""
    over = [m for m in mentions if m.start < end and start < m.end]
    named = [m for m in over if m.form is Form.NAMED]
    if (
        len(named) != 1
        or (named[0].start, named[0].end) == (start, end)
        or not _is_whole(text[start:end], named[0].name)
    ):
        return mentions
    cut = changed(named[0], start=start, end=end, name=text[start:end])
    return sorted([*(m for m in mentions if m not in over), cut], key=attrgetter("start"))


def _is_whole(name: str, found: str) -> bool:
    """It ends as names of works do, is no piece of a row that rules have found and no part with its whole."""
    is_torn = any(name.count(opens) != name.count(closes) for opens, closes in BRACKETS)
    ends = (
        name.endswith((*WORKS, *filter(None, [head_of(name)]))) or UNDERTAKING.search(name[-LONGEST_DEED:]) is not None
    )
    return ends and is_proper(name) and not (is_torn or "、" in found or APART.search(name) or PART.search(name))
