"""A day on which many works begin or end together: 5月8日，全市30个项目集中开工。"""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.step_events import KIND_OF
from projects.date_words import DateExpression
from projects.unchanging import unchanging

EVENTS = "开工|动工|动土|破土|奠基|竣工|投产|签约|开园|通车"
COUNT = "[\\d两三四五六七八九十]"
#: 重大项目集中开工活动, 45个项目一齐破土, 重大项目开工暨动员大会
HELD = re.compile(
    rf"集中(?P<together>{EVENTS}|开[（(]?[竣复][）)]?工)|{COUNT}[个项][^，。；\d]{{0,14}}(?:项目|工程)[^。；\d]{{0,40}}?(?P<counted>{EVENTS})"
    rf"|(?:项目|工程)(?:集中)?(?P<held>{EVENTS})(?:暨|仪式|活动|动员)"
    rf"|[一二三四五六七八九十首]批[^，。；]{{0,16}}(?:项目|工程)(?P<batch>{EVENTS})"
    rf"|举行(?P<opened>{EVENTS})(?:仪式|活动)，[^，。；\d]{{0,6}}{COUNT}+[个项][^，。；]{{0,14}}(?:项目|工程)"
)
#: 第一批, 重点工程, 45个: of many, where 美丽公路项目开工仪式 is of one
OF_MANY = re.compile(f"集中|[一二三四五六七八九十首]批|重点|重大|季度|各[省市县区]|{COUNT}[个项]|[亿万]元以上|系列")
HOLDS = re.compile(
    "[集个项工批举](?:(?<=集)中|(?<=[个项批]).{0,16}(?:项目|工程)|(?:(?<=项)目|(?<=工)程).{0,4}(?:暨|仪式|活动|动员)|(?<=举)行.{0,4}(?:仪式|活动))"
)
HELD_ON = re.compile("(?:动员)?(?:仪式|活动|大会|会)?[于在]?")
#: 自9月20日打响攻坚战以来，46个项目已竣工9个
SINCE = ("自", "从")
#: 竣工项目4个，开工项目6个: no one knows which of them a project is
SEVERAL_KINDS = re.compile(
    r"开[（(]?竣[）)]?工|签约、?开工|开工暨[^，。；]{0,14}(?:竣工|投产|签约)|开工、?(?:竣工|投产|签约)|竣工、?开工|开复工"
)


@unchanging
class Ceremony:
    """What began or ended together, on which day, and the sentence that says so."""

    event: str
    day: DateExpression
    here: Annotated
    has_several_kinds: bool
    #: more than one project began
    is_of_many: bool


def ceremony_of(here: Annotated) -> Ceremony | None:
    """The one that a sentence tells of, with its day."""
    if not (here.dates and HOLDS.search(here.text)) or here.sentence.is_heading or here.sentence.is_caption:
        return None
    match = HELD.search(here.text)
    days = [found for found in here.dates if is_day(found) and match is not None and _is_its_day(here, match, found)]
    days = [found for found in days if not here.text.endswith(SINCE, 0, found.start)]
    if match is None or not days:
        return None
    event = next(word for word in match.groups() if word)
    return Ceremony(
        event,
        days[0],
        here,
        event not in KIND_OF or bool(SEVERAL_KINDS.search(here.text)),
        bool(OF_MANY.search(here.text)),
    )


def _is_its_day(here: Annotated, match: re.Match[str], found: DateExpression) -> bool:
    """5月8日集中开工, 集中开工仪式昨天举行."""
    return found.start < match.end() or HELD_ON.fullmatch(here.text, match.end(), found.start) is not None


def is_day(found: DateExpression) -> bool:
    """It names one day: 3月31日, 昨天."""
    return not found.is_vague and (found.day is not None or found.day_shift is not None)
