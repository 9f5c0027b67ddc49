"""An alliance whose agreement could not say what leaving costs, and what the same agreement says when it is precise."""

from __future__ import annotations

from datetime import date

from tests.calculations.settlements.ending import (
    LEAVER,
    NOTICE,
    OTHER,
    PARTIES,
    SERVICES,
    SETTLEMENT,
    WRITTEN_OFF,
    as_it_was,
    made_precise,
)

from concordat.calculations.settlements import Kind, Refusal, Settlement, Thing, settle


def test_as_it_was_nobody_could_say_what_leaving_costs() -> None:
    found = settle(as_it_was(), PARTIES, LEAVER, NOTICE)
    assert isinstance(found, Refusal)
    assert [one.thing for one in found.missing] == [Thing.COSTS, Thing.PAYMENT, Thing.SERVICES, Thing.ASSETS]
    assert "“reasonable costs”" in found.missing[0].sentence


def test_made_precise_it_is_the_settlement_in_three_instalments() -> None:
    found = settle(made_precise(), PARTIES, LEAVER, NOTICE)
    assert isinstance(found, Settlement)
    assert (found.notice_ends, found.left_on) == (date(2019, 10, 8), date(2020, 4, 8))
    assert found.pays.exact
    assert found.pays.low == SETTLEMENT == found.paid(LEAVER) == found.received(OTHER)
    assert [(one.due_on, one.amount.exact()) for one in found.payments if one.kind is Kind.SETTLEMENT] == [
        (date(2020, 4, 8), "£3,500,000"), (date(2020, 12, 8), "£3,500,000"), (date(2021, 8, 8), "£3,500,000"),
    ]  # fmt: skip


def test_what_is_written_off_stands_beside_the_settlement_and_not_in_it() -> None:
    found = settle(made_precise(), PARTIES, LEAVER, NOTICE)
    assert isinstance(found, Settlement)
    assert [one.amount.amount for one in found.write_offs] == [WRITTEN_OFF]
    assert found.paid(LEAVER) + found.paid(OTHER) == SETTLEMENT


def test_four_services_go_on_to_their_last_days_and_their_price_is_an_open_question() -> None:
    found = settle(made_precise(), PARTIES, LEAVER, NOTICE)
    assert isinstance(found, Settlement)
    assert {line.service.name: line.ends for line in found.services} == {
        name: date(2021, 4, 8) if months == 12 else date(2021, 10, 8) for name, months in SERVICES
    }
    assert len(found.unknown) == 4
    assert all("its price a month: not known" in words for words in found.unknown)
