"""The exception report over the registers: what broke by how much, since when, beside the declared colour."""

from datetime import date

import pytest
from tests.factories.benefits import cleaning_framework, post, pounds
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    NOW,
    actor,
    collaboration,
    kent_lead,
    outsider,
    programme_office,
    typed,
)
from tests.factories.delivery import milestone_of, moved, rate
from tests.factories.returns import ALLIANCE, alliance, return_of

from concordat.calculations.ratings import Thresholds
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.roles import Role
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing
from concordat.registers.delivery.actions import set_tolerance
from concordat.registers.delivery.queries import tolerance_history
from concordat.reporting.portfolio.queries.exceptions import exceptions

pytestmark = pytest.mark.django_db
DAY, PAPER, LATER = date(2017, 12, 31), date(2017, 12, 6), date(2018, 3, 7)


def found(actor=None, **more):
    rows = exceptions(actor or kent_lead(), **({"as_at": DAY} | more))
    return [(one.name, one.breach.dimension, one.breach.words, one.declared, one.breach.since) for one in rows]


def test_savings_against_the_plan_to_date():
    key = cleaning_framework()
    rate(key, Colour.GREEN, Dimension.SAVINGS)
    words = "£652,039 achieved of £904,748 planned to date, 72.1%: £71,759.40 short of the 80% that is tolerated"
    assert found() == [("Cleaning framework", Dimension.SAVINGS, words, Colour.GREEN, PAPER)]


def test_costs_over_budget():
    key, april = collaboration(), PreciseDate.parse("2017-04-01")
    same = {"kind": EntryKind.COST, "collaboration": key, "organisations": [KENT]}
    post(
        pounds(120_000),
        what="Budget",
        standing=Standing.PLANNED,
        recurrence=Recurrence.ANNUAL,
        in_service=april,
        **same,
    )
    post(pounds(90_000), what="Spent to date", since=april, until=PreciseDate.parse("2017-11"), **same)
    ((_, dimension, words, declared, since),) = found()
    assert (dimension, declared, since) == (Dimension.COSTS, Colour.NOT_STATED, PAPER)
    assert words == "£90,000 spent of a budget of £80,000, 112.5%: £10,000 over, beyond the 110% of amber"


def test_a_budget_of_a_year_is_all_of_it_whatever_the_month():
    key, year = collaboration(), PreciseDate.parse("FY2017/18")
    same = {"kind": EntryKind.COST, "collaboration": key, "organisations": [KENT], "recurrence": Recurrence.ANNUAL,
            "since": year, "until": year}  # fmt: skip
    post(pounds(120_000), what="Budget of the year", standing=Standing.PLANNED, **same)
    post(pounds(110_000), what="Spent in the year", **same)
    assert found() == [], "nobody has said that it is spent evenly"
    post(pounds(12_000), what="Spent in the year on tyres", **same)
    ((_, dimension, words, _, _),) = found()
    assert (dimension, words) == (Dimension.COSTS, "£122,000 spent of a budget of £120,000, 101.7%: £2,000 over")


def test_a_milestone_that_slips_further_than_is_tolerated():
    key = collaboration()
    number = milestone_of(key)
    moved(number, date(2018, 1, 10), forecast=PreciseDate.parse("2018-08"))
    assert found(as_at=date(2018, 1, 31)) == [], "two months are tolerated"
    moved(number, date(2018, 3, 1), forecast=PreciseDate.parse("2018-10"))
    moved(number, date(2018, 4, 1), forecast=PreciseDate.parse("2018-11"))
    ((_, dimension, words, _, since),) = found(as_at=date(2018, 5, 1))
    assert (dimension, since) == (Dimension.TIME, date(2018, 3, 1))
    assert words.endswith(
        "forecast for November 2018, 5 months after its baseline: 2 more than the 3 that are tolerated"
    )
    moved(number, date(2018, 12, 1), actual=PreciseDate.parse("2018-11-20"))
    assert found(as_at=date(2018, 12, 31)) == [], "what was reached asks for nothing more"


def test_a_milestone_whose_day_has_passed():
    milestone_of(collaboration())
    assert found(as_at=date(2018, 6, 30)) == []
    ((_, _, words, _, since),) = found(as_at=date(2018, 7, 10))
    assert words == "“The second depot opens” was due June 2018 and has no later forecast: 10 days past"
    assert since == date(2018, 7, 1)


def test_red_declared_since_the_first_of_its_run():
    key = collaboration()
    for colour, on in ((Colour.RED, date(2017, 3, 1)), (Colour.AMBER, PAPER), (Colour.RED, LATER)):
        rate(key, colour, Dimension.BENEFITS, evidence=typed(on=on))
    rate(key, Colour.RED, Dimension.BENEFITS, evidence=typed(on=date(2018, 6, 6)))
    assert found(as_at=DAY) == []
    assert found(as_at=date(2018, 7, 1)) == [
        ("Joint Fleet Workshops", Dimension.BENEFITS, "declared red on 6 June 2018", Colour.RED, LATER)
    ]


def test_a_red_that_the_figures_tell_is_told_once():
    rate(cleaning_framework(), Colour.RED, Dimension.SAVINGS)
    ((_, dimension, words, declared, _),) = found()
    assert (dimension, declared, "72.1%" in words) == (Dimension.SAVINGS, Colour.RED, True)


def test_of_a_period_only_what_was_asked_of_it():
    asked, other = collaboration("Fleet", partners=(KENT, ESSEX)), collaboration("Training")
    for key in (asked, other):
        rate(key, Colour.RED)
    return_of(asked)
    period = "kent-and-essex-q3-2018-19"
    assert [row[0] for row in found(as_at=date(2019, 2, 1))] == ["Fleet", "Training"]
    assert [row[0] for row in found(as_at=date(2019, 2, 1), period=period)] == ["Fleet"]
    with pytest.raises(NotThere):
        found(outsider(), period=period)


def test_an_outsider_finds_nothing_and_the_office_all():
    rate(collaboration(), Colour.RED)
    assert found(outsider()) == []
    assert len(found(programme_office())) == 1


def test_an_alliance_tolerates_what_it_has_set_from_its_day_on_and_others_what_the_product_does():
    own, other = collaboration(), collaboration("Joint Estate", (KENT, ELSEWHERE))
    for key in (own, other):
        moved(milestone_of(key), PAPER, forecast=PreciseDate.parse("2018-08"))
    assert found() == []
    limits = Thresholds(slip_amber_months=1)
    told = {"actor": programme_office(), "evidence": typed(), "now": NOW}
    set_tolerance(alliance=alliance(), limits=limits, since=PAPER, **told)
    (one,) = found()
    assert one[0] == "Joint Fleet Workshops"
    assert "1 more than the 1 that are tolerated" in one[2]
    set_tolerance(alliance=ALLIANCE, limits=Thresholds(), since=LATER, **told)
    assert len(found()) == 1
    assert found(as_at=LATER) == []
    assert [one.limits.slip_amber_months for one in tolerance_history(outsider(), alliance=ALLIANCE)] == [1, 3]


@pytest.mark.parametrize(
    ("limits", "field"),
    [
        (Thresholds(achieved_amber=96), "achieved_amber"),
        (Thresholds(spend_green=120), "spend_amber"),
        (Thresholds(slip_amber_months=25), "slip_amber_months"),
    ],
)
def test_tolerances_out_of_order_are_refused_and_so_is_who_is_not_the_office(limits, field):
    alliance()
    with pytest.raises(RuleBroken) as refused:
        set_tolerance(
            actor=programme_office(), alliance=ALLIANCE, limits=limits, since=PAPER, evidence=typed(), now=NOW
        )
    assert refused.value.field == field
    with pytest.raises(NotAllowed):
        set_tolerance(actor=kent_lead(), alliance=ALLIANCE, limits=Thresholds(), since=PAPER, evidence=typed(), now=NOW)
    elsewhere = actor("another-office", Role.PROGRAMME_OFFICE, ELSEWHERE)
    with pytest.raises(NotAllowed):
        set_tolerance(
            actor=elsewhere, alliance=ALLIANCE, limits=Thresholds(), since=PAPER, evidence=typed(ELSEWHERE), now=NOW
        )
    assert tolerance_history(kent_lead(), alliance=ALLIANCE) == []
