"""What a page becomes on paper."""

from __future__ import annotations

import re
from typing import Any


def pdf(page: Any, address: str) -> tuple[int, set[tuple[float, float]]]:
    """How many pages, and their sizes in points."""
    page.goto(address)
    content = page.pdf(prefer_css_page_size=True, print_background=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", content)
    return len(re.findall(rb"/Type\s*/Page\b", content)), {(float(width), float(height)) for width, height in boxes}
