"""What an organisation has to do with works, where no set words give it a role: told by all that stands around it.

Each sign weighs as fitted to articles with gold (scripts/fit_readings.py, lexicons/readings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.firm_sites import AT_ITS_SITE, BUILDS_FOR_OTHERS
from importers.fitted import Features, Scale
from importers.lexicon import either, sought, tables, words
from importers.organisations import Organisation
from importers.scene import Scene
from importers.sub_offices import office_of

SIGNS = tables("roles")
#: what each word says, and a pattern for any of them
CALLED = {word: kind for kind in SIGNS["called"] for word in words("roles", "called", kind)}
DOING = {word: role for role in SIGNS["doing"] for word in words("roles", "doing", role)}
CALLED_WORD, DOING_WORD = re.compile(sought(CALLED)), re.compile(sought(DOING))
BEFORE, AFTER = tuple(words("roles", "beside", "before")), tuple(words("roles", "beside", "after"))
TITLE = re.compile(rf"[\u4e00-\u9fffA-Z\d]{{0,10}}?(?:{either(words('roles', 'people', 'titles'))})")
SPEECH = re.compile(either([*words("organisations", "people", "speech"), *words("roles", "people", "speech")]))
EVENT = re.compile(either(words("roles", "beside", "events")))
#: 市住建局方面表示，; 区教育局昨日公布: an office that tells of works has to do with them
TELLS = re.compile(
    r"(?:的同志|(?:的?一[位名]|有关|相关)(?:同志|人士|[科处股]长|工程师|工作人员|干部|负责人))?"
    r"(?:方面|昨日|昨天|今天|今日|日前|近日|昨|网站|官网|官微|也|则|曾|已|随后|再次|明确){0,3}"
    r"(?:表示|回应|答复|回复|披露|公布|通报|透露|发布|宣布|坦言|证实|解释|(?:介绍|提示|告知|指出|称|说)(?=[，：])"
    r"|[说称讲](?![明法服话作为呼号赞和过起到])"
    r"|提供的(?:数字|数据|资料|信息|情况)(?:是|显示)"
    r"|给出的(?:答复|说法|回复|解释|时间表?)(?:则|就)?是|的(?:答复|要求|说法|回复|回应|解释|意见|承诺)(?:则|就)?是|消息，)"
)
#: whose notices are about traffic, weather and safety, not about works
OUTSIDE = re.compile("交管|交警|公安|气象|消防|应急")
ANOTHER = re.compile(either(words("roles", "beside", "others")))
NEAR, HEARD, READ_BEFORE, READ_AFTER = 10, 26, 20, 30
VERY_LONG = 22
GUEST_REACH = 6
READINGS = tables("readings")
ANY = Scale.of(READINGS["unit"])
ROLES = ("lead", "owner", "contractor", "designer", "supervisor", "operator", "other")
SCALES = {role: Scale.of(READINGS[f"unit, {role}"]) for role in ROLES}
#: an institute of design has drawn the works
TRADES = {"监理": "supervisor", "设计": "designer"}
#: 中澜集团云溪大桥项目生产经理: whoever has such people on the site builds
ON_SITE = re.compile(
    r"的?[\u4e00-\u9fffA-Z\d—-]{0,14}?(?:(?:项目|标段?|工区|分部)部?(?:常务|执行|生产|商务)?副?"
    r"(?:经理|总工|书记|党支部书记|技术负责人)|生产经理|执行经理|工区长|施工员|施工负责人)"
)
#: 方正咨询公司总监理工程师: whoever has such people watches over the works
WATCHES = re.compile(r"的?[\u4e00-\u9fffA-Z\d—-]{0,10}?(?:总监理|监理(?:工程师|员|组|部|办)|总监代表|驻地监理)")
#: 省建投五建: pays for nothing, whatever its group is called
NUMBERED_BUILDER = re.compile("[一二三四五六七八九十](?:建|公司|局)$")
#: what firms are called that have works of their own
HAS_WORKS = re.compile(
    "[铜铝锌钢铁锂硅酒药茶纸糖盐牧乳渔]业|食品|科技|能源|化[工学]|制造|电子|热力|供[热水电气]|自来水|水务|公交|物流|冷链|粮油|纺织|新材料|生物|医药"
    "|汽车|矿业|实业|农业|置业|地产|[城交水旅产国港农]投|文旅|旅游|投资|开发|控股|燃气|煤气|机场|港[口务]|轨道|地铁|航空|运营"
)
LIKELY_WORKS = 2.0
#: firms that pay for works, which have managers of projects too
PAYS = frozenset(["investors", "makers"])
#: 随行的区供电公司负责人表态, 听取区发改局汇报: whoever comes along, or is heard, on a visit
COMES_ALONG, IS_HEARD = re.compile("(?:随行|陪同|同行|到场|前来|受邀|应邀)的$"), re.compile("听取了?$")
THRESHOLD = float(READINGS["unit"]["threshold"])


def likely_role(scene: Scene, item: Organisation, *, has_spokesman: bool) -> tuple[str, float]:
    """Its likeliest role and how likely it has one at all; no role where that isn't likely enough.

    Whoever lets someone speak of the works by name has one.
    """
    if _is_guest(scene.here.text, item):
        return "", 0.0
    if _is_whose(scene, item):
        return "owner", THRESHOLD
    found = role_signs(scene, item)
    chance = max(ANY.likelihood(found), THRESHOLD if has_spokesman or _tells(scene, item) else 0.0)
    if chance < THRESHOLD:
        return "", chance
    by_trade = next((role for trade, role in TRADES.items() if trade in item.name), None)
    if by_trade is not None and item.is_firm:
        return by_trade, chance
    if item.is_firm and WATCHES.match(scene.here.text, item.end):
        return "supervisor", chance
    if item.is_firm and ON_SITE.match(scene.here.text, item.end) and not _pays(item):
        return "contractor", chance
    if item.is_firm and AT_ITS_SITE.match(scene.here.text, item.end) and not BUILDS_FOR_OTHERS.search(item.name):
        return "owner", chance
    return max(ROLES, key=lambda role: SCALES[role].likelihood(found)), chance


def _is_guest(text: str, item: Organisation) -> bool:
    start = max(0, item.start - GUEST_REACH)
    return bool(
        COMES_ALONG.search(text, start, item.start) or (not item.is_firm and IS_HEARD.search(text, start, item.start))
    )


def _is_whose(scene: Scene, item: Organisation) -> bool:
    """青岩铜业有限公司年产5万吨铜箔项目: works that are called by the firm that their name begins with or that stands
    before it, but for a builder's."""
    if not item.is_firm or NUMBERED_BUILDER.search(item.name):
        return False
    builds = BUILDS_FOR_OTHERS.search(item.name) or ON_SITE.match(scene.here.text, item.end)
    if builds and not HAS_WORKS.search(item.name):
        return False
    named = [r for r in scene.references if r.start == item.end or r.start == item.start < item.end < r.end]
    return any(r.targets[-1].score >= LIKELY_WORKS for r in named)


def _pays(item: Organisation) -> bool:
    return not NUMBERED_BUILDER.search(item.name) and any(
        CALLED[word] in PAYS for word in CALLED_WORD.findall(item.name)
    )


def is_speaking(scene: Scene, item: Organisation) -> bool:
    """市住建局方面表示, 区教育局基建办回复: it says something, or someone of it does."""
    return bool(SPEECH.search(scene.here.text, item.end, item.end + HEARD))


def _tells(scene: Scene, item: Organisation) -> bool:
    is_outside = item.is_firm or OUTSIDE.search(item.name)
    return not is_outside and bool(TELLS.match(scene.here.text, office_of(scene.here.text, item.start, item.end)))


def role_signs(scene: Scene, item: Organisation) -> Features:
    return dict.fromkeys([*_called(item), *_beside(scene, item), *_doing(scene, item), *_around(scene, item)], 1.0)


def _kind(item: Organisation) -> str:
    return "firm" if item.is_firm else "office"


def _called(item: Organisation) -> Iterator[str]:
    for kind in {CALLED[word] for word in CALLED_WORD.findall(item.name)}:
        yield f"called like {kind}"
    if item.is_firm:
        yield "a firm"
    if len(item.name) > VERY_LONG:
        yield "a very long name"


def _clause_around(scene: Scene, item: Organisation) -> tuple[str, str]:
    """The words of its clause before it and after it."""
    start, end = scene.here.clause_at(item.start)
    text = scene.here.text
    return text[max(start, item.start - READ_BEFORE) : item.start], text[item.end : min(end, item.end + READ_AFTER)]


def _beside(scene: Scene, item: Organisation) -> Iterator[str]:
    before, after = _clause_around(scene, item)
    if before.endswith(BEFORE):
        yield from (f"behind {word}" for word in BEFORE if before.endswith(word))
    if after.startswith(AFTER):
        yield from (f"before {word}" for word in AFTER if after.startswith(word))
    if not before:
        yield "opens the clause"
    if item.start == 0:
        yield "opens the sentence"
    if "记者" in before or "从" in before:
        yield "asked by a reporter"
    if EVENT.search(after):
        yield "an event after"
    if ANOTHER.search(after[:NEAR]):
        yield "another unit after"


def _doing(scene: Scene, item: Organisation) -> Iterator[str]:
    """Words for what units do on works, and for people who speak for them."""
    before, after = _clause_around(scene, item)
    kind = _kind(item)
    found = [(match.start(), DOING[match.group()]) for match in DOING_WORD.finditer(after)]
    near = {role for position, role in found if position < NEAR}
    for role in near:
        yield f"{role} word right after"
        yield f"{kind}, {role} word right after"
    for role in {role for _, role in found} - near:
        yield f"{role} word after"
    for role in {DOING[word] for word in DOING_WORD.findall(before[-NEAR:])}:
        yield f"{role} word before"
    titled, speaks = TITLE.match(after), is_speaking(scene, item)
    if titled:
        yield f"{kind}, title after"
    if speaks:
        yield f"{kind}, speaks"
    if titled and speaks:
        yield f"{kind}, titled speaker"


def _around(scene: Scene, item: Organisation) -> Iterator[str]:
    _, end = scene.here.clause_at(item.start)
    if any(r.start <= item.start for r in scene.references):
        yield "works named before"
    if any(item.start < r.start < end for r in scene.references):
        yield "works named after in the clause"
    if not scene.references:
        yield "works in focus" if scene.focus else "no works"
    if scene.here.sentence.is_quoted:
        yield "quoted"
    if scene.has_programme:
        yield "a programme"
