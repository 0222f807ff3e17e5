from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    name = "projects"
    verbose_name = _("Projects")


class StaffConfig(AdminConfig):
    """Django's admin with our site in it."""

    default_site = "projects.staff_site.StaffSite"
