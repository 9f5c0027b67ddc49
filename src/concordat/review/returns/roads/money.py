"""Amounts of each partner: to date and forecast, of the financial year that the period is in."""

from __future__ import annotations

from datetime import date
from typing import Any

from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.known import Known
from concordat.kernel.periods import month_end
from concordat.kernel.references import RecordRef
from concordat.registers.benefits import rules as ledger
from concordat.registers.benefits.actions import correct_entry, post_entry, reverse_entry
from concordat.registers.benefits.queries import entry, same_entry
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import Recurrence, Stated
from concordat.review.finance.actions import settle_claim
from concordat.review.finance.queries import is_finances
from concordat.review.returns.lines import Act, Line
from concordat.review.returns.records import Taken
from concordat.review.returns.rules import LEDGER, year_of

SUPERSEDED = "a later return gives another amount for the year"


def take(line: Line) -> Taken:
    """One entry a line, partner and financial year: a later return's amount supersedes it, the same one confirms it.

    An amount to date is of the year alone, so two quarters of one year are never added. What this return posted before
    is corrected. RuleBroken for an amount that contradicts what another body reported.
    """
    stated = _stated(line)
    before = entry(line.act.actor, number=int(line.before.key)) if line.before else None
    if before and before.stands:
        same = ledger.compare(before.stated, stated) is Known.HELD and before.stated.known is stated.known
        return line.confirms(before.ref) if same else _corrected(line, before, stated, line.act.reason)
    held = _held(line, stated)
    known = _known(line, held, stated) if held else Known.NEW
    if held and known is Known.CONTRADICTORY:
        raise RuleBroken(
            f"{held.shown()} is held for this, which {_when(held)}. Correct that entry, or challenge the return."
        )
    if held and known is Known.HELD:
        return line.confirms(held.ref)
    earlier = held is not None and ledger.is_earlier(held.stated, stated)
    later = held if known is Known.CHANGED and not earlier else None
    if later and not is_finances(line.act.actor, entry=later.id):
        return _corrected(line, later, stated, SUPERSEDED)
    number = post_entry(
        actor=line.act.actor, stated=stated, earlier_than=held.id if held and earlier else None,
        since=year_of(line.act.period), until=year_of(line.act.period), basis=_basis(line), evidence=line.evidence,
        now=line.act.now, **_about(line),
    )  # fmt: skip
    settle_claim(
        actor=line.act.actor, entry=number, evidence=line.evidence, now=line.act.now,
        held=later.id if later else None,
    )  # fmt: skip
    return line.wrote(RecordRef("ledger-entry", str(number)))


def _known(line: Line, held: EntryRecord, stated: Stated) -> Known:
    """As the ledger compares them; of two quarters whose returns came in on one day, the later quarter's counts."""
    known = held.compared(stated, line.act.summary.organisation)
    same_day = known is Known.CONTRADICTORY and held.reported_on == stated.reported_on
    ends = _reckoned_at(line, held) if same_day and held.reported_by == line.act.summary.organisation else None
    return Known.CHANGED if ends and ends < line.act.period.ends else known


def _reckoned_at(line: Line, held: EntryRecord) -> date | None:
    """The last day of the quarter that an amount of a return was reckoned at; None where no return posted it."""
    lead, _, day = held.basis.rpartition(" at ")
    if lead != LEDGER[line.told[0].question.line][2]:
        return None
    months = (month_end(line.act.period.ends.year, line.act.period.ends.month - back) for back in range(1, 12))
    return next((one for one in months if day_words(one) == day), None)


def withdraw(act: Act, before: RecordRef) -> RecordRef:
    """The amount leaves the ledger; one that was superseded since is not touched."""
    if not entry(act.actor, number=int(before.key)).stands:
        return before
    number = reverse_entry(
        actor=act.actor, entry=int(before.key), reason=act.reason, evidence=act.own_word, now=act.now
    )
    return RecordRef("ledger-entry", str(number))


def _corrected(line: Line, before: EntryRecord, stated: Stated, reason: str) -> Taken:
    number = correct_entry(
        actor=line.act.actor, entry=before.id, stated=stated, reason=reason, basis=_basis(line),
        evidence=line.evidence, now=line.act.now,
    )  # fmt: skip
    return line.wrote(RecordRef("ledger-entry", str(number)))


def _stated(line: Line) -> Stated:
    figure = line.told[0].value
    if not isinstance(figure, Figure):
        raise RuleBroken("This is not an amount.")
    return Stated(figure, reported_on=line.act.day)


def _held(line: Line, stated: Stated) -> EntryRecord | None:
    about, year = _about(line), year_of(line.act.period).text
    wanted = ledger.Line(
        kind=about["kind"], standing=about["standing"], recurrence=about["recurrence"],
        collaboration=about["collaboration"], organisations=frozenset(about["organisations"]), since=year, until=year,
        what=about["what"],
    )  # fmt: skip
    return same_entry(line.act.actor, line=wanted, stated=stated, reporter=line.act.summary.organisation)


def _about(line: Line) -> dict[str, Any]:
    question = line.told[0].question
    kind, standing, _ = LEDGER[question.line]
    return {
        "kind": kind, "standing": standing, "recurrence": Recurrence.ANNUAL, "what": question.line_words,
        "collaboration": line.act.summary.collaboration,
        "organisations": [question.key.removeprefix(f"{question.line}.")],
    }  # fmt: skip


def _basis(line: Line) -> str:
    """How it was reckoned: "year to date at 31 December 2018"."""
    return f"{LEDGER[line.told[0].question.line][2]} at {day_words(line.act.period.ends)}"


def _when(held: EntryRecord) -> str:
    day = f" on {day_words(held.reported_on)}" if held.reported_on else ""
    return f"{held.reported_by} reported{day}"
