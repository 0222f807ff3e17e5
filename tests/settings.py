"""The settings of the test run: those of production, but for the secret, quick hashing and the places of files."""

import os
import tempfile
from pathlib import Path

os.environ["SECRET_KEY"] = "for tests only: signs nothing that outlives the run"
for name in (
    "DEBUG",
    "HTTPS",
    "PROXY_COUNT",
    "ALLOWED_HOSTS",
    "CSRF_TRUSTED_ORIGINS",
    "LOG_LEVEL",
    "DEMO",
    "REQUIRE_2FA",
    "LOG_FORMAT",
    "METRICS_ADDRESS",
    "MAX_BACKUP_AGE_HOURS",
    "BACKUP_DIR",
    "DATABASE_REPLICA_URL",
    "CACHE_URL",
):
    os.environ.pop(name, None)

from hgt_projects.catalogues import compile_stale_catalogues
from hgt_projects.database import SQLITE
from hgt_projects.settings import *  # noqa: F403
from hgt_projects.settings import DATABASES, LOCALE_PATHS, STORAGES

SCRATCH = Path(tempfile.mkdtemp(prefix="honggutan-tests-"))
VAR_DIR = SCRATCH / "var"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_ROOT = VAR_DIR / "media"
BACKUP_DIR = VAR_DIR / "backups"
DOWNLOADS_DIR = VAR_DIR / "downloads"
STATIC_ROOT.mkdir(parents=True)

# Before Django is set up: whatever it says meanwhile would be said in the catalogue as it was.
compile_stale_catalogues(LOCALE_PATHS)

# Most tests log in without a password, and so without a code; those of the second factor turn it on.
REQUIRE_2FA = False
# Nor does one test wait for the requests of another; those of the limits set their own.
API_REQUESTS_PER_MINUTE = DOWNLOADS_PER_MINUTE = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

if DATABASES["default"]["ENGINE"] == SQLITE:
    # A file, as in production: the server of the browser tests works in threads of its own.
    DATABASES["default"]["TEST"] = {"NAME": str(SCRATCH / "test.sqlite3")}
