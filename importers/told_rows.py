"""Things that a sentence tells of one after the other: 门诊楼4月封顶，住院楼建到11层; 南区2月交付，北区5月动工.

One of them by itself may be no more than how far the works are; two and more, each opening its clause with something
of its own, are parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.annotate import Annotated
from importers.lexicon import either, words
from importers.mention import LISTED_AS, Form, Mention
from importers.names import FACILITY, WORKS, has_own_name, is_building
from importers.parts import Part
from importers.step_events import EVENT
from projects.unchanging import changed, unchanging

#: what may stand before each of them in its clause
OPENING = re.compile(
    r"“?(?:(?:目前|眼下|另外|此外|同时|截至[^，]{2,8})，?)?(?:其中[，：]?)?(?:[一二三四五六]是|先说|再说|最[快慢早晚]的是)?(?:位于[^，；。]{2,12}的)?“?"
)
#: how a thing without a noun of works is called by its side, letter, number or place
ZONE = re.compile(
    rf"(?:{either(words('parts', 'inner', 'zones'))}区"
    r"|[东西南北中][区馆厅院楼岸]|[东西南北中](?:片区|厂区|校区|院区|地块|广场|[侧岸]地块|门广场)"
    r"|(?:[甲乙丙丁]|[A-Z]\d?)(?:[区馆厅座]|地块|片区|组团)"
    r"|第?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[号#]?(?:馆|厅|泊位|厂房|车间|仓库|竖井|斜井|洞段|隧洞|桥|闸|站房|停车场|泵房|库区)"
    r"|(?!其余|剩余|余下|另|该|这|各|本|[^片地]{1,4}个)[\u4e00-\u9fff]{2,5}(?:片区|地块|洞段|组团|河段|堤段|厂区)"
    r"|[\u4e00-\u9fff]{1,4}(?:厅|街区|会馆群|宿舍楼?|餐厅|泵房|码头区|展区))"
    r"(?=[^\u4e00-\u9fff]|[已正还仍将也因受刚主预计力有完进开去今明上下本的建土管外内基工设装桩路])"
)
#: what is told of it: how far it is, where no step is named
PROGRESS = re.compile(
    r"\d%|[一二三四五六七八九十]成(?![立为本员果])|过半|正在|还在|仍在|尚在|完成|建到|建至|刚|[还尚]未|收尾|在即|铺完|还[差剩]|装修"
)
NOUN_SHORTEST, NOUN_LONGEST = 2, 9
#: what belongs to a structure, or what all works have
NO_PART = re.compile(
    rf"{either(words('mentions', 'components', 'words'))}$|^(?:{either(words('parts', 'no_row', 'words'))})$"
    r"|(?:道路|管网|管线|路灯|管道|步道)$|[路街巷]$|大道$|^[该本原主其剩余另]|两侧|期"
)
#: what a site has, whatever it is called: 卫星运营中心, 总装测试厂房
INNER = re.compile(rf"(?:{either(words('parts', 'inner', 'heads'))}|{either(words('parts', 'inner', 'centres'))}中心)$")
LABELLED = ("lot", "section")
ROW_SHORTEST = 2


@unchanging
class RowItem:
    """text[start:end] opens its clause with a thing that is told of; `mention` is how it was read as a noun."""

    start: int
    end: int
    name: str
    mention: Mention | None
    #: it is called by nothing of its own
    is_plain: bool
    #: where the row begins
    row: int = 0

    @property
    def as_part(self) -> Part:
        return Part(self.start, self.end, self.name, "lot")


def find_row(here: Annotated) -> tuple[RowItem, ...]:
    """The things of a row, or none where fewer than two of them are without a name."""
    if len(here.clauses) < ROW_SHORTEST or here.sentence.is_heading or here.sentence.is_caption:
        return ()
    items = tuple(_items(here))
    if sum(item.is_plain for item in items) < ROW_SHORTEST:
        return ()
    return tuple(changed(item, row=items[0].start) for item in items)


def _items(here: Annotated) -> Iterator[RowItem]:
    """Each clause's own, where something is told of it before the next one opens."""
    opened = _first_named([item for start, end in here.clauses if (item := _opening(here, start, end)) is not None])
    for index, item in enumerate(opened):
        last = opened[index + 1].start if index + 1 < len(opened) else len(here.text)
        if EVENT.search(here.text, item.end, last) or PROGRESS.search(here.text, item.end, last):
            yield item


def _first_named(items: list[RowItem]) -> list[RowItem]:
    """Without what only comes back to one before it: 黄州段加压泵站…，泵站土建…."""
    return [item for i, item in enumerate(items) if not any(known.name.endswith(item.name) for known in items[:i])]


def _opening(here: Annotated, start: int, end: int) -> RowItem | None:
    led = OPENING.match(here.text, start, end)
    start = led.end() if led else start
    mention = next((m for m in here.mentions if m.start == start), None)
    part = next((p for p in here.parts if p.start == start and p.kind in LABELLED), None)
    if part is not None and (mention is None or mention.end <= part.end):
        return RowItem(start, part.end, part.label, None, True)
    zone = ZONE.match(here.text, start, end)
    if zone and (mention is None or mention.end <= zone.end()):
        return RowItem(start, zone.end(), zone.group(), None, True)
    if mention is None or mention.is_oblique or mention.is_counted or mention.is_definite:
        return None
    return _by_noun(here, mention)


def _by_noun(here: Annotated, mention: Mention) -> RowItem | None:
    name = mention.name
    if NO_PART.search(name) or name.endswith(WORKS) or not NOUN_SHORTEST <= len(name) <= NOUN_LONGEST:
        return None
    if here.text.startswith("房", mention.end) or not (is_building(name) or FACILITY.search(name)):
        return None
    named = mention.form is Form.NAMED and (has_own_name(name) or LISTED_AS in mention.why)
    longer = here.text.startswith("部", mention.end)
    is_plain = not named or INNER.search(name) is not None
    return RowItem(mention.start, mention.end + longer, name + "部" * longer, mention, is_plain)
