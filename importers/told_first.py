"""通车的是甲路；建成的有乙厂、丙站；签约的项目有丁园: how works stand, told before they are named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either
from importers.records import Status
from importers.scene import Reference, Scene
from importers.step_events import kind_of
from importers.step_names import PLANNED

#: words for a kind of works, and how those of it stand; others are steps, which leave them in a state
STANDS = {
    **dict.fromkeys(("预备", "储备", "谋划", "拟建", "签约", "签下", "签订", "签署", "待建"), Status.PLANNED),
    **dict.fromkeys(("前期", "在谈", "做前期", "开展前期", "报批"), Status.PREPARATION),
    **dict.fromkeys(("在建", "续建", "扫尾", "复工", "在干", "推进", "收尾"), Status.UNDER_CONSTRUCTION),
}
STEPS = (
    *("开工", "动工", "开建", "启动", "奠基", "新开工", "开工建设", "竣工", "完工", "建成", "投产", "投用", "启用"),
    *("通车", "开园", "建成投用", "建成投产", "建成通车", "投入使用", "投入运营", "交付", "开业", "开馆", "运营"),
)
KIND = either([*STANDS, *STEPS])
#: 8月开工的有, 还要开工的是, 已建成投用的：
OPENS = re.compile(
    rf"(?:^|(?<=[，；。：“、]))(?P<how>[^，。；：、的]{{0,10}}?)(?P<kind>{KIND})(?:建设)?的"
    r"(?:[\u4e00-\u9fff]{0,4}(?:项目|工程|道路))?(?:则|就|还|主要|分别)*(?:(?:[有是为]|包括|\d+[个条座项](?:项目|工程)?)+[：，]?|：)"
)
#: 预备（2个）：, 前期项目5个：
LABEL = re.compile(
    rf"(?:^|(?<=[，；。]))(?:[（(]?[一二三四五六七八九十\d][）)、.])?(?P<kind>{either(STANDS)})(?:类|阶段)?(?:建设)?(?:项目|工程)?"
    r"(?:[（(]?共?\d+[个项][）)]?)?："
)
#: 签约18个项目，甲、乙…, 县里与甲集团签下了乙项目; not of tenants or of a contract to build
SIGNED = re.compile(
    r"(?:签约|签下|签署|签订)(?:落地|落户)?了?(?!居民|商户|住户|群众|\d+户|率|仪式[前后]|现场|[^，。；]{0,8}(?:施工|监理|设计|勘察|采购)合同)"
)
#: what is told of the row itself ends it
BEGUN = re.compile("开工|动工|奠基|在建|建成|投产|竣工")
HINTS = ("的", "签", "：")


def told_first(scene: Scene) -> Iterator[tuple[Reference, tuple[int, int], Status]]:
    """What the sentence names behind such words, with their span and the state that they tell of."""
    text = scene.here.text
    if not any(hint in text for hint in HINTS):
        return
    opened = sorted([*OPENS.finditer(text), *LABEL.finditer(text)], key=re.Match.start)
    for number, match in enumerate(opened):
        end = opened[number + 1].start() if number + 1 < len(opened) else len(text)
        part = text.find("；", match.end(), end) if not match.group().endswith("：") else -1
        named = _row(scene, match.end(), end if part < 0 else part)
        yield from ((reference, match.span(), _state(match)) for reference in named)
    signed = SIGNED.search(text) if not opened else None
    if signed is not None and BEGUN.search(text) is None:
        named = [r for r in scene.references if r.start >= signed.end() and not text.endswith("合作的", 0, r.start)]
        yield from ((reference, signed.span(), Status.PLANNED) for reference in named)


def _row(scene: Scene, start: int, end: int) -> list[Reference]:
    return [r for r in scene.references if start <= r.start < end and not r.is_oblique]


def _state(match: re.Match[str]) -> Status:
    if match["kind"] in STANDS:
        return STANDS[match["kind"]]
    kind = kind_of(match["kind"].removeprefix("新"))
    ahead = "ahead" if PLANNED.search(match["how"]) else "done"
    return Status(kind[ahead]) if kind is not None else Status.UNDER_CONSTRUCTION
