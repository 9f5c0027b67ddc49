"""What a name in a paper may mean."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.foundation.organisations.gazetteer import candidates
from concordat.foundation.organisations.matching import Candidate, fold, initials, propose


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kent Police", "kent-police"),
        ("KENT FIRE AND RESCUE SERVICE", "kent-fire-and-rescue-service"),
        ("Kent Fire & Rescue Services", "kent-fire-and-rescue-service"),
        ("SECAM", "south-east-coast-ambulance-service"),
        ("the Home Office", "home-office"),
        ("Cambridgeshire Police", "cambridgeshire-constabulary"),
        ("The Police & Crime Commissioner for Sussex", "sussex-police-and-crime-commissioner"),
        ("Seven Force", "seven-forces"),
        ("7F", "seven-forces"),
        ("Bedfordshire, Cambridgeshire & Hertfordshire", "bch"),
        ("National Police Chiefs Council", "national-police-chiefs-council"),
        ("Kent and Medway Fire and Rescue Authority", "kent-and-medway-fire-and-rescue-authority"),
    ],
)
def test_a_known_name_comes_first_and_is_nearly_certain(name: str, key: str) -> None:
    best = propose(name, candidates())[0]
    assert (best.key, best.score >= 0.98) == (key, True)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("South East Coast Ambulance Servce", "south-east-coast-ambulance-service"),
        ("Cambridgeshire Constabularly", "cambridgeshire-constabulary"),
        ("Canterbury Christchurch University", "canterbury-christ-church-university"),
    ],
)
def test_a_misspelt_name_is_proposed_below_every_known_one(name: str, key: str) -> None:
    best = propose(name, candidates())[0]
    assert best.key == key
    assert 0.62 <= best.score < 0.85
    assert "like a name of it" in best.reason


def test_a_short_name_is_decided_by_its_context() -> None:
    alone = {p.key: p for p in propose("Kent", candidates(), limit=10)}
    assert alone["kent-police"].score == 0.7
    told = propose("Kent", candidates(), kinds={"police_force"})[0]
    assert (told.key, told.score, told.reason) == ("kent-police", 0.95, "a short name in this context")


def test_initials_are_a_reason() -> None:
    council = Candidate("x", "Wessex County Council", "council")
    assert propose("WCC", [council])[0].reason == "its initials"
    assert propose("wcc", [council]) == ()


def test_nothing_near_gives_nothing() -> None:
    assert propose("Quarterly highlight", candidates()) == ()
    assert propose(" - ", candidates()) == ()


def test_an_exact_name_beats_an_alias_of_another() -> None:
    pair = [Candidate("a", "Alpha", "other", ("Beta",)), Candidate("b", "Beta", "other")]
    assert [(p.key, p.reason) for p in propose("beta", pair)] == [("b", "its name"), ("a", "an alias")]


def test_the_limit_is_kept() -> None:
    assert len(propose("Police and Crime Commissioner", candidates(), limit=3)) <= 3


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The Force’s", "forces"),
        ("Fire & Rescue Services", "fire and rescue service"),
        ("the", "the"),
        ("7-Force", "7 force"),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_initials() -> None:
    assert initials("Kent and Medway Fire and Rescue Authority") == "KMFRA"


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once_for_any_text(name: str) -> None:
    once = fold(name)
    assert fold(once) in {once, once.removeprefix("the ")}


@given(st.sampled_from(candidates()), st.integers(0, 1000))
def test_the_order_of_the_candidates_does_not_matter(candidate: Candidate, seed: int) -> None:
    shuffled = random.Random(seed).sample(candidates(), k=40)
    assert propose(candidate.name, shuffled) == propose(candidate.name, shuffled[::-1])
    assert propose(candidate.name, [candidate])[0].score == 1.0
