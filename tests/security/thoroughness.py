"""`make security` tries everything; `make test` the part that is done in a few seconds."""

from __future__ import annotations

import os

IS_THOROUGH = bool(os.environ.get("SECURITY_THOROUGH"))
