"""A clerk's browser on the page of a report: what it shows, and what is sent back of it."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from projects.date_window import DateWindow


def write_address(project, month="2025-04"):
    return reverse("admin:projects_progressreport_write", args=[project.pk, month])


def page_address(report):
    return reverse("admin:projects_progressreport_change", args=[report.pk])


def sent(response, **changes):
    """What a browser would send back of the page, with what a person changed."""
    entry = response.context["entry"]
    forms = [entry.form, *entry.steps, *entry.photos]
    values = {bound.html_name: bound.value() for form in forms for bound in form}
    values = {name: value for name, value in values.items() if value not in (None, False)}
    values = {name: bound_text(value) for name, value in values.items()}
    return {**values, "_save": "1", **changes}


def bound_text(value):
    return value.text if isinstance(value, DateWindow) else value


def opened(desk, site):
    return desk.get(write_address(site.project))


def send(desk, response, **changes):
    return desk.post(response.request["PATH_INFO"], sent(response, **changes))


def errors(response):
    entry = response.context["entry"]
    forms = [entry.form, *entry.steps, *entry.photos, entry.upload]
    return {bound.html_name: [*bound.errors] for form in forms for bound in form if bound.errors}


def file(data, name="IMG_0001.jpg"):
    return SimpleUploadedFile(name, data, "image/jpeg")
