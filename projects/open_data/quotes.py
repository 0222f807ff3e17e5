"""The citations behind the rows of a batch. One query, however many rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Model, QuerySet

from projects import compiled
from projects.models import Citation
from projects.open_data.asked import Asked
from projects.open_data.parts import Quote, quote
from projects.pages.evidence import MODEL_NAMES, Evidence
from projects.values import canonical

DETAIL_NAMES = {model_name: detail for detail, model_name in MODEL_NAMES.items()}


class Quotes:
    """The words behind rows that have these keys in one column of the citations: project, milestone …"""

    def __init__(self, column: str, keys: Sequence[int], asked: Asked) -> None:
        self.asked = asked
        self.evidence = Evidence(compiled.asked(citations, None, keys, column), asked.on)
        self.fields: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name, key, field in sorted(self.evidence.by_key):
            self.fields[name, key].append(field)

    def is_known(self, row: Model, field: str) -> bool:
        return self.evidence.is_known(row, field)

    def of(self, *rows: Model) -> tuple[Quote, ...]:
        """All public words about the rows that had been printed by the day, those that disagree too."""
        return tuple(one for row in rows for one in self.of_row(row))

    def of_row(self, row: Model) -> list[Quote]:
        about = row._meta.model_name or "", row.pk
        table = DETAIL_NAMES.get(about[0], about[0])
        return [
            quote(citation, (table, row.pk), citation.stated == canonical(getattr(row, field)), self.asked)
            for field in self.fields.get(about, [])
            for citation in self.evidence.public(row, field)
        ]


def citations(keys: Sequence[int], column: str) -> QuerySet[Citation]:
    """Those that have one of the keys in that column."""
    found = Citation.objects.filter(**{f"{column}__in": keys}).order_by("pk")
    return found.select_related("source", "project").defer("source__text")
