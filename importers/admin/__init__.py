"""The staff's pages for what comes in from outside."""

from importers.admin import ledger  # noqa: F401 - importing registers
