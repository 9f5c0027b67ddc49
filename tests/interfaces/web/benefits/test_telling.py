"""An amount on a person's word: what the page asks, what it refuses, and where the amount then stands."""

from __future__ import annotations

import pytest
from tests.factories.benefit_profiles import benefit
from tests.factories.cast import ESSEX, KENT, collaboration, kent_lead
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.kernel.money import Money
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entry, position
from concordat.registers.benefits.rules import Assurance, Recurrence

pytestmark = pytest.mark.django_db
PATH = "/money/entries/record/"
TOLD = {"kind": "saving", "what": "Printing no longer bought", "organisation": KENT, "amount": "£40,000",
        "standing": "achieved", "often": "year", "since": "2018/19", "cashable": "yes",
        "reason": "The budget book, page 4"}  # fmt: skip


@pytest.fixture
def thing():
    accounts()
    return benefit(collaboration("Fleet"))


def said(answer) -> str:
    return words(one(parsed(answer.content.decode()), "main"))


def give(**more):
    return client("kent").post(PATH, TOLD | more, follow=True)


def last():
    return entry(kent_lead(), number=LedgerEntry.objects.latest("pk").pk)


def test_an_amount_of_a_benefit_stands_claimed_on_the_page_of_the_benefit(thing):
    page = parsed(client("kent").get(f"/benefits/{thing}/").content.decode())
    assert "Record an amount" in words(page)
    assert "The amount is in the ledger" in said(give(benefit=thing))
    found = last()
    assert (found.collaboration, found.organisations, found.benefit) == ("fleet", (KENT,), thing)
    assert (found.assurance, found.recurrence, found.cashable) == (Assurance.CLAIMED, Recurrence.ANNUAL, True)
    assert found.since.words() == found.until.words() == "2018/19"
    assert "£40,000" in said(client("kent").get(f"/benefits/{thing}/"))


def test_a_running_estimate_a_sum_to_date_and_an_amount_that_nobody_knows(thing):
    give(collaboration="fleet", standing="planned", often="running", since="June 2018", amount="circa £12,000")
    assert (last().recurrence, last().in_service.words()) == (Recurrence.ANNUAL, "June 2018")
    give(collaboration="fleet", what="Fuel saved", often="to_date", since="", until="31 March 2019", amount="£9,000")
    (line,) = position(kent_lead(), as_at=None).lines
    assert (line.annual, line.achieved) == (Money.pounds(12_000), Money.pounds(9_000))
    give(collaboration="fleet", what="Tyres", amount="TBC")
    assert not last().stated.known
    assert last().shown() == "TBC"


@pytest.mark.parametrize(("wrong", "told"), [
    ({"collaboration": ""}, "Choose the collaboration, or the benefit"),
    ({"organisation": ""}, "Choose an answer for “Whose is it?”"),
    ({"amount": "a lot"}, "a lot"),
    ({"amount": ""}, "Fill in “How much is it?”"),
    ({"since": ""}, "Say for which year, or from when."),
    ({"often": "to_date"}, "Say to which day the amount has added up."),
    ({"since": "2018/19", "until": "2016/17"}, "It ends before it begins."),
    ({"since": "next spring"}, "next spring"),
    ({"since": "2090/91"}, "2090/91 is still to come: call the amount planned or forecast."),
    ({"often": "to_date", "since": "", "until": "June 2090"}, "June 2090 is still to come"),
    ({"reason": ""}, "Fill in “Where does this come from?”"),
])  # fmt: skip
def test_what_is_missing_or_wrong_is_told_and_nothing_is_posted(thing, wrong, told):
    answer = give(**({"collaboration": "fleet"} | wrong))
    assert told in words(one(parsed(answer.content.decode()), ".govuk-error-summary"))
    assert not LedgerEntry.objects.exists()


def test_a_benefit_of_another_collaboration_is_refused(thing):
    collaboration("Stores")
    assert "The benefit is another collaboration's" in said(give(benefit=thing, collaboration="stores"))
    assert not LedgerEntry.objects.exists()


def test_what_the_ledger_holds_already_is_corrected_not_told_twice(thing):
    give(benefit=thing)
    number = last().id
    assert f"Entry {number} of the ledger tells this already: £40,000." in said(give(benefit=thing, amount="£41,000"))
    assert LedgerEntry.objects.count() == 1
    give(benefit=thing, organisation=ESSEX, share="on")
    assert LedgerEntry.objects.count() == 2
