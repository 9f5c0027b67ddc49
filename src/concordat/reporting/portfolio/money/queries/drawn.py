"""What the charts of the money are drawn from."""

from __future__ import annotations

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.queries.since import taken_back
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing
from concordat.reporting.portfolio.money.quarters import ByQuarter, by_quarter
from concordat.reporting.portfolio.money.records import MoneyView
from concordat.reporting.portfolio.money.steps import Steps, steps_of


def money_steps(actor: Actor, *, view: MoneyView) -> Steps:
    """From plan to achieved, for the lines in the totals of a view. Four database queries."""
    taken = taken_back(
        actor, as_at=view.as_at, collaboration=view.scope.collaboration, organisation=view.scope.organisation
    )
    return steps_of(view, taken)


def money_by_quarter(actor: Actor, *, view: MoneyView) -> list[ByQuarter]:
    """Plan and results adding up over the quarters. Four database queries."""
    told = entries(
        actor, as_at=view.as_at, kinds=[EntryKind.SAVING], collaboration=view.scope.collaboration,
        organisation=view.scope.organisation, standing=Standing.ACHIEVED, recurrence=Recurrence.CUMULATIVE,
    )  # fmt: skip
    return by_quarter(view, told)
