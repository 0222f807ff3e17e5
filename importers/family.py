"""Which project is a part of which, by the words that stand between their names."""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.beside import STRETCHES
from importers.candidates import IMPLIED_BY_PHASE
from importers.drafts import Draft
from importers.mention import LISTED_WITHIN, Mention
from importers.names import WORKS, core, has_own_name, head_of, phase_of
from importers.parts import LINES, NameList
from importers.resolve import find
from importers.scene import Scene

ON_THE_LINE = re.compile(r"[^，。]{0,4}(?:是|为|系)(?:全线|全桥|该线|沿线)")
OF_THE_LINE = re.compile(
    r"(?:^|[，；])(?:作为)?(?:全线|全桥|该线|沿线)(?:的)?(?:最|首|唯一|控制|重点|关键|标志|第一|难|重难)[^，。]{0,10}(?:——|[—、：，]|的)?$"
)
CONTROL = re.compile(
    r"^的?(?:全线的?)?(?:(?:核心|重要|主要|重大|最大|重点|关键)?的?(?:控制性|关键|重点|标志性|先导|先行|龙头|骨干|咽喉|重难点)性?(?:的?节点)?工程"
    r"|(?:(?:核心|重要|主要|关键)的?)?(?:组成部分|子项目?|子工程|单项工程|配套项目|配套工程|附属工程|节点)"
    r"|(?:控制性?|关键性?|重点|重要|核心)(?:节点|项目)"
    r"|(?:(?:重要|主要|最大|唯一|核心|沿线)的?)?(?:客运?站|车站|中间站|始发站|终点站|枢纽站|互通|隧道|桥梁))(?:之一)?(?:[—，：]{0,2}|的)$"
    r"|^的?(?:全线|其中)?(?:最[长大高深难宽]|首|唯一|第[一二三四五六七八九十])(?:的|[座条个])?(?:一[座条个])?"
    r"[\u4e00-\u9fff]{0,6}(?:隧道|隧洞|大桥|桥梁|车站|泵站)——$"
)
#: what a sentence on a motorway or railway names of it
RUNS_FAR = re.compile(r"(?:城际|高速|高速公路|铁路|高铁|客专|专线|旅游公路|国道|省道)(?:[\u4e00-\u9fff]{1,4}段)?$")
STRUCTURE = re.compile(r"(?:隧道|特大桥|大桥|互通|枢纽互通|服务区|立交)(?:工程|项目)?$")
DESCRIBED = "(?:(?:[下上横]?跨|[下]?穿|全?长|位于|连接)[^，。；、]{1,14}的)?"
LISTS_MANY = re.compile(
    "(?:重点|重大|开工|竣工|投产|签约|复工|产业|民生|工业|亿元以上|\\d个)[\u4e00-\u9fff]{0,8}项目[^，。；]{0,4}(?:包括|包含|涵盖|涉及|有)[^。；]{4,}、[^。；]{3,}等"
)
AMONG = re.compile(r"[“]?其中[，：]?(?:的?(?:控制性|重点|关键|标志性|先导)(?:性)?(?:节点)?工程)?[，—]{0,2}" + DESCRIBED)
AMONG_BEFORE = re.compile(
    r"(?:其中|剩余的?|余下的?|其余的?)(?:的?(?:控制性|重点|关键|标志性|先导)(?:性)?(?:节点)?工程)?[，—]{0,2}"
    rf"{DESCRIBED}$"
)
#: a network of roads, and roads that its sentence goes on to tell of
NETWORK, ROAD = re.compile(r"(?:路网|道路网|路网工程|道路工程)$"), re.compile(r"(?:路|街|大道|巷)$")
#: one of them stands in every sentence that tells what works include
MAY_INCLUDE = "包含涵个成大设"
INCLUDES = re.compile(
    r"(?:还|主要|共|同时|，|(?<=[，；])(?:工程|项目|内容))包括|包含了?|涵盖了?|(?<=，)涉及|(?<=[\u4e00-\u9fff，])含(?![有量税水油氧盐氮碳])"
    r"|^(?:包括|包含|含(?![有量税水油氧盐氮碳])|[内下]?设有?)|(?<=，)(?:[内下]设|设有)"
)
#: 除标准厂房外，还包括路网、水厂等
BESIDES = re.compile(
    r"(?:其中，)?(?:除了?[^，。；]{2,24}?[以之]?外，)?(?:项目|工程)?(?:还|另|主要|共)?(?=包[括含]|涵盖|含|[内下]?设)"
)
#: 由取水枢纽、输水管线和净水厂构成; 分主桥、引桥两块来建
COMPOSED = re.compile(
    r"由[^，。；]{2,90}?(?:组成|构成)|分[为成]?[^，。；]{2,60}?[两三四五六](?:大?[块段]|个?(?:部分|板块|子项))"
)
#: 由三个子项目构成，分别为; 划分为两个片区，即; 共有4个子项：
DIVIDED = re.compile(
    r"(?:[两三四五六七八九十]|\d{1,2})(?:个|大)(?:子项目?|子工程|单项|单体|部分|板块|片区|组团|区域|内容|功能区|小项|分项|工程|项目)"
    r"(?:工程|建设|组成|构成|内容|实施)*(?:，(?:分别)?(?:[为是]|即|包括)|：|，?分别[为是]|，即)：?"
)
SUBPROJECTS = re.compile(
    r"等?(?:\d+|[两三四五六七八九十]+)个(?:子项目|子项|子工程|单项工程|单体|部分|标段|工程|院区|校区|厂区|分院|枢纽|组团)"
)
#: 涉及甲医院、乙医院、丙分院三个院区
SITES_OF_IT = re.compile(r"[^，。；]{0,40}?(?:\d+|[两三四五六七八九十])个(?:院区|校区|厂区|园区|子项|枢纽|组团)")
CLOSED_SINCE = re.compile(
    r"[；：。]|等?(?:\d+|[两三四五六七八九十]+)个(?:子项|子工程|单项|单体|部分|项目|工程)|其中|业主|单位为|，(?!以及)[^、，；]{0,6}(?:由|总|全长|投资|计划|目前|预计)"
)
LIST_ENDS, IS_LIST = re.compile("[，；。：]"), re.compile("[^，；。：、和与及]+[、和与及]")
INCLUDING_REACH, LIST_LONGEST = 16, 120
GATHERED, LISTED = 4.0, 2.0
SPELLED_OUT = "spells out its parts"


def put_under(part: Draft, host: Draft) -> bool:
    """Makes `part` a part of `host`, unless it has a place already or the two would hold each other.

    What only the name of a phase implies is no place: 城北水厂二期 is a part of the works that list it.
    """
    if part.parent is not None and is_only_implied(part.parent) and part.parent is not host:
        return put_under(part.parent, host)
    if host is part or host.root is part or part.parent is not None:
        return False
    part.parent = host
    return True


def is_only_implied(whole: Draft) -> bool:
    return IMPLIED_BY_PHASE in whole.why and not whole.mention_count


def lists_many(text: str) -> bool:
    """本次开工的重大项目包括甲园、乙中心等: projects beside one another, none of which has the next as its part."""
    return "项目" in text and LISTS_MANY.search(text) is not None


def whole_in_focus(scene: Scene) -> Draft | None:
    """What a sentence may go on to name the parts of: a phase, or the whole project of a section or lot."""
    if not scene.focus or scene.follows_many:
        return None
    draft = scene.focus[-1]
    return draft if phase_of(draft.name)[1] else draft.root


def adjoin(scene: Scene, mention: Mention, draft: Draft) -> bool:
    """机场改扩建工程T3航站楼: what stands right behind the works' name is of the works."""
    before = scene.references[-2:]
    host = next((r for r in before if r.end == mention.start and not r.is_oblique), None)
    return host is not None and put_under(draft, host.targets[-1])


def _of_network(scene: Scene, mention: Mention, draft: Draft) -> bool:
    """起步区路网总长18公里，在建的是青河路和听松大道: roads that the network's sentence goes on to tell of."""
    subject = next((r.targets[-1] for r in scene.references if not r.is_oblique), None)
    if subject is None or mention.is_oblique or not (NETWORK.search(subject.name) and ROAD.search(mention.name)):
        return False
    draft.weigh(2.0, "named among the parts")
    return put_under(draft, subject)


def place(scene: Scene, mention: Mention, draft: Draft) -> None:
    """Whose part a newly named project is, by the words between it and the project before."""
    text = scene.here.text
    before = [r for r in scene.references[-2:] if r.end <= mention.start]
    if not before:
        whole = whole_in_focus(scene)
        if whole is not None and AMONG.fullmatch(text, 0, mention.start) and put_under(draft, whole):
            draft.weigh(2.0, "named among the parts")
        return
    host, between = before[-1].targets[-1], text[before[-1].end : mention.start]
    if adjoin(scene, mention, draft) or _of_network(scene, mention, draft):
        return
    if (
        between == "的"
        and (text.endswith(WORKS, 0, before[-1].end) or host.label.endswith(("标", "标段")))
        and not before[-1].is_oblique
        and not mention.is_oblique
    ):
        put_under(draft, host)
        draft.weigh(1.0, "named among the parts")
    elif CONTROL.match(between):
        put_under(draft, host)
        draft.weigh(1.0, "a controlling part of a project")
    elif AMONG_BEFORE.search(between) and not mention.is_oblique:
        is_like = host.parent is not None and core(host.name)[-2:] == core(draft.name)[-2:]
        put_under(draft, host.parent if is_like and host.parent is not None else host)
        draft.weigh(2.0, "named among the parts")
    elif host.parent is not None and _goes_on(text, host, draft, between):
        put_under(draft, host.parent)
        draft.weigh(2.0, "named among the parts")


def _goes_on(text: str, before: Draft, draft: Draft, between: str) -> bool:
    """其中甲路、乙路已通车，丙路5月开工: a part beside the one before, no line beside a stretch, or called alike."""
    if between == "、":
        is_like = STRUCTURE.search(draft.name) is not None or draft.name.endswith("段")
        is_called_so = before.parent is not None and before.name.startswith(before.parent.name)
        if is_called_so and not STRUCTURE.search(draft.name):
            return False
        is_other = before.label.endswith(STRETCHES) and not (is_like and not LINES.search(core(draft.name)))
        return before.mention_count <= 1 and not (is_other or phase_of(before.name)[1])
    is_like = len(before.name) == len(draft.name) and before.name[-1] == draft.name[-1]
    return is_like and text.startswith("其中")


def including(scene: Scene, mention: Mention) -> Draft | None:
    """一期还包括生态停车场、环湖道路和云溪小学迁建: what a phase or project is told to include."""
    text = scene.here.text
    if not any(map(text.__contains__, MAY_INCLUDE)):
        return None
    made_of = composed(scene, mention.start) or _divided_into(scene, mention.start)
    if made_of is not None:
        return made_of
    verbs = list(INCLUDES.finditer(text, max(0, mention.start - LIST_LONGEST), mention.start))
    verb = verbs[-1] if verbs else None
    if verb is None or CLOSED_SINCE.search(text, verb.end(), mention.start):
        return None
    if verb.group() == "涉及" and not SITES_OF_IT.match(text, mention.end):
        return None
    besides = BESIDES.match(text)
    if besides and besides.end() >= verb.start():
        return scene.focus[-1] if len(scene.focus) == 1 else None
    owner = next((r for r in reversed(scene.references) if r.end <= verb.start() and not r.is_oblique), None)
    is_near = owner is not None and (
        verb.start() - owner.end <= INCLUDING_REACH
        or _goes_on_listing(scene, verb, mention)
        or _is_of_its_subject(scene, verb, mention)
    )
    return owner.targets[-1] if owner is not None and is_near and len(owner.targets) == 1 else None


def composed(scene: Scene, position: int) -> Draft | None:
    """What is told to consist of the thing at that place: 工程总扬程378米，由取水枢纽、输水管线和净水厂构成."""
    text = scene.here.text
    if not ("成" in text or "分" in text):
        return None
    found = next((m for m in COMPOSED.finditer(text) if m.start() < position < m.end()), None)
    if found is None:
        return None
    owner = scene.owner_at(found.start())
    targets = owner.targets if owner is not None else scene.focus
    return targets[-1] if len(targets) == 1 else None


def _divided_into(scene: Scene, position: int) -> Draft | None:
    """What is told to be so many things, among them the one at that place: 由三个子项目构成，分别为甲路、乙路."""
    text = scene.here.text
    found = DIVIDED.search(text, 0, position)
    if found is None or LIST_ENDS.search(text, found.end(), position) or not IS_LIST.match(text, found.end()):
        return None
    owner = scene.owner_at(found.start())
    targets = owner.targets if owner is not None else scene.focus
    return targets[-1] if len(targets) == 1 else None


def _goes_on_listing(scene: Scene, verb: re.Match[str], mention: Mention) -> bool:
    """该项目由甲公司建设，总投资20亿元，包括A、B等11个子项目: however far its subject stands."""
    text = scene.here.text
    opens = text.endswith(("，", "主要", "共"), 0, verb.start())
    return opens and SUBPROJECTS.search(text, mention.end, mention.end + LIST_LONGEST) is not None


def _is_of_its_subject(scene: Scene, verb: re.Match[str], mention: Mention) -> bool:
    """云溪综合治理工程总投资20亿元，由甲公司建设，包括A工程、B工程: of the works that the sentence has named alone."""
    text = scene.here.text
    straight = {id(r.targets[-1]) for r in scene.references if r.end <= verb.start() and not r.is_oblique}
    is_works = text.endswith(WORKS, 0, mention.end)
    return len(straight) == 1 and is_works and "，" in text[max(0, verb.start() - 1) : verb.end()]


def list_owner(scene: Scene, names: NameList) -> Draft | None:
    """The project that a list of names spells out: 学校路网（德兴街、行知路等五条道路）."""
    if names.owner is None:
        return None
    owner = next((r.targets[-1] for r in scene.references if r.start == names.owner.start), None)
    if owner is not None and SPELLED_OUT not in owner.why:
        owner.is_list = True
        owner.weigh(3.0, SPELLED_OUT)
    return owner


def gather(here: Annotated, mention: Mention, names: NameList, owner: Draft, drafts: list[Draft]) -> None:
    """甲、乙等6条道路提升工程: the names before it are its parts. 甲等6条道路提升工程 is called by the one."""
    if len(names.members) == 1 and not has_own_name(owner.name):
        called, printed = here.text[names.start : mention.end], here.printed(names.start, mention.end)
        former = owner.name, owner.printed
        owner.name, owner.printed = called, printed
        owner.add_alias(*former)
    owner.is_list = True
    owner.weigh(GATHERED, SPELLED_OUT)
    for member in names.members:
        part = find(drafts, member.name)
        if part is not None and put_under(part, owner):
            part.weigh(LISTED, LISTED_WITHIN)
            if names.count and (kind := head_of(owner.name)) not in WORKS and not part.holds(kind):
                part.add_alias(member.name + kind, part.printed)  # 青岭 of 青岭、石湖等11座水库


def _is_beside(scene: Scene, mention: Mention) -> bool:
    """甲高铁、乙路互通工程、丙园: one of a row that begins with a railway is no part of it."""
    before = scene.references[-1] if scene.references else None
    return before is not None and "、" in scene.here.text[before.end : mention.start] and not before.is_oblique


def place_on_line(scene: Scene, mention: Mention, draft: Draft, drafts: list[Draft]) -> None:
    """全线控制性工程——蛮汉山隧道, 乌兰站是全线最大的中间站: a part of the line that the story is about."""
    text = scene.here.text
    if STRUCTURE.search(mention.name) and not mention.is_oblique:
        subject = next((r.targets[-1] for r in scene.references if not r.is_oblique), None)
        subject = subject or (scene.focus[-1] if len(scene.focus) == 1 else None)
        is_on_it = subject is not None and RUNS_FAR.search(core(subject.root.name)) and not _is_beside(scene, mention)
        if subject is not None and is_on_it and put_under(draft, subject.root):
            return
    if not ("全线" in text or "全桥" in text or "该线" in text or "沿线" in text):
        return
    told = OF_THE_LINE.search(text[: mention.start]) or ON_THE_LINE.match(text, mention.end)
    line = next((d for d in reversed(drafts) if d is not draft and LINES.search(core(d.root.name))), None)
    if told and line is not None:
        put_under(draft, line.root)
