"""What is derived from other rows, and kept by triggers: see `projects.derived`. Nothing else writes here."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Least
from django.utils.translation import gettext_lazy as _

from projects.models.named import NAME_LENGTH
from projects.models.project import Project


def of_project(related_name: str) -> models.OneToOneField:
    """Triggers take the row away with its project, so that neither Django nor the database has to."""
    return models.OneToOneField(
        Project,
        models.DO_NOTHING,
        primary_key=True,
        db_constraint=False,
        related_name=related_name,
        verbose_name=_("project"),
    )


class SearchText(models.Model):
    """What a project is found by: names, place and units in lower case, a line each; `pinyin` and initials too."""

    project = of_project("search_text")
    text = models.TextField(_("text"))
    pinyin = models.TextField(_("pinyin"))

    class Meta:
        verbose_name = _("search text")
        verbose_name_plural = _("search texts")

    def __str__(self) -> str:
        return self.text


def in_order(*columns: object, name: str, top: bool = False) -> models.Index:
    condition = Q(is_public=True, is_top=True) if top else Q(is_public=True)
    return models.Index(*columns, "name_pinyin", "project", name=name, condition=condition)


class Standing(models.Model):
    """Where a project stands from the day `holds_from` on.

    A date that isn't there is the last of the calendar. `total_rank` is the total in fen below zero, so that the
    largest comes first, and 1 where none was stated. The changes are those of its own milestones, without its parts'.
    """

    project = of_project("standing")
    is_public = models.BooleanField(_("public"))
    is_top = models.BooleanField(_("whole project"))
    name_pinyin = models.CharField(_("pinyin"), max_length=8 * NAME_LENGTH)
    category = models.CharField(_("category"), max_length=30)
    stage = models.CharField(_("stage"), max_length=30)
    is_finished = models.BooleanField(_("finished"))
    late_on = models.DateField(_("missed plan"))
    due_on = models.DateField(_("next plan"))
    total_rank = models.BigIntegerField(_("rank by total investment"))
    holds_from = models.DateField(_("holds from"))
    change_count = models.IntegerField(_("plan changes"), db_default=0)
    days_later = models.IntegerField(_("days put off"), db_default=0)
    days_earlier = models.IntegerField(_("days brought forward"), db_default=0)

    class Meta:
        verbose_name = _("standing")
        verbose_name_plural = _("standings")
        indexes = [
            in_order("late_on", "due_on", "is_finished", name="standing_by_light"),
            in_order("late_on", "due_on", "is_finished", name="standing_whole_by_light", top=True),
            in_order("category", "late_on", "due_on", "is_finished", name="standing_by_category"),
            in_order("stage", "late_on", "due_on", "is_finished", name="standing_by_stage"),
            in_order(name="standing_by_name"),
            in_order(Least("late_on", "due_on"), name="standing_by_date"),
            in_order("total_rank", name="standing_by_total"),
            models.Index(fields=["holds_from"], name="standing_holds_from"),
        ]

    def __str__(self) -> str:
        return f"{self.project_id}"


class SearchEntry(models.Model):
    """That something stands in a public project's search text, see `projects.derived.entries`."""

    pk = models.CompositePrimaryKey("place", "standing_id", verbose_name=_("key"))
    place = models.BigIntegerField(_("place in the index"))
    standing = models.ForeignKey(
        Standing,
        models.DO_NOTHING,
        db_column="project_id",
        db_constraint=False,
        db_index=False,
        related_name="search_entries",
        verbose_name=_("standing"),
    )

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self) -> str:
        return f"{self.place} {self.standing_id}"


class StandingCount(models.Model):
    """How many public projects came to stand so (`change` > 0) or left it: the sum over all rows counts them.

    Rows are only added, so that no edit waits for another one's count; `manage.py check_derived` puts them together.
    """

    is_top = models.BooleanField(_("whole project"))
    stage = models.CharField(_("stage"), max_length=30)
    is_finished = models.BooleanField(_("finished"))
    late_on = models.DateField(_("missed plan"))
    due_on = models.DateField(_("next plan"))
    change = models.IntegerField(_("change"))

    class Meta:
        verbose_name = _("count of standings")
        verbose_name_plural = _("counts of standings")

    def __str__(self) -> str:
        return f"{self.change:+d}"


class Edit(models.Model):
    """That something was edited: the newest row is another one after every edit, see `projects.derived.edits`.

    `tree` is the key of the whole project in whose tree it was, one row for each; 0 where it changes nothing that was
    there before, None where it may concern everything.
    """

    edited_at = models.DateTimeField(_("edited at"))
    tree = models.BigIntegerField(_("tree of projects"), null=True, editable=False)

    class Meta:
        verbose_name = _("edit")
        verbose_name_plural = _("edits")
        indexes = [models.Index(fields=["tree", "id"], name="edit_by_tree")]

    def __str__(self) -> str:
        return f"{self.edited_at:%Y-%m-%d %H:%M:%S}"
