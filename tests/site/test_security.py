"""What every answer carries, and what the templates may refer to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command

STATIC_REFERENCE = re.compile(r"""{%\s*static\s+["']([^"']+)["']""")


def test_policy_allows_this_host_alone(client):
    policy = client.get("/nowhere/").headers["Content-Security-Policy"]

    assert set(policy.split("; ")) == {
        "default-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    }


def test_answers_are_not_sniffed_framed_or_referred_from(client):
    headers = client.get("/nowhere/").headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_file_that_a_template_names_exists():
    named = {
        name
        for template in Path(settings.BASE_DIR / "templates").rglob("*.html")
        for name in STATIC_REFERENCE.findall(template.read_text("utf-8"))
    }

    assert [name for name in sorted(named) if not finders.find(name)] == []


def test_templates_hold_no_inline_script_or_style():
    # A block of ld+json is data, which no browser runs.
    script = r'<script(?![^>]*\ssrc=|\stype="application/ld\+json">)'
    inline = re.compile(rf"<style|\sstyle=|\son\w+=|{script}|javascript:", re.IGNORECASE)
    templates = (settings.BASE_DIR / "templates").rglob("*.html")

    assert [str(path) for path in templates if inline.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("name", ["icon.svg"])
def test_static_files_can_be_collected_under_names_of_their_content(settings, tmp_path, name):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
    }

    call_command("collectstatic", verbosity=0, interactive=False)

    assert name in (tmp_path / "staticfiles.json").read_text()


def test_browser_finds_an_icon(client):
    assert client.get("/favicon.ico").headers["Location"] == "/static/icon.svg"
