"""Opening a period, chasing, judging and freezing, as the programme office does it; what others see of it."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office
from tests.factories.cast import typed as own_word
from tests.factories.register import client
from tests.factories.returns import alliance, led, return_of
from tests.factories.returns_web import PERIOD, asked, page, typed
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.foundation.access.actions import set_email
from concordat.kernel.dates import PreciseDate
from concordat.registers.benefits.rules import Recurrence
from concordat.registers.delivery.models import Period, Reminder, Return
from concordat.registers.delivery.rules import ReturnState

pytestmark = pytest.mark.django_db
SAVED = f"money.savings.achieved.{KENT}"
CHASE = f"/returns/{PERIOD}/"
DAYS = {
    "alliance": "kent-and-essex", "starts_0": "1", "starts_1": "1", "starts_2": "2019", "ends_0": "31", "ends_1": "3",
    "ends_2": "2019", "due_on_0": "18", "due_on_1": "4", "due_on_2": "2019",
}  # fmt: skip


@pytest.fixture
def number() -> int:
    return asked()


def shown(response):
    return parsed(response.content.decode())


def submitted(number: int, answers: dict[str, str] | None = None) -> None:
    browser = client("kent")
    typed(browser, number, answers)
    assert browser.post(page(number, "check/")).status_code == 302


def state(number: int) -> ReturnState:
    return Return.objects.get(pk=number).state


def buttons(who: str, number: int) -> list[str]:
    found = select(shown(client(who).get(page(number))), "main .govuk-button")
    return [words(button) for button in found]


def test_a_period_is_opened_in_three_steps_and_nothing_is_kept_before_the_last(number):
    office = client("office")
    first = shown(office.get("/returns/open/"))
    assert one(first, "#id_starts_1").get("value") in {"1", "4", "7", "10"}, "the last quarter is suggested"
    led(collaboration("Shared Stores", partners=(KENT, ESSEX)), by=ESSEX)
    collaboration("Joint Estate", partners=(KENT, ESSEX))
    who = shown(office.post("/returns/open/", DAYS | {"step": "who"}))
    chosen = {box.name: box.value for box in select(who, "form select")}
    assert chosen == {"joint-estate": "", "joint-fleet-workshops": KENT, "shared-stores": ESSEX}
    assert "No lead is recorded." in words(who)
    assert "Who answers for Joint Estate?" in [words(label) for label in select(who, "label")]
    answers = {"joint-estate": KENT, "joint-fleet-workshops": KENT, "shared-stores": ""}
    check = shown(office.post("/returns/open/", DAYS | answers | {"step": "check"}))
    assert "Open the period and ask for 2 returns" in words(check)
    assert "Not asked Shared Stores" in words(check)
    assert Period.objects.count() == 1
    back = shown(office.post("/returns/open/", DAYS | answers | {"step": "open", "who": "1"}))
    assert {box.name: box.value for box in select(back, "form select")}["joint-estate"] == KENT
    done = office.post("/returns/open/", DAYS | answers | {"step": "open"}, follow=True)
    assert "Q4 2018/19 is open. 2 returns asked for." in words(shown(done))
    again = office.post("/returns/open/", DAYS | {"step": "who"})
    assert "is open already" in words(one(shown(again), ".govuk-error-summary")), "before anybody is chosen"


def test_days_that_cannot_be_and_nobody_asked_are_said_at_the_field(number):
    office = client("office")
    wrong = office.post("/returns/open/", DAYS | {"step": "who", "ends_2": "2018"})
    assert "ends before it starts" in words(one(shown(wrong), "#id_ends-error"))
    ages = office.post("/returns/open/", DAYS | {"step": "who", "starts_2": "1950"})
    assert "a year at most" in words(one(shown(ages), "#id_ends-error"))
    nobody = office.post("/returns/open/", DAYS | {"step": "check", "joint-fleet-workshops": ""})
    assert "Choose who answers for at least one" in words(one(shown(nobody), ".govuk-error-summary"))


def test_reminders_go_by_e_mail_too_where_there_is_a_mail_server(number):
    set_email(actor=programme_office(), username="kent", email="leads@kent.example", now=NOW)
    told = client("office").post(f"{CHASE}remind/", follow=True)
    assert "1 organisation written to by e-mail." in words(shown(told))
    assert [message.to for message in mail.outbox] == [["leads@kent.example"]]
    again = client("office").post(f"{CHASE}remind/", follow=True)
    assert "e-mail" not in words(one(shown(again), ".govuk-notification-banner"))
    assert len(mail.outbox) == 1


def test_the_chase_list_says_who_has_reported_and_whom_to_remind(number):
    office = client("office")
    row = words(one(shown(office.get(CHASE)), "main table tbody tr"))
    assert row.startswith("Joint Fleet Workshops Kent Police Overdue not yet")
    assert "Remind 1 lead" in words(shown(office.get(CHASE)))
    told = office.post(f"{CHASE}remind/", follow=True)
    assert "1 reminder written" in words(shown(told))
    again = office.post(f"{CHASE}remind/", follow=True)
    assert "Each lead is reminded once a day." in words(shown(again))
    assert Reminder.objects.count() == 1
    submitted(number)
    chased = words(shown(office.get(CHASE)))
    assert "Submitted" in chased
    assert "Remind" not in chased


def test_the_chase_list_as_a_file(number):
    heads, row = csv.reader(io.StringIO(client("office").get(f"{CHASE}returns.csv").content.decode("utf-8-sig")))
    assert dict(zip(heads, row, strict=True))["Collaboration"] == "Joint Fleet Workshops"
    assert dict(zip(heads, row, strict=True))["Reported"] == "not yet"


def test_each_role_has_its_buttons_and_no_others(number):
    assert buttons("kent", number) == ["Fill it in"]
    assert buttons("essex", number) == buttons("scrutineer", number) == []
    submitted(number)
    assert buttons("kent", number) == buttons("essex", number) == []
    assert buttons("office", number) == ["Accept this return", "Challenge it"]
    client("office").post(page(number, "accept/"))
    assert buttons("office", number) == ["Reopen it"]


def test_challenged_answered_accepted_and_frozen(number):
    submitted(number, {SAVED: "£12,500"})
    office, lead = client("office"), client("kent")
    empty = office.post(page(number, "challenge/"), {"note": " "})
    assert "What is to be put right?" in words(one(shown(empty), ".govuk-error-summary"))
    office.post(page(number, "challenge/"), {"note": "Is that the whole year?"})
    assert state(number) is ReturnState.CHALLENGED
    assert "Is that the whole year?" in words(shown(lead.get(page(number, "fill/"))))
    assert "Is that the whole year?" not in words(shown(client("essex").get(page(number))))
    typed(lead, number, {SAVED: "£9,000"})
    lead.post(page(number, "check/"))
    done = office.post(page(number, "accept/"), follow=True)
    assert "The return is accepted: 7 recorded." in words(shown(done))
    record = words(shown(lead.get("/collaborations/joint-fleet-workshops/")))
    assert "£9,000" in record
    assert "Last return Q3 2018/19" in record
    frozen = office.post(f"{CHASE}freeze/", follow=True)
    assert "1 return frozen." in words(shown(frozen))
    assert state(number) is ReturnState.FROZEN
    assert office.post(page(number, "reopen/"), {"note": "Too late."}).status_code == 200
    assert state(number) is ReturnState.FROZEN


def test_what_stops_an_acceptance_is_named_and_nothing_is_taken(number):
    year = PreciseDate.parse("FY2018/19")
    post(
        pounds(9_000), collaboration="joint-fleet-workshops", evidence=own_word(by=ESSEX), organisations=[ESSEX],
        recurrence=Recurrence.ANNUAL, since=year, until=year, what="Savings achieved, year to date",
    )  # fmt: skip
    submitted(number, {f"money.savings.achieved.{ESSEX}": "12,500"})
    stopped = client("office").post(page(number, "accept/"))
    said = words(one(shown(stopped), ".govuk-error-summary"))
    assert said.startswith("It cannot be accepted as it is; nothing was taken Savings achieved")
    assert state(number) is ReturnState.SUBMITTED
    (link,) = select(shown(stopped), ".govuk-error-summary a")
    assert select(shown(stopped), link.get("href")), "the message leads to the answer"


def test_home_says_what_is_due_and_what_waits_for_judgement(number):
    assert "Return 18 January 2019" not in words(shown(client("essex").get("/")))
    assert "Fill in the return of Joint Fleet Workshops for Q3 2018/19, overdue" in words(
        shown(client("kent").get("/"))
    )
    submitted(number)
    assert "Judge 1 return" in words(shown(client("office").get("/")))
    assert "Fill in the return" not in words(shown(client("kent").get("/")))


def test_an_empty_list_teaches(number):
    assert "A return is what the lead of a collaboration says" in words(shown(client("outsider").get("/returns/")))
    assert client("outsider").get(CHASE).status_code == 404


def test_lists_ask_as_often_however_many_returns_there_are(number):
    office = client("office")

    def asks(path: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert office.get(path).status_code == 200
        return len(queries)

    paths = ("/returns/", CHASE, page(number))
    return_of(collaboration("Joint stables"), starts=date(2018, 7, 1))  # one waits to be sent, one to be judged
    submitted(number)
    first = [asks(path) for path in paths]
    alliance()
    answers = {}
    for name in ("Shared Stores", "Joint Estate", "Dog Section"):
        answers[led(collaboration(name, partners=(KENT, ESSEX)))] = KENT
    office.post("/returns/open/", DAYS | answers | {"step": "open"})
    assert [asks(path) for path in paths] == first
    assert max(first) <= 23
