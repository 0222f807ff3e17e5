"""Somebody at a browser: asks, keeps cookies, fills in the forms that a page shows."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from lxml import html

PATIENCE_SECONDS = 60
DROPPED = 0
LOGIN = "/admin/login/"
#: what our own page for 503 says, in its title
AWAY = "暂时无法访问"


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` is 0 where the connection ended without one. `asked_at` is monotonic."""

    status: int
    headers: dict[str, str]
    body: bytes
    asked_at: float
    seconds: float
    path: str = ""

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")

    @property
    def leads_to(self) -> str:
        return self.headers.get("location", "")

    @property
    def is_good(self) -> bool:
        return self.status in (200, 302, 304)

    @property
    def tells_to_come_again(self) -> bool:
        """Our page for a site that can't reach its data."""
        is_ours = AWAY in self.text or self.headers.get("content-type") == "application/problem+json"
        return self.status == 503 and "retry-after" in self.headers and is_ours


@dataclass
class Visitor:
    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, values: list[tuple[str, str]]) -> Answer:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{self.port}"}
        return self.ask("POST", path, urlencode(values).encode(), headers)

    def ask(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Answer:
        asked_at = time.monotonic()
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        sent = {"Connection": "close", "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        try:
            connection.request(method, path, body, {**sent, **(headers or {})})
            response = connection.getresponse()
            content = response.read()
        except (OSError, HTTPException) as error:
            return Answer(DROPPED, {}, repr(error).encode(), asked_at, time.monotonic() - asked_at, path)
        finally:
            connection.close()
        self.keep_cookies(response)
        told = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, told, content, asked_at, time.monotonic() - asked_at, path)

    def keep_cookies(self, response: HTTPResponse) -> None:
        for line in response.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value

    def log_in(self, username: str, password: str) -> Answer:
        page = self.get(LOGIN)
        if page.status != 200:
            return page
        return self.post(LOGIN, filled(page, username=username, password=password))


def filled(page: Answer, **typed: str) -> list[tuple[str, str]]:
    """What a browser would send of the page's form that has these inputs."""
    forms = [form for form in html.fromstring(page.text).forms if typed.keys() <= set(form.inputs.keys())]
    if len(forms) != 1:
        raise LookupError(f"{page.path}: {len(forms)} forms with {', '.join(typed)} ({page.status})")
    for name, value in typed.items():
        forms[0].inputs[name].value = value
    return list(forms[0].form_values())
