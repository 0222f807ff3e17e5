"""Where each project stands by everything known of it, in dates that no passing day changes.

`late_on` is the first planned day that was missed and reported on since, among the open milestones of the project's
tree, `due_on` the first one of the others. Every light of every later day is a comparison with these two, see
`projects.querysets.light_of_standing`. `holds_from` is the newest day on which something of it became known: on
earlier days less was. Beside them stands how often and how far the plans of its own milestones moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from projects.derived.kept import WORDS, Derived, Watched

TREE = """(
    SELECT p.id AS id
    UNION ALL SELECT c.id FROM projects_project c WHERE c.parent_id = p.id
    UNION ALL SELECT c.id FROM projects_project g JOIN projects_project c ON c.parent_id = g.id WHERE g.parent_id = p.id
)"""
IS_DONE = """(
    COALESCE(m.actual_earliest, m.actual_latest) IS NOT NULL
    AND (m.actual_source_id IS NOT NULL OR EXISTS (
        SELECT 1 FROM projects_progressreport ar WHERE ar.id = m.actual_report_id AND ar.published_on IS NOT NULL))
)"""
IS_REPORTED = """(
    EXISTS (SELECT 1 FROM projects_progressreport r WHERE r.project_id = m.project_id AND r.status = 'published'
        AND r.reported_on > m.planned_latest)
    OR EXISTS (SELECT 1 FROM projects_milestoneupdate mu JOIN projects_progressreport r ON r.id = mu.report_id
        WHERE mu.milestone_id = m.id AND mu.kind = 'not_yet' AND r.status = 'published'
        AND r.reported_on > m.planned_latest)
)"""
OPEN = """
SELECT MIN(m.planned_latest) FROM {tree} t
JOIN projects_project o ON o.id = t.id AND o.is_public JOIN projects_milestone m ON m.project_id = t.id
WHERE m.planned_latest IS NOT NULL AND NOT {is_done} AND {reported}
"""
LATE = OPEN.replace("{is_done}", IS_DONE).replace("{reported}", IS_REPORTED)
DUE = OPEN.replace("{is_done}", IS_DONE).replace("{reported}", f"NOT {IS_REPORTED}")
STATED = "COALESCE(s.published_latest, s.published_earliest)"
TOTAL = "i.kind = 'total' AND i.year IS NULL"
# The days on which something became known that a light, a date or a total is told by.
DAYS = (
    "SELECT MAX({greatest}(COALESCE(o.known_from, {first_day}), COALESCE(o.stage_stated_on, {first_day}))) "
    "FROM {tree} t JOIN projects_project o ON o.id = t.id",
    "SELECT MAX({greatest}(COALESCE(m.known_from, {first_day}), "
    "COALESCE(m.actual_earliest, m.actual_latest, {first_day}), COALESCE({stated}, {first_day}))) "
    "FROM {tree} t JOIN projects_milestone m ON m.project_id = t.id "
    "LEFT JOIN projects_source s ON s.id = m.actual_source_id",
    "SELECT MAX({greatest}(r.published_on, r.reported_on)) FROM {tree} t "
    "JOIN projects_progressreport r ON r.project_id = t.id AND r.status = 'published'",
    "SELECT MAX({greatest}(r.published_on, r.reported_on)) FROM {tree} t "
    "JOIN projects_milestone m ON m.project_id = t.id JOIN projects_milestoneupdate mu ON mu.milestone_id = m.id "
    "JOIN projects_progressreport r ON r.id = mu.report_id AND r.status = 'published'",
    "SELECT MAX(c.decided_on) FROM {tree} t JOIN projects_milestone m ON m.project_id = t.id "
    "JOIN projects_planchange c ON c.milestone_id = m.id AND c.decision = 'approved'",
    "SELECT MAX({stated}) FROM {self} t JOIN projects_investment i ON i.project_id = t.id AND {total} "
    "JOIN projects_citation q ON q.investment_id = i.id AND q.field = 'amount_yuan' "
    "JOIN projects_source s ON s.id = q.source_id",
)
# The same days for all projects at once, a group for each: what one project has by itself, and what its tree has.
ALL_SELVES = "(SELECT id AS root, id FROM projects_project)"
ALL_TREES = """(
    SELECT id AS root, id FROM projects_project
    UNION ALL SELECT parent_id, id FROM projects_project WHERE parent_id IS NOT NULL
    UNION ALL SELECT o.parent_id, c.id FROM projects_project c JOIN projects_project o ON o.id = c.parent_id
    WHERE o.parent_id IS NOT NULL
)"""
# As `IS_REPORTED` says, by the newest reports.
ALL_OPEN = f"""
SELECT t.root, MIN(CASE WHEN x.is_reported THEN x.planned_latest END) AS late,
    MIN(CASE WHEN x.is_reported THEN NULL ELSE x.planned_latest END) AS due
FROM (
    SELECT m.project_id, m.planned_latest, m.planned_latest < COALESCE(n.newest, {{first_day}})
        OR m.planned_latest < COALESCE(u.newest, {{first_day}}) AS is_reported
    FROM projects_milestone m JOIN projects_project o ON o.id = m.project_id AND o.is_public
    LEFT JOIN (SELECT r.project_id, MAX(r.reported_on) AS newest FROM projects_progressreport r
        WHERE r.status = 'published' GROUP BY r.project_id) n ON n.project_id = m.project_id
    LEFT JOIN (SELECT mu.milestone_id, MAX(r.reported_on) AS newest FROM projects_milestoneupdate mu
        JOIN projects_progressreport r ON r.id = mu.report_id AND r.status = 'published'
        WHERE mu.kind = 'not_yet' GROUP BY mu.milestone_id) u ON u.milestone_id = m.id
    WHERE m.planned_latest IS NOT NULL AND NOT {IS_DONE}
) x JOIN {ALL_TREES} t ON t.id = x.project_id GROUP BY t.root
"""
COLUMNS = (
    "p.id AS project_id, p.is_public, p.parent_id IS NULL AS is_top, p.name_pinyin, p.category, p.stage, "
    "p.stage IN ('completed', 'in_use') AS is_finished"
)
# Of the project's own milestones: those of parts are added by who asks.
CHANGES = ("COUNT(*)", "SUM(CASE WHEN c.moved_days > 0 THEN c.moved_days END)",
           "SUM(CASE WHEN c.moved_days < 0 THEN c.moved_days END)")  # fmt: skip
CHANGE_NAMES = ("change_count", "days_later", "days_earlier")
OWN_CHANGES = (
    "FROM projects_milestone m JOIN projects_planchange c ON c.milestone_id = m.id AND c.decision = 'approved'"
)
ALL_CHANGES = (
    "SELECT m.project_id AS root, "
    + ", ".join(f"{value} AS {name}" for value, name in zip(CHANGES, CHANGE_NAMES, strict=True))
    + f" {OWN_CHANGES} GROUP BY m.project_id"
)
TOTAL_RANK = f"(SELECT 0 - i.amount_fen FROM projects_investment i WHERE i.project_id = p.id AND {TOTAL})"


def of_one(day: str) -> str:
    """The day of the project `p`."""
    return f"({filled(day, tree=TREE, own='(SELECT p.id AS id)')})"


def of_all(day: str) -> str:
    """The day of each project, as a table of `root` and `day`."""
    grouped = filled(day, tree=ALL_TREES, own=ALL_SELVES).replace("SELECT M", "SELECT t.root, M", 1)
    return grouped.replace(" FROM", " AS day FROM", 1) + " GROUP BY t.root"


def filled(day: str, *, tree: str, own: str) -> str:
    words = {"{tree}": tree, "{self}": own, "{stated}": STATED, "{total}": TOTAL}
    return reduce(lambda text, word: text.replace(*word), words.items(), day)


def select(late: str, due: str, days: Sequence[str], changes: Sequence[str]) -> str:
    moved = ", ".join(f"COALESCE({value}, 0) AS {name}" for value, name in zip(changes, CHANGE_NAMES, strict=True))
    known = ", ".join(f"COALESCE({day}, {{first_day}})" for day in days)
    return (
        f"SELECT {COLUMNS}, COALESCE({late}, {{last_day}}) AS late_on, COALESCE({due}, {{last_day}}) AS due_on, "
        f"COALESCE({TOTAL_RANK}, 1) AS total_rank, {{greatest}}({known}) AS holds_from, "
        f"{moved} FROM projects_project p"
    )


def select_all() -> str:
    """As `SELECT`, each table read once for all projects instead of by an index for each."""
    days = {f"d{number}": of_all(day) for number, day in enumerate(DAYS)}
    tables = {"open": ALL_OPEN, "moved": ALL_CHANGES, **days}
    joined = " ".join(f"LEFT JOIN ({table}) {name} ON {name}.root = p.id" for name, table in tables.items())
    changes = [f"moved.{name}" for name in CHANGE_NAMES]
    return f"{select('open.late', 'open.due', [f'{name}.day' for name in days], changes)} {joined}"


SELECT = select(
    of_one(LATE),
    of_one(DUE),
    [of_one(day) for day in DAYS],
    [f"(SELECT {value} {OWN_CHANGES} WHERE m.project_id = p.id)" for value in CHANGES],
)


def lineage(projects: str) -> str:
    """The keys of the projects that `projects` selects as `id`, and of those that they are parts of."""
    return (
        f"SELECT k.id FROM ({projects}) k "
        f"UNION SELECT o.parent_id FROM ({projects}) k JOIN projects_project o ON o.id = k.id "
        "WHERE o.parent_id IS NOT NULL "
        f"UNION SELECT w.parent_id FROM ({projects}) k JOIN projects_project o ON o.id = k.id "
        "JOIN projects_project w ON w.id = o.parent_id WHERE w.parent_id IS NOT NULL"
    )


# A project that moves or goes leaves a tree that it can no longer be followed to: its former parent stands for that.
OF_PROJECTS = lineage("SELECT r.id FROM {rows} r UNION SELECT r.parent_id FROM {rows} r WHERE r.parent_id IS NOT NULL")
OF_ROWS = lineage("SELECT r.project_id AS id FROM {rows} r")
OF_MILESTONES = lineage("SELECT m.project_id AS id FROM {rows} r JOIN projects_milestone m ON m.id = r.milestone_id")
# A report on a whole may say something of the milestones of its parts.
OF_REPORTS = lineage(
    "SELECT r.project_id AS id FROM {rows} r UNION SELECT m.project_id FROM {rows} r "
    "JOIN projects_milestoneupdate mu ON mu.report_id = r.id JOIN projects_milestone m ON m.id = mu.milestone_id"
)
OF_SOURCES = lineage(
    "SELECT m.project_id AS id FROM {rows} r JOIN projects_milestone m ON m.actual_source_id = r.id "
    "UNION SELECT i.project_id FROM {rows} r JOIN projects_citation q ON q.source_id = r.id "
    "JOIN projects_investment i ON i.id = q.investment_id"
)
OF_CITATIONS = "SELECT i.project_id FROM {rows} r JOIN projects_investment i ON i.id = r.investment_id"

STANDINGS = Derived(
    name="standing",
    table="projects_standing",
    columns=(
        "project_id", "is_public", "is_top", "name_pinyin", "category", "stage", "is_finished", "late_on", "due_on",
        "total_rank", "holds_from", *CHANGE_NAMES,
    ),
    select=SELECT,
    select_all=select_all(),
    watched=(
        Watched(
            "projects_project",
            ("parent_id", "name_pinyin", "category", "stage", "stage_stated_on", "is_public", "known_from"),
            OF_PROJECTS,
        ),
        Watched(
            "projects_milestone",
            (
                "project_id", "planned_latest", "actual_earliest", "actual_latest", "actual_source_id",
                "actual_report_id", "known_from",
            ),
            OF_ROWS,
        ),
        Watched("projects_progressreport", ("project_id", "status", "reported_on", "published_on"), OF_REPORTS),
        Watched("projects_milestoneupdate", ("report_id", "milestone_id", "kind"), OF_MILESTONES),
        Watched("projects_planchange", ("milestone_id", "decision", "decided_on", "moved_days"), OF_MILESTONES),
        Watched("projects_investment", ("project_id", "kind", "year", "amount_fen")),
        Watched("projects_source", ("published_earliest", "published_latest"), OF_SOURCES),
        Watched("projects_citation", ("source_id", "investment_id", "field"), OF_CITATIONS),
    ),
)  # fmt: skip

# Counted by what the lights are told by; of a project that is late, the rest of its dates doesn't matter.
COUNTED = (
    "is_top, stage, is_finished, late_on, CASE WHEN late_on < {last_day} THEN {last_day} ELSE due_on END AS due_on"
)
COUNT_COLUMNS = "is_top, stage, is_finished, late_on, due_on, change"
COUNT_ROW = (
    "INSERT INTO projects_standingcount (is_top, stage, is_finished, late_on, due_on, change) "
    "SELECT {row}.is_top, {row}.stage, {row}.is_finished, {row}.late_on, "
    "CASE WHEN {row}.late_on < {last_day} THEN {last_day} ELSE {row}.due_on END, {change} WHERE {row}.is_public"
)
COUNT_ALL = f"SELECT {COUNTED}, COUNT(*) AS change FROM projects_standing WHERE is_public GROUP BY 1, 2, 3, 4, 5"
POSTGRESQL_FUNCTION = """
CREATE FUNCTION standing_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN {less}; END IF;
    IF TG_OP <> 'DELETE' THEN {more}; END IF;
    RETURN NULL;
END $$
"""


def count_triggers(vendor: str) -> tuple[str, ...]:
    last_day = WORDS[vendor]["last_day"]
    less = COUNT_ROW.format(row="OLD", change=-1, last_day=last_day)
    more = COUNT_ROW.format(row="NEW", change=1, last_day=last_day)
    on = "projects_standing FOR EACH ROW"
    if vendor == "postgresql":
        trigger = (
            f"CREATE TRIGGER standing_count AFTER INSERT OR UPDATE OR DELETE ON {on} EXECUTE FUNCTION standing_count()"
        )
        return POSTGRESQL_FUNCTION.format(less=less, more=more), trigger
    return (
        f"CREATE TRIGGER standing_count_insert AFTER INSERT ON {on} BEGIN {more}; END",
        f"CREATE TRIGGER standing_count_update AFTER UPDATE ON {on} BEGIN {less}; {more}; END",
        # A table that is emptied leaves no counts behind, whichever of the two is emptied first.
        f"CREATE TRIGGER standing_count_delete AFTER DELETE ON {on} BEGIN {less}; "
        "DELETE FROM projects_standingcount WHERE NOT EXISTS (SELECT 1 FROM projects_standing); END",
    )


def all_counts(vendor: str) -> str:
    return COUNT_ALL.format(last_day=WORDS[vendor]["last_day"])
