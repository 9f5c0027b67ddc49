"""The lists of funds: all of them, their days, and the bids to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from concordat.interfaces.web.agreements.filters import HORIZONS, USUAL
from concordat.interfaces.web.components.cells import Cell, Link, link, money
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import about
from concordat.interfaces.web.funds.tables import bidders_words, for_words
from concordat.interfaces.web.funds.words import STANDING_TINTS, TINTS, funder, known, sums_words, trail
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.exchange.queries.bid_checks import conflicts_by_bid
from concordat.registers.exchange.queries.bids import bids
from concordat.registers.exchange.queries.funds import funds, funds_due
from concordat.registers.exchange.records.bids import BidRecord
from concordat.registers.exchange.records.funds import FundAlarmLine, FundRecord
from concordat.registers.exchange.rules.bids import BidState
from concordat.registers.exchange.rules.funds import FundDate

STATES = list(BidState)
BY_BIDS = "Record a fund and its conditions first; then a bid to it is answered against them."


class Funds(Listing[FundRecord]):
    """The funds that the actor may see."""

    name, title, section = "funds", "Funds", "Money"
    intro = "What funders open to bids, until when, and on which conditions."
    noun = ("fund", "funds")
    nothing = ("No fund is kept here yet", "Record one from its prospectus: its closing date then rings in time.")

    def rows(self) -> Sequence[FundRecord]:
        return funds(self.actor, as_at=self.as_at)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many bids to each fund the actor sees."""
        return Counter(one.fund for one in bids(self.actor, as_at=self.as_at))

    def columns(self) -> Sequence[ListColumn[FundRecord]]:
        return [
            ListColumn("Fund", lambda f: f.title, lambda f: link(f.title, self.links.to("fund", f.key))),
            ListColumn("Stands", lambda f: f.standing(self.day),
                       lambda f: Cell(Tag(f.standing(self.day), STANDING_TINTS[f.standing(self.day)]))),
            ListColumn("From", lambda f: funder(f, self.names)),
            ListColumn("Opens", lambda f: f.opens, on_page=False),
            ListColumn("Closes", lambda f: f.closes),
            ListColumn("Decides", lambda f: f.decides),
            ListColumn("In all", lambda f: known(f.total), lambda f: Cell(sums_words(f.total), numeric=True),
                       numeric=True, head="In all in pounds"),
            ListColumn("Conditions", lambda f: len(f.conditions), numeric=True, on_page=False),
            ListColumn("Bids that you see", lambda f: self.counts.get(f.key, 0), numeric=True),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[FundRecord]]:
        return [
            Filter("text", "Words in it", of=lambda f: [f.title, f.purpose, f.funder_text]),
            Filter("standing", "Stands", [(one, one) for one in STANDING_TINTS], lambda f: f.standing(self.day),
                   "Open or not"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        writes = may(self.actor, Permission.EXCHANGE_EDIT)
        return Link("Record a fund", self.links.to("fund-record")) if writes else None

    def also(self, shown: Sequence[FundRecord]) -> Mapping[str, Any]:
        return {"breadcrumbs": trail(self.links),
                "also": [Link("Bids", self.links.to("bids")), Link("Dates of funds", self.links.to("funds-due")),
                         Link("Grants and contributions", self.links.to("grants"))]}  # fmt: skip


class Bids(Listing[BidRecord]):
    """The bids that the actor may see."""

    name, title, section = "bids", "Bids to funds", "Money"
    intro = "Who asks which fund for how much, how far it has got, and what is in its way."
    noun = ("bid", "bids")
    nothing = ("No bid is kept here yet", BY_BIDS)

    @cached_property
    def every(self) -> Sequence[BidRecord]:
        """All that the actor may see: the choices are theirs."""
        return bids(self.actor, as_at=self.as_at)

    def rows(self) -> Sequence[BidRecord]:
        return self.every

    @cached_property
    def conflicts(self) -> Mapping[str, int]:
        """How many conflicts each is in, among the bids that the actor sees."""
        return conflicts_by_bid(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[BidRecord]]:
        return [
            ListColumn("Bid", lambda b: b.title, lambda b: link(b.title, self.links.to("bid", b.key))),
            ListColumn("State", lambda b: b.state.words, lambda b: Cell(Tag(b.state.words, TINTS[b.state])),
                       order=lambda b: STATES.index(b.state)),
            ListColumn("Fund", lambda b: b.fund_title or "a fund of others"),
            ListColumn("By", lambda b: bidders_words(b, self.names)),
            ListColumn("For", lambda b: for_words(b, self.names),
                       lambda b: about(b.collaboration, b.organisation, self.names, self.links)),
            ListColumn("Asked for", lambda b: known(b.asked_sums), lambda b: money(known(b.asked_sums)), numeric=True,
                       head="Asked for in pounds"),
            ListColumn("Match funding", lambda b: b.match_sums.whole,
                       lambda b: Cell(sums_words(b.match_sums), numeric=True), numeric=True,
                       head="Match funding in pounds"),
            ListColumn("Conflicts", lambda b: self.conflicts.get(b.key, 0), numeric=True),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[BidRecord]]:
        seen = self.every
        named = sorted({(b.fund, b.fund_title) for b in seen if b.fund_title}, key=lambda one: one[1] or "")
        bodies = {key for b in seen for key in b.bidders}
        together = {b.collaboration for b in seen if b.collaboration in self.names}
        return [
            Filter("text", "Words in it", of=lambda b: [b.title, b.purpose]),
            Filter("state", "State", [(one.value, one.words) for one in STATES], lambda b: b.state.value,
                   "Every state"),
            Filter("fund", "Fund", [(key, title or key) for key, title in named], lambda b: b.fund, "Every fund"),
            Filter("organisation", "Organisation", self._named(bodies), lambda b: list(b.bidders),
                   "Every organisation"),
            Filter("collaboration", "Collaboration", self._named(together), lambda b: b.collaboration or "",
                   "Every collaboration"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        writes = may(self.actor, Permission.EXCHANGE_EDIT)
        return Link("Record a bid", self.links.to("bid-record")) if writes else None

    def also(self, shown: Sequence[BidRecord]) -> Mapping[str, Any]:
        return {"breadcrumbs": trail(self.links, Link("Funds", self.links.to("funds")))}

    def _named(self, keys: set[str] | set[str | None]) -> list[tuple[str, str]]:
        return sorted(((key, self.names.get(key, key)) for key in keys if key), key=lambda one: one[1].casefold())


class FundsDue(Listing[FundAlarmLine]):
    """The days of funds that are to come, soonest first; a year ahead where no other time is asked for."""

    name, title, section = "funds-due", "Dates of funds", "Money"
    intro = "When funds open, close and decide. What is past is on the page of its fund."
    noun = ("date", "dates")
    nothing = ("No date of a fund is to come", "Closing dates and decisions of funds stand here before their day.")

    def rows(self) -> Sequence[FundAlarmLine]:
        kind, horizon = self.chosen("kind"), self.chosen("horizon")
        return funds_due(
            self.actor, on=self.day, horizon=None if horizon == "all" else int(horizon or USUAL), as_at=self.as_at,
            kind=FundDate(kind) if kind else None,
        )  # fmt: skip

    def columns(self) -> Sequence[ListColumn[FundAlarmLine]]:
        return [
            ListColumn("Day", lambda a: a.alarm.when, order=lambda a: a.alarm.day),
            ListColumn("What", lambda a: a.alarm.kind.words),
            ListColumn("Fund", lambda a: a.title, lambda a: link(a.title, self.links.to("fund", a.key))),
            ListColumn("Bids in draft that you see", lambda a: a.bids, numeric=True),
            ListColumn("How soon", lambda a: a.alarm.words(self.day), order=lambda a: a.alarm.days_left(self.day)),
        ]

    def filters(self) -> Sequence[Filter[FundAlarmLine]]:
        return [
            Filter("text", "Fund contains", of=lambda a: a.title),
            Filter("kind", "What", [(one.value, one.words) for one in FundDate], every="Everything"),
            Filter("horizon", "Within", [*HORIZONS, ("all", "Any time")], every="The usual: a year"),
        ]

    def also(self, shown: Sequence[FundAlarmLine]) -> Mapping[str, Any]:
        return {"breadcrumbs": trail(self.links, Link("Funds", self.links.to("funds"))),
                "also": [Link("What is due of grants", self.links.to("grants-due")),
                         Link("What is due of agreements", self.links.to("agreement-calendar"))]}  # fmt: skip
