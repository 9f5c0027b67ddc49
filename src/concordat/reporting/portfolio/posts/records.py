"""The shapes of posts with their alarms, of the money of a year, and of a holder's load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.calculations.posts.alarms import Alarm, worst
from concordat.calculations.posts.stretch import Load
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.registers.collaborations.records import PostView


@dataclass(frozen=True, slots=True)
class StageDue:
    """The stage that a post serves, named as its register has it; ``due`` is None where not known, or done."""

    words: str
    due: PreciseDate | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class AlarmedPost:
    """A post with all that is told of it, the stage it serves, and its alarms."""

    view: PostView
    stage: StageDue | None
    alarms: tuple[Alarm, ...]

    @property
    def worst(self) -> Alarm | None:
        return worst(self.alarms)


@dataclass(frozen=True, slots=True)
class FunderYear:
    """What a funder pays for the posts of a programme in one year: the known pence, and the posts not known."""

    known: Money
    posts: int
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeFunding:
    """Money by funder and financial year. ``missing`` says by year and post what is not known or not found.

    ``unfunded`` are titles of posts of which nobody has told who pays.
    """

    years: tuple[int, ...]
    rows: tuple[tuple[str, dict[int, FunderYear]], ...]
    missing: tuple[tuple[int, str, str], ...]
    unfunded: tuple[str, ...]

    def total(self, year: int) -> FunderYear:
        """What all funders together are known to pay, and of how many posts something is left out."""
        cells = [cells[year] for _, cells in self.rows if year in cells]
        return FunderYear(
            Money(sum(one.known.pence for one in cells)), sum(one.posts for one in cells),
            tuple(dict.fromkeys(title for one in cells for title in one.unknown)),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class StretchRecord:
    """The load of one holder, for their line manager alone. ``managed`` is the post that makes the actor that.

    ``boards`` are names; ``actions`` counts the open actions that the posts own by title. What stands in
    collaborations that the line manager's organisation does not see is in none of it.
    """

    holder: str
    managed: str
    posts: Sequence[PostView]
    load: Load
    boards: tuple[str, ...]
    actions: int
