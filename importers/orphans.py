"""A run of figures that no project was named for: the noun that its paragraph has dwelt on is what they are of."""

from __future__ import annotations

from collections.abc import Iterable

from importers.annotate import Annotated
from importers.figures import find_figures
from importers.mention import Form, Mention
from importers.names import WORKS, head_of
from importers.quantities import Dimension
from importers.records import FactKind
from importers.step_events import EVENT
from importers.subjects import means_many

#: what works have and a year's programme or a standing place hasn't: two of them in a row make the run
OWN_SIZES = {FactKind.INVESTMENT_TOTAL, FactKind.SITE_AREA, FactKind.FLOOR_AREA, FactKind.LENGTH}
MEASURED = {Dimension.MONEY, Dimension.MU, Dimension.SQUARE_METRES, Dimension.METRES}
FEWEST = 2
SHORTEST = 3
RUN_TELLS = "the figures after it are those of works"

#: a mention with its sentence
Told = tuple[Annotated, Mention]


def best_noun(here: Annotated, passed: list[Told]) -> Told | None:
    """What an orphaned run in the sentence is about, of the mentions that the paragraph has passed over before it."""
    sized = [quantity for quantity in here.quantities if quantity.dimension in MEASURED]
    needed = FEWEST - _comes_back(here)
    if len(sized) < needed:
        return None
    sizes = [figure.position for figure in find_figures(here) if figure.kind in OWN_SIZES]
    if len(sizes) < needed:
        return None
    told = [*passed, *((here, mention) for mention in here.mentions if mention.end <= sizes[0])]
    return None if any(means_many(at.text, mention) for at, mention in told) else _best(told)


def _comes_back(here: Annotated) -> bool:
    """海水淡化厂已经出水。项目总投资11.2亿元，3月15日投产: works that a step's day is told of were named before."""
    works = any(mention.form is Form.BARE and mention.name in WORKS for mention in here.mentions)
    return works and bool(here.dates) and EVENT.search(here.text) is not None


def _best(told: Iterable[Told]) -> Told | None:
    """The one that most speaks for, the first of those that are level; 项目 alone names nothing."""
    fitting = [(at, mention) for at, mention in told if _may_be_works(mention)]
    return max(fitting, key=lambda pair: pair[1].score, default=None)


def _may_be_works(mention: Mention) -> bool:
    nameless = mention.form is Form.BARE and head_of(mention.name) in (*WORKS, "")
    aside = mention.is_oblique or mention.is_counted or mention.is_definite
    return not (nameless or aside) and mention.score > 0 and len(mention.name) >= SHORTEST


def is_sized(here: Annotated) -> bool:
    """It tells a size or a cost that works have."""
    sized = any(quantity.dimension in MEASURED for quantity in here.quantities)
    return sized and any(figure.kind in OWN_SIZES for figure in find_figures(here))


def may_head(mention: Mention) -> bool:
    """A noun of a heading that the text below may tell of, as of works."""
    aside = mention.is_oblique or mention.is_counted or mention.is_definite
    return not aside and head_of(mention.name) not in (*WORKS, "")
