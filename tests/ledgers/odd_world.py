"""Projects with every oddity that the model allows, made from a seed: names that look like formulas, vague and open
windows, amounts to the fen, phases of the same name, units whose names hold the marks between names."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.test import override_settings

from projects.date_window import DateWindow
from projects.derived.upkeep import without_triggers
from projects.enums import Category, Cohort, Duty, InvestmentKind, ListLevel, Role, Stage
from projects.models import Project
from tests import factories as make

YEAR, ON = 2026, date(2026, 5, 31)
TEXTS = (
    "", "", "九龙湖", "=1+1", "+86", "-", "@路", "'=引号", "''+两个", "无", "/", "65%", "2026", "1e5", "00123", "TRUE",
    "#REF!", "第一行\n第二行", "制表\t符", "全角＝公式", "emoji😀", "  空格在前", "空格在后  ", "合计", "一、二期",
    "\u3000全角空格", "&lt;b&gt;",     "_x000D_", "逗号,引号\"", "约3亿", "很长" * 90,
)  # fmt: skip
UNITS = ("区住建局", "城管局/园林局", "甲、乙联合体", "=单位", "第1（建设）局", "（有限公司）", "A;B公司", "无")
PEOPLE = ("张三", "李四", "王五/赵六", "=某", "陈（大）", "Smith, J.", "13970001234", "欧阳 某某")
TITLES = ("", "区长", "书记（主持）", "副区长、主任")
AMOUNTS = (
    "0", "0.01", "1", "9999999.99", "123456789.01", "1655700000000", "27567000000.33", "99999999999999.99",
    "33333333.33", "10000000000000", "12345678901234.56",
)  # fmt: skip
NODES = ("开工", "竣工", "主体结构封顶", "首批楼栋竣工", "=节点", "无", "合计", "通车\n一期", "/")


class OddWorld:
    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.units = [make.UnitFactory(name=name) for name in UNITS]
        self.reviewer = make.UserFactory()

    @without_triggers()
    @override_settings(SIMPLE_HISTORY_ENABLED=False)
    def make(self, count: int) -> None:
        """Without a history, of which a ledger tells nothing; what is derived is made at the end."""
        tops = [self.project(number, None) for number in range(count // 2)]
        middle = [
            self.project(number, self.dice.choice(tops), name=f"{number % 3 + 1}期") for number in range(count // 4)
        ]
        for number in range(count - len(tops) - len(middle)):
            self.project(number, self.dice.choice(middle), name=f"{number % 4 + 1}标段")

    def project(self, number: int, parent: Project | None, name: str = "") -> Project:
        pick = self.dice.choice
        oddity = pick(("", "=", "-", "+", "@", "'=", "合计", "一、", "（一）", "（二期）", "\n", " ", "A/B、C"))
        name = self.free_name(name or f"{oddity}第{number}号道路{pick(('', '工程', '建设项目', '（改造）'))}", parent)
        made = make.ProjectFactory(
            name=name,
            parent=parent,
            code=pick((None, f"2026-360113-48-{number % 90 + 10:02}-{self.serial():06}", f"旧码{self.serial()}", ""))
            or None,
            category=pick(("", *Category.values)),
            stage=pick(Stage.values),
            location=pick(TEXTS)[:200].strip("\n"),
            summary=pick(TEXTS) * pick((1, 1, 9)),
            is_public=pick((True, True, False)),
            known_from=pick((None, date(2025, 1, 1))),
        )
        self.fill(made)
        return made

    def serial(self) -> int:
        self.number = getattr(self, "number", 0) + 1
        return self.number

    def free_name(self, name: str, parent: Project | None) -> str:
        while Project.objects.filter(name=name, parent=parent).exists():
            name = f"{name}之{self.serial()}"
        return name

    def fill(self, project: Project) -> None:
        kinds = (
            (InvestmentKind.TOTAL, None),
            (InvestmentKind.ANNUAL_PLANNED, YEAR),
            (InvestmentKind.ANNUAL_PLANNED, 2025),
        )
        kinds += ((InvestmentKind.COMPLETED, YEAR), (InvestmentKind.COMPLETED, None))
        for kind, year in kinds:
            if self.dice.random() < 0.6:
                amount = Decimal(self.dice.choice(AMOUNTS))
                qualifier = self.dice.choice(("", "约"))
                make.InvestmentFactory(project=project, kind=kind, year=year, amount_yuan=amount, qualifier=qualifier)
        self.people(project)
        for level in self.dice.sample(ListLevel.values, self.dice.randrange(3)):
            until = self.dice.choice((None, date(2026, 3, 1)))
            make.ListingFactory(project=project, level=level, since=date(2026, 1, 1), until=until)
        if self.dice.random() < 0.7:
            goal = self.dice.choice(TEXTS)[:400]
            cohort = self.dice.choice(("", *Cohort.values)) if goal.strip() else Cohort.START
            make.AnnualTaskFactory(project=project, year=YEAR, cohort=cohort, goal=goal)
        self.reports(project)
        for name in self.dice.sample(NODES, self.dice.randrange(len(NODES))):
            self.node(project, name)

    def people(self, project: Project) -> None:
        for role in (Role.LEAD, Role.OWNER, Role.CONTRACTOR):
            for unit in self.dice.sample(self.units, self.dice.randrange(3)):
                make.UnitRoleFactory(project=project, unit=unit, role=role)
        for duty in (Duty.LEADER, Duty.RESPONSIBLE, ""):
            for name in self.dice.sample(PEOPLE, self.dice.randrange(3)):
                title = self.dice.choice(TITLES)
                make.ContactPersonFactory(project=project, name=name, duty=duty, title=title)

    def reports(self, project: Project) -> None:
        for month in range(1, self.dice.randrange(1, 5)):
            values: dict[str, Any] = {
                "text": self.dice.choice(TEXTS),
                "percent": self.dice.choice((None, Decimal(65), Decimal("33.3"))),
                "month_completed_yuan": self.dice.choice((None, *map(Decimal, AMOUNTS))),
                "year_completed_yuan": self.dice.choice((None, *map(Decimal, AMOUNTS))),
                "problems": self.dice.choice(TEXTS),
            }
            if not values["text"] and values["percent"] is None:
                values["text"] = "施工中"
            staff = self.dice.random() < 0.5
            extra = {"month": date(YEAR, month, 1), "source": None, "decided_by": self.reviewer} if staff else {}
            make.ProgressReportFactory(project=project, reported_on=date(YEAR, month, 28), **values, **extra)

    def node(self, project: Project, name: str) -> None:
        baseline, planned = self.window(), self.window()
        has_plan = self.dice.random() < 0.8
        actual = self.past() if self.dice.random() < 0.3 else None
        make.MilestoneFactory(
            project=project,
            name=name,
            planned=planned if has_plan else None,
            baseline=baseline if has_plan or self.dice.random() < 0.3 else None,
            actual=actual,
            responsible_unit=self.dice.choice((None, *self.units)),
            responsible_person=self.dice.choice(("", *PEOPLE)),
        )

    def window(self) -> DateWindow:
        day = date(2025, 1, 1) + timedelta(days=self.dice.randrange(900))
        year, month = day.year, day.month
        words = self.dice.choice(("", f"{year}年{month}月{day.day}日", f"{month}月{day.day}日", "改动过的话", "待定"))
        return self.dice.choice(
            (
                DateWindow.of_day(day, words),
                DateWindow.of_month(year, month, f"{year}年{month}月"),
                DateWindow.of_month(year, month, ""),
                DateWindow.of_month_part(year, month, self.dice.randrange(1, 4), "5月底"),
                DateWindow.of_months(year, 1, 12, "年内"),
                DateWindow.of_months(year, 1, 6, "上半年"),
                DateWindow.of_months(year, 12, 12, "年底"),
                DateWindow(None, day, f"不晚于{year}年{month}月"),
                DateWindow(day, None, ""),
                DateWindow(day, day + timedelta(days=self.dice.randrange(1, 500)), "8月底前"),
            )
        )

    def past(self) -> DateWindow:
        day = ON - timedelta(days=self.dice.randrange(300))
        return self.dice.choice(
            (DateWindow.of_day(day, ""), DateWindow(None, day, "不晚于"), DateWindow.of_day(day, "昨天"))
        )
