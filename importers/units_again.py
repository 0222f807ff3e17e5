"""A unit that a sentence comes back to without its name: 该公司还投资建设了X, 由该局实施的Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either, tables
from importers.organisations import Organisation
from importers.scene import Scene

DOES = {word: role for role, told in tables("organisations")["again"].items() for word in told}
KIND = "公司|企业|集团|局|院|中心|单位|委|办|处|镇|管委会|指挥部"
#: 由该局实施的, 由同一家公司投资的; 该公司还投资建设了, 公司又在对岸启动了
AGAIN = re.compile(
    rf"由(?:该|这[家个]|同一家?|上述)(?P<by>{KIND})(?:负责|承担|具体|独家|联合)*(?P<doing>{either(DOES)})"
    rf"|(?:由?(?:该|这家)(?P<this>{KIND})|(?:^|(?<=[，。；]))(?P<its>公司|集团)(?=还|又|同时|另|再))"
    rf"(?:还|又|同时|另外?|再|也|此前|如今|已|先后|随后|在[\u4e00-\u9fff]{{1,8}}?)*(?P<does>{either(DOES)})"
)
#: cheap to look for
BEGINNING = re.compile("该|同一|这[家个]|上述|，公司|，集团")
FIRMS = frozenset(["公司", "企业", "集团", "单位", "院"])


def units_again(scene: Scene, known: list[Organisation]) -> Iterator[Organisation]:
    """Those of a sentence, where it stands and by the name that the story gave it last."""
    text = scene.here.text
    for match in AGAIN.finditer(text) if BEGINNING.search(text) else ():
        kind = match["by"] or match["this"] or match["its"]
        here = [o for o in scene.here.organisations if o.end <= match.start()]
        meant = next((o for o in reversed([*known, *here]) if _is_meant(o, kind)), None)
        if meant is not None and not any(
            o.start < match.end() and match.start() < o.end for o in scene.here.organisations
        ):
            role = DOES[match["doing"] or match["does"]]
            yield Organisation(match.start(), match.end(), meant.name, meant.is_firm, role, "", "the unit named before")


def _is_meant(unit: Organisation, kind: str) -> bool:
    return unit.name.endswith(kind) or (kind in FIRMS and unit.is_firm)
