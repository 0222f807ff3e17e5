"""Whatever a page holds, it is read to its end: clauses of any pages in any order, and pages with errors of print."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from importers.decode import decode
from importers.printing import as_json
from importers.read import read_article
from tests.importers.reading import PUBLISHED, read

FOLDERS = (Path(__file__).resolve().parents[2] / "seeds", Path(__file__).resolve().parent / "examples")
PAGES = [decode(path.read_bytes()) for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
CLAUSES = [clause for page in PAGES for clause in re.findall(r"[^，。；：、\n]*[，。；：、\n]", page)]
NUMERALS, MARKS = "一二三四五六七八九十百千万亿两零〇点0123456789.,%％", "（）“”《》：；、，。\n　 —-~①·/"
OF_EACH, LONGEST = 40, 1500
IN_ROWS = (
    *("云溪水厂", "听松路", "望江新村", "青河大桥工程", "产业园", "项目", "3个", "5亿元", "2024年5月", "总投资"),
    *(
        "全长",
        "占地",
        "开工",
        "已完成",
        "施工",
        "改造",
        "市住建局",
        "“三馆”",
        "（一期）",
        "为",
        "的",
        "等",
        "一是",
        "其中",
        "甲",
        "亩",
    ),
)
JOINERS = ("和", "与", "及", "以及", "、", "，", "；", "", "“", "（", "—", "至", "：", "。", "\n", "暨", "或")
OPENERS = ("", "保障", "今年", "为", "走进", "包括", "共有", "记者在")
ENDINGS = ("。", "等3个项目开工。", "两个重大项目已全部开工。", "改造工程施工。", "用水需求，听松桥重建总投资2亿元。")
#: what the total of a programme is divided into, piece by piece
OF_A_PROGRAMME = (
    ("", "其中", "其中，", "其中：", "另有"),
    ("工业项目", "现代服务业项目", "亿元以上项目", "续建", "新开工", "其他项目", "城建"),
    ("", "3个", "12个", "共7个", "4项", "两个", "5大"),
    ("，总投资12亿元", "、", "；", "。", "，已完成投资5亿元", "（总投资2亿元）", "投资9.9亿元", "，"),
)


@pytest.mark.parametrize("seed", range(5))
def test_clauses_in_any_order_are_read(seed: int):
    chance = Random(seed)

    for _ in range(OF_EACH):
        text = "".join(chance.choices(CLAUSES, k=chance.randint(3, 40)))
        as_json(read_article(text, published=chance.choice([PUBLISHED, None])))


@pytest.mark.parametrize("seed", range(5))
def test_pages_with_errors_of_print_are_read(seed: int):
    chance = Random(seed)

    for _ in range(OF_EACH):
        as_json(read_article(misprinted(chance), published=PUBLISHED))


@pytest.mark.parametrize("seed", range(3))
def test_programmes_divided_in_any_way_are_read(seed: int):
    chance = Random(seed)

    for _ in range(OF_EACH):
        parts = [chance.choice(words) for _ in range(chance.randint(1, 7)) for words in OF_A_PROGRAMME]
        as_json(read_article("今年全县实施重点项目45个，总投资88亿元。" + "".join(parts), published=PUBLISHED))


@pytest.mark.parametrize("seed", range(5))
def test_rows_of_anything_are_read(seed: int):
    """A few words and what joins them, again and again: a pattern that may cut them in many ways tries all of them."""
    chance = Random(seed)

    for _ in range(OF_EACH):
        unit = "".join(chance.choice(IN_ROWS) + chance.choice(JOINERS) for _ in range(chance.randint(1, 3)))
        row = unit * (LONGEST // len(unit))
        as_json(read_article(f"{chance.choice(OPENERS)}{row}{chance.choice(ENDINGS)}", published=PUBLISHED))


def misprinted(chance: Random) -> str:
    page = list(chance.choice(PAGES)[:LONGEST])
    for _ in range(chance.randint(5, 60)):
        place = chance.randrange(len(page))
        other = chance.choice(chance.choice(PAGES))
        page[place] = chance.choice([chance.choice(NUMERALS), other, "", page[place] + chance.choice(MARKS)])
    return "".join(page)


@pytest.mark.parametrize(
    "text",
    [
        "云溪水库1号标段（导流洞及围堰）已开工。2号标段（、坝）今年6月开工。围堰长200米。",
        "总投资三点二亿，云溪大桥6月通车。",
        "云溪大桥、凤山隧道等9四个项目开工。",
        "云溪大桥6月开工。今年全县实施重点项目45个，总投资88亿元。其中现代服务业项目12个投资9.9亿元。",
    ],
    ids=["a lot with a name left out", "a point before 亿", "a count that is no number", "money right behind a split"],
)
def test_what_once_stopped_the_reader_is_read(text: str):
    assert read(text).projects
