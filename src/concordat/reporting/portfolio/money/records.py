"""The money of a portfolio, a collaboration or an organisation, as looked at on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.registers.benefits.records import Position
from concordat.reporting.portfolio.money.groups import Categories, Group, GroupedBy, Sums, chosen, grouped, sums_of
from concordat.reporting.portfolio.money.standings import LineStanding


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose money: of one collaboration, of one organisation, of both or, without either, all that one may see."""

    collaboration: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Standings:
    """The lines of a position (``told``) as they stand on a day: ``lines`` are added up, ``apart`` each say why not."""

    told: Position
    lines: tuple[LineStanding, ...]
    apart: tuple[LineStanding, ...]


@dataclass(frozen=True, slots=True)
class MoneyView:
    """Where the savings stand on ``day``. ``lines`` are in the totals; ``apart`` are not, each saying why.

    ``left`` is the number of single amounts that are in no line, ``unknown`` that of those which are not known; the
    query ``left_out`` of the benefits names them page by page.
    """

    scope: Scope
    day: date
    as_at: date | None
    lines: tuple[LineStanding, ...]
    apart: tuple[LineStanding, ...]
    left: int
    unknown: int
    categories: Categories

    @property
    def sums(self) -> Sums:
        """What the lines come to."""
        return sums_of(self.lines)

    def groups(self, by: GroupedBy) -> list[Group]:
        """The lines by what they have in common; each line in one group, so that the groups sum to the whole."""
        return grouped(self.lines, by, self.categories)

    def chosen(self, by: GroupedBy | None, key: str) -> list[LineStanding]:
        """The lines of one group; all of them without a grouping."""
        return chosen(self.lines, by, key, self.categories) if by else list(self.lines)
