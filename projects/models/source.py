"""Where facts come from: an article, a ledger, a report."""

from __future__ import annotations

from datetime import date

from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from projects.enums import SourceKind
from projects.fields import LineField, WindowField, WordsField, window_ordered
from projects.models.history import HistoricalRecords
from projects.models.versioned import Versioned


class Source(Versioned):
    """A document with its text, verbatim. Citations point into `text` by offset, so it never changes once kept.

    `sha256` is that of the text. Where the day of publication isn't printed, `published` is a window and
    `published_reason` says why it is believed.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=SourceKind, default=SourceKind.ARTICLE)
    title = LineField(_("title"), max_length=200, validators=[ProhibitNullCharactersValidator()])
    publisher = LineField(_("publisher"), max_length=100, blank=True)
    published = WindowField(_("published"))
    published_reason = WordsField(_("why this date is believed"), max_length=1000, blank=True)
    file_name = LineField(_("file name"), max_length=200, blank=True)
    url = models.URLField(_("address on the web"), max_length=500, blank=True)
    sha256 = models.CharField(_("SHA-256 of the text"), max_length=64, unique=True)
    text = WordsField(_("text"))
    is_public = models.BooleanField(_("public"), default=False, help_text=_("Shown to citizens."))
    history = HistoricalRecords(excluded_fields=["text"])

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["-published_latest", "-pk"]
        indexes = [
            models.Index(fields=["-published_latest", "-id"], name="source_newest"),
            models.Index(
                Coalesce("published_latest", "published_earliest").desc(),
                F("id").desc(),
                condition=Q(is_public=True),
                name="source_newest_public",
            ),
        ]
        constraints = [
            window_ordered("source", "published"),
            models.CheckConstraint(condition=~Q(title=""), name="source_title_given"),
            models.CheckConstraint(condition=Q(kind__in=SourceKind.values), name="source_kind_known"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.pk])

    @property
    def stated_on(self) -> date | None:
        """The day by which its statements were made: the last on which it may have been published."""
        return self.published_latest or self.published_earliest


class SourceSketch(models.Model):
    """What of a text is kept to recognise it again: a digest of its letters alone, and a sketch of its shingles."""

    source = models.OneToOneField(Source, models.CASCADE, related_name="sketch", verbose_name=_("source"))
    fingerprint = models.CharField(_("fingerprint"), max_length=64, db_index=True)
    hashes = models.TextField(_("sketch"))

    class Meta:
        verbose_name = _("sketch of a source")
        verbose_name_plural = _("sketches of sources")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.fingerprint
