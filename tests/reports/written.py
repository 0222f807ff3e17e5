"""Reports at each stage of their life, made by the actions that bring them there."""

from __future__ import annotations

import io

from projects.actions.correct_report import correct_report
from projects.actions.decide_report import publish_report, return_report
from projects.actions.report_photos import add_photos
from projects.actions.write_report import save_draft, submit_report
from projects.models import ProgressReport
from projects.photos import make_publishable
from tests.reports import pictures
from tests.reports.conftest import APRIL, NOW

WORDS = "水稳摊铺至中段。"


def draft(site, *, updates=(), photos=0, **values):
    report = ProgressReport(**{"project": site.project, "month": APRIL, "text": WORDS, **values})
    save_draft(report=report, updates=updates, by=site.clerk, at=NOW)
    taken = [make_publishable(io.BytesIO(pictures.photo((40 + number, 30)))) for number in range(photos)]
    add_photos(report=report, photos=taken, by=site.clerk, at=NOW)
    return report


def submitted(site, *, updates=(), **values):
    report = draft(site, updates=updates, **values)
    return submit_report(report=report, updates=updates, by=site.clerk, at=NOW)


def returned(site, words="请补照片", **values):
    return return_report(report=submitted(site, **values), words=words, by=site.reviewer, at=NOW)


def published(site, *, at=NOW, **values):
    return publish_report(report=submitted(site, **values), by=site.reviewer, at=at)


def corrected(report, site, *, at=NOW, **values):
    """The published correction of a published report."""
    correction = correct_report(report=report, by=site.clerk, at=at)
    for name, value in values.items():
        setattr(correction, name, value)
    submit_report(report=correction, updates=[], by=site.clerk, at=at)
    return publish_report(report=correction, by=site.reviewer, at=at)
