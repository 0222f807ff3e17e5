"""Small promises of docs/security.md that nothing else shows."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from tests.factories import ProjectFactory
from tests.rights.people import auditor
from tests.security.test_hosts import PAGES

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("hgt_projects", "importers", "operations", "projects")
CODE = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
#: Programs that the site itself starts, and from where.
STARTED = {"operations"}


def names_called(path: Path) -> set[str]:
    calls = (node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    return {ast.unparse(func) for func in calls}


@pytest.fixture(scope="module")
def called() -> dict[Path, set[str]]:
    """What each file of ours calls."""
    return {path: names_called(path) for path in CODE}


def test_no_code_is_made_from_data(called):
    forbidden = re.compile(r"eval|exec|compile|__import__|os\.system|os\.popen|marshal\..*|hashlib\.(md5|sha1)")
    found = {(path.name, name) for path, names in called.items() for name in names}

    assert {each for each in found if forbidden.fullmatch(each[1])} == set()


def test_programs_are_started_without_a_shell(called):
    shells = [path for path in CODE if "shell=True" in path.read_text("utf-8")]
    started = {
        path.relative_to(ROOT).parts[0]
        for path, names in called.items()
        if any(name.startswith("subprocess.") for name in names)
    }

    assert shells == []
    assert started <= STARTED


@pytest.mark.django_db
@pytest.mark.parametrize("password", ["  two  blanks 密码 Ünïcode  ", "x" * 120 + "Y"])
def test_password_is_taken_as_it_is_typed(password):
    user = auditor(username="li")
    user.set_password(password)
    user.save()
    tried = [password, password.strip(), password.lower(), password[:72]]
    answers = [Client().post("/admin/login/", {"username": "li", "password": each}).status_code for each in tried]

    assert answers[0] == 302
    assert {status for each, status in zip(tried, answers, strict=True) if each != password} == {200}


@pytest.mark.django_db
def test_password_is_hidden_and_may_be_pasted(client):
    client.force_login(auditor())
    pages = [Client().get("/admin/login/"), client.get("/admin/password_change/")]
    inputs = [re.findall(r"<input[^>]*password[^>]*>", page.content.decode()) for page in pages]

    assert [len(found) for found in inputs] == [1, 3]
    assert all('type="password"' in one and "onpaste" not in one for found in inputs for one in found)
    assert not any('autocomplete="off"' in one for found in inputs for one in found)


@pytest.mark.django_db
@pytest.mark.parametrize("path", [*PAGES, "/wall.svg", "/data/projects.json"])
def test_answer_says_what_it_is_and_in_which_letters(client, path):
    ProjectFactory()

    kind = client.get(path).headers["Content-Type"]

    assert "charset=utf-8" in kind or kind.startswith(("application/json", "application/problem+json", "image/svg+xml"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    ["/.git/config", "/.env", "/manage.py", "/static/../manage.py", "/var/secret-key"],
)
def test_no_file_beside_the_site_is_served(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.django_db
def test_logging_out_clears_what_the_browser_keeps(client):
    client.force_login(auditor())

    assert client.post("/admin/logout/").headers["Clear-Site-Data"] == '"cache", "storage"'


def test_cookies_belong_to_this_host_by_https():
    """In a process of its own: the settings are read once."""
    told = (
        "import django; django.setup(); from django.conf import settings as s\n"
        "from projects.login.guesses import COOKIE; from hgt_projects.messages import NamedCookieStorage as m\n"
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.LANGUAGE_COOKIE_NAME, COOKIE, m.cookie_name)\n"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.LANGUAGE_COOKIE_SECURE)"
    )
    secure = {**os.environ, "HTTPS": "on", "SECRET_KEY": "x" * 60, "DJANGO_SETTINGS_MODULE": "hgt_projects.settings"}
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, env=secure, capture_output=True, text=True, check=True
    )
    names, secured = done.stdout.split("\n")[:2]

    assert names.count("__Host-") == 5
    assert secured == "True True True"
