"""Recording bids to funds: who bids for what, how far it has got, and a person's answers to the fund's conditions."""

from __future__ import annotations

from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.queries import case as visible_case
from concordat.registers.collaborations.queries import seen
from concordat.registers.exchange.actions.bid_telling import about, editable, kept
from concordat.registers.exchange.models import Bid, BidAnswer, BidParty, BidStanding
from concordat.registers.exchange.queries.bids import bid as held_bid
from concordat.registers.exchange.queries.funds import fund as held_fund
from concordat.registers.exchange.records.bids import BidRecord
from concordat.registers.exchange.records.funds import FundRecord
from concordat.registers.exchange.rules import bids as rules
from concordat.registers.exchange.rules.bids import BidRole, BidState, Met

EDIT = Permission.EXCHANGE_EDIT


@in_turn
def record_bid(
    *, actor: Actor, fund: str, title: str, organisation: str, evidence: Evidence, now: datetime,
    collaboration: str | None = None, purpose: str = "", case: str | None = None, partners: tuple[str, ...] = (),
    marking: Marking = Marking.OFFICIAL,
) -> str:  # fmt: skip
    """A draft of a bid of an organisation to a fund; returns its key.

    One marked commercial is seen only by those of its bidders who may see such records.
    """
    require(actor, EDIT, [evidence.reported_by])
    require(actor, EDIT, [organisation])
    if marking is not Marking.OFFICIAL:
        require(actor, Permission.COMMERCIAL_VIEW, [organisation])
    rules.check_bid_title(title)
    held_fund(actor, key=fund)
    if collaboration:
        seen(actor, key=collaboration)
    if case:
        visible_case(actor, key=case)
    row = Bid.objects.create(
        key=free_key(Bid, slugify(title)[:100].strip("-") or "bid"), title=title.strip(), fund_id=fund,
        organisation_id=organisation, collaboration_id=collaboration, purpose=purpose.strip()[:500], case=case or "",
        **told(evidence, now) | {"marking": marking},
    )  # fmt: skip
    tell(
        RecordRef("bid", row.key), "recorded a bid", evidence, actor=actor, now=now, collaboration=collaboration,
        title=row.title, fund=fund, bidder=organisation,
    )  # fmt: skip
    held = held_bid(actor, key=row.key)
    for one in dict.fromkeys(partners):
        if one != organisation:
            _party(held, one, BidRole.PARTNER, True, evidence, actor, now)
    return str(row.key)


@in_turn
def report_bid(
    *, actor: Actor, bid: str, state: BidState, evidence: Evidence, now: datetime, on: PreciseDate | None = None,
    note: str = "",
) -> int:  # fmt: skip
    """How far it has got since; returns the report's number. From when it is submitted, its funder sees it."""
    held = editable(actor, bid, evidence)
    fund = _fund_of(actor, held)
    if not evidence.reported:
        rules.check_bid_move(held.state, state, note)
        if state is BidState.SUBMITTED:
            day = on.first if on else evidence.reported_on or now.date()
            rules.check_submitted(fund.closes if fund else None, day, asked=bool(held.asked))
    row = BidStanding(state=state, note=note.strip()[:500], **about(held, evidence, now) | {"effective_from": on})
    number = kept(row, "bid-standing", "reported how far a bid has got", held, evidence, actor, now,
                  state=str(state), note=row.note)  # fmt: skip
    shown = {one.organisation for one in held.parties if one.role is BidRole.FUNDER}
    if state.before_funder and fund and fund.funder and fund.funder not in shown:
        _party(held, fund.funder, BidRole.FUNDER, True, evidence, actor, now)
    return number


@in_turn
def tell_bid_partner(
    *, actor: Actor, bid: str, organisation: str, evidence: Evidence, now: datetime, holds: bool = True
) -> int:
    """Another organisation that bids with it, or (``holds`` false) no longer does; returns the row's number."""
    held = editable(actor, bid, evidence)
    if organisation == held.organisation:
        raise RuleBroken("This organisation makes the bid: name another.", field="organisation")
    if (organisation in held.partners) is holds:
        raise RuleBroken("It bids already." if holds else "It does not bid.", field="organisation")
    return _party(held, organisation, BidRole.PARTNER, holds, evidence, actor, now)


@in_turn
def answer_condition(
    *, actor: Actor, bid: str, condition: int, state: Met, evidence: Evidence, now: datetime, note: str = ""
) -> int:
    """A person's answer to a condition of its fund, and what shows it; returns the answer's number."""
    held = editable(actor, bid, evidence)
    fund = _fund_of(actor, held)
    if fund is None or all(one.id != condition for one in fund.conditions):
        raise NotThere(f"The fund has no condition {condition} that holds.")
    rules.check_answer(state, note)
    row = BidAnswer(condition_id=condition, state=state, note=note.strip()[:500], **about(held, evidence, now))
    return kept(row, "bid-answer", "answered a condition of a fund", held, evidence, actor, now, state=str(state),
                note=row.note)  # fmt: skip


def _party(
    held: BidRecord, organisation: str, role: BidRole, holds: bool, evidence: Evidence, actor: Actor, now: datetime
) -> int:  # fmt: skip
    row = BidParty(organisation_id=organisation, role=role, holds=holds, **about(held, evidence, now))
    verb = "named who is in a bid" if holds else "told who is no longer in a bid"
    return kept(row, "bid-party", verb, held, evidence, actor, now, body=organisation, role=str(role))


def _fund_of(actor: Actor, held: BidRecord) -> FundRecord | None:
    """Its fund, where the actor may see it."""
    return held_fund(actor, key=held.fund) if held.fund_title is not None else None
