"""The Chinese catalogue against the sources: `update` brings it up to date, `check` tells what is missing.

Every text that the code or a template marks for translation has to stand in the catalogue, translated, with the same
placeholders; nothing else may stand there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polib

from scripts.system_packages import GETTEXT, MissingProgram, install_missing

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
SOURCES = ("hgt_projects", "importers", "operations", "projects", "templates", "manage.py")
HEADER = {
    "Project-Id-Version": "honggutan-projects",
    "Language": "zh_Hans",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}")


def extracted_entries() -> polib.POFile:
    """The marked texts of a copy of the sources: makemessages writes into the tree it reads."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in SOURCES:
            _copy(ROOT / name, copy / name)
        target = copy / CATALOGUE.relative_to(ROOT)
        target.parent.mkdir(parents=True)
        makemessages = ["makemessages", "--locale=zh_Hans", "--add-location=file", "--verbosity=0"]
        environment = {**os.environ, "VAR_DIR": str(copy / "var"), "DJANGO_SETTINGS_MODULE": "hgt_projects.settings"}
        subprocess.run([sys.executable, "manage.py", *makemessages], cwd=copy, env=environment, check=True)
        return polib.pofile(str(target), wrapwidth=120)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "migrations"))
    else:
        shutil.copy(source, target)


def update() -> None:
    """Write the catalogue anew: the texts of the sources, with the translations that it had."""
    known = _by_text(read_catalogue())
    fresh = extracted_entries()
    for entry in fresh:
        old = known.get(_text(entry))
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        if old:
            entry.msgstr, entry.msgstr_plural, entry.tcomment = old.msgstr, old.msgstr_plural, old.tcomment
        if entry.msgid_plural:
            entry.msgstr_plural = {0: entry.msgstr_plural.get(0, "")}  # Chinese has one form
    fresh.header = ""
    fresh.metadata = HEADER
    fresh.metadata_is_fuzzy = False
    fresh.sort()
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    fresh.save(str(CATALOGUE))


def problems() -> Iterator[str]:
    """What is wrong with the catalogue, one line each."""
    catalogue = read_catalogue()
    known = _by_text(catalogue)
    wanted = _by_text(extracted_entries())
    for text in sorted(wanted, key=str):
        if text in known:
            yield from _problems_of(known[text])
        else:
            yield f"missing: {_shown(wanted[text])}"
    for text in sorted(known.keys() - wanted.keys(), key=str):
        yield f"in no source: {_shown(known[text])}"
    for entry in catalogue.obsolete_entries():
        yield f"obsolete: {_shown(entry)}"


def read_catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE), wrapwidth=120) if CATALOGUE.exists() else polib.POFile(wrapwidth=120)


def _problems_of(entry: polib.POEntry) -> Iterator[str]:
    translations = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if entry.fuzzy:
        yield f"fuzzy: {_shown(entry)}"
    if not all(translations) or not translations:
        yield f"untranslated: {_shown(entry)}"
    if len(translations) > 1:
        yield f"more than the one form that Chinese has: {_shown(entry)}"
    wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
    for translation in filter(None, translations):
        if set(PLACEHOLDER.findall(translation)) != wanted:
            yield f"other placeholders: {_shown(entry)} → {translation!r}"


def _by_text(catalogue: polib.POFile) -> dict[tuple[str, str, str], polib.POEntry]:
    return {_text(entry): entry for entry in catalogue if not entry.obsolete}


def _text(entry: polib.POEntry) -> tuple[str, str, str]:
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural or ""


def _shown(entry: polib.POEntry) -> str:
    places = sorted({place for place, _line in entry.occurrences})
    return f"{entry.msgid!r} ({', '.join(places) or 'no place'})"


def main(arguments: list[str]) -> int:
    install_missing([GETTEXT])
    GETTEXT.require()
    if arguments == ["update"]:
        update()
        return 0
    found = list(problems())
    print("\n".join(found) or "The Chinese catalogue is complete.")
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except MissingProgram as missing:
        sys.exit(str(missing))
