"""Filling in a return: last quarter's answers beside, saved by a button or by itself, two writers, submitted."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import ESSEX, KENT, collaboration
from tests.factories.register import client
from tests.factories.returns import NEXT, READY, led, opened
from tests.factories.returns_web import PERIOD, asked, bases_of, page, typed
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.foundation.history.models import Event
from concordat.registers.delivery.models import Answer, Return
from concordat.registers.delivery.rules import ReturnState

pytestmark = pytest.mark.django_db
SAVED = f"money.savings.achieved.{KENT}"


@pytest.fixture
def number() -> int:
    return asked()


def shown(response):
    return parsed(response.content.decode())


def texts(number: int) -> dict[str, str]:
    return {row.question: row.text for row in Answer.objects.filter(of_id=number, beside=False).order_by("pk")}


def test_a_rating_that_was_given_can_be_taken_back(number):
    browser = client("kent")
    typed(browser, number, {"rating.time": "green"}, button="later")
    form = shown(browser.get(page(number, "fill/")))
    offered = [radio.get("value") for radio in select(form, "input[type=radio]") if radio.name == "rating.time"]
    assert offered[-1] == ""
    typed(browser, number, {"rating.time": ""}, button="later")
    assert texts(number)["rating.time"] == ""


def test_the_form_groups_the_questions_as_radios_tables_and_narratives(number):
    form = shown(client("kent").get(page(number, "fill/")))
    assert [words(title) for title in select(form, "section h2")] == [
        "Ratings", "Progress", "Money", "Milestones", "Risks", "Issues",
    ]  # fmt: skip
    colours = [radio.get("value") for radio in select(form, "input[type=radio]") if radio.name == "rating.time"]
    assert colours[:3] == ["green", "amber", "red"]
    money = next(table for table in select(form, "table") if "Savings achieved" in words(table))
    assert {words(head) for head in select(money, "tbody th")} == {"Essex Police", "Kent Police"}
    assert len(select(money, "input[type=text]")) == 8


def test_save_and_come_back_later_keeps_what_was_typed_as_typed(number):
    browser = client("kent")
    answer = typed(browser, number, {SAVED: "a lot", "help": "Two lines\nof help"}, button="later")
    assert answer.headers["Location"] == "/returns/"
    assert Return.objects.get(pk=number).state is ReturnState.DRAFT
    assert texts(number)["help"] == "Two lines\nof help"
    form = shown(browser.get(page(number, "fill/")))
    field = one(form, "#q-money-savings-achieved-kent-police")
    assert field.get("value") == "a lot"
    assert "is not one amount" in words(one(form, ".govuk-error-summary"))
    assert "rating.overall: give an answer" not in words(form), "what is missing is said when the lead wants to submit"
    before = Answer.objects.count()
    typed(browser, number, {SAVED: "a lot", "help": "Two lines\nof help"}, button="later")
    assert Answer.objects.count() == before, "what is the same is not written again"


def test_what_is_missing_or_wrong_stands_at_its_field_and_in_the_summary(number):
    browser = client("kent")
    browser.post(page(number, "fill/"), {"check": "1", "progress": "", SAVED: "lots"})
    form = shown(browser.get(page(number, "check/")))
    links = {link.get("href"): words(link) for link in select(form, ".govuk-error-summary a")}
    assert links["#q-progress"] == "What was done in this period: give an answer."
    assert links["#q-money-savings-achieved-kent-police"].startswith(
        "Savings achieved, year to date, Kent Police: “lots”"
    )
    for href in links:
        assert select(form, href), href
    assert one(form, ".cc-return").get("action") == page(number, "fill/"), "from here too the answers are saved"
    assert browser.post(page(number, "check/")).status_code == 200
    assert Return.objects.get(pk=number).state is ReturnState.DRAFT


def test_answers_are_checked_and_then_submitted(number):
    browser = client("kent")
    assert typed(browser, number).headers["Location"] == page(number, "check/")
    check = shown(browser.get(page(number, "check/")))
    assert "The second depot opened." in words(check)
    changes = [link.get("href") for link in select(check, ".govuk-summary-list__actions a")]
    assert f"{page(number, 'fill/')}#q-progress" in changes
    browser.post(page(number, "check/"))
    assert Return.objects.get(pk=number).state is ReturnState.SUBMITTED
    assert "Fill it in" not in words(shown(browser.get(page(number))))
    refused = browser.get(page(number, "fill/"))
    assert (refused.status_code, "Ask the programme office" in refused.content.decode()) == (400, True)


def test_last_quarters_answers_stand_beside(number):
    browser = client("kent")
    typed(browser, number, {SAVED: "£12,500"})
    browser.post(page(number, "check/"))
    starts, ends, due = NEXT
    (following,) = opened(starts=starts, ends=ends, due_on=due, collaborations=["joint-fleet-workshops"]).returns
    form = shown(browser.get(f"/returns/kent-and-essex-q4-2018-19/{following}/fill/"))
    beside = [words(one) for one in select(form, ".cc-before")]
    assert "Q3 2018/19 answer: The second depot opened." in beside
    assert "Q3 2018/19 answer: Amber" in beside
    assert "Q3 2018/19: £12,500" in words(form)


def test_a_page_that_saves_itself_sends_what_changed_and_is_told_what_stands(number):
    browser = client("kent")
    answer = browser.post(page(number, "save/"), {"progress": "Half done.", "base:progress": ""})
    said = answer.json()
    assert said["message"].startswith("Saved at ")
    assert said["bases"] == {"progress": Answer.objects.get().pk}
    assert said["problems"] == {"progress": ""}
    said = browser.post(page(number, "save/"), {SAVED: "some", "base:" + SAVED: ""}).json()
    assert said["problems"][SAVED].endswith("Words belong in the narrative.")
    assert texts(number) == {"progress": "Half done.", SAVED: "some"}


def test_two_writers_are_told_of_each_other_and_choose(number):
    lead, office = client("kent"), client("office")
    seen = bases_of(office.get(page(number, "fill/")))
    lead.post(page(number, "save/"), {"progress": "Mine.", "base:progress": ""})
    told = office.post(page(number, "fill/"), {"progress": "Ours.", "base:progress": seen["progress"], "later": "1"})
    form = shown(told)
    offered = select(one(form, ".cc-dispute"), "label")
    assert [words(label) for label in offered] == ["Mine.", "Ours.", "What I write in the field below, from both"]
    assert "Kent Police, " in words(one(form, ".cc-dispute"))
    assert texts(number)["progress"] == "Mine."
    choices = {radio.get("value") for radio in select(one(form, ".cc-dispute"), "input[type=radio]")}
    mine = str(Answer.objects.get(text="Mine.").pk)
    ours = str(Answer.objects.get(text="Ours.").pk)
    assert choices == {mine, ours, "combined"}
    bases = {f"base:{key}": base for key, base in bases_of(told).items()}
    lead.post(page(number, "fill/"), bases | {"progress": "Mine.", "settle:progress": ours, "later": "1"})
    assert texts(number)["progress"] == "Ours."
    assert not select(shown(lead.get(page(number, "fill/"))), ".cc-dispute")


def test_two_answers_can_be_combined(number):
    lead, office = client("kent"), client("office")
    office.get(page(number, "fill/"))
    lead.post(page(number, "save/"), {"next": "Paint.", "base:next": ""})
    said = office.post(page(number, "save/"), {"next": "Roof.", "base:next": ""}).json()
    assert [conflict["question"] for conflict in said["conflicts"]] == ["next"]
    bases = {f"base:{key}": base for key, base in bases_of(lead.get(page(number, "fill/"))).items()}
    lead.post(page(number, "fill/"), bases | {"next": "Paint and roof.", "settle:next": "combined", "later": "1"})
    assert texts(number)["next"] == "Paint and roof."
    assert not select(shown(lead.get(page(number, "fill/"))), ".cc-dispute")


def test_a_draft_is_its_organisations_own(number):
    typed(client("kent"), number, button="later")
    for who in ("essex",):
        read = client(who).get(page(number)).content.decode()
        assert "The second depot opened." not in read
        assert "is writing this return" in read
        assert client(who).get(page(number, "fill/")).status_code == 403
        assert "The second depot opened." not in client(who).get(page(number, "history/")).content.decode()


def test_nothing_is_written_by_who_may_not(number):
    before = Event.objects.count()
    for who, status in (("essex", 403), ("scrutineer", 403), ("outsider", 404)):
        for name in ("fill/", "save/", "check/"):
            assert client(who).post(page(number, name), {"progress": "Mine."}).status_code == status, (who, name)
    assert Event.objects.count() == before


def test_a_return_stands_under_its_own_period(number):
    assert client("kent").get(f"/returns/another-period/{number}/").status_code == 404
    assert client("kent").get(f"/returns/another-period/{number}/history/").status_code == 404


def test_the_form_asks_as_often_however_many_answers_there_are(number):
    browser = client("kent")

    def asks() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(page(number, "fill/")).status_code == 200
        return len(queries)

    empty = asks()
    typed(browser, number, {SAVED: "1", f"money.costs.actual.{ESSEX}": "2", "risk.new1.what": "Rain"}, button="later")
    led(collaboration("Shared Stores", partners=(KENT, ESSEX)))
    assert asks() == empty <= 22


def test_what_is_ready_is_what_the_template_needs(number):
    """The factory's answers are those that a return of the built-in template needs."""
    typed(client("kent"), number, button="later")
    assert {key: texts(number)[key] for key in READY} == READY
    assert PERIOD in page(number)
