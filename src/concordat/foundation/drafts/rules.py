"""How much of a form is kept, and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from concordat.kernel.errors import RuleBroken

KEPT_FOR = timedelta(days=30)
LONGEST = 200_000  # characters in one form: a long report several times over
MOST = 100  # forms of one person
LONGEST_ADDRESS = 500
LONGEST_TITLE = 200

Typed = tuple[tuple[str, str], ...]


def fit_to_keep(typed: Iterable[tuple[str, str]]) -> Typed:
    """The pairs of field and text as they are kept; RuleBroken where they are too long.

    The character NUL, which no keyboard makes and PostgreSQL does not hold, is left out.
    """
    kept = tuple((name.replace("\x00", ""), text.replace("\x00", "")) for name, text in typed)
    if sum(len(name) + len(text) for name, text in kept) > LONGEST:
        raise RuleBroken(f"More than {LONGEST:,} characters are not kept: send the form, or shorten it.")
    return kept


def check_room(address: str, held: int) -> None:
    """RuleBroken for an address that is too long, and for a person with ``MOST`` other forms begun."""
    if len(address) > LONGEST_ADDRESS:
        raise RuleBroken("This form's address is too long to keep what you typed: send the form now.")
    if held >= MOST:
        raise RuleBroken(f"You have begun {MOST} forms. Finish one, or throw one away, before another is kept.")


def expired_before(now: datetime) -> datetime:
    """What was last kept before this moment is kept no longer."""
    return now - KEPT_FOR
