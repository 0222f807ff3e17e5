"""Which noun phrases are an office or a part of its name, and no works."""

from __future__ import annotations

import re

from importers.lexicon import either
from importers.mention import Mention
from importers.names import WORKS, has_own_name
from importers.organisations import Organisation
from importers.sub_offices import office_of

#: 总投资5亿元的智慧城市运营管理中心: its name ends like that of an office
TOLD_AS_WORKS = 2.0
#: 县住房城乡建设局正组织重新招标, 市政府投资5亿元
ALWAYS_OFFICES = ("局", "委员会", "管委会", "政府")
#: 新区公共建设中心将完工时间推到了9月: only whoever acts does that, or answers
ACTS = re.compile(
    r"(?:也|已|正|又|还|再次|多次|先后|立即|随即|目前|正在|及时|当即)*(?:将[^，。；]{0,10}(?:时间|日期|工期|节点|目标|计划|方案|问题)"
    r"|把[^，。；]{1,14}(?:推|改|定|提|列|交|纳入)|委托|组织|会同|联合|协调|督促|要求|约谈|责令|表示|回应|介绍|答复|回复|通报|透露|承诺|决定|认为|建议|通知|发布|公告|证实|解释|坦言|坦陈|预计|方面|获悉|了解到|得知|称(?=[，：])|说(?=[，：])|的(?:答复|要求|说法|回应)"
    # 市场开发服务中心主任章明: whoever it has for a head
    r"|(?:党(?:委|组|总支)书记、|常务|相关|有关|主要)*(?:副?主任|负责人|副?书记|工作人员)(?=[\u4e00-\u9fff])(?!办|单位))"
)
#: 听松路改造工程指挥部: an office for these works alone, called after them
HEADQUARTERS = re.compile(
    f"(?P<works>[^，。；]{{2,}}?(?:{either(WORKS)}|大桥|[一二三四五六]桥|隧道|水库|高速公路|高速|铁路))(?:工程|项目)?(?:建设|施工|现场|总)*(?:指挥部|筹建处|筹备处|筹建办)"
)


def behind_its_works(text: str, office: Organisation) -> int:
    """Where the works' name ends that such an office begins with, or where the office begins."""
    named = HEADQUARTERS.fullmatch(office.name)
    return office.start + named.end("works") if named and has_own_name(named["works"]) else office.start


def without_offices(mentions: list[Mention], organisations: list[Organisation], text: str) -> list[Mention]:
    if not organisations:
        return mentions
    return [m for m in mentions if not _is_office(m, organisations, text)]


def _is_office(mention: Mention, organisations: list[Organisation], text: str) -> bool:
    """It is an office, or a part of its name; a centre that much is told of may be works all the same."""
    office = next(
        (o for o in organisations if o.start <= mention.start and mention.end <= office_of(text, o.start, o.end)), None
    )
    if office is None:
        return False
    acts = mention.end == office.end and ACTS.match(text, office.end) is not None
    return mention.score < TOLD_AS_WORKS or office.name.endswith(ALWAYS_OFFICES) or acts
