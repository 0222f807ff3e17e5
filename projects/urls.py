from django.urls import include, path, re_path

from projects import views

urlpatterns = [
    path("", views.home, name="home"),
    path("projects/", views.project_list, name="projects"),
    path("projects/<slug:slug>/", views.project_detail, name="project"),
    path("projects/<slug:slug>/atom/", views.ProjectFeed(), name="project_feed"),
    path("units/", views.unit_list, name="units"),
    path("units/<slug:slug>/", views.unit_detail, name="unit"),
    path("units/<slug:slug>/atom/", views.UnitFeed(), name="unit_feed"),
    path("changes/", views.change_list, name="changes"),
    path("changes/atom/", views.ChangesFeed(), name="changes_feed"),
    path("changes/atom/<slug:category>/", views.CategoryFeed(), name="category_feed"),
    path("projects/<slug:slug>/calendar.ics", views.project_calendar, name="project_calendar"),
    path("calendar/", views.calendar, name="calendar"),
    path("calendar.ics", views.calendar_of_all, name="calendar_file"),
    path("wall/", views.wall, name="wall"),
    path("wall.svg", views.wall_svg, name="wall_svg"),
    path("sources/", views.source_list, name="sources"),
    path("sources/<int:pk>/", views.source_detail, name="source"),
    path("about/", views.about, name="about"),
    re_path(r"^p/(?P<code>[1-9][0-9]{0,8})/?$", views.short_address, name="short_address"),
    path("api/v1/", include("projects.api.urls")),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("photos/<int:pk>.jpg", views.report_photo, name="report_photo"),
    re_path(r"^language/(?P<code>zh-hans|en)/$", views.choose_language, name="choose_language"),
    re_path(r"^display/(?P<mode>large|contrast)/(?P<switch>on|off)/$", views.choose_display, name="choose_display"),
]
