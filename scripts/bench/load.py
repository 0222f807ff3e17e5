"""Eight connections that ask for addresses one after the other, over sockets kept open; a process of its own.

    python -m scripts.bench.load PORT SECONDS CONNECTIONS ADDRESS…

prints JSON: the requests a second, the answers by status, the milliseconds at the middle, 95th and 99th per cent. An
address may hold {n}: a number that is never the same, so that no cache has its page.
"""

from __future__ import annotations

import itertools
import json
import os
import selectors
import socket
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

# A slow page is asked for until there are this many answers: fewer have no middle.
LEAST = 40


@dataclass(slots=True)
class Connection:
    port: int
    sock: socket.socket = field(init=False)
    received: bytearray = field(default_factory=bytearray)
    wanted: int = -1
    asked_at: float = 0.0

    def __post_init__(self) -> None:
        self.sock = socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def ask(self, address: str, headers: str) -> None:
        self.received.clear()
        self.wanted = -1
        request = f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n{headers}\r\n"
        self.asked_at = time.perf_counter()
        self.sock.sendall(request.encode())

    def read(self) -> int | None:
        """The status once the whole answer is there. Raises ConnectionError where it ends before."""
        data = self.sock.recv(1 << 18)
        if not data:
            raise ConnectionError("the server closed the connection in the midst of an answer")
        self.received += data
        if self.wanted < 0 and (end := self.received.find(b"\r\n\r\n")) >= 0:
            self.wanted = end + 4 + length_of(bytes(self.received[:end]))
        if self.wanted < 0 or len(self.received) < self.wanted:
            return None
        return int(self.received[9:12])

    def closes(self) -> bool:
        return b"connection: close" in bytes(self.received[:600]).lower()


def length_of(head: bytes) -> int:
    if head[9:12] == b"304":
        return 0
    for line in head.split(b"\r\n"):
        name, _colon, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    raise ValueError(f"an answer without its length: {head.decode(errors='replace')}")


def measure(port: int, seconds: float, connections: int, addresses: list[str], headers: str = "") -> dict[str, object]:
    numbers, turns = itertools.count(os.getpid() * 1_000_000), itertools.cycle(addresses)
    chosen = selectors.DefaultSelector()
    for connection in [Connection(port) for _ in range(connections)]:
        chosen.register(connection.sock, selectors.EVENT_READ, connection)
        connection.ask(next(turns).replace("{n}", str(next(numbers))), headers)
    took: list[float] = []
    statuses: Counter[int] = Counter()
    started = time.perf_counter()
    while time.perf_counter() - started < seconds or len(took) < LEAST:
        for key, _events in chosen.select(timeout=1):
            connection = key.data
            status = connection.read()
            if status is None:
                continue
            took.append(time.perf_counter() - connection.asked_at)
            statuses[status] += 1
            if connection.closes():
                chosen.unregister(connection.sock)
                connection.sock.close()
                connection = Connection(port)
                chosen.register(connection.sock, selectors.EVENT_READ, connection)
            connection.ask(next(turns).replace("{n}", str(next(numbers))), headers)
    return told(took, statuses, time.perf_counter() - started)


def told(took: list[float], statuses: Counter[int], seconds: float) -> dict[str, object]:
    ordered = sorted(took)
    parts = {f"p{part}": round(1000 * ordered[int(len(ordered) * part / 100)], 2) for part in (50, 95, 99)}
    return {"rate": len(took) / seconds, "statuses": dict(statuses), **parts}


def main(port: str, seconds: str, connections: str, *addresses: str) -> None:
    headers = os.environ.get("LOAD_HEADERS", "")
    print(json.dumps(measure(int(port), float(seconds), int(connections), list(addresses), headers)))


if __name__ == "__main__":
    main(*sys.argv[1:])
