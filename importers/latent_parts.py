"""Where a sentence tells of parts that were only listed before: 由主楼和附楼组成。主楼1月封顶."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from importers.annotate import Annotated
from importers.drafts import Draft
from importers.mention import Mention
from importers.parts import Part
from importers.told_rows import is_told

OPENING, LATENT_SHORTEST, SHORTENED_LONGEST = "，。；：“", 2, 5
BESIDE = "、和与及"
#: what so much else is called that it comes back to no one of the parts
GENERAL = re.compile(
    "[建设改造]?(?:项目|工程)|中心|设施|道路|系统|主体|线路|大楼|片区|小区|用房|建设|改造|配套|大坝|厂房|电站|水库|环境|景观|绿化|公司|集团"
)
#: 1.跨海管道长7公里, 现在下穿通道已通车, 此次封顶的1号楼
LEADS_TO_PART = re.compile(r"(?:其中|目前|现在|眼下|如今|今年|昨[日天]|此次[^，。；]{2,4}的|^\d{1,2}[.．、]|^[①-⑳])$")


def latent_at(here: Annotated, latent: dict[str, Draft], known: list[Draft]) -> list[Part]:
    """Where a clause begins with a part that was only listed before, by its name or by the end of it."""
    hits = list(find_latent(here.text, latent, here.mentions))
    opened = {hit.start for hit in hits}
    ends = find_shortened(here.text, here.clauses, latent, here.mentions)
    return [*hits, *(hit for hit in ends if hit.start not in opened and not _is_known(here, hit, known))]


def _is_known(here: Annotated, hit: Part, known: list[Draft]) -> bool:
    """航站楼 is T3航站楼, which was told of before."""
    return any(draft.ends_with(here.text[hit.start : hit.end]) for draft in known)


def find_latent(text: str, latent: Iterable[str], mentions: Iterable[Mention]) -> Iterator[Part]:
    """Where a clause begins with the name of a part that was only listed before, and is no name that is read anyway."""
    known = [name for name in latent if len(name) >= LATENT_SHORTEST and name in text]
    longest = {mention.start: mention.end for mention in mentions} if known else {}
    opened: set[int] = set()
    for start, name in sorted((text.find(name), name) for name in known):
        opens = start == 0 or text[start - 1] in OPENING or LEADS_TO_PART.search(text, 0, start) is not None
        beside = text[start - 1] in BESIDE and start - 1 in opened
        if (opens or beside) and longest.get(start, 0) < start + len(name):
            opened.add(start + len(name))
            yield Part(start, start + len(name), name, "lot")


def told_later(text: str, listed: Iterable[str]) -> list[Part]:
    """Where a later clause of the sentence that lists them begins with one of them, of which something is told."""
    found = []
    for name in listed:
        start = text.find(name, text.find(name) + len(name)) if len(name) >= LATENT_SHORTEST else -1
        end = start + len(name)
        if (
            start > 0
            and text[start - 1] in OPENING
            and text[end : end + 1] not in BESIDE
            and is_told(text, end, len(text))
        ):
            found.append(Part(start, end, name, "lot"))
    return sorted(found, key=attrgetter("start"))


def find_shortened(
    text: str, clauses: Iterable[tuple[int, int]], latent: dict[str, Draft], mentions: Iterable[Mention]
) -> Iterator[Part]:
    """包括中央圆厅、地下停车场。停车场5月启用: a clause begins with the end of what only one listed part is called."""
    named = {mention.start: mention.end for mention in mentions}
    for first, _ in clauses if latent else ():
        start = first + text.startswith("该", first)
        begins = text[start : start + LATENT_SHORTEST]
        near = [name for name in latent if begins in name]
        for length in range(SHORTENED_LONGEST, LATENT_SHORTEST - 1, -1) if near else ():
            words = text[start : start + length]
            called = [name for name in near if name.endswith(words) and name != words]
            if len(called) != 1 or len(words) < length or GENERAL.fullmatch(words):
                continue
            whole = latent[called[0]]
            if named.get(start, 0) <= start + length and not whole.holds(words) and called[0] not in text:
                yield Part(start, start + length, called[0], "lot")
            break
