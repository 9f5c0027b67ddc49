"""Posts of the cast's collaborations."""

from __future__ import annotations

from typing import Any

from tests.factories.cast import ESSEX, KENT, NOW, kent_lead, typed

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.rules import FunderShare, Particulars, PostKind, TimePart

MANAGER = "Head of Collaboration"
LEAD = "Programme Manager"


def on(text: str) -> PreciseDate:
    """A date as known."""
    return PreciseDate.parse(text)


def post_of(collaboration: str, title: str = LEAD, **more: Any) -> int:
    """A post of a collaboration, recorded by Kent's lead; returns its number. ``more`` are particulars."""
    particulars = Particulars(**({"kind": PostKind.TEAM, "home": KENT} | more))
    return actions.record_post(
        actor=kent_lead(), collaboration=collaboration, title=title, particulars=particulars, evidence=typed(), now=NOW
    )


def holder_of(post: int, **more: Any) -> int:
    """Somebody holds the post, as Kent's lead says; returns the row's number."""
    return actions.report_holder(**({"actor": kent_lead(), "post": post, "evidence": typed(), "now": NOW} | more))


def parts_of(post: int, *parts: tuple[str, str | None, int], **more: Any) -> list[int]:
    """Where its time goes, in whole per cent: (collaboration, organisation, share)."""
    given = tuple(TimePart(key, body, share * 100) for key, body, share in parts)
    values = {"actor": kent_lead(), "evidence": typed(), "now": NOW} | more
    return actions.report_parts(post=post, parts=given, **values)


def share_of(percent: int | None, organisation: str = KENT, name: str = "", **more: Any) -> FunderShare:
    """A funder's share in whole per cent; None is not known."""
    return FunderShare(organisation, name, share=None if percent is None else percent * 100, **more)


def funded(post: int, year: int, *shares: FunderShare, **more: Any) -> list[int]:
    """Who pays in a financial year; half Kent and half Essex where nothing else is said."""
    given = shares or (share_of(50), share_of(50, ESSEX))
    values = {"actor": kent_lead(), "evidence": typed(), "now": NOW} | more
    return actions.report_funding(post=post, year=year, shares=given, **values)


def cost_of(post: int, year: int, pounds: int) -> int:
    """What it costs in a year."""
    return actions.report_cost(
        actor=kent_lead(), post=post, year=year, amount=Money.pounds(pounds), evidence=typed(), now=NOW
    )
