"""What the middleware put on a request, with its types."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest

from concordat.kernel.permissions.actor import Actor


def actor_of(request: HttpRequest) -> Actor:
    """Who asks."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def as_at_of(request: HttpRequest) -> date | None:
    """The past day that the page is asked for; None for today."""
    day: date | None = request.as_at  # type: ignore[attr-defined]
    return day
