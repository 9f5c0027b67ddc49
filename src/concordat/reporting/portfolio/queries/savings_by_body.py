"""The savings of each body, as the bodies stood and as they stand: each line in one sum and in no other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from concordat.foundation.organisations.queries import called, passed_on, standing_bodies
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.reporting.portfolio.money.queries.standings import standings
from concordat.reporting.portfolio.money.standings import LineStanding


@dataclass(frozen=True, slots=True)
class BodySavings:
    """What the lines of one body come to. ``annual`` and ``achieved`` are None where no amount of them is known.

    ``inherited`` names the bodies whose lines are among them because it stands in their place, ``lines`` counts them.
    """

    organisation: str
    name: str
    annual: Money | None
    achieved: Money | None
    lines: int
    inherited: tuple[str, ...] = ()


def savings_by_body(
    actor: Actor, *, on: date, as_at: date | None = None, as_they_stood: bool = False
) -> list[BodySavings]:  # fmt: skip
    """The cashable savings of each body that the actor may see, by name, as the bodies stand ``on`` a day.

    A line of a body that is no more is its successor's; one of a collaboration whose functions have passed is the
    body's to which they passed. What a split body saved stays under its own name: nobody has said who takes which
    part. With ``as_they_stood`` each line is of the body that reported it. Lines that another may contain are in no
    sum, as in the totals of the position.
    """
    found = standings(actor, today=on, as_at=as_at)
    whole = {} if as_they_stood else standing_bodies(actor, on=on)
    passed = {} if as_they_stood else passed_on(actor, on=on)
    names = called(actor, on=on)
    held: dict[str, list[LineStanding]] = defaultdict(list)
    for line in found.lines:
        now = whole.get(line.key.organisation, line.key.organisation)
        held[passed.get((now, line.key.collaboration or ""), now)].append(line)
    told = [_sum(key, lines, names) for key, lines in held.items()]
    return sorted(told, key=lambda one: one.name.casefold())


def _sum(key: str, lines: list[LineStanding], names: dict[str, str]) -> BodySavings:
    others = sorted({names.get(one.key.organisation, one.key.organisation) for one in lines
                     if one.key.organisation != key})  # fmt: skip
    return BodySavings(
        organisation=key, name=names.get(key, key), annual=_added([one.told.annual for one in lines]),
        achieved=_added([one.achieved for one in lines]), lines=len(lines), inherited=tuple(others),
    )  # fmt: skip


def _added(amounts: list[Money | None]) -> Money | None:
    known = [one for one in amounts if one is not None]
    return sum(known[1:], start=known[0]) if known else None
