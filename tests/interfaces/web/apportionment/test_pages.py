"""Schemes, weights, a sum that is shared and the settlement, on pages: what is typed, refused and downloaded."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook
from tests.factories import apportionment as given
from tests.factories import cast
from tests.factories.agreements import agreement, clause
from tests.factories.apportionment import BUDGET, EQUALLY, SEVEN, by_weights, values
from tests.factories.cast import ESSEX, KENT
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import parsed, select, words

from concordat.registers.agreements.queries.schemes import scheme, schemes
from concordat.registers.agreements.queries.weights import weight_sets
from concordat.registers.agreements.rules import Clause
from concordat.registers.agreements.rules.schemes import Method, Part, SchemeTold, Slot

pytestmark = pytest.mark.django_db
PAIR = {KENT: Decimal(3), ESSEX: Decimal(1)}


@pytest.fixture
def about() -> str:
    key = cast.collaboration()
    accounts()
    return key


def page(who: str, path: str, query: dict[str, str] | None = None) -> str:
    answer = client(who).get(path, query or {})
    assert answer.status_code == 200
    return words(parsed(answer.content.decode()))


def book(who: str, path: str, query: dict[str, str] | None = None) -> Any:
    answer = client(who).get(path, query or {})
    assert answer.status_code == 200
    return load_workbook(io.BytesIO(answer.content))


def told(key: str) -> SchemeTold:
    last = scheme(cast.programme_office(), key=key).last
    assert last is not None
    return last.told


def test_a_scheme_is_begun_and_a_version_typed_in_steps(about: str) -> None:
    number = given.weights(PAIR, about=about)
    begun = client("kent").post(f"/collaborations/{about}/begin-a-scheme/",
                                {"title": "How the workshops are shared", "reason": "The minutes"})  # fmt: skip
    key = schemes(cast.programme_office())[0].key
    assert begun.headers["Location"] == f"/schemes/{key}/version/"
    form = {
        "from_year": "2018/19", "parties": [KENT, ESSEX], "days": "Essex Police from 2018-10-01",
        "running_method": "budget", "running_weights": str(number), "running_limits": "Kent Police at most 60",
        "one_off_method": "fixed", "one_off_each": "Kent Police 69\nEssex Police: 31%",
        "saving_method": "blend", "saving_blend": "75 Budget requirement\n25 equal",
        "exit_method": "fixed_and_variable", "exit_each": "Kent Police £1,000", "exit_blend": "100 equal",
        "reason": "The minutes",
    }  # fmt: skip
    done = client("kent").post(f"/schemes/{key}/version/", form)
    assert done.headers["Location"] == f"/schemes/{key}/"
    found = {rule.slot: rule for rule in told(key).rules}
    assert found[Slot.RUNNING].caps == {KENT: Decimal(60)}
    assert found[Slot.ONE_OFF].percentages == {KENT: Decimal(69), ESSEX: Decimal(31)}
    assert found[Slot.SAVING].parts == (Part(number, Decimal(75)), Part(None, Decimal(25)))
    assert found[Slot.EXIT].fixed[KENT].exact() == "£1,000"
    shown = page("essex", f"/schemes/{key}/")
    assert "Kent Police at most 60%" in shown
    again = parsed(client("kent").get(f"/schemes/{key}/version/").content.decode())
    assert "Step 1 of 6" in words(again)
    kept = {one.get("name"): one.get("value") for one in select(again, "main input[type=hidden]")}
    assert kept["saving_blend"] == "75 Budget requirement\n25 equal"


@pytest.mark.parametrize(
    ("wrong", "at", "message"),
    [
        ({"running_method": "fixed", "running_each": "Kent Police 69\nEssex Police 30"}, "running_each", "come to 99"),
        ({"running_method": "fixed", "running_each": "Sussex 100"}, "running_each", "called “Sussex”"),
        ({"running_method": "budget"}, "running_weights", "choose its weights"),
        ({"running_method": "equal", "running_limits": "Kent Police 20"}, "running_limits", "at least 5"),
        ({"running_method": "equal", "days": "Essex Police from spring"}, "days", "no day such as"),
        ({"running_method": "equal", "damping": "3"}, "damping", "no earlier shares"),
        ({"running_method": "blend", "running_blend": "60 Rainfall\n40 equal"}, "running_blend", "called “Rainfall”"),
    ],
)
def test_what_cannot_be_meant_is_told_at_its_field(about: str, wrong: dict[str, str], at: str, message: str) -> None:
    key = given.scheme(about, EQUALLY, from_year=2019)
    before = told(key)
    form = {"from_year": "2018/19", "parties": [KENT, ESSEX], "reason": "The minutes", **wrong}
    answer = client("kent").post(f"/schemes/{key}/version/", form)
    assert answer.status_code == 200
    shown = parsed(answer.content.decode())
    assert message in words(shown)
    assert [one.get("href") for one in select(shown, ".govuk-error-summary a")] == [f"#id_{at}"]
    assert told(key) == before


def test_a_million_is_shared_on_the_page_and_in_the_workbook() -> None:
    seven = given.seven()
    accounts()
    key = given.scheme(seven, by_weights(given.weights(values(*BUDGET), about=seven)), parties=SEVEN)
    asked = {"total": "1m", "slot": "running", "year": "2018/19"}
    shown = page("kent", f"/schemes/{key}/share/", asked)
    for said in ("£81,017.84", "£92,229.70", "8.1018%", "83.1", "£1,000,000", "A written answer", "Not frozen"):
        assert said in shown
    sheet = book("kent", f"/schemes/{key}/share.xlsx", asked)["Shared"]
    assert [sheet.cell(row, 6).value for row in (2, 3)] == [81017.84, 103441.55]
    assert sheet.cell(9, 6).value == "=SUM(F2:F8)"


def test_a_sum_that_cannot_be_shared_says_why(about: str) -> None:
    key = given.scheme(about, EQUALLY)
    shown = page("kent", f"/schemes/{key}/share/", {"total": "100", "slot": "exit", "year": "2018/19"})
    assert "The scheme has no rule for this slot: exit" in shown
    early = page("kent", f"/schemes/{key}/share/", {"total": "100", "slot": "running", "year": "2001/02"})
    assert "says nothing of 2001/02" in early


def test_the_settlement_is_recorded_on_pages_and_nets_to_nought(about: str) -> None:
    key = given.scheme(about, EQUALLY)
    asked = {"slot": "running", "year": "2018/19"}
    refused = page("kent", f"/schemes/{key}/settlement/", asked)
    assert "The shares of 2018/19 are not frozen" in refused
    kent = client("kent")
    by = {"reason": "The accounts", **asked}
    kent.post(f"/schemes/{key}/freeze/", {"year": "2018/19", "reason": "The board of June"})
    kent.post(f"/schemes/{key}/cost/", {"amount": "1,000.01", "paid_by": KENT, **by})
    for party, amount in ((KENT, "600"), (ESSEX, "300")):
        day = {"on_0": "1", "on_1": "7", "on_2": "2018"}
        kent.post(f"/schemes/{key}/invoice/", {"organisation": party, "amount": amount, **day, **by})
    shown = page("essex", f"/schemes/{key}/settlement/", asked)
    assert "£200" in shown
    assert "-£200" in shown
    assert "The charges come to £0" in shown
    sheet = book("kent", f"/schemes/{key}/settlement.xlsx", asked)["Settlement"]
    assert [sheet.cell(row, 4).value for row in (2, 3)] == ["=B2-C2-(SUM(B2:B3)-SUM(C2:C3))", "=B3-C3"]


def test_the_clause_of_the_agreement_is_flagged_where_the_scheme_differs(about: str) -> None:
    under = agreement(about)
    clause(under, Clause.COST_SHARE, rule="fixed", weights={KENT: Decimal(69), ESSEX: Decimal(31)})
    key = given.scheme(about, EQUALLY, agreement=under)
    assert "The scheme is not what the agreement says." in page("kent", f"/schemes/{key}/")


def test_a_sheet_of_weights_is_looked_at_and_taken_in(about: str) -> None:
    begun = client("kent").post("/weights/record/", {"title": "Officers", "kind": "headcount", "collaboration": about,
                                                     "reason": "The return"})  # fmt: skip
    key = weight_sets(cast.programme_office())[0].key
    assert begun.headers["Location"] == f"/weights/{key}/send/"

    def sent(text: str) -> Any:
        file = SimpleUploadedFile("officers.csv", text.encode())
        return client("kent").post(f"/weights/{key}/send/", {
            "organisation": KENT, "basis": "September 2019", "unit": "full-time", "source": "Statistics", "file": file,
        })  # fmt: skip

    bad = words(parsed(sent("Organisation,Weight\nKent Police,many\nEssex Police,4\n").content.decode()))
    assert "1 place must be put right" in bad
    assert "officers, B2" in bad
    looked = parsed(sent("Organisation,Weight\nKent Police,3547.58\nEssex Police,3187.5\n").content.decode())
    token = select(looked, "main input[name=token]")[0].get("value")
    assert client("office").post(f"/weights/{key}/send/", {"token": token}).status_code == 404
    done = client("kent").post(f"/weights/{key}/send/", {"token": token}, follow=True).content.decode()
    assert "taken in as a new version" in done
    assert "3,547.58" in page("essex", f"/weights/{key}/")
    again = client("kent").post(f"/weights/{key}/send/", {"token": token}, follow=True).content.decode()
    assert "nothing was new" in again


def test_the_lists_lead_to_the_records_and_search_finds_them(about: str) -> None:
    given.weights(PAIR, about=about, title="Calls to the workshops")
    given.scheme(about, EQUALLY, title="Sharing of spanners")
    assert "Sharing of spanners" in page("essex", "/schemes/")
    assert "Calls to the workshops" in page("essex", "/weights/")
    assert "Sharing of spanners" in page("essex", "/search/", {"q": "spanners"})
    assert "Sharing of spanners" not in page("outsider", "/schemes/")
    assert Method.EQUAL.words in page("essex", "/schemes/")
