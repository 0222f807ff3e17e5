"""Texts of add-ons that bring no simplified Chinese of their own, listed here so that our catalogue translates them."""

from django.utils.translation import gettext_noop as _

AXES = (
    _("access attempt"),
    _("access attempts"),
    _("Access Attempt"),
    _("access attempt expiration"),
    _("access attempt expirations"),
    _("access failure"),
    _("access failures"),
    _("access log"),
    _("access logs"),
    _("Access lock out"),
    _("Account locked: too many login attempts. Please try again later."),
    _("Account locked: too many login attempts. Contact an admin to unlock your account."),
    _("Attempt Remaining"),
    _("Attempt Time"),
    _("Clean up expired attempts"),
    _("Expires At"),
    _("Failed Logins"),
    _("Form Data"),
    _("GET Data"),
    _("HTTP Accept"),
    _("IP Address"),
    _("Locked Out"),
    _("Logout Time"),
    _("Meta Data"),
    _("Not set"),
    _("POST Data"),
    _("Path"),
    _("Session key hash (sha256)"),
    _("The time when access attempt expires and is no longer valid."),
    _("User Agent"),
    _("Username"),
)
DJANGO = (
    # Its Chinese is hard to read, and everybody reads it one day.
    _(
        "Please enter the correct %(username)s and password for a staff account. Note that both fields may be "
        "case-sensitive."
    ),
    _("Reset password"),
    _("Set password"),
)
DJANGO_FILTER = (
    _("%s (descending)"),
    _("Multiple values may be separated by commas."),
    _("Ordering"),
    _("Range query expects two values."),
    _("Select a lookup."),
    _("exclude"),
)
