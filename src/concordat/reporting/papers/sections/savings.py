"""Savings by partner: annual estimate, plan to date, achieved; one chart; and what stands in no sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.registers.benefits.records import LeftOut, PositionLine
from concordat.registers.benefits.rules import Assurance, EntryKind, added
from concordat.rendering.charts.money import PlanAndAchieved, savings_against_plan
from concordat.rendering.documents.pictures import picture
from concordat.rendering.documents.tree import (
    Block,
    Cell,
    Column,
    NumberCell,
    Paragraph,
    Table,
    TextCell,
    text,
)
from concordat.reporting.papers import changes
from concordat.reporting.papers.naming import amount_words, bodies, line_words
from concordat.reporting.papers.news import is_new
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import periods
from concordat.reporting.papers.words import capital, counted, first_of, in_words, on_day

_COLUMNS = (
    Column("Collaboration", 1.7), Column("Partner", 1.5), Column("Estimate a year", 1.2, True),
    Column("Plan to date", 1.2, True), Column("Achieved", 1.2, True), Column("Of plan", 0.8, True),
    Column("Assurance", 1.4),
)  # fmt: skip
_OTHERS = (
    Column("Collaboration", 1.7), Column("Partner", 1.7), Column("What", 2.6), Column("Amount", 1.3, True),
    Column("Why it is in no total", 1.8),
)  # fmt: skip
_MOST_BARS = 14
_METHOD = (
    "Plan to date is the estimate of a year in proportion to the whole months in service. Where a source leaves open "
    "which month its figure includes, the second percent is for the shorter time. Annual, cumulative, one-off and "
    "non-cashable amounts are not added to each other."
)
_NOT_STATED = "not stated"


def comparable(material: Material) -> list[PositionLine]:
    """The lines that the total adds: both a plan to date and a result, in no line above them, cashable."""
    return [
        line
        for line in material.lines()
        if line.plan is not None and line.achieved is not None and line.key not in material.not_added
    ]


def furthest_behind(material: Material) -> str:
    """Who is so far behind plan that it is rated red, and by how much, largest first; "" for none."""
    red = [line for line in comparable(material) if line.rating is Colour.RED]
    ordered = sorted(red, key=_gap, reverse=True)
    return first_of([f"{line_words(material, line)} ({Money(_gap(line))} behind)" for line in ordered], 3)


def headline(material: Material) -> str:
    """Achieved against plan in one clause; "" where no partner has both."""
    lines = comparable(material)
    plan, achieved = added(line.plan for line in lines), added(line.achieved for line in lines)
    if plan is None or achieved is None:
        return ""
    return f"savings of {achieved} are reported against a plan to date of {plan} ({_percent(achieved, plan)})"


def position(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """Summary, table, chart, amounts not known."""
    lines = material.lines()
    said = [_summary(material, lines)]
    if lines:
        said.append(_METHOD)
    said += _assured(lines)
    said += periods.told(material)
    said += _elsewhere(material)
    blocks: list[Block] = [Paragraph(text(words), numbers.next()) for words in said]
    if lines:
        blocks.insert(1, _table(material, notes, lines))
        blocks[2:2] = _chart(material, lines)
    blocks += periods.table(material, notes)
    if material.position.left_out:
        blocks.append(_left_out(material, notes))
    return tuple(blocks)


def _summary(material: Material, lines: Sequence[PositionLine]) -> str:
    if not lines:
        return f"No annual estimate and no result of a saving had been stated by {on_day(material.as_at)}."
    both = comparable(material)
    if not both:
        counts = f"{capital(counted(len(lines), 'line'))} of savings {'is' if len(lines) == 1 else 'are'} stated"
        return f"{counts}; none has both a plan to date and a result, so nothing can be compared."
    over = f"the {in_words(len(both))} lines" if len(both) == len(lines) else f"{len(both)} of {len(lines)} lines"
    first = f"{capital(headline(material))}, over {over} that have both."
    return f"{first} {_behind(material, both)}{_latest(both)}"


def _latest(lines: Sequence[PositionLine]) -> str:
    """To when the youngest result runs, so that an old figure is not taken for today's."""
    last = max((line.until for line in lines if line.until), key=lambda day: day.last, default=None)
    return f" The latest of these results runs to {last.words()}." if last else ""


def _behind(material: Material, lines: Sequence[PositionLine]) -> str:
    behind = [line for line in lines if _gap(line) > 0]
    if not behind:
        return "None is behind its plan."
    worst = max(behind, key=_gap)
    verb = "line is" if len(behind) == 1 else "lines are"
    furthest = f"the furthest is {line_words(material, worst)}, by {Money(_gap(worst))}"
    return f"{capital(in_words(len(behind)))} {verb} behind plan; {furthest}."


def _gap(line: PositionLine) -> int:
    return line.plan.pence - line.achieved.pence if line.plan and line.achieved else 0


def _assured(lines: Sequence[PositionLine]) -> list[str]:
    stated = [line for line in lines if line.assurance]
    verified = [line for line in stated if line.assurance is Assurance.VERIFIED]
    if not stated:
        return []
    if not verified:
        return ["No result has been verified by finance: each is what a partner reported or claimed."]
    verb = "has" if len(verified) == 1 else "have"
    first = f"{capital(in_words(len(verified)))} of {counted(len(stated), 'result')} {verb} been verified by finance"
    return [f"{first}; the others are what partners reported or claimed."]


def _elsewhere(material: Material) -> list[str]:
    """What is in the ledger but in no total: counted here, named in the table below."""
    others, said = len(material.position.left_out), []
    if others:
        verb = "stands" if others == 1 else "stand"
        said.append(f"{capital(counted(others, 'further amount'))} {verb} in no total; the table below says why.")
    if material.withheld:
        verb = "is" if material.withheld == 1 else "are"
        said.append(f"{capital(counted(material.withheld, 'amount'))} marked commercially sensitive {verb} left out.")
    return said


def _table(material: Material, notes: Notes, lines: Sequence[PositionLine]) -> Table:
    total, remark = _total(material, lines)
    return Table(
        f"Savings by collaboration and partner, as reported by {on_day(material.as_at)}",
        _COLUMNS,
        tuple(_row(material, notes, line) for line in lines),
        total,
        remark,
    )


def _row(material: Material, notes: Notes, line: PositionLine) -> tuple[Cell, ...]:
    planned, result = notes.of(*line.annual_refs), notes.of(line.achieved_ref)
    percents = [f"{reading.percent}%" for reading in line.readings if reading.percent is not None]
    unit = f" ({line.key.unit})" if line.key.unit else ""
    return (
        TextCell(text(material.named(line.key.collaboration) + unit)),
        TextCell(text(material.named(line.key.organisation))),
        _money(line.annual, planned),
        _money(line.plan, planned),
        _money(line.achieved, result),
        NumberCell(" or ".join(percents) or "–"),
        TextCell(text(_said(material, _assurance(line), _change(material, line)))),
    )


def _said(material: Material, assurance: str, change: str) -> str:
    """As reported, to November 2017. New."""
    return ". ".join(part for part in (assurance, change) if part)


def _change(material: Material, line: PositionLine) -> str:
    """Whether a line's estimate or result was reported since the board's last paper, for the first time or again."""
    refs = {ref for ref in (*line.annual_refs, line.achieved_ref) if ref}
    days = [entry.reported_on for entry in material.entries if entry.ref in refs]
    found = changes.change(material, days)
    earlier = any(
        entry.kind is EntryKind.SAVING and entry.organisations == (line.key.organisation,) and
        entry.collaboration == line.key.collaboration and not is_new(material, entry.reported_on)
        for entry in material.entries
    )  # fmt: skip
    return changes.changed(material) if found and earlier else found


def _money(amount: Money | None, notes: tuple[int, ...]) -> Cell:
    return NumberCell(_NOT_STATED) if amount is None else NumberCell(amount.exact(), notes)


def _assurance(line: PositionLine) -> str:
    if line.assurance is None:
        return "–"
    until = f", to {line.until.words()}" if line.until else ""
    bound = f" ({' and '.join(dict.fromkeys(word.replace('_', ' ') for word in line.bounds))})" if line.bounds else ""
    return f"{line.assurance.word}{until}{bound}"


def _total(material: Material, lines: Sequence[PositionLine]) -> tuple[tuple[Cell, ...], str]:
    """The sum of the lines that can be compared, and in words what it leaves out."""
    both = comparable(material)
    plan, achieved = added(line.plan for line in both), added(line.achieved for line in both)
    if plan is None or achieved is None:
        return (), "There is no total: no line has both a plan to date and a result."
    annual = added(line.annual for line in both)
    cells: tuple[Cell, ...] = (
        TextCell(text(f"Total of {counted(len(both), 'line')}")), TextCell(()),
        NumberCell(annual.exact() if annual else _NOT_STATED), NumberCell(plan.exact()), NumberCell(achieved.exact()),
        NumberCell(_percent(achieved, plan)), TextCell(()),
    )  # fmt: skip
    return cells, _leaves_out(material, [line for line in lines if line not in both])


def _leaves_out(material: Material, others: Sequence[PositionLine]) -> str:
    partial = [line for line in others if line.plan is None or line.achieved is None]
    contained = [line for line in others if line not in partial]
    reasons = []
    if partial:
        reasons.append(f"{_whose(material, partial)}, without a plan to date or without a result")
    if contained:
        reasons.append(f"{_whose(material, contained)}, non-cashable or within a line above")
    unknown = len(material.position.unknowns)
    if unknown:
        reasons.append(f"{counted(unknown, 'amount')} not known, named below")
    return f"The total leaves out {'; '.join(reasons)}." if reasons else "The total leaves out no line."


def _whose(material: Material, lines: Sequence[PositionLine]) -> str:
    return first_of([line_words(material, line) for line in lines], 5)


def _chart(material: Material, lines: Sequence[PositionLine]) -> list[Block]:
    """Bars for the lines that have a plan or a result to compare; the largest where there are many."""
    drawn = comparable(material) or [line for line in lines if line.plan is not None or line.achieved is not None]
    if not drawn:
        return []
    largest = sorted(drawn, key=_size, reverse=True)[:_MOST_BARS]
    bars = [PlanAndAchieved(_bar(material, line), line.plan, line.achieved) for line in drawn if line in largest]
    title = "Savings against plan to date"
    if len(largest) < len(drawn):
        title += f", the {_MOST_BARS} largest of {len(drawn)} lines"
    return [picture(savings_against_plan(bars, title=title), with_table=False)]


def _bar(material: Material, line: PositionLine) -> str:
    return f"{material.named(line.key.organisation)}, {material.named(line.key.collaboration)}"


def _size(line: PositionLine) -> int:
    return max(amount.pence for amount in (line.plan, line.achieved, Money(0)) if amount is not None)


def _left_out(material: Material, notes: Notes) -> Table:
    ordered = sorted(material.position.left_out, key=lambda one: not one.unknown)
    return Table(
        "Savings that stand in no total, those not known first",
        _OTHERS,
        tuple(_left_out_row(material, notes, one) for one in ordered),
        remark="None of these is counted as nought.",
    )


def _left_out_row(material: Material, notes: Notes, one: LeftOut) -> tuple[Cell, ...]:
    entry = next(entry for entry in material.entries if entry.ref == one.ref)
    return (
        TextCell(text(material.named(one.collaboration) or _NOT_STATED)),
        TextCell(text(capital(bodies(material, one.organisations)) or _NOT_STATED)),
        TextCell(text(capital(one.what))),
        NumberCell(amount_words(entry), notes.of(one.ref)),
        TextCell(text(capital(one.reason))),
    )


def _percent(part: Money, whole: Money) -> str:
    if whole.pence <= 0:
        return "–"
    return f"{(Decimal(part.pence) * 100 / whole.pence).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"
