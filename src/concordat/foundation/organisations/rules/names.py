"""What the names of bodies must obey. Pure."""

from __future__ import annotations

from datetime import date

from concordat.foundation.organisations.matching import fold
from concordat.kernel.dates import PreciseDate, day_words
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


def check_renaming(
    present: str, name: str, since: date, *, last: PreciseDate | None, established: PreciseDate | None, today: date
) -> None:  # fmt: skip
    """RuleBroken unless a body called ``present`` may have ``name`` from a day on; ``last`` ended its last former name.

    A name that is still to come is no name yet: it is recorded on its day.
    """
    if name == present:
        raise RuleBroken(f"It is called {present} already.", field="name")
    if since > today:
        raise RuleBroken("That day is still to come. Record the name when the body bears it.", field="since")
    if last is not None and since <= last.last:
        raise RuleBroken(f"Its former name was in use until {last.words()}. Give a later day.", field="since")
    if established is not None and since <= established.first:
        raise RuleBroken(f"It has stood only since {day_words(established.first)}.", field="since")
