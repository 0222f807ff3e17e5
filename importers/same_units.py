"""Whether names are those of one unit, and whether works are called after it."""

from __future__ import annotations

import re

from importers.drafts import Draft, lineage
from importers.names import core
from importers.organisations import Organisation

#: what a unit may be called by, once it was named: 管理局, 指挥部
SHORTEST_END = 3
#: 青山水厂项目部, where the works are 青山水厂: nobody but those who build it
SITE_OFFICE = re.compile("(?:工程|项目|建设|施工){0,2}(?:项目部|工程部|施工现场)$")


def family_has(drafts: tuple[Draft, ...], unit: str) -> bool:
    return any(
        same_unit(known.name, unit) for draft in drafts for relative in lineage(draft) for known in relative.units
    )


def has_no_other_name(drafts: tuple[Draft, ...], unit: str) -> bool:
    """The family has the unit, or the unit is called by nothing but the works."""
    office = SITE_OFFICE.search(unit)
    stem = unit[: office.start()] if office else ""
    is_own = any(core(draft.name).endswith(stem) or draft.name.startswith(stem) for draft in drafts) if stem else False
    return is_own or family_has(drafts, unit)


def same_unit(known: str, unit: str) -> bool:
    """临江城投集团 for 临江城市建设投资集团有限公司: its characters in their order, the first two together.

    管理局 for 临江水库管理局: its last words. 市中心医院基建办: an office of it.
    """
    if len(unit) >= SHORTEST_END and (known.endswith(unit) or (len(known) > SHORTEST_END and unit.startswith(known))):
        return True
    stem = re.sub(r"集团|有限|股份|公司|责任", "", unit)
    if known == unit or len(stem) < 3 or not known.startswith(stem[:2]):
        return known == unit
    rest = iter(known)
    return all(character in rest for character in stem)


def is_called_after(draft: Draft, unit: Organisation | None) -> bool:
    """市中心医院东院区, where someone of 市中心医院 speaks."""
    return unit is not None and len(unit.name) >= SHORTEST_END and unit.name[:4] in draft.name


def shares_name(unit: str, draft: Draft) -> bool:
    stem = re.sub(r"(?:集团|有限|股份|公司|责任)", "", unit)[:4]
    return len(stem) >= 2 and stem in core(draft.name)
