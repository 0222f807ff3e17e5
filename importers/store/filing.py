"""Stores the statements of one article: finds each one's row, merges, and keeps the citation beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from importers.entry.records import CONFIRMED
from importers.store.authorship import is_persons
from importers.store.choices import Choices
from importers.store.facts import as_baseline
from importers.store.merge import Decision, covers, decide
from importers.store.plan_proposals import propose
from importers.store.report import Line, OutcomeValue
from importers.store.rows import Author, find_row, make_row, set_value, shown
from importers.store.statement import Statement, Subject
from importers.store.statements import Told
from importers.store.units import SeveralUnitsError
from importers.store.wording import DETAILS, PROBLEMS, field_label, owner_label, row_label, value_words
from projects.date_window import DateWindow
from projects.enums import Outcome
from projects.models import Citation, ImportRow, Programme, Project, Source
from projects.models.citation import DETAILS as CITED_DETAILS
from projects.values import canonical

RULE_LENGTH = 60
CHANGED = {Decision.KEEP: Outcome.UNCHANGED, Decision.FILL: Outcome.INSERTED, Decision.UPDATE: Outcome.UPDATED}


@dataclass
class Filing:
    """The state of one article while it is stored.

    `citations` are those that earlier imports made of this source, by fact key; `known` the keys of all facts that
    earlier imports stored: one that is known and has no citation any more was removed by a person. `rejected` are those
    that a person refused. `present` are the keys of what is read now: an earlier citation that isn't among them was a
    reading that we have since corrected. `said` is what a person chose for this import.
    """

    author: Author
    told: Told
    citations: dict[str, Citation]
    known: frozenset[str]
    rejected: frozenset[str]
    present: frozenset[str]
    at: datetime
    said: Choices = field(default_factory=Choices)
    lines: list[Line] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    @classmethod
    def of(
        cls, author: Author, told: Told, present: frozenset[str], at: datetime, said: Choices | None = None
    ) -> Filing:
        source = author.source
        citations = Citation.objects.filter(source=source, fact_key__isnull=False)
        outcomes = dict(ImportRow.objects.filter(source=source).order_by("pk").values_list("fact_key", "outcome"))
        stored = ImportRow.objects.filter(source=source).exclude(outcome__in=Outcome.unwritten())
        return cls(
            author,
            told,
            {citation.fact_key: citation for citation in citations},
            frozenset(stored.values_list("fact_key", flat=True)),
            frozenset(key for key, outcome in outcomes.items() if outcome == Outcome.REJECTED),
            present,
            at,
            said or Choices(),
        )

    @property
    def source(self) -> Source:
        return self.author.source

    def key(self, statement: Statement, owner: str) -> str:
        return statement.fact_key(self.source.sha256, owner)

    def is_removed(self, key: str) -> bool:
        return key in self.known and key not in self.citations

    def is_rejected(self, key: str) -> bool:
        """A person refused it before, and nobody says otherwise now."""
        return key in self.rejected and not self.said.by_person

    def store(self, statement: Statement, owner: str, project: Project | None = None) -> None:
        """Store one fact of `owner`, the name of a project or programme as the source has it."""
        key = self.key(statement, owner)
        if statement.problem:
            self.report(Outcome.AMBIGUOUS, statement, owner, key, project=project, detail=PROBLEMS[statement.problem])
        elif self.is_rejected(key):
            self.report(Outcome.REJECTED, statement, owner, key, project=project, detail=DETAILS["rejected"])
        elif self.is_removed(key):
            self.report(Outcome.CONFLICT, statement, owner, key, project=project, detail=DETAILS["removed"])
        else:
            self._store_new(statement, owner, key, project)

    def leave(self, statements: Iterable[Statement], owner: str, outcome: OutcomeValue, detail: str) -> None:
        """Report facts of which nothing is written."""
        for statement in statements:
            self.report(outcome, statement, owner, self.key(statement, owner), detail=detail)

    def _store_new(self, statement: Statement, owner: str, key: str, project: Project | None) -> None:
        if key in self.seen:
            return
        try:
            row = self._row(key, project, statement)
            if row is None:
                row = make_row(project, statement, self.author)
                self.cite_new(row, statement, owner, key, project)
                self.report(Outcome.INSERTED, statement, owner, key, project=project)
                return
        except SeveralUnitsError as error:
            detail = _("fits several: %(names)s") % {"names": error}
            self.report(Outcome.AMBIGUOUS, statement, owner, key, project=project, detail=detail)
            return
        self._merge(row, statement, owner, key, project)

    def _row(self, key: str, project: Project | None, statement: Statement) -> Any:
        citation = self.citations.get(key)
        if citation is None:
            return find_row(project, statement, self.source)
        subject = citation.subject
        if project is not None and isinstance(subject, Project) and subject.pk == project.pk:
            return project
        return type(subject).objects.select_for_update().get(pk=subject.pk)

    def _merge(self, row: Any, statement: Statement, owner: str, key: str, project: Project | None) -> None:
        notice_earlier(row, self.author)
        statement = taken_loosely(row, statement)
        current = shown(row, statement.field)
        decision = self._decide(row, statement, current)
        if decision in (Decision.FILL, Decision.UPDATE):
            set_value(row, statement, self.author)
        outcome = CHANGED.get(decision, Outcome.CONFLICT)
        if decision == Decision.OLDER and key in self.citations:
            outcome = Outcome.UNCHANGED
        if decision == Decision.FILL:
            self.cite_new(row, statement, owner, key, project)
        else:
            self.cite(row, statement, key, project)
        if decision in CHANGED:
            self._drop_corrected(row, statement.field)
        detail = DETAILS["proposed"] if self._asks_for_change(row, statement, outcome) else DETAILS.get(decision, "")
        self.report(outcome, statement, owner, key, project=project, shown_value=current, detail=detail)

    def _decide(self, row: Any, statement: Statement, current: str) -> Decision:
        if current == statement.stated:
            return Decision.KEEP
        behind = citations_behind(row, statement.field, current)
        corrected = bool(behind) and all(self._is_corrected(citation) for citation in behind)
        backing, here = newest_day(behind), self.source.stated_on
        later = here is not None and backing is not None and here > backing
        return decide(
            field=statement.field,
            current=current,
            stated=statement.stated,
            is_edited=is_persons(row, statement.field),
            newer=later or corrected or is_more_exact(row, statement),
            older=here is not None and backing is not None and here < backing,
        )

    def _asks_for_change(self, row: Any, statement: Statement, outcome: OutcomeValue) -> bool:
        if outcome != Outcome.CONFLICT or statement.field != "planned":
            return False
        behind = citations_behind(row, "planned", shown(row, "planned"))
        return propose(row, statement, self.author, backing=newest_day(behind), at=self.at)

    def unread(self) -> list[Citation]:
        """What earlier imports read in this article and this one doesn't; it stays until a person looks at it."""
        return [citation for citation in self.citations.values() if self._is_corrected(citation)]

    def _is_corrected(self, citation: Citation) -> bool:
        """What a person confirmed is no misreading, whatever is read now."""
        is_ours = citation.source_id == self.source.pk and not citation.rule.startswith(CONFIRMED)
        return is_ours and citation.fact_key not in self.present

    def _drop_corrected(self, row: Any, name: str) -> None:
        """Take back what an earlier reading of these words said of this field, now that they are read otherwise."""
        for citation in citations_behind(row, name):
            if self._is_corrected(citation):
                del self.citations[citation.fact_key]
                self.author.delete(citation)

    def cite_new(self, row: Any, statement: Statement, owner: str, key: str, project: Project | None) -> None:
        """Cite a value just written; a first plan is the baseline too, and the same words stand behind that."""
        self.cite(row, statement, key, project)
        if statement.field == "planned" and canonical(row.baseline) == statement.stated:
            baseline = as_baseline(statement)
            if not row.citations.filter(field="baseline").exists():
                self.cite(row, baseline, self.key(baseline, owner), project)

    def cite(
        self, row: Any, statement: Statement, key: str, project: Project | None, stated: str | None = None
    ) -> None:
        """Keep the words, unless they are kept already."""
        if key in self.citations or statement.subject == Subject.ALIAS:
            return
        evidence = statement.evidence
        citation = Citation(
            source=self.source,
            quote=evidence.quote.text,
            start=evidence.quote.start,
            end=evidence.quote.end,
            field=statement.field,
            stated=statement.stated if stated is None else stated,
            stated_text=statement.written,
            rule=evidence.rule[:RULE_LENGTH],
            confidence=Decimal(str(evidence.confidence)).quantize(Decimal("0.01")),
            fact_key=key,
            **_about(row, statement.subject, project),
        )
        self.author.save(citation, evidence.quote)
        self.citations[key] = citation

    def report(
        self,
        outcome: OutcomeValue,
        statement: Statement,
        owner: str,
        key: str,
        *,
        project: Project | None = None,
        shown_value: str = "",
        detail: str = "",
    ) -> None:
        """Note what became of a fact; the same fact told twice in an article is noted once."""
        if key in self.seen:
            return
        self.seen.add(key)
        self.lines.append(
            Line(
                outcome=outcome,
                fact_key=key,
                owner=owner_label(owner, statement),
                label=row_label(statement),
                field=statement.field,
                field_label=field_label(statement),
                shown=shown_value,
                stated=statement.stated,
                stated_words=value_words(statement),
                words=statement.evidence.quote.text,
                detail=str(detail),
                project=project.pk if project else None,
            )
        )


def taken_loosely(row: Any, statement: Statement) -> Statement:
    """An event known more exactly than these words tell: they only confirm that it happened."""
    if statement.field == "actual" and row.actual and statement.stated != canonical(row.actual):
        is_vaguer = isinstance(statement.value, DateWindow) and covers(statement.value, row.actual)
        return statement.without_date() if is_vaguer else statement
    return statement


def is_more_exact(row: Any, statement: Statement) -> bool:
    """An event of which only 不晚于 or a month was known gets its day, from a source of whatever age."""
    if statement.field != "actual" or not isinstance(statement.value, DateWindow):
        return False
    return bool(row.actual) and covers(row.actual, statement.value)


def citations_behind(row: Any, name: str, stated: str | None = None) -> list[Citation]:
    """What imports cited for a field, or for one value of it."""
    citations = row.citations.filter(fact_key__isnull=False, field=name).select_related("source")
    if isinstance(row, Project):
        citations = citations.filter(**{f"{detail}__isnull": True for detail in CITED_DETAILS})
    return list(citations if stated is None else citations.filter(stated=stated))


def newest_day(citations: Iterable[Citation]) -> date | None:
    return max((day for citation in citations if (day := citation.source.stated_on)), default=None)


def notice_earlier(row: Any, author: Author) -> None:
    """Move `known_from` back where this source is older; None means known always."""
    day = author.source.stated_on
    if day and getattr(row, "known_from", None) and day < row.known_from and not is_persons(row, "known_from"):
        row.known_from = day
        author.save(row, fields=["known_from"])


def _about(row: Any, subject: Subject, project: Project | None) -> dict[str, Any]:
    if isinstance(row, Programme):
        return {"programme": row}
    return {"project": project} | ({} if subject == Subject.PROJECT else {subject.value: row})
