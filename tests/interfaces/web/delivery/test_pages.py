"""Dependencies and scales of risks, recorded and shown on pages."""

from datetime import date

import pytest
from tests.factories.agreements import answering_bodies
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    NOW,
    collaboration,
    kent_lead,
    programme_office,
    typed,
)
from tests.factories.delivery import dependency_of, milestone_of, moved, scale_of
from tests.factories.register import accounts, client
from tests.factories.returns import ALLIANCE, alliance
from tests.interfaces.web.reading import one, parsed, words

from concordat.foundation.access.actions import create_user
from concordat.foundation.organisations.actions import create_alliance, report_member
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.roles import Role
from concordat.registers.delivery.queries import dependency, risk_scale_history

pytestmark = pytest.mark.django_db
PCC = "kent-police-and-crime-commissioner"
SCALE = {"organisation": KENT, "highest": "4", "medium": "4", "high": "8", "critical": "12", "since_0": "1",
         "since_1": "4", "since_2": "2019", "reason": "The board of 1 April 2019"}  # fmt: skip


@pytest.fixture
def fleet():
    accounts()
    return collaboration()


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def test_a_dependency_is_recorded_and_the_late_one_stands_first_with_its_predecessor(fleet):
    depot = milestone_of(fleet)
    moved(depot, date(2018, 3, 1), forecast=PreciseDate.parse("2018-09"))
    key = collaboration("Shared vehicles", [KENT, ESSEX])
    given = {"collaboration": key, "what": "Bays for 40 vans", "milestone": str(depot), "needed_by": "June 2018",
             "reason": "The board of 1 March 2018"}  # fmt: skip
    page = client("kent").post("/dependencies/record/", given, follow=True)
    for part in (
        "Bays for 40 vans",
        "“The second depot opens” of Joint Fleet Workshops",
        "June 2018",
        "September 2018",
    ):
        assert part in said(page), part
    dependency_of(key, "Radios in every van", milestone=None, on_text="the maker of the radios", needed_by=None)
    listed = said(client("kent").get("/dependencies/"))
    assert listed.index("Bays for 40 vans") < listed.index("Radios in every van")
    assert "forecast September 2018, 3 months after it is needed (June 2018)" in listed
    assert "Bays" not in said(client("outsider").get("/dependencies/"))


def test_it_waits_for_one_thing_and_says_when_in_a_way_that_can_be_read(fleet):
    given = {"collaboration": fleet, "what": "A lease", "on_text": "the council", "needed_by": "soonish"}
    page = said(client("kent").post("/dependencies/record/", {**given, "on_collaboration": fleet}))
    for part in ("Say one thing that it waits for", "“soonish” is not a date", "Where does this come from?"):
        assert part in page, part
    assert "A collaboration does not depend on itself" in said(
        client("kent").post("/dependencies/record/", {**given, "on_text": "", "on_collaboration": fleet,
                                                      "needed_by": "", "reason": "The minutes"})
    )  # fmt: skip


def test_what_has_become_of_it_is_reported(fleet):
    number = dependency_of(fleet, on_text="the council")
    report = {"state": "met", "needed_by": "July 2018", "reason": "The minutes"}
    page = client("kent").post(f"/dependencies/{number}/report/", report, follow=True)
    assert "Met" in said(page)
    assert dependency(kent_lead(), number=number).last.needed_by.text == "2018-07"


def test_each_scale_of_an_organisation_is_kept_with_its_day(fleet):
    scale_of(KENT, highest=5)
    page = client("kent").post("/risk-scales/set/", SCALE, follow=True)
    for part in ("Kent Police: scale of risks", "4 x 4 1 to 3 4 to 7 8 to 11 12 to 16 1 April 2019", "5 x 5"):
        assert part in said(page), part
    assert [one.scale.highest for one in risk_scale_history(kent_lead(), organisation=KENT)] == [5, 4]
    assert "4 x 4" in said(client("kent").get("/risk-scales/"))
    assert "5 x 5" in said(client("kent").get("/risk-scales/", {"as_at": "2018-01-01"}))


def test_a_scale_whose_bands_are_out_of_order_is_refused_at_its_field(fleet):
    page = said(client("kent").post("/risk-scales/set/", {**SCALE, "high": "3"}))
    assert "Medium, high and critical begin in this order between 2 and 16." in page
    assert risk_scale_history(kent_lead(), organisation=KENT) == []


def test_the_office_sets_what_an_alliance_tolerates_and_the_earlier_stays(fleet):
    alliance()
    given = {"alliance": ALLIANCE, "achieved_amber": "90", "spend_green": "102", "spend_amber": "110",
             "slip_amber_months": "1", "reason": "The board of 1 April 2019", "since_0": "1",
             "since_1": "4"}  # fmt: skip
    for year, slip in (("2019", "1"), ("2020", "2")):
        page = client("office").post(
            "/tolerances/set/", {**given, "since_2": year, "slip_amber_months": slip}, follow=True
        )
    for part in ("Where none is set 80% of the plan to date 100% of the budget 3 months",
                 "Kent and Essex 90% of the plan to date 102% of the budget 2 months 1 April 2020",
                 "Kent and Essex, before 90% of the plan to date 102% of the budget 1 month 1 April 2019"):  # fmt: skip
        assert part in said(page), part
    assert client("kent").get("/tolerances/set/").status_code == 403


@pytest.mark.parametrize("path", ["/tolerances/", "/cases/all/consultation/"])
def test_only_alliances_that_one_acts_for_are_offered(fleet, path):
    alliance()
    answering_bodies()
    other = create_alliance(actor=programme_office(), name="Thames Gate", evidence=typed(), now=NOW)
    report_member(actor=programme_office(), alliance=other, organisation=ELSEWHERE, evidence=typed(), now=NOW)
    for name, body in (("kent-office", KENT), ("county-office", PCC)):
        create_user(actor=programme_office(), username=name, password="a-long-enough-word", organisation=body,
                    role=Role.PROGRAMME_OFFICE, everywhere=False, now=NOW)  # fmt: skip
    offered = said(client("kent-office").get(f"{path}set/"))
    assert "Kent and Essex" in offered
    assert "Thames Gate" not in offered
    assert f"{path}set/" in client("kent-office").get(path).content.decode()
    assert client("county-office").get(f"{path}set/").status_code == 403
    assert f"{path}set/" not in client("county-office").get(path).content.decode()
    assert "Thames Gate" in said(client("office").get(f"{path}set/"))
