"""The pages of entering an article, as a person's browser asks for them."""

from __future__ import annotations

import re

from django.urls import reverse

from projects.models import ArticleDraft
from tests.articles.desk import BRIDGE

START = "/admin/projects/articledraft/add/"


def page_of(draft: ArticleDraft) -> str:
    return reverse("admin:projects_articledraft_change", args=[draft.pk])


def started(desk, **values):
    return desk.post(START, {"text": BRIDGE, "published": "2025-04-30", **values}, follow=True)


def sent(desk, draft, button="_save", **values):
    draft.refresh_from_db()
    return desk.post(page_of(draft), {"seen_version": draft.version, button: "1", **values}, follow=True)


def said(response) -> str:
    """The page's words, without its marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))
