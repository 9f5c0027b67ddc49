"""What leaving costs, on pages and in files; exit terms recorded one thing a page."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest
from tests.factories import exits
from tests.factories.agreements import agreement
from tests.factories.cast import ESSEX, KENT, collaboration, kent_lead
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.calculations.settlements import Extent
from concordat.interfaces.web.agreements.leaving.forms import ExitForm, ItemForm
from concordat.kernel.money import Money
from concordat.registers.agreements.queries.exits import exit_terms

pytestmark = pytest.mark.django_db
ASKED = {"party": KENT, "day_0": "10", "day_1": "10", "day_2": "2024"}
WHY = {"reason": "Clause 14 of the agreement"}


@pytest.fixture
def fleet() -> str:
    accounts()
    return collaboration()


def said(answer) -> str:
    return words(one(parsed(answer.content.decode()), "main"))


def test_the_list_says_which_agreements_cannot_say(fleet):
    full, poor = exits.precise(fleet), exits.vague(fleet)
    bare = agreement(fleet, "Sharing of the dogs")
    page = client("kent").get("/agreements/leaving/")
    for part in ("2 of 3 cannot say", "Sharing of the stores No 6 It is not stated from which day",
                 "Sharing of the dogs No exit terms on record 8", "Sharing of the workshops Yes 0"):  # fmt: skip
        assert part in said(page), part
    for key in (full, poor, bare):
        assert f"/agreements/{key}/leaving/" in page.content.decode()
    assert "Sharing of the stores" not in said(client("outsider").get("/agreements/leaving/"))
    lines = client("kent").get("/agreements/leaving.csv").getvalue().decode().splitlines()
    assert len(lines) == 4
    assert "Sharing of the stores,No,6" in lines[2]


def test_an_agreement_that_says_all_shows_a_dated_schedule(fleet):
    key = exits.precise(fleet)
    page = client("kent").get(f"/agreements/{key}/leaving/", ASKED)
    for part in (
        "Can be reckoned", "Notice ends 10 October 2025", "Kent Police pays for the costs £90,000",
        "10 October 2025 Kent Police Essex Police Settlement, instalment 1 of 3 £30,000",
        "10 October 2026 Kent Police Essex Police Settlement, instalment 3 of 3 £30,000",
        "Payroll Kent Police Essex Police 10 October 2026 full cost recovery £2,000 £24,000",
        "Essex Police £24,000 £90,000 £66,000", "does not name these costs, so nothing is due for them: separation of",
    ):  # fmt: skip
        assert part in said(page), part


def test_what_is_not_known_is_named_and_never_nought(fleet):
    key = exits.precise(fleet)
    exits.exit_cost(key, "ICT", None)
    page = said(client("kent").get(f"/agreements/{key}/leaving/", ASKED))
    assert "Kent Police pays for the costs at least £90,000" in page
    assert "ICT: not known" in page


def test_a_vague_agreement_is_refused_with_the_list(fleet):
    page = said(client("kent").get(f"/agreements/{exits.vague(fleet)}/leaving/", ASKED))
    for part in (
        "Cannot say: 6 missing", "It speaks of “reasonable costs” and names no cost",
        "Which costs count, how far is each of them paid, and on whom does it fall first?",
        "The shares by which something would be divided are not stated. (Kent Police; Essex Police)",
    ):  # fmt: skip
        assert part in said(client("kent").get(f"/agreements/{exits.vague(fleet, 'Another')}/leaving/")), part
        assert part in page, part
    assert "What it costs" not in page


def test_who_leaves_and_when_is_asked_for(fleet):
    page = said(client("kent").get(f"/agreements/{exits.precise(fleet)}/leaving/", {"party": "", "day_0": ""}))
    assert "It is not said which party leaves." in page
    assert "There is no day of notice." in page
    wrong = client("kent").get(f"/agreements/{exits.precise(fleet, 'Two')}/leaving/", {**ASKED, "day_1": "13"})
    assert "must be a real date" in said(wrong)


def test_the_files_hold_the_same_and_the_workbook_sums_by_formulas(fleet):
    key = exits.precise(fleet)
    exits.exit_cost(key, "ICT", None)
    lines = client("kent").get(f"/agreements/{key}/leaving.csv", ASKED).content.decode().splitlines()
    assert lines[1] == '2025-10-10,Kent Police,Essex Police,"Settlement, instalment 1 of 3",Settlement,30000'
    assert len(lines) == 1 + 3 + 12 + 1
    assert "ICT: not known" in lines[-1]
    raw = client("kent").get(f"/agreements/{key}/leaving.xlsx", ASKED).content
    formulas, values = (openpyxl.load_workbook(io.BytesIO(raw), data_only=only) for only in (False, True))
    assert formulas["Costs"]["D4"].value == "=SUM(D2:D3)"
    assert values["Costs"]["D4"].value == 90_000
    assert formulas["Payments"]["F17"].value == "=SUM(F2:F16)"
    assert values["Payments"]["F17"].value == sum(values["Payments"][f"F{row}"].value for row in range(2, 17))
    assert [values["Parties"][f"D{row}"].value for row in (2, 3)] == [-66_000, 66_000]
    assert formulas["Parties"]["B2"].value == "=SUMIF(Payments!B2:B16,A2,Payments!F2:F16)"
    poor = exits.vague(fleet)
    assert client("kent").get(f"/agreements/{key}/leaving.xlsx").url == f"/agreements/{key}/leaving/"
    assert client("kent").get(f"/agreements/{poor}/leaving.csv", ASKED).url == f"/agreements/{poor}/leaving/"


def test_nothing_becomes_exact_by_being_recorded_part_by_part(fleet):
    key = agreement(fleet)
    at = f"/agreements/{key}/leaving"
    kent = client("kent")
    forms = {
        "notice": {"notice_months": "12", "notice_from": "day_given", "not_before_0": "", "not_before_1": "",
                   "not_before_2": ""},
        "who-pays": {"payer": "leaver", "words": "reasonable costs", "capped": "on", "cap": "60,000", "floor": ""},
        "shares": {"share_0": "69", "share_1": "31"},
        "cost": {"kind": "ict", "name": "ICT", "certainty": "known", "amount": "80,000", "extent": "per_cent",
                 "percent": "50", "cap": "", "met_by": ESSEX},
        "when-paid": {"count": "2", "first_after": "0", "every": "6", "dates": ""},
        "service": {"name": "Payroll", "provider": KENT, "receiver": ESSEX, "months": "3", "basis": "fixed",
                    "certainty": "known", "amount": "1,000"},
        "afterwards": {"asset_split": "by_owner"},
        "asset": {"name": "Depot", "certainty": "unknown", "amount": "", "holder": KENT},
        "claim": {"name": "Old claims", "certainty": "known", "amount": "500", "given_up_by": KENT,
                  "owed_by": ESSEX},
    }  # fmt: skip
    for part, given in forms.items():
        page = kent.post(f"{at}/{part}/", {**given, **WHY}, follow=True)
        assert page.redirect_chain, (part, said(page))
    held = exit_terms(kent_lead(), key=key)
    assert held.computable
    assert held.terms.costs[0].extent is Extent.PER_CENT
    assert held.leaving(KENT, date(2024, 10, 10)).pays.low == Money.pounds(40_000)
    page = said(kent.get(f"{at}/", ASKED))
    assert "Old claims Kent Police Essex Police £500" in page
    assert "Clause 14 of the agreement" in page


def test_a_change_starts_from_what_is_on_record_and_an_item_can_be_taken_out(fleet):
    key = exits.precise(fleet)
    kent = client("kent")
    page = kent.get(f"/agreements/{key}/leaving/service/", {"item": "Payroll"}).content.decode()
    assert 'value="2,000"' in page
    assert 'value="12"' in kent.get(f"/agreements/{key}/leaving/notice/").content.decode()
    assert "Take it out" not in said(kent.get(f"/agreements/{key}/leaving/cost/"))
    given = {"kind": "redundancy", "name": "Redundancy", "certainty": "unknown", "dropped": "on", **WHY}
    kent.post(f"/agreements/{key}/leaving/cost/?item=Redundancy", given)
    assert exit_terms(kent_lead(), key=key).terms.costs == ()


@pytest.mark.parametrize(
    ("part", "given", "message"),
    [
        ("cost", {"kind": "ict", "name": "ICT", "certainty": "known"}, "Give the amount, or say that it is not known"),
        ("service", {"name": "IT", "certainty": "unknown", "provider": KENT, "receiver": KENT}, "for another party"),
        ("when-paid", {"dates": "1 April"}, "“1” is not a day such as 2027-04-01"),
        ("shares", {"share_0": "1"}, "two parties at least"),
        ("notice", {"notice_months": "999"}, "at most 240"),
    ],
)
def test_what_cannot_be_meant_is_told_at_its_field(fleet, part, given, message):
    key = exits.precise(fleet)
    page = client("kent").post(f"/agreements/{key}/leaving/{part}/", {**given, **WHY})
    assert message in said(page)


def test_a_past_day_is_kept_by_the_question_and_nothing_is_changed_there(fleet):
    key = exits.precise(fleet)
    page = client("kent").get(f"/agreements/{key}/leaving/", {**ASKED, "as_at": "2018-01-01"}).content.decode()
    assert '<input type="hidden" name="as_at" value="2018-01-01">' in page
    assert f"/agreements/{key}/leaving/notice/" not in page
    before = client("kent").get(f"/agreements/{key}/leaving/", {"as_at": "2016-01-01"})
    assert before.status_code == 404


def test_who_may_see_and_who_may_record(fleet):
    key = exits.precise(fleet)
    for path in (f"/agreements/{key}/leaving/", f"/agreements/{key}/leaving/notice/"):
        assert client("outsider").get(path).status_code == 404
    assert client("essex").get(f"/agreements/{key}/leaving/").status_code == 200
    assert client("kent").get(f"/agreements/{key}/leaving/nonsense/").status_code == 404


def test_a_form_that_does_not_say_what_it_holds_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="abstract"):
        ExitForm(None)
    with pytest.raises(TypeError, match="abstract"):
        ItemForm(None)


def test_notice_on_a_day_outside_the_agreement_is_refused_at_its_field(fleet):
    key = exits.precise(fleet, starts="2018-04-01")
    early = {**ASKED, "day_2": "2017"}
    assert "The agreement begins on 1 April 2018: nobody gives notice before." in said(
        client("kent").get(f"/agreements/{key}/leaving/", early)
    )
    assert client("kent").get(f"/agreements/{key}/leaving.csv", early).status_code == 302
