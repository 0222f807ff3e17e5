"""过渡市场6月1日启用, 便桥4月20日通车: what is used while works are being built, and is neither they nor theirs."""

from __future__ import annotations

import re

#: what such a thing is called by
WORDS = ("临时", "过渡", "周转", "便桥", "绕行", "便道")
WORD = "(?:临时|过渡性?|周转)"
#: where a sentence or a part of it begins with one
STAND_IN = re.compile(
    r"(?:^|(?<=[。；“]))(?:目前|眼下|现在|其中|同时|此外|为[^，。；]{2,20}，|改造期间，|施工期间，|建设期间，|期间，|在此期间，){0,2}"
    rf"(?:(?:{WORD}[\u4e00-\u9fff]{{0,6}}?(?:市场|校区|校舍|学校|教室|教学点|门诊部?|病房|院区|客运站|车站|站点?|停车场|道路|通道|便道|便桥|桥"
    r"|办公区|办公点|用房|场地|场所|摊位|安置点|食堂|菜场|大厅|窗口|营业点|水源|管线))|(?:施工|跨[江河])?便桥|绕行便?道路?|施工便道)"
)
#: what befalls it as it would befall the works
IN_USE = re.compile("用|通车|通行|开放|放行|营业|开业|搬|迁|入驻|开市")
#: 临时门诊楼; but 过渡安置房项目 is works
NAME = re.compile(rf"{WORD}(?![\u4e00-\u9fff]{{0,6}}(?:安置|宿舍|公寓|住房|项目|工程))[\u4e00-\u9fff]{{2,}}")


def is_stand_in(name: str) -> bool:
    return name.startswith(("临时", "过渡", "周转")) and NAME.fullmatch(name) is not None


def tells_of_a_stand_in(text: str, start: int, end: int, subjects: list[tuple[int, int]]) -> bool:
    """The clause tells of what stands in for the works: named there or before it, and no works since."""
    if not any(word in text for word in WORDS) or IN_USE.search(text, start, end) is None:
        return False
    part = max(text.rfind(mark, 0, start) for mark in "；。") + 1
    found = STAND_IN.match(text, part)
    return found is not None and not any(found.end() <= first < end for first, _ in subjects)
