"""Invented facts for the checks: what each takes is said, the rest stands in for a paper of December 2017."""

from __future__ import annotations

from datetime import date
from typing import Any

from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import (
    Amount,
    Facts,
    Followed,
    Happened,
    PrintedTotal,
    Rated,
    Row,
    Started,
)
from concordat.calculations.checks.tables import GridCell, printed_totals
from concordat.calculations.promises.promise import Fate, Promise, Traced, Turn
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.findings import FindingEvidence
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension

PAPER = date(2017, 12, 6)
TODAY = date(2020, 1, 6)
FLEET = About("fleet", "Joint Fleet Workshops", "fleet")


def place(line: int, start: int = 0, **more: Any) -> FindingEvidence:
    values: dict[str, Any] = {"file": "paper.txt", "paper_date": PAPER, "source": "paper", "passage": line}
    return FindingEvidence(line=line, start=start, quote="as printed", **(values | more))


def facts(**more: Any) -> Facts:
    return Facts(today=TODAY, **more)


def pounds(amount: str | int, **more: Any) -> Figure:
    return Figure(f"£{amount}", Money.pounds(amount), **more)


def over(amount: str | int) -> Figure:
    return pounds(amount, bound=Bound.OVER)


def tbc(written: str = "TBC") -> Figure:
    return Figure(written, state=FigureState.TO_BE_CONFIRMED)


def amount(figure: Figure, line: int = 1, **more: Any) -> Amount:
    values: dict[str, Any] = {"kind": "saving", "about": FLEET, "reported_on": PAPER, "evidence": place(line)}
    return Amount(figure=figure, **(values | more))


def estimate(body: str, annual: int, line: int, **more: Any) -> Amount:
    return amount(pounds(annual), line, bodies=(body,), standing="planned", recurrence="annual", **more)


def result(body: str, done: int, line: int, until: str = "2017-11") -> Amount:
    return amount(
        pounds(done), line, bodies=(body,), standing="achieved", recurrence="cumulative", until=PreciseDate.parse(until)
    )


def cleaning(in_service: str | None = "2017-06-01") -> tuple[Amount, ...]:
    """The cleaning framework of product.md."""
    began = PreciseDate.parse(in_service) if in_service else None
    figures = (("Kent", 607_550, 308_000), ("Essex", 1_024_160, 307_000), ("Kent Fire", 177_786, 37_039))
    return tuple(
        one
        for number, (body, annual, done) in enumerate(figures)
        for one in (estimate(body, annual, 10 + number, in_service=began), result(body, done, 20 + number))
    )


def started(on: str, line: int = 5) -> Started:
    return Started(FLEET, PreciseDate.parse(on), place(line))


def rated(dimension: Dimension, colour: Colour, line: int = 1, **more: Any) -> Rated:
    return Rated(FLEET, dimension, colour, place(line, **more), PAPER)


def ratings(**colours: str) -> tuple[Rated, ...]:
    return tuple(
        rated(Dimension(name), Colour(colour), line) for line, (name, colour) in enumerate(colours.items(), start=30)
    )


def happened(on: str, what: str = "The board approved the lift", line: int = 1) -> Happened:
    return Happened("decision", FLEET, what, PreciseDate.parse(on), PAPER, place(line))


def followed(
    due: str | None = None, *, fate: Fate = Fate.SILENT, turns: tuple[Turn, ...] = (), could: tuple[date, ...] = (),
    own: tuple[date, ...] | None = None, line: int = 7, what: str = "Open the new depot", about: About = FLEET,
) -> Followed:  # fmt: skip
    """A promise of one paper with its fate; the papers that could tell are its author's unless ``own`` says others."""
    promise = Promise(
        f"p{line}", what, about.name, "paper", line, place(line), PAPER, PreciseDate.parse(due) if due else None
    )
    return Followed(about, Traced(promise, fate, "", (), turns, could, could if own is None else own))


def turn(fate: Fate, words: str, on: date | None = None, line: int = 70, due: str | None = None) -> Turn:
    where = FindingEvidence(f"later{line}.txt", on, line=line, quote=words, source=f"later{line}")
    return Turn(fate, words, where, on, PreciseDate.parse(due) if due else None)


def total(printed: str, *rows: tuple[str, str, str | None], step: int = 1) -> PrintedTotal:
    """Rows are (group, label, pounds)."""
    return PrintedTotal(
        About("table", "Training given"), Money.pounds(printed),
        tuple(
            Row(label, None if value is None else Money.pounds(value), place(line), group, step)
            for line, (group, label, value) in enumerate(rows, start=40)
        ),
        place(60), step=step,
    )  # fmt: skip


def totals_of(text: str) -> list[PrintedTotal]:
    """The printed totals of a table: a line a row, cells parted by bars."""
    cells = [
        GridCell(row, column, cell.strip(), place(row + 1, column))
        for row, line in enumerate(text.strip().splitlines())
        for column, cell in enumerate(line.split("|"))
    ]
    return list(printed_totals(cells, name="Savings"))
