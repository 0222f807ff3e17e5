"""Organisations in a sentence, and which role on a project the words around give them."""

from __future__ import annotations

import re
from itertools import pairwise

from importers.lexicon import closed, closing, either, sought, tables, words
from importers.named_by_role import FIRM as SHORT_FIRM
from importers.named_by_role import named_by_role
from importers.speaking_firms import speaking_firms
from importers.speaking_offices import speaking_offices
from importers.sub_offices import office_of, with_offices
from importers.told_roles import ToldRole, bare, told_roles
from importers.told_tasks import told_tasks
from importers.unit_deeds import PUTS_IN, approves, invests, what_it_does
from importers.unit_names import BUILDERS, FIRM, WHOLE_BUILDER, is_of_another, named_units
from projects.unchanging import changed, unchanging

ROLES = {role: either(words("organisations", "roles", role)) for role in tables("organisations")["roles"]}
#: whoever builds for others carries works out, where an office or an owner leads them
BUILDER = re.compile(
    rf"{BUILDERS}|中[交铁建]|路桥|建筑|建工|市政工程|工程局|安装|[一二三四五六七八九十]建|建设集团|水电建|工程(?:集团)?(?:有限|责任|股份)*公司"
)
OWNING = re.compile(either(words("organisations", "owning", "words")))
EVENT = re.compile(either(words("organisations", "events", "words")))
TOLD = re.compile(rf"^.{{0,6}}?{either(words('organisations', 'telling', 'after'))}")
TELLS = closing(words("organisations", "telling", "before"))
#: 财政局及设计、监理、施工等单位的专家: nobody's role
OTHER_TRADES = r"(?:、(?:勘察|设计|监理|施工|建设|业主|质监|检测)){1,5}等?(?:单位|方|各方|企业|部门)"
ROLE_AFTER = {
    role: re.compile(
        rf"^(?:[和与、][\u4e00-\u9fff]{{2,14}}?)?(?:代[省市区县镇乡](?:人民)?政府|对[^，。；]{{2,16}}?(?=统一|全面|全程|进行|实施))?(?:以\d[\d.]*[万亿]?元的?(?:报价|价格|总价)?|以[A-Z]{{2,4}}(?:方式|模式)|(?:组成的?)?联合体(?:共同)?|等(?:\d{{1,3}}|[一二三四五六七八九十两]{{1,3}})?(?:多|余)?(?:家|支|个)?(?:单位|企业|公司|队伍|标段)?(?:共同)?|作为|(?:担|出)?任|共同|联合|统一|同步|一并|同期|自行|独立|全额|全程|全权|实施|配套|正在|具体|单独|负责|全面|直接|独家|进行|来|EPC|承担(?:[\u4e00-\u9fff]{{0,6}}?)?|负责(?:[\u4e00-\u9fff]{{1,6}}?的)?|[A-Z]{{2,4}})?{pattern}(?![部局厅委院所资者费图机期型中现工项成单]|{OTHER_TRADES})"
    )
    for role, pattern in ROLES.items()
}
ROLE_BEFORE = {
    role: closed(
        rf"{pattern}(?:单位|方|商|方案)?(?:分别|均|都)?(?:[为是系：由（]|出自)|{pattern}(?<=[位人主方商])",
        "为是系：由（自位人主方商",
    )
    for role, pattern in ROLES.items()
}
#: 作为大桥的代建单位，区城建集团
AS_ONE = {
    role: closed(rf"(?:^|(?<=[，。；”]))(?:作为|身为)[^，。；]{{0,20}}?{pattern}(?:单位|方)?，", "，")
    for role, pattern in ROLES.items()
}
ROLE_ENDS = frozenset("".join("".join(words.last) for words in ROLE_BEFORE.values()))
ANY_ROLE = re.compile(sought(word for role in ROLES for word in words("organisations", "roles", role)))
LABELLED_ROLES = ("supervisor", "designer", "operator", "owner", "contractor", "lead")
ROLE_WORD = {role: re.compile(pattern) for role, pattern in ROLES.items()}
#: 甲公司负责文化路工程施工，乙公司负责青年路工程监理
WITH_OBJECT = re.compile(
    r"(?:负责|承担|承接)(?P<object>[\u4e00-\u9fff\d“”（）]{2,20}?(?:工程|项目|[路街桥站段馆]|标段)的?)(?P<role>施工|设计|监理|建设|运营|勘察)"
    r"(?:工作|任务)?(?=[，。；]|$)"
)
#: 承担三福桥施工的X公司
OBJECT_BEFORE = closed(
    r"(?:负责|承担|承接|主持|担纲|参与)[^，。；]{0,16}?(?P<role>施工|建设|设计|监理|运营|勘察)(?:任务|工作)?的", "的"
)
#: 承担清淤任务的X公司, 负责幕墙安装的X公司: part of the works
TASK_BEFORE = closed(
    r"(?:(?:承担|承接|承揽|承包|承建|中标)[\u4e00-\u9fff]{2,14}"
    r"|负责[\u4e00-\u9fff]{0,8}(?:安装|铺设|清淤|拆除|绿化|装修|吊装|浇筑|制作|架设|开挖|掘进|加固|铺装))(?:任务|工作|工程)?的",
    "的",
)
#: 负责该项目的X公司
IN_CHARGE_OF_IT = closed(r"负责(?:该|此|本|这个|这一)(?:项目|工程)(?:建设|开发)?的", "的")
#: 由X公司负责, 由X集团承担
CARRIES_OUT = re.compile(
    r"(?:具体|全面|同步|一并|统一|另行|单独)?(?:(?:负责|承担|组织|操作|打造|统筹|立项|申报|报批|报建|督办)(?=[，。；]|$)|列入)"
)
CARRIES = "it carries the works out"
#: 由云溪供电公司负责: whose works they are
OWNS_NETWORKS = re.compile(either([*words("roles", "called", "makers"), *words("roles", "called", "investors")]))
#: 由中铁九局以BT方式建设: a builder by trade
BUILDS = re.compile(r"(?:以[A-Z]{2,4}(?:方式|模式)|负责|承担)?建设")
#: what firms that supervise or draw works win, unless they build them too
TRADES = {"监理": "supervisor", "设计": "designer", "勘察": "designer", "勘测": "designer"}
BUILDS_TOO = re.compile("施工|总承包|EPC|承建|代建")
#: 省汉水开发集团（原汉水开发公司）
ALSO_CALLED = re.compile(r"（(?!联合体)[\u4e00-\u9fff]{2,18}）")
NO_NAME = re.compile("[由该本我]?(?:集团)?公司")
#: what the houses of a group are called after
GROUPS = frozenset(f"中国{name}" for name in ("铁建", "中铁", "交建", "建筑", "电建", "能建", "中冶", "化学", "铁路"))
#: 中交二航局云溪三桥项目部: the firm is the unit
OF_A_FIRM, SITE_OFFICE = ("项目部", "项目办"), "the site office of the unit before it"
ROLE_FIRST, SHARED_FROM_BEFORE = "role named before the unit", "shares the role of the unit before it"
#: 由管线产权单位云溪供电所实施, 由市属国企青岩集团投资
BY_ITS_KIND = closed(
    r"(?:由|委托|交给|聘请|邀请|引[入进]|请)了?[\u4e00-\u9fff]{2,8}"
    r"(?:单位|国企|央企|民企|企业|开发商|投资商|运营商|的)",
    "位企商的",
)
#: what stands before the name of whoever a passive verb names: 由, or nothing of the clause
JOINERS = frozenset(["、", "和", "与", "及", "以及", "联合", "携手", "会同", "联手", "协同", "委托"])
PASSIVE = tuple(words("organisations", "passive", "before"))


@unchanging
class Organisation:
    """text[start:end] names an organisation; `role` is "" where the sentence gives it none."""

    start: int
    end: int
    name: str
    is_firm: bool
    role: str = ""
    parent: str = ""
    rule: str = ""


def find_organisations(text: str) -> list[Organisation]:
    """The organisations that the sentence names, with the roles it gives them."""
    spans = with_offices(text, named_units(text))
    told = [*told_tasks(text), *told_roles(text)]
    speaking = list(speaking_firms(text))
    spans = _in_full(text, _without_other_names(text, _with_short_names(text, spans, told, speaking)))
    starts = [start for start, _ in spans[1:]] + [len(text)]
    found = [_with_role(text, start, end, following) for (start, end), following in zip(spans, starts, strict=False)]
    found = [changed(o, is_firm=True) if (o.start, o.end) in speaking else o for o in found] if speaking else found
    found = [_as_told(item, told) for item in found] if told else found
    return _with_shared_roles(text, _with_parents(text, found)) if len(found) > 1 else found


def _without_other_names(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """市重点工程建设中心（市代建局）: the second is what the first is also called."""
    if "（" not in text:
        return spans
    called = [match.span() for _, end in spans if (match := ALSO_CALLED.match(text, end)) is not None]
    return [span for span in spans if not any(start <= span[0] and span[1] <= end for start, end in called)]


def _in_full(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """中国铁建大桥局集团, 中国中铁隧道局: a house of a group is called after it, with nothing between."""
    result: list[tuple[int, int]] = []
    for start, end in (span for span in spans if not NO_NAME.fullmatch(text, *span) and not is_of_another(text, *span)):
        before = result[-1] if result else (0, 0)
        if before[1] == start and text[slice(*before)] in GROUPS and not text.endswith(OF_A_FIRM, start, end):
            start = result.pop()[0]
        result.append((start, end + 2 * (text[end - 1] == "局" and text.startswith("集团", end))))
    return result


def _as_told(item: Organisation, told: list[ToldRole]) -> Organisation:
    """The role that its label or verb gives it, in rows of several whatever stands beside it."""
    here = next((t for t in told if t.start < item.end and item.start < t.end), None)
    if here is None or (item.role and not here.is_sure):
        return item
    role = "contractor" if here.role == "lead" and item.is_firm and BUILDER.search(item.name) else here.role
    return changed(item, role=role, rule="its role is told", is_firm=True)


def _with_short_names(
    text: str, spans: list[tuple[int, int]], told: list[ToldRole], speaking: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Also the units that only their role or their spokesman shows, where no longer name stands."""
    known = [*(bare(text, *span) for span in named_by_role(text)), *((t.start, t.end) for t in told), *speaking]
    known += speaking_offices(text)
    short: list[tuple[int, int]] = []
    begun = {start for start, _ in speaking}
    spans = [(start, end) for start, end in spans if start not in begun or not text.endswith(OF_A_FIRM, start, end)]
    for span in known:
        if not any(start < span[1] and span[0] < end for start, end in [*spans, *short]):
            short.append(span)
    return sorted({*spans, *short}) if short else spans


def _with_role(text: str, start: int, end: int, following: int) -> Organisation:
    """`following` is where the next unit's name begins: what that is called is nothing that this one does."""
    behind = ALSO_CALLED.match(text, end)
    told = behind.end() if behind else office_of(text, start, end)
    name, before, after = text[start:end], text[max(0, start - 24) : start], text[told : min(told + 34, following)]
    is_firm = bool(FIRM.search(name) or WHOLE_BUILDER.fullmatch(name) or SHORT_FIRM.search(name))
    role, rule = _role(before, after, is_firm)
    if not role and approves(name, before, after):
        role, rule = "other", "it approves the works"
    builds = role == "owner" and WHOLE_BUILDER.match(name) and BUILDS.match(after)
    role = "contractor" if builds else role
    role = "contractor" if role == "lead" and is_firm and BUILDER.search(name) else role
    role = "owner" if rule == CARRIES and is_firm and OWNS_NETWORKS.search(name) and not BUILDER.search(name) else role
    role = _won_by_trade(name, before + after, role)
    return Organisation(start, end, name, is_firm, role, "", rule)


def _won_by_trade(name: str, around: str, role: str) -> str:
    """铁科监理公司中标, 华南设计院中标: whatever is won, one supervises and the other draws, unless it says 施工."""
    if role != "contractor" or "中标" not in around or BUILDS_TOO.search(around):
        return role
    return next((role for trade, role in TRADES.items() if trade in name), role)


def _role(before: str, after: str, is_firm: bool) -> tuple[str, str]:
    if EVENT.match(after):
        return "", ""
    called = _called_before(before)
    if called:
        return called, ROLE_FIRST
    doing = _role_after(before, after, is_firm)
    if doing:
        return doing
    before_it = _role_before(before) if is_firm else None
    if before_it:
        return before_it
    if (before.endswith(("由", "，", "；")) and CARRIES_OUT.match(after)) or (is_firm and PUTS_IN.match(after)):
        return "contractor" if is_firm else "lead", CARRIES
    does = what_it_does(after, is_firm=is_firm)
    if does:
        return ("owner" if is_firm else "lead"), does
    if TELLS.of(before) and TOLD.match(after):
        return "lead", "the unit told the reporter"
    return "", ""


def _called_before(before: str) -> str:
    """施工单位为X; 作为代建单位，X."""
    if before.endswith("，"):
        known = AS_ONE if "为" in before else {}
    else:
        known = ROLE_BEFORE if before[-1:] in ROLE_ENDS else {}
    return next((role for role in LABELLED_ROLES if role in known and known[role].of(before)), "")


def _role_before(before: str) -> tuple[str, str] | None:
    """负责该项目的X公司, 承担三福桥施工的X公司."""
    if IN_CHARGE_OF_IT.of(before):
        return "owner", "it is in charge of the works"
    named = OBJECT_BEFORE.of(before)
    if named:
        return _role_of(named["role"]), "its object and role stand before it"
    return ("contractor", "its task stands before it") if TASK_BEFORE.of(before) else None


def _role_after(before: str, after: str, is_firm: bool) -> tuple[str, str] | None:
    """由X施工, X承建的Y, X负责Y施工, X投资5亿元."""
    is_passive = not before or before.endswith(PASSIVE) or BY_ITS_KIND.of(before) is not None
    for role in LABELLED_ROLES if (is_firm or is_passive) and ANY_ROLE.search(after) else ():
        match = ROLE_AFTER[role].match(after)
        if match and (is_passive or after.startswith("的", match.end())):
            return role, "role named after the unit"
    with_object = WITH_OBJECT.match(after) if is_firm else None
    if with_object:
        return _role_of(with_object["role"]), "role named after its object"
    return ("owner", "it invests in the works") if invests(before, after, is_firm=is_firm) else None


def _role_of(doing: str) -> str:
    return next(role for role in LABELLED_ROLES if ROLE_WORD[role].fullmatch(doing))


def _with_parents(text: str, found: list[Organisation]) -> list[Organisation]:
    """A下属B: A is the group that B belongs to."""
    result = list(found)
    for index, (group, firm) in enumerate(pairwise(found)):
        if group.end == firm.start and firm.name.endswith(OF_A_FIRM):
            result[index + 1] = changed(firm, role="", parent=group.name, rule=SITE_OFFICE)
        if OWNING.fullmatch(text[group.end : firm.start]):
            result[index] = Organisation(
                group.start, group.end, group.name, group.is_firm, "other", "", "owns the next unit"
            )
            result[index + 1] = Organisation(
                firm.start, firm.end, firm.name, firm.is_firm, firm.role, group.name, firm.rule
            )
            if not firm.role and text.endswith("由", 0, group.start):
                result[index + 1] = _with_role_of(firm, text, group.name)
            elif not firm.role and group.rule == ROLE_FIRST:
                result[index + 1] = changed(result[index + 1], role=group.role, rule=ROLE_FIRST)
    return [_reread(text, item) for item in result]


def _with_role_of(firm: Organisation, text: str, parent: str) -> Organisation:
    role, rule = _role("由", text[firm.end : firm.end + 14], firm.is_firm)
    return Organisation(firm.start, firm.end, firm.name, firm.is_firm, role, parent, rule)


def _reread(text: str, item: Organisation) -> Organisation:
    if item.parent and not item.role and item.rule != SITE_OFFICE:
        return _with_role_of(item, text, item.parent)
    return item


def _with_shared_roles(text: str, found: list[Organisation]) -> list[Organisation]:
    """甲、乙(联合体)承建: what the last of a list is, the others are too."""
    result = list(found)
    for index in range(len(found) - 2, -1, -1):
        here, following = result[index], result[index + 1]
        if not here.role and following.role and text[here.end : following.start] in JOINERS:
            result[index] = Organisation(
                here.start, here.end, here.name, here.is_firm, following.role, "", "shares the next unit's role"
            )
    for index in range(1, len(found)):  # 责任单位：甲、乙: the role stands before them all
        before, here = result[index - 1], result[index]
        joined = text[before.end : here.start] in JOINERS
        if joined and not here.role and before.rule in (ROLE_FIRST, SHARED_FROM_BEFORE):
            result[index] = Organisation(
                here.start, here.end, here.name, here.is_firm, before.role, "", SHARED_FROM_BEFORE
            )
    return result
