"""Invented papers in other house styles, read whole: what each figure is, of what, and how firm."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tests.intake.extraction.fire_authority import fire_authority_paper

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.blocks import Document
from concordat.intake.readers.reading import read_bytes, read_document
from concordat.kernel.statements import MONEY_KINDS, Kind, Statement

PAPERS = Path(__file__).parent / "papers"


@cache
def document(name: str) -> Document:
    if name.endswith(".docx"):
        return read_bytes(fire_authority_paper(), name)
    return read_document(PAPERS / name)


@cache
def statements(name: str) -> tuple[Statement, ...]:
    return tuple(extract(document(name)))


def money(name: str) -> set[tuple[str, object, str | None, str | None]]:
    found = [s for s in statements(name) if s.kind in MONEY_KINDS and s.kind is not Kind.EXCHANGE]
    return {(str(s.kind), s.value, s.subject, s.basis) for s in found if s.money_type != "total"}


def ratings(name: str) -> set[tuple[str | None, str | None, str | None]]:
    return {(s.subject, s.dimension, s.colour) for s in statements(name) if s.kind is Kind.STATUS}


def stages(name: str) -> set[tuple[str | None, str | None, str | None]]:
    return {(s.subject, s.stage, s.state) for s in statements(name) if s.kind is Kind.STAGE}


def agreements(name: str) -> set[tuple[str | None, str | None, str | None]]:
    return {(s.subject, s.legal_basis, s.state) for s in statements(name) if s.kind is Kind.AGREEMENT}


FORCES = "four_forces.txt"
PANEL = "scrutiny_panel.txt"
AMBULANCE = "ambulance.txt"
FIRE = "fire_authority.docx"


@pytest.mark.parametrize(
    ("name", "author", "title", "board", "role", "dated"),
    [
        (FORCES, "South Wales Police", "Welsh Forces Collaboration - Half Year Report", "JOINT COLLABORATION COMMITTEE",
         "Chief Constable", "2023-11-14"),
        (AMBULANCE, "Yorkshire Ambulance Service", "Paper 7: Working with our blue light partners",
         "Trust Board (public session)", "Director of Strategy", "2024-01-23"),
        (PANEL, "Surrey Police and Crime Commissioner", "Surrey/Sussex Collaboration: Annual Review",
         "Audit and Scrutiny Panel", "Chief Finance Officer", "2022-05-12"),
        (FIRE, "Devon and Somerset Fire and Rescue Authority", "Collaboration with police and ambulance partners",
         "Resources Committee", "Chief Fire Officer", "2022-02-08"),
    ],
)  # fmt: skip
def test_the_front_says_who_speaks_to_whom_when(
    name: str, author: str, title: str, board: str, role: str, dated: str
) -> None:
    context = Context(document(name))
    front = context.front
    assert (context.author, front.title, front.board, front.role, front.dated) == (author, title, board, role, dated)
    papers = [s for s in statements(name) if s.kind is Kind.PAPER]
    assert [(s.title, s.board, s.date, s.subject) for s in papers] == [(title, board, dated, author)]


def test_money_of_the_four_forces() -> None:
    science, unit = "Joint Scientific Support Service", "Joint Firearms Unit"
    assert {row for row in money(FORCES) if row[2] != "Welsh forces collaboration"} == {
        ("saving", 740000, science, "achieved"),
        ("saving", 1100000, science, "target"),
        ("saving", 385000, science, "forecast"),
        ("cost", None, "Fleet", "estimated"),
        ("funding", 250000, "Fleet", "actual"),
        ("cost", 6200000, unit, "actual"),
        ("cost", 150000, unit, None),
        ("grant", 95000, unit, "actual"),
    }
    building = next(s for s in statements(FORCES) if s.kind is Kind.COST and s.lower)
    assert (building.lower, building.upper) == (2400000, 2900000)
    assert next(s for s in statements(FORCES) if s.value == 385000).cashable is True


def test_a_table_in_thousands_gives_each_force_its_plan_forecast_and_achieved() -> None:
    rows = [s for s in statements(FORCES) if s.kind is Kind.SAVING and s.line and 52 <= s.line <= 55]
    assert {(s.who[0], s.basis, s.value) for s in rows} == {
        ("South Wales Police", "target", 410000), ("South Wales Police", "forecast", 385000),
        ("South Wales Police", "achieved", 190000), ("Gwent Police", "target", 205000),
        ("Gwent Police", "forecast", 210000), ("Gwent Police", "achieved", 118000),
        ("North Wales Police", "target", 180000), ("North Wales Police", "forecast", 140000),
        ("North Wales Police", "achieved", 51000), ("Dyfed-Powys Police", "target", 130000),
        ("Dyfed-Powys Police", "to_be_confirmed", None), ("Dyfed-Powys Police", "achieved", 29000),
    }  # fmt: skip
    totals = [s.value for s in statements(FORCES) if s.money_type == "total"]
    assert totals == [925000, 735000, 388000]


def test_neither_a_denied_saving_nor_a_supposed_loss_is_a_figure() -> None:
    lines = {s.line for s in statements(FORCES) if s.kind in MONEY_KINDS}
    assert not lines & {31, 32, 60, 61}


def test_ratings_of_the_four_forces() -> None:
    assert ratings(FORCES) == {
        ("Joint Firearms Unit", "overall", "amber"), ("Joint Firearms Unit", "time", "green"),
        ("Joint Firearms Unit", "costs", "red"), ("Joint Firearms Unit", "benefits", "green"),
        ("Joint Scientific Support", "time", "green"), ("Joint Scientific Support", "costs", "green"),
        ("Joint Scientific Support", "benefits", "amber"), ("Joint Scientific Support", "overall", "green"),
        ("Fleet", "time", "amber"), ("Fleet", "costs", "green"), ("Fleet", "benefits", "not_applicable"),
        ("Fleet", "overall", "amber"),
    }  # fmt: skip


def test_stages_and_agreements_of_the_four_forces() -> None:
    science = "Joint Scientific Support Service"
    assert stages(FORCES) == {
        (science, "live", "in_progress"), (science, "pir", "completed"), ("Fleet", "obc", "approved"),
        ("Fleet", "fbc", "in_progress"),
    }  # fmt: skip
    assert agreements(FORCES) == {
        (science, "s22A Police Act 1996", "signed"),
        ("South Wales Police/Welsh Ambulance Service collaboration", "MoU", "in_progress"),
    }


def test_money_of_the_ambulance_trust() -> None:
    hub, responders, control = "Fairmoor hub", "Emergency First Responders", "Control room project"
    assert money(AMBULANCE) == {
        ("cost", 4750000, hub, "forecast"),
        ("cost", 1900000, hub, "actual"),
        ("funding", 1200000, hub, "budget"),
        ("cost", 62500, "Brigg Lane station", "actual"),
        ("saving", 310000, responders, "achieved"),
        ("cost", 800000, control, "budget"),
        ("funding", 300000, control, "to_be_confirmed"),
    }
    avoided = next(s for s in statements(AMBULANCE) if s.value == 310000)
    assert (avoided.cashable, avoided.qualifier) == (False, "approximately")


def test_services_in_kind_keep_their_giver_and_what_is_not_priced() -> None:
    rows = [s for s in statements(AMBULANCE) if s.kind is Kind.EXCHANGE and s.money_type != "total"]
    assert [(s.value, s.year, s.basis) for s in rows] == [
        (8400, "2022", "estimated"), (None, "2022", "to_be_confirmed"), (None, "2023", "to_be_confirmed"),
    ]  # fmt: skip
    assert {(s.provider, s.receiver) for s in rows} == {
        ("Yorkshire Ambulance Service", "Humberside Fire and Rescue Service")
    }


def test_stages_ratings_and_agreements_of_the_ambulance_trust() -> None:
    assert stages(AMBULANCE) >= {
        ("Fairmoor hub", "build", "in_progress"), ("Brigg Lane station", "closed", "rejected"),
        ("Emergency First Responders", "live", "in_progress"), ("Control room project", "soc", "rejected"),
    }  # fmt: skip
    assert ("Control room project", "overall", "red") in ratings(AMBULANCE)
    assert ("Joint estate", "overall", "amber") in ratings(AMBULANCE)
    assert ("Emergency First Responders", "service level agreement", "signed") in agreements(AMBULANCE)


def test_prose_and_ratings_of_the_scrutiny_panel() -> None:
    shared, people, region = "Surrey/Sussex collaboration", "People Services", "South East regional work"
    prose = {row for row in money(PANEL) if row[2] not in {"Operations Command", "Specialist Crime", "Fleet"}}
    assert prose == {
        ("cost", 148600000, shared, "actual"),
        ("saving", 41300000, shared, "achieved"),
        ("saving", 33000000, shared, None),
        ("saving", 8300000, shared, None),
        ("saving", 2500000, shared, "predicted"),
        ("cost", None, "Digital Enablement Programme", "estimated"),
        ("grant", 180000, people, "actual"),
        ("saving", 90000, "Joint Fleet Service", "forecast"),
        ("seizure", 1700000, "South East Regional Organised Crime Unit", "actual"),
        ("funding", 35000, region, "actual"),
        ("saving", None, region, "to_be_confirmed"),
    }
    cash = {s.value: s.cashable for s in statements(PANEL) if s.kind is Kind.SAVING and s.subject == shared}
    assert (cash[33000000], cash[8300000]) == (True, False)
    assert ratings(PANEL) == {("Digital Enablement Programme", "overall", "amber")}


def test_a_table_with_one_cell_a_line_is_put_together_again() -> None:
    rows = {(s.subject, s.year, s.basis, s.value) for s in statements(PANEL) if s.line and 32 <= s.line <= 42}
    assert rows == {
        ("Operations Command", "FY2021/22", "budget", 61200000),
        ("Operations Command", "FY2021/22", "actual", 60800000),
        ("Operations Command", "FY2022/23", "budget", 62900000), ("Specialist Crime", "FY2021/22", "budget", 44000000),
        ("Specialist Crime", "FY2021/22", "actual", 45100000), ("Specialist Crime", "FY2022/23", "budget", 46300000),
        ("Fleet", "FY2021/22", "budget", 12700000), ("Fleet", "FY2021/22", "actual", 12900000),
        ("Fleet", "FY2022/23", "budget", 13000000),
    }  # fmt: skip


def test_stages_and_agreements_of_the_scrutiny_panel() -> None:
    assert stages(PANEL) >= {
        ("Digital Enablement Programme", "fbc", "approved"), ("People Services", "implementation", "in_progress"),
        ("Joint Fleet Service", "tender", "completed"), ("South East regional work", "scoping", "in_progress"),
        ("South East regional work", "mandate", "planned"),
    }  # fmt: skip
    assert agreements(PANEL) == {("People Services", "s22A Police Act 1996", "being considered")}
    approved = next(s for s in statements(PANEL) if s.stage == "fbc")
    assert approved.date == "2022-03-03"


def test_the_word_file_of_the_fire_authority() -> None:
    hub, control = "Tiverhead blue light hub", "Networked Fire Services Partnership"
    assert money(FIRE) >= {
        ("income", 28500, hub, "actual"),
        ("cost", 412000, hub, "actual"),
        ("cost", 400000, hub, "budget"),
        ("grant", 75000, "Exford drill ground", "actual"),
        ("saving", 120000, "Procurement", "estimated"),
        ("saving", 98450, "Procurement", "achieved"),
        ("saving", None, "Control and mobilising", "to_be_confirmed"),
        ("saving", 1200000, control, "forecast"),
    }
    given = {(s.who[0], s.value) for s in statements(FIRE) if s.kind is Kind.FUNDING and s.year}
    assert given == {
        ("Devon and Cornwall Police", 15000), ("Devon and Cornwall Police", 17500),
        ("South Western Ambulance Service", 9000), ("South Western Ambulance Service", -2250),
    }  # fmt: skip
    assert ratings(FIRE) == {
        ("Procurement", "overall", "amber"), ("Occupational health", "overall", "green"),
        ("Control and mobilising", "overall", "red"),
    }  # fmt: skip
    assert stages(FIRE) == {
        ("Exford drill ground", "scoping", "in_progress"), (control, "fbc", "submitted"),
        (control, "tender", "planned"),
    }  # fmt: skip
    assert agreements(FIRE) == {(hub, "lease agreement", "signed")}


@pytest.mark.parametrize("name", [FORCES, AMBULANCE, PANEL, FIRE])
def test_every_statement_has_its_passage(name: str) -> None:
    blocks = document(name).blocks
    for statement in statements(name):
        assert statement.block is not None
        assert statement.quote == blocks[statement.block].text[statement.start : statement.end]
        assert statement.quote.strip()
        assert statement.file == name
        assert 0 < statement.confidence < 1
        assert (statement.line is None) == name.endswith(".docx")


@pytest.mark.parametrize("name", [FORCES, AMBULANCE, FIRE])
def test_the_bodies_named_are_found(name: str) -> None:
    named = {s.subject for s in statements(name) if s.kind is Kind.ORGANISATION}
    wanted = {
        FORCES: {"South Wales Police", "Gwent Police", "North Wales Police", "Dyfed-Powys Police", "Home Office"},
        AMBULANCE: {"Yorkshire Ambulance Service", "Humberside Fire and Rescue Service", "Humberside Police"},
        FIRE: {"Devon and Cornwall Police", "South Western Ambulance Service"},
    }
    assert named >= wanted[name]
