"""The list of savings programmes."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.cells import Cell, Link, link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.queries.programmes import programmes
from concordat.registers.benefits.records.programmes import ProgrammeRecord

INTRO = (
    "What each organisation must save by year, as its medium-term financial plan says. It is its own until published."
)
NONE = "Begin one for an organisation; then tell what each year requires, and count the benefits that go towards it."


class Programmes(Listing[ProgrammeRecord]):
    """The savings programmes that the actor may see."""

    name, title, section, intro = "savings-programmes", "Savings programmes", "Money", INTRO
    noun = ("programme", "programmes")
    nothing = ("No savings programme is on record", NONE)

    def rows(self) -> Sequence[ProgrammeRecord]:
        return programmes(self.actor, as_at=self.as_at, organisation=self.chosen("organisation") or None)

    def columns(self) -> Sequence[ListColumn[ProgrammeRecord]]:
        this = FinancialYear.containing(self.day)
        return [
            ListColumn("Programme", lambda p: p.title,
                       lambda p: link(p.title, self.links.to("savings-programme", p.key))),
            ListColumn("Organisation", lambda p: self.names.get(p.organisation, p.organisation),
                       lambda p: link(self.names.get(p.organisation, p.organisation),
                                      self.links.to("organisation", p.organisation))),
            ListColumn("Target a year", lambda p: p.target.told.figure.amount if p.target else None, numeric=True),
            ListColumn("By", lambda p: p.target.told.by if p.target else None),
            ListColumn("Off a baseline of", lambda p: p.target.told.baseline if p.target else None, numeric=True),
            ListColumn("Required this year", lambda p: _required(p, this), numeric=True, note=str(this)),
            ListColumn("Years told", lambda p: len(p.required), lambda p: Cell(_years(p)), sorts=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[ProgrammeRecord]]:
        bodies = sorted({(p.organisation, self.names.get(p.organisation, p.organisation))
                         for p in programmes(self.actor, as_at=self.as_at)}, key=lambda one: one[1])  # fmt: skip
        return [Filter("organisation", "Organisation", bodies, every="Every organisation")]

    def add(self) -> Link | None:
        may_add = may(self.actor, Permission.LEDGER_POST)
        return Link("Begin a savings programme", self.links.to("savings-begin")) if may_add else None

    def also(self, shown: Sequence[ProgrammeRecord]) -> dict[str, object]:
        return {"also": [Link("Benefits", self.links.to("benefits"))]}


def _required(one: ProgrammeRecord, year: FinancialYear) -> Money | None:
    return next((each.figure.amount for each in one.required if each.year == year), None)


def _years(one: ProgrammeRecord) -> str:
    if not one.required:
        return "none yet"
    unknown = sum(each.figure.amount is None for each in one.required)
    span = f"{one.required[0].year} to {one.required[-1].year}"
    return f"{span}, {unknown} not known" if unknown else span
