"""Arabic, Chinese and mixed numerals to exact numbers: 1,200, 1.55万, 四十八亿六千万, 千万, 2000."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from math import prod

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000}
GREAT_SCALES = {"万": 10**4, "亿": 10**8}
SCALED = "十百千万亿"

ONES = "零〇一二三四五六七八九"
CHINESE = f"{ONES}十百千万亿两"
#: Bounded, and only at the start of a run of its own characters, so that matching stays linear on any text. It begins
#: with the characters that it may begin with: the rest of a text is then passed over at full speed.
NUMERAL = (
    rf"(?:[\d{CHINESE}](?:(?<=(?<![\d.])\d)(?:\d{{0,2}}(?:,\d{{3}}){{1,4}}|\d{{0,14}})(?:\.\d{{1,6}})?"
    rf"(?:[百千]?[万亿]{{1,2}}|[百千])?|(?<=(?<![{CHINESE}\d第])[{CHINESE}])[{CHINESE}]{{0,15}}(?:点[{ONES}]{{1,6}})?))"
)


#: 1亿5千万, 1亿3800万, 1万2千: digits, each with its scale
MIXED = r"\d(?<=(?<![\d.])\d)\d{0,3}[亿万千百](?:\d{1,4}[亿万千百]){0,3}\d{1,4}(?:[百千]?万|[百千])?"
PIECES = re.compile(r"\d+|[百千万亿]")
DIGITS_FIRST = re.compile(r"[\d,.]+")


@lru_cache(maxsize=1024)
def value_of(numeral: str) -> Decimal | None:
    """The number that a numeral writes, or None where it writes none (亿亿, 9四)."""
    if numeral.isdecimal():
        return Decimal(numeral)
    match = DIGITS_FIRST.match(numeral)
    if match is None:
        return _with_point(*numeral.partition("点")[::2]) if "点" in numeral else _chinese(numeral)
    if any(character.isdecimal() for character in numeral[match.end() :]):
        return _positional(PIECES.findall(numeral))
    return _scaled(Decimal(match.group().replace(",", "").rstrip(".")), numeral[match.end() :])


def _with_point(whole: str, rest: str) -> Decimal | None:
    """一点八五, 三点二亿: digits behind the point, and how much they are of."""
    digits = rest.rstrip(SCALED)
    value = _chinese(whole)
    if value is None:
        return None
    value += Decimal("0." + "".join(str(DIGITS[character]) for character in digits)) if digits else 0
    return _scaled(value, rest[len(digits) :])


def _scaled(value: Decimal, scales: str) -> Decimal | None:
    known = SCALES | GREAT_SCALES
    return value * prod(known[scale] for scale in scales) if known.keys() >= set(scales) else None


def _chinese(numeral: str) -> Decimal | None:
    """Positional Chinese numerals; bare 百, 千, 万 count as one. Runs of digits (二〇二四) are read as digits."""
    if all(character in DIGITS for character in numeral):
        return Decimal("".join(str(DIGITS[character]) for character in numeral))
    return _positional(numeral)


def _positional(pieces: Iterable[str]) -> Decimal | None:
    """Numbers, each with the scales behind it."""
    total, section, digit = 0, 0, 0
    seen_digit = False
    last_great = 10**13
    for piece in pieces:
        if piece in DIGITS or piece.isdecimal():
            digit, seen_digit = DIGITS[piece] if piece in DIGITS else int(piece), True
        elif piece in SCALES:
            section += (digit if seen_digit else 1) * SCALES[piece]
            digit, seen_digit = 0, False
        else:
            scale = GREAT_SCALES[piece]
            part = section + digit
            if scale == 10**8 and last_great == 10**4 and part == 0:
                total *= scale
            elif scale >= last_great or (part == 0 and total):
                return None
            else:
                total += (part or 1) * scale
            section, digit, seen_digit, last_great = 0, 0, False, scale
    return Decimal(total + section + digit)
