"""The site served as in production, on a throw-away database that holds the seeds, and a browser to look at it."""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket

from playwright.sync_api import Browser, sync_playwright

from scripts.system_packages import CHINESE_FONT, CHROMIUM, find_chromium

ROOT = Path(__file__).resolve().parent.parent
START_WITHIN_SECONDS = 60


@contextmanager
def served_seeds() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a server on a database that holds the seeds and nothing else, and its environment."""
    with tempfile.TemporaryDirectory() as folder:
        environment = environment_in(Path(folder), free_port())
        set_up = [sys.executable, "manage.py", "set_up"]
        subprocess.run(set_up, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        with served(environment) as site:
            yield site, environment


@dataclass(frozen=True, slots=True)
class Certificate:
    """Files of a server's certificate and its key."""

    public: Path
    private: Path


@contextmanager
def served(environment: dict[str, str], certificate: Certificate | None = None) -> Iterator[str]:
    """The address of a production server in this environment, which has to be set up; by https with a certificate."""
    gunicorn = ["-m", "gunicorn", "--config", "hgt_projects/gunicorn_conf.py", "hgt_projects.wsgi"]
    if certificate:
        gunicorn += ["--certfile", str(certificate.public), "--keyfile", str(certificate.private)]
    server = subprocess.Popen([sys.executable, *gunicorn], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        site = f"http{'s' if certificate else ''}://127.0.0.1:{environment['PORT']}"
        wait_for(site)
        yield site
    finally:
        server.terminate()
        server.wait()


def environment_in(folder: Path, port: int) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DEBUG", "HTTPS")}
    return {**kept, "VAR_DIR": str(folder), "HOST": "127.0.0.1", "PORT": str(port), "LOG_LEVEL": "ERROR"}


def free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(site: str) -> None:
    until = time.monotonic() + START_WITHIN_SECONDS
    # Our own server, by an address that isn't its certificate's name.
    trusting = ssl._create_unverified_context()  # nosec B323  # noqa: S323, SLF001
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{site}/robots.txt", timeout=2, context=trusting)  # nosec B310  # noqa: S310
        except urllib.error.HTTPError:
            return
        except OSError:  # refused, or too slow an answer
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"the server did not answer within {START_WITHIN_SECONDS} s")


@contextmanager
def system_chromium() -> Iterator[Browser]:
    CHROMIUM.require()
    CHINESE_FONT.require()
    flags = ["--headless", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
        yield browser
        browser.close()
