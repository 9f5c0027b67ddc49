"""A small invented register: Kent's board, what it may see, and what it must never see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.factories.benefits import cleaning_framework, post, pounds, unknown
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    NOW,
    actor,
    bodies,
    collaboration,
    essex_lead,
    outsider,
    passage_of,
    typed,
)
from tests.factories.delivery import rate
from tests.factories.governance import board, paper, promise

from concordat.foundation.organisations.models import Organisation, OrganisationLink
from concordat.foundation.organisations.records import LinkKind, OrganisationKind
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import Role
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.rules import Tier
from concordat.registers.governance.actions import record_decision
from concordat.registers.governance.rules import DecisionState
from concordat.reporting.papers.queries import material
from concordat.reporting.papers.records import Material

COMMISSIONER = "kent-police-and-crime-commissioner"
AS_AT = date(2017, 12, 6)
SECRET = "Cumbrian mountain rescue trial"
SENSITIVE = "Tender price of the second bidder"


def commissioner() -> str:
    """The policing body to which Kent Police answers."""
    bodies()
    Organisation.objects.get_or_create(
        key=COMMISSIONER,
        defaults={"name": "Kent Police and Crime Commissioner", "kind": OrganisationKind.POLICING_BODY,
                  "recorded_at": NOW},
    )  # fmt: skip
    OrganisationLink.objects.get_or_create(
        child_id=KENT, parent_id=COMMISSIONER, kind=LinkKind.POLICING_BODY, defaults={"recorded_at": NOW}
    )
    return COMMISSIONER


def secretary() -> Actor:
    """Writes the papers of Kent's own board, and no others."""
    return actor("kent-secretary", Role.BOARD_SECRETARY, KENT)


def filled(organisation: str = KENT) -> str:
    """The register; returns the key of the board, whose last paper is of September 2017."""
    key = board(organisation=organisation)
    before = paper(key, date(2017, 9, 27))
    paper(key, date(2017, 10, 11), title="Second update")
    cleaning = cleaning_framework()
    workshops = collaboration("Joint Fleet Workshops")
    collaboration("Shared Dog Section")
    _money(workshops)
    for dimension, colour in (
        (Dimension.OVERALL, Colour.GREEN),
        (Dimension.TIME, Colour.RED),
        (Dimension.COSTS, Colour.RED),
    ):
        rate(workshops, colour, dimension)
    promise(workshops, what="Open the new workshops", due="2017-10", source_key=before, on=date(2017, 9, 27))
    promise(cleaning, what="Extend the framework to the depots", due="2018-06")
    record_decision(
        actor=secretary(), what="Run the workshops from one site", state=DecisionState.AGREED, collaboration=workshops,
        evidence=passage_of(paper(key, AS_AT, title="Third update")), now=NOW,
    )  # fmt: skip
    _kept_from_kent()
    return key


def _money(workshops: str) -> None:
    post(unknown(), collaboration=workshops, what="Fuel bought together")
    post(pounds(8_300_000), collaboration=workshops, organisations=[KENT, ESSEX], what="Saved by both since 2010")
    post(
        pounds(90_000), collaboration=workshops, what="Estimate of a year without a result", standing=Standing.PLANNED,
        recurrence=Recurrence.ANNUAL,
    )  # fmt: skip
    sensitive = replace(typed(), marking=Marking.SENSITIVE_COMMERCIAL)
    post(pounds(123_456), collaboration=workshops, what=SENSITIVE, evidence=sensitive)


def _kept_from_kent() -> None:
    """What Essex and Cumbria do without Kent."""
    apart = create_collaboration(
        actor=essex_lead(), name=SECRET, tier=Tier.BILATERAL, partners=(ESSEX, ELSEWHERE), evidence=typed(by=ESSEX),
        now=NOW,
    )  # fmt: skip
    post(pounds(777_777), actor=essex_lead(), collaboration=apart, organisations=[ESSEX], evidence=typed(by=ESSEX))
    rate(apart, Colour.RED, actor=essex_lead(), evidence=typed(by=ESSEX))
    post(pounds(666_666), actor=outsider(), organisations=[ELSEWHERE], evidence=typed(by=ELSEWHERE))


def gathered(key: str, **more: object) -> Material:
    """The material of Kent's paper as its secretary has it."""
    values = {"actor": secretary(), "board": key, "as_at": AS_AT} | more
    return material(values.pop("actor"), **values)  # type: ignore[arg-type]
