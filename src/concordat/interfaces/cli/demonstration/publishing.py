"""What policing bodies publish, in the demonstration: one in full, one the fact with details, one withheld.

The rest is overdue, or was never decided. Told as pages let people decide it; the reasons are invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from concordat.registers.agreements import actions
from concordat.registers.agreements.actions import Decision, Entry
from concordat.registers.agreements.rules import PublicationState
from concordat.registers.agreements.rules.publication import Detail

KENT_PCC, ESSEX_PCC = "kent-police-and-crime-commissioner", "essex-police-fire-and-crime-commissioner"
OTHER = "norfolk-police-and-crime-commissioner"
USUAL = (Detail.KIND, Detail.PARTIES, Detail.FUNCTIONS, Detail.STARTS)


def put_on_pages(actor: Any, now: datetime, agreements: Sequence[str], document: int) -> None:
    """Decide for the commissioners of the seven and of the two forces; ``document`` is the summary of the second."""
    seven, two, *_ = agreements
    _put(actor, now, two, KENT_PCC, Entry(
        "Support services of Kent and Essex", "Both forces share the services behind the front line.",
        (*USUAL, Detail.NOTICE), document), PublicationState.FULL)  # fmt: skip
    _put(actor, now, two, ESSEX_PCC, Entry("Support services of Kent and Essex", "", USUAL), PublicationState.FACT_ONLY,
         "A schedule names premises that are not open to the public.")  # fmt: skip
    _put(actor, now, seven, KENT_PCC, Entry(
        "Buying together: seven forces", "Seven forces buy vehicles, clothing and equipment as one customer.",
        (*USUAL, Detail.ENDS, Detail.GOVERNANCE)), PublicationState.FACT_ONLY,
        "It is published in full once the last party has signed.")  # fmt: skip
    actions.withhold(
        actor=actor, agreement=seven, organisation=OTHER, now=now, decision=Decision(
            PublicationState.EXEMPT, "The commissioner's chief executive", _before(now, 12),
            "Legal services advise to wait for the last signature.",
        ),
    )  # fmt: skip


def _put(
    actor: Any, now: datetime, agreement: str, body: str, entry: Entry, state: PublicationState, why: str = ""
) -> None:
    decision = Decision(state, "The commissioner", _before(now, 20), why)
    actions.publish(actor=actor, agreement=agreement, organisation=body, decision=decision, entry=entry, now=now)


def _before(now: datetime, days: int) -> date:
    return now.date() - timedelta(days=days)
