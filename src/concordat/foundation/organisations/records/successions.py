"""The shape in which successions leave this package. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.foundation.organisations.rules.successions import Report, Standing, day_before, whole_successors
from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class SuccessionRecord:
    """The last report of one change: ``report`` says who follows whom, when and how far it has come.

    ``basis`` is the law or the decision, as told; the names are those of today.
    """

    id: int
    report: Report
    predecessor_name: str
    successor_name: str
    basis: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("organisation-succession", str(self.id))

    @property
    def until(self) -> PreciseDate:
        """The last day of the predecessor, or of its functions."""
        return day_before(self.report.on)


@dataclass(frozen=True, slots=True)
class Reach:
    """What stands around some bodies on a day. All hold keys.

    ``ended`` are bodies that are no more. ``followed`` gives those in whose place each now stands, ``parts`` those of
    which each took a part, ``below`` those that answer to each, with those that they follow in turn.
    """

    ended: frozenset[str]
    followed: dict[str, frozenset[str]]
    parts: dict[str, frozenset[str]]
    below: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the names of bodies on a day, in words.

    ``of_body`` by key; ``in_part`` by (key, collaboration), where functions of that collaboration alone pass.
    """

    of_body: Mapping[str, str]
    in_part: Mapping[tuple[str, str], str]

    def words(self, key: str | None, collaboration: str | None = None) -> str:
        """ "now X", "from 8 May 2028: X", "formerly A until 7 May 2028"; "" where nothing becomes of the body."""
        found = (self.of_body.get(key or ""), self.in_part.get((key or "", collaboration or "")))
        return "; ".join(filter(None, found))


def formerly_words(before: Sequence[tuple[str, PreciseDate]]) -> str:
    """ "formerly A until 7 May 2028 and B until 31 March 2027"; "" where it follows nobody."""
    told = " and ".join(f"{name} until {until.words()}" for name, until in before)
    return f"formerly {told}" if told else ""


def beside(told: Iterable[SuccessionRecord], on: date) -> Beside:
    """What stands beside each name on a day: who is there now, who is to be, and whom the body follows.

    A change in force shows from its day on, under the name of who stands there in the end; one that is announced, or
    whose day is ahead, shows with its date. One that was withdrawn is not told.
    """
    rows = [one for one in told if one.report.standing is not Standing.WITHDRAWN]
    names = {one.report.successor: one.successor_name for one in rows}
    whole = whole_successors([one.report for one in rows], on)
    now: dict[str, list[str]] = defaultdict(list)
    ahead: dict[str, list[str]] = defaultdict(list)
    before: dict[str, list[tuple[str, PreciseDate]]] = defaultdict(list)
    part: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in rows:
        key, after = one.report.predecessor, whole.get(one.report.successor, one.report.successor)
        held, what = one.report.holds_on(on), "" if one.report.ends else f"{one.report.purpose or 'its functions'}: "
        name = names.get(after, one.successor_name)
        words = f"{what}now {name}" if held else f"from {one.report.on.words()}: {what}{one.successor_name}"
        if one.report.collaboration:
            part[key, one.report.collaboration].append(words)
        elif one.report.ends and held:
            now[key].append(names.get(whole.get(key, after), name))
            before[after].append((one.predecessor_name, one.until))
        else:
            (part[key, ""] if held else ahead[key]).append(words)
    said: dict[str, list[str]] = defaultdict(list)
    for key, found in now.items():
        said[key].append(f"now {' and '.join(dict.fromkeys(found))}")
    for key, found in ahead.items():
        said[key] += [] if key in now else found
    for (key, only), found in part.items():
        said[key] += [] if only else found
    for key, first in before.items():
        said[key].append(formerly_words(first))
    return Beside(
        {key: "; ".join(words) for key, words in said.items() if words},
        {key: "; ".join(words) for key, words in part.items() if key[1]},
    )
