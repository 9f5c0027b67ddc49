"""Bodies in the demonstration: the announced end of commissioners in the seven forces.

That mayors or policing boards take the place of commissioners from 2028 was announced by the government in January 2026
and is subject to legislation; which body it will be in each area is invented here, and told as a plan.
"""

from __future__ import annotations

from datetime import date

from concordat.foundation.organisations.actions import create_organisation, report_succession
from concordat.foundation.organisations.queries import alliances, answering_on, called
from concordat.foundation.organisations.records import LinkKind, OrganisationKind
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import KENT
from concordat.kernel.dates import PreciseDate
from concordat.kernel.sources import Evidence

MAY_2028 = PreciseDate.parse("2028-05")
BASIS = "Subject to legislation: announced by the government in January 2026."


def fill_successions(clock: Clock) -> None:
    """A policing board for each of the seven forces, announced to follow its commissioner."""
    now, office = clock(), office_actor()
    told = Evidence(KENT, now.date(), reason="The announcement of January 2026, as the programme office reads it.")
    seven = next(one for one in alliances(office) if one.key == "seven-forces")
    above = answering_on(office, kind=LinkKind.POLICING_BODY, on=date(2026, 1, 1))
    names = called(office, on=now.date(), keys=[one.organisation for one in seven.members])
    for force in names:
        area = names[force].rpartition(" ")[0]
        board = create_organisation(
            actor=office, name=f"{area} Policing and Crime Board", kind=OrganisationKind.POLICING_BOARD, area=area,
            nation="England", evidence=told, now=now,
        )  # fmt: skip
        report_succession(
            actor=office, kind=SuccessionKind.ABOLITION, predecessors=[above[force]], successors={board: ""},
            on=MAY_2028, stands=Standing.ANNOUNCED, basis=BASIS, evidence=told, now=now,
        )  # fmt: skip
