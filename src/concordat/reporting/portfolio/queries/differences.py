"""What the registers say of a collaboration, agreement or business case on a later day and not on an earlier one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import agreement_file
from concordat.registers.business_cases.queries.views import case_view
from concordat.reporting.portfolio.differences import Difference, Line, differences, lines_of
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.queries.record import collaboration_view
from concordat.reporting.portfolio.record_lines import agreement_lines, case_lines


def collaboration_differences(actor: Actor, *, key: str, first: date, last: date) -> list[Difference]:
    """What had been reported of a collaboration by ``last`` beside what had been by ``first``, in words.

    A collaboration that nothing told of by ``first`` is new in all its lines. NotThere where the actor may not see it
    as at ``last``.
    """
    names = names_of_records(actor, collaborations=[key])

    def lines(day: date) -> list[Line]:
        return lines_of(collaboration_view(actor, key=key, today=day, as_at=day), names)

    return _between(lines, first, last)


def agreement_differences(actor: Actor, *, key: str, first: date, last: date) -> list[Difference]:
    """The same of an agreement: its fields as they held on each day, by what had been reported by then."""
    names = names_of_records(actor)

    def lines(day: date) -> list[Line]:
        return agreement_lines(agreement_file(actor, key=key, on=day, as_at=day), names)

    return _between(lines, first, last)


def case_differences(actor: Actor, *, key: str, first: date, last: date) -> list[Difference]:
    """The same of a business case."""
    return _between(lambda day: case_lines(case_view(actor, key=key, as_at=day)), first, last)


def _between(lines: Callable[[date], list[Line]], first: date, last: date) -> list[Difference]:
    after = lines(last)
    try:
        before = lines(first)
    except NotThere:
        before = []
    return differences(before, after)
