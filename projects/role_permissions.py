"""Which permissions each role brings: the one table, from which `manage.py make_roles` makes the groups."""

from __future__ import annotations

from projects.rights import StaffRole

VIEW = ("view",)
WRITE = ("view", "add", "change")
ALL = ("view", "add", "change", "delete")

# What stands below a project or a unit and may be struck out where it is wrong: the row's history keeps it.
DETAILS = (
    "annualtask", "contactperson", "investment", "listing", "projectalias", "quantity", "unitalias", "unitrole",
)  # fmt: skip
# A clerk reads these; what he has to say about them goes into a report or a plan change.
FACTS = (*DETAILS, "citation", "milestone", "programme", "project", "source", "unit")
REPORTS = ("milestoneupdate", "progressreport", "reportphoto")
IMPORTS = ("importrow", "importrun")
# A ledger that somebody brings in; how far it reaches follows from its user, see `importers.store.ledgers.rights`.
UPLOADS = ("ledgerupload",)
# An article that is being entered. Who may store what of it follows from the projects, see importers.store.drafts.
ENTRY = ("articledraft",)
SETTINGS = ("closedmonth", "lightrule")
LOGINS = ("axes.accessattempt", "axes.accessfailurelog", "axes.accesslog")
SECOND_FACTORS = ("otp_static.staticdevice", "otp_totp.totpdevice")
ACCOUNTS = ("auth.group", "auth.user", "staffmember")

EVERYTHING = (
    *FACTS, *REPORTS, *IMPORTS, *UPLOADS, *ENTRY, *SETTINGS, *LOGINS, *SECOND_FACTORS, *ACCOUNTS, "auditevent",
    "planchange",
)  # fmt: skip


def each(models: tuple[str, ...], actions: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(models, actions)


ROLE_PERMISSIONS: dict[StaffRole, dict[str, tuple[str, ...]]] = {
    StaffRole.CLERK: {
        **each(FACTS, VIEW),
        **each(SETTINGS, VIEW),
        # What an import couldn't decide about his projects waits on his first page.
        "importrow": VIEW,
        **each(REPORTS, WRITE),
        **each(UPLOADS, ALL),
        **each(ENTRY, WRITE),
        "reportphoto": ALL,
        "milestoneupdate": ALL,
        "planchange": ("view", "add"),
    },
    StaffRole.REVIEWER: {
        **each(IMPORTS, VIEW),
        **each(UPLOADS, ALL),
        **each(ENTRY, WRITE),
        **each(FACTS, WRITE),
        **each(DETAILS, ALL),
        **each(REPORTS, WRITE),
        "milestone": ALL,
        "project": ALL,
        "reportphoto": ALL,
        "milestoneupdate": ALL,
        "planchange": WRITE,
        "closedmonth": WRITE,
        "lightrule": VIEW,
    },
    StaffRole.ADMINISTRATOR: {
        **each(EVERYTHING, VIEW),
        "auth.user": WRITE,
        "staffmember": ALL,
        "lightrule": WRITE,
        "axes.accessattempt": ("view", "delete"),
        **each(SECOND_FACTORS, ("view", "delete")),
    },
    StaffRole.AUDITOR: each(EVERYTHING, VIEW),
}


def permission_names(role: StaffRole) -> set[str]:
    """`projects.view_project` and so on; a model without an app's name before it is one of ours."""
    table = ROLE_PERMISSIONS[role].items()
    return {_name(model, action) for model, actions in table for action in actions}


def _name(model: str, action: str) -> str:
    app, _, model_name = model.rpartition(".")
    return f"{app or 'projects'}.{action}_{model_name}"
