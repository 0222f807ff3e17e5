"""Which words of which source stand behind a value, as known on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Model

from projects.models import Citation
from projects.models.citation import DETAILS
from projects.values import canonical

Key = tuple[str, int, str]


class Evidence:
    """The citations of some rows, grouped by row and field. Words of sources that aren't public stay unseen."""

    def __init__(self, citations: Iterable[Citation], on: date) -> None:
        self.on = on
        self.by_key: dict[Key, list[Citation]] = defaultdict(list)
        for citation in citations:
            self.by_key[key_of(citation)].append(citation)

    def is_known(self, row: Model, field: str) -> bool:
        """Stated by that day, or entered without words of a source behind it."""
        citations = self.by_key.get(key(row, field), [])
        return not citations or any(self.was_stated(citation) for citation in citations)

    def of(self, row: Model, field: str) -> list[Citation]:
        """The words that state what the row holds, newest source first."""
        shown = canonical(getattr(row, field))
        return [citation for citation in self.public(row, field) if citation.stated == shown]

    def against(self, row: Model, field: str) -> list[Citation]:
        """The words that state something else."""
        shown = canonical(getattr(row, field))
        return [citation for citation in self.public(row, field) if citation.stated != shown]

    def public(self, row: Model, field: str) -> list[Citation]:
        citations = self.by_key.get(key(row, field), [])
        seen = [one for one in citations if one.source.is_public and self.was_stated(one)]
        return sorted(seen, key=lambda one: (-(one.source.stated_on or date.min).toordinal(), one.start, one.pk))

    def was_stated(self, citation: Citation) -> bool:
        stated_on = citation.source.stated_on
        return stated_on is None or stated_on <= self.on


def key(row: Model, field: str) -> Key:
    return row._meta.model_name or "", row.pk, field


def key_of(citation: Citation) -> Key:
    for detail in DETAILS:
        if pk := getattr(citation, f"{detail}_id"):
            return MODEL_NAMES[detail], pk, citation.field
    if citation.project_id:
        return "project", citation.project_id, citation.field
    return "programme", citation.programme_id, citation.field


MODEL_NAMES = {detail: Citation._meta.get_field(detail).related_model._meta.model_name for detail in DETAILS}
