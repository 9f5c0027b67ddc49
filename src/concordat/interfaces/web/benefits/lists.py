"""The list of the ledger, entry by entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from concordat.foundation.provenance.queries import citations
from concordat.foundation.provenance.records import CitationRecord
from concordat.interfaces.web.benefits.presenters import (
    amount_cell,
    bodies_words,
    period_words,
    prices_fact,
    standing_words,
)
from concordat.interfaces.web.components.cells import Cell, Link
from concordat.interfaces.web.evidence import about, source_link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.queries import LEDGER_ORDERS, ledger
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import EntryKind, Standing
from concordat.registers.collaborations.queries import named, partners_anywhere
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.naming import name_of

CASHABLE = {True: "yes", False: "no", None: None}


class Ledger(Listing[EntryRecord]):
    """The ledger, each amount with its source; a page at a time is read, in whatever order."""

    name, title, section = "ledger", "Ledger", "Money"
    noun = ("entry", "entries")
    intro = "Amounts are added, never changed: a correction or reversal is a new entry that says why."
    sorted_by_query = True
    cited: Mapping[str, Sequence[CitationRecord]]
    called: Mapping[str, str]

    def rows(self) -> Sequence[EntryRecord]:
        kind, standing = self.chosen("kind"), self.chosen("standing")
        return ledger(
            self.actor, as_at=self.as_at, collaboration=self.chosen("collaboration") or None,
            organisation=self.chosen("organisation") or None, kinds=[EntryKind(kind)] if kind else (),
            standing=Standing(standing) if standing else None, text=self.chosen("text"), order=self.sort.current,
        )  # fmt: skip

    def ask(self, rows: Sequence[EntryRecord]) -> None:
        self.cited = citations(self.actor, [entry.ref for entry in rows])
        self.called = names_of_records(self.actor, collaborations=[entry.collaboration for entry in rows])

    def columns(self) -> Sequence[ListColumn[EntryRecord]]:
        """Not sorted by what it is about: the order would tell of a name that is not shown."""
        columns: list[ListColumn[EntryRecord]] = [
            ListColumn("Entry", lambda e: e.id, on_page=False),
            ListColumn("Amount", lambda e: e.figure.amount, lambda e: amount_cell(e, self.links),
                                    numeric=True, head="Amount in pounds"),
            ListColumn("As written", lambda e: e.shown(), on_page=False),
            ListColumn("What", lambda e: e.what),
            ListColumn("About", lambda e: name_of(self.called, e.collaboration),
                                    lambda e: about(e.collaboration, None, self.called, self.links),
                                    head="Collaboration"),
            ListColumn("Whose", lambda e: "; ".join(self.called.get(k, k) for k in e.organisations),
                                    lambda e: Cell(bodies_words(e.organisations, self.called, self.links)),
                                    head="Organisations"),
            ListColumn("Kind", lambda e: e.kind.capitalize(), order=lambda e: e.kind.value),
            ListColumn("Standing", lambda e: e.standing.word, lambda e: Cell(standing_words(e)),
                                    order=lambda e: e.standing.value),
            ListColumn("Recurrence", lambda e: e.recurrence.word, on_page=False,
                                    order=lambda e: e.recurrence.value),
            ListColumn("Assurance", lambda e: e.assurance.word, on_page=False),
            ListColumn("Cashable", lambda e: CASHABLE[e.cashable], on_page=False),
            ListColumn("Prices", prices_fact, on_page=False),
            ListColumn("Period", lambda e: e.since, lambda e: Cell(period_words(e)), in_file=False),
            ListColumn("From", lambda e: e.since, on_page=False),
            ListColumn("To", lambda e: e.until, on_page=False),
            ListColumn("Reported on", lambda e: e.reported_on, on_page=False),
            *self._sources(),
        ]  # fmt: skip
        return [_sorting(one) for one in columns]

    def _sources(self) -> list[ListColumn[EntryRecord]]:
        def first(e: EntryRecord) -> CitationRecord | None:
            return next(iter(self.cited.get(str(e.ref), ())), None)

        def title(e: EntryRecord) -> str | None:
            one = first(e)
            return (one.source_title or one.reason) if one else None

        return [
            ListColumn("Source", title, lambda e: Cell(source_link(self.cited.get(str(e.ref), ()), self.links))),
            ListColumn("Paragraph", lambda e: getattr(first(e), "paragraph", None), on_page=False),
            ListColumn("Line", lambda e: getattr(first(e), "line", None), on_page=False),
        ]

    def filters(self) -> Sequence[Filter[EntryRecord]]:
        as_at = self.as_at
        return [
            Filter("text", "What contains"),
            Filter("collaboration", "Collaboration", named(self.actor, as_at=as_at), every="Every collaboration"),
            Filter("organisation", "Partner", partners_anywhere(self.actor, as_at=as_at), every="Every partner"),
            Filter("kind", "Kind", [(one.value, one.capitalize()) for one in EntryKind], every="Every kind"),
            Filter("standing", "Standing", [(one.value, one.word) for one in Standing], every="Every standing"),
        ]

    def add(self) -> Link | None:
        may_add = may(self.actor, Permission.LEDGER_POST)
        return Link("Record an amount", self.links.to("ledger-record")) if may_add else None


def _sorting(one: ListColumn[EntryRecord]) -> ListColumn[EntryRecord]:
    """The column as one that sorts where the query can."""
    return one if one.name in LEDGER_ORDERS else replace(one, sorts=False)
