"""All public projects in one package, a batch at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

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
    separator = b"\n"
    for keys in batches(scopes.public(asked.as_of)):
        for text in project_texts(keys, asked):
            yield separator + text
            separator = b",\n"
    yield b"\n]}\n"


def project_texts(keys: Sequence[int], asked: Asked) -> Iterator[bytes]:
    """Each project of these keys as JSON."""
    batch = Batch(keys, asked)
    for one in batch.projects:
        yield json.dumps(project(one, batch), ensure_ascii=False).encode()
