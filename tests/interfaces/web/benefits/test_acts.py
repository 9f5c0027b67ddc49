"""Verifying and reversing an entry from its page."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories.cast import KENT, NOW

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import actor_for, system_actor
from concordat.foundation.access.models import User
from concordat.foundation.history.models import Event
from concordat.foundation.organisations.actions import load_gazetteer
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.kernel.permissions.roles import Role
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions import post_entry
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entry
from concordat.registers.benefits.rules import Assurance, EntryKind, Recurrence, Standing, Stated

pytestmark = pytest.mark.django_db
PROOF = {"proof": "budget_reduction", "cost_centre_from": "K100", "year": "2017", "reason": "Budget book, page 12."}


@pytest.fixture
def number() -> int:
    """An achieved saving of Kent Police, posted by its lead; a lead and a finance officer have accounts."""
    load_gazetteer(actor=system_actor("test"), now=NOW)
    for name, role in (("lead", Role.LEAD), ("finance", Role.FINANCE)):
        create_user(
            actor=system_actor("test"), username=name, password="a long password", organisation=KENT, role=role, now=NOW
        )
    return post_entry(
        actor=actor_for(User.objects.get(username="lead")), kind=EntryKind.SAVING, what="Fewer leases",
        stated=Stated(Figure("£10,000", Money.pounds(10_000))), standing=Standing.ACHIEVED,
        recurrence=Recurrence.CUMULATIVE, organisations=[KENT], until=PreciseDate.parse("2017-11"),
        evidence=Evidence(reported_by=KENT, reported_on=NOW.date(), reason="The lead's return."), now=NOW,
    )  # fmt: skip


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=name))
    return client


def test_finance_verifies_and_the_page_says_so(number: int) -> None:
    finance = signed_in("finance")
    assert "Verify this saving" in finance.get(reverse("ledger-entry", args=[number])).content.decode()
    assert finance.post(reverse("ledger-verify", args=[number]), PROOF).status_code == 302
    assert entry(actor_for(User.objects.get(username="finance")), number=number).assurance is Assurance.VERIFIED
    page = finance.get(reverse("ledger-entry", args=[number])).content.decode()
    assert "Verified" in page
    assert "Verify this saving" not in page
    assert "the budget of cost centre K100 was reduced in 2017/18; verified by finance" in page
    assert "Budget book, page 12." in page


def test_money_that_moved_needs_where_it_went_and_the_typed_text_stays(number: int) -> None:
    page = signed_in("finance").post(reverse("ledger-verify", args=[number]), {**PROOF, "proof": "redeployment"})
    assert page.status_code == 200
    assert "Name the other cost centre" in page.content.decode()
    assert "Budget book, page 12." in page.content.decode()


def test_the_lead_may_not_verify_and_leaves_nothing(number: int) -> None:
    events = Event.objects.count()
    assert signed_in("lead").post(reverse("ledger-verify", args=[number]), PROOF).status_code == 403
    assert Event.objects.count() == events


def test_a_reversed_amount_stays_superseded_with_its_reason(number: int) -> None:
    lead = signed_in("lead")
    assert lead.post(reverse("ledger-reverse", args=[number]), {"reason": "Counted twice."}).status_code == 302
    found = entry(actor_for(User.objects.get(username="lead")), number=number)
    assert not found.stands
    assert "Superseded" in lead.get(reverse("ledger-entry", args=[number])).content.decode()


def test_a_corrected_amount_is_a_new_entry_that_says_why_and_the_old_one_stays(number: int) -> None:
    lead, place = signed_in("lead"), reverse("ledger-correct", args=[number])
    assert "Correct this amount" in lead.get(reverse("ledger-entry", args=[number])).content.decode()
    wrong = lead.post(place, {"amount": "a lot", "reason": "Misread."})
    assert (wrong.status_code, "Misread." in wrong.content.decode()) == (200, True)
    assert lead.post(place, {"amount": "1,250.50", "reason": "Misread."}).status_code == 302
    after = LedgerEntry.objects.get(supersedes_id=number)
    assert (after.amount, after.reason, after.written) == (Money(125_050), "Misread.", "£1,250.50")
    assert "Budget" in lead.get(reverse("ledger-entry", args=[after.pk])).content.decode()
    assert "no longer stands" in lead.post(place, {"amount": "1", "reason": "Mine came later."}).content.decode()
    assert LedgerEntry.objects.filter(supersedes_id=number).count() == 1


def test_who_comes_too_late_is_told_on_the_page_what_superseded_the_entry(number: int) -> None:
    lead = signed_in("lead")
    place = reverse("ledger-reverse", args=[number])
    assert lead.get(place).status_code == 200
    assert lead.post(place, {"reason": "Counted twice."}).status_code == 302
    late = lead.post(place, {"reason": "Mine came later."})
    said = late.content.decode()
    assert "no longer stands" in said
    assert "of Kent Police reversed it on" in said
    assert "because: Counted twice" in said
    assert "Mine came later." in said
    assert LedgerEntry.objects.filter(supersedes_id=number).count() == 1


@pytest.mark.parametrize(("page", "who"), [("ledger-reverse", "lead"), ("ledger-verify", "finance")])
def test_what_was_typed_waits_where_the_session_ended_before_it_was_sent(number, page, who):
    browser, address = signed_in(who), reverse(page, args=[number])
    opened = re.findall(r'name="opened" value="([^"]+)"', browser.get(address).content.decode())[0]
    browser.logout()
    browser.post(address, {"opened": opened, "reason": "The lease was not given up."})
    assert entry(actor_for(User.objects.get(username="lead")), number=number).stands
    assert "The lease was not given up." in signed_in(who).get(address).content.decode()
