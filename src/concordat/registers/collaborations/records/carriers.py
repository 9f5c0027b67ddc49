"""The shape in which who carries which function leaves this package where it is only counted."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.dates import PreciseDate
from concordat.registers.collaborations.rules import State


@dataclass(frozen=True, slots=True)
class CarrierPartner:
    """An organisation in a collaboration, as last told; ``left`` is when it left, None where nobody told that."""

    organisation: str
    kind: OrganisationKind
    left: PreciseDate | None


@dataclass(frozen=True, slots=True)
class CarrierRecord:
    """A collaboration that carries a function, or that a function has left.

    ``gone`` are the functions that left it and have not come back; ``above`` the keys of the wholes that it is part
    of, the nearest first; ``merged`` where another record stands for it now.
    """

    key: str
    state: State | None
    merged: bool
    functions: frozenset[str]
    gone: frozenset[str]
    partners: tuple[CarrierPartner, ...]
    above: tuple[str, ...]
