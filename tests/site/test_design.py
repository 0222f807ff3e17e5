"""docs/design.md says what the style sheets do: tokens, contrast, sizes, marks and components."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
CSS = (ROOT / "static" / "site.css").read_text()
DESIGN = (ROOT / "docs" / "design.md").read_text()


def properties(selector: str) -> dict[str, str]:
    """The custom properties in the rule of exactly this selector."""
    body = re.search(rf"^{re.escape(selector)}\{{([^}}]*)\}}", CSS, re.MULTILINE)[1]
    return dict(part.strip().split(":", 1) for part in body.split(";") if part.strip().startswith("--"))


def rows(*, columns: int, first: str = "") -> list[list[str]]:
    """The rows of all tables with so many columns whose first cell is code beginning so."""
    lines = [line.strip("| ").split(" | ") for line in DESIGN.splitlines() if line.startswith(f"| `{first}")]
    return [[cell.strip(" `") for cell in cells] for cells in lines if len(cells) == columns]


USUAL = properties(":root")
CONTRAST = {**USUAL, **properties("body.contrast")}


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """As WCAG 2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def rounded_down(value: float) -> str:
    return f"{int(value * 10) / 10:.1f}"


def test_every_token_stands_in_the_document_with_its_values():
    colours = {token: (usual, strong) for token, usual, strong, _ in rows(columns=4, first="--")}
    others = {token: value for token, value, _ in rows(columns=3, first="--") if not token.startswith("--f")}

    said = {**{token: usual for token, (usual, _) in colours.items()}, **others}
    assert said == USUAL
    assert {token: strong for token, (_, strong) in colours.items()} == {token: CONTRAST[token] for token in colours}


def test_sizes_stand_in_the_document_as_they_are():
    sizes = {token: float(value.removesuffix(" px")) for token, value, _ in rows(columns=3, first="--f")}

    rem = {
        token: re.fullmatch(r"calc\(([\d.]+)rem\*var\(--k\)\)", value) for token, value in properties("body").items()
    }
    assert sizes == {token: 16 * float(found[1]) for token, found in rem.items() if found}


def test_contrast_is_as_the_document_says_and_enough():
    pairs = rows(columns=5, first="--")

    for of, on, usual, strong, least in pairs:
        found = ratio(USUAL[of], USUAL[on]), ratio(CONTRAST[of], CONTRAST[on])
        assert (usual, strong) == tuple(map(rounded_down, found)), (of, on)
        assert min(found) >= float(least), (of, on)
        assert found[1] >= 7, (of, on)
    assert {of for of, *_ in pairs} >= {name for name in USUAL if name in {"--ok", "--soon", "--late-ink", "--bad"}}


def test_every_colour_that_words_are_set_in_has_a_computed_contrast():
    checked = {of for of, *_ in rows(columns=5, first="--")}
    used = set(re.findall(r"(?<![-\w])color:var\((--[\w-]+)\)", CSS))

    assert used - {"--paper"} <= checked


def test_marks_of_the_document_are_those_of_the_sprite():
    sprite = (ROOT / "templates" / "_sprite.html").read_text()

    assert [name for name, *_ in rows(columns=3) if not name.startswith(("-", "."))] == re.findall(
        '<g id="(.*?)">', sprite
    )


def test_components_of_the_document_are_in_the_style_sheets():
    sheets = "".join(path.read_text() for path in (ROOT / "static").glob("*.css"))

    described = [name for name, *_ in rows(columns=3, first=".")]
    assert len(described) == DESIGN.count("\n| `.")
    assert [name for name in described if not re.search(rf"{re.escape(name)}(?![\w-])", sheets)] == []


def test_styles_of_a_page_are_at_most_25_kb():
    """A public page has the ground and one sheet of its own at most; the staff's have more."""
    sizes = {path.name: path.stat().st_size for path in (ROOT / "static").glob("*.css")}
    added = {name for path in (ROOT / "templates" / "projects").glob("*.html") for name in styles_of(path)}
    assert len(added) >= 3

    assert {
        name: sizes[name] + sizes["site.css"] for name in added if sizes[name] + sizes["site.css"] > 25 * 1024
    } == {}


def styles_of(template: Path) -> list[str]:
    found = re.findall(r"static '(\w+\.css)'", template.read_text())
    assert len(found) <= 1, template
    return found
