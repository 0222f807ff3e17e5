"""A track's per cents as pixels of a sheet, for programs that know no per cents: drawings are opened in many."""

from __future__ import annotations

from dataclasses import dataclass, replace

from projects.timeline.shapes import Backdrop, Box, Label, Line, Mark, Span, Track, pixels


@dataclass(frozen=True, slots=True)
class Field:
    """Where on the sheet a track lies."""

    left: float
    top: float
    width: float

    def x(self, value: str) -> str:
        return pixels(self.left + self.share(value))

    def share(self, value: str) -> float:
        """Pixels of a per cent; what is in pixels stays."""
        return float(value[:-1]) / 100 * self.width if value.endswith("%") else float(value)

    def y(self, value: str) -> str:
        return pixels(self.top + float(value))


def track_on(field: Field, track: Track) -> Track:
    return Track(
        height=track.height,
        backdrop=backdrop_on(field, track.backdrop),
        spans=tuple(span_on(field, span) for span in track.spans),
        lines=tuple(line_on(field, line) for line in track.lines),
        marks=tuple(Mark(mark.symbol, field.x(mark.x), field.y(mark.y)) for mark in track.marks),
        labels=tuple(label_on(field, label) for label in track.labels),
    )


def backdrop_on(field: Field, behind: Backdrop) -> Backdrop:
    return Backdrop(
        past=pixels(field.share(behind.past)),
        months=tuple(map(field.x, behind.months)),
        years=tuple(map(field.x, behind.years)),
        today=field.x(behind.today) if behind.today else None,
    )


def span_on(field: Field, span: Span) -> Span:
    return Span(
        css=span.css,
        boxes=tuple(box_on(field, box) for box in span.boxes),
        rules=tuple(line_on(field, line) for line in span.rules),
    )


def box_on(field: Field, box: Box) -> Box:
    return replace(box, x=field.x(box.x), y=field.y(box.y), width=pixels(field.share(box.width)))


def line_on(field: Field, line: Line) -> Line:
    return Line(line.css, field.x(line.x1), field.y(line.y1), field.x(line.x2), field.y(line.y2))


def label_on(field: Field, label: Label) -> Label:
    x = float(field.x(label.x)) + float(label.dx)
    return replace(label, x=pixels(x), y=field.y(label.y), dx="0")
