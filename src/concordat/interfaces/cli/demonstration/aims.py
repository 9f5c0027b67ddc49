"""What Kent and Essex work together for, in the demonstration; and how the estates function left their joint unit.

Told as pages let people tell it. That estates were being parted is told in the papers; the rest is invented.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions import function_leaves, post_entry
from concordat.registers.benefits.queries import savings_for
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing, Stated
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.rules import AccountKind, Aim, Decision, Kind, PartnerRole, SavingAnswer, Theme

WHOLE, UNIT = "kentessex-collaboration", "joint-support-services-directorate"
BEGAN, PARTED = date(2018, 4, 1), date(2019, 6, 30)
ESTATES = "Estates"
PURPOSE = "Each force keeps its own local policing; what both need in the same way is done once, for both."
SCOPE = {
    AccountKind.SCOPE_IN: "Serious crime, support services and the systems that both forces use.",
    AccountKind.SCOPE_OUT: "Neighbourhood and response policing, which stay with each force.",
}
PLANS = {
    "kent-police-and-crime-commissioner": (
        "A plan for Kent and Medway", 2017, 2021, ("Victims are heard first", "Each pound of the precept is used well"),
    ),
    "essex-police-fire-and-crime-commissioner": (
        "A plan for Essex", 2016, 2020, ("Officers are seen in every town", "Gangs are broken up"),
    ),
}  # fmt: skip
OBJECTIVES = (
    ("What the joint directorates cost falls year by year", "Cost against the year before", "95", "%", Aim.AT_MOST,
     "2020-03"),
    ("Organised crime is pursued across the county line", "Joint operations that end in a charge", "24",
     "operations a year", Aim.AT_LEAST, "2020-03"),
    ("Staff of both forces are paid without mistakes", "Pay runs without a correction", "99.5", "%", Aim.AT_LEAST,
     "2019-12"),
)  # fmt: skip


def fill_aims(clock: Clock) -> None:
    """Purpose, scope, objectives, themes, priorities and kinds; then the function that leaves, with its savings."""
    now = clock()
    known = {key for key, _ in queries.named(office_actor())}
    if WHOLE in known:
        _whole(now)
    if UNIT in known:
        _unit(now)


def _told(on: date, now: datetime, reason: str = "Agreed by the joint chief officers") -> dict[str, Any]:
    return {"actor": office_actor(), "evidence": Evidence(KENT, on, reason=reason), "now": now}


def _whole(now: datetime) -> None:
    told = _told(BEGAN, now) | {"collaboration": WHOLE}
    actions.report_kind(kind=Kind.PROGRAMME, **told)
    actions.record_account(kind=AccountKind.PURPOSE, text=PURPOSE, **told)
    for kind, text in SCOPE.items():
        actions.record_account(kind=kind, text=text, **told)
    for text, measure, target, unit, aim, when in OBJECTIVES:
        actions.record_objective(
            text=text, measure=measure, target=Decimal(target), unit=unit, aim=aim, by_when=PreciseDate.parse(when),
            **told,
        )  # fmt: skip
    actions.set_themes(themes={Theme.STRATEGIC_ALLIANCES, Theme.ESTATES_ASSETS, Theme.INFORMATION_SHARING}, **told)
    actions.set_priorities(priorities=_priorities(now), **told)


def _priorities(now: datetime) -> list[int]:
    """Two plans, both published; the numbers of the priorities that the collaboration serves."""
    told, served = _told(BEGAN, now, "The plan as published"), []
    for body, (title, first, last, listed) in PLANS.items():
        key = actions.record_plan(
            organisation=body, title=title, first_year=first, last_year=last, priorities=listed,
            published_on=date(first, 4, 1), **told,
        )  # fmt: skip
        served.append(queries.plan(office_actor(), key=key).priorities[-1].id)
    return served


def _unit(now: datetime) -> None:
    """The joint directorate: its estates function leaves, one saving of it is no longer made, the others are kept."""
    told = _told(BEGAN, now) | {"collaboration": UNIT}
    actions.report_kind(kind=Kind.JOINT_UNIT, **told)
    present = {one.organisation for one in queries.present_partners(office_actor(), collaboration=UNIT)}
    if ESSEX in present:
        actions.change_partner(organisation=ESSEX, role=PartnerRole.HOST, **told)
    if ESTATES not in queries.functions(office_actor(), collaboration=UNIT):
        actions.add_function(function=ESTATES, **told)
    amount = Money.pounds(85_000)
    planned = post_entry(
        kind=EntryKind.SAVING, what="One estates team for both forces", stated=Stated(Figure("£85,000", amount)),
        standing=Standing.PLANNED, recurrence=Recurrence.ANNUAL, organisations=[ESSEX, KENT], **told,
    )  # fmt: skip
    kept = Decision(SavingAnswer.KEPT, "Made by other functions of the directorate")
    found = savings_for(office_actor(), collaboration=UNIT, function=ESTATES)
    decisions = {one.id: kept for one in found}
    decisions[planned] = Decision(SavingAnswer.REVERSED, "Each force has an estates team of its own again")
    function_leaves(
        collaboration=UNIT, function=ESTATES, on=PARTED, reason="The forces' estates need different work",
        decisions=decisions, variation="Second variation, schedule 3",
        **_told(PARTED, now, "Decision of the joint chief officers"),
    )  # fmt: skip
