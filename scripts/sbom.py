"""`make sbom`: what the running site is made of, as CycloneDX JSON, from the lock alone."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "runtime.txt"
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)


def main(output: Path) -> int:
    output.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", str(LOCK), "--pyproject", "pyproject.toml"]
    command += ["--output-reproducible", "--spec-version", "1.6", "--of", "JSON", "--output-file", str(output)]
    subprocess.run(command, cwd=ROOT, check=True)
    pins = {(canonical(name), version) for name, version in PIN.findall(LOCK.read_text("utf-8"))}
    listed = json.loads(output.read_text("utf-8"))["components"]
    parts = {(canonical(part["name"]), part["version"]) for part in listed}
    unhashed = [part["name"] for part in listed if not part.get("externalReferences", [{}])[0].get("hashes")]
    if parts != pins or unhashed:
        print(f"not as in the lock: {sorted(parts ^ pins)}; without a checksum: {unhashed}")
        return 1
    print(f"{output}: {len(parts)} parts, as in the lock, each with its checksums")
    return 0


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "var" / "sbom.json")))
