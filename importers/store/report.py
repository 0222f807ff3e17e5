"""What an import did, for people: by article, by project, fact by fact, and the totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.enums import Outcome

#: An Outcome. Django brings no types, so a type checker takes the members of its choices for tuples.
OutcomeValue = Any

SIGNS: dict[OutcomeValue, str] = {
    Outcome.INSERTED: "+",
    Outcome.UPDATED: "~",
    Outcome.UNCHANGED: "=",
    Outcome.CONFLICT: "!",
    Outcome.AMBIGUOUS: "?",
    Outcome.PENDING: ".",
    Outcome.REJECTED: "x",
}
#: What a person chose, and so is counted only where somebody did.
CHOSEN = (Outcome.PENDING, Outcome.REJECTED)
SHOWN_WORDS = 48


@dataclass(frozen=True, slots=True)
class Line:
    """One fact: `owner` is the project or the programme, `label` the row beneath it, `words` those of the source.

    `shown` and `stated` are canonical texts; `stated_words` is the stated value for people.
    """

    outcome: OutcomeValue
    fact_key: str
    owner: str
    label: str
    field: str
    field_label: str
    shown: str
    stated: str
    stated_words: str
    words: str
    detail: str = ""
    project: int | None = None


@dataclass(slots=True)
class ArticleReport:
    """`warnings` are the rules that the stored values break."""

    title: str
    file_name: str
    source: int
    lines: list[Line] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Report:
    """`run` is the key of the run, None for a dry one."""

    articles: tuple[ArticleReport, ...]
    is_dry: bool
    run: int | None = None

    @property
    def totals(self) -> Counter[OutcomeValue]:
        return Counter(line.outcome for article in self.articles for line in article.lines)

    def text(self, *, with_unchanged: bool = False) -> str:
        """The whole report; facts that were there already are only counted unless asked for."""
        parts = [line for article in self.articles for line in _article_text(article, with_unchanged)]
        return "\n".join([*parts, "", self._summary()])

    def _summary(self) -> str:
        totals = self.totals
        counted = [
            f"{SIGNS[outcome]} {label} {totals[outcome]}"
            for outcome, label in Outcome.choices
            if totals[outcome] or outcome not in CHOSEN
        ]
        lines = [_("Total: %(counts)s") % {"counts": "  ".join(counted)}]
        if totals[Outcome.CONFLICT]:
            lines.append(_("Conflicts: what stood there was kept, and the differing statement was filed beside it."))
        if totals[Outcome.AMBIGUOUS]:
            lines.append(
                _("Ambiguous: nothing was written; a person has to decide, see the import's rows in the admin.")
            )
        if self.is_dry:
            lines.append(_("Dry run: nothing of this was written."))
        return "\n".join(lines)


def _article_text(article: ArticleReport, with_unchanged: bool) -> Iterator[str]:
    yield ""
    yield f"{article.title} ({article.file_name})"
    for owner, lines in groupby(article.lines, key=lambda line: line.owner):
        listed = list(lines)
        shown = [line for line in listed if with_unchanged or line.outcome != Outcome.UNCHANGED]
        same = len(listed) - len(shown)
        counted = ngettext("%(count)d fact unchanged", "%(count)d facts unchanged", same) % {"count": same}
        yield f"  {owner}" + (f" ({counted})" if same else "")
        yield from (_line_text(line) for line in shown)
    yield from (f"  ! {warning}" for warning in article.warnings)


def _line_text(line: Line) -> str:
    head = " · ".join(part for part in (line.label, line.field_label) if part)
    before = f"{_short(line.shown)} → " if line.shown not in ("", line.stated) else ""
    words = f"  “{_short(line.words)}”" if line.words != line.stated else ""
    detail = f" [{line.detail}]" if line.detail else ""
    return f"    {SIGNS[line.outcome]} {head}: {before}{_short(line.stated_words)}{words}{detail}"


def _short(value: str) -> str:
    return value if len(value) <= SHOWN_WORDS else f"{value[: SHOWN_WORDS - 1]}…"
