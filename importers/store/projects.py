"""Stores what one article says of projects: finds or makes each project, then hands its facts on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from importers.records import ProjectRecord
from importers.store.facts import owner_path, project_facts
from importers.store.filing import Filing, notice_earlier
from importers.store.matching import Candidate, How, Match, Sought, match
from importers.store.names import same_name
from importers.store.report import OutcomeValue
from importers.store.statement import Statement, Subject
from importers.store.statements import aliases, naming, statements
from importers.store.wording import DETAILS
from projects.enums import Outcome
from projects.models import Project, ProjectAlias
from projects.models.project import MAX_DEPTH


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record went: its project, or why it has none."""

    project: Project | None
    outcome: OutcomeValue = Outcome.UNCHANGED
    detail: str = ""


@dataclass
class Register:
    """The projects that records are matched against. Those of `taken` belong to another record of the same article."""

    candidates: list[Candidate]
    taken: set[int] = field(default_factory=set)

    @classmethod
    def read(cls, projects: QuerySet[Project] | None = None) -> Register:
        """Of all projects, or of these alone."""
        rows = Project.objects.all() if projects is None else projects
        return cls([_candidate(project) for project in rows.prefetch_related("aliases", "children")])

    def match(self, sought: Sought) -> Match:
        return match(sought, [candidate for candidate in self.candidates if candidate.pk not in self.taken])

    def add(self, project: Project) -> None:
        self.candidates.append(_candidate(project))


def store_projects(filing: Filing, records: Sequence[ProjectRecord]) -> set[int]:
    """Store the records, parents first; gives the keys of the projects that they are about."""
    article = _ArticleProjects(filing, records, Register.read())
    for record in records:
        article.store(record)
    return {place.project.pk for place in article.places.values() if place.project}


@dataclass
class _ArticleProjects:
    """The records of one article, and where each went, by its name behind that of its parent."""

    filing: Filing
    records: Sequence[ProjectRecord]
    register: Register
    places: dict[str, Place] = field(default_factory=dict)
    stored: set[int] = field(default_factory=set)

    def store(self, record: ProjectRecord) -> None:
        if id(record) in self.stored:
            return
        self.stored.add(id(record))
        if parent := self._parent(record):
            self.store(parent)
        place = self._place_once(record)
        if place.project is None:
            facts = project_facts(record, self.filing.told)
            self.filing.leave(facts, owner_path(record), place.outcome, place.detail)
        else:
            _store_facts(self.filing, record, place.project)

    def _parent(self, record: ProjectRecord) -> ProjectRecord | None:
        return next((other for other in self.records if other.name == record.parent), None)

    def _place_once(self, record: ProjectRecord) -> Place:
        """Two records of one name and parent are one project; a circle of parents ends where it would begin again."""
        path = owner_path(record)
        if path not in self.places:
            self.places[path] = Place(None, Outcome.AMBIGUOUS, _("it is told to be a part of its own part"))
            parent = self._parent(record)
            place = self._place(record, self._place_once(parent) if parent else None)
            self.places[path] = place
            if place.project:
                self.register.taken.add(place.project.pk)
        return self.places[path]

    def _place(self, record: ProjectRecord, above: Place | None) -> Place:
        """The record's project: that of an earlier import of the same words, one that matches, or a new one."""
        key = self.filing.key(naming(record), owner_path(record))
        if (citation := self.filing.citations.get(key)) and citation.project_id:
            return Place(_locked(citation.project_id))
        if above and above.project is None:
            return above
        if self.filing.is_rejected(key):
            return Place(None, Outcome.REJECTED, str(DETAILS["rejected"]))
        parent = _with_room(above.project) if above and above.project else None
        if owner_path(record) in self.filing.said.projects:
            return self._chosen(record, parent)
        match = self.register.match(self._sought(record, parent))
        if match.how == How.UNSURE:
            names = ", ".join(candidate.name for candidate in match.candidates)
            return Place(None, Outcome.AMBIGUOUS, _("may be one of: %(names)s") % {"names": names})
        if match.found:
            return Place(_found(self.filing, _locked(match.found.pk), parent))
        if self.filing.is_removed(key):
            return Place(None, Outcome.CONFLICT, str(DETAILS["removed"]))
        return Place(_make(self.filing, record, parent, self.register))

    def _chosen(self, record: ProjectRecord, parent: Project | None) -> Place:
        """Where a person put it: an existing project stays where it stands."""
        chosen = self.filing.said.projects[owner_path(record)]
        if chosen is not None:
            return Place(_locked(chosen))
        return Place(_make(self.filing, record, parent, self.register))

    def _sought(self, record: ProjectRecord, parent: Project | None) -> Sought:
        return Sought(
            name=record.name,
            aliases=record.aliases,
            parent=parent.pk if parent else None,
            is_part=parent is not None,
            parts=frozenset(other.name for other in self.records if other.parent == record.name),
        )


def _locked(key: int) -> Project:
    return Project.objects.select_for_update().get(pk=key)


def _with_room(parent: Project) -> Project:
    """The project or the one above it: what an article nests deeper than the tree goes hangs on its lowest level."""
    above = parent.ancestors()
    return above[0] if len(above) + 1 >= MAX_DEPTH else parent


def _found(filing: Filing, project: Project, parent: Project | None) -> Project:
    """A project told before without its parent is put under it, where the tree allows."""
    if parent and project.parent_id is None:
        project.parent = parent
        try:
            project.check_tree()
        except ValidationError:
            project.parent = None
        else:
            filing.author.save(project, fields=["parent"])
    return project


def _make(filing: Filing, record: ProjectRecord, parent: Project | None, register: Register) -> Project:
    named, owner = naming(record), owner_path(record)
    name = filing.said.called.get(owner, record.name)
    project = Project(name=name, parent=parent, is_public=True, known_from=filing.source.stated_on)
    filing.author.save(project, record.evidence.quote)
    key = filing.key(named, owner)
    filing.cite(project, named, key, project, stated=name)
    filing.report(Outcome.INSERTED, named, owner, key, project=project)
    register.add(project)
    return project


def _store_facts(filing: Filing, record: ProjectRecord, project: Project) -> None:
    owner = owner_path(record)
    notice_earlier(project, filing.author)
    if owner not in filing.said.unnamed:
        _store_name(filing, record, project)
    for alias in aliases(record):
        _store_alias(filing, alias, owner, project)
    for statement in statements(record, filing.told):
        filing.store(statement, owner, project)


def _store_name(filing: Filing, record: ProjectRecord, project: Project) -> None:
    """A project found under another name keeps its name; the article's becomes one of its other names."""
    named, owner = naming(record), owner_path(record)
    key = filing.key(named, owner)
    citation = filing.citations.get(key)
    if citation and citation.stated != project.name:
        detail = str(DETAILS["edited"])
        filing.report(Outcome.CONFLICT, named, owner, key, project=project, shown_value=project.name, detail=detail)
        return
    filing.cite(project, named, key, project, stated=project.name)
    filing.report(Outcome.UNCHANGED, named, owner, key, project=project, shown_value=project.name)
    if not same_name(record.name, project.name):
        alias = replace(named, subject=Subject.ALIAS, key={"name": record.name})
        _store_alias(filing, alias, owner, project)


def _store_alias(filing: Filing, alias: Statement, owner: str, project: Project) -> None:
    key = filing.key(alias, owner)
    if ProjectAlias.objects.filter(project=project, name=alias.value).exists():
        filing.report(Outcome.UNCHANGED, alias, owner, key, project=project)
    elif key in filing.known:
        filing.report(Outcome.CONFLICT, alias, owner, key, project=project, detail=str(DETAILS["removed"]))
    else:
        filing.author.save(ProjectAlias(project=project, name=alias.value), alias.evidence.quote)
        filing.report(Outcome.INSERTED, alias, owner, key, project=project)


def _candidate(project: Project) -> Candidate:
    return Candidate(
        pk=project.pk,
        name=project.name,
        aliases=tuple(alias.name for alias in project.aliases.all()),
        code=project.code,
        parent=project.parent_id,
        parts=frozenset(child.name for child in project.children.all()),
    )
