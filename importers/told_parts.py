"""Parts without a name of their own that a row tells of, one after the other: 其中，直播基地已启用；公寓明年6月交付."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.family import whole_in_focus
from importers.lexicon import either, words
from importers.mention import Form, Mention
from importers.names import WORKS, is_building
from importers.resolve import is_works
from importers.scene import Scene
from importers.signs import points_for

#: what may stand before the first of them, and before each other
OPENS_ROW = re.compile(r"[“]?(?:(?:目前|眼下|截至[^，]{2,8})，)?(?:其中[，：]?)?")
#: what belongs to a structure however it is told of
COMPONENT = re.compile(rf"(?:{either(words('mentions', 'components', 'words'))}|[国省县乡村]道|工程|项目)$|^[东西南北]?地块$")
TOLD_FROM = 2.0
AFTER_LONGEST = 60


def host_of_told(scene: Scene, mention: Mention) -> Draft | None:
    """The works that a noun in a row is a part of, where an event of its own is told of it."""
    text = scene.here.text
    if "；" not in text or mention.form is Form.NAMED or not scene.is_body or not _is_plain(mention):
        return None
    host = whole_in_focus(scene)
    if host is None or not is_works(host) or host.holds(mention.name) or not _opens_item(text, mention):
        return None
    told = points_for("", text[mention.end : mention.end + AFTER_LONGEST], "")
    return host if sum(share for _, share in told) >= TOLD_FROM and _is_in_row(scene, mention) else None


def _is_plain(mention: Mention) -> bool:
    aside = mention.is_oblique or mention.is_counted or mention.is_definite or mention.name in WORKS
    return not aside and not is_building(mention.name) and not COMPONENT.search(mention.name)


def _opens_item(text: str, mention: Mention) -> bool:
    return text.startswith("；", mention.start - 1) or bool(OPENS_ROW.fullmatch(text, 0, mention.start))


def _is_in_row(scene: Scene, mention: Mention) -> bool:
    """Another item of the sentence opens with a noun, too."""
    others = (m for m in scene.here.mentions if m.start != mention.start and not m.is_oblique)
    return any(_opens_item(scene.here.text, other) for other in others)
