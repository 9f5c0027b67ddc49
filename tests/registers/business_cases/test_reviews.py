"""Post-implementation reviews and the reference class that they make."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from tests.factories.business_cases import business_case, figure, reviewed
from tests.factories.cast import (
    ELSEWHERE,
    KENT,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import Bound
from concordat.registers.business_cases.models import Review, ReviewFigure
from concordat.registers.business_cases.queries import case, reference_class, reviews
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.baselines import Head
from concordat.registers.business_cases.rules.reviews import Side

pytestmark = pytest.mark.django_db


@pytest.fixture
def key():
    return business_case(collaboration())


def test_more_was_delivered_than_predicted_and_the_bound_is_kept(key):
    """Firearms licensing: £110,000 predicted, over £200,000 delivered."""
    reviewed(key, benefit=(figure(110_000), figure(200_000, Bound.OVER)))
    (found,) = reviews(kent_lead(), cases=[key])
    assert [(one.head, one.words()) for one in found.compared] == [(Head.BENEFIT, "at least +81.8%")]
    assert case(kent_lead(), key=key).reached.told.stage is Stage.PIR
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "recorded a post-implementation review"


def test_what_is_not_known_is_not_compared_and_enters_no_class(key):
    reviewed(key, benefit=(figure(100), figure("TBC")))
    assert reviews(kent_lead())[0].compared[0].words() == "cannot be compared"
    assert reference_class(kent_lead()) == []


def test_a_reference_class_by_function_says_when_there_are_too_few(key):
    reviewed(key, benefit=(figure(100), figure(50)), set_up=(figure(100), figure(120)))
    for name, saved in (("Second", 80), ("Third", 110)):
        reviewed(business_case("joint-fleet-workshops", name), benefit=(figure(100), figure(saved)))
    reviewed(business_case(collaboration("Stores"), "Stores"), benefit=(figure(100), figure(90)))
    found = {(one.function, one.head): one.spread for one in reference_class(kent_lead())}
    assert found["Fleet", Head.BENEFIT].count == 3
    assert found["Fleet", Head.BENEFIT].median == Decimal("80.0")
    assert found["", Head.BENEFIT].count == 4
    assert not found["Fleet", Head.SET_UP].enough
    assert found["Fleet", Head.SET_UP].median is None
    assert reference_class(outsider()) == []


def test_the_last_review_of_a_case_counts_once(key):
    reviewed(key, benefit=(figure(100), figure(50)))
    reviewed(key, benefit=(figure(100), figure(70)), told_on=date(2019, 1, 1))
    assert [one.spread.count for one in reference_class(kent_lead())] == [1, 1], "of all, and of its function"
    assert len(reviews(kent_lead(), cases=[key], as_at=date(2018, 1, 1))) == 1


def test_a_review_compares_something(key):
    with pytest.raises(RuleBroken, match="at least one figure"):
        reviewed(key)
    with pytest.raises(RuleBroken, match="what the review found"):
        reviewed(key, benefit=(figure(1), figure(1)), what="")


def test_who_may_not_leaves_nothing(key):
    for who, by, refusal in (
        (kent_scrutineer(), KENT, NotAllowed), (essex_lead(), KENT, NotAllowed), (outsider(), ELSEWHERE, NotThere)
    ):  # fmt: skip
        with pytest.raises(refusal):
            reviewed(key, benefit=(figure(1), figure(1)), actor=who, evidence=typed(by=by))
    assert not Review.objects.exists()
    reviewed(key, benefit=(figure(1), figure(1)))
    assert (len(reviews(essex_lead())), reviews(outsider())) == (1, [])


def test_each_side_of_a_head_once(key):
    reviewed(key, benefit=(figure(1), figure(1)))
    with pytest.raises(IntegrityError), transaction.atomic():
        ReviewFigure.objects.create(
            review=Review.objects.get(), head=Head.BENEFIT, side=Side.ACHIEVED, state="not_stated"
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.get().delete()
