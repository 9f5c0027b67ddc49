"""The mail server, from a URL or, without one, a folder in which every message is a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

BACKENDS = "django.core.mail.backends"
# Submission with STARTTLS and over TLS as in RFC 8314; plain SMTP is for a relay on the same machine.
PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class Mail:
    """Django's settings of mail; ``folder`` is used by the file backend alone."""

    backend: str
    folder: Path
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def mail(url: str | None, data: Path) -> Mail:
    """``url`` is ``smtp+starttls://user:password@host:port`` (or ``smtps://``, or ``smtp://``), percent-encoded.

    Without one, messages are written into ``data/mail`` and go nowhere. Raises ValueError for any other scheme, and
    for a URL without a host; the message never repeats the password.
    """
    folder = data / "mail"
    if not url:
        return Mail(f"{BACKENDS}.filebased.EmailBackend", folder)
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError("CONCORDAT_MAIL_URL must be like smtp+starttls://user:password@host:587, smtps:// or smtp://")
    return Mail(
        f"{BACKENDS}.smtp.EmailBackend", folder, host=parts.hostname, port=parts.port or PORTS[parts.scheme],
        user=unquote(parts.username or ""), password=unquote(parts.password or ""),
        starttls=parts.scheme == "smtp+starttls", tls=parts.scheme == "smtps",
    )  # fmt: skip
