"""What a change of bodies touches. It starts from what the actor may see in each register."""

from __future__ import annotations

from datetime import date

from concordat.foundation.organisations.queries import change, successions
from concordat.foundation.organisations.records import SuccessionRecord
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import register
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.delivery.queries import returns
from concordat.registers.delivery.rules import ReturnState
from concordat.registers.governance.queries import boards
from concordat.review.successions.records import Named, Touched

_DONE = frozenset({ReturnState.ACCEPTED, ReturnState.FROZEN})


def touched(actor: Actor, *, number: int, today: date) -> list[Touched]:
    """What each row of a change touches; NotThere without it. Of functions that pass, what is of the collaboration."""
    return [_touched(actor, one, today) for one in change(actor, number=number)]


def touched_by(actor: Actor, *, change: SuccessionRecord, today: date) -> Touched:
    """The same of one row that is told or may be."""
    return _touched(actor, change, today)


def to_carry(actor: Actor, *, organisation: str, today: date) -> list[Touched]:
    """The changes in force around a body that have come, and whose successor is not written everywhere yet."""
    found = [
        _touched(actor, one, today)
        for one in successions(actor, organisation=organisation)
        if one.report.holds_on(today)
    ]
    return [one for one in found if one.waits]


def _touched(actor: Actor, one: SuccessionRecord, today: date) -> Touched:
    told = one.report
    if not told.ends and not told.collaboration:
        return Touched(one, (), (), (), ())
    only = told.collaboration
    held = collaborations(actor, organisation=told.predecessor, keys=[only] if only else None)
    lines = register(actor, on=today, collaboration=only or None)
    return Touched(
        change=one,
        collaborations=tuple(
            (row.key, row.name) for row in held
            if any(p.organisation == told.predecessor and p.left is None for p in row.partners)
        ),
        agreements=tuple(
            (line.record.key, line.record.title) for line in lines
            if any(member.key == told.predecessor for member in line.members)
        ),
        boards=() if only else tuple((row.key, row.name) for row in boards(actor, organisation=told.predecessor)),
        returns=() if only else _open_returns(actor, told.predecessor, today),
    )  # fmt: skip


def _open_returns(actor: Actor, body: str, today: date) -> Named:
    found = returns(actor, today=today, organisation=body)
    return tuple((str(one.number), f"{one.collaboration_name}, {one.period_name}") for one in found
                 if one.state not in _DONE)  # fmt: skip
