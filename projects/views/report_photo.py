from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from projects.models import ReportPhoto
from projects.row_rights import may_see

FOR_EVERYBODY = "public, max-age=3600"
FOR_STAFF = "private, no-store"


@require_safe
def report_photo(request: HttpRequest, *, pk: int) -> FileResponse:
    """A photo of a published report on a public project; before that, for those of the staff who may see the report."""
    photo = get_object_or_404(ReportPhoto.objects.select_related("report__project"), pk=pk)
    is_public = is_published(photo)
    if not is_public and not may_see(request.user, photo):
        raise Http404
    try:
        response = FileResponse(photo.image.open("rb"), content_type="image/jpeg")
    except FileNotFoundError as error:
        raise Http404 from error
    response["Cache-Control"] = FOR_EVERYBODY if is_public else FOR_STAFF
    response["X-Content-Type-Options"] = "nosniff"
    return response


def is_published(photo: ReportPhoto) -> bool:
    report = photo.report
    return report.project.is_public and bool(report.published_on) and report.published_on <= timezone.localdate()
