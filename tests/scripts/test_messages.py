from __future__ import annotations

import polib
import pytest

from scripts import messages


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """A small source tree's texts against a catalogue that the test writes."""
    path = tmp_path / "django.po"
    wanted = polib.POFile()
    wanted.append(polib.POEntry(msgid="%(days)s days late", occurrences=[("projects/schedule.py", "")]))
    monkeypatch.setattr(messages, "CATALOGUE", path)
    monkeypatch.setattr(messages, "extracted_entries", lambda: wanted)
    return path


def _write(path, *entries: polib.POEntry) -> None:
    written = polib.POFile()
    written.extend(entries)
    written.save(str(path))


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (None, "missing"),
        (polib.POEntry(msgid="%(days)s days late"), "untranslated"),
        (polib.POEntry(msgid="%(days)s days late", msgstr="逾期%(days)s天", flags=["fuzzy"]), "fuzzy"),
        (polib.POEntry(msgid="%(days)s days late", msgstr="逾期"), "other placeholders"),
    ],
)
def test_problem_is_named_with_the_text(catalogue, entry, problem):
    _write(catalogue, *([entry] if entry else []))

    (line,) = messages.problems()

    assert line.startswith(f"{problem}: '%(days)s days late'")


PLURAL = {"msgid": "%(n)s fact", "msgid_plural": "%(n)s facts"}


def test_second_plural_form_is_named_and_dropped_by_the_update(catalogue, monkeypatch):
    """Whoever reads `nplurals=1` warns of it."""
    wanted = polib.POFile()
    wanted.append(polib.POEntry(**PLURAL, msgstr_plural={0: "", 1: ""}))
    monkeypatch.setattr(messages, "extracted_entries", lambda: wanted)
    _write(catalogue, polib.POEntry(**PLURAL, msgstr_plural={0: "%(n)s条事实", 1: "%(n)s条事实"}))
    (before,) = messages.problems()

    messages.update()

    assert before.startswith("more than the one form that Chinese has: '%(n)s fact'")
    assert [entry.msgstr_plural for entry in polib.pofile(str(catalogue))] == [{0: "%(n)s条事实"}]
    assert list(messages.problems()) == []


def test_text_of_no_source_is_named(catalogue):
    kept = polib.POEntry(msgid="%(days)s days late", msgstr="逾期%(days)s天")
    _write(catalogue, kept, polib.POEntry(msgid="Gone", msgstr="没了"))

    assert list(messages.problems()) == ["in no source: 'Gone' (no place)"]


def test_update_keeps_translations_and_drops_what_is_gone(catalogue):
    kept = polib.POEntry(msgid="%(days)s days late", msgstr="逾期%(days)s天")
    _write(catalogue, kept, polib.POEntry(msgid="Gone", msgstr="没了"))

    messages.update()

    assert [(entry.msgid, entry.msgstr) for entry in polib.pofile(str(catalogue))] == [
        ("%(days)s days late", "逾期%(days)s天")
    ]
    assert list(messages.problems()) == []


def test_texts_of_code_and_templates_are_found():
    found = {entry.msgid for entry in messages.extracted_entries()}

    assert {"Page not found", "Home", "Simplified Chinese"} <= found
