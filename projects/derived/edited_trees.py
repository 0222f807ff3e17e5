"""Which trees of projects an edit concerns, and whether any of some trees was edited: what is made of others holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery, TextField
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Coalesce, JSONObject

from projects.models import Edit, Project

JOURNAL = "projects_edit"
# As many edits may be numbered after the last of somebody who isn't done yet; a thousand would take 0.4 ms to count.
MOST_OVERTAKEN = 200
# The newest edit that may concern everything, how many of the last are seen (see `projects.derived.edits`), and
# when they were: a database that was put back counts anew.
EDITS_OF_ALL = f"""(
    SELECT max(id) || ' ' || count(*) || ' ' || max(edited_at) FROM {JOURNAL}
    WHERE tree IS NULL AND id > (SELECT max(id) FROM {JOURNAL} WHERE tree IS NULL) - {MOST_OVERTAKEN}
)"""
# Every project to which the changed rows have ever belonged: whatever moved is gone from where it was.
BELONGING = "SELECT h.project_id FROM {history} h WHERE h.id IN (SELECT id FROM {rows})"
BY_MILESTONE = BELONGING.replace("h.project_id", "m.project_id").replace(
    " WHERE", " LEFT JOIN projects_milestone m ON m.id = h.milestone_id WHERE"
)
BY_REPORT = BELONGING.replace("h.project_id", "r.project_id").replace(
    " WHERE", " LEFT JOIN projects_progressreport r ON r.id = h.report_id WHERE"
)
ITSELF = (
    BELONGING.replace("h.project_id", "h.id AS project_id")
    + " UNION "
    + BELONGING.replace("h.project_id", "h.parent_id")
    + " AND h.parent_id IS NOT NULL"
)
# A project that is there no longer has no tree to be found.
TREES = """
SELECT DISTINCT COALESCE(above.parent_id, p.parent_id, p.id) AS tree FROM ({projects}) k
LEFT JOIN projects_project p ON p.id = k.project_id LEFT JOIN projects_project above ON above.id = p.parent_id
"""
NEW_ONES_APART = "SELECT DISTINCT CASE WHEN r.history_type = '+' THEN 0 END AS tree FROM {rows} r"
NOTHING_PUBLIC = "SELECT DISTINCT 0 AS tree FROM {rows}"
EVERYTHING = "SELECT DISTINCT CAST(NULL AS bigint) AS tree FROM {rows}"
# By the name of the model; what isn't named may concern everything.
TREES_OF: Mapping[str, str] = {
    "project": TREES.replace("{projects}", ITSELF),
    **dict.fromkeys(("planchange", "milestoneupdate"), TREES.replace("{projects}", BY_MILESTONE)),
    "reportphoto": TREES.replace("{projects}", BY_REPORT),
    **dict.fromkeys(
        ("projectalias", "investment", "annualtask", "progressreport", "milestone", "listing", "quantity", "unitrole",
         "contactperson", "citation"),
        TREES.replace("{projects}", BELONGING),
    ),
    **dict.fromkeys(("source", "unit", "programme"), NEW_ONES_APART),
    "articledraft": NOTHING_PUBLIC,
}  # fmt: skip


def edited_trees(history: Any, rows: str) -> str:
    """A query of `tree` for new rows of that history, which stand in `rows`."""
    query = TREES_OF.get(history.instance_type._meta.model_name, EVERYTHING)
    return query.format(history=history._meta.db_table, rows=rows)


@dataclass(frozen=True, slots=True)
class TreeEdits:
    """Another one after each edit that may concern what is told of one tree, be it of the tree or of everything.

    Words that tell them from those of another time; None where there is none.
    """

    own: str | None
    of_all: str | None


def tree_edits(projects: QuerySet[Project]) -> dict[int, TreeEdits]:
    """By the key of each project, in their order. One query."""
    return by_key(with_edits(projects))


def with_edits(projects: QuerySet[Project]) -> QuerySet[Project, Any]:
    """What `by_key` reads."""
    own = Edit.objects.filter(tree=OuterRef("whole")).order_by().values("tree")
    words = Cast(JSONObject(newest=Max("pk"), count=Count("pk"), edited_at=Max("edited_at")), TextField())
    of_all = RawSQL(EDITS_OF_ALL, [], TextField())  # nosec B611  # noqa: S611 - nobody's words are in it
    asked = (Subquery(own.annotate(words=words).values("words")), of_all)
    return projects.annotate(whole=whole_of("pk")).values_list("pk", *asked)


def by_key(rows: Iterable[tuple[int, str | None, str | None]]) -> dict[int, TreeEdits]:
    return {key: TreeEdits(own, of_all) for key, own, of_all in rows}


def whole_of(path: str) -> Coalesce:
    """The key of the whole that a project belongs to; `path` leads to the project's key, as `project`, or is `pk`."""
    prefix = "" if path == "pk" else f"{path}__"
    return Coalesce(f"{prefix}parent__parent_id", f"{prefix}parent_id", path)
