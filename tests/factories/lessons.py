"""Quarterly papers of a hub that the register knows by another name, and corrections of what was read in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.factories.cast import NOW, programme_office
from tests.factories.papers import read, received

from concordat.intake.records import CandidateRecord
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind
from concordat.review.actions import accept

BOARD = "Joint Performance Board"
WORKSHOPS = "Joint Fleet Workshops"
HUB = "Fleet Hub"
PAPER = """\
{board}SUBJECT: Collaboration update
REPORT OF: Chief Constable of {force}
DATE: {date}

1. Introduction

1.1 This report sets out the position of the collaborations.

2. Hub

2.1 To date the Fleet Hub has saved {saved}.

2.2 The Fleet Hub will open a depot in {opening}.

2.3 The {other} has saved £7,000.

3. Ratings

Workstream\tDelivery\tCosts\tSavings\tOverall
{rated}\t{delivery}\tGreen\tAmber\tAmber
"""
SPRING = {
    "board": BOARD, "force": "Kent Police", "date": "14 June 2021", "saved": "£95,500", "opening": "September 2021",
    "other": "Uniform Store", "rated": WORKSHOPS, "delivery": "Amber",
}  # fmt: skip
SUMMER = {"date": "13 September 2021", "saved": "£120,000", "opening": "March 2022", "delivery": "Red"}


def written(folder: Path, name: str = "summer.txt", **changed: str) -> Path:
    """A paper as a file, of June 2021 unless told otherwise."""
    words = SPRING | changed
    words["board"] = f"REPORT TO: {words['board']}\n" if words["board"] else ""
    path = folder / name
    path.write_text(PAPER.format(**words), encoding="utf-8")
    return path


def hub_paper(folder: Path, name: str = "spring.txt", **changed: str) -> str:
    """A paper received for review, of June 2021 unless told otherwise; returns the key of its source."""
    return received(written(folder, name, **changed)).source


def next_paper(folder: Path, **changed: str) -> str:
    """The paper of September 2021, received."""
    return hub_paper(folder, "summer.txt", **(SUMMER | changed))


def about_the_hub(source: str, *kinds: Kind) -> list[CandidateRecord]:
    """The statements of a paper whose subject was read as the hub."""
    return [one for one in read(source, *kinds) if one.as_read.subject == HUB]


def saving(source: str) -> CandidateRecord:
    """The hub's saving."""
    return about_the_hub(source, Kind.SAVING)[0]


def rating(source: str, dimension: str) -> CandidateRecord:
    """The rating that was read as one of this dimension."""
    return next(one for one in read(source, Kind.STATUS) if one.as_read.dimension == dimension)


def correct(
    found: CandidateRecord, *, by: Actor | None = None, now: datetime = NOW, remember: bool = True, **changed: Any
) -> RecordRef:  # fmt: skip
    """Accept a statement as corrected, by the programme office unless told otherwise."""
    return accept(
        actor=by or programme_office(), number=found.id, corrected=replace(found.statement, **changed), now=now,
        remember=remember,
    )  # fmt: skip
