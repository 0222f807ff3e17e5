"""The programs that judge the pages: Node from its wheel, and what package-lock.json names, into node_modules."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.served_seeds import ROOT
from scripts.system_packages import find_chromium

MODULES = ROOT / "node_modules"
HTML_CODESNIFFER = MODULES / "html_codesniffer" / "build" / "HTMLCS.js"
NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
OBSERVATORY = MODULES / "@mdn" / "mdn-http-observatory"
NODE = Path(sys.executable).parent / "node"
NPM = Path(sys.executable).parent / "npm"


def install_programs() -> None:
    """npm ci, unless what is there was installed from the very lock."""
    lock, installed = ROOT / "package-lock.json", MODULES / "installed-from.json"
    if installed.exists() and installed.read_bytes() == lock.read_bytes():
        return
    print("Installing node_modules …", flush=True)
    command = [str(NPM), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(command, cwd=ROOT, env=environment(), check=True, stdout=subprocess.DEVNULL)
    shutil.copyfile(lock, installed)


def environment() -> dict[str, str]:
    """Node's folder first in PATH, and the browser for Lighthouse."""
    path = f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "CHROME_PATH": find_chromium() or ""}
