from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("projects.urls")),
    path("admin/", admin.site.urls),
    path("language/", include("django.conf.urls.i18n")),
]

handler400 = "hgt_projects.error_pages.bad_request"
handler403 = "hgt_projects.error_pages.permission_denied"
handler404 = "hgt_projects.error_pages.page_not_found"
handler500 = "hgt_projects.error_pages.server_error"
