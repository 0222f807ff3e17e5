"""The staff's pages for what comes in from outside."""

from importers.admin import article_draft, ledger  # noqa: F401 - importing registers
