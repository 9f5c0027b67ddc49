"""Services in kind and their balance: the training of 2016 and 2017."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    bodies,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.exchange import BLANK, TBA, serve, training, worth

from concordat.calculations.exchange import Given
from concordat.calculations.exchange import balance as balance_of
from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.registers.exchange.actions.in_kind import correct_service, record_printed_total
from concordat.registers.exchange.models import PrintedTotal, Service
from concordat.registers.exchange.queries.balance import balance, same_printed_total
from concordat.registers.exchange.queries.in_kind import pairs, same_service, services


@pytest.mark.django_db
class TestBalance:
    def test_the_training_of_two_years(self):
        training()
        found = balance(kent_lead(), first=KENT, second=KENT_FIRE)
        assert found.balance.given.total == Money.pounds("12124.24")
        assert found.balance.received.total == Money.pounds("9000")
        assert found.balance.difference == Money.pounds("3124.24")
        assert found.balance.given.unvalued == (
            "Development event of 4 hours, 2016: not stated",
            "Development event of 2 hours, 2017: not stated",
        )
        assert found.balance.received.unvalued == ("Driving of large goods vehicles, 2017: TBA",)
        assert not found.balance.complete

    def test_the_printed_total_leaves_out_2016(self):
        training()
        given, received = balance(kent_lead(), first=KENT, second=KENT_FIRE).printed
        assert (given.rows, given.printed, given.gap) == (
            Money.pounds("12124.24"), Money.pounds("10552.00"), Money.pounds("1572.24"),
        )  # fmt: skip
        assert received.gap == Money(0)

    def test_by_year(self):
        training()
        years = balance(kent_lead(), first=KENT, second=KENT_FIRE).years
        assert [(y.year.text, y.balance.given.total, y.balance.received.total) for y in years] == [
            ("2016", Money.pounds("1572.24"), Money.pounds("9000")),
            ("2017", Money.pounds("10552.00"), Money(0)),
        ]
        assert [y.balance.unvalued for y in years] == [1, 2]

    def test_the_other_side_sees_the_same_with_the_sign_turned(self):
        training()
        mine, theirs = (balance(who(), first=a, second=b) for who, a, b in (
            (kent_lead, KENT, KENT_FIRE), (fire_lead, KENT_FIRE, KENT)))  # fmt: skip
        assert mine.balance.difference == -theirs.balance.difference

    def test_an_arrangement_is_no_unpriced_event(self):
        key = training()
        serve(
            "Training each other", Figure("without charge", state=FigureState.NOT_APPLICABLE), None, collaboration=key
        )
        assert balance(kent_lead(), first=KENT, second=KENT_FIRE).balance.unvalued == 3

    def test_an_outsider_finds_nothing(self):
        training()
        found = balance(outsider(), first=KENT, second=KENT_FIRE)
        assert (found.balance.given.total, found.unvalued, found.printed) == (Money(0), (), ())
        assert balance(essex_lead(), first=KENT, second=KENT_FIRE).balance.given.valued == 0

    def test_as_at(self):
        training()
        assert balance(kent_lead(), first=KENT, second=KENT_FIRE, as_at=date(2017, 12, 5)).years == ()

    def test_three_queries(self, django_assert_num_queries):
        training()
        actor = kent_lead()
        with django_assert_num_queries(3):
            found = balance(actor, first=KENT, second=KENT_FIRE)
        assert found.years

    def test_the_same_total_is_found_again(self):
        training()
        about = {"provider": KENT, "receiver": KENT_FIRE, "year": None}
        assert same_printed_total(kent_lead(), **about, amount=Money.pounds("10552.00")) is not None
        assert same_printed_total(kent_lead(), **about, amount=Money.pounds("12124.24")) is None


@pytest.mark.django_db
class TestServices:
    def test_recorded_cited_and_in_the_history(self):
        serve("Vehicle testing", worth("250.00"), collaboration=collaboration())
        (found,) = services(essex_lead())
        assert (found.provider, found.receiver, found.value.amount) == (KENT, KENT_FIRE, Money.pounds(250))
        assert citations(essex_lead(), [found.ref])[str(found.ref)][0].reason
        assert events(kent_lead(), subjects=[found.ref])[0].verb == "recorded a service in kind"

    def test_who_may_not_leaves_nothing(self):
        key = collaboration()
        with pytest.raises(NotAllowed):
            serve("Vehicle testing", worth("1"), actor=kent_scrutineer())
        with pytest.raises(NotThere):
            serve("Testing", TBA, actor=outsider(), collaboration=key, evidence=typed(by="cumbria-constabulary"))
        with pytest.raises(RuleBroken):
            serve("Vehicle testing", Figure("£"))
        with pytest.raises(RuleBroken):
            record_printed_total(
                actor=kent_lead(), provider=KENT, receiver=KENT, amount=Money(1), evidence=typed(), now=NOW
            )
        with pytest.raises(NotAllowed):
            record_printed_total(
                actor=kent_scrutineer(), provider=KENT, receiver=ESSEX, amount=Money(1), evidence=typed(), now=NOW
            )
        assert not Service.objects.exists()
        assert not PrintedTotal.objects.exists()

    def test_provider_and_receiver_see_it_and_no_one_else(self):
        bodies()
        serve("Vehicle testing", worth("250.00"))
        assert len(services(kent_lead())) == len(services(fire_lead())) == 1
        assert services(essex_lead()) == services(outsider()) == []
        assert services(kent_lead(), as_at=date(2017, 12, 5)) == []

    def test_a_price_supersedes_tba(self):
        key = training()
        (unpriced,) = services(fire_lead(), unvalued=True, organisation=KENT, collaboration=key)[-1:]
        values = {"actor": kent_lead(), "service": unpriced.id, "now": NOW, "evidence": typed(on=date(2018, 3, 1))}
        with pytest.raises(RuleBroken, match="Say why"):
            correct_service(**values, value=worth("3124.24"), reason="")
        correct_service(**values, value=worth("3124.24"), reason="Priced.")
        with pytest.raises(RuleBroken, match="superseded"):
            correct_service(**values, value=worth("1"), reason="Priced again.")
        with pytest.raises(NotThere):
            correct_service(
                **(values | {"actor": outsider(), "evidence": typed(by="cumbria-constabulary")}),
                value=TBA,
                reason="No.",
            )
        assert balance(kent_lead(), first=KENT, second=KENT_FIRE).balance.difference == Money(0)
        before = balance(kent_lead(), first=KENT, second=KENT_FIRE, as_at=date(2018, 2, 28))
        assert before.balance.difference == Money.pounds("3124.24")

    def test_pairs(self):
        key = training()
        serve("Vehicle testing", TBA, receiver=ESSEX)
        assert pairs(programme_office()) == [(ESSEX, KENT), (KENT_FIRE, KENT)]
        assert pairs(programme_office(), collaboration=key) == [(KENT_FIRE, KENT)]
        assert pairs(outsider()) == []

    def test_the_same_service_is_found_again(self):
        training()
        about = {"provider": KENT, "receiver": KENT_FIRE, "what": "Driver training"}
        found = same_service(kent_lead(), **about, year=PreciseDate.parse("2016"))
        assert found is not None
        assert found.value.amount == Money.pounds("1572.24")
        assert same_service(kent_lead(), **about, year=PreciseDate.parse("2018")) is None
        assert same_service(outsider(), **about, year=PreciseDate.parse("2016")) is None

    @pytest.mark.parametrize(
        "columns",
        [
            {"receiver_id": KENT},
            {"state": FigureState.KNOWN, "amount": None},
            {"state": FigureState.NOT_STATED, "amount": Money(1)},
            {"supersedes": True},
        ],
    )
    def test_each_constraint_of_the_table(self, columns):
        bodies()
        first = Service.objects.get(pk=serve("Vehicle testing", BLANK))
        values = {
            "provider_id": KENT, "receiver_id": KENT_FIRE, "what": "More", "state": FigureState.NOT_STATED,
            "reported_by": KENT, "recorded_at": NOW,
        } | columns  # fmt: skip
        if "supersedes" in columns:
            values["supersedes"] = first
        with pytest.raises(IntegrityError), transaction.atomic():
            Service.objects.create(**values)

    def test_the_database_refuses_to_change_it(self):
        bodies()
        row = Service.objects.get(pk=serve("Vehicle testing", BLANK))
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()


@given(st.lists(st.integers(0, 10**10)), st.lists(st.integers(0, 10**10)))
def test_the_difference_is_that_of_the_sums(given_pence, received_pence):
    sides = [Given(Money(sum(side)), len(side)) for side in (given_pence, received_pence)]
    assert balance_of(*sides).difference == Money(sum(given_pence) - sum(received_pence))
