"""Milestones: the dates that a return gives of those that are known, and new ones."""

from __future__ import annotations

from concordat.kernel.comparing import same_words
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import FigureState
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import record_milestone, report_milestone
from concordat.registers.delivery.queries import milestone, same_milestone
from concordat.registers.delivery.records import MilestoneRecord
from concordat.review.returns.lines import Act, Line
from concordat.review.returns.records import Taken


def take(line: Line) -> Taken:
    """A further report on a known milestone; a new one in words that are held already reports on that one."""
    act = line.act
    if not line.new:
        return _reported(line, milestone(act.actor, number=line.number))
    what = line.text("what")
    if line.before and line.before.kind == "milestone":
        held = milestone(act.actor, number=int(line.before.key))
        if same_words(held.what, what):
            return _reported(line, held, ref=line.before)
        withdraw(act, line.before)
    known = same_milestone(act.actor, what=what, collaboration=act.summary.collaboration)
    if known:
        return _reported(line, known) if len(line.told) > 1 else line.confirms(known.ref)
    number = record_milestone(
        actor=act.actor, collaboration=act.summary.collaboration, what=what, baseline=_day(line, "baseline"),
        forecast=_forecast(line), evidence=line.evidence, now=act.now,
    )  # fmt: skip
    return line.wrote(RecordRef("milestone", str(number)))


def withdraw(act: Act, before: RecordRef) -> RecordRef:
    """A milestone that a return named, and names no longer, is no longer planned; a report stands as it was made."""
    if before.kind == "milestone":
        report_milestone(
            actor=act.actor, milestone=int(before.key), forecast=FigureState.NOT_APPLICABLE, note=act.reason,
            evidence=act.own_word, now=act.now,
        )  # fmt: skip
    return before


def _reported(line: Line, held: MilestoneRecord, ref: RecordRef | None = None) -> Taken:
    """What is left out stays as last reported; a baseline is moved only with the reason that the return was reopened.

    ``ref`` is what holds the line, where it is not the report.
    """
    if held.collaboration != line.act.summary.collaboration:
        raise RuleBroken("This milestone belongs to another collaboration.")
    baseline = _day(line, "baseline")
    moved = baseline if baseline and baseline != held.baseline else None
    number = report_milestone(
        actor=line.act.actor, milestone=held.id, forecast=_forecast(line), actual=_day(line, "actual"),
        note=line.text("note") or (line.act.reason if ref else ""), baseline=moved,
        reason=line.act.reason if moved and held.baseline and ref else "", evidence=line.evidence, now=line.act.now,
    )  # fmt: skip
    return line.wrote(ref or RecordRef("milestone-report", str(number)))


def _forecast(line: Line) -> PreciseDate | FigureState | None:
    """A date; or why there is none; None where nothing is said."""
    value = line.value("forecast")
    return value if isinstance(value, PreciseDate | FigureState) else None


def _day(line: Line, column: str) -> PreciseDate | None:
    """The date of a column. TBC and the like say no date."""
    value = line.value(column)
    return value if isinstance(value, PreciseDate) else None
