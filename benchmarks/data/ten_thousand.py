"""A register of many collaborations, invented: names are numbers, amounts follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.foundation.organisations.models import Organisation
from concordat.foundation.orm.bulk import insert_many
from concordat.foundation.provenance.actions import store_source
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.kernel.money import Money
from concordat.kernel.permissions.roles import Role
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.rules import Assurance, EntryKind, Recurrence, Standing
from concordat.registers.collaborations.models import Collaboration, Partner
from concordat.registers.collaborations.rules import PartnerRole, Tier
from concordat.registers.delivery.models import StatusReport
from concordat.registers.governance.models import Commitment

KENT, ESSEX = "kent-police", "essex-police"
NOW = datetime(2020, 1, 6, 9, 30, tzinfo=UTC)
TOLD: dict[str, Any] = {"reported_by": KENT, "reported_on": date(2017, 12, 6), "recorded_at": NOW}
COLOURS = (Colour.GREEN, Colour.AMBER, Colour.RED)
A_PARENT_FOR, A_PROMISE_FOR, UNDATED = 20, 10, 40


def fill(rows: int, office: str, lead: str, password: str) -> list[str]:
    """Fill a migrated database; returns the keys of papers that wait for their date.

    Every twentieth collaboration is the whole of the nineteen after it. ``lead`` is a user of one partner in ten.
    """
    forces = list(Organisation.objects.filter(kind="police_force").order_by("key").values_list("key", flat=True))
    others = [key for key in forces if key not in {KENT, ESSEX}]
    insert_many(Collaboration, list(_collaborations(rows)))
    insert_many(Partner, list(_partners(rows, others)))
    insert_many(StatusReport, list(_ratings(rows)))
    insert_many(LedgerEntry, list(_amounts(rows)))
    insert_many(Commitment, list(_promises(rows)))
    maker = system_actor("benchmark")
    for name, role, everywhere in ((office, Role.PROGRAMME_OFFICE, True), (lead, Role.LEAD, False)):
        create_user(
            actor=maker, username=name, password=password, organisation=others[1], role=role, everywhere=everywhere,
            now=NOW,
        )  # fmt: skip
    return [
        store_source(
            actor=maker, owner=KENT, title=f"Undated paper {number}", dated=None, file_name=f"{number}.txt",
            sha256=f"{number:064}", size=40, passages=[], now=NOW,
        )
        for number in range(UNDATED)
    ]  # fmt: skip


def _key(number: int) -> str:
    return f"c-{number}"


def _collaborations(rows: int) -> Iterator[Collaboration]:
    for number in range(rows):
        whole = number - number % A_PARENT_FOR
        yield Collaboration(
            key=_key(number), name=f"Collaboration {number:05}", tier=Tier.BILATERAL,
            parent_id=_key(whole) if number != whole else None, **TOLD,
        )  # fmt: skip


def _partners(rows: int, others: list[str]) -> Iterator[Partner]:
    for number in range(rows):
        second = others[number % 10] if number % 2 else ESSEX
        for body in (KENT, second):
            yield Partner(collaboration_id=_key(number), organisation_id=body, role=PartnerRole.MEMBER, **TOLD)


def _ratings(rows: int) -> Iterator[StatusReport]:
    for number in range(rows):
        yield StatusReport(
            collaboration_id=_key(number), dimension=Dimension.OVERALL, colour=COLOURS[number % 3], **TOLD
        )  # fmt: skip


def _amounts(rows: int) -> Iterator[LedgerEntry]:
    """For each second collaboration the plan of a year and what was achieved."""
    june, november = PreciseDate.parse("2017-06-01"), PreciseDate.parse("2017-11")
    for number in range(rows):
        achieved = number % 2 == 1
        yield LedgerEntry(
            kind=EntryKind.SAVING, what=f"Saving {number}", collaboration_id=_key(number - number % 2),
            organisation_id=KENT, standing=Standing.ACHIEVED if achieved else Standing.PLANNED,
            recurrence=Recurrence.CUMULATIVE if achieved else Recurrence.ANNUAL, assurance=Assurance.AS_REPORTED,
            amount=Money.pounds(1_000 + number), written=f"£{1_000 + number:,}", state=FigureState.KNOWN,
            in_service=None if achieved else june, effective_from=june if achieved else None,
            effective_to=november if achieved else None, posted_by="system:benchmark", **TOLD,
        )  # fmt: skip


def _promises(rows: int) -> Iterator[Commitment]:
    for number in range(0, rows, A_PROMISE_FOR):
        yield Commitment(
            collaboration_id=_key(number), organisation_id=KENT, what=f"Do the work {number}",
            due=PreciseDate.parse("2018-06"), **TOLD,
        )  # fmt: skip
