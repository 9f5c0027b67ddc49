"""The list of findings: cards, as each has its arithmetic and its sources with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from concordat.calculations.checks.catalogue import CHECKS
from concordat.interfaces.web.assurance import presenters
from concordat.interfaces.web.assurance.views import found_by
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.findings import Severity
from concordat.reporting.assurance.queries import cases
from concordat.reporting.assurance.records import FindingCase
from concordat.reporting.assurance.rules import CaseState
from concordat.review.boards import boards_of_papers

INTRO = (
    "What does not add up in the record and in papers still in review, with the arithmetic and the question that a "
    "board could ask. Certain rests on the print alone, likely on one step of reading; a question is not an error."
)
EVERY, MINE = "every", "mine"
SEVERITIES = list(Severity)


class Findings(Listing[FindingCase]):
    """Every finding that the actor may see, surest first; what is closed only where it is asked for."""

    name, title, section, intro = "findings", "Findings", "Findings", INTRO
    noun = ("finding", "findings")
    nothing = ("Nothing to ask", "The checks find nothing here that you may see.")
    template = "assurance/list.html"
    per_page = 20

    @cached_property
    def every(self) -> Sequence[FindingCase]:
        """All findings with what was done about each."""
        return cases(self.actor, found_by(self.request))

    @cached_property
    def papers(self) -> Mapping[str, tuple[str, frozenset[str]]]:
        """The boards that have papers: the name of each, and the keys of its papers."""
        boards = boards_of_papers(self.actor, as_at=self.as_at)
        return {one.key: (one.name, frozenset(paper.key for paper in one.papers)) for one in boards if one.papers}

    def rows(self) -> Sequence[FindingCase]:
        return self.every if self.chosen("state") else [one for one in self.every if not one.state.settled]

    def columns(self) -> Sequence[ListColumn[FindingCase]]:
        titles = {check.id: check.title for check in CHECKS}
        return [
            ListColumn("Finding", lambda c: c.finding.sentence),
            ListColumn("Severity", lambda c: c.finding.severity.value,
                       order=lambda c: SEVERITIES.index(c.finding.severity)),
            ListColumn("Check", lambda c: titles[c.finding.check]),
            ListColumn("About", lambda c: c.finding.about),
            ListColumn("State", lambda c: c.state.value),
            ListColumn("Arithmetic", lambda c: c.finding.arithmetic, on_page=False),
            ListColumn("A board could ask", lambda c: c.finding.question, on_page=False),
            ListColumn("Rests on", lambda c: "a paper in review" if c.finding.in_review else "the record",
                       on_page=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[FindingCase]]:
        about = {one.finding.collaboration: one.finding.about for one in self.every if one.finding.collaboration}
        named = sorted(about.items(), key=lambda pair: pair[1].casefold())
        states = [(EVERY, "Every state"), *((one.value, one.capitalize()) for one in CaseState),
                  (MINE, "Assigned to me")]  # fmt: skip
        return [
            Filter("text", "Words contained", of=lambda c: [c.finding.sentence, c.finding.question]),
            Filter("severity", "Severity", [(one.value, one.capitalize()) for one in Severity],
                   lambda c: c.finding.severity.value, "Every severity"),
            Filter("check", "Check", [(one.id, one.title) for one in CHECKS], lambda c: c.finding.check,
                   "Every check"),
            Filter("board", "Board", [(key, name) for key, (name, _) in self.papers.items()], self._boards,
                   "Every board"),
            Filter("collaboration", "Collaboration", named, lambda c: c.finding.collaboration,
                   "Every collaboration"),
            Filter("state", "State", states, self._states, "All that are not closed"),
        ]  # fmt: skip

    def also(self, shown: Sequence[FindingCase]) -> Mapping[str, Any]:
        return {"cards": presenters.cards_of(shown, self.links)}

    def _boards(self, one: FindingCase) -> list[str]:
        """The boards before which a paper stands that the finding rests on."""
        sources = {each.source for each in one.finding.evidence}
        return [key for key, (_, papers) in self.papers.items() if papers & sources]

    def _states(self, one: FindingCase) -> list[str]:
        mine = [MINE] if one.assigned_to == self.actor.reference else []
        return [EVERY, one.state.value, *mine]
