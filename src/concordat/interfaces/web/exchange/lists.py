"""The lists of exchange: services in kind, grants and funding, and what is shared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.foundation.provenance.queries import citations
from concordat.foundation.provenance.records import CitationRecord
from concordat.interfaces.web.components.cells import Cell, Link, link, money
from concordat.interfaces.web.evidence import source_link, source_words
from concordat.interfaces.web.listing.columns import Filter, ListColumn, Row
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.exchange.queries import services, shares, terms
from concordat.registers.exchange.records import ServiceRecord, ShareRecord, TermRecord
from concordat.registers.exchange.rules import ServiceKind, ShareState, TermKind, TermState


class Exchanged(Listing[Row]):
    """A list of exchange, each row with its source."""

    section = "Money"
    cited: Mapping[str, Sequence[CitationRecord]]

    def ask(self, rows: Sequence[Row]) -> None:
        self.cited = citations(self.actor, [one.ref for one in rows])  # type: ignore[attr-defined]

    def body(self, key: str | None, written: str = "") -> str | None:
        """An organisation by name; one that is not known as it was written."""
        return self.names.get(key, key) if key else written or None

    def source(self) -> ListColumn[Row]:
        """The column of sources."""

        def cited(one: Row) -> Sequence[CitationRecord]:
            return self.cited.get(str(one.ref), ())  # type: ignore[attr-defined]

        return ListColumn("Source", lambda one: source_words(cited(one)),
                          lambda one: Cell(source_link(cited(one), self.links)), sorts=False)  # fmt: skip


class Services(Exchanged[ServiceRecord]):
    """Services in kind, each with its value at the external cost of the same service."""

    name, title, noun = "services", "Services in kind", ("service", "services")
    nothing = ("No service in kind is on record", "Accepting a paper that tells of one records it, or record one here.")

    def rows(self) -> Sequence[ServiceRecord]:
        return services(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[ServiceRecord]]:
        return [
            ListColumn("Service", lambda s: s.what, lambda s: link(s.what, self.links.to("service", s.id))),
            ListColumn("Kind", lambda s: s.kind.word),
            ListColumn("Given by", lambda s: self.body(s.provider)),
            ListColumn("To", lambda s: self.body(s.receiver)),
            ListColumn("Year", lambda s: s.year),
            ListColumn("Value", lambda s: s.value.amount, lambda s: money(s.value), numeric=True,
                       head="Value in pounds"),
            ListColumn("How much", lambda s: s.valuation.quantity, on_page=False),
            ListColumn("Unit", lambda s: s.valuation.unit, on_page=False),
            ListColumn("Cost of one", lambda s: s.valuation.rate, on_page=False),
            ListColumn("As written", lambda s: s.value.shown(), on_page=False),
            self.source(),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[ServiceRecord]]:
        kinds = [(one.value, one.word) for one in ServiceKind]
        return [
            Filter("kind", "Kind", kinds, lambda s: s.kind.value, "Every kind"),
            Filter("text", "Service contains", of=lambda s: s.what),
            Filter("organisation", "Organisation contains",
                   of=lambda s: [self.body(s.provider) or "", self.body(s.receiver) or ""]),
        ]  # fmt: skip

    def add(self) -> Link | None:
        may_add = may(self.actor, Permission.EXCHANGE_EDIT)
        return Link("Record a service", self.links.to("service-record")) if may_add else None


class Terms(Exchanged[TermRecord]):
    """Grants, contributions and funding: who pays whom, for what."""

    name, title, noun = "terms", "Grants, contributions and funding", ("grant or contribution", "grants")
    nothing = ("No grant, contribution or funding is on record", "The amounts of those on record stand in the ledger.")

    def rows(self) -> Sequence[TermRecord]:
        return terms(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[TermRecord]]:
        return [
            ListColumn("For what", lambda t: t.purpose, lambda t: link(t.purpose, self.links.to("term", t.id))),
            ListColumn("Kind", lambda t: t.kind.word),
            ListColumn("Paid by", lambda t: self.body(t.payer, t.payer_text)),
            ListColumn("To", lambda t: self.body(t.receiver, t.receiver_text)),
            ListColumn("Conditions", lambda t: t.conditions, on_page=False),
            ListColumn("State", lambda t: t.state.word),
            self.source(),
        ]

    def filters(self) -> Sequence[Filter[TermRecord]]:
        kinds, states = ([(one.value, one.word) for one in every] for every in (TermKind, TermState))
        return [
            Filter("text", "Purpose contains", of=lambda t: t.purpose),
            Filter("kind", "Kind", kinds, lambda t: t.kind.value, "Every kind"),
            Filter("state", "State", states, lambda t: t.state.value, "Every state"),
        ]


class Shares(Exchanged[ShareRecord]):
    """Documents and information shared, with whom."""

    name, title, noun = "shares", "Information and documents shared", ("share", "shares")
    nothing = ("Nothing shared is on record", "Accepting a paper that tells of it records it.")

    def rows(self) -> Sequence[ShareRecord]:
        return shares(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[ShareRecord]]:
        return [
            ListColumn("What", lambda s: s.what),
            ListColumn("By", lambda s: self.body(s.giver)),
            ListColumn("With", lambda s: "; ".join(self.body(key) or key for key in s.receivers)),
            ListColumn("State", lambda s: s.state.word),
            ListColumn("Date", lambda s: s.shared),
            self.source(),
        ]

    def filters(self) -> Sequence[Filter[ShareRecord]]:
        states = [(one.value, one.word) for one in ShareState]
        return [
            Filter("text", "Words contained", of=lambda s: s.what),
            Filter("state", "State", states, lambda s: s.state.value, "Every state"),
        ]
