"""Money and windows go in and come back exactly, on either database."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Sum

from projects.date_window import DateWindow
from projects.frozen_dates import dates_may_move
from projects.models import Investment, Milestone
from tests.factories import InvestmentFactory, MilestoneFactory, ProjectFactory


@pytest.mark.django_db
@pytest.mark.parametrize("yuan", ["0.01", "12345678901234.56", "10000000000000.00", "99999999999999.99"])
def test_yuan_comes_back_exact(yuan):
    InvestmentFactory(amount_yuan=Decimal(yuan))

    assert Investment.objects.get().amount_yuan == Decimal(yuan)


@pytest.mark.django_db
def test_yuan_sums_are_exact():
    for _ in range(10):
        InvestmentFactory(amount_yuan=Decimal("9999999999999.99"))

    total = Investment.objects.aggregate(total=Sum("amount_yuan"))["total"]

    assert total == Decimal("99999999999999.90")


@pytest.mark.django_db
def test_yuan_is_compared_in_yuan():
    InvestmentFactory(amount_yuan=Decimal("12345678901234.56"))

    at_least = [
        Investment.objects.filter(amount_yuan__gte=Decimal(yuan)).count()
        for yuan in ("12345678901234.56", "12345678901234.57")
    ]

    assert at_least == [1, 0]


@pytest.mark.parametrize("wrong", ["0.001", "NaN", "Infinity", "100000000000000", "十八亿", object()])
def test_yuan_refuses_what_fen_cannot_hold(wrong):
    field = Investment._meta.get_field("amount_yuan")

    with pytest.raises(ValidationError):
        field.to_python(wrong)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "window",
    [
        DateWindow.of_day(date(2025, 7, 30), "7月30日").worded("7月30日", year_inferred=True),
        DateWindow.of_month_part(2025, 5, 3, "5月底"),
        DateWindow(None, date(2025, 4, 30), "目前"),
        DateWindow(date(2025, 4, 1), None, "4月起"),
    ],
    ids=["day", "part", "open start", "open end"],
)
def test_window_comes_back_whole(window):
    MilestoneFactory(planned=window)

    milestone = Milestone.objects.get()

    assert (milestone.planned, milestone.baseline, milestone.actual) == (window, window, None)


def test_assigning_none_clears_all_columns():
    milestone = Milestone(planned=DateWindow.of_month(2025, 5, "5月").worded("5月", year_inferred=True))

    milestone.planned = None

    cleared = (milestone.planned_earliest, milestone.planned_latest, milestone.planned_text)
    assert (cleared, milestone.planned_year_inferred) == ((None, None, ""), False)


@pytest.mark.django_db
def test_window_is_kept_in_the_history():
    milestone = MilestoneFactory(planned=DateWindow.of_month(2025, 5, "5月"))
    milestone.planned = DateWindow.of_month(2025, 6, "6月")
    with dates_may_move():
        milestone.save()

    assert [row.planned_latest for row in milestone.history.all()] == [date(2025, 6, 30), date(2025, 5, 31)]


@pytest.mark.django_db
def test_every_model_of_facts_keeps_its_history():
    project = ProjectFactory()
    project.summary = "城市支路"
    project.save()

    assert [row.summary for row in project.history.all()] == ["城市支路", ""]
