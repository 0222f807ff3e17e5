"""What a package of projects has in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from projects.open_data.asked import Asked
from projects.open_data.oc4ids.batch import Batch
from projects.open_data.oc4ids.project import project
from projects.open_data.oc4ids.values import starting

VERSION = "0.9"
PUBLISHER = "红谷滩区重大项目推进中心"


def about_package(asked: Asked) -> dict[str, Any]:
    """All but the projects. The standard wants at least one; whoever asks for a day without any has to know."""
    return {
        "uri": asked.url("/data/oc4ids.json"),
        "publisher": {"name": PUBLISHER},
        "publishedDate": starting(asked.on),
        "version": VERSION,
        "license": settings.DATA_LICENSE_URL,
        "publicationPolicy": asked.absolute("/data/"),
    }


def package_projects(keys: Sequence[int], asked: Asked) -> list[dict[str, Any]]:
    batch = Batch(keys, asked)
    return [project(one, batch) for one in batch.projects]
