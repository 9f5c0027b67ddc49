"""Weights from a spreadsheet: exact, whole or not at all, each with its cell; the same again changes nothing."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook
from tests.factories import cast
from tests.factories.cast import ESSEX, KENT, NOW, typed

from concordat.foundation.provenance.models import Citation, Source
from concordat.intake.workbooks.cells import BookCells
from concordat.intake.workbooks.lists import read_list
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed
from concordat.registers.agreements.actions.weights import create_weight_set
from concordat.registers.agreements.models import Weight, WeightVersion
from concordat.registers.agreements.queries.weights import weight_set
from concordat.registers.agreements.rules.weights import WeightKind
from concordat.review.weights.actions import WeightsNotTaken, take_weights
from concordat.review.weights.queries import look
from concordat.review.weights.records import TakenWeights

pytestmark = pytest.mark.django_db


@pytest.fixture
def heads() -> str:
    about = cast.collaboration()
    return create_weight_set(
        actor=cast.programme_office(), title="Officers", kind=WeightKind.HEADCOUNT, collaboration=about,
        evidence=typed(), now=NOW,
    )  # fmt: skip


def listed(text: str) -> BookCells:
    return read_list(text.encode(), "officers.csv")


def workbook(*rows: tuple[Any, ...]) -> BookCells:
    book, buffer = Workbook(), io.BytesIO()
    book.active.title = "Officers"
    for row in rows:
        book.active.append(row)
    book.save(buffer)
    return read_list(buffer.getvalue(), "officers.xlsx")


def taken(key: str, book: BookCells, **more: Any) -> TakenWeights:
    given = {"actor": cast.kent_lead(), "organisation": KENT, "basis": PreciseDate.parse("2019-09"),
             "unit": "full-time equivalents", "source": "Workforce statistics", "now": NOW, **more}  # fmt: skip
    return take_weights(key=key, book=book, **given)


@pytest.mark.parametrize(
    "book",
    [
        lambda: listed("Force,Weight\nKent Police,3547.58\nEssex Police,\"3,187.5\"\n\nTotal,6735.08\n"),
        lambda: workbook(("Officers",), ("Organisation", "Value"), ("Kent Police", 3547.58), ("Essex Police", 3187.5)),
    ],
    ids=["csv", "xlsx"],
)  # fmt: skip
def test_a_sheet_is_taken_in_exactly_with_a_cell_each(book: Any, heads: str) -> None:
    done = taken(heads, book())
    last = weight_set(cast.kent_lead(), key=heads).last
    assert done.new
    assert last is not None
    assert last.values == {KENT: Decimal("3547.58"), ESSEX: Decimal("3187.5")}
    quotes = {c.quote for c in Citation.objects.filter(record__in=[str(ref) for ref in last.refs[1:]])}
    assert quotes <= {"3547.58", "3187.5", "3,187.5"}
    assert len(quotes) == 2


def test_the_same_sheet_again_changes_nothing(heads: str) -> None:
    text = "Organisation,Weight\nKent Police,3\nEssex Police,1\n"
    first = taken(heads, listed(text))
    assert taken(heads, listed(text)) == TakenWeights(first.version, new=False)
    assert (WeightVersion.objects.count(), Source.objects.count()) == (1, 1)
    assert taken(heads, listed(text), basis=PreciseDate.parse("2020-09")).new


def test_every_fault_is_named_by_its_cell_and_nothing_is_taken(heads: str) -> None:
    text = "Organisation,Weight\nKent Police,many\nAtlantis Police,4\nEssex Police,\nKent Police,-2\n,5\n"
    with pytest.raises(WeightsNotTaken) as refused:
        taken(heads, listed(text))
    assert [(one.cell, one.field) for one in refused.value.remarks] == [
        ("B2", "Weight"), ("A3", "Organisation"), ("B4", "Weight"), ("B5", "Weight"), ("A6", "Organisation"),
    ]  # fmt: skip
    assert str(refused.value).startswith("officers.csv, sheet 'officers', cell B2, Weight: “many” is no number")
    assert (Weight.objects.count(), Source.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Body,Shoes\nKent Police,3\n", "No sheet has the heads"),
        ("Organisation,Weight\nKent Police,3\n", "fewer than two weights"),
        ("Organisation,Weight\nKent Police,0\nEssex Police,0\n", "Every weight is nought"),
        ("Organisation,Weight\nKent Police,3\nKent Police,4\n", "stands in A2 already"),
    ],
)
def test_what_is_no_set_of_weights_is_refused(text: str, told: str, heads: str) -> None:
    with pytest.raises(WeightsNotTaken, match=told):
        taken(heads, listed(text))


def test_the_preview_shows_what_stood_before_and_whom_it_leaves_out(heads: str) -> None:
    taken(heads, listed("Organisation,Weight\nKent Police,3\nEssex Police,1\n"))
    found = look(cast.kent_lead(), listed("Organisation,Weight\nKent Police,4\nCumbria Constabulary,2\n"), key=heads)
    assert [(one.name, one.value, one.before) for one in found.lines] == [
        ("Kent Police", Decimal(4), Decimal(3)), ("Cumbria Constabulary", Decimal(2), None),
    ]  # fmt: skip
    assert found.left == ("Essex Police",)


def test_who_may_not_record_takes_nothing(heads: str) -> None:
    with pytest.raises(NotAllowed):
        taken(heads, listed("Organisation,Weight\nKent Police,3\nEssex Police,1\n"), actor=cast.kent_scrutineer())
    assert WeightVersion.objects.count() == 0
