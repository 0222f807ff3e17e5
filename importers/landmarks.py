"""Small works that are called after what they stand beside: 体育场地下停车场, 钟楼公厕, 老火车站天桥."""

from __future__ import annotations

import re

from importers.lexicon import either, words

LANDMARK = either([*words("facilities", "one_of_a_town", "words"), *words("facilities", "landmarks", "words")])
BESIDE = re.compile(
    rf"[老新]?(?:{LANDMARK})[东西南北前后旁]?(?:地下|公共|立体|智能|机械|智慧|社会|人行|过街|地上|生态|配套|新建)*"
    rf"{either(words('facilities', 'landmarks', 'beside'))}(?:建设|改造|提升)*(?:项目|工程)?"
)


def is_at_landmark(name: str) -> bool:
    return BESIDE.fullmatch(name) is not None
