"""The next meetings in the demonstration: two boards read the same quarter a fortnight apart, one meets again."""

from __future__ import annotations

from datetime import timedelta

from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.sources import Evidence
from concordat.registers.delivery.queries import periods
from concordat.registers.governance.actions import Plan, plan_meeting

KENTS, ESSEXES = "kent-performance-and-delivery-board", "essex-performance-and-resources-scrutiny-board"
WEDNESDAY = 2
# Board, whose it is, weeks from the next Wednesday to its meeting and to its paper, whether it reads the quarter.
PLANNED = ((KENTS, KENT, 4, 2, True), (ESSEXES, ESSEX, 6, 4, True), (KENTS, KENT, 17, 15, False))


def fill_meetings(clock: Clock) -> list[int]:
    """Plan the meetings through the action that the form uses; returns their numbers."""
    office, today = office_actor(), clock().date()
    start = today + timedelta(days=(WEDNESDAY - today.weekday()) % 7)
    quarter = periods(office, today=today)[0].key
    return [
        plan_meeting(
            actor=office, board=board, now=clock(),
            plan=Plan(
                start + timedelta(weeks=weeks), start + timedelta(weeks=due), period=quarter if reads else ""
            ),
            evidence=Evidence(body, today, reason="The board's forward plan."),
        )
        for board, body, weeks, due, reads in PLANNED
    ]  # fmt: skip
