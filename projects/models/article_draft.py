"""An article that somebody enters, until everything found in it is decided."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projects.enums import DraftStatus
from projects.fields import LineField, WindowField, WordsField, window_ordered
from projects.models.history import HistoricalRecords
from projects.models.source import Source
from projects.models.versioned import Versioned


class ArticleDraft(Versioned):
    """An article with what its reading found (`sheet`, see importers.entry.sheet) and what was decided about it so far.

    `text` never changes: what the sheet says points into it. `waiting` counts the facts that wait for a decision; those
    that were stored came from `source`. `started_by` is empty for a command.
    """

    title = LineField(_("title"), max_length=200)
    publisher = LineField(_("publisher"), max_length=100, blank=True)
    published = WindowField(_("published"))
    published_reason = WordsField(_("why this date is believed"), max_length=1000, blank=True)
    file_name = LineField(_("file name"), max_length=200, blank=True)
    sha256 = models.CharField(_("SHA-256 of the text"), max_length=64, unique=True)
    text = WordsField(_("text"))
    sheet = models.JSONField(_("facts found"))
    status = models.CharField(_("status"), max_length=20, choices=DraftStatus, default=DraftStatus.OPEN)
    waiting = models.PositiveIntegerField(_("waiting facts"), default=0)
    source = models.OneToOneField(
        Source, models.PROTECT, null=True, blank=True, related_name="draft", verbose_name=_("source")
    )
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("entered by")
    )
    started_at = models.DateTimeField(_("entered at"))
    history = HistoricalRecords(excluded_fields=["text"])

    class Meta:
        verbose_name = _("entered article")
        verbose_name_plural = _("entered articles")
        ordering = ["-pk"]
        constraints = [
            window_ordered("articledraft", "published"),
            models.CheckConstraint(condition=~Q(title="") & ~Q(text=""), name="articledraft_title_and_text_given"),
            models.CheckConstraint(condition=Q(status__in=DraftStatus.values), name="articledraft_status_known"),
            models.CheckConstraint(
                condition=Q(status=DraftStatus.OPEN) | Q(source__isnull=False), name="articledraft_stored_has_source"
            ),
            models.CheckConstraint(
                condition=~Q(status=DraftStatus.STORED) | Q(waiting=0), name="articledraft_stored_waits_for_nothing"
            ),
        ]

    def __str__(self) -> str:
        return self.title
