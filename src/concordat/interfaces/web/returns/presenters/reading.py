"""A return as it is read: what was answered, what was answered last time, and what is not answered."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.component import Component, Content
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import RagTag
from concordat.interfaces.web.returns.presenters.blocks import Alone, Block, Grid, asked_in, blocks_of
from concordat.interfaces.web.returns.presenters.filling import anchor, identity
from concordat.kernel.rag import Colour
from concordat.registers.delivery.records import AskedQuestion, ReturnForm
from concordat.registers.delivery.rules import Kind

NOT_ANSWERED = "not answered"


@dataclass(frozen=True, slots=True)
class ReadSection:
    """One section of a return."""

    title: str
    anchor: str
    blocks: tuple[Component, ...]


def sections(form: ReturnForm, change: str = "") -> list[ReadSection]:
    """The answers by section; ``change`` is the address of the form, where they may still be changed.

    A section that nobody answered is left out; so are empty rows of what could have been added.
    """
    found = []
    for group in form.groups:
        blocks = blocks_of(group)
        if any(one.answer and one.answer.text for one in asked_in(blocks)) or change:
            found.append(ReadSection(group.title, anchor(group.title), _blocks(group.title, blocks, change)))
    return found


def _blocks(title: str, blocks: list[Block], change: str) -> tuple[Component, ...]:
    facts = [fact for block in blocks if isinstance(block, Alone) for fact in _facts(block, change)]
    grids = [_table(block, change) for block in blocks if isinstance(block, Grid)]
    return (*([SummaryList(facts)] if facts else []), *(table for table in grids if table.rows))


def _facts(block: Alone, change: str) -> list[Fact]:
    """A rating carries its reason as its note."""
    first, *rest = block.asked
    notes = [one.answer.text for one in rest if one.answer and one.answer.text]
    said = [*notes, f"{first.previous.period_name}: {_shown(first, first.previous.text)}"] if first.previous else notes
    label = first.question.label
    actions = [Link("Change", f"{change}#{identity(first.question.key)}", hidden=label)] if change else []
    note = ". ".join(words.rstrip(".") for words in said)
    return [Fact(label, _value(first) or NOT_ANSWERED, actions=actions, note=note)]


def _value(one: AskedQuestion) -> Content | None:
    if isinstance(one.parsed.value, Colour):
        return RagTag(one.parsed.value)
    return _shown(one, one.answer.text) if one.answer else None


def _shown(one: AskedQuestion, written: str) -> str:
    return dict(one.question.choices).get(written, written)


def _table(grid: Grid, change: str) -> DataTable:
    rows = [
        [text(words), *(_cell(one) for one in cells)]
        for words, cells in grid.rows
        if any(one and one.answer and one.answer.text for one in cells)
    ]
    money = any(one and one.question.kind is Kind.MONEY for _, cells in grid.rows for one in cells)
    return DataTable(
        caption=grid.caption, columns=[Column(grid.row_head), *(Column(head, numeric=money) for head in grid.heads)],
        rows=rows,
    )  # fmt: skip


def _cell(one: AskedQuestion | None) -> Cell:
    if one is None:
        return Cell("")
    money, answered = one.question.kind is Kind.MONEY, one.answer.text if one.answer else ""
    return Cell(_shown(one, answered) if answered else NOT_ANSWERED, numeric=money, unknown=not answered)
