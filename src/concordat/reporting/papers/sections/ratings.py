"""Ratings: what each lead declared, and beside it what the figures make."""

from __future__ import annotations

from concordat.kernel.rag import Colour, Dimension
from concordat.rendering.documents.tree import Block, Cell, Column, Paragraph, RagCell, Table, TextCell, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import counted, first_of, in_words, listed, on_day
from concordat.reporting.portfolio.records import Ratings

_DECLARED = (Dimension.OVERALL, Dimension.TIME, Dimension.COSTS, Dimension.SAVINGS, Dimension.BENEFITS)
_COLUMNS = (
    Column("Collaboration", 2.1),
    *(Column(dimension.value.capitalize(), 1.15) for dimension in _DECLARED),
    Column("Overall, derived", 1.25),
)


def rated(material: Material) -> list[str]:
    """The keys of the collaborations that are rated, by a lead or by their figures; in the paper's order."""
    return [one.key for one in material.collaborations if one.key in material.ratings]


def differs(material: Material, key: str) -> bool:
    """Whether a declared rating of a collaboration is not what the figures make."""
    return any(material.ratings[key].differs(dimension) for dimension in _DECLARED)


def differing(material: Material, dimension: Dimension) -> list[str]:
    """The names of those whose declared rating is not what the figures make."""
    return [material.named(key) for key in rated(material) if material.ratings[key].differs(dimension)]


def table(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The table of ratings with a paragraph above it that says what it shows."""
    keys = rated(material)
    if not any(material.ratings[key].declared for key in keys):
        return (Paragraph(text(_undeclared(material, keys)), numbers.next()),)
    return (
        Paragraph(text(_summary(material, keys)), numbers.next()),
        Table(
            "Ratings declared, and the overall rating that follows from them",
            _COLUMNS,
            tuple(_row(material, notes, key) for key in keys),
            remark="A rating that follows from figures or from the other ratings, and is not the declared one, stands "
            "under it. What no source rates is not stated, which is not green.",
        ),
    )


def _undeclared(material: Material, keys: list[str]) -> str:
    said = f"No lead had declared a rating of any collaboration by {on_day(material.as_at)}."
    derived = [f"{material.named(key)} {material.ratings[key].derived_colour(Dimension.SAVINGS).value}" for key in keys]
    return f"{said} By their figures, savings are rated: {listed(derived)}." if derived else said


def _summary(material: Material, keys: list[str]) -> str:
    declared = [key for key in keys if material.ratings[key].declared]
    total = counted(len(material.collaborations), "collaboration")
    said = [f"Leads have declared ratings of {in_words(len(declared))} of {total}{_dated(material, declared)}."]
    for dimension, word in ((Dimension.OVERALL, "overall rating"), (Dimension.SAVINGS, "rating for savings")):
        apart = differing(material, dimension)
        if apart:
            said.append(f"The declared {word} is not the one that follows from the rest for {first_of(apart, 8)}.")
    return " ".join([*said, *_lost(material, keys)])


def _dated(material: Material, keys: list[str]) -> str:
    days = sorted({day for key in keys if (day := material.ratings[key].reported_on)})
    if len(days) > 1:
        return f", between {on_day(days[0])} and {on_day(days[-1])}"
    return f", on {on_day(days[0])}" if days else ""


def _lost(material: Material, keys: list[str]) -> list[str]:
    """The overall ratings that are not stated though the other dimensions give one."""
    overall, found = Dimension.OVERALL, []
    for key in keys:
        ratings = material.ratings[key]
        if ratings.declared_colour(overall) is Colour.NOT_STATED and overall in ratings.derived:
            found.append(f"{material.named(key)} ({ratings.derived_colour(overall).value})")
    said = f"No overall rating is stated for {first_of(found, 6)}; the one in brackets follows from the other ratings."
    return [said] if found else []


def _row(material: Material, notes: Notes, key: str) -> tuple[Cell, ...]:
    ratings = material.ratings[key]
    return (
        TextCell(text(material.named(key))),
        *(_cell(ratings, dimension, notes) for dimension in _DECLARED),
        _derived(ratings),
    )


def _cell(ratings: Ratings, dimension: Dimension, notes: Notes) -> Cell:
    found, declared = ratings.declared.get(dimension), ratings.declared_colour(dimension)
    derived = ratings.derived_colour(dimension)
    apart = dimension is not Dimension.OVERALL and derived not in (Colour.NOT_STATED, declared)
    return RagCell(declared, f"derived: {derived.word}" if apart else "", notes.of(found.ref if found else None))


def _derived(ratings: Ratings) -> Cell:
    return RagCell(ratings.derived_colour(Dimension.OVERALL), "differs" if ratings.differs(Dimension.OVERALL) else "")


def strip(material: Material, notes: Notes, key: str) -> tuple[tuple[Column, ...], tuple[Cell, ...]]:
    """The columns and the one row of a collaboration that is rated."""
    return _COLUMNS, _row(material, notes, key)
