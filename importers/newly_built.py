"""县里正在建一座高31米的观鸟塔: works called by their kind alone, since they are new to the reader."""

from __future__ import annotations

from importers.drafts import Draft
from importers.leads import RENEWED_INTO
from importers.lexicon import closed
from importers.mention import Form, Mention
from importers.names import WORKS, head_of
from importers.scene import Scene
from importers.signs import EVENT_FOLLOWS, FIGURES_PRECEDE

NEWLY_BUILT = "a new one is built"
ONE = "一[座所个家处条幢栋](?:[^，。；：“”]{0,24}的)?"
#: 正在建一座, 新建了一所占地30亩的, 要盖一个
BUILDS_ONE = closed(
    "(?:(?:正在|正|拟|将|要|新|再|计划|准备|规划|打算|着手|投资|出资|斥资|集资|动工|开工)"
    "(?:新?建设?|兴建|修建?|盖|建造|打造)|新建|兴建|修建|建起|盖起|建成|建)(?:了|起了?)?" + ONE,
    "座所个家处条幢栋的",
)
#: 一座投资3000万元的消防站上月开工
ONE_OF_THEM = closed(f"(?:^|(?<=[，。；：])){ONE}", "座所个家处条幢栋的")
REACH = 40


def is_newly_built(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> bool:
    """It is introduced as one that is being built, and nothing is spoken of that it may be a part of."""
    if (
        mention.form is not Form.BARE
        or not scene.is_body
        or mention.is_oblique
        or head_of(mention.name) in ("", *WORKS)
    ):
        return False
    if focus or any(not reference.is_oblique for reference in scene.references):
        return False
    before = scene.here.text[max(0, mention.start - REACH) : mention.start]
    befalls = {EVENT_FOLLOWS, FIGURES_PRECEDE}.issubset(mention.why) and ONE_OF_THEM.of(before) is not None
    return befalls or BUILDS_ONE.of(before) is not None or RENEWED_INTO.of(before) is not None
