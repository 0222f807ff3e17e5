"""What every request leaves behind: its name, a line in the log, a count."""

from __future__ import annotations

import json
import logging
import logging.config
import sys

import pytest
from django.test import Client

from operations.logs import UnknownLogFormat, logging_settings
from operations.request_id import HEADER, current

FROM_PROXY = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("proxy_count", "told", "is_taken"),
    [
        (1, FROM_PROXY, True),
        (0, FROM_PROXY, False),
        (1, "short", False),
        (1, 'a"}\n{"forged": "line', False),
        (1, "x" * 65, False),
    ],
    ids=["proxy", "visitor", "too short", "forged line", "too long"],
)
def test_name_of_a_request_is_the_proxys_or_a_new_one(settings, proxy_count, told, is_taken):
    settings.PROXY_COUNT = proxy_count

    answered = Client().get("/healthz", headers={HEADER: told})[HEADER]

    assert (answered == told) is is_taken
    assert len(answered) == 32


def test_two_requests_have_two_names():
    assert Client().get("/healthz")[HEADER] != Client().get("/healthz")[HEADER]


@pytest.mark.django_db
def test_line_of_a_request_tells_no_query(caplog):
    caplog.set_level(logging.INFO, "site.request")

    Client().get("/about/?q=13800138000")

    (record,) = [record for record in caplog.records if record.name == "site.request"]
    assert (record.getMessage(), record.status) == ("GET /about/ 200", 200)


@pytest.fixture
def logged(capsys):
    """What one call logs to standard error, with our settings."""
    root, handlers, level = logging.getLogger(), logging.getLogger().handlers[:], logging.getLogger().level

    def lines(log) -> list[str]:
        settings = logging_settings("json", "INFO")
        settings["handlers"]["stderr"]["stream"] = sys.stderr
        logging.config.dictConfig({**settings, "loggers": {}})
        log(logging.getLogger("site.test"))
        return capsys.readouterr().err.splitlines()

    yield lines
    root.handlers[:], root.level = handlers, level


def test_json_line_holds_what_a_collector_asks_for(logged):
    token = current.set(FROM_PROXY)
    (line,) = logged(lambda logger: logger.info("红谷滩 %s", 1, extra={"status": 200, "request": "secret"}))
    current.reset(token)

    told = json.loads(line)
    assert {name: told[name] for name in ("level", "logger", "request_id", "message", "status")} == {
        "level": "INFO",
        "logger": "site.test",
        "request_id": FROM_PROXY,
        "message": "红谷滩 1",
        "status": 200,
    }
    assert "红谷滩" in line
    assert "secret" not in line


def test_error_with_its_trace_is_one_line(logged):
    def fail(logger) -> None:
        try:
            raise ValueError("two\nlines")
        except ValueError:
            logger.exception("failed")

    (line,) = logged(fail)

    assert json.loads(line)["exc_info"].endswith("ValueError: two\nlines")


def test_unknown_form_of_the_log_is_refused():
    with pytest.raises(UnknownLogFormat, match="line, json"):
        logging_settings("xml", "INFO")
