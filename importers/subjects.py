"""Which noun a clause or a paragraph begins with: the place in a sentence that says what it is about."""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.mentions import Form, Mention

#: an item of a list is about something else than the item before
BULLETS = tuple("●■◆▲★◎•※☆►▶◇□")
LEAD_LONGEST = 40
BEFORE_SUBJECT = re.compile(
    r"[“●■◆▲★◎•※☆►▶◇□]?(?:其中|目前|同时|此外|另外|而|近日|日前|据悉|据了解|据介绍|随后|\d|年|月|日|上午|下午|，)*"
)
PLURAL = re.compile(
    r"(?:重大|重点|全区|全市|全县|各类|一批|这些|多个|所有|众多|开工|续建|竣工|签约|产业|工业)(?:重点|重大|建设|产业)*(?:项目|工程)$"
)
#: 城区供水管网改造工程: no name, but works of one place and kind
DESCRIBED_WORKS = re.compile(r"[\u4e00-\u9fff]{4,}(?:改造|整治|治理|提升|扩建|迁建|新建|建设|修复|更新)(?:工程|项目)$")


def begins_item(text: str) -> bool:
    return text.startswith(BULLETS)


def opens_clause(here: Annotated, mention: Mention) -> bool:
    """Nothing but adverbs and dates stands before it in its clause."""
    start, _ = here.clause_at(mention.start)
    lead = mention.start - start
    return lead <= LEAD_LONGEST and bool(BEFORE_SUBJECT.fullmatch(here.text, start, mention.start))


def means_many(mention: Mention) -> bool:
    """重大项目, 续建项目: projects in general."""
    return bool(PLURAL.search(mention.name)) and not mention.is_definite


def describes_works(mention: Mention) -> bool:
    return mention.form is Form.GENERIC and not mention.is_definite and bool(DESCRIBED_WORKS.search(mention.name))
