"""What a change of bodies touches, as it leaves this package. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.foundation.organisations.records import SuccessionRecord

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """What names a predecessor now, as (key, name), as far as the actor may see it.

    In ``collaborations`` and ``agreements`` the successor is written in its place. ``boards`` and ``returns`` stay as
    they are: the successor's people do for them what the predecessor's did.
    """

    change: SuccessionRecord
    collaborations: Named
    agreements: Named
    boards: Named
    returns: Named

    @property
    def waits(self) -> bool:
        """Whether anything is to be written."""
        return bool(self.collaborations or self.agreements)


@dataclass(frozen=True, slots=True)
class Carried:
    """How many records name the successor now."""

    collaborations: int
    agreements: int
