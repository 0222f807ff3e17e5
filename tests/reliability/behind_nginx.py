"""Slow clients, forged headers, other names, and a site that is away, with nginx in front as it is installed."""

from __future__ import annotations

import re
import ssl
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from socket import create_connection

from tests.reliability.figures import Figures
from tests.reliability.front import NAME, Front, nginx_before
from tests.reliability.site import Site
from tests.reliability.visitor import AWAY

SLOW, GOOD, WITHIN_SECONDS = 500, 10, 1.0
PAGE = "/about/"
FORGED = "forged-by-a-visitor"


def prove(site: Site, figures: Figures) -> None:
    pages = site.folder / "pages"
    pages.mkdir()
    site.manage("error_pages", str(pages))
    with nginx_before(site) as front:
        with site.served(HTTPS="on", PROXY_COUNT="1", ALLOWED_HOSTS=NAME):
            slow_clients(front, figures)
            forged_headers(front, figures)
            other_names(front, figures)
        away(front, figures)


def trusting_nobody() -> ssl.SSLContext:
    """The certificate was made a moment ago, for a name that leads nowhere."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def get(front: Front, path: str, **headers: str) -> tuple[HTTPResponse, str, float]:
    """The answer, its words, and in how many seconds."""
    started = time.monotonic()
    connection = HTTPSConnection("127.0.0.1", front.tls, timeout=30, context=trusting_nobody())
    try:
        connection.request("GET", path, headers={"Host": NAME, "Connection": "close", **headers})
        answer = connection.getresponse()
        words = answer.read().decode()
    finally:
        connection.close()
    return answer, words, time.monotonic() - started


def slow_clients(front: Front, figures: Figures) -> None:
    """Half of them are slow with their header, half with a form."""
    alone = max(get(front, PAGE)[2] for _ in range(GOOD))
    with ThreadPoolExecutor(50) as pool:
        clients = list(pool.map(lambda number: begun(front, has_form=number % 2 == 1), range(SLOW)))
    time.sleep(1)  # their handshakes, all in this process, are over
    answers = []
    for _ in range(GOOD):
        drip(clients)
        answer, _words, seconds = get(front, PAGE)
        answers.append(answer.status == 200 and seconds)
    for client in clients:
        client.close()
    good = [seconds for seconds in answers if seconds and seconds <= WITHIN_SECONDS]
    told = f"{len(good)} of {GOOD} good requests within {WITHIN_SECONDS:g} s, slowest {max(answers):.2f} s"
    figures.hold(len(good) == GOOD, f"beside {SLOW} slow clients {told} (alone {alone:.2f} s)")


def begun(front: Front, *, has_form: bool) -> ssl.SSLSocket:
    client = trusting_nobody().wrap_socket(create_connection(("127.0.0.1", front.tls), 20), server_hostname=NAME)
    head = f"POST /admin/login/ HTTP/1.1\r\nHost: {NAME}\r\n"
    client.sendall((f"{head}Content-Length: 9000\r\n\r\n" if has_form else head).encode())
    return client


def drip(clients: list[ssl.SSLSocket]) -> None:
    for client in clients:
        try:
            client.sendall(b"x")
        except OSError:
            client.close()  # nginx has given up on it
    time.sleep(0.3)


def forged_headers(front: Front, figures: Figures) -> None:
    answer, _words, _seconds = get(front, "/readyz", **{"X-Request-ID": FORGED})
    is_ours = len(answer.headers["X-Request-ID"]) == 32
    figures.hold(answer.status == 200 and is_ours, "a visitor does not name his request himself")


def other_names(front: Front, figures: Figures) -> None:
    figures.hold(plain(front, "evil.example") is None, "another name gets no answer")
    answer = plain(front, NAME)
    leads_to = answer and answer.headers["Location"]
    figures.hold(leads_to == f"https://{NAME}/a?b=1", f"plain http leads to {leads_to}")


def plain(front: Front, name: str) -> HTTPResponse | None:
    connection = HTTPConnection("127.0.0.1", front.plain, timeout=5)
    try:
        connection.request("GET", "/a?b=1", headers={"Host": name})
        return connection.getresponse()
    except (HTTPException, ConnectionError):
        return None
    finally:
        connection.close()


def away(front: Front, figures: Figures) -> None:
    answer, words, _seconds = get(front, "/projects/")
    is_told = (answer.status, answer.headers["Retry-After"]) == (503, "300") and AWAY in words
    figures.hold(
        is_told, f"the site is away: {answer.status}, come again in {answer.headers['Retry-After']} s, our page"
    )
    style = re.findall(r'href="(/static/[^"]+\.css)"', words)
    figures.hold(bool(style) and get(front, style[0])[0].status == 200, "that page has its style")
