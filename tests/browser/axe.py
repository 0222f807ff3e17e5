"""What axe finds on a page as it stands: a page that is looked at in several widths is given the script once."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe

SCRIPT = Axe().axe_script
# Selectors and markup of what is in order would be most of the work, and nobody reads them.
ONLY_VIOLATIONS = {"resultTypes": ["violations"]}
FOUND = """async options => (await axe.run(document, options)).violations.map(
  one => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`
)"""


def violations(page: Any, **options: Any) -> list[str]:
    """A line for each rule that is broken, with the first place; `options` are axe's own."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    found: list[str] = page.evaluate(FOUND, {**ONLY_VIOLATIONS, **options})
    return found
