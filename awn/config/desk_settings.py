"""Settings of the list desk: Django without a database, for one person on this machine."""

import os
import secrets
from pathlib import Path

from django.utils.csp import CSP
from django.utils.translation import gettext_lazy

SECRET_KEY = secrets.token_urlsafe(48)  # nothing outlives the process, so each start has its own
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]  # the port is checked by `desk.guard`
ROOT_URLCONF = "awn.config.urls_desk"
SHOW_KIT = os.environ.get("AWN_KIT") == "1"  # the page of all components, for development and tests

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "awn.arabic",
    "awn.sheets",
    "awn.linkage",
    "awn.kit",
    "awn.aid",
    "awn.config",
]
MIDDLEWARE = [
    "awn.aid.desk.guard.Guard",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "awn.aid.desk.uploads.Streaming",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request", "django.template.context_processors.csrf"],
        },
    }
]
DATABASES: dict[str, object] = {}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", gettext_lazy("Arabic")), ("en", gettext_lazy("English"))]
USE_I18N = True

STATIC_URL = "/static/"
STATICFILES_DIRS: list[Path] = []
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 0

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "awn.aid.desk.views.errors.stale_form"

DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024  # pasted text; files are streamed to disk
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_NUMBER_FILES = 200
FILE_UPLOAD_PERMISSIONS = 0o600

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"quiet": {"class": "logging.NullHandler"}, "terminal": {"class": "logging.StreamHandler"}},
    "loggers": {
        # addresses hold the one-time token, so requests are written nowhere; errors are
        "django.server": {"handlers": ["quiet"], "propagate": False},
        "django.request": {"handlers": ["terminal"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["quiet"], "propagate": False},
    },
}
