"""The balance of services in kind. Figures: the training tables of December 2017."""

from hypothesis import given
from hypothesis import strategies as st

from concordat.calculations.exchange import Given, balance, printed_total_gap
from concordat.kernel.money import Money


def test_training_of_2016_and_2017():
    kent = Given(Money.pounds("12124.24"), 3, ("Development event of 4 hours", "Development event of 2 hours"))
    fire = Given(Money.pounds("9000"), 1, ("Driving of large goods vehicles",))
    result = balance(kent, fire)
    assert result.difference == Money.pounds("3124.24")
    assert result.unvalued == 3
    assert not result.complete


def test_the_printed_total_is_of_2017_alone():
    rows = Money.pounds("1572.24") + Money.pounds("5931.00") + Money.pounds("4621.00")
    assert rows == Money.pounds("12124.24")
    assert printed_total_gap(rows, Money.pounds("10552.00")) == Money.pounds("1572.24")


amounts = st.integers(0, 10**12).map(Money)


@given(amounts, amounts)
def test_what_one_gave_the_other_received(first, second):
    mine, theirs = Given(first, 1), Given(second, 1)
    assert balance(mine, theirs).difference == -balance(theirs, mine).difference
    assert balance(mine, theirs).complete
