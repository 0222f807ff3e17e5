"""Who is introduced in one sentence and speaks in a later one: 处长黎平在库区住了两年。“…”黎平说。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.annotate import Annotated
from importers.introduced import ATTENDS, name_at, roles_in
from importers.people import OTHERS, Speaker, speaker_at
from projects.unchanging import changed

#: whoever leads a region opens, visits and asks: he speaks for no works
LEADS = re.compile(r"[省市县区州旗]委|[省市县区州旗]长$|常委|人大|政协|政法|主席|秘书长")
VISITS = re.compile(r"[^，。；]{0,8}?(?:一行|率|调研|视察|督导|检查|慰问|走访|考察|出席|参加|致辞|宣布|主持)")
TELLS = (
    r"(?:在[^，。；：“”]{2,12}?[中时上])?(?:则|也|还|接着|随后|继续|又|再|却|边走边|一边|向记者|对记者|指着[^，。；]{1,14}|笑着|这样|坦率地|坦诚地|明确地?|自信地|肯定地|"
    r"无奈地|爽快地|谨慎地|耐心地|连连|反复|一再|特别|进一步|着重|曾|同时|最后|接过话|摆摆手|摇摇头|点点头|想了想|算了算)*"
    r"(?:介绍|告诉记者|告诉|表示|表态|坦言|透露|解释|说|回忆|算了|补充|直言|感慨|认为|强调|指出|称|笑道|感叹|估算|估计|承诺|证实|回应|答复|"
    r"回答|总结|提醒|坦承|分析|判断|预计|盘算|举例|道出|这样看|这么看)(?!明|服|法|客|起|到|不|赞|为|号|呼|重)(?:道|说|称)?(?=[，。：“！]|$|了一笔账)"
)
#: 章明翻开图纸：“
QUOTES = re.compile(r"[^，。；：、“”！？的]{0,14}：“")
AGAIN = re.compile(TELLS)
HE = re.compile(rf"(?:^|(?<=[，。”；]))[他她](?P<told>{TELLS})")
#: sentences over which 他 is still the one, and over which a name is
NEAR, HEARD, REMEMBERED = 4, 40, 8


def with_heard_later(annotated: list[Annotated]) -> list[Annotated]:
    """The sentences of a story, with those who speak in them by name or as 他 after an earlier one gave their role."""
    known: dict[str, tuple[Speaker, int]] = {}
    result = []
    for number, here in enumerate(annotated):
        if known:
            here = _with_heard(here, known, number)
        for speaker in here.speakers:
            if speaker.name:
                known.pop(speaker.name, None)
                known[speaker.name] = (speaker, number)
        if roles_in(here.text):
            _remember(here, known, number)
        result.append(here)
    return result


def _with_heard(here: Annotated, known: dict[str, tuple[Speaker, int]], number: int) -> Annotated:
    speaking = {speaker.name for speaker in here.speakers}
    heard = [speaker for speaker in _heard(here, known, number) if speaker.name not in speaking]
    return changed(here, speakers=(*here.speakers, *heard)) if heard else here


def _remember(here: Annotated, known: dict[str, tuple[Speaker, int]], number: int) -> None:
    speaking = {speaker.name for speaker in here.speakers}
    known |= {speaker.name: (speaker, number) for speaker in _introduced(here) if speaker.name not in speaking}
    while len(known) > REMEMBERED:
        known.pop(next(iter(known)))


def _introduced(here: Annotated) -> Iterator[Speaker]:
    """Those whom the sentence names with their role, but for guests and heads of regions."""
    for match in roles_in(here.text):
        name = name_at(here.text, match.end())
        end = match.end() + len(name or "")
        if name is None or ATTENDS.match(here.text, end) or VISITS.match(here.text, end):
            continue
        speaker = speaker_at(here.text, here.organisations, name, match.start(), match.end(), end)
        if not LEADS.search(speaker.role_text) and not OTHERS.search(speaker.role_text):
            yield speaker


def _heard(here: Annotated, known: dict[str, tuple[Speaker, int]], number: int) -> Iterator[Speaker]:
    for name, (speaker, told) in list(known.items()):
        start = here.text.find(name) if number - told <= HEARD else -1
        match = _tells(here.text, start + len(name)) if start >= 0 else None
        if match is not None:
            yield Speaker(name, speaker.role_text, start, match.end(), speaker.unit)
    last = next(reversed(known.values()))
    match = HE.search(here.text) if number - last[1] <= NEAR and ("他" in here.text or "她" in here.text) else None
    if match is not None and last[0].name not in here.text:
        yield Speaker(last[0].name, last[0].role_text, match.start(), match.end(), last[0].unit)


def _tells(text: str, end: int) -> re.Match[str] | None:
    return AGAIN.match(text, end) or (QUOTES.match(text, end) if "：“" in text else None)
