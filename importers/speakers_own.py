"""Names that only stand in what a speaker is called: his firm's word for the works that the story tells of."""

from __future__ import annotations

import re

from importers.annotate import Annotated, without_names
from importers.mention import Form, Mention
from importers.name_forms import same_project
from importers.names import WORKS, core
from importers.organisations import Organisation
from importers.people import Speaker
from projects.unchanging import changed

#: 管网二处, 工程建设部, 基建科
DEPARTMENT = re.compile(
    r"(?:(?!项目|标段|工区|指挥|高速|大桥)[\u4e00-\u9fff]){1,8}?(?:部|处|科(?!技)|室|股(?!份)|办|组(?!织))(?=[正副总部处科室股主负经工党专])"
)
#: of works alone, not of a firm's office for them
IN_CHARGE = re.compile("(?:的?(?:相关|有关|主要|现场|建设|施工))?负责人")


def without_speakers_own(story: list[Annotated]) -> list[Annotated]:
    """江建水利EPC项目总工陈明说: nothing is told of a project of that name, but of the one that he speaks of."""
    if not any(here.speakers for here in story):
        return story
    story = [without_departments(here) if here.speakers else here for here in story]
    named = [(here, mention) for here in story for mention in here.mentions if mention.form is Form.NAMED]
    others = [mention for here, mention in named if not _in_a_role(here, mention)]
    told = {mention.name for mention in others}
    passed = told - {mention.name for mention in others if not mention.is_oblique}
    own = {mention.name for _, mention in named if mention.name.endswith(WORKS)} - told
    own = {name for name in own if _is_of_no_other(name, told, passed)} if told else set()
    own -= {m.name for here, m in named if m.name in own and _begins(here, m, named, told)}
    return [without_names(here, own) for here in story] if own else story


def _is_of_no_other(name: str, told: set[str], passed: set[str]) -> bool:
    """It isn't the name of what is told: 建国路项目 of a speaker is 建国路下穿立交, whatever crossing was passed."""
    called = core(name)
    alike = {other for other in told if same_project(name, other)}
    return not alike or (alike <= passed and any(t.startswith(called) and len(t) > len(called) for t in told - passed))


def without_departments(here: Annotated) -> Annotated:
    """热力集团管网二处处长章明: 管网 is of what the department is called."""
    spans = [span for speaker in here.speakers if (span := _department(here, speaker)) is not None]
    kept = tuple(m for m in here.mentions if not any(_is_within(m, unit, end) for unit, end in spans))
    return here if len(kept) == len(here.mentions) else changed(here, mentions=kept)


def _department(here: Annotated, speaker: Speaker) -> tuple[Organisation, int] | None:
    if speaker.unit is None or speaker.unit not in here.organisations:
        return None
    match = DEPARTMENT.match(here.text, speaker.unit.end)
    return (speaker.unit, match.end()) if match is not None and match.end() <= speaker.end else None


def _is_within(mention: Mention, unit: Organisation, end: int) -> bool:
    """Of the department's name, or 市文物局新馆 before 筹建办主任: with the unit's name before it."""
    return mention.end <= end and (mention.start >= unit.end or mention.start == unit.start < unit.end < mention.end)


def _in_a_role(here: Annotated, mention: Mention) -> bool:
    return any(speaker.start <= mention.start < speaker.end for speaker in here.speakers)


def _begins(here: Annotated, mention: Mention, named: list[tuple[Annotated, Mention]], told: set[str]) -> bool:
    """文昌中学扩建工程负责人章明说: a paragraph that names nothing else begins with it."""
    paragraph = here.sentence.paragraph
    return (
        mention.start == 0
        and IN_CHARGE.match(here.text, mention.end) is not None
        and not any(other.name in told and there.sentence.paragraph == paragraph for there, other in named)
    )
