"""What became of promises that somebody was shown, with the sources at hand or asked for."""

from datetime import date
from typing import Any

import pytest
from tests.factories.cast import collaboration, kent_lead
from tests.factories.governance import board, paper, promise

from concordat.foundation.provenance.queries import sources
from concordat.registers.governance.queries import commitments
from concordat.reporting.assurance.queries import commitments_traced

pytestmark = pytest.mark.django_db
DAY = date(2020, 1, 6)


def test_the_sources_at_hand_tell_the_same_and_are_not_asked_for_again(django_assert_num_queries: Any) -> None:
    place = board()
    made = paper(place, date(2017, 12, 6))
    paper(place, date(2018, 3, 7))
    promise(collaboration(), source_key=made, due="2018-01")
    actor = kent_lead()
    found, at_hand = commitments(actor, as_at=DAY), sources(actor)
    asked = commitments_traced(actor, found)
    assert [one.promise.subject for one in asked.values()] == ["Joint Fleet Workshops"]
    with django_assert_num_queries(3):  # what may be read, the citations, and the names of what they are about
        assert commitments_traced(actor, found, readable=at_hand) == asked


def test_of_no_promise_nothing_is_asked(django_assert_num_queries: Any) -> None:
    actor = kent_lead()
    with django_assert_num_queries(0):
        assert commitments_traced(actor, []) == {}
