"""Grants and contributions: how far they have got, their amounts, what they do not pay, and who sees them."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.grants import FIRST, active, bid, by, claim, condition, paid, pounds

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.actions.grant_claims import (
    correct_clawback,
    plan_claim,
    record_clawback,
    report_claim,
)
from concordat.registers.exchange.actions.grant_conditions import report_condition
from concordat.registers.exchange.actions.grants import (
    link_grant,
    record_grant,
    report_grant,
    tell_grant_amount,
    tell_shortfall_rule,
)
from concordat.registers.exchange.models import ClaimReport, Grant, GrantFigure, ShortfallRule
from concordat.registers.exchange.queries.grant_shortfall import shortfall_of
from concordat.registers.exchange.queries.grants import grant, grants, grants_due
from concordat.registers.exchange.rules.grant_alarms import GrantAlarmKind
from concordat.registers.exchange.rules.grant_claims import ClaimState
from concordat.registers.exchange.rules.grant_conditions import ConditionState
from concordat.registers.exchange.rules.grants import FigureOf, GrantState, LinkRole, ShortfallBasis

pytestmark = pytest.mark.django_db
TBC = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)


def held(key, actor=None, **more):
    return grant(actor or kent_lead(), key=key, **more)


class TestAward:
    def test_a_bid_is_recorded_with_its_source_and_history(self):
        key = bid()
        found = held(key)
        assert (found.state, found.holder, found.award) == (GrantState.APPLIED, KENT, None)
        told = ["reported how far a grant has got", "recorded a grant"]
        assert [e.verb for e in events(kent_lead(), subjects=[found.ref])] == told
        assert set(citations(kent_lead(), found.refs)) == {str(ref) for ref in found.refs}

    def test_two_of_one_title_have_two_keys(self):
        assert bid() != bid(collaboration=None)

    def test_it_gets_on_by_the_table_and_says_why_it_is_lost(self):
        key = bid()
        with pytest.raises(RuleBroken, match="next it can be"):
            report_grant(grant=key, state=GrantState.CLOSED, **by())
        with pytest.raises(RuleBroken, match="why the money"):
            report_grant(grant=key, state=GrantState.REFUSED, **by())
        report_grant(grant=key, state=GrantState.REFUSED, note="Too many bids.", **by())
        assert (held(key).state, held(key).secured) == (GrantState.REFUSED, Money(0))

    def test_the_partner_records_too_and_others_see_nothing(self):
        key = active()
        assert held(key, essex_lead()).title == "Joint records system"
        assert grants(outsider()) == []
        with pytest.raises(NotThere):
            held(key, outsider())
        with pytest.raises(NotAllowed):
            report_grant(grant=key, state=GrantState.CLOSED, **by(actor=kent_scrutineer()))
        with pytest.raises(NotAllowed):
            report_grant(grant=key, state=GrantState.CLOSED, **by(actor=essex_lead(), evidence=typed(ESSEX)))
        assert held(key).state is GrantState.ACTIVE
        assert [one.key for one in grants(programme_office(), organisation=KENT)] == [key]

    def test_nobody_pays_itself_and_somebody_pays(self):
        with pytest.raises(RuleBroken, match="two different"):
            bid(funder=KENT)
        with pytest.raises(RuleBroken, match="Name who pays"):
            bid(funder_text="")
        assert not Grant.objects.exists()
        with pytest.raises(IntegrityError), transaction.atomic():
            Grant.objects.create(
                key="x", title="x", kind="grant", holder_id=KENT, purpose="x", nature="both", recorded_at=NOW,
                reported_by=KENT,
            )  # fmt: skip

    def test_unknown_is_not_nought(self):
        key = bid(award=TBC)
        assert (held(key).award.shown(), held(key).whole.undrawn, held(key).secured) == ("TBC", None, None)
        with pytest.raises(RuleBroken, match="not £0"):
            tell_grant_amount(grant=key, of=FigureOf.AWARD, figure=pounds("0"), **by())
        with pytest.raises(IntegrityError), transaction.atomic():
            GrantFigure.objects.create(grant_id=key, of="award", state="known", recorded_at=NOW, reported_by=KENT)

    def test_the_years_are_within_the_award_and_not_below_what_was_paid(self):
        key = active()
        with pytest.raises(RuleBroken, match="more than the award of £300,000"):
            tell_grant_amount(grant=key, of=FigureOf.AWARD, figure=pounds("200001"), year=FIRST + 1, **by())
        paid(claim(key), "90000", "90000")
        with pytest.raises(RuleBroken, match="£90,000 has been paid"):
            tell_grant_amount(grant=key, of=FigureOf.AWARD, figure=pounds("80000"), year=FIRST, **by())

    def test_as_at_a_day_before(self):
        key = bid(evidence=typed(on=date(2018, 1, 10)))
        report_grant(grant=key, state=GrantState.OFFERED, **by(evidence=typed(on=date(2018, 3, 1))))
        assert held(key, as_at=date(2018, 2, 1)).state is GrantState.APPLIED
        assert held(key).state is GrantState.OFFERED
        assert grants(kent_lead(), as_at=date(2018, 1, 9)) == []


class TestClaims:
    def test_paid_in_part_with_the_reason(self):
        key = active()
        number = claim(key)
        with pytest.raises(RuleBroken, match="Say why the funder"):
            paid(number, "120000", "100000", "")
        paid_report = held(key).claims[0]
        assert paid_report.state is ClaimState.SUBMITTED
        report_claim(
            claim=number, state=ClaimState.PART_PAID, claimed=Money.pounds(120000), paid=Money.pounds(100000),
            reason="Travel is outside the terms", **by(),
        )  # fmt: skip
        found = held(key)
        assert found.claims[0].rejected == Money.pounds(20000)
        year = found.drawn[FIRST]
        assert (year.paid, year.rejected, year.undrawn) == (
            Money.pounds(100000), Money.pounds(20000), Money.pounds(100000),
        )  # fmt: skip
        assert found.whole.undrawn == Money.pounds(200000)

    def test_what_waits_is_neither_paid_nor_rejected(self):
        key = active()
        report_claim(claim=claim(key), state=ClaimState.SUBMITTED, claimed=Money.pounds(5), **by())
        year = held(key).drawn[FIRST]
        assert (year.waiting, year.paid, year.rejected) == (Money.pounds(5), Money(0), Money(0))

    def test_the_last_report_of_a_claim_counts_once(self):
        key = active()
        number = claim(key)
        paid(number, "100", "100")
        report_claim(claim=number, state=ClaimState.SUBMITTED, claimed=Money.pounds(100), **by())
        report_claim(claim=number, state=ClaimState.PAID, claimed=Money.pounds(100), paid=Money.pounds(100), **by())
        assert held(key).whole.paid == Money.pounds(100)

    def test_no_claim_on_what_is_not_accepted_or_twice_for_a_day(self):
        with pytest.raises(RuleBroken, match="applied for"):
            claim(bid(title="Another"))
        key = active()
        claim(key)
        with pytest.raises(RuleBroken, match="has some of these days"):
            claim(key, date(2018, 6, 30), date(2018, 7, 31))
        with pytest.raises(RuleBroken, match="one financial year"):
            claim(key, date(2019, 3, 1), date(2019, 4, 30))

    def test_not_more_than_the_award(self):
        key = active()
        with pytest.raises(RuleBroken, match="of an award of £300,000"):
            paid(claim(key), "300000.01", "300000.01")
        assert not ClaimReport.objects.filter(state="paid").exists()

    def test_money_goes_back_and_the_correction_supersedes(self):
        key = active()
        paid(claim(key), "100000", "100000")
        with pytest.raises(RuleBroken, match="would go back of £100,000"):
            record_clawback(grant=key, year=FIRST, amount=Money.pounds(100001), reason="Not spent", **by())
        number = record_clawback(grant=key, year=FIRST, amount=Money.pounds(30000), reason="Not spent", **by())
        found = held(key)
        assert (found.whole.kept, found.whole.undrawn) == (Money.pounds(70000), Money.pounds(200000))
        assert found.whole.kept + found.whole.undrawn + found.whole.clawed_back == found.award.amount
        with pytest.raises(RuleBroken, match="went back of that year"):
            report_claim(claim=found.claims[0].id, state=ClaimState.SUBMITTED, claimed=Money.pounds(1), **by())
        correct_clawback(clawback=number, amount=Money.pounds(10000), reason="Half was agreed", **by())
        assert held(key).whole.clawed_back == Money.pounds(10000)
        with pytest.raises(RuleBroken, match="superseded"):
            correct_clawback(clawback=number, amount=Money(0), reason="Twice", **by())

    def test_the_wrong_person_leaves_nothing(self):
        key = active()
        for actor, body in ((kent_scrutineer(), KENT), (essex_lead(), ESSEX)):
            with pytest.raises(NotAllowed):
                plan_claim(grant=key, first_day=date(2018, 4, 1), last_day=date(2018, 4, 30),
                           **by(actor=actor, evidence=typed(body)))  # fmt: skip
        with pytest.raises(NotThere):
            report_claim(claim=claim(key), state=ClaimState.SUBMITTED, claimed=Money(1), **by(actor=outsider()))
        assert len(held(key).claims) == 1


class TestConditionsAndAlarms:
    def test_met_says_by_what_and_opens_again(self):
        key = active()
        number = condition(key)
        with pytest.raises(RuleBroken, match="what shows it"):
            report_condition(condition=number, state=ConditionState.MET, **by())
        report_condition(condition=number, state=ConditionState.MET, note="Sent to the fund.", **by())
        with pytest.raises(RuleBroken, match="met already"):
            report_condition(condition=number, state=ConditionState.MET, note="Sent again.", **by())
        report_condition(condition=number, state=ConditionState.OPEN, **by())
        assert [one.state for one in held(key).conditions[0].reports] == [ConditionState.MET, ConditionState.OPEN]

    def test_every_date_rings_soonest_first(self):
        key = active()
        condition(key)
        claim(key, deadline=date(2018, 7, 31))
        link_grant(grant=key, role=LinkRole.FUNDS, what="Going live", ends=PreciseDate.parse("2020-06"), **by())
        on = date(2018, 10, 1)
        rings = grants_due(kent_lead(), on=on, horizon=None)
        assert [(one.alarm.kind, one.alarm.day.isoformat()) for one in rings] == [
            (GrantAlarmKind.CLAIM, "2018-07-31"), (GrantAlarmKind.CONDITION, "2018-09-30"),
            (GrantAlarmKind.UNDRAWN, "2019-03-31"), (GrantAlarmKind.ENDS_EARLY, "2020-03-31"),
            (GrantAlarmKind.UNDRAWN, "2020-03-31"),
        ]  # fmt: skip
        assert rings[1].alarm.words(on) == "1 day overdue"
        assert [one.alarm.kind for one in grants_due(kent_lead(), on=on, horizon=0)] == [
            GrantAlarmKind.CLAIM, GrantAlarmKind.CONDITION,
        ]  # fmt: skip
        assert grants_due(outsider(), on=on, horizon=None) == []
        after = grants_due(kent_lead(), on=date(2019, 5, 1), horizon=0)
        assert GrantAlarmKind.UNDRAWN not in [one.alarm.kind for one in after], "the page tells of a year that is past"

    def test_a_lost_grant_rings_no_more(self):
        key = active()
        condition(key)
        claim(key, deadline=date(2018, 7, 31))
        report_grant(grant=key, state=GrantState.WITHDRAWN, note="The fund was closed.", **by())
        assert grants_due(kent_lead(), on=date(2018, 10, 1), horizon=None) == []

    def test_a_link_that_no_longer_holds_is_left_out(self):
        key = active()
        told = {"grant": key, "role": LinkRole.RELIES, "to": RecordRef("business-case", "one")}
        link_grant(**told, **by())
        assert [str(one.to) for one in held(key).links] == ["business-case:one"]
        link_grant(**told, holds=False, **by())
        assert held(key).links == ()


class TestShortfall:
    def test_nobody_has_said_who_pays(self):
        found = shortfall_of(kent_lead(), held=held(active()))
        assert (found.amount, dict(found.parts), found.unmet) == (
            Money.pounds("150000.01"), {}, Money.pounds("150000.01"),
        )  # fmt: skip
        assert found.said == ("Nobody has said who makes up £150,000.01: it has no payer.",)

    def test_a_partner_pays_and_more_once_money_is_lost(self):
        key = active()
        tell_shortfall_rule(grant=key, basis=ShortfallBasis.PARTNER, partner=ESSEX, **by())
        paid(claim(key), "50000", "50000")
        first = shortfall_of(kent_lead(), held=held(key))
        assert (dict(first.parts), first.without) == (
            {ESSEX: Money.pounds("150000.01")}, Money.pounds("400000.01"),
        )  # fmt: skip
        report_grant(grant=key, state=GrantState.WITHDRAWN, note="The fund was closed.", **by())
        assert shortfall_of(kent_lead(), held=held(key)).parts == {ESSEX: Money.pounds("400000.01")}

    def test_not_agreed_is_said(self):
        key = active()
        tell_shortfall_rule(grant=key, basis=ShortfallBasis.NOT_AGREED, note="Each waits for the other.", **by())
        found = shortfall_of(kent_lead(), held=held(key))
        assert found.unmet == found.amount
        assert found.said == ("Who makes up £150,000.01 is not agreed: Each waits for the other.",)

    def test_what_is_not_known_is_not_reckoned(self):
        key = bid(award=TBC)
        found = shortfall_of(kent_lead(), held=held(key))
        assert (found.amount, len(found.said)) == (None, 2)
        bounded = Figure("over £1m", Money.pounds(1000000), Bound.OVER, 1)
        tell_grant_amount(grant=key, of=FigureOf.COST, figure=bounded, **by())
        tell_grant_amount(grant=key, of=FigureOf.AWARD, figure=pounds("400000"), **by())
        found = shortfall_of(kent_lead(), held=held(key))
        assert found.amount == Money.pounds(600000)
        assert any("over £1,000,000" in words for words in found.said)

    def test_a_rule_names_whom_it_is_of(self):
        key = active()
        for told in (
            {"basis": ShortfallBasis.PARTNER}, {"basis": ShortfallBasis.SCHEME}, {"basis": ShortfallBasis.NOT_AGREED},
        ):  # fmt: skip
            with pytest.raises(RuleBroken):
                tell_shortfall_rule(grant=key, **told, **by())
        assert not ShortfallRule.objects.exists()


def test_no_money_is_recorded_for_a_collaboration_that_is_not_seen():
    key = bid()
    about = held(key).collaboration
    with pytest.raises(NotThere):
        record_grant(title="Theirs", holder="cumbria-constabulary", purpose="Something", funder_text="X",
                     collaboration=about, **by(actor=outsider(), evidence=typed("cumbria-constabulary")))  # fmt: skip
