"""What a clause says of the noun phrase that it names: it describes, undergoes, is counted or is the whole."""

from __future__ import annotations

import re
from collections.abc import Callable

from importers.annotate import Annotated
from importers.counted import COUNTED
from importers.drafts import Draft
from importers.lexicon import either, words
from importers.mention import COUNTED_AS, DESCRIBES, Form, Mention
from importers.names import PLACE, SCHEME, UNDERTAKING, VAGUE_HEADS, WORKS, core, head_of, is_building, is_proper
from importers.parts import NameList
from importers.resolve import is_works
from importers.scene import NAMED, Reference, Scene
from importers.signs import BUILT_WITH_MONEY, FIGURES_PRECEDE
from importers.step_events import EVENT
from importers.subjects import is_built_anew, opens_clause, titles_item
from importers.told_parts import MADE_OF
from importers.town_kinds import is_the_towns

TOLD_ALONE, CALLED_AT, NAME_SHORTEST, STEP_LONGEST = 1.5, 2, 3, 10
#: what belongs to a structure or a house, whatever its day
INNER = re.compile(rf"(?:{either(words('mentions', 'components', 'words'))}|{either(MADE_OF)})$")
#: 场道土石方工程, 供配电工程: a trade within the works
TRADE_WORKS = re.compile(
    r"(?:土石方|土方|土建|装修|装饰|消防|供配电|照明|安装|桩基|基坑|幕墙|给排水|路基|路面|桥面|机电|智能化|钢结构|防水|保温|弱电|结构|助航灯光|精装修?|内装|外装|主体|园建|暖通|通风|电气|电梯|铺轨|轨道|接触网|通信|信号|围护|支护|顶管|场平)工程$"
)
#: 2万平方米的分选车间已完工: what any works have
#: 净化专项及附属改造工程: works told of at such length need no facility in their name
DESCRIBED_AT, TOLD_LENGTH = 3, 6
HOUSES = ("楼", "房", "车间", "产线", "仓库", "食堂", "宿舍", "看台", "球场", "操场", "跑道", "站台", "大棚")
BUILT_BY = re.compile("(?:将|要|力争|确保|计划)?(?:开工|开建|启动|建成|完成|新建|改建|扩建|实施|开工建设|建成投用)")
BESIDE = ("和", "与", "及", "、", "以及")
SET_APART = re.compile(r"(?:^|[，；])(?:此外|另外|与此同时|同时|另悉|另据了解)，?[^，。；]*$")
#: 项目分两期建设: the whole, whatever phase was told of
DIVIDED = re.compile(r"(?:共|计划|拟|将)?分[两二三四五六\d]期")
TOTAL = re.compile(r"(?:计划|预计|概算)?总(?:投资|占地|用地|建筑|规模|面积|概算)|由|业主|全部|整体")
WHO_BUILDS = ("由", "业主")
COMPLEMENT = re.compile(r"(?:也|则)?(?:是|为|系|属于?)[该此本]")
OPENS_PART = re.compile(r"(?:其中|另外|此外|，|目前|位于[^，；]{2,20}的){0,3}")
#: 一期：云溪图书馆，用地面积…
PHASE_LABEL = re.compile(r"第?[一二三四五六首]期(?:(?:项目|工程)?：|工程|项目)")
#: 该校全称…, 大名…
IN_FULL = re.compile(r"，?(?:它|其|项目)?的?(?:全称|全名|大名|学名|正式名称|官方名称|规范名称)(?:叫做?|[是为])?[“：]?$")
#: 奠基仪式在X项目现场举行, 今天在X项目工地举行开工仪式
CEREMONY_AT = re.compile("(?:[^，。；]{0,12}(?:仪式|典礼|庆典))?[^，。；会]{0,6}在")
HELD_THERE = re.compile("的?(?:建设|施工)?(?:现场|工地|所在地|选址地|地块)(?:隆重|顺利|正式|如期)?(?:举行|举办|召开)")
OF_PHASE = ("its phase", "part of a project")
#: works on water are on rivers, works on streets on roads
AKIN = ("河道渠流系闸站库水", "路街巷道速线")
#: 一期包括住院楼、: between what has them and one of a list of things
CONTAINS = re.compile(r"(?:主要|共|则|将)?(?:包括|包含|涵盖|含有?|由|设有?)(?!新建|改建|扩建)[^，。；：]{0,40}")


def described_before(mention: Mention, focus: tuple[Draft, ...], recent: list[Draft]) -> Draft | None:
    """节水改造项目, then by its full name: 巴彦灌区续建配套与节水改造项目."""
    known = focus[-1] if focus else None
    if known is None or known not in recent or len(core(known.name)) < CALLED_AT or PLACE.match(known.name):
        return None
    return known if core(mention.name).endswith(core(known.name)) else None


def called_in_full(scene: Scene, mention: Mention) -> Draft | None:
    """该校全称云溪县第一小学, 东城体育馆，大名云溪县健身中心: another name of what was named right before."""
    told = IN_FULL.search(scene.here.text, 0, mention.start)
    before = next((r for r in reversed(scene.references) if r.end <= mention.start), None)
    near = told is not None and before is not None and before.end >= told.start() - 1 and len(before.targets) == 1
    return before.targets[0] if near and before is not None else None


def held_where_it_is(scene: Scene, mention: Mention, find: Callable[[str], Draft | None]) -> Reference | None:
    """甲中心奠基仪式在江村街道青河路项目现场举行: the site of the works whose ceremony is held there."""
    before = next((r for r in reversed(scene.references) if r.end <= mention.start), None)
    if before is None or before.is_oblique or len(before.targets) > 1 or not mention.name.endswith(WORKS):
        return None
    text = scene.here.text
    held = HELD_THERE.match(text, mention.end) and CEREMONY_AT.fullmatch(text, before.end, mention.start)
    return Reference(mention.start, mention.end, before.targets, NAMED) if held and not find(mention.name) else None


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


def is_among_contents(scene: Scene, mention: Mention) -> bool:
    """一期包括住院楼、门诊楼，床位800张: what is told behind the list is told of what has them."""
    before = next(reversed(scene.told_before(mention.start)), None)
    return before is not None and CONTAINS.fullmatch(scene.here.text, before.end, mention.start) is not None


def is_next_in_list(here: Annotated, mention: Mention) -> bool:
    """、 before a noun without a name: one more thing in a list."""
    joined = here.text.startswith("、", mention.start - 1) and not mention.is_definite
    return joined and not titles_item(here, mention)


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


def is_one_such(text: str, names: NameList, works: Draft) -> bool:
    """青溪水库除险加固工程 isn't made up of 大塘、白石、罗山3座水库: those are works like it."""
    counted = COUNTED.match(text, names.counted[0] or names.end)
    head = head_of(works.name)
    return counted is not None and counted.group("thing") == head and head not in VAGUE_HEADS and is_proper(works.name)


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
    if is_built_anew(scene.here, mention) or (not spoken_of and opens_clause(scene.here, mention)):
        return True
    return has_a_step_of_its_own(scene, mention) or _stands_beside_its_like(scene, mention)


def _stands_beside_its_like(scene: Scene, mention: Mention) -> bool:
    """云溪路停车场和文化宫停车场是…: one more of what was named right before it."""
    before = next((r for r in reversed(scene.references) if r.end < mention.start), None)
    if before is None or mention.form is Form.BARE or scene.here.text[before.end : mention.start] not in BESIDE:
        return False
    like = before.targets[-1]
    return not (before.is_oblique or like.ends_with(mention.name)) and head_of(like.name) == head_of(mention.name)


def has_a_step_of_its_own(scene: Scene, mention: Mention) -> bool:
    """，滨海快线5月动工; ，投资3亿元的会展中心3月开工: nothing else is told of in its clause, and the step has a day.

    What any school or town has one of (体育馆8月完工) is told of by itself only where money or 此外 sets it apart.
    """
    aside = mention.is_oblique or mention.is_counted or mention.is_definite or is_building(mention.name)
    aside = aside or SCHEME.fullmatch(mention.name) is not None
    if aside or not scene.is_body or len(mention.name) < NAME_SHORTEST or INNER.search(mention.name):
        return False
    if TRADE_WORKS.search(mention.name) or (mention.name.endswith(HOUSES) and not mention.name.endswith("停车楼")):
        return False
    told = opens_clause(scene.here, mention) and undergoes(scene, mention)
    if not (_has_a_day(scene.here, mention) and (told or _is_built_by_a_day(scene, mention))):
        return False
    if mention.form is not Form.BARE or FIGURES_PRECEDE in mention.why:
        return True
    return SET_APART.search(scene.here.text, 0, mention.start) is not None


def _is_built_by_a_day(scene: Scene, mention: Mention) -> bool:
    """5月启动甲路改造，6月底前建成中心客运站: a clause names its day and what is built by it, one after the other."""
    text, (start, end) = scene.here.text, scene.here.clause_at(mention.start)
    day = next((day for day in scene.here.dates if start <= day.start and day.end <= mention.start), None)
    alone = mention.form is not Form.BARE and mention.end == end
    return alone and day is not None and BUILT_BY.fullmatch(text, day.end, mention.start) is not None


def tells_its_day(here: Annotated, mention: Mention, focus: tuple[Draft, ...]) -> bool:
    """甲货运站也将在9月恢复使用: a clause begins with it, and tells a day with no more than a step behind it.

    Where a sports centre is being talked about, 体育中心场馆 is what it has.
    """
    is_inside = any(head in mention.name[:-1] for draft in focus if (head := head_of(draft.name)))
    if mention.is_oblique or is_inside or not opens_clause(here, mention):
        return False
    last = here.clause_at(mention.start)[1]
    days = (day for day in here.dates if mention.end <= day.start and day.end <= last and not day.is_vague)
    return any(0 < last - day.end <= STEP_LONGEST for day in days)


def _has_a_day(here: Annotated, mention: Mention) -> bool:
    """9月，鼓楼停车楼投用; 钟楼停车楼已封顶，9月投用: a day stands in its clause, right before that, or after it."""
    start = here.clause_at(mention.start)[0] - 1
    end = next((m.start for m in here.mentions if m.start >= mention.end), len(here.text))
    days = (day for day in here.dates if not day.is_vague and start <= day.end and day.start < end)
    return any("；" not in here.text[mention.end : day.start] for day in days)


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
    if phase.name.endswith(WORKS):
        return False  # X二期项目 is called 项目 itself
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


def owner_of_works(scene: Scene, mention: Mention) -> Draft | None:
    """云溪机场的改扩建工程: the works are called by the facility that they are done to."""
    if not scene.references or not scene.here.text.startswith("的", mention.start - 1):
        return None
    before = scene.references[-1]
    done = UNDERTAKING.match(mention.name) and mention.name.endswith(WORKS)
    return before.targets[-1] if done and before.end == mention.start - 1 and not before.is_oblique else None


def named_behind_phase(scene: Scene, mention: Mention) -> Reference | None:
    """一期：云溪图书馆: what the phase builds is another name of it."""
    phase = next((r.targets[-1] for r in scene.references if r.why in OF_PHASE), None)
    if phase is None or not PHASE_LABEL.fullmatch(scene.here.text, 0, mention.start):
        return None
    phase.add_alias(mention.name, scene.here.printed(mention.start, mention.end))
    return Reference(mention.start, mention.end, (phase,), "named behind its phase")


def deserves_a_draft(scene: Scene, mention: Mention, owned: NameList | None) -> bool:
    """Enough is told of a noun without a name of its own for it to be works that nothing was told of yet."""
    facility = head_of(mention.name) not in ("项目", "工程", "") or len(core(mention.name)) >= TOLD_LENGTH
    at_length = len(mention.name) >= DESCRIBED_AT and BUILT_WITH_MONEY.issubset(mention.why)
    told = facility and mention.is_indefinite and (mention.form is not Form.BARE or at_length)
    return bool(owned or mention.renewal or (told and not describes_subject(scene, mention)))
