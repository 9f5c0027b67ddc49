"""The extracts that were sent, and the lines of the reconciliation, as lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from concordat.calculations.reconciling import Outcome, Side
from concordat.interfaces.web.components.cells import Cell, Link, day, link, money, text
from concordat.interfaces.web.components.trails import Breadcrumbs
from concordat.interfaces.web.finance.presenters import side_cell
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.rules import EntryKind, Standing
from concordat.registers.collaborations.queries import named, partners_anywhere
from concordat.review.finance.queries import extracts, reconciliation
from concordat.review.finance.records import ExtractRecord, ReconciledLine

NONE = (
    "Savings and costs as the finance system has them come in here, from Excel or CSV. What their columns mean is said "
    "once for each sender, and nothing stands in the ledger before it was looked through."
)
NOTHING = "Claims of papers and returns stand here beside what finance extracts say, once there is an amount of either."


class Extracts(Listing[ExtractRecord]):
    """The finance extracts that were sent, newest first, each with what became of it."""

    name, title, section = "extracts", "Finance extracts", "Money"
    noun = ("extract", "extracts")
    nothing = ("No finance extract has been sent yet", NONE)

    def rows(self) -> Sequence[ExtractRecord]:
        return [one for one in extracts(self.actor) if self.as_at is None or one.dated <= self.as_at]

    def columns(self) -> Sequence[ListColumn[ExtractRecord]]:
        return [
            ListColumn("Extract", lambda e: e.sent.file_name,
                       lambda e: link(e.sent.file_name, self.links.to("extract", e.id))),
            ListColumn("From", lambda e: self.names.get(e.sent.organisation, e.sent.organisation)),
            ListColumn("Day of the extract", lambda e: e.dated),
            ListColumn("Taken in", lambda e: e.taken_at.date() if e.taken_at else None, _taken),
            ListColumn("New amounts", lambda e: e.posted if e.taken_at else None, numeric=True),
            ListColumn("Changed", lambda e: e.changed if e.taken_at else None, numeric=True),
            ListColumn("Held already", lambda e: e.held if e.taken_at else None, numeric=True),
            ListColumn("SHA-256 of what was taken", lambda e: e.sha256, on_page=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[ExtractRecord]]:
        return [
            Filter("text", "Name contains", of=lambda e: e.sent.file_name),
            Filter("taken", "Taken in", [("yes", "Yes"), ("no", "Not yet")], lambda e: "yes" if e.taken_at else "no"),
        ]

    def add(self) -> Link | None:
        return (
            Link("Send an extract", self.links.to("extract-send")) if may(self.actor, Permission.LEDGER_POST) else None
        )

    def also(self, shown: Sequence[ExtractRecord]) -> Mapping[str, Any]:
        return {"breadcrumbs": Breadcrumbs([Link("Money", self.links.to("money"))])}


class Reconciliation(Listing[ReconciledLine]):
    """What finance reports beside what papers and returns claimed, by partner, collaboration, benefit and period."""

    name, title, section = "reconciliation", "Finance beside claims", "Money"
    noun = ("line", "lines")
    nothing = ("There is nothing to reconcile yet", NOTHING)
    intro = (
        "Where a finance extract and a claim tell the same saving, finance's figure is in the sums and the claim is "
        "named beside it. They match where they are equal within the precision that the claim states."
    )

    def rows(self) -> Sequence[ReconciledLine]:
        return reconciliation(
            self.actor, as_at=self.as_at, collaboration=self.chosen("collaboration") or None,
            organisation=self.chosen("organisation") or None,
        )  # fmt: skip

    def columns(self) -> Sequence[ListColumn[ReconciledLine]]:
        """Not sorted by names: the order would tell of one that is not shown."""
        return [
            ListColumn("What", lambda r: r.what, lambda r: link(r.what, self.links.to("reconciliation-line", r.id))),
            ListColumn("Collaboration", lambda r: self._named(r.collaboration), sorts=False),
            ListColumn("Organisation", lambda r: self._named(r.organisation), sorts=False),
            ListColumn("Benefit", lambda r: r.benefit, on_page=False),
            ListColumn("Kind", _sort, order=lambda r: (r.kind.value, r.standing.value)),
            ListColumn("Period", lambda r: r.period, order=lambda r: r.since.first if r.since else None),
            ListColumn("Claimed", lambda r: _amount(r.claimed), lambda r: side_cell(r.claimed), numeric=True),
            ListColumn("Finance", lambda r: _amount(r.finance), lambda r: side_cell(r.finance), numeric=True),
            ListColumn("Difference", lambda r: r.difference, _difference, numeric=True),
            ListColumn("Stands", lambda r: r.outcome.word),
            ListColumn("In the sums", lambda r: r.counts, on_page=False),
            ListColumn("Explanation", lambda r: r.explained,
                       lambda r: Cell(r.explained or "–", unknown=not r.explained)),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[ReconciledLine]]:
        explained = [("yes", "Explained"), ("no", "Not explained")]
        return [
            Filter("collaboration", "Collaboration", named(self.actor, as_at=self.as_at), every="Every collaboration"),
            Filter("organisation", "Partner", partners_anywhere(self.actor, as_at=self.as_at), every="Every partner"),
            Filter("stands", "Stands", [(one.value, one.word) for one in Outcome], lambda r: r.outcome.value,
                   "Every outcome"),
            Filter("kind", "Kind", [(one.value, one.capitalize()) for one in EntryKind], lambda r: r.kind.value,
                   "Every kind"),
            Filter("standing", "Standing", [(one.value, one.word) for one in Standing], lambda r: r.standing.value,
                   "Every standing"),
            Filter("explained", "Explanation", explained, lambda r: "yes" if r.explained else "no", "Either"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        return (
            Link("Send an extract", self.links.to("extract-send")) if may(self.actor, Permission.LEDGER_POST) else None
        )

    def also(self, shown: Sequence[ReconciledLine]) -> Mapping[str, Any]:
        return {"breadcrumbs": Breadcrumbs([Link("Money", self.links.to("money"))])}

    def _named(self, key: str | None) -> str | None:
        return self.names.get(key, key) if key else None


def _sort(one: ReconciledLine) -> str:
    return ", ".join(filter(None, (f"{one.kind.capitalize()}, {one.standing.word.lower()}", one.unit)))


def _amount(side: Side | None) -> Any:
    return side.amount if side else None


def _difference(one: ReconciledLine) -> Cell:
    return money(one.difference) if one.difference is not None else Cell("–", numeric=True, unknown=True)


def _taken(one: ExtractRecord) -> Cell:
    return day(one.taken_at.date()) if one.taken_at else text("")
