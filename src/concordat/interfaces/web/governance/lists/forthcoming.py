"""The list of decisions that are planned."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.cells import Cell, Link, day, link
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import about, about_words
from concordat.interfaces.web.governance.notices import TINTS
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.registers.governance.queries import planned_decisions
from concordat.registers.governance.records import PlannedRecord
from concordat.registers.governance.rules.notices import NoticeState

INTRO = "What boards mean to decide, so that the Police and Crime Panel knows before: what, when, by whom, on what."
NONE = "The page of a board has the link to plan a decision; the notice of it can then be had as a Word file."


class Forthcoming(Listing[PlannedRecord]):
    """The planned decisions that the actor may see, the soonest first."""

    name, title, section, intro = "forthcoming", "Forthcoming decisions", "Boards", INTRO
    noun = ("planned decision", "planned decisions")
    nothing = ("No decision is planned", NONE)

    def rows(self) -> Sequence[PlannedRecord]:
        return planned_decisions(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[PlannedRecord]]:
        return [
            ListColumn("What is to be decided", lambda p: p.what,
                       lambda p: link(p.what, self.links.to("planned-decision", p.id))),
            ListColumn("About", lambda p: about_words(p.collaboration, p.organisation, self.names),
                       lambda p: about(p.collaboration, p.organisation, self.names, self.links)),
            ListColumn("Board", lambda p: p.board_name),
            ListColumn("When", lambda p: p.notice.expected),
            ListColumn("Who decides", lambda p: p.notice.decided_by, on_page=False),
            ListColumn("Key documents", lambda p: "; ".join(p.notice.documents), on_page=False),
            ListColumn("Notice given on", lambda p: p.notice.given_on, _given),
            ListColumn("State", lambda p: p.notice.state.word,
                       lambda p: Cell(Tag(p.notice.state.word, TINTS[p.notice.state]))),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[PlannedRecord]]:
        return [
            Filter("text", "Decision contains", of=lambda p: p.what),
            Filter("board", "Board contains", of=lambda p: p.board_name),
            Filter("state", "State", [(one.value, one.word) for one in NoticeState], lambda p: p.notice.state.value,
                   "Every state"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        return Link("Boards", self.links.to("boards")) if not self.kept else None


def _given(one: PlannedRecord) -> Cell:
    return day(one.notice.given_on) if one.notice.given_on else Cell("not given yet", unknown=True)
