"""The photos of a monthly report that its writer adds, names and takes away again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction

from projects.actions.report_errors import TooManyPhotosError
from projects.actions.report_rules import check_writable
from projects.actions.save_as import delete_as, save_as
from projects.models import ProgressReport, ReportPhoto
from projects.photos import Photo

PHOTOS_AT_MOST = 9


def add_photos(*, report: ProgressReport, photos: Iterable[Photo], by: Any, at: datetime) -> list[ReportPhoto]:
    """Keep photos that `projects.photos` made fit to publish, under names that say nothing."""
    photos = list(photos)
    check_writable(report, by=by, at=at)
    if report.photos.count() + len(photos) > PHOTOS_AT_MOST:
        raise TooManyPhotosError(PHOTOS_AT_MOST)
    added: list[ReportPhoto] = []
    with files_undone(added), transaction.atomic():
        for photo in photos:
            row = ReportPhoto(report=report, image=ContentFile(photo.jpeg, random_name()))
            added.append(row)
            save_as(row, by=by)
    return added


@contextmanager
def files_undone(rows: list[ReportPhoto]) -> Iterator[None]:
    """Where the rows can't be kept, their files aren't either."""
    try:
        yield
    except BaseException:
        for row in rows:
            row.image.storage.delete(row.image.name)
        raise


@transaction.atomic
def change_photos(
    *, report: ProgressReport, captions: dict[int, str], removed: Iterable[int], by: Any, at: datetime
) -> None:
    """Rename and remove photos of this report, by their keys; keys of other reports' photos are passed over."""
    check_writable(report, by=by, at=at)
    gone = set(removed)
    for photo in report.photos.all():
        if photo.pk in gone:
            delete_as(photo, by=by)
        elif captions.get(photo.pk, photo.caption) != photo.caption:
            photo.caption = captions[photo.pk]
            save_as(photo, by=by)


def random_name() -> str:
    return f"{uuid4().hex}.jpg"
