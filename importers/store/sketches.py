"""Whether we have an article already: the very text, the same words, or a reprint of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from importers.entry.twins import Sketch, nearest, sketch
from projects.models import Source, SourceSketch

AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Twin:
    """`likeness` is 1 for the same words, whatever stands between them."""

    source: Source
    likeness: float

    @property
    def is_same(self) -> bool:
        return self.likeness == 1

    @property
    def percent(self) -> int:
        return round(100 * self.likeness)


def find_twin(text: str) -> Twin | None:
    """The source that this text is, or is a reprint of. Sources that nobody has sketched yet are sketched first."""
    sketch_missing()
    wanted = sketch(text)
    best = nearest(wanted, known_sketches(wanted))
    return Twin(Source.objects.defer("text").get(pk=best[0]), best[1]) if best else None


def known_sketches(wanted: Sketch) -> Iterator[tuple[int, Sketch]]:
    rows = SourceSketch.objects.values_list("source_id", "fingerprint", "hashes")
    same = rows.filter(fingerprint=wanted.fingerprint)[:1]
    for key, fingerprint, hashes in same or rows.iterator(chunk_size=AT_ONCE):
        yield key, Sketch.from_text(fingerprint, hashes)


def sketch_missing() -> None:
    missing = Source.objects.filter(sketch=None).order_by("pk").only("pk", "text")
    while batch := list(missing[:AT_ONCE]):
        SourceSketch.objects.bulk_create([_row(source) for source in batch], ignore_conflicts=True)


def _row(source: Source) -> SourceSketch:
    made = sketch(source.text)
    return SourceSketch(source=source, fingerprint=made.fingerprint, hashes=made.as_text())
