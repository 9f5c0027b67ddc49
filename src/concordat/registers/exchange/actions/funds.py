"""Recording funds: what they give when to whom, their dates, conditions of eligibility and who judges the bids."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.exchange import rules as shared_rules
from concordat.registers.exchange.models import Fund, FundAmount, FundAssessor, FundCondition, FundDates
from concordat.registers.exchange.queries.funds import fund as held_fund
from concordat.registers.exchange.records.funds import FundRecord
from concordat.registers.exchange.rules import funds as rules
from concordat.registers.exchange.rules.funds import EligibilityKind
from concordat.registers.exchange.rules.grants import check_amount

EDIT = Permission.EXCHANGE_EDIT


@in_turn
def record_fund(
    *, actor: Actor, title: str, purpose: str, evidence: Evidence, now: datetime, funder: str | None = None,
    funder_text: str = "", announced_on: date | None = None, opens: PreciseDate | None = None,
    closes: PreciseDate | None = None, decides: PreciseDate | None = None, total: Figure | None = None,
) -> str:  # fmt: skip
    """A fund that is open to bids; returns its key.

    One that was announced on a day may be seen by everybody, another by its funder and whoever recorded it. A total of
    None is not told yet, which is not nought.
    """
    require(actor, EDIT, [evidence.reported_by])
    rules.check_fund_title(title)
    shared_rules.check_what(purpose)
    shared_rules.check_named(funder, funder_text)
    row = Fund.objects.create(
        key=free_key(Fund, slugify(title)[:100].strip("-") or "fund"), title=title.strip(), funder_id=funder,
        funder_text=funder_text.strip(), purpose=purpose.strip(), published_on=announced_on, **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("fund", row.key), "recorded a fund", evidence, actor=actor, now=now, title=row.title,
        funder=funder or row.funder_text, announced=announced_on.isoformat() if announced_on else None,
    )  # fmt: skip
    same: dict[str, Any] = {"actor": actor, "fund": row.key, "evidence": evidence, "now": now}
    if opens or closes or decides:
        tell_fund_dates(opens=opens, closes=closes, decides=decides, **same)
    if total is not None:
        tell_fund_amount(figure=total, **same)
    return str(row.key)


@in_turn
def tell_fund_amount(
    *, actor: Actor, fund: str, figure: Figure, evidence: Evidence, now: datetime, year: int | None = None
) -> int:
    """What it has to give in a financial year (2018 is 2018/19), or in all; returns the amount's number."""
    held = _editable(actor, fund, evidence)
    check_amount(figure)
    row = FundAmount(
        year=year, amount=figure.amount, bound=figure.bound or "", step=figure.step, written=figure.written[:200],
        figure_state=figure.state, **_about(held, evidence, now),
    )  # fmt: skip
    return _kept(row, "fund-amount", "told what a fund has to give", held, evidence, actor, now, year=year,
                 shown=figure.shown())  # fmt: skip


@in_turn
def tell_fund_dates(
    *, actor: Actor, fund: str, evidence: Evidence, now: datetime, opens: PreciseDate | None = None,
    closes: PreciseDate | None = None, decides: PreciseDate | None = None, note: str = "",
) -> int:  # fmt: skip
    """When it opens, closes and decides, all three anew; returns their number."""
    held = _editable(actor, fund, evidence)
    rules.check_fund_dates(opens, closes, decides)
    row = FundDates(opens=opens, closes=closes, decides=decides, note=note.strip()[:500], **_about(held, evidence, now))
    return _kept(row, "fund-dates", "told the dates of a fund", held, evidence, actor, now,
                 closes=closes.text if closes else None, decides=decides.text if decides else None)  # fmt: skip


@in_turn
def tell_fund_condition(
    *, actor: Actor, fund: str, kind: EligibilityKind, text: str, evidence: Evidence, now: datetime,
    least: int | None = None, stage: Stage | None = None, other: str | None = None, instead_of: int | None = None,
) -> int:  # fmt: skip
    """A condition of eligibility, perhaps ``instead_of`` an earlier one; returns its number.

    ``least`` is a percentage of match funding or a number of partners; ``other`` is the fund that is ruled out.
    """
    held = _editable(actor, fund, evidence)
    counted = kind in (EligibilityKind.MATCH_SHARE, EligibilityKind.PARTNERS)
    rules.check_eligibility(kind, text, least, str(stage or ""))
    if other is not None:
        held_fund(actor, key=other)
        if kind is not EligibilityKind.NO_OVERLAP or other == fund:
            raise RuleBroken("Name another fund, and only where its money is ruled out.", field="other")
    _check_replaced(held, instead_of)
    row = FundCondition(
        kind=kind, text=text.strip(), least=least if counted else None, stage=stage or "", other_id=other,
        supersedes_id=instead_of, **_about(held, evidence, now),
    )  # fmt: skip
    return _kept(row, "fund-condition", "told a condition of a fund", held, evidence, actor, now, what=row.text,
                 about=str(kind))  # fmt: skip


@in_turn
def drop_fund_condition(*, actor: Actor, fund: str, condition: int, evidence: Evidence, now: datetime) -> int:
    """A condition no longer holds; returns the number of the row that says so."""
    held = _editable(actor, fund, evidence)
    _check_replaced(held, condition)
    one = next(one for one in held.conditions if one.id == condition)
    row = FundCondition(
        kind=one.kind, text=one.text, least=one.least, stage=one.stage, other_id=one.other, supersedes_id=condition,
        holds=False, **_about(held, evidence, now),
    )  # fmt: skip
    return _kept(row, "fund-condition", "took back a condition of a fund", held, evidence, actor, now, what=one.text)


@in_turn
def tell_fund_assessor(
    *, actor: Actor, fund: str, organisation: str, evidence: Evidence, now: datetime, holds: bool = True
) -> int:
    """An organisation whose people judge the bids, or (``holds`` false) no longer do; returns the row's number."""
    held = _editable(actor, fund, evidence)
    row = FundAssessor(organisation_id=organisation, holds=holds, **_about(held, evidence, now))
    verb = "told who assesses bids to a fund" if holds else "told who no longer assesses bids to a fund"
    return _kept(row, "fund-assessor", verb, held, evidence, actor, now, body=organisation)


def _editable(actor: Actor, fund: str, evidence: Evidence) -> FundRecord:
    """The fund, for who may record for the body that says so and for the funder or whoever recorded it."""
    require(actor, EDIT, [evidence.reported_by])
    held = held_fund(actor, key=fund)
    require(actor, EDIT, [one for one in (held.reported_by, held.funder) if one])
    return held


def _check_replaced(held: FundRecord, number: int | None) -> None:
    if number is not None and all(one.id != number for one in held.conditions):
        raise NotThere(f"This fund has no condition {number} that holds.")


def _about(held: FundRecord, evidence: Evidence, now: datetime) -> dict[str, Any]:
    """The columns of a fact about a fund: seen by whoever sees the fund."""
    published = Fund.objects.values_list("published_on", flat=True).get(pk=held.key)
    return {"fund_id": held.key, "published_on": published, **told(evidence, now)}


def _kept(
    row: Any, kind: str, verb: str, held: FundRecord, evidence: Evidence, actor: Actor, now: datetime, **detail: Any
) -> int:  # fmt: skip
    return keep(row, kind, verb, evidence, actor=actor, now=now, subject=held.ref, **detail)
