"""The words for steps, with the forms that verbs of two parts take: 动工, 动了工, 动完工; 建完, 铺好."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from importers.lexicon import tables

EVENTS = tables("events")
#: what may stand within 动工: 动了工, 去年动的工
WITHIN = ("了", "的", "完了", "好了")
HANDED_OVER = r"(?:全部|整体)?移交给?[\u4e00-\u9fff]{1,8}?"
#: 4月20日就能走了, 9月份就能收孩子, 冬天可以用上天然气: what people do with works that are open
MAY, NOTHING_MORE = "(?:就|才|便|就会)?(?:能够?|可以?)", "(?=[，。；！：”）、]|$)"
USED = (
    "(?:走|跑|开|骑)(?:车|人|路|了|过|过去|进去|上去|通)?|(?:骑车|开车|步行|走路|坐车|走桥)?过(?:车|人|河|江|路|去)?|通(?:行|过|人)|停(?:车|船)?|逛(?:街|园)?|玩|游园|"
    "住(?:人|进去|进来|上)?|搬(?:进去|进来|家|过去)|用(?:上|了)?|坐(?:车|上)?|乘坐|上(?:学|课|车|船)|念书|读书|(?:收|招|接)(?:孩子|学生|人|病人|生|客)|看(?:病|书|戏|展|球)|"
    "打(?:球|卡)|跑步|健身|游泳|买菜|卖菜|摆摊|做买卖|借书|进(?:人|场|园|馆|去)|办事|吃饭|散步|遛弯"
)
HAD = "[走用喝吃烧坐住看跑通供]"
#: steps told by a frame, and the word that each is like: 移交村组管护使用, 通过省厅组织的验收,
#: 获省发改委批准, 具备铺轨条件, 进入主梁架设阶段, 与市民见面, 主路就通了, 6月能修好
FRAMES = {
    "封顶": r"通过了?[\u4e00-\u9fff]{0,6}?"
    r"(?:(?<!责任)主体|结构|桩基|地基|基础|基槽|分部|中间)[\u4e00-\u9fff]{0,6}?验收",
    "通过验收": r"通过了?[\u4e00-\u9fff]{1,16}?(?:验收|核验)",
    "通过审查": r"通过了?[\u4e00-\u9fff]{1,10}?(?:审查|评审|论证|评估|审议|审核|预审|审定)",
    "获批": r"获得?了?[\u4e00-\u9fff]{1,10}?(?:批复|批准|核准|备案|审批)",
    "签订施工合同": r"签(?:[订署下定]了?|了)"
    r"(?:[\u4e00-\u9fffA-Z]{0,6}?(?:施工|承包|EPC|PPP|工程|建设|投资|框架|项目|入园|落户|出让))?(?:合同|协议)书?",
    "具备通车条件": r"具备了?[\u4e00-\u9fff]{2,8}条件",
    "试压": r"(?:进入|转入)了?[\u4e00-\u9fff]{2,8}阶段",
    "亮相": r"(?:与|和|跟|同|向)[广大全]{0,2}[\u4e00-\u9fff]{1,4}(?:见面|敞开大门|打开大门)",
    "送水": r"[向为][\u4e00-\u9fff]{2,8}(?:供水|供电|供气|供热|供暖|送水|送电)",
    "移交使用": rf"(?<!）){HANDED_OVER}(?:(?:管护|管理|养护|管养|接管|维护)?使用|(?:管理)?运营)",
    "移交管养": rf"{HANDED_OVER}(?:管护|管理|管养|养护|维护|接管)",
    "首班车发车": r"(?:开行|开出|发出|驶出)了?首[列趟班][\u4e00-\u9fff]{0,4}"
    r"|首[班趟列辆][\u4e00-\u9fff]{0,6}?(?:从[\u4e00-\u9fff]{1,8})?(?:开出|驶出|驶离|发车|出发|始发)",
    "开门": rf"{MAY}(?:{USED}|{HAD}上了?[\u4e00-\u9fff]{{1,5}})(?:了|啦)?{NOTHING_MORE}",
    "通车": rf"(?<![打拉接挖铺修架贯沟想行走流开])通了{NOTHING_MORE}|(?:先|主线|全线|双向)放开{NOTHING_MORE}",
    "完工": rf"{MAY}(?:修|建|做|干|弄|铺)(?:好|完|成){NOTHING_MORE}",
    "招生": r"(?:招收|招录|录取|迎来)了?(?:首批|第一批)?[\u4e00-\u9fff]{0,8}(?:新生|学生|学员|幼儿)(?=[\d，。；名人])",
    "交钥匙": r"(?:领|拿|接|分)(?:到|过|走)?了?(?:新[房家居]|安置房|自家)的?钥匙",
    "打下第一桩": r"(?:第一|首)根[\u4e00-\u9fff]{0,4}桩[\u4e00-\u9fff]{0,6}?(?:打了?下去?|入土|开打|落下|入孔)",
    "入住": r"(?:让|叫)(?:大家|大伙儿?|群众|乡亲们?|居民们?|街坊们?|老百姓|孩子们?|学生们?|百姓|市民|村民|患者|病人)"
    r"[\u4e00-\u9fff]{0,4}?(?:搬进|住进|住上|用上|走上|喝上|坐进|坐上|走进)[\u4e00-\u9fff]{0,5}",
    "开学": r"(?:上起?了?|开讲)了?(?:开学|新学期|新校区)?的?(?:首|第一|[“‘]开学第一)[堂节]?课",
    "复工": r"(?:又|再|重新|再[次度])(?:响起|传[来出]|轰鸣|忙碌|热闹|转动|转|动|干|开工?)了?(?:起来|起了?)?"
    r"(?:[\u4e00-\u9fff]{0,6}声)?(?=[，。；]|$)",
    "合龙": r"最后一?[方仓块片段榀节根吊米孔环车罐][\u4e00-\u9fff]{0,10}?"
    r"(?:浇筑|落位|就位|架设|吊装|拼装|合拢|卸载|铺设)(?:完成|完毕|到位|成功)?(?=[，。；！]|$)",
    "乔迁": r"(?:搬迁?[进入至到]|迁[入至到]|[住坐]进|住上|[走用喝]上)了?新[\u4e00-\u9fff]{1,3}"
    r"|走进了?新(?:建成?的?)?(?:校|教|家|居|房|楼|馆|院|病|厂|车间|市场|公寓|宿舍|课堂)[\u4e00-\u9fff]{0,2}",
}
MAY_BE_USED = re.compile(MAY)
FRAMED = re.compile("|".join(FRAMES.values()))
READ_AS = {word: re.compile(frame) for word, frame in FRAMES.items()}
#: what every frame holds: no other text is looked at
FRAME_GATE = re.compile(
    "通了|放开|[好完成]|钥匙|根|首[班辆]|[让叫]|最后|[又再新]响|[又再新]传|[又再新][转动]|[首一][堂节]?课|新生|学[生员]|幼儿|[能可]|通过|获|签|条件|阶段|见面|大门|移交|首[列趟班]|供|送|[进入上到至]新|进了新|入了新|上了新"
)


@lru_cache(maxsize=1024)
def like(words: str) -> str:
    """The word that a framed step is like: 具备铺轨条件 is 具备通车条件; the words themselves where no frame fits."""
    if FRAMED.fullmatch(words) is None:
        return words
    return next(word for word, frame in READ_AS.items() if frame.fullmatch(words))


def framed(text: str) -> list[re.Match[str]]:
    """The steps of the text that are told by a frame."""
    return list(FRAMED.finditer(text)) if FRAME_GATE.search(text) else []


def kinds() -> dict[str, dict[str, Any]]:
    """Each word for a step with its entry of the lexicon."""
    found = {word: entry for entry in EVENTS["milestones"] for word in entry["words"]}
    for verb in EVENTS["separable"]["words"]:
        if verb in found:
            found |= {form: found[verb] for form in _parted(verb) if form not in found}
    built = next(entry for entry in EVENTS["milestones"] if "封顶" in entry["words"])
    found |= {done: built for done in _completed() if done not in found}
    return found


def _parted(verb: str) -> Iterator[str]:
    yield from (verb[0] + inside + verb[1:] for inside in WITHIN)


def _completed() -> Iterator[str]:
    """浇完, 铺好: a verb of building and that it is at its end."""
    for verb in EVENTS["results"]["verbs"]:
        yield from (verb + end for end in EVENTS["results"]["ends"])
