"""The two kept articles in the database, as a first `make run` leaves them."""

from __future__ import annotations

import pytest
from django.core.management import call_command

ON = "2025-05-01"


@pytest.fixture
def seeds(transactional_db: None) -> None:
    call_command("import_seeds", verbosity=0)
