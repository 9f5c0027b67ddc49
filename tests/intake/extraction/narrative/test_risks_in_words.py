"""What is a risk, and what only has its words."""

import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    "text",
    [
        "Every week of delay costs about £8k across both forces.",
        "£300k of the spend on radios has slipped into 2019/20.",
        "The delay is the result of a dispute over how hours are counted.",
        "One complaint was about a delay of three minutes.",
        "The overspend reflects agency staff covering nine vacancies in dispatch.",
        "The unit for Audit and Strategic Risk was joined in May.",
        "Risks\n\nStaff Services Partnership",
        "Two sites were seen. The second is the better one.",
    ],
)
def test_what_is_no_risk(text: str) -> None:
    assert read_kind(text, Kind.RISK) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Delay to the radio programme means that old sets must be kept going.", "Delay to the radio programme"),
        ("Two risks are red. One is old masts. The other is that a partner leaves.", "The other is that a partner"),
        ("Risks\n\n(1) There is no funding for the cell beyond March 2020 (score 20).", "no funding for the cell"),
    ],
)
def test_what_is_a_risk(text: str, quote: str) -> None:
    assert any(quote in one.quote for one in read_kind(text, Kind.RISK))
