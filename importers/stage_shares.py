"""How much is done of one stage of works, without a verb: 土方外运60%, 外墙砌筑三成."""

from __future__ import annotations

import re

STAGE_DONE = re.compile(
    "(?:外运|开挖|砌筑|绑扎|填筑|安装|铺设|敷设|吊装|焊接|拆除|回填|粉刷|抹灰|铺装|摊铺|支护|桩基|桩基础|基础|主体|土建|装修|装饰|架设|灌注|衬砌|清淤|打桩|铺轨|栽植"
    "|布展|幕墙|管线|调试)(?:工程|施工|作业)?(?:约|近|超|已|了|达|过|才|仅|刚|共){0,2}$"
)


def is_done_of_stage(label: str) -> bool:
    """The words before the percentage name a stage."""
    return STAGE_DONE.search(label) is not None
