"""Published progress reports. Four queries a batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from projects.models import ProgressReport, ReportPhoto
from projects.open_data.asked import Asked
from projects.open_data.described import of, told
from projects.open_data.milestones import key_of_source
from projects.open_data.parts import Quote, Reference, reference
from projects.open_data.quotes import Quotes


@dataclass(frozen=True, slots=True)
class PhotoRecord:
    id: int = told(_("key"))
    url: str = told(_("address"))
    width: int = of(ReportPhoto, "width")
    height: int = of(ReportPhoto, "height")
    caption: str = of(ReportPhoto, "caption")

    def __str__(self) -> str:
        return self.url


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """How a project stood on a day, as the staff or a source told."""

    id: int = told(_("key"))
    project: Reference = told(_("project"))
    month: date | None = of(ProgressReport, "month", note=_("Its first day; empty for what a source told."))
    reported_on: date = of(ProgressReport, "reported_on")
    published_on: date = of(ProgressReport, "published_on")
    text: str = of(ProgressReport, "text")
    percent: Decimal | None = of(ProgressReport, "percent")
    month_completed_yuan: Decimal | None = of(ProgressReport, "month_completed_yuan")
    year_completed_yuan: Decimal | None = of(ProgressReport, "year_completed_yuan")
    corrects: int | None = of(ProgressReport, "corrects")
    corrected_by: int | None = told(_("corrected by"), note=_("The report that has taken its place."))
    source: int | None = of(ProgressReport, "source")
    photos: tuple[PhotoRecord, ...] = told(_("photos"))
    url: str = told(_("page of the project"))
    citations: tuple[Quote, ...] = told(_("citations"))


def report_records(keys: Sequence[int], asked: Asked) -> list[ReportRecord]:
    public = Prefetch("corrections", ProgressReport.objects.published().known(asked.on), to_attr="told_corrections")
    rows = ProgressReport.objects.select_related("project", "source").defer("source__text")
    found = rows.prefetch_related("photos", public).in_bulk(list(keys))
    quotes = Quotes("report", keys, asked)
    return [report_record(found[key], quotes, asked) for key in keys]


def report_record(report: ProgressReport, quotes: Quotes, asked: Asked) -> ReportRecord:
    return ReportRecord(
        id=report.pk,
        project=reference(report.project),
        month=report.month,
        reported_on=report.reported_on,
        published_on=report.published_on,
        text=report.text,
        percent=report.percent,
        month_completed_yuan=report.month_completed_yuan,
        year_completed_yuan=report.year_completed_yuan,
        corrects=report.corrects_id,
        corrected_by=next((one.pk for one in report.told_corrections), None),
        source=key_of_source(report.source, asked),
        photos=tuple(photo_record(one, asked) for one in report.photos.all()),
        url=f"{asked.url(report.project.get_absolute_url())}#h-said",
        citations=quotes.of(report),
    )


def photo_record(photo: ReportPhoto, asked: Asked) -> PhotoRecord:
    return PhotoRecord(photo.pk, asked.absolute(photo.get_absolute_url()), photo.width, photo.height, photo.caption)
