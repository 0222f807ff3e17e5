"""On PostgreSQL the audit record and the row histories refuse UPDATE and DELETE, whoever asks."""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION projects_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$
"""


def append_only_tables(apps):
    """The audit record and every history table of the projects app, as it stood at this migration."""
    models = apps.get_app_config("projects").get_models()
    names = [model._meta.db_table for model in models if model.__name__.startswith("Historical")]
    return ["projects_auditevent", *sorted(names)]


def protect(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute(FUNCTION, params=None)  # its % belongs to RAISE, not to parameters
    for table in append_only_tables(apps):
        schema_editor.execute(
            f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {schema_editor.quote_name(table)} "
            "FOR EACH ROW EXECUTE FUNCTION projects_refuse_change()"
        )


def unprotect(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION projects_refuse_change() CASCADE")


class Migration(migrations.Migration):
    dependencies = [("projects", "0002_preset_light_rule")]
    operations = [migrations.RunPython(protect, unprotect)]
