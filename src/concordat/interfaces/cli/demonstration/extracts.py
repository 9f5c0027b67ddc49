"""Finance's own figures for a saving that the papers claim, in the demonstration: taken in, and a difference explained.

The monthly amounts are invented; what the papers claim is beside them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from concordat.foundation.access.actors import actor_for, system_actor
from concordat.foundation.access.queries import user_named
from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import KENT
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import named, partner_keys
from concordat.review.finance.actions import map_extract, receive_extract, say_of_line, take_extract
from concordat.review.finance.queries import layout, reconciliation

CLEANING, FINANCE_LEAD = "cleaning-services-framework", "finance-kent"
DATED = date(2018, 1, 10)
MONTHS = (("June 2017", "50,900.00"), ("July 2017", "51,200.00"), ("August 2017", "51,450.00"),
          ("September 2017", "51,600.00"), ("October 2017", "51,450.00"), ("November 2017", "49,150.00"),
          ("December 2017", "TBC"))  # fmt: skip
TOTAL = "305,750.00"
FIXED = {"kind": "saving", "standing": "achieved", "recurrence": "one_off", "cashable": "yes"}
WHY = "The paper rounded November up before the month was closed; the ledger has the invoice."


def fill_extracts(clock: Clock) -> None:
    """One extract of Kent's finance, mapped and taken in, and what its lead says of the difference to the paper."""
    account = user_named(system_actor("demonstration"), FINANCE_LEAD)
    if account is None:
        return
    actor = actor_for(account)
    actor = replace(actor, collaborations=partner_keys(actor))
    if CLEANING not in {key for key, _ in named(actor)}:
        return
    number = _taken(actor, clock())
    lines = [one for one in reconciliation(actor, collaboration=CLEANING, organisation=KENT) if one.claimed]
    for one in lines:
        if number and one.finance is not None and one.difference:
            say_of_line(actor=actor, line=one.key, why=WHY, evidence=Evidence(KENT, DATED, reason=WHY), now=clock())


def _taken(actor: Actor, now: datetime) -> int:
    rows = ["Savings of the cleaning contract", "", "Reference,Description,Month,Cost centre,Amount (£)"]
    rows += [f'C{place},Cleaning of stations and offices,{month},4120,"{amount}"'
             for place, (month, amount) in enumerate(MONTHS, 1)]  # fmt: skip
    rows.append(f',Total,,,"{TOTAL}"')
    number = receive_extract(
        actor=actor, organisation=KENT, name="cleaning-savings-2017-18.csv",
        content="\r\n".join(rows).encode("utf-8-sig"), dated=DATED, collaboration=CLEANING, now=now,
    )  # fmt: skip
    found = layout(actor, number=number)
    if found is None:
        return 0
    map_extract(actor=actor, number=number, columns=found.mapping.columns, fixed=FIXED, now=now)
    return take_extract(actor=actor, number=number, now=now).number
