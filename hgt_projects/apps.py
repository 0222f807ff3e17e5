from axes.apps import AppConfig as AxesConfig
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_static.apps import DefaultConfig as StaticConfig
from django_otp.plugins.otp_totp.apps import DefaultConfig as TotpConfig


class LoginProtectionConfig(AxesConfig):
    verbose_name = _("Login protection")


class SecondFactorConfig(TotpConfig):
    """Its add-on names its models in English, past any catalogue, as does the next."""

    verbose_name = _("Second step of the login")

    def ready(self) -> None:
        super().ready()
        device = self.get_model("TOTPDevice")
        device._meta.verbose_name = _("phone for the second step")
        device._meta.verbose_name_plural = _("phones for the second step")


class RecoveryCodesConfig(StaticConfig):
    verbose_name = _("Recovery codes")

    def ready(self) -> None:
        super().ready()
        device, token = self.get_model("StaticDevice"), self.get_model("StaticToken")
        device._meta.verbose_name = device._meta.verbose_name_plural = _("set of recovery codes")
        token._meta.verbose_name = token._meta.verbose_name_plural = _("recovery code")
