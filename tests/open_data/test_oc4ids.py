"""The package of projects against the standard's schemas where they lie beside the project, else against our list."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from projects.date_window import DateWindow
from projects.enums import Category, Line, QuantityKind, Role, SourceKind, Stage
from projects.open_data.oc4ids import codes
from projects.schedule import State
from tests.factories import MilestoneFactory, ProjectFactory, QuantityFactory, SourceFactory, UnitRoleFactory
from tests.open_data.conftest import ON, body
from tests.open_data.oc4ids_fields import CODES, OWN, PACKAGE, STANDARD, TIMES

pytestmark = pytest.mark.django_db

SCHEMAS = Path(settings.BASE_DIR).parent / "shared" / "oc4ids"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00")


def schema(name: str) -> dict[str, Any]:
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def errors(package: dict[str, Any]) -> list[str]:
    """Against the schemas, formats and closed codelists too; without them, against our list."""
    if not SCHEMAS.exists():
        return errors_by_list(package)
    of_project = schema("project-schema.json")
    address = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/project-schema.json"
    registry = Registry().with_resource(address, Resource(contents=of_project, specification=DRAFT4))
    validator = Draft4Validator(
        schema("project-package-schema.json"), registry=registry, format_checker=FormatChecker()
    )
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(package)]


def errors_by_list(package: dict[str, Any]) -> list[str]:
    found = [f"{path}: no such field" for path, value in leaves(package) if path not in known()]
    for path, value in leaves(package):
        inner = path.removeprefix("projects[].")
        if inner in CODES and value not in CODES[inner]:
            found.append(f"{path}: {value} is no code of the list")
        if path.rpartition(".")[2] in TIMES and not RFC_3339.fullmatch(str(value)):
            found.append(f"{path}: {value} is no time")
    return found


def known() -> set[str]:
    return PACKAGE | {f"projects[].{path}" for path in STANDARD | OWN}


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that isn't a list or an object itself, with its path."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, f"{path}[]")
    else:
        yield path, value


@pytest.fixture
def package(site, project):
    return json.loads(body(site.get("/data/oc4ids.json", {"on": ON})))


def every_code():
    """A project for each word that we have a code for."""
    for stage in Stage:
        whole = ProjectFactory(stage=stage)
        MilestoneFactory(project=whole, actual=DateWindow(None, date(2025, 4, 1)), name="不晚于")
    for category in Category:
        ProjectFactory(category=category)
    project = ProjectFactory()
    for role in Role:
        UnitRoleFactory(project=project, role=role)
    for kind in QuantityKind:
        QuantityFactory(project=project, kind=kind)
    for line in Line:
        MilestoneFactory(project=project, line=line, planned=DateWindow.of_month(2025, 4))
    for kind in SourceKind:
        source = SourceFactory(kind=kind)
        MilestoneFactory(project=project, actual=DateWindow.of_month(2025, 3), actual_source=source)


def test_package_of_everything_is_valid(site, project):
    every_code()
    package = json.loads(body(site.get("/data/oc4ids.json", {"on": ON})))

    assert errors(package) == []
    assert errors_by_list(package) == []


def test_package_of_the_seeds_is_valid(site, db):
    call_command("import_seeds", verbosity=0)
    package = json.loads(body(site.get("/data/oc4ids.json", {"on": ON})))

    assert errors(package) == []
    assert errors_by_list(package) == []
    assert len(package["projects"]) > 10


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("status",), "under construction"),
        (("updated",), "2025-05-01"),
        (("milestones", 0, "status"), "late"),
        (("milestones", 1, "dueDate"), "2025-05-31"),
    ],
)
def test_what_breaks_the_standard_is_found(package, path, value):
    one = next(one for one in package["projects"] if len(one.get("milestones", [])) > 1)
    *way, last = path
    for step in way:
        one = one[step]
    one[last] = value

    assert errors(package) != []
    assert errors_by_list(package) != []


def test_our_list_tells_the_standards_fields_from_our_own():
    assert not STANDARD & OWN
    assert CODES.keys() - STANDARD == set()
    if SCHEMAS.exists():
        whole = schema("project-schema.json")
        assert {path for path in STANDARD if not is_there(whole, path)} == set()
        assert {path for path in OWN if is_there(whole, path)} == set()


def is_there(whole: dict[str, Any], path: str) -> bool:
    node = whole
    for part in path.split("."):
        name, is_list = part.removesuffix("[]"), part.endswith("[]")
        node = node.get("properties", {}).get(name)
        if node is None:
            return False
        node = node["items"] if is_list else node
        if "$ref" in node:
            node = whole["definitions"][node["$ref"].rpartition("/")[2]]
    return True


def test_project_tells_what_it_is(package, project):
    one = next(one for one in package["projects"] if one["title"] == "=1+1")

    assert one["id"] == f"honggutan-{project.pk}"
    assert (one["status"], one["sector"]) == ("implementation", ["publicWelfare"])
    assert one["identifiers"] == [{"id": project.code, "scheme": "CN-TZXM"}]
    assert one["budget"]["amount"] == {"amount": 1800000000.01, "currency": "CNY"}
    [years] = one["budget"]["budgetBreakdowns"]
    assert [year["amount"]["amount"] for year in years["budgetBreakdown"]] == [0.05, 0.05]
    [party] = one["parties"]
    assert (party["roles"], party["people"][0]["jobTitle"]) == (["publicAuthority", "procuringEntity"], "负责人")
    assert one["publicAuthority"] == {"id": party["id"], "name": "区住建局"}
    assert one["period"]["startDate"] == "2025-03-01T00:00:00+08:00"
    assert [document["author"] for document in one["documents"]] == ["南昌日报"]
    assert one["relatedProjects"][0]["relationship"] == "partOf"


def test_milestone_keeps_its_three_dates_and_its_changes(package):
    one = next(one for one in package["projects"] if one["title"] == "=1+1")
    begun, opened = one["milestones"]

    assert (begun["status"], begun["dateMet"]) == ("met", "2025-03-31T23:59:59+08:00")
    assert (opened["status"], opened["dueDate"]) == ("scheduled", "2025-05-31T23:59:59+08:00")
    assert opened["baseline"]["text"] == "5月"
    [change] = opened["planChanges"]
    assert (change["movedDays"], change["reason"]) == (-11, "land")


def test_forecasts_and_metrics_are_observed(package):
    one = next(one for one in package["projects"] if one["title"] == "=1+1")

    assert [metric["id"] for metric in one["forecasts"]] == ["financialProgress", "length"]
    money, done = one["metrics"]
    assert money["observations"][0]["value"] == {"amount": 5.0, "currency": "CNY"}
    assert (done["observations"][0]["measure"], done["observations"][0]["unit"]["id"]) == (45.5, "P1")


def test_every_field_and_code_of_our_own_is_documented():
    told = (Path(settings.BASE_DIR) / "docs" / "open-data.md").read_text("utf-8")
    documented = {
        cell for row in re.findall(r"^\| (`[^|]+) \|", told, re.MULTILINE) for cell in re.findall("`([^`]+)`", row)
    }
    fields = {path.replace("planChanges[]", "planChanges") for path in OWN}

    assert {path for path in fields if not documented & {path, path.split("[]")[0], path.rpartition(".")[0]}} == set()
    ours = {
        "urbanInfrastructure",
        "publicWelfare",
        "supervisor",
        "designer",
        "operator",
        "newsArticle",
        "ledger",
        "partOf",
    }
    assert {code for code in ours if f"`{code}`" not in told} == set()


def test_without_a_project_there_is_no_package(site, db):
    assert site.get("/data/oc4ids.json").status_code == 404


def test_every_word_has_its_code():
    assert set(codes.STATUS) == set(Stage) - {Stage.UNKNOWN}
    assert (set(codes.SECTOR), set(codes.ROLE)) == (set(Category), set(Role))
    assert (set(codes.DOCUMENT), set(codes.METRIC)) == (set(SourceKind), set(QuantityKind))
    assert set(codes.MILESTONE_TYPE) == set(Line)
    assert {state for state in State if state.is_done} < set(codes.MILESTONE_STATUS)
