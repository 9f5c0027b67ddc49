"""What a heading, a label or the heads of a table make of the lines under them."""

import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.intake.extraction.narrative.standing import Standing, of_heading
from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("heading", "standing"),
    [
        ("7. RECOMMENDATIONS", Standing.ASKED),
        ("Decisions requested", Standing.ASKED),
        ("Decision", Standing.DECIDED),
        ("What we have decided", Standing.DECIDED),
        ("Next steps", Standing.ACTION),
        ("Appendix B - Action log", Standing.ACTION),
        ("Top five risks", Standing.RISK),
        ("6.2 Risk management", Standing.RISK),
        ("12/21 Date of next meeting", Standing.MEETING),
        ("Financial position", None),
        ("Risk assessment of fires", None),
    ],
)
def test_a_heading_says_what_its_lines_are(heading: str, standing: Standing | None) -> None:
    assert of_heading(heading) is standing


def test_what_was_resolved_is_a_decision_an_item() -> None:
    text = "RESOLVED: (a) that the lease be signed; and (b) that a lead officer be named in the spring.\n"
    found = read_kind(text, Kind.DECISION)
    assert [one.quote for one in found] == ["that the lease be signed", "that a lead officer be named in the spring"]
    assert {(one.date, one.state) for one in found} == {("2019-03-06", "agreed")}


def test_a_decision_notice_says_each_thing_decided() -> None:
    text = "Decision\n\nTo accept the tender, and to ask for a report by June 2019.\n\nReasons\n\nTo save money.\n"
    found = read_kind(text, Kind.DECISION)
    assert [one.quote for one in found] == ["To accept the tender", "to ask for a report by June 2019"]


def test_what_the_board_is_asked_is_recommended() -> None:
    text = "RECOMMENDATIONS\n\n1. Agree the new rota for the boats.\n2. Note the budget of the stores.\n"
    found = read_kind(text, Kind.DECISION)
    assert [(one.quote, one.state) for one in found] == [
        ("Agree the new rota for the boats", "recommended"),
        ("Note the budget of the stores", "recommended"),
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The mandate for the drone service was agreed 4 July 2018.", "agreed"),
        ("The council was offered space at the depot but declined.", "rejected"),
        ("The committee did not agree to the merger.", "rejected"),
        ("Members considered the case on 3 January 2019 and asked for firmer costs.", "agreed"),
        ("The scheme was given full approval on 8 January 2019.", "agreed"),
    ],
)
def test_other_ways_to_say_that_it_was_decided(text: str, state: str) -> None:
    assert [one.state for one in read_kind(text, Kind.DECISION)] == [state]


def test_a_second_thing_asked_is_a_decision_of_its_own() -> None:
    text = "The board is asked to note the report and to approve a transfer from the reserve."
    found = read_kind(text, Kind.DECISION)
    assert [one.quote for one in found][-1] == "to approve a transfer from the reserve"
    assert len(found) == 2
