"""Periods and returns of the cast: an alliance of Kent, Essex and Kent Fire, and its third quarter of 2018/19."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, bodies, kent_lead, programme_office, typed

from concordat.foundation.organisations.models import Alliance, AllianceMember
from concordat.registers.collaborations.actions import add_partner
from concordat.registers.collaborations.rules import PartnerRole
from concordat.registers.delivery import actions
from concordat.registers.delivery.models import Answer, Return
from concordat.registers.delivery.records import Opened, Saved
from concordat.registers.delivery.rules.returns import Channel

ALLIANCE = "kent-and-essex"
STARTS, ENDS, DUE = date(2018, 10, 1), date(2018, 12, 31), date(2019, 1, 18)
NEXT = (date(2019, 1, 1), date(2019, 3, 31), date(2019, 4, 18))
IN_TIME = datetime(2019, 1, 14, 10, 0, tzinfo=UTC)

# What a return of the built-in template needs to be submitted.
READY = {
    "rating.overall": "Green", "rating.time": "Amber", "rating.costs": "Green", "rating.savings": "N/A",
    "rating.benefits": "TBD", "state": "Live", "progress": "The second depot opened.", "next": "Review in March 2019.",
}  # fmt: skip


def alliance() -> str:
    """An alliance with three members; returns its key."""
    bodies()
    if not Alliance.objects.filter(pk=ALLIANCE).exists():
        group = Alliance.objects.create(key=ALLIANCE, name="Kent and Essex", recorded_at=NOW)
        for key in (KENT, ESSEX, KENT_FIRE):
            AllianceMember.objects.create(alliance=group, organisation_id=key, recorded_at=NOW)
    return ALLIANCE


def led(collaboration: str, by: str = KENT, role: PartnerRole = PartnerRole.LEAD_FORCE) -> str:
    """A partner is reported to lead the collaboration; returns its key."""
    add_partner(
        actor=programme_office(), collaboration=collaboration, organisation=by, role=role, evidence=typed(), now=NOW
    )
    return collaboration


def opened(**more: Any) -> Opened:
    """The period opened by the programme office at its end, unless told otherwise."""
    values: dict[str, Any] = {
        "actor": programme_office(), "alliance": alliance(), "starts": STARTS, "ends": ENDS, "due_on": DUE,
        "now": datetime(2019, 1, 2, 9, 0, tzinfo=UTC),
    }  # fmt: skip
    return actions.open_period(**(values | more))


def return_of(collaboration: str, **more: Any) -> int:
    """The number of the one return of a period opened for one collaboration that Kent leads."""
    (number,) = opened(collaborations=[led(collaboration)], **more).returns
    return number


def save(number: int, answers: dict[str, str], **more: Any) -> Saved:
    """Answers of Kent's lead through the web, who has seen every answer that stands, unless told otherwise."""
    rows = Answer.objects.filter(of_id=number, beside=False).order_by("pk")
    values: dict[str, Any] = {
        "actor": kent_lead(), "base": {row.question: row.pk for row in rows}, "channel": Channel.WEB, "now": IN_TIME,
    }  # fmt: skip
    return actions.save_answers(number=number, answers=answers, **(values | more))


def submitted(number: int, answers: dict[str, str] | None = None, **more: Any) -> int:
    """Answered in full and submitted by Kent's lead, unless told otherwise; returns the step's number."""
    values: dict[str, Any] = {"actor": kent_lead(), "now": IN_TIME + timedelta(minutes=5)} | more
    save(number, READY | (answers or {}), actor=values["actor"])
    return actions.submit(number=number, **values)


def accepted(number: int) -> int:
    """Submitted by Kent, and accepted by the office an hour later."""
    submitted(number)
    return actions.accept_step(actor=programme_office(), number=number, now=IN_TIME + timedelta(hours=1))


def kept(number: int) -> tuple[int, int, int]:
    """How many steps, answers and reminders a return has: what a refused action must leave as they were."""
    row = Return.objects.get(pk=number)
    return row.steps.count(), row.answers.count(), row.reminders.count()
