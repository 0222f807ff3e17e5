"""An index of search texts: what stands in them as numbers, in the order of the list.

An entry's place is one number of 61 bits. Its upper part is a term: two letters that follow each other in the text, the
code point of the first times 2²¹ plus that of the next one, 0 where none follows; or, above all of these, six Latin
letters of seven bits each, from where a syllable of the pinyin begins, or from anywhere in the initials and the text.
Its lower 18 bits are the urgency of the project: the day that its light is told by, so that the entries of a pair
stand in the order of the list, the most urgent first, and a page of a common pair's hits is read without the others.
Latin ones have none, since a word may have several. A term of two letters is one pair, so that a look-up finds it,
however rare; trigrams find nothing for two letters.

Only public projects have entries.
"""

from __future__ import annotations

from datetime import date

from projects.derived.kept import WORDS

ENTRIES, TEXTS, STANDINGS = "projects_searchentry", "projects_searchtext", "projects_standing"
LETTER_BITS, URGENCY_BITS, ASCII_BITS = 21, 18, 7
LATIN_LETTERS, LATIN = 6, 1 << 42
FIRST_DAY, MOST_DAYS = date(1900, 1, 1), 100_000
OPEN_FROM, UNDATED, FINISHED = MOST_DAYS + 1, 2 * MOST_DAYS + 2, 2 * MOST_DAYS + 3

DAYS = {
    "postgresql": f"GREATEST(0, LEAST({MOST_DAYS}, {{day}} - DATE '{FIRST_DAY}'))",
    "sqlite": f"max(0, min({MOST_DAYS}, CAST(julianday({{day}}) - julianday('{FIRST_DAY}') AS integer)))",
}
URGENCY = (
    "CASE WHEN s.late_on < {last_day} THEN {late} WHEN s.due_on < {last_day} THEN {open_from} + {due} "
    "WHEN s.is_finished THEN {finished} ELSE {undated} END"
)
# Each letter of a text with the next one.
PAIRS = {
    "postgresql": """
SELECT t.project_id, (g.pair << {urgency_bits}) + {urgency} AS place
FROM {texts} t JOIN {standings} s ON s.project_id = t.project_id AND s.is_public CROSS JOIN LATERAL (
    SELECT DISTINCT (ascii(c.letter)::bigint << {letter_bits}) + COALESCE(ascii(NULLIF(c.next, chr(10))), 0) AS pair
    FROM ROWS FROM (string_to_table(t.text, NULL), string_to_table(substr(t.text, 2), NULL)) AS c(letter, next)
    WHERE c.letter <> chr(10)) g
""",
    "sqlite": """
SELECT DISTINCT t.project_id, (((unicode(substr(t.text, n.key + 1, 1)) << {letter_bits})
    + ifnull(unicode(nullif(substr(t.text, n.key + 2, 1), char(10))), 0)) << {urgency_bits}) + {urgency} AS place
FROM {texts} t JOIN {standings} s ON s.project_id = t.project_id AND s.is_public
JOIN json_each('[' || rtrim(replace(hex(zeroblob(length(t.text))), '00', '0,'), ',') || ']') n
WHERE substr(t.text, n.key + 1, 1) <> char(10)
""",
}
# What begins at each syllable of the pinyin, at each of the initials, and at each Latin letter of the text.
LATIN_WORDS = {
    # OFFSET 0 keeps what stands before it from being put together anew for each letter.
    "postgresql": """
SELECT t.project_id, ({latin} + g.code) << {urgency_bits} AS place
FROM {texts} t JOIN {standings} s ON s.project_id = t.project_id AND s.is_public CROSS JOIN LATERAL (
    SELECT DISTINCT {code} AS code FROM (
        SELECT left(array_to_string(p.syllables[n:n + {letters} - 1], ''), {letters}) AS word
        FROM (SELECT string_to_array(split_part(t.pinyin, chr(10), 1), ' ') AS syllables OFFSET 0) p
        CROSS JOIN LATERAL generate_series(1, cardinality(p.syllables)) n
        UNION ALL
        SELECT substr(i.initials, n, {letters}) FROM (SELECT split_part(t.pinyin, chr(10), 2) AS initials OFFSET 0) i
        CROSS JOIN LATERAL generate_series(1, length(i.initials)) n
        UNION ALL
        SELECT split_part(substr(t.text, n, {letters}), chr(10), 1)
        FROM generate_series(1, CASE WHEN t.text ~ '[0-9a-z]' THEN length(t.text) END) n
        WHERE ascii(substr(t.text, n, 1)) BETWEEN 48 AND 122
        OFFSET 0
    ) w
) g
""",
    "sqlite": """
SELECT DISTINCT w.project_id, ({latin} + {code}) << {urgency_bits} AS place FROM (
    SELECT l.project_id, substr(replace(
        substr(l.lines, n.key + 1, instr(substr(l.lines, n.key + 1), char(10)) - 1),
        CASE WHEN n.key < l.first_line THEN ' ' ELSE '' END, ''
    ), 1, {letters}) AS word
    FROM (SELECT t.project_id, t.pinyin || CASE WHEN t.text GLOB '*[0-9a-z]*' THEN char(10) || t.text ELSE '' END
              || char(10) AS lines, instr(t.pinyin, char(10)) AS first_line
          FROM {texts} t JOIN {standings} s ON s.project_id = t.project_id AND s.is_public) l
    JOIN json_each('[' || rtrim(replace(hex(zeroblob(length(l.lines))), '00', '0,'), ',') || ']') n
    WHERE (n.key = 0 OR n.key + 1 > l.first_line OR substr(l.lines, n.key, 1) = ' ')
    AND unicode(substr(l.lines, n.key + 1, 1)) BETWEEN 48 AND 122
) w
""",
}
# Whatever isn't ASCII counts as its last letter, which no word has.
LATIN_LETTER = {
    "postgresql": "(LEAST(127, ascii(substr(w.word, {number}, 1)))::bigint << {bits})",
    "sqlite": "(min(127, ifnull(unicode(substr(w.word, {number}, 1)), 0)) << {bits})",
}
ONE_TEXT = "(SELECT {0}.project_id AS project_id, {0}.text AS text, {0}.pinyin AS pinyin)"
ONE_STANDING = (
    "(SELECT {0}.project_id AS project_id, {0}.is_public AS is_public, {0}.late_on AS late_on, {0}.due_on AS due_on, "
    "{0}.is_finished AS is_finished)"
)
REMOVE = (
    f"DELETE FROM {ENTRIES} WHERE project_id = {{row}}.project_id AND place IN "
    "(SELECT place FROM ({old}) o EXCEPT SELECT place FROM ({new}) n)"
)
ADD = (
    f"INSERT {{ignore}} INTO {ENTRIES} (place, project_id) SELECT n.place, {{row}}.project_id FROM "
    "(SELECT place FROM ({new}) a EXCEPT SELECT place FROM ({old}) b) n"
)
NONE = "SELECT 0 AS project_id, 0 AS place WHERE 1 = 0"
CHANGED = {
    TEXTS: "({old}.text, {old}.pinyin) {other} ({new}.text, {new}.pinyin)",
    STANDINGS: "({old}.is_public, {old}.late_on, {old}.due_on, {old}.is_finished) {other} "
    "({new}.is_public, {new}.late_on, {new}.due_on, {new}.is_finished)",
}
POSTGRESQL_FUNCTION = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN {insert};
    ELSIF TG_OP = 'DELETE' THEN {delete};
    ELSIF {changed} THEN {update};
    END IF;
    RETURN NULL;
END $$
"""


def all_entries(vendor: str, texts: str = TEXTS, standings: str = STANDINGS) -> str:
    """Those of every text, or of the rows of these queries."""
    words = WORDS[vendor]
    late, due = (DAYS[vendor].format(day=f"s.{column}") for column in ("late_on", "due_on"))
    urgency = URGENCY.format(
        last_day=words["last_day"], late=late, due=due, open_from=OPEN_FROM, undated=UNDATED, finished=FINISHED
    )
    pairs = PAIRS[vendor].format(
        urgency=urgency, urgency_bits=URGENCY_BITS, letter_bits=LETTER_BITS, texts=texts, standings=standings
    )
    places = ((number + 1, ASCII_BITS * (LATIN_LETTERS - 1 - number)) for number in range(LATIN_LETTERS))
    code = " + ".join(LATIN_LETTER[vendor].format(number=number, bits=bits) for number, bits in places)
    latin = LATIN_WORDS[vendor].format(
        latin=LATIN, code=code, urgency_bits=URGENCY_BITS, letters=LATIN_LETTERS,
        texts=texts, standings=standings,
    )  # fmt: skip
    return f"SELECT place, project_id FROM ({pairs}) p UNION ALL SELECT place, project_id FROM ({latin}) q"


def entry_triggers(vendor: str) -> tuple[str, ...]:
    make = postgresql_triggers if vendor == "postgresql" else sqlite_triggers
    return (*make(TEXTS, "search_entries_text"), *make(STANDINGS, "search_entries_standing"))


def entries_of_row(vendor: str, table: str, row: str) -> str:
    if table == TEXTS:
        return all_entries(vendor, texts=ONE_TEXT.format(row))
    return all_entries(vendor, standings=ONE_STANDING.format(row))


def statements(vendor: str, table: str, ignore: str = "") -> dict[str, tuple[str, ...]]:
    """What each kind of write to the table takes away and adds."""
    old, new = (entries_of_row(vendor, table, row) for row in ("OLD", "NEW"))
    return {
        "insert": (ADD.format(row="NEW", new=new, old=NONE, ignore=ignore),),
        "delete": (REMOVE.format(row="OLD", old=old, new=NONE),),
        "update": (
            REMOVE.format(row="OLD", old=old, new=new),
            ADD.format(row="NEW", new=new, old=old, ignore=ignore),
        ),
    }


def postgresql_triggers(table: str, name: str) -> tuple[str, str]:
    bodies = {event: "; ".join(made) for event, made in statements("postgresql", table).items()}
    changed = CHANGED[table].format(old="OLD", new="NEW", other="IS DISTINCT FROM")
    trigger = (
        f"CREATE TRIGGER {name} AFTER INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )
    return POSTGRESQL_FUNCTION.format(name=name, changed=changed, **bodies), trigger


def sqlite_triggers(table: str, name: str) -> tuple[str, ...]:
    changed = CHANGED[table].format(old="OLD", new="NEW", other="IS NOT")
    conditions = {"update": f" WHEN {changed}"}
    return tuple(
        f"CREATE TRIGGER {name}_{event} AFTER {event.upper()} ON {table} FOR EACH ROW{conditions.get(event, '')} "
        f"BEGIN {' '.join(f'{one};' for one in made)} END"
        for event, made in statements("sqlite", table, ignore="OR IGNORE").items()
    )
