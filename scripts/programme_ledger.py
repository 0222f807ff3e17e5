"""Makes a ledger of 241 projects with the sums of the year's programme, to try the site with: 1655.7 and 275.67 亿元.

    python -m scripts.programme_ledger FILE

Names, units and people are made up; the sums of 总投资 and 年度计划投资 are exactly those of the programme.
"""

from __future__ import annotations

import random
import sys
from decimal import Decimal
from pathlib import Path

import openpyxl

COUNT, YEAR = 241, 2025
TOTAL, PLANNED = Decimal("1655.7"), Decimal("275.67")  # 亿元
WAN = Decimal(10_000)
TITLE = f"{YEAR}年红谷滩区重大项目推进台账（截至{YEAR}年5月31日）"
TOP = (
    "序号", "项目名称", "建设地点", "建设规模及内容", "项目性质", "级别", "挂点领导", "建设年限", "投资情况（万元）",
    None, "年度形象进度目标", "责任单位", "责任人", "业主单位", f"{YEAR}年完成投资（万元）", None, "形象进度",
    "存在问题", "备注",
)  # fmt: skip
BELOW = (*[None] * 8, "总投资", f"{YEAR}年计划投资", *[None] * 4, "本月", "累计", *[None] * 3)
MERGED = ("A1:S1", *(f"{column}2:{column}3" for column in "ABCDEFGHKLMNQRS"), "I2:J2", "O2:P2")
NODE_HEAD = ("项目", "节点", "原定", "计划", "实际", "责任单位", "责任人")
GROUPS = (
    ("新质生产力", 28, ("智能算力中心", "VR产业基地", "元宇宙体验中心", "数据标注基地")),
    ("高端制造业", 21, ("精密器件厂房", "新能源装配基地", "智能终端生产线")),
    ("现代服务业", 62, ("总部大厦", "商业综合体", "酒店", "金融中心", "会展配套")),
    ("城市基础设施", 74, ("道路工程", "桥梁工程", "综合管廊", "公园绿地", "排水改造")),
    ("农林水利", 14, ("圩堤整治", "水系连通", "高标准农田")),
    ("社会民生", 42, ("小学", "安置房", "社区卫生服务中心", "体育公园", "养老服务中心")),
)
PLACES = ("九龙湖", "红角洲", "凤凰洲", "卫东", "沙井", "生米", "流湖", "厚田", "岭北", "龙兴")
UNITS = (
    "区住房和城乡建设局", "区教育体育局", "区城市管理局", "区农业农村局", "区商务局", "区工业和信息化局",
    "九龙湖管委会", "红角洲管理处", "生米街道办", "区卫生健康委", "区水利局", "区文旅局",
)  # fmt: skip
OWNERS = ("红谷滩城投集团", "红谷滩产投集团", "九龙湖城投公司", "红谷滩交投公司")
NODES = (("开工", 1), ("基础完成", 4), ("主体结构封顶", 7), ("竣工", 12))


def split(whole: Decimal, count: int, dice: random.Random) -> list[Decimal]:
    """Uneven parts in 万元 that add up exactly."""
    weights = [dice.lognormvariate(0, 1) for _each in range(count)]
    parts = [(whole * Decimal(weight / sum(weights)) * WAN).quantize(Decimal(1)) for weight in weights]
    parts[-1] += whole * WAN - sum(parts)
    return parts


def rows(dice: random.Random) -> list[dict[str, object]]:
    totals, planned = split(TOTAL, COUNT, dice), split(PLANNED, COUNT, dice)
    made: list[dict[str, object]] = []
    for group, count, kinds in GROUPS:
        for _each in range(count):
            number = len(made)
            place, kind = PLACES[number % len(PLACES)], dice.choice(kinds)
            plan = min(planned[number], totals[number])
            planned[-1] += planned[number] - plan if number < COUNT - 1 else 0
            made.append(
                {
                    "group": group,
                    "name": f"{place}{number + 1}号{kind}",
                    "place": place,
                    "cohort": dice.choice(("开工", "续建", "续建", "竣工")),
                    "total": totals[number],
                    "planned": plan if number < COUNT - 1 else planned[-1],
                    "done": dice.uniform(0.15, 0.6),
                    "unit": UNITS[number % len(UNITS)],
                }
            )
    return made


def write(path: Path) -> None:
    dice = random.Random(YEAR)  # noqa: S311 - for the same ledger each time
    book = openpyxl.Workbook()
    sheet, nodes = book.active, book.create_sheet("节点")
    sheet.title = "台账"
    for head in ((TITLE,), TOP, BELOW):
        sheet.append(head)
    for area in MERGED:
        sheet.merge_cells(area)
    nodes.append(NODE_HEAD)
    made = rows(dice)
    sheet.append(("合计", None, *[None] * 6, TOTAL * WAN, PLANNED * WAN))
    group = None
    for number, row in enumerate(made, 1):
        if row["group"] != group:
            group = row["group"]
            count = sum(one["group"] == group for one in made)
            sheet.append((f"{'一二三四五六'[[g[0] for g in GROUPS].index(str(group))]}、{group}（{count}个）",))
        sheet.append(project_row(number, row, dice))
        if number <= 120:
            for line in node_rows(row, dice):
                nodes.append(line)
    book.save(path)


def project_row(number: int, row: dict[str, object], dice: random.Random) -> tuple[object, ...]:
    planned = Decimal(str(row["planned"]))
    first = YEAR if row["cohort"] == "开工" else YEAR - dice.randrange(1, 3)
    last = YEAR if row["cohort"] == "竣工" else YEAR + dice.randrange(1, 3)
    done = (planned * Decimal(str(row["done"]))).quantize(Decimal("0.01"))
    level = "区重点" if number <= 120 else ""
    return (
        number, row["name"], row["place"], f"总建筑面积{dice.randrange(2, 60)}万平方米", row["cohort"],
        "、".join(filter(None, (level, dice.choice(("", "", "市重点", "省重点"))))), f"领导{number % 18 + 1}",
        f"{first}-{last}", row["total"], planned, "按计划推进", row["unit"],
        f"责任人{number % 60 + 1}", OWNERS[number % len(OWNERS)], (done / 5).quantize(Decimal("0.01")), done,
        dice.choice(("正在进行基础施工", "主体结构施工至五层", "正在进行招标", "路基已完成60%", "装饰装修施工")),
        dice.choice(("无", "无", "无", "两处管线未迁", "征地尚余3亩")), "",
    )  # fmt: skip


def node_rows(row: dict[str, object], dice: random.Random) -> list[tuple[object, ...]]:
    lines: list[tuple[object, ...]] = []
    for name, month in NODES[1:3]:
        moved = dice.choice((0, 0, 0, 1, 2))
        done = month <= 4 and dice.random() < 0.6
        lines.append(
            (
                row["name"],
                name,
                f"{YEAR}年{month}月",
                f"{YEAR}年{month + moved}月底",
                f"{YEAR}年{month}月{dice.randrange(1, 28)}日" if done else None,
                row["unit"],
                f"责任人{dice.randrange(1, 60)}",
            )
        )
    return lines


if __name__ == "__main__":
    write(Path(sys.argv[1]))
