"""Governance in the demonstration: a meeting of a quarter ago with its minutes, a decision by four parties of whom one
has not answered, the actions that the next meeting has before it, a planned decision and what an inspection asked.

The words are invented; posts stand for the people.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from concordat.calculations.voting import Answer, VotingRule
from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.meetings import ESSEXES, KENTS
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.governance import actions, queries
from concordat.registers.governance.actions import Asked, Plan
from concordat.registers.governance.records import Account, Item, Notice
from concordat.registers.governance.rules import DecisionState
from concordat.registers.governance.rules.agendas import Ask, Presence
from concordat.registers.governance.rules.meeting_actions import ActionState
from concordat.registers.governance.rules.notices import NoticeState
from concordat.registers.governance.rules.pathways import StepRole
from concordat.registers.governance.rules.recommendations import RecommendationKind, RecommendationState

SHARED = "mobile-first"
KENT_PCC, ESSEX_PCC = "kent-police-and-crime-commissioner", "essex-police-fire-and-crime-commissioner"
# Who is asked, the weight of the vote, the share of the cost in percent, and the answer so far.
PARTIES = ((KENT, 25, "28", Answer.FOR), (KENT_PCC, 25, "30", Answer.FOR), (ESSEX, 25, "20", Answer.FOR),
           (ESSEX_PCC, 25, "22", None))  # fmt: skip
QUARTER, FORTNIGHT = timedelta(days=91), timedelta(days=14)


def fill_governance(clock: Clock) -> None:
    """All of it, through the actions that pages use."""
    office, now = office_actor(), clock()
    held_on = now.date() - QUARTER
    said = Evidence(_of(office), held_on, reason="The secretary's notes of the meeting.")
    before = actions.plan_meeting(actor=office, board=KENTS, plan=Plan(held_on - QUARTER), evidence=said, now=now)
    meeting = actions.plan_meeting(actor=office, board=KENTS, plan=Plan(held_on), evidence=said, now=now)
    decision = _decided(office, meeting, said, now)
    _minuted(office, meeting, decision, said, now)
    actions.confirm_minutes(actor=office, meeting=before, at=meeting, evidence=said, now=now)
    _actions(office, before, meeting, said, now)
    actions.set_pathway(
        actor=office, collaboration=SHARED, note="Business cases", evidence=said, now=now,
        steps=[(KENTS, StepRole.CONSULTED), (ESSEXES, StepRole.DECIDES)],
    )  # fmt: skip
    _planned(office, said, now)
    _asked(office, said, now)


def _of(office: Actor) -> str:
    return queries.boards(office, keys=[KENTS])[0].organisation or KENT


def _decided(office: Actor, meeting: int, said: Evidence, now: datetime) -> int:
    """Reported as agreed while one of four has not answered: the page says that the two differ."""
    account = Account(
        state=DecisionState.RECOMMENDED, author_role="Head of Information Technology", meeting=meeting,
        rule=VotingRule.UNANIMITY, recommendation="Buy the next handsets for both forces in one contract.",
        options="Do nothing.\nLet each force buy for itself.\nBuy together.",
        reasons="One contract costs less to support, and footage can be shown on either force's handset.",
        financial="Within the budgets of both forces for the year; no grant is relied on.",
        legal="Section 22A of the Police Act 1996: every party to the agreement has to make it.",
        equality="The handsets were tried by officers who use screen readers.",
        risk="The maker may deliver late; a second supplier is being asked.",
        consultation="Staff associations of both forces, with no objection.",
        human_rights="No right is touched beyond what the forces' policies on footage allow.",
    )  # fmt: skip
    number = actions.open_decision(
        actor=office, board=KENTS, title="One contract for the handsets of both forces", account=account,
        collaboration=SHARED, evidence=said, now=now,
    )  # fmt: skip
    for body, weight, share, _ in PARTIES:
        actions.name_party(
            actor=office, decision=number, organisation=body, weight=weight, resources=Decimal(share), evidence=said,
            now=now,
        )  # fmt: skip
    answers = {body: answer for body, _, _, answer in PARTIES if answer}
    actions.record_votes(actor=office, decision=number, answers=answers, evidence=said, now=now)
    agreed = replace(account, state=DecisionState.AGREED)
    actions.report_decision(actor=office, decision=number, account=agreed, evidence=said, now=now)
    return number


def _minuted(office: Actor, meeting: int, decision: int, said: Evidence, now: datetime) -> None:
    items = (
        Item(1, "Minutes of the last meeting", Ask.NOTE, "Chief Executive", 5,
             minute="The minutes were confirmed without correction."),
        Item(2, "Handsets for both forces", Ask.DECIDE, "Head of Information Technology", 30, decision=decision,
             minute="The board asked what happens if the maker delivers late.\nIt agreed the recommendation, and asked "
                    "for the cost of a second supplier."),
        Item(3, "Savings to date", Ask.DISCUSS, "Chief Finance Officer", 20,
             minute="The board noted that two amounts are not known yet and asked for them."),
    )  # fmt: skip
    for item in items:
        actions.add_item(actor=office, meeting=meeting, item=item, evidence=said, now=now)
    there = ((KENT_PCC, "Chief Executive", Presence.PRESENT), (KENT, "Chief Constable", Presence.PRESENT),
             (KENT, "Chief Finance Officer", Presence.PRESENT),
             (ESSEX, "Head of Information Technology", Presence.IN_ATTENDANCE),
             (ESSEX_PCC, "Chief Executive", Presence.APOLOGIES))  # fmt: skip
    for body, post, presence in there:
        actions.record_attendance(
            actor=office, meeting=meeting, organisation=body, post=post, presence=presence, evidence=said, now=now
        )


def _actions(office: Actor, before: int, meeting: int, said: Evidence, now: datetime) -> None:
    """One done, one moved, one overdue, one in time."""
    day = now.date()
    raised = (
        (before, "List the handsets that are out of support", KENT, "Head of Information Technology", day - QUARTER),
        (before, "Give the two amounts of savings that are not known", ESSEX, "Chief Finance Officer", day - QUARTER),
        (meeting, "Bring the cost of a second supplier", ESSEX, "Head of Information Technology", day - FORTNIGHT),
        (meeting, "Ask the other commissioner for an answer on the handsets", KENT_PCC, "Chief Executive",
         day + FORTNIGHT),
    )  # fmt: skip
    numbers = [
        actions.raise_action(
            actor=office, meeting=where, what=what, organisation=body, owner_post=post, due=PreciseDate.of(due),
            collaboration=SHARED, evidence=said, now=now,
        )
        for where, what, body, post, due in raised
    ]  # fmt: skip
    actions.report_action(
        actor=office, action=numbers[0], state=ActionState.DONE, done_on=PreciseDate.of(day - QUARTER), evidence=said,
        meeting=meeting, now=now,
    )  # fmt: skip
    actions.report_action(
        actor=office, action=numbers[1], state=ActionState.MOVED, due=PreciseDate.of(day + QUARTER), meeting=meeting,
        why="The supplier's invoice is awaited.", evidence=said, now=now,
    )  # fmt: skip


def _planned(office: Actor, said: Evidence, now: datetime) -> None:
    notice = Notice(
        state=NoticeState.NOTIFIED, expected=PreciseDate.of(now.date() + QUARTER), decided_by="The Commissioner",
        contact="Chief Executive", documents=("The full business case", "The draft agreement of both forces"),
        given_on=_day(said),
    )  # fmt: skip
    actions.plan_decision(
        actor=office, board=KENTS, what="Whether both forces show body-worn footage on one system", notice=notice,
        collaboration="body-worn-video", evidence=said, now=now,
    )  # fmt: skip


def _asked(office: Actor, said: Evidence, now: datetime) -> None:
    """An area for improvement that is overdue, and an audit action that is complete and waits to be verified."""
    late = now.date() - FORTNIGHT
    actions.record_recommendation(
        actor=office, collaboration=SHARED, owner=KENT, owner_post="Head of Change", due=PreciseDate.of(late),
        state=RecommendationState.IN_PROGRESS, evidence=said, now=now,
        asked=Asked(RecommendationKind.AREA_FOR_IMPROVEMENT, "The inspectorate", "Inspection of shared services",
                    "Set what the programme gives to the public beside what it costs each force.", "AFI 3"),
    )  # fmt: skip
    number = actions.record_recommendation(
        actor=office, collaboration=SHARED, owner=ESSEX, owner_post="Chief Finance Officer", evidence=said, now=now,
        asked=Asked(RecommendationKind.AUDIT_ACTION, "Internal audit", "Audit of mobile devices",
                    "Reconcile the list of handsets with the supplier's invoices each quarter.", "4.2"),
    )  # fmt: skip
    actions.report_recommendation(
        actor=office, recommendation=number, state=RecommendationState.COMPLETE, evidence=said, now=now,
        note="Two quarters are reconciled.",
    )  # fmt: skip


def _day(said: Evidence) -> date | None:
    return said.reported_on
