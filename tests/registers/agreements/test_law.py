"""The law on parties, as vectors: who is needed, who is missing, and when an agreement is in force."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules import (
    AgreementKind,
    AgreementState,
    Completeness,
    Extent,
    Head,
    Person,
    Provision,
    ProvisionKind,
    check_in_force,
    check_legal_person,
    check_provision,
    completeness,
    standing,
)
from concordat.registers.agreements.rules.completeness import check_subjects

DAY = date(2020, 1, 6)
FORCE, BODY = OrganisationKind.POLICE_FORCE, OrganisationKind.POLICING_BODY
SEVEN = tuple(f"force-{letter}" for letter in "abcdefg")


def people(*forces: str, **more: Person) -> dict[str, Person]:
    """Each force with the policing body that is responsible for it."""
    found = {}
    for key in forces:
        body = f"{key}-body"
        found[key] = Person(key, key.upper(), FORCE, "England", body)
        found[body] = Person(body, body.upper(), BODY, "England", polices=True)
    return found | more


def judged(parties: set[str], *forces: str, kind: AgreementKind = AgreementKind.S22A, **more: Person) -> Completeness:
    provision = Provision(ProvisionKind.FORCE, forces, (Head.JOINT_DISCHARGE,))
    return completeness(kind, [provision], people(*SEVEN, **more), parties, DAY)


def test_seven_forces_make_fourteen_parties() -> None:
    found = judged(set(people(*SEVEN)), *SEVEN)
    assert (found.extent, len(found.needed), found.missing) == (Extent.COMPLETE, 14, ())
    assert found.words == "Complete: all 14 needed parties are named."


def test_a_provision_is_about_the_bodies_of_its_kind() -> None:
    known = people("force-a", fire=Person("fire", "Fire Authority", OrganisationKind.FIRE_AUTHORITY, "England"))
    check_subjects(Provision(ProvisionKind.FORCE, ("force-a",)), known)
    check_subjects(Provision(ProvisionKind.POLICING_BODY, ("force-a-body",)), known)
    check_subjects(Provision(ProvisionKind.POLICING_BODY_AND_FORCE, ("force-a", "force-a-body")), known)
    with pytest.raises(RuleBroken, match="Fire Authority is no police force"):
        check_subjects(Provision(ProvisionKind.FORCE, ("force-a", "fire")), known)
    for key in ("force-a", "fire"):
        with pytest.raises(RuleBroken, match="is no policing body"):
            check_subjects(Provision(ProvisionKind.POLICING_BODY, ("force-a-body", key)), known)


@pytest.mark.parametrize("gone", sorted(people(*SEVEN)))
def test_the_one_that_is_missing_is_named(gone: str) -> None:
    found = judged(set(people(*SEVEN)) - {gone}, *SEVEN)
    assert found.extent is Extent.INCOMPLETE
    assert [need.key for need in found.missing] == [gone]
    assert found.words == f"Incomplete: 13 of 14 needed parties are named; missing: {gone.upper()}."


def test_a_successor_that_is_missing_is_said_to_be_one() -> None:
    mayor = Person("mayor", "The Mayor", OrganisationKind.COMBINED_AUTHORITY, "England", polices=True)
    before = Person("old-body", "The Old Body", BODY, "England", succeeded_by="mayor")
    force = Person("force-a", "Force A", FORCE, "England", "mayor")
    provision = Provision(ProvisionKind.FORCE, ("force-a", "force-b"))
    known = people("force-b", **{"force-a": force, "mayor": mayor, "old-body": before})
    parties = {"force-a", "old-body", "force-b", "force-b-body"}
    found = completeness(AgreementKind.S22A, [provision], known, parties, DAY)
    assert [need.because for need in found.missing] == [
        "responsible for Force A; it follows The Old Body: record the novation"
    ]


def test_a_policing_body_that_nobody_knows_is_no_missing_party() -> None:
    special = Person("transport", "Transport Police", OrganisationKind.SPECIAL_POLICE)
    provision = Provision(ProvisionKind.FORCE, ("force-a", "transport"))
    known = people("force-a", transport=special)
    found = completeness(AgreementKind.S22A, [provision], known, {*known, "transport"}, DAY)
    assert found.extent is Extent.NOT_KNOWN
    assert found.words == (
        "Not known: which policing body answered for Transport Police on 6 January 2020 is not on record."
    )


def test_one_force_and_its_body_alone_make_no_agreement() -> None:
    found = judged(set(people("force-a")), "force-a")
    assert found.extent is Extent.INCOMPLETE
    assert "two policing bodies" in found.words


@pytest.mark.parametrize("kind", [ProvisionKind.POLICING_BODY, ProvisionKind.POLICING_BODY_AND_FORCE])
def test_support_needs_the_bodies_and_whoever_answers_for_a_force(kind: ProvisionKind) -> None:
    provision = Provision(kind, ("force-a-body", "force-b"), (Head.PREMISES,))
    known = people("force-a", "force-b")
    found = completeness(AgreementKind.S22A, [provision], known, {"force-a-body", "force-b"}, DAY)
    assert [need.key for need in found.missing] == ["force-b-body"]


def test_a_memorandum_knows_no_such_rule_and_without_a_provision_nothing_is_known() -> None:
    assert completeness(AgreementKind.MOU, [], {}, set(), DAY).extent is Extent.NO_RULE
    assert completeness(AgreementKind.S22A, [], {}, set(), DAY).extent is Extent.NOT_KNOWN


SERVICES = {
    "police": Person("police", "Police", FORCE, "England", "body"),
    "fire": Person("fire", "Fire Authority", OrganisationKind.FIRE_AUTHORITY, "England"),
    "ambulance": Person("ambulance", "Ambulance Trust", OrganisationKind.AMBULANCE, "England"),
    "council": Person("council", "A Council", OrganisationKind.COUNCIL, "England"),
    "welsh": Person("welsh", "A Welsh Authority", OrganisationKind.FIRE_AUTHORITY, "Wales"),
}


@pytest.mark.parametrize(
    ("parties", "extent", "words"),
    [
        ({"police", "fire"}, Extent.COMPLETE, "Complete."),
        ({"police", "fire", "ambulance", "council"}, Extent.COMPLETE, "Complete."),
        ({"police", "council"}, Extent.INCOMPLETE, "at least two of police, fire and ambulance"),
        ({"police", "welsh"}, Extent.INCOMPLETE, "A Welsh Authority is in Wales"),
    ],
)
def test_the_three_services_in_england(parties: set[str], extent: Extent, words: str) -> None:
    found = completeness(AgreementKind.PCA_2017, [], SERVICES, parties, DAY)
    assert found.extent is extent
    assert words in found.words


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(sorted(people(*SEVEN)))), st.sets(st.sampled_from(SEVEN), min_size=2))
def test_who_is_missing_is_who_is_needed_and_not_there(parties: set[str], forces: set[str]) -> None:
    found = judged(parties, *sorted(forces))
    needed = {need.key for need in found.needed}
    assert len(needed) == 2 * len(forces)
    assert {need.key for need in found.missing} == needed - parties
    assert (found.extent is Extent.COMPLETE) == (needed <= parties)


def test_a_fire_service_is_answered_with_its_authority() -> None:
    with pytest.raises(RuleBroken, match="Name Northshire Fire Authority instead"):
        check_legal_person("Northshire Fire Service", OrganisationKind.FIRE_SERVICE, "Northshire Fire Authority")
    with pytest.raises(RuleBroken, match="fire and rescue authority"):
        check_legal_person("Northshire Fire Service", OrganisationKind.FIRE_SERVICE, None)
    check_legal_person("Northshire Fire Authority", OrganisationKind.FIRE_AUTHORITY, None)


@pytest.mark.parametrize(
    ("provision", "kind", "field"),
    [
        (Provision(ProvisionKind.FORCE, ("a",)), AgreementKind.MOU, "kind"),
        (Provision(ProvisionKind.EMERGENCY_SERVICES, ("a",)), AgreementKind.S22A, "kind"),
        (Provision(ProvisionKind.FORCE, ()), AgreementKind.S22A, "bodies"),
        (Provision(ProvisionKind.FORCE, ("a", "a")), AgreementKind.S22A, "bodies"),
        (Provision(ProvisionKind.FORCE, ("a",), (Head.PREMISES,)), AgreementKind.S22A, "heads"),
        (Provision(ProvisionKind.POLICING_BODY, ("a",), (Head.MEMBERS,)), AgreementKind.S23A, "heads"),
        (Provision(ProvisionKind.FORCE, ("a",), (Head.CIVILIAN_FUNCTIONS,)), AgreementKind.S22A, "functions"),
    ],
)
def test_a_provision_covers_what_the_law_lets_it_cover(provision: Provision, kind: AgreementKind, field: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        check_provision(provision, kind)
    assert caught.value.field == field


COMPLETE = Completeness(Extent.COMPLETE)
INCOMPLETE = judged(set(people(*SEVEN)) - {"force-a"}, *SEVEN)
FIRST = PreciseDate.parse("2019-01-01")


@pytest.mark.parametrize(
    ("state", "entered", "complete", "unsigned", "starts", "ends", "word", "in_force"),
    [
        (AgreementState.IN_FORCE, True, COMPLETE, [], FIRST, None, "In force", True),
        (AgreementState.SIGNED, True, COMPLETE, [], PreciseDate.parse("2021"), None, "Signed", False),
        (AgreementState.SIGNED, True, COMPLETE, [], None, None, "Signed", False),
        (AgreementState.IN_FORCE, True, COMPLETE, ["X"], FIRST, None, "Not signed by all", False),
        (AgreementState.IN_FORCE, True, INCOMPLETE, [], FIRST, None, "Incomplete", False),
        (AgreementState.APPROVED, True, COMPLETE, [], FIRST, None, "Approved", False),
        (AgreementState.IN_FORCE, True, COMPLETE, [], FIRST, PreciseDate.parse("2019-12"), "Expired", False),
        (AgreementState.ENDED, False, COMPLETE, [], FIRST, None, "Ended", False),
        (AgreementState.IN_FORCE, False, INCOMPLETE, ["X"], FIRST, None, "Reported in force", None),
        (None, False, COMPLETE, [], None, None, "State not reported", None),
    ],
)
def test_how_an_agreement_stands(
    state: AgreementState | None, entered: bool, complete: Completeness, unsigned: list[str],
    starts: PreciseDate | None, ends: PreciseDate | None, word: str, in_force: bool | None,
) -> None:  # fmt: skip
    found = standing(
        state=state, entered=entered, complete=complete, named=14, unsigned=unsigned, starts=starts, ends=ends, on=DAY
    )
    assert (found.word, found.in_force) == (word, in_force)


def test_what_a_paper_says_is_in_force_is_reported_so_with_its_signatures() -> None:
    found = standing(
        state=AgreementState.IN_FORCE, entered=False, complete=COMPLETE, named=14, unsigned=list(SEVEN) * 2,
        starts=None, ends=None, on=DAY,
    )  # fmt: skip
    assert found.words == "Reported in force; signatures evidenced: 0 of 14."


def test_only_what_the_parties_enter_waits_for_signatures() -> None:
    asked = {"complete": COMPLETE, "named": 2, "unsigned": ["X Police"]}
    check_in_force(AgreementState.IN_FORCE, entered=False, **asked)  # type: ignore[arg-type]
    check_in_force(AgreementState.APPROVED, entered=True, **asked)  # type: ignore[arg-type]
    with pytest.raises(RuleBroken, match="the signature of X Police is not on record"):
        check_in_force(AgreementState.IN_FORCE, entered=True, **asked)  # type: ignore[arg-type]
    with pytest.raises(RuleBroken, match="missing: FORCE-A"):
        check_in_force(AgreementState.SIGNED, entered=True, complete=INCOMPLETE, named=13, unsigned=[])
