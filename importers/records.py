"""What reading an article yields: plain frozen records, without a database."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from projects.date_window import DateWindow
from projects.unchanging import unchanging


class Status(StrEnum):
    """How far a project is, as the text says it. The values are those of Project.stage."""

    UNKNOWN = "unknown"
    PLANNED = "planned"
    PREPARATION = "preparation"
    UNDER_CONSTRUCTION = "under_construction"
    COMPLETED = "completed"
    IN_USE = "in_use"


class FactKind(StrEnum):
    INVESTMENT_TOTAL = "investment_total"
    INVESTMENT_ANNUAL_PLANNED = "investment_annual_planned"
    INVESTMENT_COMPLETED = "investment_completed"
    SITE_AREA = "site_area"
    FLOOR_AREA = "floor_area"
    LENGTH = "length"
    UNITS_COUNT = "units_count"
    WORKERS = "workers"
    PROGRESS_PERCENT = "progress_percent"


class Tense(StrEnum):
    """Whether a date is a plan or an event. The values are the `kind` of a milestone in the printed result."""

    PLANNED = "planned"
    ACTUAL = "actual"


@unchanging
class Quote:
    """Words of the text: `text` is raw_text[start:end] with the line breaks removed."""

    text: str
    start: int
    end: int


class Place(NamedTuple):
    """The story of the page and its sentence, both counted from one."""

    story: int
    sentence: int


@unchanging
class Evidence:
    """Why a fact is believed: the words, the rule that read them, its confidence (0–1), why it went to its project.

    `place` is None for a row of a table, which stands in no story.
    """

    quote: Quote
    rule: str
    confidence: float
    attached_by: str = ""
    place: Place | None = None

    def attached(self, why: str) -> Evidence:
        return Evidence(self.quote, self.rule, self.confidence, why, self.place)

    def explained(self, reasons: list[str]) -> Evidence:
        rule = "; ".join([self.rule, *reasons])
        return Evidence(self.quote, rule, self.confidence, self.attached_by, self.place)

    def sure(self, confidence: float) -> Evidence:
        return Evidence(self.quote, self.rule, confidence, self.attached_by, self.place)


@unchanging
class Fact:
    """One figure: `value` in `unit` (CNY, m2, mu, m, count, percent), `written` as printed (46.3亩, 20.26万平方米).

    A range (3至5亿元) has its upper end as the value and the qualifier 区间. `noun` is what is counted
    (套安置房, 条道路); `year` is the plan year of a yearly amount, where known.
    """

    kind: FactKind
    value: Decimal
    unit: str
    written: str
    evidence: Evidence
    qualifier: str = ""
    noun: str = ""
    year: int | None = None


@unchanging
class MilestoneStatement:
    """A dated step as stated. `window` is None where the date is vaguer than days (近日, 即将) or has no year.

    `name` carries the scope (首批楼栋竣工) and `scope` repeats it alone (首批楼栋); `date_text` is the printed date;
    `year_reason` says how a year that wasn't printed was chosen. `superseded` marks an older plan told beside a newer.
    """

    name: str
    tense: Tense
    date_text: str
    window: DateWindow | None
    evidence: Evidence
    scope: str = ""
    year_reason: str = ""
    superseded: bool = False

    def attached(self, why: str) -> MilestoneStatement:
        return MilestoneStatement(
            self.name,
            self.tense,
            self.date_text,
            self.window,
            self.evidence.attached(why),
            self.scope,
            self.year_reason,
            self.superseded,
        )


@unchanging
class UnitMention:
    """An organisation with its role: lead, owner, contractor, supervisor, designer, operator, other."""

    name: str
    role: str
    evidence: Evidence
    parent: str = ""


@unchanging
class PersonMention:
    """A named spokesman or person in charge; `unit` is the organisation in `role_text`, where one stands there."""

    name: str
    role_text: str
    evidence: Evidence
    unit: str = ""


@unchanging
class ProgressStatement:
    """A sentence on how the work stands (形象进度)."""

    evidence: Evidence


@unchanging
class ProjectRecord:
    """A project as one article tells it. `parent` is the name of another record of the same article.

    `category` is a value of Project.category or "" where the kind of facility doesn't say it. `location` and `summary`
    are words of the text (九龙湖核心区; 打造集办公、商业、酒店于一体的城市综合体), as evidence, if it has them.
    """

    name: str
    evidence: Evidence
    aliases: tuple[str, ...] = ()
    parent: str = ""
    category: str = ""
    status: Status = Status.UNKNOWN
    status_evidence: Evidence | None = None
    facts: tuple[Fact, ...] = ()
    milestones: tuple[MilestoneStatement, ...] = ()
    units: tuple[UnitMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
    progress: tuple[ProgressStatement, ...] = ()
    location: Evidence | None = None
    summary: Evidence | None = None


@unchanging
class ProgrammeRecord:
    """A year's totals over many projects, in yuan. `year` is None where neither text nor publication tells it."""

    scope: str
    evidence: Evidence
    year: int | None = None
    project_count: int | None = None
    total_investment: Decimal | None = None
    annual_planned_investment: Decimal | None = None
    completed_investment: Decimal | None = None
    node_count: int | None = None
    part: str = ""


@unchanging
class ArticleRecord:
    """All that one article yields. `published` is the window of its publication, as given to the reader."""

    published: DateWindow | None
    projects: tuple[ProjectRecord, ...] = ()
    programmes: tuple[ProgrammeRecord, ...] = ()
