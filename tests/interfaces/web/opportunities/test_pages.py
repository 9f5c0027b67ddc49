"""The opportunity log on pages: from the idea to the reason for a no, and both as evidence to take away."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook
from tests.factories.agreements import agreement
from tests.factories.business_cases import challenge_of
from tests.factories.cast import ESSEX, KENT, collaboration, kent_lead
from tests.factories.opportunities import considered, decided, english, idea, notified, viewed
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.foundation.history.models import Event
from concordat.registers.business_cases.queries import opportunities, opportunity
from concordat.registers.business_cases.rules.duties import Duty
from concordat.registers.business_cases.rules.opportunities import REQUIRED, OpportunityState, Route
from concordat.registers.collaborations.rules.themes import Theme

pytestmark = pytest.mark.django_db
REASON = {"reason": "The meeting of 1 March 2018"}
S, VANS, BOTH = OpportunityState, "One pool of vans", "Kent Police\nEssex Police"


@pytest.fixture
def key():
    accounts()
    made = idea()
    english(KENT, ESSEX)
    return made


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def post(path, given, who="kent", *, sure=True):
    """What was typed, checked and sent; or only typed."""
    more = {"sure": "1"} if sure else {}
    return client(who).post(path, {**given, **REASON, **more}, follow=True)


class TestProposing:
    def test_an_idea_is_proposed_beside_what_exists_already(self, key):
        agreement(collaboration("Shared workshops"), "Workshops of both forces")
        path, begun = "/opportunities/all/propose/", {"theme": "shared_estates_and_assets", "parties": BOTH}
        page = client("kent").get(path, begun)
        assert "Workshops of both forces" in said(page)
        assert "Shared workshops" in said(page)
        fields = {node.get("name"): node.get("value") for node in select(parsed(page.content.decode()), "input")}
        given = {"title": "One store", "what": "One store of parts for both fleets.", "proposer": "Heads of fleet"}
        given |= {name: fields[name] for name in begun}
        assert "Check what you have typed" in said(post(path, given, sure=False))
        assert len(opportunities(kent_lead())) == 1
        page = post(path, given)
        assert "Nobody else sees it until it is notified" in words(parsed(page.content.decode()))
        found = next(one for one in opportunities(kent_lead()) if one.title == "One store")
        assert [party.body.key for party in found.parties] == [KENT, ESSEX]
        assert found.theme is Theme.ESTATES_ASSETS

    def test_a_body_that_is_not_known_is_told_by_its_line(self, key):
        given = {"theme": "housing", "parties": "Kent Police\nNobody"}
        assert "Line 2" in said(client("kent").get("/opportunities/all/propose/", given))
        assert "Which bodies could take part?" in said(client("kent").get("/opportunities/all/propose/"))


class TestTheWay:
    def test_from_the_notice_to_a_no_with_its_reason(self, key):
        page = post(f"/opportunities/{key}/notify/", {
            "organisation": ESSEX, "duty": "s22b", "on": "1 March 2018", "how": "A letter",
            "answer_by_0": "1", "answer_by_1": "5", "answer_by_2": "2018",
        })  # fmt: skip
        assert "1 March 2018, view asked for by 1 May 2018" in said(page)
        assert "The view of Essex Police is overdue" in said(page)
        page = post(f"/opportunities/{key}/view/",
                    {"organisation": ESSEX, "view": "not_interested", "why": "Too far to drive", "on": "2 May 2018"},
                    "essex")  # fmt: skip
        assert "Too far to drive" in said(page)
        refused = post(f"/opportunities/{key}/decide/", DECISION)
        assert "It cannot be decided yet" in said(refused)
        for matter in REQUIRED:
            post(f"/opportunities/{key}/consider/",
                 {"matter": matter.value, "words": "It was looked into.", "on": "3 May 2018"})  # fmt: skip
        page = post(f"/opportunities/{key}/decide/", DECISION)
        assert "Reason: The journeys cost more than the vans" in said(page)
        assert opportunity(kent_lead(), key=key).state is S.CLOSED

    def test_the_duty_of_2017_is_refused_at_its_field(self, key):
        page = post(f"/opportunities/{key}/notify/", {"organisation": ESSEX, "duty": "pca_s2", "on": "1 March 2018"})
        assert "two of the three services" in said(page)
        assert select(parsed(page.content.decode()), ".govuk-error-summary")

    def test_the_agreements_that_lay_before_are_listed_and_kept(self, key):
        held = agreement(collaboration("Shared workshops"), "Workshops of both forces")
        page = client("kent").get(f"/opportunities/{key}/consider/")
        assert "Workshops of both forces (Kent Police, Essex Police)" in said(page)
        page = post(f"/opportunities/{key}/consider/", {
            "matter": "existing", "words": "The agreement on workshops covers vans.", "on": "3 May 2018",
            "agreed": [held],
        })  # fmt: skip
        assert [one for one, _ in opportunity(kent_lead(), key=key).considered[0].agreements] == [held]

    def test_what_it_led_to_leads_there(self, key):
        for matter in REQUIRED:
            considered(key, matter)
        decided(key, S.TAKEN_FORWARD, route=Route.CHALLENGE)
        challenge = challenge_of(None)
        page = post(f"/opportunities/{key}/led-to/", {"led_to": f"challenge:{challenge}"})
        hrefs = [node.get("href") for node in select(parsed(page.content.decode()), "#led-to a")]
        assert f"/challenges/{challenge}/" in hrefs

    def test_parties_are_named_and_it_is_looked_at_again(self, key):
        page = post(f"/opportunities/{key}/parties/", {"parties": "Kent Police\nEssex Police\nCumbria Constabulary"})
        assert "Cumbria Constabulary" in said(page)
        page = post(f"/opportunities/{key}/review/", {
            "on_0": "1", "on_1": "6", "on_2": "2018", "words": "Nothing has changed.", "next_on_0": "1",
            "next_on_1": "6", "next_on_2": "2019",
        })  # fmt: skip
        assert "It was to be looked at again on 1 June 2019" in said(page)
        assert Event.objects.filter(verb="looked at an opportunity again").exists()


class TestTheLog:
    @pytest.fixture
    def log(self, key):
        notified(key, answer_by=date(2018, 1, 6), duty=Duty.CHIEF_OFFICERS)
        for number, (after, route) in enumerate([(S.TAKEN_FORWARD, Route.PROJECT), (S.CLOSED, None)]):
            made = idea(f"Idea {number}", parties=(KENT,), theme=Theme.HOUSING)
            decided(made, after, route=route, reason=f"Reason {number}")
        return key

    def test_the_list_counts_and_filters(self, log):
        listed = said(client("kent").get("/opportunities/"))
        assert "3 ideas: 1 under consideration, 1 taken forward (1 as a project of its own), 1 no." in listed
        for query, shown in (
            ("theme=housing", {"Idea 0", "Idea 1"}), ("state=closed", {"Idea 1"}), (f"party={ESSEX}", {VANS}),
            ("overdue=view", {VANS}), ("text=idea+0", {"Idea 0"}), ("overdue=review", set()),
        ):  # fmt: skip
            listed = said(client("kent").get(f"/opportunities/?{query}"))
            assert {name for name in ("Idea 0", "Idea 1", VANS) if name in listed} == shown, query

    def test_a_notified_party_sees_its_idea_and_an_outsider_none(self, log):
        assert "1 opportunity" in said(client("essex").get("/opportunities/"))
        assert "No opportunity is on record" in said(client("outsider").get("/opportunities/"))
        assert client("outsider").get(f"/opportunities/{log}/").status_code == 404

    def test_the_log_as_files_names_the_source_and_who_recorded_it(self, log):
        text = client("kent").get("/opportunities/all/log.csv?state=closed").content.decode("utf-8-sig")
        lines = text.splitlines()
        assert len(lines) == 1 + 3, "the idea, its party and its decision"
        assert "Reason: Reason 1" in lines[-1]
        assert "Recorded by a person: Told by the workstream lead." in lines[-1]
        assert "One pool of vans" not in text
        book = load_workbook(io.BytesIO(client("kent").get("/opportunities/all/log.xlsx").content))
        rows = list(book.worksheets[0].iter_rows(values_only=True))
        assert any("Decision" in row and any("Reason 1" in str(cell) for cell in row) for row in rows)

    @pytest.mark.parametrize("form", ["docx", "html"])
    def test_one_idea_as_evidence(self, log, form):
        viewed(log, reason="It would save journeys.")
        answer = client("kent").get(f"/opportunities/{log}/evidence/{form}/")
        assert answer.status_code == 200
        assert f"opportunity-{log}.{form}" in answer["Content-Disposition"]
        if form == "html":
            told = words(parsed(answer.content.decode()))
            for wanted in ("s22B", "It would save journeys.", "Where each fact comes from and who recorded it",
                           "Recorded by a person: Told by the workstream lead."):  # fmt: skip
                assert wanted in told
        assert client("kent").get(f"/opportunities/{log}/evidence/pdf/").status_code == 404
        assert client("outsider").get(f"/opportunities/{log}/evidence/{form}/").status_code == 404


DECISION = {
    "decision": "closed", "why": "The journeys cost more than the vans", "organisation": "Kent Police",
    "decided_by": "The joint board", "on": "1 June 2018",
}  # fmt: skip
