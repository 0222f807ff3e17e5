"""Downloads in pieces: a group of rows each, made anew only where something that is told of them was edited.

Whoever asks for some of the rows gets them out of the same pieces as whoever asks for all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

from projects.downloads.kept_files import KeptFiles
from projects.open_data.batches import TOGETHER, Group, together


@dataclass(frozen=True, slots=True)
class Piece:
    """The rows of a group as they stand in a file, before it how many bytes each has, by their keys."""

    content: bytes

    def whole(self) -> bytes:
        return self.content[self.content.index(b"\n") + 1 :]

    def chosen(self, keys: Container[int], separator: bytes) -> bytes:
        sizes, _, rows = self.content.partition(b"\n")
        start, chosen = 0, []
        for key, size in json.loads(sizes):
            if key in keys:
                chosen.append(rows[start : start + size])
            start += size + len(separator)
        return separator.join(chosen)


@dataclass(frozen=True, slots=True)
class KeptPieces:
    """`made_from` is all that the pieces of a download have in common."""

    files: KeptFiles
    made_from: tuple[Hashable, ...]

    def each(self, groups: Iterable[Group], make: Make) -> Iterator[tuple[Group, Piece]]:
        """In order. Those that aren't there are made together, as far as they follow one another."""
        missing: dict[str, Group] = {}
        for group in groups:
            name = self.name(group)
            content = self.files.find(name)
            if content is None:
                missing[name] = group
            if content is not None or len(missing) == TOGETHER:
                yield from self.made(missing, make)
                missing = {}
            if content is not None:
                yield group, Piece(content)
        yield from self.made(missing, make)

    def made(self, groups: Mapping[str, Group], make: Make) -> Iterator[tuple[Group, Piece]]:
        """By the names under which their pieces are kept."""
        made = make([*groups.values()]) if groups else ()
        for (name, group), piece in zip(groups.items(), made, strict=True):
            self.files.keep(name, piece.content)
            yield group, piece

    def name(self, group: Group) -> str:
        """Its edits were told before its rows are read: what is edited in between makes another one."""
        return sha256(repr((self.made_from, group.of, group.edits)).encode()).hexdigest()[:40]


def piece_of(keys: Sequence[int], rows: Iterable[bytes], separator: bytes) -> Piece:
    """`rows` has one for each key."""
    written = list(rows)
    sizes = json.dumps(list(zip(keys, map(len, written), strict=True)))
    return Piece(sizes.encode() + b"\n" + separator.join(written))


# A piece of each group.
Make: TypeAlias = Callable[[Sequence[Group]], list[Piece]]


def rows_of(groups: Iterable[Group], make: Make, kept: KeptPieces | None, separator: bytes) -> Iterator[bytes]:
    """The chosen rows of each group, with the separator between them."""
    for group, piece in kept.each(groups, make) if kept else each_made(groups, make):
        yield piece.whole() if group.chosen is None else piece.chosen({*group.chosen}, separator)


def each_made(groups: Iterable[Group], make: Make) -> Iterator[tuple[Group, Piece]]:
    for some in together(groups):
        yield from zip(some, make(some), strict=True)
