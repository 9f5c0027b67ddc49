"""Bids to funds with their amounts, parties, states, answers and promises."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.registers.exchange.models import (
    LATEST,
    Bid,
    BidAmount,
    BidAnswer,
    BidBenefit,
    BidParty,
    BidStanding,
    Fund,
)
from concordat.registers.exchange.records.bids import (
    BidAmountRecord,
    BidAnswerRecord,
    BidPartyRecord,
    BidPromiseRecord,
    BidRecord,
    BidStandingRecord,
)
from concordat.registers.exchange.rules.bids import AmountOf, BidRole, BidState, Met

TABLES: tuple[Any, ...] = (BidStanding, BidAmount, BidParty, BidAnswer, BidBenefit)


def bids(
    actor: Actor, *, as_at: date | None = None, fund: str | None = None, collaboration: str | None = None
) -> list[BidRecord]:
    """The bids that the actor may see, by title. Seven queries, one for none."""
    found = Bid.objects.visible_to(actor).as_at(as_at)
    if fund:
        found = found.filter(fund_id=fund)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    return _records(actor, list(found.order_by("title", "key")), as_at)


def bid(actor: Actor, *, key: str, as_at: date | None = None) -> BidRecord:
    """One bid with all that is held of it; NotThere where the actor may not see it."""
    rows = list(Bid.objects.visible_to(actor).as_at(as_at).filter(pk=key))
    if not rows:
        raise NotThere(f"There is no bid {key}.")
    return _records(actor, rows, as_at)[0]


def figure_of(row: Any) -> Figure:
    """The amount of a row as it was written and understood. For other queries here."""
    bound = Bound(row.bound) if row.bound else None
    return Figure(row.written, row.amount, bound, row.step, FigureState(row.figure_state))


def _records(actor: Actor, rows: Sequence[Any], as_at: date | None) -> list[BidRecord]:
    if not rows:
        return []
    keys = [row.key for row in rows]
    told = {table: _told(table, actor, keys, as_at) for table in TABLES}
    seen = Fund.objects.visible_to(actor).filter(pk__in={row.fund_id for row in rows})
    titles = dict(seen.values_list("key", "title"))
    return [
        BidRecord(
            key=row.key, title=row.title, fund=row.fund_id, fund_title=titles.get(row.fund_id),
            organisation=row.organisation_id, collaboration=row.collaboration_id, purpose=row.purpose, case=row.case,
            marking=Marking(row.marking), reported_by=row.reported_by, reported_on=row.reported_on,
            standings=tuple(_standing(one) for one in told[BidStanding][row.key]),
            amounts=tuple(_amount(one) for one in _last(told[BidAmount][row.key], "of", "year", "by_id", "by_text")),
            parties=tuple(_party(one) for one in _last(told[BidParty][row.key], "organisation_id", "role")
                          if one.holds),
            answers=tuple(_answer(one) for one in told[BidAnswer][row.key]),
            promises=tuple(_promise(one) for one in _last(told[BidBenefit][row.key], "benefit", "what") if one.holds),
        )
        for row in rows
    ]  # fmt: skip


def _told(table: Any, actor: Actor, keys: Sequence[str], as_at: date | None) -> dict[str, list[Any]]:
    """The rows of a table about some bids by key, the last told last. One query."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in table.objects.visible_to(actor).as_at(as_at).filter(bid_id__in=keys).order_by(*LATEST):
        found[row.bid_id].append(row)
    return found


def _last(rows: Iterable[Any], *same: str) -> list[Any]:
    """The last told of those that say the same thing, in the order in which it was first told."""
    return list({tuple(getattr(row, name) for name in same): row for row in rows}.values())


def _standing(row: Any) -> BidStandingRecord:
    return BidStandingRecord(row.pk, BidState(row.state), row.note, row.effective_from, row.reported_on)


def _amount(row: Any) -> BidAmountRecord:
    return BidAmountRecord(row.pk, AmountOf(row.of), row.year, row.by_id, row.by_text, figure_of(row), row.reported_on)


def _party(row: Any) -> BidPartyRecord:
    return BidPartyRecord(row.pk, row.organisation_id, BidRole(row.role), row.reported_on)


def _answer(row: Any) -> BidAnswerRecord:
    return BidAnswerRecord(row.pk, row.condition_id, Met(row.state), row.note, row.reported_by, row.reported_on)


def _promise(row: Any) -> BidPromiseRecord:
    return BidPromiseRecord(row.pk, row.benefit, row.what, figure_of(row), row.by_when, row.reported_on)
