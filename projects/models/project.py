"""A project, its place in the tree of projects, and the other names it goes by."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from projects.enums import Category, Stage
from projects.fields import LineField, WordsField
from projects.models.history import HistoricalRecords
from projects.models.named import Named, OtherName
from projects.querysets import ProjectQuerySet

MAX_DEPTH = 3


class Project(Named):
    """A construction project, or a part of one: a road of a network, a phase (一期), a section (标段).

    Only public projects are shown outside the admin. `stage_stated_on` is the day on which the stage became known.
    """

    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
    )
    code = models.CharField(
        _("project code"),
        max_length=30,
        null=True,
        blank=True,
        unique=True,
        help_text=_("The national project code."),
    )
    category = models.CharField(_("category"), max_length=30, choices=Category, blank=True)
    stage = models.CharField(_("stage"), max_length=30, choices=Stage, default=Stage.UNKNOWN)
    stage_stated_on = models.DateField(_("stage stated on"), null=True, blank=True)
    location = LineField(_("location"), max_length=200, blank=True)
    summary = WordsField(_("summary"), max_length=2000, blank=True)
    is_public = models.BooleanField(_("public"), default=False, help_text=_("Shown to citizens."))
    known_from = models.DateField(
        _("known from"),
        null=True,
        blank=True,
        help_text=_("The day of the first statement about it."),
    )
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)
    history = HistoricalRecords()

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["name_pinyin", "pk"]
        indexes = [models.Index(fields=["category"]), models.Index(fields=["stage"])]
        constraints = [
            models.UniqueConstraint(
                fields=["parent", "name"],
                name="project_name_unique_in_parent",
                violation_error_message=_("This project already has a part of this name."),
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(parent=None),
                name="project_name_unique_at_top",
                violation_error_message=_("There already is a project of this name."),
            ),
            models.CheckConstraint(condition=~Q(name=""), name="project_name_given"),
            models.CheckConstraint(
                condition=~Q(parent=F("id")) | Q(parent=None),
                name="project_not_its_own_parent",
                violation_error_message=_("A project can't be a part of itself."),
            ),
            models.CheckConstraint(
                condition=Q(category__in=["", *Category.values]),
                name="project_category_known",
            ),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="project_stage_known"),
        ]

    def get_absolute_url(self) -> str:
        return reverse("project", args=[self.slug])

    def clean(self) -> None:
        if self.code == "":
            self.code = None
        self.check_tree()

    def check_tree(self) -> None:
        """Refuse a circle, and a tree deeper than lists and lights look (project, phase, section)."""
        above = self.ancestors()
        if self.pk and self.pk in {project.pk for project in above}:
            circle = ValidationError(_("A project can't be a part of one of its own parts."), code="circle")
            raise ValidationError({"parent": circle})
        if len(above) + self.height() > MAX_DEPTH:
            too_deep = ValidationError(_("Projects nest at most three levels deep."), code="too_deep")
            raise ValidationError({"parent": too_deep})

    def ancestors(self) -> list[Project]:
        """The projects above this one, nearest first; stops where a circle would begin."""
        above: list[Project] = []
        project = self.parent
        while project is not None and project not in above and len(above) <= MAX_DEPTH:
            above.append(project)
            project = project.parent
        return above

    def height(self) -> int:
        """How many levels the tree has from here down, this project included."""
        level, height = [self.pk] if self.pk else [], 1
        while level and height <= MAX_DEPTH:
            level = list(Project.objects.filter(parent__in=level).values_list("pk", flat=True))
            height += bool(level)
        return height


class ProjectAlias(OtherName):
    """Another name of a project, as a source printed it."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="aliases", verbose_name=_("project"))
    history = HistoricalRecords()

    class Meta(OtherName.Meta):
        constraints = [
            models.UniqueConstraint(fields=["project", "name"], name="alias_unique_in_project"),
            models.CheckConstraint(condition=~Q(name=""), name="alias_name_given"),
        ]
