from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.utils.functional import lazy
from django.views.generic import RedirectView

from operations.pages import operations

urlpatterns = [
    path("", include("projects.urls")),
    path("admin/operations/", admin.site.admin_view(operations), name="operations"),
    path("admin/", admin.site.urls),
    path("language/", include("django.conf.urls.i18n")),
    # Browsers ask here on pages that name no icon, such as an answer in plain text.
    path("favicon.ico", RedirectView.as_view(url=lazy(static, str)("icon.svg"))),
]

handler400 = "hgt_projects.error_pages.bad_request"
handler403 = "hgt_projects.error_pages.permission_denied"
handler404 = "hgt_projects.error_pages.page_not_found"
handler500 = "hgt_projects.error_pages.server_error"
