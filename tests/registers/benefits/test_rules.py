"""What an amount may say, and how a repeated one stands to the one held."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.registers.benefits import rules
from concordat.registers.benefits.rules import (
    Assurance,
    Cumulative,
    EntryKind,
    Line,
    Proof,
    Recurrence,
    Standing,
    Stated,
)

FIRST, NEXT = date(2017, 3, 1), date(2017, 12, 6)


def stated(amount=None, on=FIRST, **more):
    lower, upper = more.pop("lower", None), more.pop("upper", None)
    return Stated(Figure("as printed", amount, **more), lower, upper, on)


def line(**more):
    values = {
        "kind": EntryKind.SAVING, "standing": Standing.ACHIEVED, "recurrence": Recurrence.CUMULATIVE,
        "collaboration": "serious-crime", "organisations": frozenset({"kent-police", "essex-police"}),
        "what": "Saved since the start",
    }  # fmt: skip
    return Line(**(values | more))


@pytest.mark.parametrize(
    ("amount", "fault"),
    [
        (stated(), "Give an amount"),
        (stated(Money(1), state=FigureState.NOT_STATED), "no figure"),
        (stated(lower=Money(1), state=FigureState.NOT_APPLICABLE), "no figure"),
        (stated(lower=Money(2), upper=Money(1)), "above the upper"),
    ],
)
def test_amounts_that_contradict_themselves(amount, fault):
    with pytest.raises(RuleBroken, match=fault):
        rules.check_amount(amount)


@pytest.mark.parametrize(
    "amount",
    [
        stated(Money(0)),
        stated(upper=Money(5)),
        stated(state=FigureState.TO_BE_CONFIRMED),
        stated(Money.pounds(110_000), bound=Bound.CIRCA, state=FigureState.TO_BE_CONFIRMED),
    ],
)
def test_amounts_that_may_stand(amount):
    rules.check_amount(amount)


def test_posting_never_verifies():
    with pytest.raises(RuleBroken, match="another person"):
        rules.check_assurance(Assurance.VERIFIED)


@pytest.mark.parametrize(
    ("kind", "standing", "cashable", "amount", "fault"),
    [
        (EntryKind.COST, Standing.ACHIEVED, True, stated(Money(1)), "Only an achieved saving"),
        (EntryKind.SAVING, Standing.FORECAST, True, stated(Money(1)), "Only an achieved saving"),
        (EntryKind.SAVING, Standing.ACHIEVED, False, stated(Money(1)), "non-cashable"),
        (EntryKind.SAVING, Standing.ACHIEVED, None, stated(state=FigureState.NOT_STATED), "not known"),
    ],
)
def test_what_cannot_be_verified(kind, standing, cashable, amount, fault):
    with pytest.raises(RuleBroken, match=fault):
        rules.check_verifiable(kind, standing, cashable, amount)


@pytest.mark.parametrize(
    ("proof", "source", "target"),
    [(Proof.BUDGET_REDUCTION, " ", ""), (Proof.REDEPLOYMENT, "4410", ""), (Proof.REDEPLOYMENT, "4410", "4410 ")],
)
def test_money_leaves_a_cost_centre_and_arrives_in_another(proof, source, target):
    with pytest.raises(RuleBroken, match="cost centre"):
        rules.check_proof(proof, source, target)


def test_a_second_person_verifies():
    rules.check_other_person("finance", {"lead"})
    with pytest.raises(RuleBroken, match="another person"):
        rules.check_other_person("lead", {"lead", "finance"})


@pytest.mark.parametrize(
    ("after", "known"),
    [
        (stated(Money.pounds(1_620_000), on=NEXT), Known.HELD),
        (stated(Money.pounds(1_623_400), on=NEXT), Known.HELD),
        (stated(Money.pounds(1_626_000), on=NEXT), Known.CHANGED),
        (stated(Money.pounds(1_700_000), on=NEXT), Known.CHANGED),
        (stated(Money.pounds(1_700_000), on=FIRST), Known.CONTRADICTORY),
        (stated(Money.pounds(1_620_000), on=NEXT, bound=Bound.OVER), Known.CHANGED),
        (stated(on=NEXT, state=FigureState.NOT_STATED), Known.HELD),
        (stated(on=NEXT, state=FigureState.TO_BE_CONFIRMED), Known.HELD),
    ],
)
def test_a_repeated_amount(after, known):
    """1.62m is stated to the nearest 10,000: what lies within 5,000 of it is the same figure."""
    assert rules.compare(stated(Money.pounds(1_620_000), step=1_000_000), after) is known


def test_a_paper_that_leaves_out_the_year_repeats_the_amount():
    held, again = line(cashable=True, since="FY2010/11"), line(what="Savings of the directorate")
    amount = stated(Money.pounds(8_300_000))
    assert rules.same_line(held, amount, again, stated(Money.pounds(8_300_000), on=NEXT))
    assert not rules.same_line(held, amount, again, stated(Money.pounds(9_000_000), on=NEXT))


@pytest.mark.parametrize(
    "other",
    [
        line(kind=EntryKind.COST),
        line(collaboration=None),
        line(organisations=frozenset({"kent-police"})),
        line(standing=Standing.FORECAST),
        line(since="FY2011/12"),
        line(cashable=False),
    ],
)
def test_another_line_is_another_fact(other):
    amount = stated(Money(100))
    assert not rules.same_line(line(since="FY2010/11", cashable=True), amount, other, amount)


def test_costs_listed_side_by_side_are_two_facts():
    first, second = line(what="Number plate service"), line(what="Biometrics")
    assert not rules.same_line(first, stated(Money(136)), second, stated(Money(50)))
    assert not rules.same_line(first, stated(Money(136)), second, stated(Money(136)))
    assert not rules.same_line(first, stated(Money(136)), second, stated(Money(50), on=NEXT))


def test_the_next_paper_words_the_same_line_a_little_differently():
    first, again = line(what="Estimated annual saving of £1.2m, fleet"), line(what="The annual fleet saving estimated")
    assert rules.same_line(first, stated(Money(120)), again, stated(Money(95), on=NEXT))


def test_equal_amounts_of_other_words_and_another_recurrence_are_two_facts():
    annual = line(what="Telematics", recurrence=Recurrence.ANNUAL)
    assert not rules.same_line(line(), stated(Money(136)), annual, stated(Money(136), on=NEXT))


def test_an_earlier_report_of_a_known_amount_is_earlier_and_an_unknown_one_gives_way_to_it():
    held, older = stated(Money(150), on=NEXT), stated(Money(110))
    assert rules.is_earlier(held, older)
    assert not rules.is_earlier(older, held)
    assert rules.is_earlier(held, stated(Money(110), on=None))
    assert not rules.is_earlier(stated(on=NEXT, state=FigureState.TO_BE_CONFIRMED), older)


def test_another_body_contradicts_a_known_amount_and_stands_beside_an_unknown_one():
    held, other = stated(Money(150)), stated(Money(110), on=NEXT)
    unknown = stated(state=FigureState.TO_BE_CONFIRMED)
    assert rules.compare(held, other, own=False) is Known.CONTRADICTORY
    assert rules.compare(held, stated(Money(150), on=NEXT), own=False) is Known.HELD
    assert rules.compare(unknown, other, own=False) is Known.NEW
    assert rules.may_replace("kent-police", "kent-police", ())
    assert rules.may_replace("essex-police", "kent-police", ["essex-police"])
    assert not rules.may_replace("essex-police", "kent-police", ["kent-police"])


def cumulative(number, what="Saved to date", on=FIRST, benefit=None, until=None):
    return Cumulative(number, what, benefit, on, PreciseDate.parse(until) if until else None)


@pytest.mark.parametrize(
    ("later", "apart"),
    [
        (cumulative(2, on=NEXT), [2]),
        (cumulative(2, "Telematics saved", on=NEXT), [1, 2]),
        (cumulative(2, "Telematics saved"), [1, 2]),
        (cumulative(2), [1, 2]),
        (cumulative(2, until="2018-03"), [2]),
    ],
)
def test_a_cumulative_figure_contains_an_earlier_one_of_the_same_words_alone(later, apart):
    assert rules.not_contained([cumulative(1, until="2017-11"), later]) == apart


def test_cumulative_figures_of_one_benefit_contain_each_other_whatever_the_words():
    told = [cumulative(1, benefit="fuel"), cumulative(2, "Less petrol", on=NEXT, benefit="fuel")]
    assert rules.not_contained(told) == [2]


def test_unknown_amounts_are_one_fact_by_their_words_alone():
    nothing = stated(state=FigureState.NOT_STATED)
    assert rules.same_line(line(), nothing, line(what="saved since start"), nothing)
    assert not rules.same_line(line(), nothing, line(what="Considerable savings"), nothing)


@pytest.mark.parametrize(
    ("about", "amount", "reason"),
    [
        (line(), stated(state=FigureState.TO_BE_CONFIRMED), "not known"),
        (line(), stated(lower=Money(1), upper=Money(2)), "a range"),
        (line(), stated(Money(1)), "split between the partners"),
        (line(organisations=frozenset()), stated(Money(1)), "no organisation"),
        (line(organisations=frozenset({"a"}), standing=Standing.BASELINE), stated(Money(1)), "baseline"),
        (line(organisations=frozenset({"a"}), standing=Standing.NOT_STATED), stated(Money(1)), "planned or achieved"),
        (line(organisations=frozenset({"a"}), recurrence=Recurrence.NOT_STATED), stated(Money(1)), "annual, one-off"),
        (line(organisations=frozenset({"a"}), standing=Standing.PLANNED), stated(Money(1)), "cumulative plan"),
    ],
)
def test_each_amount_left_out_says_why(about, amount, reason):
    assert reason in rules.why_left_out(about, amount)


def test_the_nearest_above_in_the_tree():
    parents = {"workstream": "project", "project": "programme", "programme": None, "loop": "loop"}
    assert rules.nearest_above("workstream", parents, ["programme", "project"]) == "project"
    assert rules.nearest_above("programme", parents, ["workstream"]) is None
    assert rules.nearest_above("loop", parents, ["loop"]) is None


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(1, 10**6))
def test_agreement_does_not_depend_on_the_order(first, second, step):
    one, other = stated(Money(first), step=step), stated(Money(second), on=NEXT)
    assert rules.compare(one, other) is rules.compare(other, one)


@given(st.lists(st.none() | st.integers(0, 10**12).map(Money)))
def test_unknown_amounts_add_nothing_and_are_not_nought(amounts):
    known = [amount.pence for amount in amounts if amount is not None]
    assert rules.added(amounts) == (Money(sum(known)) if known else None)
