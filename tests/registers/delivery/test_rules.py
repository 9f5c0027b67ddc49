"""What ratings and risks may say."""

from datetime import date

import pytest

from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.kernel.rag import Colour
from concordat.registers.delivery import rules
from concordat.registers.delivery.rules import RiskState

FIRST, NEXT = date(2019, 3, 31), date(2019, 6, 27)


@pytest.mark.parametrize(
    ("after", "day", "known"),
    [
        (Colour.AMBER, FIRST, Known.HELD),
        (Colour.GREEN, FIRST, Known.CONTRADICTORY),
        (Colour.GREEN, NEXT, Known.CHANGED),
        (Colour.AMBER, NEXT, Known.NEW),
    ],
)
def test_a_repeated_rating(after, day, known):
    assert rules.compare(Colour.AMBER, FIRST, after, day) is known


@pytest.mark.parametrize(("written", "number"), [("4", 4), (" 5 ", 5), ("likely", None), ("", None), ("4 of 5", None)])
def test_levels_are_numbers_only_where_written_so(written, number):
    assert rules.level(written, 5, "impact") == number


@pytest.mark.parametrize("written", ["0", "6"])
def test_levels_stay_in_the_scale(written):
    with pytest.raises(RuleBroken, match="runs from 1 to 5"):
        rules.level(written, 5, "impact")


def test_what_happened_is_not_open_again():
    rules.check_move(RiskState.CLOSED, RiskState.OPEN)
    rules.check_move(RiskState.HAPPENED, RiskState.CLOSED)
    with pytest.raises(RuleBroken, match="has happened"):
        rules.check_move(RiskState.HAPPENED, RiskState.OPEN)


@pytest.mark.parametrize(
    "refuse",
    [
        lambda: rules.check_what("x"),
        lambda: rules.check_about(None, ""),
        lambda: rules.check_reason(" "),
        lambda: rules.check_scale(2),
        lambda: rules.check_scale(11),
    ],
)
def test_refusals(refuse):
    with pytest.raises(RuleBroken):
        refuse()
