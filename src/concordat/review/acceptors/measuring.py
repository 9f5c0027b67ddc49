"""Measures and their readings; money that is no saving, cost, income or grant."""

from __future__ import annotations

from decimal import Decimal

from concordat.kernel.errors import RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.measures import actions, queries, rules
from concordat.registers.measures.records import MeasureRecord
from concordat.registers.measures.rules import Amount, Basis, MoneyType
from concordat.review.acceptors import money
from concordat.review.cases import NEW, Acceptor, Case, Held

BASES = {"actual": Basis.ACTUAL, "achieved": Basis.ACTUAL, "estimated": Basis.ESTIMATED, "target": Basis.TARGET,
         "predicted": Basis.FORECAST, "forecast": Basis.FORECAST}  # fmt: skip
# These are budgets that savings are set against: they belong in the ledger, as its baseline.
BASELINES = frozenset({MoneyType.BASELINE})


def _measure(case: Case) -> MeasureRecord | None:
    collaboration, organisation = case.subject()
    return queries.same_measure(
        case.actor, name=_name(case), unit=_unit(case), per=case.statement.per or "", collaboration=collaboration,
        organisation=organisation,
    )  # fmt: skip


def _held(case: Case) -> Held:
    held = _measure(case)
    if held is None:
        return NEW
    starts, ends = case.date(case.statement.from_), case.date(case.statement.to or case.statement.date)
    reading = queries.same_reading(case.actor, measure=held.id, basis=_basis(case), starts=starts, ends=ends)
    if reading is None:
        return NEW
    same_day = reading.reported_on == case.evidence.reported_on
    known = rules.compare_readings(
        reading.amount, _amount(case), basis=reading.basis, period_stated=bool(starts or ends), same_day=same_day
    )
    return Held(known, reading.ref, f"{held.name}: {reading.shown()}")


def _accept(case: Case) -> RecordRef:
    """A reading of the measure; the measure itself is defined where the register has none like it."""
    statement = case.statement
    held = _measure(case)
    if held is None:
        collaboration, organisation = case.subject()
        number = actions.define_measure(
            actor=case.actor, name=_name(case), unit=_unit(case), per=statement.per or "",
            money_type=_money_type(case), collaboration=collaboration, organisation=organisation,
            evidence=case.evidence, now=case.now,
        )  # fmt: skip
    else:
        number = held.id
    reading = actions.record_reading(
        actor=case.actor, measure=number, amount=_amount(case), basis=_basis(case),
        starts=case.date(statement.from_), ends=case.date(statement.to or statement.date), evidence=case.evidence,
        now=case.now,
    )  # fmt: skip
    return RecordRef("reading", str(reading))


def _name(case: Case) -> str:
    return case.words()[:300]


def _unit(case: Case) -> str:
    return case.statement.unit or "count"


def _money_type(case: Case) -> MoneyType | None:
    if _unit(case) != rules.GBP:
        return None
    try:
        return MoneyType(case.statement.money_type or "other")
    except ValueError as error:
        raise RuleBroken(f"“{case.statement.money_type}” is no sort of money that is kept.", field="kind") from error


def _basis(case: Case) -> Basis:
    return BASES.get(case.statement.basis or "", Basis.NOT_STATED)


def _amount(case: Case) -> Amount:
    s = case.statement
    value, lower, upper = (Decimal(str(n)) if n is not None else None for n in (s.value, s.lower, s.upper))
    return Amount(value, lower, upper, case.bound(), s.written or s.quote)


def _is_baseline(case: Case) -> bool:
    return case.statement.money_type in BASELINES


def _held_other_money(case: Case) -> Held:
    return money.ENTRY.held(case) if _is_baseline(case) else _held(case)


def _accept_other_money(case: Case) -> RecordRef:
    return money.ENTRY.accept(case) if _is_baseline(case) else _accept(case)


MEASURE = Acceptor(_held, _accept)
OTHER_MONEY = Acceptor(_held_other_money, _accept_other_money)
