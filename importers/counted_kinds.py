"""What works are told to have several of (共7条道路, 新建水厂2座), and that a name told later is one of those."""

from __future__ import annotations

import re

from importers.drafts import Draft, lineage
from importers.family import put_under
from importers.groups import LAST_CHARACTERS
from importers.lexicon import either, tables
from importers.mention import Mention
from importers.names import WORKS, core
from importers.scene import Scene

#: the noun of a kind, and the characters that the names of its kind end with
SEVERAL_OF: dict[str, str] = {**LAST_CHARACTERS, **tables("parts")["several"]}
NOUNS = either(SEVERAL_OF)
COUNTED_KIND = re.compile(
    rf"(?:\d+|[两三四五六七八九十]{{1,2}})(?:余|多)?(?:[座条所栋](?:[\u4e00-\u9fff]{{2,4}}?)?|[个处家块])(?P<noun>{NOUNS})"
    rf"|(?P<counted>{NOUNS})(?:一?共有?)?\d+(?:余|多)?[座条个所处栋块]"
)
#: 包括道路、桥梁、管网三部分
LISTED_KINDS = re.compile(
    r"(?:包括|包含|涵盖|含)(?P<list>(?:[\u4e00-\u9fff]{2,4}[、和及与]){1,4}[\u4e00-\u9fff]{2,4}?)(?:等|[两三四五六]|[，；。]|$)"
)
JOINED = re.compile("[、和及与]")
TOTAL = re.compile(r"总投资|概算(?:总投资)?(?:约|为)?\d|总建筑面积|占地(?:面积)?(?:约|近)?\d")
#: cheap to look for: without it nothing is counted
MEASURED = re.compile(r"[\d两三四五六七八九十][余多]?[座条所栋个处家块]")
#: how far into a sentence without a name it still tells of what was told before
OPENS_WITHIN = 12
OPENS_BEHIND = "，；：“"
#: 已有青河路、听松路两条通车
ALREADY = re.compile("(?:[已现]有|其中|率先建成的?)$")
HAS_SOME = re.compile("[，；](?:目前|眼下|现在|其中)?[已现]?有")
ONE_LIST = re.compile("(?:[^，。；、和及与]{2,12}[、和及与])*")


def learn_kinds(scene: Scene) -> None:
    """共7条道路: kept for what the sentence is about."""
    text = scene.here.text
    if not scene.is_body:
        return
    for match in COUNTED_KIND.finditer(text) if MEASURED.search(text) else ():
        _keep(scene, match.start(), [match["noun"] or match["counted"]])
    for match in LISTED_KINDS.finditer(text) if "、" in text and ("含" in text or "包括" in text) else ():
        _keep(scene, match.start(), JOINED.split(match["list"]))


def gather_kin(scene: Scene) -> None:
    """共铺开12条道路，已有朝阳路、青岚路两条通车: of what the sentence itself has counted."""
    text = scene.here.text
    if not scene.is_body or "有" not in text:
        return
    for start in [match.end() for match in HAS_SOME.finditer(text)]:
        owner = scene.owner_at(start - 1)
        works = owner.targets[-1] if owner is not None else None
        for reference in scene.references if works is not None and works.kinds else ():
            if works is None or reference.start < start or not ONE_LIST.fullmatch(text, start, reference.start):
                continue
            for part in reference.targets:
                if core(part.name)[-1:] in works.kinds and put_under(part, works):
                    part.weigh(1.0, "named among the parts")


def learn_size(scene: Scene) -> None:
    """由青河城投建设，总投资2.7亿元: whatever it is called, works were done to it."""
    total = TOTAL.search(scene.here.text) if scene.is_body else None
    owner = scene.owner_at(total.start()) if total else None
    targets = owner.targets if owner is not None else scene.focus
    if total and len(targets) == 1:
        targets[0].is_sized = True


def _keep(scene: Scene, position: int, nouns: list[str]) -> None:
    owner = scene.owner_at(position)
    targets = owner.targets if owner is not None else scene.focus
    if len(targets) == 1 and (owner is not None or position <= OPENS_WITHIN):
        targets[0].kinds |= frozenset("".join([SEVERAL_OF.get(noun, "") for noun in nouns]))


def is_one_of_its_kind(scene: Scene, mention: Mention, draft: Draft, recent: list[Draft]) -> bool:
    """转运项目新建3座转运站。城北转运站已投用，城南转运站…: put under the works that were said to have such."""
    opens = not mention.start or scene.here.text[mention.start - 1] in OPENS_BEHIND
    opens = opens or ALREADY.search(scene.here.text, 0, mention.start) is not None
    if not opens or mention.is_oblique or draft.name.endswith(WORKS):
        return False
    last = core(draft.name)[-1:]
    works = next((one for known in reversed(recent) for one in lineage(known) if last in one.kinds), None)
    if works is None or any(works not in lineage(before.targets[-1]) for before in scene.told_before(mention.start)):
        return False
    if not put_under(draft, works):
        return False
    draft.weigh(1.0, "named among the parts")
    return True
