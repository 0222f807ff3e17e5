"""Every address × role × language on the real server: what somebody logged in is shown, no cache may hand to others."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.conf import settings
from django.test import Client

from tests.reliability.figures import Figures
from tests.reliability.site import Site
from tests.reliability.visitor import Answer, Visitor
from tests.rights.addresses import addresses
from tests.rights.world import ROLES, World

AT_ONCE = 6
LANGUAGES = ("zh-hans", "en")
SEEDED = False


def prove(site: Site, figures: Figures) -> None:
    """Rows and sessions are made in the site's own database; the pages come from its server."""
    world = World.made()
    walked, shared, errors = 0, [], []
    with site.served():
        for language in LANGUAGES:
            for role in ROLES:
                for name, answer in walk(site, world, role, language):
                    walked += 1
                    errors += [f"{name} ({answer.status})"] if answer.status >= 500 or not answer.status else []
                    shared += [f"{name} for {role}"] if is_shared(answer, role) else []
    figures.hold(not errors, f"{walked} answers, {len(errors)} of them errors {errors[:5] or ''}")
    figures.hold(walked > 0 and not shared, f"may be handed to others: {len(shared)} {shared[:5] or ''}")


def walk(site: Site, world: World, role: str, language: str) -> Iterator[tuple[str, Answer]]:
    cookies = {settings.LANGUAGE_COOKIE_NAME: language, **session_of(world.users[role])}
    paths = {address.name: address.path(lambda model: world.row(model, role)) for address in addresses()}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = pool.map(lambda path: Visitor(site.port, dict(cookies)).get(path), paths.values())
        yield from zip(paths, answers, strict=True)


def session_of(user: Any) -> dict[str, str]:
    if user is None:
        return {}
    client = Client()
    client.force_login(user)
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}


def is_shared(answer: Answer, role: str) -> bool:
    """A published photo is the same for everybody, and says so; nothing that sets a cookie is."""
    told = {word.strip() for word in answer.headers.get("cache-control", "").split(",")}
    is_personal = role != "anonymous" or "set-cookie" in answer.headers
    is_photo = answer.headers.get("content-type") == "image/jpeg" and "public" in told
    return is_personal and not told & {"private", "no-store"} and not (is_photo and "set-cookie" not in answer.headers)
