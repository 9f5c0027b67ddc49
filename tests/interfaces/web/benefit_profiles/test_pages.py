"""Pages of benefits, of the map and of savings programmes: what they say, and what their forms refuse."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.factories.benefit_profiles import benefit, counted, of_the_hub, profiled, programme
from tests.factories.cast import KENT, collaboration, kent_lead
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import parsed, select, words

from concordat.calculations.profiles import Quarter
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.models import BenefitProfile, MapLink, MapNode, ProgrammeLine
from concordat.registers.benefits.queries.profiles import profiles

pytestmark = pytest.mark.django_db
FLEET = "joint-fleet-workshops"
TOLD = {"reason": "The workshop."}
PROFILE = {
    "outcome": "The hub costs less", "kind": "cashable", "owner": KENT, "owner_role": "Head of estates",
    "lasting": "recurring", "state": "known", "amount": "", "shape": "custom", "status": "agreed", "starts_0": "1",
    "starts_1": "4", "starts_2": "2020", "reviews": "6 December 2021", **TOLD,
}  # fmt: skip


@pytest.fixture(autouse=True)
def people() -> None:
    accounts()


def said(path: str, who: str = "kent") -> str:
    """The page in one line."""
    answer: Any = client(who).get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def sent(path: str, who: str = "kent", **form: str) -> Any:
    return client(who).post(path, form)


def test_named_quarters_are_typed_a_line_each() -> None:
    key = benefit(collaboration())
    wrong = sent(f"/benefits/{key}/profile/", **PROFILE, quarters="2020/21 Q1 5\nQ2 7")
    assert "Line 2 is no quarter with its amount" in wrong.content.decode()
    assert not BenefitProfile.objects.exists()
    right = sent(f"/benefits/{key}/profile/", **PROFILE, quarters="2020/21 Q2 7.50\n2020/21 Q1 5")
    assert right.status_code == 302
    year = FinancialYear(2020)
    assert profiles(kent_lead())[key].told.quarters == ((Quarter(year, 1), Money(500)), (Quarter(year, 2), Money(750)))
    assert "2020/21 Q1 5" in client("kent").get(f"/benefits/{key}/profile/").content.decode()


def test_a_rule_is_told_at_its_field() -> None:
    key = benefit(collaboration())
    answer = sent(f"/benefits/{key}/profile/", **(PROFILE | {"shape": "ramp", "amount": "12"}))
    assert "A ramp needs a first day of the full amount" in answer.content.decode()
    one = sent(f"/benefits/{key}/profile/", **(PROFILE | {"shape": "straight"}))
    assert "Give the amount, or say that it is not known." in one.content.decode()
    assert not BenefitProfile.objects.exists()


def test_a_benefit_says_what_is_expected_and_what_is_not_known() -> None:
    key = benefit(collaboration())
    assert "it has no profile" in said(f"/benefits/{key}/")
    profiled(key)
    shown = said(f"/benefits/{key}/?as_at=2018-03-31")
    assert "£36,500" in shown
    assert "the ledger has no achieved amount" in shown
    assert client("kent").get(f"/benefits/{key}/quarters.svg").status_code == 200
    assert client("outsider").get(f"/benefits/{key}/").status_code == 404
    assert key not in said("/benefits/", "outsider")


def test_the_map_teaches_when_empty_and_names_its_gaps() -> None:
    key = benefit(collaboration())
    assert "no output leads to it and it leads to no objective" in said(f"/collaborations/{FLEET}/benefits-map/")
    empty = collaboration("Kent vehicle yard")
    assert "Nothing stands on this map yet" in said(f"/collaborations/{empty}/benefits-map/")
    assert client("kent").get(f"/collaborations/{empty}/benefits-map/map.svg").status_code == 404
    put = f"/collaborations/{FLEET}/benefits-map/"
    assert "Say what it is, or choose a record." in sent(f"{put}put/", kind="output", **TOLD).content.decode()
    assert sent(f"{put}put/", kind="objective", title="Value", **TOLD).status_code == 302
    node = f"map-node:{MapNode.objects.get().pk}"
    back = sent(f"{put}link/", source=node, target=f"benefit:{key}", **TOLD)
    assert "A link leads from left to right" in back.content.decode()
    assert sent(f"{put}link/", source=f"benefit:{key}", target=node, **TOLD).status_code == 302
    assert sent(f"{put}take/", what=f"benefit:{key} {node}", **TOLD).status_code == 302
    assert [row.holds for row in MapLink.objects.order_by("pk")] == [True, False]


def test_a_programme_names_what_is_in_no_sum() -> None:
    key, line = programme(), benefit()
    counted(key, line)
    shown = said(f"/savings/{key}/")
    assert "Required in 2019/20: TBC" in shown
    assert "Fewer vehicles hired (every year): it has no profile" in shown
    assert "The full year leaves out: Fewer vehicles hired." in shown
    page = parsed(client("kent").get(f"/savings/{key}/").content.decode())
    (years,) = [one for one in select(page, "table") if "By financial year" in words(one)]
    assert {tuple(words(cell) for cell in select(row, "td")[-3:-1]) for row in select(years, "tbody tr")} == {
        ("none yet", "none yet")
    }
    assert client("essex").get(f"/savings/{key}/").status_code == 404
    assert key not in said("/savings/", "essex")


def test_a_line_is_taken_out_from_its_row() -> None:
    key, line = programme(), benefit()
    counted(key, line)
    page = parsed(client("kent").get(f"/savings/{key}/").content.decode())
    (link,) = [one for one in select(page, "#lines a") if words(one).startswith("Take it out")]
    answer = sent(link.get("href"), **TOLD)
    assert answer.status_code == 302
    assert "No benefit counts towards it yet." in said(f"/savings/{key}/")


def test_a_benefit_that_counts_is_not_offered_again() -> None:
    key, line = programme(), benefit()
    counted(key, line)
    answer = sent(f"/savings/{key}/count/", benefit=line, **TOLD)
    assert answer.status_code == 200
    assert ProgrammeLine.objects.count() == 1


def test_the_workbook_gives_the_sums_by_formulas() -> None:
    key, line = programme(), benefit()
    profiled(line)
    counted(key, line)
    book = load_workbook(io.BytesIO(client("kent").get(f"/savings/{key}/programme.xlsx").content))
    years = book["Years"]
    assert [years.cell(2, column).value for column in (3, 4, 5)] == [
        "=SUM('Lines'!$C$2:$C$2)",
        "=B2-C2",
        "=SUM(D$2:D2)",
    ]
    assert years.cell(4, 4).value == "not known"
    told = load_workbook(io.BytesIO(client("kent").get(f"/savings/{key}/programme.xlsx").content), data_only=True)
    assert [told["Years"].cell(2, column).value for column in (3, 4, 6, 8)] == [36_500, 13_500, "none yet", 50_000]


def test_everything_of_the_hub_is_on_its_pages() -> None:
    collaboration("Northfield hub", partners=(KENT,))
    of_the_hub("northfield-hub")
    shown = said("/benefits/less-rent-paid/")
    for told in ("£120,000", "Sign it", "The lease of the other site ends", "Head of fleet"):
        assert told in shown
