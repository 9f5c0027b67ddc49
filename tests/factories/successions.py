"""Bodies that change: a plan for Kent Police, and an alliance."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.factories.cast import KENT, programme_office, typed

from concordat.foundation.organisations.actions import create_alliance, create_organisation, report_succession
from concordat.foundation.organisations.records import OrganisationKind
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.kernel.dates import PreciseDate

NOW = datetime(2022, 1, 4, 9, 0, tzinfo=UTC)


def bodies_that_change() -> dict[str, str]:
    """A constabulary that is announced to stand in Kent's place, the number of that plan, and an alliance."""
    office = programme_office()
    heir = create_organisation(
        actor=office, name="Estuary Constabulary", kind=OrganisationKind.POLICE_FORCE, evidence=typed(), now=NOW
    )
    (number,) = report_succession(
        actor=office, kind=SuccessionKind.ABOLITION, predecessors=[KENT], successors={heir: ""},
        on=PreciseDate.parse("2098-05"), stands=Standing.ANNOUNCED, basis="Subject to legislation", evidence=typed(),
        now=NOW,
    )  # fmt: skip
    alliance = create_alliance(actor=office, name="Estuary Partners", evidence=typed(), now=NOW)
    return {"heir": heir, "succession": str(number), "alliance": alliance}
