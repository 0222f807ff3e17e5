"""What projects are found by: their names, other names, place and units in one text, and the pairs of letters in it.

A pair (gram) is a number: the code point of a letter times 2²¹, plus that of the next one, 0 where none follows. A term
of two letters is one pair, so that a look-up finds it, however rare; trigrams find nothing for two letters.
"""

from __future__ import annotations

from itertools import pairwise

from projects.derived.kept import Derived, Watched

GRAM_SHIFT = 21

SELECT = """
SELECT p.id AS project_id,
    lower((p.name || {newline} || p.location || {newline}
        || COALESCE((SELECT {texts}(s.name, {newline}) FROM (
            SELECT a.name FROM projects_projectalias a WHERE a.project_id = p.id ORDER BY a.id) s), '')
        || {newline}
        || COALESCE((SELECT {texts}(s.name, {newline}) FROM (
            SELECT DISTINCT u.id, u.name FROM projects_unitrole r
            JOIN projects_unit u ON u.id = r.unit_id WHERE r.project_id = p.id ORDER BY u.id) s), '')
        || {newline}
        || COALESCE((SELECT {texts}(s.name, {newline}) FROM (
            SELECT DISTINCT ua.id, ua.name FROM projects_unitrole r
            JOIN projects_unitalias ua ON ua.unit_id = r.unit_id WHERE r.project_id = p.id ORDER BY ua.id) s), '')
    ) {as_lower}) AS text,
    replace(p.name_pinyin, ' ', '') || {newline} || p.name_initials AS pinyin
FROM projects_project p
"""
OF_UNITS = "SELECT role.project_id FROM projects_unitrole role JOIN {{rows}} r ON r.{} = role.unit_id"

SEARCH = Derived(
    name="search_text",
    table="projects_searchtext",
    columns=("project_id", "text", "pinyin"),
    select=SELECT,
    watched=(
        Watched("projects_project", ("name", "location", "name_pinyin"), "SELECT r.id FROM {rows} r"),
        Watched("projects_projectalias", ("name", "project_id")),
        Watched("projects_unitrole", ("project_id", "unit_id")),
        Watched("projects_unit", ("name",), OF_UNITS.format("id")),
        Watched("projects_unitalias", ("name", "unit_id"), OF_UNITS.format("unit_id")),
    ),
)

# The pairs in a text, as a query: from a row's text on PostgreSQL, from NEW or OLD on SQLite.
POSTGRESQL_GRAMS = """
SELECT DISTINCT (ascii(c.letter)::bigint << 21) + COALESCE(ascii(NULLIF(c.next, chr(10))), 0) AS gram
FROM (SELECT letter, lead(letter) OVER (ORDER BY place) AS next
      FROM string_to_table({text}, NULL) WITH ORDINALITY AS s(letter, place)) c
WHERE c.letter <> chr(10)
"""
SQLITE_GRAMS = """
SELECT DISTINCT (unicode(substr({text}, k.key + 1, 1)) << 21)
    + ifnull(unicode(nullif(substr({text}, k.key + 2, 1), char(10))), 0) AS gram
FROM json_each('[' || rtrim(replace(hex(zeroblob(length({text}))), '00', '0,'), ',') || ']') k
WHERE substr({text}, k.key + 1, 1) <> char(10)
"""
SQLITE_TRIGGERS = (
    "CREATE TRIGGER search_grams_insert AFTER INSERT ON projects_searchtext FOR EACH ROW BEGIN {add}; END",
    "CREATE TRIGGER search_grams_update AFTER UPDATE ON projects_searchtext FOR EACH ROW WHEN OLD.text IS NOT NEW.text "
    "BEGIN {remove}; {add}; END",
    "CREATE TRIGGER search_grams_delete AFTER DELETE ON projects_searchtext FOR EACH ROW BEGIN {remove}; END",
)
ADD = "INSERT {ignore} INTO projects_searchgram (gram, project_id) SELECT g.gram, {row}.project_id FROM ({grams}) g"
REMOVE = "DELETE FROM projects_searchgram WHERE project_id = {row}.project_id AND gram IN ({grams})"
POSTGRESQL_FUNCTION = """
CREATE FUNCTION search_grams() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.text = NEW.text THEN RETURN NULL; END IF;
    IF TG_OP <> 'INSERT' THEN {remove}; END IF;
    IF TG_OP <> 'DELETE' THEN {add}; END IF;
    RETURN NULL;
END $$
"""
POSTGRESQL_TRIGGER = (
    "CREATE TRIGGER search_grams AFTER INSERT OR UPDATE OR DELETE ON projects_searchtext "
    "FOR EACH ROW EXECUTE FUNCTION search_grams()"
)


def gram_triggers(vendor: str) -> tuple[str, ...]:
    if vendor == "postgresql":
        add, remove = gram_statements(POSTGRESQL_GRAMS, ignore="")
        return POSTGRESQL_FUNCTION.format(add=add, remove=remove), POSTGRESQL_TRIGGER
    add, remove = gram_statements(SQLITE_GRAMS, ignore="OR IGNORE")
    return tuple(trigger.format(add=add, remove=remove) for trigger in SQLITE_TRIGGERS)


def gram_statements(grams: str, *, ignore: str) -> tuple[str, str]:
    add = ADD.format(ignore=ignore, row="NEW", grams=grams.format(text="NEW.text"))
    return add, REMOVE.format(row="OLD", grams=grams.format(text="OLD.text"))


def all_grams(vendor: str) -> str:
    """Those of every text, at once."""
    grams = (POSTGRESQL_GRAMS if vendor == "postgresql" else SQLITE_GRAMS).format(text="t.text")
    if vendor == "postgresql":
        return f"SELECT g.gram, t.project_id FROM projects_searchtext t CROSS JOIN LATERAL ({grams}) g"
    letters = grams.replace("SELECT DISTINCT", "SELECT DISTINCT t.project_id AS project_id,")
    joined = letters.replace("FROM json_each", "FROM projects_searchtext t, json_each")
    return f"SELECT gram, project_id FROM ({joined})"


def grams_of(word: str) -> tuple[int, ...]:
    """The pairs of a word of at least two letters."""
    return tuple((ord(one) << GRAM_SHIFT) + ord(following) for one, following in pairwise(word))


def grams_beginning(letter: str) -> tuple[int, int]:
    """The range of pairs that begin with the letter."""
    first = ord(letter) << GRAM_SHIFT
    return first, first + (1 << GRAM_SHIFT) - 1
