"""The wall chart laid out as one drawing in pixels, as wide as A3 lies; it grows downward with its rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from projects.pages.badge import Badge
from projects.pages.wall_page import WallPage
from projects.pages.wall_rows import LightCount, WallGroup, WallRow
from projects.timeline.on_paper import Field, backdrop_on, label_on, track_on
from projects.timeline.shapes import Backdrop, Label, Line, Mark, Span, pixels
from projects.timeline.text import text_width
from projects.timeline.wall_labels import Paper

WIDTH, MARGIN = 1587.0, 36.0
TITLE_HEIGHT, HEAD_HEIGHT, ROW, GROUP, FOOT = 112.0, 46.0, 40.0, 30.0, 44.0
NUMBER_X, NAME_X, LIGHT_X, TRACK_X, TOTAL_X = 36.0, 66.0, 322.0, 424.0, 1551.0
NAME_WIDTH, TRACK_WIDTH = 240.0, 1010.0
NAME_PX, WHERE_PX, KEY_PX = 14.0, 11.5, 13.0
SHEET = Paper(narrow_px=TRACK_WIDTH, font_px=12.0)
INK, INK_2, PAPER, WASH = "#10262c", "#41545a", "#fff", "#f0f4f4"
COLOURS = {"ok": "#19794b", "soon": "#1a5fb4", "late": "#6b4800", "bad": "#b3221c", "none": "#5b676c"}


@dataclass(frozen=True, slots=True)
class Counted:
    """A light in the key, or with its number in a group's line; `x` and `y` are the symbol's middle."""

    badge: Badge
    x: str
    y: str
    text_x: str
    text: str


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """Shapes stand with their colours, for a drawing by itself has no style sheet: a line with its width too, a label
    with the colour of its words and that of the ground behind them."""

    row: WallRow
    name: str
    where: str
    colour: str
    spans: tuple[tuple[Span, str], ...]
    lines: tuple[tuple[Line, str, str], ...]
    marks: tuple[Mark, ...]
    labels: tuple[tuple[Label, str, str], ...]
    middle: str
    name_y: str
    where_y: str
    text_y: str
    bottom: str


@dataclass(frozen=True, slots=True)
class DrawnGroup:
    group: WallGroup
    top: str
    text_y: str
    bottom: str
    lights: tuple[Counted, ...]
    rows: tuple[DrawnRow, ...]


@dataclass(frozen=True, slots=True)
class FlagBox:
    x: str
    y: str
    width: str
    text_x: str
    text_y: str
    text: str


@dataclass(frozen=True, slots=True)
class WallDrawing:
    """`top` and `end` bound the rows; `months` are the names over them."""

    width: str
    height: str
    top: str
    end: str
    body_height: str
    foot_y: str
    track_x: str
    backdrop: Backdrop
    months: tuple[Label, ...]
    flag: FlagBox | None
    key: tuple[Counted, ...]
    key_end: str
    rough_x: str
    rough_text_x: str
    groups: tuple[DrawnGroup, ...]


def wall_drawing(page: WallPage) -> WallDrawing:
    top = TITLE_HEIGHT + HEAD_HEIGHT
    groups, end = drawn_groups(whole_groups(page), top)
    key, key_end = drawn_key(page.key)
    rough_x = text_width(_("Baseline, where it differs"), KEY_PX) + 30
    field = Field(TRACK_X, TITLE_HEIGHT, TRACK_WIDTH)
    return WallDrawing(
        width=pixels(WIDTH),
        height=pixels(end + FOOT),
        top=pixels(top),
        end=pixels(end),
        body_height=pixels(end - top),
        foot_y=pixels(end + 24),
        track_x=pixels(TRACK_X),
        backdrop=backdrop_on(field, page.backdrop),
        months=tuple(label_on(field, label) for label in page.head.months),
        flag=flag(page, field),
        key=key,
        key_end=pixels(key_end),
        rough_x=pixels(rough_x),
        rough_text_x=pixels(rough_x + 41),
        groups=groups,
    )


def whole_groups(page: WallPage) -> list[WallGroup]:
    """The groups as they were before they were dealt to sheets."""
    whole: list[WallGroup] = []
    for group in (group for sheet in page.sheets for group in sheet.groups):
        if group.is_continued:
            whole[-1] = replace(whole[-1], rows=whole[-1].rows + group.rows)
        else:
            whole.append(group)
    return whole


def drawn_groups(groups: Iterable[WallGroup], top: float) -> tuple[tuple[DrawnGroup, ...], float]:
    drawn: list[DrawnGroup] = []
    for group in groups:
        rows = tuple(drawn_row(row, top + GROUP + ROW * place) for place, row in enumerate(group.rows))
        drawn.append(
            DrawnGroup(
                group=group,
                top=pixels(top),
                text_y=pixels(top + 20),
                bottom=pixels(top + GROUP),
                lights=counted(group.lights, top + GROUP / 2),
                rows=rows,
            )
        )
        top += GROUP + ROW * len(rows)
    return tuple(drawn), top


def drawn_row(row: WallRow, top: float) -> DrawnRow:
    where = row.where or row.whole
    track = track_on(Field(TRACK_X, top, TRACK_WIDTH), row.track)
    return DrawnRow(
        row=row,
        name=fitting(row.name, NAME_PX, NAME_WIDTH),
        where=fitting(where, WHERE_PX, NAME_WIDTH),
        colour=COLOURS.get(row.badge.symbol, INK),
        spans=tuple((span, colour(span.css)) for span in track.spans),
        lines=tuple((line, colour(line.css), "4" if "over" in line.css else "1.5") for line in track.lines),
        marks=track.marks,
        labels=tuple((label, *label_colours(label)) for label in track.labels),
        middle=pixels(top + ROW / 2),
        name_y=pixels(top + (18 if where else 25)),
        where_y=pixels(top + 33),
        text_y=pixels(top + 25),
        bottom=pixels(top + ROW),
    )


def colour(css: str) -> str:
    """Of classes such as "over c-late"; ink where they name no light's colour."""
    return next((COLOURS[name[2:]] for name in css.split() if name[2:] in COLOURS), INK)


def label_colours(label: Label) -> tuple[str, str]:
    names = label.css.split()
    return INK_2 if "mu" in names else INK, WASH if "w" in names else PAPER


def fitting(text: str, font_px: float, width: float) -> str:
    """As much of the text as there is room for, with … where it is cut."""
    if text_width(text, font_px) <= width:
        return text
    while text and text_width(f"{text}…", font_px) > width:
        text = text[:-1]
    return f"{text}…"


def counted(lights: Iterable[LightCount], middle: float) -> tuple[Counted, ...]:
    """The counts of a group, flush to the right."""
    found: list[Counted] = []
    x = TOTAL_X
    for light in reversed(tuple(lights)):
        x -= text_width(str(light.count), KEY_PX)
        found.append(
            Counted(light.badge, pixels(x - 14), pixels(middle), pixels(x), str(light.count)),
        )
        x -= 40
    return tuple(reversed(found))


def drawn_key(lights: Iterable[Badge]) -> tuple[tuple[Counted, ...], float]:
    found, x, y = [], MARGIN + 8, TITLE_HEIGHT - 22
    for light in lights:
        found.append(Counted(light, pixels(x), pixels(y), pixels(x + 13), light.word))
        x += 13 + text_width(light.word, KEY_PX) + 28
    return tuple(found), x


def flag(page: WallPage, field: Field) -> FlagBox | None:
    shown = page.head.flag
    if shown is None:
        return None
    x = float(field.x(shown.x)) + float(shown.box_x)
    return FlagBox(
        x=pixels(x),
        y=pixels(TITLE_HEIGHT + 1),
        width=shown.width,
        text_x=pixels(x + float(shown.width) / 2),
        text_y=pixels(TITLE_HEIGHT + 15.5),
        text=shown.text,
    )
