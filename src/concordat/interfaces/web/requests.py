"""What the middleware put on a request, with its types."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from concordat.kernel.permissions.actor import Actor

_LONGEST = 18  # digits: more than any number of the register has, and no more than a column of either database takes


def number_typed(text: str) -> int | None:
    """A whole number as an address, a button or a hidden field gives it; None where it is none, or is too long."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST else None


def actor_of(request: HttpRequest) -> Actor:
    """Who asks."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def as_at_of(request: HttpRequest) -> date | None:
    """The past day that the page is asked for; None for today."""
    day: date | None = request.as_at  # type: ignore[attr-defined]
    return day


def day_of(request: HttpRequest) -> date:
    """The day that the page is asked for: the as-at date, else today."""
    return as_at_of(request) or timezone.localdate()
