"""A judge that finds nothing may be blind: each is first shown a page that is plainly wrong."""

from __future__ import annotations

from collections.abc import Iterable

WRONG_PAGE = '<!doctype html><html><head><title></title></head><body><img src="x"><p>one</i></body></html>'


class BlindJudgeError(Exception):
    """A judge finds nothing on a page that is plainly wrong."""


def require_sight(judge: str, found: Iterable[str]) -> None:
    if not list(found):
        raise BlindJudgeError(f"{judge} finds nothing on a page that is plainly wrong")
