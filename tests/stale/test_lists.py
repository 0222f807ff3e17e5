"""Lists save nothing by themselves: no cell is edited in place, and no action works on ticked rows unseen."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.test import RequestFactory

from projects.admin.stale import GuardsStale
from tests.factories import AdministratorFactory

PAGES = {model._meta.label: page for model, page in admin.site._registry.items()}


@pytest.mark.parametrize("name", PAGES)
def test_no_list_is_edited_in_place(name):
    assert tuple(PAGES[name].list_editable) == ()


@pytest.mark.parametrize("name", PAGES)
def test_no_action_works_on_ticked_rows(db, name):
    request = RequestFactory().get("/")
    request.user = AdministratorFactory()

    assert PAGES[name].get_actions(request) == {}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_guarded(name):
    assert isinstance(PAGES[name], GuardsStale)
