"""MDN's HTTP Observatory by https, with a certificate of our own on loopback: 110 points or more, A+, on each page."""

from __future__ import annotations

import json
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from scripts.audit.blindness import require_sight
from scripts.audit.programs import NODE, OBSERVATORY, environment
from scripts.page_kinds import PageKind
from scripts.served_seeds import ROOT, Certificate, free_port, served

AT_LEAST, GRADE = 110, "A+"
PAGES = ("home", "projects", "project", "not-found")
OTHERS = (
    PageKind("api", "/api/v1/projects/"),
    PageKind("api-docs", "/api/v1/docs/"),
    PageKind("feed", "/changes/atom/"),
    PageKind("drawing", "/wall.svg"),
    PageKind("login", "/admin/login/"),
    PageKind("admin", "/admin/"),
)
JUDGE = ROOT / "scripts" / "audit" / "observatory.mjs"


def observatory(site_environment: dict[str, str], kinds: list[PageKind], folder: Path) -> Iterator[str]:
    certificate = own_certificate(folder)
    require_eyes(certificate)
    secure = {**site_environment, "PORT": str(free_port()), "HTTPS": "on", "ALLOWED_HOSTS": "localhost,127.0.0.1"}
    judged = [*(kind for kind in kinds if kind.name in PAGES), *OTHERS]
    with served(secure, certificate):
        verdicts = verdicts_on([kind.address for kind in judged], int(secure["PORT"]), certificate)
        for kind, verdict in zip(judged, verdicts, strict=True):
            print(f"  {kind.name:10}{verdict['score']:4} {verdict['grade']}", flush=True)
            yield from (f"{kind.name}: {problem}" for problem in problems_of(verdict))
            if verdict["status"] >= 500:
                yield f"{kind.name}: answered {verdict['status']}"


def problems_of(verdict: dict[str, Any]) -> Iterator[str]:
    if verdict["score"] < AT_LEAST or verdict["grade"] != GRADE:
        yield f"{verdict['score']} points, {verdict['grade']}: {', '.join(verdict['lost'])}"
    if "unsafe-" in verdict["policy"]:
        yield f"the policy allows what is unsafe: {verdict['policy']}"


def verdicts_on(paths: list[str], port: int, certificate: Certificate) -> list[dict[str, Any]]:
    # Its list of hosts that browsers know to be reached by https alone is fetched at its installation: ours is on none.
    (OBSERVATORY / "conf" / "hsts-preload.json").write_text("{}")
    command = [str(NODE), str(JUDGE), str(port), *paths]
    trusting = {**environment(), "NODE_EXTRA_CA_CERTS": str(certificate.public)}
    done = subprocess.run(command, env=trusting, check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def own_certificate(folder: Path) -> Certificate:
    made = Certificate(folder / "localhost.pem", folder / "localhost.key")
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    command += ["-out", str(made.public), "-keyout", str(made.private)]
    subprocess.run(command, check=True, capture_output=True)
    return made


def require_eyes(certificate: Certificate) -> None:
    """On a server that sends none of the headers."""
    with bare_server(certificate) as port:
        require_sight("The Observatory", problems_of(verdicts_on(["/"], port, certificate)[0]))


class Bare(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>x</title>")

    def log_message(self, *arguments: Any) -> None:
        pass


@contextmanager
def bare_server(certificate: Certificate) -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.public, certificate.private)
    server = HTTPServer(("127.0.0.1", 0), Bare)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
