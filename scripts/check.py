"""`make check`: every check runs, whatever the others say, two at a time; any that fails fails the whole."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

PRODUCTION = {"HTTPS": "on", "DEBUG": "off", "PROXY_COUNT": "1", "ALLOWED_HOSTS": "projects.example"}
CODE = ["hgt_projects", "importers", "operations", "projects", "scripts", "manage.py"]
# Statements of our own words, which no value of a user is put into; pyproject.toml tells ruff the same.
OWN_SQL = "projects/derived"
BANDIT = ["bandit", "--quiet", "--recursive", "--severity-level", "medium"]
CHECKS = {
    "lint": ["ruff", "check", "--quiet", "."],
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "types": ["mypy"],
    "bandit": [*BANDIT, "--exclude", OWN_SQL, *CODE],
    "bandit, own SQL": [*BANDIT, "--skip", "B608", OWN_SQL],
    "secrets": ["scripts.secrets_in_history"],
    "migrations": ["manage", "makemigrations", "--check", "--dry-run"],
    "deployment": ["manage", "check", "--deploy", "--fail-level", "WARNING"],
    "translations": ["scripts.messages", "check"],
    "rules": ["pytest", "-q", "tests/schedule", "--cov=projects.schedule", "--cov-fail-under=100"],
}


def passes(name: str, command: list[str], environment: dict[str, str]) -> bool:
    """Says what came of it when it is done, in one piece."""
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", *command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    verdict = "failed" if done.returncode else "ok"
    said = "" if done.returncode == 0 else done.stdout.decode(errors="replace").rstrip() + "\n"
    print(f"{name}: {verdict} ({time.monotonic() - started:.1f} s)\n{said}", end="", flush=True)
    return done.returncode == 0


def main() -> int:
    with tempfile.TemporaryDirectory() as scratch:
        environment = {**os.environ, **PRODUCTION, "SECRET_KEY": secrets.token_urlsafe(64), "VAR_DIR": scratch}
        environment.pop("DATABASE_URL", None)
        with ThreadPoolExecutor(max_workers=2) as two:
            results = list(two.map(lambda name: passes(name, CHECKS[name], environment), CHECKS))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
