"""A name for every number, no two alike, with its pinyin put together from the parts of the name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from projects.demo.vocabulary import AREAS, FIRST_CHARACTERS, KINDS, SECOND_CHARACTERS
from projects.pinyin import full_pinyin, initials

SLUG_PINYIN = 60
POSSIBLE = len(AREAS) * len(FIRST_CHARACTERS) * len(SECOND_CHARACTERS) * len(KINDS)
# Shares no factor with the number above, so that steps of this length meet every name once.
STRIDE = 389_923


@dataclass(frozen=True, slots=True)
class DemoName:
    text: str
    pinyin: str
    initials: str
    category: str = ""
    steps: str = ""
    area: str = ""

    def slug(self, number: int) -> str:
        return f"{self.pinyin.replace(' ', '-')[:SLUG_PINYIN]}-{number}"


def project_name(number: int) -> DemoName:
    """Of a whole project; the same name comes again only after `POSSIBLE` numbers."""
    rest, area = divmod(number * STRIDE % POSSIBLE, len(AREAS))
    rest, first = divmod(rest, len(FIRST_CHARACTERS))
    kind, second = divmod(rest, len(SECOND_CHARACTERS))
    ending, category, steps = KINDS[kind]
    parts = (AREAS[area], FIRST_CHARACTERS[first], SECOND_CHARACTERS[second], ending)
    return DemoName("".join(parts), *sounds(parts), category, steps, AREAS[area])


def part_name(whole: DemoName, part: str) -> DemoName:
    sound, letters = spoken(part)
    return DemoName(
        whole.text + part, f"{whole.pinyin} {sound}", whole.initials + letters, whole.category, whole.steps, whole.area
    )


def sounds(parts: tuple[str, ...]) -> tuple[str, str]:
    spelt = [spoken(part) for part in parts]
    return " ".join(sound for sound, _letters in spelt), "".join(letters for _sound, letters in spelt)


@cache
def spoken(part: str) -> tuple[str, str]:
    return full_pinyin(part), initials(part)
