"""Amounts of the ledger of the cast, and the cleaning framework of December 2017."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, collaboration, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.registers.benefits.actions.ledger import post_entry
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing, Stated

CLEANING = {KENT: (607_550, 308_000), ESSEX: (1_024_160, 307_000), KENT_FIRE: (177_786, 37_039)}


def pounds(amount: str | int, written: str = "", **more: Any) -> Stated:
    """A known amount of pounds as a source of the day of the paper states it."""
    return Stated(Figure(written or f"£{amount}", Money.pounds(amount), **more), reported_on=date(2017, 12, 6))


def unknown(written: str = "TBC", state: FigureState = FigureState.TO_BE_CONFIRMED) -> Stated:
    return Stated(Figure(written, state=state), reported_on=date(2017, 12, 6))


def post(stated: Stated, **more: Any) -> int:
    """An achieved annual saving of Kent's, unless told otherwise, posted by the programme office."""
    values: dict[str, Any] = {
        "actor": programme_office(), "kind": EntryKind.SAVING, "what": "Saving of the workshops", "now": NOW,
        "standing": Standing.ACHIEVED, "recurrence": Recurrence.CUMULATIVE, "organisations": [KENT],
        "evidence": typed(),
    }  # fmt: skip
    return post_entry(stated=stated, **(values | more))


def cleaning_framework() -> str:
    """Three partners' annual estimates and what each had saved to November 2017; returns the collaboration's key."""
    key = collaboration("Cleaning framework", partners=(KENT, ESSEX, KENT_FIRE))
    june, november = PreciseDate.parse("2017-06-01"), PreciseDate.parse("2017-11")
    for body, (annual, achieved) in CLEANING.items():
        post(
            pounds(annual), collaboration=key, organisations=[body], what="Estimated annual saving",
            standing=Standing.PLANNED, recurrence=Recurrence.ANNUAL, basis="estimated", in_service=june,
        )  # fmt: skip
        post(
            pounds(achieved), collaboration=key, organisations=[body], what="Saved to date", basis="achieved",
            since=june, until=november,
        )  # fmt: skip
    return key
