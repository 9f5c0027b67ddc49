"""The appraisals of every case as a list."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.cells import Cell, day, link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.registers.business_cases.queries import appraisals
from concordat.registers.business_cases.records import AppraisalLine
from concordat.registers.business_cases.rules.stages import Stage

NOTHING = (
    "No appraisal is on record yet",
    "A file of options that is sent from the page of a business case stands here, with what each option comes to.",
)


class Appraisals(Listing[AppraisalLine]):
    """The appraisals that the actor may see, one row a version."""

    name, title, section = "appraisals", "Appraisals", "Portfolio"
    noun = ("appraisal", "appraisals")
    nothing = NOTHING

    def rows(self) -> Sequence[AppraisalLine]:
        return appraisals(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[AppraisalLine]]:
        return [
            ListColumn("Business case", lambda a: a.title, lambda a: link(a.title, self.links.to("appraisal", a.id))),
            ListColumn("Stage", lambda a: a.stage.words),
            ListColumn("Version", lambda a: a.version, numeric=True),
            ListColumn("Options", lambda a: a.options, numeric=True),
            ListColumn("Preferred", lambda a: a.preferred or "none yet"),
            ListColumn("As of", lambda a: a.reported_on),
            ListColumn("Counts", lambda a: "yes" if a.last else "replaced"),
        ]

    def filters(self) -> Sequence[Filter[AppraisalLine]]:
        return [
            Filter("text", "Case contains", of=lambda a: a.title),
            Filter("stage", "Stage", [(one.value, one.words) for one in Stage], lambda a: a.stage.value, "Every stage"),
            Filter("counts", "Counts", [("yes", "The last version"), ("no", "Replaced")],
                   lambda a: "yes" if a.last else "no", "Either"),
        ]  # fmt: skip


def of_case(found: Sequence[AppraisalLine], links: Links) -> DataTable:
    """The appraisals of one case, the last first."""
    rows = [
        [link(f"{one.stage.words}, version {one.version}", links.to("appraisal", one.id)),
         Cell(str(one.options), numeric=True), Cell(one.preferred or "none yet", unknown=not one.preferred),
         day(one.reported_on), Cell("yes" if one.last else "replaced")]
        for one in reversed(found)
    ]  # fmt: skip
    heads = [Column("Appraisal"), Column("Options", numeric=True), Column("Preferred"), Column("As of"),
             Column("Counts")]  # fmt: skip
    return DataTable("Appraisals of its options", heads, rows)
