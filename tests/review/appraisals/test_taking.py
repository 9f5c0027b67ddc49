"""Appraisals from a file: whole or not at all, each line with its row, the unknown kept as unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.factories import cast
from tests.factories.appraisals import AS_NOW, CHOSEN, HEADS, OPTIONS, WITH_UNKNOWN, listed, taken, workbook
from tests.factories.business_cases import business_case
from tests.factories.cast import KENT

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation, Source
from concordat.foundation.provenance.queries import citations
from concordat.intake.workbooks.lists import read_list
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.business_cases.models import Appraisal, OptionAmount
from concordat.registers.business_cases.queries import appraisal
from concordat.review.appraisals.actions import OptionsNotTaken
from concordat.review.appraisals.looking import look
from concordat.review.appraisals.records import TakenAppraisal

pytestmark = pytest.mark.django_db

PRICES: list[list[Any]] = [
    ["Year", "Index", "Source", "Released"], ["2018/19", 100, "GDP deflator", date(2018, 3, 29)], ["2019/20", 102],
    ["2020/21", 104],
]  # fmt: skip


@pytest.fixture
def case() -> str:
    return business_case(cast.collaboration())


@pytest.mark.parametrize("book", [listed(), read_list(workbook(), "options.xlsx")], ids=["csv", "xlsx"])
def test_a_file_is_kept_with_its_hash_and_the_row_of_each_line(case: str, book: Any) -> None:
    done = taken(case, book)
    found = appraisal(cast.kent_lead(), number=done.number)
    assert done.new
    assert (found.line.sha256, found.line.version, found.line.file_name) == (book.sha256, 1, book.name)
    assert [option.given.name for option in found.options] == ["As now", "One workshop"]
    assert (found.nothing.given.name, found.preferred) == ("As now", found.options[1])
    building = found.options[1].given.lines[0]
    assert (building.bias, building.managed) == (Decimal("0.24"), Decimal("0.5"))
    assert [(one.amount, one.cell) for one in building.amounts] == [
        (Money.pounds(200), "G3"), (Money(0), "H3"), (Money(0), "I3"),
    ]  # fmt: skip
    (cited,) = citations(cast.kent_lead(), found.options[1].refs)[f"appraisal-line:{found.options[1].lines[0]}"]
    assert "One workshop | Building | Cost" in (cited.quote or "")
    assert cited.cell == f"sheet '{book.sheets[0].name}', cell A3"
    assert Source.objects.get().owner == KENT


def test_the_same_again_changes_nothing_and_another_choice_is_a_new_version(case: str) -> None:
    first = taken(case)
    assert taken(case) == TakenAppraisal(first.number, new=False)
    second = taken(case, chosen=replace(CHOSEN, preferred=""))
    assert second.new
    assert [row.version for row in Appraisal.objects.order_by("pk")] == [1, 2]
    assert Source.objects.count() == 1
    assert Event.objects.filter(verb="recorded an appraisal").count() == 2


def test_what_is_not_known_is_kept_so_and_never_nought(case: str) -> None:
    looked = look(listed(WITH_UNKNOWN))
    assert looked.takes
    (note,) = looked.notes
    assert (note.cell, note.field) == ("H6", "New building")
    number = taken(case, listed(WITH_UNKNOWN), replace(CHOSEN, why="The rent is nearly certain.")).number
    found = appraisal(cast.kent_lead(), number=number)
    last = found.options[2]
    assert (last.found.whole, last.found.net_value, last.found.switches) == (False, None, ())
    assert [(one.what, one.year, one.written, one.place) for one in last.given.unknown] == [
        ("Rent saved", FinancialYear(2019), "TBC", "options, cell H6")
    ]
    assert OptionAmount.objects.get(written="TBC").amount is None
    assert [option.given.name for option in found.ranked] == ["One workshop", "As now"]


def test_a_price_series_and_rates_are_kept_with_their_source(case: str) -> None:
    rates: list[list[Any]] = [["To year", "Rate", "Since", "Source"], [None, 0.06, date(1997, 4, 1), "Old guidance"]]
    text = HEADS + AS_NOW.replace("Cost,,", "Cost,Nominal,") + OPTIONS.split(AS_NOW)[1]
    book = read_list(workbook(text, Price_index=PRICES, Discount_rates=rates), "options.xlsx")
    found = appraisal(cast.kent_lead(), number=taken(case, book).number)
    assert found.deflators is not None
    assert (found.deflators.source, found.deflators.released) == ("GDP deflator", date(2018, 3, 29))
    assert found.deflators.index[FinancialYear(2019)] == 102
    assert (found.rates.source, found.rates.since, found.rates.rate(1)) == (
        "Old guidance", date(1997, 4, 1), Decimal("0.06"),
    )  # fmt: skip
    assert found.options[1].found.cash is not None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            OPTIONS.replace("200,,", "lots,,"),
            "sheet 'options', cell G3, One workshop: “lots” is no number",
        ),
        (HEADS + AS_NOW, "Give 2 to 20 options"),
        (OPTIONS.replace("Cost,,,,100", "Cost,Nominal,,,100"), "As now: Repairs is in each year's own prices"),
        ("Choice,Line\nA,B\n", "no sheet has the heads"),
    ],
)
def test_every_fault_names_its_cell_and_nothing_is_taken(case: str, text: str, told: str) -> None:
    with pytest.raises(OptionsNotTaken) as refused:
        taken(case, listed(text))
    assert told in str(refused.value)
    assert (Appraisal.objects.count(), Source.objects.count(), Citation.objects.filter(passage__isnull=False).count()) \
        == (0, 0, 0)  # fmt: skip


@pytest.mark.parametrize(
    ("chosen", "field"),
    [
        (replace(CHOSEN, does_nothing="Nothing"), "does_nothing"),
        (replace(CHOSEN, preferred="Another"), "preferred"),
        (replace(CHOSEN, preferred="As now"), "why"),
    ],
)
def test_a_choice_that_does_not_hold_is_refused(case: str, chosen: Any, field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        taken(case, chosen=chosen)
    assert refused.value.field == field
    assert (Appraisal.objects.count(), Source.objects.count()) == (0, 0)


def test_who_may_not_record_takes_nothing(case: str) -> None:
    for actor, error in ((cast.kent_scrutineer(), NotAllowed), (cast.essex_lead(), NotAllowed)):
        with pytest.raises(error):
            taken(case, actor=actor)
    with pytest.raises(NotThere):
        taken(case, actor=cast.outsider(), organisation=cast.ELSEWHERE)
    with pytest.raises(RuleBroken, match="still to come"):
        taken(case, dated=date(2030, 1, 1))
    assert (Appraisal.objects.count(), Source.objects.count()) == (0, 0)


def test_a_marking_goes_with_the_file_and_its_appraisal(case: str) -> None:
    taken(case, chosen=replace(CHOSEN, marking=Marking.SENSITIVE_COMMERCIAL))
    assert {Source.objects.get().marking, Appraisal.objects.get().marking} == {Marking.SENSITIVE_COMMERCIAL}
