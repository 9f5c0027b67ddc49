"""Whether a bid meets a fund's conditions, as far as the record can say. Pure; formulas in calculations/bids."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from concordat.calculations.bids import match_share
from concordat.kernel.money import Money
from concordat.registers.business_cases.rules.stages import ORDER, Stage
from concordat.registers.exchange.rules.bids import Met
from concordat.registers.exchange.rules.funds import EligibilityKind


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition in the terms that it is judged by: ``least`` is a percentage or a number of partners."""

    kind: EligibilityKind
    least: int | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What the record says of a bid.

    ``asked`` and ``match`` are in pence, None while an amount of them is not known. ``completed`` are the stages that
    its business case has behind it; None where no case is named, or the reader may not see it. ``elsewhere`` are the
    titles of live bids for the same collaboration to funds that this one rules out.
    """

    asked: Money | None
    match: Money | None
    partners: int
    completed: Collection[Stage] | None
    elsewhere: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer of the record, in words; NOT_KNOWN leaves the answer to a person."""

    state: Met
    said: str


def judge(asked: Asked, held: Held) -> Judged:
    """The record's answer to one condition."""
    if asked.kind is EligibilityKind.MATCH_SHARE and asked.least is not None:
        return _share(asked.least, held)
    if asked.kind is EligibilityKind.PARTNERS and asked.least is not None:
        met = Met.MET if held.partners >= asked.least else Met.NOT_MET
        return Judged(met, f"{held.partners} organisations bid, and {asked.least} are asked for.")
    if asked.kind is EligibilityKind.CASE_STAGE and asked.stage is not None:
        return _case(asked.stage, held.completed)
    if asked.kind is EligibilityKind.NO_OVERLAP:
        if held.elsewhere:
            return Judged(Met.NOT_MET, f"There is a live bid to another fund: {', '.join(held.elsewhere)}.")
        return Judged(Met.NOT_KNOWN, "No live bid to another fund is on record here; a person says whether any is.")
    return Judged(Met.NOT_KNOWN, "A person answers this.")


def _share(least: int, held: Held) -> Judged:
    if held.asked is None or held.match is None:
        return Judged(Met.NOT_KNOWN, "An amount asked for or matched is not known.")
    share = match_share(held.asked, held.match)
    if share is None:
        return Judged(Met.NOT_KNOWN, "Nothing is asked for or matched yet.")
    met = Met.MET if share >= least else Met.NOT_MET
    shown = share.quantize(Decimal("0.1"), ROUND_DOWN)  # never shown as reaching what it falls short of
    return Judged(met, f"Match funding is {shown}% of {held.asked + held.match}, and {least}% is asked for.")


def _case(stage: Stage, completed: Collection[Stage] | None) -> Judged:
    if completed is None:
        return Judged(Met.NOT_KNOWN, "No business case that you may see is named.")
    furthest = max(completed, key=ORDER.index, default=None)
    if furthest is None:
        return Judged(Met.NOT_MET, f"The case has completed no stage; {stage.words.lower()} is asked for.")
    met = Met.MET if ORDER.index(furthest) >= ORDER.index(stage) else Met.NOT_MET
    return Judged(met, f"The case has completed: {furthest.words.lower()}.")
