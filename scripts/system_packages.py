"""Programs that tests need and pip cannot bring: found, installed when root, or named in the command that does it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

# First the one without windows and menus: opening a page costs it a quarter of the work.
CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
POSTGRESQL_HOMES = Path("/usr/lib/postgresql")


class MissingProgram(Exception):
    """A program is missing; the message is the command that installs it."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something on this system: `is_met` looks for it, `packages` are Debian's names for it."""

    name: str
    packages: tuple[str, ...]
    is_met: Callable[[], bool]

    def require(self) -> None:
        if not self.is_met():
            raise MissingProgram(f"{self.name} is missing. Install it: apt-get install {' '.join(self.packages)}")


def find_chromium() -> str | None:
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def find_postgresql() -> Path | None:
    """The folder with initdb, postgres and psql; the newest where the system has several."""
    return next((folder for folder in _postgresql_folders() if (folder / "initdb").exists()), None)


def _postgresql_folders() -> Iterator[Path]:
    on_path = shutil.which("initdb")
    if on_path:
        yield Path(on_path).resolve().parent
    versions = [home for home in POSTGRESQL_HOMES.glob("*") if home.name.isdigit()]
    yield from (home / "bin" for home in sorted(versions, key=lambda home: -int(home.name)))


def has_chinese_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", ":lang=zh-cn", "family"], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip())


POSTGRESQL = Requirement("PostgreSQL", ("postgresql",), lambda: find_postgresql() is not None)
CHROMIUM = Requirement("Chromium", ("chromium-headless-shell",), lambda: find_chromium() is not None)
CHINESE_FONT = Requirement("A Chinese font", ("fontconfig", "fonts-noto-cjk"), has_chinese_font)
JAVA = Requirement("Java", ("default-jre-headless",), lambda: bool(shutil.which("java")))
GETTEXT = Requirement("gettext", ("gettext",), lambda: bool(shutil.which("xgettext")))
OFFICE = Requirement("LibreOffice Calc", ("libreoffice-calc",), lambda: bool(shutil.which("soffice")))
NGINX = Requirement("nginx", ("nginx-light",), lambda: bool(shutil.which("nginx")))
REDIS = Requirement("Redis", ("redis-server",), lambda: bool(shutil.which("redis-server")))
COMPILER = Requirement("A C compiler", ("gcc", "libc6-dev"), lambda: bool(shutil.which("cc")))
BY_NAME = {
    "postgresql": POSTGRESQL,
    "chromium": CHROMIUM,
    "font": CHINESE_FONT,
    "gettext": GETTEXT,
    "java": JAVA,
    "office": OFFICE,
    "nginx": NGINX,
    "redis": REDIS,
}


def install_missing(requirements: list[Requirement]) -> None:
    """Install by apt-get what is missing, when root on a system with apt-get; `require` then tells what still is."""
    packages = [package for requirement in requirements if not requirement.is_met() for package in requirement.packages]
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' '.join(packages)} …", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        for command in (["apt-get", "update", "-qq"], install):
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)


def main(names: list[str]) -> None:
    requirements = [BY_NAME[name] for name in names]
    install_missing(requirements)
    for requirement in requirements:
        requirement.require()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except MissingProgram as missing:
        sys.exit(str(missing))
