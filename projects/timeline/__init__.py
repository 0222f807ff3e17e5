"""Timelines as geometry: pure functions from milestones on a day to the shapes that a template prints."""

from projects.timeline.gauge import Gauge, gauge
from projects.timeline.milestone import TimelineMilestone
from projects.timeline.mini import mini_head, mini_timeline
from projects.timeline.network import NetworkTimeline, Part, network_timeline
from projects.timeline.project import ProjectTimeline, project_timeline
from projects.timeline.scale import plan_year, span
from projects.timeline.wall import Wall, wall_track

__all__ = [
    "Gauge",
    "NetworkTimeline",
    "Part",
    "ProjectTimeline",
    "TimelineMilestone",
    "Wall",
    "gauge",
    "mini_head",
    "mini_timeline",
    "network_timeline",
    "plan_year",
    "project_timeline",
    "span",
    "wall_track",
]
