"""The picture that stands beside a shared link (og:image): `python -m scripts.share_picture` draws static/share.png.

It holds no figure and no date, for it is kept by others long after a page has changed.
"""

from __future__ import annotations

import sys

from playwright.sync_api import ViewportSize

from scripts.served_seeds import ROOT, system_chromium
from scripts.system_packages import MissingProgram

PICTURE = ROOT / "static" / "share.png"
SIZE = ViewportSize(width=1200, height=630)
INK, DEEP, ON_DEEP, OK, LINE = "#10262c", "#0e3641", "#b9cdd2", "#19794b", "#d3dcdd"
MONTHS = 12
TODAY_X = 516


def drawing() -> str:
    """The brand, the three dates in words, and one promise on the ruler: first plan, current plan, what happened."""
    sans = 'font-family="Noto Sans CJK SC, sans-serif"'
    month_lines = "".join(f'<path d="M{x} 455V585" stroke="{LINE}"/>' for x in range(100, 1101, 1000 // MONTHS))
    middles = ((month, 100 + (month + 0.5) * 1000 / MONTHS) for month in range(MONTHS))
    month_names = "".join(
        f'<text x="{x:.0f}" y="440" text-anchor="middle" font-size="22" fill="{ON_DEEP}">{month + 1}月</text>'
        for month, x in middles
    )
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" {sans}>
<rect width="1200" height="630" fill="#fff"/>
<svg x="100" y="70" width="96" height="96" viewBox="0 0 34 34">{icon()}</svg>
<text x="224" y="120" font-size="54" font-weight="700" fill="{INK}">红谷滩项目进度</text>
<text x="226" y="162" font-size="28" fill="#41545a">南昌市红谷滩区重大项目公开</text>
<text x="100" y="280" font-size="60" font-weight="700" fill="{INK}">原定哪天、现在哪天、实际哪天</text>
<text x="100" y="346" font-size="32" fill="#41545a">每个日期、每个数字都查得到出处</text>
<rect y="405" width="1200" height="50" fill="{DEEP}"/>{month_names}{month_lines}
<rect x="100" y="455" width="{TODAY_X - 100}" height="130" fill="#f0f4f4"/>
<path d="M{TODAY_X} 405V585" stroke="{INK}" stroke-width="4"/>
<circle cx="300" cy="520" r="17" fill="{INK}"/><path d="M292 520l6 6 11-13" fill="none" stroke="#fff" stroke-width="4"/>
<path d="M622 500h34l-17 28Z" fill="none" stroke="{INK}" stroke-width="4" stroke-linejoin="round"/>
<path d="M639 530v20h150" fill="none" stroke="{INK}" stroke-width="3"/>
<circle cx="806" cy="550" r="14" fill="#fff" stroke="{OK}" stroke-width="7"/>
</svg>"""


def icon() -> str:
    """The shapes of static/icon.svg."""
    drawn = (ROOT / "static" / "icon.svg").read_text("utf-8")
    return drawn[drawn.index(">") + 1 : drawn.rindex("</svg>")]


def main() -> int:
    with system_chromium() as browser:
        page = browser.new_page(viewport=SIZE)
        page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{drawing()}")
        page.screenshot(path=PICTURE)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except MissingProgram as missing:
        sys.exit(str(missing))
