"""The process that answers requests: gunicorn's own, with our page where it would answer in bare English."""

from __future__ import annotations

from typing import Any

from gunicorn.http.errors import LimitRequestLine
from gunicorn.workers.gthread import ThreadWorker


class Worker(ThreadWorker):
    """An address of more than 8,190 characters is refused before it is read to its end, and told so on a page."""

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        if not isinstance(exc, LimitRequestLine):
            super().handle_error(req, client, addr, exc)
            return
        from hgt_projects.error_pages import address_too_long  # noqa: PLC0415 - this file is read before Django is set up

        page = address_too_long()
        headers = {"Content-Type": page["Content-Type"], "Content-Length": len(page.content), "Connection": "close"}
        lines = [f"HTTP/1.1 {page.status_code} {page.reason_phrase}", *(f"{k}: {v}" for k, v in headers.items())]
        try:
            client.sendall("\r\n".join([*lines, "", ""]).encode() + page.content)
        except OSError:
            self.log.debug("Who asked for too long an address had gone.")
