"""Phases of which nothing is told where they are named: what another lies beside, and all of them together."""

from __future__ import annotations

import re

#: 二期与一期连在一起: only what it lies beside
LIES_BESIDE = re.compile(
    r"(?<=期[和与跟同])(?:第?[一二三四五六七八九十\d]{1,3}|首)期(?:项目|工程)?(?:已经?|就|是|仅|只|可|将|之间|紧紧|直接|无缝|能够?|也)*"
    r"(?:连(?:在|成|为|通|接)|相[连邻接隔通距比]|毗邻|紧邻|紧挨|挨[着在]|[一仅]?[墙路街河]之隔|隔[着路河街一]|衔接|对接|贯通|接[上着在]|共用|打通连|无缝|并排|贴[着在]|合在|配套)"
)
#: 三期建成后总库容10万吨: so many phases are all of it
ALL_PHASES = re.compile(
    "[两三四五六]期(?:项目|工程)?(?:全部|都|均|完全|整体)?(?:建成|完工|投产|达产|竣工|建完|投用)(?:投产|投用|投运|达产)?(?:之?后)?，?(?:的)?(?:总|合计|共|累计)"
)


#: 分一期、二期工程，全长68公里: what it is divided into, and nothing of either
DIVIDED = re.compile(
    "(?<=分)[为成]?(?:第?[一二三四五六]期(?:项目|工程)?[、和及与]){1,4}第?[二三四五六七]期(?:项目|工程)?"
    "(?:建设|实施|推进|进行|开发|施工|来|滚动|分步)*(?=[，。；]|$)"
)


def is_no_subject(text: str, start: int) -> bool:
    """The phase that begins there is no part of which the sentence tells."""
    if "分" in text and any(m.start() <= start < m.end() for m in DIVIDED.finditer(text)):
        return True
    return LIES_BESIDE.match(text, start) is not None or ALL_PHASES.match(text, start) is not None
