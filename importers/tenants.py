"""Whoever moves into works, rents a place in them or buys there: no unit of theirs, and nobody who speaks for them."""

from __future__ import annotations

import re

from importers.lexicon import sought, words

#: 看中这里区位的, 首批入驻企业, 已签约落户园区的
TENANT = re.compile(
    rf"{sought(words('organisations', 'tenants', 'words'))}"
    r"|(?:入驻|落户|落地|进驻|迁入|搬进|搬到|看中|看好|租下|租用|承租|签约|购置)[^，。；：“”]{0,14}的(?=[\u4e00-\u9fff])"
)
CLAUSE_START = re.compile(r"[，。；：！？“”]")


def is_tenant(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], a unit or a speaker, is called so in its clause."""
    begins = max((match.end() for match in CLAUSE_START.finditer(text, 0, start)), default=0)
    return TENANT.search(text, begins, end) is not None
