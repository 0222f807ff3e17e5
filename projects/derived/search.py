"""What projects are found by: their names, other names, place and units in one text, their pinyin in another."""

from __future__ import annotations

from projects.derived.kept import Derived, Watched

SELECT = """
SELECT p.id AS project_id,
    lower((p.name || {newline} || p.location || {newline}
        || COALESCE((SELECT {texts}(s.name, {newline}) FROM (
            SELECT a.name FROM projects_projectalias a WHERE a.project_id = p.id ORDER BY a.id) s), '')
        || {newline}
        || COALESCE((SELECT {texts}(s.name, {newline}) FROM (
            SELECT DISTINCT u.id, u.name FROM projects_unitrole r
            JOIN projects_unit u ON u.id = r.unit_id WHERE r.project_id = p.id ORDER BY u.id) s), '')
        || {newline}
        || COALESCE((SELECT {texts}(s.name, {newline}) FROM (
            SELECT DISTINCT ua.id, ua.name FROM projects_unitrole r
            JOIN projects_unitalias ua ON ua.unit_id = r.unit_id WHERE r.project_id = p.id ORDER BY ua.id) s), '')
    ) {as_lower}) AS text,
    p.name_pinyin || {newline} || p.name_initials AS pinyin
FROM projects_project p
"""
OF_UNITS = "SELECT role.project_id FROM projects_unitrole role JOIN {{rows}} r ON r.{} = role.unit_id"

SEARCH = Derived(
    name="search_text",
    table="projects_searchtext",
    columns=("project_id", "text", "pinyin"),
    select=SELECT,
    watched=(
        Watched("projects_project", ("name", "location", "name_pinyin"), "SELECT r.id FROM {rows} r"),
        Watched("projects_projectalias", ("name", "project_id")),
        Watched("projects_unitrole", ("project_id", "unit_id")),
        Watched("projects_unit", ("name",), OF_UNITS.format("id")),
        Watched("projects_unitalias", ("name", "unit_id"), OF_UNITS.format("unit_id")),
    ),
    beside=("projects_standing",),
)
