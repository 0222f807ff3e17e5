"""客运总站开工, 体育馆封顶: works called by a kind of which a town has one, so that its paper needs no name."""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.drafts import Draft
from importers.lexicon import either, words
from importers.mention import Form, Mention
from importers.one_of_a_town import is_kind_of_town
from importers.scene import Scene
from importers.signs import EVENT_FOLLOWS, OBJECT, PREPARATION_FOLLOWS, SITE
from importers.subjects import opens_clause
from importers.verb_first import verb_before

#: what may hold such a thing as its part
HOLDER = re.compile(either(words("facilities", "one_of_a_town", "holders")) + "$")
TOLD = frozenset({EVENT_FOLLOWS, PREPARATION_FOLLOWS, SITE})
#: 新建客运站2座, 客运站的工作人员
OF_MANY = re.compile(r"\d|的|[两三四五六七八九十几多][个座条处所]")


def is_the_towns(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> bool:
    """An event of works befalls it, or it is built, and nothing is spoken of that it may be a part of."""
    aside = mention.is_oblique or mention.is_counted or mention.is_definite or mention.form is Form.NAMED
    if aside or not scene.is_body or not is_kind_of_town(mention.name):
        return False
    if OF_MANY.match(scene.here.text, mention.end) or any(map(_may_hold, focus)):
        return False
    befalls = opens_clause(scene.here, mention) and not TOLD.isdisjoint(mention.why)
    return befalls or (OBJECT in mention.why and verb_before(scene.here.text, mention.start) != "")


def _may_hold(draft: Draft) -> bool:
    return HOLDER.search(draft.name) is not None


def tells_of_the_towns(here: Annotated) -> bool:
    """大剧院封顶，科技馆进入布展: a sentence on nothing but such things, in no one's words."""
    kinds = [is_kind_of_town(mention.name) for mention in here.mentions]
    return not here.sentence.is_quoted and len(kinds) > 1 and all(kinds)
