"""Which project of ours a row means. Names are compared as for articles, but by an index, since a ledger is long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from importers.ledgers.problems import Problem
from importers.ledgers.words import code_of, is_national_code, tidy
from importers.store.matching import Candidate, How, Sought, match
from importers.store.names import core, normalise, same_name
from projects.models import Project, ProjectAlias

ENDING = 4  # the shortest name by whose end another can be recognised, see `names.ends_with`


@dataclass(frozen=True, slots=True)
class Found:
    """A project, or none; `problem` says why nobody can tell, `detail` between which."""

    project: int | None = None
    problem: Problem | None = None
    detail: str = ""


@dataclass
class Register:
    """The projects that a file may touch, by every name. What the file itself makes isn't among them."""

    candidates: dict[int, Candidate]
    by_code: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _by_form: dict[str, set[int]] | None = None

    @classmethod
    def read(cls, projects: QuerySet[Project]) -> Register:
        aliases: dict[int, list[str]] = defaultdict(list)
        for key, name in ProjectAlias.objects.filter(project__in=projects).values_list("project", "name"):
            aliases[key].append(name)
        rows = projects.order_by().values_list("pk", "name", "code", "parent")
        register = cls({pk: Candidate(pk, name, tuple(aliases[pk]), code, parent) for pk, name, code, parent in rows})
        for candidate in register.candidates.values():
            if candidate.code:
                register.by_code[code_of(candidate.code)] = candidate.pk
            register.by_name[tidy(candidate.name)].append(candidate.pk)
        return register

    def find(self, *, name: str, code: str, parent: str | None) -> Found:
        """`parent` is None where the file doesn't tell, "" where it says that the project stands at the top."""
        if code in self.by_code:
            return self._by_code(self.by_code[code], name)
        if code and not is_national_code(code):
            return Found(problem=Problem.NO_CODE)
        exact = self._below([*self.by_name.get(tidy(name), ())], parent)
        if exact:
            return self._one(exact)
        return self._alike(name, code, parent)

    def name(self, pk: int) -> str:
        candidate = self.candidates[pk]
        above = self.candidates.get(candidate.parent) if candidate.parent else None
        return f"{above.name} / {candidate.name}" if above else candidate.name

    def top(self, name: str) -> int | None:
        """A project of this name under which others may hang."""
        keys = self.by_name.get(tidy(name), []) or [pk for pk in self.candidates if tidy(self.name(pk)) == name]
        return keys[0] if len(keys) == 1 else None

    def _by_code(self, pk: int, name: str) -> Found:
        """The code decides, unless the name is that of another project."""
        found = self.candidates[pk]
        others = [other for other in self.by_name.get(tidy(name), ()) if other != pk]
        if others and pk not in self.by_name[tidy(name)] and not same_name(name, found.name):
            return Found(problem=Problem.OTHER_PROJECT, detail=self._names([pk, *others]))
        return Found(pk)

    def _below(self, keys: list[int], parent: str | None) -> list[int]:
        """Those whose whole has this name, or stands at the end of this way from the top."""
        if parent is None:
            return keys
        above = {pk: self.candidates[pk].parent or 0 for pk in keys}
        if not parent:
            return [pk for pk in keys if above[pk] not in self.candidates]
        by_way = [pk for pk in keys if above[pk] in self.candidates and tidy(self.name(above[pk])) == parent]
        named = (pk for pk in keys if above[pk] in self.candidates)
        return by_way or [pk for pk in named if tidy(self.candidates[above[pk]].name) == parent]

    def _one(self, keys: list[int]) -> Found:
        """Of several the whole goes before its parts, where there is one."""
        if len(keys) == 1:
            return Found(keys[0])
        return Found(problem=Problem.SEVERAL_PROJECTS, detail=self._names(keys))

    def _alike(self, name: str, code: str, parent: str | None) -> Found:
        above = self.top(parent) if parent else None
        keys = self._shortlist(name)
        listed = [self.candidates[key] for key in sorted(keys)]
        result = match(Sought(name, code=code or None, parent=above, is_part=bool(parent)), listed)
        if result.how is How.UNSURE:
            names = self._names(candidate.pk for candidate in result.candidates)
            return Found(problem=Problem.SEVERAL_PROJECTS, detail=names)
        return Found(result.found.pk if result.found else None)

    def _shortlist(self, name: str) -> set[int]:
        """All that any rule of matching could find: of equal form, or with the same end."""
        if self._by_form is None:
            self._by_form = defaultdict(set)
            for pk, candidate in self.candidates.items():
                for term in (candidate.name, *candidate.aliases):
                    for form in _forms(term):
                        self._by_form[form].add(pk)
        found: set[int] = set()
        for form in _forms(name):
            found |= self._by_form.get(form, set())
        return found

    def _names(self, keys: Iterable[int]) -> str:
        return "、".join(self.name(key) for key in keys)


def _forms(name: str) -> tuple[Any, ...]:
    bare = core(name)
    return normalise(name), f"={bare}", f"…{bare[-ENDING:]}"
