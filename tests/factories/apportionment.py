"""Weights and schemes of the cast, and the seven forces with the public weights of domain rule 4.2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from tests.factories.agreements import answering_bodies
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.agreements.actions.schemes import create_scheme, freeze_year, report_scheme
from concordat.registers.agreements.actions.settlements import report_invoice, report_year_cost
from concordat.registers.agreements.actions.weights import create_weight_set, report_weights
from concordat.registers.agreements.rules.schemes import Method, Part, SchemeParty, SchemeTold, Slot, SlotRule
from concordat.registers.agreements.rules.weights import WeightKind, WeightsTold

SEVEN = (
    "bedfordshire-police", "cambridgeshire-constabulary", ESSEX, "hertfordshire-constabulary", KENT,
    "norfolk-constabulary", "suffolk-constabulary",
)  # fmt: skip
# Budget requirement 2004/05 in millions (House of Commons written answer, 2009).
BUDGET = ("83.1", "106.1", "222.1", "152.7", "245.8", "121.3", "94.6")
# Officers, full-time equivalent, September 2019 (Home Office police workforce statistics).
OFFICERS = ("1191.3", "1490.0", "3187.5", "2029.8", "3547.58", "1643.7", "1179.61")
YEAR = FinancialYear(2018)


def values(*weights: str, parties: Sequence[str] = SEVEN) -> dict[str, Decimal]:
    return {party: Decimal(weight) for party, weight in zip(parties, weights, strict=False)}


def weights_told(given: Mapping[str, Decimal], *, basis: str = "FY2004/05", unit: str = "£ million") -> WeightsTold:
    return WeightsTold(PreciseDate.parse(basis), unit, "A written answer", given)


def weights(
    given: Mapping[str, Decimal], kind: WeightKind = WeightKind.BUDGET, *, title: str = "Budget requirement",
    about: str | None = None, basis: str = "FY2004/05", on: date | None = None,
) -> int:  # fmt: skip
    """A set with one version; returns the number of the version."""
    evidence = typed(on=on) if on else typed()
    by: dict[str, Any] = {"actor": programme_office(), "evidence": evidence, "now": NOW}
    key = create_weight_set(title=title, kind=kind, collaboration=about, **by)
    return report_weights(weight_set=key, weights=weights_told(given, basis=basis), **by)


def seven() -> str:
    """A collaboration of seven forces."""
    answering_bodies()
    return collaboration("Seven Force Procurement", SEVEN)


def scheme(about: str, *rules: SlotRule, parties: Sequence[str | SchemeParty] = (KENT, ESSEX), **more: Any) -> str:
    """A scheme with one version; returns its key."""
    key = create_scheme(
        actor=programme_office(), title=more.pop("title", "How the cost is shared"), collaboration=about,
        agreement=more.pop("agreement", None), evidence=typed(), now=NOW,
    )  # fmt: skip
    version(key, *rules, parties=parties, **more)
    return key


def version(
    key: str, *rules: SlotRule, parties: Sequence[str | SchemeParty] = (KENT, ESSEX), from_year: int = 2018,
    damping: int = 0, on: date | None = None,
) -> int:  # fmt: skip
    told = SchemeTold(from_year, tuple(SchemeParty(p) if isinstance(p, str) else p for p in parties),
                      rules or (EQUALLY,), damping)  # fmt: skip
    evidence = typed(on=on) if on else typed()
    return report_scheme(actor=programme_office(), scheme=key, version=told, evidence=evidence, now=NOW)


EQUALLY = SlotRule(Slot.RUNNING, Method.EQUAL)


def by_weights(number: int, method: Method = Method.BUDGET, slot: Slot = Slot.RUNNING, **more: Any) -> SlotRule:
    return SlotRule(slot, method, (Part(number),), **more)


def frozen(key: str, year: FinancialYear = YEAR) -> int:
    return freeze_year(actor=programme_office(), scheme=key, year=year, evidence=typed(), now=NOW)


def cost(key: str, pounds: str, *, paid_by: str | None = KENT, year: FinancialYear = YEAR) -> int:
    return report_year_cost(
        actor=programme_office(), scheme=key, slot=Slot.RUNNING, year=year, amount=Money.pounds(pounds),
        paid_by=paid_by, evidence=typed(), now=NOW,
    )  # fmt: skip


def invoice(key: str, party: str, pounds: str, *, year: FinancialYear = YEAR) -> int:
    return report_invoice(
        actor=programme_office(), scheme=key, slot=Slot.RUNNING, year=year, organisation=party,
        amount=Money.pounds(pounds), on=date(2018, 7, 1), evidence=typed(), now=NOW,
    )  # fmt: skip
