"""The public pages, one file each: resolve, call, render."""

from projects.views.about import about
from projects.views.calendar import calendar
from projects.views.calendar_files import calendar_of_all, project_calendar
from projects.views.change_list import change_list
from projects.views.data import data, data_dictionary
from projects.views.display import choose_display
from projects.views.downloads import archive, data_package_file, download, oc4ids
from projects.views.feeds import CategoryFeed, ChangesFeed, ProjectFeed, UnitFeed
from projects.views.home import home
from projects.views.language import choose_language
from projects.views.project_detail import project_detail
from projects.views.project_list import project_list
from projects.views.report_photo import report_photo
from projects.views.short_address import short_address
from projects.views.sitemap import robots, sitemap, sitemap_part
from projects.views.source_detail import source_detail
from projects.views.source_list import source_list
from projects.views.unit_detail import unit_detail
from projects.views.unit_list import unit_list
from projects.views.wall import wall, wall_svg

__all__ = [
    "CategoryFeed",
    "ChangesFeed",
    "ProjectFeed",
    "UnitFeed",
    "about",
    "archive",
    "calendar",
    "calendar_of_all",
    "change_list",
    "choose_display",
    "choose_language",
    "data",
    "data_dictionary",
    "data_package_file",
    "download",
    "home",
    "oc4ids",
    "project_calendar",
    "project_detail",
    "project_list",
    "report_photo",
    "robots",
    "short_address",
    "sitemap",
    "sitemap_part",
    "source_detail",
    "source_list",
    "unit_detail",
    "unit_list",
    "wall",
    "wall_svg",
]
