"""The rows of invented projects, batch by batch: tuples in the order of the columns that `TABLES` names."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from projects import models
from projects.demo.announcements import Announcement, announced, bulletins
from projects.demo.days import month_key, month_start
from projects.demo.reports import report_rows
from projects.demo.steps import Chance, DemoStep, demo_steps
from projects.demo.tables import Row, Table
from projects.demo.trees import Place, place
from projects.demo.units import unit_count, unit_names
from projects.demo.vocabulary import LEVELS
from projects.enums import Decision, InvestmentKind, Role, Stage
from projects.fields import window_columns

BATCH = 4000
ANNOUNCED_TOGETHER = 40
SHARE_PUBLIC, SHARE_WITH_ALIAS, SHARE_WITH_PLACE, SHARE_LISTED = 0.97, 0.25, 0.7, 0.5

NAMED = ("id", "name", "name_pinyin", "name_initials", "slug")
WINDOWS = tuple(column for name in ("baseline", "planned", "actual") for column in window_columns(name))
TABLES = {
    "sources": Table(
        models.Source,
        ("id", "kind", "title", "publisher", *window_columns("published"), "sha256", "text", "is_public"),
        is_plain=False,
    ),
    "units": Table(models.Unit, NAMED),
    "projects": Table(
        models.Project,
        (*NAMED, "parent_id", "category", "stage", "stage_stated_on", "location", "is_public", "known_from"),
    ),
    "aliases": Table(models.ProjectAlias, ("id", "project_id", "name")),
    "reports": Table(
        models.ProgressReport,
        (
            "id", "project_id", "month", "reported_on", "published_on", "text", "percent", "status", "submitted_by_id",
            "decided_by_id",
        ),
    ),
    "milestones": Table(
        models.Milestone, ("id", "project_id", "name", "line", "actual_source_id", "known_from", *WINDOWS)
    ),
    "changes": Table(
        models.PlanChange,
        (
            "id", "milestone_id", "reason", "words", "decision", "proposed_on", "decided_on", "proposed_by_id",
            "decided_by_id", "moved_days", *window_columns("old"), *window_columns("proposed"),
        ),
    ),
    "investments": Table(models.Investment, ("id", "project_id", "kind", "year", "amount_fen")),
    "roles": Table(models.UnitRole, ("id", "project_id", "unit_id", "role")),
    "listings": Table(models.Listing, ("id", "project_id", "level", "since")),
    "citations": Table(
        models.Citation, ("id", "source_id", "project_id", "investment_id", "field", "quote", "start", "end", "stated")
    ),
}  # fmt: skip
Rows = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """`writer` and `reviewer` are the keys of the users who report and decide, `taken` the names of units there are."""

    count: int
    seed: int
    on: date
    writer: int
    reviewer: int
    taken: frozenset[str] = frozenset()


class World:
    """Makes the rows. `first` is the key that each table's rows begin with, by the names of `TABLES`."""

    def __init__(self, wanted: Wanted, first: dict[str, int]) -> None:
        self.wanted = wanted
        self.on = wanted.on.toordinal()
        self.told_until = month_start(self.on) - 1
        self.next = dict(first)
        self.first = dict(first)
        self.units = unit_count(wanted.count)
        self.bulletins: dict[int, int] = {}
        self.announcement = 0

    def batches(self) -> Iterator[Rows]:
        yield self.shared()
        for start in range(0, self.wanted.count, BATCH):
            chance = random.Random(f"{self.wanted.seed}-{start}").random  # noqa: S311 - invented data
            rows: Rows = defaultdict(list)
            for begin in range(start, min(start + BATCH, self.wanted.count), ANNOUNCED_TOGETHER):
                self.announce(rows, range(begin, min(begin + ANNOUNCED_TOGETHER, self.wanted.count)), chance)
            yield rows

    def key(self, table: str) -> int:
        key = self.next[table]
        self.next[table] = key + 1
        return key

    def shared(self) -> Rows:
        """Units and the monthly bulletins that tell what was done."""
        rows: Rows = defaultdict(list)
        for name in unit_names(self.units, self.wanted.taken):
            key = self.key("units")
            rows["units"].append((key, name.text, name.pinyin, name.initials, name.slug(key)))
        for month, row in bulletins(self.on, self.told_until):
            self.bulletins[month] = key = self.key("sources")
            rows["sources"].append((key, *row))
        return rows

    def announce(self, rows: Rows, numbers: range, chance: Chance) -> None:
        """Projects that one source announces."""
        text = Announcement(numbers.start, self.on)
        self.announcement = self.key("sources")
        for number in numbers:
            self.project(rows, number, place(number), chance, text)
        rows["sources"].append((self.announcement, *announced(text)))

    def project(self, rows: Rows, number: int, at: Place, chance: Chance, text: Announcement) -> None:
        name = at.name
        key = self.key("projects")
        steps = demo_steps(name.steps, chance, on=self.on, told_until=self.told_until)
        stage, done = stage_of(steps), sum(1 for step in steps if step.done_on)
        where = (
            f"{name.area}{name.text[len(name.area) : len(name.area) + 2]}街以东" if chance() < SHARE_WITH_PLACE else ""
        )
        rows["projects"].append((
            key, name.text, name.pinyin, name.initials, name.slug(key),
            None if at.above is None else self.first["projects"] + at.above,
            name.category, stage, text.iso_day, where, chance() < SHARE_PUBLIC, text.iso_day,
        ))  # fmt: skip
        if chance() < SHARE_WITH_ALIAS:
            rows["aliases"].append((self.key("aliases"), key, f"{name.text[: len(name.area) + 2]}项目"))
        self.milestones(rows, key, steps, text)
        if stage == Stage.UNDER_CONSTRUCTION:
            for row in report_rows(done, chance, on=self.on):
                reported = (self.key("reports"), key, *row, self.wanted.writer, self.wanted.reviewer)
                rows["reports"].append(reported)
        self.money(rows, key, done, chance, text, name.text)
        self.responsible(rows, key, chance)

    def milestones(self, rows: Rows, project: int, steps: list[DemoStep], text: Announcement) -> None:
        for step in steps:
            key = self.key("milestones")
            told_in = self.bulletins[month_key(step.done_on)] if step.done_on else None
            rows["milestones"].append((
                key, project, step.name, step.line, told_in, text.iso_day, *step.baseline, *step.planned, *step.actual
            ))  # fmt: skip
            if step.moved:
                moved = step.moved
                rows["changes"].append((
                    self.key("changes"), key, moved.reason, moved.words, Decision.APPROVED.value, moved.proposed_on,
                    moved.decided_on, self.wanted.writer, self.wanted.reviewer, moved.days, *step.baseline,
                    *step.planned,
                ))  # fmt: skip

    def money(self, rows: Rows, project: int, done: int, chance: Chance, text: Announcement, name: str) -> None:
        """A total of 0.1 to 50 亿元, small ones more often; of it a year's plan, and what was completed of that."""
        millions = 10 + int(chance() ** 4 * 5000)
        fen, year = millions * 100_000_000, self.wanted.on.year
        total = self.key("investments")
        planned = fen * (1 + int(chance() * 4)) // 10
        rows["investments"] += (
            (total, project, InvestmentKind.TOTAL.value, None, fen),
            (self.key("investments"), project, InvestmentKind.ANNUAL_PLANNED.value, year, planned),
            (self.key("investments"), project, InvestmentKind.COMPLETED.value, year, planned * done // 10),
        )
        quote, start = text.tell(name, millions)
        rows["citations"].append((
            self.key("citations"), self.announcement, project, total, "amount_yuan", quote, start,
            start + len(quote), str(millions * 1_000_000),
        ))  # fmt: skip

    def responsible(self, rows: Rows, project: int, chance: Chance) -> None:
        lead, builder = (int(chance() * self.units) for _ in range(2))
        first = self.first["units"]
        rows["roles"].append((self.key("roles"), project, first + lead, Role.LEAD.value))
        rows["roles"].append((self.key("roles"), project, first + builder, Role.CONTRACTOR.value))
        if chance() < SHARE_LISTED:
            level = LEVELS[int(chance() ** 2 * len(LEVELS))]
            since = date(self.wanted.on.year, 1, 1) if self.wanted.on.month > 1 else self.wanted.on - timedelta(30)
            rows["listings"].append((self.key("listings"), project, level, since.isoformat()))


def stage_of(steps: list[DemoStep]) -> str:
    """By the last step that is done: all of them, the start of works, or what comes before it."""
    done = {step.name for step in steps if step.done_on}
    if len(done) == len(steps):
        return Stage.IN_USE.value
    if "开工" in done:
        return Stage.UNDER_CONSTRUCTION.value
    return Stage.PREPARATION.value if done else Stage.PLANNED.value
