"""No page and no file tells anybody the key or the name of a collaboration that it may not see."""

import re

import pytest
from django.test import Client
from tests.factories.benefits import post, pounds
from tests.factories.cast import NOW, typed
from tests.factories.demonstration import build_demonstration

from concordat.foundation.access.actors import actor_for, system_actor
from concordat.foundation.access.models import User
from concordat.foundation.organisations.models import Organisation
from concordat.interfaces.cli.demonstration.people import ACCOUNTS
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.collaborations.actions import create_collaboration, place_under
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.collaborations.rules import Tier

LISTS = (
    "/", "/portfolio/", "/portfolio/portfolio.csv", "/portfolio/ratings/", "/portfolio/sharing/",
    "/portfolio/sharing/sharing.csv", "/money/",
    "/money/entries/", "/money/entries/entries.csv", "/exchange/", "/boards/", "/commitments/", "/decisions/",
    "/findings/", "/sources/", "/history/", "/papers/", "/organisations/", "/agreements/",
    "/agreements/agreements.csv", "/agreements/calendar/?horizon=all", "/search/?q=collaboration",
)  # fmt: skip
# The pages of records that a list leads to.
RECORD = re.compile(
    r'href="(/(?:collaborations|agreements|organisations|boards|findings|money/entries|commitments|sources|history|statements)/[^"#]+)'
)
MOST = 20  # records of one person; their pages are alike
PARTIAL = [account.username for account in ACCOUNTS if not account.everywhere]
PART = "part-of-a-hidden-whole"


def add_hidden():
    """What the papers of the demonstration happen not to have: a hidden whole, money on what its reporter loses."""
    clerk = system_actor("demonstration")
    whole = create_collaboration(
        actor=clerk, name="Hidden whole of the north", tier=Tier.NOT_STATED, partners=["cumbria-constabulary"],
        evidence=typed(by="cumbria-constabulary"), now=NOW,
    )  # fmt: skip
    part = create_collaboration(
        actor=clerk, name="Part of a hidden whole", tier=Tier.NOT_STATED, partners=["kent-police", "essex-police"],
        evidence=typed(), now=NOW,
    )  # fmt: skip
    place_under(actor=clerk, collaboration=part, parent=whole, evidence=typed(), now=NOW)
    for body in ("kent-police", "essex-police", "dyfed-powys-police"):
        post(pounds(1_234), collaboration=whole, organisations=[body], what="A share paid from afar")


@pytest.fixture
def signed_in(transactional_db, restore_points):
    restore_points.fill("demonstration", build_demonstration)
    add_hidden()

    def browser(username):
        made = Client()
        made.force_login(User.objects.get(username=username))
        return made

    return browser


def text_of(browser, address):
    answer = browser.get(address, follow=True)
    assert answer.status_code in {200, 403}, address
    return answer.getvalue().decode("utf-8", "replace")


def hidden_from(username):
    """Keys and names of what this person may not see, but those of a body that is in every list of bodies."""
    from dataclasses import replace

    from concordat.registers.collaborations.queries import collaborations, partner_keys

    actor = actor_for(User.objects.get(username=username))
    seen = {one.key for one in collaborations(replace(actor, collaborations=partner_keys(actor)))}
    open_to_all = seen | set(Organisation.objects.values_list("key", flat=True))
    return {row.key: row.name for row in Collaboration.objects.all() if row.key not in open_to_all}


def told(text, hidden):
    """The hidden collaborations whose key stands in the text as an address, a cell or a value, or whose name does."""
    stands = [key for key in hidden if "-" in key and key in text]
    keys = {key for key in stands if re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", text)}
    return keys | {key for key, name in hidden.items() if len(name.split()) > 2 and name in text}


@pytest.mark.slow
@pytest.mark.parametrize("username", PARTIAL)
def test_no_page_tells_of_what_may_not_be_seen(signed_in, username):
    browser, hidden = signed_in(username), hidden_from(username)
    assert "hidden-whole-of-the-north" in hidden
    found, records = {}, []
    for address in LISTS:
        text = text_of(browser, address)
        found[address] = told(text, hidden)
        records += RECORD.findall(text)
    for address in list(dict.fromkeys(records))[:MOST]:
        found[address] = told(text_of(browser, address.replace("&amp;", "&")), hidden)
    assert {address: keys for address, keys in found.items() if keys} == {}


def test_money_on_what_may_not_be_seen_says_so_and_leads_nowhere(signed_in):
    number = LedgerEntry.objects.get(organisation_id="essex-police", what="A share paid from afar").pk
    for address in ("/money/entries/", f"/money/entries/{number}/", "/money/entries/entries.csv"):
        assert "another collaboration" in text_of(signed_in("lead-essex"), address), address


def test_the_file_of_the_portfolio_leaves_a_hidden_whole_out(signed_in):
    lines = text_of(signed_in("lead-essex"), "/portfolio/portfolio.csv").splitlines()
    (line,) = [one for one in lines if one.startswith(PART)]
    assert line.split(",")[3] == "none"
