"""甲隧道已经贯通，乙桥正在架梁。工程累计完成投资…: behind a row of things a text comes back to the works before it."""

from __future__ import annotations

from importers.drafts import Draft
from importers.names import WORKS
from importers.scene import LeftRow, Scene
from importers.subjects import opens_clause

ROW_SHORTEST = 2


def left_row(scene: Scene, known: LeftRow | None) -> LeftRow | None:
    """The works with a size of their own that the sentence was entered with, and what it told of in a row instead."""
    told = [target for r in scene.references if not r.is_oblique for target in r.targets]
    host = scene.focus[0] if len(scene.focus) == 1 else None
    things = [draft for draft in told if host is None or draft.root is not host.root]
    if not things:
        return known if not told else None
    is_one = host is not None and _is_whole(host) and not any(map(_is_whole, things))
    if host is None or not is_one or scene.among_many or scene.has_programme or not scene.is_body:
        return None
    opening = [m for m in scene.here.mentions if not m.is_oblique and opens_clause(scene.here, m)]
    is_row = len([m for m in opening if m.name not in WORKS]) >= ROW_SHORTEST
    return LeftRow(host, frozenset(map(id, things))) if is_row else None


def _is_whole(draft: Draft) -> bool:
    return draft.is_sized or draft.name.endswith(WORKS)
