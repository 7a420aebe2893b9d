"""Settings of the platform. What differs between installations comes from the environment; docs/operations.md lists it."""

import os
from urllib.parse import urlsplit

from django.utils.csp import CSP
from django.utils.translation import gettext_lazy

from awn.config import wiring
from awn.config.databases import database, pool
from awn.config.home import home
from awn.config.keys import key
from awn.config.mail import mailer

DEMO = os.environ.get("AWN_DEMO") == "1"  # set by `awn demo` alone
SECRET_KEY = key("secret_key")
# the first key seals, all of them open: «2:… 1:…»
SEALING_KEYS = key("sealing_keys").split()
INDEX_KEY = key("index_key")
# what signs the journal's checkpoints: only the worker needs it. Old ones, and those of a copy without the key, as «name+id+key»
CHECKPOINT_KEY = key("checkpoint_key")
CHECKPOINT_VERIFIERS = os.environ.get("AWN_CHECKPOINT_VERIFIERS", "").split()
SECRET_KEY_FALLBACKS = [old for old in os.environ.get("AWN_OLD_SECRET_KEYS", "").split() if old]
DEBUG = False
ALLOWED_HOSTS = os.environ.get("AWN_HOSTS", "127.0.0.1 localhost").split()
JOURNAL_NAME = os.environ.get("AWN_JOURNAL_NAME") or f"{ALLOWED_HOSTS[0].lstrip('.*') or 'awn'}/awn-journal"
HTTPS = os.environ.get("AWN_HTTPS", "0" if DEMO else "1") == "1"
ROOT_URLCONF = "awn.config.urls"
WSGI_APPLICATION = "awn.config.wsgi.application"
SHOW_KIT = DEMO or os.environ.get("AWN_KIT") == "1"
# what the installation calls itself, and how people reach who runs it
SITE_NAME = os.environ.get("AWN_NAME", "")
CONTACT_EMAIL = os.environ.get("AWN_CONTACT_EMAIL", "")
CONTACT_PHONE = os.environ.get("AWN_CONTACT_PHONE", "")
# a page that says nothing of who was here; whoever leaves quickly lands there
QUICK_EXIT = os.environ.get("AWN_QUICK_EXIT", "https://www.wikipedia.org/")
# «0» sends browsers a worker that removes itself and all that it kept
OFFLINE_PAGES = os.environ.get("AWN_OFFLINE", "1") == "1"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "procrastinate.contrib.django",
    "allauth.account",
    "allauth.mfa",
    "awn.arabic",
    "awn.sheets",
    "awn.linkage",
    "awn.kit",
    "awn.sealed",
    "awn.journal",
    "awn.places",
    "awn.people",
    "awn.messaging",
    "awn.organisations",
    "awn.responses",
    "awn.complaints",
    "awn.ledger",
    "awn.microtasks",
    "awn.aid",
    "awn.demo",
    "awn.config",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "awn.people.reading_digits.DigitsOfReader",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "awn.people.working.ConsentRequired",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "awn.config.navigation.shell",
            ],
        },
    }
]

# threads of one web process, and so the connections that its pool may hold
THREADS = int(os.environ.get("AWN_THREADS", "8"))
DATABASES = {"default": database()}
if os.environ.get("AWN_POOL") == "1":  # in the web processes
    DATABASES["default"]["OPTIONS"]["pool"] = pool(THREADS)
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
AUTH_USER_MODEL = "people.Person"
WIRING_EXPORTS = wiring.EXPORTS
WIRING_TASK_KINDS = wiring.TASK_KINDS
LOGIN_URL = "log_in"
SESSION_ENGINE = "awn.people.sessions"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # Django's 300 would forget used codes of authenticator apps too soon
    },
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},  # of one process, for seconds
}

# see docs/decisions/0008-accounts.md for what of django-allauth is used
AUTHENTICATION_BACKENDS = ["awn.people.backend.PasswordBackend"]
PASSWORD_HASHERS = ["awn.people.backend.Argon2"]
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_ADAPTER = "awn.people.authenticators.Adapter"
MFA_SUPPORTED_TYPES = ["recovery_codes", "totp", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODE_DIGITS = 10
MFA_TOTP_TOLERANCE = 1  # steps of 30 seconds: phones' clocks differ
MFA_WEBAUTHN_USER_VERIFICATION = "required"
# the country of phone numbers written without a country code; «ZZ» when there is none
AWN_REGION = os.environ.get("AWN_REGION", "ZZ")
CODE_SENDER = wiring.CODE_SENDER
BEHIND_PROXY = os.environ.get("AWN_BEHIND_PROXY") == "1"

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", gettext_lazy("Arabic")), ("en", gettext_lazy("English"))]
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("AWN_TIME_ZONE", "Asia/Amman")
# how Arabic pages call the months: nile, levant, maghreb, or both of the first two (awn/kit/calendars.py)
MONTH_NAMES = os.environ.get("AWN_MONTHS", "nile")

STATIC_URL = "/static/"
# where `manage.py collectstatic` put the files; without it they are served from where they stand
STATIC_ROOT = os.environ.get("AWN_STATIC")
WHITENOISE_USE_FINDERS = not STATIC_ROOT
STORAGES = {
    # uploaded files are private: no address leads to them but a view that asks who is there
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": os.environ.get("AWN_FILES") or home() / "files", "base_url": None},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if WHITENOISE_USE_FINDERS
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

MAILERS = {"default": mailer()}
DEFAULT_FROM_EMAIL = os.environ.get("AWN_MAIL_FROM", "awn@localhost")
# the address under which people reach this installation, for links in letters
SITE_ADDRESS = os.environ.get("AWN_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
SITE_HOST = urlsplit(SITE_ADDRESS).hostname or "localhost"
# in the demonstration, texts are put beside the letters, where its mailbox shows them
TEXTS_FOLDER = str(home() / "letters") if DEMO else ""
# by which ways codes can be sent; text messages need a gateway
CODE_WAYS = ("email", "sms") if TEXTS_FOLDER else ("email",)

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
CSRF_FAILURE_VIEW = "awn.config.pages.errors.stale_form"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_SSL_REDIRECT = HTTPS and os.environ.get("AWN_REDIRECT") == "1"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"  # a shared link must open in one tap
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = ("__Host-session", "__Host-csrf") if HTTPS else ("session", "csrf")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "django": {"handlers": ["terminal"], "level": "WARNING", "propagate": False},
        "procrastinate": {"handlers": ["terminal"], "level": "WARNING", "propagate": False},
        "awn": {"handlers": ["terminal"], "level": "INFO", "propagate": False},
    },
}
