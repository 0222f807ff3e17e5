"""Questions over many rows: an adjective filters, `with_x` annotates."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, F, Min, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Least, NullIf

from projects import change_totals
from projects.done_states import done_state
from projects.enums import Decision, InvestmentKind, Outcome, ReportStatus, Stage
from projects.frozen_dates import refuse_date_columns
from projects.known_statements import stated_by
from projects.known_windows import DONE_ON, day_of_step, known_windows
from projects.last_reports import last_reports, report_days
from projects.schedule import PRESETS, Light, Thresholds, boundaries
from projects.severities import severity, severity_of_dated, severity_of_standing

# From a milestone to its project, and to the projects above: a tree has three levels.
LEVELS = ("project", "project__parent", "project__parent__parent")
NO_SEVERITY = len(Light)


def least_over_tree(milestones: models.QuerySet, column: str, *, nothing: object) -> Least:
    """For each project the least value of a column over the milestones of its tree; `nothing` where there is none.

    A subquery for each level: each finds its few rows by an index, one condition over all levels would read every
    milestone for every project. The parts are looked up first, so that a database that knows nothing of its rows yet
    (after a large import, say) doesn't join from the other end, through all projects for each.
    """
    projects = apps.get_model("projects", "Project").objects.order_by()
    parts = projects.filter(parent=OuterRef(OuterRef("pk"))).values("pk")
    parts_of_parts = projects.filter(
        parent__in=projects.filter(parent=OuterRef(OuterRef(OuterRef("pk")))).values("pk")
    ).values("pk")
    levels = ({"project": OuterRef("pk")}, {"project__in": parts}, {"project__in": parts_of_parts})
    found = (milestones.filter(**level).order_by().annotate(all=Value(1)).values("all") for level in levels)
    least = (Subquery(rows.annotate(least=Min(column)).values("least")) for rows in found)
    return Least(*(Coalesce(value, Value(nothing)) for value in least))


class ProjectQuerySet(models.QuerySet):
    def public(self) -> Self:
        """What citizens may see. Every public surface starts here."""
        return self.filter(is_public=True)

    def known(self, on: date) -> Self:
        """Those of which something had been stated by that day."""
        return self.filter(Q(known_from=None) | Q(known_from__lte=on))

    def top(self) -> Self:
        """Those that are no part of another."""
        return self.filter(parent=None)

    def with_light(
        self,
        on: date,
        thresholds: Thresholds = Thresholds(),  # noqa: B008 - frozen
        *,
        stored: bool = False,
    ) -> Self:
        """Annotates `severity` (see `Light.severity`): the worst of the open, dated milestones of a project's tree.

        Where none is open and dated, a project is done when its stage says so, and undated else. The same rule as
        `projects.schedule.project_state`; a test holds both to one grid of dates. For days on which the standings that
        triggers keep hold (see `projects.derived.holding`), it is read from these: they are `stored`.
        """
        if stored:
            # Of public ones alone: the indexes have no others.
            return self.filter(standing__is_public=True).with_kept_light(on, thresholds)
        # A part that isn't public must not shine through its parent.
        public = apps.get_model("projects", "Milestone").objects.known(on).filter(project__is_public=True)
        milestones = public.open(on).annotate(**report_days(on), severity=severity_of_dated(boundaries(on, thresholds)))
        worst = NullIf(least_over_tree(milestones, "severity", nothing=NO_SEVERITY), Value(NO_SEVERITY))
        finished = Q(stage__in=Stage.finished()) & (Q(stage_stated_on=None) | Q(stage_stated_on__lte=on))
        otherwise = Case(
            When(finished, then=Value(Light.DONE.severity)),
            default=Value(Light.UNDATED.severity),
            output_field=models.IntegerField(),
        )
        return self.annotate(severity=Coalesce(worst, otherwise))

    def with_kept_light(self, on: date, thresholds: Thresholds) -> Self:
        """The same from the standings that triggers keep, public or not."""
        return self.annotate(severity=severity_of_standing(boundaries(on, thresholds), "standing__"))

    def reporting(self) -> Self:
        """Those of which a monthly report is due: public and under construction."""
        return self.public().filter(stage=Stage.UNDER_CONSTRUCTION)

    def unreported(self, month: date) -> Self:
        """Those whose report for the month, being due, hasn't been handed in; that of a whole covers its parts."""
        sent = apps.get_model("projects", "ProgressReport").objects.monthly().sent().filter(month=month)
        # Looked up for each row that is read: joined, all projects would be read first.
        whole = apps.get_model("projects", "Project").objects.filter(pk=OuterRef(OuterRef("parent")))
        above = Subquery(whole.order_by().values("parent"))
        covering = Q(project=OuterRef("pk")) | Q(project=OuterRef("parent")) | Q(project=above)
        return self.reporting().filter(~Exists(sent.filter(covering)))

    def shining(self, *lights: Light) -> Self:
        """Those with one of these lights; needs `with_light`."""
        return self.filter(severity__in=[light.severity for light in lights])

    def with_changes(self, on: date) -> Self:
        """Annotates `change_count`, `days_later` and `days_earlier` (≤ 0) of the plan changes public by that day."""
        return self.annotate(**change_totals.in_tree(on))

    def with_total(self, on: date) -> Self:
        """Annotates `total_yuan` and its `total_qualifier` (约, 近 …): the total investment as known on that day."""
        totals = apps.get_model("projects", "Investment").objects.filter(kind=InvestmentKind.TOTAL)
        known = stated_by(totals.filter(project=OuterRef("pk")), "investment", "amount_yuan", on)
        amount, qualifier = (Subquery(known.values(column)[:1]) for column in ("amount_yuan", "qualifier"))
        return self.annotate(total_yuan=amount, total_qualifier=qualifier)


class MilestoneQuerySet(models.QuerySet):
    def known(self, on: date) -> Self:
        return self.filter(Q(known_from=None) | Q(known_from__lte=on))

    def with_light(
        self,
        on: date,
        thresholds: Thresholds = Thresholds(),  # noqa: B008 - frozen
        *,
        stored: bool = False,
    ) -> Self:
        """Annotates `severity`, as `projects.schedule.milestone_state` gives the light for that day.

        With it stands what it is told by, see `with_told`.
        """
        return self.with_told(on, stored=stored).annotate(severity=severity(boundaries(on, thresholds)))

    def with_told(self, on: date, *, stored: bool = False) -> Self:
        """What `projects.known_windows.state_as_known` tells a state by: the three dates as known on that day, see
        `with_known_windows`, and when the newest reports were made, see `projects.last_reports`.
        """
        return self.with_known_windows(on, stored=stored).annotate(**last_reports(on))

    def open(self, on: date, *, stored: bool = False) -> Self:
        """Those planned for a known day and not done by `on`; `known_planned_latest` stands beside them."""
        columns = ("planned_latest", "actual_earliest", "actual_latest")
        known = self.annotate(**known_windows(on, columns, stored=stored))
        if stored:
            return known.filter(actual_earliest=None, actual_latest=None, planned_latest__isnull=False)
        return known.annotate(done_on=DONE_ON).filter(
            Q(done_on=None) | Q(done_on__gt=on), known_planned_latest__isnull=False
        )

    def with_known_windows(self, on: date, *, stored: bool = False) -> Self:
        """Annotates the windows as they were known on that day: `read_window(row, "known_planned")`."""
        return self.annotate(**known_windows(on, stored=stored))

    def with_due(self, on: date, *, stored: bool = False) -> Self:
        """Annotates `due_on`, the last known day of what happened, else of the plan, and `opens_on`, the first.

        Needs the windows of `with_known_windows`. Of those that are `stored`, an index has the days.
        """
        return self.annotate(
            due_on=day_of_step(("latest", "earliest"), on, stored=stored),
            opens_on=day_of_step(("earliest", "latest"), on, stored=stored),
        )

    def done(self, on: date, *, stored: bool = False) -> Self:
        """Those done by the day, with their `state`, as `projects.schedule.milestone_state` gives it."""
        known = self.with_known_windows(on, stored=stored).annotate(done_on=DONE_ON)
        return known.filter(done_on__lte=on).annotate(state=done_state())

    def coming(self, until: date) -> Self:
        """Open, not yet due, and due soon or by that day; needs `with_light`."""
        by_then = Q(severity=Light.GREEN.severity, known_planned_latest__lte=until)
        return self.filter(Q(severity=Light.BLUE.severity) | by_then)

    def with_moves(self, on: date, *, stored: bool = False) -> Self:
        """Annotates `is_moved`: a change of the plan was public by that day, or plan and baseline differ as known then.

        With it stand the windows of `with_known_windows`.
        """
        changes = apps.get_model("projects", "PlanChange").objects.approved().known(on).filter(milestone=OuterRef("pk"))
        moved = Q(Exists(changes))
        for bound in ("earliest", "latest"):
            baseline = F(f"known_baseline_{bound}")
            moved |= Q(**{f"known_planned_{bound}__lt": baseline}) | Q(**{f"known_planned_{bound}__gt": baseline})
        is_moved = Case(When(moved, then=True), default=False, output_field=models.BooleanField())
        return self.with_known_windows(on, stored=stored).annotate(is_moved=is_moved)

    def update(self, **values: Any) -> int:
        refuse_date_columns(self.model, values)
        return super().update(**values)

    update.alters_data = True  # type: ignore[attr-defined] # as in Django: no template may call it


class ProgressReportQuerySet(models.QuerySet):
    def published(self) -> Self:
        return self.filter(status=ReportStatus.PUBLISHED)

    def sent(self) -> Self:
        """Handed in: waiting for a decision, or published."""
        return self.filter(status__in=ReportStatus.sent())

    def monthly(self) -> Self:
        """Those of the staff; what a source told is of no month."""
        return self.filter(month__isnull=False)

    def known(self, on: date) -> Self:
        """Those that were public by that day."""
        return self.filter(published_on__lte=on)

    def with_stated(self) -> Self:
        """Annotates `stated_earliest`: the first day on which it may have been made, as `ProgressReport.stated`."""
        by_source = When(source__published_latest=F("reported_on"), then=F("source__published_earliest"))
        return self.annotate(stated_earliest=Case(by_source, default=F("reported_on")))


class UnitQuerySet(models.QuerySet):
    def with_public_projects(self) -> Self:
        """Those with a role on a project that citizens may see, each as one row: what is annotated is asked once."""
        roles = apps.get_model("projects", "UnitRole").objects.filter(project__is_public=True)
        return self.filter(Exists(roles.filter(unit=OuterRef("pk"))))


class PlanChangeQuerySet(models.QuerySet):
    def waiting(self) -> Self:
        return self.filter(decision=Decision.WAITING)

    def approved(self) -> Self:
        return self.filter(decision=Decision.APPROVED)

    def known(self, on: date) -> Self:
        """Those that had been decided by that day."""
        return self.filter(decided_on__lte=on)


class ListingQuerySet(models.QuerySet):
    def in_force(self, on: date) -> Self:
        """Those that stand on that day."""
        return self.filter(Q(until=None) | Q(until__gte=on), since__lte=on)


class LightRuleQuerySet(models.QuerySet):
    def thresholds(self, on: date) -> Thresholds:
        """The limits in force on that day; the presets where no rule reaches back so far."""
        rule = self.filter(effective_from__lte=on).order_by("-effective_from").first()
        return rule.thresholds if rule else PRESETS


class ImportRowQuerySet(models.QuerySet):
    def undecided(self) -> Self:
        """Conflicts and ambiguous facts that wait for a person: no later run has met the same fact."""
        later = self.model._default_manager.filter(fact_key=OuterRef("fact_key"), pk__gt=OuterRef("pk"))
        return self.filter(~Exists(later), outcome__in=Outcome.undecided())
