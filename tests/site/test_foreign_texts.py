from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.utils.translation import gettext, override

from hgt_projects.foreign_texts import AXES, DJANGO_FILTER

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("text", AXES + DJANGO_FILTER)
def test_text_of_an_add_on_is_chinese(text):
    with override("zh-hans"):
        assert CHINESE.search(gettext(text))


@pytest.mark.parametrize("label", ["projects", "importers", "axes", "auth"])
def test_names_of_models_and_fields_are_chinese(label):
    application = apps.get_app_config(label)
    with override("zh-hans"):
        names = [str(application.verbose_name)]
        for model in application.get_models():
            names += [str(model._meta.verbose_name), str(model._meta.verbose_name_plural)]
            names += [str(getattr(field, "verbose_name", "")) for field in model._meta.get_fields()]
    shown = [name for name in names if name and name != "ID" and not name.startswith("history ")]

    assert [name for name in shown if not CHINESE.search(name)] == []


def test_every_model_has_a_chinese_name():
    """Which the audit log and the pages of rights show for what one may do with it."""
    with override("zh-hans"):
        names = {model._meta.label: str(model._meta.verbose_name) for model in apps.get_models()}

    assert {label: name for label, name in names.items() if not CHINESE.search(name)} == {}
