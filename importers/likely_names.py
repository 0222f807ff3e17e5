"""Names that are hardly a project's, told before anyone asks what the text says of them.

A place, an office or a thing that a story names on the way draws to itself what is told of the works beside it. So the
names that are most unlikely, by what they are like and by the characters around them, are passed over from the start.
Each sign weighs as fitted to articles with gold (scripts/fit_names.py, lexicons/likely_names.toml).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, repeat
from math import log
from operator import contains

from importers.annotate import Annotated
from importers.asides import is_passed
from importers.family import CONTROL
from importers.fitted import Features, Scale
from importers.lexicon import tables
from importers.mention import DESCRIBES, ORIENTATION, Form, Mention
from importers.name_forms import same_project
from importers.names import WORKS, category_of, has_own_name, head_of, is_built_town, is_proper, plain_works
from importers.parts import METRO, RELATION, STATION
from importers.relations import WHOLES
from importers.subjects import opens_clause, starts_works
from importers.told_by_kind import told_by_kind
from projects.unchanging import changed

READINGS = tables("likely_names")
SCALE = Scale.of(READINGS)
#: a name less likely than that is no project's
THRESHOLD = float(READINGS["threshold"])
#: as likely as one must be that what is told may belong to
LIKELY = 0.5
#: as likely as what is only named on the way must be to be told of
TOLD_OF = 0.4
#: a row of names with an event of building behind it: 甲大桥、乙桥主体完工
TOLD_OF_ROW = 3.0
JOINED = re.compile("、|（[^（）]{1,40}）(?:[、和与及]|以及)")
#: each character of a name says less by itself than what stands around it
OF_NAME, LONG, VERY_LONG = 0.5, 14, 20
LEAST_POINTS, MOST_POINTS = -3.0, 6.0
#: 是一条连接东西的快速路, 成为…的地标: what the sentence's subject is
COMPLEMENT = re.compile("[是为系]|属于?")
COMPLEMENT_REACH, DEEP = 24, 3
#: “听松里”项目: nothing else is called so
CALLED = re.compile(rf"“[^“”]{{2,}}”(?:{'|'.join(WORKS)})$")
#: what stands behind a town of which a sentence goes on to tell
IN_IT = re.compile("[里内]?，|(?:前|去年|今年|已|累计|完成|建设|开发|更|最|很|较|进展|推进)[^，。；]{0,16}，")
#: 是云望公路的咽喉
FIGURE_OF_SPEECH = "咽喉"
#: what all of them have that family.CONTROL finds
CONTROL_WORDS = re.compile("工程|部分|子项|项目|节点")
FEW, KIND = 2, 2
#: how far behind a name its figures and days stand
REACH = 24

#: where a story names something
Places = list[tuple[Annotated, Mention]]


def sifted(story: list[Annotated]) -> list[Annotated]:
    """Without the names that are hardly a project's, and with a likely one that is only named on the way told of."""
    likely, told = _likelihoods(story), told_by_kind(story)
    unlikely, aside = _unlikely(story, likely) - told.keys(), _only_aside(story, likely)
    if not (unlikely or aside or told):
        return story
    straight = {m.name for here in story for m in here.mentions if not m.is_oblique and m.name in told}
    return [_sifted(here, unlikely, aside | (told.keys() - straight), told) for here in story]


def unlikely_names(story: Sequence[Annotated]) -> frozenset[str]:
    return _unlikely(story, _likelihoods(story))


def _likelihoods(story: Sequence[Annotated]) -> dict[str, float]:
    return {name: SCALE.likelihood(signs) for name, signs in name_signs(story).items()}


def _sifted(here: Annotated, unlikely: frozenset[str], aside: frozenset[str], told: Mapping[str, Mention]) -> Annotated:
    kept = tuple(
        _with_signs_of(told[mention.name], mention)
        if mention.name in told and (mention.name in aside or not mention.is_oblique)
        else _straight(mention)
        if mention.name in aside
        else mention
        for mention in here.mentions
        if mention.name not in unlikely
    )
    return here if kept == here.mentions else changed(here, mentions=kept)


def _with_signs_of(noun: Mention, mention: Mention) -> Mention:
    """What is told of the noun for it speaks for the name."""
    if mention.form is not Form.NAMED or mention.score >= noun.score:
        return mention
    why = [sign for sign in mention.why if sign != ORIENTATION]
    return changed(mention, is_oblique=False, score=noun.score, why=(*why, *noun.why[1:]))


def _straight(mention: Mention) -> Mention:
    if not mention.is_oblique or (DESCRIBES in mention.why and not mention.name.endswith(WORKS)):
        return mention
    return changed(mention, is_oblique=False, score=max(mention.score, 0.0))


def _only_aside(story: Sequence[Annotated], likely: dict[str, float]) -> frozenset[str]:
    """过江的，是云溪大桥工程。在青河大桥2号主墩，工人正在施工。: likely, and named in no other way."""
    told = {
        m.name for at in story for m in at.mentions if not m.is_oblique or is_passed(at.text, m.start)
    } | _said_wholes(story)
    return frozenset(name for name, chance in likely.items() if chance >= TOLD_OF and name not in told)


def _unlikely(story: Sequence[Annotated], likely: dict[str, float]) -> frozenset[str]:
    """None where no other name of the story is likely: then nothing is drawn from anything."""
    if max(likely.values(), default=0.0) < LIKELY:
        return frozenset()
    unlikely = {name for name, chance in likely.items() if chance < THRESHOLD and not CALLED.match(name)}
    unlikely -= (
        _kept_by_others(story, likely)
        | _stations_in_titles(story)
        | _towns_in_front(story)
        | _started(story)
        | _said_wholes(story)
        if unlikely
        else set()
    )
    known = [name for name, chance in likely.items() if chance >= LIKELY] if unlikely else []
    return frozenset(name for name in unlikely if not any(same_project(name, other) for other in known))


def _started(story: Sequence[Annotated]) -> set[str]:
    """新汽车站征地320亩，下半年开工: whatever it is like, its sentence tells of works."""
    return {m.name for here in story for m in here.mentions if m.form is Form.NAMED and starts_works(here, m)}


def _said_wholes(story: Sequence[Annotated]) -> set[str]:
    """青河通道是环城快速路的控制性工程, 云溪铁路的控制性工程——青河大桥: works or a line that have such a part."""
    told = [
        (here, match) for here in story for match in RELATION.finditer(here.text) if match[0][-2:] != FIGURE_OF_SPEECH
    ]
    wholes = {
        mention.name
        for here, match in told
        for mention in here.mentions
        if match.start() < mention.start < match.end() and mention.name.endswith(WHOLES) and "“" not in mention.name
    }
    return wholes | {first.name for here in story for first, _ in _parts_named(here)}


def _parts_named(here: Annotated) -> Iterator[tuple[Mention, Mention]]:
    """Works and what is said to be a part of them right behind their name."""
    named = [m for m in here.mentions if m.form is Form.NAMED] if CONTROL_WORDS.search(here.text) else []
    for first, part in pairwise(named):
        if first.name.endswith(WHOLES) and CONTROL.match(here.text[first.end : part.start]):
            yield first, part


def _kept_by_others(story: Sequence[Annotated], likely: dict[str, float]) -> set[str]:
    """德兴街、玉壶山大道、崇礼路等五条道路: the names of a row stand together where one of them is likely."""
    kept: set[str] = set()
    for here in story:
        kept |= _abreast(here, likely)
        row, end = list[str](), -1
        for mention in here.mentions if "、" in here.text else ():
            joined = end >= 0 and JOINED.fullmatch(here.text, end, mention.start)
            row = [*row, mention.name] if joined else [mention.name]
            end = mention.end
            is_told = mention.score >= TOLD_OF_ROW and not mention.is_oblique
            if len(row) > 1 and (is_told or any(likely.get(name, 0.0) >= LIKELY for name in row)):
                kept.update(row)
    return kept


def _abreast(here: Annotated, likely: dict[str, float]) -> set[str]:
    """北环快速路6月通车，西环快速路10月完工: of one kind, each at the head of a clause, and one of them is told of."""
    kinds: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in here.mentions if len(here.clauses) > 1 else ():
        if mention.form is Form.NAMED and not mention.is_oblique and opens_clause(here, mention):
            kinds[mention.name[-KIND:]].append(mention)
    rows = [
        row for row in kinds.values() if any(m.score >= TOLD_OF_ROW or likely.get(m.name, 0.0) >= LIKELY for m in row)
    ]
    return {mention.name for row in rows for mention in row}


def _stations_in_titles(story: Sequence[Annotated]) -> set[str]:
    """听松站 by itself above what is told of it, in a story of a metro line."""
    titles = [here for here in story if here.sentence.is_heading]
    if not titles or not any(METRO.search(here.text) for here in story):
        return set()
    return {m.name for here in titles for m in here.mentions if m.name == here.text and STATION.fullmatch(m.name)}


def _towns_in_front(story: Sequence[Annotated]) -> set[str]:
    """听松生态城里，风情街主体完工，…; 城南新区去年完成投资2.8亿元，…: what a sentence goes on to tell the parts of."""
    return {
        mention.name
        for here in story
        for mention in here.mentions[:1]
        if not here.text[: mention.start].strip("在")
        and is_built_town(mention.name)
        and IN_IT.match(here.text, mention.end)
        and len(here.clauses) > FEW
    }


def name_signs(story: Sequence[Annotated]) -> dict[str, Features]:
    """The signs of each name that the story has."""
    named: defaultdict[str, Places] = defaultdict(list)
    for here in story:
        for mention in here.mentions:
            if mention.form is Form.NAMED:
                named[mention.name].append((here, mention))
    return {name: _signs(name, places, named, len(story)) for name, places in named.items()}


def _signs(name: str, places: Places, names: Mapping[str, Places], sentences: int) -> Features:
    plain = plain_works(name)
    found = dict.fromkeys(_characters(plain), OF_NAME)
    told = _called(plain, names)
    for here, mention in places:
        told += _spoken_of(here, mention)
    found.update(dict.fromkeys(told, 1.0))
    if all(mention.is_oblique for _, mention in places):
        found["named aside only"] = 1.0
    found["places that name it"] = log(1 + len(places))
    found["first named late"] = places[0][0].index / sentences
    most = max(mention.score for _, mention in places)
    found["its points"] = max(LEAST_POINTS, min(most, MOST_POINTS)) / 3
    found["length of the name"] = min(len(plain), LONG) / 10
    return found


def _called(name: str, names: Mapping[str, Places]) -> list[str]:
    """`names` are all of the story, it among them."""
    shown = {
        "a very long name": len(name) > VERY_LONG,
        "a name of its own": has_own_name(name),
        "tells it from others": is_proper(name),
        "called works": name.endswith(WORKS),
        "part of a longer name": sum(map(contains, names, repeat(name))) > 1,
        "holds a shorter name": sum(map(name.__contains__, names)) > 1,
    }
    signs = [sign for sign, is_shown in shown.items() if is_shown]
    return [*signs, f"a kind of {head_of(name)}", f"of category {category_of(name)}"]


def _spoken_of(here: Annotated, mention: Mention) -> list[str]:
    if here.sentence.is_heading or here.sentence.is_caption:
        return [*mention.why, "in a heading"]
    start, end = mention.start, mention.end
    clause, _ = here.clause_at(start)
    signs = [*mention.why, *_beside(here, start, end, clause)]
    signs.append("named aside" if mention.is_oblique else "named straight")
    if mention.is_counted:
        signs.append("counted")
    if here.index == 0:
        signs.append("named in the first sentence")
    for kind, items in (("figure", here.quantities), ("day", here.dates)):
        places = [item.start for item in items]
        if [place for place in places if end <= place < end + REACH]:
            signs.append(f"a {kind} behind it")
        if [place for place in places if clause <= place < start]:
            signs.append(f"a {kind} before it in its clause")
    return signs


def _beside(here: Annotated, start: int, end: int, clause: int) -> Iterator[str]:
    """Of text[start:end] of a sentence, in the clause that begins at `clause`."""
    text = here.text
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    yield f"behind {before[-1:]}"
    yield f"behind {before}"
    yield f"before {after[:1]}"
    yield f"before {after}"
    if start == clause:
        yield "opens a clause"
    if COMPLEMENT.search(text, max(clause, start - COMPLEMENT_REACH), start):
        yield "a complement"
    if text.count("，", 0, start) >= DEEP:
        yield "deep in its sentence"
    if here.sentence.is_quoted:
        yield "named in a quotation"


def _characters(name: str) -> list[str]:
    return [
        f"begins with {name[:1]}",
        f"begins with {name[:2]}",
        f"ends with {name[-1:]}",
        f"ends with {name[-2:]}",
        f"ends with {name[-3:]}",
        *[f"holds {first}{second}" for first, second in pairwise(name)],
        *[f"holds {character}" for character in name],
    ]
