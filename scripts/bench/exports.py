"""A table as CSV from the server, beside csv.writer with the same rows already in memory."""

from __future__ import annotations

import csv
import io
import statistics
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from urllib.parse import quote

TABLE, TIMES, EDITS = "/data/milestones.csv", 3, 9
SOME = f"{TABLE}?q={quote('项目')}"
MOST_TIMES, MOST_MILLISECONDS = 4, 100


def export_figures(port: int, make: Callable[[], None], edit: Callable[[], None]) -> Iterator[str]:
    """Of the first who ever asks, which no bar is about; of those for whom `make` made the files, as the installation
    and the timer do; of the first after an edit of some project; and of the first who asks for some of the rows, of
    which no bar can be told: how many times it is depends on how few they are.
    """
    first = fetch(port, TABLE)
    make()
    kept = [fetch(port, TABLE) for _ in range(TIMES)]
    some = fetch(port, SOME)
    edited = []
    for _ in range(EDITS):
        edit()
        edited.append(fetch(port, TABLE))
    count, alone = written_alone(first)
    yield f"{TABLE}, {count:,} rows; csv.writer alone {alone * 1000:.0f} ms"
    yield f"{figure('of which nothing is kept', first, alone)}; no bar"
    for name, fetched in (("as make_downloads leaves it", kept), ("after an edit", edited)):
        middle = sorted(fetched, key=whole_time)[len(fetched) // 2]
        bars = f"bars {MOST_MILLISECONDS} ms and {MOST_TIMES} times: {verdict(middle, alone)}"
        yield f"{figure(name, middle, alone)}; {bars}"
    count, alone = written_alone(some)
    yield f"{figure(f'{count:,} of its rows, asked for first', some, alone)}; no bar"


def written_alone(fetched: tuple[float, float, str]) -> tuple[int, float]:
    """How many rows the table has, and the seconds that csv.writer takes for them."""
    rows = list(csv.reader(io.StringIO(fetched[2])))
    return len(rows) - 1, statistics.median(written(rows) for _ in range(EDITS))


def figure(name: str, fetched: tuple[float, float, str], alone: float) -> str:
    first, whole, _text = fetched
    return f"{name}: first byte after {first * 1000:.0f} ms, whole {whole * 1000:.0f} ms ({whole / alone:.1f} times)"


def verdict(fetched: tuple[float, float, str], alone: float) -> str:
    first, whole, _text = fetched
    return "met" if first * 1000 <= MOST_MILLISECONDS and whole / alone <= MOST_TIMES else "NOT MET"


def whole_time(fetched: tuple[float, float, str]) -> float:
    return fetched[1]


def fetch(port: int, address: str) -> tuple[float, float, str]:
    """Seconds to the first byte and to the last, and the text."""
    connection = HTTPConnection("127.0.0.1", port, timeout=300)
    started = time.perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    begun = answer.read(1)
    first = time.perf_counter() - started
    body = begun + answer.read()
    whole = time.perf_counter() - started
    connection.close()
    return first, whole, body.decode("utf-8-sig")


def written(rows: list[list[str]]) -> float:
    started = time.perf_counter()
    csv.writer(io.StringIO()).writerows(rows)
    return time.perf_counter() - started
