"""What a later day says of a collaboration and an earlier one did not."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import agreements
from tests.factories.benefits import post, pounds
from tests.factories.business_cases import business_case, stage
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    PAPER_DAY,
    collaboration,
    kent_lead,
    outsider,
    programme_office,
    typed,
)
from tests.factories.delivery import milestone_of, moved, rate

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.agreements.actions import sign, vary_agreement
from concordat.registers.agreements.rules import Clause
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.collaborations.actions import (
    add_function,
    add_partner,
    record_account,
    record_objective,
    report_kind,
    report_state,
)
from concordat.registers.collaborations.rules import AccountKind, Kind, State
from concordat.registers.collaborations.rules.objectives import Aim
from concordat.reporting.portfolio.differences import Became, Difference, Line, differences
from concordat.reporting.portfolio.queries.differences import (
    agreement_differences,
    case_differences,
    collaboration_differences,
)

EARLY, LATE = date(2018, 1, 1), date(2018, 12, 31)


def lines():
    """What may stand on record on a day: each line once."""
    line = st.builds(Line, st.sampled_from("AB"), st.sampled_from("1234"), st.just("line"), st.sampled_from("xyz"))
    return st.lists(line, unique_by=lambda one: (one.section, one.key), max_size=8)


@given(lines())
def test_a_day_does_not_differ_from_itself(rows):
    assert differences(rows, rows) == []


@given(lines(), lines())
def test_the_other_way_round_what_was_new_is_gone(before, after):
    forward = sorted((one.section, one.before, one.after) for one in differences(before, after))
    back = sorted((one.section, one.after, one.before) for one in differences(after, before))
    assert forward == back


@given(lines(), lines())
def test_every_line_that_is_not_the_same_is_told_once(before, after):
    held, now = ({(one.section, one.key): one.says for one in rows} for rows in (before, after))
    other = [key for key in held.keys() | now.keys() if held.get(key) != now.get(key)]
    assert len(differences(before, after)) == len(other)


@pytest.mark.django_db
def test_what_was_reported_between_two_days():
    key = collaboration(partners=(KENT,))
    rate(key, Colour.GREEN, Dimension.TIME)
    number = milestone_of(key)
    rate(key, Colour.RED, Dimension.TIME, evidence=typed(on=date(2018, 6, 1)))
    moved(number, date(2018, 6, 1), forecast=PreciseDate.parse("2018-09"))
    june = typed(on=date(2018, 6, 1))
    add_partner(actor=programme_office(), collaboration=key, organisation=ESSEX, evidence=june, now=NOW)
    report_state(actor=programme_office(), collaboration=key, state=State.LIVE, evidence=june, now=NOW)
    post(pounds(1_000), collaboration=key, evidence=june)
    stage(business_case(key), Stage.FBC, StageState.APPROVED, told_on=date(2018, 6, 1))

    found = collaboration_differences(kent_lead(), key=key, first=EARLY, last=LATE)

    assert Difference("Ratings", "Time", Became.CHANGED, "green", "red") in found
    assert Difference("Collaboration", "State", Became.CHANGED, "not stated", "live") in found
    assert Difference("Partners", "Essex Police", Became.NEW, after="member") in found
    assert Difference(
        "Milestones", "The second depot opens", Became.CHANGED, "not stated", "forecast September 2018"
    ) in found  # fmt: skip
    assert Difference(
        "Business cases", "One workshop for two forces", Became.CHANGED, "not begun", "Full business case, approved"
    ) in found  # fmt: skip
    money = next(one for one in found if one.section == "Money")
    assert (money.became, money.after) == (Became.NEW, "£1,000")
    assert "Kent Police" in money.name


@pytest.mark.django_db
def test_what_it_is_for_differs_in_words():
    key = collaboration()
    office, june = programme_office(), typed(on=date(2018, 6, 1))
    told = {"actor": office, "collaboration": key, "evidence": june, "now": NOW}
    record_account(kind=AccountKind.PURPOSE, text="One workshop for two forces.", **told)
    report_kind(kind=Kind.JOINT_UNIT, **told)
    add_function(function="Estates", **told)
    record_objective(
        text="Vans on the road", measure="days off", target=Decimal(4), unit="days", aim=Aim.AT_MOST, **told
    )
    found = collaboration_differences(kent_lead(), key=key, first=EARLY, last=LATE)
    assert Difference(
        "Collaboration", "Purpose", Became.CHANGED, "not stated", "One workshop for two forces."
    ) in found  # fmt: skip
    assert Difference("Collaboration", "Kind", Became.CHANGED, "not stated", "joint unit") in found
    assert Difference("Functions", "Estates", Became.NEW, after="carried") in found
    assert Difference("Objectives", "Vans on the road", Became.NEW, after="at most 4 days, open") in found


@pytest.mark.django_db
def test_a_collaboration_that_nothing_told_of_is_new_in_all_its_lines():
    key = collaboration()
    found = collaboration_differences(kent_lead(), key=key, first=date(2010, 1, 1), last=LATE)
    assert {one.became for one in found} == {Became.NEW}


@pytest.mark.django_db
def test_who_may_not_see_it_is_told_of_nothing():
    key = collaboration()
    with pytest.raises(NotThere):
        collaboration_differences(outsider(), key=key, first=EARLY, last=LATE)


@pytest.mark.django_db
def test_an_agreement_at_two_days_with_its_fields_as_varied():
    agreements.answering_bodies()
    key = agreements.entered(KENT, ESSEX, sign=[KENT], collaboration=collaboration())
    first, last = PAPER_DAY, date(2020, 1, 6)
    told = typed(on=date(2019, 6, 1))
    sign(
        actor=kent_lead(), agreement=key, party=ESSEX, signed_on=PreciseDate.parse("2019-05-02"), evidence=told, now=NOW
    )
    agreements.clause(key, Clause.NOTICE, says="Twelve months", on=date(2019, 6, 1))
    vary_agreement(actor=kent_lead(), agreement=key, title="Second depot", effective=PreciseDate.parse("2019-07-01"),
                   ends=PreciseDate.parse("2031-12-31"), evidence=told, now=NOW)  # fmt: skip
    found = {
        (one.section, one.name): one for one in agreement_differences(kent_lead(), key=key, first=first, last=last)
    }
    assert found["Parties", "Essex Police"].before == "signature not evidenced"
    assert found["Parties", "Essex Police"].after == "signed on 2 May 2019"
    assert found["Dates", "Ends"].after == "31 December 2031"
    clause = found["Clauses", Clause.NOTICE.words]
    assert (clause.became, clause.after) == (Became.NEW, "Twelve months")
    assert found["Variations", "Second depot"].after == "Varies from 1 July 2019"
    assert agreement_differences(kent_lead(), key=key, first=last, last=last) == []
    with pytest.raises(NotThere):
        agreement_differences(outsider(), key=key, first=first, last=last)


@pytest.mark.django_db
def test_a_business_case_at_two_days():
    key = business_case(collaboration())
    stage(key, Stage.OBC, StageState.APPROVED)
    stage(key, Stage.FBC, StageState.SUBMITTED, told_on=date(2018, 6, 1))
    found = case_differences(kent_lead(), key=key, first=EARLY, last=LATE)
    where = next(one for one in found if one.name == "Where it has got to")
    assert (where.before, where.after) == ("Outline business case: approved", "Full business case: submitted")
    assert next(one for one in found if one.section == "Stages").became is Became.NEW
    assert {one.became for one in case_differences(kent_lead(), key=key, first=date(2010, 1, 1), last=LATE)} == {
        Became.NEW
    }
    with pytest.raises(NotThere):
        case_differences(outsider(), key=key, first=EARLY, last=LATE)
