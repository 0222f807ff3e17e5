"""Searching names as people type them: characters, pinyin with or without blanks, or initials."""

from __future__ import annotations

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Replace

NAME_SEARCH = ("name", "aliases__name", "pinyin_joined", "name_initials")


def with_joined_pinyin(rows: QuerySet) -> QuerySet:
    """Annotates `pinyin_joined`: dexingjie, kept as `de xing jie`."""
    return rows.annotate(pinyin_joined=Replace(F("name_pinyin"), Value(" "), Value("")))
