"""Benefit profiles, baselines and a savings programme of the cast."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories.cast import KENT, NOW, bodies, kent_lead, programme_office, typed

from concordat.calculations.profiles import Shape
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.actions.benefits import record_benefit
from concordat.registers.benefits.actions.maps import put_on_map
from concordat.registers.benefits.actions.profiles import record_baseline, tell_dependency, tell_profile
from concordat.registers.benefits.actions.programmes import begin_programme, count_benefit, tell_required, tell_target
from concordat.registers.benefits.rules import BenefitKind
from concordat.registers.benefits.rules.maps import NodeKind
from concordat.registers.benefits.rules.profiles import Lasting, ToldProfile
from concordat.registers.benefits.rules.programmes import Target

WORKED = Figure("£36,500", Money.pounds(36_500))
UNKNOWN = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)


def benefit(collaboration: str | None = None, title: str = "Fewer vehicles hired", **more: Any) -> str:
    """A cashable benefit; returns its key."""
    values = {"actor": kent_lead(), "kind": BenefitKind.CASHABLE, "evidence": typed(), "now": NOW}
    if collaboration is None:
        values["organisation"] = KENT
    return record_benefit(title=title, collaboration=collaboration, **(values | more))


def told(**more: Any) -> ToldProfile:
    """36,500 a year from 1 April 2017, 100 a day, received by Kent."""
    values: dict[str, Any] = {
        "outcome": "The hire budget is smaller", "owner": KENT, "kind": BenefitKind.CASHABLE,
        "lasting": Lasting.RECURRING, "shape": Shape.STRAIGHT, "starts": date(2017, 4, 1), "figure": WORKED,
        "owner_role": "Head of fleet",
    }  # fmt: skip
    return ToldProfile(**(values | more))


def profiled(key: str, *, evidence: Any = None, actor: Any = None, **more: Any) -> int:
    """A profile of the benefit, told by Kent's lead."""
    return tell_profile(
        actor=actor or kent_lead(), benefit=key, told=told(**more), evidence=evidence or typed(), now=NOW
    )


def baseline(key: str, **more: Any) -> int:
    """What was hired before, recorded by Kent's lead."""
    values: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(), "now": NOW, "amount": Money.pounds(120_000)}
    return record_baseline(benefit=key, taken_on=date(2017, 3, 31), **(values | more))


def programme(title: str = "Medium-term savings", *, organisation: str = KENT) -> str:
    """A programme of Kent's that needs 50,000 in 2017/18 and 80,000 in 2018/19; 2019/20 is to be confirmed."""
    bodies()
    same: dict[str, Any] = {"actor": programme_office(), "evidence": typed(by=organisation), "now": NOW}
    key = begin_programme(organisation=organisation, title=title, **same)
    for start, figure in ((2017, pounds(50_000)), (2018, pounds(80_000)), (2019, UNKNOWN)):
        tell_required(programme=key, year=FinancialYear(start), figure=figure, **same)
    goal = Target(pounds(80_000), date(2020, 3, 31), Money.pounds(480_000), "fleet budget of 2016/17", None, "Budgets")
    tell_target(programme=key, told=goal, **same)
    return key


def counted(key: str, line: str) -> int:
    """A benefit that counts towards the programme; returns the line's number."""
    return count_benefit(actor=kent_lead(), programme=key, benefit=line, evidence=typed(), now=NOW)


def pounds(amount: int) -> Figure:
    """A known amount."""
    return Figure(f"£{amount}", Money.pounds(amount))


def of_the_hub(hub: str) -> dict[str, str]:
    """One of everything that the pages of benefits name: of Kent's hub, and of a programme of Kent's."""
    key, same = benefit(hub, "Less rent paid"), {"actor": kent_lead(), "evidence": typed(), "now": NOW}
    profiled(key)
    node = put_on_map(collaboration=hub, kind=NodeKind.OUTPUT, title="One site", **same)
    depends = tell_dependency(benefit=key, on_words="The lease of the other site ends", **same)
    goal = programme()
    return {
        "benefit": key, "baseline": str(baseline(key)), "depends": str(depends), "node": f"map-node:{node}",
        "programme": goal, "saving_line": str(counted(goal, key)), "uncounted": benefit(hub, "Less heating paid"),
    }  # fmt: skip
