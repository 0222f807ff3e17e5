import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TEXT = "南湖大桥工程总投资2亿元，4月底竣工。"


def extract(*arguments: str) -> str:
    out = StringIO()
    call_command("extract", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_facts_are_printed_with_their_words_and_offsets(article):
    (project,) = json.loads(extract(article, "--published-on", "2024-03"))["projects"]

    (fact,) = project["facts"]
    assert (project["name"], fact["kind"], fact["value"]) == ("南湖大桥工程", "investment_total", "200000000")
    assert TEXT[fact["start"] : fact["end"]] == fact["quote"]
    assert project["milestones"][0]["latest"] == "2024-04-30"


def test_explain_tells_rule_confidence_and_attachment(article):
    (project,) = json.loads(extract(article, "--explain"))["projects"]

    explained = project["facts"][0]["explain"]
    assert 0.6 < explained.pop("confidence") < 0.95
    assert explained == {
        "rule": "money: total investment",
        "attached_by": "named: 南湖大桥工程",
        "story": 1,
        "sentence": 1,
    }
    assert "explain" not in json.loads(extract(article))["projects"][0]["facts"][0]


@pytest.mark.parametrize("published", ["2025-13", "April", "前年", "2024年4月前"])
def test_a_bad_day_is_named_with_its_option(article, published):
    with pytest.raises(CommandError, match="--published-on"):
        extract(article, "--published-on", published)


def test_a_missing_file_is_named(tmp_path):
    missing = str(tmp_path / "none.txt")

    with pytest.raises(CommandError, match=r"none\.txt: No such file"):
        extract(missing)


def test_an_unreadable_file_is_named(tmp_path):
    path = tmp_path / "noise.txt"
    path.write_bytes(b"\x00\x01\x02")

    with pytest.raises(CommandError, match=r"noise\.txt: the file is binary"):
        extract(str(path))
