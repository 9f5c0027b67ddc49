"""Ranges of benefits and shared events of the cast."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories.benefit_profiles import benefit, profiled
from tests.factories.cast import NOW, PAPER_DAY, bodies, kent_lead, typed

from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions.ranges import judge_shared_event, record_shared_event, tell_range
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis, ToldEvent, ToldRange

WIDE = (50, 100, 110)


def judged(**more: Any) -> ToldRange:
    """Half of the plan to a tenth more, likeliest the plan."""
    values: dict[str, Any] = {
        "basis": RangeBasis.JUDGED, "judged_by": "Head of fleet", "judged_on": PAPER_DAY, "shares": WIDE,
    }  # fmt: skip
    if "basis" in more or "amounts" in more:
        values["shares"] = None
    return ToldRange(**(values | more))


def ranged(key: str, *, evidence: Evidence | None = None, actor: Any = None, **more: Any) -> int:
    """A range of the benefit, told by Kent's lead."""
    return tell_range(
        actor=actor or kent_lead(), benefit=key, told=judged(**more), evidence=evidence or typed(), now=NOW
    )


def uncertain(collaboration: str | None = None, title: str = "Fewer vehicles hired", **more: Any) -> str:
    """A benefit of 36,500 a year with a range; returns its key."""
    bodies()
    key = benefit(collaboration, title)
    profiled(key)
    ranged(key, **more)
    return key


def struck(*pairs: tuple[str, int], chance: int = 20, state: EventState = EventState.OPEN) -> ToldEvent:
    """One chance in five that the benefits lose so many percent."""
    return ToldEvent(state, chance, tuple(pairs), "Programme board", date(2017, 12, 1))


def event(collaboration: str, *pairs: tuple[str, int], title: str = "The grant is refused", **more: Any) -> str:
    """An event of a collaboration, judged where benefits are named; returns its key."""
    same: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(), "now": NOW}
    key = record_shared_event(title=title, collaboration=collaboration, **(same | more))
    if pairs:
        judge_shared_event(event=key, told=struck(*pairs), **same)
    return key


def uncertain_hub(hub: str, key: str) -> dict[str, str]:
    """A range of the hub's benefit, and an event that strikes it."""
    ranged(key)
    return {"event": event(hub, (key, 40), title="The lease is renewed late")}
