"""What the bids promised and what has been achieved since: the exchange beside the benefits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from concordat.calculations.bids import achieved_since
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries.profiles import benefit_views
from concordat.registers.benefits.records.profiles import BenefitView
from concordat.registers.exchange.records.bids import BidPromiseRecord, BidRecord
from concordat.reporting.portfolio.bids.records import Measured

NOTHING = "Nothing is reported as achieved yet."


def measured(actor: Actor, *, held: BidRecord, day: date, as_at: date | None = None) -> list[Measured]:
    """Each promise of a bid with what had been achieved when it was submitted and what has been since.

    No promise costs no query; with one, sixteen at most.
    """
    if not any(one.benefit for one in held.promises):
        return [_one(one, {}, {}, None) for one in held.promises]
    now = _views(actor, held, day, as_at)
    then_day = held.submitted_on
    then = _views(actor, held, then_day, then_day) if then_day else {}
    return [_one(one, now, then, then_day) for one in held.promises]


def _views(actor: Actor, held: BidRecord, day: date, as_at: date | None) -> dict[str, BenefitView]:
    found = benefit_views(actor, day=day, as_at=as_at)
    wanted = {one.benefit for one in held.promises}
    return {one.benefit.key: one for one in found if one.benefit.key in wanted}


def _one(
    promise: BidPromiseRecord, now: Mapping[str, BenefitView], then: Mapping[str, BenefitView], then_day: date | None
) -> Measured:
    if not promise.benefit:
        return Measured(promise, promise.what, said="It is promised in words: link it to a benefit to measure it.")
    view = now.get(promise.benefit)
    if view is None:
        return Measured(promise, None, said="The benefit is one of others that you may not see.")
    given = view.achieved
    before = then[promise.benefit].achieved if promise.benefit in then else None
    if given is None:
        return Measured(promise, view.benefit.title, said=NOTHING)
    same = before is None or before.of == given.of
    at_bid = before.total if before and same else None
    since = achieved_since(at_bid, given.total) if same and then_day else None
    return Measured(
        promise, view.benefit.title, at_bid, given.total, given.verified, since,
        _said(then_day, same=same, unknown=given.unknown),
    )  # fmt: skip


def _said(then_day: date | None, *, same: bool, unknown: int) -> str:
    said = []
    if then_day is None:
        said.append("The bid is not submitted yet: what is achieved since then is not known.")
    elif not same:
        said.append("Achieved is reported on another basis than at the bid: the two are not taken from each other.")
    if unknown:
        said.append(f"{unknown} achieved amount{'' if unknown == 1 else 's'} of no known number stand beside it.")
    return " ".join(said)
