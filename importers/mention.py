"""A noun phrase of a sentence that may name a project."""

from __future__ import annotations

from enum import Enum

from projects.unchanging import unchanging

#: why a phrase was read as a name without a noun of works
LISTED_AS, COUNTED_AS, LISTED_WITHIN = "listed as a project", "one of a counted list", "one of a project's list"
ONE_OF_A_ROW = "one of a row of works"
DESCRIBES, ORIENTATION = "describes another", "only named for orientation"
OFFICE = "whoever builds it is meant"
LED_UP_TO, VISITED = "what the sentence leads up to", "what is visited"
RUN_IN, IN_ROW = "titles its paragraph", "named in a row with others"
#: 甲园、投资2亿元的乙馆: what may stand before the next of a row
PAID_BEFORE = r"(?:(?:总投资|投资)[约近超逾]?\d[\d.]*[万亿]元的)?"
#: 甲高速云溪至青峡段、乙高速: which stretch of it is meant
STRETCH = "(?:[\u4e00-\u9fff\\d]{2,9}[至到—~-]{1,2}[\u4e00-\u9fff\\d]{2,9}(?:段|区间))?"
#: 北岸镇的吴川桥、深渡镇的漳潭桥: where the next of a row lies
LIES_IN = (
    r"(?:(?:位于|地处|坐落[在于])?[\u4e00-\u9fff]{1,7}"
    r"(?:[省市区县州旗镇乡村港岛湾]|街道|社区|农场|林场|[东西南北][部郊岸门]|城[东西南北]|[东西南北]城)的)?"
)


class Form(Enum):
    """How a noun phrase points at a project."""

    NAMED = "named"
    GENERIC = "generic"
    BARE = "bare"


@unchanging
class Mention:
    """A noun phrase at text[start:end] of its sentence; `score` sums what its context says for its being a project."""

    start: int
    end: int
    name: str
    form: Form
    score: float
    why: tuple[str, ...] = ()
    is_oblique: bool = False
    is_counted: bool = False
    is_indefinite: bool = False
    is_definite: bool = False
    renewal: str = ""
