"""Grants on pages: recorded, claimed and lost, with what relies on them; who sees them, and as at which day."""

from datetime import date

import pytest
from tests.factories.apportionment import scheme
from tests.factories.benefit_profiles import benefit, profiled
from tests.factories.business_cases import business_case, relied
from tests.factories.cast import ESSEX, KENT, NOW, kent_lead, programme_office, typed
from tests.factories.grants import FIRST, FUND, active, bid, by, claim, condition, paid
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions.profiles import tell_dependency
from concordat.registers.business_cases.actions import report_reliance
from concordat.registers.business_cases.rules.reliances import RelianceState
from concordat.registers.exchange.actions.grants import link_grant, report_grant
from concordat.registers.exchange.queries.grant_shortfall import shortfall_of
from concordat.registers.exchange.queries.grants import grant, grants
from concordat.registers.exchange.rules.grants import GrantState, LinkRole
from concordat.reporting.portfolio.grants.queries import reliant_on

pytestmark = pytest.mark.django_db
GIVEN = {
    "title": "Body cameras", "kind": "grant", "purpose": "Cameras for two forces", "funder_text": FUND, "holder": KENT,
    "amount": "1.5m", "bound": "up_to", "written": "up to £1.5m", "nature": "capital", "state": "offered",
    "on": "June 2018", "first_year": "2018", "last_year": "2019", "reason": "The offer letter.",
}  # fmt: skip


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def problems(answer):
    return [a.get("href") for a in select(parsed(answer.content.decode()), ".govuk-error-summary a")]


@pytest.fixture
def browser():
    accounts()
    return client("kent")


def held(key):
    return grant(kent_lead(), key=key)


def test_a_grant_is_recorded_claimed_and_paid_in_part(browser):
    browser.post("/grants/all/record/", GIVEN)
    (found,) = grants(kent_lead())
    assert (found.award.written, found.state, found.last_year) == ("up to £1.5m", GrantState.OFFERED, 2019)
    place = f"/grants/{found.key}/"
    shown = said(browser.get(place))
    for part in ("up to £1,500,000", "Offered", FUND, "2018/19 to 2019/20", "No condition is on record"):
        assert part in shown, part
    assert "Plan a claim" not in shown
    for state in ("accepted", "active"):
        browser.post(f"{place}report/", {"state": state, "reason": "The letter."})
    days = {"first_day_0": "1", "first_day_1": "4", "first_day_2": "2018", "last_day_0": "30", "last_day_1": "6",
            "last_day_2": "2018"}  # fmt: skip
    browser.post(f"{place}claim/", {**days, "basis": "arrears", "expected": "100,000", "reason": "The plan."})
    number = held(found.key).claims[0].id
    browser.post(f"{place}claims/{number}/", {"state": "submitted", "claimed": "100,000", "reason": "The form."})
    answer = {"state": "part_paid", "claimed": "100,000", "paid": "80,000", "reason": "The remittance."}
    refused = browser.post(f"{place}claims/{number}/", answer)
    assert problems(refused) == ["#id_why"]
    browser.post(f"{place}claims/{number}/", {**answer, "why": "Travel is outside the terms"})
    shown = said(browser.get(place))
    for part in ("£80,000", "£20,000", "£1,420,000", "Travel is outside the terms"):
        assert part in shown, part


def test_an_error_is_told_at_its_field_and_nothing_is_left(browser):
    refused = browser.post("/grants/all/record/", {**GIVEN, "last_year": "2017"})
    assert problems(refused) == ["#id_last_year"]
    refused = browser.post("/grants/all/record/", {**GIVEN, "holder": ESSEX})
    assert "Name an organisation that you act for" in said(refused)
    assert grants(kent_lead()) == []


def test_what_is_open_is_said_above_all(browser):
    key = active()
    condition(key, due="2018-09")
    shown = said(browser.get(f"/grants/{key}/", {"as_at": "2020-02-01"}))
    for part in (
        "Nobody has said who makes up £150,000.01: it has no payer.",
        "Condition due: A report on progress",
        "days overdue",
    ):
        assert part in shown, part
    assert "nobody has agreed to pay it" in shown


def test_a_case_that_hangs_on_a_lost_grant_is_named(browser):
    key = bid()
    report_grant(grant=key, state=GrantState.REFUSED, note="Other bids were chosen.", **by())
    assert "The money is not to be had" not in said(browser.get(f"/grants/{key}/"))
    relied_on(key)
    shown = said(browser.get(f"/grants/{key}/"))
    assert "The money is not to be had (refused), and 3 cases or benefits rely on it." in shown
    assert "Not told there yet: One workshop for two forces, Fewer vehicles hired." in shown
    assert "Joint records system" in said(browser.get("/cases/one-workshop-for-two-forces/"))
    assert "Refused" in said(browser.get("/cases/one-workshop-for-two-forces/"))
    assert [one.link is None for one in reliant_on(kent_lead(), held=held(key))] == [False, True, False]


def relied_on(key):
    about = held(key).collaboration
    case = business_case(about)
    number = relied(case)
    for told in ({"to": RecordRef("business-case", case)}, {"what": "Less time on paper"}):
        link_grant(grant=key, role=LinkRole.RELIES, **told, **by())
    hired = benefit(about)
    profiled(hired)
    tell_dependency(benefit=hired, on_record=RecordRef("grant", key), **by())
    return number


def test_a_case_that_says_so_itself_is_aware(browser):
    key = bid()
    report_grant(grant=key, state=GrantState.REFUSED, note="Other bids were chosen.", **by())
    number = relied_on(key)
    report_reliance(actor=programme_office(), reliance=number, state=RelianceState.FAILED, evidence=typed(), now=NOW)
    assert [one.aware for one in reliant_on(kent_lead(), held=held(key))] == [True, False, True]
    assert "Failed" not in said(client("outsider").get("/grants/"))


def test_a_benefit_names_the_grant_on_its_own_form(browser):
    key = bid()
    hired = benefit(held(key).collaboration)
    place = f"/benefits/{hired}/depends/"
    assert "Grant: Joint records system (applied for)" in said(client("office").get(place))
    client("office").post(place, {"on_record": f"grant:{key}", "reason": "The workshop."})
    assert f'href="/grants/{key}/"' in browser.get(f"/benefits/{hired}/").content.decode()


def test_partners_see_it_and_others_do_not(browser):
    key = active()
    paid(claim(key), "100", "100")
    assert said(client("essex").get(f"/grants/{key}/"))
    assert "Report how far" not in said(client("essex").get(f"/grants/{key}/"))
    assert client("outsider").get(f"/grants/{key}/").status_code == 404
    assert client("essex").get(f"/grants/{key}/report/").status_code == 403
    assert "Joint records system" in said(browser.get("/grants/"))
    assert "Joint records system" in said(browser.get(f"/collaborations/{held(key).collaboration}/"))
    assert "Joint records system" not in said(client("outsider").get("/grants/"))


def test_the_shortfall_shared_by_a_scheme_adds_up_to_the_penny(browser):
    key = active()
    shared = scheme(held(key).collaboration, parties=(KENT, ESSEX))
    browser.post(f"/grants/{key}/shortfall/", {
        "basis": "scheme", "scheme": shared, "slot": "running", "year": str(FIRST + 1), "reason": "The agreement.",
    })  # fmt: skip
    found = shortfall_of(kent_lead(), held=held(key))
    assert found.unmet.pence == 0
    assert sum(amount.pence for amount in found.parts.values()) == found.amount.pence == 15_000_001
    page = browser.get(f"/grants/{key}/")
    assert "nobody has agreed" not in said(page)
    (way,) = [a.get("href") for a in select(parsed(page.content.decode()), "main a") if "How the scheme" in words(a)]
    assert found.parts[KENT].exact() in said(browser.get(way)), "the working gives the same part"


def test_before_it_was_told_there_is_none(browser):
    key = bid()
    assert browser.get(f"/grants/{key}/", {"as_at": "2017-12-05"}).status_code == 404


def test_home_rings_what_is_due_first(browser):
    key = active()
    condition(key, due="2018-09-30")
    claim(key, deadline=date(2018, 7, 31))
    assert "Last day to claim: Joint records system" in said(browser.get("/"))
    listed = said(browser.get("/grants/all/due/", {"horizon": "all"}))
    assert "A report on progress" in listed
