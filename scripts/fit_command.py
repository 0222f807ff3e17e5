"""The command line that the fitting of weights has, whatever the weights are for."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "tests/importers/examples"


@dataclass(frozen=True, slots=True)
class Asked:
    """Articles, each with the group that is held out with it: its folder, or itself where there is one folder."""

    articles: list[tuple[Path, str]]
    is_to_be_written: bool


def asked(description: str | None) -> Asked:
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR")
    parser.add_argument("--write", action="store_true", help="write the lexicon")
    options = parser.parse_args()
    folders = options.folders or [EXAMPLES]
    found = [(path, folder) for folder in folders for path in sorted(folder.glob("*.txt"))]
    return Asked([(path, str(folder) if len(folders) > 1 else path.name) for path, folder in found], options.write)
