"""The small register with a reporting period on top: returns of Kent's collaborations as at January 2019."""

from __future__ import annotations

from datetime import date

from tests.factories.cast import programme_office
from tests.factories.returns import IN_TIME, led, opened, submitted
from tests.reporting.papers.register import filled, gathered

from concordat.registers.delivery.models import Return
from concordat.reporting.papers.records import Material
from concordat.review.returns.actions import accept_return

AS_AT = date(2019, 1, 22)
WORKSHOPS, CLEANING, DOGS = "joint-fleet-workshops", "cleaning-framework", "shared-dog-section"
DONE = "The second depot opened on 3 December 2018 and took in 14 vehicles."
ANSWERS = {
    "rating.time": "Amber", "rating.time.why": "Two fitters are still to be found.", "progress": DONE,
    "next": "The lift is to be tested in March 2019.", "help": "Agree who pays for the tyre store.",
    "money.savings.achieved.kent-police": "41,250", "money.savings.achieved.essex-police": "TBC",
}  # fmt: skip


def quarter(*, told: str = WORKSHOPS) -> str:
    """The register, its period of Q3 2018/19 opened for three collaborations; returns the board's key.

    One return is accepted, one submitted and one not begun.
    """
    key = filled()
    names = (WORKSHOPS, CLEANING, DOGS)
    opened(collaborations=[led(one) for one in names])
    submitted(number_of(told), ANSWERS)
    accept_return(actor=programme_office(), number=number_of(told), now=IN_TIME)
    submitted(number_of(next(one for one in names if one != told)))
    return key


def number_of(collaboration: str) -> int:
    """The number of the last return of a collaboration."""
    return int(Return.objects.filter(collaboration_id=collaboration).latest("pk").pk)


def material(key: str, **more: object) -> Material:
    """The material of Kent's paper of January 2019."""
    return gathered(key, **({"as_at": AS_AT} | more))
