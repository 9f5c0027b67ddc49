"""Data agreements as a list: what each needs before it is signed, and who waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from concordat.interfaces.web.agreements.data.views import state_words
from concordat.interfaces.web.components.cells import Cell, Link, link
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries.data_sharing import data_agreements
from concordat.registers.agreements.records.data_sharing import DataAgreementRecord
from concordat.registers.delivery.records import DependencyRecord
from concordat.reporting.portfolio.queries.waiting import waiting_for_agreements

INTRO = (
    "Agreements to share or process personal data: who controls them, for what, on which lawful basis. Those that are "
    "not signed stand first, with what waits for them. The data themselves are never held here."
)


class DataAgreements(Listing[DataAgreementRecord]):
    """The data agreements that the reader may see."""

    name, title, section, intro = "data-agreements", "Data agreements", "Portfolio", INTRO
    noun = ("data agreement", "data agreements")
    nothing = ("No data agreement is on record", INTRO)

    @cached_property
    def waiting(self) -> dict[str, list[DependencyRecord]]:
        """What waits for each."""
        return waiting_for_agreements(self.actor, as_at=self.as_at)

    def rows(self) -> Sequence[DataAgreementRecord]:
        return data_agreements(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[DataAgreementRecord]]:
        return [
            ListColumn("Agreement", lambda d: d.agreement.title,
                       lambda d: link(d.agreement.title, self.links.to("data-agreement", d.agreement.key))),
            ListColumn("State", state_words, lambda d: Cell(Tag(state_words(d), "green" if d.made else "blue"))),
            ListColumn("Missing before signing", lambda d: len(d.gaps), numeric=True),
            ListColumn("First thing missing", lambda d: d.gaps[0].sentence if d.gaps else "nothing"),
            ListColumn("Waited for by", self._waited),
            ListColumn("Review", lambda d: d.terms.review_on),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[DataAgreementRecord]]:
        made = [("yes", "Made"), ("no", "Not made yet")]
        return [
            Filter("text", "Title contains", of=lambda d: d.agreement.title),
            Filter("made", "State", made, lambda d: "yes" if d.made else "no", "Every state"),
        ]

    def add(self) -> Link | None:
        enters = may(self.actor, Permission.AGREEMENT_EDIT) and not self.kept
        return Link("Enter an agreement", self.links.to("agreement-enter")) if enters else None

    def _waited(self, one: DataAgreementRecord) -> str:
        return "; ".join(each.what for each in self.waiting.get(one.agreement.key, ())) or "nothing on record"
