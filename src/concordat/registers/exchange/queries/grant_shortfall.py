"""What a grant does not pay, and which partner makes it up, to the penny."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from concordat.calculations.grants import shortfall
from concordat.foundation.organisations.queries import called
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries.workings import apportioned
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.exchange.records.grants import GrantRecord, ShortfallRecord, ShortfallRuleRecord
from concordat.registers.exchange.rules.grants import ShortfallBasis


def shortfall_of(actor: Actor, *, held: GrantRecord, as_at: date | None = None) -> ShortfallRecord:
    """The cost that a grant does not pay, and each partner's part by the last told rule.

    What is not known, not agreed or cannot be shared is said in words, never taken as nought.
    """
    cost = held.cost.amount if held.cost else None
    amount, said = shortfall(cost, held.secured), _unknown(held, cost)
    parts: Mapping[str, Money] = {}
    if amount is not None and amount > ZERO:
        parts, more = _parts(actor, held.rule, amount, as_at)
        said += more
    names = called(actor, on=as_at or date.max, keys=set(parts))
    return ShortfallRecord(amount, shortfall(cost, held.whole.kept), parts, names, tuple(said))


def _unknown(held: GrantRecord, cost: Money | None) -> list[str]:
    said = []
    if cost is None:
        said.append("The whole cost of what it pays for is not known, so the shortfall is not known.")
    if held.secured is None:
        said.append("The award is not known, so the shortfall is not known.")
    counts = held.award if held.awaited else None
    figures = ((counts, "award"), (held.cost, "cost"))
    return said + [
        f"The {word} is {one.shown()}: the shortfall is no firmer than that." for one, word in figures
        if one and one.bound and one.amount is not None
    ]  # fmt: skip


def _parts(
    actor: Actor, rule: ShortfallRuleRecord | None, amount: Money, as_at: date | None
) -> tuple[Mapping[str, Money], list[str]]:  # fmt: skip
    if rule is None:
        return {}, [f"Nobody has said who makes up {amount}: it has no payer."]
    if rule.basis is ShortfallBasis.NOT_AGREED:
        return {}, [f"Who makes up {amount} is not agreed: {rule.note}"]
    if rule.basis is ShortfallBasis.PARTNER:
        return {rule.partner or "": amount}, []
    try:
        working = apportioned(
            actor, key=rule.scheme or "", slot=Slot(rule.slot), year=FinancialYear(rule.year or 0), total=amount,
            as_at=as_at,
        )  # fmt: skip
    except NotThere:
        return {}, [f"{amount} is shared by a scheme that you may not see."]
    except RuleBroken as error:
        return {}, [f"{amount} cannot be shared by the scheme yet: {error}"]
    return {one.party: one.amount for one in working.parties}, []
