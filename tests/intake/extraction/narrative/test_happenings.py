"""Events and decisions."""

import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The scheme was launched in May 2018.", "2018-05"),
        ("A seminar was held on 28 February in Ashdown.", "2019-02-28"),
        ("The service commenced with effect from 1 June 2018.", "2018-06-01"),
        ("Over forty people attended the exercise on 5 March 2019.", "2019-03-05"),
        ("The consultation has been completed.", None),
        ("Joint patrols have taken place with the council.", None),
        ("The pooled rota has been in place since 3 November 2018.", "2018-11-03"),
    ],
)
def test_what_happened_and_when(text: str, when: str | None) -> None:
    assert [one.date for one in read_kind(text, Kind.EVENT)] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "The exercise will be held in May 2019.",
        "The review has not been completed.",
        "The business case was approved by the board on 3 December 2018.",
        "Both services share a common aim.",
        "The memorandum of understanding was signed on 4 February 2019.",
        "It has attended 41 incidents, six of them outside the area.",
        "The outline case has now been finished and stands at Appendix C.",
        "This paper gives the position of each scheme as at the end of January 2019.",
        "The waiting list stood at 212 jobs on 28 February.",
        "The fleet scheme has moved from Green to Amber since December.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert read_kind(text, Kind.EVENT) == []


@pytest.mark.parametrize(
    ("text", "by", "state"),
    [
        ("The plan was approved by the Joint Strategic Board on 3 December 2018.", "Joint Strategic Board", "agreed"),
        ("The Authority resolved to establish a shared team.", "Authority", "agreed"),
        ("The Board is recommended to note this paper.", "Board", "recommended"),
        (
            "It was proposed at the Regional Meeting on 5 February 2019 that a head be found.",
            "Regional Meeting",
            "proposed",
        ),
        ("The design document was rejected.", None, "rejected"),
    ],
)
def test_who_decided_what(text: str, by: str | None, state: str) -> None:
    assert [(one.decided_by, one.state) for one in read_kind(text, Kind.DECISION)] == [(by, state)]


@pytest.mark.parametrize(
    "text",
    [
        "The terms have yet to be agreed.",
        "The case will be approved once funding is known.",
        "The work is supported by four analysts.",
    ],
)
def test_what_is_not_decided(text: str) -> None:
    assert read_kind(text, Kind.DECISION) == []


def test_each_line_of_a_recommendation_is_asked_of_the_board() -> None:
    text = "The Committee is asked to:\n\n- note the report\n- endorse the revised plan\n"
    found = read_kind(text, Kind.DECISION)
    assert [(one.quote, one.decided_by, one.state) for one in found] == [
        ("note the report", "Committee", "recommended"),
        ("endorse the revised plan", "Committee", "recommended"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The host model was adopted by the two authorities in 2014.",
        "The Board set a ceiling of £90,000 for the fund in 2017.",
        "Directors have set the minimum at £40k.",
    ],
)
def test_what_a_body_lays_down_is_decided(text: str) -> None:
    assert len(read_kind(text, Kind.DECISION)) == 1
