"""全市最大的足球主题公园——双龙公园已建成: the name behind the dash is what the words before it describe."""

from __future__ import annotations

import re

from importers.mention import LED_UP_TO, Form, Mention
from projects.unchanging import changed

DASH = re.compile("——“?")
#: what tells that the words before the dash only describe
DESCRIBED = re.compile(
    r"(?:最[\u4e00-\u9fff]{1,2}|[首一][个座条家批处所]|唯一|规模|重点|重大|标志性)[^，。；]{0,14}$|的$"
)
#: 云望铁路5标重点工程——X大桥: of a lot, which is no description
LOT = re.compile(r"\d标|标段")
LEAD_LONGEST = 24
#: ——望湖天地正在建设: a name without a noun of works ends where what is told of it begins
NAME = re.compile(
    r"——(?P<name>(?!这|该|其|是|在|从|由|以|将|把|让|要|即|据|记者|目前|随着|经过|通过|为|也|又|不|有|全|每|一[个座条])[\u4e00-\u9fffA-Z\d·]{3,14}?)(?=(?:正在|正|已经?|即?将|于)?(?:紧张|全面|加紧|顺利|正式|如期|有序|火热)*(?:建设|施工|开工|动工|奠基|封顶|竣工|完工|建成|开放|开园|开业|投用|投运|通车|启用|亮相)|(?:项目)?(?:总投资|总建筑|占地|位于|坐落))"
)
POINTS = 3.0


def with_appositions(text: str, found: list[Mention]) -> list[Mention]:
    """Each with its own name alone, what is described before a dash left out."""
    if "——" not in text:
        return found
    result = list(found)
    for described in found:
        dash = DASH.match(text, described.end)
        if (
            dash is None
            or LOT.search(text, described.start, described.end)
            or not DESCRIBED.search(text, max(0, described.start - LEAD_LONGEST), described.start)
        ):
            continue
        named = next((m for m in result if m.start == dash.end()), None)
        bare = NAME.match(text, described.end) if named is None else None
        if named is not None and named.form is Form.NAMED:
            score, why = max(named.score, described.score, POINTS), (*named.why, LED_UP_TO)
            told = changed(named, score=score, why=why, is_oblique=False)
        elif bare is not None and not any(m.start < bare.end("name") and bare.start("name") < m.end for m in result):
            told = Mention(*bare.span("name"), bare["name"], Form.NAMED, max(described.score, POINTS), (LED_UP_TO,))
        else:
            continue
        result = [m for m in result if m is not described and m is not named] + [told]
    return sorted(result, key=lambda mention: mention.start)
