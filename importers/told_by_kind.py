"""在云溪智能工厂里，设备正在吊装。工厂总投资6.7亿元: a name on the way, of whose kind figures are told right after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from importers.annotate import Annotated
from importers.lexicon import closing, words
from importers.mention import Form, Mention
from importers.names import WORKS, core
from importers.resolve import KINDS
from importers.signs import FIGURES, MONEY
from projects.unchanging import changed

#: how many sentences may lie between
REACH = 3
#: 在, 走进, 来到了
FRONTED_WITHIN = 3
TOLD, HALF = 1.0, 0.5
#: 说起X，他更有底气。全长…
REST_LONGEST, TURN_LONGEST = 16, 8
#: X，…; X。; 那X呢？
PAUSE = re.compile("(?:来说|而言|呢)?[，。：！？]|$")
#: 这所36个班的学校投资1.2亿元
THIS_ONE = re.compile("这[座条所个栋家处][^，。；]{1,14}的")
#: 这条路全长4.8公里: what such a word may come back to
THAT_ONE = re.compile(
    r"(?:^|[，。；：“])(?:该|此|这[座条所栋幢个家])(?P<noun>[桥路街巷楼站厂馆园校院库])(?!长(?![约\d])|[区务班委方办网])"
)
#: 在云溪生产基地，工人正在吊装。该项目由…投资4.2亿元: the works that the paragraph opens with
OF_THE_WORKS = re.compile(
    "“?(?:(?:据了解|据悉|据介绍|目前)，)?(?:该|此|这个?)?(?P<noun>项目|工程)(?![部经负建公业管总指所])"
)
WITHIN_A_PLACE = re.compile("在[^，。；]{2,8}的")
CALLED_SO = {"路": ("路", "大道", "街"), "校": ("学校", "小学", "中学", "校区"), "楼": ("楼", "大厦")}
#: 再来看X，全长…; 说起X，大家都高兴。总投资…: words that turn to what is going to be told of
TURNS_TO = closing(words("mentions", "turns_to", "words"), then="了?", ending="了")
#: what is told without a subject, or of a noun for it
TOLD_OF_IT = re.compile(
    r"“?(?:(?:据了解|据悉|据介绍|目前)，)?(?:(?:这|该|此)[座条个所项家][^，。；]{0,8}?|(?:该|此)?(?:项目|工程|道路|大桥|新桥|学校|医院|园区))?"
    r"(?:从[^，。；]{2,12}[，到至][^，。；]{2,10}，)?(?:线路|路线|计划|概算|估算|规划|工程|项目)?"
    r"(?:总投资|投资|全长|总长|长约?\d|占地|用地|总建筑面积|建筑面积|概算|估算|造价|总造价|设计|设有|\d)"
)
TELLING = frozenset({FIGURES, MONEY})


def told_by_kind(story: Sequence[Annotated]) -> dict[str, Mention]:
    """For each such name the noun with its figures behind it: the name that the paragraph opens with, or the only one
    of that kind that the story has so far."""
    found = _turned_to(story) | _gone_on_with(story)
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


def _turned_to(story: Sequence[Annotated]) -> dict[str, Mention]:
    """再来看望江大道，全长…: the names that a story turns to, and the words right behind tell of."""
    found: dict[str, Mention] = {}
    for here, following in zip(story, [*story[1:], None], strict=True):
        for mention in here.mentions:
            before = here.text[max(0, mention.start - TURN_LONGEST) : mention.start]
            is_turn = mention.form is Form.NAMED and TURNS_TO.of(before)
            if is_turn and _is_told_next(here, mention.end, following):
                score = max(mention.score + HALF, TOLD)
                found[mention.name] = changed(mention, score=score, why=("a place", FIGURES), is_oblique=False)
    return found


def _gone_on_with(story: Sequence[Annotated]) -> dict[str, Mention]:
    """The names that a paragraph opens with and goes on to call 该项目 where it tells figures."""
    found: dict[str, Mention] = {}
    for _, paragraph in groupby(story, key=lambda here: here.sentence.paragraph):
        sentences = list(paragraph)
        opening = _opening(sentences[0])
        for here in sentences if opening else ():
            works = OF_THE_WORKS.match(here.text)
            if works is not None and here.quantities:
                found[opening] = Mention(*works.span("noun"), works["noun"], Form.BARE, TOLD, ("a place", FIGURES))
            if any(mention.form is Form.NAMED and mention.name != opening for mention in here.mentions):
                break
    return found


def _is_told_next(here: Annotated, end: int, following: Annotated | None) -> bool:
    """What stands behind the name that ends there tells of it without a subject."""
    pause = PAUSE.match(here.text, end)
    if pause is None:
        return False
    if TOLD_OF_IT.match(here.text, pause.end()):
        return True
    near = following is not None and following.sentence.paragraph == here.sentence.paragraph
    if following is None or not near or len(here.text) - pause.end() > REST_LONGEST:
        return False
    later = [*(m.start for m in here.mentions), *(q.start for q in here.quantities)]
    return all(start < end for start in later) and TOLD_OF_IT.match(following.text) is not None


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
    if first is None or first.form is not Form.NAMED:
        return ""
    is_fronted = first.start <= FRONTED_WITHIN or WITHIN_A_PLACE.fullmatch(here.text, 0, first.start)
    return first.name if is_fronted else ""


def _tells(here: Annotated, mention: Mention) -> bool:
    if len(mention.name) == 1:
        return True
    aside = mention.is_oblique or mention.is_counted or mention.form is not Form.BARE or mention.name in WORKS
    if aside or TELLING.isdisjoint(mention.why):
        return False
    start, _ = here.clause_at(mention.start)
    return start == mention.start or THIS_ONE.fullmatch(here.text, start, mention.start) is not None
