"""Row rights in the staff's pages, on every way in: the one mixin that each page and each block of rows stands on."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from projects.rights import SEE_EVERYTHING, has_role
from projects.row_rights import rows_of


class RowRights:
    """Rows of the user's projects alone: in lists, filters, searches, actions and rows below, and in every choice."""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return rows_of(request.user, super().get_queryset(request))  # type: ignore[misc]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs["queryset"] = rows_of(request.user, self._choices(db_field, request, kwargs))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs["queryset"] = rows_of(request.user, self._choices(db_field, request, kwargs))
        return super().formfield_for_manytomany(db_field, request, **kwargs)  # type: ignore[misc]

    def _choices(self, db_field: Any, request: HttpRequest, kwargs: dict[str, Any]) -> QuerySet:
        if "queryset" in kwargs:
            return kwargs["queryset"]
        ordered = self.get_field_queryset(kwargs.get("using"), db_field, request)  # type: ignore[attr-defined]
        return db_field.remote_field.model._default_manager.all() if ordered is None else ordered


class PageRights(RowRights):
    """A page of its own: whose row is not the user's gets the answer of a row that doesn't exist."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        row = super().get_object(request, object_id, from_field)  # type: ignore[misc]
        if row is None:
            raise Http404
        return row

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The history outlives its row, and would be found past `get_queryset`: only who sees everything reads on."""
        key = self._key(object_id)
        if not (has_role(request.user, *SEE_EVERYTHING) or self.get_queryset(request).filter(pk=key).exists()):
            raise Http404
        return super().history_view(request, object_id, extra_context)  # type: ignore[misc]

    def _key(self, object_id: str) -> Any:
        try:
            return self.model._meta.pk.to_python(unquote(object_id))  # type: ignore[attr-defined]
        except ValidationError as error:
            raise Http404 from error

    def view_on_site(self, row: Any) -> str | None:
        """The public page by its own address: Django's detour by the row's key would tell of any row."""
        is_shown = getattr(row, "is_public", False) and hasattr(row, "get_absolute_url")
        return row.get_absolute_url() if is_shown else None
