"""A table as CSV from the server, beside csv.writer with the same rows already in memory."""

from __future__ import annotations

import csv
import io
import statistics
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection

TABLE, TIMES, EDITS = "/data/milestones.csv", 3, 9
MOST_TIMES, MOST_MILLISECONDS = 4, 100


def export_figures(port: int, make: Callable[[], None], edit: Callable[[], None]) -> Iterator[str]:
    """Of the first who ever asks, which no bar is about; of those for whom `make` made the files, as the installation
    and the timer do; of the first after an edit of some project.
    """
    first = fetch(port)
    make()
    kept = [fetch(port) for _ in range(TIMES)]
    edited = []
    for _ in range(EDITS):
        edit()
        edited.append(fetch(port))
    rows = list(csv.reader(io.StringIO(first[2])))
    alone = statistics.median(written(rows) for _ in range(EDITS))
    yield f"{TABLE}, {len(rows) - 1:,} rows; csv.writer alone {alone * 1000:.0f} ms"
    yield f"{figure('of which nothing is kept', first, alone)}; no bar"
    for name, fetched in (("as make_downloads leaves it", kept), ("after an edit", edited)):
        middle = sorted(fetched, key=whole_time)[len(fetched) // 2]
        bars = f"bars {MOST_MILLISECONDS} ms and {MOST_TIMES} times: {verdict(middle, alone)}"
        yield f"{figure(name, middle, alone)}; {bars}"


def figure(name: str, fetched: tuple[float, float, str], alone: float) -> str:
    first, whole, _text = fetched
    return f"{name}: first byte after {first * 1000:.0f} ms, whole {whole * 1000:.0f} ms ({whole / alone:.1f} times)"


def verdict(fetched: tuple[float, float, str], alone: float) -> str:
    first, whole, _text = fetched
    return "met" if first * 1000 <= MOST_MILLISECONDS and whole / alone <= MOST_TIMES else "NOT MET"


def whole_time(fetched: tuple[float, float, str]) -> float:
    return fetched[1]


def fetch(port: int) -> tuple[float, float, str]:
    """Seconds to the first byte and to the last, and the text."""
    connection = HTTPConnection("127.0.0.1", port, timeout=300)
    started = time.perf_counter()
    connection.request("GET", TABLE)
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
