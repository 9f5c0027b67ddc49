"""From the collaborations, their partners and their agreements to the cells of the matrix. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from concordat.foundation.organisations.records import AllianceRecord
from concordat.kernel.dates import PreciseDate
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.agreements.rules import AgreementState
from concordat.registers.collaborations.records import CollaborationRecord, PartnerRecord
from concordat.registers.collaborations.rules import State
from concordat.reporting.portfolio.sharing.cells import PROPOSED, Column, How, Sharing
from concordat.reporting.portfolio.sharing.matrix import Matrix, Place, in_order, twice_in


@dataclass(frozen=True)
class Register:
    """What a matrix is laid out from, as it stands on a day.

    ``left`` are the functions that have left collaborations, with when, by the key of the collaboration.
    """

    on: date
    collaborations: Sequence[CollaborationRecord]
    agreements: Sequence[AgreementRecord]
    alliances: Sequence[AllianceRecord]
    left: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def wholes(self) -> Mapping[str, str | None]:
        """The whole of each collaboration, by key."""
        return {one.key: one.parent for one in self.collaborations}

    @cached_property
    def names(self) -> Mapping[str, str]:
        return {one.key: one.name for one in self.collaborations}

    @cached_property
    def agreed(self) -> Mapping[str, tuple[str, ...]]:
        """The titles of the agreements of each collaboration that have not ended, by its key."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.agreements:
            if one.collaboration and one.state is not AgreementState.ENDED:
                found[one.collaboration].append(one.title)
        return {key: tuple(titles) for key, titles in found.items()}

    @cached_property
    def members(self) -> Sequence[tuple[frozenset[str], str]]:
        """The members of each alliance on the day, with its name; the smallest first."""
        held = [(frozenset(m.organisation for m in a.members if m.stands_on(self.on)), a.name) for a in self.alliances]
        return sorted(held, key=lambda one: (len(one[0]), one[1]))

    def upwards(self, key: str) -> Iterator[str]:
        """A collaboration and the wholes that it is part of, the nearest first."""
        seen: set[str] = set()
        at: str | None = key
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            at = self.wholes.get(at)

    def alliance_of(self, bodies: Iterable[str]) -> str:
        """The smallest alliance that all of some bodies are members of; "" where there is none."""
        wanted = frozenset(bodies)
        return next((name for held, name in self.members if wanted and wanted <= held), "")


def laid_out(register: Register, columns: Sequence[Column]) -> Matrix:
    """The matrix of every function that is on record, over those of these organisations that it says anything of."""
    wanted = {one.key: one for one in columns}
    cells: dict[Place, list[Sharing]] = defaultdict(list)
    for row in register.collaborations:
        if row.functions and len(row.partners) > 1 and not row.merged:
            for body, found in _sharings(row, register):
                for function in row.functions if body in wanted else ():
                    cells[function, body].append(found)
        for function, body, found in _departed(row, register):
            if body in wanted:
                cells[function, body].append(found)
    settled = {place: _settled(held, register) for place, held in cells.items()}
    return Matrix(
        functions=in_order({function for function, _ in settled}),
        columns=tuple(one for one in columns if any(body == one.key for _, body in settled)),
        cells=settled,
        held_twice=twice_in(settled, wanted),
    )


def present(partner: PartnerRecord, on: date) -> bool:
    """Whether a partner is still one on a day: who is to leave later still is."""
    return partner.left is None or PreciseDate.parse(partner.left).last > on


def _sharings(row: CollaborationRecord, register: Register) -> Iterator[tuple[str, Sharing]]:
    """How each partner carries the functions of a collaboration, where the record says so."""
    here = [one for one in row.partners if present(one, register.on)]
    alliance = register.alliance_of(one.organisation for one in here)
    agreed_by = next((key for key in register.upwards(row.key) if key in register.agreed), "")
    told = Sharing(
        collaboration=row.key, name=row.name, others=(), since=None, tier=row.tier, alliance=alliance,
        agreements=register.agreed.get(agreed_by, ()),
        agreed_by=register.names[agreed_by] if agreed_by and agreed_by != row.key else "",
    )  # fmt: skip
    for partner in row.partners:
        how, since = _how(row, partner, here)
        if how is How.ALONE:
            yield partner.organisation, replace(told, how=how, since=since, alliance="", agreements=(), agreed_by="")
        elif how is not None:
            others = tuple(one.name for one in here if one.organisation != partner.organisation)
            yield partner.organisation, replace(told, how=how, since=since, until=partner.left, others=others)


def _departed(row: CollaborationRecord, register: Register) -> Iterator[tuple[str, str, Sharing]]:
    """The functions that left a joint unit and have not come back: each partner has them alone since."""
    if row.merged or len(row.partners) < 2:
        return
    for function, on in register.left.get(row.key, {}).items():
        for partner in row.partners if function not in row.functions else ():
            yield function, partner.organisation, Sharing(row.key, row.name, (), on, How.ALONE, row.tier)


def way(state: State | None, stays: bool, staying: int) -> How | None:
    """How one partner carries the functions of a collaboration; None where the record does not say that it does.

    ``stays`` whether it is still a partner, ``staying`` how many are. Alone is who has left, whom all others have left,
    and each partner of what has ended.
    """
    if state is State.DECLINED:
        return None
    if state in PROPOSED:
        return How.PROPOSED if stays and staying > 1 else None
    return How.SHARED if state is not State.ENDED and stays and staying > 1 else How.ALONE


def _how(
    row: CollaborationRecord, partner: PartnerRecord, here: Sequence[PartnerRecord]
) -> tuple[How | None, str | None]:  # fmt: skip
    """How a partner carries the functions, and since when."""
    how = way(row.state, partner in here, len(here))
    if how is not How.ALONE:
        return how, (partner.joined or row.started) if how else None
    if row.state is State.ENDED or partner not in here:
        return how, partner.left
    return how, max((one.left for one in row.partners if one.left), key=_day)


def _settled(held: Sequence[Sharing], register: Register) -> tuple[Sharing, ...]:
    """A cell: what is shared, each part within its whole, then what is proposed; alone only where nothing is shared."""
    shared = [one for one in held if one.how is How.SHARED]
    proposed = [one for one in held if one.how is How.PROPOSED]
    alone = sorted((one for one in held if one.how is How.ALONE), key=lambda one: (_day(one.since), one.collaboration))
    keys = {one.collaboration for one in shared}
    return (*(_within(one, keys, register) for one in shared), *(() if shared else alone[-1:]), *proposed)


def _within(one: Sharing, keys: set[str], register: Register) -> Sharing:
    above = [key for key in register.upwards(one.collaboration) if key in keys and key != one.collaboration]
    return replace(one, within=above[-1]) if above else one


def _day(when: str | None) -> date:
    return PreciseDate.parse(when).last if when else date.min
