"""What of a post ends too early, by worked dates and by what must always hold."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.posts.alarms import AlarmKind, Paid, Standing, alarms, worst
from concordat.kernel.dates import PreciseDate

TODAY = date(2019, 6, 1)
DAYS = st.dates(date(2015, 1, 1), date(2024, 12, 31))


def on(text: str) -> PreciseDate:
    return PreciseDate.parse(text)


def kinds(post: Standing, today: date = TODAY) -> list[tuple[AlarmKind, bool]]:
    return [(one.kind, one.sure) for one in alarms(post, today)]


SERVES = Standing(due=on("2020-09"), stage="the full business case")


@pytest.mark.parametrize(
    ("post", "found"),
    [
        (replace(SERVES, paid=(Paid("Kent Police", (2018, 2019)),)), [(AlarmKind.FUNDING, True)]),
        (replace(SERVES, paid=(Paid("Kent Police", (2018, 2019, 2020)),)), []),
        (replace(SERVES, paid=(Paid("Kent Police", (2020,), on("2020-06-30")),)), [(AlarmKind.FUNDING, True)]),
        (replace(SERVES, paid=(Paid("Kent Police", (2020,), on("2020")),)), [(AlarmKind.FUNDING, False)]),
        (replace(SERVES, paid=(Paid("Kent Police", (2019,)),), whole_years=frozenset({2020})), []),
        (Standing(paid=(Paid("Kent Police", (2018,)),)), []),
        (replace(SERVES, secondment_ends=on("2020-08-31")), [(AlarmKind.SECONDMENT, True)]),
        (replace(SERVES, secondment_ends=on("2020-Q1")), [(AlarmKind.SECONDMENT, True)]),
        (replace(SERVES, secondment_ends=on("2020-09")), []),
        (replace(SERVES, secondment_ends=on("2020-12")), []),
        (Standing(leaves=on("2019-09-30")), [(AlarmKind.LEAVING, True)]),
        (Standing(leaves=on("2019-09-30"), follows=True), []),
        (Standing(awaits=True), [(AlarmKind.LEAVING, True)]),
        (Standing(vacant_since=on("2019-02-28")), [(AlarmKind.VACANT, True)]),
        (Standing(vacant_since=on("2019-03-01")), []),
        (Standing(vacant_since=on("2018-11-30")), [(AlarmKind.VACANT, True)]),
        (Standing(vacant_since=on("FY2019/20")), []),
        (Standing(), []),
    ],
)
def test_worked_dates(post: Standing, found: list[tuple[AlarmKind, bool]]) -> None:
    assert kinds(post) == found


def test_an_alarm_says_both_dates_and_what_lies_between() -> None:
    (one,) = alarms(replace(SERVES, paid=(Paid("Kent Police", (2019,)),)), TODAY)
    assert one.words == (
        "What Kent Police pays ends 31 March 2020, before the full business case is due (September 2020)."
    )
    assert one.arithmetic == "31 March 2020 against September 2020: the one is 154 days before the other."
    (lent,) = alarms(Standing(due=on("2020-09-01"), stage="it", secondment_ends=on("2020-08-31")), TODAY)
    assert lent.arithmetic == "31 August 2020 against 1 September 2020: the one is 1 day before the other."
    (gone,) = alarms(Standing(leaves=on("2019-05-01")), TODAY)
    assert gone.words == "Who holds the post left (1 May 2019), and nobody is told to follow."
    assert gone.arithmetic.startswith("1 May 2019 is 31 days ago")
    (vacant,) = alarms(Standing(vacant_since=on("2019-02-28"), since_reported=True), TODAY)
    assert "since it was reported, at least 28 February 2019" in vacant.words


def test_the_worst_is_the_first_that_is_sure() -> None:
    post = replace(SERVES, paid=(Paid("Kent Police", (2020,), on("2020")),), awaits=True)
    found = alarms(post, TODAY)
    assert [one.sure for one in found] == [False, True]
    assert worst(found) is found[1]
    assert worst(found[:1]) is found[0]
    assert worst(()) is None


@settings(max_examples=60)
@given(DAYS, DAYS)
def test_what_ends_on_or_after_the_day_is_no_alarm_and_what_ends_before_is(ends: date, due: date) -> None:
    post = Standing(due=PreciseDate.of(due), stage="it", secondment_ends=PreciseDate.of(ends))
    assert bool(alarms(post, TODAY)) is (ends < due)


@settings(max_examples=60)
@given(DAYS, st.integers(0, 400))
def test_once_vacant_too_long_always_so(since: date, days: int) -> None:
    post = Standing(vacant_since=PreciseDate.of(since))
    if alarms(post, since + timedelta(days=days)):
        assert days > 88
        assert alarms(post, since + timedelta(days=days + 1))
    else:
        assert days <= 92
