"""What is marked as new or changed since the board's last paper: in words, beside what it is about. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.rendering.documents.tree import Cell, Column, Text, TextCell, text
from concordat.reporting.papers.news import is_new
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import on_day

NEW, SAME = "New", "No change"


def change(material: Material, told: Iterable[date | None]) -> str:
    """New, Changed since 31 March 2019, or "" of what was told on these days; "" to a board that had no paper yet."""
    days = list(told)
    fresh = [day for day in days if is_new(material, day)]
    if material.since is None or not fresh:
        return ""
    return NEW if len(fresh) == len(days) else changed(material)


def changed(material: Material) -> str:
    """Changed since 31 March 2019."""
    return f"Changed since {on_day(material.since)}"


def column(material: Material, width: float = 1.1) -> tuple[Column, ...]:
    """The column that marks the rows; none in the first paper to a board, where all is new."""
    return (Column("Since the last paper", width),) if material.since else ()


def cell(material: Material, words: str) -> tuple[Cell, ...]:
    """The mark of a row, as ``change`` gives it, in that column."""
    return (TextCell(text(words or SAME)),) if material.since else ()


def lead(material: Material) -> tuple[Text, ...]:
    """What stands before a paragraph that is new to the board."""
    return (Text(f"{NEW}: ", bold=True),) if material.since else ()
