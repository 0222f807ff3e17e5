"""The staff's pages: every model, in the order in which its facts are worked on."""

from projects.admin import (  # noqa: F401 - importing registers
    accounts,
    audit,
    citation,
    imports,
    light_rule,
    logins,
    milestone,
    money,
    plan_change,
    programme,
    project,
    report,
    second_factors,
    source,
    unit,
)
