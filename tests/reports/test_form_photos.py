"""Photos sent with a report's form: good ones stay whatever else is wrong, and their names are never used."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from projects.enums import ReportStatus
from projects.models import ProgressReport, ReportPhoto
from tests.reports import pictures
from tests.reports.conftest import files_in
from tests.reports.desk import errors, file, opened, page_address, send
from tests.reports.written import draft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media", "now")]


def test_photos_are_kept_even_where_the_form_has_an_error(desk, site, media):
    response = send(desk, opened(desk, site), percent="七成", camera=file(pictures.photo_with_place()))

    report = ProgressReport.objects.get()
    assert errors(response).keys() == {"percent"}
    assert [photo.width for photo in report.photos.all()] == [32]
    assert "七成" in response.content.decode()
    assert send(desk, response, percent="70").status_code == 302
    report.refresh_from_db()
    assert (report.percent, report.photos.count(), len(files_in(media))) == (Decimal(70), 1, 1)


def test_good_photos_stay_where_another_is_refused(desk, site, media):
    files = [file(pictures.photo()), file(pictures.SVG, "plan.svg"), file(pictures.HEIC, "IMG_2.HEIC")]
    response = send(desk, opened(desk, site), text="水稳摊铺。", chosen=files, _submit="1")

    report = ProgressReport.objects.get()
    assert (report.text, report.status, report.photos.count()) == ("水稳摊铺。", ReportStatus.DRAFT, 1)
    (told,) = errors(response).values()
    assert [("plan.svg" in words, "HEIC" in words) for words in told] == [(True, False), (False, True)]
    assert send(desk, response, _submit="1").status_code == 302
    report.refresh_from_db()
    assert (report.status, len(files_in(media))) == (ReportStatus.SUBMITTED, 1)


@pytest.mark.parametrize("name", ["a.php", "x.jpg.php", "../../evil.jpg", "é' onerror=alert(1).jpg", "图 片.jpg"])
def test_name_of_the_sent_file_is_never_used(desk, site, media, name):
    send(desk, opened(desk, site), chosen=file(pictures.polyglot(), name))

    photo = ReportPhoto.objects.get()
    assert files_in(media) == [photo.image.name.rpartition("/")[2]]
    assert photo.image.name.startswith("reports/2025/05/")
    assert len(photo.image.name) == len("reports/2025/05/") + 36
    assert pictures.SCRIPT not in (media / photo.image.name).read_bytes()


def test_name_with_a_nul_byte_harms_nothing(desk, site, media):
    response = send(desk, opened(desk, site), chosen=file(pictures.SVG, "a\0.jpg"))

    assert response.status_code in (200, 302, 400)
    assert files_in(media) == []


def test_ninth_photo_is_the_last(desk, site, media):
    report = draft(site, photos=8)
    files = [file(pictures.photo()), file(pictures.photo())]

    response = send(desk, desk.get(page_address(report)), chosen=files)

    assert errors(response).keys() == {"chosen"}
    assert (report.photos.count(), len(files_in(media))) == (9, 9)


def test_photo_is_named_and_taken_away_with_its_file(desk, site, media, django_capture_on_commit_callbacks):
    report = draft(site, photos=2)
    first, second = report.photos.all()
    changes = {f"photo{first.pk}-caption": "德兴街", f"photo{second.pk}-removed": "on"}
    with django_capture_on_commit_callbacks(execute=True):
        send(desk, desk.get(page_address(report)), **changes)

    assert [(photo.pk, photo.caption) for photo in report.photos.all()] == [(first.pk, "德兴街")]
    assert len(files_in(media)) == 1


def test_discarded_draft_takes_its_files_along(desk, site, media, django_capture_on_commit_callbacks):
    report = draft(site, photos=2)

    with django_capture_on_commit_callbacks(execute=True):
        response = desk.post(reverse("admin:projects_progressreport_discard", args=[report.pk]))

    assert response.url == reverse("admin:projects_progressreport_month", args=["2025-04"])
    assert (ProgressReport.objects.exists(), files_in(media)) == (False, [])
