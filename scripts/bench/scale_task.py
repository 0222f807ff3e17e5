"""What `scripts.bench.scale` asks the database itself, in a process of its own: prints JSON, a figure a line of it."""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

TERMS, SHOWN, REPEATED = 1000, 200, 5
SQL_MS, ADMIN_MS = 10, 300
Figure = dict[str, Any]


def figure(name: str, figure: float, unit: str, most: float) -> Figure:
    return {"name": name, "figure": figure, "unit": unit, "most": most}


def set_up_django() -> None:
    import os  # noqa: PLC0415 - before Django is there

    import django  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hgt_projects.settings")
    django.setup()


def own_texts() -> dict[int, str]:
    """All that a public project is found by, as the site's own tables have it, a line each."""
    from projects.models import Project, ProjectAlias, UnitAlias, UnitRole  # noqa: PLC0415

    public = Project.objects.public()
    texts = {pk: [name, place] for pk, name, place in public.values_list("pk", "name", "location")}
    for pk, name in ProjectAlias.objects.filter(project__in=public).values_list("project", "name"):
        texts[pk].append(name)
    roles = UnitRole.objects.filter(project__in=public)
    for pk, name in roles.values_list("project", "unit__name"):
        texts[pk].append(name)
    if UnitAlias.objects.exists():
        for pk, name in roles.exclude(unit__aliases=None).values_list("project", "unit__aliases__name"):
            texts[pk].append(name)
    return {pk: "\n".join(lines).lower() for pk, lines in texts.items()}


def random_terms(texts: Mapping[int, str], number: int) -> list[str]:
    """Two letters that stand side by side in some text, or, every fourth time, the other way round."""
    chance, keys = random.Random(number), list(texts)  # noqa: S311 - which terms are asked for is no secret
    terms: set[str] = set()
    while len(terms) < number:
        text = texts[chance.choice(keys)]
        start = chance.randrange(len(text) - 1)
        term = text[start : start + 2]
        if "\n" not in term and not term.isascii():
            terms.add(term[::-1] if chance.random() < 0.25 else term)
    return sorted(terms)


def found_in_list(term: str) -> set[int]:
    from projects.derived.finding import search_in_order  # noqa: PLC0415
    from projects.models import Standing  # noqa: PLC0415

    search = search_in_order([term])
    assert search is not None
    return set(search.in_order(Standing.objects.filter(is_public=True)).values_list("pk", flat=True))


def seconds_of_sql(term: str) -> float:
    """Of the list's first page and its count."""
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    from projects.derived.finding import search_in_order  # noqa: PLC0415
    from projects.models import Standing  # noqa: PLC0415
    from projects.pages.long_list import BY_LIGHT, LongRows, Position, count_long_rows, long_page  # noqa: PLC0415

    with CaptureQueriesContext(connection) as captured:
        search = search_in_order([term])
        assert search is not None
        listed = LongRows(search.in_order(Standing.objects.filter(is_public=True)), BY_LIGHT, search, search)
        long_page(listed, Position(1))
        count_long_rows(listed)
    return sum(float(query["time"]) for query in captured.captured_queries)


def terms() -> Iterator[Figure]:
    texts = own_texts()
    asked = random_terms(texts, TERMS)
    hits = {term: {pk for pk, text in texts.items() if term in text} for term in asked[:SHOWN]}
    by_hits = sorted(asked[:SHOWN], key=lambda term: len(hits[term]))
    shown = {"rarest": next(one for one in by_hits if hits[one]), "middle": by_hits[SHOWN // 2]}
    for name, term in {"absent": by_hits[0], **shown, "most common": by_hits[-1]}.items():
        took = statistics.median(seconds_of_sql(term) for _ in range(REPEATED))
        yield figure(f"SQL of a search, {name} ({len(hits[term]):,} hits)", 1000 * took, "ms", SQL_MS)
    every = [statistics.median(seconds_of_sql(term) for _ in range(3)) for term in asked[:SHOWN]]
    yield figure(f"SQL of a search, slowest of {SHOWN} terms", 1000 * max(every), "ms", SQL_MS)
    wrong = sum(found_in_list(term) != {pk for pk, text in texts.items() if term in text} for term in asked)
    yield figure(f"of {TERMS:,} terms, those whose hits aren't those of plain containment", wrong, "", 0)


def lists() -> Iterator[Figure]:
    """Each list of the administration, as an administrator opens it."""
    from django.contrib import admin  # noqa: PLC0415
    from django.urls import NoReverseMatch, reverse  # noqa: PLC0415

    client = administrator()
    for model in admin.site._registry:  # noqa: SLF001
        try:
            address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        except NoReverseMatch:
            continue
        yield figure(address, 1000 * middle_of_answers(client, address), "ms", ADMIN_MS)
    yield figure("/admin/", 1000 * middle_of_answers(client, reverse("admin:index")), "ms", ADMIN_MS)


def administrator() -> Any:
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.auth import get_user_model  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["*"]
    settings.REQUIRE_2FA = False  # a code from a phone takes the same time however many projects there are
    user, _made = get_user_model().objects.get_or_create(
        username="bench-administrator", defaults={"is_staff": True, "is_superuser": True, "password": "!"}
    )
    client = Client()
    client.force_login(user)
    return client


def middle_of_answers(client: Any, address: str) -> float:
    took = []
    for _ in range(REPEATED):
        started = time.perf_counter()
        answer = client.get(address, secure=True)
        took.append(time.perf_counter() - started)
        if answer.status_code != 200:
            raise ValueError(f"{address}: {answer.status_code}")
    return statistics.median(took)


def main(task: str) -> None:
    set_up_django()
    told: Iterable[Figure] = {"terms": terms, "lists": lists}[task]()
    print(json.dumps(list(told), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
