"""Organisations, what they do on a project, and the people who speak for it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from projects.enums import Duty, Role
from projects.fields import LineField
from projects.models.history import HistoricalRecords
from projects.models.named import Named, OtherName
from projects.models.project import Project
from projects.models.versioned import Versioned
from projects.querysets import UnitQuerySet


class Unit(Named):
    """An organisation: a bureau, a street office, a company. `parent` is the body or group it belongs to."""

    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("belongs to"),
    )
    projects = models.ManyToManyField(Project, through="UnitRole", related_name="units", verbose_name=_("projects"))
    history = HistoricalRecords()

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["name_pinyin", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                name="unit_name_unique",
                violation_error_message=_("There already is a unit of this name."),
            ),
            models.CheckConstraint(condition=~Q(name=""), name="unit_name_given"),
            models.CheckConstraint(
                condition=~Q(parent=F("id")) | Q(parent=None),
                name="unit_not_its_own_parent",
                violation_error_message=_("A unit can't belong to itself."),
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("unit", args=[self.slug])

    def clean(self) -> None:
        above, seen = self.parent, set()
        while above is not None and above.pk not in seen:
            if above.pk == self.pk:
                raise ValidationError({"parent": _("A unit can't belong to one of its own parts.")})
            seen.add(above.pk)
            above = above.parent


class UnitAlias(OtherName):
    """Another name of a unit (区住建局 for 红谷滩区住房和城乡建设局)."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="aliases", verbose_name=_("unit"))
    history = HistoricalRecords()

    class Meta(OtherName.Meta):
        constraints = [
            models.UniqueConstraint(fields=["name"], name="unit_alias_unique"),
            models.CheckConstraint(condition=~Q(name=""), name="unit_alias_name_given"),
        ]


class UnitRole(Versioned):
    """What a unit does on a project. A unit may hold several roles on one project, each once."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="unit_roles", verbose_name=_("project"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="unit_roles", verbose_name=_("unit"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("responsible unit")
        verbose_name_plural = _("responsible units")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "unit", "role"],
                name="unit_role_unique",
                violation_error_message=_("This unit already has this role on the project."),
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="unit_role_known"),
        ]
        indexes = [models.Index(fields=["unit", "id"], name="role_of_unit")]

    def __str__(self) -> str:
        return f"{self.unit} ({self.get_role_display()})"


class ContactPerson(Versioned):
    """A person whom a source names as in charge of, or speaking for, a project; `duty` is empty for the latter."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="contacts", verbose_name=_("project"))
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("unit"),
    )
    name = LineField(_("name"), max_length=30, validators=[ProhibitNullCharactersValidator()])
    duty = models.CharField(_("duty"), max_length=20, choices=Duty, blank=True)
    title = LineField(_("post"), max_length=100, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("contact person")
        verbose_name_plural = _("contact persons")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "name", "duty"], name="contact_unique_in_project"),
            models.CheckConstraint(condition=~Q(name=""), name="contact_name_given"),
            models.CheckConstraint(condition=Q(duty__in=["", *Duty.values]), name="contact_duty_known"),
        ]

    def __str__(self) -> str:
        return self.name
