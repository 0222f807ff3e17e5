"""Content lines of iCalendar (RFC 5545): escaped, and folded at 75 octets between characters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

MOST_OCTETS = 75
END, FOLD = b"\r\n", b"\r\n "
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def component(name: str, lines: Iterable[bytes]) -> bytes:
    return END.join((f"BEGIN:{name}".encode(), *lines, f"END:{name}".encode()))


def text(name: str, value: str) -> bytes:
    return line(name, value.translate(ESCAPES))


def day(name: str, value: date) -> bytes:
    return line(f"{name};VALUE=DATE", f"{value:%Y%m%d}")


def moment(name: str, value: datetime) -> bytes:
    """`value` is in UTC."""
    return line(name, f"{value:%Y%m%dT%H%M%SZ}")


def line(name: str, value: str) -> bytes:
    """`value` as it is."""
    return folded(f"{name}:{value}".encode())


def folded(octets: bytes) -> bytes:
    parts, room = [], MOST_OCTETS
    while len(octets) > room:
        cut = room
        while octets[cut] & 0xC0 == 0x80:  # within a character
            cut -= 1
        parts.append(octets[:cut])
        octets, room = octets[cut:], MOST_OCTETS - 1
    return FOLD.join((*parts, octets))
