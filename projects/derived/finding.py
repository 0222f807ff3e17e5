"""Conditions that find projects by the words of their search texts.

Few hits are looked up by their keys; of many, each row that is read anyway is asked whether it is one. Which of the
two, the pairs of letters tell beforehand, by a count that stops early: no planner has to guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import and_

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from projects.derived.search import grams_beginning, grams_of
from projects.models import SearchGram

FEW = 1000
MOST_GRAMS = 12
HITS = "SELECT COUNT(*) FROM (SELECT 1 FROM projects_searchgram WHERE gram = %s LIMIT %s) few"
LOWER = str.maketrans({letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})


def found_by(words: Iterable[str], *, among_many: bool) -> Q:
    """Projects in whose search text each of the words stands.

    `among_many` projects two short queries for each word that isn't Latin tell beforehand how to look.
    """
    return reduce(and_, (found_by_word(word.translate(LOWER), among_many=among_many) for word in words), Q())


def found_by_word(word: str, *, among_many: bool) -> Q:
    if word.isascii() and word.isalnum():
        return Q(search_text__text__contains=word) | Q(search_text__pinyin__contains=word)
    if not among_many:
        return Q(search_text__text__contains=word)
    if len(word) == 1:
        return having(SearchGram.objects.filter(gram__range=grams_beginning(word)))
    grams = grams_of(word)[:MOST_GRAMS]
    found = having(SearchGram.objects.filter(gram=rarest(grams)))
    return found if len(word) == 2 else found & Q(search_text__text__contains=word)


def having(rows: QuerySet[SearchGram]) -> Q:
    keys = list(rows.order_by("gram", "project_id").values_list("project_id", flat=True)[: FEW + 1])
    return Q(pk__in=keys) if len(keys) <= FEW else Q(Exists(rows.filter(project=OuterRef("pk"))))


def rarest(grams: tuple[int, ...]) -> int:
    """The pair with the fewest hits; of those with many, any."""
    if len(grams) == 1:
        return grams[0]
    counts = ", ".join(f"({HITS})" for _ in grams)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {counts}", [value for gram in grams for value in (gram, FEW + 1)])
        hits = cursor.fetchone()
    return min(zip(hits, grams, strict=True))[1]
