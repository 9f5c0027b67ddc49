import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind

PAPER = "The workshop paragraph opens here and says little.\n\n"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The joint workshop will open in October 2019.", "2019-10"),
        ("The business case is due at the board in the next three months.", "2019-06"),
        ("The pilot is scheduled for 14 May 2019.", "2019-05-14"),
        ("Roll-out of the tablets is planned from April 2019.", "2019-04"),
        ("The trust aims to complete its review by the end of June 2019.", "2019-06-30"),
        ("A shared strategy is being developed by both services.", None),
        ("It is hoped that the rota may start in autumn 2019.", "2019-autumn"),
        ("The records will need to be moved to the new system.", None),
        ("It is proposed that the service act as lead for the tender.", None),
        ("A review of the contract is under way.", None),
        ("Phased opening of the other stations commences in January 2020.", "2020-01"),
        ("The tender has been postponed until September 2019.", "2019-09"),
    ],
)
def test_a_promise_and_when_it_is_due(text: str, due: str | None) -> None:
    found = read_kind(text, Kind.COMMITMENT)
    assert [one.due for one in found] == [due]


def test_a_list_of_dates_is_a_promise_each() -> None:
    found = read_kind("Go-live is due at two depots in May, July and end October 2019.", Kind.COMMITMENT)
    assert [one.due for one in found] == ["2019-05", "2019-07", "2019-10-31"]


def test_papers_named_together_are_a_promise_each() -> None:
    text = "Business cases for joint workshops, shared drones and a command vehicle are due in the next six months."
    found = read_kind(text, Kind.COMMITMENT)
    assert [one.quote for one in found] == ["joint workshops", "shared drones", "a command vehicle"]
    assert {one.due for one in found} == {"2019-09"}


def test_a_promising_lead_in_makes_its_list_promises() -> None:
    text = (
        "By September 2019 the partners will:\n\n"
        "- appoint a project manager\n- agree the site\n- the survey is already complete\n"
    )
    found = read_kind(text, Kind.COMMITMENT)
    assert [one.quote for one in found] == ["appoint a project manager", "agree the site"]
    assert {one.due for one in found} == {"2019-09"}


def test_old_and_new_date_of_a_slipped_promise() -> None:
    found = read_kind("The audit originally planned for May 2019 will now be held in July 2019.", Kind.COMMITMENT)
    assert [(one.due, one.state) for one in found] == [("2019-05", "slipped"), ("2019-07", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The platform will enable officers to see both systems.",
        "The weather in February was mild.",
        "If the offer were refused, the trust would leave the scheme.",
        "Demand will increase over the summer of 2019.",
        "The station manager is due to retire in May 2019.",
        "The programme has been funded until March 2020.",
        "To be confirmed",
        "Still to be agreed.",
    ],
)
def test_what_promises_nothing(text: str) -> None:
    assert read_kind(text, Kind.COMMITMENT) == []


def test_no_name_of_a_person_in_the_plain_line() -> None:
    found = read_kind("The review will be led by Superintendent Fictitia Example in July 2019.", Kind.COMMITMENT)
    assert "Fictitia" not in (found[0].what or "")
    assert "Superintendent" in (found[0].what or "")
