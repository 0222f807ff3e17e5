"""`make reliability`: every proof on every database it is about; ARGS="writes outages --database sqlite" picks.

Each has a process, a database and a server of its own, so that none finds what another left.
Fails if any bar is missed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

DATABASES = ("sqlite", "postgresql")
#: a module of this package each; what has nothing to do with the kind of the database is tried on one
PROOFS: dict[str, tuple[str, ...]] = {
    "writes": DATABASES,
    "imports": DATABASES,
    "outages": DATABASES,
    "disk": DATABASES,
    "clock": DATABASES,
    "crowd": ("postgresql",),
    "releases": DATABASES,
    "sharing": ("sqlite",),
    "behind_nginx": ("sqlite",),
    "growing": ("postgresql",),
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="make reliability", description=__doc__)
    parser.add_argument("proofs", nargs="*", metavar="PROOF", help=f"{', '.join(PROOFS)} (default: all)")
    parser.add_argument("--database", choices=DATABASES, help="on this one alone")
    options = parser.parse_args()
    if unknown := set(options.proofs) - set(PROOFS):
        parser.error(f"no such proof: {', '.join(sorted(unknown))}")
    runs = [(proof, database) for proof in options.proofs or PROOFS for database in PROOFS[proof]]
    chosen = [run for run in runs if options.database in (None, run[1])]
    missed = [run for run in chosen if not proved(*run)]
    for proof, database in missed:
        print(f"MISSED: {proof} on {database}")
    return 1 if missed or not chosen else 0


def proved(proof: str, database: str) -> bool:
    print(f"{proof}, {database}:", flush=True)
    return (
        subprocess.run([sys.executable, "-m", "tests.reliability.prove", proof, database], check=False).returncode == 0
    )


if __name__ == "__main__":
    sys.exit(main())
