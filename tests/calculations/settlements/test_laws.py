"""Laws of settlements: exact sums, caps kept, nothing due before the party has left, and what is learnt only helps."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.calculations.settlements.examples import THREE

from concordat.calculations.apportionment import apportion, equal_parts
from concordat.calculations.settlements import (
    Asset,
    AssetSplit,
    Certainty,
    Cost,
    CostKind,
    ExitTerms,
    Extent,
    Instalments,
    Kind,
    NoticeFrom,
    Payer,
    PriceBasis,
    Refusal,
    Service,
    Settlement,
    Stated,
    missing,
    settle,
)
from concordat.kernel.money import ZERO, Money

KEYS = st.sampled_from(list(THREE))
AMOUNTS = st.integers(0, 10**10).map(Money)
DAYS = st.dates(date(2020, 1, 1), date(2029, 12, 31))
STATED = st.one_of(
    st.just(Stated()),
    st.builds(Stated, st.sampled_from([Certainty.KNOWN, Certainty.AT_LEAST, Certainty.AT_MOST]), AMOUNTS),
)
COSTS = st.builds(
    Cost, st.sampled_from(CostKind), st.just("A cost"), STATED, st.sampled_from(Extent), AMOUNTS,
    st.integers(0, 100).map(Decimal), KEYS,
)  # fmt: skip
SERVICES = st.builds(
    Service, st.just("A service"), st.just("north"), st.just("south"), st.none(), st.integers(1, 24),
    st.sampled_from(PriceBasis), st.builds(Stated, st.just(Certainty.KNOWN), AMOUNTS),
)  # fmt: skip
ASSETS = st.builds(Asset, st.just("An asset"), STATED, KEYS)


@st.composite
def full_terms(draw: st.DrawFn) -> ExitTerms:
    """Terms that say everything, with the cap above the floor."""
    floor, more = draw(st.one_of(st.none(), AMOUNTS)), draw(AMOUNTS)
    capped = draw(st.booleans())
    return ExitTerms(
        notice_months=draw(st.integers(0, 36)), notice_from=draw(st.sampled_from(NoticeFrom)),
        not_before=draw(st.one_of(st.none(), DAYS)), payer=draw(st.sampled_from(Payer)),
        costs=tuple(draw(st.lists(COSTS, min_size=1, max_size=4))),
        shares={key: Fraction(draw(st.integers(1, 100))) for key in THREE},
        capped=capped, cap=(floor or ZERO) + more if capped else None, floor=floor,
        instalments=Instalments((), draw(st.integers(1, 6)), draw(st.integers(0, 6)), draw(st.integers(0, 12))),
        services=tuple(draw(st.lists(SERVICES, max_size=2))), asset_split=draw(st.sampled_from(AssetSplit)),
        assets=tuple(draw(st.lists(ASSETS, min_size=1, max_size=2))),
    )  # fmt: skip


def blanked(draw: st.DrawFn, one: Any) -> Any:
    """A copy that says less: any field that may be unknown is forgotten, or kept."""
    forgotten: dict[str, Any] = {}
    for field in fields(one):
        if field.name in ("kind", "name", "stated", "monthly", "value", "capped", "words", "write_offs", "not_before"):
            continue
        value = getattr(one, field.name)
        empty: Any = () if field.name in ("costs", "assets") else {} if field.name == "shares" else None
        if draw(st.booleans()):
            forgotten[field.name] = empty
        elif field.name in ("costs", "services", "assets") and value:
            forgotten[field.name] = tuple(blanked(draw, item) for item in value)
    return replace(one, **forgotten)


@st.composite
def less_and_more(draw: st.DrawFn) -> tuple[ExitTerms, ExitTerms]:
    more = blanked(draw, draw(full_terms()))
    return blanked(draw, more), more


@settings(max_examples=40, deadline=None)
@given(st.integers(-(10**12), 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=9).filter(any))
def test_parts_sum_to_the_whole_and_none_is_a_penny_off(pence: int, weights: list[int]) -> None:
    parts = apportion(Money(pence), {str(number): weight for number, weight in enumerate(weights)})
    assert sum(part.pence for part in parts.values()) == pence
    for part, weight in zip(parts.values(), weights, strict=True):
        assert abs(part.pence - Fraction(pence * weight, sum(weights))) < 1


@settings(max_examples=20, deadline=None)
@given(AMOUNTS, st.integers(1, 60))
def test_equal_parts_differ_by_a_penny_at_most(whole: Money, count: int) -> None:
    parts = equal_parts(whole, count)
    assert sum(part.pence for part in parts) == whole.pence
    assert parts == sorted(parts, reverse=True)
    assert parts[0].pence - parts[-1].pence <= 1


@settings(max_examples=40, deadline=None)
@given(full_terms(), KEYS, DAYS)
def test_a_settlement_that_can_be_reckoned_keeps_its_laws(terms: ExitTerms, leaver: str, day: date) -> None:
    found = settle(terms, THREE, leaver, day)
    assert isinstance(found, Settlement)
    assert found.paid(leaver, Kind.SETTLEMENT) == found.pays.low
    assert terms.cap is None or found.pays.low <= terms.cap
    assert terms.cap is None or terms.payer is Payer.EACH_OWN or (found.pays.high or ZERO) <= terms.cap
    assert found.pays.high is None or found.pays.low <= found.pays.high
    assert all(one.due_on >= found.left_on >= found.notice_ends for one in found.payments)
    assert sum(found.net(party).pence for party in THREE) == 0
    assert all(one.payer != one.payee and one.amount.pence > 0 for one in found.payments)
    open_costs = terms.payer is not Payer.EACH_OWN and any(not line.counts.exact for line in found.costs)
    assert not open_costs or found.unknown


@settings(max_examples=40, deadline=None)
@given(less_and_more(), st.one_of(st.none(), KEYS), st.one_of(st.none(), DAYS))
def test_to_learn_a_term_never_makes_the_list_longer(
    pair: tuple[ExitTerms, ExitTerms], leaver: str | None, day: date | None
) -> None:
    less, more = (missing(terms, THREE, leaver, day, asked=True) for terms in pair)
    assert {one.thing for one in more} <= {one.thing for one in less}
    assert len(more) <= len(less)


@settings(max_examples=20, deadline=None)
@given(less_and_more(), KEYS, DAYS)
def test_it_is_reckoned_exactly_where_nothing_is_missing(
    pair: tuple[ExitTerms, ExitTerms], leaver: str, day: date
) -> None:
    for terms in pair:
        refused = isinstance(settle(terms, THREE, leaver, day), Refusal)
        assert refused == bool(missing(terms, THREE, leaver, day))
