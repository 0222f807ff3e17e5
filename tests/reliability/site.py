"""The site as it runs in production: gunicorn with its own configuration, four workers, on loopback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.served_seeds import ROOT, wait_for
from tests.reliability.databases import Database

WORKERS = 4
GUNICORN = ["-m", "gunicorn", "--config", "hgt_projects/gunicorn_conf.py", "hgt_projects.wsgi"]
# Nobody has a phone for the second step here, and everybody comes from one address.
SETTINGS = {
    "WORKERS": str(WORKERS),
    "REQUIRE_2FA": "false",
    "API_REQUESTS_PER_MINUTE": "0",
    "DOWNLOADS_PER_MINUTE": "0",
}
LOGGED_LINES_SHOWN = 15


@dataclass
class Site:
    folder: Path
    environment: dict[str, str]
    database: Any
    server: subprocess.Popen[bytes] | None = None

    @classmethod
    @contextmanager
    def set_up(
        cls, folder: Path, environment: dict[str, str], database: Database, *, seeded: bool = True
    ) -> Iterator[Site]:
        """A site with the seeds or an empty one, not served yet. Shows what its server said if the proof breaks off."""
        site = cls(folder, {**environment, **SETTINGS}, database)
        if seeded:
            site.manage("set_up")
        else:
            site.manage("collectstatic", "--noinput")
            site.manage("migrate")
        try:
            yield site
        except BaseException:
            print(site.logged(), file=sys.stderr)
            raise
        finally:
            site.stop()

    @property
    def port(self) -> int:
        return int(self.environment["PORT"])

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @contextmanager
    def served(self, **settings: str) -> Iterator[Site]:
        self.start(settings)
        try:
            yield self
        finally:
            self.stop()

    def start(self, settings: Mapping[str, str] = {}) -> None:
        with self.log.open("ab") as log:
            self.server = subprocess.Popen(
                [sys.executable, *GUNICORN],
                cwd=ROOT,
                env={**self.environment, **settings},
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
        wait_for(self.address)

    def stop(self) -> None:
        if self.server is not None:
            self.server.terminate()
            self.server.wait()
            self.server = None

    def workers(self) -> list[int]:
        assert self.server is not None
        children = Path(f"/proc/{self.server.pid}/task/{self.server.pid}/children")
        return [int(pid) for pid in children.read_text().split()]

    def manage(self, *words: str) -> str:
        command = [sys.executable, "manage.py", *words]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def logged(self) -> str:
        """The end of what the server said."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-LOGGED_LINES_SHOWN:])
