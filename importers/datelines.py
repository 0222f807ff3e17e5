"""Where a story's first words end that tell who prints it and when: 胶泽新闻网3月4日讯, 新华社南昌3月4日电, 云溪讯."""

from __future__ import annotations

import re

from importers.passage import Passage

DAY = r"(?:\d{1,2}月)?\d{1,2}日"
PAPER = (
    "本报|本网|本刊|本台|本站|新华社|新华网|人民网|中新[社网]"
    "|[\u4e00-\u9fff]{1,8}?(?:[日晚晨早商时周]报|都市报|网|台|频道|融媒体?|发布|客户端)"
)
#: with the paper's name, or two of them, or a day of its own
DATELINE = re.compile(
    f"(?:(?:{PAPER})社?/)?(?:{PAPER}|[\u4e00-\u9fff]{{2,4}}新闻(?=讯))[\u4e00-\u9fff]{{0,6}}?(?:{DAY})?(?:专?电|讯|消息)|{DAY}(?:专?电|讯)"
)
#: 云溪讯, 另讯: told from other words only by the white space behind it
PLACE = re.compile("(?:又|另|[\u4e00-\u9fff]{2,8}?)讯")
REPORTER = re.compile("(?:(?:记者|通讯员|实习生|见习记者)[\u4e00-\u9fff]{2,4}?)+(?:报道|摄影报道)?")
#: 本报讯 is known wherever names are read
KNOWN = ("本报讯", "又讯")
SHORTEST, LONGEST, TOLD_WITHIN = 2, 4, 24


def dateline_end(passage: Passage) -> int:
    """Where the text behind it begins; 0 where there is none, or one that needs no care."""
    head = passage.text[:TOLD_WITHIN]
    if not any(mark in head for mark in "讯电消"):
        return 0
    match = DATELINE.match(passage.text)
    if match is None or not _is_over(passage, match.end()):
        match = PLACE.match(passage.text)
    if match is None or not _is_over(passage, match.end()):
        return 0
    end = _behind_reporters(passage, match.end())
    return 0 if end == match.end() and match.group() in KNOWN else end


def _behind_reporters(passage: Passage, start: int) -> int:
    """本报讯 记者李明 报道, each set apart."""
    match = REPORTER.match(passage.text, start)
    ends = [
        end
        for end in range(start + len("记者") + SHORTEST, start + len("通讯员") + LONGEST + 1)
        if match is not None and end < len(passage.text) and _is_apart(passage, end)
    ]
    return ends[-1] if ends else start


def _is_over(passage: Passage, end: int) -> bool:
    """White space or the names of the reporters follow."""
    return passage.text.startswith("（", end) or (end < len(passage.text) and _is_apart(passage, end))


def _is_apart(passage: Passage, index: int) -> bool:
    return passage.origins[index] - passage.origins[index - 1] > 1
