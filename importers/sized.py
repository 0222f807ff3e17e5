"""Houses called by their size alone: 3.5万吨冷库, 8万平方米标准厂房. That tells no house from another."""

from __future__ import annotations

import re

SIZED_HOUSE = re.compile(
    r"(?:建设?|设)?(?:约|近|超|逾)?\d[\d.]*[万千百余多]*(?:吨级?|平方?米|㎡|立方米?|方|亩|张床位?|套|户|平)的?[\u4e00-\u9fff]{0,6}"
    r"(?:冷库|气调库|冷链库|保鲜库|仓库|粮库|仓|仓房|厂房|车间|大棚|温室|交易大厅|交易区|展厅|[办综教宿科研][\u4e00-\u9fff]{0,3}楼|食堂|停车楼|车库|堆场|用房)"
)
BEGINS = frozenset("建设约近超逾0123456789")


def is_sized_house(name: str) -> bool:
    return name[:1] in BEGINS and SIZED_HOUSE.fullmatch(name) is not None
