"""What an agreement may be and become. Pure: tested without a database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.comparing import compare_dates, most_serious
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known


class AgreementKind(StrEnum):
    """What sort of agreement it is, from its legal basis as written."""

    S22A = "s22a"
    S23A = "s23a"
    S22 = "s22"
    PCA_2017 = "pca_2017_s1"
    MOU = "mou"
    PROTOCOL = "protocol"
    INFORMATION_SHARING = "information_sharing"
    DATA_PROCESSING = "data_processing"
    FRAMEWORK = "framework"
    CONTRACT = "contract"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _WORDS.get(self, self.value.replace("_", " ").capitalize())


_WORDS = {
    AgreementKind.S22A: "Section 22A, Police Act 1996",
    AgreementKind.S23A: "Section 23A, Police Act 1996",
    AgreementKind.S22: "Section 22",
    AgreementKind.PCA_2017: "Section 1, Policing and Crime Act 2017",
    AgreementKind.MOU: "Memorandum of understanding",
    AgreementKind.INFORMATION_SHARING: "Information sharing agreement",
    AgreementKind.DATA_PROCESSING: "Data processing agreement",
    AgreementKind.FRAMEWORK: "Framework agreement",
}

# The sections that papers give, one for the other, as the basis of a police collaboration.
POLICE_COLLABORATION = frozenset({AgreementKind.S22A, AgreementKind.S23A, AgreementKind.S22})


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
_KINDS: tuple[tuple[str, AgreementKind], ...] = (
    (r"(?<!\d)22A\b", AgreementKind.S22A),
    (r"(?<!\d)23A\b", AgreementKind.S23A),
    (r"\b(ss?\.?|sections?)\s*22\b", AgreementKind.S22),
    (r"policing and crime act", AgreementKind.PCA_2017),
    (r"\bmo[ua]s?\b|memorand(um|a) of (understanding|agreement)", AgreementKind.MOU),
    (r"data[- ](processing|protection)", AgreementKind.DATA_PROCESSING),
    (r"(information|data)[- ]sharing|\bisas?\b", AgreementKind.INFORMATION_SHARING),
    (r"protocol|concordat", AgreementKind.PROTOCOL),
    (r"framework", AgreementKind.FRAMEWORK),
    (r"contract|call-?off", AgreementKind.CONTRACT),
)
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


def kind_of(legal_basis: str) -> AgreementKind:
    """The sort of agreement that a legal basis as written names; OTHER when it names none of ours."""
    return next(
        (kind for pattern, kind in _KINDS if re.search(pattern, legal_basis, re.IGNORECASE)), AgreementKind.OTHER
    )


def state_of(words: str) -> AgreementState | None:
    """The state that a source's words mean; None when they do not say, so that a person is asked."""
    return next((state for pattern, state in _STATES if re.search(pattern, words, re.IGNORECASE)), None)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a source says an agreement is: sort, start, end and review."""

    kind: AgreementKind
    starts: PreciseDate | None = None
    ends: PreciseDate | None = None
    review_on: PreciseDate | None = None


def check_title(title: str) -> None:
    """An agreement has a title of 2 to 300 characters."""
    if not 2 <= len(title.strip()) <= 300:
        raise RuleBroken("Give the agreement a title of 2 to 300 characters.", field="title")


def check_about(collaboration: str | None, organisation: str | None) -> None:
    """An agreement is of a collaboration, or of an organisation where it serves none that we hold."""
    if not collaboration and not organisation:
        raise RuleBroken("Say which collaboration or organisation this agreement is of.", field="collaboration")


def check_terms(terms: Terms) -> None:
    """An agreement does not end before it starts."""
    if terms.starts and terms.ends and terms.ends.last < terms.starts.first:
        raise RuleBroken("An agreement cannot end before it starts.", field="ends")


def check_party(organisation: str | None, alliance: str) -> None:
    """A party is one organisation, or one alliance by its name."""
    if bool(organisation) == bool(alliance.strip()):
        raise RuleBroken("Name one organisation or one alliance as the party.", field="organisation")


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


def compare_agreements(before: Terms, after: Terms) -> Known:
    """The held terms against those of a new source: another section, start or end cannot both be true."""
    other_kind = after.kind not in (before.kind, AgreementKind.OTHER)
    contradicted = other_kind and before.kind is not AgreementKind.OTHER
    kind = Known.CONTRADICTORY if contradicted else Known.CHANGED if other_kind else Known.HELD
    return most_serious(
        kind,
        compare_dates(before.starts, after.starts, apart=Known.CONTRADICTORY),
        compare_dates(before.ends, after.ends, apart=Known.CHANGED),
        compare_dates(before.review_on, after.review_on, apart=Known.CHANGED),
    )


def compare_states(before: AgreementState | None, after: AgreementState | None) -> Known:
    """The held state against a newer report's: onwards is a change, backwards contradicts what was said before."""
    if after is None or before == after:
        return Known.HELD
    order = list(AgreementState)
    backwards = before is not None and order.index(after) < order.index(before)
    return Known.CONTRADICTORY if backwards else Known.CHANGED
