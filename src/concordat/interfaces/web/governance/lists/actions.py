"""The list of actions of all meetings."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.cells import Cell, Link, link
from concordat.interfaces.web.governance.running import presenters
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.registers.governance.queries import boards, meeting_actions
from concordat.registers.governance.records import ActionRecord
from concordat.registers.governance.rules.meeting_actions import ActionState

INTRO = (
    "What meetings asked for, with the post that owns it, until it is done or dropped. What is overdue stands first."
)
NONE = "A meeting's page has the link to raise one; a list of actions kept in Excel can be taken in too."
OVERDUE = "overdue"


class Actions(Listing[ActionRecord]):
    """All actions that the actor may see, what is overdue first."""

    name, title, section, intro = "actions", "Actions", "Boards", INTRO
    noun = ("action", "actions")
    nothing = ("No action is on record", NONE)

    def rows(self) -> Sequence[ActionRecord]:
        found = meeting_actions(self.actor, as_at=self.as_at, board=self.chosen("board") or None)
        return presenters.in_order(found, self.day)

    def columns(self) -> Sequence[ListColumn[ActionRecord]]:
        return [
            ListColumn("Action", lambda a: a.what, lambda a: link(a.what, self.links.to("action", a.id))),
            ListColumn("Owner", lambda a: presenters.owner(a, self.names)),
            ListColumn("Board", lambda a: a.board_name, on_page=False),
            ListColumn("Raised on", lambda a: a.raised_on),
            ListColumn("First due", lambda a: a.first_due, on_page=False),
            ListColumn("Due", lambda a: a.due, presenters.due),
            ListColumn("State", lambda a: a.state.value, lambda a: Cell(presenters.state(a, self.day)),
                       order=lambda a: (not a.overdue(self.day), a.state.value)),
            ListColumn("Overdue", lambda a: "yes" if a.overdue(self.day) else "no", on_page=False),
            ListColumn("Why", lambda a: a.reports[-1].why if a.reports else "",
                       lambda a: Cell((a.reports[-1].why if a.reports else "") or "–")),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[ActionRecord]]:
        states = [(OVERDUE, "Overdue"), *((one.value, one.capitalize()) for one in ActionState)]
        named = [(one.key, one.name) for one in boards(self.actor, as_at=self.as_at)]
        return [
            Filter("text", "Action contains", of=lambda a: a.what),
            Filter("state", "State", states, self._states, "Every state"),
            Filter("board", "Board", named, every="Every board"),
        ]

    def add(self) -> Link | None:
        return Link("Board calendar", self.links.to("calendar")) if not self.kept else None

    def _states(self, one: ActionRecord) -> list[str]:
        return [one.state.value, *([OVERDUE] if one.overdue(self.day) else [])]
