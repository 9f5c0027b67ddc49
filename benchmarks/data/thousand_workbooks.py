"""A thousand returns of one period and their filled workbooks, invented: names are numbers, answers follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.foundation.organisations.models import Alliance, Organisation
from concordat.foundation.orm.bulk import insert_many
from concordat.kernel.permissions.roles import Role
from concordat.registers.collaborations.models import Collaboration, Partner
from concordat.registers.collaborations.rules import PartnerRole, Tier
from concordat.registers.delivery.actions import open_period
from concordat.registers.delivery.models import Period, Return
from concordat.registers.delivery.queries import period, return_forms
from concordat.rendering.workbooks.asking import AskedBook, AskedRow, AskedSheet, Field, Value
from concordat.rendering.workbooks.writing import written
from concordat.review.workbooks.laying_out import laid_out

NOW = datetime(2019, 1, 2, 9, 30, tzinfo=UTC)
STARTS, ENDS, DUE = date(2018, 10, 1), date(2018, 12, 31), date(2019, 1, 18)
PARTNERS = 8
AT_ONCE = 100


def fill(rows: int, office: str, password: str) -> str:
    """Fill a migrated database with a period and its returns; returns the period's key. ``office`` is a user."""
    forces = list(Organisation.objects.filter(kind="police_force").order_by("key").values_list("key", flat=True))
    maker = system_actor("benchmark")
    create_user(
        actor=maker, username=office, password=password, organisation=forces[0], role=Role.PROGRAMME_OFFICE,
        everywhere=True, now=NOW,
    )  # fmt: skip
    told = {"reported_by": forces[0], "reported_on": ENDS, "recorded_at": NOW}
    bodies = [
        Collaboration(key=f"c-{n}", name=f"Collaboration {n:04}", tier=Tier.BILATERAL, **told) for n in range(rows)
    ]
    insert_many(Collaboration, bodies)
    insert_many(Partner, list(_partners(rows, forces, told)))
    alliance = Alliance.objects.create(key="benchmark", name="Benchmark", recorded_at=NOW)
    key = open_period(
        actor=maker, alliance=alliance.key, starts=STARTS, ends=ENDS, due_on=DUE, now=NOW, collaborations=[]
    ).period
    of = Period.objects.get(pk=key)
    insert_many(Return, [
        Return(
            reference=f"{key}/c-{n}", period=of, collaboration_id=f"c-{n}", organisation_id=forces[n % len(forces)],
            due_on=DUE, recorded_at=NOW,
        )
        for n in range(rows)
    ])  # fmt: skip
    return key


def _partners(rows: int, forces: Sequence[str], told: dict[str, Any]) -> Iterator[Partner]:
    for number in range(rows):
        for place in range(PARTNERS):
            body = forces[(number + place) % len(forces)]
            role = PartnerRole.MEMBER if place else PartnerRole.LEAD_FORCE
            yield Partner(collaboration_id=f"c-{number}", organisation_id=body, role=role, **told)


def write_filled(key: str, folder: Path) -> tuple[int, tuple[str, AskedSheet]]:
    """Write a workbook for each return, every cell answered; returns the number of answers, and a sheet by its name."""
    actor = system_actor("benchmark")
    asked = period(actor, key=key, today=ENDS)
    numbers = list(Return.objects.filter(period_id=key).order_by("pk").values_list("pk", flat=True))
    count, sample = 0, None
    for start in range(0, len(numbers), AT_ONCE):
        for form in return_forms(actor, today=ENDS, numbers=numbers[start : start + AT_ONCE]):
            book = _answered(laid_out([form], asked), form.summary.number)
            (folder / f"{form.summary.collaboration}.xlsx").write_bytes(written(book))
            count += len(book.sheets[0].rows)
            sample = book.sheets[0]
    if sample is None:
        raise RuntimeError(f"there is no return in the period {key}")
    return count, (sample.title, sample)


def _answered(book: AskedBook, number: int) -> AskedBook:
    sheets = tuple(
        replace(
            sheet, rows=tuple(replace(row, now=_answer(row, number + place)) for place, row in enumerate(sheet.rows))
        )
        for sheet in book.sheets
    )
    return replace(book, sheets=sheets)


def _answer(row: AskedRow, number: int) -> Value:
    """An answer that follows from a number."""
    if row.field is Field.LIST:
        return row.choices[number % len(row.choices)]
    if row.field is Field.MONEY:
        return Decimal(1_000 + number)
    if row.field is Field.DATE:
        return date(2019, 1 + number % 12, 1 + number % 28)
    if row.field is Field.SCALE:
        return 1 + number % (row.highest or 5)
    return f"Work {number} went on as planned, and the next step is review {number + 1}."
