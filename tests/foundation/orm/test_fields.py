"""Money and dates as columns give back what was put in, to the penny and at the precision stated."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Sum
from hypothesis import given
from hypothesis import strategies as st
from tests.factories.benefits import post, pounds, unknown
from tests.factories.cast import NOW, bodies, programme_office, typed

from concordat.foundation.orm.fields import MoneyField, PreciseDateField
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.collaborations.rules import Tier

DATES = ["2017-06-01", "2017-11", "2020-Q3", "2019-summer", "2016-late", "2016", "FY2017/18"]


@given(st.integers(-(2**63 - 1), 2**63 - 1))
def test_any_number_of_pence_goes_in_and_out(pence):
    field = MoneyField()
    assert field.from_db_value(field.get_prep_value(Money(pence))) == Money(pence)
    assert field.to_python(str(pence)) == Money(pence)


@pytest.mark.parametrize("pence", [2**63, -(2**63), 10**30])
def test_an_amount_that_no_column_holds_is_refused_in_words(pence):
    with pytest.raises(RuleBroken, match="more than the register can hold"):
        MoneyField().get_prep_value(Money(pence))


def test_an_unknown_amount_stays_unknown():
    field = MoneyField()
    assert (field.from_db_value(None), field.to_python(None), field.get_prep_value(None)) == (None, None, None)


@pytest.mark.django_db
@pytest.mark.parametrize("amount", ["0.01", "1", "12124.24", "90000000000000.01"])
def test_amounts_survive_the_database(amount):
    bodies()
    number = post(pounds(amount))
    assert LedgerEntry.objects.get(pk=number).amount == Money.pounds(amount)


@pytest.mark.django_db
def test_a_database_adds_and_compares_amounts_exactly():
    """Ten pence three times is thirty pence: what a column of REAL gets wrong."""
    bodies()
    for what in ("One", "Two", "Three"):
        post(pounds("0.10"), what=what)
    post(unknown(), what="Four")
    rows = LedgerEntry.objects.all()
    assert rows.aggregate(sum=Sum("amount"))["sum"] == Money(30)
    assert rows.filter(amount=Money(10)).count() == 3
    assert rows.get(amount__isnull=True).amount is None


@pytest.mark.django_db
@pytest.mark.parametrize("text", DATES)
def test_dates_survive_the_database_at_their_precision(text):
    bodies()
    key = create_collaboration(
        actor=programme_office(), name="Joint Fleet Workshops", tier=Tier.BILATERAL, evidence=typed(), now=NOW,
        started=PreciseDate.parse(text),
    )  # fmt: skip
    row = Collaboration.objects.get(pk=key)
    assert row.started == PreciseDate.parse(text)
    assert Collaboration.objects.filter(started=PreciseDate.parse(text)).exists()


def test_a_date_that_is_none_is_refused_in_words():
    with pytest.raises(ValidationError, match="is not a date"):
        PreciseDateField().to_python("6 December 2017")


def test_a_row_is_written_out_as_plain_values():
    row = Collaboration(key="one", started=PreciseDate.parse("2017-11"))
    assert Collaboration._meta.get_field("started").value_to_string(row) == "2017-11"
    entry = LedgerEntry(amount=Money(int(Decimal("110000") * 100)))
    assert LedgerEntry._meta.get_field("amount").value_to_string(entry) == "11000000"
