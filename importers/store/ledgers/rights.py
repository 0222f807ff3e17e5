"""How far a user's ledger reaches: which projects it may name, and what of them it may change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from importers.store.ledgers.plan import Deed, Difference
from importers.store.statement import Subject
from projects.models import Project
from projects.rights import StaffRole, has_role, projects_of

#: What a report or a proposal can carry; the facts themselves are the reviewers'.
REPORTABLE = ("actual",)


@dataclass(frozen=True, slots=True)
class Reach:
    """`by` is None for a command, which may do everything. Else the ledger may do what its user may do by hand."""

    by: Any = None

    @property
    def may_import(self) -> bool:
        return self.by is None or has_role(self.by, StaffRole.CLERK, StaffRole.REVIEWER)

    @property
    def writes_facts(self) -> bool:
        return self.by is None or has_role(self.by, StaffRole.REVIEWER)

    def projects(self) -> QuerySet[Project]:
        return Project.objects.all() if self.by is None else projects_of(self.by)

    def may(self, found: Difference, deed: Deed) -> bool:
        """A clerk reports progress and what happened, and proposes other plans; see `projects.role_permissions`."""
        if self.writes_facts or deed is Deed.PROPOSE:
            return True
        slot = found.wanted.slot
        return slot.subject is Subject.REPORT or (slot.subject is Subject.MILESTONE and slot.field in REPORTABLE)
