"""The floors, running: bare views under gunicorn, a static page under nginx, the same SQL by psycopg alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from scripts.bench.floors import BYTES, SQL
from scripts.served_seeds import ROOT, free_port, wait_for

NGINX = """
daemon off;
worker_processes 1;
error_log {folder}/error.log;
pid {folder}/pid;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port}; root {folder}; keepalive_requests 1000000; }}
}}
"""


@contextmanager
def floors_server(database_url: str, workers: int, threads: int) -> Iterator[int]:
    port = free_port()
    command = [
        sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread",
        "--no-control-socket", "--workers", str(workers), "--threads", str(threads), "--log-level", "error",
        "scripts.bench.floors:application",
    ]  # fmt: skip
    with running(command, database_url, port):
        yield port


@contextmanager
def nginx_server(folder: Path) -> Iterator[int | None]:
    """None where there is no nginx."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        yield None
        return
    port = free_port()
    folder.chmod(0o755)
    (folder / "page.html").write_bytes(BYTES)
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port))
    with running([program, "-c", str(folder / "nginx.conf")], "", port):
        yield port


@contextmanager
def running(command: list[str], database_url: str, port: int) -> Iterator[None]:
    environment = {"DATABASE_URL": database_url, "PATH": "/usr/bin:/bin:/usr/sbin"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}")
        yield
    finally:
        process.terminate()
        process.wait()


def psycopg_rate(database_url: str, seconds: float) -> float:
    """Queries a second on one connection."""
    with psycopg.connect(database_url) as connection:
        done, started = 0, time.perf_counter()
        while time.perf_counter() - started < seconds:
            connection.execute(SQL).fetchall()
            done += 1
        return done / (time.perf_counter() - started)
