"""Ratings: what each lead declared, and beside it what the figures make."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.kernel.rag import Colour, Dimension
from concordat.rendering.documents.tree import Block, Cell, Column, Paragraph, RagCell, Table, TextCell, text
from concordat.reporting.papers import changes
from concordat.reporting.papers.news import is_new
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted, first_of, in_words, listed, on_day, sentence
from concordat.reporting.portfolio.records import Ratings

_DECLARED = (Dimension.OVERALL, Dimension.TIME, Dimension.COSTS, Dimension.SAVINGS, Dimension.BENEFITS)
_COLUMNS = (
    Column("Collaboration", 2.1),
    *(Column(dimension.value.capitalize(), 1.2) for dimension in _DECLARED),
    Column("Declared", 1.2),
)
_REMARK = (
    "A rating that follows from figures, dates or the other ratings, and is not the declared one, stands under it. A "
    "rating is stale when it is older than three months. What no source rates is not stated, which is not green."
)
_APART = (Column("Collaboration", 2.1), Column("Rating of", 1), Column("Declared, and what follows", 4.6))


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
        of_all(material, notes, "Ratings declared, and beside them what follows from figures and dates", keys),
        *reasons(material, keys),
    )


def of_all(material: Material, notes: Notes, caption: str, keys: Sequence[str]) -> Table:
    """The table of the ratings of these collaborations."""
    since = (
        f" New or changed is what the last paper, of {on_day(material.since)}, did not have." if material.since else ""
    )
    return Table(caption, _COLUMNS, tuple(_row(material, notes, key) for key in keys), remark=_REMARK + since)


def reasons(material: Material, keys: Sequence[str]) -> tuple[Table, ...]:
    """Each declared rating that is not the derived one, with why; no table where there is none."""
    rows = tuple(
        (TextCell(text(material.named(key))), TextCell(text(dimension.value.capitalize())),
         TextCell(text(_why(material.ratings[key], dimension))))
        for key in keys
        for dimension in _DECLARED
        if material.ratings[key].differs(dimension)
    )  # fmt: skip
    return (Table("Where the declared rating is not the one that follows", _APART, rows),) if rows else ()


def _why(ratings: Ratings, dimension: Dimension) -> str:
    """Declared amber on 3 May 2018; red follows: “The depot opens” was due May 2018 and has no later forecast."""
    found = ratings.declared[dimension]
    on = f" on {on_day(found.reported_on)}" if found.reported_on else ""
    said = f"Declared {found.colour.word.lower()}{on}{_because(found.reason)}"
    reason = ratings.reason(dimension)
    follows = f"{ratings.derived_colour(dimension).word.lower()} follows"
    return sentence(f"{said}; {follows}: {reason}" if reason else f"{said}; {follows}")


def _because(reason: str) -> str:
    return f" (“{reason.strip().rstrip('.')}”)" if reason.strip() else ""


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
    return " ".join([*said, *_lost(material, keys), *_changed(material, keys)])


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
        TextCell(text(_when(material, key))),
    )


def _cell(ratings: Ratings, dimension: Dimension, notes: Notes) -> Cell:
    """The declared colour; under it the derived one where it is another, and the day of one that is older than others.

    A rating that is older than the youngest of the row and stale has its own day, since the row's day is another.
    """
    found, declared = ratings.declared.get(dimension), ratings.declared_colour(dimension)
    derived = ratings.derived_colour(dimension)
    said = [f"derived: {derived.word}"] if derived not in (Colour.NOT_STATED, declared) else []
    if found and found.reported_on != ratings.reported_on and ratings.stale(dimension):
        said.append(f"stale, {on_day(found.reported_on)}")
    return RagCell(declared, "; ".join(said), notes.of(found.ref if found else None))


def _when(material: Material, key: str) -> str:
    """14 January 2019; Changed, stale: 28 March 2019."""
    ratings = material.ratings[key]
    if not ratings.declared:
        return "not declared"
    day = ratings.reported_on
    youngest = [dimension for dimension, one in ratings.declared.items() if one.reported_on == day]
    fresh, moved = _changes(material, key)
    marks = ["changed"] if moved else [changes.NEW.lower()] if fresh else []
    marks += ["stale"] if any(ratings.stale(dimension) for dimension in youngest) else []
    return capital(f"{', '.join(marks)}: {on_day(day)}") if marks else on_day(day)


def _changes(material: Material, key: str) -> tuple[list[str], list[str]]:
    """Which dimensions were rated for the first time, and which otherwise than before, since the board's last paper."""
    if material.since is None:
        return [], []
    of_one = [one for one in material.statuses if one.collaboration == key]
    before = {one.dimension: one.colour for one in of_one if not is_new(material, one.reported_on)}
    now = {dimension: one.colour for dimension, one in material.ratings[key].declared.items()}
    fresh = [one.value for one in _DECLARED if one in now and one not in before]
    moved = [one.value for one in _DECLARED if one in now and one in before and now[one] is not before[one]]
    return fresh, moved


def _changed(material: Material, keys: Sequence[str]) -> list[str]:
    """A sentence each for the ratings that are new and for those that changed since the board's last paper."""
    said: dict[str, list[str]] = {changes.NEW: [], changes.changed(material): []}
    for key in keys:
        for word, dimensions in zip(said, _changes(material, key), strict=True):
            if dimensions:
                said[word].append(f"{material.named(key)} ({listed(dimensions)})")
    return [f"{word}: {listed(named)}." for word, named in said.items() if named]


def strip(material: Material, notes: Notes, key: str) -> tuple[tuple[Column, ...], tuple[Cell, ...]]:
    """The columns and the one row of a collaboration that is rated, for a strip above its update."""
    return _COLUMNS, _row(material, notes, key)
