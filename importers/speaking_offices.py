"""Offices that only what they say shows: 市场开发服务中心主任章明, 青溪经联社表示.

Their names end like those of works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either, words
from importers.unit_names import CUT

#: 便民服务中心, 养老服务中心: what is built more often than it speaks
NOT_BUILT = "".join(f"(?<!{word})" for word in words("organisations", "speaking_offices", "built"))
CENTRE = f"{NOT_BUILT}{either(words('organisations', 'speaking_offices', 'centres'))}中心"
KIND = f"(?:{CENTRE}|{either(words('organisations', 'speaking_offices', 'others'))})"
#: what stands behind, whoever speaks for it
SPEAKS = (
    r"(?:党(?:委|组|总支)书记、|常务|相关|有关|主要|工程|项目|办公室|业务)*"
    r"(?:[\u4e00-\u9fff]{2,4}[科处办室部])?(?:副?[院馆校]长|副?科长|副?主任|副?社长|副?场长|副?[处站段部局]长|理事长|负责人|工作人员|副?书记)"
    r"(?=[\u4e00-\u9fff])(?!办|单位)"
    r"|(?:方面|也|则)?(?:介绍|表示|回应|答复|回复|获悉|了解到|得知|通报|透露|证实|解释|坦言|称(?=[，：])|说(?=[，：])|的(?:答复|要求|说法|回应))"
)
OFFICE = re.compile(
    rf"(?:^|(?<=[，。；：“”、据从由向]))(?:(?![的在])[\u4e00-\u9fff]){{1,14}}?(?P<kind>{KIND})(?={SPEAKS})"
)
#: cheap to look for
ENDS = re.compile("中心|[院馆学]|[联济作]社|人武部|海事|航[道务管]|水文|地震台|[林农]场")
OF_A_PLACE = re.compile("^(?:该|这|本|各|全|几|两|多)")
SHORTEST = 4


def speaking_offices(text: str) -> Iterator[tuple[int, int]]:
    """Where the names of such offices stand."""
    for match in OFFICE.finditer(text) if ENDS.search(text) else ():
        start, end = match.start(), match.end()
        cuts = [cut.end() for cut in CUT.finditer(text, start, match.start("kind"))]
        start = max(cuts, default=start)
        if end - start >= SHORTEST and not OF_A_PLACE.match(text[start:end]):
            yield start, end
