from axes.apps import AppConfig as AxesConfig
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_totp.apps import DefaultConfig as TotpConfig


class LoginProtectionConfig(AxesConfig):
    verbose_name = _("Login protection")


class SecondFactorConfig(TotpConfig):
    """The add-on names its model in English, past any catalogue."""

    verbose_name = _("Second step of the login")

    def ready(self) -> None:
        super().ready()
        device = self.get_model("TOTPDevice")
        device._meta.verbose_name = _("phone for the second step")
        device._meta.verbose_name_plural = _("phones for the second step")
