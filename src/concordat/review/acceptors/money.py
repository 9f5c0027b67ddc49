"""Savings, costs, income, grants and funding into the ledger; benefits without a figure."""

from __future__ import annotations

import re
from decimal import Decimal

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure, FigureState, stated_step
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind, Statement
from concordat.registers.benefits import actions, queries, rules
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import BenefitKind, EntryKind, Line, Recurrence, Standing, Stated
from concordat.registers.collaborations.queries import collaborations
from concordat.review.cases import NEW, Acceptor, Case, Held
from concordat.review.finance.actions import settle_claim
from concordat.review.finance.queries import is_finances

ENTRY_KINDS = {
    Kind.SAVING: EntryKind.SAVING,
    Kind.COST: EntryKind.COST,
    Kind.INCOME: EntryKind.INCOME,
    Kind.GRANT: EntryKind.GRANT,
    Kind.FUNDING: EntryKind.FUNDING,
    Kind.SEIZURE: EntryKind.COST,  # only a baseline comes this way: the budget that savings are measured against
}

# The standing that a paper's own word proposes where the reader has not settled it.
STANDINGS = {
    "predicted": Standing.PLANNED,
    "target": Standing.PLANNED,
    "estimated": Standing.PLANNED,
    "budget": Standing.PLANNED,
    "forecast": Standing.FORECAST,
    "achieved": Standing.ACHIEVED,
    "actual": Standing.ACHIEVED,
}

TOTAL = "total"
BENEFIT_KINDS = {True: BenefitKind.CASHABLE, False: BenefitKind.NON_CASHABLE, None: BenefitKind.NON_FINANCIAL}

_NUMBER = r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?:\s*(?P<scale>bn|billion|m|million|k|thousand)\b)?"
_POUNDS, _PLAIN = (re.compile(before + _NUMBER, re.IGNORECASE) for before in (r"£\s*", ""))
_SCALES = {"b": 1_000_000_000, "m": 1_000_000, "k": 1_000, "t": 1_000}
_NOT_APPLICABLE = re.compile(r"\bN\s*/\s*A\b|not applicable", re.IGNORECASE)


def is_total(case: Case) -> bool:
    """Whether the amount is the printed total of a table: it is compared with its rows, never added to them."""
    return case.statement.money_type == TOTAL


def _held_entry(case: Case) -> Held:
    if is_total(case):
        return Held(Known.HELD, RecordRef("source", case.candidate.source), "a printed total, kept with its table")
    stated = stated_of(case)
    held = _same(case, stated)
    if held is None:
        return NEW
    known = held.compared(stated, case.evidence.reported_by)
    before = f"{held.what}: {held.shown()}"
    if known is Known.CHANGED and rules.is_earlier(held.stated, stated):
        before += ", reported later: this earlier amount will not replace it"
    elif known is Known.CHANGED and is_finances(case.actor, entry=held.id):
        before += ", which finance reported: this amount will be named beside it and not replace it"
    return Held(known, held.ref, before) if known is not Known.NEW else NEW


def _same(case: Case, stated: Stated) -> EntryRecord | None:
    return queries.same_entry(case.actor, line=_line(case), stated=stated, reporter=case.evidence.reported_by)


def _accept_entry(case: Case) -> RecordRef:
    """A new entry; a changed amount corrects the held one, which stays, superseded.

    An earlier report of it and one that contradicts it are entries of their own, which are not added to it; nor is one
    that tells what finance has already.
    """
    stated, line, statement = stated_of(case), _line(case), case.statement
    held = _same(case, stated)
    known = held.compared(stated, case.evidence.reported_by) if held else Known.NEW
    earlier = held is not None and rules.is_earlier(held.stated, stated)
    later = held if held and known is Known.CHANGED and not earlier else None
    finances = later and is_finances(case.actor, entry=later.id)
    if later and not finances:
        number = actions.correct_entry(
            actor=case.actor, entry=later.id, stated=stated, reason="a later source gives another amount",
            what=case.words(), evidence=case.evidence, now=case.now,
        )  # fmt: skip
        return RecordRef("ledger-entry", str(number))
    number = actions.post_entry(
        actor=case.actor, kind=line.kind, what=line.what, stated=stated, standing=line.standing,
        recurrence=line.recurrence, collaboration=line.collaboration, organisations=sorted(line.organisations),
        basis=statement.basis or "", cashable=line.cashable, since=case.date(statement.from_),
        until=case.date(statement.to or statement.date), in_service=_in_service(case), evidence=case.evidence,
        earlier_than=held.id if held and known is Known.CHANGED and earlier else None,
        contradicts=held.id if held and known is Known.CONTRADICTORY else None, now=case.now,
    )  # fmt: skip
    settle_claim(actor=case.actor, entry=number, evidence=case.evidence, now=case.now, held=later.id if later else None)
    return RecordRef("ledger-entry", str(number))


def stated_of(case: Case) -> Stated:
    """The figure as written and as parsed; an amount that is not known stays unknown."""
    s = case.statement
    written = s.written or s.quote
    amount, lower, upper = (_money(value) for value in (s.value, s.lower, s.upper))
    state = FigureState.KNOWN if amount or lower or upper else _unknown(s, written)
    figure = Figure(written, amount, case.bound(), _step(s.written or "") if amount else None, state)
    return Stated(figure, lower, upper, case.evidence.reported_on)


def _line(case: Case) -> Line:
    s = case.statement
    collaboration, organisation = case.subject()
    bodies = case.bodies or ([organisation] if organisation else [])
    return Line(
        kind=ENTRY_KINDS[s.kind], standing=_standing(s), recurrence=Recurrence(s.recurrence or ""),
        collaboration=collaboration, organisations=frozenset(bodies), cashable=s.cashable, since=s.from_ or "",
        until=s.to or s.date or "", what=case.words()[:300],
    )  # fmt: skip


def _in_service(case: Case) -> PreciseDate | None:
    """The start of service of a running plan: what the statement says, else when the collaboration started."""
    line = _line(case)
    if line.recurrence is not Recurrence.ANNUAL or line.collaboration is None:
        return None
    if case.statement.from_:
        return case.date(case.statement.from_)
    found = collaborations(case.actor, keys=[line.collaboration])
    started = found[0].started if found else None
    return case.date(started)


def _standing(s: Statement) -> Standing:
    if s.kind is Kind.SEIZURE:
        return Standing.BASELINE
    if s.standing:
        return Standing(s.standing)
    return STANDINGS.get(s.basis or "", Standing.NOT_STATED)


def _money(value: float | int | None) -> Money | None:
    return None if value is None else Money(round(Decimal(str(value)) * 100))


def _unknown(s: Statement, written: str) -> FigureState:
    if _NOT_APPLICABLE.search(written):
        return FigureState.NOT_APPLICABLE
    return FigureState.TO_BE_CONFIRMED if s.basis == "to_be_confirmed" else FigureState.NOT_STATED


def _step(written: str) -> int | None:
    """The stated precision in pence, from the digits as printed: £1.62m is stated to £10,000.

    The number after a pound sign counts, else the only number there is; None where neither is to be told.
    """
    plain = list(_PLAIN.finditer(written))
    match = _POUNDS.search(written) or (plain[0] if len(plain) == 1 else None)
    if match is None:
        return None
    scale = _SCALES[match["scale"][0].lower()] if match["scale"] else 1
    return stated_step(match["digits"].replace(",", ""), Decimal(scale))


def _held_benefit(case: Case) -> Held:
    collaboration, organisation = case.subject()
    held = queries.same_benefit(
        case.actor, title=case.words()[:200], collaboration=collaboration, organisation=organisation
    )  # fmt: skip
    return Held(Known.HELD, held.ref, held.title) if held else NEW


def _accept_benefit(case: Case) -> RecordRef:
    collaboration, organisation = case.subject()
    kind = BENEFIT_KINDS[case.statement.cashable]
    key = actions.record_benefit(
        actor=case.actor, title=case.words()[:200], kind=kind, collaboration=collaboration, organisation=organisation,
        evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("benefit", key)


ENTRY = Acceptor(_held_entry, _accept_entry)
BENEFIT = Acceptor(_held_benefit, _accept_benefit)
