"""Which stretch of a road, a line or a bank the brackets right behind its name say: 听松路（青河大道—云溪大道）.

It is part of what the works are called: another stretch of the same road may be another project.
"""

from __future__ import annotations

import re

from importers.mention import Form, Mention
from projects.unchanging import changed

RUNS = re.compile(
    "(?:[路街巷线河岸堤渠高桥]|大道|高架|公路|高速|铁路|高铁|国道|省道|绿道|隧道|通道|环线|(?:[东西南北]延|延伸|示范|[东西南北中])段|标段)$"
)
ROUTE = re.compile(
    "（(?!全长|总长|长约|含|包括|共)[^（），。；：、\\d]{0,2}[^（），。；：、]{2,14}"
    "(?:(?:—{1,2}|-{1,2}|~|至)[^（），。；：、]{2,14}|以[东南西北]|(?<!标)段)）段?"
)


def with_routes(text: str, found: list[Mention]) -> list[Mention]:
    if "（" not in text:
        return found
    result: list[Mention] = []
    for mention in found:
        if result and mention.start < result[-1].end:
            continue  # an end of the stretch
        runs = mention.form is Form.NAMED and RUNS.search(mention.name)
        route = ROUTE.match(text, mention.end) if runs else None
        end = route.end() if route else mention.end
        result.append(changed(mention, end=end, name=text[mention.start : end]) if route else mention)
    return result
