"""Ratings: the colour with its reason."""

from __future__ import annotations

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef
from concordat.registers.delivery import actions, queries, rules
from concordat.review.returns.lines import Act, Line
from concordat.review.returns.records import Taken


def take(line: Line) -> Taken:
    """A report of the day; what this return said before is corrected. RuleBroken for two of a day and period."""
    act, first = line.act, line.told[0]
    if not isinstance(first.value, Colour):
        raise RuleBroken("Give the rating that the reason is for, or clear the reason.")
    colour, why = first.value, line.text("why")
    if line.before:
        number = actions.correct_status(
            actor=act.actor, status=int(line.before.key), colour=colour, reason=act.reason, text=why,
            evidence=line.evidence, now=act.now,
        )  # fmt: skip
        return line.wrote(RecordRef("status", str(number)))
    since, until = PreciseDate.of(act.period.starts), PreciseDate.of(act.period.ends)
    dimension = Dimension(line.key.removeprefix("rating."))
    held = queries.same_status(
        act.actor, collaboration=act.summary.collaboration, dimension=dimension, reported_on=act.day,
        reported_by=act.summary.organisation, until=until,
    )  # fmt: skip
    known = rules.compare(held.colour, held.reported_on, colour, act.day) if held else Known.NEW
    if held and known is Known.CONTRADICTORY:
        raise RuleBroken(f"{held.colour.word} was reported on the same day. Correct that, or challenge the return.")
    if held and known is Known.HELD:
        return line.confirms(held.ref)
    number = actions.report_status(
        actor=act.actor, collaboration=act.summary.collaboration, dimension=dimension, colour=colour, text=why,
        evidence=line.evidence, now=act.now, since=since, until=until,
    )  # fmt: skip
    return line.wrote(RecordRef("status", str(number)))


def withdraw(act: Act, before: RecordRef) -> RecordRef:
    """The dimension is not rated after all."""
    number = actions.correct_status(
        actor=act.actor, status=int(before.key), colour=Colour.NOT_STATED, reason=act.reason, evidence=act.own_word,
        now=act.now,
    )  # fmt: skip
    return RecordRef("status", str(number))
