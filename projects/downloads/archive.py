"""A year's archive: all tables as they were known at its end, with what describes them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.conf import settings
from django.db.models import Min
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from projects.downloads.datapackage import data_package
from projects.downloads.files import oc4ids_json, table_csv
from projects.models import Source
from projects.open_data.asked import Asked
from projects.open_data.tables import ALL


def archive_years(today: date) -> range:
    """The years that are over, from the one of the first public statement on."""
    told_on = Coalesce("published_latest", "published_earliest")
    first: date | None = Source.objects.filter(is_public=True).aggregate(first=Min(told_on))["first"]
    return range(first.year if first else today.year, today.year)


def year_end(year: int) -> date:
    return date(year, 12, 31)


def write_archive(file: IO[bytes], asked: Asked) -> None:
    """`asked` is for the last day of the year. The same rows make the same bytes."""
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        add(archive, asked, "README.txt", [readme(asked).encode()])
        described = json.dumps(data_package(asked), ensure_ascii=False, indent=1)
        add(archive, asked, "datapackage.json", [described.encode()])
        for table in ALL:
            add(archive, asked, f"{table.name}.csv", table_csv(table, None, asked))
        add(archive, asked, "oc4ids.json", oc4ids_json(asked))


def add(archive: ZipFile, asked: Asked, name: str, parts: Iterable[bytes]) -> None:
    told = ZipInfo(name, (asked.on.year, asked.on.month, asked.on.day, 0, 0, 0))
    told.compress_type = ZIP_DEFLATED
    told.external_attr = 0o644 << 16
    with archive.open(told, "w", force_zip64=True) as entry:
        for part in parts:
            entry.write(part)


def readme(asked: Asked) -> str:
    lines = [
        _("Open data of Honggutan's major projects"),
        _("As known on %(day)s.") % {"day": asked.as_of.words},
        _("Licence: %(name)s, %(url)s") % {"name": settings.DATA_LICENSE_NAME, "url": settings.DATA_LICENSE_URL},
        asked.absolute("/data/"),
    ]
    return "\n".join(lines) + "\n"
