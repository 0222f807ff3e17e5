"""The words for steps, with the forms that verbs of two parts take: 动工, 动了工, 动完工; 建完, 铺好."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from importers.lexicon import tables

EVENTS = tables("events")
#: what may stand within 动工: 动了工, 去年动的工
WITHIN = ("了", "的", "完了", "好了")


def kinds() -> dict[str, dict[str, Any]]:
    """Each word for a step with its entry of the lexicon."""
    found = {word: entry for entry in EVENTS["milestones"] for word in entry["words"]}
    for verb in EVENTS["separable"]["words"]:
        if verb in found:
            found |= {form: found[verb] for form in _parted(verb) if form not in found}
    built = next(entry for entry in EVENTS["milestones"] if "封顶" in entry["words"])
    found |= {done: built for done in _completed() if done not in found}
    return found


def _parted(verb: str) -> Iterator[str]:
    yield from (verb[0] + inside + verb[1:] for inside in WITHIN)


def _completed() -> Iterator[str]:
    """浇完, 铺好: a verb of building and that it is at its end."""
    for verb in EVENTS["results"]["verbs"]:
        yield from (verb + end for end in EVENTS["results"]["ends"])
