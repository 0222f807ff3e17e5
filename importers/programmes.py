"""A year's totals over many projects: 全年共计划推进241个重大项目,总投资1655.7亿元,年度计划投资275.67亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, zip_longest

from importers.annotate import Annotated
from importers.countings import (
    COUNTED,
    MARK_REACH,
    MARKS,
    PROGRAMME_KIND,
    TOGETHER,
    before_works,
    count_of,
    counts_alone,
)
from importers.lexicon import either, matcher, words
from importers.mention import Form
from importers.numerals import NUMERAL, value_of
from importers.programme_scope import scope_of, stands_before_name, year_of
from importers.quantities import Dimension, Quantity
from importers.records import ProgrammeRecord
from projects.date_window import DateWindow
from projects.unchanging import changed, unchanging

#: 重点项目157个，到8月末已开复工151个; 重点项目108个，其中产业项目62个: what has begun of them, or how they divide
TOLD_ON = re.compile(
    rf"中?，(?:[^，。；、]{{2,10}}，)?[^，。；、]{{0,8}}?(?:已|累计)(?:全部)?(?:新?开工|开复工|复工|完工|竣工|建成|启动)(?:建设|投用)?{NUMERAL}(?:个|项)"
    rf"|[，（]其中，?[^，。；、\d]{{0,14}}{NUMERAL}(?:个|项)"
)
#: 计划投入近2亿元推进21个项目建设
SPENT_ON = re.compile(r"(?:用于)?(?:推进|实施|建设|推动)")
SPLIT = re.compile(rf"(?P<kind>新?开工|竣工|投产|续建|签约)(?P<count>{NUMERAL})(?:个|项)")
KINDS = {part: either(words("programmes", "parts", part)) for part in ("new", "continuing", "preliminary")}
#: 新开工项目71个, 续建的58个项目; 46个新开工项目
PARTS = {
    part: re.compile(
        rf"{kind}(?:的|项目){{0,2}}(?P<count>{NUMERAL})[个项]|(?P<before>{NUMERAL})[个项]{kind}的?(?:项目|工程)"
    )
    for part, kind in KINDS.items()
}
ANY_PART = f"(?:{'|'.join(KINDS.values())})"
#: 截至目前，续建的58个项目已全部复工; 64个项目中，: told later in a programme's paragraph
LATER_PART = re.compile(
    rf"(?:^|[，；。：（]|其中)(?:{ANY_PART}(?:的{NUMERAL}[个项](?:项目|工程)|(?:项目|工程){NUMERAL}[个项])"
    rf"|{NUMERAL}[个项](?:{ANY_PART}的?(?:项目|工程)|(?:项目|工程)中，))"
)
NODES = re.compile(
    rf"(?P<count>{NUMERAL})个?(?:具体)?(?:链条)?(?:推进)?(?:{either(words('programmes', 'nodes', 'words'))})"
)
ANNUAL = re.compile(either(words("programmes", "money", "annual")))
TOTAL = re.compile(either(words("programmes", "money", "total")))
COMPLETED = re.compile(either(words("programmes", "money", "completed")))
#: 今年计划完成投资: not done yet
AHEAD = re.compile(r"(?:今年|全年|年度|年).{0,2}(?:计划|预计|力争|要|须|将)|年内(?!已)")
NOT_MONEY = matcher("quantities", "money", "lookalikes")
#: 签约总金额386.2亿元: the total of those that were signed for
SIGNED_FOR = re.compile(r"(?:合同|协议)引资|(?:签约|协议|合同|引资)总?(?:金额|资金|额|投资)")
AMONG = re.compile(r"[（(]?其中")
#: 重点项目120个，其中新建60个、续建45个，年度计划投资210亿元: behind counts alone the money is of all again
IN_COUNTS = re.compile(
    rf"其中[，：]?[^，。；、\d]{{0,14}}{NUMERAL}[个项](?:[、，和][^，。；、\d]{{0,14}}{NUMERAL}[个项])+(?=，)"
)
OWN_MONEY = re.compile(r"，?(?:(?:计划|协议|概算)?总投资|年度(?:计划)?投资|计划投资|(?:已|共|累计)*完成投资)")
#: 城投集团承担11个，年度投资28亿元；: its money right behind it
ITS_YEAR = re.compile(r"，(?:年度|今年|当年|年内)(?:计划)?(?:完成)?投资")
OWN_TOTAL = re.compile(r"，?(?:(?:计划|协议)?总投资|(?:年度|今年|当年)(?:计划)?(?:完成)?投资)")
OF_PARTS = ("total_investment", "annual_planned_investment")
ANOTHER_COUNT = re.compile(r"\d[个项]")
SMALLEST, SPELLED_WITHIN, MANY = 3, 3, 5
YEARLY = re.compile("今年|全年|年度|计划|(?<![涉惠]及)(?<!覆盖)全[区市县省]")


@unchanging
class Programme:
    """A programme sentence: its record, and from where on in the sentence figures belong to it."""

    record: ProgrammeRecord
    start: int
    end: int


def find_programmes(here: Annotated, published: DateWindow | None) -> list[Programme]:
    """The programmes whose totals a sentence states."""
    found: list[Programme] = []
    counted = here.countings
    if not counted:
        return []
    row = list(_row(here.text, counted))
    listed = [after for _, after in row]
    anew = (m for m in counted[1:] if m in listed or _begins_anew(here.text, counted[0].end(), m))
    matches = [*counted[:1], *anew]
    ends = [match.start() for match in matches[1:]] + [len(here.text)]
    divided_into = [*_parts(here, matches[0].end(), published), *_sectors(here, matches[0].end(), published)]
    totals = any(programme.record.total_investment is not None for programme in divided_into)
    totals = totals or bool(TOLD_ON.match(here.text, matches[0].end()))
    alone = [one for one in (*counted[:1], *listed) if counts_alone(here.text, one)]
    for match, end in zip(matches, ends, strict=True):
        is_whole = totals or match in alone or match in [one for one, _ in row]
        found += _counted(here, match, end, published, is_whole=is_whole)
    return [*found, *divided_into] if found else []


def _row(text: str, counted: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """省级重点项目11个、市级重点项目142个: each with the next, unless 其中 makes them parts."""
    for one, after in pairwise(counted):
        if text[one.end() : after.start()] == "、" and "其中" not in text[: one.start("count")]:
            yield one, after


def _begins_anew(text: str, after: int, match: re.Match[str]) -> bool:
    """去年签约项目45个，总投资…；今年计划实施重点项目29个，总投资…: two totals, unless 其中 makes the second a part."""
    apart = "；" in text[after : match.start()] and "其中" not in text[: match.start("count")]
    return bool(TOGETHER.match(text, match.end()) or (apart and OWN_MONEY.match(text, match.end())))


def _counted(
    here: Annotated, match: re.Match[str], end: int, published: DateWindow | None, *, is_whole: bool = False
) -> list[Programme]:
    """The counted projects with their totals; `is_whole` where the totals are told of the parts alone."""
    count = count_of(here.text, match)
    if count is None or count < SMALLEST or count != int(count):
        return []
    end = before_works(here.mentions, match.end(), _end_of_part(here.text, match, spelled_out(here) or end))
    among = here.text.find("其中", match.end(), end)
    plain = IN_COUNTS.match(here.text, among, end) if among >= 0 else None
    figures = _premodifying(here, match.start()) or _money(here, match.start(), among if among >= 0 else end)
    figures = _money(here, plain.end(), end) | figures if plain else figures
    if figures and match in here.countings[:1]:
        figures = _years_money(here, match.start()) | figures
    nodes = NODES.search(here.text, match.end())
    return [_programme(here, match, int(count), figures, nodes, published)] if figures or nodes or is_whole else []


def _end_of_part(text: str, match: re.Match[str], end: int) -> int:
    """其中，新开工项目41个，总投资83亿元；续建项目55个，…: a part's money ends where the next part begins."""
    following = text.find("；", match.end(), end) if "其中" in text[: match.start("count")] else -1
    return following if following >= 0 and ANOTHER_COUNT.search(text, following) else end


def divided(here: Annotated, published: DateWindow | None) -> list[Programme]:
    """The sentence after a programme's, where it says how the total divides: 其中，新开工96个、续建158个."""
    if AMONG.match(here.text):
        return [*_parts(here, 0, published), *_sectors(here, 0, published)]
    return _parts(here, 0, published) if LATER_PART.search(here.text) else []


def spelled_out(here: Annotated) -> int | None:
    """今年实施三项工程：甲工程投资8600万元；乙工程…: where the single projects begin, each with its own figures."""
    for match in here.countings:
        end = match.end()
        if here.text.startswith("：", end) and "；" in here.text[end:]:
            named = next((m for m in here.mentions if m.start > end), None)
            if named is not None and named.form is not Form.BARE and named.start - end <= SPELLED_WITHIN:
                return end
    return None


def speaks_of_many(here: Annotated) -> bool:
    """A programme without money: 今年,全市计划改造城镇老旧小区156个. It is about no single project."""
    match = here.countings[0] if here.countings else None
    count = value_of(match["count"]) if match else None
    if match is None or count is None or count < MANY:
        return False
    lead = here.text[max(0, match.start() - MARK_REACH) : match.start("count")]
    return bool(YEARLY.search(lead) or (MARKS.search(lead) and PROGRAMME_KIND.search(match.group())))


def continued(programme: Programme, following: Annotated) -> Programme:
    """The totals go on in the next sentence (截至2月底,完成投资35.2亿元), where that names no project of its own."""
    if any(mention.form is Form.NAMED for mention in following.mentions):
        return programme
    told = _money(following, 0, len(following.text))
    figures = {kind: value for kind, value in told.items() if getattr(programme.record, kind) is None}
    figures.pop("total_investment", None)
    return changed(programme, record=changed(programme.record, **figures)) if figures else programme


def _money(here: Annotated, start: int, end: int) -> dict[str, Decimal]:
    figures: dict[str, Decimal] = {}
    named = {mention.end for mention in here.mentions if mention.form is Form.NAMED}
    for quantity in here.quantities:
        if quantity.dimension is not Dimension.MONEY or not start <= quantity.start < end:
            continue
        if here.bracket_at(quantity.start) in named or stands_before_name(
            here, quantity.end
        ):  # 甲水库（总投资5.6亿元）
            continue
        kind = _money_kind(here.text, quantity, start)
        if kind and kind not in figures:
            figures[kind] = quantity.value
    return figures


def _sectors(here: Annotated, after: int, published: DateWindow | None) -> list[Programme]:
    """其中现代服务业项目3个，总投资121亿元；其他项目3个，总投资9.9亿元: each kind with its own total."""
    among = after if AMONG.match(here.text) else here.text.find("其中", after)
    if among >= after > 0 and IN_COUNTS.match(here.text, among):
        return []
    found_in = (m for pattern in (*COUNTED, SPLIT) for m in pattern.finditer(here.text, among)) if among >= 0 else ()
    matches = sorted(found_in, key=lambda match: match.start())
    found: list[Programme] = []
    for match, following in zip_longest(matches, matches[1:]):
        end = following.start() if following else len(here.text)
        if not any(pattern.search(match.group()) for pattern in PARTS.values()):
            counted = _counted(here, match, end, published)
            found += [
                p for p in counted if p.record.total_investment is not None or ITS_YEAR.match(here.text, match.end())
            ]
    return found


def _premodifying(here: Annotated, start: int) -> dict[str, Decimal]:
    """总投资约210亿元的32个项目: the total stands before the count."""
    before = [q for q in here.quantities if q.dimension is Dimension.MONEY and here.text[q.end : start] in ("的", "")]
    spent = [
        q for q in here.quantities if q.dimension is Dimension.MONEY and SPENT_ON.fullmatch(here.text[q.end : start])
    ]
    if spent and not before and ANNUAL.search(here.text, max(0, spent[-1].start - 8), spent[-1].start):
        return {"annual_planned_investment": spent[-1].value}
    return {"total_investment": before[-1].value} if before and before[-1].end <= start else {}


def _years_money(here: Annotated, end: int) -> dict[str, Decimal]:
    """全年要完成投资120亿元，涉及重点项目88个，总投资460亿元: in front of the count."""
    return {kind: value for kind, value in _money(here, 0, end).items() if kind == OF_PARTS[1]}


def _money_kind(text: str, quantity: Quantity, start: int) -> str:
    label = re.split(r"[，；：、]", text[start : quantity.start])[-1]
    if (NOT_MONEY.search(label) and not SIGNED_FOR.search(label)) or "分别" in label:
        return ""
    if COMPLETED.search(label) and not AHEAD.search(label):
        return "completed_investment"
    if ANNUAL.search(label) or (AHEAD.search(label) and COMPLETED.search(label)):
        return "annual_planned_investment"
    return "total_investment" if TOTAL.search(label) else ""


def _programme(
    here: Annotated,
    match: re.Match[str],
    count: int,
    figures: dict[str, Decimal],
    nodes: re.Match[str] | None,
    published: DateWindow | None,
) -> Programme:
    last = max([q.end for q in here.quantities if q.dimension is Dimension.MONEY], default=match.end())
    node_count = value_of(nodes["count"]) if nodes else None
    record = ProgrammeRecord(
        scope=scope_of(here, match),
        evidence=here.evidence(match.start(), max(last, match.end()), "programme: counted projects with totals", 0.9),
        year=year_of(here.text, published),
        project_count=count,
        node_count=None if node_count is None else int(node_count),
        **figures,  # type: ignore[arg-type]
    )
    return Programme(record, match.start(), len(here.text))


def _own_totals(here: Annotated, match: re.Match[str], following: int | None) -> dict[str, Decimal]:
    """新开工项目15个，总投资60亿元；: the part's own, where marks or each its own total set them apart."""
    segment = re.split(r"[；。]", here.text[match.end() : following])[0]
    end = match.end() + len(segment)
    is_apart = following is not None or here.text.startswith("；", end) or "；" in here.text[: match.start()]
    if not is_apart or not OWN_TOTAL.match(segment) or ANOTHER_COUNT.search(segment):
        return {}
    return _money(here, match.end(), end)


def _parts(here: Annotated, after: int, published: DateWindow | None) -> list[Programme]:
    """新开工15个、续建8个: how the total divides."""
    told = sorted(
        ((match, part) for part, pattern in PARTS.items() if (match := pattern.search(here.text, after))),
        key=lambda pair: pair[0].start(),
    )
    each = len(told) > 1 and all(OWN_TOTAL.match(here.text, match.end()) for match, _ in told)
    found = []
    for (match, part), following in zip_longest(told, told[1:]):
        count = value_of(match["count"] or match["before"])
        if count is None:
            continue
        evidence = here.evidence(match.start(), match.end(), "programme: a part of the total", 0.85)
        end = following[0].start() if following else len(here.text)
        totals = _own_totals(here, match, end if each else None)
        totals = {kind: totals[kind] for kind in OF_PARTS if kind in totals}
        record = ProgrammeRecord(
            match.group(),
            evidence,
            year_of(here.text, published),
            int(count),
            part=part,
            **totals,  # type: ignore[arg-type]
        )
        found.append(Programme(record, after, len(here.text)))
    return found
