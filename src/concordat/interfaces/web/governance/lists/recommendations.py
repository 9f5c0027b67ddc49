"""The list of what inspectorates and auditors recommend."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.cells import Cell, Link, link
from concordat.interfaces.web.evidence import about, about_words
from concordat.interfaces.web.governance import recommendations as page
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.governance.queries import recommendations
from concordat.registers.governance.records import RecommendationRecord
from concordat.registers.governance.rules.recommendations import RecommendationKind, RecommendationState

INTRO = "What inspectorates and auditors ask of collaborations: who owns each, by when, and whether it is verified."
NONE = "Record what an inspection or an audit asked of a collaboration, and it stands on its record until it is closed."
STATES = list(RecommendationState)
OVERDUE = "overdue"


class Recommendations(Listing[RecommendationRecord]):
    """All that the actor may see, what is overdue first."""

    name, title, section, intro = "recommendations", "Recommendations", "Boards", INTRO
    noun = ("recommendation", "recommendations")
    nothing = ("No recommendation is on record", NONE)

    def rows(self) -> Sequence[RecommendationRecord]:
        found = recommendations(self.actor, as_at=self.as_at)
        return sorted(found, key=lambda one: (not one.overdue(self.day), STATES.index(one.last.state), one.id))

    def columns(self) -> Sequence[ListColumn[RecommendationRecord]]:
        return [
            ListColumn("What is asked", lambda r: r.what,
                       lambda r: link(r.what, self.links.to("recommendation", r.id))),
            ListColumn("Kind", lambda r: r.kind.word, on_page=False),
            ListColumn("By", lambda r: f"{r.body} {r.reference}".strip()),
            ListColumn("Report", lambda r: r.report, on_page=False),
            ListColumn("Of", lambda r: about_words(r.collaboration, r.organisation, self.names),
                       lambda r: about(r.collaboration, r.organisation, self.names, self.links)),
            ListColumn("Owner", lambda r: page.owner(r, self.names)),
            ListColumn("Due", lambda r: r.last.due,
                       lambda r: Cell(r.last.due.words() if r.last.due else "no time given", unknown=not r.last.due)),
            ListColumn("State", lambda r: r.last.state.word, lambda r: Cell(page.tag(r, self.day)),
                       order=lambda r: (not r.overdue(self.day), STATES.index(r.last.state))),
            ListColumn("Overdue", lambda r: "yes" if r.overdue(self.day) else "no", on_page=False),
            ListColumn("Last note", lambda r: r.last.note, on_page=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[RecommendationRecord]]:
        states = [(OVERDUE, "Overdue"), *((one.value, one.word) for one in STATES)]
        kinds = [(one.value, one.word) for one in RecommendationKind]
        return [
            Filter("text", "Words contained", of=lambda r: [r.what, r.body, r.report, r.reference]),
            Filter("state", "State", states, self._states, "Every state"),
            Filter("kind", "Kind", kinds, lambda r: r.kind.value, "Every kind"),
        ]

    def add(self) -> Link | None:
        edits = may(self.actor, Permission.GOVERNANCE_EDIT)
        return Link("Record a recommendation", self.links.to("recommendation-new")) if edits else None

    def _states(self, one: RecommendationRecord) -> list[str]:
        return [one.last.state.value, *([OVERDUE] if one.overdue(self.day) else [])]
