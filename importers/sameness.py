"""Whether a statement of a project repeats one that is known already."""

from __future__ import annotations

from importers.records import Fact, MilestoneStatement, PersonMention, ProgressStatement, UnitMention

Statement = Fact | MilestoneStatement | UnitMention | PersonMention | ProgressStatement


def repeats(one: Statement, other: Statement) -> bool:
    if isinstance(one, Fact) and isinstance(other, Fact):
        return (one.kind, one.value, one.unit, one.noun) == (other.kind, other.value, other.unit, other.noun)
    if isinstance(one, MilestoneStatement) and isinstance(other, MilestoneStatement):
        return (one.name, one.tense, one.date_text) == (other.name, other.tense, other.date_text)
    if isinstance(one, UnitMention) and isinstance(other, UnitMention):
        return one.name == other.name and (one.role == other.role or "spokesman" in one.evidence.rule)
    if isinstance(one, PersonMention) and isinstance(other, PersonMention):
        return one.name == other.name
    if isinstance(one, ProgressStatement) and isinstance(other, ProgressStatement):
        return one.evidence.quote == other.evidence.quote
    return False
