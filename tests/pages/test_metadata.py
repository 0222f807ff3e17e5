"""What every kind of page says of itself in its head: to search engines, to those who share it, to a reader's tabs."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.management import call_command

from scripts.page_kinds import DAY, page_kinds

pytestmark = [pytest.mark.once, pytest.mark.django_db]

SITE = "https://projects.example.gov.cn"
NAMES = {"zh-hans": "红谷滩项目进度", "en": "Honggutan project tracker"}
LOCALES = {"zh-hans": "zh_CN", "en": "en"}
# The same list under other conditions: one page to a search engine.
CONDITIONS = {"search", "filtered", "nothing-found", "wall-by-unit", "calendar-month", "data-filtered"}


@pytest.fixture(scope="module")
def _seeds(module_db):
    call_command("import_seeds", verbosity=0)


@pytest.mark.usefixtures("_seeds")
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_page_of_every_kind_says_what_it_is(client, settings, language):
    settings.SITE_URL = SITE
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    kinds = [kind.on(DAY) for kind in page_kinds(lambda address: client.get(address).text)]

    answers = {kind: client.get(kind.address) for kind in kinds}

    assert {kind.name: answer.status_code for kind, answer in answers.items()} == {k.name: k.status for k in kinds}
    heads = {kind: head_of(answer.text) for kind, answer in answers.items()}
    found = {kind: head for kind, head in heads.items() if kind.status == 200}
    for kind, head in heads.items():
        assert_tells_something(kind, head, language)
    for kind, head in found.items():
        assert_shared_as_it_calls_itself(kind, head, language)
    for name in ("title", "description"):
        assert repeated(head[name] for kind, head in found.items() if kind.name not in CONDITIONS) == set()
    errors = [(head["robots"], head["canonical"]) for kind, head in heads.items() if kind not in found]
    assert errors == [("noindex", "")] * 4


def head_of(html: str) -> dict[str, str]:
    head = html[: html.index("</head>")]
    named = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', head)
    assert len(dict(named)) == len(named), "something is said twice"
    found = {name: unescape(content) for name, content in named}
    found["title"] = unescape(re.search("<title>(.*?)</title>", head)[1])
    found["canonical"] = unescape(next(iter(re.findall('<link rel="canonical" href="([^"]+)">', head)), ""))
    return found


def assert_tells_something(kind, head, language):
    assert head["title"].endswith(NAMES[language]), kind
    assert 10 <= len(head["description"]) <= 200, (kind, head["description"])
    assert head["description"] == head["description"].strip(), kind
    assert not re.search(r"[{}<>]|None|  ", head["title"] + head["description"]), kind


def assert_shared_as_it_calls_itself(kind, head, language):
    address = SITE + kind.address.partition("?")[0]
    assert {name: head[name] for name in head if name.startswith(("og:", "canonical", "robots"))} == {
        "canonical": address,
        "og:type": "website",
        "og:site_name": NAMES[language],
        "og:title": head["title"],
        "og:description": head["description"],
        "og:url": address,
        "og:locale": LOCALES[language],
        "og:image": f"{SITE}/static/share.png",
        "og:image:width": "1200",
        "og:image:height": "630",
    }, kind


def repeated(words):
    seen = list(words)
    return {each for each in seen if seen.count(each) > 1}
