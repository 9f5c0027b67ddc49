"""Amounts that come again: older papers, other savings, other bodies, and what is never added."""

from datetime import date

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, essex_lead, kent_lead, programme_office, typed
from tests.factories.statements import saving, taken, told

from concordat.intake.queries import candidate
from concordat.kernel.errors import NotAllowed
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.registers.benefits.actions import correct_entry, reverse_entry
from concordat.registers.benefits.queries import entries, entry, position
from concordat.registers.benefits.rules import Stated
from concordat.review.acceptors import ACCEPTORS
from concordat.review.cases import Case, Held
from concordat.review.names import Names

pytestmark = pytest.mark.django_db
Y2016, Y2017, Y2018, Y2019 = (date(year, 3, 1) for year in (2016, 2017, 2018, 2019))


@pytest.fixture(autouse=True)
def workshops():
    return collaboration()


def annual(as_at=None):
    """Kent's planned annual saving, by the day."""
    found = position(programme_office(), as_at=as_at).lines
    return {line.key.organisation: line.annual for line in found}.get(KENT)


def reasons():
    return [left.reason for left in position(programme_office(), as_at=None).left_out]


def held(number) -> Held:
    actor = programme_office()
    found = candidate(actor, number=number)
    return ACCEPTORS[found.statement.kind].held(Case(actor, found, found.statement, Names(actor), NOW))


def test_an_older_paper_loaded_later_does_not_replace_the_newer_amount():
    taken(Y2019, saving("Annual saving, fleet", 150_000))
    (number,) = told(Y2016, saving("Annual saving, fleet", 110_000))
    assert held(number).known is Known.CHANGED
    assert "will not replace it" in held(number).before
    (ref,) = taken(Y2016, saving("Annual saving, fleet", 110_000))
    assert annual() == Money.pounds(150_000)
    assert annual(Y2018) == Money.pounds(110_000)
    older = entry(kent_lead(), number=int(ref.key))
    assert not older.stands
    assert entry(kent_lead(), number=int(ref.key), as_at=Y2018).stands


def test_papers_of_three_years_in_the_wrong_order_stand_each_in_its_time():
    for day, pounds in ((Y2016, 100), (Y2019, 300), (Y2018, 250), (Y2017, 200)):
        taken(day, saving("Annual saving, fleet", pounds))
    days = (Y2016, Y2017, Y2018, Y2019, None)
    assert [annual(day) for day in days] == [Money.pounds(x) for x in (100, 200, 250, 300, 300)]


def test_another_saving_of_the_next_paper_stands_beside_the_held_one():
    taken(Y2017, saving("Telematics in vehicles", 100_000))
    taken(Y2018, saving("Shared uniform contract", 50_000))
    assert annual() == Money.pounds(150_000)


def test_two_equal_amounts_of_one_paper_are_two_savings():
    taken(Y2017, saving("Telematics in vehicles", 100_000), saving("Shared uniform contract", 100_000),
          saving("Fewer leases", 90_000, "£0.1m"))  # fmt: skip
    assert annual() == Money.pounds(290_000)


def test_a_line_worded_a_little_differently_is_changed_and_not_added():
    taken(Y2017, saving("Estimated annual saving of £100,000 from fleet workshops", 100_000))
    taken(Y2018, saving("The estimated annual saving of £120,000 from the fleet workshop", 120_000))
    assert annual() == Money.pounds(120_000)


def test_two_amounts_of_one_line_and_day_are_not_added():
    _, second = taken(Y2017, saving("Annual saving, fleet", 308_000), saving("Annual saving, fleet", 310_000))
    assert annual() == Money.pounds(308_000)
    assert reasons() == ["two reports of one day give different amounts"]
    assert entry(kent_lead(), number=int(second.key)).stands


def test_two_cumulative_figures_of_other_things_are_not_said_to_contain_each_other():
    so_far = {"recurrence": "cumulative", "standing": "achieved"}
    taken(Y2017, saving("Cleaning saved to date", 300_000, **so_far), saving("Telematics saved", 20_000, **so_far))
    found = position(programme_office(), as_at=None)
    assert found.lines == ()
    assert {left.reason for left in found.left_out} == {
        "two cumulative figures; whether one contains the other is not stated"
    }  # fmt: skip
    assert len(found.left_out) == 2


def test_to_be_confirmed_after_a_known_amount_erases_nothing():
    taken(Y2017, saving("Annual saving, fleet", 110_000))
    unknown = saving("Annual saving, fleet", None, "TBC", basis="to_be_confirmed")
    (number,) = told(Y2018, unknown)
    assert held(number).known is Known.HELD
    taken(Y2018, unknown)
    assert annual() == Money.pounds(110_000)


def test_another_body_does_not_replace_a_body_s_own_amount():
    (own,) = taken(Y2017, saving("Annual saving, fleet", 607_550))
    (number,) = told(Y2018, saving("Annual saving, fleet", 1), owner=ESSEX)
    assert held(number).known is Known.CONTRADICTORY
    (other,) = taken(Y2018, saving("Annual saving, fleet", 1), owner=ESSEX)
    assert annual() == Money.pounds(607_550)
    assert reasons() == ["two bodies report different amounts"]
    assert entry(kent_lead(), number=int(other.key)).contradicts == int(own.key)


def test_what_contradicts_stays_out_when_corrected_and_counts_once_the_other_is_reversed():
    (own,) = taken(Y2017, saving("Annual saving, fleet", 500))
    taken(Y2018, saving("Annual saving, fleet", 1), owner=ESSEX)
    taken(Y2019, saving("Annual saving, fleet", 2), owner=ESSEX)
    assert annual() == Money.pounds(500)
    assert reasons() == ["two bodies report different amounts"]
    reverse_entry(actor=kent_lead(), entry=int(own.key), reason="Never agreed.", evidence=typed(on=Y2019), now=NOW)
    assert annual() == Money.pounds(2)


def test_who_posts_for_another_body_neither_corrects_nor_reverses_its_amount(workshops):
    (own,) = taken(Y2017, saving("Annual saving, fleet", 500))
    more = {"actor": essex_lead(), "entry": int(own.key), "reason": "Ours.", "evidence": typed(by=ESSEX), "now": NOW}
    with pytest.raises(NotAllowed):
        reverse_entry(**more)
    with pytest.raises(NotAllowed):
        correct_entry(stated=Stated(entry(kent_lead(), number=int(own.key)).figure), **more)
    assert [found.stands for found in entries(kent_lead(), collaboration=workshops, superseded=True)] == [True]
