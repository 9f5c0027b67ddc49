"""What of the matrix is asked for: one function, one organisation, an alliance, a tier, a theme, a way. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from concordat.registers.collaborations.rules import Tier
from concordat.reporting.portfolio.sharing.cells import Sharing
from concordat.reporting.portfolio.sharing.matrix import Matrix

TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show; what is None, or "", leaves nothing out. ``members`` are the bodies of the chosen alliance,
    ``collaborations`` the keys of those that have the chosen theme.

    ``way`` is a ``How`` or "twice" for what is held in two arrangements at once.
    """

    function: str | None = None
    organisation: str | None = None
    members: Collection[str] | None = None
    tier: Tier | None = None
    collaborations: Collection[str] | None = None
    way: str = ""

    @property
    def of_arrangements(self) -> bool:
        """Whether it leaves out arrangements, so that an empty cell says nothing of the record."""
        return bool(self.tier or self.way or self.collaborations is not None)

    def admits(self, sharing: Sharing) -> bool:
        """Whether an arrangement is asked for, twofold or not."""
        return (
            (self.tier is None or sharing.tier is self.tier)
            and (self.collaborations is None or sharing.collaboration in self.collaborations)
            and (self.way in ("", TWICE) or sharing.how == self.way)
        )


def narrowed(matrix: Matrix, wanted: Wanted) -> Matrix:
    """The part of the matrix that is asked for; what is held twice is told of it whole, whatever the tier or way."""
    functions = [f for f in matrix.functions if wanted.function in (None, "", f)]
    columns = [
        one for one in matrix.columns
        if wanted.organisation in (None, "", one.key) and (wanted.members is None or one.key in wanted.members)
    ]  # fmt: skip
    kept = {(function, one.key) for function in functions for one in columns}
    doubled = tuple(one for one in matrix.held_twice if (one.function, one.column.key) in kept)
    if wanted.way == TWICE:
        kept &= {(one.function, one.column.key) for one in doubled}
    cells = {
        place: found
        for place, held in matrix.cells.items()
        if place in kept and (found := tuple(one for one in held if wanted.admits(one)))
    }
    if wanted.of_arrangements:
        functions = [f for f in functions if any(function == f for function, _ in cells)]
        columns = [one for one in columns if any(body == one.key for _, body in cells)]
    return replace(
        matrix, functions=tuple(functions), columns=tuple(columns), cells=cells, narrowed=wanted.of_arrangements,
        held_twice=doubled,
    )  # fmt: skip
