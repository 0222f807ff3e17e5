"""What the words right before a noun phrase say of it: a place on the way, another of its kind, the one just meant."""

from __future__ import annotations

from importers.lexicon import closed
from importers.signs import (
    CLEFT_BEFORE,
    COMPLEMENT_BEFORE,
    FIGURES_BEFORE,
    NEAR_BEFORE,
    OBLIQUE_BEFORE,
    RENEWAL_BEFORE,
)
from projects.unchanging import unchanging

INDEFINITE = closed(r"(?:一个|一座|一条|一所|一处)(?:[^，。；]{0,24}的)?", "个座条所处的")
DEFINITE = closed("该|此|本|这座|这个|这条|这一|上述|整个|整座", "该此本座个条一述")
#: 在红岭小学，教学楼已竣工: what the sentence is going to tell of
FRONTED = closed("(?:^|[。；])(?:而|同样|同样，|目前，)?在", "在")


@unchanging
class Lead:
    """Each field says what its words in read_lead do."""

    is_oblique: bool = False
    is_at: bool = False
    is_fronted: bool = False
    is_cleft: bool = False
    is_complement: bool = False
    renewal: str = ""
    is_introduced: bool = False
    is_definite: bool = False


NOTHING = Lead()
#: what such words end with: most noun phrases stand behind none
ENDS = frozenset("在").union(
    *(
        words.last
        for words in (
            OBLIQUE_BEFORE,
            NEAR_BEFORE,
            CLEFT_BEFORE,
            COMPLEMENT_BEFORE,
            RENEWAL_BEFORE,
            FIGURES_BEFORE,
            INDEFINITE,
            DEFINITE,
        )
    )
)


def read_lead(before: str) -> Lead:
    if before[-1:] not in ENDS:
        return NOTHING
    renewal = RENEWAL_BEFORE.of(before)
    return Lead(
        is_oblique=bool(OBLIQUE_BEFORE.of(before) or NEAR_BEFORE.of(before)),
        is_at=before.endswith("在"),
        is_fronted=bool(FRONTED.of(before)),
        is_cleft=bool(CLEFT_BEFORE.of(before)),
        is_complement=bool(COMPLEMENT_BEFORE.of(before)),
        renewal=renewal.group() if renewal else "",
        is_introduced=bool(FIGURES_BEFORE.of(before) or INDEFINITE.of(before)),
        is_definite=bool(DEFINITE.of(before)),
    )
