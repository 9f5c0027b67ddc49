"""The register of agreements as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from concordat.interfaces.web.agreements import presenters
from concordat.interfaces.web.agreements.filters import HORIZONS
from concordat.interfaces.web.components.cells import Cell, Link
from concordat.interfaces.web.downloads import Value
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries import Filters, drafts, paged, parties_named
from concordat.registers.agreements.records import AgreementLine
from concordat.registers.agreements.rules import AgreementKind
from concordat.registers.agreements.rules.standing import words_of_standings
from concordat.reporting.portfolio.names.queries import names_of_records

INTRO = (
    "What partners have agreed in writing: on what basis, who is a party, whose signature is on record, and what is "
    "due. An agreement that a paper tells of is shown as reported; one entered here is in force when all have signed."
)
NONE = (
    "Here stand the agreements that partners work under, who has signed each, and when it must be reviewed. "
    "Accepting a paper that names one records it; or enter the first one."
)


class Agreements(Listing[AgreementLine]):
    """One line an agreement: what it is, how it stands, who has signed, what is due."""

    name, title, section, intro = "agreements", "Agreements", "Portfolio", INTRO
    noun = ("agreement", "agreements")
    nothing = ("No agreement is on record", NONE)
    template = "agreements/list.html"

    def rows(self) -> Sequence[AgreementLine]:
        """Read page by page; a filter, or another order, reads them all."""
        every = paged(self.actor, on=self.day, as_at=self.as_at)
        if not (within := self.chosen("review")):
            return every
        wanted = Filters(review_within=int(within))
        return [one for one in every if wanted.keeps(one)]

    def columns(self) -> Sequence[ListColumn[AgreementLine]]:
        return [
            ListColumn("Agreement", lambda a: a.record.title, self._titled, key="title"),
            ListColumn("Sort", lambda a: a.record.kind.words, key="kind"),
            ListColumn("Collaboration", lambda a: self.names.get(a.record.collaboration or "", ""), on_page=False),
            ListColumn("Standing", lambda a: a.standing.word, lambda a: Cell(presenters.tag(a)), key="state"),
            ListColumn("In words", lambda a: a.standing.words, on_page=False),
            ListColumn("Parties", lambda a: "; ".join(member.name for member in a.members), on_page=False),
            ListColumn("Signatures evidenced", lambda a: a.signed_words,
                       lambda a: Cell(a.signed_words, unknown=not a.members)),
            ListColumn("Needed parties", lambda a: a.completeness.words, presenters.complete, head="Complete"),
            *(_given(*one) for one in (("Starts", "starts"), ("Ends", "ends"))),
            ListColumn("Next due", lambda a: a.next_alarm.kind.words if a.next_alarm else None, presenters.next_due,
                       key="due", order=lambda a: a.next_alarm.day if a.next_alarm else None),
            ListColumn("Due on", lambda a: a.next_alarm.day if a.next_alarm else None, on_page=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[AgreementLine]]:
        return [
            Filter("text", "Title contains", of=lambda a: a.record.title),
            Filter("kind", "Sort", [(one.value, one.words) for one in AgreementKind], lambda a: a.record.kind.value,
                   "Every sort"),
            Filter("state", "State", [(one, one) for one in words_of_standings()], lambda a: a.standing.word,
                   "Every state"),
            Filter("partner", "Party", parties_named(self.actor, as_at=self.as_at),
                   lambda a: [member.key for member in a.members], "Every party"),
            Filter("review", "Review due within", HORIZONS, every="Any time"),
        ]  # fmt: skip

    def ask(self, rows: Sequence[AgreementLine]) -> None:
        self.names = names_of_records(self.actor, collaborations=[one.record.collaboration for one in rows])

    def add(self) -> Link | None:
        enters = may(self.actor, Permission.AGREEMENT_EDIT)
        return Link("Enter an agreement", self.links.to("agreement-enter")) if enters else None

    def also(self, shown: Sequence[AgreementLine]) -> Mapping[str, Any]:
        begun = drafts(self.actor)
        return {"drafts": [Link(one.title, self.links.to("agreement-draft", one.number)) for one in begun]}

    def _titled(self, line: AgreementLine) -> Cell:
        return presenters.titled(line, self.names, self.links)


def _given(label: str, name: str) -> ListColumn[AgreementLine]:
    def value(line: AgreementLine) -> Value:
        found = line.held[name].value if name in line.held else None
        return found if isinstance(found, date | PreciseDate) else None

    return ListColumn(label, value, on_page=False)
