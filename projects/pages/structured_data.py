"""A project's page as schema.org has it: a web page about a project, who works on it and who wrote of it."""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from projects.pages.project_page import ProjectPage

# So that no word of a name can end the script element; as Django's own json_script has it.
UNSAFE = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def structured_data(page: ProjectPage, *, url: str, short_url: str, site_name: str, language: str) -> SafeString:
    """JSON-LD: a block of data, which the browser doesn't run."""
    about = {
        "@type": "Project",
        "name": page.name,
        "alternateName": page.aliases,
        "description": page.summary,
        "identifier": short_url,
        "url": url,
        "member": [{"@type": "Organization", "name": name} for name in dict.fromkeys(one.value for one in page.units)],
        "subjectOf": [{"@type": "Article", "headline": title} for title in dict.fromkeys(n.title for n in page.notes)],
    }
    data = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.name,
        "description": page.sentence,
        "url": url,
        "inLanguage": language,
        "isPartOf": {"@type": "WebSite", "name": site_name},
        "about": without_empty(about),
    }
    escaped = json.dumps(without_empty(data), ensure_ascii=False).translate(UNSAFE)
    return mark_safe(escaped)  # nosec B308, B703  # noqa: S308


def without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
