"""The words in a row of the project's timeline, kept off its lines, its marks and, where possible, today."""

from __future__ import annotations

from collections.abc import Iterator

from projects.schedule import Light
from projects.timeline.labels import Place, beside, label, preferred
from projects.timeline.project_row import LOWER, UPPER, RowDrawing
from projects.timeline.shapes import Label
from projects.timeline.spans import Extent

TEXT_DROP, BELOW_DROP = 5.0, 20.0


def labels(drawing: RowDrawing) -> Iterator[Label]:
    baseline = drawing.milestone.state.baseline
    if drawing.upper and baseline:
        place = preferred(*around(drawing.words.baseline(baseline), drawing.upper), drawing.today)
        yield label(place, y=UPPER + TEXT_DROP, css="mu", today=drawing.past)
    css = "mu" if drawing.milestone.state.light is Light.UNDATED else "b"
    places = lower_places(drawing)
    for place in places:
        yield label(place, y=drawing.lower_y + TEXT_DROP, css=css, today=drawing.past)
    if not places and drawing.lower:
        below = below_lane(lower_text(drawing), drawing.lower, drawing.past)
        yield label(below, y=LOWER + BELOW_DROP, css=css, today=drawing.past)


def around(text: str, place: Extent) -> tuple[Place, Place]:
    return beside(text, place.left, place.right, place.mark)


def at(text: str, position: float) -> tuple[Place, Place]:
    return beside(text, position, position, position)


def lower_places(drawing: RowDrawing) -> list[Place]:
    """What is said on the line of plan or actual; empty where the line has no room for it."""
    text, lower = lower_text(drawing), drawing.lower
    if not lower:
        return [preferred(*at(text, drawing.past), None)] if text else []
    if drawing.milestone.is_past_due:
        return past_due_place(drawing, text, lower)
    if drawing.elbow:
        return moved_places(drawing, text, lower, *drawing.elbow)
    return [preferred(*around(text, lower), drawing.today)]


def lower_text(drawing: RowDrawing) -> str:
    milestone, words = drawing.milestone, drawing.words
    state, current = milestone.state, milestone.current
    if state.actual:
        return words.actual(state.actual)
    if state.light is Light.UNDATED or current is None:
        return milestone.note or (words.plan(current) if current else "")
    plan = words.plan(current)
    if state.days_overdue is None:
        return plan
    return words.listed(plan, words.overdue(state.days_overdue) if milestone.is_missed else words.phrases.unreported)


def past_due_place(drawing: RowDrawing, text: str, lower: Extent) -> list[Place]:
    """Right of today's line, clear of the bar; where today is too far right, beside the mark where no line runs."""
    candidates = [at(text, drawing.past)[0]]
    right, left = around(text, lower)
    goes_right = drawing.moved_days > 0
    if not drawing.milestone.is_missed and drawing.moved_days >= 0 and not right.crosses(drawing.today):
        candidates.append(right)
    candidates.append(at(text, drawing.elbow[0])[1] if drawing.elbow and goes_right else left)
    return [place for place in candidates if place.is_inside][:1]


def moved_places(drawing: RowDrawing, text: str, lower: Extent, start: float, end: float) -> list[Place]:
    """The date beyond the mark and the days on the free side of the corner, or both in one label on either side."""
    side = 0 if end > start else 1
    days = "" if drawing.milestone.state.is_done else drawing.words.moved(drawing.moved_days)
    outer, corner = around(text, lower)[side], at(days, start)[1 - side]
    if outer.is_inside and not days:
        return [outer]
    if outer.is_inside and corner.is_inside and not corner.crosses(drawing.today):
        return [outer, corner]
    both = drawing.words.listed(text, days) if days else text
    candidates = [around(both, lower)[side], at(both, start)[1 - side]]
    return [place for place in candidates if place.is_inside][:1]


def below_lane(text: str, lower: Extent, past: float) -> Place:
    """Under the line, from the mark on, or back from today where that is too long."""
    mark = lower.left if lower.mark is None else lower.mark
    onward = Place(text, mark, 0, "start")
    return onward if onward.is_inside else Place(text, max(mark, min(past, 100.0)), 0, "end")
