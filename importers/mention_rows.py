"""Rows of names: what a count, a row or a title says of each noun phrase that stands in it."""

from __future__ import annotations

import re

from importers.asides import BUILT_BEFORE as BUILT_BEFORE_NOW
from importers.asides import is_excepted
from importers.counted import called_by_kind, counted_names
from importers.lexicon import closed
from importers.listed import BUILT
from importers.mention import COUNTED_AS, IN_ROW, LIES_IN, LISTED_AS, ONE_OF_A_ROW, RUN_IN, STRETCH, Form, Mention
from importers.name_rows import ROW_POINTS, ROW_SHORTEST, each_measured, may_be_one, rows, with_whole_items
from importers.names import PLACE, UNDERTAKING, WORKS, head_of, is_proper
from importers.owned_names import BUILT_AT
from importers.signs import OBLIQUE_AFTER, SITE
from importers.visited_rows import visited_together
from projects.unchanging import changed

TITLE_POINTS, COUNTED_POINTS = 3.0, 1.5
JOINER = re.compile(rf"{STRETCH}(?:新建|建设|扩建|迁建)?(?:[、和及与]|以及)(?:新建|\d{{1,3}}[条座个所处]|{LIES_IN})?")
BESIDE = re.compile(r"[、（和与及]|以及|[东西南北侧以]{1,3}[、，]")
#: 甲水库、乙泵站等重大水利项目
OF_WORKS = re.compile(
    r"(?:建设|改造|扩建)?等(?:\d{1,3}(?:余|多)?|[两二三四五六七八九十几多]|一批|一系列)?[个项大]?(?!相关|有关|前期)[\u4e00-\u9fff]{0,8}?(?:项目|工程)"
    r"(?!部|经理|法人|公司|业主|组|建设单位|单位|办|的?负责|质量|技术|管理|招标|资金|审批|手续|库|党)"
)
ROW_OF_WORKS = "one of a row that is called projects"
#: 今年新建的学校有甲小学、乙中学: the kind of what is then named one by one
OF_ONE_KIND = (
    "(?:老旧|城区|市区|城市|市政|乡镇|农村|中心|主次?)?(?:道路|街道|街巷|路段|干道|学校|中小学|幼儿园|医院|卫生院|桥梁|小区|公园"
    "|广场|水库|泵站|水厂|停车场|农贸市场|变电站|河道|隧道|场馆|安置点|安置小区)"
)
SO_MANY = r"(?:一?共?有(?:\d{1,3}|[两三四五六七八九十])[条所座个处家]，)?"
NAMES_FOLLOW = re.compile(rf"{SO_MANY}(?:还|主要|分别|共)?(?:有|是|为)：?[^，。；：、]{{2,30}}[、和]")
IN_GENERAL = re.compile("今年|去年|明年|本[月年轮批]|上半年|下半年|目前|正在|已|全[市县区]|我[市县区]|[市城]区")
ALL_OF_THEM = re.compile("[^，。；]{0,6}?(?:均|都|全部|陆续|相继)")
#: 今年新开工的有, 同步实施了
BUILT_BEFORE = closed(
    rf"{BUILT}(?:了|的(?:[重大点民生新建产业省市县区级亿元个]{{0,8}}(?:项目|工程|"
    rf"{OF_ONE_KIND}{SO_MANY}))?(?:还|就|便|主要|分别)?(?:有|是|为|包括|涵盖|包含|涉及)了?：?"
    r"|(?:重大|重点|产业|工业){0,2}(?:项目|工程)(?:主要)?(?:有|包括|涵盖|包含)了?：?)?",
    "：开建工动施基顶用造成了有是为括盖含及设划通宽放车运产付贯龙尾场业标批项进治",
)
BUILT_REACH = 24
#: 共开工项目23个，涵盖甲、乙、丙等
INCLUDING, PROJECTS = (
    closed("(?:涵盖|包括|包含)了?", "盖括含了"),
    re.compile("(?:项目|工程)\\d{1,3}个|\\d{1,3}个[\u4e00-\u9fff]{0,6}(?:项目|工程)"),
)
#: 涉及甲路、乙路片区24个小区
AREA_AFTER = re.compile(r"片区|一带|沿线|周边")
#: 听松路（青河大道—云溪大道）: what it runs between
OF_A_STRETCH = re.compile(r"[段期](?:工程)?（")
ROUTE_IN_BRACKETS = re.compile(r"（[^（），。；]{2,16}(?:—{1,2}|-|~|至|到)[^（），。；]{2,16}）")
NO_EVIDENCE = 0.5
BUILT_TOGETHER = ("建设项目", "建设工程")
ONE_TOTAL = re.compile(
    r"(?:计划|概算|估算|预计|预算|规划|路线|线路|项目)?(?:总投资|总?投资(?:额)?(?:约|近|超|逾)?\d|概算|全长|总长|总?建筑面积|总?占地|规划用地|总用地)"
)
TOTAL = re.compile("投资|投入(?!使用|运|生产)|概算|全长|总长|面积|占地")
HOUSES = ("中心", "馆", "库", "用房", "法庭", "楼", "院", "所", "厅", "站", "综合体", "宫", "公寓", "食堂")
ONE_HOUSE = re.compile(
    rf"(?:项目|工程)?(?:位于|坐落|地处|占地|主体|由[^，。；]{{2,14}}(?:建设|承建|代建|实施)|的?(?:建设|施工|项目)?(?:工地|现场))|{ONE_TOTAL.pattern}"
)
FRONTED = re.compile(r"(?:^|[。；，])(?:而|同样|目前，)?(?:走进|来到|在)$")
AT_SITE = re.compile(r"(?:项目|工程)?(?:工地|现场|施工现场)?，")
OTHER_NAME = re.compile(
    r"[\u4e00-\u9fff\dA-Z]{2,14}(?:[东西南北新老分总]院|院区|校区|医院|学校|小学|中学|幼儿园|水厂|[\u4e00-\u9fff]厂|电站|泵站|水库|客运站|体育场"
    r"|体育馆|图书馆|博物馆|文化馆|剧院|[文体艺展民健服指]\w?中心|公园|产业园|大厦|大桥|码头|机场|航站楼)"
)
FRONTED_SHORTEST, FRONTED_POINTS = 2, 1.0
NOT_TOGETHER = re.compile(r"[^，。；]{0,14}(?:分别|各|均|都)")


def is_called_too(name: str) -> bool:
    """云溪医院新院区（县医院东院）: another name of it, and not the road or the village that it lies at."""
    return OTHER_NAME.fullmatch(name) is not None and is_proper(name)


def without_remarks(text: str, found: list[Mention]) -> list[Mention]:
    """云溪医院（国家区域医疗中心建设项目）: works in brackets right behind a name are the same thing, called again."""
    if "（" not in text:
        return found
    opened = {mention.end + 1 for mention in found if mention.form is Form.NAMED and text[mention.end :][:1] == "（"}
    opened |= {match.end() for match in OF_A_STRETCH.finditer(text)}
    again = [m for m in found if m.start in opened and text[m.end :][:1] == "）"]
    again = [m for m in again if m.name.endswith(WORKS) or m.name.startswith("原") or is_called_too(m.name)]
    found = [m for m in found if m not in again]
    routes = [match.span() for start in opened if (match := ROUTE_IN_BRACKETS.match(text, start - 1))]
    return [m for m in found if not any(start < m.start and m.end < end for start, end in routes)]


def with_counted(text: str, shape: str, found: list[Mention]) -> list[Mention]:
    """With the names that a count says are of one kind: each as it is listed, unless a longer name holds it."""
    if not any(mark in text for mark in "、等："):
        return found
    spans = [(*span, names) for names in counted_names(text, shape) for span in names.names]
    if not spans:
        return found
    result = []
    for start, end, row in spans:
        over = [m for m in found if m.start < end and start < m.end]
        whole = next((m for m in over if m.start <= start and end <= m.end), None)
        if whole is not None and (whole.start, whole.end) != (start, end) and not start < row.start < whole.end:
            continue
        found = [m for m in found if m not in over]
        least = ROW_POINTS if row.is_built else COUNTED_POINTS
        in_row = (ONE_OF_A_ROW,) if row.is_built or row.is_works else ()
        signs = (COUNTED_AS, *in_row, *((LISTED_AS,) if row.is_works else ()))
        called = called_by_kind(text[start:end], row.kind)
        if called:
            found = [m for m in found if not row.start <= m.start < row.end]
            result.append(Mention(start, end, called, Form.NAMED, least, (*signs, BUILT_AT)))
        elif whole is not None and whole.form is Form.NAMED:
            why = (*whole.why, *signs)
            points = max(least, whole.score if LISTED_AS in whole.why else whole.score + COUNTED_POINTS)
            result.append(changed(whole, score=points, why=why, is_oblique=False, is_counted=False))
        else:
            result.append(Mention(start, end, text[start:end], Form.NAMED, least, signs))
    rows = {(names.start, names.end) for *_, names in spans if names.names[-1][1] == names.start}
    found = [m for m in found if not any(_is_theirs(text, m, *row) for row in rows)]
    return sorted([*found, *result], key=lambda mention: mention.start)


def _is_theirs(text: str, mention: Mention, start: int, end: int) -> bool:
    """甲、乙、丙3座水库除险加固工程5月完工: what each of them is, and no fourth thing but where a total follows."""
    is_behind = mention.form is Form.GENERIC and start < mention.start <= end <= mention.end
    return is_behind and TOTAL.search(text, mention.end) is None


def with_title(text: str, found: list[Mention], title: tuple[int, int]) -> list[Mention]:
    """With the run-in heading at `title` as the first of them."""
    start, end = title
    rest = [mention for mention in found if not (mention.start < end and start < mention.end)]
    return [Mention(start, end, text[start:end], Form.NAMED, TITLE_POINTS, (RUN_IN,)), *rest]


def _named_together(text: str, found: list[Mention]) -> list[Mention]:
    """云溪大桥、望江小学、污水处理厂和体育馆: in a row with names a kind of thing is the town's own."""
    result = list(found)
    for row in rows(text, found):
        named = sum(found[index].form is Form.NAMED for index in row)
        if len(row) < ROW_SHORTEST or 2 * named < len(row) or named == len(row):
            continue
        for index in row:
            here = found[index]
            if here.form is not Form.NAMED and may_be_one(here):
                result[index] = changed(here, form=Form.NAMED, why=(*here.why, IN_ROW))
    return result


def joined_works(text: str, found: list[Mention]) -> list[Mention]:
    """甲大桥及乙隧道工程总投资7亿元: the works on both are one project, called after both."""
    result: list[Mention] = []
    for here in found:
        before = result[-1] if result else None
        if before is not None and _is_one_with(text, before, here):
            name = text[before.start : here.end]
            score, aside = max(before.score, here.score), before.is_oblique and here.is_oblique
            joined = changed(before, end=here.end, name=name, form=Form.NAMED, score=score)
            result[-1] = changed(joined, why=here.why, is_oblique=aside)
        else:
            result.append(here)
    return result


def _is_one_with(text: str, before: Mention, here: Mention) -> bool:
    joiner = text[before.end : here.start]
    if joiner == "暨" or (joiner == "及" and _is_one_building(text, before, here)):
        return here.name not in WORKS
    is_name = before.form is Form.NAMED and here.name.endswith(WORKS) and here.name not in WORKS
    joiners = ("及", "暨") if before.name.endswith(WORKS) else ("及", "暨", "和", "与")
    alike = head_of(before.name) == head_of(here.name) and UNDERTAKING.search(here.name)
    is_row = joiner == "、" and (alike or (here.name.endswith(BUILT_TOGETHER) and not before.name.endswith(WORKS)))
    if not is_name or not (joiner in joiners or is_row):
        return False
    return ONE_TOTAL.match(text, here.end) is not None and not NOT_TOGETHER.match(text, here.end)


def _is_one_building(text: str, before: Mention, here: Mention) -> bool:
    """市指挥中心及物资储备库建设工地, 县档案馆及方志馆位于…: one house, called after both that it is for."""
    house = here.name.endswith(HOUSES) and before.name.endswith(HOUSES)
    return house and ONE_HOUSE.match(text, here.end) is not None and not NOT_TOGETHER.match(text, here.end)


def _called_works(text: str, found: list[Mention]) -> list[Mention]:
    """甲水库、乙泵站等重大水利项目: what the row is called each of its names is."""
    result = list(found)
    for row in rows(text, found) if "等" in text else ():
        if not row or not OF_WORKS.match(text, found[row[-1]].end):
            continue
        if BUILT_BEFORE_NOW.search(text, 0, found[row[0]].start):
            continue  # 曾承建甲馆、乙场等工程: what a firm built before
        for index in row:
            here = found[index]
            if here.form is Form.NAMED and not here.is_counted:
                score, why = max(here.score, ROW_POINTS), (*here.why, ROW_OF_WORKS, ONE_OF_A_ROW)
                result[index] = changed(here, score=score, why=why, is_oblique=False)
    return result


def _without_kind(text: str, found: list[Mention]) -> list[Mention]:
    """今年改造的道路有甲路、乙路: no works are called 道路, which only says what those behind it are.

    改造的道路有甲路、乙路 alone may go on with the works of the sentence before.
    """
    first = found[0]
    is_kind = first.form is not Form.NAMED and re.fullmatch(OF_ONE_KIND, first.name) is not None
    leads = is_kind and text.startswith("的", first.start - 1) and NAMES_FOLLOW.match(text, first.end)
    leads = leads and IN_GENERAL.search(text, 0, first.start)
    return found[1:] if leads else found


def _counted_before(text: str, found: list[Mention]) -> list[Mention]:
    """7个安置房项目进展顺利，云溪市安置房项目将全部交付: all of those that have been counted."""
    result = list(found)
    for index, here in enumerate(found) if "个" in text else ():
        place = PLACE.match(here.name) if here.name.endswith(WORKS) else None
        kind = here.name[place.end() :] if place else ""
        counted = kind and re.search(rf"\d(?:余|多)?个{re.escape(kind)}", text[: here.start])
        if counted and ALL_OF_THEM.match(text, here.end):
            result[index] = changed(here, is_counted=True)
    return result


def _built_together(text: str, found: list[Mention]) -> list[Mention]:
    """同日开工的还有甲、乙; 今年新建甲、乙和丙: each name of the row is one of works."""
    result = list(found)
    for row in rows(text, found):
        first = found[row[0]].start if len(row) > 1 else 0
        before = text[max(0, first - BUILT_REACH) : first]
        called = all(found[index].name.endswith(WORKS) for index in row)  # 项目包括甲项目、乙项目
        is_led = BUILT_BEFORE.of(before) or (INCLUDING.of(before) and (called or PROJECTS.search(text, 0, first)))
        if not first or not is_led:
            continue
        for index in row:
            here = found[index]
            if here.form is Form.NAMED and not here.is_counted:
                score, why = max(here.score, ROW_POINTS), (*here.why, ONE_OF_A_ROW)
                result[index] = changed(here, score=score, why=why, is_oblique=False)
    return result


def _fronted(text: str, found: list[Mention]) -> list[Mention]:
    """在甲大桥，主墩出水；在乙隧道，还剩百米: each is told of, where a single one may be a place on the way."""
    row = [m for m in found if FRONTED.search(text, 0, m.start) and AT_SITE.match(text, m.end)]
    if sum(m.form is Form.NAMED for m in row) < FRONTED_SHORTEST:
        return found
    return [changed(m, is_oblique=False, score=max(m.score, FRONTED_POINTS)) if m in row else m for m in found]


def sharing(text: str, found: list[Mention]) -> list[Mention]:
    """甲、乙和丙预计竣工: what is said of the last of a row of names is said of all."""
    found = with_whole_items(text, _without_kind(text, found)) if "、" in text and found else found
    result = _named_together(text, found) if len(found) >= ROW_SHORTEST else list(found)
    found = list(result)
    for index in range(len(result) - 2, -1, -1):
        here, following = result[index], result[index + 1]
        joined = JOINER.fullmatch(text, here.end, following.start)
        is_said_of_both = following.form is Form.NAMED or following.is_counted or SITE in following.why
        is_said_of_both &= not (here.is_oblique and following.score <= NO_EVIDENCE)
        if joined and here.form is Form.NAMED and is_said_of_both and following.score > here.score:
            result[index] = changed(here, score=following.score, why=following.why, is_oblique=following.is_oblique)
        elif joined and AREA_AFTER.match(text, following.end):
            result[index] = changed(here, score=min(here.score, following.score), is_oblique=True)
    for index in range(1, len(result)):
        before, here = result[index - 1], result[index]
        joined = BESIDE.fullmatch(text, before.end, here.start)
        if joined and before.is_oblique and here.score <= NO_EVIDENCE:
            result[index] = changed(here, is_oblique=True)
        elif JOINER.fullmatch(text, before.end, here.start) and not before.is_oblique and here.form is Form.NAMED:
            result[index] = changed(here, is_oblique=bool(OBLIQUE_AFTER.of(text[here.end : here.end + 20])))
    result = each_measured(text, _called_works(text, _built_together(text, visited_together(text, result))))
    if "除" in text:
        result = [changed(m, is_oblique=m.is_oblique or is_excepted(text, m.start)) for m in result]
    return joined_works(text, _fronted(text, _counted_before(text, result)))
