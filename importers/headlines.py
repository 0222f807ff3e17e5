"""Headlines shorten and decorate: what the text below calls by its name is that, not what the headline made of it."""

from __future__ import annotations

from importers.annotate import Annotated
from importers.mention import Form, Mention
from importers.name_forms import are_one, is_shortened, readings
from importers.names import head_of

NAMED_BELOW = 1.0
SHARED_CHARACTERS = 0.5
LOOKED_THROUGH = 100


def spoken_for(annotated: list[Annotated]) -> dict[tuple[int, int], str]:
    """For (sentence, start) of a headline's mention: the name that the section below has for it, where it differs."""
    found: dict[tuple[int, int], str] = {}
    below: list[Mention] = []
    in_body = False
    for here in reversed(annotated):
        if not here.sentence.is_heading:
            below = [*_named(here), *(below[:LOOKED_THROUGH] if in_body else [])]
            in_body = True
            continue
        in_body = False
        found |= {(here.index, m.start): name for m in here.mentions if (name := _name_below(m, below))}
    return found


def _named(here: Annotated) -> list[Mention]:
    named = (m for m in here.mentions if m.form is Form.NAMED and not m.is_oblique and m.score >= NAMED_BELOW)
    return [] if here.sentence.is_caption else list(named)


def _name_below(mention: Mention, below: list[Mention]) -> str:
    called = readings(mention.name)
    if mention.form is not Form.NAMED or not below or any(are_one(called, readings(other.name)) for other in below):
        return ""
    head = head_of(mention.name)
    alike = (
        other.name for other in below if head and head_of(other.name) == head and _shares(mention.name, other.name)
    )
    return next(alike, "") or next((other.name for other in below if is_shortened(mention.name, other.name)), "")


def _shares(one: str, other: str) -> bool:
    """Half of the characters before its last noun stand in the other too."""
    own = set(one) - set(head_of(one))
    return not own or len(own & set(other)) >= SHARED_CHARACTERS * len(own)
