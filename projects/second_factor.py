"""The second factor: a code from an app on the phone, or one of the recovery codes kept on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from projects.rights import StaffRole, has_role

RECOVERY_CODES = 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """On one code: the device that took it, or None; `locked_until` where too many wrong codes came before."""

    device: Any = None
    locked_until: datetime | None = None

    @property
    def is_recovery(self) -> bool:
        return isinstance(self.device, StaticDevice)


def lacks_second_factor(user: Any) -> bool:
    """Whether the user has to give a code before he goes on. For a clerk or an auditor the password is enough."""
    if not settings.REQUIRE_2FA or not has_role(user, StaffRole.REVIEWER, StaffRole.ADMINISTRATOR):
        return False
    return getattr(user, "otp_device", None) is None


def has_second_factor(user: Any) -> bool:
    return TOTPDevice.objects.devices_for_user(user, confirmed=True).exists()


def verify_code(user: Any, code: str, *, confirmed: bool = True) -> Verdict:
    """Try a code: digits against the phone, else against the recovery codes. A wrong one costs time, ever more.

    Call it in a transaction: the device's row is locked meanwhile, so that a code is taken once.
    """
    kind = TOTPDevice if code.isdecimal() else StaticDevice
    found = kind.objects.devices_for_user(user, confirmed=confirmed).first()
    device = found and Device.from_persistent_id(found.persistent_id, for_verify=True)
    if device is None:
        return Verdict()
    is_allowed, why = device.verify_is_allowed()
    if not is_allowed:
        return Verdict(locked_until=why["locked_until"])
    return Verdict(device if device.verify_token(code if code.isdecimal() else code.lower()) else None)


def device_to_set_up(user: Any, key: str) -> TOTPDevice:
    """Of this key, not kept yet: looking at it changes nothing."""
    return TOTPDevice(user=user, name="TOTP", key=key, confirmed=False)


def keep_device_to_set_up(user: Any, key: str) -> None:
    """One for each user; the wrong codes that he gave for another key still cost him time."""
    TOTPDevice.objects.update_or_create(user=user, confirmed=False, defaults={"name": "TOTP", "key": key})


def recovery_codes_left(user: Any) -> int:
    return sum(device.token_set.count() for device in StaticDevice.objects.devices_for_user(user))
