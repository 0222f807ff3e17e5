"""How the site logs: lines for a person at a terminal, or JSON for a collector, both to standard error."""

from __future__ import annotations

from typing import Any

from pythonjsonlogger.core import RESERVED_ATTRS

# Beside what every line has: what Django hands over is the whole request, whose words may be personal.
LEFT_OUT = [*RESERVED_ATTRS, "request"]
FORMATS: dict[str, dict[str, Any]] = {
    "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
    "json": {
        "()": "pythonjsonlogger.json.JsonFormatter",
        "fmt": ["asctime", "levelname", "name", "request_id", "process", "message"],
        "datefmt": "%Y-%m-%dT%H:%M:%S%z",
        "rename_fields": {"asctime": "time", "levelname": "level", "name": "logger"},
        "reserved_attrs": LEFT_OUT,
        "json_ensure_ascii": False,
    },
}


class UnknownLogFormat(ValueError):
    """LOG_FORMAT names none of ours."""


def logging_settings(form: str, level: str) -> dict[str, Any]:
    if form not in FORMATS:
        raise UnknownLogFormat(f"LOG_FORMAT must be one of {', '.join(FORMATS)}, not {form}")
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"request_id": {"()": "operations.request_id.RequestIdFilter"}},
        "formatters": {"chosen": FORMATS[form]},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "chosen", "filters": ["request_id"]}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True, "level": "NOTSET"},
            # It warns at every HEAD request that the body was dropped, which is how such a request is answered.
            "gunicorn.http.wsgi": {"level": "ERROR"},
        },
    }


def gunicorn_logging(logging: dict[str, Any], level: str) -> dict[str, Any]:
    """The same for the server's own words, which otherwise have a form of their own."""
    own = {"gunicorn.error": {"handlers": [], "propagate": True, "level": level}}
    return {**logging, "loggers": {**logging["loggers"], **own}}
