"""The least that Django and PostgreSQL ask for such pages: a site of three bare views, served as ours is."""

from __future__ import annotations

import os
from pathlib import Path

import django
from django.conf import settings

from hgt_projects.database import database_from_url

PAGE = """<!doctype html><title>Projects</title><table>{% for row in rows %}
<tr><td>{{ row.id }}</td><td>{{ row.name }}</td><td>{{ row.category }}</td><td>{{ row.stage }}</td></tr>{% endfor %}
</table>"""
COLUMNS = ("id", "name", "category", "stage", "location", "known_from")
SQL = (
    "SELECT id, name, category, stage, location, known_from FROM projects_project "
    "WHERE is_public ORDER BY name_pinyin, id LIMIT 50"
)

settings.configure(
    DATABASES={"default": database_from_url(os.environ.get("DATABASE_URL", ""), Path(os.devnull))},
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[
        "django.contrib.contenttypes",
        "django.contrib.auth",
        "simple_history",
        "projects.apps.ProjectsConfig",
    ],
    SECRET_KEY="bench",  # noqa: S106 - nothing is signed
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    TIME_ZONE="Asia/Shanghai",
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import HttpRequest, HttpResponse, JsonResponse  # noqa: E402
from django.template import Context, Engine  # noqa: E402
from django.urls import path  # noqa: E402

from projects.models import Project  # noqa: E402

TEMPLATE = Engine().from_string(PAGE)
BYTES = b"x" * 12_000


def fifty_rows() -> list[dict[str, object]]:
    return list(Project.objects.filter(is_public=True).order_by("name_pinyin", "pk").values(*COLUMNS)[:50])


def sized(response: HttpResponse) -> HttpResponse:
    """Told its length, as any page that keeps its connection is."""
    response["Content-Length"] = str(len(response.content))
    return response


def rows(request: HttpRequest) -> HttpResponse:
    return sized(HttpResponse(TEMPLATE.render(Context({"rows": fifty_rows()}))))


def as_json(request: HttpRequest) -> HttpResponse:
    return sized(JsonResponse({"rows": fifty_rows()}))


def as_bytes(request: HttpRequest) -> HttpResponse:
    return sized(HttpResponse(BYTES))


urlpatterns = [path("rows/", rows), path("json/", as_json), path("bytes/", as_bytes)]
application = get_wsgi_application()
