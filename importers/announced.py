"""Parts that words announce before they are named, however far the whole stands: 其控制性工程X, 剩余3条路中，X…；Y."""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.counted_kinds import is_one_of_its_kind
from importers.drafts import Draft, lineage, whole_told
from importers.family import AMONG, RUNS_FAR, adjoin, place, place_on_line, put_under, whole_in_focus
from importers.lexicon import tables, words
from importers.mention import Form, Mention
from importers.names import TOWNS, WORKS, core, head_of, is_built_town, phase_of
from importers.parts import METRO, STATION
from importers.scene import Reference, Scene
from importers.signs import FIGURES
from importers.step_events import EVENT

#: 其控制性工程云溪大桥, behind a sentence on the line
CONTROL_OF_IT = re.compile(
    r"^(?:作为)?(?:控制|关键)性(?:节点)?工程(?:之一)?(?:的|——|：)?$"
    r"|(?:^|[，；。：])(?:作为)?(?:其|该(?:项目|工程|路|线)的?|项目的?|工程的?)(?:最大的?)?(?:控制|关键|重点|标志|先导|重难点|节点)性?(?:节点)?工程(?:之一)?(?:的|——|[—、：，])?$"
)
#: 剩余3条路中，甲路…；乙路…: all that the sentence goes on to name
AMONG_THEM = re.compile(
    r"[“]?(?:其中|剩余的?|余下的?|其余的?|在建的?|已建成的?)?(?:(?:\d+|[两三四五六七八九十]{1,2})[条座个处所家块])(?:道路|路|街|桥|隧道|标段|项目|工程|小区|学校|子项目?|地块|站点|车站|泵站)(?:中|里|当中)，"
)
#: 包括两个子项目：甲工程…；乙工程…, 分东、西两个枢纽：东枢纽…；西枢纽…
OPEN_LIST = re.compile(
    r"(?:包括|包含|分为|分成|分|下设|涵盖|含|涉及|由|共有|共计|共|囊括)[^，。；：]{0,12}"
    r"[两三四五六七八九十\d]{1,2}(?:个|大|条|座|所|处|项|部分)[^，。；：]{0,8}："
)
#: 今年共实施三项工程：甲…；乙…: of nothing that was told of before
OF_NAMED_ALONE = ("涉及", "由", "共")
#: 安置工程中，甲小区…，乙小区…; 安居工程方面，甲项目…；乙项目…; 新城进展较快，甲桥…，乙路…
WITHIN = re.compile(
    r"(?:之?中|里|内|方面|也?[更较很最]快|(?:建设|整体|总体|各项|项目|工程){0,2}(?:进展|推进|进度|建设)(?:也|均|都|十分|非常|总体|较为|相对){0,2}"
    r"(?:较快|很快|最快|顺利|迅速|加快|平稳|有序|提速|明显|神速|喜人|良好|正酣|如火如荼))，"
)
INSIDE = ("里，", "内，", "，")
#: 路网 of roads, 老旧小区 of estates
COLLECTIVES: dict[str, str] = tables("parts")["collectives"]
#: 云溪水库工程 is on one
SINGLE = words("parts", "single", "words")
#: 青河大道（东环至西环段）道路工程 is on one road
ONE_ROAD = re.compile("[\u4e00-\u9fff](?:路|街|大道|巷|段)(?:（[^（）]*）)?(?:市政)?道路$")
#: what lies on a railway or motorway
ON_A_LINE = re.compile(r"(?:隧道|特大桥|大桥|互通|枢纽互通|服务区|(?<![水电泵闸变])站|车辆段|动车所)$")
#: what a story may be about that has such on its way
LINE = re.compile(
    r"(?:公路|高速|铁路|高铁|城际|客专|快速路|绕城线|环线|\d线|号线|国道|省道|通道)(?:[东西南北]延|改线|改扩建|复线)?(?:[东西南北中]段)?(?:\d期)?$"
    r"|(?:省道|国道|高速|公路|铁路|[GSX]\d{3})[^，。]*段$"
)
CONTROL_REACH = 24
AMONG_MANY = re.compile("其中[，：]?")


def place_new(scene: Scene, mention: Mention, draft: Draft, drafts: list[Draft], recent: list[Draft]) -> None:
    """Whose part a newly named project is. `drafts`: all of the story, `recent`: those of its paragraph."""
    told = among_parts(scene, mention, draft) or _in_town(scene, mention, draft, recent)
    told = told or _beside_its_like(scene, mention, draft) or _titles_its_passage(scene, draft, drafts)
    told = (
        told or _on_its_line(scene, mention, draft, recent, drafts) or is_one_of_its_kind(scene, mention, draft, recent)
    )
    if not (told or _of_collective(scene, mention, draft, recent)):
        place(scene, mention, draft)
    if not _is_one_of_lines(scene, mention):
        place_on_line(scene, mention, draft, drafts)


def named_among(here: Annotated) -> int | None:
    """今年改造市场9个，…，其中云溪市场、望江市场8月开门: where single ones of many begin to be told of."""
    starts = {m.start: m for m in here.mentions if m.form is Form.NAMED and not m.is_counted}
    ends = (match.end() for match in AMONG_MANY.finditer(here.text)) if "其中" in here.text else ()
    among = next((end for end in ends if end in starts and EVENT.search(here.text, starts[end].end)), None)
    return _singled_out(here, list(starts.values())) if among is None else among


def _singled_out(here: Annotated, named: list[Mention]) -> int | None:
    """引进项目23个，签约18亿元；投资1亿元的甲项目3月动工: where a ； ends what is counted, and one is named."""
    last = here.countings[-1].end() if here.countings else len(here.text)
    start = here.text.find("；", last)
    return start if start >= 0 and any(mention.start > start for mention in named) else None


def rejoin(scene: Scene, mention: Mention, known: Draft, listed_under: Draft | None) -> None:
    """The same of a project that the story named before, where it stands beside its whole or was listed as its part."""
    is_it = listed_under is not None and core(known.name).endswith(core(mention.name))
    if is_it and listed_under is not None and put_under(known, listed_under):
        known.weigh(1.0, "named among the parts")
        return
    if adjoin(scene, mention, known) or among_parts(scene, mention, known):
        return
    whole = whole_in_focus(scene) if known.is_background else None
    if whole is not None and AMONG.fullmatch(scene.here.text, 0, mention.start):
        put_under(known, whole)


def among_parts(scene: Scene, mention: Mention, draft: Draft) -> bool:
    """Whether the sentence goes on to tell of a project's parts, and this is one."""
    host = _gone_on_with(scene, mention)
    if host is None or not put_under(draft, host):
        return False
    draft.weigh(2.0, "named among the parts")
    return True


def _gone_on_with(scene: Scene, mention: Mention) -> Draft | None:
    """What the sentence goes on to tell the parts of: 其控制性工程X, 其余3条路中，X…；Y, X工程中，Y…，Z."""
    text = scene.here.text
    if mention.is_oblique:
        return None
    focus = whole_in_focus(scene)
    if focus is not None and CONTROL_OF_IT.search(text, max(0, mention.start - CONTROL_REACH), mention.start):
        return focus
    if focus is not None and AMONG_THEM.match(text, 0, mention.start):
        return focus
    if focus is not None and _goes_on_among(scene, mention, focus):
        return focus
    host = lists_openly(scene, mention)
    if host is not None:
        return host
    first = next((r for r in scene.references if not r.is_oblique), None)
    if first is None or first.end >= mention.start or len(first.targets) > 1:
        return None
    within = WITHIN.match(text, first.end, mention.start) or is_set_in(scene, first)
    if within and "，" in text[: first.start] and text.rfind("；", 0, first.start) < text.rfind("，", 0, first.start):
        return None  # 甲干管完成6公里，乙工程进展顺利，丙堤…
    return first.targets[-1] if within and not is_left(text, first.end, mention.start) else None


def _in_town(scene: Scene, mention: Mention, draft: Draft, recent: list[Draft]) -> bool:
    """听松新城规划面积5平方公里。风情街已完工；养生村…: what the paragraph goes on to tell of is in the town."""
    town = next((known for known in reversed(recent) if TOWNS.search(known.name) and known.named_in_body), None)
    opens = not mention.start or _opens(scene, mention, "；")
    if town is None or TOWNS.search(draft.name) or mention.is_oblique or not opens:
        return False
    told = [before for before in scene.told_before(mention.start) if town in lineage(before.targets[-1])]
    if told and is_left(scene.here.text, told[0].end, mention.start):
        return False
    alone = not scene.among_many and all(town in lineage(known) for known in recent)
    if not (told or alone) or not put_under(draft, town):
        return False
    draft.weigh(2.0, "named among the parts")
    return True


def is_set_in(scene: Scene, town: Reference) -> bool:
    """在望江科学城，…; 新城里，…: the sentence goes on to tell of what is there."""
    text, targets = scene.here.text, town.targets
    ahead = not text[: town.start].strip("在") and text.startswith(INSIDE, town.end)
    return ahead and is_built_town(targets[-1].name)


def is_left(text: str, after: int, position: int) -> bool:
    """新城里，甲街完工，乙村封顶；丙大道…: the part of the sentence that was set in the town has ended."""
    return text.startswith(INSIDE, after) and "；" in text[after:position]


def _goes_on_among(scene: Scene, mention: Mention, focus: Draft) -> bool:
    """其中，甲片区已完工；乙片区3月进场: what opens a clause, where nothing but parts was named before it."""
    if not scene.here.text.startswith("其中") or not _opens(scene, mention, "；"):
        return False
    named = [r.targets[-1] for r in scene.references if not r.is_oblique and r.start < mention.start]
    return all(draft is not focus and focus in lineage(draft) for draft in named)


def _opens(scene: Scene, mention: Mention, marks: str) -> bool:
    return mention.start > 0 and scene.here.text[mention.start - 1] in marks


def lists_openly(scene: Scene, mention: Mention) -> Draft | None:
    """Of whose parts the sentence has opened a list, where the mention opens an item of it."""
    text = scene.here.text
    marks = "：；，" if FIGURES in mention.why else "：；"
    if "：" not in text or not _opens(scene, mention, marks):
        return None
    opened = OPEN_LIST.search(text, 0, mention.start)
    if opened is None:
        return None
    owner = next((r for r in reversed(scene.references) if r.start < opened.start() and not r.is_oblique), None)
    if owner is not None:
        return owner.targets[-1] if len(owner.targets) == 1 else None
    return None if opened.group().startswith(OF_NAMED_ALONE) else whole_in_focus(scene)


def _of_collective(scene: Scene, mention: Mention, draft: Draft, recent: list[Draft]) -> bool:
    """管廊项目共5条、总长31公里。甲路管廊已投用，乙路管廊…: what its name says that the works are on."""
    if mention.is_oblique or (not _opens(scene, mention, "；，。") and mention.start):
        return False
    others = [known for known in reversed(recent) if known is not draft]
    works = next((known for known in others if known.parent is None or known.name.endswith("路网")), None)
    if works is None or not works.name.endswith((*WORKS, "路网")):
        return False
    alone = all(works in lineage(before.targets[-1]) for before in scene.told_before(mention.start))
    name, whole = core(phase_of(draft.name)[0]), core(works.name)
    one = "道路" if ONE_ROAD.search(whole) else next((word for word in SINGLE if whole.endswith(word)), None)
    is_kind = any(word in whole and word != one and name.endswith(tuple(ends)) for word, ends in COLLECTIVES.items())
    if not (alone and is_kind and put_under(draft, works)):
        return False
    draft.weigh(1.0, "named among the parts")
    return True


def _beside_its_like(scene: Scene, mention: Mention, draft: Draft) -> bool:
    """甲新校区已投用，乙新校区主体完工: one of its kind has just been told of as a part."""
    before = next(reversed(scene.told_before(mention.start)), None)
    like = before.targets[-1] if before is not None and len(before.targets) == 1 else None
    if like is None or like.parent is None or like.is_part or mention.is_oblique or not _opens(scene, mention, "；，"):
        return False
    among = re.search("其中[，：]?$", scene.here.text[max(0, before.start - 3) : before.start]) if before else None
    is_like = head_of(like.name) == head_of(draft.name) or (among and not draft.name.endswith(WORKS))
    if not is_like or not put_under(draft, like.parent):
        return False
    draft.weigh(1.0, "named among the parts")
    return True


def _on_its_line(scene: Scene, mention: Mention, draft: Draft, recent: list[Draft], drafts: list[Draft]) -> bool:
    """城际铁路全长58公里。云溪站主体完工，听松隧道上月贯通: what a paragraph on a line goes on to tell of."""
    if mention.start and scene.here.text.endswith(("标的", "标段的"), 0, mention.start):
        return False
    line = next((whole_told(known) for known in reversed(recent) if RUNS_FAR.search(core(known.root.name))), None)
    opens = not mention.start or _opens(scene, mention, "，；")
    if line is None:
        line, opens = _only_line(draft, drafts), not mention.is_oblique
    if line is None or mention.is_oblique or not opens or not ON_A_LINE.search(core(draft.name)):
        return False
    alone = all(line in lineage(before.targets[-1]) for before in scene.told_before(mention.start))
    if not alone or _is_one_of_lines(scene, mention) or not put_under(draft, line):
        return False
    draft.weigh(1.0, "named among the parts")
    return True


def _is_one_of_lines(scene: Scene, mention: Mention) -> bool:
    """甲公路…；乙隧道…；丙公路…: each part of the sentence tells of another work."""
    others = [m for m in scene.here.mentions if m.start > mention.start and m.form is Form.NAMED]
    return any(_opens(scene, other, "；") and LINE.search(core(other.name)) for other in others)


def line_above(scene: Scene, drafts: list[Draft]) -> tuple[Draft, ...]:
    """听松站~梅岭站区间, 听松站 by themselves above what is told of them: on the line that the story was about."""
    if not scene.here.sentence.is_heading:
        return ()
    return tuple([draft for draft in drafts if draft.named_in_body and METRO.search(draft.name)][-1:])


def _titles_its_passage(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    line = line_above(scene, drafts) if STATION.search(core(draft.name)) else ()
    return bool(line) and put_under(draft, line[0])


def _only_line(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The line that a story is about, where all else that it has told of lies on it."""
    line: Draft | None = None
    for known in drafts:
        whole = None if known is draft or known.is_background else whole_told(known)
        if whole is None or not whole.mention_count or whole is line:
            continue
        if line is not None:
            return None
        line = whole
    return line if line is not None and line.named_in_body and LINE.search(core(line.name)) else None
