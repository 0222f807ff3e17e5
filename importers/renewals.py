"""对甲、乙等6个小区实施海绵化改造: works told by what is done to several homes or streets, without a name."""

from __future__ import annotations

import re

from projects.unchanging import unchanging

RENEWED = re.compile(
    r"对(?P<names>[^，。；]{2,60}?)(?:等)?(?P<count>\d{1,3})(?:个|条|处)(?P<things>老旧小区|旧住宅小区|小区|街巷|背街小巷|道路|村庄|片区)"
    r"(?:分别)?(?:实施|进行|开展|启动)了?(?P<done>[\u4e00-\u9fff]{0,6}?(?:改造|整治|提升|更新))(?P<works>工程|项目)?"
)


@unchanging
class Renewal:
    """text[start:end] tells of the works, which are called `name`."""

    start: int
    end: int
    name: str
    things: str


def find_renewal(text: str) -> Renewal | None:
    """The first such works of a sentence."""
    match = RENEWED.search(text) if "对" in text else None
    if match is None:
        return None
    name = match["things"] + match["done"] + (match["works"] or "")
    return Renewal(match.start("things"), match.end(), name, match["things"])
