"""Named spokesmen: a surname and given name between a role and a verb of speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from importers.introduced import NO_NAME, introduced, roles_in
from importers.introduced import ROLE as ANY_ROLE
from importers.lexicon import either, sought, tables, words
from importers.organisations import SITE_OFFICE, Organisation
from importers.tenants import is_tenant
from projects.unchanging import unchanging

PEOPLE = tables("organisations")["people"]
ROLE = sought(words("organisations", "people", "roles"))
SPEECH = either(words("organisations", "people", "speech"))
SURNAME = f"(?!程师)(?:{either(PEOPLE['compound_surnames'])}|[{PEOPLE['surnames']}])"
NAMED = re.compile(
    rf"(?P<role>{ROLE})(?P<name>{SURNAME}[\u4e00-\u9fff·]{{1,2}}?(?<![在从把的作并]))"
    rf"(?P<speech>(?:昨[天日]|今[天日]|前[天日]|日前|当[天日]|明确|反复|多次|特别|诚恳地|郑重|无奈地|坦率地|谦虚地|则|也|还|却|曾|接着|随后|继续|向记者|对记者|高兴地|激动地|自豪地|一边|如此|这样|笑着|如是|欣喜地|感慨地){{0,2}}{SPEECH})(?!明|服|客|法|道理)"
)
#: 项目经理阎守义一边查看加药间设备，一边向记者介绍
DOING = (
    r"[\u4e00-\u9fff]着|一边|边|站在|正|在|向|对|笑|拿|翻|望|看|手|高兴|自豪|激动|深有|如|给|为|算|掰|感|兴|"
    r"从|和|与|带|随"
)
NAMED_DOING = re.compile(
    rf"(?P<role>{ROLE})(?P<name>{SURNAME}[\u4e00-\u9fff·]{{1,2}}?)(?P<speech>(?={DOING})[^。“”！？]{{1,30}}?"
    rf"(?:向记者|对记者|告诉|介绍说?|表示|说|算了))"
)
#: 【同期】市园林中心副主任 骆小敏: whose words follow
CAPTIONED = re.compile(
    rf"(?:同期声?|采访|出镜|受访)[”：]?[^：。]{{0,30}}?(?P<role>{ROLE})，?(?P<name>[\u4e00-\u9fff·]{{2,4}})(?P<speech>[：）]|$)"
)
#: 项目法人代表格日勒图介绍说: no common surname, but nothing else stands between role and speech
NOT_A_NAME = (
    "[着的]|昨[天日]|今[天日]|日前|当[天日]|明确|反复|多次|特别|诚恳|郑重|无奈|直接|坦率|谦虚|笑|记者|负责|表示|同志|人员|一边"
    "|[等们的在向对也还均都说介正就则亲当从]"
)
UNCOMMON = re.compile(
    rf"(?P<role>{ROLE})(?P<name>(?:(?!{NOT_A_NAME})[\u4e00-\u9fff·]){{2,5}}?)"
    r"(?P<speech>告诉记者|对记者说|向记者介绍|介绍说|说道|说(?=[。：，]))"
)
#: 局长扎西顿珠介绍，: a name written down by its sound
SOUNDED = re.compile(
    rf"(?P<role>{ROLE})(?P<name>[{PEOPLE['sounded']}]{{3,5}}(?:·[{PEOPLE['sounded']}]{{2,4}})?)"
    rf"(?P<speech>{SPEECH}|(?={DOING})[^。“”！？]{{1,30}}?(?:介绍|表示|告诉|说))"
)
#: 金山广场建管处景观组陈敏忠称, 区教委项目办的张薇指着图纸说: the office stands for the role
OFFICE = re.compile(
    rf"(?P<role>(?:公司|项目办|项目部|指挥部|管理处|建处|管处|组|科|股)的?)(?P<name>{SURNAME}[\u4e00-\u9fff·]{{1,2}}?)"
    rf"(?P<speech>(?:{SPEECH}|(?:一边|指着|站在|拿着|翻着)[^。“”！？]{{1,20}}?(?:介绍说?|表示|说|告诉))(?!明|服|客|道理))"
)
#: 负责现场的章明主任说, 施工方的李远山经理介绍: the role stands behind the name
BEHIND = re.compile(
    rf"(?<=的)(?P<name>{SURNAME}(?![\u4e00-\u9fff]?[省市县区镇乡村街道路港])[\u4e00-\u9fff]{{1,2}})"
    r"(?P<role>主任|经理|科长|处长|股长|局长|部长|站长|队长|所长|院长|工程师|总工|书记)"
    rf"(?P<speech>{SPEECH}|[报指拿笑掰算][^，。；“”]{{0,12}}(?=，“|：“))(?!明|服|客|道理)"
)
#: 县交通局的章明如数家珍, 负责现场管理的章明告诉记者
OF_IT = re.compile(
    rf"(?P<role>(?:局|委|办|院|中心|集团|[部科股处室组]|(?:负责|分管)[\u4e00-\u9fff]{{2,10}})的)(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}?)"
    rf"(?P<speech>{SPEECH}(?!明|服|客|道理))"
)
#: 据县交投公司副总经理展鹏介绍，: nothing but a name stands between
SAID_BY = re.compile(
    rf"(?:^|(?<=[，。；”]))据[^，。；]{{0,30}}?(?P<role>{ROLE})(?P<name>(?:(?!{NOT_A_NAME})[\u4e00-\u9fff]){{2,3}})"
    r"(?P<speech>介绍|透露)(?=，)"
)
UNNAMED = re.compile(rf"(?P<role>(?:有关|相关|主要)?(?:负责人|工作人员|负责同志))(?P<speech>.{{0,4}}?{SPEECH})")
#: what one of them holds, whoever speaks
HEARD = ("记者", "介绍", "表示", "说", "告诉", "算了", "同期", "采访", "出镜", "受访")
TALK = re.compile(sought([*words("organisations", "people", "speech"), *HEARD]))
ROLE_START = re.compile(r"[，。；：！？、”“）据]|(?:介绍|记者|随后|近日|目前|当天|日前|昨日|今天)")
OTHERS = re.compile(either(words("organisations", "people", "others")) + "$")
#: 王先生, 王经理: no names to be written down
ADDRESSED = (*PEOPLE["forms_of_address"], "某")
#: 小李, 老周: no names to be written down either
FAMILIAR = re.compile("[小老][\u4e00-\u9fff]")
SHORTEST_ROLE_WINDOW = 40
#: 市委书记, 区长, but not 2号斜井工区长
LEADS = re.compile(r"[省市县区州旗盟](?<!工区)(?:委(?:副?书记|常委)|长)$|[省市县区]委常委")
#: 他对市水务集团董事长章明说: who is spoken to
SPOKEN_TO = re.compile(
    "(?<![针面相应])对(?![口外接面岸标方比象策应])(?:[\u4e00-\u9fff（）]{0,20}|[随陪同]行的[\u4e00-\u9fff（）]{0,16})$"
)
#: who speaks for no works
NO_WORKS = re.compile("政协|人大|检察|法院|纪委|政法委")
#: 张望致辞，李守田介绍项目情况，周明主持: one of those who have a part in a ceremony
ATTENDED = re.compile("致[辞词]|主持|出席|表态发言|作表态|讲话|宣布")
INTRODUCES = re.compile(
    "[\u4e00-\u9fff]{0,4}?介绍了?[\u4e00-\u9fff]{0,6}?(?:项目|工程|企业|建设|活动|开工|公司|签约|规划)[\u4e00-\u9fff]{0,6}?(?:情况|概况|背景)(?=[，。；])"
)


@unchanging
class Speaker:
    """Who speaks: `name` is "" where only the role is given (X有关负责人介绍). text[start:end] runs to the verb."""

    name: str
    role_text: str
    start: int
    end: int
    unit: Organisation | None = None
    #: a transcript prints the sentence as his, with his name before it or before one above
    answers: bool = False


def find_speakers(text: str, organisations: Sequence[Organisation], *, after_quote: bool = False) -> list[Speaker]:
    """The people of a sentence who speak, with their roles and units. Residents and passers-by aren't among them.

    `after_quote` says that a quotation has just ended before the sentence.
    """
    is_talk = bool(TALK.search(text))
    roles = roles_in(text)
    if not roles and not (is_talk and (OFFICE.search(text) or OF_IT.search(text))):
        return []
    found = _talking(text, organisations, roles[0].start() if roles else len(text)) if is_talk else []
    for person in introduced(text, after_quote=after_quote) if roles else ():
        if not _is_known(found, person.start):
            found.append(speaker_at(text, organisations, person.name, person.start, person.role_end, person.end))
    found += _unnamed(text, organisations, found) if is_talk else []
    return [s for s in found if _speaks_of_works(s, text)]


def _speaks_of_works(speaker: Speaker, text: str) -> bool:
    """No passer-by, nobody without a name of his own, and no head of a region, whose works they all are."""
    leads = LEADS.search(speaker.role_text)
    role_end = speaker.start + len(speaker.role_text)
    if SPOKEN_TO.search(text, max(0, speaker.start - 4), role_end):
        return False
    named = not (speaker.name.endswith(ADDRESSED) or "某" in speaker.name or FAMILIAR.fullmatch(speaker.name))
    other = OTHERS.search(speaker.role_text) or NO_WORKS.search(speaker.role_text)
    told = ATTENDED.search(text) and INTRODUCES.match(text, role_end)
    return named and not (leads or other or told or is_tenant(text, speaker.start, speaker.end))


def _talking(text: str, organisations: Sequence[Organisation], first_role: int) -> list[Speaker]:
    """Those with a verb of speech beside their name. `first_role` is where the first word for a role stands."""
    found = [_speaker(match, text, organisations, match["name"]) for match in NAMED.finditer(text, first_role)]
    for pattern, start in (
        (NAMED_DOING, first_role),
        (CAPTIONED, 0),
        (UNCOMMON, first_role),
        (SOUNDED, first_role),
        (OFFICE, 0),
        (OF_IT, 0),
        (BEHIND, 0),
    ):
        fresh = [match for match in pattern.finditer(text, start) if not _is_known(found, match.start("role"))]
        found += [_speaker(match, text, organisations, match["name"]) for match in fresh]
    if "据" in text:
        fresh = [match for match in SAID_BY.finditer(text) if not _is_known(found, match.start("role"))]
        found += [_speaker(match, text, organisations, match["name"]) for match in fresh]
    return [speaker for speaker in found if NO_NAME.match(speaker.name) is None]


def _unnamed(text: str, organisations: Sequence[Organisation], known: Sequence[Speaker]) -> list[Speaker]:
    ends = [speaker.end for speaker in known]
    fresh = [m for m in UNNAMED.finditer(text) if m.end() not in ends and not _is_known(known, m.start("role"))]
    return [_speaker(match, text, organisations, "") for match in fresh]


def _is_known(speakers: Sequence[Speaker], place: int) -> bool:
    return any(speaker.start <= place < speaker.end for speaker in speakers)


def _speaker(match: re.Match[str], text: str, organisations: Sequence[Organisation], name: str) -> Speaker:
    return speaker_at(text, organisations, name, match.start("role"), match.end("role"), match.end())


def speaker_at(
    text: str, organisations: Sequence[Organisation], name: str, role_start: int, role_end: int, end: int
) -> Speaker:
    floor = max(0, role_end - SHORTEST_ROLE_WINDOW)
    starts = [cut.end() for cut in ROLE_START.finditer(text, floor, role_start)]
    # 红谷滩区工商联常委、江西海默科技有限公司负责人: a person may have two roles
    start = starts[-1] if starts else floor
    # 江城（云溪）水务有限公司经理: the mark is one of the name
    unit = next((o for o in organisations if start < o.end and o.start < role_end), None)
    if unit is None and text[start - 1 : start] == "、":
        unit = _unit_of_first_role(text, organisations, start)
    return Speaker(name, text[start:role_end], start, end, unit)


def _unit_of_first_role(text: str, organisations: Sequence[Organisation], start: int) -> Organisation | None:
    """X公司副总经理、大桥项目负责人章明: the unit that the role before names."""
    before = next((o for o in reversed(organisations) if o.end < start and o.rule != SITE_OFFICE), None)
    if before is None or "，" in text[before.end : start] or not ANY_ROLE.search(text, before.end, start):
        return None
    return before
