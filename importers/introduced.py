"""People whom a sentence introduces by role and name, whatever it goes on to tell of them.

”项目负责人章明嗓子是哑的；现场负责人章明记得很清楚；作为项目经理，章明…: their words stand beside, with or without a
verb of speech. Where a name ends is told by what follows it: most have two characters behind the surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from importers.lexicon import either, sought, tables, words

PEOPLE = tables("organisations")["people"]
COMPOUND = frozenset(PEOPLE["compound_surnames"])
SURNAMES = frozenset(PEOPLE["surnames"]) - frozenset(words("organisations", "people", "not_surnames"))
ROLE = re.compile(sought(words("organisations", "people", "roles")))
#: whoever has such a role works on works: whatever he does, he speaks for them
OWN = re.compile(either(words("organisations", "people", "own")) + "$")
SPEECH = either([*words("organisations", "people", "speech"), *words("organisations", "people", "telling")])
FOLLOWERS = words("organisations", "people", "followers")
#: 王强正盯着浇筑, 王强也站在一旁
FOLLOWS = re.compile(either([*FOLLOWERS, *(adverb + word for adverb in ("正", "也", "还") for word in FOLLOWERS)]))
NAME_CHARACTER = re.compile(r"[\u4e00-\u9fff·]")
#: 买买提·艾力
DOTTED = re.compile(
    r"[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,5}?(?=[，。：]|[说称向正在指笑站带领对也还谈拿手蹲看望给]|介绍|告诉|表示|坦言|信心|感|一边)"
)
#: 经理部, 负责人介绍, 主任科员, 项目经理连忙介绍: what stands behind a role and is no name
NO_NAME = re.compile(either(words("organisations", "people", "no_names")))
#: 接受采访时说，: a verb of speech at the end of the clause
TOLD = r"[^，。；：“”！？]{0,10}?(?:进展|情况|进度|安排|计划|打算|思路|方案|汇报|说明|回应|解读)"
SAYS = re.compile(
    rf"[^，。；：、“”！？（]{{0,18}}?(?:(?:{SPEECH})(?:道|了)?|(?:介绍|通报|汇报|解读|说明|作|作出|做)了{TOLD})(?=[，。：“！]|$)"
    # 县交通局副局长章明是包联干部，他说，
    # 科长章明，跟小编打了包票: on lines of a post
    r"|，(?:[向对跟给](?:小编|记者|我们|大家)|告诉(?:小编|记者|我们|大家))"
    r"|[^。；“”！？]{1,24}，[他她](?:告诉记者|告诉|介绍|表示|坦言|解释|说)(?=[，。：“])"
)
#: 在车间门口站着说：“, 拿着进度表：“: a quotation begins behind, in a script right behind the name
QUOTES = re.compile(r"[^。“”！？]{0,40}?[：，]“|：|“(?=[^“”]{2,60}[，。！？])")
#: 记者从项目经理章明处获悉
HEARD_FROM = re.compile(r"(?:处|那里|那儿|口中)(?:获悉|了解|得知|获知|听说)")
#: 记者采访了市水务集团副总经理章明, 记者联系上项目经理章明
ASKED = re.compile(
    r"(?:采访|联系|致电|专访|求证|询问|连线|走访|拜访|请教|追问|问|找|见|碰|遇)(?:了|到|上|着)?[^，。；：、“”！？]{0,20}$"
)
ASKS = re.compile(r"记者|本报|笔者|小编|采访")
#: 带着记者登上主塔, 给记者看了一张图: whoever shows the works speaks for them
SHOWS = re.compile(r"[^，。；：“”]{0,6}?[带领引陪拉给向对跟](?:着|上|领)?(?:本报|本台)?(?:记者|小编|笔者|采访组)")
#: a list of those who came, or what they came for
ATTENDS = re.compile(r"[、等和与及]|[^，。；“”]{0,10}?(?:出席|参加|致辞|主持|宣布|陪同|讲话|宣读|剪彩|见证|签约|调研)")
#: 项目经理章明、监理单位总监李力说: the first speaks too
BESIDE = re.compile(r"[、和与及][^，。；、“”]{0,20}")
#: 王力说：“, where 王正刚：“ is a name to its end
SAYING = frozenset("说称道讲答谈")
QUOTATION_ENDS = frozenset("。！？，…")
#: 作为项目经理，章明每天都在工地
BEING = re.compile(r"(?:作为|身为|担任)[^，。；“”]{0,20}$")
#: 章明是大桥的项目经理
IS_ONE = re.compile(r"(?:^|[，。；“”的])(?P<name>[\u4e00-\u9fff]{2,3})(?:就|便)?是[^，。；“”]{0,16}$")
#: 36岁的他叫韩冬，是中铁十五局梅岭隧道项目的负责人
IS_CALLED = re.compile(r"(?:名叫|叫作?|叫做|，叫)(?P<name>[\u4e00-\u9fff]{2,3})，(?:也)?是[^，。；“”]{0,24}$")
#: 项目负责人，章明，拍着胸脯告诉小编: lines of a page in short lines
ON_ITS_OWN_LINE = re.compile(rf"[\u4e00-\u9fff]{{2,3}}，[^，。；：、“”！？（]{{0,12}}?(?:{SPEECH})")
#: 工程科科长 章明说: on a line of a post, where white space stands for a comma
SAYS_NEXT = re.compile(r"[\u4e00-\u9fff]{2,3}(?:介绍说?|表示|告诉(?:我们|小编|记者|大家)|坦言|透露|说)(?=[，：。“]|$)")
#: 馆长，章明，介绍; 科长，章明：“…: where white space on a page in short lines stands for commas
BETWEEN_MARKS = re.compile(rf"(?P<name>[\u4e00-\u9fff·]{{2,4}})(?:，(?:{SPEECH})|：)")
#: 同期，市水务局副局长章明工程下月完工
CAPTION = re.compile("(?:同期声?|出镜|受访者?)[）”】]?[^：。，]{0,30}$")
IS_CLOSED = re.compile(r"[，。；]|$")
#: 副院长（主持工作）章明
REMARK = re.compile(
    "（(?:主持工作|主持[\u4e00-\u9fff]{2}工作|挂职|兼|正[科处局县厅]级|副[科处局县厅]级|代理?|负责[\u4e00-\u9fff]{2,4}工作)）"
)
#: what is no last character of a name, whatever follows: 章明在答复中写道
NEVER_LAST = ("的", "谈", "在", "从", "把")
#: 项目负责人章明就大桥的进度向大家作了介绍: what he speaks about
ABOUT = re.compile("就[^，。；：“”]{2,40}?(?:[作做]了|进行|向|介绍|汇报|说明|讲解|解读|回应|答)")
REACH = 30


@dataclass(frozen=True, slots=True)
class Introduced:
    """text[start:role_end] is the role, text[role_end:end] the name or what stands between."""

    name: str
    start: int
    role_end: int
    end: int


@lru_cache(maxsize=1024)
def roles_in(text: str) -> tuple[re.Match[str], ...]:
    """The words for what people are: several ask for them, each of every sentence."""
    return tuple(ROLE.finditer(text))


def introduced(text: str, *, after_quote: bool) -> Iterator[Introduced]:
    """Those of a sentence. `after_quote` says that a quotation has just ended before it."""
    beside: Introduced | None = None
    for match in roles_in(text):
        end = match.end()
        end += _between(text, match)
        dotted = DOTTED.match(text, end)
        name = dotted.group() if dotted else name_at(text, end)
        if name is None:
            name = _subject(text, match)
            if name is not None:
                yield Introduced(name, match.start(), match.end(), match.end())
            continue
        stop = end + len(name)
        found = Introduced(name, match.start(), match.end(), stop)
        if _may_speak(text, match, stop, after_quote=after_quote) or end > match.end():
            if beside is not None and BESIDE.fullmatch(text, beside.end, match.start()):
                yield beside
            yield found
        beside = found


def _between(text: str, role: re.Match[str]) -> int:
    """How much parts role and name: a mark, or a bracket (副院长（主持工作）章明)."""
    remark = REMARK.match(text, role.end()) if text.startswith("（", role.end()) else None
    return remark.end() - role.end() if remark else int(_is_mark_between(text, role))


def _is_mark_between(text: str, role: re.Match[str]) -> bool:
    """作为项目经理，章明; 现场负责人：章明 in a sheet of particulars."""
    if text.startswith("，", role.end()) and OWN.search(role.group()) and ON_ITS_OWN_LINE.match(text, role.end() + 1):
        return True
    if text.startswith("，", role.end()) and _is_said_next(text, role.end() + 1):
        return True
    if text.startswith("，", role.end()):
        return bool(BEING.search(text, max(0, role.start() - REACH), role.start()))
    is_label = text[max(0, role.start() - 1) : role.start()] in ("", *"，；。、.．）") and OWN.search(role.group())
    return bool(is_label) and text.startswith("：", role.end())


def _is_said_next(text: str, start: int) -> bool:
    marked = BETWEEN_MARKS.match(text, start)
    return SAYS_NEXT.match(text, start) is not None or (marked is not None and name_at(text, start) == marked["name"])


def name_at(text: str, start: int) -> str | None:
    """The name that begins there, if one does."""
    if NO_NAME.match(text, start):
        return None
    if text[start : start + 2] in COMPOUND:
        longest, surname = 4, 2
    elif text[start : start + 1] in SURNAMES:
        longest, surname = 3, 1
    else:
        return None
    end = start + surname
    while end - start < longest and NAME_CHARACTER.match(text, end):
        end += 1
    if end - start <= surname:
        return None
    if end - start == longest and not (text.startswith(("：", "，"), end) and text[end - 1] not in SAYING):
        short, long = FOLLOWS.match(text, end - 1), FOLLOWS.match(text, end)
        if ABOUT.match(text, end - 1) or (
            short and (short.group() in NEVER_LAST or len(short.group()) > (len(long.group()) if long else 0))
        ):
            end -= 1
    name = text[start:end]
    return None if NO_NAME.search(name) or name.endswith(tuple(PEOPLE["forms_of_address"])) else name


def _may_speak(text: str, match: re.Match[str], stop: int, *, after_quote: bool) -> bool:
    if ATTENDS.match(text, stop):
        return False
    return bool(
        _follows_quotation(text, match.start(), after_quote=after_quote)
        or QUOTES.match(text, stop)
        or SAYS.match(text, stop)
        or SHOWS.match(text, stop)
        or HEARD_FROM.match(text, stop)
        or CAPTION.search(text, max(0, match.start() - REACH), match.start())
        or (ASKS.search(text, 0, match.start()) and ASKED.search(text, max(0, match.start() - REACH), match.start()))
        or OWN.search(text, max(0, match.start() - 2), match.end())
    )


def _follows_quotation(text: str, start: int, *, after_quote: bool) -> bool:
    """”X公司项目负责人: nothing but who speaks stands between."""
    mark = max(text.rfind(mark, 0, start) for mark in "”，。；：")
    if mark < 0:
        return after_quote
    return text[mark] == "”" and text[mark - 1 : mark] in QUOTATION_ENDS


def _subject(text: str, match: re.Match[str]) -> str | None:
    """章明 of 章明是大桥的项目经理."""
    called = IS_CALLED.search(text, max(0, match.start() - REACH), match.start()) if "叫" in text else None
    if called is not None and name_at(called["name"], 0) == called["name"]:
        return called["name"]
    if not (OWN.search(match.group()) and IS_CLOSED.match(text, match.end())):
        return None
    told = IS_ONE.search(text, max(0, match.start() - REACH), match.start())
    name = name_at(told["name"], 0) if told else None
    return name if told and name == told["name"] else None
