"""Whether two texts are one article: the same but for white space and marks, or a reprint with small changes."""

from __future__ import annotations

import hashlib
import heapq
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

SHINGLE = 8
#: How many of a text's smallest hashes are kept: enough to tell 0.5 from 0.6.
KEPT = 256
#: From here on two texts are told to be one article: half of it may be new, or the other half cut.
REPRINT_FROM = 0.6
SHORTEST = 60


@dataclass(frozen=True, slots=True)
class Sketch:
    """`fingerprint` is equal for texts of the same words; `hashes` are the smallest of its shingles', in order."""

    fingerprint: str
    hashes: tuple[int, ...]
    size: int

    def as_text(self) -> str:
        return " ".join([str(self.size), *(f"{number:x}" for number in self.hashes)])

    @classmethod
    def from_text(cls, fingerprint: str, text: str) -> Sketch:
        size, *hashes = text.split()
        return cls(fingerprint, tuple(int(number, 16) for number in hashes), int(size))


def bare(text: str) -> str:
    """The letters and figures alone, of one width."""
    return "".join(character for character in unicodedata.normalize("NFKC", text) if character.isalnum())


def sketch(text: str) -> Sketch:
    words = bare(text)
    shingles = shingles_of(words)
    return Sketch(hashlib.sha256(words.encode()).hexdigest(), tuple(heapq.nsmallest(KEPT, shingles)), len(shingles))


def shingles_of(words: str) -> set[int]:
    return {crc32(words[at : at + SHINGLE].encode()) for at in range(max(len(words) - SHINGLE + 1, 1))}


def likeness(one: Sketch, other: Sketch) -> float:
    """The share of the shorter text that stands in the longer one, estimated: 1 for the same words, 0 for none.

    Where one is more than twice as long as the other, it tells much that the other doesn't: then the share of both.
    """
    if one.fingerprint == other.fingerprint:
        return 1.0
    if min(one.size, other.size) < SHORTEST:
        return 0.0
    union = heapq.nsmallest(KEPT, set(one.hashes) | set(other.hashes))
    both = set(one.hashes) & set(other.hashes)
    jaccard = sum(number in both for number in union) / len(union)
    shorter, longer = sorted((one.size, other.size))
    if longer > 2 * shorter:
        return jaccard
    return min(jaccard * (shorter + longer) / (1 + jaccard) / shorter, 0.99)


def nearest(wanted: Sketch, known: Iterable[tuple[int, Sketch]]) -> tuple[int, float] | None:
    """The key of the text that is most alike, with its likeness; None where none is a reprint."""
    best = max(((likeness(wanted, each), key) for key, each in known), default=(0.0, 0))
    return (best[1], best[0]) if best[0] >= REPRINT_FROM else None
