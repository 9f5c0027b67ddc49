"""Recording a collaboration and what becomes of it, on pages."""

import re
from datetime import date

import pytest
from tests.factories.agreements import agreement, answering_bodies
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, collaboration, kent_lead
from tests.factories.collaborations import objective_of, plan_of, purpose_of
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.registers.benefits.queries import entry
from concordat.registers.collaborations import queries
from concordat.registers.collaborations.rules import PartnerRole, State

pytestmark = pytest.mark.django_db
PUBLISHED = date(2016, 10, 1)
WHY = {"reason": "The board of 4 June"}


@pytest.fixture
def fleet():
    accounts()
    return collaboration()


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def give(path, who="kent", **form):
    return client(who).post(path, WHY | form, follow=True)


def test_a_collaboration_is_recorded_and_the_next_page_says_what_is_still_to_be_told(fleet):
    page = said(give("/new-collaboration/", name="Joint drone unit", tier="bilateral", partner=KENT_FIRE, parent=fleet))
    for part in (
        "Change this record",
        "Joint drone unit",
        "Purpose not stated",
        "Add an objective",
        "Kent Police Member",
    ):
        assert part in page, part
    found = queries.collaboration(kent_lead(), key="joint-drone-unit")
    assert ({one.organisation for one in found.summary.partners}, found.summary.parent) == ({KENT, KENT_FIRE}, fleet)


def test_what_it_is_for_stands_on_its_page(fleet):
    plan = plan_of(published_on=PUBLISHED)
    served = queries.plan(kent_lead(), key=plan).priorities[0].id
    base = f"/collaborations/{fleet}"
    for path, form in (
        ("kind/", {"kind": "joint_unit"}), ("words/purpose/", {"text": "One workshop for two forces."}),
        ("words/scope_in/", {"text": "Cars and vans"}), ("words/scope_out/", {"text": "Boats"}),
        ("themes/", {"themes": ["shared_estates_and_assets"]}), ("priorities/", {"plan_0": [str(served)]}),
        ("objectives/add/", {"text": "Vehicles are back sooner", "measure": "Days off the road", "aim": "at_most",
                             "target": "4.5", "unit": "days", "by_when": "March 2020"}),
    ):  # fmt: skip
        assert "recorded" in said(give(f"{base}/{path}", **form)), path
    page = said(client("essex").get(f"{base}/"))
    for part in (
        "One workshop for two forces.", "Joint unit", "In scope Cars and vans", "Out of scope Boats",
        "Shared estates and assets", "Fewer deaths on the road", "At most 4.5 days by March 2020",
    ):  # fmt: skip
        assert part in page, part
    assert "Joint Fleet Workshops" in said(client("kent").get(f"/police-plans/{plan}/"))
    assert "Joint Fleet Workshops" not in said(client("outsider").get(f"/police-plans/{plan}/"))


def test_what_is_typed_wrongly_is_told_at_its_field(fleet):
    page = said(
        give(f"/collaborations/{fleet}/objectives/add/", text="Soon", target="many", unit="", by_when="soonish")
    )
    for part in ("There is a problem", "“soonish” is not a date", "Fill in “Unit”", "Enter a number"):
        assert part in page, part
    lacking = give(f"/collaborations/{fleet}/words/purpose/", text="One workshop", reason="")
    assert "Where does this come from?" in said(lacking)
    assert queries.accounts(kent_lead(), collaboration_key=fleet) == []
    assert client("kent").get(f"/collaborations/{fleet}/words/weather/").status_code == 404


def test_the_form_of_a_move_says_what_is_missing_for_it(fleet):
    path = f"/collaborations/{fleet}/state/"
    give(path, state="opportunity")
    asked = said(client("kent").get(path))
    assert "It is recorded as: opportunity. Before it can leave opportunity it needs a purpose" in asked
    assert "Implementing" not in asked
    refused = said(give(path, state="scoping"))
    assert "It cannot leave opportunity yet. Missing: a purpose: what it is for; at least one open objective" in refused
    purpose_of(fleet)
    objective_of(fleet)
    assert "Where it stands is recorded" in said(give(path, state="scoping"))
    assert queries.collaboration(kent_lead(), key=fleet).summary.state is State.SCOPING


def test_partners_join_change_and_leave(fleet):
    base = f"/collaborations/{fleet}/partners"
    give(f"{base}/add/", organisation=KENT_FIRE, role="associate", joined="June 2018")
    give(f"{base}/{ESSEX}/role/", role="host")
    asked = said(give(f"{base}/{KENT_FIRE}/leave/", left="March 2019"))
    assert "Check your answers" in asked
    assert "March 2019" in asked
    assert len(queries.present_partners(kent_lead(), collaboration=fleet)) == 3, "nothing is recorded before it is sure"
    give(f"{base}/{KENT_FIRE}/leave/", left="March 2019", step="confirm")
    present = {one.organisation: one.role for one in queries.present_partners(kent_lead(), collaboration=fleet)}
    assert present == {KENT: PartnerRole.MEMBER, ESSEX: PartnerRole.HOST}
    page = said(client("kent").get(f"/collaborations/{fleet}/"))
    assert "Kent Fire and Rescue Service Associate June 2018 March 2019" in page
    assert client("kent").get(f"{base}/{KENT_FIRE}/role/").status_code == 404


def test_a_merged_record_answers_with_where_it_went_and_its_facts_stand_below_the_other(fleet):
    old = collaboration("Fleet of the two forces")
    post(pounds(500), collaboration=old, what="Fewer vans")
    form = {"into": fleet, "on": "April 2019", "why": "One thing recorded twice"}
    path = f"/collaborations/{old}/merge/"
    asked = said(give(path, **form))
    assert "Check your answers" in asked
    assert "Joint Fleet Workshops" in asked
    assert "Merge it into another record" in said(give(path, step="change", **form))
    page = said(give(path, step="confirm", **form))
    assert "This record was merged into Joint Fleet Workshops from April 2019: One thing recorded twice" in page
    whole = said(client("essex").get(f"/collaborations/{fleet}/"))
    assert "Recorded under Fleet of the two forces" in whole
    assert "Fewer vans" in whole
    assert "what is new is recorded there" in said(client("kent").get(f"/collaborations/{old}/change/"))
    back = give(f"/collaborations/{old}/take-back/", on="May 2019", why="They are two things")
    assert "This record was merged" not in said(back)


def test_a_split_asks_where_everything_goes(fleet):
    number = objective_of(fleet)
    path, form = f"/collaborations/{fleet}/split/", {
        "first": "Workshops", "second": "Stores", "on": "April 2019", "why": "Two boards", "function_0": ["1"],
        f"partner_{KENT}": ["1", "2"], f"partner_{ESSEX}": ["1", "2"], f"objective_{number}": "0",
    }  # fmt: skip
    assert "Say why" in said(give(path, step="confirm", **form))
    asked = said(give(path, left_out="Nobody counts it", **form))
    assert "Workshops Essex Police, Kent Police, Fleet" in asked
    page = said(give(path, step="confirm", left_out="Nobody counts it", **form))
    assert "This record was split into Workshops and Stores from April 2019" in page
    assert {key for key, _ in queries.current(kent_lead())} >= {"workshops", "stores"}


def test_a_function_leaves_when_each_saving_is_answered(fleet):
    number = post(pounds(500), collaboration=fleet, what="Vehicles sold")
    varied = agreement(fleet, "Second variation of the workshops")
    base = f"/collaborations/{fleet}/functions"
    asked = said(give(f"{base}/leaving/", function="Fleet"))
    assert "1 saving may have been counted for it" in asked
    form = {"on_0": "31", "on_1": "3", "on_2": "2019", "why": "Each force has its own again",
            "agreement": varied, "variation": "clause 7"}  # fmt: skip
    assert "Vehicles sold" in said(give(f"{base}/fleet/leaves/", step="confirm", **form))
    assert entry(kent_lead(), number=number).stands
    form[f"answer_{number}"] = "moved"
    assert "Say where “Vehicles sold" in said(give(f"{base}/fleet/leaves/", step="confirm", **form))
    form[f"to_{number}"] = f"organisation:{KENT}"
    assert "Moved to Kent Police alone" in said(give(f"{base}/fleet/leaves/", **form))
    left = give(f"{base}/fleet/leaves/", step="confirm", **form)
    page = said(left)
    assert "Functions that left" in page
    assert "Second variation of the workshops, clause 7" in page
    assert re.search(rf'href="/agreements/{varied}/"[^>]*>Second variation[^<]*</a>, clause 7', left.content.decode())
    assert "Moved: Each force has its own again" in page
    assert not entry(kent_lead(), number=number).stands
    assert client("kent").get(f"{base}/fleet/leaves/").status_code == 404


def test_a_plan_is_recorded_with_a_priority_a_line(fleet):
    given = {"organisation": "kent-police-and-crime-commissioner", "title": "Safer roads", "first_year": "2021",
             "last_year": "2025", "priorities": "Fewer deaths\n\nSooner answers"}  # fmt: skip
    answering_bodies()
    page = said(give("/police-plans/record/", **given))
    assert "Safer roads" in page
    assert "2021 to 2025" in page
    wrong = said(give("/police-plans/record/", **{**given, "last_year": "2020"}))
    assert "the last not before the first" in wrong


def test_the_day_on_which_it_started_is_shown_and_its_name_is_not_recorded_twice(fleet):
    new = {"name": "Shared drone team", "tier": "bilateral", "partner": ESSEX, "started": "June 2018"}
    assert "The collaboration is recorded." in said(give("/new-collaboration/", **new))
    assert "Started June 2018" in said(client("kent").get("/collaborations/shared-drone-team/"))
    assert "“shared Drone Team” is on record already" in said(
        give("/new-collaboration/", **{**new, "name": "shared Drone Team"})
    )


def test_a_slip_in_the_name_is_put_right_and_other_names_are_told(fleet):
    base = f"/collaborations/{fleet}"
    assert 'value="Joint Fleet Workshops"' in client("essex").get(f"{base}/identity/").content.decode()
    give(f"{base}/identity/", name="Joint Fleet Centre", tier="regional", started="May 2017")
    give(f"{base}/name/", name="JFC")
    asked = said(client("essex").get(f"{base}/change/"))
    assert "Joint Fleet Centre: regional, since May 2017" in asked
    assert "Also called Joint Fleet Workshops, JFC" in asked
