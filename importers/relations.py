"""Which project is a part of which, seen when the story has been told: by their names and what is said of them."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.family import put_under
from importers.lexicon import words
from importers.names import core, head_of, phase_of
from importers.parts import LINES, RELATION
from importers.scene import Scene

OWN_PROJECT = re.compile(r"全线|全桥|该项目|该工程|整个项目|项目|工程|整个工程")
ON_LINE = re.compile(r"[\u4e00-\u9fff]{2,}(?:桥|隧道|站|枢纽|立交|互通|段)(?:项目|工程)?$")
AREAS = frozenset(words("parts", "areas", "heads"))
AREA_SHORTEST = 4
#: a station of a metro line, not of the railway or of a works
STATION = re.compile(r"[\u4e00-\u9fff\d]{2,}(?<![水电泵闸源务运递应置车警防油气热房力排灌])站$")
METRO = re.compile(r"\d+号线|[一二三四五六七八九十]+号线|地铁|轻轨|轨道交通")
AS_REACH = 6


def relate(scenes: list[Scene], drafts: list[Draft]) -> None:
    """X是Y的控制性工程, X是Y沿线第二大站, Y清水河特大桥: X is a part of Y."""
    _relate_by_name(drafts)
    _relate_to_areas(drafts)
    _relate_stations(drafts)
    for scene in scenes:
        for match in RELATION.finditer(scene.here.text):
            reference = scene.owner_at(match.start())
            if match.group().startswith("作为"):
                reference = next((r for r in scene.references if 0 <= r.start - match.end() <= AS_REACH), reference)
            host = _host(scene, match)
            if reference and host and put_under(reference.targets[-1], host):
                host.weigh(1.0, "a part of it is named")


def _host(scene: Scene, match: re.Match[str]) -> Draft | None:
    named = next((r for r in scene.references if match.start() < r.start < match.end()), None)
    if named is not None:
        return named.targets[-1]
    return scene.focus[-1].root if scene.focus and OWN_PROJECT.match(match["host"]) else None


def _relate_to_areas(drafts: list[Draft]) -> None:
    """云溪度假区游客服务中心 beside 云溪度假区: what an area that the story tells of has in it."""
    areas = {name: d for d in drafts if head_of(d.name) in AREAS for name in d.names if len(name) >= AREA_SHORTEST}
    for part in drafts if areas else ():
        lengths = range(AREA_SHORTEST, len(part.name) - 1)
        area = next((areas[part.name[:n]] for n in lengths if part.name[:n] in areas), None)
        if area is not None and area is not part and head_of(part.name) not in AREAS and not phase_of(part.name)[1]:
            put_under(part, area)


def _relate_stations(drafts: list[Draft]) -> None:
    """望江站 in a story of one metro line: a station of it; a lot that was told behind the station is the line's."""
    stations = [draft for draft in drafts if STATION.search(core(draft.name))]
    lines = {id(d.root): d.root for d in drafts if METRO.search(d.name) and d not in stations} if stations else {}
    if len(lines) != 1:
        return
    (line,) = lines.values()
    for draft in drafts:
        if draft.label and draft.parent in stations and draft.parent is not line:
            draft.parent = line
    for station in stations:
        put_under(station, line)


def _relate_by_name(drafts: list[Draft]) -> None:
    """昌景黄铁路清水河特大桥 beside 昌景黄铁路: a structure on a line that the story tells of too."""
    lines: dict[str, Draft] = {}
    for draft in drafts:
        for name in draft.names if LINES.search(core(draft.name)) else ():
            lines.setdefault(name, draft)
    for part in drafts if lines else ():
        line = next((lines[part.name[:n]] for n in range(2, len(part.name)) if part.name[:n] in lines), None)
        if line is not None and line is not part and ON_LINE.search(part.name):
            put_under(part, line)
