"""Shares from what the registers tell: amounts, votes, weights. Pure; a share that is not known says why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from concordat.calculations.apportionment import shares_of
from concordat.calculations.voting import VotingRule
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.records import ClauseRecord
from concordat.registers.agreements.records.schemes import SchemeRecord
from concordat.registers.agreements.records.weights import WeightSetRecord
from concordat.registers.agreements.records.working import working_of
from concordat.registers.agreements.rules import Clause
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.agreements.rules.weights import WeightKind
from concordat.registers.benefits.records import Position, PositionLine
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.registers.governance.records import DecisionDetail
from concordat.reporting.portfolio.fairness.records import Told

Names = Mapping[str, str]
IN_ONE_YEAR = (Recurrence.ANNUAL, Recurrence.ONE_OFF)  # of several, the first with an amount: they are never added


def lines_added(found: Position) -> list[PositionLine]:
    """The lines that may be added to each other."""
    return [line for line in found.lines if not line.key.apart]


def years_of(positions: Iterable[Position]) -> set[int]:
    """The financial years of which an achieved amount is told."""
    return {
        year for found in positions for line in lines_added(found) for one in line.periods
        if one.standing is Standing.ACHIEVED and (year := _year(one.period)) is not None
    }  # fmt: skip


def _year(period: str) -> int | None:
    """The financial year of a period; None where it is not told, or lies in several."""
    if not period:
        return None
    when = PreciseDate.parse(period)
    first, last = FinancialYear.containing(when.first), FinancialYear.containing(when.last)
    return first.start if first == last else None


def by_amounts(found: Position, year: int | None, names: Names, what: str) -> Told:
    """Shares of the achieved amounts of a year, or of the running totals to date, where every partner has one."""
    for recurrence in IN_ONE_YEAR if year is not None else (Recurrence.CUMULATIVE,):
        sums: dict[str, Money] = {}
        refs: list[RecordRef] = []
        for line in lines_added(found):
            for amount in _amounts(line, year, recurrence):
                sums[line.key.organisation] = sums.get(line.key.organisation, ZERO) + amount
            refs += [line.achieved_ref] if year is None and line.achieved_ref else []
        held = {key: sums[key] for key in names if key in sums}
        if held:
            when = f"in {FinancialYear(year)}" if year is not None else "to date"
            return _of_sums(held, names, f"{what} achieved {when}, {recurrence.replace('_', '-')} amounts", tuple(refs))
    return Told(None, f"no {what} of a partner is on record")


def _amounts(line: PositionLine, year: int | None, recurrence: Recurrence) -> list[Money]:
    if year is None:
        return [line.achieved] if line.achieved is not None else []
    wanted = (recurrence, Standing.ACHIEVED, year)
    return [one.total for one in line.periods if (one.recurrence, one.standing, _year(one.period)) == wanted]


def _of_sums(held: Mapping[str, Money], names: Names, source: str, refs: tuple[RecordRef, ...]) -> Told:
    if missing := [name for key, name in names.items() if key not in held]:
        return Told(None, f"{source}: no amount of {', '.join(missing)}", refs, some=True)
    if any(amount < ZERO for amount in held.values()) or not any(amount > ZERO for amount in held.values()):
        return Told(None, f"{source}: the amounts give no shares", refs, some=True)
    return Told(shares_of({key: held[key].pence for key in names}), source, refs)


def by_scheme(schemes: Sequence[SchemeRecord], slot: Slot, year: int | None, names: Names) -> Told | None:
    """The shares that a scheme gives in a year: what is agreed, not what was paid. None where there is none."""
    if year is None:
        return None
    for held in schemes:
        try:
            found = working_of(held, slot, FinancialYear(year), ZERO)
        except RuleBroken:
            continue
        shares = {one.party: one.share for one in found.parties}
        if any(one.fixed != ZERO for one in found.parties) or set(shares) != set(names):
            continue
        standing = "frozen" if found.frozen else "not frozen"
        source = f"as agreed in the scheme “{held.title}”, {slot.words.lower()}, {standing}"
        return Told({key: shares[key] for key in names}, source, (found.version.ref,))
    return None


def not_sharing(schemes: Sequence[SchemeRecord], year: int, names: Names) -> list[str]:
    """The schemes whose shares of running cost and savings stand in no column of a year, each with the reason."""
    return [
        f"The scheme “{held.title}” says no shares of {slot.words.lower()} for {FinancialYear(year)}: {reason}"
        for held in schemes
        for slot in (Slot.RUNNING, Slot.SAVING)
        if (reason := _why_not(held, slot, year, names))
    ]


def _why_not(held: SchemeRecord, slot: Slot, year: int, names: Names) -> str:
    """Why a scheme that is in force shares nothing as its partners read it; "" where it does, or has no such rule."""
    version = held.in_force(year)
    if version is None or version.rule(slot) is None:
        return ""
    try:
        found = working_of(held, slot, FinancialYear(year), ZERO)
    except RuleBroken as error:
        return str(error)
    if any(one.fixed != ZERO for one in found.parties):
        return "a part of it is a fixed amount, so that the shares depend on the sum."
    return "" if {one.party for one in found.parties} == set(names) else "its parties are not the partners."


def by_votes(told: Mapping[str, Sequence[ClauseRecord]], titles: Names, names: Names) -> Told | None:
    """The votes that the clauses of agreements give; one each where the rule counts heads."""
    for key, rows in told.items():
        last = next((row for row in reversed(rows) if row.told.clause is Clause.VOTING), None)
        if last is None:
            continue
        value, source = last.told.value, f"the clause on decisions of “{titles[key]}”"
        weights = {party: Fraction(weight) / 100 for party, weight in value.weights.items()}
        if weights and set(weights) == set(names):
            return Told({party: weights[party] for party in names}, source, (last.ref,))
        if not weights and value.rule in (VotingRule.UNANIMITY, VotingRule.MAJORITY):
            return Told(dict.fromkeys(names, Fraction(1, len(names))), f"{source}: one vote each", (last.ref,))
    return None


def by_decisions(decisions: Sequence[DecisionDetail], names: Names, *, resources: bool) -> Told | None:
    """The weights of votes, or the shares of resources, that the last decision states for all partners."""
    for one in reversed(decisions):
        held = {party.organisation: party.resources if resources else party.weight for party in one.parties}
        known = {key: Fraction(value) for key, value in held.items() if value is not None}
        if set(known) == set(names) and any(known.values()):
            what = "resources" if resources else "votes"
            return Told(shares_of({key: known[key] for key in names}), f"the {what} stated for “{one.summary.what}”",
                        (one.summary.ref,))  # fmt: skip
    return None


def by_use(sets: Sequence[WeightSetRecord], year: int | None, names: Names) -> Told:
    """The shares of recorded activity, as it stood in the year or last before it."""
    until = None if year is None else FinancialYear(year).last_day
    found = [
        one for held in sets if held.kind is WeightKind.ACTIVITY for one in held.versions
        if (until is None or one.basis.first <= until) and set(names) <= set(one.values)
        and any(one.values[key] for key in names)
    ]  # fmt: skip
    if not found:
        return Told(None, "no activity is on record that names every partner")
    last = max(found, key=lambda one: (one.basis.last, one.number))
    weights = {key: Fraction(last.values[key]) for key in names}
    return Told(shares_of(weights), f"{last.words}, {last.basis.words()} ({last.source})", (last.ref,))
