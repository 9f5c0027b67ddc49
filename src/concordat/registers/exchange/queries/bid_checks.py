"""A bid beside the conditions of its fund and beside other bids: answered from the record as far as it can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.queries import cases
from concordat.registers.business_cases.rules.stages import DONE, Stage, last_of_each_stage
from concordat.registers.exchange.queries.bids import bids
from concordat.registers.exchange.queries.funds import funds
from concordat.registers.exchange.records.bids import BidChecked, BidRecord, ConditionChecked, ConflictFound
from concordat.registers.exchange.records.funds import FundConditionRecord, FundRecord
from concordat.registers.exchange.rules.bid_conflicts import Claims, Conflict, ConflictKind, conflicts, for_same
from concordat.registers.exchange.rules.bid_eligibility import Asked, Held, judge


def checked(actor: Actor, *, held: BidRecord, as_at: date | None = None) -> BidChecked:
    """The conditions of its fund, answered, and what is in the way of it among the bids that the actor may see."""
    known = {one.key: one for one in funds(actor, as_at=as_at)}
    others = [one for one in bids(actor, as_at=as_at) if one.key != held.key]
    return _checked(actor, held, others, known, as_at)


def conflicts_by_bid(actor: Actor, *, as_at: date | None = None) -> dict[str, int]:
    """How many conflicts each bid that the actor may see is in, by its key. Twelve queries."""
    known = {one.key: one for one in funds(actor, as_at=as_at)}
    every = [_claims(one, known) for one in bids(actor, as_at=as_at)]
    return {one.key: len(conflicts(one, every)) for one in every}


def _checked(
    actor: Actor, held: BidRecord, others: Sequence[BidRecord], known: Mapping[str, FundRecord], as_at: date | None
) -> BidChecked:
    fund, mine = known.get(held.fund), _claims(held, known)
    theirs = [_claims(one, known) for one in others]
    completed = _completed(actor, held, as_at) if fund else None
    conditions = [_condition(one, held, completed, mine, theirs) for one in (fund.conditions if fund else ())]
    by_key = {one.key: one for one in others}
    found = [_found(one, held, by_key) for one in conflicts(mine, theirs)]
    return BidChecked(fund, tuple(conditions), tuple(found), len(others))


def _condition(
    asked: FundConditionRecord, held: BidRecord, completed: set[Stage] | None, mine: Claims, others: Sequence[Claims]
) -> ConditionChecked:
    elsewhere = [
        one.title for one in others
        if one.live and for_same(mine, one) and one.fund != mine.fund and asked.other in (None, one.fund)
    ]  # fmt: skip
    sums, stage = held.asked_sums, Stage(asked.stage) if asked.stage else None
    record = Held(sums.whole if sums else None, held.match_sums.whole, len(held.bidders), completed, elsewhere)
    return ConditionChecked(asked, judge(Asked(asked.kind, asked.least, stage), record), held.answer(asked.id))


def _completed(actor: Actor, held: BidRecord, as_at: date | None) -> set[Stage] | None:
    """The stages that its business case has behind it; None where no case is named that the actor may see."""
    named = [one for one in cases(actor, as_at=as_at) if one.key == held.case] if held.case else []
    if not named:
        return None
    told = [report.told for report in named[0].reports]
    return {one.stage for one in last_of_each_stage(told) if one.state in DONE}


def _claims(held: BidRecord, known: Mapping[str, FundRecord]) -> Claims:
    fund = known.get(held.fund)
    ruled, every = fund.forbids if fund else (set(), False)
    return Claims(
        key=held.key, title=held.title, fund=held.fund, live=held.state.live, collaboration=held.collaboration,
        organisations=held.bidders, asked=_pence(held.asked), forbids=ruled, forbids_any=every,
        match={giver: _pence(years) for giver, years in held.match.items()},
        assessors=fund.assessors if fund else (),
    )  # fmt: skip


def _pence(years: Mapping[int | None, Figure]) -> dict[int | None, Money | None]:
    return {year: figure.amount for year, figure in years.items()}


def _found(one: Conflict, held: BidRecord, others: Mapping[str, BidRecord]) -> ConflictFound:
    other = others.get(one.other) if one.other else None
    if other is None or len(one.years) != 1:
        return ConflictFound(one, other)
    return ConflictFound(one, other, (_of_year(one, held), _of_year(one, other)))


def _of_year(one: Conflict, bid: BidRecord) -> Money | None:
    years = bid.match.get(one.organisation or "", {}) if one.kind is ConflictKind.MATCH_TWICE else bid.asked
    figure = years.get(one.years[0], years.get(None))
    return figure.amount if figure else None
