"""Innovation challenges: a problem is set, partners are found, a pilot is run and judged. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class ChallengeState(StrEnum):
    """How far a challenge has got."""

    PROBLEM_SET = "problem_set"
    PARTNERS_FOUND = "partners_found"
    PILOT = "pilot"
    EVALUATION = "evaluation"
    ADOPTED = "adopted"
    DROPPED = "dropped"
    HANDED_ON = "handed_on"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()


_S = ChallengeState
# It may be dropped or handed to another body at any time; a pilot that taught too little is run again.
CHALLENGE_MOVES: dict[ChallengeState, frozenset[ChallengeState]] = {
    _S.PROBLEM_SET: frozenset({_S.PARTNERS_FOUND, _S.DROPPED, _S.HANDED_ON}),
    _S.PARTNERS_FOUND: frozenset({_S.PILOT, _S.PROBLEM_SET, _S.DROPPED, _S.HANDED_ON}),
    _S.PILOT: frozenset({_S.EVALUATION, _S.DROPPED, _S.HANDED_ON}),
    _S.EVALUATION: frozenset({_S.PILOT, _S.ADOPTED, _S.DROPPED, _S.HANDED_ON}),
    _S.ADOPTED: frozenset(),
    _S.DROPPED: frozenset({_S.PROBLEM_SET}),
    _S.HANDED_ON: frozenset(),
}
CLOSED = frozenset({_S.ADOPTED, _S.DROPPED, _S.HANDED_ON})


def check_challenge(title: str, problem: str) -> None:
    """A challenge has a title of 3 to 200 characters and says its problem in 10 to 1,000."""
    if not 3 <= len(title.strip()) <= 200:
        raise RuleBroken("Give the challenge a title of 3 to 200 characters.", field="title")
    if not 10 <= len(problem.strip()) <= 1_000:
        raise RuleBroken("Say the problem in 10 to 1,000 characters, not its solution.", field="problem")


def check_challenge_move(before: ChallengeState, after: ChallengeState, what: str, partners: str) -> None:
    """A move of the table that says what happened; partners are named when they are found, and the body it goes to."""
    if after not in CHALLENGE_MOVES[before]:
        raise RuleBroken(f"From {before.words.lower()} it cannot become {after.words.lower()}.", field="state")
    if not 3 <= len(what.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what happened.", field="what")
    if after in (_S.PARTNERS_FOUND, _S.HANDED_ON) and not 2 <= len(partners.strip()) <= 300:
        raise RuleBroken("Name in 2 to 300 characters the partners, or to whom it is handed on.", field="partners")
