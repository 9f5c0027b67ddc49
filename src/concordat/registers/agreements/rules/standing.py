"""Whether an agreement is in force, and what stands in its way. Pure.

The Act asks for writing (Police Act 1996, s23C); that a signature of each party is on record is our rule of evidence.
It binds agreements that the parties themselves enter here. Of one that is known from a paper alone, no more is said
than that it is reported so, and for how many of its parties a signature is evidenced.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules.completeness import Completeness, Extent
from concordat.registers.agreements.rules.states import AgreementState, state_words

MOST_NAMED = 3
_BEFORE_SIGNING = (
    AgreementState.PROPOSED, AgreementState.UNDER_CONSIDERATION, AgreementState.IN_NEGOTIATION, AgreementState.APPROVED,
)  # fmt: skip
_NEED_SIGNATURES = (AgreementState.SIGNED, AgreementState.IN_FORCE)
ENDED, EXPIRED, UNTOLD = "Ended", "Expired", "State not reported"
INCOMPLETE, UNSIGNED, SIGNED, IN_FORCE = "Incomplete", "Not signed by all", "Signed", "In force"


@dataclass(frozen=True, slots=True)
class Standing:
    """What may be said: ``word`` for a tag, ``words`` in a sentence; ``in_force`` None where it is only reported."""

    word: str
    words: str
    in_force: bool | None


def standing(
    *, state: AgreementState | None, entered: bool, complete: Completeness, named: int, unsigned: Sequence[str],
    starts: PreciseDate | None, ends: PreciseDate | None, on: date,
) -> Standing:  # fmt: skip
    """How the agreement stands on a day; ``unsigned`` are the names of the parties without a signature on record."""
    signed = named - len(unsigned)
    if state is AgreementState.ENDED:
        return Standing(ENDED, "Ended.", False)
    if ends is not None and ends.last < on:
        return Standing(EXPIRED, f"Its term ended on {ends.words()}; no renewal is on record.", False)
    if not entered:
        return Standing(_reported(state), f"{state_words(state, signed, named)}.", None)
    return _entered(state, complete, named, unsigned, starts, on)


def _entered(
    state: AgreementState | None, complete: Completeness, named: int, unsigned: Sequence[str],
    starts: PreciseDate | None, on: date,
) -> Standing:  # fmt: skip
    if complete.missing or complete.extent is Extent.INCOMPLETE:
        return Standing(INCOMPLETE, f"Not in force. {complete.words}", False)
    if unsigned or not named:
        waits = f"waits for the signature of {listed(unsigned)}" if unsigned else "no party is named"
        signed = f"Signatures evidenced: {named - len(unsigned)} of {named}."
        return Standing(UNSIGNED, f"Not in force: it {waits}. {signed}", False)
    if state in _BEFORE_SIGNING:
        return Standing(_told(state), "Signed by all, and not yet told as made.", False)
    if starts is None:
        return Standing(SIGNED, "Signed by all; when it begins is not stated.", False)
    if starts.first > on:
        return Standing(SIGNED, f"Signed by all; it begins on {starts.words()}.", False)
    return Standing(IN_FORCE, f"In force since {starts.words()}; signed by all {named} parties.", True)


def words_of_standings() -> list[str]:
    """Every word that a standing may have, in the order of the alphabet."""
    reported = [_reported(state) for state in AgreementState if state is not AgreementState.ENDED]
    told = [_told(state) for state in _BEFORE_SIGNING]
    return sorted([ENDED, EXPIRED, UNTOLD, INCOMPLETE, UNSIGNED, SIGNED, IN_FORCE, *reported, *told])


def _reported(state: AgreementState | None) -> str:
    return f"Reported {_lower(state)}" if state else UNTOLD


def _told(state: AgreementState) -> str:
    return _lower(state).capitalize()


def _lower(state: AgreementState) -> str:
    return state.value.replace("_", " ")


def listed(names: Sequence[str]) -> str:
    """The first few by name, the rest as a number: A, B and 12 more."""
    if len(names) <= MOST_NAMED:
        return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"


def check_in_force(
    state: AgreementState, *, entered: bool, complete: Completeness, named: int, unsigned: Sequence[str]
) -> None:
    """An agreement that its parties enter is signed or in force when all needed parties are named and have signed."""
    if not entered or state not in _NEED_SIGNATURES:
        return
    if complete.extent is Extent.INCOMPLETE:
        raise RuleBroken(f"It cannot be {_lower(state)}. {complete.words}", field="state")
    if unsigned or not named:
        waits = f"the signature of {listed(unsigned)} is not on record" if unsigned else "no party is named"
        raise RuleBroken(f"It cannot be {_lower(state)}: {waits}.", field="state")
