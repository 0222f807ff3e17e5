"""Everything that can be read off one sentence alone, gathered before anyone asks what it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from operator import attrgetter

from importers.countings import countings
from importers.firm_sites import BUILDS_FOR_OTHERS
from importers.from_now import dates_of
from importers.labelled_places import beyond_place, located_at
from importers.lexicon import closing
from importers.mention import Mention
from importers.mentions import find_all_mentions
from importers.offices import behind_its_works, without_offices
from importers.organisations import Organisation, find_organisations
from importers.paired_zones import with_pairs
from importers.papers import titles
from importers.parts import Group, Part, find_groups, find_parts
from importers.people import Speaker, find_speakers
from importers.quantities import Quantity, find_quantities
from importers.records import Evidence, Place, Quote
from importers.sentences import Sentence
from importers.stretches import find_stretches
from importers.twins import divided
from projects.date_words import DateExpression
from projects.unchanging import changed, unchanging

QUOTE_LONGEST = 90
SUPPORT_REACH = 300
PART_ENDS = "；："
#: 【项目点击】 at the head of an item
LABEL = re.compile(r"（[\u4e00-\u9fff]{2,6}）(?=[\u4e00-\u9fff])")
PLACE_BEFORE = re.compile(r"[\u4e00-\u9fff](?:[县市区镇乡省]|街道|社区)$")
NAME_AFTER = re.compile(
    r"度?(?!计划|全年|全[县市区]|安排|铺排|实施|将|共|重大|重点|第(?![一二三四五六]批))[\u4e00-\u9fff]{2,16}(?:项目|工程)"
)
#: 2023年度农村公路改造工程, but 2023年度内开工
OF_A_BUDGET = re.compile(
    r"度(?!内|底|末|初|前|已|将|拟|要|共|累计|计划|安排|完成|实施|投资|目标|建成|开工|竣工|新|续|投入|下达)"
    r"(?:\d{1,3}[座个条处项所])?[\u4e00-\u9fff]{2,16}(?:项目|工程)"
)
#: 当年签约、当年投产的速度: how fast works go anywhere
WITHIN_A_YEAR = re.compile("当年[^，。；、“”\\d]{1,6}[，、”“]{0,2}当年")
CAPACITY_BEFORE = closing(["年产", "日产", "年处理", "日处理", "年加工"])
ROUTE_BEFORE = re.compile("[国省县乡]道$")
#: 万亩油茶基地, 百万亩种草项目, 千吨万人水厂: a size in round words right before the noun
ROUND_SIZE = re.compile("[百千万亿]{1,2}(?:亩|吨|人|头|户|羽|株)(?:级)?(?=[\u4e00-\u9fff]{2})(?![的以左多余次])")
#: 30万亩高标准农田示范区
FIELDS = re.compile(
    "(?<=亩)(?:高标准农田|油茶|茶园|储备林|造林|稻渔|设施)[\u4e00-\u9fff]{0,8}(?:示范区|基地|项目|工程|园区)"
)
#: 市一小集团滨海校区: a school of a group of schools
CAMPUS = re.compile("(?<=集团)[\u4e00-\u9fff]{1,4}(?:校区|学校|小学|中学|幼儿园)")
FIRM_WORKS = re.compile(
    r"[\u4e00-\u9fffA-Z\d]{0,12}?(?:项目|生产线|(?:生产|制造|智造|产业|养殖)基地|(?:创新|科技|金融|商务|研发)?大厦|(?:产业|工业|科技|物流|创业|智慧)园|购物(?:广场|中心)|猪场|养殖场|总部(?:大厦|大楼|基地|园区|中心)|研发(?:中心|大楼|基地)|智能工厂|新厂区|(?<=[期扩迁技][建改])工程|期工程)(?!部|经理|负责|总(?!投资|占地|用地|建筑|面积|规模|概算)|法人|公司|书记|主管|技术|主要|相关|现场负责|施工负责|的|方|副|工程师|业主|安全|生产|执行|商务|质量|支部|总监)"
)
#: 棉麻公司宿舍小区: homes are called after the firm that they were built for
HOMES_OF = re.compile("(?:老|旧|职工|家属|单位|集体)*(?:宿舍|家属|小区|住宅区)")
DOES_IT = re.compile(
    r"承建|负责|施工|投资|的|中标|代建|实施|在(?!线|建)|将(?!军)|已|为|是|正(?!极|丁|硅)|有(?!色|机|轨)|和(?!面)|与|等(?!离子)|参与|开发|承担|推进|现场|组织|牵头"
)
NEXT_YEAR = ("次年", "翌年", "第二年")
SAME_YEAR = ("当年", "同年", *NEXT_YEAR)
SAID_BY = re.compile(r"[由从据]$")
STREET_END = re.compile(r"(?:街道|镇|乡)$")


@unchanging
class Annotated:
    """A sentence with the dates, figures, units, speakers and noun phrases found in it."""

    sentence: Sentence
    index: int
    dates: tuple[DateExpression, ...]
    quantities: tuple[Quantity, ...]
    organisations: tuple[Organisation, ...]
    mentions: tuple[Mention, ...]
    clauses: tuple[tuple[int, int], ...]
    text: str
    place: Place | None
    speakers: tuple[Speaker, ...]
    #: where it counts projects as those of a programme
    countings: tuple[re.Match[str], ...]
    parts: tuple[Part, ...]
    groups: tuple[Group, ...]
    #: the year, or its word as a shift, that the story has last told before; its day's month, if that is near
    told_year: tuple[int | None, int | None, int | None] = (None, None, None)

    def clause_at(self, position: int) -> tuple[int, int]:
        index = bisect_right(self.clauses, (position, len(self.text))) - 1
        return self.clauses[index] if index >= 0 and position <= self.clauses[index][1] else (0, len(self.text))

    def bracket_at(self, position: int) -> int:
        """Where the bracket opens that the position stands in, or -1."""
        opened = self.text.rfind("（", 0, position)
        return -1 if "）" in self.text[max(0, opened) : position] else opened

    def quote(self, start: int, end: int) -> Quote:
        """The words that support what stands at start:end: the sentence, or the clauses around it where it is long."""
        first, last = self._support(start, end)
        base = self.sentence.start
        return self.sentence.passage.quote(base + first, base + last, focus=base + start)

    def words(self, start: int, end: int) -> Quote:
        """The source's words for text[start:end], no more."""
        base = self.sentence.start
        return self.sentence.passage.quote(base + start, base + end)

    def evidence(self, start: int, end: int, rule: str, confidence: float, attached_by: str = "") -> Evidence:
        return Evidence(self.quote(start, end), rule, confidence, attached_by, self.place)

    def printed(self, start: int, end: int) -> str:
        return self.sentence.passage.printed(self.sentence.start + start, self.sentence.start + end)

    def _support(self, start: int, end: int) -> tuple[int, int]:
        text = self.text
        first, last = (0, len(text)) if len(text) <= QUOTE_LONGEST else self._clauses_around(start, end)
        while first < start and text[first] in "“”，。；、":
            first += 1
        while last > end and text[last - 1] in "“”。！？；，":
            last -= 1
        return first, max(end, last)

    def _clauses_around(self, start: int, end: int) -> tuple[int, int]:
        text = self.text
        first, last = max(0, start - SUPPORT_REACH), min(len(text), end + SUPPORT_REACH)
        first = max(first, *[text.rfind(mark, first, start) + 1 for mark in PART_ENDS])
        last = min([place for mark in PART_ENDS if (place := text.find(mark, end, last)) >= 0], default=last)
        if last - first > QUOTE_LONGEST:
            first = max(first, self.clause_at(start)[0])
            last = min(last, self.clause_at(max(start, end - 1))[1])
        return first, last


def anchored(dates: list[DateExpression], year: int | None = None, shift: int | None = None) -> list[DateExpression]:
    """2026年7月竣工，当年9月投用; 明年9月动工，次年4月完成: the year is that of the date just before, or the next.

    `year` or `shift` is that of the date last told before the sentence.
    """
    if not dates or not any(found.text.startswith(SAME_YEAR) or _is_bare_day(found) for found in dates):
        return dates
    result: list[DateExpression] = []
    for found in dates:
        if result and _is_bare_day(found):
            found = _in_month_of(result[-1], found)
        is_next = found.text.startswith(NEXT_YEAR)
        if year is not None and found.text.startswith(SAME_YEAR):
            found = changed(found, year=year + is_next, year_shift=None)
        elif shift is not None and found.text.startswith(SAME_YEAR):
            found = changed(found, year_shift=shift + is_next)
        if found.year is not None or found.year_shift is not None:
            year, shift = found.year, found.year_shift
        result.append(found)
    return result


def _is_bare_day(found: DateExpression) -> bool:
    return found.month is None and found.month_shift == 0 and found.day is not None and found.text[0].isdecimal()


def _in_month_of(before: DateExpression, found: DateExpression) -> DateExpression:
    """2017年12月29日建成；30日开园: a later day of the month that was named just before."""
    if before.month is None or before.day is None or found.day is None or found.day < before.day:
        return found
    return changed(found, month=before.month, month_shift=None, year=before.year, year_shift=before.year_shift)


def _names_a_year(text: str, found: DateExpression) -> bool:
    """云溪县2024年高标准农田建设项目: the year is part of the name."""
    is_year = found.year is not None and found.text.endswith("年") and found.month is None
    return (
        is_year
        and bool(PLACE_BEFORE.search(text, max(0, found.start - 3), found.start))
        and bool(NAME_AFTER.match(text, found.end))
    )


def _counts_as_year(text: str, found: DateExpression) -> bool:
    """云溪县2023年度19座小型水库除险加固工程: whose works they are, and no day of what is told of them."""
    if found.text == "当年" and WITHIN_A_YEAR.search(text):
        return True
    return found.year is not None and found.text.endswith("年") and OF_A_BUDGET.match(text, found.end) is not None


def _is_in_a_name(text: str, found: Quantity) -> bool:
    """年产10万吨锂电池电解液项目, 县道208线改造, 万亩油茶基地: part of the name."""
    if text[found.start - 1 : found.start] == "道" and ROUTE_BEFORE.search(text, 0, found.start):
        return text.startswith("线", found.end - 1)
    if (text[found.start] in "百千万亿" and ROUND_SIZE.match(text, found.start)) or FIELDS.match(text, found.end):
        return True
    return _names_a_capacity(text, found)


def _names_a_capacity(text: str, found: Quantity) -> bool:
    """年产10万吨锂电池电解液项目: the capacity is part of the name."""
    if text[found.start - 1 : found.start] not in CAPACITY_BEFORE.last:
        return False
    before = text[max(0, found.start - 3) : found.start]
    return bool(CAPACITY_BEFORE.of(before) and NAME_AFTER.match(text, found.end))


def _is_no_name(text: str, found: Organisation) -> bool:
    """A firm, or whoever has a role: but 云溪米业有限公司建设项目 is called after its firm."""
    owns = found.is_firm and not found.role and not BUILDS_FOR_OTHERS.search(found.name)
    works = FIRM_WORKS.match(text, found.end) if owns else None
    named = (
        works and not DOES_IT.search(works.group()) and not SAID_BY.search(text, max(0, found.start - 2), found.start)
    )
    homes = not found.role and (HOMES_OF.match(text, found.end) or CAMPUS.match(text, found.end))
    return bool(found.role or found.is_firm) and not STREET_END.search(found.name) and not (named or homes)


def annotate(sentence: Sentence, index: int) -> Annotated:
    return annotate_all([(index, sentence)])[0]


def annotate_all(numbered: Sequence[tuple[int, Sentence]]) -> list[Annotated]:
    """Each sentence with its number in its story.

    One kind of thing is looked for in all of them before the next: the patterns of all kinds together are more than a
    processor keeps at hand.
    """
    texts = [sentence.text for _, sentence in numbered]
    organisations = [find_organisations(text) for text in texts]
    dates = [anchored(dates_of(text)) for text in texts]
    quantities = [find_quantities(text) for text in texts]
    masks = [
        _masks(sentence, text, *found)
        for (_, sentence), text, found in zip(
            numbered, texts, zip(organisations, dates, quantities, strict=True), strict=True
        )
    ]
    mentions = find_all_mentions(texts, masks, [sentence.title for _, sentence in numbered])
    speakers = [
        find_speakers(text, named, after_quote=sentence.follows_quotation)
        for (_, sentence), text, named in zip(numbered, texts, organisations, strict=True)
    ]
    counted = [countings(text) for text in texts]
    rows = [divided(text, found) for text, found in zip(texts, mentions, strict=True)]
    mentions = [found for found, _ in rows]
    parts = [_with_row(beyond_place(text, find_parts(text)), row) for text, (_, row) in zip(texts, rows, strict=True)]
    parts = with_pairs(texts, mentions, parts)
    groups = [find_groups(text) for text in texts]
    return [
        Annotated(
            sentence,
            index,
            tuple(found for found in dates[n] if not _counts_as_year(texts[n], found)),
            tuple(quantities[n]),
            tuple(organisations[n]),
            tuple(without_offices(mentions[n], organisations[n], texts[n])),
            tuple(sentence.clauses()),
            texts[n],
            Place(sentence.story, index + 1) if sentence.story else None,
            tuple(speakers[n]),
            tuple(counted[n]),
            tuple(parts[n]),
            tuple(groups[n]),
        )
        for n, (index, sentence) in enumerate(numbered)
    ]


def _masks(
    sentence: Sentence,
    text: str,
    organisations: list[Organisation],
    dates: list[DateExpression],
    quantities: list[Quantity],
) -> list[tuple[int, int]]:
    """What can't be part of the name of a project."""
    masked = [(behind_its_works(text, o), o.end) for o in organisations if _is_no_name(text, o)]
    masked += [(found.start, found.end) for found in dates if not _names_a_year(text, found)]
    masked += [(found.start, found.end) for found in quantities if not _is_in_a_name(text, found)]
    masked += find_stretches(text)
    masked += titles(text) if "《" in text else []
    located = located_at(text)
    masked += [located] if located is not None else []
    label = LABEL.match(text) if text.startswith("（") and not sentence.title[1] else None
    return [*masked, label.span()] if label else masked


def _with_row(parts: list[Part], row: list[Part]) -> list[Part]:
    """With the parts of a row behind their whole, in the place of what stands there by itself."""
    if not row:
        return parts
    apart = (part for part in parts if not any(a.start < part.end and part.start < a.end for a in row))
    return sorted([*apart, *row], key=attrgetter("start"))


def without_names(here: Annotated, names: Set[str]) -> Annotated:
    """The sentence without its mentions of these names."""
    kept = tuple(mention for mention in here.mentions if mention.name not in names)
    return here if len(kept) == len(here.mentions) else changed(here, mentions=kept)
