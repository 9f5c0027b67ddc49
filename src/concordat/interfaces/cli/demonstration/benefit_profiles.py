"""Benefits in the demonstration: profiles, a signed baseline, a map, and one force's savings programme.

Titles, amounts and roles are invented; no person is named.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from concordat.calculations.profiles import Quarter, Shape
from concordat.foundation.access.actors import actor_for
from concordat.foundation.access.queries import user_named
from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions import maps, post_entry, profiles, programmes, record_benefit
from concordat.registers.benefits.rules import Assurance, BenefitKind, EntryKind, Recurrence, Standing, Stated
from concordat.registers.benefits.rules.maps import NodeKind
from concordat.registers.benefits.rules.profiles import Lasting, ProfileStatus, ToldProfile
from concordat.registers.benefits.rules.programmes import Target

SHARED = "body-worn-video"
WHY = "The benefits workshop of the programme."
UNKNOWN = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)
Same = dict[str, Any]


def fill_benefits(clock: Clock) -> None:
    """All of it, through the actions that pages use, told by the office and signed by Kent's finance lead."""
    now = clock()
    same: Same = {"actor": office_actor(), "evidence": Evidence(KENT, now.date(), reason=WHY), "now": now}
    first = FinancialYear.containing(now.date()).start - 1
    held = _profiles(same, first)
    number = profiles.record_baseline(
        benefit=held["disks"], taken_on=date(first, 3, 31), amount=Money.pounds(214_000), value="", **same
    )
    profiles.sign_baseline(
        actor=_finance(), baseline=number, evidence=Evidence(KENT, now.date(), reason="The budget book."), now=now
    )
    profiles.tell_dependency(benefit=held["time"], on_benefit=held["disks"], **same)
    profiles.tell_dependency(benefit=held["disks"], on_words="The fund pays for the joint store of recordings", **same)
    _achieved(same, held["disks"], first)
    _map(same, held)
    _programme(same, held, first, now)


def _profiles(same: Same, first: int) -> dict[str, str]:
    starts, this = date(first, 7, 1), FinancialYear(first)
    named = tuple(
        (Quarter(this, number), Money.pounds(amount)) for number, amount in ((2, 4_500), (3, 9_250), (4, 11_000))
    )
    told = {
        "disks": (SHARED, None, "Recordings are kept in one store", ToldProfile(
            "Neither force buys discs or pays for a second store", KENT, BenefitKind.CASHABLE, Lasting.RECURRING,
            Shape.RAMP, starts, _pounds(96_000), owner_role="Head of Digital Forensics",
            full_from=date(first + 1, 1, 1), reviews=(date(first + 2, 1, 15),), status=ProfileStatus.UNDER_WAY)),
        "time": (SHARED, None, "Officers spend less time copying recordings", ToldProfile(
            "A recording reaches the prosecutor without a journey", ESSEX, BenefitKind.NON_CASHABLE,
            Lasting.RECURRING, Shape.STRAIGHT, starts, UNKNOWN, owner_role="Head of Criminal Justice")),
        "post": (None, KENT, "Letters go out by electronic post", ToldProfile(
            "Postage of the justice unit is below its budget", KENT, BenefitKind.CASHABLE, Lasting.TIME_LIMITED,
            Shape.CUSTOM, starts, UNKNOWN, owner_role="Head of Business Services", quarters=named,
            ends=date(first + 1, 3, 31), status=ProfileStatus.REALISED)),
        "hire": (None, KENT, "Fewer vehicles are hired", ToldProfile(
            "Hired vehicles cost less than the year before", KENT, BenefitKind.CASHABLE, Lasting.RECURRING,
            Shape.STRAIGHT, date(first + 1, 10, 1), _pounds(150_000), owner_role="Head of Fleet",
            status=ProfileStatus.AGREED)),
    }  # fmt: skip
    held = {}
    for name, (collaboration, body, title, profile) in told.items():
        held[name] = record_benefit(
            title=title, kind=profile.kind, collaboration=collaboration, organisation=body, **same
        )
        profiles.tell_profile(benefit=held[name], told=profile, **same)
    return held


def _achieved(same: Same, benefit: str, first: int) -> None:
    year = PreciseDate.parse(f"FY{FinancialYear(first)}")
    stated = Stated(_pounds(41_300), reported_on=same["evidence"].reported_on)
    post_entry(
        kind=EntryKind.SAVING, what="Discs and storage no longer bought", stated=stated, standing=Standing.ACHIEVED,
        recurrence=Recurrence.ANNUAL, organisations=[KENT], collaboration=SHARED, benefit=benefit, cashable=True,
        assurance=Assurance.CLAIMED, since=year, until=year, **same,
    )  # fmt: skip


def _map(same: Same, held: dict[str, str]) -> None:
    there = {"collaboration": SHARED, **same}
    on = {
        name: f"map-node:{maps.put_on_map(kind=kind, title=title, **there)}"
        for name, kind, title in (
            ("store", NodeKind.OUTPUT, "One joint store of recordings"),
            ("training", NodeKind.OUTPUT, "Officers trained to share a recording"),
            ("share", NodeKind.CAPABILITY, "A recording can be shared in minutes"),
            ("once", NodeKind.OUTCOME, "Evidence is copied once and by nobody twice"),
            ("value", NodeKind.OBJECTIVE, "Value for money"),
            ("victims", NodeKind.OBJECTIVE, "Victims are served sooner"),
        )
    }
    on |= {name: f"benefit:{held[name]}" for name in ("disks", "time")}
    for source, target in (("store", "share"), ("share", "once"), ("once", "disks"), ("once", "time"),
                           ("disks", "value")):  # fmt: skip
        maps.link_on_map(source=on[source], target=on[target], **there)


def _programme(same: Same, held: dict[str, str], first: int, now: datetime) -> None:
    key = programmes.begin_programme(organisation=KENT, title="Medium-term savings", **same)
    needs = (_pounds(60_000), _pounds(210_000), _pounds(320_000), UNKNOWN)
    for place, figure in enumerate(needs):
        programmes.tell_required(programme=key, year=FinancialYear(first + place), figure=figure, **same)
    goal = Target(_pounds(320_000), date(first + 3, 3, 31), Money.pounds(4_800_000), "the budgets of fleet and justice",
                  date(first, 4, 1), "Budgets taken out of the base budget, by cost centre")  # fmt: skip
    programmes.tell_target(programme=key, told=goal, **same)
    for name in ("disks", "post", "hire"):
        programmes.count_benefit(programme=key, benefit=held[name], **same)


def _finance() -> Actor:
    account = user_named(office_actor(), "finance-kent")
    if account is None:
        raise NotThere("There is no account finance-kent.")
    return actor_for(account)


def _pounds(amount: int) -> Figure:
    return Figure(f"£{amount:,}", Money.pounds(amount))
