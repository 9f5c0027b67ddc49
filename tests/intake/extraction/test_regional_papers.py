"""Invented regional papers: what the whole paper is about, years as columns, tables that lost their columns."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes, read_document
from concordat.kernel.statements import MONEY_KINDS, Kind, Statement

PAPERS = Path(__file__).parent / "papers"
REGION = "yorkshire_humber.txt"
ALLIANCE = "devon_dorset.txt"
BLUE_LIGHT = "west_midlands.txt"
PAIR = "surrey_sussex.txt"


@cache
def statements(name: str) -> tuple[Statement, ...]:
    return tuple(extract(read_document(PAPERS / name)))


def amounts(name: str) -> set[tuple[str, object, str | None, str | None]]:
    found = [s for s in statements(name) if s.kind in MONEY_KINDS and s.money_type != "total"]
    return {(str(s.kind), s.value, s.subject, s.basis) for s in found}


def ratings(name: str) -> set[tuple[str | None, str | None]]:
    return {(s.subject, s.colour) for s in statements(name) if s.kind is Kind.STATUS}


@pytest.mark.parametrize(
    ("name", "about"),
    [
        (REGION, "Regional Collaboration Programme"),
        (ALLIANCE, "Strategic Alliance"),
        (BLUE_LIGHT, "West Midlands Blue Light Collaboration"),
        (PAIR, "Surrey Police and Sussex Police Collaboration"),
    ],
)
def test_what_names_nothing_is_about_the_joint_work_in_the_title(name: str, about: str) -> None:
    assert Context(read_document(PAPERS / name)).main_topic == (about, "title")


def test_a_unit_in_the_caption_scales_every_year_of_a_table() -> None:
    assert {
        ("saving", 1_100_000, "Scientific Support", "forecast"),
        ("saving", 430_000, "Procurement", "forecast"),
        ("saving", 85_000, "Underwater Search", "forecast"),
        ("saving", None, "Underwater Search", "to_be_confirmed"),
    } <= amounts(REGION)


def test_total_rows_and_columns_are_totals_of_the_whole_programme() -> None:
    totals = {(s.value, s.subject) for s in statements(REGION) if s.money_type == "total"}
    assert {(5_400_000, "Scientific Support"), (6_685_000, "Regional Collaboration Programme")} <= totals
    assert len(totals) == 8


def test_heads_without_columns_keep_their_thousands() -> None:
    assert {
        ("saving", 400_000, "Operations Command", "target"),
        ("saving", 310_000, "Specialist Crime Command", "forecast"),
    } <= amounts(PAIR)


def test_a_flattened_table_rates_and_comments_row_by_row() -> None:
    assert ratings(PAIR) == {
        ("Operations Command", "green"),
        ("Specialist Crime Command", "amber"),
        ("People Services", "red"),
        ("Contact and Deployment", "not_stated"),
        ("DDaT", "amber"),
    }
    overtime = next(s for s in statements(PAIR) if s.value == 150_000)
    assert overtime.subject == "Specialist Crime Command"


def test_ratings_in_sentences_follow_their_headings() -> None:
    assert ratings(BLUE_LIGHT) == {
        ("Shared Estate", "amber"),
        ("Forced Entry to Premises", "green"),
        ("Drones", "red"),
        ("Control Room", "amber"),
        ("Missing Persons", "green"),
    }


def test_headings_of_areas_and_vacancies_name_no_work() -> None:
    assert ("saving", 8_600_000, "Strategic Alliance", "achieved") in amounts(ALLIANCE)
    post = next(s for s in statements(BLUE_LIGHT) if s.kind is Kind.ROLE)
    assert post.subject == "West Midlands Blue Light Collaboration"


def test_comments_in_a_table_are_read_as_sentences() -> None:
    assert {
        ("cost", 3_200_000, "Specialist Crime Command", "budget"),
        ("cost", 2_900_000, "Specialist Crime Command", "actual"),
        ("cost", 150_000, "Specialist Crime Command", "forecast"),
    } <= amounts(PAIR)
    stages = {(s.subject, s.stage, s.state) for s in statements(PAIR) if s.kind is Kind.STAGE}
    assert {("Operations Command", "live", "in_progress"), ("DDaT", "obc", "approved")} <= stages


def test_a_list_of_stations_gives_one_shared_site_a_line() -> None:
    sites = {s.what for s in statements(BLUE_LIGHT) if s.kind is Kind.SITE and s.section == "SHARED ESTATE"}
    assert {
        f"Shared premises at {place}" for place in ("Aldridge", "Sutton Coldfield", "Bilston", "Wednesbury")
    } <= sites


def test_what_partners_contribute_and_what_is_recovered_is_no_cost() -> None:
    kinds = {s.value: str(s.kind) for s in statements(REGION) if s.kind in MONEY_KINDS}
    assert (kinds[207_000], kinds[184_000], kinds[2_300_000]) == ("funding", "funding", "seizure")
    avoided = next(s for s in statements(BLUE_LIGHT) if s.value == 46_000)
    assert (str(avoided.kind), avoided.basis) == ("saving", "achieved")


def test_money_that_several_forces_share_is_not_of_one_pair_of_them() -> None:
    budget = next(s for s in statements(REGION) if s.value == 1_150_000)
    assert budget.subject == "Regional Collaboration Programme"


TABLES = """Cleveland Police and Durham Constabulary Collaboration Update

Date: 12 May 2019

1. Savings (£ thousands)

| Project | 2017/18 | 2018/19 |
|---|---|---|
| Dog Unit | 25 | 30 |

2. Costs

Table 2 - Revenue costs by partner, £'000

Partner           2017/18    2018/19    Total
Cleveland Police      1,250      1,300    2,550
Durham Constabulary     940        980    1,920
Total                 2,190      2,280    4,470

3. Position at year end

Project	Budget £m	Outturn £m
Fleet	0.41	0.395
TOTAL	0.41	0.395
"""


def test_units_in_headings_captions_and_heads_scale_the_figures_below() -> None:
    found = extract(read_bytes(TABLES.encode(), "update.txt"))
    money = [(str(s.kind), s.value, s.basis, s.money_type) for s in found if s.kind in MONEY_KINDS]
    assert money[:2] == [("saving", 25_000, None, None), ("saving", 30_000, None, None)]
    assert {value for kind, value, _, total in money if total and kind == "cost"} >= {2_550_000, 1_920_000, 4_470_000}
    assert ("cost", 410_000, "budget", None) in money
    assert ("cost", 395_000, "actual", "total") in money


def test_what_money_is_expected_to_do_is_no_promise() -> None:
    promised = " ".join(
        s.quote for name in (ALLIANCE, BLUE_LIGHT) for s in statements(name) if s.kind is Kind.COMMITMENT
    )
    assert "go live on 1 October" in promised
    assert "£" not in promised
