"""The list of promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from concordat.calculations.promises.promise import Traced
from concordat.interfaces.web.components.cells import Cell, link
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import about, about_words
from concordat.interfaces.web.governance import traced
from concordat.interfaces.web.governance.presenters import TINTS, promise_due
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.registers.governance.queries import boards, commitments
from concordat.registers.governance.records import CommitmentRecord
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.assurance.queries import commitments_traced
from concordat.review.promises import IN_REVIEW, promises

INTRO = (
    "Everything that a paper promised for later. A promise is silent when its time has passed and no later source "
    "names it, or, where no time was given, when two later papers of its boards do not name it. What was reported of a "
    "promise stands beside what the papers that you may read tell of it."
)
STATES = [(str(one), one.capitalize()) for one in CommitmentState]


class Promises(Listing[CommitmentRecord]):
    """Promises, silent ones first, and those of papers that nobody has accepted yet."""

    name, title, section, intro = "commitments", "Promises", "Boards", INTRO
    noun = ("promise", "promises")
    template = "governance/commitments.html"
    traced: Mapping[int, Traced]

    def rows(self) -> Sequence[CommitmentRecord]:
        return commitments(
            self.actor, as_at=self.day, board=self.chosen("board") or None,
            state=CommitmentState(self.chosen("state")) if self.chosen("state") else None,
        )  # fmt: skip

    def ask(self, rows: Sequence[CommitmentRecord]) -> None:
        self.traced = commitments_traced(self.actor, rows, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[CommitmentRecord]]:
        return [
            ListColumn("What was promised", lambda c: c.what,
                       lambda c: link(c.what, self.links.to("commitment", c.id))),
            ListColumn("About", lambda c: about_words(c.collaboration, c.organisation, self.names),
                       lambda c: about(c.collaboration, c.organisation, self.names, self.links)),
            ListColumn("Promised on", lambda c: c.promised_on),
            ListColumn("First due", lambda c: c.promised_for, on_page=False),
            ListColumn("Due", lambda c: c.due, promise_due),
            ListColumn("State", lambda c: c.state.value, lambda c: Cell(Tag(c.state.capitalize(), TINTS[c.state]))),
            ListColumn("What the papers tell", lambda c: f"{self.traced[c.id].fate}: {self.traced[c.id].why}",
                       lambda c: traced.fate(self.traced[c.id], self.links), sorts=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[CommitmentRecord]]:
        named = [(one.key, one.name) for one in boards(self.actor, as_at=self.as_at)]
        return [
            Filter("text", "Promise contains", of=lambda c: c.what),
            Filter("state", "State", STATES, every="Every state"),
            Filter("board", "Board", named, every="Every board"),
        ]

    def also(self, shown: Sequence[CommitmentRecord]) -> Mapping[str, Any]:
        found = promises(self.actor, now=timezone.now(), as_at=self.as_at)
        waiting = [one for one in found if one.promise.key.startswith(IN_REVIEW)]
        return {
            "waiting": traced.waiting_table(waiting, self.links), "waiting_count": len(waiting),
            "waiting_shown": min(len(waiting), traced.MOST),
        }  # fmt: skip
