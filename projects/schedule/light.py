"""The lights a milestone or a project can show."""

from enum import StrEnum


class Light(StrEnum):
    """Declared worst first: a project shows the first of these that any of its milestones shows."""

    RED = "red"
    YELLOW = "yellow"
    GREY = "grey"
    BLUE = "blue"
    GREEN = "green"
    UNDATED = "undated"
    DONE = "done"

    @property
    def severity(self) -> int:
        """0 for the worst light."""
        return list(Light).index(self)

    @property
    def symbol(self) -> str:
        """The id of the light's shape in the page's sprite, and the end of its colour class (c-ok)."""
        return SYMBOLS[self]


SYMBOLS = {
    Light.RED: "bad",
    Light.YELLOW: "late",
    Light.GREY: "none",
    Light.BLUE: "soon",
    Light.GREEN: "ok",
    Light.UNDATED: "un",
    Light.DONE: "done",
}
