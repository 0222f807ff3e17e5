"""Where a clause names a step of building: the words for steps, and 完成 with what was done."""

from __future__ import annotations

import re
from itertools import zip_longest
from operator import methodcaller

from importers.annotate import Annotated
from importers.event_words import framed, kinds, like
from importers.lexicon import either, sought, words
from importers.mention import Form
from importers.records import Status
from importers.step_names import FINISHING
from importers.step_words import PARTIAL
from importers.would_be import is_supposed

KIND_OF = kinds()
#: 重新开业 is 开业 again
ADVERB = re.compile(r"^(?:重新|再次|再度|恢复|全新|提前|如期|率先|正式|全面|顺利|同时|同步)+")
STATUSES = {status.value: status for status in Status}
NOT_AFTER = either(words("events", "not_events", "after"))
NOT_BEFORE = "".join(f"(?<!{word})" for word in words("events", "not_events", "before"))
#: 主体结构完成80%, 年度投资完成：1.2亿元: how much is done, no step
SHARE = r"约?近?(?:\d[\d.]*%|[一二三四五六七八九]成|过半|一半|大半)"
#: the words are looked for before what stands around them; 推动工作, 电动工具, 流动工时 are no 动工
#: 全线为地下线 tells where it lies, 完成形象进度98% how much is done
MISCUT = "(?<=地)下线|(?<=立)交工|(?<=完)成形象|动工[作具程业艺时资]"
#: 批复投资3亿元 is a sum, 围挡混凝土 a thing, 验收鉴定书 a paper
NO_EVENT = "(?<=批复)(?:总?投资|概算|资金)|(?<=围挡)(?:混凝土|[板布墙喷])|(?<=验收)(?:鉴定|意见)书"
EVENT = re.compile(
    rf"(?={sought(KIND_OF)})(?!{MISCUT}){NOT_BEFORE}{either(KIND_OF)}(?!{NOT_AFTER}|{NO_EVENT}|(?<=[成工]){SHARE})"
)
NEVER_FINISHED = either(words("events", "finishing", "never_after"))
FINISH = re.compile(rf"{either(FINISHING)}(?!{NEVER_FINISHED}|后(?![续方])|[：约近超]?\d|[一二三四五六七八九]成)")
SINCE = re.compile(rf"{sought(KIND_OF)}(?=之?后|以来|至今)")
BEGINNING = re.compile(r"(?:(?:自从?)?(?:20\d\d年|今年|去年)?\d{1,2}月|今年|去年|20\d\d年)[^，。；]{0,8}$")
#: 今年招生1126人
YEARS_INTAKE = re.compile("(?:[今去明前全]年|\\d{4}年)[共已计划秋春季拟将]{0,4}招生[约近超]?\\d")
#: 教师招聘将于4月启动, 完成三千人次培训
ELSEWHERE = re.compile(either(words("events", "not_events", "elsewhere")))
#: 已与3家企业签约, 签约居民120户: who signs, not the works
#: 请问哪天能通车, 到底什么时候完工: who asks tells nothing
ASKS = re.compile(
    "哪天|哪一天|哪年|哪个月|几时|几月|何时|何年|何日|什么时[候间]|啥时候?|多久|多长时间|能不能|能否|会不会|是不是|是否"
)
#: 年底能通车吗？
ASKED = re.compile("[^，。；？！]{0,6}(?:吗|呢|么|不)？")
#: 去年停工两个多月: how long, no day
STOPS = ("停工", "停建", "停摆", "停滞", "搁置", "停了下来", "暂停施工", "施工暂停", "缓建")
HOW_LONG = re.compile(r"了?[将近约整达长]{0,2}(?:\d+|[一两二三四五六七八九十半数几多]+)余?多?[个年月天周星]")
SIGNED_BY = re.compile(r"贷款|银行|授信|融资|企业|商户|\d户|居民|业主|医生|客商|协议|合同|率")
#: 现有投产企业34家
FIRMS = re.compile("企业(?:已?达|共|有|约|近|数)?\\d")
FROM = re.compile(r"(?<!盾构)[从由自](?!\d|去年|今年)[^，盾]{2,10}$")
#: 随着2月9日通车试验完成
OWN_DAY = re.compile(r"\d[月日]")
#: 随着主塔封顶，大桥预计年底合龙: not done at once
NOT_YET = re.compile(r"[，。；年月底将待离距]|预计|计划|进入|转入|迎来|力争|开始|有望|具备|为|已经?有|累计|共有")
#: of nothing that has a name
MOMENT = re.compile("伴?随着(?:最后|首|第|一|现场|施工|工人|盾构|混凝土)")
#: 建成于1998年, 盾构机破土而出
NO_STEP = {"建成": "于", "破土": "而出"}
#: 工人正在进行土方开挖: going on, no step; but 正在冲刺年底通车
BEING_DONE = re.compile(
    r"正(?:在|加紧|抓紧|忙着|紧张)(?![^，。；]*(?:年底|月底|年内|冲刺|力争|确保|争取))[^，。；的\d]{0,12}$"
)
#: 打通南北段的“咽喉要塞”: a way of speaking
METAPHOR = re.compile("了?[^，。；]{0,20}(?:最后一公里|堵点|卡点|咽喉|动脉|任督|瓶颈|壁垒|脉络|循环|断头路”)")
#: 施工16个月后通车: how long they took
LASTED = re.compile(
    r"(?:历时|经过|历经|建设|施工|用时|停工)?(?:\d[\d.]*|[一二两三四五六七八九十半]+)余?(?:个?多?月|多?[年天])多?"
    r"(?:的?(?:建设|施工|改造))?(?:之?后)?"
)
#: 甲水库、乙水库2个已经通水, 等9条均通车, 10条生产线都投产: all that was named, or all that works make things with
ALL_COUNTED = re.compile(
    r"等?(?:\d+|[两三四五六七八九十])余?(?:[条个座家](?:重[点大])?(?:子?项目|工程|道路|水库|小区)?(?:都|均|全部)*"
    r"|[条台套座](?:[\u4e00-\u9fff]{0,3}(?:生产|装配|总装)?线|机组|设备|泵站?)(?:全部|[都均全])+)"
)
SUPPORTING = re.compile(r"投入|实现|正式|进行|开始")
JOINED_GAP, MARKS = 3, "，。；：、！？”）"
#: 为立交工程的正式完工打下坚实基础: what is still to come
PAVES_THE_WAY = re.compile("[^，。；]{0,4}(?:打下|奠定|创造|提供|夯实|赢得)")
#: 副县长主持了动工仪式, 局长应邀参加开工活动: who came, not another step
UNDER_WAY, FIRST = re.compile("正在[^，。；]{0,8}$"), ("开工", "动工", "进场", "启动", "开建")
ATTENDED = re.compile("(?:参加|出席|主持|见证|观摩|参与|宣布)了?[^，。；]{0,8}$")
#: 他希望各单位如期完成建设: what is wished for
WISHED = re.compile("(?:希望|要求|叮嘱|嘱咐|督促|号召|勉励)[^。；“”]*$")
TOLD_TO_BE = re.compile(r"已|目前|[\d今明去本上下昨][年月日天]|了$")
TOLD_DAY = re.compile(r"\d[年月日]|[昨今][天日]|日前|近日|[上本]周")
#: 已封顶的教学楼正在砌墙: of a thing of the works
NAME_WITHIN = 12
START = methodcaller("start")
DUTIES = frozenset({"运营", "开放", "蓄水", "启动", "安装", "搬迁"})


def kind_of(word: str) -> dict[str, str] | None:
    """The line of works that a step belongs to, and the states that it leaves; None for words that are no set ones."""
    return KIND_OF.get(word) or KIND_OF.get(ADVERB.sub("", word)) or KIND_OF.get(like(word))


def find_events(here: Annotated, subjects: list[tuple[int, int]]) -> list[re.Match[str]]:
    """The events of the sentence, in order. `subjects` are the names in it, which may hold such words too."""
    text = here.text
    steps = [m for m in EVENT.finditer(text) if not (m.group() in DUTIES and _is_one_of_several(text, m))]
    if "后" in text or "以来" in text or "至今" in text:
        steps += _begun_since(text)
    if subjects:
        steps = [match for match in steps if not _names(match, subjects)]
    steps = _with_frames(text, steps, subjects)
    finishing = [match for match in FINISH.finditer(text) if _is_apart(match, steps, subjects)]
    return sorted([*steps, *finishing], key=START) if len(steps) + len(finishing) > 1 else [*steps, *finishing]


def _with_frames(text: str, steps: list[re.Match[str]], subjects: list[tuple[int, int]]) -> list[re.Match[str]]:
    """具备通水条件 is one step, and no 通水."""
    frames = [match for match in framed(text) if _is_apart(match, [], subjects)]
    if not frames:
        return steps
    within = [step for step in steps if any(a.start() <= step.start() and step.end() <= a.end() for a in frames)]
    outside = [step for step in steps if step not in within]
    return [*outside, *(match for match in frames if _is_apart(match, outside, subjects))]


def _is_apart(match: re.Match[str], steps: list[re.Match[str]], subjects: list[tuple[int, int]]) -> bool:
    """It lies across no other event, and within no name."""
    start, end = match.span()
    across = any(step.start() < end and start < step.end() for step in steps)
    return not across and not any(a <= start and end <= b for a, b in subjects)


def _is_one_of_several(text: str, match: re.Match[str]) -> bool:
    """咨询、运营、推广等板块: a field of work, no step."""
    return text.startswith("、", match.end()) or text.endswith("、", 0, match.start())


def _names(match: re.Match[str], subjects: list[tuple[int, int]]) -> bool:
    """X整体搬迁升级项目: the word stands within a name."""
    return any(a <= match.start() and match.end() < b for a, b in subjects)


def _begun_since(text: str) -> list[re.Match[str]]:
    """自1月4日正式动工后推进平稳, 自2023年6月开工以来: the day of the event, told on the way to something else."""
    since = [match for match in SINCE.finditer(text) if match.group() in KIND_OF]
    return [match for match in since if BEGINNING.search(text, max(0, match.start() - 24), match.start())]


def events_within(here: Annotated, found: list[re.Match[str]], start: int, end: int) -> list[re.Match[str]]:
    """Those of the clause start:end that are steps of their own."""
    inside = [match for match in found if start <= match.start() and match.end() <= end]
    if not inside:
        return inside
    kept = [m for m in inside if not (_is_circumstance(here.text, start, m) or _is_of_a_thing(here, start, m))]
    pairs = zip_longest(kept, kept[1:])
    return [match for match, following in pairs if following is None or not _runs_on(here, match, following)]


def _is_of_a_thing(here: Annotated, start: int, match: re.Match[str]) -> bool:
    """已建成的教学楼正在装修: of a thing that has no name, on no day."""
    end = match.end()
    if not here.text.startswith("的", end) or any(start <= day.start < end for day in here.dates):
        return False
    named = (m for m in here.mentions if end < m.start <= end + NAME_WITHIN)
    return here.text[end + 1 : end + 2] not in ("", *MARKS) and not any(m.form is Form.NAMED for m in named)


def _is_circumstance(text: str, start: int, match: re.Match[str]) -> bool:
    """建成于1998年 tells an age; 随着钻机启动 tells of the moment; 从甲站始发 tells of a line."""
    wished = _is_wished_for(text, start, match)
    if wished or _is_of_people(text, start, match) or _has_not_happened(text, start, match):
        return True
    asks = ASKS.search(text, start, match.start()) and not text.startswith("：", match.end())
    if asks or ASKED.match(text, match.end()):
        return True
    if match.group() in STOPS and HOW_LONG.match(text, match.end()):
        return True
    if match.group() == "始发" and FROM.search(text, start, match.start()):
        return True
    if text.startswith(NO_STEP.get(match.group(), "\0"), match.end()):
        return True
    if "签约" in match.group() and SIGNED_BY.search(text, max(start, match.start() - 20), match.end() + 4):
        return True
    if match.group() in ("投产", "开工", "签约", "竣工") and FIRMS.match(text, match.end()):
        return True
    return text.startswith(("随着", "伴随着"), start) and _is_the_moment(text, start, match)


def _is_of_people(text: str, start: int, match: re.Match[str]) -> bool:
    """教师招聘将于4月启动, 今年招生1126人."""
    takes = match.group().endswith("招生") and YEARS_INTAKE.search(text, start, match.end() + 3)
    return bool(takes or ELSEWHERE.search(text, start, match.end() + 10))


def _is_wished_for(text: str, start: int, match: re.Match[str]) -> bool:
    """他希望各单位如期完成建设; who came to a ceremony (主持了动工仪式) tells no other step either."""
    if PAVES_THE_WAY.match(text, match.end()) and "为" in text[start : match.start()]:
        return TOLD_DAY.search(text, start, match.start()) is None
    if match.group() in FIRST and UNDER_WAY.search(text, start, match.start()):
        return True  # 目前正在积极开展开工入场工作
    if ATTENDED.search(text, start, match.start()):
        return TOLD_DAY.search(text) is None
    return bool(WISHED.search(text, 0, match.start())) and TOLD_TO_BE.search(text, start, match.start()) is None


def _has_not_happened(text: str, start: int, match: re.Match[str]) -> bool:
    """正在进行土方开挖 is going on, 一旦建成 is supposed, 打通最后一公里 is a way of speaking."""
    if match.group().endswith("打通") and METAPHOR.match(text, match.end()):
        return True
    return BEING_DONE.search(text, start, match.start()) is not None or is_supposed(text, start, match.span())


def _is_the_moment(text: str, start: int, match: re.Match[str]) -> bool:
    """随着钻机启动: what happens as the works' own step does, with no day of its own."""
    if OWN_DAY.search(text, start, match.start()):
        return False
    return match.group() == "启动" or _leads_up(text, match.end(), at_once=not MOMENT.match(text, start))


def _leads_up(text: str, end: int, *, at_once: bool) -> bool:
    """6月12日，随着最后一车混凝土浇筑完成，体育馆封顶: the day is that of what follows.

    `at_once` asks for it in the next clause, as done then.
    """
    behind = text.find("，", end)
    following = EVENT.search(text, behind) if behind > 0 else None
    if following is None or not at_once:
        return following is not None
    return NOT_YET.search(text, behind + 1, following.start()) is None


def _runs_on(here: Annotated, match: re.Match[str], following: re.Match[str]) -> bool:
    """开工建设, 建成并投入使用: two words for one step; the later one says more."""
    between = here.text[match.end() : following.start()]
    dated = any(match.end() <= found.start <= following.start() for found in here.dates)
    return len(between) <= JOINED_GAP and not dated and "、" not in between


def own_words(text: str, floor: int, end: int) -> int:
    """5月底下闸蓄水、年底竣工验收: where the words of the second begin."""
    mark = text.rfind("、", floor, end)
    return mark + 1 if mark >= 0 and any(step.end() == mark for step in EVENT.finditer(text, floor, mark)) else floor


def is_partial(scope: str) -> bool:
    """The words before an event name a part of the works."""
    if not scope or ALL_COUNTED.fullmatch(scope):
        return False
    return PARTIAL.search(SUPPORTING.sub("", thing_in(scope))) is not None


def thing_in(scope: str) -> str:
    """What the last words before an event say without its like and how long it took: 主体 of 主体施工6个月后."""
    return LASTED.sub("", EVENT.sub("", last_words(scope)))


def last_words(scope: str) -> str:
    """铺完沥青并开放通行: what was done before isn't what the last event happened to."""
    return scope.rpartition("并")[2]
