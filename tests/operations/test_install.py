"""What `make install-production` writes, into a folder of its own: twice the same, and sound to those who read it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
GIVEN = {
    "SERVER_NAME": "projects.example",
    "TLS_CERTIFICATE": "/etc/ssl/site.pem",
    "TLS_KEY": "/etc/ssl/site.key",
}
SECRET = re.compile(r"SECRET_KEY=\S{60,}|honggutan_owner:\S{60,}@")


def install(folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in GIVEN}
    command = ["sh", DEPLOY / "install.sh"]
    return subprocess.run(
        command, env={**environment, "DESTDIR": str(folder), **given}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("root")
    install(folder, **GIVEN).check_returncode()
    return folder


def state(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mode, path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_second_run_changes_nothing_and_needs_no_names(installed):
    before = state(installed)

    again = install(installed)

    assert (again.returncode, again.stdout.splitlines()) == (
        0,
        ["Nothing has changed.", "Done: https://projects.example/"],
    )
    assert state(installed) == before


def test_another_name_is_taken_up_and_secrets_and_edits_stay(installed, tmp_path):
    folder = tmp_path / "root"
    shutil.copytree(installed, folder, symlinks=True)
    environment = folder / "etc/honggutan/environment"
    edited = environment.read_text() + "CONTACT=12345\n"
    environment.write_text(edited)

    told = install(folder, SERVER_NAME="new.example").stdout.splitlines()

    assert told == [
        "Written: /etc/honggutan/install.conf",
        "Written: /etc/nginx/sites-available/honggutan",
        "Done: https://new.example/",
    ]
    assert environment.read_text() == edited


def test_secrets_are_made_and_read_by_their_owners_alone(installed):
    etc = installed / "etc/honggutan"
    modes = {path.name: oct(path.stat().st_mode & 0o777) for path in etc.iterdir()}

    assert modes == {"install.conf": "0o644", "environment": "0o640", "owner.environment": "0o600"}
    assert all(SECRET.search((etc / name).read_text()) for name in ("environment", "owner.environment"))
    assert [path for path in DEPLOY.rglob("*") if path.is_file() and SECRET.search(path.read_text())] == []


def test_every_timer_is_installed_told_and_starts_what_exists(installed):
    """Its service has the same name, and commands that there are; what fails ends with status 1."""
    units, written = DEPLOY / "systemd", installed / "etc/systemd/system"
    timers = sorted(path.stem for path in units.glob("*.timer"))
    told = (ROOT / "docs/operations.md").read_text()
    called = {
        name: re.findall(r"^ExecStart=\S+ manage.py (\w+)", (units / f"{name}.service").read_text(), re.MULTILINE)
        for name in timers
    }

    assert {path.name: path.read_bytes() for path in written.iterdir()} == {
        path.name: path.read_bytes() for path in units.iterdir()
    }
    assert [name for name in timers if f"`{name}.timer`" not in told] == []
    assert called["honggutan-check"] == ["check_derived"]
    assert [name for name, commands in called.items() if not commands or set(commands) - set(get_commands())] == []


def test_nginx_workers_reach_their_logs_after_a_rotation(installed):
    """They open the new file themselves, as www-data: with 750 they went on writing into the old one."""
    assert oct((installed / "var/log/honggutan").stat().st_mode & 0o777) == "0o755"


def test_installed_code_holds_what_serves_and_no_leavings(installed):
    site = installed / "opt/honggutan/site"

    assert (site / "manage.py").exists()
    assert [name for name in (".git", ".venv", "var", "node_modules") if (site / name).exists()] == []


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, "name SERVER_NAME="),
        ({**GIVEN, "SERVER_NAME": "a.example; include /etc/shadow"}, "something else than letters"),
    ],
    ids=["no name", "name with nginx in it"],
)
def test_missing_or_odd_names_are_refused(tmp_path, given, why):
    done = install(tmp_path, **given)

    assert done.returncode == 1
    assert why in done.stderr
    assert not (tmp_path / "etc/nginx").exists()


def test_every_place_of_the_nginx_template_is_filled(installed):
    template = (DEPLOY / "nginx.conf.template").read_text()
    rendered = (installed / "etc/nginx/sites-available/honggutan").read_text()
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())

    places = set(re.findall(r"\$\{(\w+)\}", template))
    assert "${" not in rendered.split("\n", 3)[3]
    assert places == set(compose["services"]["nginx"]["environment"])


def test_settings_of_the_environment_exist(installed):
    readme = (ROOT / "README.md").read_text()
    named = set(re.findall(r"^([A-Z_]+)=", (installed / "etc/honggutan/environment").read_text(), re.MULTILINE))
    named |= set(yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]["site"]["environment"])

    assert {name for name in named if f"| `{name}` |" not in readme} == set()


def test_scripts_are_sound():
    shellcheck = Path(sys.executable).with_name("shellcheck")
    done = subprocess.run(
        [shellcheck, DEPLOY / "install.sh", DEPLOY / "honggutan-manage", ROOT / "scripts/require_python.sh"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (0, "")
