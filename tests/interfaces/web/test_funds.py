"""Funds and bids on pages: recorded, answered, in each other's way, measured; who sees them, and as at which day."""

from datetime import date

import pytest
from tests.factories.benefit_profiles import benefit
from tests.factories.benefits import post
from tests.factories.benefits import pounds as stated
from tests.factories.cast import ESSEX, KENT, NOW, kent_lead, typed
from tests.factories.funds import asks, bid, by, opened, shared
from tests.factories.grants import pounds
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.dates import PreciseDate
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.registers.exchange.actions import bid_amounts, bids, funds
from concordat.registers.exchange.queries.bids import bid as held_bid
from concordat.registers.exchange.queries.bids import bids as listed
from concordat.registers.exchange.queries.funds import fund as held_fund
from concordat.registers.exchange.queries.funds import funds as listed_funds
from concordat.registers.exchange.rules.bids import BidState, Met
from concordat.registers.exchange.rules.funds import EligibilityKind
from concordat.reporting.portfolio.bids.queries import measured

pytestmark = pytest.mark.django_db
TOLD = {"reason": "The prospectus."}
FUND = {
    "title": "Fund for shared buildings", "purpose": "Buildings of two services", "funder_text": "A department",
    "announced": "on", "amount": "2m", "opens": "November 2017", "closes": "31 January 2018", "decides": "2018-03",
}  # fmt: skip


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def problems(answer):
    return [a.get("href") for a in select(parsed(answer.content.decode()), ".govuk-error-summary a")]


@pytest.fixture
def browser():
    accounts()
    return client("kent")


def test_a_fund_is_recorded_with_its_conditions_and_a_bid_to_it_is_answered(browser):
    browser.post("/funds/all/record/", FUND | TOLD | {"decides": "March 2018"})
    (found,) = listed_funds(kent_lead())
    place = f"/funds/{found.key}/"
    for condition in (
        {"kind": "match_share", "text": "A quarter is matched", "least": "25"},
        {"kind": "territory", "text": "In the county"},
    ):
        browser.post(f"{place}condition/", condition | TOLD)
    shown = said(browser.get(place, {"as_at": "2030-01-01"}))
    for part in ("£2,000,000", "31 January 2018", "March 2018", "25% of the whole cost", "Closed", "A department"):
        assert part in shown, part
    assert "Fund for shared buildings" in said(client("outsider").get("/funds/"))
    browser.post("/bids/all/record/", {
        "fund": found.key, "title": "One station", "organisation": KENT, "partners": [ESSEX], "marking": "official",
    } | TOLD)  # fmt: skip
    (made,) = listed(kent_lead())
    place = f"/bids/{made.key}/"
    for given in ({"of": "asked", "year": "2026", "amount": "300,000"},
                  {"of": "match", "year": "2026", "amount": "100,000", "by": ESSEX}):  # fmt: skip
        browser.post(f"{place}amount/", given | TOLD)
    territory = held_fund(kent_lead(), key=found.key).conditions[1].id
    refused = browser.post(f"{place}conditions/{territory}/", {"state": "met"} | TOLD)
    assert problems(refused) == ["#id_note"]
    browser.post(f"{place}conditions/{territory}/", {"state": "met", "note": "The plan of the site"} | TOLD)
    shown = said(browser.get(place))
    for part in ("£300,000", "£400,000", "Match funding is 25.0% of £400,000", "The plan of the site", "2 of 2"):
        assert part in shown, part


def test_an_error_is_told_at_its_field_and_nothing_is_left(browser):
    refused = browser.post("/funds/all/record/", FUND | TOLD | {"decides": "2016"})
    assert problems(refused) == ["#id_decides"]
    assert listed_funds(kent_lead()) == []
    key = opened()
    refused = browser.post(f"/funds/{key}/condition/", {"kind": "match_share", "text": "A quarter"} | TOLD)
    assert problems(refused) == ["#id_least"]
    made = bid(key)
    refused = browser.post(f"/bids/{made}/report/", {"state": "withdrawn"} | TOLD)
    assert problems(refused) == ["#id_note"]
    refused = browser.post(f"/bids/{made}/amount/", {"of": "match", "amount": "5"} | TOLD)
    assert problems(refused) == ["#id_by"]
    assert held_bid(kent_lead(), key=made).state is BidState.DRAFT


def test_conflicts_stand_above_all_and_lead_to_the_other_bid(browser):
    first, second, about = opened(), opened("Second fund"), shared()
    asks(first, EligibilityKind.NO_OVERLAP, "Not with the second", other=second)
    funds.tell_fund_assessor(fund=first, organisation=ESSEX, **by())
    one_bid, two = bid(first, collaboration=about), bid(second, "The same again", collaboration=about)
    page = browser.get(f"/bids/{one_bid}/")
    shown = said(page)
    for part in (
        "The same money may be asked for twice, here and in “The same again”, for 2018/19: £300,000 here",
        "Kent Police gives match funding here and to “The same again”",
        "One of the two funds rules out the money of the other",
        "Essex Police bids, and its people assess the bids.",
        "There is a live bid to another fund: The same again.",
    ):
        assert part in shown, part
    assert f'href="/bids/{two}/"' in page.content.decode()
    assert "Compared with 1 other bids" in shown


def test_partners_see_a_bid_and_others_do_not(browser):
    fund, about = opened(), shared()
    key = bid(fund, collaboration=about)
    assert "One records system" in said(client("essex").get(f"/bids/{key}/"))
    assert client("outsider").get(f"/bids/{key}/").status_code == 404
    for place in (f"/funds/{fund}/", "/bids/"):
        assert "One records system" in said(browser.get(place))
        assert "One records system" not in said(client("outsider").get(place))
    assert "One records system" in said(browser.get(f"/collaborations/{about}/"))
    assert browser.get(f"/bids/{key}/", {"as_at": "2017-12-05"}).status_code == 404
    assert client("essex").get(f"/funds/{fund}/amount/").status_code == 403
    assert client("scrutineer").get(f"/bids/{key}/report/").status_code == 403
    assert "The fund is not open to you" in said(client("essex").get(f"/bids/{hidden(about)}/"))


def hidden(about):
    """A commercial bid to a fund that Essex does not see."""
    return bid(opened("Kept", announced_on=None), "Kept too", collaboration=about, marking=Marking.SENSITIVE_COMMERCIAL)


def test_what_was_promised_is_measured_from_the_day_it_was_submitted(browser):
    fund, about = opened(closes=PreciseDate.parse("2018-03-31")), shared()
    key = bid(fund, collaboration=about)
    line = benefit(about)
    achieved(line, about, 30_000, told_on=date(2017, 12, 6))
    bid_amounts.promise_benefit(bid=key, benefit=line, figure=pounds("100000"), **by())
    bid_amounts.promise_benefit(bid=key, what="Shorter queues", figure=pounds("5"), **by())
    (first, second) = measured(kent_lead(), held=held_bid(kent_lead(), key=key), day=NOW.date())
    assert (first.now, first.since, first.variance) == (Money.pounds(30_000), None, None)
    assert "not submitted yet" in first.said
    assert (second.title, second.now) == ("Shorter queues", None)
    bids.report_bid(bid=key, state=BidState.SUBMITTED, **by(evidence=typed(on=date(2018, 1, 10))))
    achieved(line, about, 95_000, told_on=date(2018, 12, 6))
    first = measured(kent_lead(), held=held_bid(kent_lead(), key=key), day=NOW.date())[0]
    assert (first.at_bid, first.now, first.since) == tuple(Money.pounds(n) for n in (30_000, 95_000, 65_000))
    assert first.variance == Money.pounds(-35_000)
    shown = said(browser.get(f"/bids/{key}/"))
    for part in ("£95,000", "£65,000", "£35,000 less than promised", "link it to a benefit to measure it"):
        assert part in shown, part


def achieved(line, about, amount, *, told_on):
    """What Kent reports as achieved of a benefit since it began."""
    return post(
        stated(amount), collaboration=about, benefit=line, since=PreciseDate.parse("2017-04-01"),
        until=PreciseDate.of(told_on), evidence=typed(on=told_on),
    )  # fmt: skip


def test_home_rings_the_closing_date_with_the_drafts_that_wait(browser):
    bid(opened())
    shown = said(browser.get("/", {"as_at": "2018-01-01"}))
    assert "Closes to bids: Fund for working together, in 30 days (1 bid in draft); 1 more of funds" in shown
    listed_dates = said(browser.get("/funds/all/due/", {"as_at": "2018-01-01"}))
    assert "31 January 2018" in listed_dates
    assert "Closes to bids" not in said(browser.get("/"))


def test_an_awarded_bid_leads_to_its_grant_and_a_fund_that_closed_is_told_of(browser):
    key = bid(opened())
    assert "The fund has closed, and the bid is still a draft." in said(browser.get(f"/bids/{key}/"))
    for state in (BidState.SUBMITTED, BidState.AWARDED):
        bids.report_bid(bid=key, state=state, **by())
    page = browser.get(f"/bids/{key}/").content.decode()
    assert "/grants/all/record/?holder=kent-police" in page
    number = asks(held_bid(kent_lead(), key=key).fund, EligibilityKind.OTHER, "A letter of support")
    bids.answer_condition(bid=key, condition=number, state=Met.NOT_MET, note="It never came", **by())
    assert "Not met: A letter of support. It never came" in said(browser.get(f"/bids/{key}/"))
