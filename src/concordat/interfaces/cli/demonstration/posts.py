"""Posts in the demonstration: a small programme team, who pays, what ends too early, and a load to look at.

Holders are accounts of the demonstration, so that no name of a person stands anywhere; titles and dates are invented.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from concordat.foundation.access.queries import user_named
from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.rules import (
    Backfill,
    ControlHead,
    FunderShare,
    Particulars,
    PostKind,
    Successor,
    TimePart,
)

STORE, SHARED = "mobile-first", "body-worn-video"
WHY = "The team list of the programme."


def fill_posts(clock: Clock) -> None:
    """All of it, through the actions that pages use, as the programme office tells it."""
    now, office = clock(), office_actor()
    same: dict[str, Any] = {"actor": office, "evidence": Evidence(KENT, now.date(), reason=WHY), "now": now}
    head = _post(same, STORE, "Head of Digital Policing", Particulars(PostKind.SRO, KENT, KENT, grade="Superintendent"))
    _held(same, head, office, "lead-kent", date(now.year - 3, 9, 1))
    manager = _post(same, STORE, "Programme Manager, Mobile First", Particulars(
        PostKind.PROGRAMME_LEAD, ESSEX, ESSEX, head, KENT, ControlHead.PROVIDED, "Chief Inspector", 100,
    ))  # fmt: skip
    cameras = _post(same, SHARED, "Business Change Lead, Body Worn Video", Particulars(
        PostKind.JOINTLY_FUNDED, ESSEX, ESSEX, head, grade="PO5", fte=60,
    ))  # fmt: skip
    for post in (manager, cameras):
        _held(same, post, office, "lead-essex", date(now.year - 2, 4, 1))
    actions.report_parts(post=manager, parts=(TimePart(STORE, KENT, 4_000), TimePart(STORE, ESSEX, 4_000)), **same)
    actions.report_parts(post=cameras, parts=(TimePart(SHARED, KENT, 2_000), TimePart(SHARED, ESSEX, 2_000)), **same)
    _money(same, manager, cameras, now.date())
    _coming_and_going(same, cameras, now)


def _post(same: dict[str, Any], collaboration: str, title: str, told: Particulars) -> int:
    return actions.record_post(collaboration=collaboration, title=title, particulars=told, **same)


def _held(same: dict[str, Any], post: int, office: Actor, username: str, since: date) -> None:
    account = user_named(office, username)
    person = account.person_id if account else ""
    actions.report_holder(post=post, person=person, since=PreciseDate.of(since), **same)


def _money(same: dict[str, Any], manager: int, cameras: int, today: date) -> None:
    """The manager is paid for this year and next by both; what is to come after the cameras' first year is open."""
    year = FinancialYear.containing(today).start
    both = [FunderShare(KENT, "", share=5_500), FunderShare(ESSEX, "", share=4_500)]
    for start in (year, year + 1):
        actions.report_funding(post=manager, year=start, shares=both, cost=Money.pounds(71_400), **same)
    fund = FunderShare(None, "Police transformation fund", amount=Money.pounds(32_500))
    actions.report_funding(post=cameras, year=year, shares=[fund], cost=Money.pounds(32_500), **same)
    later = [FunderShare(KENT, "", share=5_000), FunderShare(ESSEX, "")]
    actions.report_funding(post=cameras, year=year + 1, shares=later, **same)
    due = PreciseDate.of(FinancialYear(year + 1).last_day - timedelta(days=90))
    actions.report_stage_served(post=cameras, words="the handover of the cameras to the two forces", due=due, **same)


def _coming_and_going(same: dict[str, Any], cameras: int, now: datetime) -> None:
    """A secondment that ends early, a post that nobody has held for months, and one that is being recruited to."""
    today = now.date()
    trainer = _post(
        same, STORE, "Trainer, Mobile First", Particulars(PostKind.SECONDMENT, KENT, KENT, grade="Sergeant")
    )
    actions.report_holder(post=trainer, since=PreciseDate.of(today - timedelta(days=200)), **same)
    ends = PreciseDate.of(today + timedelta(days=60))
    actions.report_secondment(
        post=trainer, lent_by=KENT, lent_to=ESSEX, starts=PreciseDate.of(today - timedelta(days=200)), ends=ends,
        payer=ESSEX, backfill=Backfill.NO, **same,
    )  # fmt: skip
    actions.report_stage_served(
        post=trainer, words="training in the last station", due=PreciseDate.of(today + timedelta(days=150)), **same
    )
    analyst = _post(same, SHARED, "Data Analyst, Body Worn Video", Particulars(PostKind.TEAM, KENT, KENT, fte=100))
    actions.report_vacancy(post=analyst, since=PreciseDate.of(today - timedelta(days=170)), **same)
    begins = PreciseDate.of(today + timedelta(days=14))
    actions.report_leaving(post=cameras, leaves=PreciseDate.of(today + timedelta(days=120)), **same)
    actions.report_succession(post=cameras, successor=Successor("", begins), **same)
