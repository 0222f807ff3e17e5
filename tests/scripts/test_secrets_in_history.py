"""The search for secrets sees each kind, in old versions and on other branches too."""

from __future__ import annotations

import subprocess

import pytest

from scripts.secrets_in_history import KINDS, found_in, secrets_of

# In pieces, or this file would be found.
PLANTED = {
    "private key": "-----BEGIN " + "RSA PRIVATE KEY-----",
    "access key of a cloud": "LTAI" + 20 * "x",
    "token of a code host": "ghp_" + 36 * "a",
    "token of a registry": "npm_" + 36 * "b",
    "token of a chat": "xoxb-" + 12 * "1",
    "signed token": "eyJ" + 12 * "a" + ".eyJ" + 12 * "b" + "." + 12 * "c",
    "password in an address": "postgres://site:" + "Tr0ub4dor" + "@db.internal/hgt",
    "key of Django": "django-insecure-" + 24 * "k",
    "value given in the code": "SECRET_KEY = '" + "q8#fZ2!mN5xW7$kR" + "'",
}


@pytest.mark.parametrize("kind", KINDS)
def test_kind_is_seen(kind):
    assert kind in found_in(PLANTED[kind].encode())


@pytest.mark.parametrize(
    "words",
    [
        "postgres://USER:PASSWORD@HOST:5432/NAME",
        'page.fill("#id_password", "red-valley-shore")',
        "password = 'request.POST.get'",
        "SECRET_KEY = env.str('SECRET_KEY')",
    ],
)
def test_what_tells_nothing_is_passed_over(words):
    assert found_in(words.encode()) == []


def test_secret_that_was_taken_out_again_is_found(tmp_path):
    def git(*arguments):
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", "-C", str(tmp_path), *who, *arguments], check=True, capture_output=True)

    git("init", "-b", "main")
    for text in (PLANTED["private key"], "nothing"):
        (tmp_path / "notes 笔记.txt").write_text(text)
        git("add", ".")
        git("commit", "-m", "x")

    (found,) = secrets_of(tmp_path)

    assert "notes" in found
    assert found.endswith(": private key")
