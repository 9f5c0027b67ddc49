"""Business cases on pages: the list, the record, and every act with its check of what was typed."""

from datetime import date

import pytest
from tests.factories.business_cases import (
    answered,
    baseline,
    business_case,
    challenge_of,
    figure,
    plan,
    reviewed,
    stage,
    standing,
    submitted,
)
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, programme_office, typed
from tests.factories.governance import board
from tests.factories.register import accounts, client
from tests.factories.returns import ALLIANCE, alliance
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.foundation.history.models import Event
from concordat.registers.business_cases.queries import case_view, cases, submissions
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.business_cases.rules.baselines import Head
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.submissions import CaseAnswer
from concordat.registers.governance.actions import set_pathway
from concordat.registers.governance.rules.pathways import StepRole

pytestmark = pytest.mark.django_db
REASON = {"reason": "The board of 1 March 2018"}


@pytest.fixture
def key():
    accounts()
    return business_case(collaboration())


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def post(path, given, who="kent", *, sure=True):
    """What was typed, checked and sent; or only typed."""
    more = {"sure": "1"} if sure else {}
    return client(who).post(path, {**given, **REASON, **more}, follow=True)


def test_what_was_typed_is_checked_before_anything_is_kept(key):
    given = {"standing": "paused", "why": "The council votes first"}
    events = Event.objects.count()
    page = post(f"/cases/{key}/standing/", given, sure=False)
    assert "Check what you have typed" in said(page)
    assert "Paused" in said(page)
    assert Event.objects.count() == events
    fields = {node.get("name"): node.get("value") for node in select(parsed(page.content.decode()), "input")}
    assert fields["why"] == "The council votes first"
    again = post(f"/cases/{key}/standing/", {**given, "change": "1"}, sure=False)
    assert "Pause, resume or stop it" in said(again)
    assert Event.objects.count() == events
    page = post(f"/cases/{key}/standing/", given)
    assert "Paused (6 December 2017)" not in said(page), "it is told today"
    assert "The council votes first" in said(page)


def test_a_case_is_opened_and_the_list_leads_to_it(key):
    given = {"collaboration": "joint-fleet-workshops", "title": "A second workshop"}
    page = post("/cases/all/open/", given)
    assert "A second workshop" in said(page)
    listed = said(client("kent").get("/cases/"))
    assert "2 business cases" in listed
    assert "Joint Fleet Workshops" in listed
    assert "A second workshop" not in said(client("outsider").get("/cases/"))
    assert "No business case is on record" in said(client("outsider").get("/cases/"))


def test_the_list_is_filtered_sorted_and_a_file(key):
    other = business_case("joint-fleet-workshops", "Another workshop")
    stage(key, Stage.FBC, StageState.APPROVED)
    stage(other, Stage.SOC, StageState.SUBMITTED)
    standing(other, Standing.STOPPED)
    page = said(client("kent").get("/cases/?sort=-where"))
    assert page.index("One workshop") < page.index("Another workshop")
    assert "Stopped (Strategic outline case: submitted)" in page
    assert "One workshop" not in said(client("kent").get("/cases/?standing=stopped"))
    assert "Another workshop" not in said(client("kent").get("/cases/?stage=fbc"))
    assert "No business case matches these filters." in said(client("kent").get("/cases/?text=garage"))
    file = client("kent").get("/cases/business-cases.csv?standing=stopped").getvalue().decode()
    assert "another-workshop,Another workshop,Joint Fleet Workshops" in file
    assert "One workshop" not in file


def test_baselines_stand_side_by_side_and_the_second_says_why(key):
    given = {"benefit": "circa £1.5m", "set_up": "£6.6m", "live": "April 2018", "cost_tolerance": "5"}
    post(f"/cases/{key}/baseline/", given)
    page = post(f"/cases/{key}/baseline/", {"set_up": "£5.5m"})
    assert "why the baseline moves" in said(page)
    page = said(post(f"/cases/{key}/baseline/", {"set_up": "£5.5m", "why": "The grant was refused"}))
    assert "Set-up cost £6,600,000 £5,500,000 £5,500,000 -16.7%" in page
    assert "circa £1,500,000" in page
    assert "Re-baselined (1)" in page
    page = said(post(f"/cases/{key}/forecast/", {"set_up": "£16m"}))
    assert "Set-up cost: £16,000,000 is +190.9% against the baseline of £5,500,000" in page
    assert "is not one amount" in said(post(f"/cases/{key}/forecast/", {"set_up": "a lot"}))


def test_what_it_relies_on_and_the_benefits_at_risk(key):
    benefits = "Sale of the old site: £1.2m\nRent no longer paid"
    page = said(post(f"/cases/{key}/relies-on/", {"what": "The grant", "benefits": benefits}))
    assert "Sale of the old site: £1,200,000; Rent no longer paid: not stated" in page
    number = case_view(kent_lead(), key=key).reliances[0].id
    page = said(post(f"/cases/{key}/relies-on/{number}/", {"state": "failed", "note": "Refused"}))
    assert "At risk, because it failed (The grant): Sale of the old site, £1,200,000" in page
    assert client("kent").get(f"/cases/{key}/relies-on/{number + 1}/").status_code == 404


def test_a_case_is_put_to_a_board_answered_and_its_condition_discharged(key):
    given = {"stage": "fbc", "board": board(), "on": "1 March 2018", "rule": "unanimity", f"party_{KENT}": "1",
             f"party_{ESSEX}": "1"}  # fmt: skip
    assert "checklist has gaps" in said(post(f"/cases/{key}/submit/", given))
    page = said(post(f"/cases/{key}/submit/", {**given, "note": "The financial case follows"}))
    assert "Waits for answers: 0 of 2 are for, 2 needed (unanimity)." in page
    (sub,) = submissions(kent_lead())
    post(f"/cases/submissions/{sub.id}/answer/", {"party": KENT, "answer": "approve"})
    given = {"party": ESSEX, "answer": "with_conditions", "condition_1": "The lease is signed", "to_meet_1": KENT,
             "due_1": "January 2018"}  # fmt: skip
    page = said(post(f"/cases/submissions/{sub.id}/answer/", given, "essex"))
    assert "Approved, conditions open: 2 of 2 are for" in page
    assert "A condition is overdue since January 2018: The lease is signed" in page
    (made,) = submissions(kent_lead())[0].conditions
    page = said(post(f"/cases/conditions/{made.id}/report/", {"state": "discharged", "note": "The signed lease"}))
    assert "Approved: 2 of 2 are for" in page
    assert "The signed lease" in page


def test_the_boards_on_the_way_and_what_the_case_came_to_there(key):
    first, second = board(), board("Alliance Board")
    set_pathway(
        actor=programme_office(), collaboration="joint-fleet-workshops", evidence=typed(), now=NOW,
        steps=[(first, StepRole.CONSULTED), (second, StepRole.DECIDES)],
    )  # fmt: skip
    answered(submitted(key, KENT, board=first), KENT, CaseAnswer.APPROVE)
    page = said(client("kent").get(f"/cases/{key}/"))
    assert (
        "The boards on the way: Performance and Delivery Board (approved); Alliance Board (not yet put to it)." in page
    )


def test_weights_with_the_share_that_is_said(key):
    given = {"stage": "fbc", "put_to": "Both bodies", "rule": "weighted", "threshold": "51", "note": "As it is",
             f"party_{KENT}": "16 (52%)", f"party_{ESSEX}": "16"}  # fmt: skip
    page = said(post(f"/cases/{key}/submit/", given))
    assert "Kent Police: 52% is said; 16 of 32 is 50%" in page
    assert "Write the weight of Kent Police" in said(post(f"/cases/{key}/submit/", {**given, f"party_{KENT}": "half"}))


def test_who_may_answer_for_whom(key):
    number = submitted(key, KENT, ESSEX)
    answered(number, KENT, CaseAnswer.APPROVE)
    assert client("scrutineer").get(f"/cases/submissions/{number}/answer/").status_code == 403
    assert client("outsider").get(f"/cases/submissions/{number}/answer/").status_code == 404
    home = client("essex").get("/").content.decode()
    assert f"/cases/submissions/{number}/answer/" in home
    assert f"/cases/submissions/{number}/answer/" not in client("kent").get("/").content.decode()


def test_the_checklist_says_what_is_missing(key):
    heads = ("strategic", "economic", "commercial", "financial", "management")
    given = dict.fromkeys(heads, "present") | {f"{name}_where": "Section 4" for name in heads}
    page = said(post(f"/cases/{key}/checklist/fbc/", {**given, "financial": "partly"}))
    assert "Financial case Partly Section 4 in full missing" in page
    assert "Economic case Present Section 4 in full enough" in page
    wrong = said(post(f"/cases/{key}/checklist/fbc/", {**given, "economic_where": ""}))
    assert "Say where the economic case stands" in wrong
    assert client("kent").get(f"/cases/{key}/checklist/nosuch/").status_code == 404


def test_split_merge_and_the_way_between_the_records(key):
    page = said(post(f"/cases/{key}/split/", {"cases": "Who leads\nHow it is built", "why": "Two decisions"}))
    assert "Lives on in Who leads, How it is built" in page
    first, second = (one.key for one in cases(kent_lead()) if one.key != key)
    page = said(post(f"/cases/{first}/merge/", {"cases": second, "title": "Both again", "why": "One board"}))
    assert "Came from" in page
    assert "cannot become split" in said(post(f"/cases/{key}/split/", {"cases": "A\nB", "why": "Again"}))


def test_staff_and_posts(key):
    alliance()
    given = {"alliance": ALLIANCE, "when": "after_fbc", "since_0": "1", "since_1": "1", "since_2": "2017"}
    assert "after the full business case is agreed" in said(post("/cases/all/consultation/set/", given, "office"))
    given = {"kind": "consultation", "round": "1", "bodies": "All staff of the stores", "opened": "May 2018",
             "counter_proposals": "0"}  # fmt: skip
    page = said(post(f"/cases/{key}/people/", given))
    assert "as Kent and Essex rules" in page
    assert "Out of order: Staff consultation opened May 2018" in page
    assert "as this case rules" in said(post(f"/cases/{key}/when-consulted/", {"when": "before_fbc"}))


def test_a_review_feeds_the_reference_class(key):
    given = {"what": "It did more than it promised", "benefit_predicted": "£110,000",
             "benefit_achieved": "over £200,000"}  # fmt: skip
    assert "at least +81.8%" in said(post(f"/cases/{key}/review/", given))
    page = said(client("kent").get("/cases/all/came-to/"))
    assert "All Benefit a year 1 too few too few too few 1" in page
    for name in ("Second", "Third"):
        reviewed(business_case("joint-fleet-workshops", name), benefit=(figure(100), figure(100)))
    assert "Fleet Benefit a year 3 100.0% 100.0%" in said(client("kent").get("/cases/all/came-to/"))
    assert "No review compares" in said(client("outsider").get("/cases/all/came-to/"))


def test_a_stage_is_reported_and_what_was_passed_over_is_said(key):
    post(f"/cases/{key}/stage/", {"stage": "mandate", "state": "approved"})
    page = said(post(f"/cases/{key}/stage/", {"stage": "fbc", "state": "approved", "on": "March 2018"}))
    assert "Straight from mandate to full business case" in page


def test_as_at_a_past_day(key):
    baseline(key, plan(set_up=figure(6_600_000)))
    baseline(key, plan(set_up=figure(5_500_000)), on=date(2018, 6, 1), reason="The grant was refused")
    page = said(client("kent").get(f"/cases/{key}/?as_at=2018-01-01"))
    assert "£5,500,000" not in page
    assert case_view(kent_lead(), key=key).line.plans.current.figure(Head.SET_UP).shown() == "£5,500,000"


def test_challenges_on_their_pages(key):
    given = {"title": "Vans that stand still", "problem": "Half of all vans stand still on a weekday."}
    page = said(post("/challenges/all/set/", given))
    assert "Problem set" in page
    page = post("/challenges/vans-that-stand-still/report/", {"state": "partners_found", "what": "Three answered"})
    assert "the partners, or to whom it is handed on" in said(page)
    page = post(
        "/challenges/vans-that-stand-still/report/",
        {"state": "partners_found", "what": "Three answered", "partners": "A university"},
    )
    assert "Partners found" in said(page)
    assert "Vans that stand still" in said(client("kent").get("/challenges/"))
    assert "No challenge is on record" in said(client("outsider").get("/challenges/"))
    assert client("outsider").get("/challenges/vans-that-stand-still/").status_code == 404


def test_who_only_reads_is_offered_nothing_to_do(key):
    submitted(key, KENT, ESSEX)
    challenge_of("joint-fleet-workshops")
    page = said(client("scrutineer").get(f"/cases/{key}/"))
    for act in ("Put it to a board", "Answer it", "Split it", "Report a stage"):
        assert act not in page, act
    assert "Open a business case" not in said(client("scrutineer").get("/cases/"))


def test_a_review_begins_with_what_the_case_was_first_held_to(key):
    post(f"/cases/{key}/baseline/", {"benefit": "circa £420,000", "set_up": "£50k", "why": "The first."})
    asked = parsed(client("kent").get(f"/cases/{key}/review/").content.decode())
    (benefit,) = select(asked, "input[name=benefit_predicted]")
    assert benefit.get("value") == "circa £420,000"
