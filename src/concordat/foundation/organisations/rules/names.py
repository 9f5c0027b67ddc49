"""What the names of bodies must obey. Pure."""

from __future__ import annotations

from concordat.foundation.organisations.matching import fold
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken

LONGEST_NAME = 200


def check_name(name: str) -> str:
    """The name without spare spaces; RuleBroken when it says nothing or is too long."""
    tidy = " ".join(name.split())
    if not fold(tidy):
        raise RuleBroken("Give the name of the organisation.", field="name")
    if len(tidy) > LONGEST_NAME:
        raise RuleBroken(f"A name has at most {LONGEST_NAME} characters.", field="name")
    return tidy


def check_span(since: PreciseDate | None, until: PreciseDate | None, field: str) -> None:
    """RuleBroken when the end lies wholly before the beginning."""
    if since and until and until.last < since.first:
        raise RuleBroken(f"{until.words()} is before {since.words()}.", field=field)
