"""`make audit`: the pages made from the seeds, as a production server gives them, before six judges.

Prints figures and problems as it goes; reports and pages judged stay in var/audit.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterable

from scripts.audit.blindness import BlindJudgeError
from scripts.audit.budgets import budgets
from scripts.audit.lighthouse import lighthouse
from scripts.audit.nu import LANGUAGES, nu, read
from scripts.audit.observatory import observatory
from scripts.audit.programs import install_programs
from scripts.audit.wcag import wcag
from scripts.page_kinds import DAY, page_kinds
from scripts.served_seeds import ROOT, served_seeds, system_chromium
from scripts.system_packages import CHINESE_FONT, CHROMIUM, JAVA, MissingProgram

FOLDER = ROOT / "var" / "audit"
JUDGES = ("budgets", "nu", "wcag", "lighthouse", "observatory")


def main(chosen: list[str]) -> int:
    if unknown := set(chosen) - set(JUDGES):
        sys.exit(f"No such audit: {', '.join(sorted(unknown))}. There are: {', '.join(JUDGES)}")
    for program in (CHROMIUM, CHINESE_FONT, JAVA):
        program.require()
    install_programs()
    shutil.rmtree(FOLDER, ignore_errors=True)
    (FOLDER / "pages").mkdir(parents=True)
    with served_seeds() as (site, environment):
        judges = [judge for judge in JUDGES if judge in (chosen or JUDGES)]
        problems = [problem for judge in judges for problem in judged(judge, site, environment)]
    print(f"{len(problems)} problems." if problems else "Nothing to mend.")
    return 1 if problems else 0


def judged(judge: str, site: str, environment: dict[str, str]) -> list[str]:
    started = time.monotonic()
    print(f"{judge}:", flush=True)
    problems = list(dict.fromkeys(findings(judge, site, environment)))
    print("".join(f"  ! {problem}\n" for problem in problems), end="")
    print(f"  {len(problems)} problems ({time.monotonic() - started:.0f} s)", flush=True)
    return problems


def findings(judge: str, site: str, environment: dict[str, str]) -> Iterable[str]:
    today = page_kinds(lambda address: read(f"{site}{address}", LANGUAGES[0]).decode())
    then = [kind.on(DAY) for kind in today]
    if judge == "lighthouse":
        yield from lighthouse(site, today, FOLDER)
    elif judge == "observatory":
        yield from observatory(environment, today, FOLDER)
    elif judge == "nu":
        yield from nu(site, then, FOLDER / "pages")
    else:
        with system_chromium() as browser:
            yield from {"budgets": budgets, "wcag": wcag}[judge](browser, site, then)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (MissingProgram, BlindJudgeError) as hindered:
        sys.exit(str(hindered))
    except subprocess.CalledProcessError as failed:
        sys.exit(f"{failed}\n{failed.stderr or ''}")
