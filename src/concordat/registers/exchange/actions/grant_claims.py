"""Recording the claims on a grant, what was paid of them, and what the funder takes back."""

from __future__ import annotations

from datetime import date, datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.exchange.actions.grant_telling import editable, kept
from concordat.registers.exchange.models import ClaimReport, Clawback, GrantClaim
from concordat.registers.exchange.records.grant_parts import ClaimRecord
from concordat.registers.exchange.records.grants import GrantRecord
from concordat.registers.exchange.rules import grant_claims as rules
from concordat.registers.exchange.rules.grant_claims import ClaimBasis, ClaimState


@in_turn
def plan_claim(
    *, actor: Actor, grant: str, first_day: date, last_day: date, evidence: Evidence, now: datetime,
    basis: ClaimBasis = ClaimBasis.ARREARS, deadline: date | None = None, expected: Money | None = None,
    reference: str = "",
) -> int:  # fmt: skip
    """A claim that is to be made for a period of one financial year; returns its number.

    ``expected`` is in pence, None while nobody knows. RuleBroken where the grant pays nothing now, or where a claim
    holds some of these days already.
    """
    held = editable(actor, grant, evidence)
    year = rules.check_period(first_day, last_day)
    if not evidence.reported:
        _check_runs(held)
        for one in held.claims:
            if one.first_day <= last_day and first_day <= one.last_day and one.state is not ClaimState.GIVEN_UP:
                raise RuleBroken(f"A claim for {one.period_words} has some of these days.", field="first_day")
    if expected is not None and expected <= ZERO:
        raise RuleBroken("What is expected is above nought, or not known.", field="expected")
    row = GrantClaim(
        grant_id=grant, basis=basis, year=year.start, first_day=first_day, last_day=last_day, deadline=deadline,
        expected=expected, reference=reference.strip()[:80], **told(evidence, now),
    )  # fmt: skip
    return kept(row, "grant-claim", "planned a claim on a grant", held, evidence, actor, now,
                first_day=first_day.isoformat(), last_day=last_day.isoformat())  # fmt: skip


@in_turn
def report_claim(
    *, actor: Actor, claim: int, state: ClaimState, evidence: Evidence, now: datetime, claimed: Money | None = None,
    paid: Money | None = None, reason: str = "", on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """What was claimed and what the funder paid of it, in pence; returns the report's number."""
    row = GrantClaim.objects.visible_to(actor).filter(pk=claim).first()
    if row is None:
        raise NotThere(f"There is no claim {claim}.")
    held = editable(actor, row.grant_id, evidence)
    before = next(one for one in held.claims if one.id == claim)
    rules.check_claimed(state, claimed)
    rules.check_paid(state, claimed, paid, reason)
    if not evidence.reported:
        rules.check_claim_move(before.state, state)
        _check_payment(held, before, paid or ZERO)
    report = ClaimReport(
        grant_id=row.grant_id, claim=row, state=state, claimed=claimed, paid=paid, reason=reason.strip()[:500],
        **told(evidence, now) | {"effective_from": on},
    )  # fmt: skip
    return kept(report, "grant-claim-report", "reported on a claim on a grant", held, evidence, actor, now,
                state=str(state), claimed=claimed.pence if claimed else None,
                paid=None if paid is None else paid.pence, why=report.reason)  # fmt: skip


@in_turn
def record_clawback(
    *, actor: Actor, grant: str, year: int, amount: Money, reason: str, evidence: Evidence, now: datetime,
    on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """Money paid for the financial year that starts in April ``year`` goes back, and why; returns its number."""
    held = editable(actor, grant, evidence)
    drawn = held.drawn.get(year)
    rules.check_clawback(amount, drawn.paid if drawn else ZERO, drawn.clawed_back if drawn else ZERO, reason)
    row = Clawback(
        grant_id=grant, year=year, amount=amount, reason=reason.strip()[:500],
        **told(evidence, now) | {"effective_from": on},
    )  # fmt: skip
    return kept(row, "grant-clawback", "recorded that a funder takes money back", held, evidence, actor, now, year=year,
                pence=amount.pence, why=row.reason)  # fmt: skip


@in_turn
def correct_clawback(
    *, actor: Actor, clawback: int, amount: Money, reason: str, evidence: Evidence, now: datetime
) -> int:
    """What was taken back as now known (nought where nothing was), superseding the row and saying why."""
    before = Clawback.objects.visible_to(actor).filter(pk=clawback).first()
    if before is None:
        raise NotThere(f"There is no clawback {clawback}.")
    held = editable(actor, before.grant_id, evidence)
    if Clawback.objects.filter(supersedes=before).exists():
        raise RuleBroken("A later row has superseded this one already.", field="amount")
    drawn = held.drawn[before.year]
    if amount != ZERO:
        rules.check_clawback(amount, drawn.paid, drawn.clawed_back - before.amount, reason)
    elif len(reason.strip()) < 3:
        raise RuleBroken("Say why this is corrected.", field="reason")
    row = Clawback(
        grant_id=before.grant_id, year=before.year, amount=amount, reason=reason.strip()[:500], supersedes=before,
        **told(evidence, now) | {"effective_from": before.effective_from, "marking": before.marking},
    )  # fmt: skip
    return kept(row, "grant-clawback", "corrected what a funder takes back", held, evidence, actor, now,
                year=before.year, pence=amount.pence, why=row.reason)  # fmt: skip


def _check_runs(held: GrantRecord) -> None:
    if not held.state.runs:
        said = f"This grant is {held.state.words.lower()}: only one that is accepted or active is claimed."
        raise RuleBroken(said, field="first_day")


def _check_payment(held: GrantRecord, before: ClaimRecord, paid: Money) -> None:
    """What is paid in all is within the award, and not less than what went back of the year."""
    drawn = held.drawn.get(before.year)
    others = held.whole.paid - (before.paid or ZERO)
    rules.check_within_award(held.whole.award, others, paid)
    if drawn and drawn.paid - (before.paid or ZERO) + paid < drawn.clawed_back:
        raise RuleBroken(f"{drawn.clawed_back} went back of that year: correct that first.", field="paid")
