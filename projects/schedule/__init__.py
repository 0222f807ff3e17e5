"""The schedule rules: how early or late a milestone is, which light it shows, and how the year's money stands.

Pure functions of date windows, the last report and a day `on`; no clock, no database. A day is a day in Asia/Shanghai.
"""

from projects.schedule.boundaries import Boundaries, boundaries
from projects.schedule.investment import InvestmentProgress, NoAnnualPlanError, Preset, investment_progress
from projects.schedule.light import Light
from projects.schedule.milestone import MilestoneState, State, happened, may_tell_of, milestone_state
from projects.schedule.preview import Preview, preview
from projects.schedule.project import NamedState, ProjectState, project_state
from projects.schedule.thresholds import PRESETS, Thresholds
from projects.schedule.time_progress import CurveError, TimeProgress, time_progress
from projects.schedule.variance import Variance, variance

__all__ = [
    "PRESETS",
    "Boundaries",
    "CurveError",
    "InvestmentProgress",
    "Light",
    "MilestoneState",
    "NamedState",
    "NoAnnualPlanError",
    "Preset",
    "Preview",
    "ProjectState",
    "State",
    "Thresholds",
    "TimeProgress",
    "Variance",
    "boundaries",
    "happened",
    "investment_progress",
    "may_tell_of",
    "milestone_state",
    "preview",
    "project_state",
    "time_progress",
    "variance",
]
