"""What had been stated by a day, as a condition of queries on rows that have citations."""

from __future__ import annotations

from datetime import date

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce


def stated_by(rows: QuerySet, detail: str, field: str, on: date) -> QuerySet:
    """Rows whose `field` was stated by that day, or was entered without words of a source behind it.

    `detail` is the name of the rows' column in Citation. The same rule as `Evidence.is_known`.
    """
    citations = apps.get_model("projects", "Citation").objects.filter(**{detail: OuterRef("pk")}, field=field)
    stated_on = Coalesce("source__published_latest", "source__published_earliest")
    stated = citations.annotate(stated_on=stated_on).filter(Q(stated_on=None) | Q(stated_on__lte=on))
    return rows.filter(~Exists(citations) | Exists(stated))
