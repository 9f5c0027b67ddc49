"""An annex for those who scrutinise: who shares what, function by function, and what is held twice."""

from __future__ import annotations

from collections import defaultdict

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules import State
from concordat.rendering.documents.tree import Block, Bullets, Cell, Paragraph, Table, TextCell, text
from concordat.rendering.documents.tree import Column as Head
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted, listed
from concordat.reporting.portfolio.sharing.cells import Column, Sharing
from concordat.reporting.portfolio.sharing.laying import Register, laid_out
from concordat.reporting.portfolio.sharing.matrix import Matrix, Twice

_HEADS = (
    Head("Function", 1.5), Head("Collaboration", 2), Head("How", 0.9), Head("Organisations", 2.6), Head("Agreement", 2),
    Head("Since", 1),
)  # fmt: skip
_NOTHING = "No collaboration on record carries a function that is shared."


def who_shares_what(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """What the board's own bodies hold twice, then every arrangement by function, with whom and under what."""
    matrix = _matrix(material)
    if not matrix.functions:
        return (Paragraph(text(_NOTHING)),)
    rows = tuple(row for function in matrix.functions for row in _rows(matrix, function, notes))
    remark = "Alone is who shared a function before and shares it no more; what is not listed is not stated."
    return (*_twice(material, matrix), Table("Who shares what", _HEADS, rows, remark=remark))


def _matrix(material: Material) -> Matrix:
    """Over every partner, since a paper has room for more than services; what is declined carries nothing."""
    bodies = {
        partner.organisation: partner.name
        for one in material.collaborations
        if one.state is not State.DECLINED
        for partner in one.partners
    }
    register = Register(material.as_at, material.collaborations, material.agreements, material.alliances)
    return laid_out(register, [Column(key, bodies[key], bodies[key]) for key in sorted(bodies, key=bodies.__getitem__)])


def _rows(matrix: Matrix, function: str, notes: Notes) -> list[tuple[Cell, ...]]:
    """One row an arrangement and way, with all who have it so."""
    held: dict[tuple[str, str], list[tuple[str, Sharing]]] = defaultdict(list)
    for column in matrix.columns:
        for one in matrix.cell(function, column.key):
            held[one.collaboration, one.how.value].append((column.name, one))
    return [_row(function, group, notes) for group in held.values()]


def _row(function: str, group: list[tuple[str, Sharing]], notes: Notes) -> tuple[Cell, ...]:
    one = group[0][1]
    since = sorted({PreciseDate.parse(each.since).words() for _, each in group if each.since})
    of = f", of {one.agreed_by}" if one.agreed_by else ""
    return (
        TextCell(text(function)),
        TextCell(notes.marked(capital(one.name), RecordRef("collaboration", one.collaboration))),
        TextCell(text(one.how.word)),
        TextCell(text(", ".join(name for name, _ in group))),
        TextCell(text(f"{'; '.join(one.agreements)}{of}" if one.agreements else "none on record")),
        TextCell(text("; ".join(since) or "not stated")),
    )


def _twice(material: Material, matrix: Matrix) -> tuple[Block, ...]:
    own = [one for one in matrix.held_twice if one.column.key in material.board.bodies]
    if not own:
        return ()
    said = f"{capital(counted(len(own), 'function'))} of this board's bodies stand in two arrangements at once."
    if len(own) == 1:
        said = "One function of this board's bodies stands in two arrangements at once."
    return (Paragraph(text(said)), Bullets(tuple(text(_question(one)) for one in own)))


def _question(one: Twice) -> str:
    return f"{one.function}, {one.column.name}: {listed([each.name for each in one.arrangements])}."
