"""What everything with a Chinese name and a page of its own shares: pinyin columns and a lasting slug."""

from __future__ import annotations

from typing import Any

from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from projects.fields import LineField
from projects.models.versioned import Versioned
from projects.pinyin import full_pinyin, initials

NAME_LENGTH = 120
SLUG_LENGTH = 80


class OtherName(models.Model):
    """Another name of a row, as a source printed it."""

    name = LineField(
        _("other name"),
        max_length=NAME_LENGTH,
        validators=[ProhibitNullCharactersValidator()],
    )

    class Meta:
        abstract = True
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class Named(Versioned):
    """A row with a name. Pinyin follows the name; the slug is made once and stays, since others link to it."""

    name = LineField(
        _("name"),
        max_length=NAME_LENGTH,
        validators=[ProhibitNullCharactersValidator()],
    )
    name_pinyin = models.CharField(_("pinyin"), max_length=8 * NAME_LENGTH, editable=False, db_index=True)
    name_initials = models.CharField(_("pinyin initials"), max_length=NAME_LENGTH, editable=False)
    slug = models.SlugField(_("address"), max_length=SLUG_LENGTH, unique=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        self.name_pinyin, self.name_initials = (
            full_pinyin(self.name),
            initials(self.name),
        )
        self.slug = self.slug or self.free_slug()
        if (fields := kwargs.get("update_fields")) and "name" in fields:
            kwargs["update_fields"] = {*fields, "name_pinyin", "name_initials"}
        super().save(**kwargs)

    def free_slug(self) -> str:
        """The name's pinyin, with a number behind it where another row has that address."""
        base = slugify(self.name_pinyin)[: SLUG_LENGTH - 8].strip("-") or self._meta.model_name
        taken = set(type(self)._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
        return next(slug for slug in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if slug not in taken)
