"""The staff's pages: every model, in the order in which its facts are worked on."""

from projects.admin import (  # noqa: F401 - importing registers
    access,
    accounts,
    citation,
    imports,
    milestone,
    money,
    programme,
    project,
    report,
    source,
    unit,
)
