"""How far an agreement has got: the states, what words mean them, and which may follow which."""

from __future__ import annotations

import re
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known


class AgreementState(StrEnum):
    """How far an agreement has got, as a source reports it; in the order of its life."""

    PROPOSED = "proposed"
    UNDER_CONSIDERATION = "under_consideration"
    IN_NEGOTIATION = "in_negotiation"
    APPROVED = "approved"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    ENDED = "ended"


# The first pattern that matches says what is meant: the longer name stands before the shorter.
_STATES: tuple[tuple[str, AgreementState], ...] = (
    (r"\b(ended|expired|terminated|withdrawn|lapsed)\b", AgreementState.ENDED),
    (r"\bnot (yet )?(signed|in force|in place)\b|\bunsigned\b|\bto be signed\b", AgreementState.IN_NEGOTIATION),
    (r"\bin[ _-]force\b|\bin place\b|\blive\b|\boperat", AgreementState.IN_FORCE),
    (
        r"negotiat|\bdraft|\bin[ _-]progress\b|\bdiscuss|\bbeing (developed|drawn|prepared)",
        AgreementState.IN_NEGOTIATION,
    ),
    (r"\b(signed|executed|entered into|awarded)\b", AgreementState.SIGNED),
    (r"\bconsider", AgreementState.UNDER_CONSIDERATION),
    (r"\b(proposed|planned|intended)\b|\b(to|will) be (approved|agreed)\b", AgreementState.PROPOSED),
    (r"\b(approved|agreed|ratified)\b", AgreementState.APPROVED),
)


def state_of(words: str) -> AgreementState | None:
    """The state that a source's words mean; None when they do not say, so that a person is asked."""
    return next((state for pattern, state in _STATES if re.search(pattern, words, re.IGNORECASE)), None)


def check_move(before: AgreementState | None, after: AgreementState) -> None:
    """What has ended stays so: a renewal is a new agreement."""
    if before is AgreementState.ENDED and after is not AgreementState.ENDED:
        raise RuleBroken("This agreement has ended; record the new one instead.", field="state")


def state_words(state: AgreementState | None, signed: int, parties: int) -> str:
    """What may be said of it: the state as reported, and for how many of the named parties a signature is evidenced."""
    reported = f"Reported {state.value.replace('_', ' ')}" if state else "State not reported"
    if not parties:
        return f"{reported}; no party named"
    return f"{reported}; signatures evidenced: {signed} of {parties}"


def compare_states(before: AgreementState | None, after: AgreementState | None) -> Known:
    """The held state against a newer report's: onwards is a change, backwards contradicts what was said before."""
    if after is None or before == after:
        return Known.HELD
    order = list(AgreementState)
    backwards = before is not None and order.index(after) < order.index(before)
    return Known.CONTRADICTORY if backwards else Known.CHANGED
