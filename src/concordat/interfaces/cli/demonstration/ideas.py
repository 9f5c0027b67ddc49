"""Opportunities and lessons in the demonstration: an idea that waits for a view, one taken forward, one answered no.

Told by the leads as pages let them; the words and dates are invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.dates import PreciseDate
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.queries import existing
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.duties import Duty
from concordat.registers.business_cases.rules.lessons import LessonKind, LessonState, Reach
from concordat.registers.business_cases.rules.opportunities import Matter, OpportunityState, PartyView, Route
from concordat.registers.collaborations.rules.themes import Theme

STORE, VIDEO, AIR = "mobile-first", "body-worn-video", "national-police-air-service"
FIRE, AMBULANCE = "kent-and-medway-fire-and-rescue-authority", "south-east-coast-ambulance-service"
WEEK = timedelta(days=7)
_WEIGHED = {
    Matter.EXISTING: "The agreements of both forces were read: none of them stands in the way.",
    Matter.CONSISTENCY: "One way of working in both counties spares officers a second set of rules.",
    Matter.AVAILABLE: "Both fleets are renewed within two years, so the moment is now.",
}


def fill_ideas(clock: Clock) -> None:
    """All of it, through the actions that pages use, reported in the half year before today."""
    now = clock()
    _drones(now)
    _welfare(now)
    _waiting(now)
    _lessons(now)


def _by(body: str, weeks: int, now: datetime, where: str) -> dict[str, Any]:
    """What every action takes, told some weeks ago."""
    evidence = Evidence(reported_by=body, reported_on=_day(now, weeks), reason=f"{where}, told by the lead.")
    return {"actor": lead(body), "evidence": evidence, "now": now}


def _day(now: datetime, weeks: int) -> date:
    return now.date() - weeks * WEEK


def _on(now: datetime, weeks: int) -> PreciseDate:
    return PreciseDate.of(_day(now, weeks))


def _weigh(key: str, now: datetime, weeks: int, bodies: Sequence[str]) -> None:
    """What both forces considered, with the agreements that the register listed to them."""
    lay = [one.key for one, _ in existing(lead(KENT), bodies=bodies).agreements][:3]
    for matter, words in _WEIGHED.items():
        actions.record_consideration(
            opportunity=key, matter=matter, words=words, on=_on(now, weeks),
            agreed=lay if matter is Matter.EXISTING else (), **_by(KENT, weeks, now, "The heads of fleet"),
        )  # fmt: skip


def _drones(now: datetime) -> None:
    """An idea of two forces that both wanted, and that went into a collaboration that was there."""
    key = actions.propose_opportunity(
        title="One roster of drone pilots", theme=Theme.ESTATES_ASSETS, function="Air support",
        what="Pilots of both forces stand on one roster, so that the nearest one flies.",
        proposer="Chief superintendents for operations", proposed_on=_on(now, 24), parties=(KENT, ESSEX),
        **_by(KENT, 24, now, "The workshop on operations"),
    )  # fmt: skip
    actions.notify_party(
        opportunity=key, organisation=ESSEX, duty=Duty.CHIEF_OFFICERS, on=_on(now, 23), how="A letter",
        answer_by=_day(now, 18), **_by(KENT, 23, now, "The letter"),
    )  # fmt: skip
    actions.record_view(
        opportunity=key, organisation=ESSEX, view=PartyView.CONDITIONS, on=_on(now, 20),
        reason="It would save an hour on most calls.", conditions="Flights over the estuary stay with Essex.",
        **_by(ESSEX, 20, now, "The answer"),
    )  # fmt: skip
    _weigh(key, now, 19, (KENT, ESSEX))
    actions.decide_opportunity(
        opportunity=key, decision=OpportunityState.TAKEN_FORWARD, route=Route.EXISTING, organisation=KENT,
        decided_by="Chief officers of both forces", on=_on(now, 18),
        reason="The roster needs no money of its own and serves both forces from the first week.",
        **_by(KENT, 18, now, "The minutes"),
    )  # fmt: skip
    actions.record_result(opportunity=key, collaboration=AIR, **_by(KENT, 17, now, "The minutes"))


def _welfare(now: datetime) -> None:
    """An idea of police and fire that was answered with no, and is looked at again next year."""
    key = actions.propose_opportunity(
        title="One welfare vehicle for police and fire", theme=Theme.FIRST_RESPONSE, function="Fleet",
        what="One vehicle with water, heat and light goes out to long incidents of either service.",
        proposer="The local resilience forum", proposed_on=_on(now, 20), parties=(KENT, FIRE),
        **_by(KENT, 20, now, "The forum's minutes"),
    )  # fmt: skip
    actions.notify_party(
        opportunity=key, organisation=FIRE, duty=Duty.THREE_SERVICES, on=_on(now, 19), how="A paper to its board",
        **_by(KENT, 19, now, "The paper"),
    )  # fmt: skip
    actions.record_view(
        opportunity=key, organisation=FIRE, view=PartyView.NOT_INTERESTED, on=_on(now, 15),
        reason="Its own vehicle was renewed last year.", **_by(KENT, 15, now, "The authority's letter"),
    )  # fmt: skip
    actions.decide_opportunity(
        opportunity=key, decision=OpportunityState.CLOSED, organisation=KENT, decided_by="Chief officer lead for fleet",
        on=_on(now, 13), reason="Without the fire service the vehicle would stand idle on most days.",
        **_by(KENT, 13, now, "The minutes"),
    )  # fmt: skip
    actions.review_opportunity(
        opportunity=key, on=_day(now, 2), words="The fire service's vehicle has four more years of service.",
        next_on=_day(now, -50), **_by(KENT, 2, now, "The half-yearly look at the log"),
    )  # fmt: skip


def _waiting(now: datetime) -> None:
    """An idea whose notice is older than the day by which a view was asked for."""
    key = actions.propose_opportunity(
        title="Shared desk for calls about missing people", theme=Theme.DEMAND, function="Public contact",
        what="Police and ambulance staff sit at one desk and share what each knows of a missing person.",
        proposer="Heads of the control rooms", proposed_on=_on(now, 10), parties=(KENT, AMBULANCE),
        next_on=_day(now, -8), **_by(KENT, 10, now, "The control rooms' meeting"),
    )  # fmt: skip
    actions.notify_party(
        opportunity=key, organisation=AMBULANCE, duty=Duty.THREE_SERVICES, on=_on(now, 9), how="A letter",
        answer_by=_day(now, 1), **_by(KENT, 9, now, "The letter"),
    )  # fmt: skip


def _lessons(now: datetime) -> None:
    """One lesson that others applied, one that is published, and one that is only offered."""
    batteries = actions.record_lesson(
        kind=LessonKind.DIFFERENTLY, what="Cameras ran flat before the end of a night shift.",
        why="Batteries were tried on day shifts only.", recommendation="Try every device through a whole night shift.",
        themes=[Theme.ESTATES_ASSETS, Theme.INFORMATION_SHARING], function="ICT", stage=Stage.IMPLEMENTATION,
        collaboration=VIDEO, learned_on=_on(now, 30), reach=Reach.PARTNERS,
        **_by(KENT, 28, now, "The project's review"),
    )  # fmt: skip
    actions.judge_lesson(lesson=batteries, state=LessonState.ACCEPTED, note="Both forces had seen it.",
                         **_by(KENT, 26, now, "The programme board"))  # fmt: skip
    actions.apply_lesson(
        lesson=batteries, collaboration=STORE, what="Handsets were tried for two nights before they were ordered.",
        on=_on(now, 12), **_by(ESSEX, 11, now, "The project's report"),
    )  # fmt: skip
    actions.widen_lesson(lesson=batteries, reach=Reach.ALL, **_by(KENT, 10, now, "The programme board"))
    actions.record_lesson(
        kind=LessonKind.WENT_WELL, what="Trainers of both forces taught in pairs, and questions fell by half.",
        why="Each knew the other force's rules.", recommendation="Let trainers of all partners teach in pairs.",
        themes=[Theme.ESTATES_ASSETS], function="Learning and development", stage=Stage.LIVE, collaboration=VIDEO,
        reach=Reach.PARTNERS, **_by(KENT, 4, now, "The trainers' meeting"),
    )  # fmt: skip
