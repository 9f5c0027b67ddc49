"""The filters of findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django import forms

from concordat.calculations.checks.catalogue import CHECKS
from concordat.kernel.findings import Finding, Severity
from concordat.reporting.assurance.records import FindingCase
from concordat.reporting.assurance.rules import CaseState
from concordat.review.boards import BoardOfPapers

STANDING, EVERY = "", "every"


class FindingFilters(forms.Form):
    """Which findings to show."""

    severity = forms.ChoiceField(
        label="Severity", required=False, choices=[("", "Every severity"), *((s, s.capitalize()) for s in Severity)]
    )
    check = forms.ChoiceField(
        label="Check", required=False, choices=[("", "Every check"), *((check.id, check.title) for check in CHECKS)]
    )
    board = forms.ChoiceField(label="Board", required=False)
    collaboration = forms.ChoiceField(label="Collaboration", required=False)
    state = forms.ChoiceField(
        label="State", required=False,
        choices=[
            (STANDING, "All that are not closed"), (EVERY, "Every state"),
            *((state, state.capitalize()) for state in CaseState), ("mine", "Assigned to me"),
        ],
    )  # fmt: skip

    def __init__(
        self, collaborations: Sequence[tuple[str, str]], boards: Sequence[BoardOfPapers], data: object = None
    ) -> None:  # fmt: skip
        super().__init__(data)  # type: ignore[arg-type]
        self._papers = {board.key: frozenset(paper.key for paper in board.papers) for board in boards}
        named = [(board.key, board.name) for board in boards if board.papers]
        self.fields["board"].choices = [("", "Every board"), *named]  # type: ignore[attr-defined]
        self.fields["collaboration"].choices = [("", "Every collaboration"), *collaborations]  # type: ignore[attr-defined]

    def kept(self, found: Iterable[FindingCase], me: str) -> list[FindingCase]:
        """The findings that the chosen filters leave (``me`` is the reference of who asks).

        A choice that is not one of those offered filters nothing; what is closed is shown only when asked for.
        """
        chosen = {name: value for name, value in self.cleaned_data.items() if value} if self.is_valid() else {}
        state, board = chosen.pop("state", STANDING), chosen.pop("board", "")
        return [
            case for case in found
            if _in_state(case, state, me) and (not board or self._before(case.finding, board))
            and all(getattr(case.finding, name) == chosen[name] for name in chosen)
        ]  # fmt: skip

    def _before(self, finding: Finding, board: str) -> bool:
        """Whether a finding rests on a paper before the board."""
        return any(one.source in self._papers[board] for one in finding.evidence)


def _in_state(case: FindingCase, state: str, me: str) -> bool:
    if state == "mine":
        return case.assigned_to == me
    return state in {EVERY, case.state} or (state == STANDING and not case.state.settled)


def collaborations_of(found: Iterable[Finding]) -> list[tuple[str, str]]:
    """The collaborations that findings are about, by name."""
    named = {finding.collaboration: finding.about for finding in found if finding.collaboration}
    return sorted(named.items(), key=lambda pair: pair[1].casefold())
