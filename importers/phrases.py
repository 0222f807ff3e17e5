"""What stands before, within and behind the names of works without being a part of them, or the other way round."""

from __future__ import annotations

import re

from importers.lexicon import following

#: 云溪区东、西片区改造项目; 云溪七、八路
SHARED_WORD = re.compile(
    r"、(?:(?<=[\u4e00-\u9fff][东西南北]、)(?=[东西南北](?:[片校院园岸站区]|段|路|街))|(?<=[\u4e00-\u9fff][一二三四五六七八九十]、)(?=[一二三四五六七八九十]{1,2}[路街]))"
)
#: 城乡一体化建设重大项目云溪水库: what it is called before its name
IMPORTANT_FIRST = re.compile(
    r"[\u4e00-\u9fffA-Z\d]{2,24}?(?:重大|重点|民生|标志性|控制性|先导性|示范|骨干|民心)(?:水利|交通|建设|产业|节点|惠民|城建)*(?:项目|工程)(?=[\u4e00-\u9fff]{3})"
)
#: with the shortest name behind it
IMPORTANT_SHORTEST = 9
#: 云溪学校十大项目, the end of a list
TOGETHER_AT_END = re.compile(
    r"(?<![数几多百])(?:[一二三四五六七八九十两\d]{1,3}[大个项](?:重点|重大|民生|标志性)*)(?:项目|工程)$"
)
SHORTEST_COUNTED = 3
#: 民航工程施工规范: rules, no works
OF_RULES = following("(?:施工|建设|质量|技术|验收|管理)?(?:规范|标准|规程|条例|办法)", (), "施建质技验管规标条办")
RULES_LONGEST = 4
#: 六种管线; “项目推进年”
OF_KINDS = re.compile(r"[两三四五六七八九十几多]种")
SLOGAN = re.compile(r"“(?:项目|工程|园区)[^“”，。]{1,8}”")
