"""Downloads in pieces: a group of rows each, made anew only where something that is told of them was edited."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from projects.downloads.kept_files import KeptFiles
from projects.open_data.batches import TOGETHER, Group, together

# A piece of each group.
Make = Callable[[Sequence[Group]], list[bytes]]


@dataclass(frozen=True, slots=True)
class KeptPieces:
    """`made_from` is all that the pieces of a download have in common."""

    files: KeptFiles
    made_from: tuple[Hashable, ...]

    def each(self, groups: Iterable[Group], make: Make) -> Iterator[bytes]:
        """In order. Those that aren't there are made together, as far as they follow one another."""
        missing: dict[str, Group] = {}
        for group in groups:
            name = self.name(group)
            piece = self.files.find(name)
            if piece is None:
                missing[name] = group
            if piece is not None or len(missing) == TOGETHER:
                yield from self.made(missing, make)
                missing = {}
            if piece is not None:
                yield piece
        yield from self.made(missing, make)

    def made(self, groups: Mapping[str, Group], make: Make) -> Iterator[bytes]:
        """By the names under which their pieces are kept."""
        texts = make([*groups.values()]) if groups else ()
        for name, piece in zip(groups, texts, strict=True):
            self.files.keep(name, piece)
            yield piece

    def name(self, group: Group) -> str:
        """Its edits were told before its rows are read: what is edited in between makes another one."""
        return sha256(repr((self.made_from, group)).encode()).hexdigest()[:40]


def pieces(groups: Iterable[Group], make: Make, kept: KeptPieces | None) -> Iterator[bytes]:
    if kept:
        yield from kept.each(groups, make)
    else:
        for some in together(groups):
            yield from make(some)
