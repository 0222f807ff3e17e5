"""Houses of one site that a text tells of alone: works by themselves, or how far the works of the site are."""

from __future__ import annotations

import re

from importers.candidates import site_of_building
from importers.drafts import Draft
from importers.lexicon import either, words
from projects.unchanging import changed

NUMBERED_HOUSE = re.compile(
    r"(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,2})(?:[至到、—~-]\d{1,2})*(?:[号#])[\u4e00-\u9fff]{0,4}(?:楼|厂房|冷库|车间|仓|库|馆|栋|幢|宿舍|机房)"
)
ONE_OF_ITS_HOUSES = re.compile(either(words("parts", "houses", "words")))


def without_single_houses(chosen: list[Draft]) -> list[Draft]:
    """1号楼已封顶，食堂9月完工: how far a house is tells how far the works are, unless it has a size.

    A house with a number counts as works of its own by a day, too; one that any school or factory has doesn't.
    """
    wholes = {id(draft.parent) for draft in chosen}
    kept = []
    for draft in chosen:
        if id(draft) in wholes:
            kept.append(draft)
        elif draft.parent is not None and _is_one_of_its_houses(draft):
            _tell_with(draft.parent, draft, draft.name)
        elif not _is_numbered_house(draft):
            named = site_of_building(draft)
            if named is None or draft.parent is None or draft.facts or not draft.parent.facts:
                kept.append(draft)
            else:
                _tell_with(draft.parent, draft, draft.name.removeprefix(named.name))
    return kept


def _tell_with(site: Draft, house: Draft, called: str) -> None:
    """望江医院新院区门诊楼封顶，新院区占地80亩: what is told of a house without a size is of its site."""
    site.milestones += [changed(step, name=called + step.name.removeprefix(called)) for step in house.milestones]
    site.units += house.units
    site.people += house.people
    site.progress += house.progress


def _is_one_of_its_houses(draft: Draft) -> bool:
    """教学楼封顶，食堂9月完工: what no size, sum or unit of its own is told of is a step of its school."""
    return ONE_OF_ITS_HOUSES.fullmatch(draft.name) is not None and not (draft.facts or draft.units or draft.people)


def _is_numbered_house(draft: Draft) -> bool:
    is_house = draft.parent is not None and NUMBERED_HOUSE.fullmatch(draft.name) is not None
    return is_house and not (draft.facts or any(step.window is not None for step in draft.milestones))
