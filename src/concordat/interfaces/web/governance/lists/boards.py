"""The list of boards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import link
from concordat.interfaces.web.governance import dropped
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.governance.queries import boards
from concordat.registers.governance.records import BoardRecord
from concordat.review.boards import boards_of_papers


class Boards(Listing[BoardRecord]):
    """The boards that the actor may see, and those that papers in review print at their head."""

    name, title, section = "boards", "Boards", "Boards"
    noun = ("board", "boards")
    nothing = ("No board is recorded yet", "Record one, or accept a paper: that records its board.")
    template = "governance/boards.html"

    def rows(self) -> Sequence[BoardRecord]:
        return boards(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[BoardRecord]]:
        return [
            ListColumn("Board", lambda b: b.name, lambda b: link(b.name, self.links.to("board", b.key))),
            ListColumn(
                "Of",
                lambda b: b.organisation_name,
                lambda b: body_cell(b.organisation, b.organisation_name, self.links),
            ),
            ListColumn("Also called", lambda b: "; ".join(b.aliases), on_page=False),
            ListColumn("Papers held", lambda b: b.papers, numeric=True),
            ListColumn("Last paper", lambda b: b.last_paper),
        ]

    def filters(self) -> Sequence[Filter[BoardRecord]]:
        return [
            Filter("text", "Name contains", of=lambda b: [b.name, *b.aliases]),
            Filter("organisation", "Of", of=lambda b: b.organisation_name),
        ]

    def also(self, shown: Sequence[BoardRecord]) -> Mapping[str, Any]:
        printed = boards_of_papers(self.actor, as_at=self.as_at)
        return {
            "printed": dropped.printed_boards(printed, self.links),
            "may_record": may(self.actor, Permission.GOVERNANCE_EDIT),
        }
