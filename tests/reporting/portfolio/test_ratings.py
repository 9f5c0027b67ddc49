"""RAG as the papers declare it beside RAG as the figures make it."""

from datetime import date
from decimal import Decimal

import pytest
from tests.factories.benefits import cleaning_framework, post, pounds, unknown
from tests.factories.cast import ESSEX, KENT, collaboration, kent_lead, outsider, programme_office, typed
from tests.factories.delivery import milestone_of, moved, rate

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.queries import cumulative_estimates, position, totals
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.reporting.portfolio.queries.ratings import money_said, ratings

pytestmark = pytest.mark.django_db
G, A, R = Colour.GREEN, Colour.AMBER, Colour.RED
NA, TBD = Colour.NOT_APPLICABLE, Colour.TO_BE_DETERMINED
PARTS = (Dimension.TIME, Dimension.COSTS, Dimension.SAVINGS, Dimension.BENEFITS)
DAY, LATER = date(2017, 12, 31), date(2019, 12, 31)

# The seven tables of the Essex paper of March 2019: declared dimensions, the overall printed (None where the print
# lost its colour), the overall derived.
ESSEX_2019 = {
    "Serious Crime Directorate": ((A, G, G, G), None, G),
    "Op Hexagon": ((A, G, A, G), None, A),
    "Digital Policing Portfolio": ((A, G, A, G), A, A),
    "Single Online Home": ((A, G, NA, TBD), A, A),
    "Fire collaboration": ((A, G, A, A), A, A),
    "Community Safety Hubs": ((G, G, NA, G), G, G),
    "BT Hothouse": ((A, G, NA, G), G, G),
}


def test_the_seven_tables_of_march_2019():
    keys = {}
    for name, (parts, overall, _) in ESSEX_2019.items():
        keys[name] = collaboration(name)
        for dimension, colour in zip(PARTS, parts, strict=True):
            rate(keys[name], colour, dimension)
        if overall:
            rate(keys[name], overall, Dimension.OVERALL)
    found = ratings(kent_lead(), today=LATER)
    assert {name: found[key].derived_colour(Dimension.OVERALL) for name, key in keys.items()} == {
        name: derived for name, (_, _, derived) in ESSEX_2019.items()
    }
    for name, (_, overall, _) in ESSEX_2019.items():
        assert found[keys[name]].declared_colour(Dimension.OVERALL) is (overall or Colour.NOT_STATED)
        assert not found[keys[name]].differs(Dimension.OVERALL), name


def test_both_are_kept_where_they_differ():
    key = collaboration()
    rate(key, G, Dimension.OVERALL)
    rate(key, R, Dimension.COSTS)
    found = ratings(kent_lead(), today=LATER)[key]
    assert (found.declared_colour(Dimension.OVERALL), found.derived_colour(Dimension.OVERALL)) == (G, R)
    assert found.differs(Dimension.OVERALL)
    assert found.reported_on == date(2017, 12, 6)


def test_savings_are_rated_from_the_ledger_over_the_lines_that_have_both():
    key = cleaning_framework()
    found = ratings(kent_lead(), today=LATER, as_at=DAY)[key]
    assert found.derived_colour(Dimension.SAVINGS) is R, "652,039 of 904,748 is 72.1%"
    said = money_said(kent_lead(), today=DAY, as_at=DAY)[key]
    assert (said.plan, said.achieved) == (Money.pounds(904_748), Money.pounds(652_039))
    assert (said.achieved.pence * Decimal(100) / said.plan.pence).quantize(Decimal("0.1")) == Decimal("72.1")


def test_an_unknown_amount_is_counted_and_is_not_nought():
    key = collaboration()
    post(unknown(), collaboration=key)
    said = money_said(kent_lead(), today=DAY, as_at=DAY)[key]
    assert (said.plan, said.achieved, said.unknowns) == (None, None, 1)
    assert key not in ratings(kent_lead(), today=LATER, as_at=DAY)


def test_as_at_a_day_only_what_had_been_reported():
    key = collaboration()
    rate(key, G, Dimension.TIME)
    rate(key, R, Dimension.TIME, evidence=typed(on=date(2019, 3, 28)))
    assert ratings(kent_lead(), today=LATER, as_at=DAY)[key].declared_colour(Dimension.TIME) is G
    assert ratings(kent_lead(), today=LATER, as_at=LATER)[key].declared_colour(Dimension.TIME) is R
    assert ratings(kent_lead(), today=LATER, as_at=date(2017, 12, 5)) == {}


def test_an_outsider_finds_no_rating_and_no_money():
    rate(collaboration(), G, Dimension.TIME)
    cleaning_framework()
    assert ratings(outsider(), today=LATER, as_at=DAY) == {}
    assert money_said(outsider(), today=DAY, as_at=DAY) == {}


def test_two_cumulative_estimates_stand_beside_each_other_and_are_never_added():
    """8.3 million, as reported in March 2017, and a cumulative 17.5 million in March 2019: two estimates, no sum."""
    key = collaboration("Support services")
    for amount, day in ((8_300_000, date(2017, 3, 1)), (17_500_000, date(2019, 3, 28))):
        post(
            pounds(amount), collaboration=key, organisations=[KENT, ESSEX], what=f"Saved to date, of {day.year}",
            basis="estimated", until=PreciseDate.of(day), evidence=typed(on=day),
        )  # fmt: skip
    both = cumulative_estimates(kent_lead(), collaboration=key)
    assert [e.figure.amount for e in both] == [Money.pounds(8_300_000), Money.pounds(17_500_000)]
    assert {(e.standing, e.recurrence, e.basis) for e in both} == {
        (Standing.ACHIEVED, Recurrence.CUMULATIVE, "estimated")
    }
    found = position(programme_office(), as_at=LATER, collaboration=key)
    assert found.lines == ()
    assert [(one.shown, one.reason) for one in found.left_out] == [
        ("£8,300,000", "the split between the partners is not stated"),
        ("£17,500,000", "the split between the partners is not stated"),
    ]
    summed = totals(programme_office(), as_at=LATER)
    assert (summed.as_reported, summed.claimed, summed.verified) == (None, None, None)


def test_a_result_without_a_plan_does_not_make_the_other_s_savings_green():
    key, started = collaboration(), PreciseDate.parse("2017-01-01")
    plan = {"collaboration": key, "standing": Standing.PLANNED, "recurrence": Recurrence.ANNUAL, "in_service": started}
    to_date = {"collaboration": key, "since": started, "until": PreciseDate.parse("2017-10")}
    post(pounds(1_200_000), what="Estimate", organisations=[KENT], **plan)
    post(pounds(500_000), organisations=[KENT], **to_date)
    post(pounds(1_000_000), organisations=[ESSEX], **to_date)
    said = money_said(kent_lead(), today=DAY, as_at=DAY)[key]
    assert (said.plan, said.achieved, said.rating) == (Money.pounds(1_000_000), Money.pounds(1_500_000), R)
    assert ratings(kent_lead(), today=LATER, as_at=DAY)[key].derived_colour(Dimension.SAVINGS) is R


def test_time_is_derived_from_the_milestones_and_says_why():
    key = collaboration()
    rate(key, G, Dimension.TIME)
    depot = milestone_of(key)
    milestone_of(key, "The contract is let", baseline=PreciseDate.parse("2018-04"))
    found = ratings(kent_lead(), today=LATER, as_at=DAY)[key]
    assert (found.derived_colour(Dimension.TIME), found.differs(Dimension.TIME)) == (G, False)
    assert found.reason(Dimension.TIME) == "no slip in 2 milestones"
    moved(depot, date(2018, 3, 1), forecast=PreciseDate.parse("2018-08"))
    found = ratings(kent_lead(), today=LATER, as_at=date(2018, 3, 1))[key]
    assert (found.derived_colour(Dimension.TIME), found.differs(Dimension.TIME)) == (A, True)
    assert found.reason(Dimension.TIME) == (
        "“The second depot opens” is forecast August 2018, 2 months after its baseline (June 2018)"
    )
    found = ratings(kent_lead(), today=LATER)[key]
    assert found.derived_colour(Dimension.TIME) is R
    assert found.reason(Dimension.TIME).endswith("has no later forecast, and 1 more of the same colour")
    moved(depot, date(2019, 1, 1), forecast=FigureState.NOT_APPLICABLE)
    assert "The second depot" not in ratings(kent_lead(), today=LATER)[key].reason(Dimension.TIME)


def test_a_collaboration_with_milestones_alone_is_rated_by_them():
    key = collaboration()
    milestone_of(key)
    found = ratings(kent_lead(), today=date(2018, 1, 1))[key]
    assert (found.declared_colour(Dimension.TIME), found.derived_colour(Dimension.TIME)) == (Colour.NOT_STATED, G)
    assert ratings(outsider(), today=LATER) == {}


def test_a_rating_is_stale_after_one_period():
    key = collaboration()
    rate(key, G, Dimension.TIME)
    assert not ratings(kent_lead(), today=date(2018, 3, 6))[key].stale(Dimension.TIME)
    found = ratings(kent_lead(), today=date(2018, 3, 7))[key]
    assert (found.stale(Dimension.TIME), found.stale(Dimension.COSTS)) == (True, False)
    assert not ratings(kent_lead(), today=LATER, as_at=DAY)[key].stale(Dimension.TIME)


def test_the_reasons_of_overall_and_savings():
    key = collaboration()
    rate(key, G, Dimension.TIME)
    rate(key, R, Dimension.COSTS)
    assert ratings(kent_lead(), today=LATER)[key].reason(Dimension.OVERALL) == "time green, costs red"
