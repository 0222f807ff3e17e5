"""Figures that only a noun or a plain verb beside them explains."""

import pytest

from tests.importers.reading import facts, project

WORKS = "云溪大桥工程去年5月开工。"


@pytest.mark.parametrize(
    ("told", "kind", "printed"),
    [
        ("大桥花了3800万元。", "investment_total", "3800万元"),
        ("大桥已经花了1.2亿元。", "investment_completed", "1.2亿元"),
        ("大桥再投1000万元装灯。", "investment_total", "1000万元"),
        ("大桥的主干线48公里。", "length", "48公里"),
        ("大桥附设的108个机位。", "units_count", "108个"),
    ],
)
def test_plain_words_tell_what_a_figure_measures(told, kind, printed):
    assert printed in facts(project(WORKS + told)).get(kind, [])


@pytest.mark.parametrize("told", ["大桥每天用3吨水。", "老师傅花了9元吃饭。", "桥面宽20米。"])
def test_other_figures_stay_unread(told):
    assert facts(project(WORKS + told)) == {}
