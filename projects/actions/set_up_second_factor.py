"""A user's own phone as his second factor."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken

from projects.actions.record_event import record_event
from projects.enums import AuditAction
from projects.second_factor import RECOVERY_CODES, Verdict, keep_device_to_set_up, verify_code


@transaction.atomic
def set_up_second_factor(
    code: str, *, key: str, by: Any, at: datetime, address: str | None = None
) -> tuple[Verdict, tuple[str, ...]]:
    """Take the phone that makes `code` of `key`; gives the recovery codes, none where the code was wrong."""
    keep_device_to_set_up(by, key)
    verdict = verify_code(by, code, confirmed=False) if code.isdecimal() else Verdict()
    if verdict.device is None:
        return verdict, ()
    verdict.device.confirmed = True
    verdict.device.save()
    codes = _make_recovery_codes(by)
    record_event(AuditAction.PERMISSION, by=by, at=at, subject=by, address=address, second_factor="set up")
    return verdict, codes


def _make_recovery_codes(user: Any) -> tuple[str, ...]:
    """Eight letters and digits each, the old ones gone."""
    StaticDevice.objects.filter(user=user).delete()
    paper = StaticDevice.objects.create(user=user, name="recovery codes", confirmed=True)
    codes = tuple(StaticToken.random_token() for _ in range(RECOVERY_CODES))
    StaticToken.objects.bulk_create(StaticToken(device=paper, token=code) for code in codes)
    return codes
