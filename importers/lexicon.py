"""The word lists under lexicons/, loaded once. Each group in a file carries a comment on what it holds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from projects.unchanging import unchanging

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


def described(name: str) -> Iterator[str]:
    """What the groups under `described` in `name`.toml make together: each word of `by` with each of `heads`."""
    for group in tables(name)["described"].values():
        yield from (what + head for what in group["by"] for head in group["heads"])


def by_category(name: str) -> dict[str, str]:
    """The heads of `name`.toml with the category of each: those listed (建材城), and what trades make (陶瓷城)."""
    found = {
        what + head: category
        for category, made in tables(name)["trades"].items()
        for what in made["by"]
        for head in made["heads"]
    }
    return found | {head: category for category, heads in tables(name)["categories"].items() for head in heads}


#: a choice among more first characters is made in two steps, the first among groups of this size
MANY = TOGETHER = 24


def either(choices: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first, in time that hardly grows with them."""
    tree = _tree(choices)
    return _group(tree) if len(tree) <= MANY else _grouped(tree, {})


def sought(choices: Iterable[str], guarded: Iterable[str] = ()) -> str:
    """The same, to be looked for in a whole text: hardly any place is tried but those where such a word begins.

    `guarded` are patterns that begin with a plain character, tried after the words.
    """
    tree = _tree(choices)
    further: dict[str, list[str]] = {}
    for pattern in guarded:
        further.setdefault(pattern[0], []).append(pattern[1:])
    if not further and len(tree) <= MANY:
        return _group(tree)
    return _opening(tree, further) + _grouped(tree, further)


#: a pattern that begins with one character, and no other way
BEGINS_PLAINLY = re.compile(r"\w(?![?*+{|])")


def sought_in(choices: Iterable[str]) -> str:
    """The same of a list with words and patterns in it, the words tried first. No pattern is a choice as a whole."""
    known = tuple(choices)
    plain = [word for word in known if word.isalnum()]
    patterns = [pattern for pattern in known if not pattern.isalnum()]
    guarded = [pattern for pattern in patterns if BEGINS_PLAINLY.match(pattern)]
    return "|".join([sought(plain, guarded), *(pattern for pattern in patterns if pattern not in guarded)])


def opening(choices: Iterable[str]) -> str:
    """A look ahead at the first characters of any of the words: a costly pattern isn't tried where none can stand."""
    return _opening(_tree(choices), ())


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


def _grouped(tree: dict[str, Any], further: Mapping[str, list[str]]) -> str:
    """A set of characters is passed over at once where a choice is tried one by one: few groups, then few of one.

    What is a word by itself stands most often, and is tried first; a group of longer words is left at once where none
    of their second characters follows. Neighbours in Unicode stand together, for which sets are the smallest.
    """
    alone = _alone(tree, further)
    longer = sorted(tree.keys() - alone)
    groups = [_one_of(firsts, tree, further) for firsts in _cut(sorted(alone))]
    groups += [_one_of(firsts, tree, further, look=f"(?=[{_seconds(firsts, tree)}])") for firsts in _cut(longer)]
    return f"(?:{'|'.join(groups)})"


def _cut(firsts: list[str]) -> Iterator[list[str]]:
    return (firsts[start : start + TOGETHER] for start in range(0, len(firsts), TOGETHER))


def _one_of(firsts: list[str], tree: dict[str, Any], further: Mapping[str, list[str]], *, look: str = "") -> str:
    """Any word or pattern that begins with one of the characters; `look` is asked behind that."""
    rests = {first: [_group(tree[first])] if first in tree else [] for first in firsts}
    choice = [f"(?<={re.escape(first)})(?:{'|'.join([*rests[first], *further.get(first, ())])})" for first in firsts]
    return f"[{_characters(firsts)}]{look}(?:{'|'.join(choice)})"


def _alone(tree: dict[str, Any], further: Iterable[str]) -> set[str]:
    """The characters that are a word by themselves, or with which a pattern begins."""
    return {*further, *(first for first, rest in tree.items() if "" in rest)}


def _seconds(firsts: Iterable[str], tree: dict[str, Any]) -> str:
    return _characters({second for first in firsts for second in tree[first] if second})


def _opening(tree: dict[str, Any], further: Iterable[str]) -> str:
    """A look ahead at the first two characters of any of the words."""
    alone = _alone(tree, further)
    longer = [first for first, rest in tree.items() if set(rest) != {""}]
    looks = [f"[{_characters(longer)}][{_seconds(longer, tree)}]"] if longer else []
    return f"(?={'|'.join([*looks, *([f'[{_characters(alone)}]'] if alone else [])])})"


def _characters(choices: Iterable[str]) -> str:
    return "".join(sorted(map(re.escape, choices)))


@unchanging
class Closing:
    """A pattern for the words right before a place, tried only where one of their last characters stands."""

    pattern: re.Pattern[str]
    last: frozenset[str]

    def of(self, before: str) -> re.Match[str] | None:
        return self.pattern.search(before) if before[-1:] in self.last else None


def closing(choices: Iterable[str], *, then: str = "", ending: str = "") -> Closing:
    """Any of the words, with the pattern `then` behind it; that may end with the characters of `ending`."""
    known = tuple(choices)
    ahead = opening(known) if len({word[0] for word in known}) > MANY else ""
    return closed(f"{ahead}{either(known)}{then}", *{word[-1] for word in known}, *ending)


def closed(pattern: str, *ending: str) -> Closing:
    """What matches the pattern, which ends with one of the characters of `ending`."""
    return Closing(re.compile(f"(?:{pattern})$"), frozenset("".join(ending)))


@unchanging
class Following:
    """A pattern for the words right behind a place, tried only where one of their first characters stands.

    `first` is None for a pattern that may begin with any but those of `never`.
    """

    pattern: re.Pattern[str]
    first: frozenset[str] | None
    never: frozenset[str] = frozenset()

    def begins(self, character: str) -> bool:
        return character not in self.never if self.first is None else character in self.first

    def of(self, after: str) -> re.Match[str] | None:
        first = after[:1]
        begins = first not in self.never if self.first is None else first in self.first
        return self.pattern.match(after) if begins else None

    def at(self, text: str, place: int) -> re.Match[str] | None:
        """The same of what stands at a place in a text."""
        return self.pattern.match(text, place) if self.begins(text[place : place + 1]) else None


def following(pattern: str, choices: Iterable[str], beginning: str = "") -> Following:
    """What matches the pattern, which begins with one of the words or with one of the characters of `beginning`."""
    return Following(re.compile(pattern), frozenset([*(word[0] for word in choices), *beginning]))


class Tails:
    """Words that a name may end with: many of them, told apart by their last characters."""

    def __init__(self, choices: Iterable[str]) -> None:
        self._by_last: dict[str, tuple[str, ...]] = {}
        for word in choices:
            self._by_last[word[-1]] = (*self._by_last.get(word[-1], ()), word)

    def close(self, name: str) -> bool:
        return name.endswith(self._by_last.get(name[-1:], ()))


@cache
def matcher(name: str, *path: str) -> re.Pattern[str]:
    """A pattern for any word of one list."""
    return re.compile(sought(words(name, *path)))
