"""The staff's pages: every model, in the order in which its facts are worked on."""

from projects.admin import (  # noqa: F401 - importing registers
    accounts,
    audit,
    citation,
    imports,
    logins,
    milestone,
    money,
    programme,
    project,
    report,
    second_factors,
    source,
    unit,
)
