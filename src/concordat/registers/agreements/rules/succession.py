"""Who is a party on a day: who has joined, has not left, and has no successor yet. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.registers.agreements.rules.parties import NovationGround, PartyRole


@dataclass(frozen=True, slots=True)
class Member:
    """A party by its key (of an alliance, its name). ``in_place_of`` is the name of the party that it followed."""

    key: str
    name: str
    role: PartyRole | None = None
    joined: PreciseDate | None = None
    left: PreciseDate | None = None
    signed_on: PreciseDate | None = None
    in_place_of: str = ""
    by_law: bool = False

    @property
    def signed(self) -> bool:
        """Whether its signature is on record, or that of the party whose place it took by law."""
        return self.signed_on is not None

    def stands_on(self, day: date) -> bool:
        """Whether it may be a party on the day; an unknown day of joining counts as joined."""
        return (self.joined is None or self.joined.first <= day) and (self.left is None or day <= self.left.last)


@dataclass(frozen=True, slots=True)
class Succession:
    """``successor`` takes the place of ``party`` from ``since`` on."""

    party: str
    successor: str
    name: str
    ground: NovationGround
    since: PreciseDate


def members_on(members: Sequence[Member], successions: Iterable[Succession], on: date) -> tuple[Member, ...]:
    """The parties of the day, each successor in the place of the one that it followed.

    By law it takes over with the signature; by agreement it must sign itself, which a row of its own tells.
    """
    places = {member.key: member for member in members}
    for one in sorted(successions, key=lambda one: one.since.first):
        before = places.get(one.party)
        if before is None or one.since.first > on:
            continue
        own = places.pop(one.successor, None)
        places = {
            (one.successor if key == one.party else key): (_follow(before, own, one) if key == one.party else member)
            for key, member in places.items()
        }
    return tuple(member for member in places.values() if member.stands_on(on))


def _follow(before: Member, own: Member | None, one: Succession) -> Member:
    by_law = one.ground is NovationGround.LAW
    signed_on = (own.signed_on if own else None) or (before.signed_on if by_law else None)
    return replace(
        before, key=one.successor, name=one.name, joined=one.since, left=own.left if own else None,
        signed_on=signed_on, in_place_of=before.name, by_law=by_law, role=(own.role if own else None) or before.role,
    )  # fmt: skip
