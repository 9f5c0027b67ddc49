"""What board papers say as a matter of form is no fact: every word is invented."""

from __future__ import annotations

import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.BENEFIT, "The Chief Officer presented the report that provides an overview of joint work."),
        (Kind.BENEFIT, "The two bodies signed for the purpose of providing efficient and effective policing."),
        (Kind.BENEFIT, "The review looked for ways of improving services."),
        (Kind.EVENT, "The paper was presented and discussed."),
        (Kind.EVENT, "A good relationship has been established between the partners."),
        (Kind.EVENT, "The Commissioner raised questions about the spike in costs in March 2018."),
        (Kind.METHOD, "This approach is expected to save time."),
        (Kind.SHARE, "The Cabinet noted that the Authority had learnt from the camera shared service experience."),
        (Kind.MEASURE, "The meeting accepted the updates to the existing Sec 22 agreement."),
        (Kind.MEASURE, "The building holds offices and 999 control rooms."),
        (Kind.MEASURE, "The members agreed in all three cases to wait."),
    ],
)
def test_words_of_form_are_no_facts(kind: Kind, text: str) -> None:
    assert read_kind(text, kind) == []


def test_a_station_named_after_two_services_is_shared_and_its_opening_an_event() -> None:
    text = "- In the east, the opening of the new Wexcombe Fire and Ambulance Station in November 2017."
    assert [one.state for one in read_kind(text, Kind.SITE)] == ["in use"]
    assert [one.date for one in read_kind(text, Kind.EVENT)] == ["2017-11"]
    planned = "The partners have plans to build a shared Fire and Ambulance Station at Wexcombe."
    assert [one.state for one in read_kind(planned, Kind.SITE)] == ["proposed"]
