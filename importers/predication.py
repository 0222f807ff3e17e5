"""What a clause says of the noun phrase that it names: it describes, undergoes, is counted or is the whole."""

from __future__ import annotations

import re

from importers.counted import COUNTED
from importers.drafts import Draft
from importers.mention import COUNTED_AS, DESCRIBES, Form, Mention
from importers.names import WORKS, head_of, is_building
from importers.parts import NameList
from importers.resolve import is_works
from importers.scene import Reference, Scene
from importers.step_events import EVENT
from importers.subjects import is_built_anew, opens_clause
from importers.town_kinds import is_the_towns

TOLD_ALONE = 1.5
#: 项目分两期建设: the whole, whatever phase was told of
DIVIDED = re.compile(r"(?:共|计划|拟|将)?分[两二三四五六\d]期")
TOTAL = re.compile(r"(?:计划|预计|概算)?总(?:投资|占地|用地|建筑|规模|面积|概算)|由|业主|全部|整体")
WHO_BUILDS = ("由", "业主")
COMPLEMENT = re.compile(r"(?:也|则)?(?:是|为|系|属于?)[该此本]")
OPENS_PART = re.compile(r"(?:其中|另外|此外|，|目前|位于[^，；]{2,20}的){0,3}")
#: 这座总投资2亿元的, 是一座集…于一体的, 为目前国内最长的
THIS_ONE = re.compile(r"[“]?这[一个座条项所处家栋幢][^，。；“”]{2,30}的")
IS, WHAT_IT_IS = "是为系也", "what it is"
ONE_OF_A_KIND = re.compile(
    r"(?:是|为|系)[^，。；的]{0,16}(?:一[条座个项所处家栋]|最|首[个座条家]|头一[个座条]|第一|唯一)[^，。；]{1,40}的$"
)
#: 云岭隧道是…的咽喉工程, 港湾项目，属于…: nothing stands between the project and what it is said to be
SAID_TO_BE = re.compile(r"，?(?:也|则|又|还|同时|同样|既|正|仍)?(?:[是为系]|成为|作为|属于?(?=[^，。；]{,24}的))(?!了)")
#: 一期：云溪图书馆，用地面积…
PHASE_LABEL = re.compile(r"第?[一二三四五六首]期(?:(?:项目|工程)?：|工程|项目)")
OF_PHASE = ("its phase", "part of a project")
#: works on water are on rivers, works on streets on roads
AKIN = ("河道渠流系闸站库水", "路街巷道速线")


def described_by(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> Reference | None:
    """What a noun without a name says something of: 这个总投资1.3亿元的农民公寓, 是一条跨江的快速路."""
    meant = _described(scene, mention, focus) if mention.form is not Form.BARE else ()
    meant = meant or _said_to_be(scene, mention)
    return Reference(mention.start, mention.end, meant, WHAT_IT_IS) if len(meant) == 1 else None


def _described(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> tuple[Draft, ...]:
    text = scene.here.text
    start, end = scene.here.clause_at(mention.start)
    if THIS_ONE.fullmatch(text, start, mention.start):
        return focus
    if mention.end < end or not ONE_OF_A_KIND.search(text, start, mention.start):
        return ()
    subject = next((r for r in scene.references if not r.is_oblique), None)
    if subject is not None:
        return subject.targets
    return focus if text[start] in IS else ()


def _said_to_be(scene: Scene, mention: Mention) -> tuple[Draft, ...]:
    """云岭隧道是云望公路的咽喉工程，…: the project that the words before speak of."""
    text = scene.here.text
    subject = next((r for r in reversed(scene.references) if r.end <= mention.start and not r.is_oblique), None)
    copula = SAID_TO_BE.match(text, subject.end) if subject is not None else None
    if subject is None or copula is None or mention.end < scene.here.clause_at(mention.start)[1]:
        return ()
    is_one_clause = not any(mark in text[copula.end() : mention.start] for mark in "，；：")
    return subject.targets if is_one_clause else ()


def is_apposition(scene: Scene, mention: Mention) -> bool:
    """今年首个文旅项目——听松创意城: what the name behind the dash is."""
    if not scene.here.text.startswith("——", mention.end):
        return False
    return any(m.start - mention.end in (2, 3) and m.form is Form.NAMED for m in scene.here.mentions)


def describes_subject(scene: Scene, mention: Mention) -> bool:
    """云溪大桥是一条连接两区的快速路: what the sentence's own project is."""
    return DESCRIBES in mention.why and any(not reference.is_oblique for reference in scene.references)


def complements(scene: Scene, mention: Mention, known: Draft) -> bool:
    """13#地块是该项目体量最大的一块: the sentence is about the part."""
    before = next((r for r in reversed(scene.references) if r.end <= mention.start), None)
    before = before if mention.is_definite else None
    between = scene.here.text[before.end : mention.start] if before is not None else ""
    return before is not None and before.targets[-1].root is known and bool(COMPLEMENT.fullmatch(between))


def is_counted_object(text: str, names: NameList, works: Draft) -> bool:
    """水环境治理工程今年完成甲河、乙河两条河道: what the works in focus are on, whatever they are called."""
    counted = COUNTED.match(text, names.counted[0] or names.end)
    things = [member for member in names.members if COUNTED_AS in member.why and not member.name.endswith(WORKS)]
    if counted is None or names.owner is not None or len(things) < len(names.members):
        return False
    thing = counted.group("thing")
    if thing.endswith(WORKS):
        return False  # 甲路改造、乙路北延等2个项目: works of their own
    called = works.is_part or any(name.endswith(WORKS) for name in works.names)
    akin = next((kind for kind in AKIN if thing[-1] in kind), thing[-1])
    return called and is_works(works) and any(works.holds(character) for character in akin)


def undergoes(scene: Scene, mention: Mention) -> bool:
    """受天气影响，云溪路推迟到9月通车: the step that its clause tells of is its own."""
    start, end = scene.here.clause_at(mention.start)
    if any(start <= r.start and not r.is_oblique for r in scene.references):
        return False
    following = next((m.start for m in scene.here.mentions if m.start >= mention.end), end)
    event = EVENT.search(scene.here.text, mention.end, min(end, following))
    return event is not None and not scene.here.text.startswith(("的", "后"), event.end())


def is_told_alone(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> bool:
    """污水处理厂土建收尾 where no project is being talked about; 新建市妇幼医院，占地85亩 wherever it begins."""
    if is_the_towns(scene, mention, focus):
        return True
    aside = mention.is_oblique or mention.is_counted or mention.is_definite or is_building(mention.name)
    if aside or not scene.is_body or mention.score < TOLD_ALONE or head_of(mention.name) in (*WORKS, ""):
        return False
    spoken_of = focus or any(not r.is_oblique for r in scene.references)
    return is_built_anew(scene.here, mention) or (not spoken_of and opens_clause(scene.here, mention))


def is_the_whole(scene: Scene, mention: Mention, focus: tuple[Draft, ...], opened: Draft | None) -> bool:
    """项目分两期, 项目总投资: what is told of the whole, whatever phase was told of.

    But behind 二期占地386亩。 项目业主为… is the owner of the phase, which `opened` the sentence before.
    """
    if DIVIDED.match(scene.here.text, mention.end):
        return True
    phase = focus[-1] if focus else None
    is_bare = mention.name in WORKS and not mention.is_definite
    if phase is None or not phase.is_part or not (phase.root.mention_count or phase.root.facts):
        return False  # X二期: its whole is no more than implied
    total = TOTAL.match(scene.here.text, mention.end) if is_bare else None
    return total is not None and not (phase is opened and total.group() in WHO_BUILDS)


def subject_of_part(scene: Scene, mention: Mention) -> Draft | None:
    """甲小学占地51亩，项目总投资1.9亿元；乙学校占地82亩，项目总投资4.8亿元: what each part of a row begins with."""
    if mention.name not in WORKS or not scene.references or "；" not in scene.here.text:
        return None
    start = scene.here.text.rfind("；", 0, mention.start) + 1
    first = next((r for r in scene.references if r.start >= start), None)
    opens = first is not None and not first.is_oblique and len(first.targets) == 1
    if first is None or not opens or not OPENS_PART.fullmatch(scene.here.text, start, first.start):
        return None
    return first.targets[0]


def named_behind_phase(scene: Scene, mention: Mention) -> Reference | None:
    """一期：云溪图书馆: what the phase builds is another name of it."""
    phase = next((r.targets[-1] for r in scene.references if r.why in OF_PHASE), None)
    if phase is None or not PHASE_LABEL.fullmatch(scene.here.text, 0, mention.start):
        return None
    phase.add_alias(mention.name, scene.here.printed(mention.start, mention.end))
    return Reference(mention.start, mention.end, (phase,), "named behind its phase")
