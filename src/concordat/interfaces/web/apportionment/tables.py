"""Schemes, workings and settlements as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from concordat.calculations.apportionment import StepKind
from concordat.interfaces.web.components.bodies import body, body_cell
from concordat.interfaces.web.components.cells import Cell, Link, day, link, money, number, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.agreements.records.schemes import (
    ClauseBeside,
    SchemeRecord,
    SchemeVersionRecord,
    TrueUp,
    Working,
    percent_words,
)
from concordat.registers.agreements.records.weights import WeightSetRecord, WeightVersionRecord
from concordat.registers.agreements.rules.schemes import SlotRule

ROUNDING = (
    "Each part is rounded down to the penny; the pennies that are left go to the largest fractions, of equal ones to "
    "the partner that stands first. The parts always come to the whole."
)
STEPS = {
    StepKind.RULE: "By the rule", StepKind.LIMITS: "Within floors and caps", StepKind.DAMPING: "Coming in",
    StepKind.DAYS: "By days in the year", StepKind.FROZEN: "As frozen",
}  # fmt: skip


def rules_table(held: SchemeRecord, version: SchemeVersionRecord, links: Links) -> DataTable:
    """The rule of each slot of a version, in words."""
    return DataTable(
        "Rules", [Column(head) for head in ("What is shared", "By what", "Weights", "Of each", "Floors and caps")],
        [[text(rule.slot.words), text(rule.method.words), _weights(held, rule, links), _each(held, rule),
          _limits(held, rule)] for rule in version.told.rules],
        caption_hidden=True, empty="The scheme says nothing yet.",
    )  # fmt: skip


def _weights(held: SchemeRecord, rule: SlotRule, links: Links) -> Cell:
    said = []
    for part in rule.parts:
        one = held.weights.get(part.weights) if part.weights else None
        name = one.words if one else "equal" if part.weights is None else "weights that you may not see"
        said.append(f"{part.percent.normalize():f}% {name}" if len(rule.parts) > 1 else name)
    only = held.weights.get(rule.parts[0].weights) if len(rule.parts) == 1 and rule.parts[0].weights else None
    return link(said[0], links.to("weight-set", only.weight_set)) if only else Cell("; ".join(said) or "–")


def _each(held: SchemeRecord, rule: SlotRule) -> Cell:
    said = [f"{held.name(key)} {value.normalize():f}%" for key, value in rule.percentages.items()]
    said += [f"{held.name(key)} {amount.exact()} a year" for key, amount in rule.fixed.items()]
    return Cell("; ".join(said) or "–")


def _limits(held: SchemeRecord, rule: SlotRule) -> Cell:
    said = [f"{held.name(key)} at least {value.normalize():f}%" for key, value in rule.floors.items()]
    said += [f"{held.name(key)} at most {value.normalize():f}%" for key, value in rule.caps.items()]
    return Cell("; ".join(said) or "–")


def parties_table(held: SchemeRecord, version: SchemeVersionRecord, links: Links) -> DataTable:
    """Who shares, in the order that settles a penny, and from when to when."""
    return DataTable(
        "Partners", [Column("Partner"), Column("Joins"), Column("Leaves")],
        [[Cell(body(one.organisation, held.name(one.organisation), links)),
          day(one.joined) if one.joined else Cell("–"), day(one.left) if one.left else Cell("–")]
         for one in version.told.parties], caption_hidden=True,
    )  # fmt: skip


def versions_table(held: SchemeRecord) -> DataTable:
    """Every version, the last one first."""
    return DataTable(
        "Versions", [Column("Version"), Column("Holds from"), Column("Comes in over"),
                     Column("Partners", numeric=True), Column("Told on")],
        [[text(f"Version {one.number}"), text(str(FinancialYear(one.told.from_year))),
          Cell(f"{one.told.damping} years" if one.told.damping > 1 else "at once"),
          number(len(one.told.parties)), day(one.reported_on)] for one in reversed(held.versions)],
        caption_hidden=True, empty="No version is told yet.",
    )  # fmt: skip


def frozen_table(held: SchemeRecord, links: Links) -> DataTable:
    """The years whose shares stand, each with its settlement."""
    numbers = {one.id: one.number for one in held.versions}
    return DataTable(
        "Frozen years", [Column(head) for head in ("Year", "By version", "Frozen on", "Settlement")],
        [[text(str(FinancialYear(one.year))), text(f"Version {numbers.get(one.version, '?')}"), day(one.reported_on),
          Cell(_to_settlement(held.key, str(FinancialYear(one.year)), links))] for one in reversed(held.frozen)],
        caption_hidden=True, empty="No year is frozen: the shares of every year still follow the last version.",
    )  # fmt: skip


def _to_settlement(key: str, year: str, links: Links) -> Link:
    return Link("Year-end settlement", links.to("scheme-true-up", key, slot="running", year=year), f"of {year}")


def clauses_table(found: Sequence[ClauseBeside], links: Links) -> DataTable:
    """What agreements say on sharing, beside the scheme."""
    return DataTable(
        "What the agreement says", [Column(head) for head in ("Agreement", "Its clause", "Beside the scheme")],
        [[link(one.title, links.to("agreement", one.agreement)), text(one.words), _beside(one)] for one in found],
        caption_hidden=True, empty="No agreement has a clause on cost sharing on record.",
    )  # fmt: skip


def _beside(one: ClauseBeside) -> Cell:
    if one.differs is None:
        return Cell("cannot be compared: the clause names no rule of its own", unknown=True)
    return Cell(f"Differs: {one.differs}") if one.differs else Cell("The same")


def shared_table(found: Working) -> DataTable:
    """Who bears what: weights, days, share and amount; the sum is the whole."""
    weights = [one for one in found.weights if one is not None]
    fixed = any(one.fixed != ZERO for one in found.parties)
    columns = [Column("Partner"), *(Column(one.words, numeric=True, note=one.unit) for one in weights),
               Column("Days", numeric=True), Column("Share", numeric=True),
               *([Column("Fixed amount", numeric=True)] if fixed else []), Column("Amount", numeric=True)]  # fmt: skip
    rows = [
        [text(one.name), *(number_as_kept(one.weights[place]) for place, held in enumerate(found.weights) if held),
         number(one.days), Cell(one.percent, numeric=True), *([money(one.fixed)] if fixed else []), money(one.amount)]
        for one in found.parties
    ]  # fmt: skip
    places = [place for place, held in enumerate(found.weights) if held]
    sums = [
        number_as_kept(sum((p.weights[place] or Decimal(0) for p in found.parties), Decimal(0))) for place in places
    ]
    whole = sum((one.amount for one in found.parties), ZERO)
    given = sum((one.fixed for one in found.parties), ZERO)
    total = [Cell("Total"), *sums, Cell(""), Cell("100%", numeric=True), *([money(given)] if fixed else []),
             money(whole)]  # fmt: skip
    return DataTable(f"{found.slot.words} of {found.year}, shared", columns, rows, total=total, leaves_out=ROUNDING,
                     name="shared")  # fmt: skip


def number_as_kept(value: Decimal | None) -> Cell:
    """A weight as its source prints it."""
    return Cell(f"{value:,f}" if value is not None else "no weight", numeric=True, unknown=value is None)


def steps_table(found: Working) -> DataTable:
    """The shares after each step, in percent."""
    heads = [_step(found, one.kind) for one in found.steps]
    return DataTable(
        "Step by step", [Column("Partner"), *(Column(head, numeric=True) for head in heads)],
        [[text(one.name), *(Cell(percent_words(step.shares[one.party]), numeric=True) for step in found.steps)]
         for one in found.parties],
        leaves_out="Percentages are rounded to four places for print; the amounts are reckoned from exact fractions.",
        name="steps",
    )  # fmt: skip


def _step(found: Working, kind: StepKind) -> str:
    if kind is StepKind.DAMPING and found.transition:
        return f"{STEPS[kind]}, year {found.transition[0]} of {found.transition[1]}"
    return STEPS[kind]


def basis(found: Working, links: Links) -> SummaryList:
    """By what it is shared, in a few lines."""
    facts = [
        Fact("Shared", found.total.exact(), note=f"{found.slot.words.lower()} of {found.year}"),
        Fact("By", found.rule.method.words, note=f"version {found.version.number} of the scheme"),
        Fact("Standing", f"Frozen on {found.frozen.reported_on:%-d %B %Y}" if found.frozen and found.frozen.reported_on
             else "Frozen" if found.frozen else "Not frozen: a later version can still change these shares"),
    ]  # fmt: skip
    facts += [Fact(one.kind.words, Link(one.words, links.to("weight-set", one.weight_set)),
                   note=f"{one.unit}, {one.basis.words()}; {one.source}") for one in found.weights if one]  # fmt: skip
    return SummaryList(facts)


def settlement_table(found: TrueUp) -> DataTable:
    """Each partner's share of the actual cost, what it was invoiced, and what is left to settle."""
    rows = [
        [text(found.names.get(key, key)), money(part), money(found.invoiced.get(key)), _charge(found.charges.get(key))]
        for key, part in found.parts.items()
    ]  # fmt: skip
    invoiced = sum(found.invoiced.values(), ZERO) if found.invoiced else None
    total = [Cell("Total"), money(sum(found.parts.values(), ZERO)), money(invoiced),
             money(found.net) if found.charges else Cell("–")]  # fmt: skip
    heads = ("Share of the actual cost", "Invoiced", "Balancing charge")
    return DataTable(
        "Settlement", [Column("Partner"), *(Column(head, numeric=True) for head in heads)], rows,
        total=total if rows else (), caption_hidden=True, empty="Nothing can be reckoned yet.",
        leaves_out="A charge above nought is owed by the partner, one below is owed to it." if found.charges else "",
    )  # fmt: skip


def _charge(amount: Money | None) -> Cell:
    return money(amount) if amount is not None else Cell("not reckoned", numeric=True, unknown=True)


def invoices_table(found: TrueUp) -> DataTable:
    """What was invoiced, a line each."""
    return DataTable(
        "Invoices", [Column("Partner"), Column("Day"), Column("Number"), Column("Amount", numeric=True)],
        [[text(one.name), day(one.on), Cell(one.reference or "–"), money(one.amount)] for one in found.invoices],
        caption_hidden=True, empty="Nothing is recorded as invoiced.",
    )  # fmt: skip


def weights_table(held: WeightSetRecord, version: WeightVersionRecord, links: Links) -> DataTable:
    """The weights of a version, with their parts of the whole."""
    whole = sum(version.values.values(), Decimal(0))
    names: Mapping[str, str] = held.names
    return DataTable(
        version.words, [Column("Organisation"), Column("Weight", numeric=True, note=version.unit),
                        Column("Of all", numeric=True)],
        [[body_cell(key, names.get(key, key), links), number_as_kept(value),
          Cell(f"{value / whole * 100:.2f}%" if whole else "–", numeric=True)]
         for key, value in version.values.items()],
        total=[Cell("Total"), number_as_kept(whole), Cell("100%", numeric=True)], caption_hidden=True,
        name=f"version-{version.number}",
    )  # fmt: skip
