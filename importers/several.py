"""What is told of several things at once, and what works consist of: neither is a project of its own."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.mention import COUNTED_AS, LISTED_AS, Form, Mention
from importers.names import (
    EXTENSION,
    FACILITY,
    NUMBERED_PLACE,
    OWN_PLACE,
    PLACE,
    SCHOOL,
    UNDERTAKING,
    WORKS,
    core,
    has_own_name,
    is_called_works,
    is_no_road,
    is_proper,
    phase_of,
)
from importers.numbered import follows_number
from importers.owned_names import OWNED_BY
from importers.predication import TRADE_WORKS, has_a_step_of_its_own
from importers.resolve import KINDS, is_works
from importers.scene import TITLED, Reference, Scene
from importers.signs import BY_WORKS, FIGURES
from importers.subjects import starts_works
from importers.verb_first import BEHIND_VERB

#: 两个健身中心均已封顶
EACH_AFTER = re.compile(r"[^，。；]{0,12}?(?:均|都|全部|全都)")
REST_BEFORE = re.compile(r"(?:其余|剩余|余下|其他|另外)的?\d{0,3}[个条座所处栋]?$")
#: 1号线东延
NUMBERED_LINE = re.compile(r"(?:地铁|轨道交通)?\d{1,2}号线")
SEVERAL_THINGS = re.compile(r"老旧小区|旧楼区|小区|街巷|水库|河道")
#: 含游泳馆、匹克球场等运动场地: what a building has in it
FEATURES = re.compile(
    r"(?:、[\u4e00-\u9fff]{2,10}){0,4}等(?:[\u4e00-\u9fff]{0,6}(?:设施|场地|功能|用房|空间|业态|区域|场馆|内容|服务)|多种|于一体)"
)
#: 改造主要包括管网分流、绿化提升和充电桩建设
CONTENT = re.compile(r"(?:改造|整治|提升|建设内容|工程内容)(?:主要|内容)?(?:包括|包含|涵盖|涉及)[^，。；：]{4,}$")
#: 建设内容包括：站房及相关工程；四干渠临时工程
LISTS_CONTENT = re.compile(
    "(?:建设|工程|改造|施工|项目|主要)内容(?:主要)?(?:包括|包含|涵盖|涉及|有|为|是)：[^。]+；[^，。；]*$"
)
LISTED_AT_MOST = 1.5
#: a stop of a line, called after what stands there: 体育馆站
STOP = re.compile("[\u4e00-\u9fff](?:馆|中心|广场|公园|大学|学院|医院|剧院|大厦|路|街|桥|城|场|园|区)站$")
ROAD = re.compile(r"[\u4e00-\u9fff]{2}(?:大道|大桥|路|街|巷|(?<![引主栈匝便天道辅边人拱索廊旱])桥)$")
#: 已完成8万平方米钢结构厂房: how far the works are
DONE_SO_MUCH = re.compile(r"完成(?:了)?[\d.]+万?(?:平方米|公里|米|亩|立方米)的?$")
#: 另有约8000平方米的滨水商业街: what the works have besides
BESIDES = re.compile(r"(?:另有|另建|另设|配有|配建|配套建设|同步建设|设有|建有|内设)[^，；。]{0,20}$")
#: 3.供水一体化。 and below it: 新建云溪水厂，铺设…
BUILT_BY_ITEM = re.compile(r"(?:主要|拟|计划)?(?:新建|改建|扩建|建设|改造|[敷铺架埋]设|安装|更换|购置|疏浚|整治|修复)")


#: 产业园占地90亩，规划建设测试车间、动力站: what the works that the sentence is about consist of
BUILDS = re.compile(
    r"(?:[，：；、]|^)(?:其中|共|还要|还将|还需|还|另|要|将|拟|主要|计划|规划|设计|目前|已|内容[为是]|同步|同时){0,3}"
    r"(?:新建|改建|扩建|改造|建设|修建|铺设|敷设|架设|布局|布设|布置|配建|配套|修复|安装|购置|建有|设有|建成|完成)(?!后)"
    r"[^，。；、：]{0,12}(?:[、及和][^，。；：、]{0,14}){0,6}$"
)
BUILDS_LONGEST = 60
WHAT_IS_BUILT = re.compile("(?:开工|启动|建成|完成|新建|改建|扩建|实施|推进|建设|续建|竣工)了?$")
#: 隧道工程完成88%: what a line is made of, no tunnel that the text has named
SHARE_OF_LINE = re.compile("(?:隧道|桥梁|桥隧|桥涵|涵洞|互通|路基|路面|土石方|机电|交安|房建|站房|四电|轨道)工程")
#: 二期投资5亿元，新建厂房4万平方米: what the works of the clause before build
BUILT_IN_IT = tuple(mark + verb for mark in "，、" for verb in ("新建", "改建", "扩建", "建设", "修建", "兴建", "续建"))
COMPONENT_BEFORE = re.compile(
    r"(?:按照|主体|附属|配套|基础|土建|土方|桩基|装修|装饰|安装|绿化|管网|收尾|结构|路基|路面|桥面|隧道|桥梁|幕墙|景观|防水|引道)$"
)


#: 建设内容：改造雨污合流管网41.6公里: what the works above it build
CONTENT_LABEL = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．])?(?:主要)?(?:建设|工程|改造|施工|整治|项目|治理|提升|修缮)?(?:主要)?"
    r"(?:规模[及和与])?(?:建设)?(?:内容|规模|任务)(?:[及和与](?:建设)?(?:规模|内容|标准|范围))?(?:为)?："
)


def works_on_several(mention: Mention, drafts: list[Draft]) -> Reference | None:
    """19个老旧小区提升项目: the works on them that the story has told of."""
    things = SEVERAL_THINGS.search(mention.name) if mention.form is Form.GENERIC else None
    if things is None or not UNDERTAKING.search(mention.name):
        return None
    told = (draft for draft in reversed(drafts) if draft.holds(things.group()) and UNDERTAKING.search(draft.name))
    known = next((draft for draft in told if not is_proper(draft.name)), None)
    return None if known is None else Reference(mention.start, mention.end, (known,), "works done to several")


def counts_others(text: str, mention: Mention, known: Draft) -> bool:
    """望江大道已建成，新城32条道路启动建设: more of its kind than the one road that was told of."""
    one_of = KINDS.get(mention.name)
    is_one = one_of is not None and core(known.name).endswith(one_of) and not known.holds(mention.name)
    others = mention.form is Form.BARE and follows_number(text, mention.start)
    return is_one and others and REST_BEFORE.search(text, 0, mention.start) is None


def is_content(scene: Scene, mention: Mention) -> bool:
    """It stands in a list of what a building has in it, or of what works without a name consist of."""
    if FEATURES.match(scene.here.text, mention.end) and COUNTED_AS not in mention.why:
        return True
    counted = scene.listed.get(mention.start)
    is_told_below = counted is not None and counted.count is not None
    if CONTENT_LABEL.match(scene.here.text) and scene.focus and is_works(scene.focus[-1]) and not is_told_below:
        return True
    if LISTS_CONTENT.search(scene.here.text, 0, mention.start) and FIGURES not in mention.why and not is_told_below:
        return any(not r.is_oblique for r in scene.references)
    if is_called_works(mention.name) or mention.score > LISTED_AT_MOST:
        return False
    verb = CONTENT.search(scene.here.text, 0, mention.start)
    return verb is not None and not any(r.start < verb.start() for r in scene.references)


def is_component(scene: Scene, mention: Mention, focus: tuple[Draft, ...], recent: list[Draft]) -> bool:
    """东侧匝道下穿隧道 in a paragraph about a tunnel's works: a thing described, not named."""
    if is_called_works(mention.name):
        trade = TRADE_WORKS.search(mention.name) and not FACILITY.search(mention.name)
        return bool(trade and focus and is_works(focus[-1]))
    if DONE_SO_MUCH.search(scene.here.text, max(0, mention.start - 16), mention.start):
        return True
    placed = _is_told_apart(mention) or BEHIND_VERB in mention.why or bool(PLACE.match(mention.name))
    if not placed and _is_built(scene, mention):
        return True
    is_phase = bool(phase_of(mention.name)[1])
    described = not (placed or has_own_name(mention.name) or is_phase or mention.is_indefinite)
    described = described or bool(BESIDES.search(scene.here.text, max(0, mention.start - 24), mention.start))
    works = focus[-1] if focus else None
    built = mention.start not in scene.listed and BUILT_BY_ITEM.fullmatch(scene.here.text, 0, mention.start)
    if built and works is not None and TITLED in works.why:
        return True
    described = described and scene.is_body and works is not None and works in recent and is_works(works)
    return described and not (has_a_step_of_its_own(scene, mention) or starts_works(scene.here, mention))


def passes_over(scene: Scene, mention: Mention, focus: tuple[Draft, ...], recent: list[Draft]) -> bool:
    """同步新建云溪互通。该互通投资3亿元: it is a component, and a part of the works should the text come back to it."""
    found = is_component(scene, mention, focus, recent)
    if found and focus and has_own_name(mention.name):
        scene.latent[mention.name] = focus[-1]
    return found


def _is_told_apart(mention: Mention) -> bool:
    """A road, a line, a school, or what the place has one of."""
    name = mention.name
    told = not {LISTED_AS, BY_WORKS, OWNED_BY}.isdisjoint(mention.why)
    road = ROAD.search(EXTENSION.sub("", core(name))) is not None and not is_no_road(name)
    of_its_kind = SCHOOL.fullmatch(name) or NUMBERED_LINE.match(name) or OWN_PLACE.match(name) or STOP.search(name)
    return told or road or bool(of_its_kind or NUMBERED_PLACE.fullmatch(core(name)))


def _is_built(scene: Scene, mention: Mention) -> bool:
    """云溪产业园占地90亩，规划建设测试车间: by the project that the sentence is about."""
    verb = BUILDS.search(scene.here.text, max(0, mention.start - BUILDS_LONGEST), mention.start)
    subject = next((r for r in reversed(scene.references) if not r.is_oblique), None)
    if verb is None or subject is None or subject.end > verb.start() or _goes_on_with_row(scene, verb):
        return False
    return not WHAT_IS_BUILT.search(scene.here.text, 0, subject.start)  # 3月启动A改造，6月底前建成B客运站


def _goes_on_with_row(scene: Scene, verb: re.Match[str]) -> bool:
    """X高铁甲至乙段、新建云溪东站等工程: the verb belongs to the next of a row of works."""
    return verb.group().startswith("、") and any(r.end == verb.start() for r in scene.references)


def ends_a_list_of_things(scene: Scene, mention: Mention) -> bool:
    """消防泵房、污水处理站、云溪泵站、调压站及外网工程: behind things without names, with nothing but a 、 between."""
    text, last = scene.here.text, mention
    for before in reversed([m for m in scene.here.mentions if m.end < mention.start]):
        if text[before.end : last.start] != "、":
            return False
        if before.form is not Form.NAMED:
            return before.name not in WORKS  # 及部分管道完善工程: what a longer name ends with
        last = before
    return False


def names_component(text: str, mention: Mention) -> bool:
    """主体工程, 桥梁工程: a share of the works in focus, not the works."""
    if SHARE_OF_LINE.fullmatch(mention.name):
        return not (mention.is_definite or mention.is_indefinite)
    if mention.form is not Form.BARE:
        return False
    is_built = text.endswith(BUILT_IN_IT, 0, mention.start) and text[mention.end : mention.end + 1].isdecimal()
    return is_built or bool(COMPONENT_BEFORE.search(text, max(0, mention.start - 2), mention.start))
