"""What may follow what: shapes of changes, lifetimes, circles, and who stands in whose place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.foundation.organisations.rules import (
    MOVES,
    Report,
    Standing,
    SuccessionKind,
    Whereabouts,
    check_report,
    whole_successors,
)
from concordat.foundation.organisations.rules.names import check_renaming
from concordat.foundation.organisations.rules.successions import day_before
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken

MAY_2028 = PreciseDate.parse("2028-05-08")
BODIES = {key: Whereabouts(key.title()) for key in "abcdefg"}
IN_FORCE, ANNOUNCED, WITHDRAWN = Standing.IN_FORCE, Standing.ANNOUNCED, Standing.WITHDRAWN
MERGE, SPLIT, ABOLITION, TRANSFER = SuccessionKind


def follows(before: str, after: str, kind: SuccessionKind = ABOLITION, purpose: str = "", **more: object) -> Report:
    told = {"on": MAY_2028, "standing": IN_FORCE} | more
    return Report(kind, before, after, purpose=purpose, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reports", "field"),
    [
        ([follows("a", "b", MERGE)], "successor"),
        ([follows("a", "b", MERGE), follows("c", "d", MERGE)], "successor"),
        ([follows("a", "b", SPLIT, "north")], "successor"),
        ([follows("a", "b", SPLIT, "north"), follows("a", "c", SPLIT)], "purpose"),
        ([follows("a", "b", SPLIT, "north"), follows("a", "c", SPLIT, "north")], "purpose"),
        ([follows("a", "b"), follows("c", "b")], "successor"),
        ([follows("a", "a")], "successor"),
        ([follows("a", "b", TRANSFER)], "purpose"),
        ([follows("a", "b", TRANSFER, "x" * 201)], "purpose"),
        ([follows("a", "b", standing=WITHDRAWN)], "standing"),
    ],
)
def test_a_change_has_its_shape(reports: list[Report], field: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        check_report(reports, [], BODIES, "An order of 2027")
    assert broken.value.field == field


@pytest.mark.parametrize(
    "reports",
    [
        [follows("a", "c", MERGE), follows("b", "c", MERGE)],
        [follows("a", "b", SPLIT, "The north"), follows("a", "c", SPLIT, "The south")],
        [follows("a", "b")],
        [follows("a", "c", TRANSFER, "Forensics"), follows("b", "c", TRANSFER, "Forensics")],
    ],
)
def test_what_has_its_shape_passes_and_in_force_needs_its_law(reports: list[Report]) -> None:
    check_report(reports, [], BODIES, "An order of 2027")
    with pytest.raises(RuleBroken) as broken:
        check_report(reports, [], BODIES, " ")
    assert broken.value.field == "basis"


@pytest.mark.parametrize("before", Standing)
@pytest.mark.parametrize("after", Standing)
def test_what_was_told_may_move_as_the_table_says(before: Standing, after: Standing) -> None:
    held, new = [follows("a", "b", standing=before)], [follows("a", "b", standing=after)]
    if after in MOVES[before]:
        check_report(new, held, BODIES, "An order")
    else:
        with pytest.raises(RuleBroken):
            check_report(new, held, BODIES, "An order")


def test_a_body_neither_follows_nor_is_followed_outside_its_life() -> None:
    young = BODIES | {"b": Whereabouts("B", established=PreciseDate.parse("2029"))}
    old = BODIES | {"a": Whereabouts("A", dissolved=PreciseDate.parse("2020-03-31"))}
    unborn = BODIES | {"a": Whereabouts("A", established=PreciseDate.parse("2030-01-01"))}
    for bodies, field in ((young, "on"), (old, "predecessor"), (unborn, "on")):
        with pytest.raises(RuleBroken) as broken:
            check_report([follows("a", "b")], [], bodies, "An order")
        assert broken.value.field == field


def test_who_is_no_more_has_nothing_to_pass_and_takes_nothing() -> None:
    held = [follows("a", "b", on=PreciseDate.parse("2025-04-01"))]
    for new in (follows("a", "c"), follows("c", "a"), follows("a", "c", TRANSFER, "Fleet")):
        with pytest.raises(RuleBroken, match="no more"):
            check_report([new], held, BODIES, "An order")
    check_report([follows("a", "c", TRANSFER, "Fleet", on=PreciseDate.parse("2024"))], held, BODIES, "An order")
    announced = [follows("a", "b", on=PreciseDate.parse("2025-04-01"), standing=ANNOUNCED)]
    check_report([follows("a", "c")], announced, BODIES, "An order")


def test_no_body_comes_to_follow_itself() -> None:
    held = [follows("a", "b"), follows("b", "c", on=PreciseDate.parse("2029"))]
    with pytest.raises(RuleBroken, match="circle"):
        check_report([follows("c", "a", on=PreciseDate.parse("2027"), standing=ANNOUNCED)], held, BODIES, "")
    check_report(
        [
            follows("a", "c", TRANSFER, "Fleet"),
        ],
        [follows("c", "a", TRANSFER, "Fleet")],
        BODIES,
        "An order",
    )


def test_the_one_who_stands_there_now() -> None:
    told = [
        follows("a", "c", MERGE), follows("b", "c", MERGE), follows("c", "d", on=PreciseDate.parse("2030-04-01")),
        follows("e", "f", SPLIT, "North"), follows("e", "g", SPLIT, "South"), follows("g", "d", TRANSFER, "Fleet"),
    ]  # fmt: skip
    assert whole_successors(told, date(2028, 5, 7)) == {}
    assert whole_successors(told, date(2028, 5, 8)) == {"a": "c", "b": "c"}
    assert whole_successors(told, date(2030, 4, 1)) == {"a": "d", "b": "d", "c": "d"}


def test_what_is_announced_changes_nothing() -> None:
    assert whole_successors([follows("a", "b", standing=ANNOUNCED)], date(2050, 1, 1)) == {}
    assert whole_successors([follows("a", "b", standing=WITHDRAWN)], date(2050, 1, 1)) == {}


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=8))
def test_whatever_was_told_nobody_follows_itself_and_the_last_has_no_successor(pairs: list[tuple[int, int]]) -> None:
    held: list[Report] = []
    for before, after in pairs:
        new = follows("abcdefg"[before], "abcdefg"[after])
        try:
            check_report([new], held, BODIES, "An order")
        except RuleBroken:
            continue
        held.append(new)
    stands = whole_successors(held, date(2028, 6, 1))
    assert all(key != now and now not in stands for key, now in stands.items())


def test_the_last_day_is_the_one_before_where_it_is_known() -> None:
    assert day_before(MAY_2028).text == "2028-05-07"
    assert day_before(PreciseDate.parse("2028-05")).text == "2028-05"


@pytest.mark.parametrize(
    ("name", "since", "field"),
    [
        ("A", date(2026, 1, 1), "name"), ("B", date(2026, 4, 2), "since"), ("B", date(2020, 1, 1), "since"),
        ("B", date(2012, 1, 1), "since"),
    ],
)  # fmt: skip
def test_a_new_name_begins_after_the_last_and_not_in_the_future(name: str, since: date, field: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        check_renaming(
            "A", name, since, last=PreciseDate.parse("2020-03"), established=PreciseDate.parse("2013"),
            today=date(2026, 4, 1),
        )  # fmt: skip
    assert broken.value.field == field
