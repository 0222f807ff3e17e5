"""No password, key or token in any version of any file that the repository ever held; `make check` runs it.

Looks at every blob once. What is found is told by file and kind, never by its words.
"""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
ASSIGNED = (
    rb"""(?:password|passwd|secret|secret_?key|api_?key|access_?key|auth_?token|private_?key)["']?\s*[:=]\s*["']"""
)
KINDS = {
    "private key": re.compile(rb"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"),
    "access key of a cloud": re.compile(rb"\b(?:AKIA|ASIA|LTAI|AKID)[0-9A-Za-z]{12,28}\b"),
    "token of a code host": re.compile(rb"\b(?:gh[pousr]_[0-9A-Za-z]{36}|github_pat_\w{40,}|glpat-[\w-]{20,})"),
    "token of a registry": re.compile(rb"\b(?:pypi-AgEI[c]HlwaS|npm_[0-9A-Za-z]{36})"),
    "token of a chat": re.compile(rb"\bxox[baprs]-[0-9A-Za-z-]{10,}"),
    "signed token": re.compile(rb"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
    "password in an address": re.compile(rb"\b[a-z][a-z0-9+]*://[^\s:/@'\"{}$<>]+:[^\s:/@'\"{}$<>]{6,}@[\w.-]+"),
    "key of Django": re.compile(rb"django-insecure-[\w!@#$%^&*()+=-]{20,}"),
    "value given in the code": re.compile(ASSIGNED + rb"([^\s\"']{16,})[\"']", re.IGNORECASE),
}
#: Words that only look so: what tests log in with, and what the documents say where a password goes.
HARMLESS = re.compile(rb"PASSWORD|red-valley-shore|for tests only|example|\xe5\xaf\x86\xe7\xa0\x81")
#: Checksums of packages, which nobody keeps secret.
LOCKS = re.compile(r"(?:^|/)(?:requirements/.*\.txt|package-lock\.json)$")
LONGEST = 5_000_000


def found_in(content: bytes) -> list[str]:
    return [kind for kind, words in KINDS.items() if any(_is_secret(match) for match in words.finditer(content))]


def _is_secret(match: re.Match[bytes]) -> bool:
    is_a_name = match.lastindex and re.fullmatch(rb"[a-z_.]+", match[match.lastindex], re.IGNORECASE)
    return not HARMLESS.search(match[0]) and not is_a_name


def blobs(repository: Path) -> dict[str, str]:
    """Every object of every branch and its first path."""
    listed = git(repository, "rev-list", "--all", "--objects").decode("utf-8", errors="replace").splitlines()
    pairs = (line.partition(" ") for line in listed)
    return {key: path for key, _, path in pairs if path and not LOCKS.search(path)}


def contents(repository: Path, keys: list[str]) -> Iterator[tuple[str, bytes]]:
    command = ["git", "-C", str(repository), "cat-file", "--batch", "--buffer"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reading:
        assert reading.stdin is not None
        assert reading.stdout is not None
        threading.Thread(target=_ask, args=(reading.stdin, keys)).start()
        for key in keys:
            _key, kind, size = reading.stdout.readline().split()
            content = reading.stdout.read(int(size) + 1)[:-1]
            if kind == b"blob" and len(content) <= LONGEST:
                yield key, content


def _ask(pipe: IO[bytes], keys: list[str]) -> None:
    """Beside the reading, or both would wait for each other."""
    with pipe:
        pipe.writelines(f"{key}\n".encode() for key in keys)


def git(repository: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(repository), *arguments], check=True, capture_output=True).stdout


def secrets_of(repository: Path) -> list[str]:
    paths = blobs(repository)
    return [
        f"{paths[key]} ({key[:10]}): {kind}"
        for key, content in contents(repository, list(paths))
        for kind in found_in(content)
    ]


def main() -> int:
    found = secrets_of(ROOT)
    print("\n".join(found) or "no secret in the history")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
