"""New candidates for projects, made from the words that first name them."""

from __future__ import annotations

import re

from importers.annotate import Annotated
from importers.drafts import Draft
from importers.mention import Mention
from importers.names import core, has_own_name, is_building, is_proper, phase_of
from importers.organisations import Organisation
from importers.owned_names import BUILT_AT
from importers.parts import NUMBERED_PERIOD, Part
from importers.records import Evidence, UnitMention

PROMOTED = 4.0
SAID_PART = "a part its project was said to have"
#: X项目一期 prints the whole's own name, X二期工程 doesn't
NAMED_WITH_PHASE = "named before its phase"
#: 一期, called by its label alone
PHASE_ALONE = "a phase of a project"
IMPLIED_BY_PHASE = "a phase of it is named"
#: X公路青山隧道 prints the line's name before what lies on it
IMPLIED_BY_STRUCTURE = "a structure on it is named"
LINE_FIRST = re.compile(
    r"(?P<line>[\u4e00-\u9fff\dA-Za-z（）—~-]{3,}?(?:高速公路|高速|高铁|客专|铁路|公路|国道|省道|\d号线|[A-Z]\d线)"
    r"(?:[东西南北]延(?:伸?[段线])?)?(?:[一二三四]期)?(?:工程)?(?:[\u4e00-\u9fff]{2,3}段)?)"
    r"(?P<structure>[\u4e00-\u9fff\d]{2,8}(?:隧道|大桥|特大桥|斜拉桥|互通|立交|服务区|站|车辆段|停车场))$"
)
SITE_FIRST = re.compile(
    r"(?P<site>[\u4e00-\u9fff\dA-Za-z（）]{3,}?(?:校区|院区|分院|新址|产业园|园区))(?P<building>[\u4e00-\u9fff\dA-Z#]{2,8})$"
)
#: what a phase's name leaves out: 云溪路改造工程 has 云溪路改造二期
MERE_WORKS = re.compile("(?:建设)?(?:项目|工程)$")
OTHER_PHASE = re.compile(r"[一二三四五六七八九十\d]期[^期]{0,6}$")
WORKS_FIRST = re.compile(
    r"(?P<works>[\u4e00-\u9fff\dA-Za-z（）—]{4,}?(?:工程|项目))(?P<facility>[\u4e00-\u9fff\dA-Z]{3,}(?<!项目)(?<!工程))$"
)


def evidence_of(here: Annotated, mention: Mention) -> Evidence:
    confidence = min(0.95, 0.5 + mention.score / 12)
    return here.evidence(mention.start, mention.end, "mention: " + "; ".join(mention.why), confidence)


def shown_as(here: Annotated, mention: Mention) -> tuple[str, Evidence]:
    """How the source prints it, and the evidence for it."""
    composed = BUILT_AT in mention.why  # 开发区还新建污水处理厂1座
    return mention.name if composed else here.printed(mention.start, mention.end), evidence_of(here, mention)


def from_mention(here: Annotated, mention: Mention, authority: Organisation | None) -> Draft:
    """A candidate of the mention's name.

    Works done to a facility without a name of its own (升级改造便民服务中心) are called after the story's authority.
    """
    printed, evidence = shown_as(here, mention)
    if not mention.renewal or is_proper(mention.name):
        return Draft(mention.name, printed, evidence, mention.score, list(mention.why), mention_count=1)
    district = authority.name if authority is not None else ""
    name, printed = district + mention.name + mention.renewal, district + printed + mention.renewal
    draft = Draft(name, printed, evidence, mention.score, list(mention.why), mention_count=1)
    draft.add_alias(mention.name, mention.name)
    if authority is not None:
        draft.units.append(UnitMention(authority.name, "lead", evidence))
    return draft


def whole_of_phase(draft: Draft) -> Draft | None:
    """The project that a phase's name (X项目一期) implies, or None for any other name."""
    base, phase = phase_of(draft.name)
    if not phase:
        return None
    shown = phase_of(draft.printed)[0] + ("项目" if "项目" in draft.name else "")
    is_printed = re.search(rf"(?:项目|工程){phase}", draft.name)
    return Draft(base, shown, draft.evidence, PROMOTED, [NAMED_WITH_PHASE if is_printed else IMPLIED_BY_PHASE])


def works_of_facility(draft: Draft) -> Draft | None:
    """云望高速公路扩建工程青河特大桥: works that a facility with a name of its own is built by, or None."""
    match = WORKS_FIRST.match(draft.name)
    if match is None or not is_proper(match["works"]) or not has_own_name(match["facility"]):
        return None
    return _begun_with(match["works"], draft, NAMED_WITH_PHASE)


def site_of_building(draft: Draft) -> Draft | None:
    """望江师范学院新校区综合楼: the site that a building's name begins with, or None."""
    match = SITE_FIRST.match(draft.name)
    if match is None or not is_proper(match["site"]) or not is_building(match["building"]):
        return None
    return _begun_with(match["site"], draft, IMPLIED_BY_STRUCTURE)


def line_of_structure(draft: Draft) -> Draft | None:
    """安望旅游公路青山隧道: the line that a structure's name begins with, or None."""
    match = LINE_FIRST.match(draft.name)
    if match is None or not is_proper(match["line"]) or not has_own_name(match["structure"]):
        return None
    return _begun_with(match["line"], draft, IMPLIED_BY_STRUCTURE)


def _begun_with(name: str, draft: Draft, why: str) -> Draft:
    """What the name of `draft` begins with, as a candidate."""
    shown = draft.printed[: len(name)] if draft.printed.startswith(name) else name
    return Draft(name, shown, draft.evidence, PROMOTED, [why])


def from_part(here: Annotated, part: Part, host: Draft) -> Draft:
    """A candidate for a part that is named by its label alone; a phase is called after its project."""
    evidence = here.evidence(part.start, part.end, f"mention: {part.kind}", 0.8)
    name, shown = here.text[part.start : part.end], here.printed(part.start, part.end)
    if here.text.startswith("该", part.start - 1) and part.label.endswith(name):
        name, shown = part.label, part.label  # 该互通 is the 云溪互通 that was listed
    is_phase = part.kind == "phase" or NUMBERED_PERIOD.fullmatch(part.label) is not None
    if is_phase:
        wholes = (OTHER_PHASE.sub("", MERE_WORKS.sub("", called)) for called in (host.name, host.printed))
        name, shown = (whole + part.label + part.noun for whole in wholes)
    why = [PHASE_ALONE if is_phase else f"a {part.kind} of a project"]
    draft = Draft(name, shown, evidence, PROMOTED, why, parent=host, is_part=True, label=part.label)
    draft.add_alias(part.label + part.noun, part.label + part.noun)
    if part.kind == "section":
        abbreviation = min(host.names, key=len)
        draft.add_alias(abbreviation + part.label, abbreviation + part.label)
    for what in bracketed_names(part):
        draft.add_alias(what, what)
    return draft


def stretch_of_line(here: Annotated, start: int, part: Part) -> tuple[Draft, Draft]:
    """云望高速青河至梅岭段 begins there: candidates for the line, of which nothing else is told, and the stretch."""
    evidence = here.evidence(start, part.end, f"mention: {part.kind}", 0.8)
    line = Draft(here.text[start : part.start], here.printed(start, part.start), evidence, why=[IMPLIED_BY_STRUCTURE])
    draft = from_part(here, part, line)
    draft.name, draft.printed = here.text[start : part.end], here.printed(start, part.end)
    return line, draft


def phase_of_works(here: Annotated, mention: Mention, host: Draft) -> Draft:
    """A candidate for 安置房二期, called after the works that it is a phase of."""
    shown = here.printed(mention.start, mention.end)
    name, printed = core(host.name) + mention.name, core(host.printed) + shown
    why = [PHASE_ALONE, *mention.why]
    draft = Draft(
        name, printed, evidence_of(here, mention), PROMOTED, why, parent=host, is_part=True, label=mention.name
    )
    draft.add_alias(mention.name, shown)
    return draft


def bracketed_names(part: Part) -> list[str]:
    """1号标段（导流洞及围堰）: what the lot builds."""
    return [name for name in re.split(r"[、及和与]", part.what or "") if name]
