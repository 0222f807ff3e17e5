"""Lighthouse on the pages that matter most: at least 98 in each of its four categories, on a phone and at a desk."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.audit.programs import LIGHTHOUSE, NODE, environment
from scripts.page_kinds import PageKind

AT_LEAST, RUNS = 98, 5
PAGES = ("home", "projects", "project")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FORMS = {"mobile": [], "desktop": ["--preset=desktop"]}


def lighthouse(site: str, kinds: list[PageKind], folder: Path) -> Iterator[str]:
    """Yields what is below the mark; prints every score and keeps the reports in the folder."""
    for kind in (kind for kind in kinds if kind.name in PAGES):
        for form, options in FORMS.items():
            report = settled(f"{site}{kind.address}", options, folder / f"lighthouse-{kind.name}-{form}")
            scores = scores_of(report)
            print(
                f"  {kind.name:9}{form:8}" + "  ".join(f"{name} {score}" for name, score in scores.items()), flush=True
            )
            for name, score in scores.items():
                if score < AT_LEAST:
                    yield f"{kind.name}, {form}: {name} {score}: {', '.join(lost(report, name))}"


def settled(address: str, options: list[str], output: Path) -> dict[str, Any]:
    """The first report that passes, else the best of all: other work on the machine can only slow a page."""
    reports = []
    for number in range(RUNS):
        reports.append(run(address, options, output.with_name(f"{output.name}-{number + 1}.json")))
        if min(scores_of(reports[-1]).values()) >= AT_LEAST:
            break
    return max(reports, key=lambda report: min(scores_of(report).values()))


def scores_of(report: dict[str, Any]) -> dict[str, int]:
    return {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}


def run(address: str, options: list[str], output: Path) -> dict[str, Any]:
    flags = "--headless=new" + (" --no-sandbox" if os.geteuid() == 0 else "")
    command = [str(NODE), str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={output}"]
    command += [f"--chrome-flags={flags}", "--no-enable-error-reporting", *options]
    subprocess.run(command, env=environment(), check=True)
    report: dict[str, Any] = json.loads(output.read_text())
    return report


def lost(report: dict[str, Any], category: str) -> list[str]:
    """The audits by which points were lost."""
    audits = (report["audits"][each["id"]] for each in report["categories"][category]["auditRefs"] if each["weight"])
    return [f"{audit['id']} ({audit['score']})" for audit in audits if (audit["score"] or 0) < 1]
