"""What the registers say of one collaboration on a later day and did not say on an earlier one."""

from __future__ import annotations

from datetime import date

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.reporting.portfolio.differences import Difference, Line, differences, lines_of
from concordat.reporting.portfolio.queries.naming import names_of_records
from concordat.reporting.portfolio.queries.record import collaboration_view


def collaboration_differences(actor: Actor, *, key: str, first: date, last: date) -> list[Difference]:
    """What had been reported of a collaboration by ``last`` beside what had been by ``first``, in words.

    A collaboration that nothing told of by ``first`` is new in all its lines. NotThere where the actor may not see it
    as at ``last``.
    """
    names = names_of_records(actor, collaborations=[key])
    after = lines_of(collaboration_view(actor, key=key, today=last, as_at=last), names)
    return differences(_before(actor, key, first, names), after)


def _before(actor: Actor, key: str, day: date, names: dict[str, str]) -> list[Line]:
    try:
        return lines_of(collaboration_view(actor, key=key, today=day, as_at=day), names)
    except NotThere:
        return []
