"""The site as `make run` serves it, in processes of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUNICORN = ["-m", "gunicorn", "--config", "hgt_projects/gunicorn_conf.py", "hgt_projects.wsgi"]


@pytest.fixture(scope="module")
def environment(tmp_path_factory) -> dict[str, str]:
    """A fresh place with spaces in its path, set up."""
    given = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")}
    values = {**given, "DJANGO_SETTINGS_MODULE": "hgt_projects.settings", "PORT": str(_free_port())}
    values["METRICS_ADDRESS"] = f"127.0.0.1:{_free_port()}"
    values["VAR_DIR"] = str(tmp_path_factory.mktemp("a place") / "var 文件")
    _python(values, "manage.py", "set_up").check_returncode()
    return values


@pytest.fixture(scope="module")
def server(environment) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, *GUNICORN], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    yield process
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _python(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def _status(environment: dict[str, str], path: str) -> int:
    try:
        with urlopen(f"http://127.0.0.1:{environment['PORT']}{path}", timeout=10) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def test_address_is_told_and_answers(environment, server):
    assert server.stdout.readline() == f"Open http://127.0.0.1:{environment['PORT']}/\n"
    assert [_status(environment, path) for path in ("/", "/admin/login/", "/nowhere/")] == [200, 200, 404]


def test_figures_of_all_processes_are_told_at_the_internal_address_alone(environment, server):
    for _ in range(20):
        _status(environment, "/about/")

    with urlopen(f"http://{environment['METRICS_ADDRESS']}/metrics", timeout=10) as answer:
        figures = answer.read().decode().splitlines()

    assert 'site_requests_total{method="GET",status="200",view="about"} 20.0' in figures
    assert _status(environment, "/metrics") == 404


def test_search_of_ten_thousand_characters_is_refused_on_a_page(environment, server):
    for search in ("a" * 10_000, "%E8%B7%AF" * 10_000):
        with pytest.raises(HTTPError) as refused:
            urlopen(f"http://127.0.0.1:{environment['PORT']}/projects/?q={search}", timeout=10)
        with refused.value as answer:
            assert answer.code == 400
            assert "最多查100个字符" in answer.read().decode()


@pytest.mark.parametrize(
    "header", ["X-Forwarded-Proto: https", "X-Forwarded-Ssl: on", "SCRIPT_NAME: /evil", "PATH_INFO: /admin/"]
)
def test_no_header_tells_the_server_where_it_stands(environment, server, header):
    """Where no proxy is named: not even to a visitor on the machine itself."""
    asked, claimed = (_robots(environment, *headers) for headers in ((), (header,)))

    assert claimed == asked
    assert f"Sitemap: http://127.0.0.1:{environment['PORT']}/sitemap.xml" in asked


def _robots(environment: dict[str, str], *headers: str) -> str:
    lines = ["GET /robots.txt HTTP/1.0", f"Host: 127.0.0.1:{environment['PORT']}", *headers, "", ""]
    with socket.create_connection(("127.0.0.1", int(environment["PORT"])), timeout=10) as connection:
        connection.sendall("\r\n".join(lines).encode())
        with connection.makefile("rb") as answer:
            return answer.read().decode().partition("\r\n\r\n")[2]


def test_port_in_use_is_told_in_one_line(environment, server):
    _status(environment, "/")

    second = _python(environment, *GUNICORN)

    assert second.returncode == 1
    assert second.stderr.startswith(f"Cannot serve on 127.0.0.1:{environment['PORT']}: ")
    assert second.stderr.count("\n") == 1


def test_interrupt_ends_the_server_without_error(environment):
    values = {**environment, "PORT": str(_free_port()), "METRICS_ADDRESS": f"127.0.0.1:{_free_port()}"}
    process = subprocess.Popen(
        [sys.executable, *GUNICORN], cwd=ROOT, env=values, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    process.stdout.readline()
    time.sleep(0.5)

    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=10)

    assert (process.returncode, errors) == (0, "")


@pytest.mark.parametrize(
    ("setting", "value"), [("DATABASE_URL", "mysql://x/y"), ("DATABASE_URL", "postgres://h:p/x"), ("PORT", "web")]
)
def test_wrong_setting_is_told_in_one_line(environment, setting, value):
    done = _python({**environment, setting: value}, "manage.py", "set_up")

    assert done.returncode == 1
    assert done.stderr.startswith("Settings: ")
    assert done.stderr.count("\n") == 1


def test_missing_database_server_is_told_in_one_line(environment, tmp_path):
    url = f"postgres://nobody@/projects?host={tmp_path}"

    done = _python({**environment, "DATABASE_URL": url}, "manage.py", "set_up")

    assert done.returncode == 1
    assert done.stderr.startswith("CommandError: The database cannot be reached, see DATABASE_URL: ")
    assert done.stderr.count("\n") == 1
