"""Which tolerances hold for a collaboration: those of the smallest alliance that all its partners are members of."""

from __future__ import annotations

from datetime import date

from concordat.calculations.ratings import DEFAULT, Thresholds
from concordat.foundation.organisations.queries import alliances
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.delivery.queries import tolerances
from concordat.reporting.portfolio.breaches import Limits


def tolerated(actor: Actor, *, on: date) -> Limits:
    """The tolerances of each collaboration on a day, by its key; those of the product where no alliance has set any.

    One query where none has set any.
    """
    held = tolerances(actor, on=on)
    if not held:
        return lambda key: DEFAULT
    bodies = {
        one.key: frozenset(member.organisation for member in one.members if member.stands_on(on))
        for one in alliances(actor)
        if one.key in held
    }
    smallest = sorted(bodies, key=lambda key: (len(bodies[key]), key))
    found: dict[str, Thresholds] = {}
    for one in collaborations(actor):
        partners = {partner.organisation for partner in one.partners if partner.left is None}
        of = next((key for key in smallest if partners and partners <= bodies[key]), None)
        if of is not None:
            found[one.key] = held[of].limits
    return lambda key: found.get(key, DEFAULT)
