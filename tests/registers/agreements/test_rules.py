from __future__ import annotations

import pytest

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.registers.agreements import rules
from concordat.registers.agreements.rules import AgreementKind, AgreementState, Terms


@pytest.mark.parametrize(
    ("basis", "kind"),
    [
        ("s22A Police Act 1996", AgreementKind.S22A),
        ("Sections 23A of the Police Act", AgreementKind.S23A),
        ("Section 22", AgreementKind.S22),
        ("Policing and Crime Act 2017, section 1", AgreementKind.PCA_2017),
        ("MoU", AgreementKind.MOU),
        ("Memorandum of Understanding", AgreementKind.MOU),
        ("joint protocol", AgreementKind.PROTOCOL),
        ("information-sharing agreement", AgreementKind.INFORMATION_SHARING),
        ("data processing agreement", AgreementKind.DATA_PROCESSING),
        ("framework contract", AgreementKind.FRAMEWORK),
        ("contract award", AgreementKind.CONTRACT),
        ("terms of reference", AgreementKind.OTHER),
        ("paragraph 122A", AgreementKind.OTHER),
    ],
)
def test_the_kind_is_read_from_the_basis_as_written(basis: str, kind: AgreementKind) -> None:
    assert rules.kind_of(basis) is kind


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("in force", AgreementState.IN_FORCE),
        ("in_force", AgreementState.IN_FORCE),
        ("being considered", AgreementState.UNDER_CONSIDERATION),
        ("not yet signed", AgreementState.IN_NEGOTIATION),
        ("in_progress", AgreementState.IN_NEGOTIATION),
        ("signed", AgreementState.SIGNED),
        ("awarded", AgreementState.SIGNED),
        ("agreed", AgreementState.APPROVED),
        ("planned", AgreementState.PROPOSED),
        ("expired", AgreementState.ENDED),
        ("amended", None),
        ("legal duty", None),
        ("delivered in cooperation", None),
    ],
)
def test_the_state_is_read_from_the_words_or_left_to_a_person(words: str, state: AgreementState | None) -> None:
    assert rules.state_of(words) is state


def test_what_may_be_said_of_an_agreement() -> None:
    assert rules.state_words(AgreementState.IN_FORCE, 0, 2) == "Reported in force; signatures evidenced: 0 of 2"
    assert rules.state_words(None, 0, 0) == "State not reported; no party named"


def test_what_is_refused() -> None:
    with pytest.raises(RuleBroken):
        rules.check_title(" ")
    with pytest.raises(RuleBroken):
        rules.check_about(None, None)
    for organisation, alliance in ((None, " "), ("kent-police", "Seven Force")):
        with pytest.raises(RuleBroken):
            rules.check_party(organisation, alliance)
    with pytest.raises(RuleBroken):
        rules.check_terms(Terms(AgreementKind.MOU, PreciseDate.parse("2017"), PreciseDate.parse("2016")))


@pytest.mark.parametrize("state", [state for state in AgreementState if state is not AgreementState.ENDED])
def test_what_has_ended_stays_so(state: AgreementState) -> None:
    with pytest.raises(RuleBroken, match="ended"):
        rules.check_move(AgreementState.ENDED, state)
    rules.check_move(state, AgreementState.ENDED)
    rules.check_move(None, state)


def terms(kind: str, starts: str | None = None, ends: str | None = None) -> Terms:
    return Terms(AgreementKind(kind), *(PreciseDate.parse(day) if day else None for day in (starts, ends)))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (terms("s22a", "2016-03"), terms("s22a"), Known.HELD),
        (terms("s22a", "2016-03"), terms("other", "2016-03"), Known.HELD),
        (terms("other"), terms("s22a"), Known.CHANGED),
        (terms("s22a"), terms("s23a"), Known.CONTRADICTORY),
        (terms("s22a", "2016-03"), terms("s22a", "2016-05"), Known.CONTRADICTORY),
        (terms("s22a", "2016", "2018"), terms("s22a", "2016", "2020"), Known.CHANGED),
    ],
)
def test_terms_compared(before: Terms, after: Terms, expected: Known) -> None:
    assert rules.compare_agreements(before, after) is expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("signed", None, Known.HELD),
        ("signed", "signed", Known.HELD),
        (None, "proposed", Known.CHANGED),
        ("proposed", "signed", Known.CHANGED),
        ("in_force", "proposed", Known.CONTRADICTORY),
    ],
)
def test_states_compared(before: str | None, after: str | None, expected: Known) -> None:
    held, said = (AgreementState(s) if s else None for s in (before, after))
    assert rules.compare_states(held, said) is expected
