"""Finding projects by the words of their search texts, of the many that there may be.

Few hits are looked up by their keys; of many, each row that is read anyway is asked whether it is one. Which of the
two, the entries of the words tell beforehand, by a count that stops early: no planner has to guess. The list in its
own order needs no choice: it reads the entries of the rarest pair, which stand in that order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

from django.db import connection
from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from projects.derived.places import Places, Stand, is_latin, places, urgency
from projects.models import SearchEntry, SearchText, Standing

FEW = 1000
MOST_PAIRS = 12
# A project has several entries of a Latin word, seldom more than these.
ENTRIES_EACH = 4
HITS = "SELECT COUNT(*) FROM (SELECT 1 FROM projects_searchentry WHERE place BETWEEN %s AND %s LIMIT %s) few"
PROJECTS = """
SELECT COUNT(DISTINCT project_id), COUNT(*)
FROM (SELECT project_id FROM projects_searchentry WHERE place BETWEEN %s AND %s LIMIT %s) few
"""
MOST_ENTRIES = 2**62
LOWER = str.maketrans({letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})


def as_kept(word: str) -> str:
    return word.translate(LOWER)


def found_by(words: Iterable[str], *, among_many: bool, path: str = "search_text__") -> Q:
    """Public projects in whose search text each of the words stands.

    `among_many` projects a short query or two for each word tell beforehand how to look. `path` leads to the text.
    """
    return reduce(and_, (found_by_word(as_kept(word), path, among_many=among_many) for word in words), Q())


def found_by_word(word: str, path: str, *, among_many: bool) -> Q:
    is_there = in_text(word, f"{path}text", f"{path}pinyin")
    if not among_many:
        return is_there
    where = rarest(places(word))
    keys = list(entries(where).values_list("standing_id", flat=True)[: FEW + 1])
    if len(keys) > FEW:
        return is_there
    hits = Q(pk__in=set(keys))
    return hits if where.is_exact else hits & is_there


def in_text(word: str, text: str, pinyin: str) -> Q:
    """Plain containment; a Latin word may also be pinyin from where a syllable begins, or stand in the initials."""
    in_names = Q(**{f"{text}__contains": word})
    if not is_latin(word):
        return in_names
    spelt = " ?".join(map(re.escape, word))
    return in_names | Q(**{f"{pinyin}__regex": rf"(^| ){spelt}|\n.*{word}"})


def entries(where: Places) -> QuerySet[SearchEntry]:
    return SearchEntry.objects.filter(place__range=where.ends)


def rarest(found: Sequence[Places]) -> Places:
    """The one with the fewest entries; of those with many, any."""
    asked = found[:MOST_PAIRS]
    if len(asked) == 1:
        return asked[0]
    with connection.cursor() as cursor:
        values = [value for where in asked for value in (*where.ends, FEW + 1)]
        cursor.execute(f"SELECT {', '.join(f'({HITS})' for _ in asked)}", values)
        hits = cursor.fetchone()
    return asked[min(range(len(asked)), key=hits.__getitem__)]


@dataclass(frozen=True, slots=True)
class Search:
    """The words of a search of the list; `where` are the entries to be read, which have all of its hits.

    `others` are the words that these alone don't decide.
    """

    where: Places
    others: tuple[str, ...]

    def in_order(self, rows: QuerySet[Standing]) -> QuerySet[Standing]:
        """Those of the rows that are found, with the `place` of their entry, which goes before the list's own order."""
        found = rows.annotate(place=F("search_entries__place")).filter(place__range=self.where.ends)
        if not self.others:
            return found
        # One look-up for each row that is read: a join would be free to begin with all the texts.
        own = SearchText.objects.filter(project=OuterRef("pk"))
        texts = {f"{column}_of": Subquery(own.values(column)[:1]) for column in ("text", "pinyin")}
        return reduce(
            lambda left, word: left.filter(in_text(word, "text_of", "pinyin_of")), self.others, found.alias(**texts)
        )

    def places_between(self, after: Stand | None, before: Stand | None) -> tuple[int, int]:
        """Where the entries of projects are that stand after the one and before the other, or as these do."""
        first, last = self.where.ends
        return first + (urgency(*after) if after else 0), first + urgency(*before) if before else last

    def count_up_to(self, most: int) -> int | None:
        """One more than `most` where there are more; None where the entries alone can't tell."""
        if self.others:
            return None
        if self.where.is_ordered:
            return int(entries(self.where).order_by().values("standing_id")[: most + 1].count())
        enough = ENTRIES_EACH * most
        projects, read = self.counted(enough)
        if read == enough and projects <= most:
            projects, read = self.counted(None)
        return min(projects, most + 1)

    def counted(self, limit: int | None) -> tuple[int, int]:
        """How many projects there are among how many entries."""
        with connection.cursor() as cursor:
            cursor.execute(PROJECTS, [*self.where.ends, limit or MOST_ENTRIES])
            projects, read = cursor.fetchone()
        return projects, read


def search_in_order(words: Sequence[str]) -> Search | None:
    """Where one of the words is no Latin one and has several letters: its entries stand in the list's own order."""
    found = [places(as_kept(word)) for word in words]
    ordered = [where for each in found for where in each if where.is_ordered]
    return search(rarest(ordered), words) if ordered else None


def search_by_words(words: Sequence[str]) -> Search:
    """For whatever is asked of all hits, in no order."""
    return search(rarest([where for word in words for where in places(as_kept(word))]), words)


def search(where: Places, words: Sequence[str]) -> Search:
    decided = [word for word in words if where.is_exact and where in places(as_kept(word))]
    return Search(where, tuple(as_kept(word) for word in words if word not in decided))
