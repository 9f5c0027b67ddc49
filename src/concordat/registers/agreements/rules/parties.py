"""Who may be named as a party, and who stands in for whom after a transfer."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken


class PartyRole(StrEnum):
    """What a party is in the arrangement."""

    HOST = "host"
    LEAD = "lead"
    MEMBER = "member"
    ASSOCIATE = "associate"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.capitalize()


class NovationGround(StrEnum):
    """By what a successor takes the place of a party."""

    LAW = "law"
    AGREEMENT = "agreement"

    @property
    def words(self) -> str:
        """As pages print it."""
        return "by law, such as a transfer scheme" if self is NovationGround.LAW else "by agreement of the parties"


def check_party(organisation: str | None, alliance: str) -> None:
    """A party is one organisation, or one alliance by its name."""
    if bool(organisation) == bool(alliance.strip()):
        raise RuleBroken("Name one organisation or one alliance as the party.", field="organisation")


def check_membership(
    joined: PreciseDate | None, left: PreciseDate | None, held: tuple[PreciseDate | None, PreciseDate | None]
) -> None:  # fmt: skip
    """A party joins before it leaves. ``held`` are both days as last reported; one that left says when it is back."""
    since = joined or held[0]
    if left is not None and since is not None and left.last < since.first:
        raise RuleBroken(f"It cannot leave before it joins: it is a party since {since.words()}.", field="left")
    if held[1] is not None and joined is None and left is None:
        raise RuleBroken(f"It left on {held[1].words()}. Say since when it is a party.", field="joined")


def check_legal_person(name: str, kind: OrganisationKind, authority: str | None) -> None:
    """A fire *service* is no party: RuleBroken says which authority is (product.md, Organisation)."""
    if kind is not OrganisationKind.FIRE_SERVICE:
        return
    answer = f"Name {authority} instead." if authority else "Name its fire and rescue authority instead."
    raise RuleBroken(f"{name} is a service, not a legal person, so it cannot be a party. {answer}", field="parties")


def check_signature(signed_on: PreciseDate, today: PreciseDate) -> None:
    """A signature is not dated after the day on which it is told."""
    if signed_on.first > today.last:
        raise RuleBroken(f"{signed_on.words()} has not come yet; record the signature when it is there.",
                         field="signed_on")  # fmt: skip


def check_signatory(party: str, members: Sequence[str]) -> None:
    """Only a party signs."""
    if party not in members:
        raise RuleBroken("It is not a party on that day; record it as a party first.", field="party")


def check_novation(before: str, after: str, *, standing: bool, already: bool) -> None:
    """A successor other than the party takes the place of one that stands, and is not a party already."""
    if before == after:
        raise RuleBroken("Name another body as the successor.", field="successor")
    if not standing:
        raise RuleBroken("Only a party that stands on that day can be followed by a successor.", field="party")
    if already:
        raise RuleBroken("The successor is a party already; record that the other party leaves instead.",
                         field="successor")  # fmt: skip
