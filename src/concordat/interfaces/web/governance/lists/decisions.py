"""The list of decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.foundation.provenance.queries import citations
from concordat.foundation.provenance.records import CitationRecord
from concordat.interfaces.web.components.cells import Cell, link
from concordat.interfaces.web.evidence import about, about_words, source_link, source_words
from concordat.interfaces.web.governance.decisions.presenters import state_tag
from concordat.interfaces.web.governance.presenters import decided
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.registers.governance.queries import boards, decisions
from concordat.registers.governance.records import DecisionRecord
from concordat.registers.governance.rules import DecisionState


class Decisions(Listing[DecisionRecord]):
    """Decisions, with who took them and when."""

    name, title, section = "decisions", "Decisions", "Boards"
    noun = ("decision", "decisions")
    cited: Mapping[str, Sequence[CitationRecord]]

    def rows(self) -> Sequence[DecisionRecord]:
        return decisions(self.actor, as_at=self.as_at)

    def ask(self, rows: Sequence[DecisionRecord]) -> None:
        self.cited = citations(self.actor, [one.ref for one in rows])

    def columns(self) -> Sequence[ListColumn[DecisionRecord]]:
        return [
            ListColumn("Decision", lambda d: f"{d.number} {d.what}".strip(),
                       lambda d: link(f"{d.number} {d.what}".strip(), self.links.to("decision", d.id))),
            ListColumn("About", lambda d: about_words(d.collaboration, d.organisation, self.names),
                       lambda d: about(d.collaboration, d.organisation, self.names, self.links)),
            ListColumn("By", lambda d: d.decided_by),
            ListColumn("State", lambda d: d.state.value.replace("_", " "), lambda d: Cell(state_tag(d.state))),
            ListColumn("Decided on", lambda d: d.decided_on, decided),
            ListColumn("Reported on", lambda d: d.reported_on),
            ListColumn("Source", lambda d: source_words(self.cited.get(str(d.ref), ())),
                       lambda d: Cell(source_link(self.cited.get(str(d.ref), ()), self.links)), sorts=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[DecisionRecord]]:
        named = [(one.key, one.name) for one in boards(self.actor, as_at=self.as_at)]
        states = [(one.value, one.value.replace("_", " ").capitalize()) for one in DecisionState]
        return [
            Filter("text", "Decision contains", of=lambda d: f"{d.number} {d.what}"),
            Filter("state", "State", states, lambda d: d.state.value, "Every state"),
            Filter("board", "Board", named, lambda d: d.board, "Every board"),
        ]
