"""The presets of the lights, in force from the beginning: 7 and 15 days, gap 银川 2025, ratio 武汉."""

from datetime import date

from django.db import migrations

FIRST_DAY = date(2000, 1, 1)


def add_presets(apps, schema_editor):
    apps.get_model("projects", "LightRule").objects.create(effective_from=FIRST_DAY)


def remove_presets(apps, schema_editor):
    apps.get_model("projects", "LightRule").objects.filter(effective_from=FIRST_DAY).delete()


class Migration(migrations.Migration):
    dependencies = [("projects", "0001_initial")]
    operations = [migrations.RunPython(add_presets, remove_presets)]
