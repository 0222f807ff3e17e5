"""All public projects in one package, a batch at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator

from django.conf import settings

from projects.open_data import scopes
from projects.open_data.asked import Asked
from projects.open_data.oc4ids.batch import Batch
from projects.open_data.oc4ids.project import project
from projects.open_data.oc4ids.values import starting
from projects.open_data.tables import batches

VERSION = "0.9"
PUBLISHER = "红谷滩区重大项目推进中心"


def package(asked: Asked) -> Iterator[bytes]:
    """The standard wants at least one project; whoever asks for a day without any has to know."""
    about = {
        "uri": asked.url("/data/oc4ids.json"),
        "publisher": {"name": PUBLISHER},
        "publishedDate": starting(asked.on),
        "version": VERSION,
        "license": settings.DATA_LICENSE_URL,
        "publicationPolicy": asked.absolute("/data/"),
    }
    yield (json.dumps(about, ensure_ascii=False)[:-1] + ', "projects": [').encode()
    separator = ""
    for keys in batches(scopes.public(asked.as_of)):
        batch = Batch(keys, asked)
        for one in batch.projects:
            yield f"{separator}\n{json.dumps(project(one, batch), ensure_ascii=False)}".encode()
            separator = ","
    yield b"\n]}\n"
