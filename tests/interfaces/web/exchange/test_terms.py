"""The page of a grant or contribution: who pays whom, its amount in the ledger, and each report of it."""

from datetime import date

import pytest
from tests.factories.benefits import post, pounds
from tests.factories.cast import KENT, KENT_FIRE, NOW, bodies, kent_lead, typed
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.references import RecordRef
from concordat.registers.exchange.actions import record_term
from concordat.registers.exchange.rules import TermKind, TermState

pytestmark = pytest.mark.django_db


def told(state: TermState, on: date, entry: int) -> int:
    return record_term(
        actor=kent_lead(), kind=TermKind.CONTRIBUTION, purpose="Share of the control room system", payer=KENT_FIRE,
        receiver=KENT, state=state, conditions="One system for both", entry=RecordRef("ledger-entry", str(entry)),
        evidence=typed(on=on), now=NOW,
    )  # fmt: skip


def test_a_term_is_reached_from_its_list_and_shows_every_report():
    bodies()
    accounts()
    entry = post(pounds(40_000))
    number = told(TermState.DISCUSSED, date(2017, 12, 6), entry)
    told(TermState.AGREED, date(2018, 3, 1), entry)
    listed = client("kent").get("/exchange/terms/").content.decode()
    assert f'href="/exchange/terms/{number}/"' in listed
    shown = parsed(client("kent").get(f"/exchange/terms/{number}/").content.decode())
    for part in ("Kent Fire and Rescue Service", "One system for both", "Discussed", "Agreed", "6 December 2017"):
        assert part in words(one(shown, "main")), part
    assert f"/money/entries/{entry}/" in [a.get("href") for a in select(shown, "main a")]
    assert client("outsider").get(f"/exchange/terms/{number}/").status_code == 404
    assert client("kent").get(f"/exchange/terms/{number}/", {"as_at": "2017-12-05"}).status_code == 404
