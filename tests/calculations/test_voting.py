"""What votes come to: the laws of the three rules, and two failures that everybody in the field knows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.voting import Answer, Ballot, Result, VotingRule, check_ballot, shares, tally
from concordat.kernel.errors import RuleBroken

FOR, AGAINST = Answer.FOR, Answer.AGAINST
answers = st.none() | st.sampled_from(Answer)
ballots = st.lists(st.tuples(answers, st.integers(1, 100)), min_size=1, max_size=6).map(
    lambda pairs: [Ballot(f"party {n}", answer, weight) for n, (answer, weight) in enumerate(pairs)]
)
rules = st.sampled_from([(VotingRule.UNANIMITY, None), (VotingRule.MAJORITY, None)]) | st.integers(1, 100).map(
    lambda percent: (VotingRule.WEIGHTED, percent)
)


def result(rule: VotingRule, *given_answers: Answer | None, threshold: int | None = None) -> Result:
    found = tally(rule, [Ballot(str(n), answer) for n, answer in enumerate(given_answers)], threshold)
    assert found is not None
    return found.result


@pytest.mark.parametrize(
    ("rule", "cast", "expected"),
    [
        (VotingRule.UNANIMITY, (FOR, FOR), Result.CARRIED),
        (VotingRule.UNANIMITY, (FOR, None), Result.PENDING),
        (VotingRule.UNANIMITY, (FOR, Answer.ABSTAINED, None), Result.NOT_CARRIED),
        (VotingRule.UNANIMITY, (FOR, Answer.NOT_ASKED), Result.NOT_CARRIED),
        (VotingRule.MAJORITY, (FOR, FOR, AGAINST), Result.CARRIED),
        (VotingRule.MAJORITY, (FOR, AGAINST), Result.NOT_CARRIED),
        (VotingRule.MAJORITY, (FOR, Answer.ABSENT, None), Result.PENDING),
        (VotingRule.MAJORITY, (FOR, FOR, None), Result.CARRIED),
    ],
)
def test_what_the_answers_come_to(rule: VotingRule, cast: tuple[Answer | None, ...], expected: Result) -> None:
    assert result(rule, *cast) is expected


@pytest.mark.parametrize(("threshold", "expected"), [(69, Result.CARRIED), (70, Result.NOT_CARRIED)])
def test_a_weighted_majority_has_at_least_its_threshold(threshold: int, expected: Result) -> None:
    cast = [Ballot("the larger", FOR, 69), Ballot("the smaller", AGAINST, 31)]
    found = tally(VotingRule.WEIGHTED, cast, threshold)
    assert found is not None
    assert (found.result, found.weight_for, found.weight_all, found.needed) == (expected, 69, 100, threshold)


def test_three_of_four_carry_nothing_that_needs_all_four() -> None:
    four = [Ballot("first", FOR), Ballot("second", FOR), Ballot("third", FOR), Ballot("fourth", AGAINST)]
    found = tally(VotingRule.UNANIMITY, four)
    assert found is not None
    assert (found.result, found.missing, found.waiting) == (Result.NOT_CARRIED, ("fourth",), ())


def test_equal_votes_on_unequal_resources_are_shares_side_by_side() -> None:
    two = [Ballot("one", resources=Decimal(69)), Ballot("other", resources=Decimal(31))]
    assert shares(two) == ((Decimal(50), Decimal(50)), (Decimal(69), Decimal(31)))
    assert shares([*two, Ballot("third")])[1] is None, "a share that is not known is not nought"


def test_nobody_named_comes_to_nothing() -> None:
    assert tally(VotingRule.MAJORITY, []) is None


@given(rules, ballots)
@settings(max_examples=60)
def test_weights_add_up_and_nobody_is_counted_twice(rule: tuple[VotingRule, int | None], cast: list[Ballot]) -> None:
    found = tally(rule[0], cast, rule[1])
    assert found is not None
    weighs = [one.weight if rule[0] is VotingRule.WEIGHTED else 1 for one in cast]
    assert found.weight_all == sum(weighs)
    agreed = tuple(one.party for one in cast if one.answer is FOR)
    assert sorted((*agreed, *found.missing, *found.waiting)) == sorted(one.party for one in cast)
    if rule[0] is VotingRule.UNANIMITY:
        assert (found.result is Result.CARRIED) == (len(agreed) == len(cast))


@given(rules, ballots)
@settings(max_examples=60)
def test_who_has_not_answered_is_never_against(rule: tuple[VotingRule, int | None], cast: list[Ballot]) -> None:
    """Not carried stays so if all that wait are for it; carried stays so if all that wait are against it."""
    found = tally(rule[0], cast, rule[1])
    assert found is not None
    ends = []
    for last in (FOR, AGAINST):
        end = tally(rule[0], [Ballot(one.party, one.answer or last, one.weight) for one in cast], rule[1])
        assert end is not None
        ends.append(end.result)
    assert Result.PENDING not in ends
    assert found.result is (ends[0] if ends[0] is ends[1] else Result.PENDING)


@pytest.mark.parametrize(
    ("rule", "threshold"), [(VotingRule.WEIGHTED, None), (VotingRule.WEIGHTED, 101), (VotingRule.MAJORITY, 50)]
)
def test_a_threshold_belongs_to_a_weighted_majority(rule: VotingRule, threshold: int | None) -> None:
    with pytest.raises(RuleBroken) as refused:
        tally(rule, [Ballot("one")], threshold)
    assert refused.value.field == "threshold"


@pytest.mark.parametrize(("weight", "resources", "field"), [(0, None, "weight"), (1, Decimal(101), "resources")])
def test_a_weight_is_a_whole_number_and_a_share_a_percentage(
    weight: int, resources: Decimal | None, field: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_ballot(weight, resources)
    assert refused.value.field == field
