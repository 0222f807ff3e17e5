"""The containers: sound to the compose specification, and of one mind with the settings and with each other."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from hgt_projects.database import database_from_url
from operations.middleware import PROBES

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
COMPOSE = DEPLOY / "compose.yaml"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    return yaml.safe_load(COMPOSE.read_text())["services"]


@pytest.fixture(scope="module")
def in_image() -> dict[str, str]:
    """The environment that the image brings along."""
    (line,) = re.findall(r"^ENV (.*)$", DOCKERFILE, re.MULTILINE)
    return dict(word.split("=", 1) for word in line.split())


def judged(path: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("check-jsonschema"), "--builtin-schema", "vendor.compose-spec", path]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_file_keeps_to_the_compose_specification(tmp_path):
    done = judged(COMPOSE)
    spoilt = tmp_path / "compose.yaml"
    spoilt.write_text(COMPOSE.read_text().replace("interval: 10s", "every: 10s"))

    assert (done.returncode, done.stdout.strip()) == (0, "ok -- validation done")
    assert judged(spoilt).returncode == 1


def test_every_variable_is_named_in_its_head():
    head, _name, body = COMPOSE.read_text().partition("name: honggutan")
    asked = set(re.findall(r"\$\{(\w+)", body))

    assert asked == {"SERVER_NAME", "TLS_CERTIFICATE", "TLS_KEY", "POSTGRES_PASSWORD"}
    assert {name for name in asked if name not in head} == set()
    assert {name for name in asked if f"${{{name}:?" not in body} == set()


def test_site_finds_the_database_that_is_made(services):
    made = services["database"]["environment"]
    url = services["site"]["environment"]["DATABASE_URL"].replace("${POSTGRES_PASSWORD}", "secret")
    found = database_from_url(url, Path())

    assert (found["HOST"], found["PORT"]) == ("database", 5432)
    assert (found["USER"], found["NAME"]) == (made["POSTGRES_USER"], made["POSTGRES_DB"])
    assert services["site"]["depends_on"]["database"]["condition"] == "service_healthy"
    assert f"--username={made['POSTGRES_USER']}" in services["database"]["healthcheck"]["test"]


def test_nginx_and_the_health_check_ask_where_the_site_listens(services, in_image):
    (probe,) = re.findall(r"^HEALTHCHECK .*'http://127\.0\.0\.1:(\d+)(/\w+)'", DOCKERFILE, re.MULTILINE)

    assert services["nginx"]["environment"]["UPSTREAM"] == f"site:{in_image['PORT']}"
    assert probe[0] == in_image["PORT"]
    assert probe[1] in PROBES
    assert in_image["HOST"] == "0.0.0.0"


def mounted(service: dict[str, Any]) -> dict[str, str]:
    """What lies at each place of the container."""
    parts = [volume.removesuffix(":ro").rsplit(":", 1) for volume in service["volumes"]]
    return {place: source for source, place in parts}


def test_what_is_kept_lies_in_volumes_that_the_settings_name(services, in_image):
    volumes = yaml.safe_load(COMPOSE.read_text())["volumes"]
    site, nginx = mounted(services["site"]), mounted(services["nginx"])
    kept = {site[in_image["VAR_DIR"]], site[in_image["BACKUP_DIR"]], *mounted(services["database"]).values()}

    assert kept == set(volumes)
    assert nginx[services["nginx"]["environment"]["VAR_DIR"]] == site[in_image["VAR_DIR"]]
    assert services["site"]["read_only"] is True


def test_files_that_nginx_is_given_are_there_and_where_it_looks(services):
    places, told = mounted(services["nginx"]), services["nginx"]["environment"]
    ours = [source for source in places.values() if source.startswith("./")]

    assert [name for name in ours if not (DEPLOY / name).is_file()] == []
    assert {told["TLS_CERTIFICATE"], told["TLS_KEY"], told["PROXY_FILE"]} <= set(places)
    assert places["/etc/nginx/templates/default.conf.template"] == "./nginx.conf.template"


def test_images_are_of_one_debian_with_a_python_that_is_supported(services):
    """pg_dump of the site's image is Debian's, and refuses a newer server: bookworm has PostgreSQL 15."""
    (python,) = re.findall(r"^FROM python:(\d+\.\d+)-slim-bookworm$", DOCKERFILE, re.MULTILINE)
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]

    assert services["database"]["image"] == "postgres:15-bookworm"
    assert services["nginx"]["image"].endswith("-bookworm")
    assert wanted == f">={python}"


def test_no_secret_beside_the_file_gets_into_the_image():
    left_out = (ROOT / ".dockerignore").read_text().split()

    assert {".git", "var", "*.env", "*.pem", "*.key"} <= set(left_out)
