"""What a ledger would do, in words: columns, values before and after, and why something isn't simply done."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from importers.ledgers.cells import column_letters
from importers.ledgers.columns import Column
from importers.store.ledgers.canonical_window import window_of
from importers.store.ledgers.plan import Change, Deed, RowKind
from importers.store.merge import Decision
from importers.store.statement import Subject
from importers.store.wording import DETAILS
from projects.date_format import format_window
from projects.enums import Category, Cohort, ListLevel
from projects.figure_format import format_yuan

KINDS = {
    RowKind.NEW: gettext_lazy("New"),
    RowKind.CHANGED: gettext_lazy("Changed"),
    RowKind.UNCHANGED: gettext_lazy("Unchanged"),
    RowKind.CONFLICT: gettext_lazy("Conflict"),
    RowKind.AMBIGUOUS: gettext_lazy("Ambiguous"),
    RowKind.ERROR: gettext_lazy("Error"),
}
DEEDS = {
    Deed.INSERT: gettext_lazy("filled in"),
    Deed.UPDATE: gettext_lazy("changed"),
    Deed.PROPOSE: gettext_lazy("proposed as a change of plan"),
    Deed.DRAFT: gettext_lazy("into the draft of the month’s report"),
    Deed.KEEP: gettext_lazy("kept as it is"),
}
#: The headings of our own ledgers, see `layout`; each is a synonym that reading knows.
COLUMNS = {
    Column.NUMBER: "序号",
    Column.CODE: "项目代码",
    Column.NAME: "项目名称",
    Column.PARENT: "所属项目",
    Column.LOCATION: "建设地点",
    Column.SUMMARY: "建设规模及内容",
    Column.COHORT: "项目性质",
    Column.LEVEL: "级别",
    Column.CATEGORY: "类别",
    Column.LEADER: "挂点领导",
    Column.YEARS: "建设年限",
    Column.START: "计划开工时间",
    Column.FINISH: "计划竣工时间",
    Column.TOTAL: "总投资",
    Column.ANNUAL_PLANNED: "年度计划投资",
    Column.GOAL: "年度形象进度目标",
    Column.LEAD: "责任单位",
    Column.PERSON: "责任人",
    Column.OWNER: "业主单位",
    Column.MONTH_COMPLETED: "本月完成投资",
    Column.YEAR_COMPLETED: "本年累计完成投资",
    Column.ALL_COMPLETED: "开工以来累计完成投资",
    Column.PROGRESS: "形象进度",
    Column.PROBLEMS: "存在问题",
    Column.PROJECT: "项目",
    Column.NODE: "节点",
    Column.BASELINE: "原定",
    Column.PLANNED: "计划",
    Column.ACTUAL: "实际",
    Column.UNIT: "责任单位",
}
PARTS = {
    "text": gettext_lazy("progress"),
    "percent": gettext_lazy("per cent done"),
    "month": gettext_lazy("completed in the month"),
    "year": gettext_lazy("completed since January"),
    "problems": gettext_lazy("problems"),
}
DECISIONS = {str(decision): words for decision, words in DETAILS.items() if isinstance(decision, Decision)}
WAITING = gettext_lazy("a plan moves only by a reasoned change, and one waits already or the milestone is done")
CHOICES: dict[str, dict[Any, Any]] = {
    "category": dict(Category.choices),
    "cohort": dict(Cohort.choices),
    "level": dict(ListLevel.choices),
}


def detail_words(detail: str) -> str:
    if detail == "proposed":
        return str(DETAILS["proposed"])
    return str(WAITING) if detail == "waiting" else str(DECISIONS.get(detail, ""))


def column_words(change: Change) -> str:
    wanted = change.difference.wanted
    if wanted.slot.subject is Subject.MILESTONE and change.column not in (Column.START, Column.FINISH, Column.YEARS):
        return f"{wanted.slot.key[0]} · {COLUMNS[change.column]}"
    if wanted.slot.subject is Subject.MILESTONE:
        return f"{wanted.slot.key[0]} · {COLUMNS[Column(wanted.slot.field)]}"
    return COLUMNS[change.column]


def before(change: Change) -> str:
    return value_words(change, told_apart(change, change.difference.current))


def after(change: Change) -> str:
    return value_words(change, told_apart(change, change.difference.wanted.stated))


def told_apart(change: Change, text: str) -> str:
    """Of a report the parts that differ alone."""
    if change.difference.wanted.slot.subject is not Subject.REPORT:
        return text
    both = [side.split("；") for side in (change.difference.current, change.difference.wanted.stated)]
    return "；".join(part for part in text.split("；") if not all(part in side for side in both))


def value_words(change: Change, text: str) -> str:
    """A canonical text as people write the value."""
    slot = change.difference.wanted.slot
    if not text:
        return ""
    if slot.subject is Subject.REPORT:
        return "；".join(part_words(part) for part in text.split("；") if part)
    if slot.subject is Subject.INVESTMENT:
        return format_yuan(Decimal(text), language=language())
    if slot.field in ("baseline", "planned", "actual"):
        return format_window(window_of(text), language=language())
    choices = CHOICES.get(slot.field)
    return "、".join(str(choices.get(part, part)) for part in text.split("、")) if choices else text


def part_words(part: str) -> str:
    name, _sign, value = part.partition("=")
    if name not in PARTS:
        return part
    words = format_yuan(Decimal(value), language=language()) if name in ("month", "year") else value
    return _("%(name)s: %(value)s") % {"name": PARTS[name], "value": f"{words}%" if name == "percent" else words}


def language() -> Any:
    return "en" if get_language() == "en" else "zh-hans"


def cell_name(at: int, row: int) -> str:
    """L15, as a spreadsheet names it."""
    return f"{column_letters(at)}{row}"
