"""What a review of a programme adds: the shape of the work, its costs, how far its cases are, what may be chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import EntryKind
from concordat.registers.business_cases.records import CaseRecord
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.collaborations.rules import State, Tier
from concordat.rendering.documents.tree import Block, Cell, Column, NumberCell, Paragraph, Table, TextCell, text
from concordat.reporting.papers import changes, news
from concordat.reporting.papers.naming import amount_words, bodies
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import savings, updates
from concordat.reporting.papers.words import capital, counted, first_of, in_words, listed, on_day

_COSTS = (
    Column("Collaboration", 1.8), Column("Whose", 1.6), Column("What", 2.4), Column("Kind", 1.2),
    Column("Amount", 1.3, True),
)  # fmt: skip
_CASES = (
    Column("Collaboration", 2.6), Column("Business case has reached", 2.4), Column("Planned next", 2),
)  # fmt: skip
_SPENT = (EntryKind.COST, EntryKind.CONTRIBUTION, EntryKind.FUNDING)
_BEFORE_DECISION = frozenset({Stage.MANDATE, Stage.SCOPING, Stage.SOC, Stage.OBC, Stage.FBC})
_DECIDED = frozenset({StageState.APPROVED, StageState.REJECTED})


def assessment(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """How much work there is, between whom, how far on, and under what agreement."""
    held = material.collaborations
    tiers = Counter(one.tier for one in held)
    by_tier = listed([f"{in_words(tiers[one])} {_tier(one)}" for one in Tier if tiers[one]])
    words = [f"The register holds {counted(len(held), 'collaboration')} of this board's bodies: {by_tier}."]
    states = Counter(one.state for one in held if one.state)
    if states:
        said = listed([f"{in_words(states[one])} {updates.state_words(one)}" for one in State if states[one]])
        unsaid = len(held) - sum(states.values())
        end = f"; of {in_words(unsaid)} no state of life was reported" if unsaid else ""
        words.append(f"As last reported, {said}{end}.")
    agreed = len({one.collaboration for one in material.agreements if one.collaboration})
    words.append(f"An agreement is on record for {in_words(agreed) if agreed else 'none'} of them.")
    return tuple(Paragraph(text(one), numbers.next()) for one in words)


def costs(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """Every amount that was spent, budgeted, contributed or funded; they are of different kinds, so none is added."""
    found = [one for one in material.entries if one.kind in _SPENT]
    if not found:
        return (Paragraph(text(f"No cost had been stated by {on_day(material.as_at)}."), numbers.next()),)
    whose = {one.collaboration for one in found if one.collaboration}
    unknown = sum(not one.stated.known for one in found)
    words = f"{capital(counted(len(found), 'amount'))} of costs, contributions and funding "
    words += f"{'is' if len(found) == 1 else 'are'} on record, over {counted(len(whose), 'collaboration')}"
    words += f"; {in_words(unknown)} {'is' if unknown == 1 else 'are'} not known." if unknown else "."
    ordered = sorted(found, key=lambda one: (material.named(one.collaboration).casefold() or "~", one.id))
    table = Table(
        "Costs, contributions and funding, as written",
        (*_COSTS, *changes.column(material)),
        tuple(_cost(material, notes, one) for one in ordered),
        remark="Budgets and spending, of a year or once, by one body or several, are not added to each other.",
    )
    return Paragraph(text(words), numbers.next()), table


def cases(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """What the whole has brought against its plan, and where each business case has got to."""
    money = savings.headline(material)
    first = f"{capital(money)}." if money else "No saving can be compared with its plan yet."
    blocks: list[Block] = [Paragraph(text(first), numbers.next())]
    held = sorted(material.cases, key=lambda one: (material.named(one.collaboration).casefold(), one.title))
    if not held:
        return (*blocks, Paragraph(text("No business case is on record."), numbers.next()))
    live = sum(one.reached is not None and one.reached.told.stage in (Stage.LIVE, Stage.PIR) for one in held)
    words = f"{capital(counted(len(held), 'business case'))} {'is' if len(held) == 1 else 'are'} on record; "
    words += f"{in_words(live) if live else 'none'} {'has' if live < 2 else 'have'} gone live."
    blocks.append(Paragraph(text(words), numbers.next()))
    columns = (*_CASES, *changes.column(material))
    blocks.append(Table("Where each business case has got to", columns, tuple(_rows(material, notes, held))))
    return tuple(blocks)


def options(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The register holds no options of a case, and this says so; what the board can still decide is named."""
    first = "No source lists options that were appraised against each other, so none are compared here."
    waiting = [one for one in material.cases if _undecided(one)]
    if not waiting:
        words = f"{first} No business case is on record as waiting for a decision."
        return (Paragraph(text(words), numbers.next()),)
    named = first_of([f"{material.named(one.collaboration)} ({_reached(one)})" for one in waiting], 12)
    verb = "is" if len(waiting) == 1 else "are"
    words = (
        f"What can still be chosen without undoing a decision {verb} {counted(len(waiting), 'business case')} that no "
        f"source reports as approved or rejected: {named}."
    )
    return Paragraph(text(first), numbers.next()), Paragraph(text(words), numbers.next())


def _tier(one: Tier) -> str:
    return "of no stated tier" if one is Tier.NOT_STATED else one.value.replace("-", " ")


def _cost(material: Material, notes: Notes, one: EntryRecord) -> tuple[Cell, ...]:
    return (
        TextCell(text(material.named(one.collaboration) or "not stated")),
        TextCell(text(capital(bodies(material, one.organisations)) or "not stated")),
        TextCell(text(capital(one.what))),
        TextCell(text(capital(f"{one.kind.value}, {one.standing.value.replace('_', ' ')}"))),
        NumberCell(amount_words(one), notes.of(one.ref)),
        *changes.cell(material, changes.change(material, [one.reported_on])),
    )


def _rows(material: Material, notes: Notes, held: Iterable[CaseRecord]) -> Iterable[tuple[Cell, ...]]:
    for one in held:
        reached, planned = one.reached, one.planned_next
        yield (
            TextCell(text(_named(material, one))),
            TextCell(notes.marked(capital(_reached(one)), reached.ref if reached else None)),
            TextCell(notes.marked(capital(news.stage_words(planned)), planned.ref) if planned else text("not stated")),
            *changes.cell(material, changes.change(material, (report.told.reported_on for report in one.reports))),
        )


def _named(material: Material, one: CaseRecord) -> str:
    name = material.named(one.collaboration)
    return name if one.title == name else f"{name} ({one.title})"


def _reached(one: CaseRecord) -> str:
    return news.stage_words(one.reached) if one.reached else "not stated"


def _undecided(one: CaseRecord) -> bool:
    reached = one.reached
    return reached is not None and reached.told.stage in _BEFORE_DECISION and reached.told.state not in _DECIDED
