"""What a risk may say, and how its state may move. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.calculations.risks import Scale
from concordat.kernel.errors import RuleBroken

SCALES = range(3, 11)


class RiskState(StrEnum):
    """What has become of a risk."""

    OPEN = "open"
    MITIGATED = "mitigated"
    HAPPENED = "happened"
    CLOSED = "closed"

    @property
    def word(self) -> str:
        return self.value.capitalize()


# From each state to those that a later report may give.
RISK_MOVES: dict[RiskState, frozenset[RiskState]] = {
    RiskState.OPEN: frozenset(RiskState),
    RiskState.MITIGATED: frozenset(RiskState),
    RiskState.HAPPENED: frozenset({RiskState.HAPPENED, RiskState.CLOSED}),
    RiskState.CLOSED: frozenset(RiskState),
}


class RiskKind(StrEnum):
    """What a score is of: the risk before anything is done, as it is now, or as it is meant to become."""

    INHERENT = "inherent"
    CURRENT = "current"
    TARGET = "target"

    @property
    def word(self) -> str:
        return self.value.capitalize()


def check_what(what: str) -> None:
    """A risk says in 3 to 500 characters what may happen."""
    if not 3 <= len(what.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what the risk is.", field="what")


def check_about(collaboration: str | None, organisation: str | None) -> None:
    """A risk is somebody's: a collaboration's or an organisation's."""
    if not collaboration and not organisation:
        raise RuleBroken("Say which collaboration or organisation runs the risk.", field="collaboration")


def check_scale(scale: int) -> None:
    """Likelihood and impact run from 1 to a highest of 3 to 10."""
    if scale not in SCALES:
        raise RuleBroken("A scale of likelihood and impact has a highest of 3 to 10.", field="scale")


def check_thresholds(scale: Scale) -> None:
    """The bands of a scale begin in order, within its scores."""
    check_scale(scale.highest)
    if not 1 < scale.medium < scale.high < scale.critical <= scale.highest**2:
        raise RuleBroken(
            f"Medium, high and critical begin in this order between 2 and {scale.highest**2}.", field="medium"
        )


def check_scored(kind: RiskKind, likelihood: str, impact: str) -> None:
    """An inherent or a target report is nothing but its score."""
    if kind is not RiskKind.CURRENT and not (likelihood.strip() and impact.strip()):
        raise RuleBroken(f"Give the likelihood and the impact of the {kind} risk.", field="likelihood")


def level(written: str, scale: int, field: str) -> int | None:
    """The number of a likelihood or impact as written; None where it is in words. RuleBroken outside the scale."""
    text = written.strip()
    if not text.isdecimal():
        return None
    if not 1 <= int(text) <= scale:
        raise RuleBroken(f"The {field} is {text}; the scale runs from 1 to {scale}.", field=field)
    return int(text)


def check_move(before: RiskState, after: RiskState) -> None:
    """A risk that happened does not become open again; a closed one may be reopened."""
    if after not in RISK_MOVES[before]:
        raise RuleBroken("This risk has happened: record a new risk, or close this one.", field="state")
