"""Two quarters of returns in the demonstration: one judged and frozen, one in which the leads are at work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from concordat.foundation.access.actors import actor_for, system_actor
from concordat.foundation.access.queries import user_named
from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.errors import NotThere
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import partner_keys
from concordat.registers.delivery import actions
from concordat.registers.delivery.queries import returns
from concordat.registers.delivery.rules import Channel
from concordat.review.returns.actions import accept_return

ALLIANCE = "kent-and-essex"
LEADS = {KENT: "lead-kent", ESSEX: "lead-essex"}
ANSWERED_IN, DUE_IN = timedelta(days=18), timedelta(days=5)
Answers = dict[str, str]

# Who answers for what, in both quarters; the second is asked of more.
THEN = {"body-worn-video": KENT, "mobile-first": ESSEX, "op-hexagon": ESSEX}
NOW = THEN | {"joint-serious-crime-directorate": KENT, "single-joint-essexkent-rmufru": ESSEX, "channel-shift": KENT}

RATED = {f"rating.{name}": "Green" for name in ("overall", "time", "costs", "savings", "benefits")}
# What each lead said then: a quarter that went as planned, one that slipped, one whose money is not known yet.
BEFORE: dict[str, Answers] = {
    "body-worn-video": RATED | {
        "state": "Live", "progress": "All response teams carry cameras. Footage is shared with prosecutors by link.",
        "next": "Cameras for roads policing in the coming quarter.", f"money.costs.actual.{KENT}": "£41,200",
        f"money.costs.actual.{ESSEX}": "£38,900", "risk.new1.what": "Storage fills sooner than was planned",
        "risk.new1.likelihood": "3", "risk.new1.impact": "4",
    },
    "mobile-first": RATED | {
        "rating.overall": "Amber", "rating.time": "Amber", "rating.time.why": "The second wave waits for handsets.",
        "state": "Implementing", "progress": "The first wave of officers works from handsets.",
        "next": "The second wave, once the handsets have come.", f"money.savings.forecast.{ESSEX}": "TBC",
        "milestone.new1.what": "Second wave has its handsets", "milestone.new1.baseline": "Q1 2020/21",
    },
    "op-hexagon": RATED | {
        "rating.benefits": "TBD", "state": "Live", "progress": "Both forces work to one plan for the roads.",
        "next": "A review of the plan with both chief officers.",
    },
}  # fmt: skip
# What they say now; the first is judged already, the second waits, the third was sent back, the fourth is begun.
SINCE: dict[str, Answers] = {
    "body-worn-video": RATED | {
        "state": "Live", "progress": "Roads policing carries cameras too.", "next": "A review of what storage costs.",
        f"money.costs.actual.{KENT}": "£47,800",
    },
    "mobile-first": RATED | {
        "rating.time": "Red", "rating.overall": "Red", "rating.time.why": "The handsets are two months late.",
        "state": "Implementing", "progress": "Training went on; the handsets have not come.",
        "next": "The second wave, once the handsets have come.", "help": "A decision on a second supplier.",
    },
    "op-hexagon": BEFORE["op-hexagon"] | {"progress": "The plan is under review."},
    "joint-serious-crime-directorate": {
        "rating.overall": "Green", "rating.time": "Green", "progress": "One tasking process for both forces.",
        f"money.savings.achieved.{KENT}": "about twenty",
    },
}  # fmt: skip
CHALLENGE = "The benefits were to be determined last quarter as well. By when will they be?"


def fill_returns(clock: Clock) -> None:
    """Open both quarters and let office and leads do their work on them, through the actions that pages use."""
    office, today = office_actor(), clock().date()
    past, last = _quarters(today)
    then = datetime.combine(past[1] + ANSWERED_IN, clock().timetz())  # when the leads of that quarter answered
    period, told = _opened(office, past, then.date() + DUE_IN, THEN, then)
    for collaboration, number in told.items():
        _submitted(number, THEN[collaboration], BEFORE[collaboration], then)
        accept_return(actor=office, number=number, now=then)
    actions.freeze(actor=office, period=period, now=then)
    _, asked = _opened(office, last, today + DUE_IN, NOW, clock())
    for collaboration in THEN:
        _submitted(asked[collaboration], NOW[collaboration], SINCE[collaboration], clock())
    accept_return(actor=office, number=asked["body-worn-video"], now=clock())
    actions.challenge(actor=office, number=asked["op-hexagon"], note=CHALLENGE, now=clock())
    begun = "joint-serious-crime-directorate"
    _saved(asked[begun], NOW[begun], SINCE[begun], clock())


def _quarters(today: date) -> tuple[tuple[date, date], tuple[date, date]]:
    """The last two quarters that are over."""
    year = FinancialYear.containing(today)
    found = [FinancialYear(year.start + back).quarter(number) for back in (-1, 0) for number in (1, 2, 3, 4)]
    past, last = [quarter for quarter in found if quarter[1] < today][-2:]
    return past, last


def _opened(
    office: Actor, quarter: tuple[date, date], due: date, asked: Mapping[str, str], now: datetime
) -> tuple[str, dict[str, int]]:
    """The key of the period, and the number of each return by its collaboration."""
    done = actions.open_period(
        actor=office, alliance=ALLIANCE, starts=quarter[0], ends=quarter[1], due_on=due, collaborations=list(asked),
        answered_by=asked, now=now,
    )  # fmt: skip
    found = returns(office, period=done.period, today=now.date())
    return done.period, {one.collaboration: one.number for one in found}


def _submitted(number: int, organisation: str, answers: Answers, now: datetime) -> None:
    _saved(number, organisation, answers, now)
    actions.submit(actor=lead(organisation), number=number, now=now)


def _saved(number: int, organisation: str, answers: Answers, now: datetime) -> None:
    actions.save_answers(
        actor=lead(organisation), number=number, answers=answers, base={}, channel=Channel.WEB, now=now
    )


def lead(organisation: str) -> Actor:
    """The lead of Kent or Essex Police, with the collaborations that the force is in."""
    account = user_named(system_actor("demonstration"), LEADS[organisation])
    if account is None:
        raise NotThere(f"There is no account {LEADS[organisation]}.")
    actor = actor_for(account)
    return replace(actor, collaborations=partner_keys(actor))
