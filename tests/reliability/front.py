"""nginx in front, with the configuration that `make install-production` writes, on loopback ports of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import create_connection

from scripts.served_seeds import ROOT, free_port
from scripts.system_packages import NGINX
from tests.reliability.site import Site

NAME = "projects.example"
MAIN = """daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/main.log;
events {{ worker_connections 4096; }}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True)
class Front:
    plain: int
    tls: int
    certificate: Path


@contextmanager
def nginx_before(site: Site) -> Iterator[Front]:
    """All visitors are one address here, and allowed more connections than it is elsewhere."""
    NGINX.require()
    program = shutil.which("nginx")
    assert program is not None
    site.folder.chmod(0o711)  # as installed: nginx reads static files there
    with tempfile.TemporaryDirectory(prefix="nginx-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        make_certificate(folder)
        front = Front(free_port(), free_port(), folder / "certificate.pem")
        (folder / "site.conf").write_text(configuration(folder, site, front))
        (folder / "nginx.conf").write_text(MAIN.format(folder=folder))
        command = [program, "-p", name, "-c", f"{name}/nginx.conf"]
        subprocess.run([*command, "-t", "-q"], check=True)
        with subprocess.Popen(command) as server:
            try:
                wait_until_open(front.tls)
                yield front
            finally:
                server.terminate()


def make_certificate(folder: Path) -> None:
    words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}"]
    files = ["-keyout", folder / "key.pem", "-out", folder / "certificate.pem"]
    subprocess.run(
        ["openssl", *words, "-addext", f"subjectAltName=DNS:{NAME}", *files], check=True, capture_output=True
    )


def configuration(folder: Path, site: Site, front: Front) -> str:
    given = {"SERVER_NAME": NAME, "TLS_CERTIFICATE": "/tls/certificate", "TLS_KEY": "/tls/key"}
    environment = {**os.environ, **given, "DESTDIR": str(folder / "root")}
    subprocess.run(["sh", ROOT / "deploy/install.sh"], env=environment, check=True, capture_output=True)
    text = (folder / "root/etc/nginx/sites-available/honggutan").read_text()
    for written, here in places(folder, site, front).items():
        if written not in text:
            raise LookupError(f"the configuration no longer holds {written!r}")
        text = text.replace(written, here)
    return text


def places(folder: Path, site: Site, front: Front) -> dict[str, str]:
    """What stands in the installed configuration, and what does here."""
    return {
        "    listen [::]:80 default_server;\n": "",
        "    listen [::]:443 ssl default_server;\n": "",
        "    listen [::]:80;\n": "",
        "    listen [::]:443 ssl http2;\n": "",
        "listen 80": f"listen 127.0.0.1:{front.plain}",
        "listen 443": f"listen 127.0.0.1:{front.tls}",
        "/tls/certificate": str(front.certificate),
        "/tls/key": str(folder / "key.pem"),
        "127.0.0.1:8000": f"127.0.0.1:{site.port}",
        "/var/lib/honggutan": str(site.folder),
        "/var/log/honggutan": str(folder),
        "/etc/nginx/honggutan-proxy.conf": f"{folder}/root/etc/nginx/honggutan-proxy.conf",
        "limit_conn honggutan_connections 100": "limit_conn honggutan_connections 2000",
    }


def wait_until_open(port: int) -> None:
    for _ in range(100):
        try:
            create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("nginx did not start")
