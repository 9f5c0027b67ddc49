"""What may be told of a post and its money: the rules alone, without a database."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.registers.collaborations.rules import FunderShare, Particulars, PostState, Successor, TimePart
from concordat.registers.collaborations.rules.funding import check_share, missing, whole
from concordat.registers.collaborations.rules.posts import (
    POST_MOVES,
    check_particulars,
    check_parts,
    check_post_move,
    check_succession,
    check_tenure,
    check_title,
    over_whole,
    shown_share,
)

EARLY, LATE = PreciseDate.parse("2018-04"), PreciseDate.parse("2019-03")


def of(share=None, amount=None, name="Kent Police", **more):
    return FunderShare("kent-police", name, None if amount is None else Money.pounds(amount), share, **more)


@pytest.mark.parametrize(("before", "after"), [(a, b) for a in PostState for b in PostState])
def test_how_a_post_changes_hands(before, after):
    if after in POST_MOVES[before]:
        check_post_move(before, after)
        return
    with pytest.raises(RuleBroken):
        check_post_move(before, after)


def test_nobody_tells_that_nothing_is_stated():
    assert all(PostState.NOT_STATED not in after for after in POST_MOVES.values())
    assert PostState.SUCCESSION not in POST_MOVES[PostState.VACANT]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (lambda: check_title(" x "), "2 to 200"),
        (lambda: check_particulars(Particulars(line_manager=7), 7), "its own line manager"),
        (lambda: check_particulars(Particulars(fte=0)), "part of full time"),
        (lambda: check_particulars(Particulars(fte=101)), "part of full time"),
        (lambda: check_particulars(Particulars(grade="g" * 81)), "80 characters"),
        (lambda: check_tenure(LATE, EARLY), "before the first"),
        (lambda: check_succession(Successor("", LATE, EARLY)), "before recruiting"),
        (lambda: check_parts((TimePart("a", None, 100), TimePart("a", None, 200))), "named twice"),
        (lambda: check_parts((TimePart("a", None, 0),)), "0.01 to 100"),
        (lambda: check_parts((TimePart("a", None, 10_001),)), "0.01 to 100"),
        (lambda: check_share(of(5_000), 18), "2018/19"),
        (lambda: check_share(FunderShare(None, " "), 2018), "Choose who pays"),
        (lambda: check_share(of(5_000, 10), 2018), "not both"),
        (lambda: check_share(of(10_001), 2018), "0 to 100"),
        (lambda: check_share(of(amount=-1), 2018), "below nought"),
        (lambda: check_share(of(5_000, starts=LATE, ends=EARLY), 2018), "before it starts"),
    ],
)
def test_what_is_refused(rule, words):
    with pytest.raises(RuleBroken, match=words):
        rule()


def test_parts_over_the_whole_are_told_not_refused():
    parts = (TimePart("a", None, 6_000), TimePart("b", None, 5_000))
    check_parts(parts)
    assert (over_whole(parts), over_whole(parts[:1])) == (1_000, 0)
    assert [shown_share(one) for one in (10_000, 3_333, 50)] == ["100%", "33.33%", "0.5%"]


@pytest.mark.parametrize(
    ("shares", "cost", "said"),
    [
        ((), None, ("Who pays is not on record.",)),
        ((of(6_000), of(4_000, name="Essex Police")), None, ()),
        ((of(6_000),), None, ("The shares come to 60%; 40% has no funder on record.",)),
        ((of(6_000), of(6_000, name="Essex Police")), None, ("The shares come to 120%.",)),
        ((of(6_000), of(name="Home Office")), None, ("What Home Office pays is not known.",)),
        ((of(amount=30_000),), None,
         ("What the post costs is not known, so nobody can say whether it is paid for in full.",)),
        ((of(amount=30_000), of(amount=20_000, name="Essex Police")), 50_000, ()),
        ((of(amount=30_000),), 50_000, ("£20,000 of £50,000 has no funder on record.",)),
        ((of(amount=60_000),), 50_000, ("The shares come to £10,000 more than the post costs.",)),
        ((of(amount=30_000), of(name="Home Office")), 50_000, ("What Home Office pays is not known.",)),
        ((of(amount=30_000), of(4_000, name="Essex Police")), 50_000, ()),
    ],
)  # fmt: skip
def test_what_a_year_does_not_say(shares, cost, said):
    known = None if cost is None else Money.pounds(cost)
    assert missing(shares, known) == said
    assert whole(shares, known) is (not said)


@settings(max_examples=50)
@given(st.integers(0, 10_000), st.integers(0, 10**9))
def test_a_share_of_a_cost_is_the_nearest_penny(share, pence):
    paid = of(share).of(Money(pence))
    assert paid is not None
    assert abs(paid.pence * 10_000 - pence * share) <= 5_000
    assert of(share).of(None) is None
