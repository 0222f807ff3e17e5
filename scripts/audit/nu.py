"""The Nu checker on every page kind in both languages, on the error pages, and on what else is markup."""

from __future__ import annotations

import json
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from scripts.audit.blindness import WRONG_PAGE, require_sight
from scripts.audit.programs import NU
from scripts.page_kinds import PageKind

LANGUAGES = ("zh-hans", "en")
DRAWINGS = ("/wall.svg", "/wall.svg?group=unit")


def nu(site: str, kinds: list[PageKind], folder: Path) -> Iterator[str]:
    for language in LANGUAGES:
        for kind in kinds:
            (folder / f"{kind.name}-{language}.html").write_bytes(read(f"{site}{kind.address}", language))
        for number, address in enumerate(DRAWINGS):
            (folder / f"drawing-{number}-{language}.svg").write_bytes(read(f"{site}{address}", language))
    require_eyes()
    yield from checked(folder)
    print(f"  Nu: {len(list(folder.iterdir()))} files", flush=True)


def require_eyes() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch, "wrong.html").write_text(WRONG_PAGE)
        require_sight("The Nu checker", checked(Path(scratch)))


def checked(folder: Path) -> Iterator[str]:
    """Every error and warning in the files; mentions of void elements' slashes and the like are neither."""
    command = ["java", "-jar", str(NU), "--also-check-svg", "--format", "json", "--exit-zero-always", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] == "error" or message.get("subType") == "warning":
            where = f"{Path(message['url']).name}:{message.get('lastLine', 0)}"
            yield f"Nu {where}: {message['message']} {message.get('extract', '')[:160]}"


def read(address: str, language: str) -> bytes:
    """The body, also of an error page."""
    request = urllib.request.Request(address, headers={"Cookie": f"django_language={language}"})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # nosec B310  # noqa: S310 - our own server
            body: bytes = answer.read()
    except urllib.error.HTTPError as error:
        body = error.read()
    return body
