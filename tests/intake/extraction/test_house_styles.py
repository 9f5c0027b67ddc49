"""Papers in five more house styles, invented: a table of years, bars, lettered paragraphs, minutes, plain prose."""

from __future__ import annotations

import pytest
from tests.intake.extraction.test_own_papers import agreements, money, ratings, statements

from concordat.kernel.statements import Kind

WELSH, BARS, MIDLANDS = "welsh_savings.txt", "highlight_table.txt", "east_midlands.txt"
MINUTES, ALLIANCE = "estates_minutes.txt", "alliance_services.txt"


def test_columns_of_financial_years_are_actual_forecast_and_target() -> None:
    assert money(WELSH) >= {
        ("saving", 420000, "Joint Firearms Unit", "achieved"), ("saving", 510000, "Joint Firearms Unit", "forecast"),
        ("saving", 600000, "Joint Firearms Unit", "target"), ("saving", 1050000, "Wales Procurement Hub", "achieved"),
        ("saving", 900000, "Wales Procurement Hub", "target"),
    }  # fmt: skip
    totals = [s for s in statements(WELSH) if s.money_type == "total"]
    assert [(s.value, s.subject) for s in totals] == [
        (value, "All Wales Collaboration") for value in (1715000, 2025000, 2380000)
    ]


def test_a_paper_of_four_forces_concerns_all_of_them_and_a_live_day_is_a_start() -> None:
    one = next(s for s in statements(WELSH) if s.value == 420000)
    assert one.who == ["Dyfed-Powys Police", "Gwent Police", "North Wales Police", "South Wales Police"]
    unit = next(
        s
        for s in statements(WELSH)
        if s.kind is Kind.COLLABORATION and s.subject == "Joint Scientific Investigation Unit"
    )
    assert unit.started == "2018-09-03"


def test_agreements_that_are_renewed_or_wait_for_a_signature() -> None:
    found = {(subject, state) for subject, _, state in agreements(WELSH)}
    assert {("Joint Firearms Unit", "signed"), ("Shared Legal Services", "being considered")} <= found
    assert "MoU" in {basis for _, basis, _ in agreements(ALLIANCE)}
    assert {basis for _, basis, _ in agreements(MIDLANDS)} >= {"s22A Police Act 1996", "deed"}


def test_ratings_in_a_table_with_bars() -> None:
    drone = "Missing Persons Drone Capability"
    assert ratings(BARS) >= {
        ("Thames Valley Fire Control Service", "costs", "amber"), ("Shared Station - Theale", "overall", "blue"),
        ("Joint Fleet Procurement", "benefits", "not_applicable"), (drone, "benefits", "to_be_determined"),
        (drone, "costs", "green"),
    }  # fmt: skip


def test_brackets_ranges_and_words_for_money() -> None:
    values = {s.value for s in statements(MIDLANDS) if s.kind is Kind.SAVING}
    assert values >= {450000, 1200000, -125000, 600000, 500000}
    ranged = next(s for s in statements(MIDLANDS) if s.lower == 200000)
    assert (ranged.kind, ranged.upper, ranged.value) == (Kind.COST, 250000, None)
    shares = {
        (s.value, s.basis)
        for s in statements(MIDLANDS)
        if "Derbyshire Constabulary" in (s.who or []) and s.kind is Kind.COST
    }
    assert {(310000, "budget"), (298000, "actual")} <= shares


def test_a_rating_table_flattened_to_one_cell_a_line() -> None:
    assert ratings(MINUTES) == {
        ("Bury St Edmunds", "overall", "green"), ("Stowmarket", "overall", "amber"),
        ("Beccles", "overall", "red"), ("Mildenhall", "overall", "green"),
    }  # fmt: skip


def test_resolutions_and_actions_of_minutes() -> None:
    found = statements(MINUTES)
    decisions = " | ".join(s.what or "" for s in found if s.kind is Kind.DECISION)
    assert "lease be varied" in decisions
    assert "ot to proceed" in decisions
    action = next(s for s in found if s.kind is Kind.COMMITMENT and "fixed price" in s.quote)
    assert action.due == "2020-02-28"
    rise = {s.value for s in found if s.kind is Kind.COST and s.subject == "Stowmarket Blue Light Hub"}
    assert rise >= {4600000, 5100000}


def test_an_area_in_the_clause_is_the_force_that_saves() -> None:
    found = {s.value: s.who for s in statements(ALLIANCE) if s.kind is Kind.SAVING}
    assert found[3200000] == ["Devon and Cornwall Police"]
    assert found[1500000] == ["Dorset Police"]
    assert found[28000] == ["Devon and Cornwall Police", "Dorset Police"]


@pytest.mark.parametrize("name", [WELSH, BARS, MIDLANDS, MINUTES, ALLIANCE])
def test_no_caption_number_or_lead_in_is_a_subject(name: str) -> None:
    for one in statements(name):
        subject = one.subject or "none"
        assert any(letter.isalpha() for letter in subject), one
        assert not subject.lower().startswith(("table ", "figure ", "item ")), one
        assert not subject.lower().rstrip(" :").endswith(("asked to", "invited to")), one
