"""One project in the standard's words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.conf import settings

from projects.enums import Stage
from projects.open_data.described import plain
from projects.open_data.oc4ids.batch import Batch
from projects.open_data.oc4ids.codes import DOCUMENT, ROLE, SECTOR, STATUS
from projects.open_data.oc4ids.figures import budget, forecasts, metrics
from projects.open_data.oc4ids.steps import milestone, periods
from projects.open_data.oc4ids.values import days_of, ending, filled
from projects.open_data.parts import Reference
from projects.open_data.projects import ContactRecord, ProjectRecord, RoleRecord
from projects.open_data.sources import SourceRecord

CODE_SCHEME, CATEGORY_SCHEME = "CN-TZXM", "honggutan-category"


def identifier(key: int) -> str:
    return f"{settings.OC4IDS_PREFIX}-{key}"


def project(one: ProjectRecord, batch: Batch) -> dict[str, Any]:
    steps = batch.milestones[one.id]
    investments, reports = batch.investments[one.id], batch.reports[one.id]
    sources = [batch.sources[key] for key in batch.source_keys(one.id, one.citations)]
    return filled(
        {
            "id": identifier(one.id),
            "updated": plain(one.updated_at),
            "language": "zh",
            "identifiers": [{"id": one.code, "scheme": CODE_SCHEME}] if one.code else [],
            "title": one.name,
            "description": one.summary,
            "status": STATUS.get(one.stage),
            "sector": [SECTOR[one.category]] if one.category else [],
            "additionalClassifications": category(one),
            **periods(steps),
            "locations": locations(one),
            "budget": budget(one.total_yuan, investments),
            "publicAuthority": public_authority(one.units),
            "parties": parties(one.units, one.contacts),
            "forecasts": forecasts(investments, one.quantities),
            "metrics": metrics(investments, reports),
            "milestones": [milestone(step, batch.changes[step.id]) for step in steps],
            "completion": completion(one, batch),
            "documents": [document(source) for source in sources],
            "relatedProjects": [related(one.part_of)] if one.part_of else [],
            "light": one.light,
            "lightReason": one.light_reason,
            "otherNames": plain(one.aliases),
            "lists": plain(one.lists),
            "webPage": one.url,
        }
    )


def category(one: ProjectRecord) -> list[dict[str, str]]:
    return [{"scheme": CATEGORY_SCHEME, "id": one.category}] if one.category else []


def locations(one: ProjectRecord) -> list[dict[str, Any]]:
    if not one.location:
        return []
    address = {"streetAddress": one.location, "locality": "南昌市红谷滩区", "region": "江西省", "countryName": "中国"}
    return [{"id": "1", "description": one.location, "address": address}]


def public_authority(roles: Iterable[RoleRecord]) -> dict[str, str]:
    """The first of the lead units."""
    return next((organisation(role.unit) for role in roles if role.role == "lead"), {})


def organisation(unit: Reference) -> dict[str, str]:
    return {"id": str(unit.id), "name": unit.name}


def parties(roles: Iterable[RoleRecord], contacts: Iterable[ContactRecord]) -> list[dict[str, Any]]:
    """Each unit once, with all its roles and the people named for it."""
    units: dict[int, Reference] = {}
    of_unit: dict[int, list[str]] = defaultdict(list)
    for one in roles:
        units[one.unit.id] = one.unit
        of_unit[one.unit.id].append(ROLE[one.role])
    people: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for person in contacts:
        if person.unit:
            told = filled({"id": str(person.id), "name": person.name, "jobTitle": person.title})
            people[person.unit.id].append(told)
    return [filled({**organisation(units[key]), "roles": of_unit[key], "people": people[key]}) for key in units]


def completion(one: ProjectRecord, batch: Batch) -> dict[str, Any]:
    """The last day on which anything was finished, once nothing is left to build."""
    days = days_of(step.actual for step in batch.milestones[one.id])
    return {"endDate": ending(max(days))} if days and one.stage in Stage.finished() else {}


def document(source: SourceRecord) -> dict[str, Any]:
    published = source.published
    return filled(
        {
            "id": str(source.id),
            "documentType": DOCUMENT[source.kind],
            "title": source.title,
            "url": source.url,
            "datePublished": ending(published.latest or published.earliest) if published else None,
            "language": "zh",
            "format": "text/html",
            "author": source.publisher,
        }
    )


def related(whole: Reference) -> dict[str, str]:
    """`partOf` is a relationship of our own."""
    return {
        "id": str(whole.id),
        "scheme": "oc4ids",
        "identifier": identifier(whole.id),
        "relationship": "partOf",
        "title": whole.name,
    }
