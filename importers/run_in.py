"""Run-in headings: 【白石圣境】在新区。…, 冰上场馆　位于…: what a paragraph is about stands before it, set apart by a
bracket or a wide space."""

from __future__ import annotations

import re

from importers.names import FACILITY, UNDERTAKING, WORKS, has_own_name
from importers.passage import Passage

BRACKETED = re.compile(r"[（“](?P<title>[^（）“”，。：；、]{3,24})[）”](?=[\u4e00-\u9fff\d])")
OPENING = "【〖「『"
APART = re.compile(r"[ \t]*[\u3000\t]+[ \t]*|[ \xa0]{2,}")
TITLE = re.compile(r"[\u4e00-\u9fffA-Za-z\d·（）“”#—-]{3,24}")
#: what a title's paragraph goes on with where the title has no noun of works
GOES_ON = re.compile(
    r"(?:该?项目|工程)?(?:位于|坐落|地处|选址|总投资|计划|投资|占地|规划|全长|总建筑|建筑面积|由|在|是)"
)
#: 【同期声】, 【项目点击】, 本报讯　: parts of a page, no works
LABELS = re.compile(
    r"讯|记者|新闻|日报|晚报|晨报|[口播]播|正文|同期|导语|编后|编者|解说|字幕|旁白|主持|采访|镜头|画面|链接|提示|点击|背景|观点|声音|特写|现场|视点|关注|聚焦|来源|作者|摄影|图片|资料|名词|数说|点评|评论|问答|目标|举措|成效|进展|问题|部署|要求|时间|地点|概况|简介|内容|标题"
)


def title_of(passage: Passage) -> tuple[int, int]:
    """Where the run-in heading of a paragraph stands in its text; (0, 0) for a paragraph without one."""
    text = passage.text
    bracketed = BRACKETED.match(text) if passage.raw[passage.origins[0]] in OPENING else None
    span = bracketed.span("title") if bracketed else _set_apart(passage)
    name = text[slice(*span)]
    if not name or LABELS.search(name):
        return (0, 0)
    after = bracketed.end() if bracketed else span[1]
    called = FACILITY.search(name) or UNDERTAKING.search(name) or name.endswith(WORKS)
    told = has_own_name(name) and (bracketed is not None or GOES_ON.match(text, after))
    return span if called or told else (0, 0)


def _set_apart(passage: Passage) -> tuple[int, int]:
    if isinstance(passage.origins, range):
        return (0, 0)  # nothing of the source was left out
    match = TITLE.match(passage.text)
    origins, longest = passage.origins, match.end() if match else 0
    for index in range(3, min(longest, len(origins) - 1) + 1):
        between = passage.raw[origins[index - 1] + 1 : origins[index]]
        if between:
            return (0, index) if APART.fullmatch(between) else (0, 0)
    return (0, 0)
