"""How partners share, in the demonstration: seven forces by their budgets and then by their officers, and two forces.

Budgets are those of a parliamentary answer, officers those of the workforce statistics; costs, invoices and calls are
invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions import report_clause
from concordat.registers.agreements.actions.schemes import create_scheme, freeze_year, report_scheme
from concordat.registers.agreements.actions.settlements import report_invoice, report_year_cost
from concordat.registers.agreements.actions.weights import create_weight_set, report_weights
from concordat.registers.agreements.rules import Clause, ClauseTold, ClauseValue, Presence
from concordat.registers.agreements.rules.schemes import Method, Part, SchemeParty, SchemeTold, Slot, SlotRule
from concordat.registers.agreements.rules.weights import WeightKind, WeightsTold

SEVEN, PAIR = "seven-force-strategic-collaboration-programme", "kentessex-collaboration"
UNDER = {SEVEN: "section-22a-agreement-for-the-seven-force-programme", PAIR: "legal-arrangement-for-kent-and-essex"}
FORCES = (
    "bedfordshire-police", "cambridgeshire-constabulary", ESSEX, "hertfordshire-constabulary", KENT,
    "norfolk-constabulary", "suffolk-constabulary",
)  # fmt: skip
BUDGETS = ("83.1", "106.1", "222.1", "152.7", "245.8", "121.3", "94.6")
OFFICERS = ("1191.3", "1490.0", "3187.5", "2029.8", "3547.58", "1643.7", "1179.61")
INVOICED = ("80000", "103000", "216000", "149000", "239000", "118500", "92000")


def fill_shares(clock: Clock) -> None:
    """Two sets of weights, a scheme of seven forces in two versions with a year settled, and a scheme of two."""
    today = clock().date()
    evidence = Evidence(KENT, today, reason="Told by the programme office from the minutes of the finance group.")
    by = {"actor": office_actor(), "evidence": evidence, "now": clock()}
    _seven(by)
    _pair(by)


def _seven(by: dict[str, Any]) -> None:
    budget = _weights(by, "Budget requirement", WeightKind.BUDGET, ("FY2004/05", "£ million"),
                      "House of Commons, written answer on police budgets", _values(BUDGETS))  # fmt: skip
    officers = _weights(by, "Officers", WeightKind.HEADCOUNT, ("2019-09", "full-time equivalents"),
                        "Home Office, police workforce statistics", _values(OFFICERS))  # fmt: skip
    key = create_scheme(title="How the seven forces share the programme", collaboration=SEVEN, agreement=UNDER[SEVEN],
                        **by)  # fmt: skip
    parties = tuple(map(SchemeParty, FORCES))
    equal = SlotRule(Slot.ONE_OFF, Method.EQUAL)
    by_budget = SlotRule(Slot.RUNNING, Method.BUDGET, (Part(budget),))
    saving = SlotRule(Slot.SAVING, Method.BLEND, (Part(budget, Decimal(75)), Part(None, Decimal(25))))
    report_scheme(scheme=key, version=SchemeTold(2018, parties, (by_budget, equal, saving)), **by)
    for start in (2018, 2019):
        freeze_year(scheme=key, year=FinancialYear(start), **by)
    by_officers = SlotRule(Slot.RUNNING, Method.HEADCOUNT, (Part(officers),))
    report_scheme(scheme=key, version=SchemeTold(2020, parties, (by_officers, equal, saving), 3), **by)
    _clause(by, SEVEN, Clause.COST_SHARE, "net_revenue")
    _clause(by, SEVEN, Clause.VOTING, "majority")
    year: dict[str, Any] = {"scheme": key, "slot": Slot.RUNNING, "year": FinancialYear(2018), **by}
    report_year_cost(amount=Money.pounds("1000000"), paid_by=KENT, **year)
    for force, pounds in zip(FORCES, INVOICED, strict=True):
        report_invoice(organisation=force, amount=Money.pounds(pounds), on=date(2018, 10, 1), **year)


def _pair(by: dict[str, Any]) -> None:
    calls = {KENT: Decimal(18_420), ESSEX: Decimal(11_260)}
    _weights(by, "Calls that the joint directorates took", WeightKind.ACTIVITY, ("FY2019/20", "calls"),
             "Return of the directorates for the year", calls, PAIR)  # fmt: skip
    key = create_scheme(title="How Kent and Essex share the directorates", collaboration=PAIR, agreement=UNDER[PAIR],
                        **by)  # fmt: skip
    shares = {KENT: Decimal(62), ESSEX: Decimal(38)}
    rules = tuple(SlotRule(slot, Method.FIXED, percentages=shares) for slot in (Slot.RUNNING, Slot.SAVING))
    report_scheme(scheme=key, version=SchemeTold(2019, (SchemeParty(KENT), SchemeParty(ESSEX)), rules), **by)
    _clause(by, PAIR, Clause.VOTING, "unanimity")


def _values(weights: tuple[str, ...]) -> dict[str, Decimal]:
    return {force: Decimal(weight) for force, weight in zip(FORCES, weights, strict=True)}


def _weights(
    by: dict[str, Any], title: str, kind: WeightKind, basis: tuple[str, str], source: str,
    values: Mapping[str, Decimal], about: str = SEVEN,
) -> int:  # fmt: skip
    key = create_weight_set(title=title, kind=kind, collaboration=about, **by)
    told = WeightsTold(PreciseDate.parse(basis[0]), basis[1], source, values)
    return report_weights(weight_set=key, weights=told, **by)


def _clause(by: dict[str, Any], about: str, clause: Clause, rule: str) -> None:
    told = ClauseTold(clause, Presence.PRESENT, value=ClauseValue(rule=rule))
    report_clause(agreement=UNDER[about], clause=told, **by)
