"""What holds on a day: the first agreement overlaid by its variations, successors, and what is due."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules import (
    AlarmKind,
    Clause,
    ClauseTold,
    ClauseValue,
    NovationGround,
    Presence,
    PublicationState,
    Version,
    alarms,
    check_clause,
    consolidated,
    unequal,
)
from concordat.registers.agreements.rules.alarms import months_later
from concordat.registers.agreements.rules.clauses import against_votes
from concordat.registers.agreements.rules.documents import LARGEST, check_file
from concordat.registers.agreements.rules.publication import check_publication, check_publisher
from concordat.registers.agreements.rules.succession import Member, Succession, members_on
from concordat.registers.agreements.rules.versions import Value, check_change, undated

DAY = date(2020, 1, 6)
when = PreciseDate.parse


def told(clause: Clause, says: str = "", **value: object) -> ClauseTold:
    return ClauseTold(clause, Presence.PRESENT, says=says, value=ClauseValue(**value))  # type: ignore[arg-type]


def version(number: int, effective: date | None, *clauses: Clause) -> Version:
    fields: dict[str, Value] = {clause: told(clause, f"as in {number}") for clause in clauses}
    return Version(f"v{number}", f"Version {number}", PreciseDate.of(effective) if effective else None, fields)


days = st.dates(date(2018, 1, 1), date(2022, 12, 31))
few = st.lists(st.sampled_from([Clause.NOTICE, Clause.REVIEW, Clause.HOST, Clause.VOTING]), unique=True)


@settings(max_examples=60, deadline=None)
@given(few, st.lists(st.tuples(st.one_of(st.none(), days), few), max_size=6), days)
def test_what_holds_on_a_day_is_the_replay_up_to_it(
    first: list[Clause], later: list[tuple[date | None, list[Clause]]], on: date
) -> None:
    versions = [version(0, None, *first)]
    versions += [version(number, day, *clauses) for number, (day, clauses) in enumerate(later, 1)]
    held: dict[str, str] = dict.fromkeys(first, "v0")
    for day, number, clauses in sorted((day, number, c) for number, (day, c) in enumerate(later, 1) if day):
        if day <= on:  # one variation after the other, each writing over what stood
            held |= dict.fromkeys(clauses, f"v{number}")
    found = consolidated(versions, on)
    assert {name: given.agreement for name, given in found.items()} == held
    assert all(given.value == told(Clause(name), f"as in {given.agreement[1:]}") for name, given in found.items())


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(days, few), max_size=5), days, st.integers(0, 400))
def test_what_holds_changes_only_by_a_variation(
    later: list[tuple[date, list[Clause]]], on: date, further: int
) -> None:  # fmt: skip
    versions = [version(0, None, *Clause), *(version(n, day, *c) for n, (day, c) in enumerate(later, 1))]
    then = on + timedelta(days=further)
    changed = {
        name for name, given in consolidated(versions, then).items() if consolidated(versions, on)[name] != given
    }
    between = {clause for day, clauses in later if on < day <= then for clause in clauses}
    assert changed <= between


def test_a_variation_without_a_day_is_left_out_and_named() -> None:
    versions = [version(0, None, Clause.NOTICE), version(1, None, Clause.NOTICE)]
    assert consolidated(versions, DAY)[Clause.NOTICE].agreement == "v0"
    assert [one.agreement for one in undated(versions)] == ["v1"]


def test_no_agreement_changes_itself() -> None:
    with pytest.raises(RuleBroken, match="cannot change itself"):
        check_change("a", "a", [])
    with pytest.raises(RuleBroken, match="cannot change itself"):
        check_change("c", "a", [("a", "b"), ("b", "c")])
    check_change("a", "c", [("a", "b"), ("b", "c")])


def test_a_successor_takes_the_place_with_its_role_and_by_law_with_the_signature() -> None:
    members = [Member("kent", "Kent", signed_on=when("2016-03-01")), Member("essex", "Essex")]
    law = Succession("kent", "new", "New Body", NovationGround.LAW, when("2028-05-08"))
    assert [one.key for one in members_on(members, [law], date(2028, 5, 7))] == ["kent", "essex"]
    new, _ = members_on(members, [law], date(2028, 5, 8))
    assert (new.name, new.in_place_of, new.signed, new.joined) == ("New Body", "Kent", True, when("2028-05-08"))
    agreed = Succession("kent", "new", "New Body", NovationGround.AGREEMENT, when("2028-05-08"))
    assert not members_on(members, [agreed], date(2029, 1, 1))[0].signed
    signed = [*members, Member("new", "New Body", signed_on=when("2028-06-01"))]
    assert [one.signed_on for one in members_on(signed, [agreed], date(2029, 1, 1))] == [when("2028-06-01"), None]


def test_who_has_left_or_not_joined_is_no_party() -> None:
    members = [Member("a", "A", left=when("2019-12-31")), Member("b", "B", joined=when("2020-02")), Member("c", "C")]
    assert [one.key for one in members_on(members, [], DAY)] == ["c"]


def test_what_is_due_follows_from_the_dates_and_the_clauses() -> None:
    found = alarms(starts=when("2016-03-01"), ends=None, review_on=None, duration=60, notice=12, every=24)
    assert [one.kind for one in found] == [AlarmKind.REVIEW, AlarmKind.NOTICE, AlarmKind.EXPIRY]
    assert [one.day for one in found] == [date(2018, 3, 1), date(2020, 2, 28), date(2021, 2, 28)]
    review, notice, end = found
    assert review.words(date(2018, 3, 13)) == "12 days overdue"
    assert (notice.words(date(2020, 2, 27)), notice.words(date(2020, 2, 28))) == ("in 1 day", "today")
    assert (end.reckoned, end.words(date(2021, 3, 2))) == ("60 months from 1 March 2016", "2 days ago")
    assert alarms(starts=None, ends=None, review_on=None, duration=60, notice=12, every=24) == ()
    stated = alarms(starts=when("2016"), ends=when("2020-03"), review_on=when("2019-06"), duration=6, every=1)
    assert [one.day for one in stated] == [date(2019, 6, 30), date(2020, 3, 31)]


@settings(max_examples=40, deadline=None)
@given(days, st.integers(0, 240))
def test_months_later_keeps_the_day_where_the_month_has_it(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1
    with pytest.raises(OverflowError):
        months_later(date(9999, 12, 1), 1)


@pytest.mark.parametrize(
    ("clause", "field"),
    [
        (ClauseTold(Clause.NOTICE, Presence.ABSENT, number="12"), "presence"),
        (ClauseTold(Clause.NOTICE, Presence.NOT_KNOWN, value=ClauseValue(months=3)), "presence"),
        (told(Clause.NOTICE, months=0), "months"),
        (told(Clause.NOTICE, "x" * 501), "says"),
        (told(Clause.VOTING, rule="fixed"), "rule"),
        (told(Clause.NOTICE, weights={"a": Decimal(100)}), "weights"),
        (told(Clause.COST_SHARE, rule="fixed", weights={"a": Decimal(69), "b": Decimal(30)}), "weights"),
        (told(Clause.COST_SHARE, rule="fixed", weights={"a": Decimal(101), "b": Decimal(-1)}), "weights"),
    ],
)
def test_a_clause_that_cannot_be_is_refused(clause: ClauseTold, field: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        check_clause(clause)
    assert caught.value.field == field


def test_who_pays_more_than_its_vote_is_said() -> None:
    shares = ClauseValue(rule="fixed", weights={"a": Decimal("69"), "b": Decimal("31")})
    votes = ClauseValue(rule="unanimity", weights={"b": Decimal("50"), "a": Decimal("50.0")})
    check_clause(ClauseTold(Clause.COST_SHARE, Presence.PRESENT, value=shares))
    check_clause(ClauseTold(Clause.VOTING, Presence.PRESENT, value=votes))
    assert unequal(shares, votes) == ("a", "b")
    assert against_votes(shares, votes, {"a": "Force A", "b": "Force B"}) == (
        "Costs are shared 69:31, votes 50:50: Force A pays 69% and holds 50% of the votes, "
        "Force B pays 31% and holds 50% of the votes."
    )
    assert against_votes(shares, ClauseValue(rule="majority"), {}) == ""
    assert against_votes(shares, ClauseValue(weights=dict(shares.weights)), {}) == ""


def test_what_is_not_published_in_full_has_its_reason_and_what_is_published_its_day() -> None:
    with pytest.raises(RuleBroken, match="Say why"):
        check_publication(PublicationState.EXEMPT, " ", None)
    with pytest.raises(RuleBroken, match="Give the day"):
        check_publication(PublicationState.FULL, "", None)
    check_publication(PublicationState.FACT_ONLY, "It names premises.", when("2019-02"))
    for polices, party, words in ((False, True, "not a policing body"), (True, False, "not a party")):
        with pytest.raises(RuleBroken, match=words):
            check_publisher("X", polices=polices, party=party)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("a.exe", b"MZ", "not a PDF"), ("a.pdf", b"", "is empty"), ("a.pdf", b"PK", "not what its ending says"),
     ("a.txt", b"x" * (LARGEST + 1), "more than 25 MB")],
)  # fmt: skip
def test_a_file_that_cannot_be_attached_is_refused(name: str, content: bytes, words: str) -> None:
    with pytest.raises(RuleBroken, match=words):
        check_file(name, content)
    assert check_file("A.PDF", b"%PDF-1.7") == "application/pdf"
