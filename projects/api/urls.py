from django.urls import path, re_path

from projects.api.schema import SchemaView, docs
from projects.api.views import MissingView, RootView, row_view, rows_view
from projects.open_data.tables import ALL

urlpatterns = [
    path("", RootView.as_view(), name="api"),
    path("schema/", SchemaView.as_view(), name="api_schema"),
    path("docs/", docs, name="api_docs"),
    *(path(f"{table.name}/", rows_view(table), name=f"api_{table.name}") for table in ALL),
    *(path(f"{table.name}/<int:id>/", row_view(table), name=f"api_{table.name}_row") for table in ALL),
    re_path(r"^(?P<path>.*)$", MissingView.as_view(), name="api_missing"),
]
