"""The word lists under lexicons/, loaded once. Each group in a file carries a comment on what it holds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "lexicons"


@cache
def tables(name: str) -> dict[str, Any]:
    """The whole file `name`.toml."""
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def words(name: str, *path: str) -> tuple[str, ...]:
    """The list of words at `path` in `name`.toml."""
    found: Any = tables(name)
    for key in path:
        found = found[key]
    return tuple(found)


def either(choices: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first, in time that hardly grows with them."""
    return _group(_tree(choices))


def branches(choices: Iterable[str]) -> list[str]:
    """The same as alternatives to join with others: a pattern of nothing but such is scanned for at full speed."""
    return [re.escape(first) + _group(rest) for first, rest in sorted(_tree(choices).items())]


def _tree(choices: Iterable[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for word in choices:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return root


def _group(node: dict[str, Any]) -> str:
    branches = [re.escape(first) + _group(rest) for first, rest in sorted(node.items()) if first]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in node else body


def opening(choices: Iterable[str]) -> str:
    """A look ahead at the first character of any of the words: a costly pattern isn't tried where none can stand."""
    return f"(?=[{''.join(sorted({re.escape(word[0]) for word in choices}))}])"


@cache
def matcher(name: str, *path: str) -> re.Pattern[str]:
    """A pattern for any word of one list."""
    return re.compile(either(words(name, *path)))
