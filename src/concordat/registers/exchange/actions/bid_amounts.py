"""Recording what a bid asks for, who matches it, and what it promises."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.exchange.actions.bid_telling import about, editable, kept
from concordat.registers.exchange.models import BidAmount, BidBenefit
from concordat.registers.exchange.rules import bids as rules
from concordat.registers.exchange.rules.bids import AmountOf
from concordat.registers.exchange.rules.grants import check_amount


@in_turn
def tell_bid_amount(
    *, actor: Actor, bid: str, of: AmountOf, figure: Figure, evidence: Evidence, now: datetime,
    year: int | None = None, by: str | None = None, by_text: str = "",
) -> int:  # fmt: skip
    """What is asked of the fund, or matched by somebody, in a financial year or in all; returns the amount's number."""
    held = editable(actor, bid, evidence)
    check_amount(figure)
    rules.check_match(of, by, by_text)
    row = BidAmount(
        of=of, year=year, by_id=by, by_text="" if by else by_text.strip(), amount=figure.amount,
        bound=figure.bound or "", step=figure.step, written=figure.written[:200], figure_state=figure.state,
        **about(held, evidence, now),
    )  # fmt: skip
    return kept(row, "bid-amount", "told an amount of a bid", held, evidence, actor, now, of=str(of), year=year,
                by=by or row.by_text, shown=figure.shown())  # fmt: skip


@in_turn
def promise_benefit(
    *, actor: Actor, bid: str, figure: Figure, evidence: Evidence, now: datetime, benefit: str = "", what: str = "",
    by_when: PreciseDate | None = None, holds: bool = True,
) -> int:  # fmt: skip
    """What the bid promises: a benefit of the register by its key, or words; returns the promise's number.

    ``holds`` false takes a promise back. Whether the benefit is there is for the caller: it is a later register's.
    """
    held = editable(actor, bid, evidence)
    check_amount(figure)
    if not benefit and not 3 <= len(what.strip()) <= 300:
        raise RuleBroken("Choose a benefit, or say in 3 to 300 characters what is promised.", field="what")
    row = BidBenefit(
        benefit=benefit, what="" if benefit else what.strip(), by_when=by_when, holds=holds, amount=figure.amount,
        bound=figure.bound or "", step=figure.step, written=figure.written[:200], figure_state=figure.state,
        **about(held, evidence, now),
    )  # fmt: skip
    verb = "told what a bid promises" if holds else "took back what a bid promises"
    return kept(row, "bid-benefit", verb, held, evidence, actor, now, benefit=benefit, what=row.what,
                shown=figure.shown())  # fmt: skip
