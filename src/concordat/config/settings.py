"""Settings. What differs between installations comes from the environment; see docs/reference/settings.md."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from concordat.config.database import database
from concordat.config.mail import mail

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("CONCORDAT_DATA", "var")).absolute()

DEBUG = os.environ.get("CONCORDAT_DEBUG") == "1"
SECRET_KEY = os.environ.get("CONCORDAT_SECRET_KEY", "")
ALLOWED_HOSTS = os.environ.get("CONCORDAT_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("CONCORDAT_ORIGINS", "").split(",") if origin]

if not SECRET_KEY:
    from concordat.config.secret import local_secret

    SECRET_KEY = local_secret(DATA)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "simple_history",
    "allauth",
    "allauth.account",
    "concordat.foundation.orm",
    "concordat.foundation.history",
    "concordat.foundation.drafts",
    "concordat.foundation.provenance",
    "concordat.foundation.organisations",
    "concordat.foundation.search",
    "concordat.foundation.access",
    "concordat.intake",
    "concordat.registers.collaborations",
    "concordat.registers.governance",
    "concordat.registers.measures",
    "concordat.registers.agreements",
    "concordat.registers.business_cases",
    "concordat.registers.exchange",
    "concordat.registers.delivery",
    "concordat.registers.benefits",
    "concordat.review.finance",
    "concordat.review.learning",
    "concordat.review.letters",
    "concordat.review.lists",
    "concordat.review.returns",
    "concordat.review.workbooks",
    "concordat.reporting.portfolio",
    "concordat.reporting.assurance",
    "concordat.reporting.papers",
    "concordat.interfaces.web.components",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "concordat.interfaces.web.middleware.SizeMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "concordat.interfaces.web.middleware.ActorMiddleware",
    "concordat.interfaces.web.middleware.AsAtMiddleware",
    "concordat.interfaces.web.drafts.middleware.FormMiddleware",
    "concordat.interfaces.web.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "concordat.config.urls"
WSGI_APPLICATION = "concordat.config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "interfaces" / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"kept": "concordat.interfaces.web.drafts.tags"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {"default": database(os.environ.get("DATABASE_URL"), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "concordat.interfaces.web.signin.adapter.ClosedSignUp"
ACCOUNT_FORMS = {"login": "concordat.interfaces.web.signin.forms.SignInForm"}
CSRF_FAILURE_VIEW = "concordat.interfaces.web.drafts.views.expired"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/300s/key"}
# Failed sign-ins are counted in a folder that all workers read; nothing else is kept there.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA / "sign-ins",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

# How to reach who runs this installation: printed on the feedback and accessibility pages.
CONTACT = os.environ.get("CONCORDAT_CONTACT", "")

# Without a server a reminder becomes a file in the data folder: who tries Concordat writes to nobody.
MAIL = mail(os.environ.get("CONCORDAT_MAIL_URL"), DATA)
EMAIL_BACKEND, EMAIL_FILE_PATH = MAIL.backend, MAIL.folder
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.starttls, MAIL.tls
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("CONCORDAT_MAIL_FROM", "concordat@localhost")

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "interfaces" / "web" / "static"]
MEDIA_ROOT = DATA / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
# Behind TLS the operator says so; the demonstration on a loopback address has none.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = os.environ.get("CONCORDAT_TLS") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SESSION_COOKIE_SECURE else None

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
