"""What may be decided together, what one by one, and how sure is sure."""

import pytest

from concordat.kernel.statements import MONEY_KINDS, Kind, Statement
from concordat.review import rules
from concordat.review.acceptors import ACCEPTORS
from concordat.review.rules import Sureness

ONE_BY_ONE = [*sorted(MONEY_KINDS), Kind.STATUS, Kind.AGREEMENT, Kind.DECISION, Kind.COMMITMENT, Kind.STAGE]
TOGETHER = [Kind.PAPER, Kind.ORGANISATION, Kind.COLLABORATION, Kind.METHOD, Kind.BENEFIT, Kind.ROLE, Kind.RISK]


@pytest.mark.parametrize("kind", ONE_BY_ONE)
def test_money_ratings_agreements_decisions_and_promises_are_decided_one_by_one(kind):
    assert not rules.decided_in_group(Statement(kind))


@pytest.mark.parametrize("kind", TOGETHER)
def test_names_practices_and_what_has_no_figure_are_decided_together(kind):
    assert rules.decided_in_group(Statement(kind))


def test_a_benefit_with_a_figure_is_decided_by_itself():
    assert not rules.decided_in_group(Statement(Kind.BENEFIT, value=3))


@pytest.mark.parametrize("kind", [*sorted(MONEY_KINDS), Kind.STATUS, Kind.AGREEMENT])
def test_in_bulk_these_need_ninety_nine_in_a_hundred(kind):
    assert rules.bulk_threshold(kind, 0.5) == 0.99
    assert rules.bulk_threshold(kind, 0.995) == 0.995


def test_in_bulk_the_rest_needs_what_was_asked():
    assert rules.bulk_threshold(Kind.EVENT, 0.9) == 0.9


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1.0, "sure"), (0.9, "sure"), (0.899, "likely"), (0.7, "likely"), (0.699, "doubtful"), (0.0, "doubtful")],
)
def test_a_confidence_in_words(confidence, word):
    assert rules.sureness(confidence) is Sureness(word)


def test_names_come_first():
    assert rules.order_of(Kind.ORGANISATION) < rules.order_of(Kind.COLLABORATION) < rules.order_of(Kind.SAVING)


def test_every_kind_has_a_road_or_says_what_it_waits_for():
    assert set(ACCEPTORS) | set(rules.WAITING_FOR_REGISTER) == set(Kind)
    assert not set(ACCEPTORS) & set(rules.WAITING_FOR_REGISTER)
