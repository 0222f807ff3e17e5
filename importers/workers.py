"""How many people a figure counts: those who build on the site, or those whom the works have room for."""

from __future__ import annotations

import re

from importers.amounts import Reading
from importers.lexicon import either, matcher, words
from importers.quantities import Quantity
from importers.records import FactKind
from importers.rooms import has_room_for_people

#: 420多人、两班倒
CLAUSE_END, BEHIND_LONGEST = re.compile(r"[，；。：！？]"), 14
WORKERS = {name: matcher("quantities", "workers", name) for name in ("nouns", "contexts")}
FEWEST_WORKERS = 3
#: 90余人正在安装栏杆: what only those do who build
BUSY = re.compile(
    r"(?:师傅|职工|员工|人)?(?:们)?(?:正|正在|在|忙着|正忙着)(?:加紧|抓紧|紧张地?|有序|同步|进行|抢在[\u4e00-\u9fff]{1,4}?前|抢时间|冒雨|顶着?烈日)?"
    r"(?:安装|浇筑|绑扎|铺设|铺贴|铺筑|摊铺|砌筑|砌|焊接|拼装|吊装|架设|开挖|掘进|粉刷|贴|支模|搭设|搭|清理|施工|打桩|抹|刷|扎|焊|装|栽|补栽|种植|挖|拆|架)"
)
#: 为1300名农民工送上棉被
GIVEN_TO = ("为", "给", "向", "让", "慰问", "慰问了", "慰问工人", "培训工人", "招聘工人", "拖欠", "欠薪工人")
#: 日均客流近万人, 最多时有职工八千多人
NO_BUILDERS = re.compile("客流|人流|职工|员工|游客|旅客|观众")
OTHER_PEOPLE = re.compile(
    r"群众|居民|学生|游客|嘉宾|代表|干部|市民|师生|观众|村民|业主|旅客|志愿|乘客|老人|孩子|党员|专家|记者|儿童|病人|患者|警"
)
#: 到岗工人已有680名, 投入机械240台、人员570名
WORKERS_BEFORE = re.compile(
    rf"(?:{either(words('quantities', 'workers', 'nouns'))}|(?:投入|^、)人员)"
    r"(?:已|有|达到?|共|约|近|超|多|总数|人数|加起来|一共|总共|合计|总计|拢共)*$"
)
#: 现场220来人: said with nothing that they are called by
ON_SITE = re.compile(
    "(?<!活动)(?<!仪式)(?<!会议)(?<!招聘)(?<!签约)(?<!比赛)(?:施工现场|现场|工地上?|工地里)(?:大概|差不多|现在|目前|总共|一共|共|约|近|还有|仍有|就有|常驻|保持|平均|每天)*$"
)
TO_COME = re.compile(r"就业|培训|带动|吸纳")


def people_of(quantity: Quantity, label: str, tail: str, text: str) -> Reading | None:
    noun = quantity.noun
    if quantity.value < FEWEST_WORKERS:
        return None
    if label.endswith(GIVEN_TO):
        return None
    if has_room_for_people(quantity, label, text):
        return Reading(FactKind.UNITS_COUNT, "people: whom the works have room for", 0.6)
    at_work = WORKERS["nouns"].match(noun) or (WORKERS["nouns"].search(noun[:6]) if noun else None)
    if at_work and not TO_COME.search(label):
        return Reading(FactKind.WORKERS, "people: building on the site", 0.9)
    if WORKERS_BEFORE.search(label) and not TO_COME.search(label) and "招" not in label:
        return Reading(FactKind.WORKERS, "people: building on the site, named before", 0.85)
    if ON_SITE.search(label) and not noun:
        return Reading(FactKind.WORKERS, "people: on the site", 0.6)
    behind = CLAUSE_END.split(text[quantity.end : quantity.end + BEHIND_LONGEST], maxsplit=1)[0]
    told = BUSY.match(noun) or WORKERS["contexts"].search(label + behind)
    if told and not (TO_COME.search(label) or OTHER_PEOPLE.search(noun[:6]) or NO_BUILDERS.search(label[-5:])):
        return Reading(FactKind.WORKERS, "people: named with the site", 0.6)
    return None
