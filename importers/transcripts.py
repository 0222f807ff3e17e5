"""Who answers in a transcript, where each paragraph begins with its speaker: 章明：…, 章明（县住建局副局长）：…."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from importers.annotate import Annotated
from importers.introduced import name_at, roles_in
from importers.people import OTHERS, Speaker, speaker_at
from projects.unchanging import changed

#: 章明：, 章明（市交通局副局长）：, 市交通局副局长章明：, 记者：, 主持人：, 问：, 【章明】, Q：
LABEL = re.compile(r"(?:[（【][^（）【】：。]{2,30}[）】]|[^，。：；？！“”（）]{1,30}(?:（[^（）。：]{2,30}）)?：)")
#: who asks, leads through the hour or speaks for himself
ASKS = re.compile(r"记者|主持|问：|Q：|提问|网友|市民|居民|观众|听众|读者|嘉宾：")
#: whoever alone was introduced before the first question answers
ANSWER = re.compile("(?:答|A|回答|答复|嘉宾|受访者)：")
#: whoever leads a region tells of all that is in it
LEADS = re.compile(r"[省市县区州旗]委(?:副?书记|常委)|(?<![镇乡])[省市县区州旗]长$|人大|政协")
#: 章明（市交通局局长）：
NAME_FIRST = re.compile("(?P<name>[\u4e00-\u9fff]{2,4})（(?P<role>[^（）。：]{2,30})）：")
OWN_LINE = re.compile("，[\u4e00-\u9fff]{2,4}(?=[，：；]|$)")
#: 党委副书记、总经理章明，总工程师李立: the next of the same house
NEXT = re.compile(r"[，、和及与]")


def with_answering(annotated: list[Annotated]) -> list[Annotated]:
    """The sentences of a story, those of an answer with the person whose name stands before it."""
    paragraphs = [list(told) for _, told in groupby(annotated, key=lambda here: here.sentence.paragraph)]
    if not any(LABEL.match(told[0].text) for told in paragraphs):
        return annotated
    known: dict[str, Speaker] = {}
    guests: tuple[Speaker, ...] | None = None
    result: list[Annotated] = []
    speaking: Speaker | None = None
    for first, *rest in paragraphs:
        label = LABEL.match(first.text)
        if label is not None and guests is None and ASKS.search(label.group()):
            guests = tuple(known.values())
        if label is not None or first.sentence.is_heading:
            speaking = _named_by(first, label, known, guests or ()) if label is not None else None
        if roles_in(first.text) and speaking is None:
            known |= {speaker.name: speaker for speaker in introduced_in(first)}
        result += _told_by(speaking, [first, *rest])
        for here in rest if speaking is None else ():
            known |= {speaker.name: speaker for speaker in introduced_in(here)}
    return result


def introduced_in(here: Annotated) -> Iterator[Speaker]:
    """All whom the sentence names with their role, each with his house."""
    before: Speaker | None = None
    for match in roles_in(here.text):
        # 嘉宾：县交通局局长，章明: white space stood between
        stop = match.end() + bool(OWN_LINE.match(here.text, match.end()))
        name = name_at(here.text, stop)
        if name is None:
            continue
        end = stop + len(name)
        speaker = speaker_at(here.text, here.organisations, name, match.start(), match.end(), end)
        if speaker.unit is None and before is not None and NEXT.fullmatch(here.text, before.end, speaker.start):
            speaker = changed(speaker, unit=before.unit)
        before = speaker
        if not LEADS.search(speaker.role_text) and not OTHERS.search(speaker.role_text):
            yield speaker


def _named_by(
    here: Annotated, label: re.Match[str], known: dict[str, Speaker], guests: tuple[Speaker, ...]
) -> Speaker | None:
    """Whom the label names: one who was introduced before, or with his role beside him."""
    if ANSWER.match(label.group()):
        return guests[0] if len(guests) == 1 else None
    if ASKS.search(label.group()):
        return None
    words = label.group().strip("：（）【】")
    name = re.split("[（ ]", words)[0]
    if name in known:
        return known[name]
    bracketed = _named_before_role(here, label)
    if bracketed is not None:
        known[bracketed.name] = bracketed
        return bracketed
    inside = next((s for s in introduced_in(here) if here.text.startswith(("：", "）：", "（"), s.end)), None)
    if inside is None or inside.end > label.end() or here.text.startswith("“", label.end()):
        return None
    known[inside.name] = inside
    return inside


def _named_before_role(here: Annotated, label: re.Match[str]) -> Speaker | None:
    """章明（市交通局局长）：."""
    told = NAME_FIRST.fullmatch(label.group())
    if told is None or name_at(told["name"], 0) != told["name"]:
        return None
    role = next((match for match in roles_in(here.text) if match.end() == told.end("role")), None)
    return (
        None
        if role is None
        else speaker_at(here.text, here.organisations, told["name"], role.start(), role.end(), label.end())
    )


def _told_by(speaker: Speaker | None, paragraph: Iterable[Annotated]) -> Iterator[Annotated]:
    for here in paragraph:
        is_known = speaker is None or any(one.name == speaker.name for one in here.speakers)
        answering = () if is_known or speaker is None else (changed(speaker, start=0, end=0, answers=True),)
        yield changed(here, speakers=(*here.speakers, *answering)) if answering else here
