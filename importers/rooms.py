"""Whom and what works have room for: 可招学生2430人, 36个班1620名学生, 可停车420辆."""

from __future__ import annotations

import re

from importers.quantities import Quantity

#: 可招学生2430人, 能住1400个老人
ROOM_FOR = re.compile(
    r"(?:(?:可|能|将|可以|设计|预计可|够)(?:再|同时|满足|供|新增)?(?:容纳|接纳|招收?|收|接收|接待|住|入住|安置|满足|保障|供|容|装下|装得下|坐下|坐|住下|住得下|收治|收住|收养|供养|托养|托管|摆下|放下)|容纳)"
    r"[\u4e00-\u9fff]{0,4}?(?:约|近|超)?$"
)
#: 设计规模5000人, 办学规模为24班
SCALE_OF = re.compile("规模(?:为|达|约|共|是)?$")
#: 安置群众2458人, 安置移民约1.2万人
SETTLED = re.compile(
    "(?:安置|搬迁入住|集中安置|迁入)(?:了)?(?:搬迁|被征迁|受灾|贫困)?(?:群众|居民|移民|人口|村民|搬迁户|住户|灾民)(?:约|近|超|达|共)?$"
)
#: 可停大巴420辆, 能同时停90台车
PARKED = re.compile("(?:停车|停泊|泊车|停放|停得下|停下|停)(?:大巴|公交|[\u4e00-\u9fff]{0,4}车|车辆)?(?:约|近|超|逾)?$")
PARKED_IN, CARS = ("辆", "台", "部"), re.compile("车|大巴")
#: 36个班1620名学生
OF_CLASSES = re.compile("个(?:教学)?班[、，]?$")
NO_PUPILS = re.compile("教师|老师|教职|职工|保安")
WITH_ROOM = re.compile(
    "就餐|用餐|就读|观看|观影|人参会|学员|学生|幼儿|新生|老人|孩子|师生|儿童|人口|观众|病人|患者|人(?:入住|居住|就读|办公)"
)
#: 望江幼儿园（12班）
CLASSES_IN_BRACKETS = re.compile(r"（\d{1,2}个?班[）、，]")


def has_room_for_people(quantity: Quantity, label: str, text: str) -> bool:
    """`label` are the words before the figure."""
    near = max(0, quantity.start - 10)
    in_classes = len(label) <= len("教学班、") and OF_CLASSES.search(text, near, quantity.start)
    if in_classes and not NO_PUPILS.search(quantity.noun):
        return True
    has_room = ROOM_FOR.search(label) and WITH_ROOM.search(label[-6:] + quantity.noun)
    return bool(has_room or SCALE_OF.search(label) or SETTLED.search(label))


def has_room_for(quantity: Quantity, label: str) -> bool:
    """The same of cars, classes and of children that are counted as things are: 能招360个孩子."""
    if quantity.measure in PARKED_IN and PARKED.search(label):
        return quantity.measure == "辆" or CARS.search(quantity.noun) is not None
    if quantity.measure == "班":
        return SCALE_OF.search(label) is not None
    return quantity.measure == "个" and bool(ROOM_FOR.search(label) and WITH_ROOM.match(quantity.noun))


def tells_classes(quantity: Quantity, text: str) -> bool:
    return CLASSES_IN_BRACKETS.search(text, max(0, quantity.start - 2), quantity.end + 1) is not None
