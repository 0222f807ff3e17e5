from __future__ import annotations

import gettext
import os

import pytest

from hgt_projects.catalogues import compile_stale_catalogues

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=1; plural=0;\\n"

msgid "One project"
msgid_plural "%(count)s projects"
msgstr[0] "%(count)s个项目"
"""


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "zh_Hans" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(CATALOGUE, encoding="utf-8")
    return path


def test_catalogue_is_compiled_with_its_plurals(tmp_path, source):
    (compiled,) = compile_stale_catalogues([tmp_path])

    with compiled.open("rb") as file:
        assert gettext.GNUTranslations(file).ngettext("One project", "%(count)s projects", 2) == "%(count)s个项目"


def test_only_stale_catalogues_are_compiled(tmp_path, source):
    (compiled,) = compile_stale_catalogues([tmp_path])
    assert compile_stale_catalogues([tmp_path]) == []

    later = compiled.stat().st_mtime + 5
    os.utime(source, (later, later))

    assert compile_stale_catalogues([tmp_path]) == [compiled]
