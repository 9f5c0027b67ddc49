"""How a repeated amount stands to the one held."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from concordat.kernel.comparing import same_words
from concordat.kernel.figures import FigureState, agree, coarser_step, same_amount
from concordat.kernel.known import Known
from concordat.registers.benefits.rules.amounts import Stated
from concordat.registers.benefits.rules.kinds import EntryKind, Recurrence, Standing

# An amount printed among the words: it is compared as an amount, not as a word.
_AMOUNT = re.compile(r"£\s*\d[\d,]*(?:\.\d+)?\s*(?:bn|billion|m|million|k|thousand)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """What an amount is about: two amounts of the same line are the same fact told twice, or the fact changed.

    Periods are canonical texts of kernel.dates, "" where not stated. ``prices`` are the words of ``prices_words``,
    ``terms`` those of ``terms_words``.
    """

    kind: EntryKind
    standing: Standing
    recurrence: Recurrence
    collaboration: str | None
    organisations: frozenset[str]
    cashable: bool | None = None
    since: str = ""
    until: str = ""
    what: str = ""
    prices: str = ""
    terms: str = ""


def may_replace(reporter: str, held_by: str, organisations: Collection[str]) -> bool:
    """Whether a body's report may replace a held amount: it reported that one, or the amount is its own."""
    return reporter == held_by or reporter in organisations


def compare(before: Stated, after: Stated, *, own: bool = True) -> Known:
    """How a repeated amount stands to the one held; ``own`` as ``may_replace`` says.

    Held where both agree within the coarser stated precision, or where the other report says no amount of a known one;
    else contradictory where both were reported on one day or by two bodies, else changed. Another body's amount stands
    new beside an unknown one.
    """
    if after.figure.state is FigureState.NOT_STATED or _agree(before, after):
        return Known.HELD
    if before.known and not any((after.figure.amount, after.lower, after.upper)):
        return Known.HELD
    if not own:
        return Known.CONTRADICTORY if before.known else Known.NEW
    return Known.CONTRADICTORY if before.reported_on == after.reported_on else Known.CHANGED


def is_earlier(before: Stated, after: Stated) -> bool:
    """Whether a differing amount was reported before the one held: it counts for the days between the two alone.

    A known amount takes the place of a later "to be confirmed" all the same. An undated report is the oldest.
    """
    older = (after.reported_on or date.min) < (before.reported_on or date.min)
    return older and (before.known or not after.known)


def same_line(held: Line, held_stated: Stated, line: Line, stated: Stated) -> bool:
    """Whether two amounts of one kind, collaboration and set of bodies are one fact.

    With nearly the same words they are where all else is equal too, or where the amounts agree and nothing that both
    state differs: the next paper often leaves out the year. With other words only equal amounts of different days are:
    a paper lists several amounts of one project side by side.
    """
    if (held.kind, held.collaboration, held.organisations) != (line.kind, line.collaboration, line.organisations):
        return False
    alike = same_saying(held.what, line.what)
    if held_stated.known and stated.known and _agree(held_stated, stated) and _compatible(held, line):
        return alike or held_stated.reported_on != stated.reported_on
    return alike and _stated_parts(held) == _stated_parts(line)


def same_saying(first: str, second: str) -> bool:
    """Whether two lines are described in nearly the same words, whatever amounts stand among them."""
    plain, other = (_AMOUNT.sub(" ", text).strip() for text in (first, second))
    return plain == other or same_words(plain, other)


def why_contradicted(reporter: str, other: str) -> str:
    """Why an amount that contradicts a held one stands in no sum, from who reported the two."""
    return (
        "two reports of one day give different amounts" if reporter == other else "two bodies report different amounts"
    )


def _stated_parts(line: Line) -> tuple[object, ...]:
    """What a source may leave out, None where it does."""
    standing = None if line.standing is Standing.NOT_STATED else line.standing
    said = (line.since or None, line.until or None, line.prices or None, line.terms or None)
    return standing, line.recurrence or None, line.cashable, *said


def _compatible(held: Line, line: Line) -> bool:
    pairs = zip(_stated_parts(held), _stated_parts(line), strict=True)
    return all(first is None or second is None or first == second for first, second in pairs)


def _agree(before: Stated, after: Stated) -> bool:
    step = coarser_step(before.figure, after.figure)
    ends = ((before.lower, after.lower), (before.upper, after.upper))
    return agree(before.figure, after.figure) and all(same_amount(*pair, step) for pair in ends)
