"""Every setting, and every environment variable that one is read from; README.md has them in a table."""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from hgt_projects.cache import cache_from_url
from hgt_projects.database import database_from_url, replica_from_url
from hgt_projects.secret_key import read_or_make_secret_key
from operations.logs import logging_settings

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var"))).resolve()

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or read_or_make_secret_key(VAR_DIR / "secret-key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# Plain http on loopback must be able to log in, so whatever needs https hangs on this one switch.
HTTPS = env.bool("HTTPS", default=False)
PROXY_COUNT = env.int("PROXY_COUNT", default=0)

# Without a slash at its end; where none is named, links that leave the site name the host that was asked.
SITE_URL = env.str("SITE_URL", default="").rstrip("/")
# Shown on the page about the site.
CONTACT = env.str("CONTACT", default="")

# The open data: their licence, and the registered prefix of the projects' OC4IDS identifiers.
DATA_LICENSE_NAME = env.str("DATA_LICENSE_NAME", default="CC BY 4.0")
DATA_LICENSE_URL = env.str("DATA_LICENSE_URL", default="https://creativecommons.org/licenses/by/4.0/")
OC4IDS_PREFIX = env.str("OC4IDS_PREFIX", default="honggutan")
# Requests a minute from one address, counted in each server process, or with CACHE_URL in all of them; 0 counts none.
API_REQUESTS_PER_MINUTE = env.int("API_REQUESTS_PER_MINUTE", default=120)
DOWNLOADS_PER_MINUTE = env.int("DOWNLOADS_PER_MINUTE", default=20)
# A fact that was read with at least this confidence is ticked when an article is entered; see docs/decisions/0012.
ACCEPT_ABOVE = env.float("ACCEPT_ABOVE", default=0.8)

HOST = env.str("HOST", default="127.0.0.1")
PORT = env.int("PORT", default=8000)
WORKERS = env.int("WORKERS", default=2)
THREADS = env.int("THREADS", default=4)

# For monitors: figures at http://METRICS_ADDRESS/metrics, and below what /readyz says no.
METRICS_ADDRESS = env.str("METRICS_ADDRESS", default="")
METRICS_PORT = int(METRICS_ADDRESS.rpartition(":")[2] or 0)
MIN_FREE_DISK_MB = env.int("MIN_FREE_DISK_MB", default=500)
MAX_BACKUP_AGE_HOURS = env.int("MAX_BACKUP_AGE_HOURS", default=0)
BACKUP_DIR = Path(env.str("BACKUP_DIR", default=str(VAR_DIR / "backups"))).resolve()
BACKUPS_KEPT = env.int("BACKUPS_KEPT", default=14)

INSTALLED_APPS = [
    "hgt_projects",
    "projects.apps.ProjectsConfig",
    "importers.apps.ImportersConfig",
    "operations.apps.OperationsConfig",
    "projects.apps.StaffConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "simple_history",
    "hgt_projects.apps.LoginProtectionConfig",
    "django_otp",
    "hgt_projects.apps.SecondFactorConfig",
    "hgt_projects.apps.RecoveryCodesConfig",
    "csp",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
]

MIDDLEWARE = [
    "operations.middleware.OperationsMiddleware",
    "hgt_projects.middleware.KeepPrivateMiddleware",
    "operations.replica.ReplicaMiddleware",
    "projects.views.kept_pages.KeptPagesMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "hgt_projects.middleware.OpenDataMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "hgt_projects.middleware.CompressTextMiddleware",
    "hgt_projects.middleware.RefuseNulBytesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "hgt_projects.middleware.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "projects.login.session_limits.SessionLimitsMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

# An address that a person enters without its scheme is taken for https, as from Django 6 on.
FORMS_URLFIELD_ASSUME_HTTPS = True

ROOT_URLCONF = "hgt_projects.urls"
WSGI_APPLICATION = "hgt_projects.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "projects.views.display.chosen_display",
            ],
        },
    },
]

# An article's sheet has a few inputs for each of its facts, and what is too long an article is to be told in words.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

DATABASES = {"default": database_from_url(env.str("DATABASE_URL", default=""), VAR_DIR / "honggutan.sqlite3")}
if DATABASE_REPLICA_URL := env.str("DATABASE_REPLICA_URL", default=""):
    DATABASES["replica"] = replica_from_url(DATABASE_REPLICA_URL)
    DATABASE_ROUTERS = ["operations.replica.ReplicaRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
CSRF_FAILURE_VIEW = "hgt_projects.error_pages.csrf_failed"
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# All guesses at an account count together, wherever they come from; see projects.login.guesses for whom that locks.
AXES_HANDLER = "projects.login.guesses.GuessesHandler"
AXES_LOCKOUT_PARAMETERS = "projects.login.guesses.counted_together"
AXES_CLIENT_IP_CALLABLE = "projects.login.address.address_of"
AXES_FAILURE_LIMIT = 5
WRONG_PASSWORDS_PER_ADDRESS = 30
AXES_COOLOFF_TIME = timedelta(minutes=15)
# Whoever goes on guessing makes no lock last longer.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "hgt_projects.error_pages.locked_out"
AXES_VERBOSE = False
# Our own admin pages show its rows, in Chinese.
AXES_ENABLE_ADMIN = False

# The second factor, a code from an app on the phone: asked of reviewers and administrators.
DEMO = env.bool("DEMO", default=False)
REQUIRE_2FA = env.bool("REQUIRE_2FA", default=not (DEBUG or DEMO))
OTP_TOTP_ISSUER = "红谷滩项目"

# The limits of a session are kept by SessionLimitsMiddleware: this age starts anew whenever the session is saved.
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_SAMESITE = "Lax"

# Under such a name a browser takes a cookie from this very host alone, by https, and for the whole of it.
COOKIE_PREFIX = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrftoken"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}django_language"
MESSAGE_STORAGE = "hgt_projects.messages.MessageStorage"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXY_COUNT else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "projects.api.negotiation.AlwaysJson",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "projects.api.problems.answer",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": _("Open data of Honggutan's major projects"),
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "DISABLE_ERRORS_AND_WARNINGS": False,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [],
    "LICENSE": {"name": DATA_LICENSE_NAME, "url": DATA_LICENSE_URL},
}
CACHES = {"default": cache_from_url(env.str("CACHE_URL", default=""))}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
LANGUAGE_COOKIE_AGE = int(timedelta(days=365).total_seconds())
LANGUAGE_COOKIE_SAMESITE = "Lax"
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
# Never served as it lies: views hand out what is public.
MEDIA_ROOT = VAR_DIR / "media"
DOWNLOADS_DIR = VAR_DIR / "downloads"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600

LOG_LEVEL = env.str("LOG_LEVEL", default="WARNING").upper()
LOG_FORMAT = env.str("LOG_FORMAT", default="line")
LOGGING = logging_settings(LOG_FORMAT, LOG_LEVEL)
